"""The prompts that are kept: found by typing, taken, marked, deleted and put back."""

from __future__ import annotations

import asyncio
import json
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.job import JobState
from hailuo_desktop.domain.prompts import IdeaKind, PromptIdea, PromptShelf
from hailuo_desktop.storage.paths import app_paths
from hailuo_desktop.ui.composer.prompt_box import PromptBox
from hailuo_desktop.ui.composer.prompt_shelf import PromptShelfPopup
from hailuo_desktop.ui.composer.shelf_painter import RowButton
from hailuo_desktop.ui.composer.shelf_rows import Section
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from tests.support.builders import a_spec
from tests.support.prompts import a_shelf
from tests.support.window import Quoting, open_window

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
IDEAS = (
    PromptIdea("lake", IdeaKind.LANDSCAPE, "Mist drifts over the lake. [Push in] Dawn."),
    PromptIdea("cat", IdeaKind.ANIMAL, "A cat blinks."),
)
SHELF = a_shelf(
    sent=["【推进】湖面上的薄雾", "CAFÉ at night", "A dog\nruns", "Ｗｉｄｅ letters"],
    saved={"湖畔的鹤": "My cranes", "A dog\nruns": ""},
)


@pytest.fixture
def box(theme: Theme, icons: Icons, qtbot: QtBot) -> PromptBox:
    window = QWidget()
    box = PromptBox(theme, icons)
    column = QVBoxLayout(window)
    column.addWidget(box)
    qtbot.addWidget(window)
    box.window_kept = window  # type: ignore[attr-defined]
    box.set_model(a_spec())
    box.set_shelf(SHELF)
    box.set_ideas(IDEAS)
    window.resize(340, 300)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    box.edit.setFocus()
    return box


@pytest.fixture
def popup(box: PromptBox) -> PromptShelfPopup:
    QTest.mouseClick(box.kept, Qt.MouseButton.LeftButton)
    assert box.shelf is not None
    assert box.shelf.isVisible()
    return box.shelf


def rows(popup: PromptShelfPopup) -> list[str]:
    """The rows that are shown; heads end in a colon."""
    shown = [popup.rows.row(number) for number in range(popup.rows.rowCount())]
    return [row.shown or f"{row.title}:" for row in shown]


def current(popup: PromptShelfPopup) -> str:
    return popup.rows.row(popup.view.currentIndex().row()).text


def press(popup: PromptShelfPopup, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(popup.search, key, modifier or Qt.KeyboardModifier.NoModifier)


def button(popup: PromptShelfPopup, row: int, wanted: RowButton) -> QPoint:
    """Where a button of a row is."""
    rect = popup.view.visualRect(popup.rows.index(row))
    for x in range(rect.left(), rect.right()):
        place = QPoint(x, rect.top() + 12)
        if popup.painter.button_at(popup.rows.row(row), rect, place) is wanted:
            return place + QPoint(10, 0)
    raise AssertionError(f"row {row} has no {wanted}")


class TestSearch:
    def test_all_of_them_by_section(self, popup: PromptShelfPopup) -> None:
        assert rows(popup) == [
            "Saved:",
            "湖畔的鹤",
            "A dog runs",
            "Recent:",
            "【推进】湖面上的薄雾",
            "CAFÉ at night",
            "A dog runs",
            "Ｗｉｄｅ letters",
            "Ideas:",
            "Mist drifts over the lake. [Push in] Dawn.",
            "A cat blinks.",
        ]
        assert current(popup) == "湖畔的鹤"
        popup.sections.set_value(Section.IDEAS)
        assert len(rows(popup)) == 2
        popup.sections.set_value(Section.SENT)
        assert len(rows(popup)) == 4

    @pytest.mark.parametrize(
        ("words", "found"),
        [
            ("湖", ["湖畔的鹤", "【推进】湖面上的薄雾"]),
            ("面上", ["【推进】湖面上的薄雾"]),
            ("cafe NIGHT", ["CAFÉ at night"]),
            ("wide", ["Ｗｉｄｅ letters"]),
            ("dog runs", ["A dog runs", "A dog runs"]),
            ("cranes", ["湖畔的鹤"]),
            ("animal", ["A cat blinks."]),
            ("nothing like it", []),
        ],
    )
    def test_found_by_typing(self, popup: PromptShelfPopup, words: str, found: list[str]) -> None:
        popup.search.setText(words)
        assert [row for row in rows(popup) if not row.endswith(":")] == found
        assert popup.rows.count == len(found)
        assert popup.findChild(QWidget, "promptList").isVisible() == bool(found)  # type: ignore[union-attr]

    def test_the_keyboard_moves_past_heads_and_stays_in_the_search(self, popup: PromptShelfPopup) -> None:
        assert popup.focusWidget() is popup.search
        walked = []
        for _ in range(9):
            walked.append(current(popup))
            press(popup, Qt.Key.Key_Down)
        assert walked == [row.text for row in popup.rows._shown if row.text] + ["A cat blinks."]
        press(popup, Qt.Key.Key_PageUp)
        press(popup, Qt.Key.Key_PageUp)
        assert current(popup) == "湖畔的鹤"
        assert "My cranes" in popup.search.accessibleDescription()
        assert popup.focusWidget() is popup.search

    def test_every_search_begins_anew(self, box: PromptBox, popup: PromptShelfPopup) -> None:
        popup.search.setText("cat")
        popup.sections.set_value(Section.IDEAS)
        press(popup, Qt.Key.Key_Escape)
        assert not popup.isVisible()
        QTest.mouseClick(box.kept, Qt.MouseButton.LeftButton)
        assert len(rows(popup)) == 11


class TestTaking:
    def test_enter_puts_it_in_place_of_the_text_in_one_step(
        self, box: PromptBox, popup: PromptShelfPopup
    ) -> None:
        box.set_text("my words")
        popup.search.setText("湖面")
        press(popup, Qt.Key.Key_Return)
        assert not popup.isVisible()
        assert box.text == "【推进】湖面上的薄雾"
        assert box.window().focusWidget() is box.edit
        box.edit.undo()
        assert box.text == "my words"

    def test_control_and_enter_puts_it_in_at_the_cursor(
        self, box: PromptBox, popup: PromptShelfPopup
    ) -> None:
        box.set_text("my words")
        popup.search.setText("cat")
        press(popup, Qt.Key.Key_Return, CONTROL)
        assert box.text == "my words A cat blinks."
        box.edit.undo()
        assert box.text == "my words"

    def test_a_click_takes_it(self, box: PromptBox, popup: PromptShelfPopup) -> None:
        place = popup.view.visualRect(popup.rows.index(5)).center()
        QTest.mouseClick(popup.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert box.text == "CAFÉ at night"

    def test_a_model_without_camera_gets_ideas_without_it(
        self, box: PromptBox, popup: PromptShelfPopup
    ) -> None:
        popup.close()
        box.set_model(a_spec(camera_commands=False))
        QTest.mouseClick(box.kept, Qt.MouseButton.LeftButton)
        popup.search.setText("mist")
        press(popup, Qt.Key.Key_Return)
        assert box.text == "Mist drifts over the lake. Dawn."

    def test_nothing_found_is_nothing_taken(self, box: PromptBox, popup: PromptShelfPopup) -> None:
        box.set_text("my words")
        popup.search.setText("nothing like it")
        press(popup, Qt.Key.Key_Return)
        assert popup.isVisible()
        assert box.text == "my words"


class TestKeeping:
    def test_the_star_saves_and_saves_no_longer(
        self, box: PromptBox, popup: PromptShelfPopup, qtbot: QtBot
    ) -> None:
        with qtbot.waitSignal(box.save_asked) as asked:
            place = button(popup, 5, RowButton.SAVE)
            QTest.mouseClick(popup.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert asked.args == ["CAFÉ at night", ""]
        assert popup.isVisible()
        assert box.text == ""
        popup.search.setText("café")
        with qtbot.waitSignal(box.save_asked) as asked:
            press(popup, Qt.Key.Key_D, CONTROL)
        assert asked.args == ["CAFÉ at night", ""]
        popup.search.setText("")
        with qtbot.waitSignal(box.unsave_asked) as unsaved:
            press(popup, Qt.Key.Key_D, CONTROL)
        assert unsaved.args == ["湖畔的鹤"]

    def test_deleted_and_put_back(self, box: PromptBox, popup: PromptShelfPopup, qtbot: QtBot) -> None:
        popup.search.setText("café")
        assert not popup.undo.isVisible()
        with qtbot.waitSignal(box.forget_asked) as forgotten:
            press(popup, Qt.Key.Key_Delete, SHIFT)
        assert forgotten.args == ["CAFÉ at night"]
        box.set_shelf(SHELF.without_sent("CAFÉ at night"))
        assert rows(popup) == []
        assert popup.undo.isVisible()
        with qtbot.waitSignal(box.restore_asked) as restored:
            QTest.mouseClick(popup.undo, Qt.MouseButton.LeftButton)
        assert restored.args == [PromptShelf(sent=SHELF.sent[1:2])]
        box.set_shelf(SHELF)
        assert current(popup) == "CAFÉ at night"
        assert not popup.undo.isVisible()

    def test_ideas_cannot_be_deleted(self, box: PromptBox, popup: PromptShelfPopup) -> None:
        asked: list[str] = []
        box.forget_asked.connect(asked.append)
        box.unsave_asked.connect(asked.append)
        popup.search.setText("cat blinks")
        press(popup, Qt.Key.Key_Delete, SHIFT)
        press(popup, Qt.Key.Key_F2)
        assert not asked
        assert not popup.findChildren(QLineEdit, "promptName")

    def test_a_saved_prompt_gets_a_name(self, box: PromptBox, popup: PromptShelfPopup, qtbot: QtBot) -> None:
        press(popup, Qt.Key.Key_F2)
        (editor,) = popup.findChildren(QLineEdit, "promptName")
        assert editor.text() == "My cranes"
        editor.selectAll()
        QTest.keyClicks(editor, "Cranes at dawn")
        with qtbot.waitSignal(box.save_asked) as asked:
            QTest.keyClick(editor, Qt.Key.Key_Return)
        assert asked.args == ["湖畔的鹤", "Cranes at dawn"]
        assert popup.isVisible()
        assert box.text == ""

    def test_the_place_stays_when_the_shelf_changes(self, box: PromptBox, popup: PromptShelfPopup) -> None:
        for _ in range(4):
            press(popup, Qt.Key.Key_Down)
        assert current(popup) == "A dog\nruns"
        box.set_shelf(SHELF.without_sent("CAFÉ at night").without_saved("湖畔的鹤"))
        assert current(popup) == "A dog\nruns"
        assert popup.rows.row(popup.view.currentIndex().row()).section is Section.SENT
        box.set_shelf(PromptShelf())
        box.set_ideas(())
        assert rows(popup) == []


def test_it_is_painted_in_light_and_dark(theme: Theme, popup: PromptShelfPopup) -> None:
    """The words and the stars are there, in colours of the theme."""

    def colours() -> set[str]:
        image = popup.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        return {f"#{pixel & 0xFFFFFF:06X}" for pixel in memoryview(image.constBits()).cast("I")}

    for mode in ("light", "dark"):
        theme.set_mode(mode)
        assert {theme.tokens.accent, theme.tokens.text} <= colours()


def test_its_words_follow_the_language(box: PromptBox, popup: PromptShelfPopup, qapp: QApplication) -> None:
    translator = Quoting()
    qapp.installTranslator(translator)
    try:
        for widget in (box, popup):
            QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
        assert popup.search.placeholderText() == "«Search in prompts»"
        assert {row for row in rows(popup) if row.endswith(":")} == {"«Saved»:", "«Recent»:", "«Ideas»:"}
    finally:
        qapp.removeTranslator(translator)


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    home = tmp_path / "家 home"
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.json").write_text('{"provider": "sketch", "model": "sketch"}')
    return dict(os.environ) | {"HAILUO_DESKTOP_HOME": str(home)}


def test_a_prompt_that_was_sent_stands_in_the_list_and_on_disk(
    theme: Theme, icons: Icons, qtbot: QtBot, qloop: asyncio.AbstractEventLoop, environ: dict[str, str]
) -> None:
    """With the real parts: sent, found, saved with a name, and there after the next start."""
    with open_window(theme, icons, qtbot, environ) as opened:
        window = opened.window
        window.show_demo()
        opened.until(lambda: window.composer.request.image is not None)
        box = window.composer.prompt
        box.set_text("[推进] 湖面上的薄雾")
        opened.press_generate()
        opened.until(lambda: opened.state in (JobState.RENDERING, JobState.DONE))
        QTest.mouseClick(box.kept, Qt.MouseButton.LeftButton)
        popup = box.shelf
        assert popup is not None
        opened.until(lambda: popup.rows.find(popup.rows.row(1)) == 1)
        popup.search.setText("湖面")
        opened.until(lambda: popup.rows.count == 1)
        press(popup, Qt.Key.Key_D, CONTROL)
        opened.until(lambda: popup.rows.count == 2)
        popup.close()
        job = window.board.on_stage
        assert job is not None
        assert job.request.prompt == "[推进] 湖面上的薄雾"
        assert job.fields["prompt"] == "[Push in] 湖面上的薄雾"
    kept = json.loads(app_paths(environ).prompts.read_text("utf-8"))
    assert [each["text"] for each in kept["sent"]] == ["[推进] 湖面上的薄雾"]
    assert [each["text"] for each in kept["saved"]] == ["[推进] 湖面上的薄雾"]
    with open_window(theme, icons, qtbot, environ) as opened:
        box = opened.window.composer.prompt
        opened.until(lambda: len(box._ideas) > 40)
        QTest.mouseClick(box.kept, Qt.MouseButton.LeftButton)
        assert box.shelf is not None
        assert rows(box.shelf)[:4] == ["Saved:", "[推进] 湖面上的薄雾", "Recent:", "[推进] 湖面上的薄雾"]
        box.shelf.close()


def test_a_long_prompt_goes_on_in_a_second_line(box: PromptBox, qtbot: QtBot) -> None:
    def lower_half(words: str) -> QImage:
        box.set_shelf(a_shelf(sent=[words]))
        QTest.mouseClick(box.kept, Qt.MouseButton.LeftButton)
        popup = box.shelf
        assert popup is not None
        row = next(number for number in range(popup.rows.rowCount()) if popup.rows.row(number).text)
        place = popup.view.visualRect(popup.rows.index(row, 0))
        image = popup.view.viewport().grab(place).toImage()
        popup.close()
        return image.copy(0, image.height() * 2 // 3, image.width(), image.height() // 4)

    assert lower_half("A lake.") != lower_half("A lake. " + "Mist drifts over it and a heron takes off. " * 4)

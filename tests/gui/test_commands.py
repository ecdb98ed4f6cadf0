"""Everything by its name: the palette and the sheet in the real window, made of what is really there."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.job import JobState
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.ui.controls import SegmentedControl
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.key_lines import KeyLine, by_key, key_words
from hailuo_desktop.ui.manners.commands import Commands, Group
from hailuo_desktop.ui.manners.menu_bar import SystemMenuBar
from hailuo_desktop.ui.manners.palette import Palette
from hailuo_desktop.ui.manners.palette_rows import Kind, PaletteRow, found, rank
from hailuo_desktop.ui.manners.shortcut_sheet import ShortcutSheet
from hailuo_desktop.ui.theme import Theme
from tests.support.builders import a_job
from tests.support.window import OpenWindow, Quoting, open_window

pytestmark = pytest.mark.usefixtures("qloop")

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(theme: Theme, icons: Icons, qtbot: QtBot) -> Iterator[OpenWindow]:
    with open_window(theme, icons, qtbot, {**os.environ}) as opened:
        yield opened


def palette(opened: OpenWindow) -> Palette:
    """The palette, opened as the user opens it."""
    QTest.keyClick(opened.window, Qt.Key.Key_K, CTRL)
    palettes = opened.window.findChildren(Palette)
    assert len(palettes) == 1
    opened.until(palettes[0].isVisible)
    return palettes[0]


def labels(shown: Palette) -> list[str]:
    return [shown.rows.row(i).label for i in range(shown.rows.rowCount()) if shown.rows.row(i).act]


def type_in(shown: Palette, words: str) -> None:
    QTest.keyClicks(shown.search, words)


def sheet(opened: OpenWindow) -> ShortcutSheet:
    opened.until(lambda: opened.window.findChildren(ShortcutSheet) != [])
    (shown,) = opened.window.findChildren(ShortcutSheet)
    opened.until(shown.isVisible)
    return shown


def said(shown: ShortcutSheet) -> set[str]:
    return {label.accessibleName() for label in shown.findChildren(QLabel) if label.accessibleName()}


class TestThePalette:
    def test_both_keys_open_it_and_escape_closes_it(self, opened: OpenWindow) -> None:
        shown = palette(opened)
        assert shown.search.hasFocus()
        QTest.keyClick(shown.search, Qt.Key.Key_Escape)
        opened.until(lambda: not shown.isVisible())
        QTest.keyClick(opened.window, Qt.Key.Key_P, CTRL | SHIFT)
        opened.until(shown.isVisible)

    def test_it_opens_from_within_the_prompt(self, opened: OpenWindow) -> None:
        edit = opened.window.composer.prompt.edit
        edit.setFocus()
        QTest.keyClick(edit, Qt.Key.Key_K, CTRL)
        opened.until(lambda: any(each.isVisible() for each in opened.window.findChildren(Palette)))

    def test_all_that_the_menu_can_do_is_there_with_its_key(self, opened: OpenWindow) -> None:
        shown = palette(opened)
        there = labels(shown)
        for action in opened.window.top_bar.menu.actions():
            possible = action.isVisible() and action.isEnabled() and action.text()
            if possible and not isinstance(action.menu(), QMenu) and action.objectName() != "findCommand":
                assert action.text() in there
        rows = [shown.rows.row(i) for i in range(shown.rows.rowCount())]
        row = next(each for each in rows if each.label == "Generate")
        assert row.keys == key_words(QKeySequence("Ctrl+Return"))

    def test_typing_finds_and_enter_does(self, opened: OpenWindow) -> None:
        shown = palette(opened)
        type_in(shown, "appear dark")
        assert labels(shown)[0] == "Appearance: Dark"
        QTest.keyClick(shown.search, Qt.Key.Key_Return)
        opened.until(lambda: opened.window.theme.is_dark)
        assert not shown.isVisible()

    def test_a_model_is_chosen(self, opened: OpenWindow) -> None:
        shown = palette(opened)
        composer = opened.window.composer
        wanted = next(
            spec
            for info in opened.foundation.catalogue.providers
            for spec in opened.foundation.catalogue.families(info.id)
            if (spec.provider, spec.id) != (composer.spec.provider, composer.spec.id)
        )
        type_in(shown, f"{wanted.id}")
        rows = [shown.rows.row(i) for i in range(shown.rows.rowCount())]
        at = next(i for i, row in enumerate(rows) if row.kind is Kind.MODEL and row.act)
        while shown.view.currentIndex().row() != at:
            QTest.keyClick(shown.search, Qt.Key.Key_Down)
        QTest.keyClick(shown.search, Qt.Key.Key_Return)
        opened.until(lambda: composer.spec.id == wanted.id)

    def test_a_setting_is_found_by_its_words_and_led_to(self, opened: OpenWindow) -> None:
        shown = palette(opened)
        assert not any(shown.rows.row(i).kind is Kind.SETTING for i in range(shown.rows.rowCount()))
        type_in(shown, "firewall")
        assert labels(shown) == ["Settings: Proxy"]
        QTest.keyClick(shown.search, Qt.Key.Key_Return)
        opened.until(lambda: opened.window.flows.settings.page is not None)
        page = opened.window.flows.settings.page
        assert page is not None
        opened.until(lambda: page.section.id == "network")
        mode = page.findChild(SegmentedControl, "proxyMode")
        assert mode is not None
        opened.until(lambda: mode.isAncestorOf(QApplication.focusWidget() or page))
        page.close()

    def test_every_page_and_setting_has_its_row(self, opened: OpenWindow, qapp: QApplication) -> None:
        shown = palette(opened)
        found = {row.label for row in shown.rows._all if row.kind is Kind.SETTING}
        shown.close()
        opened.window.flows.settings.open()
        page = opened.window.flows.settings.page
        assert page is not None
        names = [section.title() for section in page.sections]
        names += [row.name.text() for section in page.sections for row in section.rows]
        page.close()
        assert len(names) > 25
        assert found == {f"Settings: {name}" for name in names}
        translator = Quoting()
        qapp.installTranslator(translator)
        try:
            opened.until(lambda: opened.window.flows.commands._keys.text() == "«Keyboard shortcuts»")
            again = palette(opened)
            assert any("«Proxy»" in row.label for row in again.rows._all if row.kind is Kind.SETTING)
        finally:
            qapp.removeTranslator(translator)

    def test_a_clip_is_shown(self, opened: OpenWindow) -> None:
        board = opened.window.board
        request = a_job().request
        for number, words in enumerate(("a heron rises", "mist over the lake")):
            job = a_job(
                id=f"2026112{number}",
                state=JobState.CANCELLED,
                request=type(request)(provider="atlas", model=request.model, prompt=words),
            )
            board._take(JobUpdate(job=job))
        shown = palette(opened)
        type_in(shown, "heron")
        assert labels(shown) == ["a heron rises"]
        QTest.keyClick(shown.search, Qt.Key.Key_Return)
        opened.until(lambda: board.on_stage is not None and board.on_stage.id == "20261120")

    def test_what_cannot_be_done_now_is_not_offered(self, opened: OpenWindow) -> None:
        assert opened.window.stage.clip is None
        shown = palette(opened)
        assert "Show in folder" not in labels(shown)

    def test_nothing_found_is_said(self, opened: OpenWindow) -> None:
        shown = palette(opened)
        type_in(shown, "zzzqqq")
        assert labels(shown) == []
        assert shown.search.accessibleDescription() == "Nothing fits this. Try fewer words."
        QTest.keyClick(shown.search, Qt.Key.Key_Return)
        assert shown.isVisible()

    def test_it_speaks_the_language_of_the_window(self, opened: OpenWindow, qapp: QApplication) -> None:
        generate = opened.window.composer.actions()[0]
        other = Quoting()
        qapp.installTranslator(other)
        opened.until(lambda: generate.text() == "«Generate»")
        shown = palette(opened)
        assert "«Generate»" in labels(shown)
        type_in(shown, "«gen")
        assert labels(shown)[0] == "«Generate»"
        assert "«Commands»" in [shown.rows.row(i).label for i in range(shown.rows.rowCount())]
        shown.close()
        qapp.removeTranslator(other)
        opened.until(lambda: generate.text() == "Generate")


class TestSearching:
    ROWS = (
        PaletteRow("Generate", act=bool),
        PaletteRow("Open the videos folder", act=bool),
        PaletteRow("Regenerate notes", act=bool),
        PaletteRow("Hailuo 02", "MiniMax", kind=Kind.MODEL, act=bool, hidden_words="it generates"),
    )

    def test_the_beginning_counts_most(self) -> None:
        labels = [row.label for row in found(self.ROWS, "gener")]
        assert labels == ["Generate", "Regenerate notes", "Hailuo 02"]

    def test_every_word_has_to_be_there(self) -> None:
        assert [row.label for row in found(self.ROWS, "fold vid")] == ["Open the videos folder"]
        assert found(self.ROWS, "fold nothing") == []

    def test_capitals_do_not_matter(self) -> None:
        assert rank(self.ROWS[0], ["generate"]) == 0
        assert [row.label for row in found(self.ROWS, "HAILUO")] == ["Hailuo 02"]

    def test_at_rest_there_are_only_commands(self) -> None:
        assert {row.kind for row in found(self.ROWS, " ")} == {Kind.COMMAND}


class TestTheSheet:
    @pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Question])
    def test_a_key_opens_it(self, opened: OpenWindow, key: Qt.Key) -> None:
        opened.window.top_bar.menu_button.setFocus()
        QTest.keyClick(opened.window, key)
        sheet(opened).accept()
        opened.until(lambda: opened.window.findChildren(ShortcutSheet) == [])

    def test_a_question_mark_in_the_prompt_stays_one(self, opened: OpenWindow) -> None:
        edit = opened.window.composer.prompt.edit
        edit.setFocus()
        QTest.keyClicks(edit, "why?")
        assert edit.toPlainText() == "why?"
        assert opened.window.findChildren(ShortcutSheet) == []

    def test_every_key_of_the_window_is_in_it(self, opened: OpenWindow) -> None:
        """Whoever adds an action with a key to the window, and not to the list of commands, is told here."""
        QTest.keyClick(opened.window, Qt.Key.Key_F1)
        shown = sheet(opened)
        there = said(shown)
        window = opened.window
        with_keys = [each for each in window.findChildren(QAction) if each.shortcuts() and each.isVisible()]
        assert len(with_keys) >= 6
        for action in with_keys:
            words = action.text().replace("&", "").removesuffix("…")
            assert f"{words}: {key_words(action.shortcuts()[0])}" in there
        assert "Play or pause: Space, K" in there
        assert "Give stars, 0 for none: 0, 1, 2, 3, 4, 5" in there
        shown.accept()

    def test_it_says_everything_again_in_another_language(
        self, opened: OpenWindow, qapp: QApplication
    ) -> None:
        QTest.keyClick(opened.window, Qt.Key.Key_F1)
        shown = sheet(opened)
        other = Quoting()
        qapp.installTranslator(other)
        try:
            opened.until(lambda: any("«Play or pause»" in each for each in said(shown)))
        finally:
            qapp.removeTranslator(other)
        shown.accept()


class TestKeyLines:
    LINES = (KeyLine("play", (Qt.Key.Key_Space,), "Play"), KeyLine("stop", (Qt.Key.Key_S,), "Stop"))

    def test_a_line_without_a_command_is_refused(self) -> None:
        with pytest.raises(KeyError):
            by_key(self.LINES, {"play": lambda: None})

    def test_a_command_without_a_line_is_refused(self) -> None:
        with pytest.raises(KeyError):
            by_key(self.LINES[:1], {"play": lambda: None, "stop": lambda: None})


class TestTheMenuBar:
    def test_it_holds_the_same_actions_and_follows_them(self, qtbot: QtBot, qapp: QApplication) -> None:
        program, clips = QMenu(), [QAction("Next shot", qapp)]
        about = program.addAction("About")
        commands = Commands()
        commands.add(Group.CLIP, lambda: clips)
        bar = SystemMenuBar(commands, program, qapp)
        file, _, clip, _ = [action.menu() for action in bar.bar.actions()]
        assert isinstance(file, QMenu)
        assert isinstance(clip, QMenu)
        assert file.actions() == [about]
        assert clip.actions() == clips
        clips.append(QAction("Show in folder", qapp))
        clip.aboutToShow.emit()
        assert clip.actions() == clips
        bar.close()
        program.deleteLater()

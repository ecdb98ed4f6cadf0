"""The prompt as it is typed, pasted, composed and marked."""

from __future__ import annotations

import html
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeySequence,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.prompt_text import LONGEST
from hailuo_desktop.ui.composer.prompt_box import PromptBox
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from tests.support.builders import a_spec
from tests.support.prompts import a_shelf
from tests.support.window import Quoting

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def box(theme: Theme, icons: Icons, qtbot: QtBot) -> PromptBox:
    window = QWidget()
    box = PromptBox(theme, icons)
    column = QVBoxLayout(window)
    column.addWidget(box)
    qtbot.addWidget(window)
    box.window_kept = window  # type: ignore[attr-defined]
    box.set_model(a_spec())
    window.resize(340, 300)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    box.edit.setFocus()
    return box


def compose(box: PromptBox, preedit: str, commit: str = "") -> None:
    """What an input method sends while a word is composed, and with what has become of it."""
    attributes = []
    if preedit:
        underlined = QTextCharFormat()
        underlined.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        kind = QInputMethodEvent.AttributeType
        attributes = [
            QInputMethodEvent.Attribute(kind.TextFormat, 0, len(preedit), underlined),
            QInputMethodEvent.Attribute(kind.Cursor, len(preedit), 1, None),
        ]
    event = QInputMethodEvent(preedit, attributes)
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(box.edit, event)


def count(box: PromptBox) -> tuple[str, str]:
    return box._count.text(), str(box._count.property("role"))


def marked(box: PromptBox) -> dict[str, str]:
    """The stretches of text with a look of their own, and which."""
    found = {}
    block = box.edit.document().begin()
    while block.isValid():
        units = block.text().encode("utf-16-le")
        for stretch in block.layout().formats():
            words = units[2 * stretch.start : 2 * (stretch.start + stretch.length)].decode("utf-16-le")
            look = stretch.format
            wavy = look.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline
            tinted = look.background().style() != Qt.BrushStyle.NoBrush
            found[words] = " ".join(name for name, on in (("tinted", tinted), ("wavy", wavy)) if on)
        block = block.next()
    return found


class TestCount:
    def test_as_the_model_counts(self, box: PromptBox) -> None:
        box.set_text("  a👩‍👧 [推进]  ")
        sent = "a👩‍👧 [Push in]"
        assert count(box) == (f"{len(sent)}/2000", "muted")
        box.set_model(a_spec(camera_commands=False))
        assert count(box) == (f"{len(sent) - 5}/2000", "muted")

    @pytest.mark.parametrize(
        ("length", "words", "role"),
        [
            (0, "0/2000", "muted"),
            (1899, "1899/2000", "muted"),
            (1900, "100 left · 1900/2000", "warning"),
            (2000, "0 left · 2000/2000", "warning"),
            (2013, "13 over · 2013/2000", "danger"),
        ],
    )
    def test_near_and_over_the_limit(self, box: PromptBox, length: int, words: str, role: str) -> None:
        box.set_text("x" * length)
        assert count(box) == (words, role)
        assert bool(box.edit.property("wrong")) is (role == "danger")

    def test_another_model_has_another_limit(self, box: PromptBox) -> None:
        box.set_text("x" * 50)
        box.set_model(a_spec(prompt_limit=40))
        assert count(box) == ("10 over · 50/40", "danger")


class TestText:
    @pytest.mark.parametrize("way", ["insert", "replace"])
    def test_each_insertion_is_one_step_of_undo(self, box: PromptBox, way: str) -> None:
        QTest.keyClicks(box.edit, "mine")
        put = box.edit.put_in if way == "insert" else box.set_text
        put(" inserted")
        QTest.keyClicks(box.edit, "more")
        box.edit.undo()
        assert box.text == ("mine inserted" if way == "insert" else " inserted")
        box.edit.undo()
        assert box.text == "mine"
        box.edit.redo()
        box.edit.redo()
        assert box.text.endswith(" insertedmore")

    def test_what_is_pasted_is_plain(self, box: PromptBox) -> None:
        mime = QMimeData()
        mime.setHtml("<b style='color:red'>bold</b>")
        mime.setText("one\r\n\0two\u2028three\t\ufeff.")
        QGuiApplication.clipboard().setMimeData(mime)
        QTest.keyClick(box.edit, Qt.Key.Key_V, CONTROL)
        assert box.text == "one\ntwo\nthree ."
        cursor = box.edit.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        cursor.movePosition(QTextCursor.MoveOperation.Right)
        assert cursor.charFormat().fontWeight() != 700

    def test_a_page_without_plain_words_gives_its_words(self, box: PromptBox) -> None:
        mime = QMimeData()
        mime.setHtml("<p>one <b>two</b></p><p>three <img src='http://127.0.0.1:9/x.png'></p>")
        QGuiApplication.clipboard().setMimeData(mime)
        box.edit.paste()
        assert box.text.split() == ["one", "two", "three"]

    def test_a_megabyte_is_cut_with_a_word(self, box: PromptBox) -> None:
        QTest.keyClicks(box.edit, "before ")
        mime = QMimeData()
        mime.setText("湖面 🦢 " * 200_000)
        box.edit.insertFromMimeData(mime)
        assert len(box.text) == LONGEST
        assert "first 20000 characters" in box.note.text()
        box.edit.undo()
        assert box.text == "before "
        assert not box.note.isVisible()
        mime.setText("fits")
        box.edit.insertFromMimeData(mime)
        assert box.text == "before fits"
        assert not box.note.isVisible()

    def test_a_selection_makes_room_for_what_replaces_it(self, box: PromptBox) -> None:
        box.set_text("x" * LONGEST)
        box.edit.selectAll()
        box.edit.put_in("y" * LONGEST)
        assert box.text == "y" * LONGEST
        assert not box.note.isVisible()

    def test_shift_and_enter_is_a_line_end_like_any_other(self, box: PromptBox) -> None:
        QTest.keyClicks(box.edit, "a")
        QTest.keyClick(box.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClicks(box.edit, "b")
        assert box.text == "a\nb"

    def test_other_words_are_told_once(self, box: PromptBox, qtbot: QtBot) -> None:
        told: list[str] = []
        box.changed.connect(lambda: told.append(box.text))
        QTest.keyClicks(box.edit, "ab")
        compose(box, "ni")
        compose(box, "", "你")
        assert told == ["a", "ab", "ab你"]

    def test_the_example_speaks_the_models_language(self, box: PromptBox) -> None:
        assert box.edit.placeholderText().endswith("[Push in]")
        box.set_model(a_spec(camera_commands=False))
        assert "[" not in box.edit.placeholderText()


class TestComposing:
    """What an input method sends for Chinese, Japanese and Korean."""

    def test_chinese_and_japanese_words_become_text_when_they_are_done(self, box: PromptBox) -> None:
        for preedit in ("n", "ni", "nih", "niha", "nihao"):
            compose(box, preedit)
            assert (box.text, count(box)[0]) == ("", "0/2000")
            assert box.edit.is_composing
        compose(box, "", "你好")
        compose(box, "みずうみ")
        compose(box, "", "湖")
        assert (box.text, count(box)[0]) == ("你好湖", "3/2000")
        assert not box.edit.is_composing

    def test_korean_syllables_are_committed_while_the_next_begins(self, box: PromptBox) -> None:
        compose(box, "호")
        compose(box, "숫", "호")
        assert box.text == "호"
        compose(box, "", "수")
        assert box.text == "호수"
        box.edit.undo()
        box.edit.redo()
        assert box.text == "호수"

    @pytest.mark.parametrize(
        ("key", "modifier"),
        [
            (Qt.Key.Key_Return, CONTROL),
            (Qt.Key.Key_Enter, CONTROL),
            (Qt.Key.Key_Z, CONTROL),
            (Qt.Key.Key_Up, ALT),
        ],
    )
    def test_no_shortcut_of_the_window_is_pressed(
        self, box: PromptBox, key: Qt.Key, modifier: Qt.KeyboardModifier
    ) -> None:
        pressed: list[int] = []
        shortcut = box.window().addAction("Generate")
        keys = ("Ctrl+Return", "Ctrl+Enter", "Ctrl+Z", "Alt+Up")
        shortcut.setShortcuts([QKeySequence(each) for each in keys])
        shortcut.triggered.connect(lambda: pressed.append(1))
        QTest.keyClicks(box.edit, "lake")
        compose(box, "nihao")
        QTest.keyClick(box.edit, key, modifier)
        assert not pressed
        assert box.text.startswith("lake")
        compose(box, "", "")
        QTest.keyClick(box.edit, Qt.Key.Key_Return, CONTROL)
        assert len(pressed) == 1

    def test_enter_ends_the_word_and_no_more(self, box: PromptBox) -> None:
        compose(box, "你好")
        QTest.keyClick(box.edit, Qt.Key.Key_Return)
        assert box.text == "你好"
        QTest.keyClick(box.edit, Qt.Key.Key_Return)
        assert box.text == "你好\n"

    def test_marks_and_the_composed_words_look_do_not_disturb_each_other(self, box: PromptBox) -> None:
        box.set_text("[Push in] 湖 [Shake]")
        cursor = box.edit.textCursor()
        cursor.setPosition(len("[Push in] 湖"))
        box.edit.setTextCursor(cursor)
        for preedit in ("m", "mi", "mian"):
            compose(box, preedit)
            layout = box.edit.document().begin().layout()
            assert layout.preeditAreaText() == preedit
            ranges = list(layout.formats())
            dashed = QTextCharFormat.UnderlineStyle.DashUnderline
            assert [r.start for r in ranges if r.format.underlineStyle() == dashed] == [cursor.position()]
            tinted = [r.start for r in ranges if r.format.background().style() != Qt.BrushStyle.NoBrush]
            assert tinted == [0, cursor.position() + 1 + len(preedit)]
        compose(box, "", "面")
        assert marked(box) == {"[Push in]": "tinted", "[Shake]": "tinted"}
        assert box.text == "[Push in] 湖面 [Shake]"

    def test_other_text_waits_for_the_word(self, box: PromptBox) -> None:
        """A prompt taken from the history must not swallow what is being written, nor stand within it."""
        compose(box, "你好")
        box.edit.put_in("!")
        assert box.text == "你好!"
        compose(box, "湖")
        box.set_text("new")
        assert box.text == "new"
        box.edit.undo()
        assert box.text == "你好!湖"

    def test_candidates_stand_at_the_cursor(self, box: PromptBox) -> None:
        box.set_text("the cursor is at the end of this\nand here")
        edit = box.edit
        event = QInputMethodQueryEvent(Qt.InputMethodQuery.ImCursorRectangle)
        QApplication.sendEvent(edit, event)
        asked = event.value(Qt.InputMethodQuery.ImCursorRectangle)
        place = edit.viewport().mapTo(edit, edit.cursorRect().topLeft())
        assert (round(asked.x()), round(asked.y())) == (place.x(), place.y())
        assert place.x() > edit.viewport().pos().x() > 0
        surrounding = edit.inputMethodQuery(Qt.InputMethodQuery.ImSurroundingText)
        assert surrounding == "and here"
        # On some platforms the input method looks at the place on the screen.
        shown = QGuiApplication.inputMethod().cursorRectangle()
        assert isinstance(shown, QRectF)


class TestCamera:
    def test_what_moves_the_camera_is_marked(self, box: PromptBox) -> None:
        box.set_text("🦢🦢 a [Push in] b【推进、dolly in，흔들림】\n[sic] c [Pan\nleft] [")
        assert marked(box) == {
            "[Push in]": "tinted",
            "【推进、": "tinted",
            "dolly in": "tinted wavy",
            "，흔들림】": "tinted",
            "sic": "wavy",
            "[Pan": "tinted",
            "left]": "tinted",
        }

    def test_marks_follow_the_typing(self, box: PromptBox) -> None:
        QTest.keyClicks(box.edit, "a [Push in")
        assert marked(box) == {}
        QTest.keyClicks(box.edit, "]")
        assert marked(box) == {"[Push in]": "tinted"}
        QTest.keyClick(box.edit, Qt.Key.Key_Backspace)
        QTest.keyClick(box.edit, Qt.Key.Key_Return)
        assert marked(box) == {}
        QTest.keyClicks(box.edit, "]")
        assert marked(box) == {"[Push in": "tinted", "]": "tinted"}
        QTest.keyClick(box.edit, Qt.Key.Key_Backspace)
        assert marked(box) == {}

    def test_only_for_models_that_understand(self, box: PromptBox, theme: Theme) -> None:
        box.set_text("[Push in]")
        box.set_model(a_spec(camera_commands=False))
        assert marked(box) == {}
        assert not box.camera.isVisible()
        box.set_model(a_spec())
        assert marked(box) == {"[Push in]": "tinted"}
        assert box.camera.isVisible()

    def test_colours_follow_the_theme(self, box: PromptBox, theme: Theme) -> None:
        box.set_text("[Push in]")

        def colour() -> str:
            (look,) = box.edit.document().begin().layout().formats()
            return str(look.format.foreground().color().name())

        light = colour()
        theme.set_mode("dark")
        assert light.upper() == "#0B7285"
        assert colour().upper() == theme.tokens.accent

    def test_a_gentle_word_past_three_together(self, box: PromptBox) -> None:
        box.set_text("[Push in,Shake,Tilt up]")
        assert not box.note.isVisible()
        box.set_text("[Push in,Shake,Tilt up,Pan left]")
        assert "muddled" in box.note.text()
        assert box.note.property("role") == "muted"
        box.set_model(a_spec(camera_commands=False))
        assert not box.note.isVisible()

    @pytest.mark.parametrize(
        ("prompt", "at", "words"),
        [
            ("[dolly in]", 3, "Did you mean Push in?"),
            ("🦢 [orbit]", 6, "The model doesn't know this movement."),
            ("[Push in] orbit", 3, ""),
        ],
    )
    def test_a_word_about_unknown_movements(
        self, box: PromptBox, prompt: str, at: int, words: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        shown: list[str] = []
        monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_: shown.append(text))
        box.set_text(prompt)
        cursor = box.edit.textCursor()
        cursor.setPosition(at)
        place = box.edit.cursorRect(cursor).center()
        event = QHelpEvent(QEvent.Type.ToolTip, place, box.edit.viewport().mapToGlobal(place))
        QApplication.sendEvent(box.edit.viewport(), event)
        assert len(shown) == 1
        assert words in html.unescape(shown[0])
        assert bool(words) == bool(shown[0])

    def test_the_button_opens_the_commands_for_this_prompt(self, box: PromptBox, qtbot: QtBot) -> None:
        QTest.keyClicks(box.edit, "mist")
        QTest.mouseClick(box.camera, Qt.MouseButton.LeftButton)
        assert box.builder is not None
        assert box.builder.isVisible()
        QTest.mouseClick(next(iter(box.builder.buttons.values())), Qt.MouseButton.LeftButton)
        assert box.text.startswith("mist [")
        assert len(marked(box)) == 1
        box.builder.close()
        box.edit.undo()
        assert box.text == "mist"


@pytest.fixture
def quoting(qapp: QApplication) -> Iterator[Quoting]:
    translator = Quoting()
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


def test_every_word_can_be_translated(box: PromptBox, qtbot: QtBot, quoting: Quoting) -> None:
    with qtbot.waitSignal(box.language_changed):
        QApplication.sendEvent(box, QEvent(QEvent.Type.LanguageChange))
    for words in (
        box.edit.placeholderText(),
        box.camera.text().strip(),
        box.kept.toolTip(),
        box.edit.accessibleName(),
        box._count.accessibleName(),
        box.language,
    ):
        assert words[0] + words[-1] == "«»", words
    box.set_text("x" * 2001)
    assert count(box)[0].startswith("«")


@pytest.mark.skipif(sys.platform == "darwin", reason="there these keys move within a paragraph")
class TestWalk:
    def test_back_and_forth_with_the_draft_at_the_end(self, box: PromptBox) -> None:
        box.set_shelf(a_shelf(sent=["newest", "湖面", "oldest"]))
        QTest.keyClicks(box.edit, "my draft")

        def press(key: Qt.Key) -> str:
            QTest.keyClick(box.edit, key, ALT)
            return box.text

        up, down = Qt.Key.Key_Up, Qt.Key.Key_Down
        assert press(down) == "my draft"
        assert [press(up) for _ in range(4)] == ["newest", "湖面", "oldest", "oldest"]
        assert [press(down) for _ in range(4)] == ["湖面", "newest", "my draft", "my draft"]
        press(up)
        QTest.keyClicks(box.edit, "!")
        assert press(up) == "newest"
        assert press(down) == "newest!"
        box.edit.undo()
        assert box.text == "newest"

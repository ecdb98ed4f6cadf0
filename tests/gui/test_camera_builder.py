"""The camera's commands as buttons: what they write, how they move, and who has the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QGuiApplication,
    QImage,
    QInputMethodEvent,
    QPainter,
    QTextCursor,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.camera import CameraCommand
from hailuo_desktop.ui.composer.camera_builder import CameraBuilder
from hailuo_desktop.ui.composer.camera_icons import HEIGHT, WIDTH, paint_camera, window_of
from hailuo_desktop.ui.composer.prompt_edit import PromptEdit
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from tests.support.clock import JumpingClock
from tests.support.window import Quoting

C = CameraCommand


class Desk:
    """A prompt, a button beside it, and the builder that the button opens."""

    def __init__(self, theme: Theme, icons: Icons, qtbot: QtBot, *, less_motion: bool = False) -> None:
        self.clock = JumpingClock()
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(500, 400)
        self.edit = PromptEdit(self.window)
        self.edit.setGeometry(10, 10, 300, 80)
        self.button = QPushButton("Camera", self.window)
        self.button.setGeometry(10, 100, 90, 30)
        self.builder = CameraBuilder(
            theme, icons, self.edit, self.window, less_motion=less_motion, clock=self.clock.monotonic
        )
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.edit.setFocus()

    def write(self, text: str) -> None:
        """Put in a text; the bar is the cursor."""
        self.edit.setPlainText(text.replace("|", ""))
        place = text.index("|")
        cursor = self.edit.textCursor()
        cursor.setPosition(len(text[:place].encode("utf-16-le")) // 2)
        self.edit.setTextCursor(cursor)

    def open(self, text: str) -> None:
        self.write(text)
        self.builder.open_at(self.button)

    def tap(self, *commands: CameraCommand) -> None:
        for command in commands:
            QTest.mouseClick(self.builder.buttons[command], Qt.MouseButton.LeftButton)

    @property
    def text(self) -> str:
        """The text with a bar where the cursor is."""
        units = self.edit.toPlainText().encode("utf-16-le")
        place = 2 * self.edit.textCursor().position()
        return f"{units[:place].decode('utf-16-le')}|{units[place:].decode('utf-16-le')}"

    @property
    def pressed(self) -> set[CameraCommand]:
        return {command for command, button in self.builder.buttons.items() if button.isChecked()}

    @property
    def focused(self) -> QWidget | None:
        return self.builder.focusWidget()


@pytest.fixture
def desk(theme: Theme, icons: Icons, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(theme, icons, qtbot)
    yield desk
    desk.builder.close()


class TestWriting:
    def test_commands_that_are_tapped_together_stand_in_one_bracket(self, desk: Desk) -> None:
        desk.open("A heron lifts off|")
        desk.tap(C.PUSH_IN)
        assert desk.text == "A heron lifts off [Push in] |"
        desk.tap(C.TILT_UP)
        assert desk.text == "A heron lifts off [Push in,Tilt up] |"
        assert desk.pressed == {C.PUSH_IN, C.TILT_UP}

    def test_the_last_command_takes_the_bracket_and_its_spaces_with_it(self, desk: Desk) -> None:
        for text in ("A heron| lifts off", "A heron lifts off|", "|", "Über dem See 🦢|liegt Nebel"):
            desk.open(text)
            desk.tap(C.PUSH_IN, C.SHAKE, C.PUSH_IN, C.SHAKE)
            assert desk.edit.toPlainText() == text.replace("|", "")
            assert not desk.pressed
            desk.builder.close()

    def test_a_bracket_at_the_cursor_is_shown_and_changed(self, desk: Desk) -> None:
        desk.open("Mist. [Pan left, golden hour, sha|ke] A heron.")
        assert desk.pressed == {C.PAN_LEFT, C.SHAKE}
        desk.tap(C.PAN_LEFT)
        assert desk.text == "Mist. [golden hour,shake]| A heron."
        desk.tap(C.ZOOM_IN)
        assert desk.text == "Mist. [golden hour,shake,Zoom in]| A heron."

    def test_a_bracket_of_other_words_is_not_torn(self, desk: Desk) -> None:
        desk.open("Mist [golden| hour] rises")
        assert not desk.pressed
        desk.tap(C.PUSH_IN)
        assert desk.text == "Mist [golden hour,Push in]| rises"
        desk.tap(C.PUSH_IN)
        assert desk.text == "Mist [golden hour]| rises"

    def test_then_begins_the_next_bracket(self, desk: Desk) -> None:
        desk.open("|")
        assert not desk.builder.then.isEnabled()
        desk.tap(C.PUSH_IN)
        QTest.mouseClick(desk.builder.then, Qt.MouseButton.LeftButton)
        assert not desk.pressed
        desk.tap(C.PAN_LEFT, C.SHAKE)
        assert desk.text == "[Push in] [Pan left,Shake] |"
        assert desk.pressed == {C.PAN_LEFT, C.SHAKE}
        # Whatever is changed now is changed in the second.
        desk.tap(C.PAN_LEFT)
        assert desk.text == "[Push in] [Shake] |"

    def test_then_after_a_bracket_in_the_middle_of_the_text(self, desk: Desk) -> None:
        desk.open("One [Push| in] two")
        QTest.mouseClick(desk.builder.then, Qt.MouseButton.LeftButton)
        desk.tap(C.PULL_OUT)
        assert desk.text == "One [Push in] [Pull out]| two"

    def test_opposites_take_turns(self, desk: Desk) -> None:
        desk.open("|")
        desk.tap(C.PAN_LEFT, C.PAN_RIGHT)
        assert desk.text == "[Pan right] |"
        assert desk.pressed == {C.PAN_RIGHT}

    def test_a_chinese_prompt_gets_chinese_words_and_no_spaces(self, desk: Desk) -> None:
        desk.open("湖面起雾，|苍鹭飞起。")
        desk.tap(C.PUSH_IN, C.PAN_LEFT)
        assert desk.text == "湖面起雾，[推进,左摇]|苍鹭飞起。"
        desk.builder.close()
        desk.open("湖面【左摇、|晃动】起雾")
        desk.tap(C.ZOOM_IN, C.SHAKE)
        assert desk.text == "湖面【左摇、变焦推近】|起雾"

    def test_signs_that_count_twice_do_not_move_the_bracket(self, desk: Desk) -> None:
        desk.open("🦢🦢 swans| and 🌫️ mist 🌫️")
        desk.tap(C.PUSH_IN, C.SHAKE)
        assert desk.text == "🦢🦢 swans [Push in,Shake]| and 🌫️ mist 🌫️"
        desk.builder.close()
        desk.open("🦢🦢 [Push |in] 🌫️")
        assert desk.pressed == {C.PUSH_IN}
        desk.tap(C.SHAKE)
        assert desk.text == "🦢🦢 [Push in,Shake]| 🌫️"

    def test_words_that_are_selected_stay(self, desk: Desk) -> None:
        desk.write("A heron lifts off|")
        cursor = desk.edit.textCursor()
        cursor.setPosition(2)
        cursor.setPosition(7, QTextCursor.MoveMode.KeepAnchor)
        desk.edit.setTextCursor(cursor)
        desk.builder.open_at(desk.button)
        desk.tap(C.PUSH_IN)
        assert desk.text == "A heron [Push in]| lifts off"

    def test_several_lines(self, desk: Desk) -> None:
        desk.open("One\ntwo|\nthree [Shake]")
        desk.tap(C.PUSH_IN)
        assert desk.text == "One\ntwo [Push in]|\nthree [Shake]"

    def test_each_tap_is_one_step_of_undo(self, desk: Desk) -> None:
        desk.open("A heron| lifts off")
        desk.tap(C.PUSH_IN, C.SHAKE, C.PUSH_IN)
        seen = []
        for _ in range(3):
            QTest.keyClick(desk.builder, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
            seen.append((desk.edit.toPlainText(), desk.pressed))
        assert seen == [
            ("A heron [Push in,Shake] lifts off", {C.PUSH_IN, C.SHAKE}),
            ("A heron [Push in] lifts off", {C.PUSH_IN}),
            ("A heron lifts off", set()),
        ]
        desk.edit.redo()
        assert desk.edit.toPlainText() == "A heron [Push in] lifts off"

    def test_after_undo_the_next_tap_goes_on_from_what_stands_there(self, desk: Desk) -> None:
        desk.open("A heron| lifts off")
        desk.tap(C.PUSH_IN, C.SHAKE)
        desk.edit.undo()
        desk.tap(C.TILT_UP)
        assert desk.edit.toPlainText() == "A heron [Push in,Tilt up] lifts off"
        desk.tap(C.TILT_UP, C.PUSH_IN)
        assert desk.edit.toPlainText() == "A heron lifts off"

    def test_words_that_are_being_composed_are_not_lost(self, desk: Desk) -> None:
        desk.write("湖|")
        QApplication.sendEvent(desk.edit, QInputMethodEvent("mian", []))
        assert desk.edit.is_composing
        desk.builder.open_at(desk.button)
        desk.tap(C.PUSH_IN)
        assert "mian" in desk.edit.toPlainText()
        assert "[" in desk.edit.toPlainText().split("mian")[1]
        assert not desk.edit.is_composing

    def test_a_gentle_word_past_three(self, desk: Desk) -> None:
        hint = desk.builder.findChild(QLabel, "cameraHint")
        assert isinstance(hint, QLabel)
        desk.open("|")
        desk.tap(C.PUSH_IN, C.SHAKE, C.TILT_UP)
        assert (hint.text(), hint.property("role")) == ("Tap several to have them at the same time.", "muted")
        height = desk.builder.height()
        desk.tap(C.PAN_LEFT)
        assert hint.text() == "More than three together often come out muddled."
        assert hint.property("role") == "warning"
        assert desk.builder.height() == height
        assert desk.text == "[Push in,Shake,Tilt up,Pan left] |"


class TestKeyboard:
    def test_arrows_go_from_button_to_button_and_space_taps(self, desk: Desk) -> None:
        desk.open("|")
        buttons = desk.builder.buttons
        assert desk.focused is buttons[C.PUSH_IN]
        for key, command in (
            (Qt.Key.Key_Right, C.PULL_OUT),
            (Qt.Key.Key_Down, C.PAN_RIGHT),
            (Qt.Key.Key_Down, C.TRACKING_SHOT),
            (Qt.Key.Key_Down, C.TRACKING_SHOT),
            (Qt.Key.Key_Left, C.SHAKE),
            (Qt.Key.Key_Left, C.SHAKE),
            (Qt.Key.Key_Up, C.PAN_LEFT),
        ):
            focused = desk.focused
            assert focused is not None
            QTest.keyClick(focused, key)
            assert desk.focused is buttons[command]
        QTest.keyClick(buttons[C.PAN_LEFT], Qt.Key.Key_Space)
        assert desk.text == "[Pan left] |"
        QTest.keyClick(buttons[C.PAN_LEFT], Qt.Key.Key_Return)
        assert desk.text == "|"

    def test_then_is_reached_by_arrow_and_by_tab(self, desk: Desk) -> None:
        desk.open("|")
        desk.tap(C.STATIC_SHOT)
        desk.builder.buttons[C.STATIC_SHOT].setFocus()
        QTest.keyClick(desk.builder.buttons[C.STATIC_SHOT], Qt.Key.Key_Right)
        assert desk.focused is desk.builder.then
        desk.builder.buttons[C.STATIC_SHOT].setFocus()
        QTest.keyClick(desk.builder.buttons[C.STATIC_SHOT], Qt.Key.Key_Tab)
        assert desk.focused is desk.builder.then

    def test_it_begins_at_a_command_of_the_bracket(self, desk: Desk) -> None:
        desk.open("[Zoom out|]")
        assert desk.focused is desk.builder.buttons[C.ZOOM_OUT]

    def test_escape_closes_and_the_prompt_has_the_keyboard_again(self, desk: Desk, qtbot: QtBot) -> None:
        desk.open("A heron|")
        desk.tap(C.PUSH_IN)
        QTest.keyClick(desk.builder.buttons[C.PUSH_IN], Qt.Key.Key_Escape)
        assert not desk.builder.isVisible()
        qtbot.waitUntil(desk.edit.hasFocus)
        QTest.keyClicks(desk.edit, "lifts off")
        assert desk.edit.toPlainText() == "A heron [Push in] lifts off"

    def test_a_click_elsewhere_closes(self, desk: Desk) -> None:
        desk.open("|")
        QTest.mouseClick(desk.builder, Qt.MouseButton.LeftButton, pos=QPoint(-30, -30))
        assert not desk.builder.isVisible()

    def test_screen_readers_hear_names_states_and_what_happens(self, desk: Desk) -> None:
        desk.open("[Push in|]")
        for command, pressed in ((C.PUSH_IN, True), (C.PULL_OUT, False)):
            heard = QAccessible.queryAccessibleInterface(desk.builder.buttons[command])
            assert heard is not None
            assert heard.text(QAccessible.Text.Name) == command.value
            assert heard.text(QAccessible.Text.Description).startswith("The camera moves")
            assert bool(heard.state().checked) is pressed
            assert bool(heard.state().checkable)


class TestDrawings:
    def test_they_move_while_it_is_open_and_only_then(self, desk: Desk) -> None:
        assert not desk.builder.frames.isActive()
        desk.open("|")
        assert desk.builder.frames.isActive()
        button = desk.builder.buttons[C.TRUCK_LEFT]
        before = button.grab().toImage()
        desk.clock.ticks += 1.3
        desk.builder.show_frame()
        assert button.grab().toImage() != before
        desk.builder.close()
        assert not desk.builder.frames.isActive()

    def test_where_the_keyboard_is_they_are_livelier(self, desk: Desk) -> None:
        desk.open("|")
        calm, lively = desk.builder.buttons[C.PAN_LEFT], desk.builder.buttons[C.PUSH_IN]
        desk.clock.ticks = 0.6
        desk.builder.show_frame()
        assert calm.share is not None
        assert lively.share is not None
        assert lively.share > 2 * calm.share > 0

    def test_with_less_motion_they_stand_still(self, theme: Theme, icons: Icons, qtbot: QtBot) -> None:
        desk = Desk(theme, icons, qtbot, less_motion=True)
        desk.open("|")
        assert not desk.builder.frames.isActive()
        assert all(button.share is None for button in desk.builder.buttons.values())
        desk.builder.close()

    def test_the_frame_goes_where_the_command_says(self) -> None:
        def way(command: CameraCommand) -> tuple[int, int, int]:
            begin, end = window_of(command, 0.0), window_of(command, 1.0)

            def sign(number: float) -> int:
                return 0 if abs(number) < 0.02 else 1 if number > 0 else -1

            return (
                sign(end.center().x() - begin.center().x()),
                sign(end.center().y() - begin.center().y()),
                sign(begin.width() - end.width()),
            )

        assert {command: way(command) for command in C} == {
            C.TRUCK_LEFT: (-1, 0, 0),
            C.TRUCK_RIGHT: (1, 0, 0),
            C.PAN_LEFT: (-1, 0, 0),
            C.PAN_RIGHT: (1, 0, 0),
            C.PUSH_IN: (0, 0, 1),
            C.PULL_OUT: (0, 0, -1),
            C.PEDESTAL_UP: (0, -1, 0),
            C.PEDESTAL_DOWN: (0, 1, 0),
            C.TILT_UP: (0, -1, 0),
            C.TILT_DOWN: (0, 1, 0),
            C.ZOOM_IN: (0, 0, 1),
            C.ZOOM_OUT: (0, 0, -1),
            C.SHAKE: (0, 0, 0),
            C.TRACKING_SHOT: (1, 0, 1),
            C.STATIC_SHOT: (0, 0, 0),
        }

    def test_no_frame_leaves_its_scene(self) -> None:
        for command in C:
            for step in range(21):
                window = window_of(command, step / 20)
                assert -1e-6 <= window.left() <= window.right() <= 1 + 1e-6
                assert -1e-6 <= window.top() <= window.bottom() <= 1 + 1e-6

    def test_no_two_commands_look_alike_at_rest(self, theme: Theme) -> None:
        drawn: dict[bytes, CameraCommand] = {}
        for command in C:
            image = QImage(WIDTH * 2, HEIGHT * 2, QImage.Format.Format_RGB32)
            image.fill(QColor(theme.tokens.raised))
            painter = QPainter(image)
            place = QRectF(image.rect())
            paint_camera(
                painter, place, command, None, QColor(theme.tokens.text), QColor(theme.tokens.accent)
            )
            painter.end()
            pixels = bytes(image.constBits())
            assert pixels not in drawn, (command, drawn[pixels])
            drawn[pixels] = command


def test_it_stays_on_the_screen_and_off_the_words(desk: Desk) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    for place in (screen.topLeft(), screen.bottomRight() - QPoint(520, 420), screen.bottomLeft()):
        desk.window.move(place)
        desk.open("|")
        assert screen.contains(desk.builder.geometry()) or screen.width() < desk.builder.width()
        desk.builder.close()


def test_it_follows_the_language(desk: Desk, qapp: QApplication) -> None:
    language = Quoting()
    qapp.installTranslator(language)
    try:
        QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
        desk.open("|")
        assert desk.builder.buttons[C.PUSH_IN].text() == "«Push in»"
        desk.tap(C.PUSH_IN)
        assert desk.text == "[Push in] |"
    finally:
        qapp.removeTranslator(language)

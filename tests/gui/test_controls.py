from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.ui.controls import Column, ElidedLabel, IconButton, SegmentedControl
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme


@pytest.fixture
def resolution(theme: Theme, qtbot: QtBot) -> SegmentedControl:
    control = SegmentedControl("Resolution")
    qtbot.addWidget(control)
    control.set_choices([("512P", "512P"), ("768P", "768P"), ("1080P", "1080P")])
    control.set_value("768P")
    control.show()
    return control


def buttons(control: SegmentedControl) -> list[QPushButton]:
    return control.findChildren(QPushButton)


class TestSegmentedControl:
    def test_a_click_chooses_and_tells(self, resolution: SegmentedControl, qtbot: QtBot) -> None:
        with qtbot.waitSignal(resolution.value_changed) as told:
            QTest.mouseClick(buttons(resolution)[2], Qt.MouseButton.LeftButton)
        assert told.args == ["1080P"]
        assert resolution.value == "1080P"
        assert [button.isChecked() for button in buttons(resolution)] == [False, False, True]

    def test_setting_the_same_value_tells_nothing(self, resolution: SegmentedControl, qtbot: QtBot) -> None:
        with qtbot.assertNotEmitted(resolution.value_changed):
            resolution.set_value("768P")

    def test_an_unknown_value_is_refused(self, resolution: SegmentedControl) -> None:
        with pytest.raises(ValueError, match="4K"):
            resolution.set_value("4K")

    def test_what_does_not_exist_is_off_and_says_why(self, resolution: SegmentedControl) -> None:
        resolution.set_available("1080P", False, "1080P clips are 6 s long.")
        button = buttons(resolution)[2]
        assert not button.isEnabled()
        assert button.toolTip() == "1080P clips are 6 s long."
        assert button.accessibleDescription() == "1080P clips are 6 s long."
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert resolution.value == "768P"
        resolution.set_available("1080P", True)
        assert button.isEnabled()
        assert button.toolTip() == ""

    def test_choices_may_change_and_the_value_stays_if_it_can(
        self, resolution: SegmentedControl, qtbot: QtBot
    ) -> None:
        with qtbot.assertNotEmitted(resolution.value_changed):
            resolution.set_choices([("768P", "768P"), ("4K", "4K")])
            assert resolution.value == "768P"
            resolution.set_choices([(6, "6 s"), (10, "10 s")])
            assert resolution.value is None

    def test_values_are_compared_not_their_labels(self, resolution: SegmentedControl) -> None:
        resolution.set_choices([(6, "6 s"), (10, "10 s")])
        resolution.set_value(10)
        assert resolution.value == 10

    def test_tab_enters_once_and_arrows_move(
        self, resolution: SegmentedControl, theme: Theme, qtbot: QtBot
    ) -> None:
        window = QWidget()
        column = QVBoxLayout(window)
        before, after = QLineEdit(), QLineEdit()
        for widget in (before, resolution, after):
            column.addWidget(widget)
        window.show()
        with qtbot.waitActive(window):
            window.activateWindow()
        before.setFocus()
        QTest.keyClick(before, Qt.Key.Key_Tab)
        chosen = buttons(resolution)[1]
        assert window.focusWidget() is chosen
        assert theme.focus_ring.widget is resolution
        QTest.keyClick(chosen, Qt.Key.Key_Right)
        assert resolution.value == "1080P"
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is after
        resolution.setParent(None)

    def test_arrows_pass_over_what_is_off(self, resolution: SegmentedControl, qtbot: QtBot) -> None:
        resolution.set_value("512P")
        resolution.set_available("768P", False, "Not with this duration.")
        with qtbot.waitActive(resolution):
            resolution.activateWindow()
        buttons(resolution)[0].setFocus()
        QTest.keyClick(buttons(resolution)[0], Qt.Key.Key_Right)
        assert resolution.value == "1080P"

    def test_screen_readers_learn_name_and_state(self, resolution: SegmentedControl) -> None:
        seen = [QAccessible.queryAccessibleInterface(button) for button in buttons(resolution)]
        assert [each.text(QAccessible.Text.Name) for each in seen] == [
            "Resolution: 512P",
            "Resolution: 768P",
            "Resolution: 1080P",
        ]
        assert [bool(each.state().checked) for each in seen] == [False, True, False]


def test_an_icon_button_has_a_name_and_a_hint(icons: Icons, qtbot: QtBot) -> None:
    button = IconButton(icons.icon("play"), "Play")
    qtbot.addWidget(button)
    button.set_label("Pause", "Space")
    button.show()
    assert button.accessibleName() == "Pause"
    assert button.toolTip() == "Pause (Space)"
    assert (button.width(), button.height()) == (32, 32)


def test_a_label_gives_way_and_keeps_its_whole_text(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel("A title much longer than the room\nthere is for it")
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    assert label.minimumSizeHint().width() == 0
    assert label.text().startswith("A title")
    assert label._shown_text().endswith("…")
    label.resize(900, 20)
    assert label._shown_text() == "A title much longer than the room there is for it"


def test_a_column_is_as_wide_as_usual_and_wider_where_its_words_need_that(theme: Theme, qtbot: QtBot) -> None:
    inside, box = QWidget(), QCheckBox("Short")
    QVBoxLayout(inside).addWidget(box)
    column = Column(200, inside)
    qtbot.addWidget(column)
    column.show()
    assert column.width() == 200
    box.setText("A sentence that says in all its length what is chosen with this box")
    qtbot.waitUntil(lambda: column.width() > box.sizeHint().width())
    box.setText("Short")
    qtbot.waitUntil(lambda: column.width() == 200)

from __future__ import annotations

import gc
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QFocusFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import CONTROL_HEIGHT, DARK, GENERATE_HEIGHT, LIGHT, SCHEMES, mix
from tests.support.contrast import READABLE, contrast


@pytest.mark.parametrize("words", ["text", "text_muted", "accent", "danger", "warning", "success"])
def test_words_can_be_read_on_the_stage(words: str) -> None:
    assert contrast(getattr(DARK, words), DARK.stage) >= READABLE


def test_words_can_be_read_on_the_brightest_picture_dimmed_behind_them() -> None:
    dimmed = mix(DARK.stage, "#FFFFFF", 0.45)
    assert contrast(DARK.text_muted, mix(dimmed, DARK.stage, 0.80)) >= READABLE


def test_switching_changes_palette_sheet_and_tells(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    theme.set_mode("light")
    light_sheet = qapp.styleSheet()
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert theme.is_dark
    assert theme.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert qapp.palette().color(QPalette.ColorRole.PlaceholderText) == QColor(DARK.text_muted)
    assert qapp.styleSheet() != light_sheet
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode("dark")


def test_no_variable_is_left_in_the_sheet(theme: Theme, qapp: QApplication) -> None:
    assert "{{" not in qapp.styleSheet()


def test_what_the_sheets_point_to_is_there(theme: Theme, qapp: QApplication, resources: Path) -> None:
    for mode in SCHEMES:
        theme.set_mode(mode)  # type: ignore[arg-type]
        named = set(re.findall(r"url\(styles:([^)]+)\)", qapp.styleSheet()))
        assert named
        assert all((resources / "styles" / name).is_file() for name in named)


def test_switched_off_words_are_paler(theme: Theme, qapp: QApplication) -> None:
    off, on = QPalette.ColorGroup.Disabled, QPalette.ColorGroup.Active
    palette = qapp.palette()
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        assert palette.color(off, role) != palette.color(on, role)


def test_controls_have_the_heights_of_the_look(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    button, generate, field = QPushButton("Choose"), QPushButton("Generate"), QLineEdit()
    set_role(generate, "primary")
    for widget in (button, generate, field):
        column.addWidget(widget)
    window.show()
    assert button.height() == theme.px(CONTROL_HEIGHT)
    assert generate.height() == theme.px(GENERATE_HEIGHT)
    assert field.height() == theme.px(CONTROL_HEIGHT)
    field.setFocus()
    assert field.sizeHint().height() == theme.px(CONTROL_HEIGHT)


def test_a_role_may_change_after_showing(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("Words")
    qtbot.addWidget(label)
    label.show()
    set_role(label, "muted")
    assert label.grab().toImage() is not None
    assert label.palette().color(label.foregroundRole()) == QColor(LIGHT.text_muted)


def test_figures_keep_their_width(theme: Theme) -> None:
    assert theme.font("body").isFeatureSet(theme.font("body").featureTags()[0])


def ringed(theme: Theme) -> QWidget | None:
    return theme.focus_ring.widget


class TestFocusRing:
    def test_it_goes_round_a_button_the_keyboard_is_on(
        self, theme: Theme, qapp: QApplication, qtbot: QtBot
    ) -> None:
        window = QWidget()
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        first, second = QPushButton("One"), QPushButton("Two")
        field = QLineEdit()
        for widget in (first, second, field):
            column.addWidget(widget)
        window.show()
        with qtbot.waitActive(window):
            window.activateWindow()
        second.setFocus()
        assert ringed(theme) is second
        frame = window.findChild(QFocusFrame)
        assert frame is not None
        assert frame.geometry() == second.geometry().adjusted(-4, -4, 4, 4)
        field.setFocus()
        assert ringed(theme) is None

    def test_it_outlives_the_windows_it_was_in(self, theme: Theme, qtbot: QtBot) -> None:
        for _ in range(3):
            button = QPushButton("One")
            window = QWidget()
            QVBoxLayout(window).addWidget(button)
            window.show()
            with qtbot.waitActive(window):
                window.activateWindow()
            button.setFocus()
            assert ringed(theme) is button
            Shiboken.delete(window)
            assert ringed(theme) is None
            theme.set_mode("light" if theme.is_dark else "dark")


def test_nothing_is_collected_while_all_widgets_are_gone_through(theme: Theme, qtbot: QtBot) -> None:
    """A widget that is garbage, taken away by then, would be touched by Qt once more: a crash."""
    seen = []

    class Watcher(QLabel):
        def changeEvent(self, event: QEvent) -> None:
            if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
                seen.append(gc.isenabled())
            super().changeEvent(event)

    watcher = Watcher("words")
    qtbot.addWidget(watcher)
    watcher.show()
    seen.clear()
    theme.set_mode("dark")
    assert seen
    assert not any(seen)
    assert gc.isenabled()

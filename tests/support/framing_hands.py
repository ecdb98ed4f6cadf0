"""Hands for tests that crop and pad: press, drag, and look what comes of it."""

from __future__ import annotations

import os

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.request import Picture
from hailuo_desktop.parts import lay_foundation
from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.ui.composer.framing_canvas import FramingCanvas
from hailuo_desktop.ui.composer.framing_editor import FramingEditor
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.composer.picture_box import Place
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme

LEFT_BUTTON = Qt.MouseButton.LeftButton


def open_composer(theme: Theme, icons: Icons, qtbot: QtBot) -> Composer:
    """A composer with words in it, at the size it has in a small window."""
    composer = Composer(theme, icons, lay_foundation(os.environ).catalogue, Settings())
    qtbot.addWidget(composer)
    composer.resize(340, 652)
    composer.show()
    qtbot.waitExposed(composer)
    composer.activateWindow()
    qtbot.waitUntil(composer.isActiveWindow)
    composer.set_ready(True)
    composer.prompt.set_text("it drifts by")
    return composer


def button(composer: Composer, name: str) -> QPushButton:
    """The visible button with this object name."""
    found = [each for each in composer.findChildren(QPushButton, name) if each.isVisible()]
    assert len(found) == 1, name
    return found[0]


def editor(composer: Composer) -> FramingEditor:
    """The controls, while they are open."""
    assert composer.pictures.framing.at is not None
    return composer.pictures.framing.editor


def canvas(composer: Composer) -> FramingCanvas:
    """The picture with its window, while it is being framed."""
    return editor(composer).canvas


def use(composer: Composer) -> None:
    """Take what is drawn."""
    QTest.mouseClick(editor(composer).use_button, LEFT_BUTTON)


def picture(composer: Composer) -> Picture:
    """The first picture as it would be sent."""
    image = composer.request.image
    assert image is not None
    return image


def on_screen(canvas: FramingCanvas) -> QRectF:
    """Where the window is drawn."""
    return canvas._on_screen(canvas.drawn)


def drag(canvas: FramingCanvas, start: QPointF, by: QPointF) -> None:
    """Take hold at this point and let go that far away."""
    QTest.mousePress(canvas, LEFT_BUTTON, pos=start.toPoint())
    for share in (0.5, 1.0):
        QTest.mouseMove(canvas, (start + by * share).toPoint())
    QTest.mouseRelease(canvas, LEFT_BUTTON, pos=(start + by).toPoint())


def hint(composer: Composer, place: Place = "image") -> str:
    """What is said under a picture."""
    return composer.pictures.hints[place].text()

"""Painted lines lie on whole pixels of the screen at every scale."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from hailuo_desktop.ui.crisp import DASHES, draw_frame, fill_line

RED, WHITE = QColor("red"), QColor("white")


def canvas(scale: float) -> QImage:
    image = QImage(QSize(100, 60) * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.white)
    return image


def row(image: QImage) -> list[str]:
    """The colours of the middle row, from left to right."""
    return [QColor(image.pixel(x, image.height() // 2)).name() for x in range(image.width())]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0, 3.0])
@pytest.mark.parametrize("width", [1.0, 2.0])
class TestAFrame:
    def test_it_is_not_blurred(self, qapp: QApplication, scale: float, width: float) -> None:
        image = canvas(scale)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(3, 3)
        draw_frame(painter, QRectF(4.3, 4.3, 71, 41), RED, width, 6)
        painter.end()
        seen = row(image)
        assert set(seen) == {RED.name(), WHITE.name()}
        assert seen.count(RED.name()) == 2 * max(1, round(width * scale))

    def test_a_line_is_not_lost(self, qapp: QApplication, scale: float, width: float) -> None:
        image = canvas(scale)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill_line(painter, QRectF(10.4, 0, width, 60), RED)
        painter.end()
        seen = row(image)
        assert set(seen) == {RED.name(), WHITE.name()}
        assert seen.count(RED.name()) == max(1, round(width * scale))

    def test_dashes_are_no_wider_than_a_line(self, qapp: QApplication, scale: float, width: float) -> None:
        image = canvas(scale)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(3, 3)
        draw_frame(painter, QRectF(4.3, 4.3, 71, 41), RED, width, 6, DASHES)
        painter.end()
        middle = range(round(30 * scale), round(60 * scale))
        upper = [{image.pixel(x, y) for x in middle} for y in range(image.height() // 2)]
        marked = [colours for colours in upper if colours != {WHITE.rgb()}]
        assert len(marked) == max(1, round(width * scale))
        assert all({RED.rgb(), WHITE.rgb()} <= colours for colours in marked), "dashes, and gaps between them"

"""Lines on whole pixels of the screen, whatever its scale: at 1.25 and 1.5 others come out blurred."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

DASHES = (5.0, 4.0)
"""Of the outline of a place that is empty: how long they are, and how far apart."""


def draw_frame(
    painter: QPainter,
    rect: QRectF,
    colour: QColor,
    width: float = 1.0,
    radius: float = 0.0,
    dashes: Sequence[float] = (),
) -> None:
    """Draw a line along the inner edge of a rectangle, as wide as comes nearest, and nothing within it."""
    to_screen = painter.deviceTransform()
    back, is_plain = to_screen.inverted()
    scale = to_screen.m11()
    if not is_plain or scale <= 0:
        return
    line = max(1, round(width * scale))
    edge = to_screen.mapRect(rect)
    left, top, right, bottom = (
        round(each) for each in (edge.left(), edge.top(), edge.right(), edge.bottom())
    )
    middle = QRectF(left + line / 2, top + line / 2, right - left - line, bottom - top - line)
    pen = QPen(colour, line / scale)
    if dashes:
        pen.setDashPattern([each * scale / line for each in dashes])  # counted in widths of the line
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = max(0.0, radius - line / scale / 2)
    painter.drawRoundedRect(back.mapRect(middle), radius, radius)


def fill_line(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Fill a thin rectangle, such as a dividing line; no side of it gets lost or blurred."""
    to_screen = painter.deviceTransform()
    back, is_plain = to_screen.inverted()
    if not is_plain:
        return
    place = to_screen.mapRect(rect)
    left, top = round(place.left()), round(place.top())
    width, height = max(1, round(place.width())), max(1, round(place.height()))
    softens = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(back.mapRect(QRectF(left, top, width, height)), colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, softens)

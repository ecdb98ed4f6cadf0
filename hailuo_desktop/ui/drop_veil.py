"""What the window shows while something is dragged over it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from hailuo_desktop.ui.composer.picture_box import PictureBox, Place
from hailuo_desktop.ui.composer.reference_row import ReferenceRow
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import CARD_RADIUS


class DropVeil(QWidget):
    """Dims the window but for the boxes where a drop would land. It takes no events itself."""

    def __init__(self, theme: Theme, boxes: Mapping[Place, PictureBox | ReferenceRow], over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self._boxes = boxes
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def target_at(self, point: QPoint) -> Place:
        """Where a drop at this point of the window goes: anywhere is good for the first picture."""
        for place, box in self._boxes.items():
            if box.isVisible() and box.rect().contains(box.mapFrom(self._over.window(), point)):
                return place
        hidden = not self._boxes["image"].isVisible() and self._boxes["references"].isVisible()
        return "references" if hidden else "image"

    def spread(self, point: QPoint) -> None:
        """Show where a drop at this point would land."""
        target = self.target_at(point)
        for place, box in self._boxes.items():
            box.set_target(place == target)
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()

    def lift(self) -> None:
        """The drag is over or has left."""
        self.hide()
        for box in self._boxes.values():
            box.set_target(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        veil = QPainterPath()
        veil.addRect(QRectF(self.rect()))
        for box in self._boxes.values():
            if box.isVisible():
                hole = QPainterPath()
                place = QRect(box.mapTo(self._over, QPoint()), box.size())
                hole.addRoundedRect(QRectF(place), CARD_RADIUS, CARD_RADIUS)
                veil = veil.subtracted(hole)
        colour = QColor(self._theme.tokens.stage)
        colour.setAlphaF(0.55)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(veil, colour)

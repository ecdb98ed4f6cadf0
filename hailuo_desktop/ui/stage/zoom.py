"""How a picture lies in a view: whole, or closer and moved about."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt

CLOSEST = 8.0
STEP = 1.25


class Zoom:
    """Closeness 1 shows the whole picture; the picture never leaves a gap that it could fill."""

    def __init__(self) -> None:
        self.closeness = 1.0
        self._shift = QPointF()

    def reset(self) -> None:
        """Show the whole picture."""
        self.closeness = 1.0
        self._shift = QPointF()

    def place(self, picture: QSize, room: QRect) -> QRectF:
        """Where a picture of that size lies in the room."""
        whole = QSizeF(picture).scaled(QSizeF(room.size()), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(QPointF(), whole * self.closeness)
        place.moveCenter(QRectF(room).center() + self._bounded(self._shift, place.size(), room))
        return place

    def go(self, factor: float, towards: QPointF, picture: QSize, room: QRect) -> None:
        """Come closer by a factor, or below 1 go back; what is at the point `towards` stays there."""
        before = self.place(picture, room)
        if before.isEmpty():
            return
        closeness = min(CLOSEST, max(1.0, self.closeness * factor))
        if closeness < 1.01:
            self.reset()
            return
        grown = closeness / self.closeness
        self.closeness = closeness
        centre = towards + (before.center() - towards) * grown
        self._keep(centre - QRectF(room).center(), picture, room)

    def move(self, by: QPointF, picture: QSize, room: QRect) -> None:
        """Move the picture about, as far as there is more of it."""
        self._keep(self._shift + by, picture, room)

    def _keep(self, shift: QPointF, picture: QSize, room: QRect) -> None:
        whole = QSizeF(picture).scaled(QSizeF(room.size()), Qt.AspectRatioMode.KeepAspectRatio)
        self._shift = self._bounded(shift, whole * self.closeness, room)

    def _bounded(self, shift: QPointF, size: QSizeF, room: QRect) -> QPointF:
        far_x = max(0.0, (size.width() - room.width()) / 2)
        far_y = max(0.0, (size.height() - room.height()) / 2)
        return QPointF(min(far_x, max(-far_x, shift.x())), min(far_y, max(-far_y, shift.y())))

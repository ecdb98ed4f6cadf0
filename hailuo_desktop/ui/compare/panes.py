"""The pictures of several clips, side by side or two under a wipe."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from hailuo_desktop.domain.small_frame import SmallFrame
from hailuo_desktop.ui.crisp import draw_frame
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import DARK, SPACE_1, SPACE_2

_STEP = 0.05
_BADGE = 26


class Panes(QLabel):
    """Shows one frame of each clip; which clip it is says a letter in its corner.

    A click on a picture chooses it. Under a wipe, the first clip is seen left of the line and the second
    right of it; the line follows the mouse while a button is held, and the arrow keys.

    Signals:
        box_changed(int, int): frames are wanted this large, in pixels, at most.
        chosen(int): the clip with this number was clicked.
    """

    box_changed = Signal(int, int)
    chosen = Signal(int)

    def __init__(self, theme: Theme, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = count
        self._images: list[QImage] = []
        self._frames: Sequence[SmallFrame] = ()
        self._single = -1
        self._is_wiping = False
        self._line = 0.5
        self._choice = 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 180)

    @property
    def choice(self) -> int:
        """The clip that is chosen."""
        return self._choice

    @property
    def single(self) -> int:
        """The only clip shown, or -1 while all are."""
        return self._single

    @property
    def line(self) -> float:
        """Where the wipe's line is, from 0 at the left to 1."""
        return self._line

    @Slot(object)
    def show_frames(self, frames: Sequence[SmallFrame]) -> None:
        """Show these, one of each clip."""
        self._images = [
            QImage(each.pixels, each.width, each.height, each.line, QImage.Format.Format_RGB32)
            for each in frames
        ]
        # The images lean on the frames' bytes.
        self._frames = frames
        self.update()

    def choose(self, number: int) -> None:
        """Mark a clip as the one that is meant."""
        self._choice = number
        if self._single >= 0:
            self._single = number
        self.update()

    def set_wiping(self, on: bool) -> None:
        """Show the first two clips in the same place, with a line between them."""
        self._is_wiping = on
        self._single = -1
        self.setCursor(Qt.CursorShape.SplitHCursor if on else Qt.CursorShape.ArrowCursor)
        self._tell_box()
        self.update()

    def show_single(self, number: int) -> None:
        """Show only this clip, as large as all; -1 shows all again."""
        self._single = number
        if number >= 0:
            self._choice = number
        self._tell_box()
        self.update()

    def room(self, number: int) -> QRect:
        """Where a clip has its room."""
        if self._is_wiping or self._single >= 0:
            return self.rect()
        rows = 2 if self._count > 3 or (self._count > 1 and self.height() > self.width()) else 1
        columns = -(-self._count // rows)
        width, height = self.width() // columns, self.height() // rows
        row, column = divmod(number, columns)
        return QRect(column * width, row * height, width, height).adjusted(1, 1, -1, -1)

    def sizeHint(self) -> QSize:
        return QSize(1200, 520)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_box()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(DARK.stage))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._is_wiping and len(self._images) > 1:
            self._paint_wipe(painter)
        else:
            for number in range(len(self._images)):
                if self._single in (-1, number):
                    self._paint_one(painter, number)

    def _paint_one(self, painter: QPainter, number: int) -> None:
        room = self.room(number)
        painter.drawImage(_place(self._images[number], room), self._images[number])
        self._paint_badge(painter, number, room.topLeft() + QPoint(SPACE_2, SPACE_2))
        if number == self._choice and self._single < 0:
            draw_frame(painter, QRectF(room), QColor(DARK.accent), 2)

    def _paint_wipe(self, painter: QPainter) -> None:
        line = round(self.width() * self._line)
        parts = (QRect(0, 0, line, self.height()), self.rect().adjusted(line, 0, 0, 0))
        for number, part in enumerate(parts):
            painter.save()
            painter.setClipRect(part)
            painter.drawImage(_place(self._images[number], self.rect()), self._images[number])
            painter.restore()
        painter.fillRect(QRect(line - 1, 0, 2, self.height()), QColor(DARK.accent))
        self._paint_badge(painter, 0, QPoint(SPACE_2, SPACE_2))
        right = self.width() - self._theme.px(_BADGE) - SPACE_2
        self._paint_badge(painter, 1, QPoint(right, SPACE_2))

    def _paint_badge(self, painter: QPainter, number: int, at: QPoint) -> None:
        side = self._theme.px(_BADGE)
        badge = QRectF(at.x(), at.y(), side, side)
        ground = QColor(DARK.stage)
        ground.setAlphaF(0.75)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(badge, SPACE_1, SPACE_1)
        painter.setPen(QColor(DARK.accent if number == self._choice else DARK.text))
        painter.setFont(self._theme.font("head"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, letter(number))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._is_wiping:
            self._set_line(event.position().x() / max(1, self.width()))
        elif self._single < 0:
            point = event.position().toPoint()
            for number in range(self._count):
                if self.room(number).contains(point):
                    self.chosen.emit(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_wiping and event.buttons():
            self._set_line(event.position().x() / max(1, self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -_STEP, Qt.Key.Key_Right: _STEP}.get(Qt.Key(event.key()), 0.0)
        if self._is_wiping and by:
            self._set_line(self._line + by)
        else:
            super().keyPressEvent(event)

    def _set_line(self, place: float) -> None:
        self._line = min(1.0, max(0.0, place))
        self.update()

    def _tell_box(self) -> None:
        ratio = self.devicePixelRatioF()
        room = self.room(0)
        self.box_changed.emit(round(room.width() * ratio), round(room.height() * ratio))


def letter(number: int) -> str:
    """How a clip is called: A, B, C, D."""
    return "ABCD"[number]


def _place(image: QImage, room: QRect) -> QRectF:
    size = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(QRectF(room).center())
    return place

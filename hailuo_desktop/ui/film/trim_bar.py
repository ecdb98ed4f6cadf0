"""A clip from its first frame to its last, with a handle at each end of the part that is shown."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from hailuo_desktop.ui.crisp import fill_line
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import RADIUS

_HEIGHT = 36
_HANDLE = 8
_REACH = 12


class TrimBar(QAbstractSlider):
    """The handles are dragged; the arrow keys move the one that was held last, Shift ten frames at once.

    Home and End choose the handle for the arrow keys. To a screen reader it is a slider, whose value is the
    frame at that handle.

    Signals:
        dragged(int, int, int): the first and last frame would be these now, and this one is to be seen.
        trimmed(int, int): the first and last frame are these.
        seen(int): this frame is to be seen.
    """

    dragged = Signal(int, int, int)
    trimmed = Signal(int, int)
    seen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._frames = 1
        self._first = self._last = 0
        self._seen = -1
        self._held: str = ""
        self._end = "first"
        self.setObjectName("trimBar")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.valueChanged.connect(self._move_held)

    def show_part(self, frames: int, first: int, last: int) -> None:
        """Show the part from one frame to the other of a clip of so many."""
        if not self._held:
            self._frames, self._first, self._last = max(1, frames), first, last
            self._tell_value()
            self.update()

    def show_seen(self, number: int) -> None:
        """Which frame is on the screen; -1 for none of this clip."""
        self._seen = number
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._theme.px(_HEIGHT))

    def x_of(self, edge: int) -> float:
        """Where a frame begins; the number of frames for where the last one ends."""
        room = self.width() - 2 * _HANDLE
        return _HANDLE + room * edge / self._frames

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        begin, end = self.x_of(self._first) - _HANDLE / 2, self.x_of(self._last + 1) + _HANDLE / 2
        near = {"first": abs(x - begin), "last": abs(x - end)}
        nearest = min(near, key=lambda each: near[each])
        if near[nearest] <= _REACH:
            self._held = self._end = nearest
            self._tell_value()
            self._drag(x)
        else:
            self._held = "seen"
            self.seen.emit(self._number(x))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._held == "seen":
            self.seen.emit(self._number(x))
        elif self._held:
            self._drag(x)
        else:
            edges = (self.x_of(self._first), self.x_of(self._last + 1))
            over = any(abs(x - each) <= _REACH for each in edges)
            self.setCursor(Qt.CursorShape.SplitHCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, self._held = self._held, ""
        if held in ("first", "last") and event.button() is Qt.MouseButton.LeftButton:
            self.trimmed.emit(self._first, self._last)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        end = {Qt.Key.Key_Home: "first", Qt.Key.Key_End: "last"}.get(Qt.Key(event.key()))
        if end is not None:
            self._end = end
            self._tell_value()
            self.update()
        elif by:
            by *= 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self._move_held((self._first if self._end == "first" else self._last) + by)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(self.rect()).adjusted(_HANDLE / 2, 6, -_HANDLE / 2, -6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(bar, RADIUS, RADIUS)
        left, right = self.x_of(self._first), self.x_of(self._last + 1)
        part = QRectF(left - _HANDLE, bar.top(), right - left + 2 * _HANDLE, bar.height())
        painter.setBrush(QColor(tokens.selected))
        painter.drawRoundedRect(part, RADIUS, RADIUS)
        outline = QPainterPath()
        outline.addRoundedRect(part, RADIUS, RADIUS)
        painter.save()
        painter.setClipPath(outline)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRect(QRectF(part.left(), part.top(), _HANDLE, part.height()))
        painter.drawRect(QRectF(part.right() - _HANDLE, part.top(), _HANDLE, part.height()))
        painter.restore()
        if self._seen >= 0:
            x = self.x_of(self._seen) + (self.x_of(1) - self.x_of(0)) / 2
            fill_line(painter, QRectF(x - 1, 2, 2, self.height() - 4), QColor(tokens.text))
        if self.hasFocus():
            held = left - _HANDLE / 2 if self._end == "first" else right + _HANDLE / 2
            fill_line(painter, QRectF(held - 1, part.center().y() - 4, 2, 8), QColor(tokens.on_accent))

    def _move_held(self, number: int) -> None:
        """Bring the end that the keyboard moves to this frame."""
        if self._end == "first":
            self._first = min(max(0, number), self._last)
        else:
            self._last = max(min(self._frames - 1, number), self._first)
        self._tell_value()
        self.update()
        self.trimmed.emit(self._first, self._last)

    def _tell_value(self) -> None:
        """Where the held end is, for screen readers."""
        with QSignalBlocker(self):
            self.setRange(0, self._frames - 1)
            self.setValue(self._first if self._end == "first" else self._last)

    def _drag(self, x: float) -> None:
        if self._held == "first":
            self._first = min(max(0, self._edge(x + _HANDLE / 2)), self._last)
            self.dragged.emit(self._first, self._last, self._first)
        else:
            self._last = max(min(self._frames, self._edge(x - _HANDLE / 2)) - 1, self._first)
            self.dragged.emit(self._first, self._last, self._last)
        self.update()

    def _edge(self, x: float) -> int:
        """The place between two frames nearest to there."""
        room = max(1, self.width() - 2 * _HANDLE)
        return round((x - _HANDLE) / room * self._frames)

    def _number(self, x: float) -> int:
        room = max(1, self.width() - 2 * _HANDLE)
        return min(max(0, int((x - _HANDLE) / room * self._frames)), self._frames - 1)

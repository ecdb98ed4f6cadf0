"""The picture with the window that is cut out of it, or the border that is put around it."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hailuo_desktop.domain.fitting import Edge, Fitting
from hailuo_desktop.domain.framing import WHITE, Window
from hailuo_desktop.ui.crisp import draw_frame, fill_line
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import CARD_RADIUS, SPACE_2, mix

LOWEST, HIGHEST = 176, 280
_HANDLE = 9
_REACH = 9
"""How far from an edge the mouse still takes it."""
_SPARE = 0.12
"""Of the longer side: room around a border, to draw it out."""
_STEPS = 100
"""Key presses from one end of the picture to the other."""

_Key = Qt.Key
_ARROWS = {_Key.Key_Left: (-1, 0), _Key.Key_Right: (1, 0), _Key.Key_Up: (0, -1), _Key.Key_Down: (0, 1)}
_ENDS = (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Escape)
_SHAPES = {
    frozenset({Edge.LEFT, Edge.TOP}): Qt.CursorShape.SizeFDiagCursor,
    frozenset({Edge.RIGHT, Edge.BOTTOM}): Qt.CursorShape.SizeFDiagCursor,
    frozenset({Edge.RIGHT, Edge.TOP}): Qt.CursorShape.SizeBDiagCursor,
    frozenset({Edge.LEFT, Edge.BOTTOM}): Qt.CursorShape.SizeBDiagCursor,
    frozenset({Edge.LEFT}): Qt.CursorShape.SizeHorCursor,
    frozenset({Edge.RIGHT}): Qt.CursorShape.SizeHorCursor,
    frozenset({Edge.TOP}): Qt.CursorShape.SizeVerCursor,
    frozenset({Edge.BOTTOM}): Qt.CursorShape.SizeVerCursor,
}


class FramingCanvas(QLabel):
    """A window over the picture that can be moved and resized, by mouse and keys, within the legal.

    A label, for the sake of screen readers, which pass over bare widgets.

    Signals:
        changed(): another window.
        accepted(): Enter.
        left(): Escape.
    """

    changed = Signal()
    accepted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("framingCanvas")
        self._theme = theme
        self._picture = QPixmap()
        self._scaled = QPixmap()
        self._fitting: Fitting | None = None
        self._window = Window(0, 0, 1, 1)
        self._ground = WHITE
        self._view = QRectF()
        self._held: tuple[QPointF, Window, frozenset[Edge]] | None = None
        self.is_padded = False
        self.ratio: Fraction | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.retranslate()

    def show_picture(self, picture: QPixmap, fitting: Fitting) -> None:
        """Work on this picture; `set_window` follows."""
        self._picture = picture
        self._scaled = QPixmap()
        self._fitting = fitting
        self._held = None
        self.updateGeometry()

    @property
    def drawn(self) -> Window:
        """The window as it is drawn."""
        return self._window

    def set_window(self, window: Window, *, padded: bool) -> None:
        """Draw this window; `padded` if it lies around the picture."""
        self.is_padded = padded
        self._take(window)
        self._fit_view()

    def set_ground(self, colour: str) -> None:
        """What lies around and under the picture."""
        self._ground = colour
        self.update()

    def height_for(self, width: int) -> int:
        """The height in which the picture is well seen at this width."""
        fitting, px = self._fitting, self._theme.px
        if fitting is None:
            return px(LOWEST)
        return max(px(LOWEST), min(px(HIGHEST), round(width * fitting.height / fitting.width)))

    def sizeHint(self) -> QSize:
        return QSize(268, self.height_for(self.width() or 268))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The part of the picture that is used"))
        self._describe()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in _ARROWS or (plain and event.key() in _ENDS):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if way is not None and self._fitting is not None:
            self._go(self._fitting, *way, event.modifiers())
        elif event.key() in _ENDS and plain:
            (self.left if event.key() == _Key.Key_Escape else self.accepted).emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        edges = self._edges_at(event.position())
        inside = self._on_screen(self._window).contains(event.position())
        if event.button() == Qt.MouseButton.LeftButton and (edges or inside):
            self._held = (event.position(), self._window, edges)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None or self._fitting is None:
            self._show_cursor(event.position())
            return
        pressed, before, edges = self._held
        way = (event.position() - pressed) / self._scale
        across, down = round(way.x()), round(way.y())
        if edges:
            padded = self.is_padded
            self._take(self._fitting.resized(before, edges, across, down, ratio=self.ratio, padded=padded))
        else:
            self._take(self._fitting.moved(before, across, down, padded=self.is_padded))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
        self._fit_view()
        self._show_cursor(event.position())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_view()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QPainterPath()
        card.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CARD_RADIUS, CARD_RADIUS)
        painter.fillPath(card, QColor(mix(tokens.window, tokens.text, 0.06)))
        if self._fitting is None or self._picture.isNull():
            return
        picture, window = self._on_screen(self._fitting.whole), self._on_screen(self._window)
        painter.fillRect(window if self.is_padded else picture, QColor(self._ground))
        self._paint_picture(painter, picture)
        if not self.is_padded:
            veil = QPainterPath()
            veil.addRect(picture)
            hole = QPainterPath()
            hole.addRect(window)
            shade = QColor(tokens.stage)
            shade.setAlphaF(0.6)
            painter.fillPath(veil.subtracted(hole), shade)
        self._paint_window(painter, window)

    # Drawing

    def _paint_picture(self, painter: QPainter, place: QRectF) -> None:
        ratio = self.devicePixelRatioF()
        wanted = (place.size() * ratio).toSize().expandedTo(QSize(1, 1))
        if self._scaled.size() != wanted:
            self._scaled = self._picture.scaled(
                wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        painter.drawPixmap(place, self._scaled, QRectF(self._scaled.rect()))

    def _paint_window(self, painter: QPainter, window: QRectF) -> None:
        tokens = self._theme.tokens
        dark = QColor(tokens.stage)
        dark.setAlphaF(0.55)
        light = QColor("#ffffff")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._held is not None:
            for colour, width in ((dark, 2.0), (light, 1.0)):
                for n in (1, 2):
                    x, y = window.left() + window.width() * n / 3, window.top() + window.height() * n / 3
                    fill_line(painter, QRectF(x - width / 2, window.top(), width, window.height()), colour)
                    fill_line(painter, QRectF(window.left(), y - width / 2, window.width(), width), colour)
        # A dark line around the light one, so that it is seen on every picture.
        for colour, width in ((dark, 4.0), (light, 2.0)):
            half = width / 2
            draw_frame(painter, window.adjusted(-half, -half, half, half), colour, width)
        accent = QColor(tokens.accent)
        painter.setPen(QPen(accent if self.hasFocus() else dark, 2 if self.hasFocus() else 1))
        painter.setBrush(light)
        for place in self._handles(window).values():
            grip = QRectF(0, 0, _HANDLE, _HANDLE)
            grip.moveCenter(place)
            painter.drawRoundedRect(grip, 2, 2)

    def _handles(self, window: QRectF) -> dict[frozenset[Edge], QPointF]:
        centre = window.center()
        return {
            frozenset({Edge.LEFT, Edge.TOP}): window.topLeft(),
            frozenset({Edge.TOP}): QPointF(centre.x(), window.top()),
            frozenset({Edge.RIGHT, Edge.TOP}): window.topRight(),
            frozenset({Edge.RIGHT}): QPointF(window.right(), centre.y()),
            frozenset({Edge.RIGHT, Edge.BOTTOM}): window.bottomRight(),
            frozenset({Edge.BOTTOM}): QPointF(centre.x(), window.bottom()),
            frozenset({Edge.LEFT, Edge.BOTTOM}): window.bottomLeft(),
            frozenset({Edge.LEFT}): QPointF(window.left(), centre.y()),
        }

    # Between pixels of the picture and of the screen

    @property
    def _scale(self) -> float:
        room = QRectF(self.rect()).adjusted(SPACE_2, SPACE_2, -SPACE_2, -SPACE_2)
        if self._view.isEmpty() or room.isEmpty():
            return 1.0
        return min(room.width() / self._view.width(), room.height() / self._view.height())

    def _on_screen(self, window: Window) -> QRectF:
        scale = self._scale
        offset = QRectF(self.rect()).center() - self._view.center() * scale
        return QRectF(
            offset.x() + window.left * scale,
            offset.y() + window.top * scale,
            window.width * scale,
            window.height * scale,
        )

    def _fit_view(self) -> None:
        """Show all there is to see; not while the mouse holds something, which would run away."""
        if self._fitting is None or self._held is not None:
            return
        whole = self._fitting.whole
        self._view = QRectF(0, 0, whole.width, whole.height)
        if self.is_padded:
            window = self._window
            around = QRectF(window.left, window.top, window.width, window.height)
            spare = max(around.width(), around.height()) * _SPARE
            self._view = around.adjusted(-spare, -spare, spare, spare)
        self.update()

    def _edges_at(self, point: QPointF) -> frozenset[Edge]:
        """The edges that a press at this point takes hold of."""
        window = self._on_screen(self._window)
        reach = self._theme.px(_REACH)
        handles = self._handles(window)
        nearest = min(handles, key=lambda edges: (handles[edges] - point).manhattanLength())
        if (handles[nearest] - point).manhattanLength() <= reach:
            return nearest
        if not window.adjusted(-reach, -reach, reach, reach).contains(point):
            return frozenset()
        # Along an edge every point takes it, but for a small window's inside, which moves it.
        narrow = min(reach, window.width() / 6, window.height() / 6)
        distances = {
            Edge.LEFT: abs(point.x() - window.left()),
            Edge.RIGHT: abs(point.x() - window.right()),
            Edge.TOP: abs(point.y() - window.top()),
            Edge.BOTTOM: abs(point.y() - window.bottom()),
        }
        inside = window.contains(point)
        return frozenset(
            edge for edge, distance in distances.items() if distance <= (narrow if inside else reach)
        )

    def _show_cursor(self, point: QPointF) -> None:
        shape = _SHAPES.get(self._edges_at(point))
        if shape is None:
            inside = self._on_screen(self._window).contains(point)
            shape = Qt.CursorShape.SizeAllCursor if inside else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    # Changing

    def _go(self, fitting: Fitting, across: int, down: int, modifiers: Qt.KeyboardModifier) -> None:
        step = max(1, round(max(fitting.width, fitting.height) / _STEPS))
        across, down = across * step, down * step
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if not shift and not control:
            self._take(fitting.moved(self._window, across, down, padded=self.is_padded))
        else:
            edges: Collection[Edge] = {Edge.RIGHT if across else Edge.BOTTOM}
            if control:
                edges = {Edge.LEFT if across else Edge.TOP}
            self._take(
                fitting.resized(self._window, edges, across, down, ratio=self.ratio, padded=self.is_padded)
            )
        self._fit_view()

    def _take(self, window: Window) -> None:
        if window != self._window:
            self._window = window
            self._describe()
            self.changed.emit()
        self.update()

    def _describe(self) -> None:
        window = self._window
        words = self.tr(
            "{width} × {height} pixels from {left}, {top}. The arrow keys move it, with Shift they move its "
            "right and lower edge, with Control its left and upper edge. Enter uses it, Escape goes back."
        )
        self.setAccessibleDescription(
            words.format(width=window.width, height=window.height, left=window.left, top=window.top)
        )

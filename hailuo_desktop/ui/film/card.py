"""The cards of a film's strip, and what stands between them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QActionGroup,
    QColor,
    QContextMenuEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QToolButton, QWidget

from hailuo_desktop.ui.crisp import DASHES, draw_frame
from hailuo_desktop.ui.film.words import seconds_words
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.pictures import draw_covering
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import DARK, RADIUS, SPACE_1, SPACE_2
from hailuo_desktop.ui.tooltips import as_tooltip
from hailuo_desktop.wording import joined

CARD = QSize(148, 132)
POSTER = QSize(148, 83)
JOIN_WIDTH = 36

FADES = (0.0, 0.25, 0.5, 1.0, 2.0)
"""Seconds that are offered for a cross-fade; others are typed."""

_DIM = 0.4
_LINE = 3
_TEXT_LINE = 20


@dataclass(frozen=True)
class ShotView:
    """A shot as it is shown.

    Attributes:
        id: of the shot.
        title: what it is called; of a slot its prompt.
        caption: how long it is, or what is the matter with it.
        tone: of the caption: "muted", "danger", "warning" or "success".
        tip: all that there is to say.
        is_slot: there is no clip yet.
        poster: its first frame, or None.
        fade: seconds by which it fades into the next clip.
        drops_double: its first frame is left out, for it repeats the one before.
    """

    id: str
    title: str
    caption: str
    tone: str = "muted"
    tip: str = ""
    is_slot: bool = False
    poster: QPixmap | None = None
    fade: float = 0.0
    drops_double: bool = False


class ShotCard(QAbstractButton):
    """One shot. It is clicked, dragged with the mouse, and moved with the keyboard.

    Signals:
        stepped(int): another card is wanted, so many on; a large number leads to an end.
        shifted(int): the shot is to be moved so many places on.
        play_asked(), remove_asked(), duplicate_asked()
        dragged(QPoint): it is being dragged, to this place on the screen.
        dropped(QPoint, bool): it is let go of there; False where that shall do nothing.
    """

    stepped = Signal(int)
    shifted = Signal(int)
    play_asked = Signal()
    remove_asked = Signal()
    duplicate_asked = Signal()
    dragged = Signal(QPoint)
    dropped = Signal(QPoint, bool)

    def __init__(self, theme: Theme, icons: Icons, shot: ShotView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._film = icons.icon("film", "muted")
        self._plus = icons.icon("clapperboard", "muted")
        self._broken = icons.icon("triangle-alert", "danger")
        self.shot = shot
        self._count = (0, 0)
        self._is_current = self._is_seen = False
        self._pressed_at: QPoint | None = None
        self._is_dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(theme.px(CARD.width()), theme.px(CARD.height()))

    def show_shot(self, shot: ShotView, number: int, count: int) -> None:
        """Show what is new about it; it is the one with this number, counted from 1, of so many."""
        self.shot = shot
        self._count = (number, count)
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say again what it is."""
        number, count = self._count
        words = self.tr("Shot {number} of {count}: {title}. {caption}")
        if self.shot.is_slot:
            words = self.tr("Shot {number} of {count}, an empty slot: {title}. {caption}")
        self.setAccessibleName(
            words.format(number=number, count=count, title=self.shot.title, caption=self.shot.caption)
        )
        self.setToolTip(as_tooltip(self.shot.tip))
        self._describe()

    def _describe(self) -> None:
        keys = self.tr("Control and the arrow keys move it, Delete removes it, Enter plays from here.")
        chosen = self.tr("This shot is chosen.") if self._is_current else ""
        self.setAccessibleDescription(joined(chosen, keys))

    def set_current(self, on: bool) -> None:
        """It is the one that is worked on."""
        self._is_current = on
        self._describe()
        self.update()

    def set_seen(self, on: bool) -> None:
        """It is the one on the screen."""
        self._is_seen = on
        self.update()

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.clicked.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        way = event.position().toPoint() - self._pressed_at
        if not self._is_dragged and way.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()
        if self._is_dragged:
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._let_go(event.globalPosition().toPoint(), wanted=True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.play_asked.emit()

    def _let_go(self, place: QPoint, *, wanted: bool) -> None:
        was_dragged, self._is_dragged, self._pressed_at = self._is_dragged, False, None
        self.unsetCursor()
        self.update()
        if was_dragged:
            self.dropped.emit(place, wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape and self._is_dragged:
            self._let_go(QPoint(), wanted=False)
        elif by and ctrl:
            self.shifted.emit(by)
        elif by:
            self.stepped.emit(by)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_asked.emit()
        elif event.key() == Qt.Key.Key_D and ctrl:
            self.duplicate_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.play_asked.emit()
        else:
            event.ignore()  # Space and letters are the preview's

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.clicked.emit()
        menu = QMenu(self)
        menu.setObjectName("shotMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        if not self.shot.is_slot:
            menu.addAction(self.tr("Play from here"), self.play_asked.emit)
        menu.addAction(self.tr("Duplicate"), self.duplicate_asked.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Remove from the film"), self.remove_asked.emit)
        menu.popup(event.globalPos())

    # Looks

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, shot = self._theme.tokens, self.shot
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_dragged:
            painter.setOpacity(_DIM)
        if self._is_current:
            ground = QPainterPath()
            ground.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
            painter.fillPath(ground, QColor(tokens.selected))
        place = QRectF(0, 0, self.width(), self._theme.px(POSTER.height())).adjusted(2, 2, -2, -2)
        outline = QPainterPath()
        outline.addRoundedRect(place, RADIUS, RADIUS)
        if shot.is_slot:
            draw_frame(painter, place, QColor(tokens.text_muted), 1.5, RADIUS, DASHES)
        else:
            painter.fillPath(outline, QColor(DARK.stage))
        if shot.poster is not None:
            painter.save()
            painter.setClipPath(outline)
            draw_covering(painter, place, shot.poster)
            painter.restore()
        else:
            icon = self._plus if shot.is_slot else self._broken if shot.tone == "danger" else self._film
            side = self._theme.px(24)
            at = place.center().toPoint() - QPoint(side // 2, side // 2)
            icon.paint(painter, at.x(), at.y(), side, side)
        self._paint_number(painter, place)
        if self._is_seen:
            line = QRectF(place.left(), place.bottom() - _LINE, place.width(), _LINE)
            painter.fillRect(line, QColor(tokens.accent if shot.is_slot else DARK.accent))
        if self._is_current:
            draw_frame(painter, QRectF(self.rect()), QColor(tokens.accent), 2, RADIUS)
        self._paint_words(painter, place.bottom() + SPACE_1)

    def _paint_number(self, painter: QPainter, place: QRectF) -> None:
        font = self._theme.font("caption")
        metrics = QFontMetricsF(font)
        words = str(self._count[0])
        badge = QRectF(0, 0, metrics.horizontalAdvance(words) + 2 * SPACE_1 + 2, metrics.height() + 2)
        badge.moveTopLeft(place.topLeft() + QPointF(SPACE_1, SPACE_1))
        ground = QColor(DARK.stage)
        ground.setAlphaF(0.75)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(badge, SPACE_1, SPACE_1)
        painter.setPen(QColor(DARK.text))
        painter.setFont(font)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_words(self, painter: QPainter, top: float) -> None:
        tokens, shot = self._theme.tokens, self.shot
        room = QRectF(SPACE_2, top, self.width() - 2 * SPACE_2, self.height() - top - 2)
        painter.setFont(self._theme.font("caption"))
        metrics = QFontMetricsF(self._theme.font("caption"))
        line = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        height = self._theme.px(_TEXT_LINE)
        tones = {"danger": tokens.danger, "warning": tokens.warning, "success": tokens.success}
        for words, colour in (
            (shot.title, tokens.text),
            (shot.caption, tones.get(shot.tone, tokens.text_muted)),
        ):
            painter.setPen(QColor(colour))
            plain = " ".join(words.split())
            shown = metrics.elidedText(plain, Qt.TextElideMode.ElideRight, room.width())
            # Of its own height: fonts of other scripts have higher lines than the one measured.
            painter.drawText(QRectF(room.left(), room.top(), room.width(), height), line, shown)
            room.setTop(room.top() + height)


class JoinButton(QToolButton):
    """What happens between a shot and the next one; a click offers a cut or a cross-fade.

    Signals:
        fade_chosen(float): so many seconds; 0 for a cut.
    """

    fade_chosen = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fade = 0.0
        self._after = 0
        self._drops_double = False
        self.setFixedSize(theme.px(JOIN_WIDTH), theme.px(POSTER.height()))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._offer)

    def show_join(self, fade: float, *, after: int, drops_double: bool) -> None:
        """Show a cut or a fade after the shot of this number, and whether the doubled frame is left out."""
        self._fade, self._after, self._drops_double = fade, after, drops_double
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say again what it is."""
        words = self.tr("Cut")
        if self._fade:
            words = self.tr("Cross-fade of {time}").format(time=seconds_words(self._fade))
        if self._drops_double:
            words = self.tr(
                "{join}. The second shot goes on from the first: its first frame, which would be seen twice, "
                "is left out."
            ).format(join=words)
        said = self.tr("Between shots {one} and {other}: {join}")
        self.setAccessibleName(said.format(one=self._after, other=self._after + 1, join=words))
        self.setToolTip(as_tooltip(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.rect().center()) + QPointF(0.5, 0.5)
        is_hot = self.underMouse() or self.hasFocus()
        colour = QColor(tokens.accent if is_hot or self._fade else tokens.text_muted)
        painter.setPen(QPen(colour, 1.5))
        if self._fade:
            box = QRectF(-11, -8, 22, 16).translated(middle)
            painter.setBrush(QColor(tokens.selected))
            painter.drawRoundedRect(box, 3, 3)
            painter.drawLine(box.topLeft() + QPointF(2, 2), box.bottomRight() - QPointF(2, 2))
            painter.drawLine(box.topRight() + QPointF(-2, 2), box.bottomLeft() + QPointF(2, -2))
        else:
            painter.drawLine(middle - QPointF(0, 12), middle + QPointF(0, 12))
        painter.setFont(self._theme.font("caption"))
        words = seconds_words(self._fade) if self._fade else ""
        if self._drops_double:
            words = "−1"
        if words:
            below = QRectF(0, middle.y() + 14, self.width(), 20)
            painter.setPen(QColor(tokens.text_muted))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)

    def enterEvent(self, _event: QEvent) -> None:
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self.update()

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("joinMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        group = QActionGroup(menu)
        for seconds in sorted({*FADES, self._fade}):
            words = self.tr("Cut")
            if seconds:
                words = self.tr("Cross-fade of {time}").format(time=seconds_words(seconds))
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(seconds == self._fade)
            action.setData(seconds)
            group.addAction(action)
        group.triggered.connect(lambda action: self.fade_chosen.emit(float(action.data())))
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

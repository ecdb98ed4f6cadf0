"""What lies on a live sketch: a label, and buttons that cost nothing to paint with every frame."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from hailuo_desktop.ui.controls import PaintedButton
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import DARK, RADIUS, SPACE_1, SPACE_2, mix
from hailuo_desktop.ui.tooltips import as_tooltip

_HEIGHT = 28
_ICON = 16
_BADGE_HEIGHT = 22
_SLACK = 2
"""Words are a little wider or narrower on a finer screen."""
_VEIL = 0.78
"""How much of a picture the ground of words on it hides: white behind them is still dark enough."""


class Badge:
    """Words on a dark ground, painted once and then only laid on."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._words = ""
        self._drawn = QPixmap()

    def say(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self._drawn = QPixmap()

    def size(self, most: int) -> QSize:
        """How large it is; the words are cut where they would be wider than `most`."""
        metrics = QFontMetrics(self._theme.font("caption"))
        width = metrics.horizontalAdvance(self._words) + 2 * SPACE_2 + _SLACK
        return QSize(min(width, most), self._theme.px(_BADGE_HEIGHT))

    def paint(self, painter: QPainter, place: QPoint, most: int, ratio: float) -> None:
        """Lay it on."""
        size = self.size(most)
        if self._drawn.size() != size * ratio:
            self._drawn = _veil(size, ratio, 1.0)
            inside = QPainter(self._drawn)
            inside.setFont(self._theme.font("caption"))
            inside.setPen(QColor(DARK.text))
            room = QRect(QPoint(), size).adjusted(SPACE_2, 0, -SPACE_2, 0)
            words = inside.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
            inside.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            inside.end()
        painter.drawPixmap(place, self._drawn)


class SketchButton(PaintedButton):
    """An icon, with words beside it or without."""

    def __init__(self, theme: Theme, icons: Icons, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._drawn = QPixmap()
        self.setObjectName(name)
        self.setFont(theme.font("caption"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_icon(self, name: str) -> None:
        """Show this icon of the family."""
        self.setIcon(self._icons.icon(name, "stage"))
        self._draw_again()

    def show_words(self, words: str) -> None:
        """Show words beside the icon."""
        self.setText(words)
        self._draw_again()

    def name(self, name: str, tooltip: str) -> None:
        """Tell screen readers what it does, and others by its tooltip."""
        self.setAccessibleName(name)
        self.setToolTip(as_tooltip(tooltip))

    def sizeHint(self) -> QSize:
        height = self._theme.px(_HEIGHT)
        if not self.text():
            return QSize(height, height)
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(SPACE_2 + self._theme.px(_ICON) + SPACE_1 + words + SPACE_2 + _SLACK, height)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave, QEvent.Type.EnabledChange):
            self._draw_again()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._draw_again()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._drawn.isNull() or self._drawn.devicePixelRatio() != ratio:
            self._drawn = self._drawing(ratio)
        QPainter(self).drawPixmap(0, 0, self._drawn)

    def _drawing(self, ratio: float) -> QPixmap:
        lively = self.underMouse() and self.isEnabled()
        drawn = _veil(self.size(), ratio, 1.25 if lively else 1.0)
        icon = self._theme.px(_ICON)
        left = SPACE_2 if self.text() else (self.width() - icon) // 2
        painter = QPainter(drawn)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        self.icon().paint(painter, QRect(left, (self.height() - icon) // 2, icon, icon))
        if self.text():
            painter.setFont(self.font())
            painter.setPen(QColor(DARK.text))
            room = self.rect().adjusted(SPACE_2 + icon + SPACE_1, 0, -SPACE_1, 0)
            words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()
        return drawn

    def _draw_again(self) -> None:
        self._drawn = QPixmap()
        self.update()


def _veil(size: QSize, ratio: float, strength: float) -> QPixmap:
    """A rounded dark ground that lets a little through; stronger ones are lighter and let through less."""
    drawn = QPixmap(size * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    ground = QColor(DARK.stage if strength <= 1 else mix(DARK.stage, DARK.text, 0.16))
    ground.setAlphaF(min(1.0, _VEIL * strength))
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(QRect(QPoint(), size)), RADIUS, RADIUS)
    painter.end()
    return drawn

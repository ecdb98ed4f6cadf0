"""A small chart of bars."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from hailuo_desktop.ui.crisp import fill_line
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_2
from hailuo_desktop.wording import phrases, titled

_HEIGHT = 128
_WIDEST = 28
_ROUND = 3


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One bar: `tick` stands below it where there is room, `name` and `words` tell it to people."""

    tick: str
    name: str
    words: str
    value: float


class BarChart(QLabel):
    """Paints bars; tells their figures under the mouse, and as a label to screen readers."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: list[Bar] = []
        self._top = ""
        self.setObjectName("costsChart")
        self.setFixedHeight(theme.px(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font("caption"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(360), self._theme.px(_HEIGHT))

    def show_bars(self, title: str, bars: Sequence[Bar], top: str) -> None:
        """Show other bars; `top` names the value of the highest."""
        self._bars = list(bars)
        self._top = top
        self.setAccessibleName(title)
        self.setAccessibleDescription(phrases((_words(bar) for bar in bars if bar.value), translator))
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            bar = self._bar_at(event.pos().x())
            if bar is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), _words(bar), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._bars:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(self.font())
        area = self._area()
        highest = max(bar.value for bar in self._bars)
        painter.setPen(QColor(tokens.text_muted))
        if highest:
            painter.drawText(QPointF(area.left(), metrics.ascent()), self._top)
        fill_line(painter, QRectF(area.left(), area.bottom(), area.width(), 1), QColor(tokens.line))
        slot = area.width() / len(self._bars)
        width = min(slot * 0.7, self._theme.px(_WIDEST))
        colour = QColor(tokens.accent)
        widest = max(metrics.horizontalAdvance(bar.tick) for bar in self._bars) + SPACE_2
        every = math.ceil(widest / slot)
        for number, bar in enumerate(self._bars):
            middle = area.left() + (number + 0.5) * slot
            if bar.value and highest:
                height = max(2.0, area.height() * bar.value / highest)
                shape = QPainterPath()
                whole = QRectF(middle - width / 2, area.bottom() - height, width, height + _ROUND)
                shape.addRoundedRect(whole, _ROUND, _ROUND)
                painter.setClipRect(QRectF(0, 0, self.width(), area.bottom()))
                painter.fillPath(shape, colour)
                painter.setClipping(False)
            if number % every == 0:
                left = middle - metrics.horizontalAdvance(bar.tick) / 2
                painter.setPen(QColor(tokens.text_muted))
                painter.drawText(QPointF(left, self.height() - metrics.descent()), bar.tick)

    def _area(self) -> QRectF:
        """Where the bars stand: below the name of the highest value, above the ticks."""
        line = QFontMetricsF(self.font()).height()
        top, bottom = line + SPACE_1, line + SPACE_1
        return QRectF(0, top, self.width(), self.height() - top - bottom)

    def _bar_at(self, x: int) -> Bar | None:
        number = int(x * len(self._bars) / max(1, self.width()))
        return self._bars[number] if 0 <= number < len(self._bars) else None


def _words(bar: Bar) -> str:
    return titled(bar.name, bar.words, translator)

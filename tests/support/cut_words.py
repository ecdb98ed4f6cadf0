"""Listens to what is painted by hand, and hears where words are cut short."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from types import FrameType
from typing import Any
from unittest.mock import patch

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QWidget


@dataclass(frozen=True)
class Cut:
    """Words that were cut.

    Attributes:
        painter: the widget or the delegate that painted them.
        words: the whole of them.
        shown: what is left, or in which room.
    """

    painter: object
    words: str
    shown: str


def cut_words(window: QWidget) -> list[Cut]:
    """What is cut short while a window is painted, by its own hands; Qt's own painting is not heard."""
    cut: list[Cut] = []

    def listen(kind: type[Any]) -> Any:
        elided = kind.elidedText

        def hear(self: Any, words: str, *rest: Any) -> str:
            shown = str(elided(self, words, *rest))
            if shown != words:
                cut.append(Cut(_painting(), words, shown))
            return shown

        return patch.object(kind, "elidedText", hear)

    draw = QPainter.drawText

    def watch(self: QPainter, *given: Any) -> Any:
        if isinstance(given[0], QRect | QRectF) and len(given) > 2:
            room, flags, words = given[:3]
            needed = QFontMetricsF(self.font()).size(_one_line(flags), words)
            # A line's height has room to spare above and below its letters.
            if needed.width() > room.width() + 0.5 or needed.height() * 0.8 > room.height():
                in_room = f"{room.width():.0f}×{room.height():.0f} px, not {needed.width():.0f}"
                cut.append(Cut(_painting(), str(words), in_room))
        return draw(self, *given)

    with listen(QFontMetrics), listen(QFontMetricsF), patch.object(QPainter, "drawText", watch):
        window.grab()
    return cut


def _one_line(flags: Any) -> int:
    value = flags.value if hasattr(flags, "value") else int(flags)
    return int(value) & Qt.TextFlag.TextShowMnemonic.value | Qt.TextFlag.TextSingleLine.value


def _painting() -> object:
    """Who paints: the nearest one on the way here that is a widget or a delegate."""
    frame: FrameType | None = sys._getframe(2)
    while frame is not None:
        for each in frame.f_locals.values():
            if isinstance(each, QWidget | QAbstractItemDelegate):
                return each
        frame = frame.f_back
    return None

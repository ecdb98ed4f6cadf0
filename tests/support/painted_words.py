"""Reads all words that a window shows, and says how far they stand out from what is painted behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from tests.support.contrast import contrast
from tests.support.control_walk import sheet_of

_EDGE = 2
"""Pixels at the sides of a control that are its edge, and not its words."""


@dataclass(frozen=True)
class PaintedWords:
    """What is written somewhere, and its contrast with the ground there."""

    words: str
    place: QRect
    contrast: float

    def __str__(self) -> str:
        return f"{self.words[:40]!r} at {self.place.x()},{self.place.y()} has {self.contrast:.2f}"


def painted_words(window: QWidget) -> list[PaintedWords]:
    """All that can be read there, but for what is switched off; also of a window that is hidden by now."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    found = []
    for words, place in _written(window):
        seen = _contrast_within(image, place.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE))
        if seen is not None:
            found.append(PaintedWords(words, place, seen))
    return found


def _written(window: QWidget) -> Iterator[tuple[str, QRect]]:
    if isinstance(window, QMenu):
        for action in window.actions():
            if action.isVisible() and action.isEnabled() and action.text():
                yield action.text(), window.actionGeometry(action)
    for widget in window.findChildren(QWidget):
        if widget.window() is not window.window() or not widget.isVisibleTo(window) or not widget.isEnabled():
            continue
        place = _seen_part(widget, window)
        if place.height() < widget.height() // 2 or place.isEmpty() or _is_covered(widget, window):
            continue
        if isinstance(widget, QAbstractItemView):
            yield from _items(widget, place, window)
        elif words := _words_of(widget):
            yield words, place


def _words_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return widget.text()
    if isinstance(widget, QAbstractButton):
        shows_words = getattr(widget, "toolButtonStyle", None)
        is_icon = shows_words is not None and shows_words() is Qt.ToolButtonStyle.ToolButtonIconOnly
        return "" if is_icon and not widget.icon().isNull() else widget.text()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText() or widget.placeholderText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, QAbstractSpinBox) else ""


def _items(view: QAbstractItemView, place: QRect, window: QWidget) -> Iterator[tuple[str, QRect]]:
    model, corner = view.model(), view.viewport().mapTo(window, QPoint())
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(view.rootIndex())
    for row in range(model.rowCount(view.rootIndex())):
        for column in range(columns):
            index = model.index(row, column, view.rootIndex())
            words = model.data(index, Qt.ItemDataRole.DisplayRole)
            rect = view.visualRect(index).translated(corner)
            if isinstance(words, str) and words and place.contains(rect) and _can_be_chosen(index):
                yield words, rect


def _can_be_chosen(index: QModelIndex) -> bool:
    return bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)


def _seen_part(widget: QWidget, window: QWidget) -> QRect:
    """Where in the window it is, without what is scrolled away."""
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    around = widget.parentWidget()
    while around is not None and around is not window:
        place = place.intersected(QRect(around.mapTo(window, QPoint()), around.size()))
        around = around.parentWidget()
    return place.intersected(window.rect())


def _is_covered(widget: QWidget, window: QWidget) -> bool:
    over = window.childAt(QRect(widget.mapTo(window, QPoint()), widget.size()).center())
    sheet = None if over is None else sheet_of(over)
    return sheet is not None and sheet is not widget and not sheet.isAncestorOf(widget)


def _contrast_within(image: QImage, place: QRect) -> float | None:
    """Between the commonest colour and the one that differs most from it; None where there is but one."""
    part = image.copy(place)
    if part.isNull():
        return None
    seen = Counter(memoryview(part.constBits()).cast("B").cast("I"))
    if len(seen) < 2:
        return None
    ground = seen.most_common(1)[0][0]
    return max(_of_pixels(ground, colour) for colour in seen)


@lru_cache(maxsize=100_000)
def _of_pixels(one: int, other: int) -> float:
    return contrast(QColor(one & 0xFFFFFF).name(), QColor(other & 0xFFFFFF).name())

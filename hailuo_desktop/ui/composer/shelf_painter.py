"""Paints a prompt in the list: what it is called, its first lines, and its buttons."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPolygonF, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from hailuo_desktop.ui.composer.shelf_rows import Section, ShelfModel, ShelfRow
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import RADIUS, SPACE_1, SPACE_2

if TYPE_CHECKING:
    from collections.abc import Callable

_ROW = 64
_HEAD = 28
_TITLE = 18
_LINES = 2
_ICON = 16
_REACH = 24

_Index = QModelIndex | QPersistentModelIndex


class RowButton(StrEnum):
    """A button of a row, from the right."""

    SAVE = "star"
    FORGET = "trash-2"
    NAME = "pencil"


class ShelfPainter(QStyledItemDelegate):
    """Paints the rows of a `ShelfModel`.

    The buttons appear on the row in use; the star of a saved one stays.
    """

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        rows: ShelfModel,
        named: Callable[[ShelfRow, str], None],
        parent: QWidget,
    ) -> None:
        """Take the rows; `named` is called with a new name for one."""
        super().__init__(parent)
        self._theme = theme
        self._rows = rows
        self._named = named
        self._icons = {each: icons.icon(each.value, "muted") for each in RowButton}
        self._saved = icons.icon(RowButton.SAVE.value, "accent")
        self._sizes = {
            is_prompt: QSize(0, theme.px(_ROW if is_prompt else _HEAD)) for is_prompt in (True, False)
        }
        self.name_words = ""

    def button_at(self, row: ShelfRow, rect: QRect, place: QPoint) -> RowButton | None:
        """The button of a row in this rectangle that is at a place."""
        for button in _buttons(row):
            if self._reach(row, rect, button).contains(place):
                return button
        return None

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        return self._sizes[bool(self._rows.row(index.row()).text)]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._rows.row(index.row())
        painter.save()
        if row.text:
            self._paint_prompt(painter, option, row)
        else:
            self._paint_head(painter, option.rect, row)
        painter.restore()

    # Naming

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: _Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("promptName")
        editor.setPlaceholderText(self.name_words)
        editor.setAccessibleName(self.name_words)
        editor.setMaxLength(80)
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(self._rows.row(index.row()).name)

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QLineEdit):
            self._named(self._rows.row(index.row()), editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index) -> None:
        # Over all of the row: a part of it would cut lines of the prompt in half.
        editor.setGeometry(option.rect.adjusted(0, 1, 0, -1))

    # Painting

    def _reach(self, row: ShelfRow, rect: QRect, button: RowButton) -> QRect:
        side = self._theme.px(_REACH)
        left = rect.right() + 1 - SPACE_1 - side * (_buttons(row).index(button) + 1)
        return QRect(left, rect.top() + SPACE_1 // 2, side, side)

    def _paint_head(self, painter: QPainter, rect: QRect, row: ShelfRow) -> None:
        painter.setFont(self._theme.font("caption"))
        painter.setPen(QColor(self._theme.tokens.text_muted))
        place = rect.adjusted(SPACE_2, 0, -SPACE_2, -SPACE_1)
        painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, row.title)

    def _paint_prompt(self, painter: QPainter, option: QStyleOptionViewItem, row: ShelfRow) -> None:
        theme, tokens, rect = self._theme, self._theme.tokens, option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        in_use = selected or bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if in_use:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if selected else tokens.hover))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), RADIUS, RADIUS)
        shown = [each for each in _buttons(row) if in_use or (row.is_saved and each is RowButton.SAVE)]
        for button in shown:
            self._paint_button(painter, row, self._reach(row, rect, button), button)
        words = rect.adjusted(SPACE_2, SPACE_1, -SPACE_2, -SPACE_1)
        title = QRect(words.left(), words.top(), words.width(), theme.px(_TITLE))
        title.setRight(rect.right() - SPACE_1 - theme.px(_REACH) * len(_buttons(row)) - SPACE_2)
        font = theme.font("caption")
        font.setBold(bool(row.name))
        painter.setFont(font)
        painter.setPen(QColor(tokens.text if row.name else tokens.text_muted))
        elided = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
        painter.setPen(QColor(tokens.text))
        self._paint_lines(painter, words.adjusted(0, theme.px(_TITLE), 0, 0), row.shown)

    def _paint_lines(self, painter: QPainter, place: QRect, words: str) -> None:
        font = self._theme.font("body")
        painter.setFont(font)
        layout = QTextLayout(words, font)
        layout.setTextOption(_wrapping())
        layout.beginLayout()
        lines: list[QTextLine] = []
        # Where a line ends is known when it has its width; only then can the next one be asked for.
        while len(lines) < _LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(place.width())
            lines.append(line)
        layout.endLayout()
        top = float(place.top())
        for line in lines[: _LINES - 1]:
            line.draw(painter, QPointF(place.left(), top))
            top += line.height()
        if len(lines) == _LINES:
            # What does not fit into the last line is cut off with a sign.
            last = words.encode("utf-16-le")[2 * lines[-1].textStart() :].decode("utf-16-le")
            shown = painter.fontMetrics().elidedText(last, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(QPointF(place.left(), top + lines[-1].ascent()), shown)

    def _paint_button(self, painter: QPainter, row: ShelfRow, reach: QRect, button: RowButton) -> None:
        side = self._theme.px(_ICON)
        place = QRect(0, 0, side, side)
        place.moveCenter(reach.center())
        icon = self._icons[button]
        if button is RowButton.SAVE and row.is_saved:
            icon = self._saved
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.tokens.accent))
            painter.drawPolygon(_star(QPointF(QRect(place).center()) + QPointF(0.5, 1.0), side * 0.4))
        icon.paint(painter, place)


def _wrapping() -> QTextOption:
    """Lines broken between words, and anywhere in scripts that know none."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _buttons(row: ShelfRow) -> tuple[RowButton, ...]:
    if row.section is Section.SAVED:
        return (RowButton.SAVE, RowButton.NAME)
    return (RowButton.SAVE, RowButton.FORGET) if row.section is Section.SENT else (RowButton.SAVE,)


def _star(centre: QPointF, radius: float) -> QPolygonF:
    points = []
    for corner in range(10):
        away = radius if corner % 2 == 0 else radius * 0.45
        angle = math.pi * (corner / 5 - 0.5)
        points.append(centre + QPointF(away * math.cos(angle), away * math.sin(angle)))
    return QPolygonF(points)

"""Drafts side by side, to look at and to tick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from hailuo_desktop.ui.batch.rows_table import Index, Thumbnails
from hailuo_desktop.ui.crisp import draw_frame
from hailuo_desktop.ui.pictures import draw_covering
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import CARD_RADIUS, SPACE_1, SPACE_2
from hailuo_desktop.ui.tooltips import as_tooltip

_TILE = QSize(168, 94)
_TICK = 24
_CHECK = ((0.28, 0.52), (0.44, 0.68), (0.73, 0.34))
"""The tick, in parts of its box."""

_NUMBER = Qt.ItemDataRole.UserRole
_PICTURE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, kw_only=True)
class DraftItem:
    """One draft; `is_made` says that its final was asked for."""

    number: int
    picture: str
    words: str
    is_made: bool


class DraftTiles(QListWidget):
    """A click plays a draft; a click on its box, or the space bar, ticks it.

    Signals:
        play_asked(int): the draft with this number.
        ticked(list): these are ticked now.
    """

    play_asked = Signal(int)
    ticked = Signal(object)

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: list[DraftItem] = []
        self.setObjectName("draftTiles")
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMovement(QListWidget.Movement.Static)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_TileDelegate(theme, thumbnails, self))
        self.setSpacing(SPACE_1)
        self.currentItemChanged.connect(lambda item, _: self._play(item))
        self.itemClicked.connect(self._play)
        self.itemChanged.connect(lambda _: self.ticked.emit(self.ticks))
        self._playing = -1
        theme.changed.connect(self.viewport().update)
        self.retranslate()

    @property
    def ticks(self) -> list[int]:
        """The numbers of the ticked drafts."""
        return [
            item.data(_NUMBER)
            for item in map(self.item, range(self.count()))
            if item.checkState() is Qt.CheckState.Checked and item.flags() & Qt.ItemFlag.ItemIsUserCheckable
        ]

    def forget_ticks(self) -> None:
        """Begin anew with another batch."""
        self._items = []
        self.clear()

    def show_items(self, items: Sequence[DraftItem]) -> None:
        """Show these; what is ticked stays so."""
        if list(items) == self._items:
            return
        ticked = set(self.ticks)
        self._items = list(items)
        self.blockSignals(True)
        for row, each in enumerate(self._items):
            item = self.item(row) if row < self.count() else None
            if item is None:
                item = QListWidgetItem()
                item.setSizeHint(self.tile_size())
                self.addItem(item)
            item.setText(each.words)
            item.setToolTip(as_tooltip(each.words))
            item.setData(_NUMBER, each.number)
            item.setData(_PICTURE, each.picture)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(flags if each.is_made else flags | Qt.ItemFlag.ItemIsUserCheckable)
            on = each.is_made or each.number in ticked
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        while self.count() > len(self._items):
            self.takeItem(self.count() - 1)
        self.blockSignals(False)
        self.viewport().update()
        if set(self.ticks) != ticked:
            self.ticked.emit(self.ticks)

    def tile_size(self) -> QSize:
        """The room of one tile."""
        return QSize(self._theme.px(_TILE.width()), self._theme.px(_TILE.height()) + self._theme.px(24))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Drafts"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Space and item is not None:
            self.toggle(item)
        else:
            super().keyPressEvent(event)

    def toggle(self, item: QListWidgetItem) -> None:
        """Tick a draft, or no longer; one that was made well already stays as it is."""
        if item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            on = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _play(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_NUMBER) != self._playing:
            self._playing = item.data(_NUMBER)
            self.play_asked.emit(self._playing)


class _TileDelegate(QStyledItemDelegate):
    """Paints a tile: its picture, a box to tick, its words."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, tiles: DraftTiles) -> None:
        super().__init__(tiles)
        self._theme = theme
        self._tiles = tiles
        self._thumbnails = thumbnails

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return self._tiles.tile_size()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, tokens = self._theme, self._theme.tokens
        rect: QRect = option.rect
        picture = QRect(rect.left(), rect.top(), rect.width(), theme.px(_TILE.height()))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(picture), CARD_RADIUS, CARD_RADIUS)
        painter.fillPath(outline, QColor(tokens.line))
        path = str(index.data(_PICTURE) or "")
        shown = self._thumbnails(path, picture.size(), self._tiles.devicePixelRatioF()) if path else None
        if shown is not None and not shown.isNull():
            painter.setClipPath(outline)
            draw_covering(painter, QRectF(picture), shown)
            painter.setClipping(False)
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(tokens.accent))
            painter.drawPath(outline)
        self._paint_box(painter, picture, index)
        words = QRect(rect.left(), picture.bottom() + 1, rect.width(), rect.bottom() - picture.bottom())
        painter.setFont(theme.font("caption"))
        painter.setPen(QColor(tokens.text))
        line = option.fontMetrics.elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, words.width() - SPACE_1
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
        painter.restore()

    def _paint_box(self, painter: QPainter, picture: QRect, index: Index) -> None:
        tokens = self._theme.tokens
        side = self._theme.px(_TICK)
        box = QRectF(picture.left() + SPACE_2, picture.top() + SPACE_2, side, side)
        on = index.data(Qt.ItemDataRole.CheckStateRole) in (
            Qt.CheckState.Checked,
            Qt.CheckState.Checked.value,
        )
        flags = self._tiles.model().flags(index)
        can = bool(flags & Qt.ItemFlag.ItemIsUserCheckable)
        # One whose final was asked for keeps its tick, and cannot be ticked any more.
        ground = (tokens.accent if can else tokens.text_muted) if on else tokens.surface
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, SPACE_1, SPACE_1)
        draw_frame(painter, box, QColor(ground if on else tokens.text_muted), 1, SPACE_1)
        if on:
            pen = QPen(QColor(tokens.on_accent if can else tokens.surface), side / 10)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline([box.topLeft() + QPointF(x, y) * side for x, y in _CHECK])

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            rect: QRect = option.rect
            side = self._theme.px(_TICK) + 2 * SPACE_2
            if QRect(rect.left(), rect.top(), side, side).contains(event.position().toPoint()):
                self._tiles.toggle(self._tiles.item(index.row()))
                return True
        del model
        return False

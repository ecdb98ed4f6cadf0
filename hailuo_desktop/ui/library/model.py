"""The library's rows: what is live comes first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hailuo_desktop.ui.library.item import LibraryItem
from hailuo_desktop.ui.tooltips import as_tooltip

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class LibraryModel(QAbstractListModel):
    """Keeps the order it is given, live jobs in front; what is new comes first among its like."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[LibraryItem] = []

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (item.title, item.status, item.caption) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            parts = [item.title, item.caption, item.status]
            if item.rewritten:
                words = self.tr("As the model rewrote the prompt: {prompt}")
                parts.append(words.format(prompt=item.rewritten))
            return as_tooltip("\n".join(part for part in parts if part))
        return None

    def item(self, row: int) -> LibraryItem:
        return self._items[row]

    def row_of(self, item_id: str) -> int:
        """The row of a job, or -1."""
        return next((row for row, item in enumerate(self._items) if item.id == item_id), -1)

    @property
    def live_count(self) -> int:
        return sum(item.is_live for item in self._items)

    def set_items(self, items: Sequence[LibraryItem]) -> None:
        """Show other items."""
        ordered = [item for item in items if item.is_live] + [item for item in items if not item.is_live]
        if [item.id for item in ordered] == [item.id for item in self._items]:
            for row, item in enumerate(ordered):
                self._replace(row, item)
            return
        self.beginResetModel()
        self._items = ordered
        self.endResetModel()

    def upsert(self, item: LibraryItem) -> None:
        """Add an item, or show what is new about it; it moves only if it becomes live or ceases to be."""
        row = self.row_of(item.id)
        if row < 0:
            place = self._front(item)
            self.beginInsertRows(_NOWHERE, place, place)
            self._items.insert(place, item)
            self.endInsertRows()
            return
        was_live = self._items[row].is_live
        self._replace(row, item)
        if was_live != item.is_live:
            self._move(row, self._front(item))

    def remove(self, item_id: str) -> None:
        """Take an item away; one that is not there is none to take."""
        row = self.row_of(item_id)
        if row >= 0:
            self.beginRemoveRows(_NOWHERE, row, row)
            del self._items[row]
            self.endRemoveRows()

    def _front(self, item: LibraryItem) -> int:
        """The first row of an item's like, the item itself not counted."""
        return 0 if item.is_live else sum(each.is_live for each in self._items if each.id != item.id)

    def _replace(self, row: int, item: LibraryItem) -> None:
        if self._items[row] != item:
            self._items[row] = item
            self.dataChanged.emit(self.index(row), self.index(row))

    def _move(self, row: int, to: int) -> None:
        if row == to:
            return
        # Qt names the row before which the moved one comes, counted while it is still in its old place.
        self.beginMoveRows(_NOWHERE, row, row, _NOWHERE, to + 1 if to > row else to)
        self._items.insert(to, self._items.pop(row))
        self.endMoveRows()

"""The library's rows: what is live comes first. A card is made when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    QUrl,
)

from hailuo_desktop.domain.clip_notes import Verdict
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.incoming import OWN_CLIP
from hailuo_desktop.ui.library.item import LibraryItem
from hailuo_desktop.ui.tooltips import as_tooltip
from hailuo_desktop.wording import phrases

MOST_HELD = 1000
"""Cards that are kept ready once they were looked at; the others are made anew."""

Make = Callable[[str], LibraryItem]
"""Makes the card of a job."""

FilesOf = Callable[[str], Sequence[str]]
"""Says which files other programs get of a job's clip."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class LibraryModel(QStringListModel):
    """Keeps the order it is given, live jobs in front; what is new comes first among its like.

    The rows are those of Qt's own list of texts, which are never looked at: a view that lays out its rows
    asks for their number once for each of them, and thousands of answers from Python take too long.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: list[str] = []
        self._live: set[str] = set()
        self._held: dict[str, LibraryItem] = {}
        self._make: Make | None = None
        self.files_of: FilesOf = self._only_the_video
        """What is dragged out with a card; asked once a drag begins."""
        self._rows: dict[str, int] | None = {}

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        # Asked for many roles of each row that is painted: the card is made for those that say something.
        if role not in _SAID or not index.isValid() or index.row() >= len(self._ids):
            return None
        item = self.item(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (item.title, item.status, item.caption, *self._notes(item))
            return phrases(said, translator)
        parts = [item.title, item.caption, item.status, *self._notes(item)]
        if item.rewritten:
            words = self.tr("As the model rewrote the prompt: {prompt}")
            parts.append(words.format(prompt=item.rewritten))
        return as_tooltip("\n".join(part for part in parts if part))

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return _DRAGGED if self._clip_at(index) else _USUAL

    def mimeTypes(self) -> list[str]:
        return [OWN_CLIP, "text/uri-list"]

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction  # the clip stays where it is, whoever takes it

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Clips as files for other programs, and as those of ours for our own window, in the list's order."""
        rows = sorted(index.row() for index in indexes if self._clip_at(index))
        mime = QMimeData()
        if rows:
            mime.setData(OWN_CLIP, "\n".join(self._ids[row] for row in rows).encode())
            files = (file for row in rows for file in self.files_of(self._ids[row]))
            mime.setUrls([QUrl.fromLocalFile(file) for file in files])
        return mime

    def _only_the_video(self, item_id: str) -> list[str]:
        video = self.item(self.row_of(item_id)).video
        return [video] if video else []

    def _clip_at(self, index: _Index) -> str:
        return self.item(index.row()).video if index.isValid() and index.row() < len(self._ids) else ""

    def _notes(self, item: LibraryItem) -> list[str]:
        """What the user thinks of a clip, in words."""
        said = []
        if item.is_missing:
            said.append(self.tr("The file is not where it was"))
        if item.verdict is Verdict.KEPT:
            said.append(self.tr("Kept"))
        elif item.verdict is Verdict.REJECTED:
            said.append(self.tr("Rejected"))
        if item.rating:
            said.append(self.tr("%n stars", "", item.rating))
        if item.in_batch:
            said.append(self.tr("Part of a batch"))
        return [*said, " ".join(f"#{tag}" for tag in item.tags)]

    # Reading

    @property
    def ids(self) -> list[str]:
        """The jobs of all rows, in their order; not to be changed."""
        return self._ids

    def id_at(self, row: int) -> str:
        """The job of a row; no card is made for that."""
        return self._ids[row]

    def item(self, row: int) -> LibraryItem:
        """The card of a row."""
        item_id = self._ids[row]
        item = self._held.get(item_id)
        if item is None:
            assert self._make is not None
            item = self._make(item_id)
            if len(self._held) >= MOST_HELD:
                self._held.pop(next(iter(self._held)))
            self._held[item_id] = item
        return item

    def row_of(self, item_id: str) -> int:
        """The row of a job, or -1."""
        if self._rows is None:
            self._rows = {each: row for row, each in enumerate(self._ids)}
        return self._rows.get(item_id, -1)

    @property
    def live_count(self) -> int:
        return len(self._live)

    # Changing

    def set_rows(self, ids: Sequence[str], live: Iterable[str], make: Make) -> None:
        """Show these jobs in this order; `make` is asked for the card of each that is looked at."""
        self._ids, self._rows = list(ids), None
        self._live, self._make = set(live), make
        self._held.clear()
        self.setStringList([""] * len(self._ids))

    def renew(self) -> None:
        """All cards say something else now: make them anew when they are looked at."""
        self._held.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def renew_one(self, item_id: str) -> None:
        """The same for one card, whether it is shown or not."""
        self._held.pop(item_id, None)
        row = self.row_of(item_id)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    def upsert(self, item: LibraryItem) -> None:
        """Add an item, or show what is new about it; it moves only if it becomes live or ceases to be."""
        row = self.row_of(item.id)
        if row < 0:
            place = self._front(item)
            self._held[item.id] = item
            self._ids.insert(place, item.id)
            self._mark_live(item)
            self._rows = None
            self.insertRows(place, 1)
            return
        was_live = item.id in self._live
        self._replace(row, item)
        self._mark_live(item)
        if was_live != item.is_live:
            self._move(row, self._front(item))

    def remove(self, item_id: str) -> None:
        """Take an item away; one that is not there is none to take."""
        row = self.row_of(item_id)
        if row >= 0:
            del self._ids[row]
            self._live.discard(item_id)
            self._held.pop(item_id, None)
            self._rows = None
            self.removeRows(row, 1)

    def _front(self, item: LibraryItem) -> int:
        """The first row of an item's like, the item itself not counted."""
        return 0 if item.is_live else len(self._live - {item.id})

    def _mark_live(self, item: LibraryItem) -> None:
        (self._live.add if item.is_live else self._live.discard)(item.id)

    def _replace(self, row: int, item: LibraryItem) -> None:
        if self._held.get(item.id) != item:
            self._held[item.id] = item
            self.dataChanged.emit(self.index(row), self.index(row))

    def _move(self, row: int, to: int) -> None:
        if row == to:
            return
        self._ids.insert(to, self._ids.pop(row))
        self._rows = None
        # Qt names the row before which the moved one comes, counted while it is still in its old place.
        self.moveRows(_NOWHERE, row, 1, _NOWHERE, to + 1 if to > row else to)


_USUAL = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_DRAGGED = _USUAL | Qt.ItemFlag.ItemIsDragEnabled
_SAID = frozenset(
    {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
)

"""What the palette offers, and how it is searched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.wording import phrases

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MOST_OF_A_KIND = 30


class Kind(IntEnum):
    """What a row leads to, in the order in which the kinds stand."""

    COMMAND = 0
    SETTING = 1
    MODEL = 2
    CLIP = 3


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """Something to do, or the head of a group where `act` is None.

    Attributes:
        label: what stands there; outside words may be in it.
        detail: what it is, or where it belongs.
        keys: the shortcut, as it stands on the keyboard.
        kind: what it leads to.
        act: does it.
        hidden_words: what it is found by besides, e.g. the id of a model.
    """

    label: str
    detail: str = ""
    keys: str = ""
    kind: Kind = Kind.COMMAND
    act: Callable[[], object] | None = None
    hidden_words: str = ""


def rank(row: PaletteRow, words: Sequence[str]) -> int | None:
    """How well a row fits the words that are searched for: the less the better; None where one is missing.

    A word counts most at the beginning of the label, then at the beginning of one of its words, then anywhere
    in the label, and least in what else is known of the row.
    """
    label = row.label.casefold()
    # Where a command belongs says little of what it does.
    detail = "" if row.kind is Kind.COMMAND else row.detail
    rest = f"{detail} {row.hidden_words}".casefold()
    worst = 0
    for number, word in enumerate(words):
        if label.startswith(word) and number == 0:
            each = 0
        elif label.startswith(word) or f" {word}" in label:
            each = 1
        elif word in label:
            each = 2
        elif word in rest:
            each = 3
        else:
            return None
        worst = max(worst, each)
    return worst


def found(rows: Iterable[PaletteRow], text: str) -> list[PaletteRow]:
    """The rows that fit: commands, settings, models, clips, and of each kind the best ones first.

    Before anything is searched for, the commands only.
    """
    words = text.casefold().split()
    if not words:
        return [row for row in rows if row.kind is Kind.COMMAND]
    fitting = [(fit, row) for row in rows if (fit := rank(row, words)) is not None]
    fitting.sort(key=lambda each: each[0])
    return [
        row for kind in Kind for row in [each for _, each in fitting if each.kind is kind][:_MOST_OF_A_KIND]
    ]


class PaletteModel(QAbstractListModel):
    """The rows that fit what is searched for, with heads over the kinds."""

    def __init__(self, head: Callable[[Kind], str], parent: QObject | None = None) -> None:
        """`head` says what stands over a kind."""
        super().__init__(parent)
        self._head = head
        self._all: list[PaletteRow] = []
        self._shown: list[PaletteRow] = []

    @property
    def count(self) -> int:
        """How many rows are shown, heads not counted."""
        return sum(row.act is not None for row in self._shown)

    def set_rows(self, rows: Iterable[PaletteRow]) -> None:
        """Offer these."""
        self._all = list(rows)
        self.filter("")

    def filter(self, text: str) -> None:
        """Show what fits."""
        self.beginResetModel()
        self._shown = list(self._with_heads(found(self._all, text)))
        self.endResetModel()

    def row(self, index: int) -> PaletteRow:
        return self._shown[index]

    def next_row(self, index: int, by: int) -> int:
        """The row `by` rows away that leads somewhere, as far as there are any; -1 if there is none."""
        real = [i for i, row in enumerate(self._shown) if row.act is not None]
        if not real:
            return -1
        if index < 0:
            return real[0]
        place = sum(i < index for i in real)
        return real[min(max(place + by, 0), len(real) - 1)]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self._shown[index.row()].act is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return phrases((row.label, row.detail, row.keys), translator)
        return None

    def _with_heads(self, rows: Iterable[PaletteRow]) -> Iterator[PaletteRow]:
        kind: Kind | None = None
        for row in rows:
            if row.kind is not kind:
                kind = row.kind
                yield PaletteRow(self._head(kind))
            yield row

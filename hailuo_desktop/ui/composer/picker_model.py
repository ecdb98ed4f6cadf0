"""The models that can be picked, as the rows of a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from hailuo_desktop.domain.model_listing import ModelListing
from hailuo_desktop.domain.model_spec import Mode, ModelSpec
from hailuo_desktop.domain.money import Money, PriceBasis
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.amounts import sum_words
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.tooltips import as_tooltip
from hailuo_desktop.wording import model_name, phrases

Pick = ModelSpec | ModelListing
OwnSeconds = Mapping[tuple[str, str], int]
"""How long the user's own clips took, by provider and model."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class PickerRow:
    """A model, or the head of a group where `pick` is None.

    Attributes:
        label: its name; of a head: the group's.
        modes: what clips are made from, in words.
        price: as listed, or "".
        seconds: how long the user's own clips took, in words, or "".
        is_gone: its provider lists it no longer.
        key: what is searched in, folded.
        kinds: the modes.
        group: the head it stands under.
    """

    pick: Pick | None
    label: str
    modes: str = ""
    price: str = ""
    seconds: str = ""
    is_gone: bool = False
    key: str = ""
    kinds: tuple[Mode, ...] = ()
    group: str = ""


def mode_words(mode: Mode) -> str:
    """What a clip is made from, on a filter and in a row."""
    return {
        Mode.TEXT: QCoreApplication.translate("Picker", "Text"),
        Mode.IMAGE: QCoreApplication.translate("Picker", "Picture"),
        Mode.FIRST_LAST: QCoreApplication.translate("Picker", "First + last"),
        Mode.REFERENCE: QCoreApplication.translate("Picker", "Reference"),
    }[mode]


def listed_price(pick: Pick) -> str:
    """The price in a list's words; "" where none is told."""
    if isinstance(pick, ModelListing):
        if pick.price is None:
            return ""
        sum_ = sum_words(Money(pick.price))
        if pick.price_per_second:
            return QCoreApplication.translate("Picker", "{sum} / s").format(sum=sum_)
        return sum_
    if any(each.price_basis is PriceBasis.FREE for each in pick.formats):
        return QCoreApplication.translate("Picker", "Free")
    prices: set[Decimal] = {each.price for each in pick.formats if each.price is not None}
    if not prices:
        return ""
    least = sum_words(Money(min(prices), pick.currency))
    if len(prices) == 1:
        return least
    return QCoreApplication.translate("Picker", "from {sum}").format(sum=least)


def rows_of(catalogue: Catalogue, own_seconds: OwnSeconds) -> list[PickerRow]:
    """All models: the bundled families by provider, then the listed ones by maker and family."""
    free = QCoreApplication.translate("Picker", "Free, on this computer")
    labels = {info.id: info.label if info.needs_key else free for info in catalogue.providers}
    words = {mode: mode_words(mode) for mode in Mode}
    found: list[PickerRow] = []

    def add(pick: Pick, group: str, kinds: Sequence[Mode], *, family: str = "") -> None:
        seconds = own_seconds.get((pick.provider, pick.id))
        label = model_name(pick.label, translator)
        names = f"{label} {pick.label} {pick.maker} {family} {pick.id} {labels[pick.provider]}"
        found.append(
            PickerRow(
                pick=pick,
                label=label,
                modes=" · ".join(words[each] for each in kinds),
                price=listed_price(pick),
                seconds=took_words(seconds) if seconds else "",
                is_gone=catalogue.is_gone(pick.provider, pick.id),
                key=names.casefold(),
                kinds=tuple(kinds),
                group=group,
            )
        )

    for info in catalogue.providers:
        for spec in catalogue.families(info.id):
            add(spec, labels[info.id], spec.modes)
    listed = [(labels[info.id], each) for info in catalogue.providers for each in catalogue.listings(info.id)]
    several = len({place for place, _ in listed}) > 1
    listed.sort(key=lambda each: _order(each[1]))
    for place, listing in listed:
        parts = (listing.maker, listing.family, place if several else "")
        add(listing, " · ".join(filter(None, parts)) or place, listing.modes, family=listing.family)
    return found


def took_words(seconds: int) -> str:
    """How long the user's own clips took."""
    if seconds < 90:
        return QCoreApplication.translate("Picker", "took you {n} s").format(n=seconds)
    return QCoreApplication.translate("Picker", "took you {n} min").format(n=round(seconds / 60))


def _order(listing: ModelListing) -> tuple[str, str, str]:
    return (listing.maker.casefold(), listing.family.casefold(), listing.label.casefold())


class PickerModel(QAbstractListModel):
    """The rows that fit what is searched for, with the heads of their groups."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[PickerRow] = []
        self._shown: list[PickerRow] = []

    @property
    def count(self) -> int:
        """How many models are shown, heads not counted."""
        return sum(row.pick is not None for row in self._shown)

    def set_rows(self, rows: Iterable[PickerRow]) -> None:
        """Offer other models; all of them are shown."""
        self._all = list(rows)
        self.filter("", None)

    def filter(self, words: str, mode: Mode | None) -> None:
        """Show the models in whose names every word is found, made from `mode` if one is given."""
        wanted = words.casefold().split()
        self.beginResetModel()
        self._shown = list(
            _with_heads(
                row
                for row in self._all
                if (mode is None or mode in row.kinds) and all(word in row.key for word in wanted)
            )
        )
        self.endResetModel()

    def row(self, index: int) -> PickerRow:
        return self._shown[index]

    def find(self, provider: str, model: str) -> int:
        """The row of a model, or -1 while it is not shown."""
        for index, row in enumerate(self._shown):
            if row.pick is not None and (row.pick.provider, row.pick.id) == (provider, model):
                return index
        return -1

    def next_model(self, index: int, by: int) -> int:
        """The row of the model `by` rows away, as far as there are any; -1 if there is none at all."""
        models = [i for i, row in enumerate(self._shown) if row.pick is not None]
        if not models:
            return -1
        if index < 0:
            return models[0]
        place = sum(i < index for i in models)
        return models[min(max(place + by, 0), len(models) - 1)]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self._shown[index.row()].pick is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            gone = gone_words() if row.is_gone else ""
            parts = (row.label, row.group, row.modes, row.price, row.seconds, gone)
            return phrases(parts, translator)
        if role == Qt.ItemDataRole.ToolTipRole and row.pick is not None:
            return as_tooltip(f"{row.label}\n{row.pick.id}")
        return None


def gone_words() -> str:
    """What is said of a model that its provider does not list any more."""
    return QCoreApplication.translate("Picker", "no longer listed")


def _with_heads(rows: Iterable[PickerRow]) -> Iterator[PickerRow]:
    group = ""
    for row in rows:
        if row.group != group:
            group = row.group
            yield PickerRow(pick=None, label=group)
        yield row

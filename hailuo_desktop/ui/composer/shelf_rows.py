"""The prompts that can be taken, as the rows of a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from hailuo_desktop.domain.prompt_text import folded
from hailuo_desktop.domain.prompts import IdeaKind, PromptIdea, PromptShelf
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.tooltips import as_tooltip
from hailuo_desktop.wording import phrases

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MOST_SHOWN = 300
"""Characters of a prompt that can be seen in a row, and more."""


class Section(StrEnum):
    """Where a prompt comes from."""

    SAVED = "saved"
    SENT = "sent"
    IDEAS = "ideas"


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """A prompt, or the head of a section where `text` is "".

    Attributes:
        section: where it comes from.
        title: its name, the kind of picture or the day; of a head: the section's name.
        text: the prompt.
        shown: the prompt in one line.
        name: what the user calls it.
        is_saved: whether the user keeps it.
        key: what is searched in, folded.
    """

    section: Section
    title: str
    text: str = ""
    shown: str = ""
    name: str = ""
    is_saved: bool = False
    key: str = ""


def section_words(section: Section) -> str:
    """The name of a section, on a filter and above its rows."""
    return {
        Section.SAVED: QCoreApplication.translate("PromptShelf", "Saved"),
        Section.SENT: QCoreApplication.translate("PromptShelf", "Recent"),
        Section.IDEAS: QCoreApplication.translate("PromptShelf", "Ideas"),
    }[section]


def kind_words(kind: IdeaKind) -> str:
    """What a picture shows, above an idea for it."""
    return {
        IdeaKind.PORTRAIT: QCoreApplication.translate("PromptShelf", "Portrait"),
        IdeaKind.PEOPLE: QCoreApplication.translate("PromptShelf", "People together"),
        IdeaKind.ANIMAL: QCoreApplication.translate("PromptShelf", "Animal"),
        IdeaKind.LANDSCAPE: QCoreApplication.translate("PromptShelf", "Landscape"),
        IdeaKind.CITY: QCoreApplication.translate("PromptShelf", "City and architecture"),
        IdeaKind.PRODUCT: QCoreApplication.translate("PromptShelf", "Product"),
        IdeaKind.FOOD: QCoreApplication.translate("PromptShelf", "Food"),
        IdeaKind.ILLUSTRATION: QCoreApplication.translate("PromptShelf", "Illustration and anime"),
        IdeaKind.VEHICLE: QCoreApplication.translate("PromptShelf", "Vehicle"),
        IdeaKind.PLANTS: QCoreApplication.translate("PromptShelf", "Plants and flowers"),
        IdeaKind.FANTASY: QCoreApplication.translate("PromptShelf", "Fantasy and science fiction"),
        IdeaKind.ABSTRACT: QCoreApplication.translate("PromptShelf", "Abstract"),
    }[kind]


def rows_of(shelf: PromptShelf, ideas: Iterable[PromptIdea]) -> list[ShelfRow]:
    """All prompts: the saved ones, those that were sent, and the ideas."""
    saved = {each.text for each in shelf.saved}
    locale = QLocale()
    rows = [
        _row(Section.SAVED, each.name, each.text, is_saved=True, title=_when(each.saved, locale))
        for each in shelf.saved
    ]
    for sent in shelf.sent:
        title = _when(sent.sent, locale)
        rows.append(_row(Section.SENT, "", sent.text, is_saved=sent.text in saved, title=title))
    for idea in ideas:
        title = kind_words(idea.kind)
        row = _row(Section.IDEAS, "", idea.text, is_saved=idea.text in saved, title=title, also=title)
        rows.append(row)
    return rows


def _when(moment: datetime, locale: QLocale) -> str:
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return locale.toString(local, QLocale.FormatType.ShortFormat)


def _row(
    section: Section, name: str, text: str, *, is_saved: bool, title: str = "", also: str = ""
) -> ShelfRow:
    return ShelfRow(
        section=section,
        title=name or title,
        text=text,
        shown=" ".join(text[:_MOST_SHOWN].split()),
        name=name,
        is_saved=is_saved,
        key=folded(f"{name or also}\n{text}"),
    )


class ShelfModel(QAbstractListModel):
    """The rows that fit what is searched for, with the heads of their sections."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[ShelfRow] = ()
        self._shown: list[ShelfRow] = []
        self._words = ""
        self._section: Section | None = None

    @property
    def count(self) -> int:
        """How many prompts are shown, heads not counted."""
        return sum(bool(row.text) for row in self._shown)

    def set_rows(self, rows: Sequence[ShelfRow]) -> None:
        """Offer other prompts; what is searched for stays."""
        self._all = rows
        self.filter(self._words, self._section)

    def filter(self, words: str, section: Section | None) -> None:
        """Show the prompts that hold every word, of one section or of all."""
        self._words, self._section = words, section
        wanted = folded(words).split()
        rows = (
            row
            for row in self._all
            if (section is None or row.section is section) and all(word in row.key for word in wanted)
        )
        self.beginResetModel()
        self._shown = list(_with_heads(rows) if section is None else rows)
        self.endResetModel()

    def row(self, index: int) -> ShelfRow:
        return self._shown[index]

    def find(self, wanted: ShelfRow) -> int:
        """The row of a prompt in its section, or -1 while it is not shown."""
        for index, row in enumerate(self._shown):
            if (row.section, row.text) == (wanted.section, wanted.text):
                return index
        return -1

    def next_prompt(self, index: int, by: int) -> int:
        """The row of the prompt `by` prompts away, as far as there are any; -1 if there is none at all."""
        prompts = [i for i, row in enumerate(self._shown) if row.text]
        if not prompts:
            return -1
        place = sum(i < index for i in prompts) + by if index >= 0 else 0
        return prompts[min(max(place, 0), len(prompts) - 1)]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or not self._shown[index.row()].text:
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        named = self._shown[index.row()].section is Section.SAVED
        return usual | Qt.ItemFlag.ItemIsEditable if named else usual

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.shown or row.title
        if role == Qt.ItemDataRole.EditRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole and row.text:
            parts = (row.name, row.shown, section_words(row.section), "" if row.name else row.title)
            return phrases(parts, translator)
        if role == Qt.ItemDataRole.ToolTipRole and row.text:
            return as_tooltip(row.text[:2000])
        return None


def _with_heads(rows: Iterable[ShelfRow]) -> Iterator[ShelfRow]:
    section: Section | None = None
    for row in rows:
        if row.section is not section:
            section = row.section
            yield ShelfRow(section=section, title=section_words(section))
        yield row

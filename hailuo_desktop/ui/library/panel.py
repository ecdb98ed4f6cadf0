"""The library as the user sees it: a strip of cards, or a grid where there is room."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.library.card import GAP, CardDelegate
from hailuo_desktop.ui.library.cards import CardList
from hailuo_desktop.ui.library.head import LibraryHead
from hailuo_desktop.ui.library.item import LibraryItem, utc_now
from hailuo_desktop.ui.library.keys import COPY, DELETE, RENAME, STARS, VERDICTS
from hailuo_desktop.ui.library.model import FilesOf, LibraryModel, Make
from hailuo_desktop.ui.pictures import Pictures
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_3, SPACE_4, STRIP_HEIGHT

_LEAP_MS = 80
"""After a leap from page to page: nobody can have seen the pictures of one that is left before that."""


class LibraryPanel(QFrame):
    """Clips and live jobs.

    Signals:
        clip_chosen(str): the user went to the card of this job.
        clip_activated(str): by Enter or a double click.
        cancel_asked(str): the user wants this live job stopped.
        menu_asked(str, QPoint): the context menu of a job is wanted at a place on the screen.
        rating_asked(list[str], int): these jobs' clips are worth so many stars.
        verdict_asked(list[str], Verdict): they are kept, rejected, or neither.
        delete_asked(list[str]), copy_asked(list[str]): the clips of these jobs.
        rename_asked(str): this job's clip.
        selection_changed(): other cards are selected; see `selection`.
        wish_changed(): other clips are asked for, or in another order; see `head`.
        looked_at(list[str]): it matters now where the files of these jobs' clips are, since their cards are
            in view, or since the user asks for those that are missing.
        hovered(str): the pointer came to the card of this job, "" for none.
    """

    clip_chosen = Signal(str)
    clip_activated = Signal(str)
    cancel_asked = Signal(str)
    menu_asked = Signal(str, QPoint)
    rating_asked = Signal(object, int)
    verdict_asked = Signal(object, object)
    delete_asked = Signal(object)
    copy_asked = Signal(object)
    rename_asked = Signal(str)
    selection_changed = Signal()
    wish_changed = Signal()
    looked_at = Signal(object)
    hovered = Signal(str)

    def __init__(
        self,
        icons: Icons,
        theme: Theme,
        pictures: Pictures,
        now: Callable[[], datetime] = utc_now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("libraryView")
        set_role(self, "surface")
        self._quiet = False
        self._just_told = ""
        self._model = LibraryModel(self)
        self._delegate = CardDelegate(icons, theme, pictures, now, self)
        self.cards = CardList(self._model, self._delegate)
        self.head = LibraryHead(icons, theme)
        self._empty = QLabel()
        set_role(self._empty, "muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing = QLabel()
        set_role(self._nothing, "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._clear = QPushButton()
        self._clear.setObjectName("clearSearch")
        self._clear.clicked.connect(self._clear_search)
        nothing = QWidget()
        inner = QVBoxLayout(nothing)
        inner.setSpacing(SPACE_3)
        inner.addStretch(1)
        inner.addWidget(self._nothing)
        inner.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addStretch(1)
        self._pages = QStackedWidget()
        for page in (self._empty, self.cards, nothing):
            self._pages.addWidget(page)
        self._nothing_page = nothing
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_1, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        body = QHBoxLayout()
        body.setContentsMargins(SPACE_4 - GAP // 2, 0, SPACE_1, 0)
        body.addWidget(self._pages)
        column.addLayout(body, 1)
        self.setMinimumHeight(STRIP_HEIGHT)

        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tell_time)
        self.cards.selectionModel().currentChanged.connect(self._current_changed)
        self.cards.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        self.cards.clicked.connect(self._clicked)
        self.cards.activated.connect(self._activated)
        self.cards.menu_asked.connect(self._menu)
        self.cards.command = self._command
        self.cards.looked_at.connect(self.looked_at)
        self.cards.hovered.connect(self.hovered)
        self.head.changed.connect(self.wish_changed)
        self.head.left.connect(self._go_to_cards)
        self._find = QAction(self)
        self._find.setShortcut(QKeySequence.StandardKey.Find)
        self._find.triggered.connect(self.head.begin_search)
        self.addAction(self._find)
        self._delegate.cancel_asked.connect(self.cancel_asked)
        pictures.loaded.connect(self._picture_loaded)
        self.cards.leapt.connect(lambda: pictures.pause(_LEAP_MS))
        theme.changed.connect(self.cards.viewport().update)
        self.retranslate()

    def add_tool(self, widget: QWidget) -> None:
        """Put a control at the right of the heading."""
        self.head.add_tool(widget)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Library"))
        self._find.setText(self.tr("Search the library"))
        self.cards.setAccessibleName(self.tr("Clips and jobs"))
        self._empty.setText(
            self.tr("Finished clips gather here. Drop a picture, say what should move, and press Generate.")
        )
        self._nothing.setText(self.tr("No clip is like that."))
        self._clear.setText(self.tr("Show all clips"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # Items

    @property
    def selected(self) -> str:
        """Id of the job whose card is the current one, or ""."""
        index = self.cards.currentIndex()
        return self._model.id_at(index.row()) if index.isValid() else ""

    @property
    def selection(self) -> list[str]:
        """Ids of all jobs whose cards are selected, in their order."""
        rows = sorted(index.row() for index in self.cards.selectionModel().selectedIndexes())
        return [self._model.id_at(row) for row in rows]

    def ids(self) -> list[str]:
        """The jobs shown, in their order."""
        return list(self._model.ids)

    @property
    def count(self) -> int:
        """How many jobs are shown."""
        return self._model.rowCount()

    def shows(self, item_id: str) -> bool:
        """Whether this job has a card here now."""
        return self._model.row_of(item_id) >= 0

    def visible_ids(self) -> list[str]:
        """The jobs whose cards are in view."""
        return [self._model.id_at(row) for row in self.cards.visible_rows()]

    def video_of(self, item_id: str) -> str:
        """The path of the clip on this card, or "" where there is none to be seen."""
        row = self._model.row_of(item_id)
        item = self._model.item(row) if row >= 0 else None
        return item.video if item is not None and not item.is_missing else ""

    def drag_out(self, files_of: FilesOf) -> None:
        """Have `files_of` say which files other programs get when this job's card is dragged to them."""
        self._model.files_of = files_of

    def set_rows(self, ids: Sequence[str], live: Iterable[str], make: Make, *, more: bool = False) -> None:
        """Show these jobs, in this order; `make` is asked for the card of each that is looked at.

        What was selected stays so as far as it is still there. Whoever searches sees the beginning; what is
        seen stays where it is if these are but `more` of the same.
        """
        current, selection = self.selected, self.selection
        with self._changing(keep_place=more):
            self._model.set_rows(ids, live, make)
            self._make_current(current)
            if len(selection) > 1:
                self.select_all(selection)
        if not more:
            self.cards.to_start()

    def upsert(self, item: LibraryItem) -> None:
        """Show an item, new or known."""
        with self._changing(item.id):
            self._model.upsert(item)

    def remove(self, item_id: str) -> None:
        """Show an item no longer."""
        with self._changing(item_id):
            self._model.remove(item_id)

    def renew(self, item_id: str = "") -> None:
        """What is said of an item is something else now; "" for all of them."""
        if item_id:
            self._model.renew_one(item_id)
        else:
            self._model.renew()

    def select(self, item_id: str) -> None:
        """Choose a card and bring it into view; nothing is signalled. "" for none."""
        row = self._model.row_of(item_id) if item_id else -1
        index = self.cards.currentIndex()
        chosen = self.cards.selectionModel()
        if not (index.isValid() and index.row() == row and chosen.isSelected(index)):
            self._quiet = True
            self._make_current(item_id)
            self._quiet = False
        index = self.cards.currentIndex()
        if index.isValid():
            self.cards.scrollTo(index)

    def select_all(self, ids: Iterable[str]) -> None:
        """Select these cards, as far as they are shown; nothing is signalled."""
        chosen = QItemSelection()
        for first, last in _runs(row for row in map(self._model.row_of, ids) if row >= 0):
            chosen.select(self._model.index(first), self._model.index(last))
        self.cards.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def play(self, item_id: str, frame: QImage | None) -> None:
        """Show a moving picture on a card in place of its own, or with None its own again."""
        self._delegate.moving = (item_id, frame) if frame is not None else None
        row = self._model.row_of(item_id)
        if row >= 0:
            self.cards.update(self._model.index(row))

    @property
    def moving(self) -> tuple[str, QImage] | None:
        """The job on whose card something moves, and what is seen there now."""
        return self._delegate.moving

    def picture_box(self) -> tuple[int, int]:
        """How large a card's picture is, in pixels of the screen."""
        size = self._delegate.picture_size * self.devicePixelRatioF()
        return size.width(), size.height()

    @contextmanager
    def _changing(self, item_id: str = "", *, keep_place: bool = True) -> Iterator[None]:
        # When rows go, Qt makes a neighbour the current one; the user has not asked for it.
        self._quiet = True
        if keep_place:
            with self.cards.keeping_place(item_id):
                yield
        else:
            yield
        self._quiet = False
        page: QWidget = self.cards
        if not self._model.rowCount():
            page = self._empty if self.head.wish.is_anything else self._nothing_page
        self._pages.setCurrentWidget(page)
        if self._model.live_count:
            self._second.start()
        else:
            self._second.stop()

    def _make_current(self, item_id: str) -> None:
        row = self._model.row_of(item_id) if item_id else -1
        if row >= 0:
            self.cards.setCurrentIndex(self._model.index(row))
        else:
            self.cards.clearSelection()
            self.cards.setCurrentIndex(QModelIndex())

    # From the user

    def _command(self, event: QKeyEvent) -> bool:
        """Carry out what a key says about the cards that are selected; says whether it did."""
        ids, key = self.selection, event.key()
        if not ids:
            return False
        if event.matches(COPY):
            self.copy_asked.emit(ids)
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in STARS:
            self.rating_asked.emit(ids, STARS[key])
        elif key in VERDICTS:
            self.verdict_asked.emit(ids, VERDICTS[key])
        elif key == RENAME:
            self.rename_asked.emit(self.selected)
        elif key == DELETE:
            self._delete(ids)
        else:
            return False
        return True

    def _delete(self, ids: list[str]) -> None:
        if len(ids) == 1 and self._model.item(self._model.row_of(ids[0])).is_live:
            self.cancel_asked.emit(ids[0])
        else:
            self.delete_asked.emit(ids)

    def _go_to_cards(self) -> None:
        if self._model.rowCount():
            self.cards.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.cards.currentIndex().isValid():
                self.cards.setCurrentIndex(self._model.index(0))

    def _clear_search(self) -> None:
        self.head.clear()
        self.head.search.setFocus()

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._quiet and not self.cards.is_gathering:
            self._just_told = self._model.id_at(current.row())
            self.clip_chosen.emit(self._just_told)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        # A click on the card that is current already asks for it once more.
        item_id = self._model.id_at(index.row())
        if item_id != self._just_told and not self.cards.is_gathering:
            self.clip_chosen.emit(item_id)
        self._just_told = ""

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        self.clip_activated.emit(self._model.id_at(index.row()))

    @Slot(int, QPoint)
    def _menu(self, row: int, place: QPoint) -> None:
        self.menu_asked.emit(self._model.id_at(row), place)

    @Slot(str)
    def _picture_loaded(self, path: str) -> None:
        self.cards.renew_visible(lambda item: item.picture == path)

    @Slot()
    def _tell_time(self) -> None:
        self.cards.renew_visible(lambda item: item.is_live)


def _runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Rows as runs of neighbours, first and last: a selection of thousands is then one of a few."""
    runs: list[tuple[int, int]] = []
    for row in sorted(rows):
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs

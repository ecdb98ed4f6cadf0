"""The library as the user sees it: a strip of cards, or a grid where there is room."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QStackedWidget, QVBoxLayout, QWidget

from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.library.card import GAP, CardDelegate
from hailuo_desktop.ui.library.item import LibraryItem, utc_now
from hailuo_desktop.ui.library.model import LibraryModel
from hailuo_desktop.ui.pictures import Pictures
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4

STRIP_HEIGHT = 176
"""Low, but enough for one row of cards under the heading."""

_GRID_FROM = 300
_CARD_WIDTH = 200
_SCROLL_BAR = 10
_HEADING = 36


@dataclass(frozen=True)
class _Held:
    """A card, where it is seen, and where the scroll bar then stands."""

    item_id: str
    place: QPoint
    bar: int


class CardList(QListView):
    """One row that scrolls sideways while it is low, a grid that scrolls down once it is high.

    Signals:
        menu_asked(int, QPoint): for a row, at a place on the screen.
    """

    menu_asked = Signal(int, QPoint)

    def __init__(self, rows: LibraryModel, delegate: CardDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._delegate = delegate
        self._held: _Held | None = None
        self.setModel(rows)
        self.setItemDelegate(delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._arrange()

    @property
    def is_grid(self) -> bool:
        return self.isWrapping()

    def minimumSizeHint(self) -> QSize:
        return QSize(_CARD_WIDTH + GAP, STRIP_HEIGHT - _HEADING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.is_grid or event.angleDelta().x():
            super().wheelEvent(event)
            return
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (event.pixelDelta().y() or event.angleDelta().y()))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_asked.emit(index.row(), self.viewport().mapToGlobal(place))

    @contextmanager
    def keeping_place(self, besides: str = "") -> Iterator[None]:
        """What is seen stays where it is while rows come, go and move; at the very start it is the start.

        `besides` is an item that is about to move by itself and cannot be held on to.
        """
        bar = self.verticalScrollBar() if self.is_grid else self.horizontalScrollBar()
        if bar.value() == bar.minimum():
            yield
            return
        # The same card as last time unless the user has scrolled since: in a grid, cards that move along the
        # row would otherwise be let go of one by one, and the row with them.
        if self._held is None or self._held.bar != bar.value() or self._held.item_id == besides:
            self._held = self._hold(bar.value(), besides)
        yield
        held = self._held
        row = self._rows.row_of(held.item_id) if held is not None else -1
        if held is not None and row >= 0:
            moved = self.visualRect(self._rows.index(row)).topLeft() - held.place
            bar.setValue(bar.value() + (moved.y() if self.is_grid else moved.x()))
            self._held = replace(held, bar=bar.value())

    def _hold(self, bar: int, besides: str) -> _Held | None:
        cell = self.gridSize()
        first = self.indexAt(QPoint(cell.width() // 2, cell.height() // 2))
        if not first.isValid():
            return None
        row = first.row()
        if self._rows.item(row).id == besides and row + 1 < self._rows.rowCount():
            row += 1
        place = self.visualRect(self._rows.index(row)).topLeft()
        return _Held(self._rows.item(row).id, place, bar)

    def _arrange(self) -> None:
        """Share the room evenly among the cards, without a scroll bar's coming and going changing it."""
        grid = self.height() >= _GRID_FROM
        if grid:
            room = self.width() - _SCROLL_BAR - 1
            self._delegate.fit_grid(room // max(1, room // (_CARD_WIDTH + GAP)))
        else:
            self._delegate.fit_row(self.height() - _SCROLL_BAR)
        if grid != self.isWrapping():
            self.setWrapping(grid)
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setHorizontalScrollBarPolicy(off if grid else needed)
        self.setVerticalScrollBarPolicy(needed if grid else off)
        if self._delegate.cell != self.gridSize():
            self.setGridSize(self._delegate.cell)


class LibraryPanel(QFrame):
    """Clips and live jobs.

    Signals:
        clip_chosen(str): the user went to the card of this job.
        clip_activated(str): by Enter or a double click.
        cancel_asked(str): the user wants this live job stopped.
        menu_asked(str, QPoint): the context menu of a job is wanted at a place on the screen.
    """

    clip_chosen = Signal(str)
    clip_activated = Signal(str)
    cancel_asked = Signal(str)
    menu_asked = Signal(str, QPoint)

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
        self.setAccessibleName(self.tr("Library"))
        set_role(self, "surface")
        self._quiet = False
        self._just_told = ""
        self._model = LibraryModel(self)
        delegate = CardDelegate(icons, theme, pictures, now, self)
        self.cards = CardList(self._model, delegate)
        self.cards.setAccessibleName(self.tr("Clips and jobs"))
        self._empty = QLabel()
        set_role(self._empty, "muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.set_empty_words(
            self.tr("Finished clips gather here. Drop a picture, say what should move, and press Generate.")
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.cards)

        head = QLabel(self.tr("Library"))
        set_role(head, "head")
        self._heading = QHBoxLayout()
        self._heading.setContentsMargins(SPACE_4, 0, SPACE_3, 0)
        self._heading.setSpacing(SPACE_2)
        self._heading.addWidget(head)
        self._heading.addStretch(1)
        heading = QWidget()
        heading.setFixedHeight(_HEADING)
        heading.setLayout(self._heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_1, 0, 0)
        column.setSpacing(0)
        column.addWidget(heading)
        body = QVBoxLayout()
        body.setContentsMargins(SPACE_4 - GAP // 2, 0, SPACE_1, 0)
        body.addWidget(self._pages)
        column.addLayout(body, 1)
        self.setMinimumHeight(STRIP_HEIGHT)

        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self.cards.viewport().update)
        self.cards.selectionModel().currentChanged.connect(self._current_changed)
        self.cards.clicked.connect(self._clicked)
        self.cards.activated.connect(self._activated)
        self.cards.menu_asked.connect(self._menu)
        delegate.cancel_asked.connect(self.cancel_asked)
        pictures.loaded.connect(self._picture_loaded)
        theme.changed.connect(self.cards.viewport().update)

    def add_tool(self, widget: QWidget) -> None:
        """Put a control at the right of the heading."""
        self._heading.addWidget(widget)

    def set_empty_words(self, words: str) -> None:
        """What is said while there is no card."""
        self._empty.setText(words)

    # Items

    @property
    def selected(self) -> str:
        """Id of the job whose card is chosen, or ""."""
        index = self.cards.currentIndex()
        return self._model.item(index.row()).id if index.isValid() else ""

    def ids(self) -> list[str]:
        """The jobs shown, in their order."""
        return [self._model.item(row).id for row in range(self._model.rowCount())]

    def set_items(self, items: Sequence[LibraryItem]) -> None:
        """Show these, in this order, live ones in front."""
        selected = self.selected
        with self._changing():
            self._model.set_items(items)
            self._make_current(selected)

    def upsert(self, item: LibraryItem) -> None:
        """Show an item, new or known."""
        with self._changing(item.id):
            self._model.upsert(item)

    def remove(self, item_id: str) -> None:
        """Show an item no longer."""
        with self._changing(item_id):
            self._model.remove(item_id)

    def select(self, item_id: str) -> None:
        """Choose a card and bring it into view; nothing is signalled. "" for none."""
        self._quiet = True
        self._make_current(item_id)
        self._quiet = False
        index = self.cards.currentIndex()
        if index.isValid():
            self.cards.scrollTo(index)

    @contextmanager
    def _changing(self, item_id: str = "") -> Iterator[None]:
        # When rows go, Qt makes a neighbour the current one; the user has not asked for it.
        self._quiet = True
        with self.cards.keeping_place(item_id):
            yield
        self._quiet = False
        self._pages.setCurrentWidget(self.cards if self._model.rowCount() else self._empty)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.cards.currentIndex()
        if event.key() == Qt.Key.Key_Delete and index.isValid() and self._model.item(index.row()).is_live:
            self.cancel_asked.emit(self._model.item(index.row()).id)
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self._just_told = self._model.item(current.row()).id
            self.clip_chosen.emit(self._just_told)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        # A click on the card that is current already asks for it once more.
        item_id = self._model.item(index.row()).id
        if item_id != self._just_told:
            self.clip_chosen.emit(item_id)
        self._just_told = ""

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        self.clip_activated.emit(self._model.item(index.row()).id)

    @Slot(int, QPoint)
    def _menu(self, row: int, place: QPoint) -> None:
        self.menu_asked.emit(self._model.item(row).id, place)

    @Slot(str)
    def _picture_loaded(self, _path: str) -> None:
        self.cards.viewport().update()

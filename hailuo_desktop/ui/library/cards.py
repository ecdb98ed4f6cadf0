"""The cards in a list: one row of them, or a grid."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QHoverEvent, QInputEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QListView, QWidget

from hailuo_desktop.ui.library.card import GAP, CardDelegate
from hailuo_desktop.ui.library.head import HEADING
from hailuo_desktop.ui.library.item import LibraryItem
from hailuo_desktop.ui.library.model import LibraryModel
from hailuo_desktop.ui.tokens import STRIP_HEIGHT

_GRID_FROM = 300
_CARD_WIDTH = 200
_SCROLL_BAR = 10
_LOOK_MS = 200
_GATHERING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


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
        looked_at(list[str]): these jobs' cards are in view and have been for a moment.
        leapt(): other cards are in view than a moment ago; the next such leap is likely to follow.
        hovered(str): the pointer came to the card of this job, "" for none.
    """

    menu_asked = Signal(int, QPoint)
    looked_at = Signal(object)
    leapt = Signal()
    hovered = Signal(str)

    def __init__(self, rows: LibraryModel, delegate: CardDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._delegate = delegate
        self._held: _Held | None = None
        self.setModel(rows)
        self.setItemDelegate(delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setSelectionRectVisible(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.is_gathering = False
        """The user is adding to a selection, or taking away from it."""
        self.command: Callable[[QKeyEvent], bool] = lambda _: False
        """Is asked first what a key means."""
        self._hovered = ""
        self._stood_at = 0
        self._rest = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._rest.timeout.connect(self._look)
        self.horizontalScrollBar().valueChanged.connect(self._moved)
        self.verticalScrollBar().valueChanged.connect(self._moved)
        rows.rowsInserted.connect(self._rest.start)
        rows.modelReset.connect(self._moved)
        self._arrange()

    @property
    def is_grid(self) -> bool:
        return self.isWrapping()

    def minimumSizeHint(self) -> QSize:
        return QSize(_CARD_WIDTH + GAP, STRIP_HEIGHT - HEADING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)
        self._rest.start()

    def visible_rows(self) -> range:
        """The rows that are in view, by the cells they take."""
        count, cell, view = self._rows.rowCount(), self.gridSize(), self.viewport().rect()
        if not count or cell.isEmpty():
            return range(0)
        if not self.is_grid:
            begin = self.horizontalScrollBar().value()
            return range(begin // cell.width(), min(count, (begin + view.width()) // cell.width() + 1))
        columns = max(1, view.width() // cell.width())
        begin = self.verticalScrollBar().value()
        first, last = begin // cell.height(), (begin + view.height()) // cell.height()
        return range(min(count, first * columns), min(count, (last + 1) * columns))

    def to_start(self) -> None:
        """Show the first card."""
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setValue(bar.minimum())

    def renew_visible(self, which: Callable[[LibraryItem], bool]) -> None:
        """Paint the cards of these items again, as far as they are in view."""
        for row in self.visible_rows():
            if which(self._rows.item(row)):
                self.update(self._rows.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.command(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here; what is typed into the field above searches."""

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        if isinstance(event, QInputEvent):  # Qt asks once more without one, in the middle of a click
            self.is_gathering = bool(event.modifiers() & _GATHERING)
        return super().selectionCommand(index, event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.HoverMove and isinstance(event, QHoverEvent):
            index = self.indexAt(event.position().toPoint())
            self._hover(self._rows.id_at(index.row()) if index.isValid() else "")
        elif event.type() in (QEvent.Type.HoverLeave, QEvent.Type.Leave, QEvent.Type.Hide):
            self._hover("")
        return super().viewportEvent(event)

    def _hover(self, item_id: str) -> None:
        if item_id != self._hovered:
            self._hovered = item_id
            self.hovered.emit(item_id)

    def _moved(self) -> None:
        self._rest.start()
        self._hover("")
        bar, view = self.horizontalScrollBar(), self.viewport().width()
        if self.is_grid:
            bar, view = self.verticalScrollBar(), self.viewport().height()
        if abs(bar.value() - self._stood_at) > view // 2:
            self.leapt.emit()
        self._stood_at = bar.value()

    def _look(self) -> None:
        if self.isVisible():
            self.looked_at.emit([self._rows.id_at(row) for row in self.visible_rows()])

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
        if self._rows.id_at(row) == besides and row + 1 < self._rows.rowCount():
            row += 1
        place = self.visualRect(self._rows.index(row)).topLeft()
        return _Held(self._rows.id_at(row), place, bar)

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

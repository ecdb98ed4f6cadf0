"""The library's heading: what is searched for, which clips are shown, and in which order."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from hailuo_desktop.domain.clip_filter import ClipFilter, ClipOrder, Shown
from hailuo_desktop.ui.controls import SegmentedControl
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.library.filter_popover import FilterPopover, Offer
from hailuo_desktop.ui.popups import place_beside
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_3, SPACE_4

HEADING = 36
_SPACIOUS = 820
_AROUND_WORDS = 56
_WIDEST_SEARCH = 420
_LONGEST = 500
_BESIDE, _ALONE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly


class LibraryHead(QWidget):
    """Holds the wish, and tells when it is another one.

    Signals:
        changed(): `wish` or `order` is another one now.
        left(): the user has done with the search field and wants to go to the cards.
        offer_asked(): the popover opens; `set_offer` tells it what there is to choose from.
    """

    changed = Signal()
    left = Signal()
    offer_asked = Signal()

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wish = ClipFilter()
        self._order = ClipOrder.NEWEST
        self._offer = Offer()
        self._popover: FilterPopover | None = None
        self._head = QLabel()
        set_role(self._head, "head")
        self.search = QLineEdit()
        self.search.setObjectName("librarySearch")
        self.search.setMaxLength(_LONGEST)
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(lambda words: self._set(words=words))
        self.search.installEventFilter(self)
        self.shown = SegmentedControl("", self)
        self.shown.setObjectName("libraryShown")
        self.more = QToolButton()
        self.more.setObjectName("libraryFilters")
        self.more.setIcon(icons.icon("list-filter"))
        self.more.setCheckable(True)
        self.more.toggled.connect(self._open_popover)
        self.sort = QToolButton()
        self.sort.setObjectName("librarySort")
        self.sort.setIcon(icons.icon("arrow-up-down"))
        self.sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.reset = QToolButton()
        self.reset.setObjectName("showAllClips")
        self.reset.setIcon(icons.icon("x", "muted"))
        self.reset.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.reset.clicked.connect(self.clear)
        self.reset.hide()
        self._found = (0, 0)
        self._has_clips = True
        self._orders = QActionGroup(self)
        self._fill_orders()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE_4, 0, SPACE_3, 0)
        self._row.setSpacing(SPACE_2)
        for widget in (self._head, self.search, self.reset):
            self._row.addWidget(widget, int(widget is self.search))
        self._row.addStretch(0)
        for control in (self.shown, self.more, self.sort):
            self._row.addWidget(control)
        self.setFixedHeight(HEADING)
        self.search.setMaximumWidth(theme.px(_WIDEST_SEARCH))
        self.retranslate()
        self.shown.set_value(Shown.ALL)
        self.shown.value_changed.connect(lambda value: self._set(shown=Shown(value)))

    @property
    def wish(self) -> ClipFilter:
        """Which clips are asked for."""
        return self._wish

    @property
    def order(self) -> ClipOrder:
        """What comes first."""
        return self._order

    def add_tool(self, widget: QWidget) -> None:
        """Put a control at the right."""
        self._row.addWidget(widget)

    def set_offer(self, offer: Offer) -> None:
        """What there is to choose from in the popover."""
        self._offer = offer

    def set_found(self, found: int, of: int) -> None:
        """How many clips are shown, of how many there are; said where that is not all of them."""
        self._found = (found, of)
        self._show_found()
        self._show_tools(has_clips=of > 0 or not self._wish.is_anything)

    def begin_search(self) -> None:
        """Let the user type what is searched."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def clear(self) -> None:
        """Ask for everything."""
        if self.reset.hasFocus():
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.set_wish(ClipFilter())

    def set_wish(self, wish: ClipFilter) -> None:
        """Ask for something else."""
        if wish == self._wish:
            return
        self._wish = wish
        with QSignalBlocker(self.search), QSignalBlocker(self.shown):
            self.search.setText(wish.words)
            self.shown.set_value(wish.shown)
        if self._popover is not None:
            self._popover.set_wish(wish)
        self._show_more()
        self._show_found()
        self.changed.emit()

    def set_order(self, order: ClipOrder) -> None:
        """Put something else first."""
        if order is not self._order:
            self._order = order
            self._show_order()
            self.changed.emit()

    def retranslate(self) -> None:
        self._head.setText(self.tr("Library"))
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the library"))
        self.search.setToolTip(self.tr("Search prompts, names, tags and models (Ctrl+F)"))
        self.shown.setAccessibleName(self.tr("Clips shown"))
        self.shown.set_choices(
            [
                (Shown.ALL, self.tr("All")),
                (Shown.KEPT, self.tr("Kept")),
                (Shown.REJECTED, self.tr("Rejected")),
                (Shown.UNRATED, self.tr("Unrated")),
            ]
        )
        self._show_more()
        self._show_order()
        self._show_found()
        self._show_head()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        spacious = self.width() >= self._theme.px(_SPACIOUS)
        self.sort.setToolButtonStyle(_BESIDE if spacious else _ALONE)
        keeps_room = self.reset.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(spacious)
        self.reset.setSizePolicy(keeps_room)
        self._show_head()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
                self.left.emit()
                return True
        return False

    def _set(self, **changes: object) -> None:
        self._take(msgspec.structs.replace(self._wish, **changes))

    def _take(self, wish: ClipFilter) -> None:
        if wish != self._wish:
            self._wish = wish
            self._show_more()
            self._show_found()
            self.changed.emit()

    def _take_more(self, wish: ClipFilter) -> None:
        """From the popover, which knows the other wishes only as they were when it was opened."""
        self._take(msgspec.structs.replace(wish, words=self._wish.words, shown=self._wish.shown))

    def _open_popover(self) -> None:
        self._mark_more()  # a press opens it only; the mark says that filters are on
        self.offer_asked.emit()
        if self._popover is None:
            self._popover = FilterPopover(self._theme, self)
            self._popover.wished.connect(self._take_more)
        self._popover.open_at(self._wish, self._offer)
        size = self._popover.sizeHint()
        place_beside(self._popover, self.more, size.width(), size.height())
        self._popover.show()

    def _show_more(self) -> None:
        count = self._wish.further
        self.more.setToolButtonStyle(_BESIDE if count else _ALONE)
        self.more.setText(str(count) if count else "")
        name = self.tr("%n filters on", "", count) if count else self.tr("More filters")
        self.more.setAccessibleName(name)
        self.more.setToolTip(name)
        self._mark_more()

    def _mark_more(self) -> None:
        with QSignalBlocker(self.more):
            self.more.setChecked(bool(self._wish.further))

    def _show_found(self) -> None:
        found, of = self._found
        words = self.tr("{found} of {all}").format(found=found, all=of)
        self.reset.setText(words)
        self.reset.setAccessibleName(self.tr("{found} of {all} shown. Show all").format(found=found, all=of))
        self.reset.setToolTip(self.tr("Show all clips"))
        self.reset.setVisible(not self._wish.is_anything)

    def _show_tools(self, *, has_clips: bool) -> None:
        """Where there is nothing to search, only the heading stands here."""
        if has_clips is self._has_clips:
            return
        self._has_clips = has_clips
        for tool in (self.search, self.shown, self.more, self.sort):
            tool.setVisible(has_clips)
        self._show_head()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._show_head()
        return super().event(event)

    def _show_head(self) -> None:
        self._head.setVisible(not self._has_clips or self.width() >= self._needed())

    def _needed(self) -> int:
        """How wide everything here is together, with the words in the search field whole."""
        controls = [self.shown, self.more, self.sort, self._head]
        if not self.reset.isHidden() or self.reset.sizePolicy().retainSizeWhenHidden():
            controls.append(self.reset)
        words = self.search.fontMetrics().horizontalAdvance(self.search.placeholderText())
        others = sum(each.sizeHint().width() + SPACE_2 for each in controls)
        return SPACE_4 + SPACE_3 + others + words + self._theme.px(_AROUND_WORDS)

    def _fill_orders(self) -> None:
        menu = QMenu(self)
        for order in ClipOrder:
            action = QAction(self)
            action.setCheckable(True)
            action.setData(order)
            action.triggered.connect(lambda _=False, order=order: self.set_order(order))
            self._orders.addAction(action)
            menu.addAction(action)
        self.sort.setMenu(menu)

    def _show_order(self) -> None:
        words = {
            ClipOrder.NEWEST: self.tr("Newest first"),
            ClipOrder.OLDEST: self.tr("Oldest first"),
            ClipOrder.RATING: self.tr("Best rated first"),
            ClipOrder.NAME: self.tr("By name"),
            ClipOrder.COST: self.tr("Most expensive first"),
            ClipOrder.MODEL: self.tr("By model"),
        }
        for action in self._orders.actions():
            action.setText(words[ClipOrder(action.data())])
            action.setChecked(action.data() == self._order)
        self.sort.setText(words[self._order])
        self.sort.setAccessibleName(self.tr("Order: {order}").format(order=words[self._order]))
        self.sort.setToolTip(words[self._order])

"""The shots of a film in a row: to be chosen, put into another order, joined, added to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QToolButton, QWidget

from hailuo_desktop.ui.film.card import CARD, JOIN_WIDTH, POSTER, JoinButton, ShotCard, ShotView
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.incoming import OWN_CLIP, Incoming, read_mime, take_as_copy
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_3, SPACE_4

_EDGE = 48
_SCROLL_STEP = 14
_SCROLL_MS = 25
_MARK = 4
_BAR = 12


def is_droppable(mime: QMimeData) -> bool:
    """Whether a drag may hold clips."""
    return mime.hasFormat(OWN_CLIP) or mime.hasUrls()


class ShotStrip(QScrollArea):
    """Shows what it is given.

    Signals:
        chosen(str): this shot is worked on now.
        play_asked(str): the film is to be played from this shot.
        move_asked(str, int): it is to come before the shot that is at that place now.
        remove_asked(str), duplicate_asked(str): of this shot.
        fade_chosen(str, float): it fades by so many seconds into the next one.
        slot_asked(), files_asked(): something is to be added at the end.
        given(Incoming, int): this was dropped before the shot at that place.
    """

    chosen = Signal(str)
    play_asked = Signal(str)
    move_asked = Signal(str, int)
    remove_asked = Signal(str)
    duplicate_asked = Signal(str)
    fade_chosen = Signal(str, float)
    slot_asked = Signal()
    files_asked = Signal()
    given = Signal(object, int)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._cards: list[ShotCard] = []
        self._joins: list[JoinButton] = []
        self._current = ""
        self.setObjectName("shotStrip")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.row = _Row(theme)
        self.row.setObjectName("shotRow")
        self.row.given.connect(lambda mime, x: self.given.emit(mime, self._gap_at(x)))
        self.row.hung_over.connect(lambda x: self._show_mark(self._gap_at(x) if x >= 0 else -1))
        self.setWidget(self.row)
        self.add_button = QToolButton(self.row)
        self.add_button.setObjectName("addShot")
        self.add_button.setIcon(icons.icon("plus"))
        self.add_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.add_button.clicked.connect(self._offer)
        self._drag_at: QPoint | None = None
        self._scrolling = QTimer(self, interval=_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll_on)
        self.setFixedHeight(theme.px(CARD.height()) + 2 * SPACE_2 + _BAR)
        theme.changed.connect(self.row.update)
        self.retranslate()

    def retranslate(self) -> None:
        self.row.setAccessibleName(self.tr("Shots"))
        self.add_button.setText(self.tr("Add"))
        self.add_button.setAccessibleName(self.tr("Add a shot"))
        self.add_button.setToolTip(self.tr("Add clips from files, or an empty slot"))
        for card in self._cards:
            card.retranslate()
        for join in self._joins:
            join.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @property
    def cards(self) -> Sequence[ShotCard]:
        """The cards, in their order."""
        return self._cards

    @property
    def joins(self) -> Sequence[JoinButton]:
        """What stands between them."""
        return self._joins

    def show_shots(self, shots: Sequence[ShotView], current: str) -> None:
        """Show these, the current one marked; cards that were there keep the keyboard."""
        by_id = {card.shot.id: card for card in self._cards}
        self._cards = [by_id.pop(shot.id) if shot.id in by_id else self._make_card(shot) for shot in shots]
        for card in by_id.values():
            had_focus = card.hasFocus()
            card.hide()
            card.deleteLater()
            if had_focus and current:
                QTimer.singleShot(0, self, lambda: self.focus_card(self._current))
        while len(self._joins) < len(shots) - 1:
            self._joins.append(self._make_join())
        while len(self._joins) > max(0, len(shots) - 1):
            join = self._joins.pop()
            join.hide()
            join.deleteLater()
        for number, (card, shot) in enumerate(zip(self._cards, shots, strict=True), 1):
            card.show_shot(shot, number, len(shots))
        for number, (join, shot, following) in enumerate(zip(self._joins, shots, shots[1:], strict=False), 1):
            join.show_join(shot.fade, after=number, drops_double=following.drops_double)
            join.setVisible(True)
        self.set_current(current)
        self._place()

    def set_current(self, shot_id: str) -> None:
        """This shot is worked on; "" for none."""
        self._current = shot_id
        for card in self._cards:
            card.set_current(card.shot.id == shot_id)

    def set_seen(self, shot_id: str) -> None:
        """This shot is on the screen."""
        for card in self._cards:
            card.set_seen(card.shot.id == shot_id)

    def focus_card(self, shot_id: str) -> None:
        """Bring the keyboard to a card, and the card into view."""
        card = next((each for each in self._cards if each.shot.id == shot_id), None)
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            self.show_card(shot_id)

    def show_card(self, shot_id: str) -> None:
        """Bring a card into view."""
        card = next((each for each in self._cards if each.shot.id == shot_id), None)
        if card is not None:
            self.ensureWidgetVisible(card, self._theme.px(JOIN_WIDTH), 0)

    # Layout

    def _make_card(self, shot: ShotView) -> ShotCard:
        card = ShotCard(self._theme, self._icons, shot, self.row)
        shot_id = shot.id
        card.clicked.connect(lambda: self.chosen.emit(shot_id))
        card.stepped.connect(lambda by: self._step(shot_id, by))
        card.shifted.connect(lambda by: self._shift(shot_id, by))
        card.play_asked.connect(lambda: self.play_asked.emit(shot_id))
        card.remove_asked.connect(lambda: self.remove_asked.emit(shot_id))
        card.duplicate_asked.connect(lambda: self.duplicate_asked.emit(shot_id))
        card.dragged.connect(self._dragged)
        card.dropped.connect(lambda place, wanted: self._dropped(shot_id, place, wanted=wanted))
        card.show()
        return card

    def _make_join(self) -> JoinButton:
        join = JoinButton(self._theme, self.row)
        join.fade_chosen.connect(
            lambda seconds: self.fade_chosen.emit(self._cards[self._joins.index(join)].shot.id, seconds)
        )
        return join

    def _place(self) -> None:
        width, gap = self._theme.px(CARD.width()), self._theme.px(JOIN_WIDTH)
        x = SPACE_4
        before: QWidget | None = None
        for number, card in enumerate(self._cards):
            card.move(x, SPACE_2)
            if before is not None:
                QWidget.setTabOrder(before, card)
            before = card
            x += width
            if number < len(self._joins):
                join = self._joins[number]
                join.move(x, SPACE_2)
                QWidget.setTabOrder(before, join)
                before = join
            x += gap
        if self._cards:
            x += SPACE_3 - gap
        side = self._theme.px(64)
        self.add_button.setGeometry(x, SPACE_2 + (self._theme.px(POSTER.height()) - side) // 2, side, side)
        self.row.setMinimumWidth(x + side + SPACE_4)
        self.row.update()

    def _gap_at(self, x: int) -> int:
        """The place in the order that a point of the row stands for."""
        return sum(card.geometry().center().x() < x for card in self._cards)

    def _show_mark(self, gap: int) -> None:
        """Show where something would be put; -1 for nowhere."""
        if gap < 0:
            self.row.show_mark(None)
            return
        half = self._theme.px(JOIN_WIDTH) // 2
        if gap < len(self._cards):
            x = self._cards[gap].x() - half
        elif self._cards:
            x = self._cards[-1].geometry().right() + half // 2
        else:
            x = SPACE_4
        self.row.show_mark(QRect(max(2, x) - _MARK // 2, SPACE_2, _MARK, self._theme.px(CARD.height())))

    # Drags of cards, keys

    @Slot(QPoint)
    def _dragged(self, place: QPoint) -> None:
        self._drag_at = place
        self._show_mark(self._gap_at(self.row.mapFromGlobal(place).x()))
        x = self.viewport().mapFromGlobal(place).x()
        if x < _EDGE or x > self.viewport().width() - _EDGE:
            self._scrolling.start()
        else:
            self._scrolling.stop()

    def _scroll_on(self) -> None:
        if self._drag_at is None:
            self._scrolling.stop()
            return
        x = self.viewport().mapFromGlobal(self._drag_at).x()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + (-_SCROLL_STEP if x < _EDGE else _SCROLL_STEP))
        self._show_mark(self._gap_at(self.row.mapFromGlobal(self._drag_at).x()))

    def _dropped(self, shot_id: str, place: QPoint, *, wanted: bool) -> None:
        self._drag_at = None
        self._scrolling.stop()
        self._show_mark(-1)
        if wanted:
            self.move_asked.emit(shot_id, self._gap_at(self.row.mapFromGlobal(place).x()))

    def _index(self, shot_id: str) -> int:
        return next((n for n, card in enumerate(self._cards) if card.shot.id == shot_id), -1)

    def _step(self, shot_id: str, by: int) -> None:
        to = min(max(0, self._index(shot_id) + by), len(self._cards) - 1)
        other = self._cards[to].shot.id
        self.chosen.emit(other)
        self.focus_card(other)

    def _shift(self, shot_id: str, by: int) -> None:
        to = self._index(shot_id) + by
        if 0 <= to < len(self._cards):
            self.move_asked.emit(shot_id, to if by < 0 else to + 1)
            self.focus_card(shot_id)

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("addMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self._icons.icon("film", "muted"), self.tr("Clips from files…"), self.files_asked.emit)
        slot = self.tr("An empty slot with a prompt")
        menu.addAction(self._icons.icon("clapperboard", "muted"), slot, self.slot_asked.emit)
        menu.popup(self.add_button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))


class _Row(QWidget):
    """Holds the cards, and takes what is dropped on or between them.

    Signals:
        given(Incoming, int): something was dropped at this place from the left.
        hung_over(int): something is dragged over this place; -1 for no more.
    """

    given = Signal(object, int)
    hung_over = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._mark = _Mark(theme, self)
        self.setAcceptDrops(True)

    def show_mark(self, place: QRect | None) -> None:
        self._mark.setVisible(place is not None)
        if place is not None:
            self._mark.setGeometry(place)
            self._mark.raise_()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if is_droppable(event.mimeData()):
            take_as_copy(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.hung_over.emit(round(event.position().x()))
        take_as_copy(event)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.hung_over.emit(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        self.hung_over.emit(-1)
        take_as_copy(event)
        incoming: Incoming = read_mime(event.mimeData())
        self.given.emit(incoming, round(event.position().x()))


class _Mark(QWidget):
    """Where something would be put."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("insertionMark")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: object) -> None:
        QPainter(self).fillRect(self.rect(), QColor(self._theme.tokens.accent))

"""The head of the library: what is searched for, filtered and put in order."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.clip_filter import ClipFilter, ClipKind, ClipOrder, Shown
from hailuo_desktop.ui.library import LibraryPanel
from hailuo_desktop.ui.library.filter_popover import FilterPopover, Offer
from tests.support.cards import fill, many


class TestHead:
    @pytest.fixture
    def wishes(self, library: LibraryPanel) -> list[ClipFilter]:
        told: list[ClipFilter] = []
        library.wish_changed.connect(lambda: told.append(library.head.wish))
        return told

    def test_each_letter_is_a_wish(self, library: LibraryPanel, wishes: list[ClipFilter]) -> None:
        QTest.keyClicks(library.head.search, "la")
        library.head.search.insert("湖")
        assert [each.words for each in wishes] == ["l", "la", "la湖"]

    def test_the_choice_in_view(self, library: LibraryPanel, wishes: list[ClipFilter]) -> None:
        buttons = {each.text(): each for each in library.head.shown.findChildren(QAbstractButton)}
        assert list(buttons) == ["All", "Kept", "Rejected", "Unrated"]
        QTest.mouseClick(buttons["Kept"], Qt.MouseButton.LeftButton)
        assert wishes == [ClipFilter(shown=Shown.KEPT)]

    def test_what_is_left_out_is_told_and_one_press_brings_it_back(
        self, library: LibraryPanel, wishes: list[ClipFilter]
    ) -> None:
        head = library.head
        head.set_found(412, 412)
        assert not head.reset.isVisible()
        head.search.setText("lake")
        head.set_found(37, 412)
        assert head.reset.isVisible()
        assert head.reset.text() == "37 of 412"
        assert head.reset.accessibleName() == "37 of 412 shown. Show all"
        QTest.mouseClick(head.reset, Qt.MouseButton.LeftButton)
        assert wishes[-1] == ClipFilter()
        assert head.search.text() == ""
        assert not head.reset.isVisible()

    def test_ctrl_f_leads_to_the_search_and_down_from_there_to_the_cards(
        self, library: LibraryPanel, qtbot: QtBot
    ) -> None:
        fill(library, many(3))
        library.activateWindow()
        qtbot.waitUntil(library.isActiveWindow)
        library.cards.setFocus()
        library.head.search.setText("old words")
        QTest.keyClick(library.cards, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert library.head.search.hasFocus()
        assert library.head.search.selectedText() == "old words"
        QTest.keyClick(library.head.search, Qt.Key.Key_Down)
        assert library.cards.hasFocus()
        assert library.selected == "job-0"

    def test_escape_takes_the_words_away_first(self, library: LibraryPanel, qtbot: QtBot) -> None:
        library.head.search.setText("words")
        QTest.keyClick(library.head.search, Qt.Key.Key_Escape)
        assert library.head.wish == ClipFilter()
        with qtbot.waitSignal(library.head.left):
            QTest.keyClick(library.head.search, Qt.Key.Key_Escape)

    def test_the_order(self, library: LibraryPanel, wishes: list[ClipFilter]) -> None:
        menu = library.head.sort.menu()
        actions = {each.text(): each for each in menu.actions()}
        assert [text for text, each in actions.items() if each.isChecked()] == ["Newest first"]
        actions["Most expensive first"].trigger()
        assert library.head.order is ClipOrder.COST
        assert len(wishes) == 1
        assert actions["Most expensive first"].isChecked()
        assert not actions["Newest first"].isChecked()


class TestMoreFilters:
    @pytest.fixture
    def popover(self, library: LibraryPanel, qtbot: QtBot) -> FilterPopover:
        offer = Offer(models=("Hailuo 02", "海螺"), folders=("Film 1", "样片"), tags=("lake", "湖"))
        library.head.offer_asked.connect(lambda: library.head.set_offer(offer))
        QTest.mouseClick(library.head.more, Qt.MouseButton.LeftButton)
        found = library.findChild(FilterPopover)
        assert found is not None
        qtbot.waitUntil(found.isVisible)
        return found

    def choose(self, box: QComboBox, words: str) -> None:
        row = box.findText(words)
        assert row >= 0, [box.itemText(each) for each in range(box.count())]
        box.setCurrentIndex(row)
        box.activated.emit(row)

    def test_each_is_a_wish_and_all_hold_together(
        self, library: LibraryPanel, popover: FilterPopover
    ) -> None:
        library.head.search.setText("words")
        self.choose(popover.model, "海螺")
        self.choose(popover.kind, "Clips")
        self.choose(popover.rating, "3 stars or more")
        self.choose(popover.folder, "样片")
        self.choose(popover.tag, "湖")
        popover.cost_from.setValue(0.25)
        popover.cost_to.setValue(1)
        QTest.mouseClick(popover.missing, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        assert library.head.wish == ClipFilter(
            words="words",
            model="海螺",
            kind=ClipKind.CLIP,
            rating=3,
            folder="样片",
            tag="湖",
            cost_from=Decimal("0.25"),
            cost_to=Decimal(1),
            missing=True,
        )
        assert type(library.head.wish.kind) is ClipKind
        assert library.head.more.text() == "7"
        assert library.head.more.accessibleName() == "7 filters on"

    def test_days(self, library: LibraryPanel, popover: FilterPopover) -> None:
        today = date.today()  # noqa: DTZ011 - the calendar of whoever sits here
        self.choose(popover.time, "Last 7 days")
        assert library.head.wish == ClipFilter(since=today - timedelta(days=6))
        self.choose(popover.time, "Between two days")
        popover.until.setDate(QDate(2026, 1, 5))
        popover.since.setDate(QDate(2026, 2, 1))
        assert (library.head.wish.since, library.head.wish.until) == (date(2026, 1, 5), date(2026, 2, 1))
        self.choose(popover.time, "Any time")
        assert library.head.wish == ClipFilter()

    def test_one_press_takes_them_away_and_leaves_the_words(
        self, library: LibraryPanel, popover: FilterPopover
    ) -> None:
        library.head.search.setText("words")
        self.choose(popover.tag, "lake")
        button = popover.findChild(QPushButton, "clearFilters")
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert library.head.wish == ClipFilter(words="words")
        assert popover.tag.currentText() == "Any tag"
        assert library.head.more.text() == ""

    def test_what_is_asked_for_is_offered_as_long_as_it_is(
        self, library: LibraryPanel, popover: FilterPopover
    ) -> None:
        self.choose(popover.tag, "lake")
        popover.open_at(library.head.wish, Offer())
        assert popover.tag.currentText() == "lake"
        popover.open_at(ClipFilter(), Offer())
        assert popover.tag.findText("lake") < 0

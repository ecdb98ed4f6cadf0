"""The library's cards, as seen and as used."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QTextDocument,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.clip_filter import ClipFilter
from hailuo_desktop.domain.clip_notes import Verdict
from hailuo_desktop.ui.library import LibraryPanel
from hailuo_desktop.ui.library.card import elided_lines
from hailuo_desktop.ui.library.model import MOST_HELD
from tests.support.cards import NOW, click, fill, item, many, place_of
from tests.support.cut_words import cut_words


class TestOrder:
    def test_it_is_the_one_that_is_given(self, library: LibraryPanel) -> None:
        fill(library, [item("c", "live"), item("b"), item("a")])
        assert library.ids() == ["c", "b", "a"]
        assert library.count == 3

    def test_what_is_new_comes_first_among_its_like(self, library: LibraryPanel) -> None:
        fill(library, [item("a", "live"), item("b")])
        library.upsert(item("c", "live"))
        library.upsert(item("d"))
        assert library.ids() == ["c", "a", "d", "b"]

    def test_a_finished_job_moves_behind_the_live_ones(self, library: LibraryPanel) -> None:
        fill(library, [item("a", "live"), item("b", "live"), item("c", "live"), item("d")])
        library.upsert(item("a"))
        assert library.ids() == ["b", "c", "a", "d"]
        library.upsert(item("c", "failed"))
        assert library.ids() == ["b", "c", "a", "d"]
        library.upsert(item("d", "live"))
        assert library.ids() == ["d", "b", "c", "a"]

    def test_removing(self, library: LibraryPanel) -> None:
        fill(library, many(3))
        library.remove("job-1")
        library.remove("not there")
        assert library.ids() == ["job-0", "job-2"]


class TestTooltips:
    @pytest.mark.parametrize(
        "words", ["<img src=http://x.test/a.png>", "<b>bold</b> & <a href='x'>", "line\nbreak", "狐狸 \u202e"]
    )
    def test_words_from_elsewhere_are_shown_as_words(self, library: LibraryPanel, words: str) -> None:
        fill(library, [item("a", title=words, rewritten=words)])
        tip = library.cards.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
        shown = QTextDocument()
        shown.setHtml(tip)
        assert shown.toPlainText().count(words) == 2
        assert "As the model rewrote the prompt" in shown.toPlainText()
        assert "<img" not in tip


class TestChoosing:
    def test_a_click_chooses_once(self, library: LibraryPanel) -> None:
        fill(library, many(4))
        chosen: list[str] = []
        library.clip_chosen.connect(chosen.append)
        click(library, "job-1")
        assert chosen == ["job-1"]
        click(library, "job-1")
        assert chosen == ["job-1", "job-1"]
        assert library.selected == "job-1"

    def test_arrows_choose_and_enter_activates(self, library: LibraryPanel, qtbot: QtBot) -> None:
        fill(library, many(4))
        chosen: list[str] = []
        library.clip_chosen.connect(chosen.append)
        click(library, "job-0")
        QTest.keyClick(library.cards, Qt.Key.Key_Right)
        assert chosen == ["job-0", "job-1"]
        with qtbot.waitSignal(library.clip_activated) as told:
            QTest.keyClick(library.cards, Qt.Key.Key_Return)
        assert told.args == ["job-1"]

    def test_the_program_chooses_silently_and_brings_it_into_view(
        self, library: LibraryPanel, qtbot: QtBot
    ) -> None:
        fill(library, many(60))
        with qtbot.assertNotEmitted(library.clip_chosen):
            library.select("job-50")
        assert library.selected == "job-50"
        assert library.cards.viewport().rect().contains(place_of(library, "job-50"))
        library.select("")
        assert library.selected == ""

    def test_the_choice_outlives_changes_and_nothing_is_chosen_instead(
        self, library: LibraryPanel, qtbot: QtBot
    ) -> None:
        fill(library, many(4))
        library.select("job-2")
        with qtbot.assertNotEmitted(library.clip_chosen):
            library.upsert(item("new", "live"))
            fill(library, [item("job-2"), item("job-0")])
            assert library.selected == "job-2"
            library.remove("job-2")

    def test_the_menu_is_asked_for_with_job_and_place(self, library: LibraryPanel, qtbot: QtBot) -> None:
        fill(library, many(3))
        place = place_of(library, "job-1")
        viewport = library.cards.viewport()
        with qtbot.waitSignal(library.menu_asked) as told:
            QGuiApplication.sendEvent(
                viewport,
                QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, viewport.mapToGlobal(place)),
            )
        assert told.args == ["job-1", viewport.mapToGlobal(place)]

    def test_the_menu_key_asks_too(self, library: LibraryPanel, qtbot: QtBot) -> None:
        fill(library, many(3))
        library.select("job-2")
        with qtbot.waitSignal(library.menu_asked) as told:
            QGuiApplication.sendEvent(
                library.cards.viewport(),
                QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()),
            )
        assert told.args is not None
        assert told.args[0] == "job-2"

    def test_the_cross_on_a_live_card_asks_to_cancel(self, library: LibraryPanel, qtbot: QtBot) -> None:
        fill(library, [item("a", "live"), item("b")])
        cell = library.cards.visualRect(library.cards.model().index(0, 0))
        corner = cell.topRight() + QPoint(-22, 22)
        with qtbot.waitSignal(library.cancel_asked) as told:
            QTest.mouseClick(library.cards.viewport(), Qt.MouseButton.LeftButton, pos=corner)
        assert told.args == ["a"]

    def test_so_does_the_delete_key(self, library: LibraryPanel, qtbot: QtBot) -> None:
        fill(library, [item("a", "live"), item("b")])
        library.select("a")
        with qtbot.waitSignal(library.cancel_asked) as told:
            QTest.keyClick(library.cards, Qt.Key.Key_Delete)
        assert told.args == ["a"]


class TestPlace:
    @pytest.mark.parametrize("height", [176, 560])
    def test_what_is_seen_stays_while_rows_come_and_go(
        self, library: LibraryPanel, height: int, qtbot: QtBot
    ) -> None:
        library.resize(684, height)
        fill(library, many(200))
        cards = library.cards
        bar = cards.verticalScrollBar() if cards.is_grid else cards.horizontalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        bar.setValue(bar.maximum() // 2)
        middle = QPoint(cards.gridSize().width() // 2, cards.gridSize().height() // 2)
        seen = library.ids()[cards.indexAt(middle).row()]
        place = place_of(library, seen)
        # As many as a row of the grid has, so that columns stay the same.
        columns = cards.viewport().width() // cards.gridSize().width() if cards.is_grid else 1
        for number in range(columns):
            library.upsert(item(f"new-{number}"))
        assert place_of(library, seen) == place
        for number in range(columns):
            library.remove(f"new-{number}")
        assert place_of(library, seen) == place

    def test_a_card_that_moves_away_is_not_followed(self, library: LibraryPanel, qtbot: QtBot) -> None:
        fill(library, many(200))
        bar = library.cards.horizontalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 5000)
        bar.setValue(5000)
        cell = library.cards.gridSize()
        first = library.ids()[library.cards.indexAt(QPoint(cell.width() // 2, cell.height() // 2)).row()]
        second = library.ids()[library.ids().index(first) + 1]
        place = place_of(library, second)
        library.upsert(item(first, "live"))
        assert place_of(library, second) == place

    def test_at_the_start_the_new_is_seen(self, library: LibraryPanel) -> None:
        fill(library, many(100))
        library.upsert(item("new", "live"))
        assert library.cards.horizontalScrollBar().value() == 0
        assert library.cards.viewport().rect().contains(place_of(library, "new"))

    def test_low_it_is_one_row_and_high_a_grid(self, library: LibraryPanel, qtbot: QtBot) -> None:
        fill(library, many(30))
        assert len({place_of(library, each).y() for each in library.ids()}) == 1
        library.resize(684, 600)
        qtbot.waitUntil(lambda: len({place_of(library, each).x() for each in library.ids()}) == 3)
        assert not library.cards.horizontalScrollBar().isVisible()

    def test_in_one_row_cards_are_whole(self, library: LibraryPanel, qtbot: QtBot) -> None:
        fill(library, many(30))
        qtbot.waitUntil(lambda: library.cards.horizontalScrollBar().maximum() > 0)
        cell = library.cards.visualRect(library.cards.model().index(0, 0))
        assert library.cards.viewport().rect().top() <= cell.top()
        assert cell.bottom() <= library.cards.viewport().rect().bottom()
        assert not library.cards.verticalScrollBar().isVisible()

    @pytest.mark.parametrize("height", [176, 560])
    def test_of_thousands_only_those_in_view_are_made(self, library: LibraryPanel, height: int) -> None:
        library.resize(684, height)
        made = fill(library, many(5000))
        library.grab()
        assert set(library.visible_ids()) <= set(made)
        assert len(made) < 40
        cards = library.cards
        bar = cards.verticalScrollBar() if cards.is_grid else cards.horizontalScrollBar()
        made.clear()
        bar.setValue(bar.maximum())
        library.grab()
        assert library.ids()[-1] in made
        assert len(made) < 40

    def test_of_those_that_were_seen_not_all_are_held(self, library: LibraryPanel) -> None:
        made = fill(library, many(3 * MOST_HELD))
        rows = library.cards.model()
        for row in range(rows.rowCount()):
            rows.index(row, 0).data()
        assert len(made) == 3 * MOST_HELD
        rows.index(rows.rowCount() - 1, 0).data()
        assert len(made) == 3 * MOST_HELD
        rows.index(0, 0).data()
        assert len(made) == 3 * MOST_HELD + 1

    def test_more_of_the_same_leaves_what_is_seen_where_it_is(
        self, library: LibraryPanel, qtbot: QtBot
    ) -> None:
        clips = many(100)
        fill(library, clips)
        bar = library.cards.horizontalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 5000)
        bar.setValue(5000)
        cell = library.cards.gridSize()
        seen = library.ids()[library.cards.indexAt(QPoint(cell.width() // 2, cell.height() // 2)).row()]
        place = place_of(library, seen)
        known = {each.id: each for each in [item("new"), *clips, *map(item, "xyz")]}
        library.set_rows(list(known), [], known.__getitem__, more=True)
        assert place_of(library, seen) == place
        library.set_rows(list(known), [], known.__getitem__)
        assert bar.value() == 0

    def test_those_in_view_are_told_once_scrolling_rests(self, library: LibraryPanel, qtbot: QtBot) -> None:
        told: list[list[str]] = []
        fill(library, many(500))
        bar = library.cards.horizontalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 5000)
        library.looked_at.connect(told.append)
        for place in range(0, 5000, 100):
            bar.setValue(place)
        qtbot.waitUntil(lambda: told != [])
        assert told == [library.visible_ids()]
        assert library.ids()[0] not in told[0]


class TestWords:
    @pytest.mark.parametrize("height", [176, 560])
    def test_a_leap_is_told_and_a_step_is_not(self, library: LibraryPanel, qtbot: QtBot, height: int) -> None:
        library.resize(684, height)
        fill(library, many(500))
        cards = library.cards
        bar = cards.verticalScrollBar() if cards.is_grid else cards.horizontalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        leaps: list[bool] = []
        cards.leapt.connect(lambda: leaps.append(True))
        for _ in range(5):
            bar.setValue(bar.value() + 60)
        assert leaps == []
        bar.setValue(bar.value() + 2000)
        assert leaps == [True]

    def test_an_empty_library_says_what_will_be_there(self, library: LibraryPanel) -> None:
        label = next(each for each in library.findChildren(QLabel) if each.text().startswith("Finished"))
        assert label.isVisible()
        library.upsert(item("a"))
        assert not label.isVisible()
        library.remove("a")
        assert label.isVisible()

    def test_where_nothing_is_found_there_is_a_way_out(self, library: LibraryPanel) -> None:
        fill(library, many(3))
        library.head.search.setText("no such thing")
        fill(library, [])
        words = [each.text() for each in library.findChildren(QLabel) if each.isVisible()]
        assert "No clip is like that." in words
        assert not any(each.startswith("Finished") for each in words)
        button = library.findChild(QPushButton, "clearSearch")
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert library.head.wish == ClipFilter()
        assert library.head.search.hasFocus() or not library.isActiveWindow()

    def test_what_somebody_thinks_of_a_clip_is_said_too(self, library: LibraryPanel) -> None:
        clip = item("a", rating=4, verdict=Verdict.KEPT, tags=("lake", "湖"), is_missing=True, in_batch=True)
        fill(library, [clip])
        said = library.cards.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for words in ("4 star", "Kept", "#lake #湖", "not where it was", "Part of a batch"):
            assert words in said

    def test_screen_readers_hear_title_state_and_caption(self, library: LibraryPanel) -> None:
        fill(library, [item("a", "failed", status="Failed · not charged")])
        said = library.cards.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert said == "The prompt of a, Failed · not charged, Hailuo 02 · 768P · 6 s"

    def test_a_live_item_tells_its_time(self) -> None:
        assert item("a", "live").waiting(NOW) == "Rendering · 0:42"
        assert item("a", "failed", status="Failed").waiting(NOW) == "Failed"

    def test_the_time_stays_on_a_card_where_the_words_are_too_long(self, library: LibraryPanel) -> None:
        words = "Waiting for the provider to begin with the video"
        fill(library, [item("a", "live", status=words)])
        cut = {each.words for each in cut_words(library)}
        assert words in cut
        assert not any("0:42" in each for each in cut)

    @pytest.mark.parametrize(
        "text",
        [
            "A cat turns its head to the camera, then yawns at length",
            "镜头缓缓推进,风吹动她的头发,背景里的灯光慢慢亮起",
        ],
    )
    def test_titles_end_in_an_ellipsis(self, text: str, qapp: QApplication) -> None:
        font = QFont(qapp.font())
        width = QFontMetricsF(font).horizontalAdvance(text) / 3
        one = elided_lines(text, font, width, 1)
        two = elided_lines(text, font, width, 2)
        assert len(one) == 1
        assert one[0].endswith("…")
        assert len(two) == 2
        assert two[1].endswith("…")
        assert not two[0].endswith("…")
        assert elided_lines(text, font, width * 9, 2) == [text]
        assert elided_lines("", font, width, 2) == []

"""The library and the queue, as seen and as used."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QTextDocument,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.library import LibraryItem, LibraryPanel, QueuePanel
from hailuo_desktop.ui.library.card import elided_lines
from hailuo_desktop.ui.library.item import ItemState
from hailuo_desktop.ui.pictures import Pictures, read_picture
from hailuo_desktop.ui.theme import Theme

NOW = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)


def item(name: str, state: ItemState = "done", **more: object) -> LibraryItem:
    known = LibraryItem(
        id=name,
        title=f"The prompt of {name}",
        caption="Hailuo 02 · 768P · 6 s",
        state=state,
        status="Rendering" if state == "live" else "",
        created=NOW - timedelta(seconds=42),
        cancel_label="Stop watching" if state == "live" else "",
    )
    return replace(known, **more)  # type: ignore[arg-type]


@pytest.fixture
def library(icons: Icons, theme: Theme, pictures: Pictures, qtbot: QtBot) -> LibraryPanel:
    panel = LibraryPanel(icons, theme, pictures, now=lambda: NOW)
    qtbot.addWidget(panel)
    panel.resize(684, 176)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def many(count: int) -> list[LibraryItem]:
    return [item(f"job-{number}") for number in range(count)]


def place_of(panel: LibraryPanel, item_id: str) -> QPoint:
    cards = panel.cards
    return cards.visualRect(cards.model().index(panel.ids().index(item_id), 0)).center()


def click(panel: LibraryPanel, item_id: str) -> None:
    QTest.mouseClick(panel.cards.viewport(), Qt.MouseButton.LeftButton, pos=place_of(panel, item_id))


class TestOrder:
    def test_live_jobs_come_first(self, library: LibraryPanel) -> None:
        library.set_items([item("a"), item("b", "live"), item("c"), item("d", "live")])
        assert library.ids() == ["b", "d", "a", "c"]

    def test_what_is_new_comes_first_among_its_like(self, library: LibraryPanel) -> None:
        library.set_items([item("a", "live"), item("b")])
        library.upsert(item("c", "live"))
        library.upsert(item("d"))
        assert library.ids() == ["c", "a", "d", "b"]

    def test_a_finished_job_moves_behind_the_live_ones(self, library: LibraryPanel) -> None:
        library.set_items([item("a", "live"), item("b", "live"), item("c", "live"), item("d")])
        library.upsert(item("a"))
        assert library.ids() == ["b", "c", "a", "d"]
        library.upsert(item("c", "failed"))
        assert library.ids() == ["b", "c", "a", "d"]
        library.upsert(item("d", "live"))
        assert library.ids() == ["d", "b", "c", "a"]

    def test_removing(self, library: LibraryPanel) -> None:
        library.set_items(many(3))
        library.remove("job-1")
        library.remove("not there")
        assert library.ids() == ["job-0", "job-2"]


class TestTooltips:
    @pytest.mark.parametrize(
        "words", ["<img src=http://x.test/a.png>", "<b>bold</b> & <a href='x'>", "line\nbreak", "狐狸 \u202e"]
    )
    def test_words_from_elsewhere_are_shown_as_words(self, library: LibraryPanel, words: str) -> None:
        library.set_items([item("a", title=words, rewritten=words)])
        tip = library.cards.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
        shown = QTextDocument()
        shown.setHtml(tip)
        assert shown.toPlainText().count(words) == 2
        assert "As the model rewrote the prompt" in shown.toPlainText()
        assert "<img" not in tip


class TestChoosing:
    def test_a_click_chooses_once(self, library: LibraryPanel) -> None:
        library.set_items(many(4))
        chosen: list[str] = []
        library.clip_chosen.connect(chosen.append)
        click(library, "job-1")
        assert chosen == ["job-1"]
        click(library, "job-1")
        assert chosen == ["job-1", "job-1"]
        assert library.selected == "job-1"

    def test_arrows_choose_and_enter_activates(self, library: LibraryPanel, qtbot: QtBot) -> None:
        library.set_items(many(4))
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
        library.set_items(many(60))
        with qtbot.assertNotEmitted(library.clip_chosen):
            library.select("job-50")
        assert library.selected == "job-50"
        assert library.cards.viewport().rect().contains(place_of(library, "job-50"))
        library.select("")
        assert library.selected == ""

    def test_the_choice_outlives_changes_and_nothing_is_chosen_instead(
        self, library: LibraryPanel, qtbot: QtBot
    ) -> None:
        library.set_items(many(4))
        library.select("job-2")
        with qtbot.assertNotEmitted(library.clip_chosen):
            library.upsert(item("new", "live"))
            library.set_items([item("job-2"), item("job-0")])
            assert library.selected == "job-2"
            library.remove("job-2")

    def test_the_menu_is_asked_for_with_job_and_place(self, library: LibraryPanel, qtbot: QtBot) -> None:
        library.set_items(many(3))
        place = place_of(library, "job-1")
        viewport = library.cards.viewport()
        with qtbot.waitSignal(library.menu_asked) as told:
            QGuiApplication.sendEvent(
                viewport,
                QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, viewport.mapToGlobal(place)),
            )
        assert told.args == ["job-1", viewport.mapToGlobal(place)]

    def test_the_menu_key_asks_too(self, library: LibraryPanel, qtbot: QtBot) -> None:
        library.set_items(many(3))
        library.select("job-2")
        with qtbot.waitSignal(library.menu_asked) as told:
            QGuiApplication.sendEvent(
                library.cards.viewport(),
                QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()),
            )
        assert told.args is not None
        assert told.args[0] == "job-2"

    def test_the_cross_on_a_live_card_asks_to_cancel(self, library: LibraryPanel, qtbot: QtBot) -> None:
        library.set_items([item("a", "live"), item("b")])
        cell = library.cards.visualRect(library.cards.model().index(0, 0))
        corner = cell.topRight() + QPoint(-22, 22)
        with qtbot.waitSignal(library.cancel_asked) as told:
            QTest.mouseClick(library.cards.viewport(), Qt.MouseButton.LeftButton, pos=corner)
        assert told.args == ["a"]

    def test_so_does_the_delete_key(self, library: LibraryPanel, qtbot: QtBot) -> None:
        library.set_items([item("a", "live"), item("b")])
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
        library.set_items(many(200))
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
        library.set_items(many(200))
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
        library.set_items(many(100))
        library.upsert(item("new", "live"))
        assert library.cards.horizontalScrollBar().value() == 0
        assert library.cards.viewport().rect().contains(place_of(library, "new"))

    def test_low_it_is_one_row_and_high_a_grid(self, library: LibraryPanel, qtbot: QtBot) -> None:
        library.set_items(many(30))
        assert len({place_of(library, each).y() for each in library.ids()}) == 1
        library.resize(684, 600)
        qtbot.waitUntil(lambda: len({place_of(library, each).x() for each in library.ids()}) == 3)
        assert not library.cards.horizontalScrollBar().isVisible()

    def test_in_one_row_cards_are_whole(self, library: LibraryPanel, qtbot: QtBot) -> None:
        library.set_items(many(30))
        qtbot.waitUntil(lambda: library.cards.horizontalScrollBar().maximum() > 0)
        cell = library.cards.visualRect(library.cards.model().index(0, 0))
        assert library.cards.viewport().rect().top() <= cell.top()
        assert cell.bottom() <= library.cards.viewport().rect().bottom()
        assert not library.cards.verticalScrollBar().isVisible()

    def test_thousands_stay_smooth(self, library: LibraryPanel) -> None:
        library.resize(684, 560)
        library.set_items(many(5000))
        bar = library.cards.verticalScrollBar()
        library.grab()
        began = time.perf_counter()
        for step in range(20):
            bar.setValue(step * bar.maximum() // 20)
            library.cards.viewport().repaint()
            library.upsert(item(f"job-{step}", title="Another"))
        assert (time.perf_counter() - began) / 20 < 0.1


class TestWords:
    def test_an_empty_library_says_what_will_be_there(self, library: LibraryPanel) -> None:
        label = next(each for each in library.findChildren(QLabel) if each.text().startswith("Finished"))
        assert label.isVisible()
        library.upsert(item("a"))
        assert not label.isVisible()
        library.remove("a")
        assert label.isVisible()
        library.set_empty_words("No clip matches.")
        assert label.text() == "No clip matches."

    def test_screen_readers_hear_title_state_and_caption(self, library: LibraryPanel) -> None:
        library.set_items([item("a", "failed", status="Failed · not charged")])
        said = library.cards.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert said == "The prompt of a, Failed · not charged, Hailuo 02 · 768P · 6 s"

    def test_a_live_item_tells_its_time(self) -> None:
        assert item("a", "live").waiting(NOW) == "Rendering · 0:42"
        assert item("a", "failed", status="Failed").waiting(NOW) == "Failed"

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


class TestPictures:
    def save(self, path: Path, width: int, height: int, colour: str = "#3366CC") -> Path:
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        assert image.save(str(path))
        return path

    def test_they_come_later_and_are_seen(
        self, library: LibraryPanel, pictures: Pictures, tmp_path: Path, qtbot: QtBot
    ) -> None:
        file = self.save(tmp_path / "thumb.png", 640, 360)
        library.set_items([item("a", picture=str(file))])
        place = place_of(library, "a") - QPoint(0, 30)
        qtbot.waitUntil(
            lambda: library.cards.viewport().grab().toImage().pixelColor(place) == QColor("#3366CC")
        )

    def test_they_cover_their_box_and_are_never_enlarged(self, tmp_path: Path) -> None:
        wide = self.save(tmp_path / "wide.png", 1600, 400)
        assert read_picture(wide, QSize(160, 90)).size() == QSize(360, 90)
        small = self.save(tmp_path / "small.png", 40, 30)
        assert read_picture(small, QSize(160, 90)).size() == QSize(40, 30)

    def test_a_file_that_is_none_gives_a_null_picture(
        self, pictures: Pictures, tmp_path: Path, qtbot: QtBot
    ) -> None:
        file = tmp_path / "broken.jpg"
        file.write_bytes(b"no picture")
        with qtbot.waitSignal(pictures.loaded):
            assert pictures.get(str(file), QSize(10, 10)) is None
        found = pictures.get(str(file), QSize(10, 10))
        assert found is not None
        assert found.isNull()

    def test_only_so_many_are_kept(self, tmp_path: Path, qtbot: QtBot) -> None:
        pictures = Pictures(room=3 * 100 * 100 * 4)
        files = [str(self.save(tmp_path / f"{number}.png", 100, 100)) for number in range(5)]
        for file in files:
            with qtbot.waitSignal(pictures.loaded):
                pictures.get(file, QSize(100, 100))
        assert pictures.get(files[4], QSize(100, 100)) is not None
        assert pictures.get(files[0], QSize(100, 100)) is None
        pictures.close()

    def test_a_changed_file_is_read_anew(self, pictures: Pictures, tmp_path: Path, qtbot: QtBot) -> None:
        file = str(self.save(tmp_path / "one.png", 20, 20))
        with qtbot.waitSignal(pictures.loaded):
            pictures.get(file, QSize(20, 20))
        pictures.forget(file)
        assert pictures.get(file, QSize(20, 20)) is None

    def test_after_closing_nothing_is_read(self, tmp_path: Path, qapp: QApplication) -> None:
        pictures = Pictures()
        pictures.close()
        assert pictures.get(str(tmp_path / "any.png"), QSize(20, 20)) is None


class TestQueue:
    @pytest.fixture
    def queue(self, theme: Theme, pictures: Pictures, qtbot: QtBot) -> QueuePanel:
        panel = QueuePanel(pictures, now=lambda: NOW)
        qtbot.addWidget(panel)
        panel.resize(440, 320)
        panel.show()
        return panel

    def words(self, queue: QueuePanel) -> list[str]:
        return [label.text() for label in queue.findChildren(QLabel) if label.isVisible() and label.text()]

    def test_it_shows_live_jobs_only(self, queue: QueuePanel, qtbot: QtBot) -> None:
        queue.set_items([item("a", "live"), item("b"), item("c", "live", fraction=0.5)])
        expected = ["The prompt of a", "Rendering · 0:42", "The prompt of c", "Rendering · 0:42"]
        qtbot.waitUntil(lambda: self.words(queue) == expected)
        bars = [bar for bar in queue.findChildren(QProgressBar) if bar.isVisible()]
        assert [bar.value() for bar in bars] == [500]

    def test_what_is_done_goes(self, queue: QueuePanel, qtbot: QtBot) -> None:
        queue.set_items([item("a", "live")])
        queue.upsert(item("a"))
        expected = ["Nothing is being made just now. What you generate shows up here."]
        qtbot.waitUntil(lambda: self.words(queue) == expected)

    def test_each_has_its_button(self, queue: QueuePanel, qtbot: QtBot) -> None:
        queue.upsert(item("a", "live"))
        queue.upsert(item("b", "live"))
        buttons = queue.findChildren(QPushButton)
        qtbot.waitUntil(lambda: all(button.isVisible() for button in buttons))
        assert [button.text() for button in buttons] == ["Stop watching"] * 2
        named = {button.accessibleName(): button for button in buttons}
        with qtbot.waitSignal(queue.cancel_asked) as told:
            QTest.mouseClick(named["Stop watching: The prompt of a"], Qt.MouseButton.LeftButton)
        assert told.args == ["a"]

    def test_a_row_leads_to_its_job(self, queue: QueuePanel, qtbot: QtBot) -> None:
        queue.upsert(item("a", "live"))
        label = next(each for each in queue.findChildren(QLabel) if each.text() == "The prompt of a")
        with qtbot.waitSignal(queue.job_chosen) as told:
            QTest.mouseClick(label, Qt.MouseButton.LeftButton)
        assert told.args == ["a"]

    def test_its_name_is_kept(self, queue: QueuePanel, library: LibraryPanel) -> None:
        assert queue.objectName() == "queueView"
        assert library.objectName() == "libraryView"

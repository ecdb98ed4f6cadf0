"""The queue of jobs on their way, and the pictures it shares with the library."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from hailuo_desktop.ui.library import LibraryPanel, QueuePanel
from hailuo_desktop.ui.pictures import Pictures, read_picture
from hailuo_desktop.ui.theme import Theme
from tests.support.cards import NOW, fill, item, place_of


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
        fill(library, [item("a", picture=str(file))])
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

    def test_what_is_wanted_in_a_pause_is_read_after_it(
        self, pictures: Pictures, tmp_path: Path, qtbot: QtBot
    ) -> None:
        files = [str(self.save(tmp_path / f"{number}.png", 20, 20)) for number in range(4)]
        pictures.pause(60_000)
        read: list[str] = []
        pictures.loaded.connect(read.append)
        assert all(pictures.get(file, QSize(20, 20)) is None for file in files)
        assert not pictures.is_reading
        pictures.pause(0)
        qtbot.waitUntil(lambda: sorted(read) == sorted(files))

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

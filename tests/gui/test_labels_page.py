"""Labels: what is set is what files say, what is shown is what films have, and originals stay to the byte."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import av
import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.film import Corner, Encoding, Film, Shot
from hailuo_desktop.domain.job import Job
from hailuo_desktop.media.labels import read_marks
from hailuo_desktop.storage.settings import LabelSettings, SettingsStore
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.labels_page import LabelFields, LabelsPage
from hailuo_desktop.ui.mark_words import COMMON, has_letters, usual_words, visible_mark
from hailuo_desktop.ui.theme import Theme
from tests.support.library_clips import X264, clip_job, keep, videos_folder
from tests.support.marked_clips import LABEL, mark
from tests.support.numbered_clips import make_numbered
from tests.support.window import OpenWindow, finish, open_window

SIZE = (640, 360)


def grey(size: tuple[int, int]) -> QPixmap:
    picture = QImage(*size, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.gray)
    return QPixmap.fromImage(picture)


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot) -> LabelsPage:
    dialog = LabelsPage(theme, LabelFields(theme, LabelSettings(), "/videos/Labelled", grey(SIZE)))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.fixture
def page(dialog: LabelsPage) -> LabelFields:
    return dialog.fields


class TestThePage:
    def test_each_change_is_told_at_once(self, page: LabelFields) -> None:
        told: list[LabelSettings] = []
        page.changed.connect(told.append)
        page.is_visible.click()
        page.words.setEditText("AI生成")
        page.corner.setCurrentIndex(0)
        page.share.setValue(9)
        page.span.set_value("throughout")
        page.on_export.click()
        assert told[-1] == LabelSettings(
            on_export=False,
            is_visible=True,
            words="AI生成",
            corner="top_left",
            share=0.09,
            throughout=True,
        )

    def test_the_usual_words_are_not_kept_as_words_of_the_users(self, page: LabelFields) -> None:
        page.is_visible.click()
        page.words.setEditText("mine")
        page.words.setEditText(f"  {usual_words()} ")
        assert page.labels.words == ""
        page.words.setEditText("")
        assert visible_mark(page.labels) == visible_mark(LabelSettings())

    def test_it_promises_nothing_and_says_that_labels_stay(self, page: LabelFields) -> None:
        words = page.about.text()
        assert "no promise" in words
        assert "cannot be changed or taken out" in words
        assert "/videos/Labelled" in page.new_words.text()

    def test_what_cannot_be_drawn_is_said(self, page: LabelFields) -> None:
        page.is_visible.click()
        page.words.setEditText("\U0010fffd")
        assert "no letters" in page.warning.text()
        page.words.setEditText("W" * 40)
        page.share.setValue(15)
        assert "too long" in page.warning.text()
        page.words.setEditText("AI")
        assert page.warning.text() == ""

    def test_no_less_than_the_least_height_can_be_set(self, page: LabelFields) -> None:
        slider = page.findChild(QSlider, "markShare")
        assert slider is not None
        slider.setValue(0)
        assert page.labels.share >= 0.05

    def test_the_words_offered_can_be_drawn_here(self, page: LabelFields) -> None:
        assert all(has_letters(words) for words in COMMON)

    def test_every_control_has_a_name(self, page: LabelFields) -> None:
        for button in page.findChildren(QAbstractButton):
            assert button.accessibleName() or button.text(), button.objectName()
        for field in (*page.findChildren(QComboBox), *page.findChildren(QSlider)):
            assert field.accessibleName(), field.objectName()
        assert page.preview.accessibleName()


@pytest.mark.usefixtures("qloop")
class TestThePreview:
    @pytest.mark.parametrize("corner", [Corner.TOP_LEFT, Corner.BOTTOM_RIGHT])
    def test_a_film_has_the_words_where_the_preview_shows_them(
        self, page: LabelFields, qtbot: QtBot, tmp_path: Path, corner: Corner
    ) -> None:
        """Both are measured: the white pixels of the preview, and those of the exported frame."""
        from hailuo_desktop.parts import worker_command
        from hailuo_desktop.services.film_desk import FilmDesk
        from hailuo_desktop.services.film_runs import FilmRuns

        page.is_visible.click()
        page.words.setEditText("AI生成")
        page.corner.setCurrentIndex(page.corner.findData(corner.value))
        page.share.setValue(10)
        shown = page.preview.grab().toImage()
        place = page.preview.picture_place().toRect()
        ratio = shown.width() / page.preview.width()
        inside = shown.copy(
            round(place.x() * ratio),
            round(place.y() * ratio),
            round(place.width() * ratio),
            round(place.height() * ratio),
        )
        clip = tmp_path / "grey.mp4"
        grey(SIZE).save(str(tmp_path / "grey.png"))
        still(tmp_path / "grey.png", clip)
        film = Film(shots=(Shot(path=str(clip)),), encoding=Encoding(crf=4), mark=visible_mark(page.labels))
        desk = FilmDesk(FilmRuns(worker_command("film")), tmp_path)
        finish(qtbot, desk.export(film, tmp_path / "out.mp4"))
        with av.open(str(tmp_path / "out.mp4")) as container:
            picture = next(container.decode(video=0)).to_image()  # type: ignore[no-untyped-call]
            picture.save(str(tmp_path / "frame.png"))
        real = QImage(str(tmp_path / "frame.png"))
        for seen, expected in zip(white_box(inside), white_box(real), strict=True):
            assert seen == pytest.approx(expected, abs=0.012)
        _, top, _, bottom = white_box(real)
        assert bottom - top == pytest.approx(0.10, abs=0.012), "as high as asked for"
        finish(qtbot, desk.close())


def still(picture: Path, clip: Path) -> None:
    import subprocess

    command = ["ffmpeg", "-v", "error", "-loop", "1", "-i", str(picture), "-frames:v", "4", *X264, str(clip)]
    subprocess.run(command, check=True, timeout=60)


def white_box(picture: QImage) -> tuple[float, float, float, float]:
    """Where the picture is white, as shares of its width and height."""
    width, height = picture.width(), picture.height()
    found = [
        (x, y) for y in range(height) for x in range(width) if picture.pixelColor(x, y).lightness() > 235
    ]
    assert found
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return min(xs) / width, min(ys) / height, (max(xs) + 1) / width, (max(ys) + 1) / height


@pytest.mark.usefixtures("qloop")
class TestCopiesOfNewClips:
    @pytest.fixture
    def environ(self) -> dict[str, str]:
        return dict(os.environ)

    @pytest.fixture
    def jobs(self, qtbot: QtBot, environ: dict[str, str]) -> list[Job]:
        """One from before the wish, a plain one, one that its maker labelled, and a sketch."""
        folder = videos_folder(environ)
        jobs = [
            clip_job(make_numbered(folder / f"{name}.mp4", *X264, frames=12), number)
            for number, name in enumerate(("before", "plain", "labelled", "sketch"))
        ]
        mark(Path(jobs[2].video), "label")
        sketch = msgspec.structs.replace(jobs[3], provider="sketch", model="sketch")
        jobs[3] = sketch
        finish(qtbot, keep(environ, *jobs))
        return jobs

    def wish(self, environ: dict[str, str], jobs: list[Job], **labels: object) -> None:
        from hailuo_desktop.parts import lay_foundation

        foundation = lay_foundation(environ)
        first = jobs[0].finished
        kept = msgspec.structs.replace(LabelSettings(on_new=True, new_since=first), **labels)
        SettingsStore(foundation.paths.settings).save(
            msgspec.structs.replace(foundation.settings, labels=kept)
        )

    @pytest.fixture
    def window(
        self, theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str], jobs: list[Job]
    ) -> Iterator[OpenWindow]:
        self.wish(environ, jobs)
        with open_window(theme, icons, qtbot, environ) as opened:
            yield opened

    def labels(self, opened: OpenWindow) -> LabelSettings:
        return opened.window._keeper.settings.labels

    def test_clips_finished_since_have_copies_and_the_originals_stay(
        self, window: OpenWindow, jobs: list[Job]
    ) -> None:
        before = {job.video: Path(job.video).read_bytes() for job in jobs}
        window.until(lambda: self.labels(window).new_since == jobs[3].finished)
        folder = window.parts.labels.folder
        assert sorted(each.name for each in folder.iterdir()) == ["plain.mp4"]
        marks = read_marks(folder / "plain.mp4")
        assert (marks.producer, marks.certainty) == ("Atlas Cloud", "1")
        assert jobs[1].remote_id in marks.aigc
        assert {job.video: Path(job.video).read_bytes() for job in jobs} == before
        assert read_marks(Path(jobs[2].video)).aigc == LABEL

    def test_words_in_the_picture_are_in_copies_of_labelled_clips_too(
        self, theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str], jobs: list[Job]
    ) -> None:
        self.wish(environ, jobs, is_visible=True)
        with open_window(theme, icons, qtbot, environ) as opened:
            opened.until(lambda: self.labels(opened).new_since == jobs[3].finished)
            folder = opened.parts.labels.folder
            assert sorted(each.name for each in folder.iterdir()) == ["labelled.mp4", "plain.mp4"]
            assert read_marks(folder / "labelled.mp4").aigc == LABEL

    def test_switching_it_on_leaves_older_clips_alone(
        self, theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str], jobs: list[Job]
    ) -> None:
        with open_window(theme, icons, qtbot, environ) as opened:
            opened.until(lambda: len(opened.window.board.jobs) == len(jobs))
            opened.window.flows.settings.open("labels")
            page = opened.window.findChild(LabelFields)
            assert isinstance(page, LabelFields)
            box = page.findChild(QCheckBox, "labelOnNew")
            assert box is not None
            QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center() / 4)
            box.setChecked(True)
            since = self.labels(opened).new_since
            assert since is not None
            assert datetime.now(UTC) - since < timedelta(minutes=1)
            opened.window.board.running_changed.emit(0)
            qtbot.wait(500)
            assert not opened.parts.labels.folder.exists()

    def test_a_folder_that_cannot_be_made_is_said_and_tried_again(
        self, theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str], jobs: list[Job]
    ) -> None:
        self.wish(environ, jobs)
        blocked = videos_folder(environ) / "Labelled"
        blocked.write_text("in the way")
        with open_window(theme, icons, qtbot, environ) as opened:
            opened.until(lambda: opened.window.notices.text.startswith("A clip was not labelled"))
            assert self.labels(opened).new_since == jobs[0].finished
            button = opened.window.notices.findChild(QPushButton, "noticeAction")
            assert isinstance(button, QPushButton)
            assert button.isVisible(), "it leads to the folder"
            blocked.unlink()
            opened.window.board.running_changed.emit(0)
            opened.until(lambda: self.labels(opened).new_since == jobs[3].finished)
            assert (blocked / "plain.mp4").is_file()

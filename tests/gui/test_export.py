"""A clip becomes a file: what was chosen lies there, and whatever goes wrong leaves nothing behind."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import av
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.film import Film, FilmFormat, Shot
from hailuo_desktop.domain.job import Job
from hailuo_desktop.media.film_job import carried_pictures, read_job
from hailuo_desktop.media.labels import read_marks
from hailuo_desktop.ui.export_strip import ExportStrip
from hailuo_desktop.ui.film.export_choices import Quality
from hailuo_desktop.ui.film.export_dialog import ExportDialog
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.labels_page import LabelsPage
from hailuo_desktop.ui.save_target import file_stem
from hailuo_desktop.ui.theme import Theme
from tests.support.builders import a_picture, a_request
from tests.support.library_clips import X264, clip_job, keep, videos_folder
from tests.support.marked_clips import LABEL, mark
from tests.support.numbered_clips import make_numbered, numbers_in
from tests.support.pictures import save_picture
from tests.support.window import OpenWindow, finish, open_window

pytestmark = pytest.mark.usefixtures("qloop")

FRAMES = 36


@pytest.fixture
def environ() -> dict[str, str]:
    return dict(os.environ)


@pytest.fixture
def clip(qtbot: QtBot, environ: dict[str, str], tmp_path: Path) -> Job:
    (tmp_path / "secret folder").mkdir()
    video = make_numbered(videos_folder(environ) / "a lake 湖.mp4", *X264, frames=FRAMES)
    image = save_picture(tmp_path / "secret folder" / "lake.png", 320, 180)
    picture = a_picture(path=str(image), width=320, height=180, media_type="image/png")
    request = a_request(prompt="[Push in] a lake 湖", image=picture, resolution="768P")
    job = clip_job(video, request=request)
    finish(qtbot, keep(environ, job))
    return job


@pytest.fixture
def opened(
    theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str], clip: Job
) -> Iterator[OpenWindow]:
    with open_window(theme, icons, qtbot, environ) as opened:
        opened.until(lambda: opened.window.board.job(clip.id) is not None)
        opened.window.board.show_job(clip.id)
        opened.until(lambda: opened.window.stage.player.playback.frame is not None)
        opened.window.stage.player.playback.pause()
        yield opened


@pytest.fixture(scope="module")
def long_film(tmp_path_factory: pytest.TempPathFactory) -> Film:
    """Takes far longer to encode than a test looks at it."""
    folder = tmp_path_factory.mktemp("long")
    clip = make_numbered(folder / "long.mp4", *X264, frames=96, size=(960, 540))
    return Film(shots=(Shot(path=str(clip)),) * 60)


def trigger(opened: OpenWindow, words: str) -> None:
    """Choose something in the menu under the clip."""
    actions: list[QAction] = opened.window.stage.player.actions_row.more_button.menu().actions()
    next(each for each in actions if each.text().startswith(words)).trigger()


def dialog_of(opened: OpenWindow) -> ExportDialog:
    def found() -> list[ExportDialog]:
        return [each for each in opened.window.findChildren(ExportDialog) if each.isVisible()]

    opened.until(lambda: bool(found()))
    return found()[0]


def ready(opened: OpenWindow, dialog: ExportDialog) -> None:
    opened.until(dialog.export_button.isEnabled)


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def save_as(opened: OpenWindow, path: Path) -> None:
    """Name the file in the dialog that is open."""

    def found() -> list[QFileDialog]:
        return [each for each in opened.window.findChildren(QFileDialog) if each.isVisible()]

    opened.until(lambda: bool(found()))
    name = found()[0].findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    name.setText(str(path))
    found()[0].accept()


def answer(opened: OpenWindow, name: str) -> None:
    def found() -> list[QMessageBox]:
        return [each for each in opened.window.findChildren(QMessageBox) if each.isVisible()]

    opened.until(lambda: bool(found()))
    button = found()[0].findChild(QPushButton, name)
    assert button is not None
    press(button)


def export(opened: OpenWindow, path: Path) -> ExportDialog:
    """Press Export in the dialog that is open, and name the file."""
    dialog = dialog_of(opened)
    ready(opened, dialog)
    press(dialog.export_button)
    save_as(opened, path)
    return dialog


def strip_of(opened: OpenWindow) -> ExportStrip:
    strip = opened.window.findChild(ExportStrip)
    assert strip is not None
    return strip


def said(opened: OpenWindow) -> str:
    return opened.window.notices.text


def left_over(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def mark_part(opened: OpenWindow, first: int, last: int) -> None:
    """Set marks around these frames, as the keys do."""
    part = opened.window.stage.player.playback.part
    part.start_at(round(first / 24 * 1e6))
    part.end_at(round((last + 1) / 24 * 1e6))


class TestTheDialog:
    def test_marks_are_the_trim_and_the_reason_is_said(self, opened: OpenWindow, tmp_path: Path) -> None:
        mark_part(opened, 5, 20)
        trigger(opened, "Export")
        dialog = dialog_of(opened)
        ready(opened, dialog)
        assert "cannot be cut as it is" in dialog.way.text()
        assert "about" not in dialog.plan_words.text(), "nobody knows how large it will be"
        export(opened, tmp_path / "part.mp4")
        opened.until(lambda: said(opened).startswith("Saved"))
        assert numbers_in(tmp_path / "part.mp4") == list(range(5, 21))

    def test_a_moving_picture_of_the_marked_part(self, opened: OpenWindow, tmp_path: Path) -> None:
        from PIL import Image

        mark_part(opened, 12, 23)
        trigger(opened, "GIF or WebP of the marked part")
        dialog = dialog_of(opened)
        assert dialog.kind is FilmFormat.GIF
        dialog.format.set_value(FilmFormat.WEBP)
        export(opened, tmp_path / "moving")
        target = tmp_path / "moving.webp"
        opened.until(lambda: said(opened).startswith("Saved moving"))
        with Image.open(target) as picture:
            assert getattr(picture, "n_frames", 1) == 12
            assert picture.size == (160, 96)

    def test_a_smaller_one_for_editors(self, opened: OpenWindow, tmp_path: Path) -> None:
        trigger(opened, "Export")
        dialog = dialog_of(opened)
        dialog.format.set_value(FilmFormat.MOV)
        dialog.quality.setCurrentIndex(dialog.quality.findData(Quality.EDITING))
        dialog.rate.setCurrentIndex(dialog.rate.findText("12", Qt.MatchFlag.MatchStartsWith))
        target = tmp_path / "edit.mov"
        export(opened, target)
        opened.until(lambda: said(opened).startswith("Saved"))
        with av.open(str(target)) as container:
            assert container.streams.video[0].codec_context.name == "prores"

    def test_too_long_for_the_format_is_said_before(self, opened: OpenWindow, tmp_path: Path) -> None:
        long = make_numbered(tmp_path / "long.mp4", *X264, frames=21 * 8, rate="8")
        film = Film(shots=(Shot(path=str(long)),))
        opened.window.flows.files.exports.open(film, "long", FilmFormat.GIF)
        dialog = dialog_of(opened)
        opened.until(lambda: "20 seconds at most" in dialog.way.text())
        assert not dialog.export_button.isEnabled()
        dialog.format.set_value(FilmFormat.MP4)
        ready(opened, dialog)
        dialog.reject()

    def test_the_menu_of_a_card_leads_to_it_and_a_clip_that_is_gone_is_said(
        self, opened: OpenWindow, clip: Job, tmp_path: Path
    ) -> None:
        menu = QMenu(opened.window)
        opened.window.flows.library.menu.add_exports(menu, clip)
        next(each for each in menu.actions() if each.text() == "Export…").trigger()
        dialog_of(opened).reject()
        film = Film(shots=(Shot(path=str(tmp_path / "gone.mp4")),))
        opened.window.flows.files.exports.open(film, "gone")
        dialog = dialog_of(opened)
        for field in (*dialog.findChildren(QComboBox), *dialog.findChildren(QAbstractButton)):
            assert field.accessibleName() or getattr(field, "text", str)(), field.objectName()
        opened.until(lambda: "gone.mp4 is not there any more" in dialog.way.text())
        dialog.reject()

    def test_nothing_is_in_it_that_is_not_wanted_nor_the_next_time(
        self, opened: OpenWindow, tmp_path: Path
    ) -> None:
        trigger(opened, "Export")
        dialog = dialog_of(opened)
        dialog.format.set_value(FilmFormat.MOV)
        dialog.sayings.with_request.setChecked(False)
        dialog.sayings.label.setChecked(False)
        export(opened, tmp_path / "one.mov")
        opened.until(lambda: said(opened).startswith("Saved"))
        assert read_job(tmp_path / "one.mov") is None
        assert not read_marks(tmp_path / "one.mov").is_of_ai
        trigger(opened, "Export")
        dialog = dialog_of(opened)
        assert dialog.kind is FilmFormat.MOV
        assert not dialog.sayings.with_request.isChecked()
        dialog.reject()

    def test_labels_can_be_set_from_it(self, opened: OpenWindow) -> None:
        trigger(opened, "Export")
        dialog = dialog_of(opened)
        ready(opened, dialog)
        press(dialog.sayings.labels_button)
        page = opened.window.findChild(LabelsPage)
        assert isinstance(page, LabelsPage)
        page.fields.is_visible.setChecked(True)
        page.fields.words.setEditText("AI生成")
        page.accept()
        assert dialog.sayings.visible.text() == "Show “AI生成” in the picture"
        dialog.sayings.visible.setChecked(True)
        opened.until(lambda: "words are drawn" in dialog.way.text())
        assert dialog.film.mark is not None
        dialog.reject()


class TestWhatTheFileSays:
    def test_as_it_is_with_label_and_request_and_no_place_of_this_computer(
        self, opened: OpenWindow, clip: Job, tmp_path: Path
    ) -> None:
        trigger(opened, "Export")
        dialog = dialog_of(opened)
        ready(opened, dialog)
        assert dialog.way.text() == "As it is, without loss."
        assert "36 frames" in dialog.plan_words.text()
        assert "about" in dialog.plan_words.text()
        export(opened, tmp_path / "out.mp4")
        opened.until(lambda: said(opened).startswith("Saved out.mp4"))
        assert not strip_of(opened).isVisible()
        assert packets(tmp_path / "out.mp4") == packets(Path(clip.video))
        marks = read_marks(tmp_path / "out.mp4")
        assert (marks.producer, marks.certainty) == ("Atlas Cloud", "1")
        assert marks.source_type == "trainedAlgorithmicMedia"
        job = read_job(tmp_path / "out.mp4")
        assert job is not None
        assert clip.request.image is not None
        assert job.request.prompt == clip.request.prompt
        assert job.request.image is not None
        assert job.request.image.path == Path(clip.request.image.path).name
        data = (tmp_path / "out.mp4").read_bytes()
        assert str(Path(clip.request.image.path).parent).encode() not in data
        assert Path(clip.request.image.path).read_bytes() not in data, "nobody has allowed that"

    def test_the_source_picture_goes_along_where_that_is_allowed(
        self, opened: OpenWindow, clip: Job, tmp_path: Path
    ) -> None:
        trigger(opened, "Export")
        dialog_of(opened).sayings.with_pictures.setChecked(True)
        export(opened, tmp_path / "out.mp4")
        opened.until(lambda: said(opened).startswith("Saved"))
        assert clip.request.image is not None
        picture = Path(clip.request.image.path)
        assert carried_pictures(tmp_path / "out.mp4") == {picture.name: picture.read_bytes()}

    def test_a_makers_label_stays_and_cannot_be_taken_out(
        self, opened: OpenWindow, clip: Job, tmp_path: Path
    ) -> None:
        mark(Path(clip.video), "all")
        before = Path(clip.video).read_bytes()
        trigger(opened, "Export")
        dialog = dialog_of(opened)
        ready(opened, dialog)
        assert dialog.sayings.label.isChecked()
        assert not dialog.sayings.label.isEnabled()
        assert "the label of MiniMax already" in dialog.sayings.label_words.text()
        assert "Content Credentials" in dialog.way.text()
        export(opened, tmp_path / "out.mp4")
        opened.until(lambda: said(opened).startswith("Saved"))
        assert "Content Credentials" in said(opened)
        assert read_marks(tmp_path / "out.mp4").aigc == LABEL
        assert Path(clip.video).read_bytes() == before

    def test_an_exported_file_fills_the_form_again(self, opened: OpenWindow, tmp_path: Path) -> None:
        from PySide6.QtCore import QPoint

        from tests.support.window import drop, files

        trigger(opened, "Export")
        export(opened, tmp_path / "elsewhere.mp4")
        opened.until(lambda: said(opened).startswith("Saved"))
        opened.window.composer.prompt.set_text("something else")
        drop(opened.window, files(tmp_path / "elsewhere.mp4"), QPoint(700, 300))
        opened.until(lambda: opened.window.composer.prompt.text.startswith("[Push in] a lake 湖"))

    def test_a_copy_with_a_label_keeps_pictures_to_the_byte(
        self, opened: OpenWindow, clip: Job, tmp_path: Path
    ) -> None:
        before = Path(clip.video).read_bytes()
        trigger(opened, "Copy with label")
        save_as(opened, tmp_path / "copy.mp4")
        opened.until(lambda: said(opened).startswith("Saved copy.mp4"))
        assert read_marks(tmp_path / "copy.mp4").producer == "Atlas Cloud"
        assert packets(tmp_path / "copy.mp4") == packets(Path(clip.video))
        assert Path(clip.video).read_bytes() == before

    def test_a_clip_with_a_label_needs_no_copy(self, opened: OpenWindow, clip: Job) -> None:
        mark(Path(clip.video), "label")
        trigger(opened, "Copy with label")
        opened.until(lambda: "carries its provider's label already" in said(opened))

    def test_the_frame_shown_is_saved_exactly(self, opened: OpenWindow, clip: Job, tmp_path: Path) -> None:
        from PIL import Image

        playback = opened.window.stage.player.playback
        playback.seek(round(17.5 / 24 * 1000))
        opened.until(lambda: playback.frame_number == 17)
        trigger(opened, "Save frame")
        save_as(opened, tmp_path / "frame.png")
        opened.until(lambda: said(opened).startswith("Saved frame.png"))
        with Image.open(tmp_path / "frame.png") as picture:
            grey = picture.convert("L")
            bits = [int(grey.getpixel((round(160 * (bit + 0.5) / 10), 48)) > 127) for bit in range(10)]  # type: ignore[operator]
        assert sum(bit << place for place, bit in enumerate(bits)) == 17
        assert read_marks(tmp_path / "frame.png").is_of_ai


class TestTheTarget:
    def test_a_file_that_is_there_is_asked_about(self, opened: OpenWindow, tmp_path: Path) -> None:
        target = tmp_path / "mine.mp4"
        target.write_bytes(b"mine")
        trigger(opened, "Export")
        dialog = export(opened, target)
        answer(opened, "no")
        opened.until(lambda: opened.window.focusWidget() is not None)
        assert dialog.isVisible(), "the choices are still there"
        assert target.read_bytes() == b"mine"
        opened.until(dialog.export_button.isEnabled)
        press(dialog.export_button)
        save_as(opened, target)
        answer(opened, "yes")
        opened.until(lambda: said(opened).startswith("Saved mine.mp4"))
        assert numbers_in(target) == list(range(FRAMES))

    def test_the_original_is_never_overwritten(self, opened: OpenWindow, clip: Job) -> None:
        before = Path(clip.video).read_bytes()
        trigger(opened, "Export")
        export(opened, Path(clip.video))
        answer(opened, "yes")
        opened.until(lambda: "never overwritten" in said(opened))
        assert Path(clip.video).read_bytes() == before

    @pytest.mark.skipif(sys.platform == "win32", reason="folders have no such bits")
    def test_a_folder_that_may_not_be_written_to(self, opened: OpenWindow, tmp_path: Path) -> None:
        if os.geteuid() == 0:
            folder = Path("/proc")  # nobody writes there, not even root
        else:
            folder = tmp_path / "locked"
            folder.mkdir()
            folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
        trigger(opened, "Export")
        export(opened, folder / "out.mp4")
        opened.until(lambda: "cannot be written" in said(opened))
        again = opened.window.notices.findChild(QPushButton, "noticeAction")
        assert again is not None
        assert again.text() == "Export again…"
        press(again)
        dialog_of(opened).reject()

    def test_a_folder_that_goes_away_meanwhile(self, opened: OpenWindow, tmp_path: Path) -> None:
        folder = tmp_path / "stick"
        folder.mkdir()
        trigger(opened, "Export")
        dialog = dialog_of(opened)
        ready(opened, dialog)
        press(dialog.export_button)
        save_as(opened, folder / "out.mp4")
        folder.rmdir()
        opened.until(lambda: "cannot be written" in said(opened))

    @pytest.mark.parametrize(
        ("name", "stem"),
        [("a/b: c?", "a b c"), ("..", "film"), ("湖" * 80, "湖" * 40), ("x\ny", "x y"), (" . ", "film")],
    )
    def test_proposed_names_are_names_everywhere(self, name: str, stem: str) -> None:
        assert file_stem(name) == stem


class TestWhileItIsMade:
    def begin(self, opened: OpenWindow, film: Film, target: Path) -> None:
        opened.window.flows.files.exports.open(film, "film")
        dialog = dialog_of(opened)
        dialog.quality.setCurrentIndex(dialog.quality.findData(Quality.GOOD))
        export(opened, target)
        opened.until(lambda: strip_of(opened).isVisible() and strip_of(opened).bar.value() > 0)

    def test_it_goes_on_while_the_window_is_used_and_tells_how_far_it_is(
        self, opened: OpenWindow, long_film: Film, tmp_path: Path
    ) -> None:
        out = tmp_path / "out"
        out.mkdir()
        self.begin(opened, long_film, out / "film.mp4")
        strip = strip_of(opened)
        assert strip.words.text() == "Exporting film.mp4"
        opened.window.top_bar.costs_asked.emit()
        seen = [strip.bar.value()]
        opened.until(lambda: strip.bar.value() > seen[0])
        opened.until(lambda: "left" in strip.rest.text())
        press(strip.cancel_button)
        opened.until(lambda: not strip.isVisible())
        opened.until(lambda: left_over(out) == [])
        assert said(opened) == "", "who cancels need not be told"

    def test_cancel_leaves_the_file_that_was_there(
        self, opened: OpenWindow, long_film: Film, tmp_path: Path
    ) -> None:
        out = tmp_path / "out"
        out.mkdir()
        (out / "film.mp4").write_bytes(b"mine")
        opened.window.flows.files.exports.open(long_film, "film")
        dialog = dialog_of(opened)
        dialog.quality.setCurrentIndex(dialog.quality.findData(Quality.GOOD))
        export(opened, out / "film.mp4")
        answer(opened, "yes")
        opened.until(lambda: strip_of(opened).bar.value() > 0)
        press(strip_of(opened).cancel_button)
        opened.until(lambda: not strip_of(opened).isVisible())
        opened.until(lambda: left_over(out) == ["film.mp4"])
        assert (out / "film.mp4").read_bytes() == b"mine"

    def test_a_second_one_waits_for_its_turn(
        self, opened: OpenWindow, clip: Job, long_film: Film, tmp_path: Path
    ) -> None:
        out = tmp_path / "out"
        out.mkdir()
        self.begin(opened, long_film, out / "film.mp4")
        trigger(opened, "Export")
        export(opened, out / "short.mp4")
        opened.until(lambda: "1 more after it" in strip_of(opened).rest.text())
        press(strip_of(opened).cancel_button)
        opened.until(lambda: said(opened).startswith("Saved short.mp4"))
        assert left_over(out) == ["short.mp4"]

    def test_leaving_asks_and_leaves_nothing_half(
        self, opened: OpenWindow, long_film: Film, tmp_path: Path
    ) -> None:
        out = tmp_path / "out"
        out.mkdir()
        left: list[bool] = []
        exports = opened.window.flows.files.exports
        self.begin(opened, long_film, out / "film.mp4")
        exports.ask_to_leave(lambda: left.append(True))
        exports.ask_to_leave(lambda: left.append(True))  # the impatient
        answer(opened, "no")
        opened.until(lambda: not exports._is_leaving)
        assert left == []
        exports.ask_to_leave(lambda: left.append(True))
        answer(opened, "yes")
        opened.until(lambda: left == [True])
        finish(opened.qtbot, opened.window.leave())
        assert left_over(out) == []


def packets(path: Path) -> list[bytes]:
    with av.open(str(path)) as container:
        return [bytes(packet) for packet in container.demux(video=0) if packet.size]

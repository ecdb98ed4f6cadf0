"""What is handed to the window becomes pictures, or is refused with a sentence: drops, pastes and dialogs."""

from __future__ import annotations

import base64
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote_from_bytes

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.request import Picture
from hailuo_desktop.ui.composer.picture_box import Place
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from tests.support.listed_models import listed_form
from tests.support.pictures import save_picture
from tests.support.raw_http import Exchange, ServerThread, serve_http
from tests.support.videos import make_clip
from tests.support.window import OpenWindow, drag_away, drag_over, drop, files, open_window

pytestmark = pytest.mark.usefixtures("qloop")

ON_STAGE = QPoint(700, 300)
WITH_REFERENCES = "bytedance/seedance-2.0/reference-to-video"


@pytest.fixture
def environ() -> dict[str, str]:
    """Nobody is there to be asked; links to this computer are followed, as the service is said to be here."""
    return {**os.environ, "HAILUO_ATLAS_URL": "http://127.0.0.1:9"}


@pytest.fixture
def opened(theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str]) -> Iterator[OpenWindow]:
    with open_window(theme, icons, qtbot, environ) as opened:
        yield opened


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    return save_picture(tmp_path / "Bilder am See" / "lac – 湖.png", 1280, 720)


def notice(opened: OpenWindow) -> str:
    return opened.window.notices.text


def press_in_notice(opened: OpenWindow, name: str = "noticeAction") -> None:
    button = opened.window.notices.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def picture(opened: OpenWindow, place: Place = "image") -> Picture:
    """The picture at a place, once there is one."""
    opened.until(lambda: opened.window.composer.boxes[place].is_filled)
    found = getattr(opened.window.composer.request, place)
    assert isinstance(found, Picture)
    return found


def paste(opened: OpenWindow, mime: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(mime)
    opened.window.setFocus()
    QTest.keyClick(opened.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def on_box(opened: OpenWindow, place: Place) -> QPoint:
    box = opened.window.composer.pictures.targets[place]
    return box.mapTo(opened.window, box.rect().center())


def words(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


class TestDrops:
    def test_the_targets_show_themselves_wherever_the_drag_is(self, opened: OpenWindow, lake: Path) -> None:
        window = opened.window
        assert drag_over(window, files(lake), ON_STAGE)
        assert window.drop_veil.isVisible()
        assert window.drop_veil.words == {"image": "Use as picture"}
        drag_away(window)
        assert not window.drop_veil.isVisible()

    def test_words_are_no_picture(self, opened: OpenWindow) -> None:
        assert not drag_over(opened.window, words("only words"), ON_STAGE)

    def test_a_file_dropped_on_the_prompt_is_the_windows(self, opened: OpenWindow, lake: Path) -> None:
        edit = opened.window.composer.prompt.edit
        assert not drag_over(edit.viewport(), files(lake), QPoint(10, 10)) or edit.toPlainText() == ""

    def test_a_dropped_picture_is_taken_and_never_moved(self, opened: OpenWindow, lake: Path) -> None:
        done = drop(opened.window, files(lake), ON_STAGE)
        assert done == Qt.DropAction.CopyAction
        image = picture(opened)
        assert (image.path, image.width, image.height) == (str(lake), 1280, 720)
        assert not opened.window.drop_veil.isVisible()
        assert notice(opened) == ""

    @pytest.mark.parametrize(
        "name", ["words.doc", "page.png", "broken.png", "empty.jpg", "gone.png", "broken.mp4"]
    )
    def test_what_is_no_picture_is_refused_and_the_old_one_stays(
        self, opened: OpenWindow, lake: Path, tmp_path: Path, name: str
    ) -> None:
        drop(opened.window, files(lake), ON_STAGE)
        picture(opened)
        path = tmp_path / name
        match name:
            case "words.doc":
                path.write_text("no picture")
            case "page.png":
                path.write_text("<html></html>")
            case "broken.png":
                path.write_bytes(lake.read_bytes()[:2000])
            case "empty.jpg":
                path.touch()
            case "broken.mp4":
                path.write_bytes(make_clip(tmp_path / "whole.mp4").read_bytes()[:700])
        drop(opened.window, files(path), ON_STAGE)
        opened.until(lambda: notice(opened) != "")
        assert name in notice(opened)
        assert "charged" not in notice(opened)
        assert picture(opened).path == str(lake)

    def test_of_two_in_a_hurry_the_later_counts(self, opened: OpenWindow, lake: Path, tmp_path: Path) -> None:
        small = save_picture(tmp_path / "small.png", 400, 400)
        large = save_picture(tmp_path / "large.png", 4000, 4000)
        drop(opened.window, files(large), ON_STAGE)
        drop(opened.window, files(small), ON_STAGE)
        picture(opened)
        opened.qtbot.wait(600)
        assert picture(opened).path == str(small)

    @pytest.mark.skipif(sys.platform == "win32", reason="names are text there")
    def test_a_name_that_nobody_can_write_down_is_kept_under_another(
        self, opened: OpenWindow, lake: Path
    ) -> None:
        odd = os.fsencode(lake.parent) + b"/caf\xe9.png"
        lake.rename(Path(os.fsdecode(odd)))
        mime = QMimeData()
        mime.setData("text/uri-list", f"file://{quote_from_bytes(odd)}".encode())
        drop(opened.window, mime, ON_STAGE)
        taken = picture(opened)
        assert (taken.width, taken.height) == (1280, 720)
        assert Path(taken.path).is_relative_to(opened.foundation.paths.pictures)

    def test_a_browsers_file_is_kept_because_it_goes_away(
        self, opened: OpenWindow, lake: Path, tmp_path: Path
    ) -> None:
        mime = files(lake)
        mime.setHtml('<img src="https://cats.example.com/cat.png">')
        drop(opened.window, mime, ON_STAGE)
        taken = Path(picture(opened).path)
        lake.unlink()
        assert taken.is_file()
        assert taken.is_relative_to(opened.foundation.paths.pictures)

    def test_bytes_of_a_browser_are_taken_without_asking_anybody(
        self, opened: OpenWindow, lake: Path
    ) -> None:
        mime = files("https://cats.example.com/cat.png")
        mime.setData('application/octet-stream;name="cat.png"', lake.read_bytes())
        drop(opened.window, mime, on_box(opened, "image"))
        taken = picture(opened)
        assert (taken.width, taken.height) == (1280, 720)
        assert notice(opened) == ""

    def test_what_another_program_keeps_to_itself(self, opened: OpenWindow) -> None:
        drop(opened.window, files("smb://nas/pictures/lake.png"), ON_STAGE)
        opened.until(lambda: "cannot open" in notice(opened))


class TestSeveral:
    def pictures(self, opened: OpenWindow) -> list[str]:
        """The paths of all that would be sent."""
        request = opened.window.composer.request
        first = [request.image] if request.image is not None else []
        return [each.path for each in (*first, *request.references)]

    def offer(self, opened: OpenWindow, mime: QMimeData, at: QPoint = ON_STAGE) -> list[Path]:
        """Drop, press "Make a clip of each", and see what is asked for."""
        asked: list[Path] = []
        opened.window.flows.intake.many_given.disconnect()
        opened.window.flows.intake.many_given.connect(asked.extend)
        drop(opened.window, mime, at)
        opened.until(lambda: notice(opened) != "")
        press_in_notice(opened)
        return asked

    def test_of_several_the_first_picture_is_used_and_a_clip_of_each_offered(
        self, opened: OpenWindow, lake: Path, tmp_path: Path
    ) -> None:
        notes = tmp_path / "a.doc"
        notes.write_text("no picture")
        second = save_picture(tmp_path / "second.jpg")
        asked = self.offer(opened, files(notes, lake, second))
        assert asked == [lake, second]
        assert picture(opened).path == str(lake)
        drop(opened.window, files(second, lake), ON_STAGE)
        opened.until(lambda: notice(opened) == "You gave 2 files. The first one, second.jpg, is used.")

    def test_a_clip_of_each_is_planned_on_the_page_for_several(
        self, opened: OpenWindow, lake: Path, tmp_path: Path
    ) -> None:
        second = save_picture(tmp_path / "second.jpg")
        drop(opened.window, files(lake, second), ON_STAGE)
        opened.until(lambda: "You gave 2 files" in notice(opened))
        press_in_notice(opened)
        page = opened.window.flows.batches.planning.page
        assert page is not None
        assert page.isVisible()
        opened.until(lambda: page.pictures.paths == [lake, second])

    def test_a_folder_gives_its_pictures(self, opened: OpenWindow, tmp_path: Path) -> None:
        folder = tmp_path / "写真"
        folder.mkdir()
        for number in (10, 9, 1):
            save_picture(folder / f"{number}.png", 400, 400)
        asked = self.offer(opened, files(folder))
        assert [path.name for path in asked] == ["1.png", "9.png", "10.png"]
        assert picture(opened).path == str(folder / "1.png")

    def test_a_folder_without_pictures(self, opened: OpenWindow, tmp_path: Path) -> None:
        (tmp_path / "bare").mkdir()
        drop(opened.window, files(tmp_path / "bare"), ON_STAGE)
        opened.until(lambda: notice(opened) == "There are no pictures in the folder bare.")

    def test_a_thousand_files_are_one_picture_one_sentence_and_one_question(
        self, opened: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        one = save_picture(tmp_path / "0000.png", 400, 400).read_bytes()
        paths = [tmp_path / f"{number:04}.png" for number in range(1000)]
        for path in paths:
            path.write_bytes(one)
        looked_at: list[Path] = []
        look_at = opened.parts.pictures.look_at

        async def counted(path: Path) -> object:
            looked_at.append(path)
            return await look_at(path)

        monkeypatch.setattr(opened.parts.pictures, "look_at", counted)
        asked = self.offer(opened, files(*paths))
        assert len(asked) == 1000
        assert looked_at == [paths[0]]
        assert notice(opened) == ""

    def test_two_are_start_and_end_where_the_model_takes_both(
        self, opened: OpenWindow, lake: Path, tmp_path: Path
    ) -> None:
        opened.window.composer.format.choose("minimax", "hailuo-02", "", 0)
        end = save_picture(tmp_path / "end.png", 1280, 720)
        drop(opened.window, files(lake, end), ON_STAGE)
        assert (picture(opened).path, picture(opened, "end_image").path) == (str(lake), str(end))
        opened.until(lambda: "start of the clip" in notice(opened))

    def test_all_are_references_where_the_model_takes_such(
        self, opened: OpenWindow, lake: Path, tmp_path: Path
    ) -> None:
        composer = opened.window.composer
        composer.take_form(listed_form(WITH_REFERENCES))
        most = composer.spec.most_references
        others = [save_picture(tmp_path / f"{number}.png", 640, 360) for number in range(most + 1)]
        drop(opened.window, files(*others[:2]), ON_STAGE)
        opened.until(lambda: notice(opened) == "2 reference pictures were added.")
        opened.window.notices.clear()
        drop(opened.window, files(lake, *others[2:]), ON_STAGE)
        opened.until(lambda: "takes up to" in notice(opened))

        assert self.pictures(opened) == [str(path) for path in [*others[:2], lake, *others[2:]][:most]]
        opened.window.notices.clear()
        drop(opened.window, files(lake, others[0]), ON_STAGE)
        opened.until(lambda: "they are all there" in notice(opened))
        assert len(self.pictures(opened)) == most

    def test_one_that_is_damaged_is_told_and_the_others_are_taken(
        self, opened: OpenWindow, lake: Path, tmp_path: Path
    ) -> None:
        opened.window.composer.take_form(listed_form(WITH_REFERENCES))
        broken = tmp_path / "broken.png"
        broken.write_bytes(lake.read_bytes()[:2000])
        last = save_picture(tmp_path / "last.png", 640, 360)
        drop(opened.window, files(lake, broken, last), on_box(opened, "references"))
        opened.until(lambda: "broken.png" in notice(opened))
        opened.until(lambda: self.pictures(opened) == [str(lake), str(last)])

    def test_a_list_of_prompts_is_for_a_batch(self, opened: OpenWindow, tmp_path: Path) -> None:
        prompts = tmp_path / "prompts.csv"
        prompts.write_text("prompt\n[Push in] a lake\n")
        given: list[Path] = []
        opened.window.flows.intake.list_given.disconnect()
        opened.window.flows.intake.list_given.connect(given.append)
        assert drag_over(opened.window, files(prompts), on_box(opened, "image"))
        assert opened.window.drop_veil.words == {None: "Make a batch"}
        drop(opened.window, files(prompts), on_box(opened, "image"))
        opened.until(lambda: given == [prompts])


class TestVideos:
    @pytest.fixture
    def clip(self, tmp_path: Path) -> Path:
        return make_clip(tmp_path / "影片 clip.mp4", seconds=2, size=(640, 360))

    def test_its_last_frame_becomes_the_picture(self, opened: OpenWindow, clip: Path) -> None:
        drop(opened.window, files(clip), ON_STAGE)
        taken = picture(opened)
        assert (taken.width, taken.height) == (640, 360)
        assert Path(taken.path).is_relative_to(opened.foundation.paths.pictures)
        assert opened.window.composer.pictures.places["image"].frames.isVisible()

    def test_another_frame_can_be_had(self, opened: OpenWindow, clip: Path) -> None:
        drop(opened.window, files(clip), ON_STAGE)
        last = picture(opened).path
        opened.window.composer.frame_asked.emit("image", str(clip), 0.5)
        opened.until(lambda: picture(opened).path != last)

    def test_dropped_on_a_place_it_goes_there(self, opened: OpenWindow, clip: Path) -> None:
        opened.window.composer.format.choose("minimax", "hailuo-02", "", 0)
        opened.qtbot.wait(20)
        at = on_box(opened, "end_image")
        assert drag_over(opened.window, files(clip), at)
        assert opened.window.drop_veil.words == {
            "image": "Use its last frame",
            "end_image": "Use its last frame as end picture",
        }
        drop(opened.window, files(clip), at)
        assert picture(opened, "end_image").width == 640
        assert opened.window.composer.request.image is None


class TestPaste:
    def test_a_bitmap(self, opened: OpenWindow) -> None:
        image = QImage(800, 600, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.darkCyan)
        mime = QMimeData()
        mime.setImageData(image)
        paste(opened, mime)
        taken = picture(opened)
        assert (taken.width, taken.height) == (800, 600)
        assert Path(taken.path).is_file()

    @pytest.mark.parametrize("shape", ["files", "address", "path", "gnome", "data", "png"])
    def test_in_all_its_shapes(self, opened: OpenWindow, lake: Path, shape: str) -> None:
        mime = QMimeData()
        match shape:
            case "files":
                mime = files(lake)
            case "address":
                mime = words(lake.as_uri())
            case "path":
                mime = words(str(lake))
            case "gnome":
                mime.setData("x-special/gnome-copied-files", f"copy\n{lake.as_uri()}".encode())
            case "data":
                mime = words("data:image/png;base64," + base64.b64encode(lake.read_bytes()).decode())
            case "png":
                mime.setData("image/png", lake.read_bytes())
        paste(opened, mime)
        taken = picture(opened)
        assert (taken.width, taken.height) == (1280, 720)

    def test_in_the_prompt_too(self, opened: OpenWindow, lake: Path) -> None:
        QGuiApplication.clipboard().setMimeData(files(lake))
        edit = opened.window.composer.prompt.edit
        QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        picture(opened)
        assert edit.toPlainText() == ""

    def test_a_link_in_the_prompt_is_words(self, opened: OpenWindow) -> None:
        QGuiApplication.clipboard().setText("https://cats.example.com/cat.png")
        edit = opened.window.composer.prompt.edit
        edit.setFocus()
        QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert edit.toPlainText() == "https://cats.example.com/cat.png"
        assert notice(opened) == ""

    @pytest.mark.parametrize("data", ["data:image/svg+xml,<svg onload='x'/>", "data:image/png;base64,AAAA"])
    def test_data_that_is_no_picture(self, opened: OpenWindow, data: str) -> None:
        paste(opened, words(data))
        opened.until(lambda: notice(opened) != "")
        assert not opened.window.composer.boxes["image"].is_filled

    def test_nothing_to_paste_is_said(self, opened: OpenWindow) -> None:
        paste(opened, words("just words"))
        opened.until(lambda: "No picture was found" in notice(opened))


class TestChoosing:
    def test_files_are_chosen_without_blocking(self, opened: OpenWindow, lake: Path, tmp_path: Path) -> None:
        QTest.mouseClick(opened.window.composer.boxes["image"], Qt.MouseButton.LeftButton)
        dialog = opened.window.findChild(QFileDialog, "pictureDialog")
        assert dialog is not None
        assert dialog.fileMode() == QFileDialog.FileMode.ExistingFiles
        assert any("*.heic" in each for each in dialog.nameFilters())
        assert any("*.mp4" in each for each in dialog.nameFilters())
        dialog.filesSelected.emit([str(lake), str(save_picture(tmp_path / "b.png"))])
        dialog.reject()
        assert picture(opened).path == str(lake)
        opened.until(lambda: "You gave 2 files" in notice(opened))


class TestLinks:
    """A link is only a link until somebody presses the button."""

    @pytest.fixture
    def server(self) -> Iterator[Callable[..., str]]:
        threads = ServerThread()
        self.asked: list[str] = []
        self.gone: list[str] = []

        def serve(body: bytes, *, ends: bool = True) -> str:
            async def handle(exchange: Exchange) -> None:
                self.asked.append(exchange.request.target)
                if ends:
                    await exchange.answer(200, {}, body)
                else:
                    exchange.writer.write(exchange.head(200, {"Content-Length": "900000"}) + body)
                    await exchange.until_gone()
                    self.gone.append(exchange.request.target)

            port = threads.listen(lambda reader, writer: serve_http(handle, reader, writer))
            return f"http://127.0.0.1:{port}/cat.png?q=1"

        yield serve
        threads.stop()

    def test_it_is_offered_and_fetched_by_the_press(
        self, opened: OpenWindow, server: Callable[..., str], lake: Path
    ) -> None:
        link = server(lake.read_bytes())
        drop(opened.window, files(link), ON_STAGE)
        opened.until(lambda: "link to 127.0.0.1" in notice(opened))
        opened.qtbot.wait(100)
        assert self.asked == []
        assert opened.window.composer.request.image is None
        button = opened.window.notices.findChild(QPushButton, "noticeAction")
        assert button is not None
        assert button.text() == "Fetch the picture from 127.0.0.1"
        press_in_notice(opened)
        taken = picture(opened)
        assert (taken.width, taken.height) == (1280, 720)
        assert Path(taken.path).is_relative_to(opened.foundation.paths.pictures)
        assert self.asked == ["/cat.png?q=1"]
        assert notice(opened) == ""

    def test_it_goes_where_it_was_pasted(
        self, opened: OpenWindow, server: Callable[..., str], lake: Path
    ) -> None:
        opened.window.composer.format.choose("minimax", "hailuo-02", "", 0)
        opened.window.composer.boxes["end_image"].setFocus()
        QGuiApplication.clipboard().setText(server(lake.read_bytes()))
        end = opened.window.composer.boxes["end_image"]
        QTest.keyClick(end, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        opened.until(lambda: "link to" in notice(opened))
        press_in_notice(opened)
        assert picture(opened, "end_image").width == 1280

    def test_fetching_can_be_stopped(
        self, opened: OpenWindow, server: Callable[..., str], lake: Path
    ) -> None:
        drop(opened.window, files(server(lake.read_bytes()[:400], ends=False)), ON_STAGE)
        opened.until(lambda: "link to" in notice(opened))
        press_in_notice(opened)
        opened.until(lambda: self.asked != [])
        assert "Fetching" in notice(opened)
        press_in_notice(opened)
        opened.until(lambda: self.gone != [])
        assert notice(opened) == ""
        assert not opened.window.composer.boxes["image"].is_filled

    def test_a_new_link_takes_the_place_of_the_old(
        self, opened: OpenWindow, server: Callable[..., str], lake: Path
    ) -> None:
        drop(opened.window, files(server(b"\x89PNG", ends=False)), ON_STAGE)
        opened.until(lambda: "link to" in notice(opened))
        press_in_notice(opened)
        opened.until(lambda: len(self.asked) == 1)
        drop(opened.window, files(server(lake.read_bytes())), ON_STAGE)
        opened.until(lambda: self.gone != [])
        opened.until(lambda: "link to" in notice(opened))
        press_in_notice(opened)
        assert picture(opened).width == 1280

    def test_a_web_page_is_no_picture(self, opened: OpenWindow, server: Callable[..., str]) -> None:
        drop(opened.window, files(server(b"<!doctype html><p>cats</p>")), ON_STAGE)
        opened.until(lambda: "link to" in notice(opened))
        press_in_notice(opened)
        opened.until(lambda: "web page" in notice(opened))
        assert notice(opened) == (
            "This link leads to a web page, not to a picture. Open it, then drag the picture itself."
        )

    def test_plain_http_is_refused_at_once(
        self, theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str]
    ) -> None:
        del environ["HAILUO_ATLAS_URL"]
        with open_window(theme, icons, qtbot, environ) as opened:
            drop(opened.window, files("http://cats.example.com/cat.png"), ON_STAGE)
            opened.until(lambda: "http://" in notice(opened))
            assert "https://" in notice(opened)
            button = opened.window.notices.findChild(QPushButton, "noticeAction")
            assert button is not None
            assert button.text() == "Choose a picture…"

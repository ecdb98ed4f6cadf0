"""What was made once is used again: a clip that is handed in brings its request, or one more take is made."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.controls import without_seed
from hailuo_desktop.domain.film import Encoding, Film, Shot
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.storage.job_record import write_record
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.paths import app_paths
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.library.cards import CardList
from hailuo_desktop.ui.theme import Theme
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.builders import a_job, a_picture, a_request
from tests.support.listed_models import listed_form
from tests.support.pictures import save_picture
from tests.support.videos import make_clip
from tests.support.window import OpenWindow, drag_over, drop, files, finish, open_window

pytestmark = pytest.mark.usefixtures("qloop")

ON_STAGE = QPoint(700, 300)


@pytest.fixture
def simulator(tmp_path: Path) -> Iterator[AtlasSimulator]:
    with AtlasSimulator() as running:
        yield running


@pytest.fixture
def environ(simulator: AtlasSimulator) -> dict[str, str]:
    return {**os.environ, "HAILUO_ATLAS_URL": simulator.origin, "ATLASCLOUD_API_KEY": KEY}


@pytest.fixture
def made(qtbot: QtBot, environ: dict[str, str], tmp_path: Path) -> Job:
    """A clip that was made with the service on an earlier day."""
    paths = app_paths(environ)
    library = MediaLibrary(paths)
    paths.videos.mkdir(parents=True)
    video = make_clip(paths.videos / "a lake.mp4", size=(320, 180))
    part = save_picture(tmp_path / "lake.png", 1280, 720).replace(library.picture_part())
    digest = hashlib.sha256(part.read_bytes()).hexdigest()
    picture = library.keep_picture(part, digest, "image/png")
    image = a_picture(path=str(picture), size=picture.stat().st_size, media_type="image/png", digest=digest)
    request = a_request(image=image, prompt="[Push in] a lake 湖", resolution="768P", duration=10)
    job = a_job(state=JobState.DONE, request=request, video=str(video), remote_id="pred-1")
    library.keep_record(job)

    async def write() -> None:
        store = JobStore(paths.journal)
        await store.open()
        await store.add(job, "")
        await store.close()

    finish(qtbot, write())
    return job


@pytest.fixture
def opened(
    theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str], made: Job
) -> Iterator[OpenWindow]:
    with open_window(theme, icons, qtbot, environ) as opened:
        opened.until(lambda: opened.window.board.job(made.id) is not None)
        opened.window.board.show_job(made.id)
        yield opened


def forget(opened: OpenWindow) -> None:
    """Put something else into the form."""
    opened.window.composer.prompt.set_text("something else")
    opened.window.composer.remove_picture("image")
    opened.window.composer.format.choose("sketch", "sketch", "", 0)


def press_in_notice(opened: OpenWindow) -> None:
    button = opened.window.notices.findChild(QPushButton, "noticeAction")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def on_box(opened: OpenWindow) -> QPoint:
    box = opened.window.composer.boxes["image"]
    return box.mapTo(opened.window, box.rect().center())


class TestClipsHandedIn:
    def filled_again(self, opened: OpenWindow, job: Job) -> None:
        composer = opened.window.composer
        opened.until(lambda: opened.window.notices.text.startswith("The form has the request of this clip"))
        request = composer.request
        assert (request.prompt, request.model) == (job.request.prompt, job.request.model)
        assert (request.resolution, request.duration) == ("768P", 10)
        assert request.image is not None
        assert job.request.image is not None
        assert request.image.path == job.request.image.path

    @pytest.mark.parametrize("shape", ["clip", "record", "copy under another name"])
    def test_its_whole_request_comes_back(
        self, opened: OpenWindow, made: Job, tmp_path: Path, shape: str
    ) -> None:
        forget(opened)
        path = Path(made.video)
        if shape == "record":
            path = path.with_name(f"{path.name}.json")
        elif shape != "clip":
            path = Path(shutil.copy(path, tmp_path / "renamed.mp4"))
        assert drag_over(opened.window, files(path), ON_STAGE)
        words = opened.window.drop_veil.words
        if shape == "clip":
            assert words == {"image": "Use its last frame", None: "Open its settings"}
        elif shape == "record":
            assert words == {None: "Open its settings"}
        drop(opened.window, files(path), ON_STAGE)
        self.filled_again(opened, made)

    def exported(self, opened: OpenWindow, target: Path, *jobs: Job) -> Path:
        """A film of these jobs' clips as the app exports it, with their requests in it."""
        shots = tuple(Shot(path=job.video, request=job.request) for job in jobs)
        film = Film(shots=shots, encoding=Encoding(is_new=True), carries_pictures=True)
        finish(opened.qtbot, opened.parts.films.export(film, target))
        return target

    def test_an_export_of_it_brings_the_request_and_the_picture(
        self, opened: OpenWindow, made: Job, tmp_path: Path
    ) -> None:
        """Encoded anew and under another name, on a computer that has nothing else of it any more."""
        film = self.exported(opened, tmp_path / "holiday.mp4", made)
        forget(opened)
        finish(opened.qtbot, opened.parts.store.take_out(made.id))
        assert made.request.image is not None
        kept = Path(made.request.image.path)
        content = kept.read_bytes()
        kept.unlink()
        drop(opened.window, files(film), ON_STAGE)
        opened.until(lambda: opened.window.notices.text == "The form has the request of this clip again.")
        request = opened.window.composer.request
        assert (request.prompt, request.resolution, request.duration) == ("[Push in] a lake 湖", "768P", 10)
        assert request.image is not None
        assert Path(request.image.path).read_bytes() == content

    def test_a_film_of_several_clips_brings_the_first(
        self, opened: OpenWindow, made: Job, tmp_path: Path
    ) -> None:
        other = msgspec.structs.replace(
            made, request=msgspec.structs.replace(made.request, prompt="another", image=None)
        )
        film = self.exported(opened, tmp_path / "film.mp4", made, other)
        forget(opened)
        drop(opened.window, files(film), ON_STAGE)
        opened.until(lambda: "first clip of this film, which has 2 of them" in opened.window.notices.text)
        assert opened.window.composer.prompt.text == made.request.prompt
        assert opened.window.composer.boxes["image"].is_filled

    def test_its_last_frame_instead_leaves_the_form_as_it_was(self, opened: OpenWindow, made: Job) -> None:
        forget(opened)
        drop(opened.window, files(Path(made.video)), ON_STAGE)
        self.filled_again(opened, made)
        press_in_notice(opened)
        composer = opened.window.composer
        opened.until(lambda: composer.request.provider == "sketch" and composer.request.image is not None)
        assert composer.request.prompt == "something else"
        image = composer.request.image
        assert image is not None
        assert (image.width, image.height) == (320, 180)

    def test_on_a_place_for_pictures_only_its_last_frame_is_taken(
        self, opened: OpenWindow, made: Job
    ) -> None:
        forget(opened)
        drop(opened.window, files(Path(made.video)), on_box(opened))
        composer = opened.window.composer
        opened.until(lambda: composer.request.image is not None)
        assert composer.request.prompt == "something else"
        assert composer.request.provider == "sketch"

    @pytest.mark.parametrize("content", ["{", '{"name": "package"}', "[" * 5000])
    def test_a_damaged_record_fills_nothing(
        self, opened: OpenWindow, made: Job, tmp_path: Path, content: str
    ) -> None:
        before = opened.window.composer.request
        record = tmp_path / "clip.mp4.json"
        record.write_text(content)
        drop(opened.window, files(record), on_box(opened))
        opened.until(lambda: "clip.mp4.json does not hold" in opened.window.notices.text)
        assert opened.window.composer.request == before

    def test_a_record_from_elsewhere_brings_words_but_no_file_of_this_computer(
        self, opened: OpenWindow, tmp_path: Path
    ) -> None:
        private = save_picture(tmp_path / "private.png", 1280, 720)
        request = a_request(prompt="from elsewhere", image=a_picture(path=str(private)), fields={"evil": "x"})
        write_record(tmp_path / "a.mp4.json", a_job(request=request))
        drop(opened.window, files(tmp_path / "a.mp4.json"), ON_STAGE)
        opened.until(lambda: opened.window.composer.prompt.text == "from elsewhere")
        opened.until(lambda: "not in this library" in opened.window.notices.text)
        assert opened.window.composer.request.image is None
        assert opened.window.composer.request.fields == {}

    def test_a_record_of_a_provider_that_is_not_there(self, opened: OpenWindow, tmp_path: Path) -> None:
        request = a_request(provider="nobody", model="x", image=None, prompt="words stay")
        write_record(tmp_path / "a.mp4.json", a_job(request=request))
        drop(opened.window, files(tmp_path / "a.mp4.json"), ON_STAGE)
        opened.until(lambda: opened.window.composer.prompt.text == "words stay")
        opened.until(lambda: "no provider named nobody" in opened.window.notices.text)


class TestOwnLibrary:
    """Cards can be dragged, to other programs too."""

    def mime(self, opened: OpenWindow) -> object:
        cards = opened.window.library.findChild(CardList)
        assert cards is not None
        rows = cards.model()
        opened.until(lambda: rows.rowCount() > 0)
        index = rows.index(0, 0)
        assert rows.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
        assert rows.supportedDragActions() == Qt.DropAction.CopyAction
        return rows.mimeData([index])

    def test_a_card_on_a_place_for_pictures_gives_its_last_frame(self, opened: OpenWindow, made: Job) -> None:
        forget(opened)
        mime = self.mime(opened)
        assert [url.toLocalFile() for url in mime.urls()] == [made.video]  # type: ignore[attr-defined]
        drop(opened.window, mime, on_box(opened))  # type: ignore[arg-type]
        opened.until(lambda: opened.window.composer.request.image is not None)
        assert opened.window.composer.prompt.text == "something else"

    def test_on_the_form_it_brings_its_request(self, opened: OpenWindow, made: Job) -> None:
        forget(opened)
        foot = opened.window.composer.foot
        drop(opened.window, self.mime(opened), foot.mapTo(opened.window, QPoint(20, 10)))  # type: ignore[arg-type]
        opened.until(lambda: opened.window.composer.prompt.text == made.request.prompt)

    def test_let_go_elsewhere_it_does_nothing(self, opened: OpenWindow, made: Job) -> None:
        forget(opened)
        drop_place = QPoint(700, opened.window.height() - 60)
        assert not drag_over(opened.window, self.mime(opened), drop_place)  # type: ignore[arg-type]
        opened.qtbot.wait(50)
        assert opened.window.composer.prompt.text == "something else"


class TestEditAndRunAgain:
    def press(self, opened: OpenWindow) -> None:
        buttons = opened.window.stage.findChildren(QToolButton)
        next(each for each in buttons if each.text() == "Edit and run again").defaultAction().trigger()

    def test_the_form_has_it_all_and_what_is_changed_is_sent(
        self, opened: OpenWindow, made: Job, simulator: AtlasSimulator
    ) -> None:
        forget(opened)
        self.press(opened)
        composer = opened.window.composer
        opened.until(lambda: composer.prompt.text == made.request.prompt)
        assert made.request.image is not None
        assert composer.request.image is not None
        assert composer.request.image.path == made.request.image.path
        assert (composer.request.resolution, composer.request.duration) == ("768P", 10)
        composer.prompt.set_text("[上升] 湖")
        opened.press_generate()
        opened.until(lambda: len(simulator.jobs) == 1)
        (sent,) = simulator.jobs.values()
        assert sent.body["prompt"] == "[Pedestal up] 湖"
        assert sent.body["duration"] == 10
        assert composer.prompt.text == "[上升] 湖"


class TestOneMoreTake:
    def button(self, opened: OpenWindow) -> QToolButton:
        buttons = opened.window.stage.findChildren(QToolButton)
        return next(each for each in buttons if each.text().startswith("One more take"))

    def action(self, opened: OpenWindow) -> QAction:
        return self.button(opened).defaultAction()

    def press(self, opened: OpenWindow) -> None:
        self.action(opened).trigger()

    def test_the_same_again_at_the_price_on_the_button_with_another_seed(
        self, opened: OpenWindow, made: Job, simulator: AtlasSimulator
    ) -> None:
        opened.until(lambda: self.action(opened).text().startswith("One more take · $"))
        price = opened.parts.quotes.known(made.request).price
        assert price is not None
        assert self.action(opened).text() == f"One more take · {price.money}"
        assert self.button(opened).accessibleName() == self.action(opened).text()
        forget(opened)
        self.press(opened)
        self.press(opened)  # a double click
        opened.until(lambda: len(simulator.submissions) == 1)
        job = opened.window.board.on_stage
        assert job is not None
        assert job.id != made.id
        assert msgspec.structs.replace(job.request, image=None) == msgspec.structs.replace(
            made.request, image=None
        )
        assert job.price == price
        assert opened.window.composer.prompt.text == "something else"
        assert len(opened.window.library.ids()) == 2

    def test_pictures_that_are_gone_are_told_and_nothing_is_sent(
        self, opened: OpenWindow, made: Job, simulator: AtlasSimulator
    ) -> None:
        assert made.request.image is not None
        Path(made.request.image.path).unlink()
        self.press(opened)
        opened.until(lambda: "no file" in opened.window.notices.text)
        assert "Nothing was charged" in opened.window.notices.text
        assert simulator.submissions == []
        opened.window.notices.clear()
        self.press(opened)  # it can be pressed again
        opened.until(lambda: "no file" in opened.window.notices.text)

    def test_a_model_that_is_gone_cannot_be_asked(
        self, opened: OpenWindow, made: Job, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert self.action(opened).isEnabled()
        monkeypatch.setattr(opened.foundation.catalogue, "is_gone", lambda *_: True)
        opened.window.board.show_job(made.id)
        assert not self.action(opened).isEnabled()
        assert "does not know the model any more" in self.action(opened).toolTip()

    def test_in_the_menu_of_a_job_with_its_price(self, opened: OpenWindow, made: Job) -> None:
        opened.window.library.menu_asked.emit(made.id, opened.window.mapToGlobal(QPoint(600, 400)))
        menu = next(each for each in opened.window.findChildren(QMenu, "jobMenu") if each.isVisible())
        texts = [each.text() for each in menu.actions()]
        menu.close()
        assert any(each.startswith("One more take · $") for each in texts)

    def test_what_is_free_says_so(self, opened: OpenWindow, made: Job) -> None:
        opened.window.show_demo()
        opened.until(lambda: opened.window.composer.boxes["image"].is_filled)
        opened.window.composer.format.choose("sketch", "sketch", "512P", 6)
        opened.press_generate()
        opened.until(lambda: (job := opened.window.board.on_stage) is not None and job.id != made.id)
        opened.until(lambda: opened.state is JobState.DONE)
        assert self.action(opened).text() == "One more take · free"


def test_a_seed_that_was_chosen_is_not_taken_again() -> None:
    spec = listed_form("bytedance/seedance-v1-pro-fast/image-to-video")
    assert spec.seed is not None
    fields = {spec.seed.name: 7, "camera_fixed": True}
    assert without_seed(fields, spec.seed) == {"camera_fixed": True}
    assert without_seed(fields, None) == fields

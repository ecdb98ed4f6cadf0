"""A clip leads to the next one: its frames become pictures, and a chain of shots stands in a row."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.request import Picture
from hailuo_desktop.domain.video_origin import VideoOrigin
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.paths import app_paths
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from tests.support.builders import a_job, a_picture, a_request
from tests.support.pictures import save_picture
from tests.support.videos import frame_shown, make_clip
from tests.support.window import OpenWindow, finish, open_window

pytestmark = pytest.mark.usefixtures("qloop")

FPS = 8
FRAMES = 16


@pytest.fixture
def environ() -> dict[str, str]:
    return dict(os.environ)


@pytest.fixture
def first(qtbot: QtBot, environ: dict[str, str], tmp_path: Path) -> Job:
    """A clip of two seconds that was made by the free sketch on an earlier day."""
    paths = app_paths(environ)
    paths.videos.mkdir(parents=True)
    video = make_clip(paths.videos / "first.mp4", seconds=FRAMES / FPS, fps=FPS, size=(640, 360))
    library = MediaLibrary(paths)
    part = save_picture(tmp_path / "lake.png", 1280, 720).replace(library.picture_part())
    digest = hashlib.sha256(part.read_bytes()).hexdigest()
    picture = library.keep_picture(part, digest, "image/png")
    image = a_picture(path=str(picture), size=picture.stat().st_size, media_type="image/png", digest=digest)
    request = a_request(provider="sketch", model="sketch", image=image, prompt="[Push in] a lake")
    job = a_job(id="20261119-120000-aaaaaa", provider="sketch", state=JobState.DONE, request=request)
    return keep(environ, qtbot, job, video)


def keep(environ: dict[str, str], qtbot: QtBot, job: Job, video: Path) -> Job:
    job = msgspec.structs.replace(job, video=str(video))
    paths = app_paths(environ)
    MediaLibrary(paths).keep_record(job)

    async def write() -> None:
        store = JobStore(paths.journal)
        await store.open()
        await store.add(job, "")
        await store.close()

    finish(qtbot, write())
    return job


@pytest.fixture
def opened(
    theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str], first: Job
) -> Iterator[OpenWindow]:
    with open_window(theme, icons, qtbot, environ) as opened:
        opened.until(lambda: opened.window.board.job(first.id) is not None)
        opened.window.board.show_job(first.id)
        opened.until(lambda: not opened.window.stage.player.view.image().isNull())
        yield opened


def press(opened: OpenWindow, words: str) -> None:
    buttons = opened.window.stage.findChildren(QToolButton)
    button = next(each for each in buttons if each.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def picture(opened: OpenWindow) -> Picture:
    opened.until(
        lambda: (image := opened.window.composer.request.image) is not None and image.video is not None
    )
    image = opened.window.composer.request.image
    assert image is not None
    return image


def frame_in(image: Picture) -> int:
    return frame_shown(QImage(image.path).pixelColor(32, 90).red(), 32)


def test_the_last_frame_is_the_next_picture(opened: OpenWindow, first: Job) -> None:
    press(opened, "Next shot")
    image = picture(opened)
    assert frame_in(image) == FRAMES - 1
    assert (image.width, image.height) == (640, 360)
    assert image.video is not None
    assert image.video.job == first.id
    assert image.video.is_last_frame
    assert opened.window.composer.prompt.edit.hasFocus()
    assert opened.window.notices.text.startswith("The last frame is the picture now.")


def test_the_frame_that_is_shown_is_the_picture(opened: OpenWindow, first: Job) -> None:
    player = opened.window.stage.player
    player.playback.pause()
    player.playback.seek(round(5 * 1000 / FPS) + 1)
    opened.until(lambda: frame_shown(player.view.image().pixelColor(32, 90).red(), 32) == 5)
    press(opened, "Use this frame")
    image = picture(opened)
    assert frame_in(image) == 5
    assert image.video is not None
    assert not image.video.is_last_frame


def test_the_job_made_of_it_knows_what_it_goes_on_from_and_both_stand_in_a_row(
    opened: OpenWindow, first: Job
) -> None:
    window = opened.window
    assert not window.stage.chain.isVisible()
    press(opened, "Next shot")
    picture(opened)
    window.composer.format.choose("sketch", "sketch", "", 0)
    window.composer.prompt.set_text("[Push in] and on it goes")
    opened.until(window.composer.foot.button.isEnabled)
    opened.press_generate()
    opened.until(lambda: (job := window.board.on_stage) is not None and job.id != first.id)
    opened.until(lambda: opened.state is JobState.DONE)
    second = window.board.on_stage
    assert second is not None
    assert second.request.image is not None
    assert second.request.image.video is not None
    assert second.request.image.video.job == first.id
    opened.until(window.stage.chain.isVisible)
    buttons = window.stage.chain.buttons
    assert [each.accessibleName() for each in buttons] == [
        "Shot 1: [Push in] a lake",
        "Shot 2: [Push in] and on it goes",
    ]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    opened.until(lambda: window.board.on_stage is not None and window.board.on_stage.id == first.id)
    assert len(window.stage.chain.buttons) == 2
    window.stage.chain.buttons[0].setFocus()
    QTest.keyClick(window.stage.chain.buttons[0], Qt.Key.Key_Right)
    assert window.stage.chain.buttons[1].hasFocus()
    QTest.keyClick(window.stage.chain.buttons[1], Qt.Key.Key_Space)
    opened.until(lambda: window.board.on_stage is not None and window.board.on_stage.id == second.id)


def test_a_chain_is_there_after_a_restart(
    theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str], first: Job
) -> None:
    origin = VideoOrigin(path=first.video, moment=1.875, duration=2.0, count=FRAMES, job=first.id)
    request = a_request(provider="sketch", model="sketch", image=a_picture(video=origin), prompt="second")
    second = a_job(id="20261119-130000-bbbbbb", provider="sketch", state=JobState.DONE, request=request)
    video = make_clip(Path(first.video).with_name("second.mp4"), fps=FPS)
    keep(environ, qtbot, second, video)
    with open_window(theme, icons, qtbot, environ) as opened:
        board, chain = opened.window.board, opened.window.stage.chain
        opened.until(lambda: board.job(second.id) is not None)
        board.show_job(second.id)
        opened.until(chain.isVisible)
        assert [each.accessibleName() for each in chain.buttons] == [
            "Shot 1: [Push in] a lake",
            "Shot 2: second",
        ]

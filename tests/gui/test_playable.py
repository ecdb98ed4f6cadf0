"""A clip that has no decoder here gets a copy that has, and is shown by it; the clip itself stays."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.job import Job
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.stage.message import Message
from hailuo_desktop.ui.stage.player import Player
from hailuo_desktop.ui.stage.trouble import Trouble
from hailuo_desktop.ui.theme import Theme
from tests.support.library_clips import clip_job, keep, videos_folder
from tests.support.numbered_clips import make_numbered, numbers_in
from tests.support.window import OpenWindow, finish, open_window

pytestmark = pytest.mark.usefixtures("qloop")

AV1 = ("-c:v", "libsvtav1", "-preset", "12", "-g", "12", "-pix_fmt", "yuv420p")
FRAMES = 24


@pytest.fixture
def environ() -> dict[str, str]:
    return dict(os.environ)


@pytest.fixture
def clips(qtbot: QtBot, environ: dict[str, str]) -> list[Job]:
    folder = videos_folder(environ)
    videos = [make_numbered(folder / f"{name}.mp4", *AV1, frames=FRAMES) for name in ("one", "two")]
    (folder / "damaged.mp4").write_bytes(videos[1].read_bytes()[:-200])
    jobs = [clip_job(video, number) for number, video in enumerate([*videos, folder / "damaged.mp4"])]
    finish(qtbot, keep(environ, *jobs))
    return jobs


@pytest.fixture
def opened(
    theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str], clips: list[Job]
) -> Iterator[OpenWindow]:
    with open_window(theme, icons, qtbot, environ) as opened:
        opened.until(lambda: opened.window.board.job(clips[0].id) is not None)
        yield opened


def player_of(opened: OpenWindow) -> Player:
    return opened.window.stage.player


def message_of(opened: OpenWindow) -> Message:
    return player_of(opened).message


def shown_without_picture(opened: OpenWindow, job: Job) -> None:
    """Show a clip; where this system's player has a decoder after all, it says what others would."""
    opened.window.board.show_job(job.id)
    playback = player_of(opened).playback
    opened.until(lambda: message_of(opened).isVisible() or playback.frame is not None)
    if playback.frame is not None:
        playback.pause()
        playback.failed.emit(Trouble.NO_PICTURE)


def ask_for_copy(opened: OpenWindow) -> None:
    button = message_of(opened).button
    assert button.text() == "Make a playable copy"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def shows(opened: OpenWindow, folder: Path) -> bool:
    playback = player_of(opened).playback
    return playback.frame is not None and playback.path is not None and playback.path.parent == folder


class TestPlayableCopies:
    def test_it_is_made_and_plays_and_is_there_the_next_time(
        self, opened: OpenWindow, clips: list[Job]
    ) -> None:
        before = Path(clips[0].video).read_bytes()
        copies = opened.parts.paths.playable
        shown_without_picture(opened, clips[0])
        assert message_of(opened).title.text() == "This video can't be shown here"
        ask_for_copy(opened)
        opened.until(lambda: shows(opened, copies))
        path = player_of(opened).playback.path
        assert path is not None
        assert numbers_in(path) == list(range(FRAMES))
        assert Path(clips[0].video).read_bytes() == before
        assert opened.window.stage.clip == path
        # Back to it, nobody is asked again.
        shown_without_picture(opened, clips[1])
        shown_without_picture(opened, clips[0])
        opened.until(lambda: shows(opened, copies))

    def test_cancel_ends_it_and_leaves_nothing(self, opened: OpenWindow, clips: list[Job]) -> None:
        shown_without_picture(opened, clips[0])
        ask_for_copy(opened)
        opened.until(lambda: message_of(opened).title.text() == "Making a playable copy")
        assert "% done" in message_of(opened).text.text()
        QTest.mouseClick(message_of(opened).button, Qt.MouseButton.LeftButton)
        opened.until(lambda: message_of(opened).title.text() == "This video can't be shown here")
        copies = opened.parts.paths.playable
        opened.until(lambda: not copies.is_dir() or not list(copies.iterdir()))

    def test_leaving_the_clip_does_not_bring_it_back(self, opened: OpenWindow, clips: list[Job]) -> None:
        shown_without_picture(opened, clips[0])
        ask_for_copy(opened)
        opened.window.board.show_job(clips[1].id)
        copies = opened.parts.paths.playable
        opened.until(lambda: copies.is_dir() and bool(list(copies.glob("*.mp4"))))
        opened.qtbot.wait(200)
        playback = player_of(opened).playback
        assert playback.path == Path(clips[1].video)

    def test_a_clip_that_cannot_be_copied_says_why(self, opened: OpenWindow, clips: list[Job]) -> None:
        opened.window.board.show_job(clips[2].id)
        player_of(opened).playback.failed.emit(Trouble.NO_PICTURE)
        ask_for_copy(opened)
        opened.until(lambda: "damaged.mp4" in opened.window.notices.text)
        assert message_of(opened).title.text() == "This video can't be shown here"

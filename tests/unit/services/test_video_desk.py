"""Looking into clips in a process of its own: whatever a file does to a decoder, the app lives on."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind
from hailuo_desktop.parts import worker_command
from hailuo_desktop.services import video_desk
from hailuo_desktop.services.video_desk import VideoDesk
from tests.support.mutations import mutated
from tests.support.videos import make_clip

WORKER = worker_command("video")
MUTATIONS = 200


def look(desk: VideoDesk, video: Path) -> AppError | None:
    """The trouble, if there is any."""

    async def run() -> AppError | None:
        try:
            await desk.look_into(video, video.with_suffix(".jpg"))
        except AppError as error:
            return error
        return None

    return asyncio.run(run())


@pytest.mark.parametrize("command", [WORKER, ()])
def test_a_good_clip_gets_its_picture(tmp_path: Path, command: tuple[str, ...]) -> None:
    clip = make_clip(tmp_path / "clip.mp4")
    assert look(VideoDesk(command), clip) is None
    assert clip.with_suffix(".jpg").read_bytes().startswith(b"\xff\xd8")


@pytest.mark.parametrize("command", [WORKER, ()])
def test_what_is_no_video_is_told(tmp_path: Path, command: tuple[str, ...]) -> None:
    page = tmp_path / "page.mp4"
    page.write_bytes(b"\x00<html>")
    trouble = look(VideoDesk(command), page)
    assert trouble is not None
    assert (trouble.kind, trouble.charge) == (ErrorKind.RESULT_NOT_A_VIDEO, Charge.STANDS)
    assert trouble.message
    assert not page.with_suffix(".jpg").exists()


def test_a_good_clip_without_a_picture_is_good(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "clip.mp4")
    clip.with_suffix(".jpg").mkdir()  # nothing can be put there
    assert look(VideoDesk(WORKER), clip) is None


@pytest.mark.parametrize(
    ("deed", "is_good"),
    [
        ("os.kill(os.getpid(), 11)", False),
        ("os.abort()", False),
        ("sys.exit(1)", False),
        ("print('{\"good\":true}', flush=True); os.kill(os.getpid(), 11)", True),
        ("print('{\"good\":true}', flush=True); sys.exit(3)", True),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_a_crash_is_an_answer(tmp_path: Path, deed: str, is_good: bool) -> None:
    """After the word that the video is good, only its picture is missing."""
    command = (sys.executable, "-c", f"import os, sys; {deed}")
    trouble = look(VideoDesk(command), tmp_path / "clip.mp4")
    assert (trouble is None) is is_good
    if trouble is not None:
        assert trouble.kind is ErrorKind.RESULT_NOT_A_VIDEO


def test_one_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    number = tmp_path / "number"
    code = f"import os, time; open({str(number)!r}, 'w').write(str(os.getpid())); time.sleep(600)"
    monkeypatch.setattr(video_desk, "PATIENCE", 2.0)
    began = time.monotonic()
    trouble = look(VideoDesk((sys.executable, "-c", code)), tmp_path / "clip.mp4")
    assert trouble is not None
    assert trouble.kind is ErrorKind.RESULT_NOT_A_VIDEO
    assert time.monotonic() - began < 300
    with pytest.raises(ProcessLookupError):
        os.kill(int(number.read_text()), 0)


def test_a_worker_that_cannot_be_started_says_nothing_of_the_video(tmp_path: Path) -> None:
    trouble = look(VideoDesk((str(tmp_path / "no such program"),)), make_clip(tmp_path / "clip.mp4"))
    assert trouble is not None
    assert trouble.kind is ErrorKind.INTERNAL


def test_it_inherits_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATLASCLOUD_API_KEY", "apikey-canary")
    seen = tmp_path / "seen"
    code = f"import os; open({str(seen)!r}, 'w').write(str(dict(os.environ)))"
    look(VideoDesk((sys.executable, "-c", code)), tmp_path / "clip.mp4")
    assert "PATH" in seen.read_text()
    assert "canary" not in seen.read_text()


def test_mutated_clips_do_no_harm(tmp_path: Path) -> None:
    """Each ends as a video or as none, in the worker; this process sees all of them out."""
    clip = make_clip(tmp_path / "clip.mp4", sound=True).read_bytes()
    ends: Counter[str] = Counter()

    async def work(numbers: range) -> None:
        desk = VideoDesk(WORKER)
        for number in numbers:
            path = tmp_path / f"{number}.mp4"
            path.write_bytes(mutated(clip, number))
            try:
                await desk.look_into(path, path.with_suffix(".jpg"))
            except AppError as error:
                ends[error.kind] += 1
            else:
                ends["good"] += 1

    async def run() -> None:
        await asyncio.gather(*(work(range(first, MUTATIONS, 4)) for first in range(4)))

    asyncio.run(run())
    print(ends)
    assert ends.total() == MUTATIONS
    assert set(ends) <= {"good", ErrorKind.RESULT_NOT_A_VIDEO}
    assert ends[ErrorKind.RESULT_NOT_A_VIDEO]

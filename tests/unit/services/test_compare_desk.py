"""Clips side by side: every frame is had by its number, round and round, from any place."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.small_frame import SmallFrame
from hailuo_desktop.services.compare_desk import ClipReel, CompareDesk
from tests.support.numbered_clips import BITS, make_numbered

FRAMES = 30
X264 = ("-c:v", "libx264", "-preset", "ultrafast", "-bf", "2", "-g", "12", "-pix_fmt", "yuv420p")


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_numbered(tmp_path_factory.mktemp("clips") / "n.mp4", *X264, frames=FRAMES)


@pytest.fixture
def reel(clip: Path) -> Iterator[ClipReel]:
    reel = asyncio.run(CompareDesk().open(clip))
    reel.fit(160, 96)
    yield reel
    reel.close()


def wait_for(reel: ClipReel, number: int) -> SmallFrame:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        frame = reel.frame(number)
        if frame is not None:
            return frame
        assert reel.failure is None
        time.sleep(0.002)
    raise AssertionError(f"frame {number} never came")


def number_in(frame: SmallFrame) -> int:
    middle = frame.line * (frame.height // 2)
    places = (round(frame.width * (bit + 0.5) / BITS) for bit in range(BITS))
    return sum((frame.pixels[middle + 4 * x] > 127) << bit for bit, x in enumerate(places))


def test_frames_come_in_their_order_and_round_again(reel: ClipReel) -> None:
    assert reel.count == FRAMES
    for number in [*range(FRAMES), *range(FRAMES)]:
        frame = wait_for(reel, number)
        assert (frame.number, number_in(frame)) == (number, number)


def test_any_frame_is_found_from_anywhere(reel: ClipReel) -> None:
    for number in (17, 3, 29, 0, 12, 11, 28):
        assert number_in(wait_for(reel, number)) == number


def test_they_are_made_as_large_as_asked_for(reel: ClipReel) -> None:
    reel.fit(80, 400)
    frame = wait_for(reel, 5)
    assert (frame.width, frame.height) == (80, 48)
    assert number_in(frame) == 5
    reel.fit(4000, 4000)
    assert wait_for(reel, 5).width == 160, "small clips are not blown up"


def test_moments_and_numbers_belong_together(reel: ClipReel) -> None:
    for number in range(FRAMES):
        assert reel.number_at(reel.moment(number)) == number
    assert reel.number_at(1e6) == FRAMES - 1
    assert reel.seconds == pytest.approx(FRAMES / 24)


def test_a_closed_one_leaves_no_thread(clip: Path) -> None:
    before = threading.active_count()
    reel = asyncio.run(CompareDesk().open(clip))
    reel.fit(100, 100)
    wait_for(reel, 0)
    reel.close()
    assert threading.active_count() == before


def test_what_is_no_clip_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "x.mp4"
    broken.write_bytes(b"no video")
    with pytest.raises(AppError) as caught:
        asyncio.run(CompareDesk().open(broken))
    assert caught.value.kind is ErrorKind.CLIP_UNREADABLE


def test_of_a_clip_that_is_cut_what_is_there_goes_round(tmp_path: Path) -> None:
    cut = make_numbered(tmp_path / "cut.mp4", *X264, "-movflags", "+faststart", frames=FRAMES)
    data = cut.read_bytes()
    cut.write_bytes(data[: len(data) * 2 // 3])
    reel = asyncio.run(CompareDesk().open(cut))
    reel.fit(160, 96)
    assert 0 < reel.count < FRAMES
    for number in (reel.count - 2, reel.count - 1, 0):
        assert number_in(wait_for(reel, number)) == number
    reel.close()


def test_a_clip_that_goes_away_is_a_failure_and_no_silence(tmp_path: Path, clip: Path) -> None:
    moved = tmp_path / "moved.mp4"
    moved.write_bytes(clip.read_bytes())
    reel = asyncio.run(CompareDesk().open(moved))
    moved.unlink()
    reel.fit(160, 96)
    until = time.monotonic() + 60
    while reel.failure is None and time.monotonic() < until:
        reel.frame(0)
        time.sleep(0.001)
    reel.close()
    assert reel.failure is not None
    assert reel.failure.kind is ErrorKind.CLIP_MISSING

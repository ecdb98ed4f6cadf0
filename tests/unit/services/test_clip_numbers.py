"""Moments that players tell mean the frames they show, also where frames are not equally long."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.services.clip_numbers import frame_at, frames_between
from tests.support.numbered_clips import make_numbered

X264 = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p")
# Every third frame is shown twice as long.
UNEVEN = ("-vf", "setpts='(N+floor(N/3))/(24*TB)'", "-vsync", "vfr")


@pytest.fixture(scope="module")
def steady(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_numbered(tmp_path_factory.mktemp("steady") / "a.mp4", *X264, frames=24)


def starts(uneven: bool) -> list[float]:
    return [(n + n // 3 if uneven else n) / 24 for n in range(24)]


@pytest.mark.parametrize("is_uneven", [False, True])
def test_every_frame_is_found_by_its_own_time(tmp_path: Path, *, is_uneven: bool) -> None:
    clip = make_numbered(tmp_path / "a.mp4", *(UNEVEN if is_uneven else ()), *X264, frames=24)
    found = [asyncio.run(frame_at(clip, moment)) for moment in starts(is_uneven)]
    assert found == list(range(24))
    # As a player in milliseconds tells it, somewhat too early.
    assert asyncio.run(frame_at(clip, int(starts(is_uneven)[7] * 1000) / 1000)) == 7


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (None, None, (0, None)),
        (5 / 24, None, (5, None)),
        (None, 6 / 24, (0, 5)),
        (5 / 24, 21 / 24, (5, 20)),
        (5 / 24, 6 / 24, (5, 5)),
        (0.0, 1.0, (0, None)),
        (3.0, None, (23, None)),
    ],
)
def test_a_part_ends_with_the_frame_that_ends_at_its_mark(
    steady: Path, start: float | None, end: float | None, expected: tuple[int, int | None]
) -> None:
    assert asyncio.run(frames_between(steady, start, end)) == expected


def test_a_clip_that_is_gone_is_an_error_only_where_it_is_needed(tmp_path: Path) -> None:
    assert asyncio.run(frames_between(tmp_path / "gone.mp4", None, None)) == (0, None)
    with pytest.raises(AppError) as failed:
        asyncio.run(frame_at(tmp_path / "gone.mp4", 1.0))
    assert failed.value.kind is ErrorKind.CLIP_MISSING

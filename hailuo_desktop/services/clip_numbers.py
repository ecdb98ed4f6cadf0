"""Which frames of a clip are meant by moments, as players tell them."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hailuo_desktop.media.frame_reading import FrameTimes

_BEFORE_THE_END = 0.002
"""Seconds: a part ends where its last frame ends, which is where the next one begins."""


async def frame_at(video: Path, moment: float) -> int:
    """The number of the frame that is shown at that moment, in seconds; the first one is 0.

    Raises:
        AppError: of the CLIP_ kinds.
    """
    return (await _times(video)).at(moment)


async def frames_between(video: Path, start: float | None, end: float | None) -> tuple[int, int | None]:
    """The first and last frame of a part between two marks, in seconds; None for where there is no mark.

    Raises:
        AppError: of the CLIP_ kinds.
    """
    if start is None and end is None:
        return 0, None
    times = await _times(video)
    first = 0 if start is None else times.at(start)
    last = None if end is None else max(first, times.at(end - _BEFORE_THE_END))
    return first, None if last == times.count - 1 else last


async def _times(video: Path) -> FrameTimes:
    def read() -> FrameTimes:
        from hailuo_desktop.media.frame_reading import frame_times

        return frame_times(video)

    return await asyncio.to_thread(read)

"""Clips that are watched side by side: each is read ahead, frame by frame, in a thread of its own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hailuo_desktop.domain.errors import AppError, ErrorKind, Failure
from hailuo_desktop.domain.small_frame import SmallFrame

if TYPE_CHECKING:
    from hailuo_desktop.media.frame_reading import FrameTimes

AHEAD = 10
"""So many frames of each clip are kept ready; behind the last one comes the first again."""


class CompareDesk:
    """Opens clips to be watched frame by frame."""

    async def open(self, path: Path) -> ClipReel:
        """A clip to be watched; it must be closed.

        Raises:
            AppError: CLIP_MISSING, CLIP_EMPTY, CLIP_UNREADABLE, CLIP_WITHOUT_PICTURE.
        """

        def times() -> FrameTimes:
            from hailuo_desktop.media.frame_reading import frame_times

            return frame_times(path)

        return ClipReel(path, await asyncio.to_thread(times))


class ClipReel:
    """A clip whose frames are had by their number. All but `close` return at once."""

    def __init__(self, path: Path, times: FrameTimes) -> None:
        self._path = path
        self._times = times
        self._box = (0, 0)
        self._wanted = 0
        self._ready: dict[int, SmallFrame] = {}
        self._news = threading.Condition()
        self._is_closed = False
        self.failure: Failure | None = None
        """Why no more frames come."""
        self._thread = threading.Thread(target=self._read, name=f"frames of {path.name}", daemon=True)
        self._thread.start()

    @property
    def count(self) -> int:
        """How many frames there are."""
        return self._times.count

    @property
    def seconds(self) -> float:
        """How long it is."""
        return float(self._times.seconds)

    def number_at(self, moment: float) -> int:
        """The frame that is shown at this moment; the last one after the end."""
        return self._times.at(moment)

    def moment(self, number: int) -> float:
        """When this frame begins."""
        return float(self._times.moment(number))

    def fit(self, width: int, height: int) -> None:
        """Frames are wanted this large, in pixels, at most."""
        with self._news:
            if (width, height) != self._box:
                self._box = (width, height)
                self._ready.clear()
                self._news.notify()

    def frame(self, number: int) -> SmallFrame | None:
        """The frame of this number, or None while it is not there; those after it are read next."""
        with self._news:
            if number != self._wanted:
                self._wanted = number
                self._news.notify()
            return self._ready.get(number)

    def close(self) -> None:
        """Let go of the file. Waits for the frame that is just being read."""
        with self._news:
            self._is_closed = True
            self._news.notify()
        self._thread.join(timeout=5)

    def _window(self) -> list[int]:
        """The numbers that should be ready, the most urgent first."""
        return [(self._wanted + each) % self.count for each in range(min(AHEAD, self.count))]

    def _read(self) -> None:
        frames: Iterator[SmallFrame] | None = None
        at, box = -1, (0, 0)
        while True:
            with self._news:
                number = self._next_missing()
                while number is None and not self._is_closed:
                    self._news.wait()
                    number = self._next_missing()
                if self._is_closed or number is None:
                    return
                wanted_box = self._box
            try:
                if frames is None or at != number or box != wanted_box:
                    frames, box = self._frames(number, wanted_box), wanted_box
                frame = next(frames, None)
            except AppError as error:
                self.failure = error.record()
                return
            if frame is None or frame.number != number:
                self.failure = Failure(kind=ErrorKind.CLIP_UNREADABLE, facts={"name": self._path.name})
                return
            at = number + 1
            with self._news:
                window = set(self._window())
                if box == self._box:
                    self._ready[number] = frame
                self._ready = {n: each for n, each in self._ready.items() if n in window}

    def _next_missing(self) -> int | None:
        if not min(self._box):
            return None
        return next((number for number in self._window() if number not in self._ready), None)

    def _frames(self, number: int, box: tuple[int, int]) -> Iterator[SmallFrame]:
        from hailuo_desktop.media.clip_frames import frames_from

        return frames_from(self._path, self._times, number, box)

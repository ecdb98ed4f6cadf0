"""Plays the clip of the card under the pointer, silently and small."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QImage

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.library import LibraryPanel
from hailuo_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from hailuo_desktop.domain.small_frame import SmallFrame
    from hailuo_desktop.services.compare_desk import ClipReel, CompareDesk

REST_MS = 300
"""The pointer has to stay on a card this long: whoever only passes by starts nothing."""

_TICK_MS = 15


class HoverPlay(QObject):
    """One clip at a time; what cannot be played keeps its picture, and nothing is said.

    Where the user wants less motion, nothing moves.
    """

    def __init__(self, library: LibraryPanel, theme: Theme, run: Run, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._theme = theme
        self._run = run
        self._desk: CompareDesk | None = None
        self._wanted = ""
        self._reel: ClipReel | None = None
        self._leaving: set[ClipReel] = set()
        self._next = 0
        self._due = 0.0
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._begin)
        self._tick = QTimer(self, interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._show_next)
        library.hovered.connect(self._pointed_at)
        theme.motion_changed.connect(self._stop)

    @property
    def playing(self) -> str:
        """The job whose clip moves now, or ""."""
        return self._wanted if self._reel is not None else ""

    @property
    def is_waiting(self) -> bool:
        """Whether the pointer has come to a card, and not rested there long enough yet."""
        return self._rest.isActive()

    def attach(self, desk: CompareDesk) -> None:
        """Begin to work."""
        self._desk = desk

    def close(self) -> None:
        """Let go of the file; nothing plays any more."""
        self._desk = None
        self._rest.stop()
        self._tick.stop()
        for reel in {self._reel, *self._leaving}:
            if reel is not None:
                reel.close()
        self._reel = None

    def _pointed_at(self, job_id: str) -> None:
        self._stop()
        self._wanted = job_id
        if job_id and self._desk is not None and not self._theme.less_motion:
            self._rest.start()

    def _begin(self) -> None:
        video = self._library.video_of(self._wanted)
        if video and self._desk is not None:
            self._run(self._open(self._desk, self._wanted, Path(video)))

    async def _open(self, desk: CompareDesk, job_id: str, video: Path) -> None:
        try:
            reel = await desk.open(video)
        except AppError:
            return  # the picture stays; whoever opens the clip is told
        if self._wanted != job_id or self._desk is None or self._reel is not None:
            await asyncio.to_thread(reel.close)
            return
        reel.fit(*self._library.picture_box())
        self._reel, self._next, self._due = reel, 0, 0.0
        self._tick.start()

    def _show_next(self) -> None:
        """Show the next frame once it is due and read; where reading is slow, the clip plays slowly."""
        reel, now = self._reel, time.monotonic()
        if reel is None or now < self._due:
            return
        frame = reel.frame(self._next)
        if frame is None:
            if reel.failure is not None:
                self._stop()
            return
        self._library.play(self._wanted, _image(frame))
        begin = reel.moment(self._next)
        self._next = (self._next + 1) % reel.count
        length = (reel.moment(self._next) or reel.seconds) - begin
        # On from when it was due, so that small delays do not add up; not where it was kept waiting.
        self._due = max(self._due + length, now)

    def _stop(self) -> None:
        self._rest.stop()
        self._tick.stop()
        reel, self._reel = self._reel, None
        if reel is not None:
            self._library.play(self._wanted, None)
            self._leaving.add(reel)
            self._run(self._let_go(reel))

    async def _let_go(self, reel: ClipReel) -> None:
        await asyncio.to_thread(reel.close)
        self._leaving.discard(reel)


def _image(frame: SmallFrame) -> QImage:
    """A frame as Qt has pictures, with its own pixels."""
    kind = QImage.Format.Format_RGB32
    return QImage(frame.pixels, frame.width, frame.height, frame.line, kind).copy()

"""Several clips by one clock: they show the frames of one moment, or wait for each other."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

if TYPE_CHECKING:
    from hailuo_desktop.services.compare_desk import ClipReel

_BEAT = 8


class Lockstep(QObject):
    """Plays clips together, round and round, without sound. A shorter one rests on its last frame.

    Time stands still for all while one has a frame missing, so none is ever ahead of another.

    Signals:
        shown(list[SmallFrame]): the frames of this moment, one of each clip, in their order.
        moved(int): the moment, in milliseconds.
        playing_changed(bool)
        failed(Failure): one of the clips cannot be read any further.
    """

    shown = Signal(object)
    moved = Signal(int)
    playing_changed = Signal(bool)
    failed = Signal(object)

    def __init__(
        self,
        reels: Sequence[ClipReel],
        parent: QObject | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._reels = reels
        self._now = now
        self._moment = 0.0
        self._began: float | None = None
        self._told: list[int] = []
        self._is_playing = False
        self._beat = QTimer(self, interval=_BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self.go_on)
        self._beat.start()

    @property
    def seconds(self) -> float:
        """How long the longest clip is."""
        return max(reel.seconds for reel in self._reels)

    @property
    def moment(self) -> float:
        """The moment shown or being waited for, in seconds."""
        return self._moment

    @property
    def numbers(self) -> list[int]:
        """The numbers of the frames shown."""
        return self._told

    @property
    def is_playing(self) -> bool:
        return self._is_playing

    @Slot()
    def toggle(self) -> None:
        self.set_playing(not self._is_playing)

    def set_playing(self, on: bool) -> None:
        if on != self._is_playing:
            self._is_playing = on
            self._began = None
            self._beat.start()
            self.playing_changed.emit(on)

    @Slot(int)
    def seek(self, milliseconds: int) -> None:
        """Go to a moment."""
        self._go_to(milliseconds / 1000)

    def step(self, frames: int) -> None:
        """Stand still, and go some frames of the first clip on, or back below zero."""
        self.set_playing(False)
        reel = self._reels[0]
        number = min(max(0, reel.number_at(self._moment) + frames), reel.count - 1)
        self._go_to(reel.moment(number))

    def refresh(self) -> None:
        """Show the moment again, as when the frames are wanted in another size."""
        self._told = []
        self._beat.start()

    def close(self) -> None:
        """Show nothing more, and let go of the clips."""
        self._beat.stop()
        for reel in self._reels:
            reel.close()

    @Slot()
    def go_on(self) -> None:
        """Show what is due, if all have it."""
        failure = next((reel.failure for reel in self._reels if reel.failure is not None), None)
        if failure is not None:
            self._beat.stop()
            self.failed.emit(failure)
            return
        now = self._now()
        due = self._moment
        if self._is_playing:
            if self._began is None:
                self._began = now - self._moment
            due = (now - self._began) % self.seconds
        numbers = [reel.number_at(due) for reel in self._reels]
        frames = [reel.frame(number) for reel, number in zip(self._reels, numbers, strict=True)]
        if any(frame is None for frame in frames):
            # Time goes on from here once it is there: no frame after it is left out.
            self._moment, self._began = due, None
            return
        self._moment = due
        if not self._is_playing:
            self._beat.stop()
        if numbers != self._told:
            self._told = numbers
            self.shown.emit(frames)
            self.moved.emit(round(due * 1000))

    def _go_to(self, moment: float) -> None:
        self._moment = min(max(0.0, moment), self.seconds)
        self._began = None
        self._beat.start()

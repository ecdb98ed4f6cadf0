"""What the page of a film is shown of its clips: facts, first frames, and how its slots stand."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from hailuo_desktop.domain.clip_facts import ClipFacts
from hailuo_desktop.domain.errors import Failure
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.domain.storyboard import StoryShot
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.film.views import SlotState
from hailuo_desktop.ui.job_board import JobBoard

if TYPE_CHECKING:
    from hailuo_desktop.services.film_clips import FilmClips

MOST_POSTERS = 400

_BOX = (320, 180)

_Key = tuple[str, object, int]


class FilmSource(QObject):
    """Reads frames one after the other, those asked for last at first, and keeps the last ones.

    Signals:
        seen(): a frame that was asked for can be had now.
    """

    seen = Signal()

    def __init__(self, board: JobBoard, run: Run, parent: QObject) -> None:
        super().__init__(parent)
        self._board = board
        self._run = run
        self._clips: FilmClips | None = None
        self._posters: OrderedDict[_Key, QPixmap | None] = OrderedDict()
        self._wanted: list[_Key] = []
        self._is_reading = False
        self.awaited: Callable[[], str] = lambda: ""
        """The slot that the next clip of the form fills."""

    def attach(self, clips: FilmClips) -> None:
        """Begin to work."""
        self._clips = clips

    @property
    def facts(self) -> Mapping[str, ClipFacts]:
        """What is known of the clips that can be used."""
        return self._clips.facts if self._clips is not None else {}

    def failure(self, path: str) -> Failure | None:
        """Why a clip cannot be used."""
        return self._clips.failure(path) if self._clips is not None else None

    def poster(self, path: str, number: int) -> QPixmap | None:
        """A frame of a clip; None while it is being read, or where it cannot be."""
        if self._clips is None:
            return None
        key = (path, self._clips.stamp(path), number)
        if key in self._posters:
            self._posters.move_to_end(key)
            return self._posters[key]
        if key not in self._wanted:
            self._wanted.append(key)
            if not self._is_reading:
                self._is_reading = True
                self._run(self._read(self._clips))
        return None

    def slot_state(self, slot: StoryShot) -> SlotState:
        """What becomes of an empty slot."""
        jobs = [job for job in map(self._board.job, slot.awaits) if job is not None]
        if any(job.is_live for job in jobs):
            words = self.tr("It is being made. When it is finished, it comes in here by itself.")
            return SlotState(self.tr("Being made…"), words, "success")
        if slot.id == self.awaited():
            words = self.tr("The form holds its prompt: the next clip you make there comes in here.")
            return SlotState(self.tr("In the form"), words, "success")
        if any(job.state is JobState.UNCERTAIN for job in jobs):
            words = self.tr("Whether it was made is not known yet. The library tells more.")
            return SlotState(self.tr("Outcome unknown"), words, "warning")
        if jobs:
            words = self.tr("It could not be made; the library tells why. Make it again, or choose a clip.")
            return SlotState(self.tr("Could not be made"), words, "danger")
        return SlotState(self.tr("Still to be made"), "", "muted")

    async def _read(self, clips: FilmClips) -> None:
        try:
            while self._wanted:
                key = self._wanted[-1]
                path, _, number = key
                frame = await clips.frame(path, number, _BOX)
                self._wanted.remove(key)
                self._posters[key] = None
                if frame is not None:
                    pixels = QImage(
                        frame.pixels, frame.width, frame.height, frame.line, QImage.Format.Format_RGB32
                    )
                    # A picture of its own: the frame's bytes go away.
                    self._posters[key] = QPixmap.fromImage(pixels.copy())
                while len(self._posters) > MOST_POSTERS:
                    self._posters.popitem(last=False)
                self.seen.emit()
        finally:
            self._is_reading = False

"""A drag over the window, from entering to letting go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.ui.composer.picture_box import Place
from hailuo_desktop.ui.drop_veil import DropVeil
from hailuo_desktop.ui.incoming import glimpse, may_be_picture, read_mime, take_as_copy
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.picture_intake import PictureIntake


class DragOver:
    """Shows on the veil what will come of a drag, and hands on what is dropped."""

    def __init__(
        self,
        veil: DropVeil,
        intake: PictureIntake,
        board: JobBoard,
        edit: Callable[[Job], None],
    ) -> None:
        """Take the parts; `edit` is called with a job whose request is wanted in the form."""
        self._veil = veil
        self._intake = intake
        self._board = board
        self._edit = edit

    def enter(self, event: QDragEnterEvent) -> None:
        """Something comes in that may become a picture, or is none of ours."""
        if may_be_picture(event.mimeData()):
            self._veil.promise(glimpse(event.mimeData(), self._board.has_clip))
            self._intake.warm()
            self.move(event)

    def move(self, event: QDragMoveEvent) -> None:
        """It is at another place."""
        place = event.position().toPoint()
        self._veil.spread(place)
        if self._veil.is_welcome(place):
            take_as_copy(event)
        else:
            event.ignore()

    def leave(self) -> None:
        """It has gone."""
        self._veil.lift()

    def drop(self, event: QDropEvent) -> None:
        """It is let go of."""
        point = event.position().toPoint()
        place, is_welcome = self._veil.target_at(point), self._veil.is_welcome(point)
        self._veil.lift()
        take_as_copy(event)
        if not is_welcome:
            return
        incoming = read_mime(event.mimeData())
        if incoming.jobs:
            self._take_clips(incoming.jobs, place)
        else:
            self._intake.take(incoming, place)

    def _take_clips(self, job_ids: Sequence[str], place: Place | None) -> None:
        """Cards of the library were put down on a place for pictures, or on the form."""
        jobs = [
            job for job in map(self._board.job, job_ids) if job is not None and job.state is JobState.DONE
        ]
        if place is None:
            for job in jobs[:1]:
                self._edit(job)
        else:
            for job in jobs if place == "references" else jobs[:1]:
                self._intake.take_frame(Path(job.video), place)

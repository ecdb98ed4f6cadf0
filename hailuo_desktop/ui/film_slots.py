"""From an empty slot of a film to the form, and from the finished clip back into the slot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.story_shots import filled
from hailuo_desktop.domain.storyboard import Storyboard, StoryShot
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.notice_bar import Notice, NoticeBar
from hailuo_desktop.ui.picture_intake import PictureIntake

if TYPE_CHECKING:
    from hailuo_desktop.services.storyboard_desk import StoryboardDesk


class FilmSlots(QObject):
    """One slot at a time has the form. The jobs that come of the next press there are its own.

    Signals:
        changed(str): the slots of this film stand otherwise now.
        film_asked(): the user wants back to the film.
    """

    changed = Signal(str)
    film_asked = Signal()

    def __init__(
        self,
        board: JobBoard,
        composer: Composer,
        intake: PictureIntake,
        notices: NoticeBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._board = board
        self._composer = composer
        self._intake = intake
        self._notices = notices
        self._desk: StoryboardDesk | None = None
        self._asked: tuple[str, str] | None = None
        self._notice: Notice | None = None

    def attach(self, desk: StoryboardDesk) -> None:
        """Begin to work."""
        self._desk = desk

    @property
    def asked(self) -> str:
        """The slot that the next clip of the form fills, or ""."""
        return self._asked[1] if self._asked is not None else ""

    def make(self, film: Storyboard, slot: StoryShot, moment: float | None, *, goes_on: bool) -> None:
        """Fill the form for a slot.

        With `goes_on`, the shot before gives the picture: its frame at `moment`, or its last one for None.
        """
        self.forget()
        at = film.index(slot.id)
        self._asked = (film.id, slot.id)
        if slot.prompt:
            self._composer.prompt.set_text(slot.prompt)
        if goes_on and at > 0:
            self._intake.take_frame(Path(film.shots[at - 1].clip), moment=moment)
        self._composer.prompt.edit.setFocus()
        words = self.tr("The next clip you make here is shot {number} of {film}.")
        self._notice = Notice(
            words.format(number=at + 1, film=film.name),
            action=self.tr("Back to the film"),
            act=self._go_back,
            other=self.tr("Not for the film"),
            other_act=self.forget,
            stays=True,
        )
        self._notices.say(self._notice)
        self.changed.emit(film.id)

    def _go_back(self) -> None:
        self.film_asked.emit()
        if self._notice is not None:
            self._notices.say(self._notice)  # the press has closed it, but the slot still has the form

    def forget(self) -> None:
        """The next clip of the form is for no slot."""
        asked, self._asked = self._asked, None
        notice, self._notice = self._notice, None
        if notice is not None:
            self._notices.withdraw(notice)
        if asked is not None:
            self.changed.emit(asked[0])

    def take_jobs(self, jobs: Sequence[Job]) -> None:
        """These jobs came of a press in the form."""
        if self._asked is None or self._desk is None or not jobs:
            return
        film_id, slot_id = self._asked
        ids = tuple(job.id for job in jobs)
        prompt = jobs[0].request.prompt

        def wait(shot: StoryShot) -> StoryShot:
            if shot.id != slot_id or not shot.is_slot:
                return shot
            return msgspec.structs.replace(shot, awaits=(*shot.awaits, *ids), prompt=prompt or shot.prompt)

        self._desk.amend(film_id, lambda film: film.mapped(wait))
        self.forget()
        for job in jobs:
            self.settle(self._board.job(job.id) or job)

    def settle(self, job: Job) -> None:
        """Take in how a job stands: the first that is finished fills its slot."""
        if self._desk is None:
            return
        for film in self._desk.films:
            if not any(job.id in shot.awaits for shot in film.shots):
                continue
            if job.state is JobState.DONE and job.video:
                self._desk.amend(film.id, lambda each: each.mapped(_filler(job)))
            self.changed.emit(film.id)

    @property
    def awaited(self) -> set[str]:
        """The ids of the jobs that slots wait for."""
        films = self._desk.films if self._desk is not None else []
        return {each for film in films for shot in film.shots for each in shot.awaits}


def _filler(job: Job) -> Callable[[StoryShot], StoryShot]:
    def fill(shot: StoryShot) -> StoryShot:
        return filled(shot, job) if shot.is_slot and job.id in shot.awaits else shot

    return fill

"""From a clip to the next one: a frame of it becomes the picture, and the shots are shown as a chain."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from hailuo_desktop.domain.chain import chain_of, went_on_from
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.job_presenter import title_of
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.picture_intake import PictureIntake
from hailuo_desktop.ui.stage import Stage
from hailuo_desktop.ui.stage.chain_strip import ChainShot
from hailuo_desktop.ui.stage_actions import StageActions


class NextShot(QObject):
    """Cares for the two buttons under the clip, and for the row of shots above its controls."""

    def __init__(
        self,
        board: JobBoard,
        stage: Stage,
        actions: StageActions,
        intake: PictureIntake,
        composer: Composer,
        say: Callable[[Notice], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._board = board
        self._stage = stage
        self._intake = intake
        self._composer = composer
        self._say = say
        actions.next_asked.connect(lambda: self._take(None))
        actions.frame_asked.connect(lambda: self._take(stage.player.playback.moment))
        stage.chain.chosen.connect(board.show_job)
        board.shown.connect(lambda _: self.show_chain())
        board.running_changed.connect(lambda _: self.show_chain())

    def show_chain(self) -> None:
        """Show the shots that the clip on the stage belongs to."""
        job = self._board.on_stage
        shots: list[Job] = []
        if job is not None and job.state is JobState.DONE and self._may_have_neighbours(job):
            shots = [each for each in chain_of(job, self._board.jobs) if each.video]
        self._stage.chain.show_shots(
            [ChainShot(each.id, title_of(each), self._board.thumbnail(each.id)) for each in shots],
            job.id if job is not None else "",
        )

    def _may_have_neighbours(self, job: Job) -> bool:
        return bool(went_on_from(job)) or any(went_on_from(each) == job.id for each in self._board.jobs)

    def _take(self, moment: float | None) -> None:
        job = self._board.on_stage
        if job is None or job.state is not JobState.DONE:
            return
        self._stage.player.playback.pause()
        self._intake.take_frame(Path(job.video), moment=moment)
        words = self.tr("The last frame is the picture now. Say what should happen next.")
        if moment is not None:
            words = self.tr("This frame is the picture now. Say what should move.")
        self._say(Notice(words))
        self._composer.prompt.edit.setFocus()

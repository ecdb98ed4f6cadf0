"""Keeps stage, library and queue in step with the jobs, and carries out what is asked of a job."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hailuo_desktop import wording
from hailuo_desktop.domain.job import CancelMeans, Job, JobState
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.ui.clip_shelf import ClipShelf
from hailuo_desktop.ui.dialogs import ask
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.job_feed import JobFeed
from hailuo_desktop.ui.job_presenter import JobAction, JobPresenter, cancel_means, title_of
from hailuo_desktop.ui.library import LibraryPanel, QueuePanel
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.own_times import OwnTimes
from hailuo_desktop.ui.stage import Stage
from hailuo_desktop.wording import Action

if TYPE_CHECKING:
    from hailuo_desktop.services.job_runner import JobRunner
    from hailuo_desktop.services.library_desk import LibraryDesk


_SEEN_FIRST = 100
"""Jobs that are shown before the others are read: more than cards are in view."""


class JobBoard(QObject):
    """The window's memory of all jobs, and of which one is on the stage.

    Signals:
        running_changed(int): so many jobs are on their way now.
        edit_asked(GenerationRequest): the user wants to change a job's request and run it again.
        mending_asked(Action, Failure, str): this is to be done about a job's failure at this provider.
        folder_asked(str): this video file is to be shown in its folder.
        locate_asked(str): the user knows where the file of this job's clip is now.
        fetch_asked(str): this job's clip is wanted from the provider once more.
        news(Notice): something happened to a job that is not on the stage.
        ended(JobUpdate): a job has come to its end, wherever it is shown, or could not be found.
        shown(str): the job of this id is on the stage, or has come to another state there; "" for none.
    """

    running_changed = Signal(int)
    edit_asked = Signal(object)
    mending_asked = Signal(object, object, str)
    folder_asked = Signal(str)
    locate_asked = Signal(str)
    fetch_asked = Signal(str)
    news = Signal(object)
    ended = Signal(object)
    shown = Signal(str)

    def __init__(
        self,
        presenter: JobPresenter,
        stage: Stage,
        library: LibraryPanel,
        queue: QueuePanel,
        run: Run,
        now: Callable[[], datetime],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._presenter = presenter
        self._stage = stage
        self._library = library
        self._queue = queue
        self._run = run
        self._now = now
        self.shelf = ClipShelf(presenter, library, run, self)
        self._running: set[str] = set()
        self._runner: JobRunner | None = None
        self._feed: JobFeed | None = None
        self._updates: dict[str, JobUpdate] = {}
        self._on_stage = ""
        self.times = OwnTimes()
        presenter.expected = self.times.expected
        stage.cancel_asked.connect(lambda: self.cancel(self._on_stage))
        stage.action_asked.connect(self._act)
        stage.mend_asked.connect(self._mend)
        library.clip_chosen.connect(self.show_job)
        library.clip_activated.connect(self.show_job)
        library.cancel_asked.connect(self.cancel)
        queue.job_chosen.connect(self.show_job)
        queue.cancel_asked.connect(self.cancel)

    def attach(self, runner: JobRunner, desk: LibraryDesk) -> None:
        """Begin to hear of jobs, and show those that are there already."""
        self._runner = runner
        self._feed = JobFeed(runner, self)
        self._feed.updated.connect(self._take)
        self._run(self._load(runner, desk))

    def close(self) -> None:
        """Hear no more."""
        if self._feed is not None:
            self._feed.close()

    @property
    def on_stage(self) -> Job | None:
        """The job on the stage."""
        return self.job(self._on_stage)

    def job(self, job_id: str) -> Job | None:
        """The job with this id, if there is one."""
        update = self._updates.get(job_id)
        return update.job if update is not None else None

    def thumbnail(self, job_id: str) -> str:
        """The path of a picture of its clip, or ""."""
        update = self._updates.get(job_id)
        return update.thumbnail if update is not None else ""

    @property
    def jobs(self) -> list[Job]:
        """All jobs that are known here."""
        return [update.job for update in self._updates.values()]

    @property
    def live(self) -> list[JobUpdate]:
        """What is known of the jobs on their way."""
        return [self._updates[each] for each in sorted(self._running)]

    @property
    def thumbnails(self) -> dict[str, str]:
        """The pictures of finished clips, by the ids of their jobs."""
        return {job_id: each.thumbnail for job_id, each in self._updates.items() if each.thumbnail}

    def has_clip(self, path: str) -> bool:
        """Whether this is the path of a finished clip; nobody looks at the disk."""
        return any(update.job.video == path for update in self._updates.values())

    def cancel_label(self, job: Job) -> str:
        """What a button that cancels this job says."""
        return self._presenter.cancel_label(job)

    def add(self, job: Job) -> None:
        """Show a job that was just made, without waiting for news of it."""
        if job.id not in self._updates:
            self._take(JobUpdate(job=job))
        self.show_job(job.id)

    def show_job(self, job_id: str) -> None:
        """Put a job on the stage; its clip begins to play."""
        update = self._updates.get(job_id)
        if update is None:
            return
        self._on_stage = job_id
        self._library.select(job_id)
        self._show(update)
        self.shown.emit(job_id)

    def cancel(self, job_id: str) -> None:
        """Stop a job. What is not free is asked about first."""
        if job_id in self._updates and self._runner is not None:
            self._run(self._cancel(self._runner, job_id))

    def retranslate(self) -> None:
        """Say everything again."""
        self.shelf.renew()
        self._fill_queue()
        if self._on_stage and self._stage.clip is None:  # a clip goes on playing
            self._show(self._updates[self._on_stage])

    def set_missing(self, looked_at: Sequence[str], missing: set[str]) -> None:
        """Take in whose files are where they should be, as was just seen."""
        if self._on_stage in self.shelf.set_missing(looked_at, missing):
            self._show(self._updates[self._on_stage])

    async def _load(self, runner: JobRunner, desk: LibraryDesk) -> None:
        for newest in (_SEEN_FIRST, None):
            snapshot = await runner.snapshot(newest)
            # News that came meanwhile are newer than this.
            self._updates = {each.job.id: each for each in snapshot} | self._updates
            self.times.learn(self.jobs)
            await self.shelf.load(snapshot, desk)
        await self.shelf.settle()
        self._running = {each.job.id for each in self._updates.values() if each.job.is_live}
        self._fill_queue()
        self._tell_running()
        if self._running and not self._on_stage:
            # What goes on from the last start is what the user came back for.
            self.show_job(max(self._running))

    def _fill_queue(self) -> None:
        live = sorted(self._running, reverse=True)
        self._queue.set_items([self._presenter.item(self._updates[each]) for each in live])

    def _take(self, update: JobUpdate) -> None:
        job = update.job
        before = self._updates.get(job.id)
        if update.removed:
            self._remove(job.id)
            return
        self._updates[job.id] = update
        (self._running.add if job.is_live else self._running.discard)(job.id)
        self.times.learn([job])
        self.shelf.take(update)
        self._queue.upsert(self._presenter.item(update))
        self._tell_running()
        has_ended = (
            before is not None
            and (before.job.is_live or before.looking)
            and not (job.is_live or update.looking)
        )
        if job.id == self._on_stage:
            # The clip that plays is not begun anew by late news of its price.
            if before is None or job.state is not JobState.DONE or _is_elsewhere(before.job, job):
                self._show(update)
            if before is None or before.job.state is not job.state:
                self.shown.emit(job.id)
        elif has_ended:
            self._tell(update)
        if has_ended:
            self.ended.emit(update)

    def _remove(self, job_id: str) -> None:
        self._updates.pop(job_id, None)
        self._running.discard(job_id)
        self.shelf.remove(job_id)
        self._queue.remove(job_id)
        self._tell_running()
        if job_id == self._on_stage:
            self._on_stage = ""
            self._stage.release_clip()
            self._stage.show_empty()
            self.shown.emit("")

    def _show(self, update: JobUpdate) -> None:
        job = update.job
        if job.is_live:
            words = self._presenter.live(update, self._now())
            self._stage.show_live(
                words.title,
                words.detail,
                words.picture,
                elapsed=words.elapsed,
                typical=words.typical,
                fraction=words.fraction,
                cancel_label=words.cancel_label,
                mend_label=words.mend_label,
                left=words.left,
            )
        elif job.state is JobState.DONE and not self.shelf.is_missing(job.id):
            title = self.shelf.notes(job.id).name or title_of(job)
            self._stage.show_clip(Path(job.video), title, poster=update.thumbnail)
        else:
            is_gone = job.state is JobState.DONE
            message = self._presenter.missing(job, self._now()) if is_gone else self._presenter.ended(update)
            self._stage.show_message(
                message.title,
                message.text,
                message.charge,
                "\n\n".join(part for part in (message.next_step, message.details) if part),
                [label for _, label in self._actions(update)],
            )

    def _actions(self, update: JobUpdate) -> list[tuple[JobAction | Action, str]]:
        """The buttons under a message."""
        if update.job.state is JobState.DONE:
            return self._presenter.missing_actions(update.job, self._now())
        return self._presenter.actions(update)

    def _tell(self, update: JobUpdate) -> None:
        """A job that nobody looks at has come to its end, or could not be found."""
        job = update.job
        if update.looking or (job.batch and job.state is not JobState.UNCERTAIN):
            return  # of the clips of a batch, it tells itself
        if job.state is JobState.DONE:
            self.news.emit(
                Notice(
                    self.tr("A video is finished: {title}").format(title=_short(title_of(job))),
                    "success",
                    self.tr("Play"),
                    lambda: self.show_job(job.id),
                )
            )
        elif job.state in (JobState.FAILED, JobState.UNCERTAIN):
            self.news.emit(self._sad_news(update))

    def _sad_news(self, update: JobUpdate) -> Notice:
        return Notice(
            str(self._presenter.ended(update)),
            "danger" if update.job.state is JobState.FAILED else "warning",
            self.tr("Show"),
            lambda: self.show_job(update.job.id),
            anew=lambda: self._sad_news(update),
        )

    def _act(self, number: int) -> None:
        """Do what the button with this number under the message says."""
        update = self._updates.get(self._on_stage)
        if update is None or self._runner is None or update.job.is_live:
            return
        job = update.job
        actions = self._actions(update)
        match actions[number][0] if number < len(actions) else None:
            case Action() as action:
                self.mending_asked.emit(action, job.failure, job.provider)
            case JobAction.LOOK_AGAIN:
                self._run(self._look_again(self._runner, job.id))
            case JobAction.SUBMIT_AGAIN:
                self._run(self._ask_and_submit_again(self._runner, job))
            case JobAction.FORGET:
                self.cancel(job.id)
            case JobAction.EDIT:
                self.edit_asked.emit(job.request)
            case JobAction.LOCATE:
                self.locate_asked.emit(job.id)
            case JobAction.FETCH_AGAIN:
                self.fetch_asked.emit(job.id)

    def _mend(self) -> None:
        """Do what helps with the trouble of a job that is still on its way."""
        update = self._updates.get(self._on_stage)
        if update is not None and update.trouble is not None:
            trouble = update.trouble
            self.mending_asked.emit(wording.action_of(trouble), trouble, update.job.provider)

    async def _look_again(self, runner: JobRunner, job_id: str) -> None:
        await runner.resume(job_id)

    async def _ask_and_submit_again(self, runner: JobRunner, job: Job) -> None:
        label = self._presenter.submit_again_label(job)
        sure = await ask(
            self._window,
            self._presenter.submit_again_question(job),
            self.tr("A second paid request is sent. If the first one was charged too, you pay twice."),
            yes=label,
            no=self.tr("Not now"),
        )
        if sure:
            self.add(await runner.submit_again(job.id))

    async def _cancel(self, runner: JobRunner, job_id: str) -> None:
        means = cancel_means(self._updates[job_id].job)
        words = wording.cancel_words(means, translator)
        if means is not CancelMeans.STOP_FREE:
            stop = await ask(
                self._window,
                words.question,
                words.consequence,
                yes=words.label,
                no=self.tr("Keep it"),
            )
            update = self._updates.get(job_id)
            if not stop or update is None:
                return
            now_means = cancel_means(update.job)
            if now_means is not means:
                # The job went on while the question stood there: what was agreed to is no longer so.
                if now_means is not CancelMeans.NOTHING:
                    await self._cancel(runner, job_id)
                return
        await runner.cancel(job_id)

    def _tell_running(self) -> None:
        self.running_changed.emit(len(self._running))


def _is_elsewhere(before: Job, now: Job) -> bool:
    """Whether a clip is there only now, or in another file."""
    return before.state is not now.state or before.video != now.video


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"

"""Runs jobs: takes new ones in, goes on with old ones at start, cancels, and closes in order."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind, Failure
from hailuo_desktop.domain.job import (
    AT_START,
    CANCEL_MEANS,
    FREE_TO_CANCEL,
    LIVE_STATES,
    AtStart,
    CancelMeans,
    Job,
    JobState,
)
from hailuo_desktop.domain.money import Money, Price
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.providers.base import Downloader, Provider
from hailuo_desktop.services.budget import Budget
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.services.clock import Clock
from hailuo_desktop.services.download_step import DownloadStep
from hailuo_desktop.services.job_desk import JobDesk
from hailuo_desktop.services.job_events import JobUpdate, Listener
from hailuo_desktop.services.job_intake import BatchPlace, JobIntake
from hailuo_desktop.services.job_steps import JobSteps
from hailuo_desktop.services.key_marks import KeyMark, no_marks
from hailuo_desktop.services.picture_desk import PictureDesk
from hailuo_desktop.services.polling import PollPolicy, RetryPolicy
from hailuo_desktop.services.recovery import Found, Recovery
from hailuo_desktop.services.render_step import RenderStep
from hailuo_desktop.services.resting_jobs import RestingJobs
from hailuo_desktop.services.slots import Slots
from hailuo_desktop.services.submit_step import PriceCheck, SubmitStep, no_check
from hailuo_desktop.services.video_desk import VideoDesk
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.ownership import Owner

log = logging.getLogger(__name__)

CLOSING_PATIENCE = 8.0
"""Seconds a paid request that is on its way is waited for when the program closes."""


class JobRunner:
    """Owns the tasks of all running jobs; no task is without an owner."""

    def __init__(
        self,
        *,
        store: JobStore,
        owner: Owner,
        providers: Mapping[str, Provider],
        has_key: Callable[[str], Awaitable[bool]],
        key_mark: KeyMark = no_marks,
        catalogue: Catalogue,
        pictures: PictureDesk,
        library: MediaLibrary,
        downloader: Downloader,
        budget: Budget,
        clock: Clock,
        videos: VideoDesk | None = None,
        check_price: PriceCheck = no_check,
        jobs_at_once: int = 3,
        policies: Mapping[str, PollPolicy] | None = None,
        retries: RetryPolicy | None = None,
        unreachable_tries: int | None = None,
    ) -> None:
        """Take the parts.

        Args:
            has_key: says whether there is a key for a provider.
            key_mark: tells the key in use from others.
            check_price: asked just before a paid request; raises if it costs more than was shown.
            videos: looks into finished clips; None does so in a thread of this process.
            jobs_at_once: the limit per provider.
            policies: the pace of polling by provider id.
            unreachable_tries: tries before a job that cannot reach its provider fails; None: no end.
        """
        self._store = store
        self._owner = owner
        self._providers = providers
        self._catalogue = catalogue
        self._library = library
        self._budget = budget
        self._clock = clock
        self._retries = retries or RetryPolicy()
        self._listeners: list[Listener] = []
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._unsent: set[str] = set()
        self._is_closing = False
        self._at_once = jobs_at_once
        self._slots: defaultdict[str, Slots] = defaultdict(lambda: Slots(self._at_once))
        self._desk = JobDesk(store=store, library=library, clock=clock, tell=self._tell)
        self.resting = RestingJobs(store=store, owner=owner, library=library, tell=self._tell)
        self._intake = JobIntake(
            store=store,
            providers=providers,
            has_key=has_key,
            catalogue=catalogue,
            pictures=pictures,
            library=library,
            budget=budget,
            clock=clock,
        )
        self._steps = JobSteps(
            submit=SubmitStep(
                desk=self._desk,
                providers=providers,
                library=library,
                budget=budget,
                retries=self._retries,
                unreachable_tries=unreachable_tries,
                key_mark=key_mark,
                check_price=check_price,
            ),
            render=RenderStep(
                desk=self._desk, providers=providers, policies=policies or {}, key_mark=key_mark
            ),
            download=DownloadStep(
                desk=self._desk,
                providers=providers,
                library=library,
                downloader=downloader,
                retries=self._retries,
                key_mark=key_mark,
                videos=videos or VideoDesk(),
            ),
        )
        self._recovery = Recovery(
            desk=self._desk,
            store=store,
            providers=providers,
            retries=self._retries,
            unreachable_tries=unreachable_tries,
            key_mark=key_mark,
        )

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have `listener` called after every change; returns a function that ends that.

        It is called from within the runner's tasks: it must be quick and must not raise.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def set_jobs_at_once(self, limit: int) -> None:
        """Give each provider so many jobs at the same time from now on; those under way go on."""
        self._at_once = limit
        for slots in self._slots.values():
            slots.resize(limit)

    async def jobs(self) -> list[Job]:
        """All jobs, newest first."""
        return await self._store.jobs()

    async def snapshot(self, newest: int | None = None) -> list[JobUpdate]:
        """All jobs as updates, or so many, newest first; for a window that has just opened."""
        jobs = (await self._store.jobs())[:newest]
        return await asyncio.to_thread(lambda: [self.resting.update_of(job) for job in jobs])

    async def start(self) -> list[Job]:
        """Go on with every job of this journal that no other running program cares for; returns them.

        What is not sent yet of a batch waits until somebody says so (see `BatchDesk`).
        """
        if self._store.is_newer:
            return []
        resumed = []
        found = await self._store.jobs(LIVE_STATES | {JobState.UNCERTAIN})
        waiting = [job for job in reversed(found) if not (job.batch and job.state in FREE_TO_CANCEL)]
        # What lies ready at a provider is fetched before anything else: it is deleted there one day.
        waiting.sort(key=lambda job: job.state is not JobState.DOWNLOADING)
        for job in waiting:
            with contextlib.suppress(AppError):
                resumed.append(await self.resume(job.id))
        return resumed

    async def resume(self, job_id: str) -> Job:
        """Go on with one job found in the journal, as its state demands.

        Raises:
            AppError: JOB_UNKNOWN, or JOB_STEP_IMPOSSIBLE where there is nothing to go on with or another
                running program cares for it.
        """
        job = await self.resting.claim(job_id)
        if job_id in self._tasks:
            return job
        match AT_START[job.state]:
            case AtStart.BEGIN_AGAIN:
                # Nothing is sent yet, and the app may have been updated since the price was shown.
                try:
                    self._budget.check_shown(job.price, self._catalogue.price(job.request))
                except AppError as error:
                    return await self._desk.end(job, JobState.FAILED, error.record())
                self._spawn(job)
            case AtStart.POLL_ON | AtStart.FETCH | AtStart.LOOK:
                self._spawn(job)
            case AtStart.MARK_UNCERTAIN:
                job = await self._desk.end_in_doubt(job)
                self._spawn(job)
            case AtStart.LEAVE if job.can_be_watched_again:
                job = await self._desk.advance(job, JobState.RENDERING, failure=None, finished=None)
                self._spawn(job)
            case AtStart.LEAVE:
                raise AppError(ErrorKind.JOB_STEP_IMPOSSIBLE, facts={"id": job_id, "old": job.state.value})
        return job

    async def fetch_again(self, job_id: str) -> Job:
        """Bring a finished clip home once more, whose file is gone: nothing is paid for that.

        Raises:
            AppError: JOB_UNKNOWN, or JOB_STEP_IMPOSSIBLE where the provider can have it no more, or another
                running program cares for it.
        """
        job = await self.resting.claim(job_id)
        if job_id in self._tasks or not job.can_be_fetched_again(self._clock.now()):
            raise AppError(ErrorKind.JOB_STEP_IMPOSSIBLE, facts={"id": job_id, "old": job.state.value})
        job = await self._desk.advance(job, JobState.DOWNLOADING, failure=None)
        self._spawn(job)
        return job

    async def submit(
        self,
        request: GenerationRequest,
        *,
        max_cost: Money | None = None,
        shown: Price | None = None,
        target: Path | None = None,
        retry_of: str = "",
        place: BatchPlace | None = None,
    ) -> Job:
        """Take a new job in: check it, keep its pictures, write it, and start it.

        Args:
            max_cost: the most it may cost.
            shown: the price the user saw; None for the list price of now.
            target: absolute path for the finished file; None for a name in the library.
            retry_of: id of the job it repeats by the user's wish.
            place: the row of a batch it is made for.

        Raises:
            AppError: whatever has to be mended first, or JOB_STEP_IMPOSSIBLE where that row has a job.
        """
        job = await self._intake.make(
            request, max_cost=max_cost, shown=shown, target=target, retry_of=retry_of, place=place
        )
        await self._store.add(job, self._owner.token)
        self._tell(JobUpdate(job=job))
        self._spawn(job)
        return job

    async def wait(self, job_id: str) -> Job:
        """Wait until the job rests; returns it as it is on disk then."""
        task = self._tasks.get(job_id)
        if task is not None:
            await asyncio.wait([task])
        return await self._store.get(job_id)

    def is_at_work(self, job_id: str) -> bool:
        """Whether this program goes on with the job just now."""
        return job_id in self._tasks

    async def hold(self, job_id: str) -> bool:
        """Leave a job alone, as it is on disk, if nothing of it is sent yet; says whether it was.

        `resume` goes on with it. One whose paid request is on its way is not touched.
        """
        task = self._tasks.get(job_id)
        if task is not None and job_id in self._unsent and not self._steps.is_submitting(job_id):
            task.cancel()
            await asyncio.wait([task])
        return job_id not in self._tasks and (await self._store.get(job_id)).state in FREE_TO_CANCEL

    async def cancel(self, job_id: str) -> Job:
        """Stop a job as far as its state allows (see domain.job.CANCEL_MEANS); returns what it is then.

        Raises:
            AppError: JOB_UNKNOWN; JOB_STEP_IMPOSSIBLE if another running program cares for it.
        """
        await self.resting.claim(job_id)
        job = await self._halt(job_id)
        match CANCEL_MEANS[job.state]:
            case CancelMeans.STOP_FREE | CancelMeans.KEEP_LINK | CancelMeans.FORGET:
                end = JobState.DONE if job.was_at_home else JobState.CANCELLED
                return await self._desk.end(job, end, job.failure)
            case CancelMeans.OUTCOME_UNKNOWN:
                return await self._desk.end_in_doubt(job)
            case CancelMeans.STOP_WATCHING:
                await self._stop_remotely(job)
                return await self._desk.end(job, JobState.CANCELLED, None)
            case CancelMeans.NOTHING:
                return job

    async def submit_again(self, job_id: str) -> Job:
        """Make a new job of one whose outcome is unknown, by the user's wish; the old one is forgotten.

        Raises:
            AppError: JOB_STEP_IMPOSSIBLE unless its outcome is unknown; and as `submit` does.
        """
        await self.resting.claim(job_id)
        old = await self._halt(job_id)  # it must not be found while its successor is being made
        if old.state is not JobState.UNCERTAIN:
            if old.is_live:
                self._spawn(old)
            raise AppError(ErrorKind.JOB_STEP_IMPOSSIBLE, facts={"id": job_id, "old": old.state.value})
        new = await self.submit(
            old.request,
            max_cost=old.max_cost,
            target=Path(old.target) if old.target else None,
            retry_of=old.id,
        )
        await self.cancel(job_id)
        return new

    async def remove(self, job_id: str) -> None:
        """Take a job that rests out of the list (see `RestingJobs.take_out`)."""
        await self.resting.take_out(job_id)

    async def close(self) -> None:
        """Stop all tasks. Jobs stay in the journal as they are, and go on at the next start.

        A paid request that is on its way gets CLOSING_PATIENCE seconds for its answer.
        """
        self._is_closing = True
        for job_id, task in self._tasks.items():
            if not self._steps.is_submitting(job_id):
                task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks.values(), timeout=CLOSING_PATIENCE)
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    def _spawn(self, job: Job) -> None:
        task = asyncio.get_running_loop().create_task(self._run(job), name=f"job {job.id}")
        self._tasks[job.id] = task
        self._mark_unsent(job)
        task.add_done_callback(lambda _: self._tasks.pop(job.id, None))

    async def _run(self, job: Job) -> None:
        slots = self._slots[job.provider]
        if job.state in FREE_TO_CANCEL:
            await slots.acquire()
        else:
            slots.take()
        try:
            failures = 0
            found: Found | None = None
            while not self._is_closing and (
                job.is_live or (job.state is JobState.UNCERTAIN and found is None)
            ):
                try:
                    if job.is_live:
                        job = await self._steps.next(job)
                        self._mark_unsent(job)
                    else:
                        job, found = await self._recovery.look_for(job)
                    failures = 0
                except AppError as error:  # the journal cannot be written at the moment
                    failures += 1
                    self._desk.report(job, trouble=error.record())
                    await self._clock.sleep(self._retries.delay(failures))
        except Exception:
            log.exception("job %s", job.id)
            self._desk.report(job, trouble=Failure(kind=ErrorKind.INTERNAL, charge=Charge.UNKNOWN))
        finally:
            slots.release()

    def _mark_unsent(self, job: Job) -> None:
        (self._unsent.add if job.state in FREE_TO_CANCEL else self._unsent.discard)(job.id)

    async def _halt(self, job_id: str) -> Job:
        """Stop the job's task, if it has one; returns the job as it is on disk then."""
        task = self._tasks.get(job_id)
        if task is not None:
            task.cancel()
            await asyncio.wait([task])
        return await self._store.get(job_id)

    async def _stop_remotely(self, job: Job) -> bool:
        try:
            return await self._providers[job.provider].cancel(job.remote_id)
        except AppError:
            return False

    def _tell(self, update: JobUpdate) -> None:
        for listener in tuple(self._listeners):
            listener(update)

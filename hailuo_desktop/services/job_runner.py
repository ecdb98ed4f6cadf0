"""Runs jobs: takes new ones in, goes on with old ones at start, cancels, and closes in order."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind, Failure, Problem
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
from hailuo_desktop.services.job_intake import JobIntake
from hailuo_desktop.services.job_steps import JobSteps
from hailuo_desktop.services.key_marks import KeyMark, no_marks, require_its_key
from hailuo_desktop.services.picture_desk import PictureDesk
from hailuo_desktop.services.polling import PollPolicy, RetryPolicy
from hailuo_desktop.services.recovery import Found, Recovery, looked_for
from hailuo_desktop.services.render_step import RenderStep
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
        self._key_mark = key_mark
        self._catalogue = catalogue
        self._library = library
        self._budget = budget
        self._clock = clock
        self._retries = retries or RetryPolicy()
        self._listeners: list[Listener] = []
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._slots: defaultdict[str, Slots] = defaultdict(lambda: Slots(jobs_at_once))
        self._desk = JobDesk(store=store, library=library, clock=clock, tell=self._tell)
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
        )

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have `listener` called after every change; returns a function that ends that.

        It is called from within the runner's tasks: it must be quick and must not raise.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def jobs(self) -> list[Job]:
        """All jobs, newest first."""
        return await self._store.jobs()

    async def snapshot(self) -> list[JobUpdate]:
        """All jobs as updates, newest first; for a window that has just opened."""
        return [self._update(job) for job in await self._store.jobs()]

    async def start(self) -> list[Job]:
        """Go on with every job of this journal that no other running program cares for; returns them."""
        if self._store.is_newer:
            return []
        resumed = []
        waiting = await self._store.jobs(LIVE_STATES | {JobState.UNCERTAIN})
        waiting.reverse()
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
        job = await self._claim(job_id)
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
                job = await self._mark_uncertain(job)
                self._spawn(job)
            case AtStart.LEAVE if job.can_be_watched_again:
                job = await self._desk.advance(job, JobState.RENDERING, failure=None, finished=None)
                self._spawn(job)
            case AtStart.LEAVE:
                raise AppError(ErrorKind.JOB_STEP_IMPOSSIBLE, facts={"id": job_id, "old": job.state.value})
        return job

    def problems(self, request: GenerationRequest) -> list[Problem]:
        """What has to be mended before the request can be sent.

        Raises:
            AppError: PROVIDER_UNKNOWN or MODEL_UNKNOWN.
        """
        return self._catalogue.spec(request.provider, request.model).problems(request)

    async def submit(
        self,
        request: GenerationRequest,
        *,
        max_cost: Money | None = None,
        shown: Price | None = None,
        target: Path | None = None,
        retry_of: str = "",
    ) -> Job:
        """Take a new job in: check it, keep its pictures, write it, and start it.

        Args:
            max_cost: the most it may cost.
            shown: the price the user saw; None for the list price of now.
            target: absolute path for the finished file; None for a name in the library.
            retry_of: id of the job it repeats by the user's wish.

        Raises:
            AppError: whatever has to be mended first; nothing was written or sent then.
        """
        job = await self._intake.make(
            request, max_cost=max_cost, shown=shown, target=target, retry_of=retry_of
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

    async def cancel(self, job_id: str) -> Job:
        """Stop a job as far as its state allows (see domain.job.CANCEL_MEANS); returns what it is then.

        Raises:
            AppError: JOB_UNKNOWN; JOB_STEP_IMPOSSIBLE if another running program cares for it.
        """
        await self._claim(job_id)
        job = await self._halt(job_id)
        match CANCEL_MEANS[job.state]:
            case CancelMeans.STOP_FREE | CancelMeans.KEEP_LINK | CancelMeans.FORGET:
                return await self._desk.end(job, JobState.CANCELLED, job.failure)
            case CancelMeans.OUTCOME_UNKNOWN:
                return await self._mark_uncertain(job)
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
        await self._claim(job_id)
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
        """Take a job that rests out of the list. Its video file stays.

        Raises:
            AppError: JOB_UNKNOWN; JOB_STEP_IMPOSSIBLE while it is live or its outcome unknown.
        """
        job = await self._claim(job_id)
        if job.is_live or job.state is JobState.UNCERTAIN:
            raise AppError(ErrorKind.JOB_STEP_IMPOSSIBLE, facts={"id": job_id, "old": job.state.value})
        await self._store.remove(job_id)
        await asyncio.to_thread(self._library.forget_record, job)
        self._tell(JobUpdate(job=job, removed=True))

    async def close(self) -> None:
        """Stop all tasks. Jobs stay in the journal as they are, and go on at the next start.

        A paid request that is on its way gets CLOSING_PATIENCE seconds for its answer.
        """
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
            while job.is_live or (job.state is JobState.UNCERTAIN and found is None):
                try:
                    if job.is_live:
                        job = await self._steps.next(job)
                    else:
                        job, found = await self._look_for(job)
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

    async def _look_for(self, job: Job) -> tuple[Job, Found | None]:
        """Look for a lost job once; what was found is None if the job goes on."""
        try:
            await require_its_key(job, self._key_mark)
        except AppError:
            found = Found.KEY_OF_ANOTHER
        else:
            job, found = await self._recovery.look(job)
        if found is Found.ADOPTED:
            return job, None
        return await self._desk.advance(looked_for(job, found), JobState.UNCERTAIN), found

    async def _claim(self, job_id: str) -> Job:
        job = await self._store.get(job_id)
        if not await self._store.claim(job_id, self._owner.token, self._owner.is_alive):
            raise AppError(ErrorKind.JOB_STEP_IMPOSSIBLE, facts={"id": job_id, "old": job.state.value})
        return job

    async def _halt(self, job_id: str) -> Job:
        """Stop the job's task, if it has one; returns the job as it is on disk then."""
        task = self._tasks.get(job_id)
        if task is not None:
            task.cancel()
            await asyncio.wait([task])
        return await self._store.get(job_id)

    async def _mark_uncertain(self, job: Job) -> Job:
        failure = Failure(
            kind=ErrorKind.OUTCOME_UNKNOWN, facts={"provider": job.provider}, charge=Charge.UNKNOWN
        )
        return await self._desk.end(job, JobState.UNCERTAIN, failure)

    async def _stop_remotely(self, job: Job) -> bool:
        try:
            return await self._providers[job.provider].cancel(job.remote_id)
        except AppError:
            return False

    def _update(self, job: Job) -> JobUpdate:
        thumbnail = self._library.thumbnail(job.id)
        return JobUpdate(
            job=job,
            trouble=job.failure if job.is_live else None,
            thumbnail=str(thumbnail) if job.state is JobState.DONE else "",
        )

    def _tell(self, update: JobUpdate) -> None:
        for listener in tuple(self._listeners):
            listener(update)

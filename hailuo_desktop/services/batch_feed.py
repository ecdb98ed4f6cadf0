"""Hands the rows of batches to the runner, a few at a time, until they are told to stop or something has to
be mended first.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable

import msgspec

from hailuo_desktop.domain.batch import PAUSING, Batch, BatchNow, BatchRow, RowState
from hailuo_desktop.domain.errors import AppError, ErrorKind, Failure
from hailuo_desktop.domain.job import FREE_TO_CANCEL, Job
from hailuo_desktop.services.batch_book import BatchBook
from hailuo_desktop.services.job_intake import BatchPlace
from hailuo_desktop.services.job_runner import JobRunner

AHEAD = 2
"""So many jobs of a batch wait for their turn at the runner; its other rows wait here."""

MOST_UNKNOWN = 2
"""With so many outcomes unknown at once a batch stops: something swallows the answers."""

log = logging.getLogger(__name__)


class BatchFeed:
    """Owns a task for each batch that is at work. Whoever changes a plan holds its `lock`."""

    def __init__(self, book: BatchBook, runner: JobRunner, tell: Callable[[str], None]) -> None:
        """`tell` is called with the id of a batch of which something is new."""
        self._book = book
        self._runner = runner
        self._tell = tell
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._news: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)
        self._running: set[str] = set()
        self._pauses: dict[str, Failure] = {}
        self._seen: defaultdict[str, set[str]] = defaultdict(set)
        self._elsewhere: set[str] = set()
        self._tasks: dict[str, asyncio.Task[None]] = {}

    def lock(self, batch_id: str) -> asyncio.Lock:
        """Held while a row of the batch is handed over, and by whoever changes its plan."""
        return self._locks[batch_id]

    def now(self, batch_id: str) -> BatchNow:
        """How a batch stands, or KeyError."""
        return self._book.now(
            batch_id, is_running=batch_id in self._running, pause=self._pauses.get(batch_id)
        )

    def begin(self, batch_id: str) -> None:
        """Hand over what waits, now and as long as there is anything."""
        self._pauses.pop(batch_id, None)
        # What has gone wrong so far is known to whoever begins.
        self._seen[batch_id] = {job.id for job in self._book.jobs(batch_id) if job.failure is not None}
        self._running.add(batch_id)
        self._news[batch_id].set()
        task = self._tasks.get(batch_id)
        if task is None or task.done():
            loop = asyncio.get_running_loop()
            self._tasks[batch_id] = loop.create_task(self._run(batch_id), name=f"batch {batch_id}")
        self._tell(batch_id)

    def look(self, batch_id: str) -> None:
        """Something is new with a row of this batch, or with the job of one."""
        self._news[batch_id].set()
        self._tell(batch_id)

    async def halt(self, batch_id: str, failure: Failure | None = None) -> None:
        """Hand nothing more over, and take back what is not sent; `failure` is why, if not by wish."""
        self._running.discard(batch_id)
        if failure is not None:
            self._pauses[batch_id] = failure
        self._news[batch_id].set()
        async with self._locks[batch_id]:
            for job in self._book.jobs(batch_id):
                if job.state in FREE_TO_CANCEL and self._runner.is_at_work(job.id):
                    await self._runner.hold(job.id)
        self._tell(batch_id)

    async def close(self) -> None:
        """Hand nothing more over. What was handed over is the runner's."""
        self._running.clear()
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _run(self, batch_id: str) -> None:
        news = self._news[batch_id]
        while batch_id in self._running:
            news.clear()
            went_on, trouble = False, self._trouble(batch_id)
            if trouble is None:
                try:
                    async with self._locks[batch_id]:
                        went_on = batch_id in self._running and await self._hand_over(batch_id)
                except AppError as error:
                    trouble = error.record()
                except Exception:
                    log.exception("batch %s", batch_id)
                    trouble = Failure(kind=ErrorKind.INTERNAL)
            if trouble is not None:
                await self._halt_surely(batch_id, trouble)
            elif not went_on and batch_id in self._running:
                await news.wait()

    async def _halt_surely(self, batch_id: str, trouble: Failure) -> None:
        try:
            await self.halt(batch_id, trouble)
        except (
            AppError
        ) as error:  # the journal cannot be read: what waits there is not sent without it either
            log.warning("batch %s: %s", batch_id, error)
            self._tell(batch_id)

    async def _hand_over(self, batch_id: str) -> bool:
        """Hand one row over, if there is room; says whether another may follow at once."""
        now = self.now(batch_id)
        unsent = [each.job for each in now.rows if each.job is not None and each.job.state in FREE_TO_CANCEL]
        if sum(self._runner.is_at_work(job.id) for job in unsent) >= AHEAD:
            return False
        for job in unsent:
            if not self._runner.is_at_work(job.id) and job.id not in self._elsewhere:
                await self._resume(job)
                return True
        waiting = next((each.row for each in now.of(RowState.WAITING) if each.job is None), None)
        if waiting is not None:
            await self._submit(now.batch, waiting)
            return True
        if not unsent:
            self._running.discard(batch_id)
            self._tell(batch_id)
        return False

    async def _resume(self, job: Job) -> None:
        try:
            await self._runner.resume(job.id)
        except AppError as error:
            if error.kind is not ErrorKind.JOB_STEP_IMPOSSIBLE:
                raise
            self._elsewhere.add(job.id)  # another running program cares for it

    async def _submit(self, batch: Batch, row: BatchRow) -> None:
        """Hand one row over; raises what concerns the whole batch."""
        try:
            job = await self._runner.submit(
                row.request,
                shown=row.price,
                max_cost=row.price.money if row.price is not None else None,
                place=BatchPlace(batch.id, row.number),
            )
        except AppError as error:
            if error.kind is ErrorKind.JOB_STEP_IMPOSSIBLE:
                await self._book.read_taken()
                if self._book.is_taken(batch, row):
                    return  # it has a job that was not known here
            if error.kind in PAUSING:
                raise
            await self._book.save(batch.with_row(msgspec.structs.replace(row, failure=error.record())))
        else:
            self._book.place(job)
            await self._book.save(batch.with_row(msgspec.structs.replace(row, job_id=job.id)))
        self._tell(batch.id)

    def _trouble(self, batch_id: str) -> Failure | None:
        """Why the batch has to stop by what has become of its jobs since it began, or None."""
        seen = self._seen[batch_id]
        rows = [each for each in self.now(batch_id).rows if each.job is not None and each.job.id not in seen]
        for each in rows:
            if each.is_held_up:
                return each.failure
        unknown = [each.failure for each in rows if each.state is RowState.UNCERTAIN]
        return unknown[-1] if len(unknown) >= MOST_UNKNOWN else None

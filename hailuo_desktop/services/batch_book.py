"""What is known of batches: their plans, and which jobs belong to which rows."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable

from hailuo_desktop.domain.batch import Batch, BatchNow, BatchRow, RowNow, sums_of
from hailuo_desktop.domain.errors import Failure
from hailuo_desktop.domain.job import Job
from hailuo_desktop.domain.ledger import entry_of
from hailuo_desktop.domain.money import Money
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.storage.batch_store import BatchStore
from hailuo_desktop.storage.job_store import JobStore

Place = tuple[str, int]
"""A batch and the number of a row of it."""


class BatchBook:
    """Keeps in memory what is on disk: a plan is believed once it is written."""

    def __init__(self, store: BatchStore, journal: JobStore, is_at_work: Callable[[str], bool]) -> None:
        """`is_at_work` says of a job's id whether this program goes on with it."""
        self._store = store
        self._journal = journal
        self._is_at_work = is_at_work
        self._batches: dict[str, Batch] = {}
        self._jobs: defaultdict[str, dict[int, Job]] = defaultdict(dict)
        self._taken: dict[Place, str] = {}
        self._places: dict[str, Place] = {}
        self._spent: dict[str, Money | None] = {}
        self._given: defaultdict[Place, set[str]] = defaultdict(set)

    async def open(self) -> None:
        """Read the plans, and what the journal knows of their rows."""
        if self._journal.is_newer:
            return
        for batch in await asyncio.to_thread(self._store.load):
            self._batches.setdefault(batch.id, batch)
        await self.read_taken()
        if not self._batches:
            return
        for entry in await self._journal.ledger():
            self._spent[entry.job_id] = entry.spent
        for job in reversed(await self._journal.jobs()):  # a job comes before the one that repeats it
            self.place(job)

    async def read_taken(self) -> None:
        """Read which rows were given a job."""
        self._taken |= await self._journal.taken_rows()

    @property
    def batches(self) -> list[Batch]:
        """All plans, oldest first."""
        return list(self._batches.values())

    def batch(self, batch_id: str) -> Batch:
        """The plan of this id, or KeyError."""
        return self._batches[batch_id]

    async def save(self, batch: Batch) -> None:
        """Commit, then believe.

        Raises:
            AppError: DISK_FULL or FOLDER_UNWRITABLE.
        """
        await asyncio.to_thread(self._store.save, batch)
        self._batches[batch.id] = batch

    def is_taken(self, batch: Batch, row: BatchRow) -> bool:
        """Whether a row was given a job, be it that the journal says so or that it was noted in the plan."""
        return bool(row.job_id) or (batch.id, row.number) in self._taken

    def job(self, batch_id: str, number: int) -> Job | None:
        """The job of a row, if it is in the list."""
        return self._jobs[batch_id].get(number)

    def jobs(self, batch_id: str) -> list[Job]:
        """The jobs of a batch that are in the list."""
        return list(self._jobs[batch_id].values())

    def now(self, batch_id: str, *, is_running: bool = False, pause: Failure | None = None) -> BatchNow:
        """How a batch stands, or KeyError."""
        batch = self._batches[batch_id]
        current = batch.current
        numbers = {row.number for row in current}
        return BatchNow(
            batch=batch,
            rows=tuple(self._row_now(batch, row) for row in current),
            before=tuple(self._row_now(batch, row) for row in batch.rows if row.number not in numbers),
            is_running=is_running,
            pause=pause,
        )

    def hear(self, update: JobUpdate) -> str:
        """Take in news of a job; returns the id of the batch it belongs to, or ""."""
        job = update.job
        self._spent[job.id] = entry_of(job).spent
        if not update.removed:
            return self.place(job)
        place = self._places.get(job.id)
        if place is None:
            return ""
        self._jobs[place[0]].pop(place[1], None)
        return place[0]

    def place(self, job: Job) -> str:
        """Put a job into its row, or that of the job it repeats by the user's wish; returns its batch."""
        place = (job.batch, job.row) if job.batch else self._places.get(job.retry_of)
        if place is None:
            return ""
        self._places[job.id] = place
        self._given[place].add(job.id)
        if job.batch:
            self._taken[place] = job.id
        there = self._jobs[place[0]].get(place[1])
        if there is None or there.id == job.id or job.retry_of == there.id:
            self._jobs[place[0]][place[1]] = job
        return place[0]

    def _row_now(self, batch: Batch, row: BatchRow) -> RowNow:
        job = self._jobs[batch.id].get(row.number)
        place = (batch.id, row.number)
        given = self._given.get(place, set()) | {row.job_id, self._taken.get(place, "")}
        return RowNow(
            row=row,
            job=job,
            is_taken=self.is_taken(batch, row),
            is_at_work=job is not None and self._is_at_work(job.id),
            spent=next(iter(sums_of(self._spent.get(each) for each in given)), None),
        )

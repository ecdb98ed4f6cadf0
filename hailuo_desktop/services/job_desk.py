"""How a step writes down what became of a job: to the journal first, then to whoever listens."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind, Failure
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.money import Money
from hailuo_desktop.services.clock import Clock
from hailuo_desktop.services.job_events import JobUpdate, Listener
from hailuo_desktop.storage.job_store import JobStore, SpendingCheck
from hailuo_desktop.storage.media_library import MediaLibrary


class JobDesk:
    """Commits, then tells. The only place where a running job is written."""

    def __init__(self, *, store: JobStore, library: MediaLibrary, clock: Clock, tell: Listener) -> None:
        self._store = store
        self._library = library
        self._tell = tell
        self.clock = clock

    async def advance(
        self, job: Job, state: JobState, *, spending: SpendingCheck | None = None, **changes: object
    ) -> Job:
        """Write the job in this state with these fields changed; returns it as it is on disk then.

        `spending` is asked first, in the same transaction.

        Raises:
            AppError: the journal cannot be written; nothing was told then.
        """
        after = msgspec.structs.replace(job, state=state, updated=self.clock.now(), **changes)
        await self._store.advance(after, spending)
        self.report(after, trouble=after.failure if after.is_live else None)
        return after

    async def end(
        self, job: Job, state: JobState, failure: Failure | None, *, charged: Money | None = None
    ) -> Job:
        """Write the job's end."""
        return await self.advance(
            job, state, failure=failure, charged=charged or job.charged, finished=self.clock.now()
        )

    async def end_in_doubt(self, job: Job, error: AppError | None = None) -> Job:
        """Write that nobody knows what became of its paid request; `error` is how its answer was lost."""
        failure = Failure(
            kind=ErrorKind.OUTCOME_UNKNOWN,
            facts={"provider": job.provider},
            message=error.message if error is not None else "",
            request_id=error.request_id if error is not None else "",
            charge=Charge.UNKNOWN,
        )
        return await self.end(job, JobState.UNCERTAIN, failure)

    def report(
        self,
        job: Job,
        *,
        fraction: float | None = None,
        word: str = "",
        trouble: Failure | None = None,
        looking: bool = False,
    ) -> None:
        """Tell how a job is doing without writing anything."""
        thumbnail = self._library.thumbnail(job.id) if job.state is JobState.DONE else ""
        self._tell(
            JobUpdate(
                job=job,
                fraction=fraction,
                word=word,
                trouble=trouble,
                looking=looking,
                thumbnail=str(thumbnail),
            )
        )

    def seconds_since(self, moment: datetime) -> float:
        """Wall-clock seconds since then; 0 where a clock change would make it negative."""
        return max((self.clock.now() - moment) / timedelta(seconds=1), 0.0)


def charge_so_far(job: Job) -> Charge:
    """What is known about the money while a job that the provider has taken goes on."""
    return Charge.NONE if job.is_free else Charge.STANDS

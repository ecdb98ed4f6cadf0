"""What is done with jobs that nobody works on: claimed by a process, taken out, put back, found again."""

from __future__ import annotations

import asyncio
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.services.job_events import JobUpdate, Listener
from hailuo_desktop.storage.job_store import JobStore, TakenOut
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.ownership import Owner


class RestingJobs:
    """Writes what becomes of them to the journal, then tells."""

    def __init__(self, *, store: JobStore, owner: Owner, library: MediaLibrary, tell: Listener) -> None:
        self._store = store
        self._owner = owner
        self._library = library
        self._tell = tell

    async def claim(self, job_id: str) -> Job:
        """The job, which this process cares for from now on.

        Raises:
            AppError: JOB_UNKNOWN; JOB_STEP_IMPOSSIBLE if another running program cares for it.
        """
        job = await self._store.get(job_id)
        if not await self._store.claim(job_id, self._owner.token, self._owner.is_alive):
            raise _impossible(job)
        return job

    async def claim_to_remove(self, job_id: str) -> Job:
        """The job, if it may be taken out of the list.

        Raises:
            AppError: as `claim`; JOB_STEP_IMPOSSIBLE while it is live or its outcome unknown.
        """
        job = await self.claim(job_id)
        if job.is_live or job.state is JobState.UNCERTAIN:
            raise _impossible(job)
        return job

    async def take_out(self, job_id: str) -> TakenOut:
        """Take a job out of the list. Its video file stays, its record beside it goes.

        Raises:
            AppError: as `claim_to_remove`.
        """
        await self.claim_to_remove(job_id)
        taken = await self._store.take_out(job_id)
        await asyncio.to_thread(self._library.forget_record, taken.job)
        self._tell(JobUpdate(job=taken.job, removed=True))
        return taken

    async def put_back(self, taken: TakenOut) -> None:
        """Undo `take_out` in the journal; it is not told yet.

        Raises:
            AppError: as `JobStore.put_back`.
        """
        await self._store.put_back(taken, self._owner.token)

    async def relocate(self, job_id: str, video: Path) -> Job:
        """Write where a finished clip is now, and its record beside it.

        Raises:
            AppError: as `claim`; JOB_STEP_IMPOSSIBLE where it is not finished.
        """
        job = await self.claim(job_id)
        if job.state is not JobState.DONE:
            raise _impossible(job)
        found = msgspec.structs.replace(job, video=str(video), failure=None)
        await self._store.advance(found)
        await asyncio.to_thread(self._move_record, job, found)
        self.report(found)
        return found

    def report(self, job: Job) -> None:
        """Tell how a job is, as it is on disk."""
        self._tell(self.update_of(job))

    def update_of(self, job: Job) -> JobUpdate:
        """The job as it is told."""
        is_done = job.state is JobState.DONE
        return JobUpdate(
            job=job,
            trouble=job.failure if job.is_live else None,
            thumbnail=str(self._library.thumbnail(job.id)) if is_done else "",
        )

    def _move_record(self, before: Job, after: Job) -> None:
        if before.video != after.video and not Path(before.video).exists():
            self._library.forget_record(before)
        self._library.keep_record(after)


def _impossible(job: Job) -> AppError:
    return AppError(ErrorKind.JOB_STEP_IMPOSSIBLE, facts={"id": job.id, "old": job.state.value})

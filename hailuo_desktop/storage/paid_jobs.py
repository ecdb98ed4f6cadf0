"""The second witness: a file for each job that is paid for, or perhaps, and not home yet.

The journal is one file, and files get damaged. From these, what was paid for is found again.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.storage.job_record import JobRecord, read_records, write_record


class PaidJobs:
    """The files of one folder. A job has one owner, so a file has one writer."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def note(self, job: Job, owner: str) -> None:
        """Write the job's file, if it is paid for, or perhaps, and not home yet. Before its row is.

        Raises:
            AppError: the file cannot be written, and the paid request is only about to be sent: it must not
                go out then. Later, a witness that cannot write holds nothing up.
        """
        if job.is_owed:
            try:
                write_record(self._path(job.id), job, owner)
            except AppError:
                if job.state is JobState.SUBMITTING:
                    raise

    def settle(self, job: Job) -> None:
        """Remove the job's file, if nothing is owed any more. Once its row says so."""
        if not job.is_owed:
            self.forget(job.id)

    def forget(self, job_id: str) -> None:
        """Remove the job's file, if it has one."""
        with contextlib.suppress(OSError):
            self._path(job_id).unlink(missing_ok=True)

    def all(self) -> list[JobRecord]:
        """What the files tell."""
        return [record for _, record in read_records(self._folder)]

    def _path(self, job_id: str) -> Path:
        return self._folder / f"{job_id}.json"

"""All jobs as they were read last: several ask for them when the window opens, and reading takes its time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.storage import job_rows

_Mark = tuple[int, int]


class LastRead:
    """Believed only as long as nobody has written to the file since, in this process or another."""

    def __init__(self) -> None:
        self._db: sqlite3.Connection | None = None
        self._mark: _Mark | None = None
        self._jobs: list[Job] = []

    def keep(self, db: sqlite3.Connection, jobs: Iterable[Job]) -> None:
        """These are all jobs of the file now, in the order in which they were written."""
        newest_last = sorted(jobs, key=lambda job: job.created)
        self._db, self._mark, self._jobs = db, _mark(db), newest_last[::-1]

    def newest_first(self, db: sqlite3.Connection, states: Iterable[JobState] | None) -> list[Job]:
        """All jobs, read from the file unless it is as it was; those in these states always from the file."""
        if states is not None:
            return job_rows.newest_first(db, states)
        if self._db is not db or self._mark != _mark(db):
            self.keep(db, job_rows.every_job(db).values())
        return list(self._jobs)


def _mark(db: sqlite3.Connection) -> _Mark:
    """Another one after each change: the first number counts what others commit, the second our own."""
    return db.execute("PRAGMA data_version").fetchone()[0], db.total_changes

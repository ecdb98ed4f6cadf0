"""Kills a process before each statement it gives to SQLite while it brings a journal up to date.

`python -m tests.support.dying_migration FOLDER VERSION` begins with a journal of that version, 0 for none;
two more versions follow.
After each kill the journal is opened as the next start would, and looked at. It prints how many it killed.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

import msgspec

from hailuo_desktop.domain.job import JobState
from hailuo_desktop.storage import schema
from hailuo_desktop.storage.job_store import JobStore
from tests.support.builders import a_job

MIGRATIONS = (
    *schema.MIGRATIONS,
    ("ALTER TABLE jobs ADD COLUMN note TEXT NOT NULL DEFAULT ''", "UPDATE jobs SET note = state"),
    ("CREATE INDEX jobs_by_note ON jobs (note)", "DROP INDEX jobs_by_state", "UPDATE jobs SET note = 'new'"),
)
JOBS = {f"job-{number}": number % 2 for number in range(6)}
"""Their ids, and which of them is paid for."""


def _write_old(path: Path, version: int) -> None:
    """A journal as that version left it."""
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as db, db:
        for migration in MIGRATIONS[:version]:
            for statement in migration:
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {version}")
        for job_id, is_paid in JOBS.items():
            state, remote_id = (JobState.RENDERING, f"remote-{job_id}") if is_paid else (JobState.QUEUED, "")
            job = a_job(id=job_id, state=state, remote_id=remote_id)
            db.execute(
                "INSERT INTO jobs (id, state, provider, remote_id, owner, created, record)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (job_id, state.value, "atlas", remote_id, "gone", "2026-11-20", msgspec.json.encode(job)),
            )


async def _open(path: Path) -> dict[str, JobState]:
    store = JobStore(path)
    await store.open()
    assert store.set_aside is None, store.set_aside
    jobs = {job.id: job.state for job in await store.jobs()}
    await store.close()
    return jobs


def _die_before(number: int, path: Path) -> bool:
    """Whether the process came to that statement."""
    pid = os.fork()
    if pid == 0:
        left = number

        class Dying(sqlite3.Connection):
            def execute(self, *args: Any) -> sqlite3.Cursor:
                nonlocal left
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                return super().execute(*args)

        try:
            with mock.patch.object(sqlite3, "connect", partial(sqlite3.connect, factory=Dying)):
                asyncio.run(_open(path))
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(pid, 0)[1])


def main(folder: Path, version: int) -> int:
    """Kill before the first statement, the second, and so on until it comes through."""
    schema.MIGRATIONS, schema.NEWEST = MIGRATIONS, len(MIGRATIONS)
    killed = 0
    while True:
        path = folder / str(killed) / "journal.sqlite3"
        if version:
            _write_old(path, version)
        was_killed = _die_before(killed, path)
        with closing(sqlite3.connect(path)) as db:
            found = db.execute("PRAGMA user_version").fetchone()[0]
            assert found in (version, schema.NEWEST), f"{killed}: half way, at {found}"
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",), killed
        jobs = asyncio.run(_open(path))
        expected = {id_: JobState.RENDERING if paid else JobState.QUEUED for id_, paid in JOBS.items()}
        assert jobs == (expected if version else {}), f"{killed}: {jobs}"
        with closing(sqlite3.connect(path)) as db:
            assert db.execute("PRAGMA user_version").fetchone()[0] == schema.NEWEST, killed
            assert {row[0] for row in db.execute("SELECT note FROM jobs")} <= {"new"}, killed
        if version:
            copies = list((path.parent / "backups").glob(f"before-v{schema.NEWEST}-*.sqlite3"))
            assert copies, f"{killed}: no copy from before"
            with closing(sqlite3.connect(copies[0])) as db:
                assert db.execute("PRAGMA user_version").fetchone()[0] == version
                assert db.execute("SELECT count(*) FROM jobs").fetchone()[0] == len(JOBS)
        if not was_killed:
            return killed
        killed += 1


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), int(sys.argv[2])))

"""The journal: every job, written before the world is told.

SQLite with a rollback journal and `synchronous=FULL`: a row that was committed survives a power cut,
because a lost row would be a lost payment. One connection in one thread of its own does all the work,
so nothing here ever blocks the caller's loop.
"""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState, check_step
from hailuo_desktop.storage import schema
from hailuo_desktop.storage.atomic import disk_error

_T = TypeVar("_T")

BUSY_TIMEOUT_MS = 5000


class JobStore:
    """The journal in one file.

    All failures are AppErrors: JOURNAL_NEWER (writing to a file of a newer version), JOURNAL_DAMAGED,
    JOURNAL_BUSY, DISK_FULL, FOLDER_UNWRITABLE, JOB_UNKNOWN, JOB_STEP_IMPOSSIBLE.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        self._connection: sqlite3.Connection | None = None
        self._encoder = msgspec.json.Encoder()
        self._decoder = msgspec.json.Decoder(Job)
        self.is_newer = False
        """The file is of a newer version of the app: it is shown, and never written."""

    async def open(self) -> None:
        """Open the file, make or bring it up to date."""
        await self._do(self._open)

    async def add(self, job: Job, owner: str) -> None:
        """Write a new job."""

        def add(db: sqlite3.Connection) -> None:
            db.execute(
                "INSERT INTO jobs (id, state, provider, remote_id, owner, created, record)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    job.id,
                    job.state.value,
                    job.provider,
                    job.remote_id,
                    owner,
                    job.created.isoformat(),
                    self._encoder.encode(job),
                ),
            )

        await self._write(add)

    async def advance(self, job: Job) -> None:
        """Write what is now known of a job. Its step from the state on disk must be an allowed one."""

        def advance(db: sqlite3.Connection) -> None:
            check_step(self._read(db, job.id).state, job.state)
            db.execute(
                "UPDATE jobs SET state = ?, remote_id = ?, record = ? WHERE id = ?",
                (job.state.value, job.remote_id, self._encoder.encode(job), job.id),
            )

        await self._write(advance)

    async def get(self, job_id: str) -> Job:
        """The job as it is on disk."""
        return await self._do(lambda: self._read(self._db(), job_id))

    async def jobs(self, states: Iterable[JobState] | None = None) -> list[Job]:
        """All jobs, or those in these states; newest first."""
        wanted = None if states is None else [state.value for state in states]

        def jobs() -> list[Job]:
            if wanted is None:
                rows = self._db().execute("SELECT record FROM jobs ORDER BY created DESC, id DESC")
            else:
                marks = ", ".join("?" * len(wanted))
                rows = self._db().execute(
                    f"SELECT record FROM jobs WHERE state IN ({marks}) ORDER BY created DESC, id DESC",  # noqa: S608 - only marks
                    wanted,
                )
            return [self._decoder.decode(row[0]) for row in rows]

        return await self._do(jobs)

    async def remote_ids(self, provider: str) -> frozenset[str]:
        """The provider's ids that belong to jobs of this journal."""

        def ids() -> frozenset[str]:
            rows = self._db().execute(
                "SELECT remote_id FROM jobs WHERE provider = ? AND remote_id <> ''", (provider,)
            )
            return frozenset(row[0] for row in rows)

        return await self._do(ids)

    async def remove(self, job_id: str) -> None:
        """Take a job out of the journal. Its files are not touched."""
        await self._write(lambda db: db.execute("DELETE FROM jobs WHERE id = ?", (job_id,)))

    async def owner(self, job_id: str) -> str:
        """The token of the process that cares for the job, "" if none does."""

        def owner() -> str:
            row = self._db().execute("SELECT owner FROM jobs WHERE id = ?", (job_id,)).fetchone()
            if row is None:
                raise AppError(ErrorKind.JOB_UNKNOWN, facts={"id": job_id})
            return str(row[0])

        return await self._do(owner)

    async def claim(self, job_id: str, owner: str, is_alive: Callable[[str], bool]) -> bool:
        """Make `owner` care for the job, unless a living other owner does. Says whether it worked."""

        def claim(db: sqlite3.Connection) -> bool:
            row = db.execute("SELECT owner FROM jobs WHERE id = ?", (job_id,)).fetchone()
            if row is None or (row[0] and row[0] != owner and is_alive(row[0])):
                return False
            db.execute("UPDATE jobs SET owner = ? WHERE id = ?", (owner, job_id))
            return True

        return await self._write(claim)

    async def close(self) -> None:
        """Close the file and end the thread."""

        def close() -> None:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

        with contextlib.suppress(RuntimeError):
            await self._do(close)
        self._thread.shutdown(wait=False)

    def _open(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise disk_error(error, self._path.parent) from None
        db = sqlite3.connect(
            self._path, isolation_level=None, check_same_thread=False, timeout=BUSY_TIMEOUT_MS / 1000
        )
        try:
            if schema.version(db) > schema.NEWEST:
                db.execute("PRAGMA query_only = ON")
                self.is_newer = True
            else:
                db.execute("PRAGMA journal_mode = TRUNCATE")
                db.execute("PRAGMA synchronous = FULL")
                db.execute("PRAGMA fullfsync = ON")
                if schema.version(db) < schema.NEWEST:
                    schema.migrate(db)
                damage = db.execute("PRAGMA quick_check(1)").fetchone()[0]
                if damage != "ok":
                    raise sqlite3.DatabaseError(damage)
        except BaseException:
            db.close()
            raise
        self._connection = db

    def _db(self) -> sqlite3.Connection:
        if self._connection is None:
            raise RuntimeError("the journal is not open")
        return self._connection

    def _read(self, db: sqlite3.Connection, job_id: str) -> Job:
        row = db.execute("SELECT record FROM jobs WHERE id = ?", (job_id,)).fetchone()
        if row is None:
            raise AppError(ErrorKind.JOB_UNKNOWN, facts={"id": job_id})
        return self._decoder.decode(row[0])

    async def _write(self, change: Callable[[sqlite3.Connection], _T]) -> _T:
        def transaction() -> _T:
            if self.is_newer:
                raise AppError(ErrorKind.JOURNAL_NEWER, facts={"path": str(self._path)})
            db = self._db()
            db.execute("BEGIN IMMEDIATE")
            try:
                result = change(db)
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise
            return result

        return await self._do(transaction)

    async def _do(self, work: Callable[[], _T]) -> _T:
        def guarded() -> _T:
            with self._translated():
                return work()

        return await asyncio.get_running_loop().run_in_executor(self._thread, guarded)

    @contextlib.contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.IntegrityError as error:  # the provider's id belongs to another job already
            raise AppError(ErrorKind.JOB_STEP_IMPOSSIBLE, message=str(error)) from None
        except sqlite3.Error as error:
            facts = {"path": str(self._path), "folder": str(self._path.parent)}
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            kind = {
                sqlite3.SQLITE_FULL: ErrorKind.DISK_FULL,
                sqlite3.SQLITE_BUSY: ErrorKind.JOURNAL_BUSY,
                sqlite3.SQLITE_LOCKED: ErrorKind.JOURNAL_BUSY,
                sqlite3.SQLITE_READONLY: ErrorKind.FOLDER_UNWRITABLE,
                sqlite3.SQLITE_CANTOPEN: ErrorKind.FOLDER_UNWRITABLE,
                sqlite3.SQLITE_PERM: ErrorKind.FOLDER_UNWRITABLE,
                sqlite3.SQLITE_IOERR: ErrorKind.DISK_FULL,
            }.get(code, ErrorKind.JOURNAL_DAMAGED)
            raise AppError(kind, facts=facts, message=str(error)) from None
        except msgspec.DecodeError as error:
            raise AppError(
                ErrorKind.JOURNAL_DAMAGED, facts={"path": str(self._path)}, message=str(error)
            ) from None

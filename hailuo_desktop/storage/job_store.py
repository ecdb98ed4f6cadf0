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
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState, check_step
from hailuo_desktop.storage import schema
from hailuo_desktop.storage.atomic import disk_error
from hailuo_desktop.storage.ownership import held
from hailuo_desktop.storage.paid_jobs import PaidJobs

_T = TypeVar("_T")

BUSY_TIMEOUT_MS = 5000

_DAMAGE = frozenset(
    {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_ERROR, None}
)
"""SQLite's codes for a file that is not, or no longer, a journal; None is what Python finds by itself."""

_UNREADABLE = (sqlite3.Error, msgspec.DecodeError, UnicodeDecodeError)


class JobStore:
    """The journal in one file.

    A file that is damaged is set aside when it is opened, and a new one begun. Into a new one is taken what
    is known from elsewhere: finished jobs from the records beside their videos, and what was paid for from
    its second witness, `PaidJobs`.

    All failures are AppErrors: JOURNAL_NEWER (writing to a file of a newer version), JOURNAL_DAMAGED,
    JOURNAL_BUSY, DISK_FULL, FOLDER_UNWRITABLE, JOB_UNKNOWN, JOB_STEP_IMPOSSIBLE.
    """

    def __init__(self, path: Path, finished_jobs: Callable[[], Iterable[Job]] = lambda: ()) -> None:
        """Nothing is opened yet. `finished_jobs` finds those that have a record beside their video."""
        self._path = path
        self._finished_jobs = finished_jobs
        self._paid = PaidJobs(path.parent / "paid")
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        self._connection: sqlite3.Connection | None = None
        self._encoder = msgspec.json.Encoder()
        self._decoder = msgspec.json.Decoder(Job)
        self.is_newer = False
        """The file is of a newer version of the app: it is shown, and never written."""
        self.set_aside: Path | None = None
        """Where the damaged file was put that was here before."""

    @property
    def damage(self) -> AppError | None:
        """What is to be said of the file that was set aside, if one was."""
        if self.set_aside is None:
            return None
        return AppError(ErrorKind.JOURNAL_DAMAGED, facts={"set_aside": str(self.set_aside)})

    async def open(self) -> None:
        """Open the file, make or bring it up to date."""
        await self._do(self._open)

    async def add(self, job: Job, owner: str) -> None:
        """Write a new job."""

        await self._write(lambda db: self._insert(db, job, owner))

    async def advance(self, job: Job) -> None:
        """Write what is now known of a job. Its step from the state on disk must be an allowed one."""

        def advance(db: sqlite3.Connection) -> None:
            check_step(self._read(db, job.id).state, job.state)
            db.execute(
                "UPDATE jobs SET state = ?, remote_id = ?, record = ? WHERE id = ?",
                (job.state.value, job.remote_id, self._encoder.encode(job), job.id),
            )
            self._paid.note(job, self._owner(db, job.id))

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

        def remove(db: sqlite3.Connection) -> None:
            self._paid.forget(job_id)
            db.execute("DELETE FROM jobs WHERE id = ?", (job_id,))

        await self._write(remove)

    async def owner(self, job_id: str) -> str:
        """The token of the process that cares for the job, "" if none does."""
        return await self._do(lambda: self._owner(self._db(), job_id))

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
        try:
            self._connection = self._connect()
        except _UNREADABLE as error:
            if not _is_damage(error):
                raise
            self._connection = self._begin_anew()

    def _connect(self) -> sqlite3.Connection:
        """Open the file and make sure that it can be trusted."""
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
                if schema.version(db) < 0:
                    raise sqlite3.DatabaseError("the version is below zero")
                if schema.version(db) < schema.NEWEST:
                    schema.migrate(db, lambda: self._fill(db))
                self._check(db)
        except BaseException:
            db.close()
            raise
        return db

    def _check(self, db: sqlite3.Connection) -> None:
        """Find damage before it is built upon; a row that is gone is told by its second witness."""
        damage = db.execute("PRAGMA quick_check(1)").fetchone()[0]
        if damage != "ok":
            raise sqlite3.DatabaseError(damage)
        known = {self._decoder.decode(row[0]).id for row in db.execute("SELECT record FROM jobs")}
        if any(record.job.id not in known for record in self._paid.all()):
            db.execute("BEGIN IMMEDIATE")
            self._take_in_paid(db)
            db.execute("COMMIT")

    def _begin_anew(self) -> sqlite3.Connection:
        """Set the damaged file aside and begin a new one, unless another process has just done that."""
        try:
            with held(self._path.with_suffix(".lock"), BUSY_TIMEOUT_MS / 1000):
                try:
                    return self._connect()
                except _UNREADABLE as error:
                    if not _is_damage(error):
                        raise
                self.set_aside = _set_aside(self._path)
                return self._connect()
        except (TimeoutError, PermissionError):  # on Windows, nobody may rename what another has open
            raise AppError(ErrorKind.JOURNAL_BUSY, facts={"path": str(self._path)}) from None
        except OSError as error:
            raise disk_error(error, self._path.parent) from None

    def _fill(self, db: sqlite3.Connection) -> None:
        for job in self._finished_jobs():
            self._insert(db, job, "", "OR IGNORE")
        self._take_in_paid(db)

    def _take_in_paid(self, db: sqlite3.Connection) -> None:
        for record in self._paid.all():
            self._insert(db, record.job, record.owner, "OR IGNORE")

    def _insert(self, db: sqlite3.Connection, job: Job, owner: str, conflict: str = "") -> None:
        db.execute(
            f"INSERT {conflict} INTO jobs (id, state, provider, remote_id, owner, created, record)"  # noqa: S608 - our own words
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

    def _db(self) -> sqlite3.Connection:
        if self._connection is None:
            raise RuntimeError("the journal is not open")
        return self._connection

    def _read(self, db: sqlite3.Connection, job_id: str) -> Job:
        row = db.execute("SELECT record FROM jobs WHERE id = ?", (job_id,)).fetchone()
        if row is None:
            raise AppError(ErrorKind.JOB_UNKNOWN, facts={"id": job_id})
        return self._decoder.decode(row[0])

    def _owner(self, db: sqlite3.Connection, job_id: str) -> str:
        row = db.execute("SELECT owner FROM jobs WHERE id = ?", (job_id,)).fetchone()
        if row is None:
            raise AppError(ErrorKind.JOB_UNKNOWN, facts={"id": job_id})
        return str(row[0])

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
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise AppError(
                ErrorKind.JOURNAL_DAMAGED, facts={"path": str(self._path)}, message=str(error)
            ) from None


def _is_damage(error: Exception) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    return (code if code is None else code & 0xFF) in _DAMAGE


def _set_aside(path: Path) -> Path:
    """Give a damaged journal a name that no file has; returns it."""
    moment = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    name = f"{path.stem}.damaged-{moment}"
    aside = path.with_name(f"{name}{path.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{name}-{number}{path.suffix}")
    # The rollback journal first: left behind, it would be played into the new file.
    with contextlib.suppress(FileNotFoundError):
        _rollback_of(path).rename(_rollback_of(aside))
    path.rename(aside)
    return aside


def _rollback_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")

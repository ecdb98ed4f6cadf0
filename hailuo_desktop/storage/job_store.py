"""The journal: every job, written before the world is told.

SQLite with a rollback journal and `synchronous=FULL`: a row that was committed survives a power cut,
because a lost row would be a lost payment. One connection in one thread of its own does all the work,
so nothing here ever blocks the caller's loop.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec

from hailuo_desktop.domain.clip_notes import ClipNotes
from hailuo_desktop.domain.errors import AppError, ErrorKind, Fact
from hailuo_desktop.domain.job import Job, JobState, check_step
from hailuo_desktop.domain.ledger import LedgerEntry
from hailuo_desktop.storage import job_rows, journal_rescue, last_read, ledger_rows, note_rows, schema
from hailuo_desktop.storage.atomic import disk_error
from hailuo_desktop.storage.job_record import FORMAT, JobRecord
from hailuo_desktop.storage.journal_backup import JournalBackups
from hailuo_desktop.storage.journal_errors import failure_of, is_not_the_journal, spoils_connection
from hailuo_desktop.storage.ownership import held
from hailuo_desktop.storage.paid_jobs import PaidJobs

log = logging.getLogger(__name__)

_T = TypeVar("_T")

BUSY_TIMEOUT_MS = 5000


class TakenOut(msgspec.Struct, frozen=True, kw_only=True):
    """A job that was taken out of the journal, with all that it takes to put it back."""

    job: Job
    notes: ClipNotes


class SpendingCheck(Protocol):
    """Says whether one more paid request may go out."""

    @property
    def since(self) -> datetime:
        """The beginning of the time that matters."""

    def check(self, before: Sequence[LedgerEntry]) -> None:
        """Raise unless it may, by what was paid for before."""


class JobStore:
    """The journal in one file.

    A file that is damaged is set aside when it is opened, and the newest good copy put in its place, or a new
    one begun. Into that is taken what is known from elsewhere: finished jobs from the records beside their
    videos, and what was paid for from its second witness, `PaidJobs`.

    All failures are AppErrors: JOURNAL_NEWER (writing to a file of a newer version), JOURNAL_DAMAGED,
    JOURNAL_BUSY, DISK_FULL, FOLDER_UNWRITABLE, JOB_UNKNOWN, JOB_STEP_IMPOSSIBLE.
    """

    def __init__(self, path: Path, finished_jobs: Callable[[], Iterable[Job]] = lambda: ()) -> None:
        """Nothing is opened yet. `finished_jobs` finds those that have a record beside their video."""
        self._path = path
        self._finished_jobs = finished_jobs
        self._paid = PaidJobs(path.parent / "paid")
        self._backups = JournalBackups(path.parent / "backups")
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        self._connection: sqlite3.Connection | None = None
        self._last_read = last_read.LastRead()
        self._is_open = False
        self.is_newer = False
        """The file is of a newer version of the app: it is shown, and never written."""
        self.set_aside: Path | None = None
        """Where the damaged file was put that was here before."""
        self.restored: datetime | None = None
        """When the copy was made that was put in its place."""

    @property
    def damage(self) -> AppError | None:
        """What is to be said of the file that was set aside or gone, if it was."""
        facts: dict[str, Fact] = {}
        if self.set_aside is not None:
            facts["set_aside"] = str(self.set_aside)
        if self.restored is not None:
            facts["restored"] = journal_rescue.moment_words(self.restored)
        return AppError(ErrorKind.JOURNAL_DAMAGED, facts=facts) if facts else None

    async def open(self) -> None:
        """Open the file, make or bring it up to date."""
        await self._do(self._open)

    async def add(self, job: Job, owner: str) -> None:
        """Write a new job. JOB_STEP_IMPOSSIBLE if its row of a batch has been given a job before."""

        await self._write(lambda db: job_rows.insert(db, job, owner))

    async def advance(self, job: Job, spending: SpendingCheck | None = None) -> None:
        """Write what is now known of a job. Its step from the state on disk must be an allowed one.

        `spending` looks at what was spent before, within the same transaction: what it lets pass is counted
        before anybody else can ask, in this process or another.
        """

        def advance(db: sqlite3.Connection) -> None:
            check_step(self._read(db, job.id).state, job.state)
            if spending is not None:
                before = ledger_rows.entries(db, spending.since)
                spending.check([entry for entry in before if entry.job_id != job.id])
            job_rows.update(db, job)
            self._paid.note(job, self._owner(db, job.id))

        await self._write(advance, lambda: self._paid.settle(job))

    async def get(self, job_id: str) -> Job:
        """The job as it is on disk."""
        return await self._do(lambda: self._read(self._db(), job_id))

    async def jobs(self, states: Iterable[JobState] | None = None) -> list[Job]:
        """All jobs, or those in these states; newest first."""
        return await self._do(lambda: self._last_read.newest_first(self._db(), states))

    async def remote_ids(self, provider: str) -> frozenset[str]:
        """The provider's ids that belong to jobs of this journal."""

        def ids() -> frozenset[str]:
            rows = self._db().execute(
                "SELECT remote_id FROM jobs WHERE provider = ? AND remote_id <> ''", (provider,)
            )
            return frozenset(row[0] for row in rows)

        return await self._do(ids)

    async def taken_rows(self) -> dict[tuple[str, int], str]:
        """The ids of the jobs that rows of batches were given, by batch and row; also of those taken out."""
        return await self._do(lambda: job_rows.taken_rows(self._db()))

    async def ledger(self, since: datetime | None = None) -> list[LedgerEntry]:
        """What was paid for since then, or all entries; also of jobs that were taken out."""
        return await self._do(lambda: ledger_rows.entries(self._db(), since))

    async def reading(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        """What `work` finds in the other tables; it runs in the journal's thread and changes nothing."""
        return await self._do(lambda: work(self._db()))

    async def changing(self, change: Callable[[sqlite3.Connection], _T]) -> _T:
        """What `change` returns, which writes to the file's other tables within one transaction."""
        return await self._write(change)

    async def take_out(self, job_id: str) -> TakenOut:
        """Take a job out of the journal, with its notes. Its files are not touched, its cost stays known."""

        def take_out(db: sqlite3.Connection) -> TakenOut:
            taken = TakenOut(job=self._read(db, job_id), notes=note_rows.of_job(db, job_id))
            db.execute("DELETE FROM jobs WHERE id = ?", (job_id,))  # its notes go with it
            return taken

        return await self._write(take_out, lambda: self._paid.forget(job_id))

    async def put_back(self, taken: TakenOut, owner: str) -> None:
        """Undo `take_out`. JOB_UNKNOWN where another job has its provider's id by now."""

        def put_back(db: sqlite3.Connection) -> None:
            if job_rows.insert(db, taken.job, owner, unless_there=True):
                note_rows.write(db, taken.job.id, taken.notes)
            self._read(db, taken.job.id)
            self._paid.note(taken.job, owner)

        await self._write(put_back)

    async def owner(self, job_id: str) -> str:
        """The token of the process that cares for the job, "" if none does."""
        return await self._do(lambda: self._owner(self._db(), job_id))

    async def claim(self, job_id: str, owner: str, is_alive: Callable[[str], bool]) -> bool:
        """Make `owner` care for the job, unless a living other owner does. Says whether it worked."""

        def claim(db: sqlite3.Connection) -> bool:
            row = db.execute("SELECT owner FROM jobs WHERE id = ?", (job_id,)).fetchone()
            if row is None or (row[0] and row[0] != owner and is_alive(row[0])):
                return False
            job_rows.hand_to(db, job_id, owner)
            return True

        return await self._write(claim)

    async def close(self) -> None:
        """Close the file and end the thread."""

        def close() -> None:
            self._is_open = False
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
        with self._alone():
            try:
                is_gone = journal_rescue.is_gone(self._path) and bool(self._backups.newest_first())
                self._connection = self._begin_anew() if is_gone else self._connect()
            except journal_rescue.UNREADABLE as error:
                if not journal_rescue.is_damage(error):
                    raise
                self._connection = self._begin_anew()
            except OSError as error:
                raise disk_error(error, self._path.parent) from None
        self._is_open = True
        self._back_up_soon()

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep other processes from opening the file: one of them may just be putting a copy in its place."""
        with contextlib.ExitStack() as stack:
            try:
                stack.enter_context(held(self._path.with_suffix(".lock"), BUSY_TIMEOUT_MS / 1000))
            except TimeoutError:
                raise AppError(ErrorKind.JOURNAL_BUSY, facts={"path": str(self._path)}) from None
            except OSError:
                log.warning("the journal is opened without its lock")  # as in a folder that is only read
            yield

    def _connect(self) -> sqlite3.Connection:
        """Open the file and make sure that it can be trusted."""
        db = sqlite3.connect(
            self._path, isolation_level=None, check_same_thread=False, timeout=BUSY_TIMEOUT_MS / 1000
        )
        try:
            found = schema.version(db)
            if found > schema.NEWEST:
                db.execute("SELECT count(*) FROM sqlite_master")  # a damaged head may claim any version
                db.execute("PRAGMA query_only = ON")
                self.is_newer = True
            else:
                db.execute("PRAGMA journal_mode = TRUNCATE")
                db.execute("PRAGMA synchronous = FULL")
                db.execute("PRAGMA fullfsync = ON")
                if found < 0:
                    raise sqlite3.DatabaseError("the version is below zero")
                if 0 < found < schema.NEWEST:
                    journal_rescue.check(db)
                    self._backups.keep_before(db, schema.NEWEST)
                if found < schema.NEWEST:
                    schema.migrate(
                        db,
                        fill=lambda: journal_rescue.take_in(db, self._records()),
                        finish=lambda: job_rows.write_missing_costs(db),
                    )
                self._check(db)
        except BaseException:
            db.close()
            raise
        return db

    def _check(self, db: sqlite3.Connection) -> None:
        """Find damage before it is built upon; what of the money is gone is told by its second witness."""
        known = journal_rescue.check(db)
        self._last_read.keep(db, known.values())
        paid = self._paid.all()
        if any(
            record.job.id not in known or journal_rescue.knows_more(record.job, known[record.job.id])
            for record in paid
        ):
            db.execute("BEGIN IMMEDIATE")
            journal_rescue.take_in(db, paid)
            db.execute("COMMIT")
        for record in paid:  # a witness whose row was written just before a crash
            if record.job.id in known:
                self._paid.settle(known[record.job.id])

    def _begin_anew(self) -> sqlite3.Connection:
        """Put a copy in the place of a file that is damaged or gone, or else begin a new one."""
        try:
            if not journal_rescue.is_gone(self._path):
                self.set_aside = journal_rescue.set_aside(self._path)
            self.restored = journal_rescue.restore(self._path, self._backups, list(self._records()))
            return self._connect()
        except PermissionError:  # on Windows, nobody may rename what another has open
            raise AppError(ErrorKind.JOURNAL_BUSY, facts={"path": str(self._path)}) from None
        except OSError as error:
            raise disk_error(error, self._path.parent) from None

    def _records(self) -> Iterator[JobRecord]:
        """What is known of jobs besides the journal; the finished ones come first."""
        yield from (JobRecord(format=FORMAT, job=job) for job in self._finished_jobs())
        yield from self._paid.all()

    def _back_up_soon(self) -> None:
        """Make today's copy once what is waiting now is done; nobody waits for it."""
        if not self.is_newer and self._backups.is_due():
            with contextlib.suppress(RuntimeError):  # just closing
                self._thread.submit(self._back_up)

    def _back_up(self) -> None:
        if self._connection is None or not self._backups.is_due():
            return
        try:
            if not self._connection.execute("SELECT EXISTS (SELECT 1 FROM jobs)").fetchone()[0]:
                return  # nothing to lose yet
            self._backups.keep_daily(self._connection)
        except (sqlite3.Error, AppError) as error:
            log.warning("no copy of the journal today: %s", error)

    def _db(self) -> sqlite3.Connection:
        if self._connection is None:
            if not self._is_open:
                raise RuntimeError("the journal is not open")
            with self._alone():
                self._connection = self._connect()
        return self._connection

    def _read(self, db: sqlite3.Connection, job_id: str) -> Job:
        row = db.execute("SELECT record FROM jobs WHERE id = ?", (job_id,)).fetchone()
        if row is None:
            raise AppError(ErrorKind.JOB_UNKNOWN, facts={"id": job_id})
        return job_rows.decode(row[0])

    def _owner(self, db: sqlite3.Connection, job_id: str) -> str:
        row = db.execute("SELECT owner FROM jobs WHERE id = ?", (job_id,)).fetchone()
        if row is None:
            raise AppError(ErrorKind.JOB_UNKNOWN, facts={"id": job_id})
        return str(row[0])

    async def _write(
        self, change: Callable[[sqlite3.Connection], _T], afterwards: Callable[[], object] = lambda: None
    ) -> _T:
        def transaction() -> _T:
            if self.is_newer:
                raise AppError(ErrorKind.JOURNAL_NEWER, facts={"path": str(self._path)})
            try:
                result = self._transact(change)
            except sqlite3.Error as error:
                if not is_not_the_journal(error):
                    raise
                result = self._transact(change)  # another process has put a good copy in its place by now
            afterwards()
            self._back_up_soon()
            return result

        return await self._do(transaction)

    def _transact(self, change: Callable[[sqlite3.Connection], _T]) -> _T:
        db = self._db()
        try:
            db.execute("BEGIN IMMEDIATE")
            result = change(db)
            db.execute("COMMIT")
        except BaseException as error:
            self._give_up(db, error)
            raise
        return result

    def _give_up(self, db: sqlite3.Connection, error: BaseException) -> None:
        """Undo what a transaction began.

        After an error of the disk the connection is not used again: what it holds in memory may never have
        been written, and a second commit would succeed all the same. The next one reads the file anew. The
        same goes for a file that is no longer the journal.
        """
        with contextlib.suppress(sqlite3.Error):
            if db.in_transaction:
                db.execute("ROLLBACK")
        if spoils_connection(error):
            db.close()
            self._connection = None

    async def _do(self, work: Callable[[], _T]) -> _T:
        def guarded() -> _T:
            with self._translated():
                return work()

        return await asyncio.get_running_loop().run_in_executor(self._thread, guarded)

    @contextlib.contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.IntegrityError as error:  # the provider's id, or the row of a batch, is another job's
            raise AppError(ErrorKind.JOB_STEP_IMPOSSIBLE, message=str(error)) from None
        except sqlite3.Error as error:
            raise failure_of(error, self._path) from None
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise AppError(
                ErrorKind.JOURNAL_DAMAGED, facts={"path": str(self._path)}, message=str(error)
            ) from None

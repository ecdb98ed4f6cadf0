"""What is done about a journal that is damaged or gone: set aside, the newest good copy put in its place.

What happened since that copy was made is taken from the records beside finished clips and from the second
witness of what was paid for. What neither of them tells is not sent again by machine: it may be paid for.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import Charge, ErrorKind, Failure
from hailuo_desktop.domain.job import FREE_TO_CANCEL, Job, JobState
from hailuo_desktop.storage import job_rows, schema
from hailuo_desktop.storage.atomic import sync_folder
from hailuo_desktop.storage.job_record import JobRecord
from hailuo_desktop.storage.journal_backup import JournalBackups

UNREADABLE = (sqlite3.Error, msgspec.DecodeError, UnicodeDecodeError)

_DAMAGE = frozenset(
    {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_ERROR, None}
)
"""SQLite's codes for a file that is not, or no longer, a journal; None is what Python finds by itself."""


def is_damage(error: Exception) -> bool:
    """Whether one of UNREADABLE speaks of the file itself, not of the disk or of another program."""
    code = getattr(error, "sqlite_errorcode", None)
    return (code if code is None else code & 0xFF) in _DAMAGE


def is_gone(path: Path) -> bool:
    """Whether there is no journal at all, or nothing in it."""
    return not path.exists() or path.stat().st_size == 0


def check(db: sqlite3.Connection) -> dict[str, Job]:
    """All jobs of the file, if it and every row of it is whole; else raises one of UNREADABLE."""
    damage = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if damage != "ok":
        raise sqlite3.DatabaseError(damage)
    return job_rows.every_job(db)


def set_aside(path: Path) -> Path:
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


def restore(path: Path, backups: JournalBackups, records: Iterable[JobRecord]) -> datetime | None:
    """Put the newest good copy in the place of the journal, with what the records know more.

    Returns the moment it was made, or None where there is none. Raises OSError.
    """
    beside = path.with_name(f".{path.name}.{os.urandom(4).hex()}")
    for moment, backup in backups.newest_first():
        try:
            beside.write_bytes(backup.read_bytes())
            with closing(sqlite3.connect(beside, isolation_level=None)) as db:
                if not 0 < schema.version(db) <= schema.NEWEST:
                    continue
                check(db)
                schema.migrate(db, fill=lambda: None, finish=lambda: job_rows.write_missing_costs(db))
                _bring_up_to_date(db, moment, records)
            with beside.open("rb+") as file:
                os.fsync(file.fileno())
            # Only now, as a whole: a journal of yesterday alone would send again what was sent since.
            with contextlib.suppress(FileNotFoundError):
                _rollback_of(path).unlink()
            beside.replace(path)
            sync_folder(path.parent)
        except UNREADABLE:
            continue
        else:
            return moment
        finally:
            for leftover in (beside, _rollback_of(beside)):
                leftover.unlink(missing_ok=True)
    return None


def take_in(db: sqlite3.Connection, records: Iterable[JobRecord]) -> None:
    """Write what the records know and the journal does not. Within a transaction."""
    known = job_rows.every_job(db)
    for record in records:
        there = known.get(record.job.id)
        if there is None:
            job_rows.insert(db, record.job, record.owner, unless_there=True)
        elif knows_more(record.job, there):
            job_rows.update(db, record.job, unless_taken=True)


def knows_more(witness: Job, there: Job) -> bool:
    """Whether a record tells of money that the journal does not know of."""
    if there.state is JobState.SUBMITTING or (there.state is JobState.UNCERTAIN and not there.remote_id):
        return bool(witness.remote_id)
    return False


def _bring_up_to_date(db: sqlite3.Connection, moment: datetime, records: Iterable[JobRecord]) -> None:
    known = job_rows.every_job(db)
    newer: dict[str, JobRecord] = {}
    for record in records:  # the first one counts: that of a finished clip goes before that of what it was
        newer.setdefault(record.job.id, record)
    db.execute("BEGIN IMMEDIATE")
    for job in known.values():
        told = newer.get(job.id)
        if told is not None and (_is_behind(job) or told.job.updated >= job.updated):
            job_rows.update(db, told.job, unless_taken=True)
            job_rows.hand_to(db, job.id, told.owner)
        elif _is_behind(job):
            job_rows.update(db, _in_doubt(job, moment))
    take_in(db, newer.values())
    db.execute("COMMIT")


def _is_behind(job: Job) -> bool:
    """Whether going on from here could send a paid request a second time."""
    return job.state in FREE_TO_CANCEL and not job.is_free


def _in_doubt(job: Job, moment: datetime) -> Job:
    failure = Failure(
        kind=ErrorKind.OUTCOME_UNKNOWN,
        facts={"provider": job.provider, "restored": moment_words(moment)},
        charge=Charge.UNKNOWN,
    )
    return msgspec.structs.replace(job, state=JobState.UNCERTAIN, failure=failure)


def moment_words(moment: datetime) -> str:
    """A moment for a sentence, in local time."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def _rollback_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")

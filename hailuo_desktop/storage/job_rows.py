"""Jobs as rows of the journal, and what each costs as a row of the ledger beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

import msgspec

from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.storage import ledger_rows

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Job)
_block_decoder = msgspec.json.Decoder(list[Job])

_BLOCK = (
    "SELECT max(number), count(*), CAST(group_concat(record, ',') AS BLOB)"
    " FROM (SELECT rowid AS number, record FROM jobs WHERE rowid > ? ORDER BY rowid LIMIT 400)"
)


def decode(record: bytes) -> Job:
    """The job in a row's `record`. Raises DecodeError or UnicodeDecodeError where none is in it."""
    return _decoder.decode(record)


def every_job(db: sqlite3.Connection) -> dict[str, Job]:
    """All jobs by their id, in the order in which they were written."""
    jobs: dict[str, Job] = {}
    last = -1
    # A block at a time: for each row of its own, the thread would have to wait for its turn while the window
    # is being filled in another one.
    while True:
        last, count, block = db.execute(_BLOCK, (last,)).fetchone()
        if not count:
            return jobs
        found = _block_decoder.decode(b"[" + block + b"]")
        if len(found) != count:
            raise msgspec.DecodeError("a record holds more than one job")
        jobs |= {job.id: job for job in found}


def newest_first(db: sqlite3.Connection, states: Iterable[JobState]) -> list[Job]:
    """The jobs in these states."""
    wanted = [state.value for state in states]
    marks = ", ".join("?" * len(wanted))
    rows = db.execute(
        f"SELECT record FROM jobs WHERE state IN ({marks}) ORDER BY created DESC, id DESC",  # noqa: S608 - only marks
        wanted,
    )
    return [decode(row[0]) for row in rows]


def insert(db: sqlite3.Connection, job: Job, owner: str, *, unless_there: bool = False) -> bool:
    """Write a new row; with `unless_there`, not where its id or its provider's id is known.

    Says whether it did. Its row of a batch is taken with it; one that is taken already raises
    IntegrityError, or with `unless_there` stays with the job it has.
    """
    how = "INSERT OR IGNORE" if unless_there else "INSERT"
    written = db.execute(
        f"{how} INTO jobs"
        " (id, state, provider, remote_id, owner, created, record) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            job.id,
            job.state.value,
            job.provider,
            job.remote_id,
            owner,
            job.created.isoformat(),
            _encoder.encode(job),
        ),
    )
    if written.rowcount:
        ledger_rows.write(db, job)
        if job.batch:
            db.execute(
                f"{how} INTO batch_rows (batch, number, job_id) VALUES (?, ?, ?)",
                (job.batch, job.row, job.id),
            )
    return bool(written.rowcount)


def taken_rows(db: sqlite3.Connection) -> dict[tuple[str, int], str]:
    """The ids of the jobs that rows of batches were given, by batch and row."""
    rows = db.execute("SELECT batch, number, job_id FROM batch_rows")
    return {(batch, number): job_id for batch, number, job_id in rows}


def update(db: sqlite3.Connection, job: Job, *, unless_taken: bool = False) -> None:
    """Write what is now known of a job; with `unless_taken`, not if another row has its provider's id."""
    written = db.execute(
        f"UPDATE {'OR IGNORE' if unless_taken else ''} jobs"  # noqa: S608 - our own words
        " SET state = ?, remote_id = ?, record = ? WHERE id = ?",
        (job.state.value, job.remote_id, _encoder.encode(job), job.id),
    )
    if written.rowcount:
        ledger_rows.write(db, job)


def write_missing_costs(db: sqlite3.Connection) -> None:
    """Write the ledger's entries of jobs that have none, as those of an older journal."""
    for row in db.execute("SELECT record FROM jobs WHERE id NOT IN (SELECT job_id FROM ledger)").fetchall():
        ledger_rows.write(db, decode(row[0]))


def hand_to(db: sqlite3.Connection, job_id: str, owner: str) -> None:
    """Write who cares for a job."""
    db.execute("UPDATE jobs SET owner = ? WHERE id = ?", (owner, job_id))

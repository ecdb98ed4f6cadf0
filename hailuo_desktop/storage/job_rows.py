"""Jobs as rows of the journal, and what each costs as a row of the ledger beside it."""

from __future__ import annotations

import sqlite3

import msgspec

from hailuo_desktop.domain.job import Job
from hailuo_desktop.storage import ledger_rows

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Job)


def decode(record: bytes) -> Job:
    """The job in a row's `record`. Raises DecodeError or UnicodeDecodeError where none is in it."""
    return _decoder.decode(record)


def every_job(db: sqlite3.Connection) -> dict[str, Job]:
    """All jobs by their id."""
    jobs = (decode(row[0]) for row in db.execute("SELECT record FROM jobs"))
    return {job.id: job for job in jobs}


def insert(db: sqlite3.Connection, job: Job, owner: str, *, unless_there: bool = False) -> None:
    """Write a new row; with `unless_there`, not where its id or its provider's id is known already."""
    written = db.execute(
        f"INSERT {'OR IGNORE' if unless_there else ''} INTO jobs"  # noqa: S608 - our own words
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

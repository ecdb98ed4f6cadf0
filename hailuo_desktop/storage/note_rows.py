"""The notes of clips as rows of the journal. They go with their job: the file itself sees to that."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterable

import msgspec

from hailuo_desktop.domain.clip_notes import NO_NOTES, ClipNotes

log = logging.getLogger(__name__)

Change = Callable[[str, ClipNotes], ClipNotes]
"""Says which notes a job gets, by its id and the notes it has."""

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(ClipNotes)


def all_notes(db: sqlite3.Connection) -> dict[str, ClipNotes]:
    """The notes of all jobs that have any, by the id of the job."""
    return {job_id: _read(record) for job_id, record in db.execute("SELECT job_id, record FROM notes")}


def of_job(db: sqlite3.Connection, job_id: str) -> ClipNotes:
    """The notes of one job."""
    row = db.execute("SELECT record FROM notes WHERE job_id = ?", (job_id,)).fetchone()
    return _read(row[0]) if row is not None else NO_NOTES


def change(
    db: sqlite3.Connection, job_ids: Iterable[str], make: Change
) -> tuple[dict[str, ClipNotes], dict[str, ClipNotes]]:
    """Write for each of these jobs what `make` gives for the notes it has; returns those before and after.

    A job that is not in the journal has no notes.
    """
    before, after = {}, {}
    for job_id in job_ids:
        if db.execute("SELECT 1 FROM jobs WHERE id = ?", (job_id,)).fetchone() is not None:
            before[job_id] = of_job(db, job_id)
            after[job_id] = make(job_id, before[job_id])
            if after[job_id] != before[job_id]:
                write(db, job_id, after[job_id])
    return before, after


def write(db: sqlite3.Connection, job_id: str, notes: ClipNotes) -> None:
    """Write the notes of a job that is in the journal; none leave no row."""
    if notes == NO_NOTES:
        db.execute("DELETE FROM notes WHERE job_id = ?", (job_id,))
        return
    db.execute(
        "INSERT INTO notes (job_id, record) VALUES (?, ?)"
        " ON CONFLICT (job_id) DO UPDATE SET record = excluded.record",
        (job_id, _encoder.encode(notes)),
    )


def _read(record: bytes) -> ClipNotes:
    try:
        return _decoder.decode(record)
    except (msgspec.DecodeError, UnicodeDecodeError):
        log.warning("notes of a clip cannot be read")  # no reason to set the whole journal aside
        return NO_NOTES

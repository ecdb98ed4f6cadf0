"""The ledger as rows of the journal: written in the same transaction as the job they tell of."""

from __future__ import annotations

import sqlite3
from datetime import datetime

import msgspec

from hailuo_desktop.domain.job import Job
from hailuo_desktop.domain.ledger import LedgerEntry, entry_of

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(LedgerEntry)


def write(db: sqlite3.Connection, job: Job) -> None:
    """Write what the job costs as it is now."""
    entry = entry_of(job)
    sent = entry.sent.isoformat() if entry.sent is not None else ""
    db.execute(
        "INSERT INTO ledger (job_id, sent, record) VALUES (?, ?, ?)"
        " ON CONFLICT (job_id) DO UPDATE SET sent = excluded.sent, record = excluded.record",
        (entry.job_id, sent, _encoder.encode(entry)),
    )


def entries(db: sqlite3.Connection, since: datetime | None = None) -> list[LedgerEntry]:
    """The entries of paid requests since then, or all entries; oldest first."""
    if since is None:
        rows = db.execute("SELECT record FROM ledger ORDER BY sent, job_id")
    else:
        rows = db.execute(
            "SELECT record FROM ledger WHERE sent >= ? ORDER BY sent, job_id", (since.isoformat(),)
        )
    return [_decoder.decode(row[0]) for row in rows]

"""The journal's tables, as numbered migrations over SQLite's `user_version`."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

MIGRATIONS: Sequence[Sequence[str]] = (
    # 1: one row a job. `record` is the job itself (JSON); the other columns are what is searched by.
    (
        """
        CREATE TABLE jobs (
            id TEXT PRIMARY KEY,
            state TEXT NOT NULL,
            provider TEXT NOT NULL,
            remote_id TEXT NOT NULL,
            owner TEXT NOT NULL,
            created TEXT NOT NULL,
            record BLOB NOT NULL
        ) STRICT
        """,
        "CREATE INDEX jobs_by_state ON jobs (state)",
        # One paid job at the provider belongs to one row: two can never adopt the same id.
        "CREATE UNIQUE INDEX jobs_by_remote_id ON jobs (provider, remote_id) WHERE remote_id <> ''",
    ),
    # 2: what each job costs, kept also when the job is taken out. `sent` is when the paid request went out,
    # UTC, or "" where none did; `record` is the entry (JSON).
    (
        """
        CREATE TABLE ledger (
            job_id TEXT PRIMARY KEY,
            sent TEXT NOT NULL,
            record BLOB NOT NULL
        ) STRICT
        """,
        "CREATE INDEX ledger_by_time ON ledger (sent)",
    ),
    # 3: which job each row of a batch was given. It stays when the job is taken out: no row is given two.
    (
        """
        CREATE TABLE batch_rows (
            batch TEXT NOT NULL,
            number INTEGER NOT NULL,
            job_id TEXT NOT NULL,
            PRIMARY KEY (batch, number)
        ) STRICT
        """,
    ),
    # 4: what the user thinks of clips. `record` is the notes (JSON); they go with their job.
    (
        """
        CREATE TABLE notes (
            job_id TEXT PRIMARY KEY,
            record BLOB NOT NULL
        ) STRICT
        """,
        "CREATE TRIGGER notes_go_with_their_job AFTER DELETE ON jobs"
        " BEGIN DELETE FROM notes WHERE job_id = old.id; END",
    ),
)

NEWEST = len(MIGRATIONS)


def version(connection: sqlite3.Connection) -> int:
    """The number of the last migration this file has seen."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, *, fill: Callable[[], None], finish: Callable[[], None]) -> None:
    """Bring an older or empty file to the newest version, in one transaction.

    `fill` puts into a journal that begins anew what is known from elsewhere; `finish` writes what new tables
    tell of the jobs that are there.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        done = version(connection)  # asked inside the transaction: another process may have just migrated
        for migration in MIGRATIONS[done:]:
            for statement in migration:
                connection.execute(statement)
        if done == 0:
            fill()
        finish()
        connection.execute(f"PRAGMA user_version = {NEWEST}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise

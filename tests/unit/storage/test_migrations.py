"""A journal is brought up to date wholly or not at all, with a copy from before."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from hailuo_desktop.domain.job import JobState, Submission
from hailuo_desktop.storage import schema
from hailuo_desktop.storage.job_store import JobStore
from tests.support.builders import a_job
from tests.support.program import ROOT


@pytest.mark.skipif(not hasattr(os, "fork"), reason="what dies is forked")
@pytest.mark.parametrize("version", range(schema.NEWEST + 1))
def test_killed_at_any_statement_it_starts_again(version: int, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.support.dying_migration", str(tmp_path), str(version)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert ended.returncode == 0, ended.stderr
    killed = int(ended.stdout)
    print(f"{killed} kills from version {version}")
    assert killed >= 15


def test_the_costs_of_a_journal_without_a_ledger_are_written_down(tmp_path: Path) -> None:
    job = a_job(state=JobState.RENDERING, remote_id="r1")
    job = msgspec.structs.replace(job, submission=Submission(fields={}, sent_at=job.created))
    path = tmp_path / "journal.sqlite3"
    with closing(sqlite3.connect(path)) as db:
        for statement in schema.MIGRATIONS[0]:
            db.execute(statement)
        row = (job.id, job.state.value, job.provider, job.remote_id, "", job.created.isoformat())
        db.execute("INSERT INTO jobs VALUES (?, ?, ?, ?, ?, ?, ?)", (*row, msgspec.json.encode(job)))
        db.execute("PRAGMA user_version = 1")
        db.commit()

    async def read() -> None:
        store = JobStore(path)
        await store.open()
        (entry,) = await store.ledger()
        assert job.price is not None
        assert (entry.job_id, entry.spent) == (job.id, job.price.money)
        await store.close()

    asyncio.run(read())

"""Another program holds the journal, as backup tools and virus scanners do: a wait, then a plain word."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec
import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.storage import job_store
from hailuo_desktop.storage.job_store import JobStore
from tests.support.builders import a_job

S = JobState
QUEUED = a_job(id="queued")
SENT = a_job(id="sent", state=S.SUBMITTING)
OLD = a_job(id="old", state=S.FAILED)


async def _open_another(path: Path) -> None:
    store = JobStore(path)
    try:
        await store.open()
    finally:
        await store.close()


CHANGES: dict[str, Callable[[JobStore], Awaitable[object]]] = {
    "a new job": lambda store: store.add(a_job(id="new"), "me"),
    "about to be paid": lambda store: store.advance(msgspec.structs.replace(QUEUED, state=S.SUBMITTING)),
    "paid": lambda store: store.advance(
        msgspec.structs.replace(SENT, state=S.RENDERING, remote_id="remote-1")
    ),
    "lost": lambda store: store.advance(msgspec.structs.replace(SENT, state=S.UNCERTAIN)),
    "claimed": lambda store: store.claim("queued", "me", lambda _: False),
    "removed": lambda store: store.take_out("old"),
    "opened": lambda store: _open_another(store._path),
}
HOLDS = {
    "reading": ["BEGIN", "SELECT * FROM jobs"],
    "writing": ["BEGIN IMMEDIATE"],
    "wholly": ["BEGIN EXCLUSIVE"],
}
CASES = [
    (change, hold)
    for change in CHANGES
    for hold in HOLDS
    if change != "opened" or hold == "wholly"  # one that is up to date is only read then
]
PATIENCE_MS = 50
"""Instead of some seconds."""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(job_store, "BUSY_TIMEOUT_MS", PATIENCE_MS)
    return tmp_path / "journal.sqlite3"


@contextmanager
def held(path: Path, hold: str) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        for statement in HOLDS[hold]:
            other.execute(statement).fetchall()
        yield other


async def begun(path: Path) -> JobStore:
    store = JobStore(path)
    await store.open()
    for job in (QUEUED, SENT, OLD):
        await store.add(job, "gone")
    return store


async def rows(store: JobStore) -> dict[str, tuple[Job, str]]:
    return {job.id: (job, await store.owner(job.id)) for job in await store.jobs()}


@pytest.mark.parametrize(("change", "hold"), CASES)
def test_held_for_too_long_nothing_is_half_done_and_it_works_afterwards(
    change: str, hold: str, path: Path
) -> None:
    async def body() -> None:
        store = await begun(path)
        before = await rows(store)
        with held(path, hold):
            with pytest.raises(AppError) as caught:
                await CHANGES[change](store)
            assert caught.value.kind is ErrorKind.JOURNAL_BUSY
        assert await rows(store) == before
        await CHANGES[change](store)
        assert change == "opened" or await rows(store) != before
        await store.close()

    asyncio.run(body())


@pytest.mark.parametrize("change", CHANGES)
def test_held_for_a_moment_it_only_waits(change: str, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job_store, "BUSY_TIMEOUT_MS", 60_000)

    async def body() -> None:
        store = await begun(path)
        with held(path, "wholly") as other:
            waiting = asyncio.ensure_future(CHANGES[change](store))
            done, _ = await asyncio.wait([waiting], timeout=0.05)
            assert not done
            await asyncio.to_thread(other.execute, "ROLLBACK")
            await waiting
        await store.close()

    asyncio.run(body())

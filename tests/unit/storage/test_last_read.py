"""All jobs are read once for several who ask, and anew as soon as anything was written."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec

from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.storage.job_store import JobStore
from tests.support.builders import a_job

FIRST = a_job(id="20261120-120000-aaaaaa")
SECOND = a_job(id="20261120-120000-000000")
LATER = a_job(id="20261120-130000-bbbbbb", created=FIRST.created + timedelta(hours=1))


def run(work: Coroutine[Any, Any, None]) -> None:
    asyncio.run(work)


async def opened(path: Path) -> JobStore:
    store = JobStore(path)
    await store.open()
    return store


def test_who_asks_again_gets_the_same_jobs_without_reading_them_again(tmp_path: Path) -> None:
    async def body() -> None:
        store = await opened(tmp_path / "journal.sqlite3")
        await store.add(FIRST, "")
        first = await store.jobs()
        assert first == [FIRST]
        assert (await store.jobs())[0] is first[0]
        first.clear()  # theirs to change
        assert await store.jobs() == [FIRST]
        await store.close()
        store = await opened(tmp_path / "journal.sqlite3")
        assert await store.jobs() == [FIRST]
        await store.close()

    run(body())


def test_newest_first_and_of_one_moment_the_one_written_last(tmp_path: Path) -> None:
    async def body() -> None:
        store = await opened(tmp_path / "journal.sqlite3")
        for job in (LATER, FIRST, SECOND):
            await store.add(job, "")
        assert await store.jobs() == [LATER, SECOND, FIRST]
        await store.close()

    run(body())


def test_what_is_written_is_seen(tmp_path: Path) -> None:
    async def body() -> None:
        store = await opened(tmp_path / "journal.sqlite3")
        await store.add(FIRST, "")
        assert await store.jobs() == [FIRST]
        cancelled: Job = msgspec.structs.replace(FIRST, state=JobState.CANCELLED)
        await store.advance(cancelled)
        assert await store.jobs() == [cancelled]
        await store.take_out(FIRST.id)
        assert await store.jobs() == []
        await store.close()

    run(body())


def test_what_another_program_writes_is_seen(tmp_path: Path) -> None:
    async def body() -> None:
        store = await opened(tmp_path / "journal.sqlite3")
        other = await opened(tmp_path / "journal.sqlite3")
        assert await store.jobs() == await other.jobs() == []
        await other.add(FIRST, "")
        assert await store.jobs() == [FIRST]
        await store.add(LATER, "")
        assert await other.jobs() == [LATER, FIRST]
        await store.close()
        await other.close()

    run(body())

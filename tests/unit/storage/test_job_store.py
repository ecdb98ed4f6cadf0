"""The journal: what was committed stays, only allowed steps are written, a newer file is only read."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import msgspec
import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import LIVE_STATES, JobState
from hailuo_desktop.storage import schema
from hailuo_desktop.storage.job_store import JobStore
from tests.support.builders import a_job

Run = Callable[[Callable[[JobStore], Awaitable[None]]], None]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new folder" / "journal.sqlite3"


@pytest.fixture
def with_store(path: Path) -> Run:
    def run(body: Callable[[JobStore], Awaitable[None]]) -> None:
        async def whole() -> None:
            store = JobStore(path)
            await store.open()
            try:
                await body(store)
            finally:
                await store.close()

        asyncio.run(whole())

    return run


def failure_of(body: Callable[[], Awaitable[object]]) -> Awaitable[AppError]:
    async def run() -> AppError:
        with pytest.raises(AppError) as caught:
            await body()
        return caught.value

    return run()


def test_a_job_comes_back_whole_in_another_process_life(with_store: Run) -> None:
    job = a_job(state=JobState.SUBMITTING, results=("https://example.test/a.mp4",))

    async def write(store: JobStore) -> None:
        await store.add(job, "me")

    async def read(store: JobStore) -> None:
        assert await store.get(job.id) == job
        assert await store.jobs(LIVE_STATES) == [job]
        assert await store.jobs([JobState.DONE]) == []

    with_store(write)
    with_store(read)


def test_steps_outside_the_table_are_not_written(with_store: Run) -> None:
    async def body(store: JobStore) -> None:
        job = a_job(state=JobState.UNCERTAIN)
        await store.add(job, "me")
        again = msgspec.structs.replace(job, state=JobState.SUBMITTING)
        error = await failure_of(lambda: store.advance(again))
        assert error.kind is ErrorKind.JOB_STEP_IMPOSSIBLE
        assert (await store.get(job.id)).state is JobState.UNCERTAIN

    with_store(body)


def test_the_state_on_disk_decides_not_the_one_in_memory(with_store: Run) -> None:
    async def body(store: JobStore) -> None:
        job = a_job(state=JobState.RENDERING, remote_id="r1")
        await store.add(job, "me")
        await store.advance(msgspec.structs.replace(job, state=JobState.CANCELLED))
        error = await failure_of(
            lambda: store.advance(msgspec.structs.replace(job, state=JobState.DOWNLOADING))
        )
        assert error.kind is ErrorKind.JOB_STEP_IMPOSSIBLE

    with_store(body)


def test_two_jobs_never_adopt_the_same_remote_id(with_store: Run) -> None:
    async def body(store: JobStore) -> None:
        first = a_job(id="a", state=JobState.SUBMITTING)
        second = a_job(id="b", state=JobState.SUBMITTING)
        for job in (first, second):
            await store.add(job, "me")
        await store.advance(msgspec.structs.replace(first, state=JobState.RENDERING, remote_id="r1"))
        await failure_of(
            lambda: store.advance(msgspec.structs.replace(second, state=JobState.RENDERING, remote_id="r1"))
        )
        assert (await store.get("b")).remote_id == ""

    with_store(body)


def test_a_job_has_one_living_owner(with_store: Run) -> None:
    async def body(store: JobStore) -> None:
        await store.add(a_job(id="a"), "other")
        assert not await store.claim("a", "me", lambda token: token == "other")
        assert await store.claim("a", "me", lambda _: False)
        assert await store.owner("a") == "me"
        assert await store.claim("a", "me", lambda _: True)
        assert not await store.claim("gone", "me", lambda _: False)

    with_store(body)


def test_unknown_jobs_are_named(with_store: Run) -> None:
    async def body(store: JobStore) -> None:
        error = await failure_of(lambda: store.get("nobody"))
        assert error.kind is ErrorKind.JOB_UNKNOWN
        assert error.facts == {"id": "nobody"}

    with_store(body)


def test_commits_are_full_and_without_a_write_ahead_log(with_store: Run, path: Path) -> None:
    """A lost row would be a lost payment: the settings that keep it are not to be changed by accident."""

    async def body(store: JobStore) -> None:
        connection = store._db()
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("truncate",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)

    with_store(body)
    assert not path.with_name(path.name + "-wal").exists()


@pytest.mark.parametrize("ahead", [1, 99])
def test_a_newer_file_is_shown_and_never_written(with_store: Run, path: Path, ahead: int) -> None:
    async def write(store: JobStore) -> None:
        await store.add(a_job(), "me")

    with_store(write)
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {schema.NEWEST + ahead}")
    db.close()
    before = path.read_bytes()

    async def body(store: JobStore) -> None:
        assert store.is_newer
        assert len(await store.jobs()) == 1
        for change in (
            lambda: store.add(a_job(id="new"), "me"),
            lambda: store.advance(a_job(state=JobState.UPLOADING)),
            lambda: store.take_out(a_job().id),
            lambda: store.claim(a_job().id, "me", lambda _: False),
        ):
            assert (await failure_of(change)).kind is ErrorKind.JOURNAL_NEWER

    with_store(body)
    assert path.read_bytes() == before


def test_opening_twice_at_once_migrates_once(path: Path) -> None:
    async def body() -> None:
        stores = [JobStore(path) for _ in range(8)]
        await asyncio.gather(*(store.open() for store in stores))
        for number, store in enumerate(stores):
            await store.add(a_job(id=str(number)), "me")
        assert len(await stores[0].jobs()) == 8
        for store in stores:
            await store.close()

    asyncio.run(body())


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    async def body() -> AppError:
        store = JobStore(tmp_path / "file" / "journal.sqlite3")
        try:
            return await failure_of(store.open)
        finally:
            await store.close()

    assert asyncio.run(body()).kind is ErrorKind.FOLDER_UNWRITABLE


KILLED_WRITER = """
import asyncio, os, sys
from pathlib import Path
from hailuo_desktop.storage.job_store import JobStore
from tests.support.builders import a_job

async def main():
    store = JobStore(Path(sys.argv[1]))
    await store.open()
    for number in range(1000):
        await store.add(a_job(id=str(number)), "me")
        print(number, flush=True)

asyncio.run(main())
"""


def test_what_was_told_survives_a_kill(path: Path) -> None:
    """Every row the writer has reported is there after it was killed in the middle of its work."""
    writer = subprocess.Popen(
        [sys.executable, "-c", KILLED_WRITER, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    with writer.stdout as lines:
        told = [int(next(lines)) for _ in range(25)]
        writer.kill()
        told += [int(line) for line in lines if line.endswith("\n")]
    writer.wait(10)

    async def read() -> set[str]:
        store = JobStore(path)
        await store.open()
        jobs = await store.jobs()
        await store.close()
        return {job.id for job in jobs}

    assert {str(number) for number in told} <= asyncio.run(read())

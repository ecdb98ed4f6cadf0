"""A damaged journal is set aside by name, and what was paid for and what was finished is found again."""

from __future__ import annotations

import asyncio
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind, Failure
from hailuo_desktop.domain.job import Job, JobState, Submission
from hailuo_desktop.domain.money import FREE
from hailuo_desktop.storage.job_record import read_record
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.journal_rescue import set_aside
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.paths import app_paths
from tests.support.builders import a_job

S = JobState
T = TypeVar("T")

SENT = Submission(fields={"prompt": "a lake"}, sent_at=datetime(2026, 11, 20, 12, tzinfo=UTC))
LOST = Failure(kind=ErrorKind.OUTCOME_UNKNOWN, charge=Charge.UNKNOWN)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder / "journal.sqlite3"


def use(path: Path, body: Callable[[JobStore], Awaitable[T]], finished: Iterable[Job] = ()) -> T:
    async def whole() -> T:
        store = JobStore(path, lambda: finished)
        try:
            await store.open()
            return await body(store)
        finally:
            await store.close()

    return asyncio.run(whole())


def write(path: Path, *jobs: Job) -> None:
    """Bring jobs into these states the way the runner does: queued first, then written as they are."""

    async def body(store: JobStore) -> None:
        for job in jobs:
            await store.add(msgspec.structs.replace(job, remote_id=""), "gone")
            await store.advance(job)

    use(path, body)


def read(path: Path, finished: Iterable[Job] = ()) -> tuple[dict[str, Job], Path | None]:
    async def body(store: JobStore) -> tuple[dict[str, Job], Path | None]:
        return {job.id: job for job in await store.jobs()}, store.set_aside

    return use(path, body, finished)


def paid(number: int, state: JobState = S.RENDERING) -> Job:
    known = state not in (S.SUBMITTING, S.UNCERTAIN)
    return a_job(
        id=f"paid-{number}",
        state=state,
        submission=SENT,
        remote_id=f"remote-{number}" if known else "",
        failure=LOST if state is S.UNCERTAIN else None,
    )


def with_bad_record(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE jobs SET record = CAST('{\"id\": 1}' AS BLOB)")


def without_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DROP TABLE jobs")


def with_version_below_zero(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA user_version = -5")


def with_broken_page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:8192] = os.urandom(4096)
    path.write_bytes(data)


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b"not a database at all, but long enough to look like one" * 20),
        lambda path: path.write_bytes(b"\0" * 8192),
        lambda path: path.write_bytes(path.read_bytes()[:5000]),
        with_broken_page,
        with_bad_record,
        without_table,
        with_version_below_zero,
    ],
)
def test_a_damaged_file_is_set_aside_whole_and_named(path: Path, damage: Callable[[Path], None]) -> None:
    write(path, paid(1))
    damage(path)
    content = path.read_bytes()

    async def body(store: JobStore) -> None:
        aside = store.set_aside
        assert aside is not None
        assert aside.parent == path.parent
        assert aside.name.startswith("journal.damaged-2")
        assert aside.suffix == ".sqlite3"
        assert aside.read_bytes() == content
        assert store.damage is not None
        assert store.damage.kind is ErrorKind.JOURNAL_DAMAGED
        assert store.damage.facts["set_aside"] == str(aside)
        assert [job.remote_id for job in await store.jobs()] == ["remote-1"]
        await store.add(a_job(id="new"), "me")

    use(path, body)
    again, set_aside = read(path)
    assert set(again) == {"paid-1", "new"}
    assert set_aside is None


def test_a_second_one_never_overwrites_the_first(path: Path) -> None:
    asides = set()
    for number in range(3):
        path.write_bytes(b"rubbish number %d " % number * 100)
        _, aside = read(path)
        assert aside is not None
        asides.add(aside.read_bytes())
    assert len(asides) == 3


def test_its_rollback_journal_goes_with_it(path: Path) -> None:
    """Left behind, it would be played into the new file."""
    path.write_bytes(b"damaged")
    path.with_name("journal.sqlite3-journal").write_bytes(b"half a change")
    aside = set_aside(path)
    assert aside.read_bytes() == b"damaged"
    assert aside.with_name(f"{aside.name}-journal").read_bytes() == b"half a change"
    assert len(list(path.parent.iterdir())) == 2


@pytest.mark.parametrize("state", [S.SUBMITTING, S.RENDERING, S.DOWNLOADING, S.UNCERTAIN])
def test_what_was_paid_for_comes_back_as_it_was(path: Path, state: JobState) -> None:
    jobs = [paid(1, S.SUBMITTING), *([] if state is S.SUBMITTING else [paid(2, state)])]

    async def body(store: JobStore) -> None:
        for job in jobs:
            await store.add(msgspec.structs.replace(job, state=S.QUEUED, remote_id=""), "gone")
            await store.advance(msgspec.structs.replace(job, state=S.SUBMITTING, remote_id=""))
            if state is S.DOWNLOADING and job.state is state:
                await store.advance(msgspec.structs.replace(job, state=S.RENDERING))
            await store.advance(job)

    use(path, body)
    path.write_bytes(b"rubbish" * 100)
    again, _ = read(path)
    assert again == {job.id: job for job in jobs}


def test_what_came_to_its_end_or_was_free_leaves_no_second_witness(path: Path) -> None:
    async def body(store: JobStore) -> None:
        for end in (S.FAILED, S.QUEUED):
            await store.add(a_job(id=end.value), "me")
            await store.advance(a_job(id=end.value, state=S.SUBMITTING, submission=SENT))
            await store.advance(a_job(id=end.value, state=end, submission=SENT))
        await store.add(a_job(id="free", price=FREE), "me")
        await store.advance(a_job(id="free", state=S.SUBMITTING, submission=SENT, price=FREE))
        await store.add(a_job(id="removed", state=S.RENDERING), "me")
        await store.advance(
            a_job(id="removed", state=S.CANCELLED, submission=SENT, remote_id="r", price=a_job().price)
        )
        assert [each.stem for each in (path.parent / "paid").iterdir()] == ["removed"]
        await store.take_out("removed")

    use(path, body)
    assert list((path.parent / "paid").iterdir()) == []


def test_without_its_second_witness_nothing_is_about_to_be_paid(path: Path) -> None:
    (path.parent / "paid").write_text("in the way")

    async def body(store: JobStore) -> None:
        await store.add(a_job(id="a"), "me")
        with pytest.raises(AppError) as caught:
            await store.advance(a_job(id="a", state=S.SUBMITTING, submission=SENT))
        assert caught.value.kind is ErrorKind.FOLDER_UNWRITABLE
        assert (await store.get("a")).state is S.QUEUED
        # An id that was paid for is written all the same.
        await store.add(a_job(id="b", state=S.SUBMITTING), "me")
        await store.advance(a_job(id="b", state=S.RENDERING, submission=SENT, remote_id="r"))
        assert (await store.get("b")).remote_id == "r"

    use(path, body)


def test_finished_jobs_are_taken_in_once_and_their_ids_never_adopted_twice(path: Path) -> None:
    write(path, paid(1), paid(2))
    path.write_bytes(b"rubbish" * 100)
    # The kill came between the record beside the clip and the end of the second witness.
    done = msgspec.structs.replace(paid(1), state=S.DONE, video="/videos/a.mp4")
    copy = msgspec.structs.replace(done, id="copy")

    async def body(store: JobStore) -> None:
        jobs = {job.id: job.state for job in await store.jobs()}
        assert jobs == {"paid-1": S.DONE, "paid-2": S.RENDERING}
        assert await store.remote_ids("atlas") == {"remote-1", "remote-2"}
        assert await store.claim("paid-2", "me", lambda _: False)

    use(path, body, [done, copy])
    assert read(path, [a_job(id="late", state=S.DONE)])[0].keys() == {"paid-1", "paid-2"}


def test_the_library_is_found_again_by_the_records_beside_its_clips(tmp_path: Path) -> None:
    paths = app_paths({"HAILUO_DESKTOP_HOME": str(tmp_path)})
    library = MediaLibrary(paths)
    paths.videos.mkdir()
    jobs = [a_job(id=f"done-{n}", state=S.DONE, video=str(paths.videos / f"{n}.mp4")) for n in range(3)]
    for job in jobs:
        Path(job.video).write_bytes(b"video")
        library.keep_record(job)
    Path(jobs[2].video).unlink()

    async def look() -> list[Job]:
        store = JobStore(paths.journal, library.finished_jobs)
        await store.open()
        try:
            return await store.jobs()
        finally:
            await store.close()

    assert {job.id for job in asyncio.run(look())} == {"done-0", "done-1"}
    paths.journal.write_bytes(b"rubbish" * 100)
    assert sorted(asyncio.run(look()), key=lambda job: job.id) == jobs[:2]


def test_a_living_owner_keeps_its_jobs(path: Path) -> None:
    write(path, paid(1))
    path.write_bytes(b"rubbish" * 100)

    async def body(store: JobStore) -> None:
        assert not await store.claim("paid-1", "me", lambda token: token == "gone")

    use(path, body)


def test_junk_among_the_witnesses_is_passed_over(path: Path) -> None:
    write(path, paid(1))
    folder = path.parent / "paid"
    good = (folder / "paid-1.json").read_bytes()
    junk = {
        "empty": b"",
        "cut": good[:-40],
        "deep": b"[" * 100_000,
        "bytes": os.urandom(1000),
        "later": good.replace(b'"format": 1', b'"format": 2').replace(b"paid-1", b"paid-9"),
        "path": good.replace(b"paid-1", b"../../paid"),
        "large": good[:-2] + b" " * 2_000_000 + b"}",
    }
    for name, data in junk.items():
        (folder / f"{name}.json").write_bytes(data)
        assert read_record(folder / f"{name}.json") is None, name
    (folder / "folder.json").mkdir()
    path.write_bytes(b"rubbish" * 100)
    assert read(path)[0].keys() == {"paid-1"}


def test_many_random_damages_lose_no_paid_job(path: Path, tmp_path: Path) -> None:
    """300 damages: it always opens, and every job that was paid for is there with its id."""
    jobs = [paid(number) for number in range(12)]
    write(path, *jobs)

    async def more(store: JobStore) -> None:
        for number in range(30):
            await store.add(a_job(id=f"queued-{number}"), "me")

    use(path, more)
    whole = path.read_bytes()
    chance = random.Random(3)
    aside = 0
    for number in range(300):
        place = tmp_path / str(number) / "journal.sqlite3"
        shutil.copytree(path.parent / "paid", place.parent / "paid")
        data = bytearray(whole)
        start = chance.randrange(len(data))
        if number % 5 == 0:
            del data[start:]
        else:
            length = chance.choice([1, 4, 64, 512, 4096])
            data[start : start + length] = chance.randbytes(len(data[start : start + length]))
        place.write_bytes(data)

        async def look(store: JobStore) -> tuple[bool, set[str], int]:
            if store.is_newer:  # the damage looks like a newer version: that is kept as it is
                return True, set(), False
            found = {job.remote_id for job in await store.jobs()}
            return False, found, store.set_aside is not None

        is_newer, found, was_set_aside = use(place, look)
        aside += was_set_aside
        if not is_newer:
            missing = {job.remote_id for job in jobs} - found
            # A byte of a remote id itself can change without anybody noticing; its file still tells.
            assert len(missing) <= 1, (number, missing)
        shutil.rmtree(place.parent)
    assert aside > 150


CRASHED_WRITER = """
import os, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA journal_mode = TRUNCATE")
db.execute("PRAGMA cache_size = 1")
db.execute("BEGIN IMMEDIATE")
db.execute("UPDATE jobs SET record = zeroblob(200000)")
db.execute("UPDATE jobs SET state = 'nonsense'")
os._exit(9)
"""


def test_what_a_kill_leaves_behind_is_no_damage(path: Path) -> None:
    jobs = [paid(number) for number in range(5)]
    write(path, *jobs)
    before = path.read_bytes()
    subprocess.run([sys.executable, "-c", CRASHED_WRITER, str(path)], check=False)
    assert path.read_bytes() != before
    assert path.with_name(path.name + "-journal").stat().st_size > 0
    again, set_aside = read(path)
    assert set_aside is None
    assert again == {job.id: job for job in jobs}


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a user who may not write")
def test_a_folder_that_may_not_be_written_is_no_damage(path: Path) -> None:
    write(path, paid(1))
    path.chmod(0)
    try:
        with pytest.raises(AppError) as caught:
            read(path)
    finally:
        path.chmod(0o600)
    assert caught.value.kind is ErrorKind.FOLDER_UNWRITABLE
    assert [each.name for each in path.parent.glob("*damaged*")] == []


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, ErrorKind.DISK_FULL),
        (sqlite3.SQLITE_READONLY, ErrorKind.FOLDER_UNWRITABLE),
        (sqlite3.SQLITE_IOERR, ErrorKind.FOLDER_UNWRITABLE),
        (sqlite3.SQLITE_BUSY, ErrorKind.JOURNAL_BUSY),
    ],
)
def test_what_the_disk_refuses_is_no_damage(
    path: Path, monkeypatch: pytest.MonkeyPatch, code: int, kind: ErrorKind
) -> None:
    write(path, paid(1))
    error = sqlite3.OperationalError("refused")
    error.sqlite_errorcode = code

    def refuse(*_: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(JobStore, "_check", refuse)
        with pytest.raises(AppError) as caught:
            read(path)
    assert caught.value.kind is kind
    assert read(path)[1] is None


def test_eight_programs_set_it_aside_once(path: Path) -> None:
    write(path, paid(1))
    path.write_bytes(b"rubbish" * 100)

    async def body() -> None:
        stores = [JobStore(path) for _ in range(8)]
        await asyncio.gather(*(store.open() for store in stores))
        assert sum(store.set_aside is not None for store in stores) == 1
        for number, store in enumerate(stores):
            await store.add(a_job(id=str(number)), "me")
        assert len(await stores[0].jobs()) == 9
        for store in stores:
            await store.close()

    asyncio.run(body())

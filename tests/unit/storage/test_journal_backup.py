"""Copies of the journal: made each day, put in the place of a damaged one, and never paid for again."""

from __future__ import annotations

import asyncio
import random
import shutil
import sqlite3
from collections.abc import Awaitable, Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind
from hailuo_desktop.domain.job import FREE_TO_CANCEL, Job, JobState, Submission
from hailuo_desktop.domain.money import FREE
from hailuo_desktop.storage import journal_backup, schema
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.journal_backup import JournalBackups
from tests.support.builders import a_job

S = JobState
T = TypeVar("T")
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SENT = Submission(fields={"prompt": "a lake"}, sent_at=NOON)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal.sqlite3"


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Says which day it is."""

    def be(day: int) -> None:
        monkeypatch.setattr(journal_backup, "_now", lambda: (NOON + timedelta(days=day)).astimezone())

    be(0)
    return be


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
    async def body(store: JobStore) -> None:
        for job in jobs:
            await store.add(msgspec.structs.replace(job, remote_id=""), "gone")
            await store.advance(job)

    use(path, body)


async def _nothing(store: JobStore) -> None:
    await store.jobs()


async def _jobs(store: JobStore) -> tuple[dict[str, Job], JobStore]:
    return {job.id: job for job in await store.jobs()}, store


def copies(path: Path) -> list[str]:
    return sorted(each.name for each in (path.parent / "backups").glob("*.sqlite3"))


def test_one_a_day_is_made_and_five_are_kept(path: Path, today: Callable[[int], None]) -> None:
    for day in range(8):
        today(day)
        write(path, a_job(id=f"day-{day}"))
        use(path, _nothing)
    made = copies(path)
    assert [name.split("-")[1] for name in made] == [f"202611{day}" for day in range(23, 28)]
    with closing(sqlite3.connect(path.parent / "backups" / made[-1])) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("SELECT count(*) FROM jobs").fetchone()[0] >= 7
    assert not list((path.parent / "backups").glob(".*"))


def test_a_program_that_runs_for_days_makes_one_each_day(path: Path, today: Callable[[int], None]) -> None:
    async def body(store: JobStore) -> None:
        for day in range(3):
            today(day)
            for number in range(3):
                await store.add(a_job(id=f"{day}-{number}"), "me")

    use(path, body)
    assert len(copies(path)) == 3


def test_an_empty_journal_is_not_copied(path: Path) -> None:
    use(path, _nothing)
    assert copies(path) == []


def test_a_damaged_journal_is_not_copied(path: Path) -> None:
    async def body(store: JobStore) -> None:
        await store.add(a_job(id="a"), "me")
        await store.jobs()
        shutil.rmtree(path.parent / "backups")
        data = bytearray(path.read_bytes())
        data[4096:4200] = bytes(104)
        path.write_bytes(data)
        with closing(sqlite3.connect(path)) as db, pytest.raises(sqlite3.DatabaseError):
            JournalBackups(path.parent / "backups").keep_daily(db)

    use(path, body)
    assert copies(path) == []


def test_a_copy_that_cannot_be_made_stops_nothing(path: Path) -> None:
    path.parent.mkdir()
    (path.parent / "backups").write_text("in the way")
    write(path, a_job(id="a"))
    assert use(path, _jobs)[0].keys() == {"a"}


def test_before_a_migration_a_copy_is_made_and_without_it_nothing_is_changed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(path, a_job(id="a"))
    shutil.rmtree(path.parent / "backups")
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, ("CREATE TABLE more (id TEXT)",)))
    monkeypatch.setattr(schema, "NEWEST", schema.NEWEST + 1)
    (path.parent / "backups").write_text("in the way")
    before = path.read_bytes()
    with pytest.raises(AppError) as caught:
        use(path, _nothing)
    assert caught.value.kind is ErrorKind.FOLDER_UNWRITABLE
    assert path.read_bytes() == before
    (path.parent / "backups").unlink()
    use(path, _nothing)
    assert any(name.startswith(f"before-v{schema.NEWEST}-") for name in copies(path))


@pytest.mark.parametrize("is_gone", [False, True])
def test_the_newest_good_copy_takes_the_place_and_that_is_said(
    path: Path, today: Callable[[int], None], *, is_gone: bool
) -> None:
    for day in range(3):
        today(day)
        write(path, a_job(id=f"day-{day}", price=FREE))
        use(path, _nothing)
    newest = path.parent / "backups" / copies(path)[-1]
    newest.write_bytes(newest.read_bytes()[:5000])  # the newest is no good
    if is_gone:
        path.unlink()
    else:
        path.write_bytes(b"rubbish" * 100)
    jobs, store = use(path, _jobs)
    assert jobs.keys() == {"day-0"}  # the copy of a day holds what was there as it began
    assert store.damage is not None
    said = str(wording.describe(store.damage))
    moment = (NOON + timedelta(days=1)).astimezone()
    assert f"{moment:%Y-%m-%d %H:%M}" in said
    assert "…" not in said
    assert (store.set_aside is None) == is_gone
    assert use(path, _jobs)[1].damage is None


def test_what_was_waiting_then_is_not_sent_by_itself_now(path: Path) -> None:
    """It may have been sent, paid for, fetched and taken out of the list since the copy was made."""
    write(path, a_job(id="first"), a_job(id="uploading", state=S.UPLOADING), a_job(id="free", price=FREE))
    shutil.rmtree(path.parent / "backups")
    use(path, _nothing)
    path.write_bytes(b"rubbish" * 100)
    jobs, _ = use(path, _jobs)
    assert {job.id: job.state for job in jobs.values()} == {
        "first": S.UNCERTAIN, "uploading": S.UNCERTAIN, "free": S.QUEUED,
    }  # fmt: skip
    failure = jobs["first"].failure
    assert failure is not None
    assert failure.charge is Charge.UNKNOWN
    words = wording.describe_job(jobs["first"], failure)
    assert "not sent again" in words.text
    assert "…" not in str(words)


def test_what_the_records_know_more_is_taken_from_them(path: Path) -> None:
    later = NOON + timedelta(minutes=5)
    jobs = {name: a_job(id=name) for name in ("rendering", "done", "both", "waiting")}
    write(path, *jobs.values())
    shutil.rmtree(path.parent / "backups")
    use(path, _nothing)

    def now(name: str, state: JobState) -> Job:
        return msgspec.structs.replace(
            jobs[name], state=state, submission=SENT, remote_id=f"remote-{name}", updated=later
        )

    async def go_on(store: JobStore) -> None:
        for name in ("rendering", "done", "both"):
            await store.advance(
                msgspec.structs.replace(jobs[name], state=S.SUBMITTING, submission=SENT, updated=later)
            )
            await store.advance(now(name, S.RENDERING))

    use(path, go_on)
    done = [
        msgspec.structs.replace(now(name, S.DONE), video=f"/videos/{name}.mp4") for name in ("done", "both")
    ]
    (path.parent / "paid" / "done.json").unlink()
    path.write_bytes(b"rubbish" * 100)
    found, store = use(path, lambda store: _jobs(store), done)
    assert store.restored is not None
    assert {job.id: (job.state, job.remote_id) for job in found.values()} == {
        "rendering": (S.RENDERING, "remote-rendering"),
        "done": (S.DONE, "remote-done"),
        "both": (S.DONE, "remote-both"),
        "waiting": (S.UNCERTAIN, ""),
    }


def test_an_id_that_only_the_witness_knows_is_not_lost(path: Path) -> None:
    """The disk was full for the journal's row, and the program was killed then."""
    sent = a_job(id="a", state=S.SUBMITTING, submission=SENT)
    write(path, sent)
    known = msgspec.structs.replace(sent, state=S.RENDERING, remote_id="remote-1")
    witness = path.parent / "paid" / "a.json"
    witness.write_bytes(
        msgspec.json.encode({"format": 1, "owner": "gone", "job": msgspec.to_builtins(known)})
    )
    jobs, _ = use(path, _jobs)
    assert (jobs["a"].state, jobs["a"].remote_id) == (S.RENDERING, "remote-1")


def test_many_random_damages_lose_no_paid_job_and_send_nothing_again(path: Path, tmp_path: Path) -> None:
    """300 damages: what was paid for is there, and what could be paid for twice is not begun."""
    queued = [a_job(id=f"queued-{number}") for number in range(30)]
    write(path, *queued)
    shutil.rmtree(path.parent / "backups")
    use(path, _nothing)
    paid = [
        msgspec.structs.replace(job, state=S.RENDERING, submission=SENT, remote_id=f"remote-{job.id}")
        for job in queued[:12]
    ]

    async def pay(store: JobStore) -> None:
        for job in paid:
            await store.advance(msgspec.structs.replace(job, state=S.SUBMITTING, remote_id=""))
            await store.advance(job)

    use(path, pay)
    whole = path.read_bytes()
    chance = random.Random(7)
    restored = 0
    for number in range(300):
        place = tmp_path / str(number) / "journal.sqlite3"
        for name in ("paid", "backups"):
            shutil.copytree(path.parent / name, place.parent / name)
        data = bytearray(whole)
        start = chance.randrange(len(data))
        if number % 5 == 0:
            del data[start:]
        else:
            length = chance.choice([1, 4, 64, 512, 4096])
            data[start : start + length] = chance.randbytes(len(data[start : start + length]))
        place.write_bytes(data)
        jobs, store = use(place, _jobs)
        if not store.is_newer:
            ids = {job.remote_id for job in jobs.values()}
            assert len({job.remote_id for job in paid} - ids) <= 1, number  # a byte of an id itself
        if store.restored is not None:
            restored += 1
            assert len(jobs) == 30, number
            assert not any(job.state in FREE_TO_CANCEL for job in jobs.values()), number
            assert sum(job.state is S.UNCERTAIN for job in jobs.values()) == 18, number
        shutil.rmtree(place.parent)
    assert restored > 150


def test_eight_programs_restore_it_once(path: Path) -> None:
    write(path, a_job(id="a", price=FREE))
    path.write_bytes(b"rubbish" * 100)

    async def body() -> None:
        stores = [JobStore(path) for _ in range(8)]
        await asyncio.gather(*(store.open() for store in stores))
        assert sum(store.restored is not None for store in stores) == 1
        for number, store in enumerate(stores):
            await store.add(a_job(id=str(number)), "me")
        assert len(await stores[0].jobs()) == 9
        for store in stores:
            await store.close()

    asyncio.run(body())


def test_a_program_that_had_it_open_goes_on_with_the_copy(path: Path) -> None:
    async def body() -> None:
        first, second = JobStore(path), JobStore(path)
        await first.open()
        await first.add(a_job(id="a", state=S.RENDERING, remote_id="remote-a", price=FREE), "me")
        await first.jobs()  # behind the copy
        path.write_bytes(path.read_bytes()[:5000])
        await second.open()
        assert second.restored is not None
        await first.add(a_job(id="b"), "me")
        assert {job.id for job in await second.jobs()} == {"a", "b"}
        await first.close()
        await second.close()

    asyncio.run(body())


def test_strange_files_among_the_copies_are_passed_over(path: Path) -> None:
    write(path, a_job(id="a", price=FREE))
    folder = path.parent / "backups"
    (folder / "daily-99999999-999999.sqlite3").write_bytes(b"x")
    (folder / "notes.sqlite3").write_bytes(b"x")
    (folder / "daily-20991231-000000.sqlite3").write_bytes(b"x")
    assert len(JournalBackups(folder).newest_first()) == 2
    path.write_bytes(b"rubbish" * 100)
    assert use(path, _jobs)[0].keys() == {"a"}

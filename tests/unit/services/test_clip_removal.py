"""What leaves the library comes back whole, and nothing is half gone, whatever hinders."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import msgspec
import pytest

from hailuo_desktop.domain.clip_notes import ClipNotes, Verdict
from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind, Failure
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.services.clip_removal import ToBin
from hailuo_desktop.storage.job_record import read_record
from hailuo_desktop.storage.paid_jobs import PaidJobs
from tests.support.builders import a_job
from tests.support.library_bench import Bin, Shelf
from tests.support.scripted_provider import ScriptedProvider

NOTES = ClipNotes(rating=4, verdict=Verdict.KEPT, tags=("湖", "night"), folder="Film", name="雾")


Body = Callable[[Shelf, Bin], Awaitable[None]]
Shelved = Callable[[Body], None]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelved:
    def run(body: Body) -> None:
        async def whole() -> None:
            async with Shelf(tmp_path, ScriptedProvider()) as made:
                await body(made, Bin(tmp_path / "bin"))

        asyncio.run(whole())

    return run


async def with_further(made: Shelf, job: Job) -> Job:
    """The same job with a second clip beside the first."""
    second = Path(job.video).with_name("second.mp4")
    second.write_bytes(Path(job.video).read_bytes())
    job = msgspec.structs.replace(job, further=(str(second), ""))
    await made.store.advance(job)
    await asyncio.to_thread(made.media.keep_record, job)
    return job


def test_all_of_it_goes_and_all_of_it_comes_back(shelf: Shelved) -> None:
    async def body(made: Shelf, bin_: Bin) -> None:
        job = await with_further(made, await made.run())
        await made.desk.change([job.id], lambda *_: NOTES)
        files = [Path(job.video), Path(job.further[0]), Path(f"{job.video}.json")]
        before = [path.read_bytes() for path in files]
        done = await made.removal.to_bin([job.id], bin_)
        assert (done.without_bin, done.failures) == ((), ())
        assert not any(path.exists() for path in files)
        assert set(bin_.names) == {n for path in files for n in (path.name, f"{path.name}.trashinfo")}
        assert await made.runner.jobs() == []
        assert await made.desk.notes() == {}
        assert [(each.job.id, each.removed) for each in made.told[-1:]] == [(job.id, True)]
        (entry,) = await made.store.ledger()
        assert (entry.job_id, entry.spent) == (job.id, job.charged or (job.price and job.price.money))

        assert await made.removal.put_back(done.removed[0]) == job
        assert await made.store.get(job.id) == job
        assert await made.desk.notes() == {job.id: NOTES}
        assert [path.read_bytes() for path in files] == before
        assert bin_.names == []
        assert made.told_notes[-1] == {job.id: NOTES}
        assert (made.told[-1].job, made.told[-1].removed) == (job, False)
        assert len(await made.store.ledger()) == 1

    shelf(body)


def test_without_a_bin_nothing_is_touched_until_it_is_deleted_for_good(shelf: Shelved) -> None:
    async def body(made: Shelf, bin_: Bin) -> None:
        kept, gone = await made.run(), await made.run(prompt="another")
        bin_.refuses = lambda path: path == Path(gone.video)
        done = await made.removal.to_bin([kept.id, gone.id], bin_)
        assert [each.taken.job.id for each in done.removed] == [kept.id]
        assert (done.without_bin, done.failures) == ((gone.id,), ())
        assert Path(gone.video).is_file()
        assert Path(f"{gone.video}.json").is_file()
        assert [job.id for job in await made.runner.jobs()] == [gone.id]
        done = await made.removal.for_good([gone.id])
        assert [each.files for each in done.removed] == [()]
        assert not Path(gone.video).exists()
        assert not Path(f"{gone.video}.json").exists()
        assert await made.runner.jobs() == []
        assert len(await made.store.ledger()) == 2

    shelf(body)


def test_where_one_file_cannot_go_the_others_come_home(shelf: Shelved) -> None:
    async def body(made: Shelf, bin_: Bin) -> None:
        job = await with_further(made, await made.run())
        bin_.refuses = lambda path: path.name == "second.mp4"
        done = await made.removal.to_bin([job.id], bin_)
        assert (done.removed, done.without_bin) == ((), (job.id,))
        assert Path(job.video).is_file()
        assert bin_.names == []
        assert await made.store.get(job.id) == job

    shelf(body)


def test_where_the_journal_cannot_be_written_the_files_come_home(
    shelf: Shelved, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def body(made: Shelf, bin_: Bin) -> None:
        job = await made.run()

        async def full(_: str) -> None:
            raise AppError(ErrorKind.DISK_FULL)

        monkeypatch.setattr(made.store, "take_out", full)
        done = await made.removal.to_bin([job.id], bin_)
        assert [error.kind for error in done.failures] == [ErrorKind.DISK_FULL]
        assert Path(job.video).is_file()
        assert Path(f"{job.video}.json").is_file()
        assert bin_.names == []
        assert not made.told[-1].removed

    shelf(body)


def test_a_name_that_is_taken_by_now_is_left_to_who_has_it(shelf: Shelved) -> None:
    async def body(made: Shelf, bin_: Bin) -> None:
        job = await made.run()
        (removed,) = (await made.removal.to_bin([job.id], bin_)).removed
        Path(job.video).write_bytes(b"another")
        back = await made.removal.put_back(removed)
        assert Path(job.video).read_bytes() == b"another"
        assert Path(back.video) == Path(job.video).with_stem(f"{Path(job.video).stem} (2)")
        assert Path(back.video).stat().st_size > 100
        assert await made.store.get(job.id) == back
        record = read_record(Path(f"{back.video}.json"))
        assert record is not None
        assert record.job == back
        assert bin_.names == []

    shelf(body)


def test_out_of_a_bin_that_was_emptied_the_job_comes_back_and_says_so(shelf: Shelved) -> None:
    async def body(made: Shelf, bin_: Bin) -> None:
        job = await made.run()
        await made.desk.change([job.id], lambda *_: NOTES)
        (removed,) = (await made.removal.to_bin([job.id], bin_)).removed
        for path in [*bin_.files.iterdir(), *bin_.info.iterdir()]:
            path.unlink()
        with pytest.raises(AppError) as caught:
            await made.removal.put_back(removed)
        assert caught.value.kind is ErrorKind.CLIP_NOT_RESTORED
        assert await made.store.get(job.id) == job
        assert await made.desk.notes() == {job.id: NOTES}
        assert await made.desk.missing([job]) == {job.id}
        assert made.told[-1].job == job

    shelf(body)


def test_a_bin_that_does_not_tell_where_it_put_it_keeps_the_file(shelf: Shelved) -> None:
    async def body(made: Shelf, bin_: Bin) -> None:
        job = await made.run()
        forgetful: ToBin = lambda path: bin_(path) and ""  # noqa: E731 - as short as it is
        (removed,) = (await made.removal.to_bin([job.id], forgetful)).removed
        with pytest.raises(AppError) as caught:
            await made.removal.put_back(removed)
        assert caught.value.kind is ErrorKind.CLIP_NOT_RESTORED
        assert Path(job.video).name in bin_.names

    shelf(body)


@pytest.mark.parametrize("state", [JobState.RENDERING, JobState.UNCERTAIN])
def test_what_is_under_way_stays(shelf: Shelved, state: JobState) -> None:
    async def body(made: Shelf, bin_: Bin) -> None:
        await made.store.add(a_job(state=state, remote_id="remote-9"), "")
        done = await made.removal.to_bin([a_job().id], bin_)
        assert [error.kind for error in done.failures] == [ErrorKind.JOB_STEP_IMPOSSIBLE]
        assert len(await made.runner.jobs()) == 1

    shelf(body)


def test_a_file_that_another_job_has_too_stays_with_it(shelf: Shelved) -> None:
    async def body(made: Shelf, bin_: Bin) -> None:
        newer = await made.run()
        older = msgspec.structs.replace(newer, id="20260101-000000-aaaaaa", remote_id="")
        await made.store.add(older, "")
        done = await made.removal.to_bin([older.id], bin_)
        assert len(done.removed) == 1
        assert Path(newer.video).is_file()
        record = read_record(Path(f"{newer.video}.json"))
        assert record is not None
        assert record.job.id == newer.id
        assert bin_.names == []

    shelf(body)


def test_a_failed_job_goes_and_comes_back_and_is_owed_again(shelf: Shelved) -> None:
    async def body(made: Shelf, bin_: Bin) -> None:
        job = a_job(
            state=JobState.FAILED,
            remote_id="remote-9",
            failure=Failure(kind=ErrorKind.RESULT_EXPIRED, charge=Charge.STANDS),
        )
        assert job.is_owed
        await made.store.add(job, "")
        await made.store.advance(job)
        witnesses = PaidJobs(made.paths.journal.parent / "paid")
        assert [record.job.id for record in witnesses.all()] == [job.id]
        (removed,) = (await made.removal.to_bin([job.id], bin_)).removed
        assert (removed.files, removed.record, witnesses.all()) == ((), None, [])
        await made.removal.put_back(removed)
        assert await made.store.get(job.id) == job
        assert [record.job.id for record in witnesses.all()] == [job.id]

    shelf(body)


def test_put_back_twice_is_put_back_once(shelf: Shelved) -> None:
    async def body(made: Shelf, bin_: Bin) -> None:
        job = await made.run()
        (removed,) = (await made.removal.to_bin([job.id], bin_)).removed
        await made.removal.put_back(removed)
        await made.desk.change([job.id], lambda *_: NOTES)
        with pytest.raises(AppError):
            await made.removal.put_back(removed)
        assert await made.desk.notes() == {job.id: NOTES}
        assert Path(job.video).is_file()

    shelf(body)


def test_a_clip_that_is_gone_already_leaves_the_list_alone(shelf: Shelved) -> None:
    async def body(made: Shelf, bin_: Bin) -> None:
        job = await made.run()
        Path(job.video).unlink()
        (removed,) = (await made.removal.to_bin([job.id], bin_)).removed
        assert removed.files == ()
        assert await made.runner.jobs() == []

    shelf(body)

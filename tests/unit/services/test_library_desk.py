"""Notes are kept, and clips that were moved are found again; nothing else is taken for them."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path

import msgspec
import pytest

from hailuo_desktop.domain.clip_notes import ClipNotes, Verdict
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.storage.job_record import read_record
from hailuo_desktop.storage.job_store import JobStore
from tests.support.builders import a_job
from tests.support.library_bench import Shelf
from tests.support.scripted_provider import ScriptedProvider
from tests.support.videos import make_clip

Body = Callable[[Shelf], Awaitable[None]]
Shelved = Callable[[Body], None]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelved:
    def run(body: Body) -> None:
        async def whole() -> None:
            async with Shelf(tmp_path, ScriptedProvider()) as made:
                await body(made)

        asyncio.run(whole())

    return run


def rated(stars: int) -> Callable[[str, ClipNotes], ClipNotes]:
    return lambda _, notes: msgspec.structs.replace(notes, rating=stars)


class TestNotes:
    def test_they_are_there_at_the_next_start(self, shelf: Shelved) -> None:
        async def body(made: Shelf) -> None:
            job = await made.run()
            notes = ClipNotes(rating=5, verdict=Verdict.REJECTED, tags=("雾",), folder="a & b", name="湖 1")
            assert await made.desk.change([job.id], lambda *_: notes) == {job.id: ClipNotes()}
            assert made.told_notes == [{job.id: notes}]
            again = JobStore(made.paths.journal)
            await again.open()
            await again.close()
            assert await made.desk.notes() == {job.id: notes}

        shelf(body)

    def test_a_change_says_what_was_before_and_leaves_the_rest(self, shelf: Shelved) -> None:
        async def body(made: Shelf) -> None:
            job = await made.run()
            await made.desk.change([job.id], lambda *_: ClipNotes(name="lake"))
            before = await made.desk.change([job.id, "nobody"], rated(3))
            assert before == {job.id: ClipNotes(name="lake")}
            assert await made.desk.notes() == {job.id: ClipNotes(name="lake", rating=3)}
            await made.desk.change([job.id], lambda *_: ClipNotes())
            assert await made.desk.notes() == {}

        shelf(body)

    def test_they_go_with_their_job(self, shelf: Shelved) -> None:
        async def body(made: Shelf) -> None:
            job = await made.run()
            await made.desk.change([job.id], rated(3))
            await made.runner.remove(job.id)
            assert await made.desk.notes() == {}

        shelf(body)

    def test_notes_that_cannot_be_read_are_none(self, shelf: Shelved) -> None:
        async def body(made: Shelf) -> None:
            job = await made.run()
            await made.desk.change([job.id], rated(3))
            await made.store.changing(lambda db: db.execute("UPDATE notes SET record = x'ff00'"))
            assert await made.desk.notes() == {job.id: ClipNotes()}

        shelf(body)


class TestMissing:
    def test_only_files_that_are_surely_gone_are_missing(self, shelf: Shelved, tmp_path: Path) -> None:
        async def body(made: Shelf) -> None:
            there = await made.run()
            jobs = [
                there,
                a_job(id="gone", state=JobState.DONE, video=str(tmp_path / "gone.mp4")),
                a_job(id="below a file", state=JobState.DONE, video=f"{there.video}/x.mp4"),
                a_job(id="no name", state=JobState.DONE, video="a\0b.mp4"),
                a_job(id="too long", state=JobState.DONE, video=f"/{'x' * 5000}.mp4"),
                a_job(id="none", state=JobState.FAILED),
            ]
            assert await made.desk.missing(jobs) == {"gone", "below a file", "no name"}

        shelf(body)


class TestFoundAgain:
    def test_by_its_content_under_another_name(self, shelf: Shelved, tmp_path: Path) -> None:
        async def body(made: Shelf) -> None:
            job = await made.run()
            await known(made, job)
            moved = tmp_path / "anders – 湖.mp4"
            shutil.move(job.video, moved)
            assert await made.desk.knows_again(job, moved)
            await made.desk.relocate(job, moved)
            found = await made.store.get(job.id)
            assert (found.state, found.video) == (JobState.DONE, str(moved))
            assert made.told[-1].job == found
            assert not Path(f"{job.video}.json").exists()
            assert not Path(f"{moved}.json").exists()

        shelf(body)

    def test_within_the_library_its_record_goes_along(self, shelf: Shelved) -> None:
        async def body(made: Shelf) -> None:
            job = await made.run()
            moved = Path(job.video).with_name("renamed.mp4")
            shutil.move(job.video, moved)
            await made.desk.relocate(job, moved)
            record = read_record(Path(f"{moved}.json"))
            assert record is not None
            assert record.job == await made.store.get(job.id)
            assert not Path(f"{job.video}.json").exists()

        shelf(body)

    def test_another_video_is_refused(self, shelf: Shelved, tmp_path: Path) -> None:
        async def body(made: Shelf) -> None:
            job = await made.run()
            await known(made, job)
            other = make_clip(tmp_path / "other.mp4", seconds=2)
            with pytest.raises(AppError) as caught:
                await made.desk.knows_again(job, other)
            assert caught.value.kind is ErrorKind.CLIP_IS_ANOTHER

        shelf(body)

    def test_so_is_the_file_of_another_job_be_it_alike(self, shelf: Shelved) -> None:
        async def body(made: Shelf) -> None:
            first, second = await made.run(), await made.run(prompt="the same bytes")
            await known(made, first, second)
            Path(first.video).unlink()
            with pytest.raises(AppError) as caught:
                await made.desk.knows_again(first, Path(second.video))
            assert caught.value.kind is ErrorKind.CLIP_IS_ANOTHER

        shelf(body)

    def test_where_nobody_remembers_it_that_is_said(self, shelf: Shelved, tmp_path: Path) -> None:
        async def body(made: Shelf) -> None:
            job = await made.run()
            moved = tmp_path / "moved.mp4"
            shutil.move(job.video, moved)
            assert not await made.desk.knows_again(job, moved)
            with pytest.raises(AppError) as caught:
                await made.desk.knows_again(job, tmp_path / "nowhere.mp4")
            assert caught.value.kind is ErrorKind.CLIP_MISSING

        shelf(body)

    def test_what_is_no_video_is_not_taken(self, shelf: Shelved, tmp_path: Path) -> None:
        async def body(made: Shelf) -> None:
            job = await made.run()
            words = tmp_path / "words.mp4"
            words.write_text("no video")
            with pytest.raises(AppError) as caught:
                await made.desk.relocate(job, words)
            assert caught.value.kind is ErrorKind.CLIP_UNREADABLE
            assert (await made.store.get(job.id)).video == job.video

        shelf(body)

    def test_only_a_finished_clip_is_looked_for(self, shelf: Shelved, tmp_path: Path) -> None:
        async def body(made: Shelf) -> None:
            await made.store.add(a_job(state=JobState.FAILED), "")
            with pytest.raises(AppError) as caught:
                await made.desk.relocate(a_job(), make_clip(tmp_path / "a.mp4"))
            assert caught.value.kind is ErrorKind.JOB_STEP_IMPOSSIBLE

        shelf(body)


async def known(made: Shelf, *jobs: Job) -> None:
    """Have what the clips look like remembered, as after a start of the app."""
    for job in jobs:
        assert await made.desk.knows_again(job, Path(job.video)) in (True, False)
        assert await made.origins.is_clip_of(job, Path(job.video))

"""Films that are planned: kept at each change, undone, looked at, and exported as they were planned."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.film import Film, Reason, Soundtrack, Way
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.labels import Maker
from hailuo_desktop.domain.story_shots import filled, new_slot, shot_of
from hailuo_desktop.domain.storyboard import Storyboard, StoryShot
from hailuo_desktop.domain.video_origin import VideoOrigin
from hailuo_desktop.parts import worker_command
from hailuo_desktop.services.clip_origin import ClipOrigins
from hailuo_desktop.services.film_desk import FilmDesk
from hailuo_desktop.services.film_runs import FilmRuns
from hailuo_desktop.services.picture_desk import PictureDesk
from hailuo_desktop.services.storyboard_desk import MOST_STEPS, StoryboardDesk
from hailuo_desktop.storage.clip_marks import ClipMarks
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.paths import app_paths
from hailuo_desktop.storage.storyboards import StoryboardStore
from tests.support.builders import a_job, a_picture, a_request
from tests.support.numbered_clips import make_clicks, make_numbered, numbers_in

T = TypeVar("T")
X264 = ("-c:v", "libx264", "-preset", "ultrafast", "-g", "12", "-pix_fmt", "yuv420p")
PATIENCE = 90.0


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Numbered from 0, from 100, and from 123: the last one goes on from the second."""
    folder = tmp_path_factory.mktemp("clips")
    return [make_numbered(folder / f"{first}.mp4", *X264, first=first) for first in (0, 100, 123)]


class Place:
    """The folders of a user, and a desk over them."""

    def __init__(self, home: Path, clips: list[Path]) -> None:
        self.paths = app_paths({"HAILUO_DESKTOP_HOME": str(home)})
        self.clips = clips
        first = VideoOrigin(path=str(clips[1]), moment=23 / 24, duration=1.0, count=24, job="job-1")
        self.jobs = [
            self._job("job-0", clips[0]),
            self._job("job-1", clips[1]),
            self._job("job-2", clips[2], a_picture(video=first)),
        ]
        self.told: list[AppError] = []
        self.hour = 0

    def _job(self, job_id: str, clip: Path, picture: object = None) -> Job:
        request = a_request(prompt=f"what {job_id} shows", image=picture)
        return a_job(id=job_id, state=JobState.DONE, video=str(clip), request=request, remote_id=job_id)

    def _now(self) -> datetime:
        self.hour += 1
        return datetime.fromtimestamp(1_800_000_000 + self.hour, UTC)

    @property
    def store(self) -> StoryboardStore:
        return StoryboardStore(self.paths.films)

    def run(self, work: Callable[[StoryboardDesk], Awaitable[T]], store: StoryboardStore | None = None) -> T:
        async def go() -> T:
            jobs = JobStore(self.paths.journal)
            await jobs.open()
            for job in self.jobs:
                if job.id not in {each.id for each in await jobs.jobs()}:
                    await jobs.add(job, "")
            films = FilmDesk(FilmRuns(worker_command("film")), self.paths.playable)
            pictures = PictureDesk(MediaLibrary(self.paths))
            marks = ClipMarks(self.paths.clip_marks)
            origins = ClipOrigins(jobs, marks, self.paths.pictures, films, pictures.keep_pasted)
            desk = StoryboardDesk(
                store or self.store, films, jobs, origins, self._now, lambda job: Maker(producer=job.provider)
            )
            desk.trouble = self.told.append
            try:
                async with asyncio.timeout(PATIENCE):
                    return await work(desk)
            finally:
                await desk.close()
                await films.close()
                await origins.close()
                await pictures.close()
                await jobs.close()

        return asyncio.run(go())


@pytest.fixture
def place(tmp_path: Path, clips: list[Path]) -> Place:
    return Place(tmp_path / "home", clips)


def with_shots(film: Storyboard, *shots: StoryShot) -> Storyboard:
    return film.inserted(shots)


class TestKeeping:
    def test_each_change_is_there_after_a_restart(self, place: Place) -> None:
        async def plan(desk: StoryboardDesk) -> Storyboard:
            await desk.load()
            film = desk.create("Lake")
            desk.change(with_shots(film, new_slot("a heron"), shot_of(place.jobs[0])))
            desk.change(msgspec.structs.replace(desk.films[0], name="Lake at dawn"))
            return desk.films[0]

        film = place.run(plan)
        assert place.store.load().films == (film,)

        async def look(desk: StoryboardDesk) -> list[Storyboard]:
            await desk.load()
            return desk.films

        assert place.run(look) == [film]

    def test_a_film_nobody_did_anything_with_leaves_no_file(self, place: Place) -> None:
        async def create(desk: StoryboardDesk) -> None:
            await desk.load()
            desk.create("Empty")

        place.run(create)
        assert place.store.load().films == ()

    def test_a_full_disk_is_told_and_what_was_meant_is_written_later(self, place: Place) -> None:
        class Full(StoryboardStore):
            is_full = True

            def save(self, film: Storyboard) -> None:
                if self.is_full:
                    raise AppError(ErrorKind.DISK_FULL, facts={"folder": "films"})
                super().save(film)

        store = Full(place.paths.films)

        async def change(desk: StoryboardDesk) -> None:
            film = desk.create("Lake")
            desk.change(with_shots(film, new_slot()))
            while not place.told:
                await asyncio.sleep(0)
            store.is_full = False

        place.run(change, store)
        assert [error.kind for error in place.told] == [ErrorKind.DISK_FULL]
        assert [len(film.shots) for film in place.store.load().films] == [1]

    def test_deleted_films_are_gone_unless_they_are_brought_back(self, place: Place) -> None:
        async def delete(desk: StoryboardDesk) -> None:
            one, two = desk.create("One"), desk.create("Two")
            for film in (one, two):
                desk.change(with_shots(film, new_slot()))
            before = desk.film(one.id)
            assert before is not None
            desk.delete(one.id)
            desk.delete(two.id)
            desk.restore(before)

        place.run(delete)
        assert [film.name for film in place.store.load().films] == ["One"]

    def test_a_copy_has_the_shots_and_waits_for_nothing(self, place: Place) -> None:
        async def copy(desk: StoryboardDesk) -> list[Storyboard]:
            film = desk.create("One")
            waiting = msgspec.structs.replace(new_slot("words"), awaits=("job-9",))
            desk.change(with_shots(film, waiting))
            desk.duplicate(film.id, "Two")
            return desk.films

        one, two = place.run(copy)
        assert [(film.name, film.shots[0].prompt) for film in (one, two)] == [
            ("One", "words"),
            ("Two", "words"),
        ]
        assert (one.shots[0].awaits, two.shots[0].awaits) == (("job-9",), ())
        assert one.id != two.id


class TestUndo:
    def test_changes_are_taken_back_and_made_again_one_by_one(self, place: Place) -> None:
        async def change(desk: StoryboardDesk) -> None:
            film = desk.create("Lake")
            shots = [new_slot(words) for words in "abc"]
            for shot in shots:
                desk.change(desk.films[0].inserted([shot]))

            def words() -> str:
                return "".join(each.prompt for each in desk.films[0].shots)

            seen = []
            while desk.can_undo(film.id):
                desk.undo(film.id)
                seen.append(words())
            assert seen == ["ab", "a", ""]
            desk.redo(film.id)
            desk.redo(film.id)
            assert words() == "ab"
            desk.change(desk.films[0].removed([shots[0].id]))
            assert words() == "b"
            assert not desk.can_redo(film.id)
            desk.undo(film.id)
            assert words() == "ab"

        place.run(change)
        assert [shot.prompt for shot in place.store.load().films[0].shots] == ["a", "b"]

    def test_what_is_typed_in_a_row_is_taken_back_at_once(self, place: Place) -> None:
        async def type_(desk: StoryboardDesk) -> None:
            film = desk.create("Lake")
            slot = new_slot()
            desk.change(with_shots(film, slot))
            for words in ("a", "a h", "a heron"):
                desk.change(
                    desk.films[0].replaced(msgspec.structs.replace(slot, prompt=words)), merging="prompt"
                )
            desk.undo(film.id)
            assert desk.films[0].shots == (slot,)
            desk.redo(film.id)
            assert desk.films[0].shots[0].prompt == "a heron"

        place.run(type_)

    def test_a_clip_that_came_in_by_itself_stays_whatever_is_undone(self, place: Place) -> None:
        async def fill(desk: StoryboardDesk) -> None:
            film = desk.create("Lake")
            slot = msgspec.structs.replace(new_slot("words"), awaits=("job-0",), fade=0.5)
            desk.change(with_shots(film, slot))
            desk.change(desk.films[0].inserted([new_slot("later")]))

            def arrive(shot: StoryShot) -> StoryShot:
                return filled(shot, place.jobs[0]) if shot.awaits else shot

            assert desk.amend(film.id, lambda each: each.mapped(arrive))
            assert not desk.amend(film.id, lambda each: each.mapped(arrive))
            desk.undo(film.id)
            (shot,) = desk.films[0].shots
            assert (shot.id, shot.clip, shot.job) == (slot.id, str(place.clips[0]), "job-0")
            assert (shot.prompt, shot.fade, shot.awaits) == ("words", 0.5, ())

        place.run(fill)

    def test_nothing_grows_without_end(self, place: Place) -> None:
        async def change(desk: StoryboardDesk) -> int:
            film = desk.create("Lake")
            for number in range(MOST_STEPS + 50):
                desk.change(msgspec.structs.replace(desk.films[0], name=str(number)))
            steps = 0
            while desk.can_undo(film.id):
                desk.undo(film.id)
                steps += 1
            return steps

        assert place.run(change) == MOST_STEPS


class TestClips:
    def test_files_are_looked_at_once_and_again_when_they_have_changed(
        self, place: Place, tmp_path: Path
    ) -> None:
        clip = tmp_path / "clip.mp4"
        shutil.copy(place.clips[0], clip)
        empty, text = tmp_path / "empty.mp4", tmp_path / "text.mp4"
        empty.touch()
        text.write_text("no video")

        async def look(desk: StoryboardDesk) -> None:
            paths = [str(each) for each in (clip, empty, text)]
            assert await desk.clips.look(paths)
            assert not await desk.clips.look(paths)
            assert desk.clips.facts[str(clip)].frames == 24
            kinds = [failure.kind if (failure := desk.clips.failure(each)) else None for each in paths]
            assert kinds == [None, ErrorKind.CLIP_EMPTY, ErrorKind.CLIP_UNREADABLE]
            clip.unlink()
            assert await desk.clips.look(paths)
            failure = desk.clips.failure(str(clip))
            assert failure is not None
            assert failure.kind is ErrorKind.CLIP_MISSING
            assert str(clip) not in desk.clips.facts
            shutil.copy(place.clips[1], clip)
            assert await desk.clips.look(paths)
            assert desk.clips.failure(str(clip)) is None

        place.run(look)

    def test_a_clip_of_ours_is_known_by_its_path_and_as_a_copy(self, place: Place, tmp_path: Path) -> None:
        copy = tmp_path / "under another name.mp4"
        shutil.copy(place.clips[2], copy)

        async def shots(desk: StoryboardDesk) -> list[StoryShot]:
            await desk.shot_of_file(place.clips[2])
            other = tmp_path / "other.mp4"
            make_numbered(other, *X264, frames=3)
            return [await desk.shot_of_file(each) for each in (place.clips[2], copy, other)]

        ours, copied, other = place.run(shots)
        assert (ours.job, ours.goes_on_from, ours.title) == ("job-2", "job-1", "what job-2 shows")
        assert (copied.clip, copied.job, copied.goes_on_from) == (str(copy), "job-2", "job-1")
        assert (other.job, other.title) == ("", "other")

    def test_a_frame_of_a_clip_is_the_one_asked_for(self, place: Place) -> None:
        async def frame(desk: StoryboardDesk) -> tuple[int | None, object]:
            found = await desk.clips.frame(str(place.clips[0]), 17, (80, 48))
            return found.number if found else None, await desk.clips.frame("/nowhere.mp4", 0, (80, 48))

        assert place.run(frame) == (17, None)


class TestTheFilm:
    def plan(self, place: Place, *shots: StoryShot, **rest: object) -> tuple[Film, Storyboard]:
        async def make(desk: StoryboardDesk) -> tuple[Film, Storyboard]:
            film = msgspec.structs.replace(with_shots(desk.create("Lake"), *shots), **rest)
            desk.change(film)
            await desk.clips.look([shot.clip for shot in film.clips])
            return await desk.film_to_export(film), film

        return place.run(make)

    def test_it_knows_who_made_its_clips_and_leaves_out_what_is_not_there(self, place: Place) -> None:
        gone = StoryShot(id="g", clip="/nowhere.mp4")
        film, _ = self.plan(place, shot_of(place.jobs[1]), new_slot("later"), gone, shot_of(place.jobs[2]))
        assert [Path(shot.path).name for shot in film.shots] == ["100.mp4", "123.mp4"]
        assert [shot.continues for shot in film.shots] == [False, True]
        assert film.shots[0].maker == Maker(producer="atlas")
        assert film.shots[0].request == place.jobs[1].request

    def test_it_is_exported_frame_by_frame_as_it_was_planned(self, place: Place, tmp_path: Path) -> None:
        trimmed = msgspec.structs.replace(shot_of(place.jobs[0]), first=5, last=9)
        film, _ = self.plan(place, trimmed, shot_of(place.jobs[1]), shot_of(place.jobs[2]))
        target = tmp_path / "film.mp4"

        async def export(_desk: StoryboardDesk) -> int:
            films = FilmDesk(FilmRuns(worker_command("film")), place.paths.playable)
            try:
                return (await films.export(film, target)).frames
            finally:
                await films.close()

        expected = [*range(5, 10), *range(100, 124), *range(124, 147)]
        assert place.run(export) == len(expected)
        assert numbers_in(target) == expected

    @pytest.mark.parametrize(
        ("changes", "way", "reason"),
        [({}, Way.COPIED, None), ({"fade": 0.25}, Way.ENCODED, Reason.FADE)],
    )
    def test_how_it_would_be_exported_is_said_before(
        self, place: Place, changes: dict[str, object], way: Way, reason: Reason | None
    ) -> None:
        async def ask(desk: StoryboardDesk) -> tuple[Way, tuple[Reason, ...], int]:
            shots = [shot_of(place.jobs[0]), shot_of(place.jobs[1])]
            shots[0] = msgspec.structs.replace(shots[0], **changes)
            film = with_shots(desk.create("Lake"), *shots)
            await desk.clips.look([shot.clip for shot in film.clips])
            plan = await desk.plan(film)
            return plan.picture, plan.reasons, plan.frames

        picture, reasons, frames = place.run(ask)
        assert picture is way
        assert reasons == ((reason,) if reason else ())
        assert frames == (42 if reason else 48)

    def test_an_empty_one_cannot_be(self, place: Place) -> None:
        async def ask(desk: StoryboardDesk) -> object:
            return await desk.plan(with_shots(desk.create("Lake"), new_slot("later")))

        with pytest.raises(AppError) as caught:
            place.run(ask)
        assert caught.value.kind is ErrorKind.FILM_EMPTY

    def test_the_length_of_a_soundtrack_is_known(self, place: Place, tmp_path: Path) -> None:
        sound = make_clicks(tmp_path / "music.wav", 2.5, [1.0])
        film, _ = self.plan(place, shot_of(place.jobs[0]), soundtrack=Soundtrack(path=str(sound)))
        assert film.soundtrack == Soundtrack(path=str(sound))

        async def ask(desk: StoryboardDesk) -> tuple[float, ErrorKind]:
            seconds = await desk.clips.sound_seconds(sound)
            with pytest.raises(AppError) as caught:
                await desk.clips.sound_seconds(place.clips[0])
            return seconds, caught.value.kind

        assert place.run(ask) == (2.5, ErrorKind.CLIP_WITHOUT_SOUND)

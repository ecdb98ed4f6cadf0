"""Which request made a clip: found by its path, its content, its record, or what an export tells; the last
two are not trusted."""

from __future__ import annotations

import asyncio
import hashlib
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import av
import msgspec
import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.video_origin import VideoOrigin
from hailuo_desktop.media import film_job
from hailuo_desktop.services.clip_origin import LONGEST_PROMPT, ClipOrigin, ClipOrigins
from hailuo_desktop.services.film_desk import FilmDesk
from hailuo_desktop.services.film_runs import FilmRuns
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.services.picture_desk import PictureDesk
from hailuo_desktop.storage.clip_marks import ClipMarks, mark_of
from hailuo_desktop.storage.job_record import write_record
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.paths import AppPaths, app_paths
from tests.support.builders import a_job, a_picture, a_request
from tests.support.pictures import save_picture
from tests.support.videos import make_clip

T = TypeVar("T")


class Place:
    """A library with two finished clips in its journal."""

    def __init__(self, folder: Path) -> None:
        self.paths: AppPaths = app_paths({"HAILUO_DESKTOP_HOME": str(folder)})
        self.paths.videos.mkdir(parents=True)
        self.lake = self._job("lake", b"\x00\x00\x00\x18ftypisom lake" * 50_000)
        self.tower = self._job("tower", b"\x00\x00\x00\x18ftypisom tower" * 50_000)

    def _job(self, name: str, content: bytes) -> Job:
        video = self.paths.videos / f"{name}.mp4"
        video.write_bytes(content)
        request = a_request(prompt=f"a {name}")
        return a_job(
            id=f"20261120-120000-{name}",
            state=JobState.DONE,
            video=str(video),
            request=request,
            remote_id=name,
        )

    def with_origins(self, work: Callable[[ClipOrigins], Awaitable[T]]) -> T:
        async def run() -> T:
            store = JobStore(self.paths.journal)
            await store.open()
            for job in (self.lake, self.tower):
                if job.id not in {each.id for each in await store.jobs()}:
                    await store.add(job, "")
            films = FilmDesk(FilmRuns(()), self.paths.playable)
            pictures = PictureDesk(MediaLibrary(self.paths))
            marks = ClipMarks(self.paths.clip_marks)
            origins = ClipOrigins(store, marks, self.paths.pictures, films, pictures.keep_pasted)
            try:
                return await work(origins)
            finally:
                await origins.close()
                await films.close()
                await pictures.close()
                await store.close()

        return asyncio.run(run())

    def of_video(self, video: Path) -> ClipOrigin | None:
        return self.with_origins(lambda origins: origins.of_video(video))

    def of_record(self, record: Path) -> ClipOrigin:
        return self.with_origins(lambda origins: origins.of_record(record))


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "home")


def prompt(origin: ClipOrigin | None) -> str:
    return origin.request.prompt if origin is not None else ""


class TestClips:
    def test_by_its_path_and_by_being_the_same_file(self, place: Place, tmp_path: Path) -> None:
        video = Path(place.lake.video)
        assert prompt(place.of_video(video)) == "a lake"
        link = tmp_path / "linked.mp4"
        link.hardlink_to(video)
        assert prompt(place.of_video(link)) == "a lake"

    def test_under_another_name_and_in_another_place(self, place: Place, tmp_path: Path) -> None:
        """The journal knows no hash: a copy is compared with the clips that are where they were."""
        copy = tmp_path / "holiday.mp4"
        shutil.copy(place.tower.video, copy)
        assert prompt(place.of_video(copy)) == "a tower"

    def test_moved_after_the_app_has_seen_it_finished(self, place: Place, tmp_path: Path) -> None:
        moved = tmp_path / "moved away.mp4"

        async def finish(origins: ClipOrigins) -> None:
            origins.hear(JobUpdate(job=place.lake))
            while not place.paths.clip_marks.exists():
                await asyncio.sleep(0)

        place.with_origins(finish)
        shutil.copy(place.lake.video, moved)  # as a move to another disk does
        Path(place.lake.video).unlink()
        assert prompt(place.of_video(moved)) == "a lake"

    def test_a_film_from_elsewhere_is_none_of_ours(self, place: Place, tmp_path: Path) -> None:
        other = tmp_path / "other.mp4"
        other.write_bytes(b"\x00\x00\x00\x18ftypisom other" * 50_000)
        assert place.of_video(other) is None
        assert place.of_video(tmp_path / "gone.mp4") is None
        same_size = bytearray(Path(place.lake.video).read_bytes())
        same_size[3000] ^= 1
        other.write_bytes(same_size)
        assert place.of_video(other) is None

    def test_marks_that_are_broken_are_made_again(self, place: Place, tmp_path: Path) -> None:
        place.paths.clip_marks.parent.mkdir(parents=True, exist_ok=True)
        for broken in (b"", b"[1]", b"\xff" * 100, b'{"a": {"size": "x"}}'):
            place.paths.clip_marks.write_bytes(broken)
            shutil.copy(place.lake.video, tmp_path / "copy.mp4")
            assert prompt(place.of_video(tmp_path / "copy.mp4")) == "a lake"

    def test_what_is_no_file_has_no_mark(self, tmp_path: Path) -> None:
        (tmp_path / "empty").touch()
        for path in (tmp_path, tmp_path / "gone", tmp_path / "empty", Path("/dev/zero")):
            assert mark_of(path) is None


@pytest.fixture
def kept(place: Place, tmp_path: Path) -> Path:
    """A picture of the library."""
    library = MediaLibrary(place.paths)
    part = save_picture(tmp_path / "in.png").replace(library.picture_part())
    return library.keep_picture(part, hashlib.sha256(part.read_bytes()).hexdigest(), "image/png")


class TestRecords:
    def record(self, path: Path, **changes: Any) -> Path:
        write_record(path, a_job(request=a_request(**{"image": None, **changes})))
        return path

    def test_the_record_beside_a_clip_that_nobody_knows(self, place: Place, tmp_path: Path) -> None:
        video = tmp_path / "from my other computer.mp4"
        video.write_bytes(b"\x00\x00\x00\x18ftypisom" * 9)
        record = self.record(tmp_path / f"{video.name}.json", prompt="from elsewhere")
        origin = place.of_video(video)
        assert origin is not None
        assert (origin.request.prompt, origin.video) == ("from elsewhere", video)
        assert place.of_record(record).video is None
        record.write_text("{")
        assert place.of_video(video) is None

    def test_pictures_are_taken_from_this_library_alone(
        self, place: Place, tmp_path: Path, kept: Path
    ) -> None:
        """Whatever a record names, no other file of this computer gets into the form by it."""
        private = save_picture(tmp_path / "private.png")
        elsewhere = f"C:\\Users\\me\\pictures\\{kept.name}"
        found = place.of_record(
            self.record(
                tmp_path / "a.json",
                image=a_picture(path=elsewhere),
                end_image=a_picture(path=str(private)),
                references=(
                    a_picture(path=f"/tmp/../{kept.name}"),
                    a_picture(path="\\\\server\\share\\0123456789abcdef0123456789abcdef.png"),
                    a_picture(path=""),
                ),
            )
        )
        assert found.request.image is not None
        assert found.request.image.path == str(kept)
        assert found.request.end_image is None
        assert [each.path for each in found.request.references] == [str(kept)]
        assert found.lacks_pictures
        assert not place.of_record(self.record(tmp_path / "b.json")).lacks_pictures

    def test_no_video_of_this_computer_is_named_by_a_record(
        self, place: Place, tmp_path: Path, kept: Path
    ) -> None:
        frame = VideoOrigin(path="/home/me/private.mp4", moment=1.0, duration=2.0)
        found = place.of_record(
            self.record(tmp_path / "a.json", image=a_picture(path=str(kept), video=frame))
        )
        assert found.request.image is not None
        assert found.request.image.video is None

    def test_a_link_in_the_library_leads_nowhere(self, place: Place, tmp_path: Path, kept: Path) -> None:
        private = save_picture(tmp_path / "private.png")
        planted = kept.with_name("0" * 32 + ".png")
        planted.symlink_to(private)
        found = place.of_record(self.record(tmp_path / "a.json", image=a_picture(path=str(planted))))
        assert found.request.image is None

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"{",
            b"null",
            b"[]",
            b'{"format": 1}',
            b'{"format": 99, "job": {}}',
            b"\x89PNG\r\n\x1a\n",
            b"[" * 100_000,
            b'{"name": "package", "version": "1.0.0"}',
        ],
    )
    def test_what_is_no_record_is_refused(self, place: Place, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "package.json"
        path.write_bytes(content)
        with pytest.raises(AppError) as caught:
            place.of_record(path)
        assert caught.value.kind is ErrorKind.RECORD_UNREADABLE
        assert caught.value.facts["name"] == "package.json"

    @pytest.mark.parametrize(
        "changes",
        [
            {"prompt": "x" * (LONGEST_PROMPT + 1)},
            {"references": (a_picture(),) * 51},
            {"fields": {str(number): 1 for number in range(201)}},
            {"model": "m" * 201},
            {"duration": -1},
        ],
        ids=["prompt", "references", "fields", "model", "duration"],
    )
    def test_a_request_out_of_all_measure_is_refused(
        self, place: Place, tmp_path: Path, changes: dict[str, Any]
    ) -> None:
        with pytest.raises(AppError):
            place.of_record(self.record(tmp_path / "a.json", **changes))

    def test_a_record_of_a_wrong_kind_of_value(self, place: Place, tmp_path: Path) -> None:
        path = self.record(tmp_path / "a.json")
        job = msgspec.json.decode(path.read_bytes())
        for value in (7, None, ["a"], {"a": 1}):
            job["job"]["request"]["prompt"] = value
            path.write_bytes(msgspec.json.encode(job))
            with pytest.raises(AppError):
                place.of_record(path)


class TestFilms:
    """What an export tells of its making, when nothing else is known of it."""

    def film(self, path: Path, text: str, *pictures: Path) -> Path:
        """A clip of a few frames with this text in it, as exports carry it."""
        source = make_clip(path.with_name("plain.mp4"), seconds=0.5)
        options = {"movflags": "use_metadata_tags"}
        with av.open(str(source)) as plain, av.open(str(path), "w", options=options) as film:
            film.metadata[film_job.JOB_KEY] = text
            stream = film.add_stream_from_template(plain.streams.video[0])
            for packet in plain.demux(plain.streams.video[0]):
                if packet.dts is not None:
                    packet.stream = stream
                    film.mux(packet)
        film_job.add_pictures(path, pictures)
        return path

    def test_its_request_and_the_pictures_that_are_there(
        self, place: Place, tmp_path: Path, kept: Path
    ) -> None:
        request = a_request(prompt="[Push in] 湖", image=a_picture(path=str(kept)))
        film = self.film(tmp_path / "export.mp4", film_job.job_text([request]))
        origin = place.of_video(film)
        assert origin is not None
        assert origin.request.prompt == "[Push in] 湖"
        assert origin.request.image is not None
        assert origin.request.image.path == str(kept)
        assert (origin.video, origin.job, origin.clips, origin.lacks_pictures) == (film, "", 1, False)

    def test_a_film_of_several_clips_tells_of_the_first(self, place: Place, tmp_path: Path) -> None:
        requests = [a_request(image=None, prompt=words) for words in ("one", "two", "one")]
        origin = place.of_video(self.film(tmp_path / "film.mp4", film_job.job_text(requests)))
        assert (prompt(origin), origin.clips if origin else 0) == ("one", 2)

    def test_pictures_it_brought_along_are_kept(self, place: Place, tmp_path: Path, kept: Path) -> None:
        private = save_picture(tmp_path / "private.png")
        request = a_request(image=a_picture(path=str(kept)), end_image=a_picture(path=str(private)))
        film = self.film(tmp_path / "export.mp4", film_job.job_text([request]), kept)
        content = kept.read_bytes()
        kept.unlink()
        origin = place.of_video(film)
        assert origin is not None
        assert origin.request.image is not None
        mine = Path(origin.request.image.path)
        assert mine.is_relative_to(place.paths.pictures)
        assert mine.read_bytes() == content
        assert origin.request.end_image is None
        assert origin.lacks_pictures

    def test_what_it_brought_along_as_a_picture_is_looked_at(
        self, place: Place, tmp_path: Path, kept: Path
    ) -> None:
        kept.write_bytes(b"<svg onload='x'/>")
        request = a_request(image=a_picture(path=str(kept)))
        film = self.film(tmp_path / "export.mp4", film_job.job_text([request]), kept)
        kept.unlink()
        origin = place.of_video(film)
        assert origin is not None
        assert origin.request.image is None
        assert origin.lacks_pictures

    def test_it_names_no_folder(self, tmp_path: Path, kept: Path) -> None:
        frame = VideoOrigin(path=str(tmp_path / "me" / "a.mp4"), moment=1.0, duration=2.0)
        request = a_request(image=a_picture(path=str(kept), video=frame))
        assert str(tmp_path) not in film_job.job_text([request])

    @pytest.mark.parametrize("text", ["", "{", "[" * 5000, '{"format": 2, "requests": []}'])
    def test_a_text_that_is_none_of_ours(self, place: Place, tmp_path: Path, text: str) -> None:
        assert place.of_video(self.film(tmp_path / "export.mp4", text)) is None

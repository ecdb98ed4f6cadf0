"""Names and places of files: legal everywhere, never overwritten, survivable."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.storage.media_library import FRAME, PASTED, MediaLibrary
from hailuo_desktop.storage.paths import app_paths
from tests.support.builders import a_job, a_request

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path) -> MediaLibrary:
    return MediaLibrary(app_paths({"HAILUO_DESKTOP_HOME": str(tmp_path)}))


def kept(library: MediaLibrary, data: bytes, media_type: str, *, origin: str = "") -> Path:
    part = library.picture_part()
    part.write_bytes(data)
    return library.keep_picture(part, hashlib.sha256(data).hexdigest(), media_type, origin=origin)


def test_the_same_picture_is_kept_once(library: MediaLibrary) -> None:
    first = kept(library, b"picture", "image/png")
    assert kept(library, b"picture", "image/png") == first
    assert first.read_bytes() == b"picture"
    assert kept(library, b"other", "image/jpeg").suffix == ".jpg"
    assert len(list(first.parent.iterdir())) == 2, "parts are left behind"


def test_only_what_is_named_by_its_content_is_a_copy_of_our_own_making(library: MediaLibrary) -> None:
    """What was pasted holds what its maker wrote into it; what was changed since is no copy any more."""
    data = b"picture"
    digest = hashlib.sha256(data).hexdigest()
    copy = kept(library, data, "image/png")
    frame = kept(library, data, "image/png", origin=FRAME)
    pasted = kept(library, data, "image/png", origin=PASTED)
    assert library.made_ready(copy, digest)
    assert library.made_ready(frame, digest)
    assert not library.made_ready(pasted, digest)
    assert not library.made_ready(copy, hashlib.sha256(b"another").hexdigest())
    assert not library.made_ready(copy.parent.parent / copy.name, digest)


def test_parts_that_nobody_finished_are_removed(library: MediaLibrary, tmp_path: Path) -> None:
    forgotten, under_way = library.picture_part(), library.picture_part()
    for part in (forgotten, under_way):
        part.write_bytes(b"half")
    os.utime(forgotten, (0, 0))
    MediaLibrary(app_paths({"HAILUO_DESKTOP_HOME": str(tmp_path)})).picture_part()
    assert not forgotten.exists()
    assert under_way.exists()


def test_a_name_that_is_taken_is_passed_over(library: MediaLibrary) -> None:
    job = a_job(request=a_request(prompt="lake"))
    library.check_room()
    names = library.final_paths(job)
    part, first, second = library.part(job), next(names), next(names)
    assert first.name.endswith("lake.mp4")
    assert second.name.endswith("lake (2).mp4")
    for path in (first, second):
        part.write_bytes(b"video")
        library.place(part, path, overwrite=False)
        assert not part.exists()
    part.write_bytes(b"third")
    with pytest.raises(FileExistsError):
        library.place(part, first, overwrite=False)
    assert first.read_bytes() == b"video"
    assert part.read_bytes() == b"third"


def test_names_are_never_overwritten_without_hard_links_either(
    library: MediaLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    job = a_job()
    library.check_room()
    part, path = library.part(job), next(library.final_paths(job))
    part.write_bytes(b"new")
    path.write_bytes(b"old")
    with pytest.raises(FileExistsError):
        library.place(part, path, overwrite=False)
    assert path.read_bytes() == b"old"
    path.unlink()
    library.place(part, path, overwrite=False)
    assert path.read_bytes() == b"new"


def test_a_target_that_was_asked_for_is_replaced(library: MediaLibrary, tmp_path: Path) -> None:
    target = tmp_path / "out" / "clip.mp4"
    job = a_job(target=str(target))
    library.check_room(job.target)
    target.write_bytes(b"old")
    part = library.part(job)
    part.write_bytes(b"new")
    assert list(library.final_paths(job)) == [target]
    library.place(part, target, overwrite=True)
    assert target.read_bytes() == b"new"


def test_a_full_disk_is_found_before_anything_is_sent(
    library: MediaLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9, 1000))
    with pytest.raises(AppError) as caught:
        library.check_room()
    assert caught.value.kind is ErrorKind.DISK_FULL


def test_a_folder_that_cannot_be_written_is_found(library: MediaLibrary, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(AppError) as caught:
        library.check_room(str(tmp_path / "file" / "clip.mp4"))
    assert caught.value.kind is ErrorKind.FOLDER_UNWRITABLE
    with pytest.raises(AppError) as caught:
        library.check_room(str(tmp_path))
    assert caught.value.kind is ErrorKind.FOLDER_UNWRITABLE


def test_a_clip_of_the_library_has_its_job_beside_it(library: MediaLibrary, tmp_path: Path) -> None:
    folder = tmp_path / "videos"
    folder.mkdir()
    clip = folder / "2026-11-20 湖.mp4"
    job = a_job(state=JobState.DONE, video=str(clip), remote_id="r1")
    clip.write_bytes(b"video")
    library.keep_record(job)
    assert list(library.finished_jobs()) == [job]

    moved = clip.rename(folder / "renamed.mp4")
    assert list(library.finished_jobs()) == []
    clip.with_name(clip.name + ".json").rename(folder / "renamed.mp4.json")
    assert list(library.finished_jobs()) == [msgspec.structs.replace(job, video=str(moved))]

    (folder / "junk.mp4.json").write_text("{}")
    (folder / "junk.mp4").write_bytes(b"video")
    unfinished = msgspec.structs.replace(job, state=JobState.RENDERING, video=str(folder / "junk.mp4"))
    assert len(list(library.finished_jobs())) == 1
    library.keep_record(unfinished)
    assert len(list(library.finished_jobs())) == 1

    library.forget_record(msgspec.structs.replace(job, video=str(moved)))
    assert list(library.finished_jobs()) == []
    assert moved.exists()


def test_a_clip_that_was_asked_for_elsewhere_stays_alone(library: MediaLibrary, tmp_path: Path) -> None:
    library.keep_record(a_job(state=JobState.DONE, video=str(tmp_path / "mine.mp4")))
    library.keep_record(a_job(state=JobState.FAILED))
    assert list(tmp_path.rglob("*.json")) == []


def test_many_jobs_may_look_for_room_at_once(library: MediaLibrary) -> None:
    """Found by the crash tests: with one name for all, they took each other's probe away and failed."""
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: library.check_room(), range(400)))


def test_several_jobs_may_look_for_room_at_once(library: MediaLibrary) -> None:
    def look(_: int) -> None:
        for _ in range(50):
            library.check_room()

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(look, range(8))) == [None] * 8


class TestAnotherFolder:
    """New clips go there; what is made, or half fetched, stays where it is and is still known."""

    @pytest.fixture
    def old(self, library: MediaLibrary) -> Path:
        library.check_room()
        return library.videos

    def test_new_clips_go_there_by_their_pattern(self, library: MediaLibrary, tmp_path: Path) -> None:
        new = tmp_path / "new"
        library.use(new, (), "{resolution} {prompt}")
        job = a_job(request=a_request(prompt="lake"))
        library.check_room()
        assert library.part(job).parent == new
        assert next(library.final_paths(job)) == new / "768P lake.mp4"
        library.use(None, (new,), "")
        assert library.videos == library.usual_videos

    def test_what_has_begun_is_ended_where_it_began(
        self, library: MediaLibrary, old: Path, tmp_path: Path
    ) -> None:
        job = a_job()
        part = library.part(job)
        part.write_bytes(b"half")
        library.use(tmp_path / "new", (), "")
        assert library.part(job) == part
        final = next(library.final_paths(job))
        assert final.parent == old, "names are given on one disk only"
        library.place(part, final, overwrite=False)
        assert library.part(job).parent == tmp_path / "new"

    def test_clips_of_before_keep_their_records_and_are_found_again(
        self, library: MediaLibrary, old: Path, tmp_path: Path
    ) -> None:
        between = tmp_path / "between"
        jobs = []
        for number, folder in enumerate((old, between, tmp_path / "new")):
            folder.mkdir(exist_ok=True)
            video = folder / "lake.mp4"
            video.write_bytes(b"video")
            jobs.append(a_job(id=f"job-{number}", state=JobState.DONE, video=str(video)))
        library.use(tmp_path / "new", (between,), "")
        for job in jobs:
            library.keep_record(job)
        assert {job.id for job in library.finished_jobs()} == {"job-0", "job-1", "job-2"}
        library.forget_record(jobs[0])
        assert {job.id for job in library.finished_jobs()} == {"job-1", "job-2"}

    def test_a_folder_that_is_gone_hides_no_other(
        self, library: MediaLibrary, old: Path, tmp_path: Path
    ) -> None:
        (old / "lake.mp4").write_bytes(b"video")
        job = a_job(state=JobState.DONE, video=str(old / "lake.mp4"))
        library.keep_record(job)
        library.use(tmp_path / "gone", (tmp_path / "gone, too",), "")
        assert [each.id for each in library.finished_jobs()] == [job.id]

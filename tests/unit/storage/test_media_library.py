"""Names and places of files: legal everywhere, never overwritten, survivable."""

from __future__ import annotations

import errno
import os
import shutil
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.storage.media_library import MediaLibrary, clip_stem
from hailuo_desktop.storage.paths import app_paths
from tests.support.builders import a_job, a_request

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path) -> MediaLibrary:
    return MediaLibrary(app_paths({"HAILUO_DESKTOP_HOME": str(tmp_path)}))


def is_legal_everywhere(name: str) -> bool:
    """By the rules of Windows, which are the strictest."""
    return (
        not name.endswith((" ", "."))
        and len(name.encode()) <= 255
        and not any(c in '<>:"/\\|?*' or unicodedata.category(c)[0] == "C" for c in name)
    )


@given(st.text())
def test_names_are_legal_on_all_systems_whatever_the_prompt(prompt: str) -> None:
    name = clip_stem(NOON, prompt) + ".mp4"
    assert is_legal_everywhere(name)
    assert name.startswith(NOON.astimezone().strftime("%Y-%m-%d"))


@pytest.mark.parametrize(
    ("prompt", "ending"),
    [
        ("[Push in] the lake: at dawn?", "Push in the lake at dawn"),
        ("推进 湖面 " + "长" * 200, "长"),
        ("con", "con"),
        ("../../etc/passwd", "....etcpasswd"),
        ("‮evil.exe", "evil.exe"),
        ("...", ""),
        ("", ""),
    ],
)
def test_names_tell_the_prompt(prompt: str, ending: str) -> None:
    assert clip_stem(NOON, prompt).endswith(ending)


def test_the_same_picture_is_kept_once(library: MediaLibrary) -> None:
    first = library.keep_picture(b"picture", "image/png")
    assert library.keep_picture(b"picture", "image/png") == first
    assert first.read_bytes() == b"picture"
    assert library.keep_picture(b"other", "image/jpeg").suffix == ".jpg"


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

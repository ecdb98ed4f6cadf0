"""A handful of files, as people drop them: sorted without decoding one, and without waiting for any."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from hailuo_desktop.domain.file_kinds import FileKind
from hailuo_desktop.services.handed_files import kind_of, read_whole, sort_files
from tests.support.pictures import save_picture
from tests.support.videos import make_clip


def test_each_kind_in_its_own_order(tmp_path: Path) -> None:
    picture, other = save_picture(tmp_path / "b.png"), save_picture(tmp_path / "a.jpg")
    clip = make_clip(tmp_path / "clip.mp4", seconds=1)
    for name in ("clip.mp4.json", "prompts.csv", "words.doc"):
        (tmp_path / name).write_text("x")
    found = sort_files(
        [tmp_path / "words.doc", clip, picture, tmp_path / "prompts.csv", other, tmp_path / "clip.mp4.json"]
    )
    assert found.pictures == (picture, other)
    assert found.videos == (clip,)
    assert [path.name for path in (*found.records, *found.lists, *found.others)] == [
        "clip.mp4.json",
        "prompts.csv",
        "words.doc",
    ]


def test_content_goes_before_the_name(tmp_path: Path) -> None:
    make_clip(tmp_path / "clip.mp4", seconds=1).rename(tmp_path / "really a film.png")
    save_picture(tmp_path / "a.png").rename(tmp_path / "picture.json")
    save_picture(tmp_path / "b.png").rename(tmp_path / "without an ending")
    assert kind_of(tmp_path / "really a film.png") is FileKind.VIDEO
    assert kind_of(tmp_path / "picture.json") is FileKind.PICTURE
    assert kind_of(tmp_path / "without an ending") is FileKind.PICTURE


def test_of_a_folder_its_pictures_as_file_managers_order_them(tmp_path: Path) -> None:
    folder = tmp_path / "Bilder 写真"
    folder.mkdir()
    for name in ("10.png", "2.png", "1.png", ".hidden.png"):
        save_picture(folder / name)
    (folder / "notes.txt").write_text("x")
    (folder / "deeper").mkdir()
    save_picture(folder / "deeper" / "unseen.png")
    (tmp_path / "bare").mkdir()
    found = sort_files([folder, tmp_path / "bare"])
    assert [path.name for path in found.pictures] == ["1.png", "2.png", "10.png"]
    assert found.bare_folders == (tmp_path / "bare",)
    assert found.lists == ()


def test_no_more_than_can_be_taken(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number}.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    found = sort_files([folder], most=20)
    assert len(found.pictures) == 20
    assert found.is_cut
    assert sort_files([folder / f"{number}.png" for number in range(30)], most=20).is_cut
    assert not sort_files([folder], most=30).is_cut


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
def test_what_cannot_be_read_holds_nobody_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "loop.png").symlink_to(tmp_path / "loop.png")
    (tmp_path / "dangling.jpg").symlink_to(tmp_path / "gone.jpg")
    paths = [tmp_path / name for name in ("pipe.png", "loop.png", "dangling.jpg", "gone.mp4")]
    found = sort_files([*paths, Path("/dev/zero")])
    # What its name promises is tried, and refused with a sentence of its own.
    assert found.pictures == tuple(paths[:3])
    assert found.videos == (paths[3],)
    assert found.others == (Path("/dev/zero"),)
    assert read_whole(tmp_path / "pipe.png", 100) is None


def test_a_file_is_read_whole_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert read_whole(tmp_path / "a", 5) == b"12345"
    assert read_whole(tmp_path / "a", 4) is None
    assert read_whole(tmp_path / "b", 4) is None

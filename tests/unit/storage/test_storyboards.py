"""Films on disk: what is whole comes back, and what is not is named, left alone, and hides no other."""

from __future__ import annotations

import errno
import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.film import Soundtrack
from hailuo_desktop.domain.storyboard import Storyboard, StoryShot
from hailuo_desktop.storage.storyboards import FORMAT, StoryboardStore

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def a_film(name: str = "first", after: timedelta = timedelta()) -> Storyboard:
    return Storyboard(
        id=name,
        name="晨雾 🦢",
        shots=(
            StoryShot(id="1", clip="/clips/湖.mp4", job="j", goes_on_from="i", first=3, last=90, fade=0.5),
            StoryShot(id="2", prompt="一只苍鹭从芦苇间飞起。", awaits=("k", "l")),
            StoryShot(id="3", clip="/clips/b.mp4", keeps_double=True),
        ),
        soundtrack=Soundtrack(path="/music/曲.mp3", offset=-2.5, volume=0.8, fade_in=1, loops=True),
        clip_volume=0.0,
        created=NOON + after,
        updated=NOON,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "films"


def test_what_is_kept_comes_back_as_it_was_the_oldest_first(folder: Path) -> None:
    store = StoryboardStore(folder)
    assert store.load().films == ()
    later, earlier = a_film("a", timedelta(days=1)), a_film("b")
    store.save(later)
    store.save(earlier)
    assert StoryboardStore(folder).load().films == (earlier, later)
    changed = msgspec.structs.replace(earlier, name="Other", shots=())
    store.save(changed)
    assert store.load().films == (changed, later)
    store.forget("b")
    store.forget("b")
    assert store.load().films == (later,)


def _with(film: Storyboard, **changes: object) -> bytes:
    whole = json.loads(msgspec.json.encode({"format": FORMAT, "film": film}))
    whole["film"] |= changes
    return json.dumps(whole).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"format": 1}',
        b'{"format": "1", "film": {}}',
        _with(a_film("bad"), shots="none"),
        _with(a_film("bad"), shots=[{"id": "1", "first": -1}]),
        _with(a_film("bad"), clip_volume=9),
        _with(a_film("another-name")),
        _with(a_film("bad"), id="../bad"),
    ],
)
def test_a_broken_file_is_named_and_left_as_it_is(folder: Path, content: bytes) -> None:
    store = StoryboardStore(folder)
    store.save(a_film())
    bad = folder / "bad.json"
    bad.write_bytes(content)
    loaded = store.load()
    assert loaded.films == (a_film(),)
    assert (loaded.broken, loaded.newer) == (("bad.json",), ())
    assert bad.read_bytes() == content


def test_a_file_of_a_newer_version_is_named_and_left_as_it_is(folder: Path) -> None:
    store = StoryboardStore(folder)
    store.save(a_film())
    newer = folder / "newer.json"
    newer.write_text('{"format": 2, "scenes": []}')
    loaded = store.load()
    assert (loaded.films, loaded.broken, loaded.newer) == ((a_film(),), (), ("newer.json",))
    assert newer.read_text() == '{"format": 2, "scenes": []}'


def test_a_file_that_says_only_what_the_first_version_knew_is_read(folder: Path) -> None:
    folder.mkdir()
    (folder / "old.json").write_text(
        '{"format": 1, "film": {"id": "old", "name": "Old", "created": "2026-01-01T00:00:00Z",'
        ' "updated": "2026-01-01T00:00:00Z", "shots": [{"id": "1", "clip": "/a.mp4"}], "later": 1}}'
    )
    (film,) = StoryboardStore(folder).load().films
    assert film.shots == (StoryShot(id="1", clip="/a.mp4"),)
    assert (film.soundtrack, film.clip_volume) == (None, 1.0)


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.ENOSPC, ErrorKind.DISK_FULL), (errno.EACCES, ErrorKind.FOLDER_UNWRITABLE)],
)
def test_what_cannot_be_written_leaves_what_was_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: ErrorKind
) -> None:
    store = StoryboardStore(folder)
    store.save(a_film())

    def fail(_descriptor: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(AppError) as caught:
        store.save(msgspec.structs.replace(a_film(), shots=()))
    assert caught.value.kind is kind
    assert store.load().films == (a_film(),)
    assert [path.name for path in folder.iterdir()] == ["first.json"]


@pytest.mark.parametrize("name", ["", "../out", "a/b", "x" * 65])
def test_no_id_leads_out_of_the_folder(folder: Path, name: str) -> None:
    with pytest.raises(AppError) as caught:
        StoryboardStore(folder).save(a_film(name))
    assert caught.value.kind is ErrorKind.INTERNAL

"""Frames of pictures on disk: what is whole comes back, what is broken is as if it were not there."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from hailuo_desktop.domain.framing import Framing
from hailuo_desktop.services.framing_desk import FramingDesk
from hailuo_desktop.storage import framings
from hailuo_desktop.storage.framings import MOST_PICTURES, FramingFile

LEFT = Framing(right=0.5)
ON_BLACK = Framing(top=-0.5, bottom=1.5, ground="#000000")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "framings.json"


def test_what_is_kept_comes_back_in_its_order(path: Path) -> None:
    file = FramingFile(path)
    assert file.load() == {}
    kept = {"b" * 64: {"2/5 5/2 300 0": LEFT, "1/3 3 300 0": ON_BLACK}, "a" * 64: {"x": LEFT}}
    file.save(kept)
    found = file.load()
    assert found == kept
    assert list(found) == list(kept)
    assert list(found["b" * 64]) == ["2/5 5/2 300 0", "1/3 3 300 0"]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff\xfe", b'"x"', b"[" * 100_000, b'{"a": {"x": {}}'],
    ids=["empty", "cut", "a-list", "no-text", "a-word", "deep", "open"],
)
def test_a_damaged_file_is_an_empty_one(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert FramingFile(path).load() == {}


def test_a_damaged_entry_takes_no_other_with_it(path: Path) -> None:
    FramingFile(path).save({"good": {"x": LEFT}})
    whole = json.loads(path.read_bytes())
    broken = {"far": {"x": {"left": 1e30}}, "words": {"x": {"ground": "red"}}, "none": 7}
    path.write_text(json.dumps(broken | whole), encoding="utf-8")
    assert FramingFile(path).load() == {"good": {"x": LEFT}}


def test_the_newest_are_kept(path: Path) -> None:
    file = FramingFile(path)
    file.save({str(n): {"x": LEFT} for n in range(MOST_PICTURES + 5)})
    found = file.load()
    assert (len(found), next(iter(found))) == (MOST_PICTURES, "5")


def test_what_is_far_too_large_is_not_even_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    FramingFile(path).save({"a": {"x": LEFT}})
    monkeypatch.setattr(framings, "LARGEST_FILE", 10)
    assert FramingFile(path).load() == {}


def test_what_cannot_be_written_is_forgotten_quietly(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"a file where the folder should be")
    file = FramingFile(tmp_path / "data" / "framings.json")
    file.save({"a": {"x": LEFT}})
    assert file.load() == {}


def test_the_desk_remembers_from_one_life_to_the_next(path: Path) -> None:
    async def first_life() -> None:
        desk = FramingDesk(FramingFile(path))
        await desk.load()
        assert desk.recall("a") == {}
        await asyncio.gather(*(desk.keep(each, {"x": LEFT}) for each in "abc"))
        await desk.keep("a", {"x": LEFT, "y": ON_BLACK})
        await desk.keep("b", {})

    asyncio.run(first_life())
    # Framed last, "a" is the last to make room.
    assert list(FramingFile(path).load()) == ["c", "a"]
    again = FramingDesk(FramingFile(path))
    asyncio.run(again.load())
    assert again.recall("a") == {"x": LEFT, "y": ON_BLACK}
    assert again.recall("b") == {}


def test_what_is_framed_before_the_file_was_read_takes_nothing_away(path: Path) -> None:
    FramingFile(path).save({"a": {"x": LEFT}, "b": {"x": LEFT}})

    async def live() -> None:
        desk = FramingDesk(FramingFile(path))
        await asyncio.gather(desk.keep("a", {"x": ON_BLACK}), desk.load())
        assert desk.recall("a") == {"x": ON_BLACK}

    asyncio.run(live())
    assert FramingFile(path).load() == {"b": {"x": LEFT}, "a": {"x": ON_BLACK}}

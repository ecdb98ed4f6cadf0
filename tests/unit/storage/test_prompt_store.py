"""The file of prompts: shared by several programs, and never fatal."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.prompts import PromptShelf
from hailuo_desktop.storage import prompt_store
from hailuo_desktop.storage.ownership import held
from hailuo_desktop.storage.prompt_store import PromptStore

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def sent(text: str, minutes: int = 0) -> Callable[[PromptShelf], PromptShelf]:
    return lambda shelf: shelf.with_sent(text, NOON + timedelta(minutes=minutes))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "数据 data" / "prompts.json"


def texts(shelf: PromptShelf) -> list[str]:
    return [each.text for each in shelf.sent]


def test_what_is_kept_is_found_again(path: Path) -> None:
    assert PromptStore(path).load() == PromptShelf()
    kept = PromptStore(path).change(lambda shelf: sent("湖面 🦢\nmist")(shelf).with_saved("湖面", NOON, "湖"))
    assert PromptStore(path).load() == kept
    assert [each.name for each in kept.saved] == ["湖"]
    assert {each.suffix for each in path.parent.iterdir()} == {".json", ".lock"}


def test_a_change_is_made_to_what_another_program_left(path: Path) -> None:
    mine, other = PromptStore(path), PromptStore(path)
    mine.change(sent("mine"))
    other.change(sent("theirs", 1))
    assert texts(mine.change(sent("mine again", 2))) == ["mine again", "theirs", "mine"]
    assert texts(other.change(lambda shelf: shelf.without_sent("mine"))) == ["mine again", "theirs"]


def _write_many(path: str, name: str, count: int) -> None:
    store = PromptStore(Path(path), patience=120)
    for number in range(count):
        store.change(sent(f"{name} {number}", number))


def test_programs_that_write_at_once_lose_nothing(path: Path) -> None:
    names = ("one", "two", "three")
    with ProcessPoolExecutor(3, mp_context=multiprocessing.get_context("spawn")) as pool:
        for each in [pool.submit(_write_many, str(path), name, 15) for name in names]:
            each.result(timeout=240)
    assert set(texts(PromptStore(path).load())) == {f"{name} {n}" for name in names for n in range(15)}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe\x00",
        b'{"sent": [{"text": 5, "sent": "2026-11-20T12:00:00Z"}]}',
        b'{"sent": [{"text": "a", "sent": "yesterday"}]}',
        b"[" * 100_000,
        b'{"sent": [{"text": "a", "sent": "2026-11-20T12:00:00Z"}]}'[:-4],
    ],
)
def test_a_damaged_file_is_set_aside(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert PromptStore(path).load() == PromptShelf()
    (aside,) = path.parent.glob("prompts.unreadable-*.json")
    assert aside.read_bytes() == content
    PromptStore(path).change(sent("new"))
    assert texts(PromptStore(path).load()) == ["new"]
    assert aside.read_bytes() == content


def test_a_change_sets_a_damaged_file_aside_too(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"not json")
    assert texts(PromptStore(path).change(sent("new"))) == ["new"]
    assert [each.read_bytes() for each in path.parent.glob("prompts.unreadable-*.json")] == [b"not json"]


def test_what_a_later_version_adds_is_no_damage(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b'{"sent": [{"text": "a", "sent": "2026-11-20T12:00:00Z", "more": 1}], "other": []}')
    assert texts(PromptStore(path).load()) == ["a"]


def test_a_file_that_is_something_else_by_its_size(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prompt_store, "LARGEST_FILE", 10)
    path.parent.mkdir()
    path.write_bytes(b" " * 11)
    assert PromptStore(path).load() == PromptShelf()
    assert list(path.parent.glob("prompts.unreadable-*.json"))


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"a file, no folder")
    store = PromptStore(tmp_path / "data" / "prompts.json")
    assert store.load() == PromptShelf()
    with pytest.raises(AppError) as failure:
        store.change(sent("a"))
    assert failure.value.kind is ErrorKind.FOLDER_UNWRITABLE


@pytest.mark.skipif(sys.platform == "win32", reason="names a folder as a file can be named")
def test_a_file_that_cannot_be_read_is_not_written_over(path: Path) -> None:
    """It may hold prompts: who cannot see them must not put others in their place."""
    path.mkdir(parents=True)
    assert PromptStore(path).load() == PromptShelf()
    with pytest.raises(AppError):
        PromptStore(path).change(sent("a"))
    assert path.is_dir()


def test_a_file_that_stays_held_is_written_all_the_same(path: Path) -> None:
    path.parent.mkdir()
    with held(path.with_suffix(".lock"), 5):
        PromptStore(path, patience=0).change(sent("a"))
    assert texts(PromptStore(path).load()) == ["a"]

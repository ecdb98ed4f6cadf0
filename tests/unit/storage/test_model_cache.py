"""Lists and schemas on disk: what is whole comes back, what is broken is as if it were not there."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from hailuo_desktop.domain.model_listing import ModelListing
from hailuo_desktop.domain.model_spec import Mode
from hailuo_desktop.storage import model_cache
from hailuo_desktop.storage.model_cache import KeptList, KeptSchema, ModelCache

READ = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
LISTING = ModelListing(
    id="maker/clip-1",
    provider="atlas",
    label="Clip 1",
    modes=(Mode.TEXT, Mode.FIRST_LAST),
    price=Decimal("0.05"),
    price_per_second=True,
    schema="https://static.example/clip-1.json",
)
LIST = KeptList(provider="atlas", read=READ, models=(LISTING,))
SCHEMA = KeptSchema(listing=LISTING, read=READ, schema={"properties": {"prompt": {"type": "string"}}})


@pytest.fixture
def cache(tmp_path: Path) -> ModelCache:
    return ModelCache(tmp_path / "models")


def test_what_is_kept_comes_back(cache: ModelCache) -> None:
    assert (cache.lists(), cache.schemas()) == ([], [])
    cache.keep_list(LIST)
    cache.keep_schema(SCHEMA)
    assert cache.lists() == [LIST]
    assert cache.schemas() == [SCHEMA]


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        b"null",
        b'{"provider": "atlas", "read": "2026-11-20T12:00:00Z", "models": [{"id": 7}]}',
        b'{"provider": "atlas", "read": "2026-11-20T12:00:00", "models": []}',
        b'{"provider": "../atlas", "read": "2026-11-20T12:00:00Z", "models": []}',
    ],
)
def test_what_is_broken_is_passed_over(cache: ModelCache, tmp_path: Path, broken: bytes) -> None:
    cache.keep_list(LIST)
    cache.keep_schema(SCHEMA)
    for path in (tmp_path / "models").iterdir():
        path.write_bytes(broken)
    assert (cache.lists(), cache.schemas()) == ([], [])


def test_a_list_of_one_provider_does_not_pass_for_another(cache: ModelCache, tmp_path: Path) -> None:
    cache.keep_list(LIST)
    (tmp_path / "models" / "atlas.list.json").rename(tmp_path / "models" / "minimax.list.json")
    assert cache.lists() == []


def test_a_list_of_another_version_of_the_app_can_be_read(cache: ModelCache, tmp_path: Path) -> None:
    """It may know more about a model than this one, or less."""
    cache.keep_list(LIST)
    path = tmp_path / "models" / "atlas.list.json"
    plain = msgspec.json.decode(path.read_bytes())
    plain["models"][0] |= {"new": True}
    del plain["models"][0]["price_per_second"]
    path.write_bytes(msgspec.json.encode(plain))
    (kept,) = cache.lists()
    assert kept.models == (msgspec.structs.replace(LISTING, price_per_second=False),)


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "models").write_text("a file in the way")
    cache = ModelCache(tmp_path / "models")
    cache.keep_list(LIST)
    cache.keep_schema(SCHEMA)
    assert (cache.lists(), cache.schemas()) == ([], [])


def test_the_cache_does_not_grow_without_end(
    cache: ModelCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_cache, "MOST_SCHEMAS", 3)
    for number in range(5):
        listing = msgspec.structs.replace(LISTING, id=f"maker/clip-{number}")
        cache.keep_schema(KeptSchema(listing=listing, read=READ, schema={}))
        for path in (tmp_path / "models").iterdir():  # file systems with coarse times have no order
            if path.stat().st_mtime > 10_000:
                os.utime(path, (number, number))
    assert [kept.listing.id for kept in cache.schemas()] == ["maker/clip-2", "maker/clip-3", "maker/clip-4"]
    assert len(list((tmp_path / "models").iterdir())) == 3
    monkeypatch.setattr(model_cache, "LARGEST_FILE", 10)
    cache.keep_list(LIST)
    assert cache.lists() == []

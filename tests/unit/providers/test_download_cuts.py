"""A download that is cut again and again ends with the same bytes, and hardly fetches any of them twice."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from hailuo_desktop.providers.http import ClientFactory
from tests.support.storage_server import (
    CUT_AND_THEN,
    StorageServer,
    every_place,
    fetch_through_cuts,
    fetch_through_each_cut,
    random_places,
)


@pytest.fixture
def storage() -> Iterator[StorageServer]:
    storage = StorageServer()
    yield storage
    storage.stop()
    assert not storage.leaks


@pytest.mark.parametrize("length", ["told", "chunked"])
@pytest.mark.parametrize("seed", range(2))
def test_one_download_cut_at_50_bytes(
    storage: StorageServer, clients: ClientFactory, tmp_path: Path, seed: int, length: str
) -> None:
    places = random_places(seed, 50)
    assert fetch_through_cuts(storage, clients, tmp_path / "clip.part", places, length=length) <= 1.2


def test_50_downloads_cut_at_one_byte_each(
    storage: StorageServer, clients: ClientFactory, tmp_path: Path
) -> None:
    for place in random_places(20, 50):
        assert fetch_through_cuts(storage, clients, tmp_path / f"{place}.part", [place]) <= 1.2


def test_without_ranges_it_starts_over_and_is_right_all_the_same(
    storage: StorageServer, clients: ClientFactory, tmp_path: Path
) -> None:
    for place in random_places(30, 20):
        sent = fetch_through_cuts(storage, clients, tmp_path / f"{place}.part", [place], ranges="ignored")
        assert 1.0 <= sent <= 2.0


@pytest.mark.parametrize("then", CUT_AND_THEN)
def test_cut_at_300_bytes_and_gone_on_with_at_each_kind_of_server(
    storage: StorageServer, clients: ClientFactory, tmp_path: Path, then: str
) -> None:
    """From the first byte to the last: never a wrong file, whatever the server gives for the rest."""
    places = every_place(300)
    assert (places[0], len(set(places))) == (0, 300)
    assert asyncio.run(fetch_through_each_cut(storage, clients, tmp_path, places, then)) == []

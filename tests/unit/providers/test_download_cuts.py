"""A download that is cut again and again ends with the same bytes, and hardly fetches any of them twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hailuo_desktop.providers.http import ClientFactory
from tests.support.storage_server import StorageServer, fetch_through_cuts, random_places


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

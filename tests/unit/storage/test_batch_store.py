"""Plans of batches on disk: what is whole comes back, and what is not is left alone and hides no other."""

from __future__ import annotations

import errno
import json
import os
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from hailuo_desktop.domain.batch import Batch, BatchRow
from hailuo_desktop.domain.errors import AppError, ErrorKind, Failure
from hailuo_desktop.domain.money import Money, Price, PriceBasis
from hailuo_desktop.storage.batch_store import FORMAT, BatchStore
from tests.support.builders import a_request

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
PRICE = Price(money=Money(Decimal("0.23")), basis=PriceBasis.QUOTED)


def a_batch(name: str = "first", after: timedelta = timedelta()) -> Batch:
    batch = Batch(id=name, created=NOON + after, rows=(), name="表.csv")
    return batch.with_rows(
        [
            BatchRow(number=0, request=a_request(prompt="湖面上的薄雾 🦢"), price=PRICE, job_id="job"),
            BatchRow(number=0, request=a_request(), final=a_request(resolution="1080P"), take=2),
            BatchRow(number=0, request=a_request(), again_of=2, is_stopped=True),
            BatchRow(number=0, request=a_request(), failure=Failure(kind=ErrorKind.PICTURE_MISSING)),
        ]
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "batches"


def test_what_is_kept_comes_back_as_it_was_the_oldest_first(folder: Path) -> None:
    store = BatchStore(folder)
    assert store.load() == []
    later, earlier = a_batch("a", timedelta(days=1)), a_batch("b")
    store.save(later)
    store.save(earlier)
    assert BatchStore(folder).load() == [earlier, later]
    changed = msgspec.structs.replace(earlier, is_put_away=True)
    store.save(changed)
    assert store.load() == [changed, later]
    store.forget("b")
    store.forget("b")
    assert store.load() == [later]


def _with(batch: Batch, **changes: object) -> bytes:
    whole = json.loads(msgspec.json.encode({"format": FORMAT, "batch": batch}))
    whole["batch"] |= changes
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
        _with(a_batch("damaged"))[:-40],
        _with(a_batch("damaged")).replace(b'"format": 1', b'"format": 2'),
        _with(a_batch("another")),
        _with(a_batch("damaged"), rows=[{"number": 1}]),
        _with(
            a_batch("damaged"),
            rows=json.loads(
                msgspec.json.encode(
                    [BatchRow(number=1, request=a_request(), again_of=again) for again in (0, 1)]
                )
            ),
        ),
    ],
    ids=[
        *("empty", "open", "a list", "no text", "deep", "no batch", "cut", "newer", "another's name"),
        *("half a row", "a row that makes itself again"),
    ],
)
def test_a_damaged_plan_is_left_alone_and_hides_no_other(folder: Path, content: bytes) -> None:
    store = BatchStore(folder)
    store.save(a_batch())
    damaged = folder / "damaged.json"
    damaged.write_bytes(content)
    (folder / "folder.json").mkdir()
    assert store.load() == [a_batch()]
    assert damaged.read_bytes() == content


@pytest.mark.parametrize("name", ["", "../../escaped", "a/b", "..", "a\0b", "x" * 65])
def test_an_id_is_no_way_out_of_the_folder(folder: Path, name: str) -> None:
    store = BatchStore(folder)
    with pytest.raises(AppError):
        store.save(a_batch(name))
    with pytest.raises(AppError):
        store.forget(name)


def test_on_a_full_disk_the_plan_that_was_there_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = BatchStore(folder)
    store.save(a_batch())

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(AppError) as refused:
        store.save(msgspec.structs.replace(a_batch(), is_put_away=True))
    assert refused.value.kind is ErrorKind.DISK_FULL
    assert store.load() == [a_batch()]

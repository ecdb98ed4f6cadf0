"""What a real process asks of the disk, in which order, and what becomes of paid jobs when the disk fails.

Asserted of every fault: no paid request goes out before its row and its second witness are on the disk, none
is paid or asked for twice, every paid job ends DONE or UNCERTAIN once the disk works again, the journal is
whole, and no half file has a final name.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.atlas_simulator import AtlasSimulator
from tests.support.crashes import CrashCounts, Lives
from tests.support.disk_faults import is_paid_request, live_with_faults, money_before_its_row, traced_life
from tests.support.pictures import save_picture
from tests.support.power_cut import cuts
from tests.support.system_calls import Call, why_not
from tests.support.videos import make_clip


@pytest.fixture(scope="module", autouse=True)
def _tracing() -> None:
    if reason := why_not():
        pytest.skip(reason)


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_clip(tmp_path_factory.mktemp("clip") / "served.mp4")


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_picture(tmp_path_factory.mktemp("picture") / "lake.png")


@pytest.fixture(scope="module")
def lives() -> Iterator[Lives]:
    with Lives() as lives:
        yield lives


@pytest.fixture(scope="module")
def a_life(
    lives: Lives, clip: Path, picture: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, list[Call]]:
    """A whole job on a good disk."""
    home = tmp_path_factory.mktemp("life") / "home"
    with AtlasSimulator(videos=[clip]) as simulator:
        calls = traced_life(lives, home, simulator, picture)
    return home, calls


def test_first_the_bytes_then_the_name_then_the_folder_then_the_row(a_life: tuple[Path, list[Call]]) -> None:
    home, calls = a_life
    named = next(
        place
        for place, call in enumerate(calls)
        if call.name in ("link", "linkat", "rename") and call.texts[1].endswith(b".mp4")
    )
    part = calls[named].texts[0].decode()
    on_part = [place for place, call in enumerate(calls[:named]) if call.file == part]
    assert calls[on_part[-1]].name == "fsync"
    assert max(place for place in on_part if calls[place].name == "write") < on_part[-1]

    later = calls[named + 1 :]
    synced = next(n for n, call in enumerate(later) if call.name == "fsync" and call.file == f"{home}/videos")
    row = next(n for n, call in enumerate(later) if call.file.endswith("/journal.sqlite3"))
    assert synced < row
    assert not any(call.failed for call in calls if call.name in ("fsync", "fdatasync"))


def test_first_the_row_and_its_witness_then_the_money(a_life: tuple[Path, list[Call]]) -> None:
    _, calls = a_life
    assert sum(map(is_paid_request, calls)) == 1
    assert money_before_its_row(calls) == []


def test_after_a_power_cut_at_any_moment_the_journal_knows_what_was_paid_for(
    a_life: tuple[Path, list[Call]], clip: Path, tmp_path: Path
) -> None:
    """Every prefix of what was written, with what was not synced there, gone, or there in part."""
    home, calls = a_life
    paid = next(place for place, call in enumerate(calls) if is_paid_request(call))
    looked = 0
    for place, survived, files in cuts(calls, home, seed=5):
        looked += 1
        where = f"{looked}, after call {place} ({calls[place].name}), {survived} survived"
        states = _states(files, tmp_path / "data", where)
        witnesses = [json.loads(data) for name, data in files.items() if _is_witness(name)]
        if place > paid:
            assert set(states.values()) <= {"SUBMITTING", "RENDERING", "DOWNLOADING", "DONE"}, where
            assert len(states) == 1, where
            assert witnesses or "DONE" in states.values(), where
        else:
            assert set(states.values()) <= {"QUEUED", "UPLOADING", "SUBMITTING"}, where
        clips = [data for name, data in files.items() if name.endswith(".mp4")]
        assert all(data == clip.read_bytes() for data in clips), where
        assert clips or "DONE" not in states.values(), where
    print(f"{looked} power cuts")
    assert looked > 600


def _is_witness(name: str) -> bool:
    return name.startswith("data/paid/") and name.endswith(".json")


def _states(files: dict[str, bytes], folder: Path, where: str) -> dict[str, str]:
    """The jobs of the journal, once SQLite has opened what is left of it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name in ("journal.sqlite3", "journal.sqlite3-journal"):
        if f"data/{name}" in files:
            (folder / name).write_bytes(files[f"data/{name}"])
    with closing(sqlite3.connect(folder / "journal.sqlite3")) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",), where
        if not db.execute("PRAGMA user_version").fetchone()[0]:
            return {}
        return dict(db.execute("SELECT id, state FROM jobs"))


def test_a_disk_that_is_full_at_any_write(tmp_path: Path, clip: Path, picture: Path, lives: Lives) -> None:
    """The n-th write of each thread fails; and with some n, every one until the process is killed."""
    faults = [("", n) for n in range(1, 61)] + [("+", n) for n in (20, 45, 60, 70, 80)]
    counts, failed = CrashCounts(), 0
    for more, n in faults:
        inject = f"write,pwrite64:error=ENOSPC:when={n}{more}"
        told, times = live_with_faults(
            inject, lives, tmp_path / f"{n}{more}", clip, picture, killed_after=0.8 if more else None
        )
        counts += told
        failed += bool(times)
    print(counts, f"{failed} with a full disk")
    assert counts.wrong == []
    assert failed >= 60


def test_a_disk_that_cannot_keep_at_any_sync(tmp_path: Path, clip: Path, picture: Path, lives: Lives) -> None:
    """The n-th fdatasync of the journal's thread fails with an error of the disk."""
    counts, failed = CrashCounts(), 0
    for n in range(1, 31):
        told, times = live_with_faults(
            f"fdatasync:error=EIO:when={n}", lives, tmp_path / str(n), clip, picture
        )
        counts += told
        failed += bool(times)
    print(counts, f"{failed} with a failing disk")
    assert counts.wrong == []
    assert failed >= 20

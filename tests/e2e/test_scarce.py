"""Too small a disk, too few open files, too little memory: nothing is lost or paid twice, and it goes on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support import small_disk
from tests.support.atlas_simulator import AtlasSimulator
from tests.support.crash_child import Order
from tests.support.crashes import CrashCounts, Lives, finish, judge, look_into_journal
from tests.support.pictures import save_picture
from tests.support.program import PATIENCE, ROOT
from tests.support.videos import make_clip

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits are set as Linux has them")


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


@pytest.mark.parametrize("size", ["24k", "48k", "64k", "96k", "256k"])
def test_a_small_disk_for_the_journal(size: str, tmp_path: Path, clip: Path, picture: Path) -> None:
    if reason := small_disk.why_not():
        pytest.skip(reason)
    home, counts = tmp_path / "home", CrashCounts()
    with AtlasSimulator(videos=[clip]) as simulator:
        command = small_disk.command(home, size, simulator.origin, picture)
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE)
        assert ended.returncode == 0, ended.stderr
        shutil.rmtree(home / "data")
        (home / "kept").rename(home / "data")
        look_into_journal(home, counts)
        jobs = finish(home, simulator.origin)
        judge(jobs, simulator, home, clip.read_bytes(), counts)
    assert counts.wrong == []
    assert counts.paid == 1


LIMITS = [{"files": n} for n in range(7, 13)] + [{"memory": n << 20} for n in (8, 16, 24)]


@pytest.mark.parametrize("limit", LIMITS, ids=str)
def test_too_few_files_or_too_little_memory(
    limit: dict[str, Any], tmp_path: Path, clip: Path, picture: Path, lives: Lives
) -> None:
    """The process is killed as it struggles; the next one may have what it wants."""
    counts = CrashCounts()
    with AtlasSimulator(videos=[clip]) as simulator:
        lives.live(
            Order(home=str(tmp_path), origin=simulator.origin, picture=str(picture), after=0.6, **limit)
        )
        look_into_journal(tmp_path, counts)
        jobs = finish(tmp_path, simulator.origin, fetch_again=True)
        judge(jobs, simulator, tmp_path, clip.read_bytes(), counts)
    print(limit, counts)
    assert counts.wrong == []


def test_64_open_files_are_enough(tmp_path: Path, clip: Path, picture: Path, lives: Lives) -> None:
    with AtlasSimulator(videos=[clip]) as simulator:
        order = Order(home=str(tmp_path), origin=simulator.origin, picture=str(picture), jobs=6, files=64)
        assert os.waitstatus_to_exitcode(lives.live(order)) == 0
        counts = CrashCounts()
        look_into_journal(tmp_path, counts)
    assert counts.states == {"DONE": 6}

"""The program is killed while a clip is on its way to the system's bin, or back: nothing is lost by that."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from hailuo_desktop.domain.job import Job
from hailuo_desktop.parts import build_parts, lay_foundation
from hailuo_desktop.storage.job_record import read_record
from tests.support.clip_home import fill_home

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="this bin is a freedesktop one")

_LIFE = """
import asyncio, os, signal, sys
from hailuo_desktop.parts import build_parts, lay_foundation
from hailuo_desktop.ui.system_bin import to_bin

point, job_id = sys.argv[1:]
die = lambda: os.kill(os.getpid(), signal.SIGKILL)

def dying_bin(path):
    place = to_bin(path)
    if path.suffix == (".mp4" if point == "after the clip" else ".json"):
        die()
    return place

async def live():
    parts = build_parts(os.environ, lay_foundation(os.environ))
    await parts.open()
    if point == "after the row":
        parts.runner.subscribe(lambda update: die())
    to = to_bin if point in ("after the row", "on the way back") else dying_bin
    (removed,) = (await parts.removal.to_bin([job_id], to)).removed
    put_back = parts.store.put_back
    async def and_die(*more):
        await put_back(*more)
        die()
    parts.store.put_back = and_die
    await parts.removal.put_back(removed)

asyncio.run(live())
"""


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return os.environ | {
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "HAILUO_DESKTOP_HOME": str(tmp_path / "home"),
    }


def dies(environ: Mapping[str, str], point: str, job: Job) -> None:
    life = subprocess.run(
        [sys.executable, "-c", _LIFE, point, job.id], env=dict(environ), timeout=60, check=False
    )
    assert life.returncode == -signal.SIGKILL


def next_start(environ: Mapping[str, str]) -> tuple[list[Job], set[str]]:
    """The jobs that are there then, and the ids of those whose file is missing."""

    async def look() -> tuple[list[Job], set[str]]:
        parts = build_parts(environ, lay_foundation(environ))
        await parts.open()
        jobs = await parts.runner.jobs()
        missing = await parts.library.missing(jobs)
        await parts.close()
        return jobs, missing

    return asyncio.run(look())


@pytest.mark.parametrize("point", ["after the clip", "after its record", "on the way back"])
def test_the_job_is_there_and_says_that_its_file_is_missing(environ: dict[str, str], point: str) -> None:
    job, other = fill_home(environ, ["one 湖", "two"])
    before = Path(job.video).read_bytes()
    dies(environ, point, job)
    jobs, missing = next_start(environ)
    assert {each.id for each in jobs} == {job.id, other.id}
    assert missing == {job.id}
    binned = Path(environ["XDG_DATA_HOME"]) / "Trash" / "files" / Path(job.video).name
    assert binned.read_bytes() == before


def test_the_job_is_gone_and_the_clip_lies_in_the_bin_with_its_request(environ: dict[str, str]) -> None:
    job, other = fill_home(environ, ["one 湖", "two"])
    before = Path(job.video).read_bytes()
    dies(environ, "after the row", job)
    jobs, missing = next_start(environ)
    assert [each.id for each in jobs] == [other.id]
    assert missing == set()
    files = Path(environ["XDG_DATA_HOME"]) / "Trash" / "files"
    assert (files / Path(job.video).name).read_bytes() == before
    record = read_record(files / f"{Path(job.video).name}.json")
    assert record is not None
    assert record.job == job

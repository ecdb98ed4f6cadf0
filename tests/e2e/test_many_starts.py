"""Fifty starts in the same moment: one window, and one owner for each job."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from hailuo_desktop.domain.job import JobState
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.paths import app_paths
from tests.support.builders import a_job
from tests.support.program import PATIENCE, ROOT

STARTS = 50

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the starts are forked")


def start(kind: str, folder: Path) -> list[Any]:
    command = [sys.executable, "-m", "tests.support.starter", kind, str(STARTS), str(folder)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE)
    assert ended.returncode == 0, ended.stderr
    said: list[Any] = json.loads(ended.stdout)
    assert len(said) == STARTS
    return said


def test_one_window_opens_and_gets_what_all_the_others_brought(tmp_path: Path) -> None:
    said = start("windows", tmp_path)
    (first,) = [each for each in said if isinstance(each, list)]
    number = str(said.index(first))
    assert first == ["first", *(str(n) for n in range(STARTS) if str(n) != number)]
    assert said.count("handed over") == STARTS - 1


def test_each_job_gets_one_owner(tmp_path: Path) -> None:
    jobs = [f"job-{number}" for number in range(20)]

    async def prepare() -> None:
        store = JobStore(app_paths({"HAILUO_DESKTOP_HOME": str(tmp_path)}).journal)
        await store.open()
        for number, job_id in enumerate(jobs):
            await store.add(a_job(id=job_id, state=JobState.RENDERING, remote_id=f"remote-{number}"), "gone")
        await store.close()

    asyncio.run(prepare())
    taken = Counter(job_id for each in start("owners", tmp_path) for job_id in each)
    assert taken == Counter(jobs)

"""kill -9 at random moments of real processes, and what must be true of journal and jobs afterwards."""

from __future__ import annotations

import asyncio
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.storage.paths import app_paths
from tests.support.atlas_simulator import AtlasSimulator
from tests.support.clock import JumpingClock
from tests.support.fault_bench import SocketParts
from tests.support.program import ROOT

_LIVES = (0.05, 0.15, 0.45)
"""Seconds: until the requests are out, until they are answered, and about as long as all takes."""

_SLOWLY: dict[str, Any] = {"states": ["processing"] * 3 + ["completed"], "storage": {"pause": 0.01}}


@dataclass
class CrashCounts:
    """What was seen. `states` are those the killed processes left jobs in; `wrong` must stay empty."""

    kills: int = 0
    jobs: int = 0
    paid: int = 0
    states: Counter[str] = field(default_factory=Counter)
    ends: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        left, ends = (", ".join(f"{n} {s}" for s, n in sorted(c.items())) for c in (self.states, self.ends))
        return (
            f"{self.kills} kills, {self.jobs} jobs, {self.paid} paid, none twice; left as {left or 'nothing'}"
            f"; ended as {ends}; {len(self.wrong)} wrong"
        )


def crash(
    kills: int,
    seed: int,
    folder: Path,
    clip: Path,
    picture: Path,
    *,
    until: Callable[[], bool] = lambda: False,
) -> CrashCounts:
    """Kill so many processes, some of them twice over the same jobs; ends early when `until` says so."""
    chance = random.Random(seed)
    counts = CrashCounts()
    number = 0
    while counts.kills < kills and not until():
        home = folder / str(number)
        number += 1
        with AtlasSimulator(videos=[clip]) as simulator:
            simulator.set(**_SLOWLY)
            if chance.random() < 0.2:  # an answer to a paid request is lost on the way, too
                simulator.fail_next("submit", cut="job-made")
            for _ in range(min(chance.choice((1, 1, 2, 3)), kills - counts.kills)):
                _kill(home, simulator.origin, picture, chance)
                counts.kills += 1
                _look_into_journal(home, counts)
            _judge(_finish(home, simulator.origin), simulator, home, clip.read_bytes(), counts)
        if not counts.wrong:
            shutil.rmtree(home)
    return counts


def _kill(home: Path, origin: str, picture: Path, chance: random.Random) -> None:
    command = [sys.executable, "-m", "tests.support.crash_child", str(home), origin, str(picture)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, env=dict(os.environ)) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        time.sleep(chance.uniform(0, chance.choice(_LIVES)))
        child.kill()


def _look_into_journal(home: Path, counts: CrashCounts) -> None:
    journal = app_paths({"HAILUO_DESKTOP_HOME": str(home)}).journal
    with closing(sqlite3.connect(journal)) as db:
        said = db.execute("PRAGMA integrity_check").fetchone()[0]
        counts.states.update(row[0] for row in db.execute("SELECT state FROM jobs"))
    if said != "ok":
        counts.wrong.append(f"{home}: {said}")


def _finish(home: Path, origin: str) -> Sequence[Job]:
    """Start again, in this process and without waiting, and let every job come to rest."""

    async def finish() -> Sequence[Job]:
        clock = JumpingClock()
        clock.time = datetime.now(UTC)
        async with asyncio.timeout(60), SocketParts(home, origin, clock) as parts:
            for job in await parts.runner.start():
                await parts.runner.wait(job.id)
            return await parts.runner.jobs()

    return asyncio.run(finish())


def _judge(
    jobs: Sequence[Job], simulator: AtlasSimulator, home: Path, clip: bytes, counts: CrashCounts
) -> None:
    by_prompt = {job.request.prompt: job for job in jobs}
    paid = Counter(job.body["prompt"] for job in simulator.jobs.values())
    counts.jobs += len(jobs)
    counts.paid += paid.total()
    counts.ends.update(job.state.value for job in jobs)
    for prompt, times in paid.items():
        job = by_prompt.get(prompt)
        if times > 1:
            counts.wrong.append(f"{home}: paid {times} times")
        if job is None or job.state not in (JobState.DONE, JobState.UNCERTAIN):
            counts.wrong.append(f"{home}: paid and lost: {job}")
    counts.wrong += [f"{home}: rests as {job.state}" for job in jobs if job.is_live]
    counts.wrong += [
        f"{home}: DONE, and no such file" for job in jobs
        if job.state is JobState.DONE and Path(job.video).read_bytes() != clip
    ]  # fmt: skip
    videos = app_paths({"HAILUO_DESKTOP_HOME": str(home)}).videos
    finished = [path for path in videos.glob("*.mp4") if not path.name.startswith(".")]
    counts.wrong += [f"half a file: {path}" for path in finished if path.read_bytes() != clip]
    done = sum(job.state is JobState.DONE for job in jobs)
    if len(finished) != done:
        counts.wrong.append(f"{home}: {len(finished)} files for {done} finished jobs")

"""kill -9 at random moments of real processes, and what must be true of journal and jobs afterwards."""

from __future__ import annotations

import asyncio
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

import msgspec

from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.storage.paths import app_paths
from tests.support.atlas_simulator import AtlasSimulator
from tests.support.child_process import end
from tests.support.clock import JumpingClock
from tests.support.crash_child import Order
from tests.support.crash_points import ANY
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

    def __iadd__(self, other: CrashCounts) -> CrashCounts:
        self.kills += other.kills
        self.jobs += other.jobs
        self.paid += other.paid
        self.states += other.states
        self.ends += other.ends
        self.wrong += other.wrong
        return self

    def __str__(self) -> str:
        left, ends = (", ".join(f"{n} {s}" for s, n in sorted(c.items())) for c in (self.states, self.ends))
        return (
            f"{self.kills} kills, {self.jobs} jobs, {self.paid} paid, none twice; left as {left or 'nothing'}"
            f"; ended as {ends}; {len(self.wrong)} wrong"
        )


class Lives:
    """The process that lives and dies to order (see `crash_child`), for the time of a with-block."""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.crash_child"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        return self

    def __exit__(self, *_: object) -> None:
        end(self._process)
        if self._process.stdout is not None:
            self._process.stdout.close()

    def live(self, order: Order) -> int:
        """One life; returns its exit status as `os.waitpid` tells it."""
        self.begin(order)
        return self.wait()

    def begin(self, order: Order) -> int:
        """Begin a life; returns its process id."""
        assert self._process.stdin is not None
        self._process.stdin.write(msgspec.json.encode(order) + b"\n")
        self._process.stdin.flush()
        return self._read()

    def wait(self) -> int:
        """Wait for its end; returns its exit status."""
        return self._read()

    def _read(self) -> int:
        assert self._process.stdout is not None
        return int(self._process.stdout.readline())


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
    with Lives() as lives:
        while counts.kills < kills and not until():
            home = folder / str(number)
            number += 1
            with AtlasSimulator(videos=[clip]) as simulator:
                simulator.set(**_SLOWLY)
                if chance.random() < 0.2:  # an answer to a paid request is lost on the way, too
                    simulator.fail_next("submit", cut="job-made")
                order = Order(home=str(home), origin=simulator.origin, picture=str(picture), jobs=3)
                for _ in range(min(chance.choice((1, 1, 2, 3)), kills - counts.kills)):
                    order.after = chance.uniform(0, chance.choice(_LIVES))
                    lives.live(order)
                    counts.kills += 1
                    look_into_journal(home, counts)
                judge(finish(home, simulator.origin), simulator, home, clip.read_bytes(), counts)
            if not counts.wrong:
                shutil.rmtree(home)
    return counts


def crash_at(
    point: str, kind: str, times: int, lives: Lives, home: Path, clip: Path, picture: Path
) -> CrashCounts:
    """Let a process die at this point, with this kind of service (see KINDS), and start again.

    The second time it dies at whatever point it comes to first.
    """
    counts = CrashCounts()
    with AtlasSimulator(videos=[clip]) as simulator:
        simulator.set(states=["processing", "completed"])
        KINDS[kind](simulator)
        if point == "half fetched":
            simulator.set(storage={"hold_after": 20_000})
        order = Order(home=str(home), origin=simulator.origin, picture=str(picture))
        for order.point in (point, ANY)[:times]:
            status = lives.live(order)
            counts.kills += os.WIFSIGNALED(status)
            simulator.set(storage={"hold_after": None})
            look_into_journal(home, counts)
        judge(finish(home, simulator.origin), simulator, home, clip.read_bytes(), counts)
    if not counts.wrong:
        shutil.rmtree(home)
    if not counts.kills:
        counts.wrong.append(f"{home}: it never came to {point}")
    return counts


def _strangers(simulator: AtlasSimulator) -> None:
    now = int(datetime.now(UTC).timestamp())
    row = {
        "model": "minimax/hailuo-02/standard",
        "status": "completed",
        "createdAt": now,
        "requestBody": json.dumps({"prompt": "somebody else's lake", "duration": 6}),
    }
    simulator.set(history_rows=[{"ID": f"foreign-{n}", **row} for n in range(20)])


KINDS: Mapping[str, Callable[[AtlasSimulator], object]] = {
    "list": lambda simulator: None,
    "late list": lambda simulator: simulator.set(history_lag=1),
    "no list": lambda simulator: simulator.fail_next(
        "history", times=1000, status=404, body={"code": 404, "message": "not found"}
    ),
    "list of many": _strangers,
}
"""What the service knows of requests whose answer was lost."""


def look_into_journal(home: Path, counts: CrashCounts) -> None:
    """Count the states that were left, if the journal is whole."""
    journal = app_paths({"HAILUO_DESKTOP_HOME": str(home)}).journal
    if not journal.exists():
        return
    with closing(sqlite3.connect(journal)) as db:
        said = db.execute("PRAGMA integrity_check").fetchone()[0]
        if db.execute("PRAGMA user_version").fetchone()[0]:
            counts.states.update(row[0] for row in db.execute("SELECT state FROM jobs"))
    if said != "ok":
        counts.wrong.append(f"{home}: {said}")


def finish(home: Path, origin: str, *, fetch_again: bool = False) -> Sequence[Job]:
    """Start again, in this process and without waiting, and let every job come to rest.

    `fetch_again` has results asked for anew that could not be had, as their users can.
    """

    async def finish() -> Sequence[Job]:
        clock = JumpingClock()
        clock.time = datetime.now(UTC)
        async with asyncio.timeout(60), SocketParts(home, origin, clock) as parts:
            for job in await parts.runner.start():
                await parts.runner.wait(job.id)
            for job in await parts.runner.jobs():
                if fetch_again and job.can_be_watched_again:
                    await parts.runner.resume(job.id)
                    await parts.runner.wait(job.id)
            return await parts.runner.jobs()

    return asyncio.run(finish())


def judge(
    jobs: Sequence[Job], simulator: AtlasSimulator, home: Path, clip: bytes, counts: CrashCounts
) -> None:
    """Look at what became of all jobs, in the journal, at the service and on the disk."""
    by_prompt = {job.request.prompt: job for job in jobs}
    paid = Counter(job.body["prompt"] for job in simulator.jobs.values())
    counts.jobs += len(jobs)
    counts.paid += paid.total()
    counts.ends.update(job.state.value for job in jobs)
    if len(simulator.submissions) > len(jobs):
        counts.wrong.append(f"{home}: asked {len(simulator.submissions)} times for {len(jobs)} jobs")
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

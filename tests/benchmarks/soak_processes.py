"""The soak's parts about the process itself: windows told to leave, held journals, a thousand jobs."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.storage.job_store import JobStore
from tests.support.builders import a_job
from tests.support.quits import quit_window
from tests.support.runner_bench import Bench
from tests.support.scripted_provider import ScriptedProvider
from tests.support.virtual_display import available, virtual_display

QUITS = 50
HOLDS = 20
JOBS = 1000
SETTLED = 100
"""Jobs after which a life has everything loaded that it will need."""

MOST_GROWTH = 64_000_000
"""Bytes of memory that the jobs after that may cost all together."""


@dataclass
class Done:
    """How much was done, in a figure and in words, and what went wrong."""

    count: int
    words: str
    wrong: list[str] = field(default_factory=list)


def quits(folder: Path, seed: int, over: Callable[[], bool]) -> Done:
    """Windows told to leave at random moments; nothing paid is on its way in them."""
    chance = random.Random(seed)
    seconds: list[float] = []
    wrong: list[str] = []
    with virtual_display() if available() else nullcontext({"QT_QPA_PLATFORM": "offscreen"}) as display:
        while len(seconds) < QUITS and not over():
            way = chance.choice(("SIGTERM", "closing"))
            ended = quit_window(folder / f"quit-{len(seconds)}", way, chance.uniform(0, 2), display)
            seconds.append(ended.seconds)
            wrong += ended.wrong
    slow = sum(each > 1 for each in seconds)
    longest = f"{max(seconds, default=0):.2f} s at most until the process had ended, {slow} over 1 s"
    return Done(len(seconds), f"{len(seconds)} windows left in order; {longest}", wrong)


def holds(folder: Path, seed: int, over: Callable[[], bool]) -> Done:
    """Another program holds the journal for 1 to 30 seconds while a job is about to be paid."""
    chance = random.Random(seed)
    waits: list[float] = []
    wrong: list[str] = []
    refused = 0

    async def hold(number: int, seconds: float) -> bool:
        store = JobStore(folder / f"hold-{number}" / "journal.sqlite3")
        await store.open()
        await store.add(a_job(id="a"), "me")
        with closing(sqlite3.connect(store._path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            write = asyncio.ensure_future(store.advance(a_job(id="a", state=JobState.SUBMITTING)))
            await asyncio.sleep(seconds)
            other.execute("ROLLBACK")
        is_refused = False
        try:
            await write
        except AppError as error:
            is_refused = error.kind is ErrorKind.JOURNAL_BUSY
        state = (await store.get("a")).state
        if (state is JobState.SUBMITTING) == is_refused:
            wrong.append(f"held for {seconds:.1f} s: refused {is_refused}, and is {state}")
        await store.close()
        return is_refused

    while len(waits) < HOLDS and not over():
        waits.append(chance.uniform(1, 30) if len(waits) % 2 else chance.uniform(1, 4))
        refused += asyncio.run(hold(len(waits), waits[-1]))
    return Done(len(waits), f"held {len(waits)} times, {refused} of them for too long, none half done", wrong)


def many_jobs(folder: Path, _: int, over: Callable[[], bool]) -> Done:
    """One life with a thousand jobs: neither open files nor memory may grow with them."""
    process = psutil.Process()

    async def live() -> tuple[int, list[tuple[int, int]]]:
        seen: list[tuple[int, int]] = []
        done = 0
        async with Bench(folder, ScriptedProvider()) as bench:
            while done < JOBS and not over():
                job = await bench.run()
                bench.told.clear()
                done += job.state is JobState.DONE
                if done % SETTLED == 0:
                    seen.append((process.num_fds(), process.memory_info().rss))
        return done, seen

    began = time.monotonic()
    done, seen = asyncio.run(live())
    wrong = []
    grown_files = grown = 0
    if len(seen) > 1:
        grown_files, grown = (last - first for first, last in zip(seen[0], seen[-1], strict=True))
        if grown_files > 2 or grown > MOST_GROWTH:
            wrong.append(f"after {done} jobs {grown_files} more open files and {grown / 1e6:.0f} MB more")
    each = (time.monotonic() - began) / max(done, 1) * 1000
    words = f"{done} jobs, {each:.0f} ms each; {grown_files} more open files, {grown / 1e6:.0f} MB more"
    return Done(done, words, wrong)


Part = Callable[[Path, int, Callable[[], bool]], Done]

PARTS: Sequence[tuple[str, Part, float]] = (
    ("windows left", quits, 0.12),
    ("held journals", holds, 0.2),
    ("a thousand jobs", many_jobs, 0.15),
)
"""The parts with their shares of the time."""

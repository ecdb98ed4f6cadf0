"""The long tests: `python -m tests.benchmarks.soak [--minutes N] [--seed N]`, or `packaging/dev.py soak`.

What the ordinary suite tries some dozens of times is tried hundreds and thousands of times here: faults at
every step of a job, kill -9, cut downloads, servers that answer anything. Each part ends by its count or by
its share of the time, whichever comes first. The figures are printed; anything that must not be makes it
exit with 1, and is printed with what it takes to see it again.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from hailuo_desktop.providers.http import ClientFactory
from tests.benchmarks import soak_network, soak_processes
from tests.benchmarks.tables import print_table
from tests.support.crashes import crash
from tests.support.fault_bench import Case, run_cases
from tests.support.fault_table import matrix, random_cases
from tests.support.pictures import save_picture
from tests.support.program import ROOT
from tests.support.storage_server import StorageServer, fetch_through_cuts, random_places
from tests.support.videos import make_clip

RANDOM_CASES = 2000
KILLS = 2000
CUT_DOWNLOADS = 100
CUTS_EACH = 50
SERVER_RUNS = 8
"""Runs of the property tests, each with a seed of its own."""

_AT_A_TIME = 100


@dataclass
class Result:
    """What a part did, in figures and words, and what went wrong."""

    count: int
    words: str
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Terms:
    """What a part may use, and the moment on the monotonic clock when its time is over."""

    folder: Path
    clip: Path
    picture: Path
    seed: int
    end: float

    def over(self) -> bool:
        """Whether its time is."""
        return time.monotonic() >= self.end


def fault_matrix(terms: Terms) -> Result:
    """The whole table of faults."""
    return _jobs([case for cases in matrix().values() for case in cases], terms)


def several_faults(terms: Terms) -> Result:
    """Several faults in one job, at random."""
    return _jobs(random_cases(terms.seed, RANDOM_CASES), terms)


def kills(terms: Terms) -> Result:
    """kill -9 of real processes."""
    counts = crash(KILLS, terms.seed, terms.folder, terms.clip, terms.picture, until=terms.over)
    return Result(counts.kills, str(counts), counts.wrong)


def cut_downloads(terms: Terms) -> Result:
    """Downloads that are cut many times each."""
    storage = StorageServer()
    clients = ClientFactory()
    chance = random.Random(terms.seed)
    sent = [0.0]
    wrong = []
    done = 0
    while done < CUT_DOWNLOADS and not terms.over():
        seed, length = chance.randrange(10**9), chance.choice(["told", "chunked"])
        part = terms.folder / f"{done}.part"
        done += 1
        try:
            sent.append(
                fetch_through_cuts(storage, clients, part, random_places(seed, CUTS_EACH), length=length)
            )
        except Exception as error:  # noqa: BLE001 (to be told, and to go on)
            wrong.append(f"download, places of seed {seed}, length {length}: {error!r}")
        part.unlink(missing_ok=True)
    storage.stop()
    if max(sent) > 1.2:
        wrong.append(f"{max(sent):.2f} times the file was sent")
    wrong += storage.leaks
    return Result(done, f"{done * CUTS_EACH} cuts; at most {max(sent):.2f} times the file was sent", wrong)


def any_server(terms: Terms) -> Result:
    """The property tests, with other seeds than the ordinary suite's."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/unit/services"]
    wrong = []
    done = 0
    while done < SERVER_RUNS and not terms.over():
        seed = terms.seed + done
        ended = subprocess.run(
            [
                *command,
                "-k",
                "properties",
                "--hypothesis-profile=soak",
                f"--hypothesis-seed={seed}",
                "--show-capture=no",
            ],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        done += 1
        if ended.returncode:
            wrong.append(f"properties with --hypothesis-seed={seed}: {ended.stdout[-3000:]}")
    return Result(done, "runs over servers that answer anything", wrong)


def _elsewhere(part: soak_processes.Part) -> Callable[[Terms], Result]:
    def run(terms: Terms) -> Result:
        done = part(terms.folder, terms.seed, terms.over)
        return Result(done.count, done.words, done.wrong)

    return run


PARTS: dict[str, tuple[Callable[[Terms], Result], float]] = {
    "fault matrix": (fault_matrix, 0.2),
    "several faults": (several_faults, 0.35),
    "kill -9": (kills, 0.25),
    "cut downloads": (cut_downloads, 0.1),
    "any server": (any_server, 0.1),
    **{name: (_elsewhere(part), share) for name, part, share in (*soak_processes.PARTS, *soak_network.PARTS)},
}
"""The parts with their shares of the time; what one leaves over is not given to the others."""


def main(arguments: Sequence[str]) -> int:
    """Run all parts."""
    options = argparse.ArgumentParser(prog="soak", description="The long tests.")
    options.add_argument("--minutes", type=float, default=30.0, help="how long it may take (30)")
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    given = options.parse_args(arguments)
    print(f"at most {given.minutes:g} minutes, --seed {given.seed}", flush=True)
    rows, wrong = [], []
    whole = sum(share for _, share in PARTS.values())
    for name, (part, share) in PARTS.items():
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            terms = Terms(
                folder=folder,
                clip=make_clip(folder / "served.mp4", seconds=3, size=(640, 480)),
                picture=save_picture(folder / "lake.png"),
                seed=given.seed,
                end=began + given.minutes * 60 * share / whole,
            )
            result = part(terms)
        seconds = time.monotonic() - began
        print(f"{name}: {result.words}", flush=True)
        rows.append([name, str(result.count), str(len(result.wrong)), f"{seconds:.0f} s"])
        wrong += result.wrong
    print()
    print_table(["Part", "Tried", "Wrong", "Time"], rows)
    for each in wrong:
        print(f"\nWRONG: {each}")
    return 1 if wrong else 0


def _jobs(cases: Sequence[Case], terms: Terms) -> Result:
    ends: Counter[str] = Counter()
    paid = most = count = found = 0
    wrong = []
    left = iter(cases)
    while not terms.over() and (some := list(islice(left, _AT_A_TIME))):
        with tempfile.TemporaryDirectory(dir=terms.folder) as folder:
            outcomes = asyncio.run(run_cases(some, Path(folder), terms.clip, terms.picture))
        count += len(outcomes)
        ends.update(outcome.first for outcome in outcomes)
        paid += sum(outcome.paid for outcome in outcomes)
        most = max(most, *(outcome.asked for outcome in outcomes))
        found += sum(outcome.first != outcome.last for outcome in outcomes)
        wrong += [f"{outcome.name}: {outcome.wrong}" for outcome in outcomes if outcome.wrong]
    shown = ", ".join(f"{number} {state}" for state, number in sorted(ends.items()))
    words = (
        f"{count} jobs, {paid} paid, at most {most} paid request each; at rest {shown}; {found} finished once"
        " the fault was gone"
    )
    return Result(count, words, wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

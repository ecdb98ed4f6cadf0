"""Every fault at every step of a job, over real sockets: nothing is paid twice, and nothing paid is lost.

What is asserted of each case is in `tests.support.fault_bench`, the cases are in `tests.support.fault_table`:
at most one paid request reaches the provider; the job comes to rest as DONE, UNCERTAIN or FAILED, the last
two with their reason; FAILED only if nothing was paid, the provider said so, or the clip can still be had and
is had once the fault is gone; an UNCERTAIN job is found again then; a finished file has the served bytes.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.support.fault_bench import run_cases, tell_counts
from tests.support.fault_table import matrix, random_cases
from tests.support.pictures import save_picture
from tests.support.videos import make_clip

CASES = matrix()


@pytest.mark.parametrize("step", CASES)
def test_no_fault_costs_twice_or_loses_a_clip(step: str, tmp_path: Path) -> None:
    clip, picture = make_clip(tmp_path / "served.mp4"), save_picture(tmp_path / "lake.png")
    outcomes = asyncio.run(run_cases(CASES[step], tmp_path, clip, picture))
    print(tell_counts(step, outcomes))
    assert len(outcomes) == len(CASES[step])
    assert [(outcome.name, outcome.first, outcome.wrong) for outcome in outcomes if outcome.wrong] == []


def test_nor_do_several_at_once(tmp_path: Path) -> None:
    """The soak runs thousands of these."""
    clip, picture = make_clip(tmp_path / "served.mp4"), save_picture(tmp_path / "lake.png")
    outcomes = asyncio.run(run_cases(random_cases(seed=1, count=60), tmp_path, clip, picture))
    print(tell_counts("several at once", outcomes))
    assert [(outcome.name, outcome.first, outcome.wrong) for outcome in outcomes if outcome.wrong] == []


def test_the_table_is_as_long_as_was_promised() -> None:
    names = [case.name for cases in CASES.values() for case in cases]
    assert len(names) == len(set(names))
    assert len(names) >= 700

"""kill -9 of a real process with a real journal, at any moment: what was paid for goes on, once.

Asserted after each kill: the journal passes `PRAGMA integrity_check`. After the restart: no request was paid
for twice or asked for twice, every paid job is DONE or UNCERTAIN, and no half file has a final name. The soak
kills thousands of times.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.crash_points import POINTS
from tests.support.crashes import KINDS, CrashCounts, Lives, crash, crash_at
from tests.support.pictures import save_picture
from tests.support.videos import make_clip

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="lives are forked")


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_clip(tmp_path_factory.mktemp("clip") / "served.mp4", seconds=3, size=(640, 480))


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_picture(tmp_path_factory.mktemp("picture") / "lake.png")


@pytest.fixture(scope="module")
def lives() -> Iterator[Lives]:
    with Lives() as lives:
        yield lives


CASES = [
    (kind, point, times)
    for kind in KINDS
    for point in (POINTS if kind == "list" else POINTS[POINTS.index("uploaded") :][:12])
    for times in (1, 2)
]
"""Elsewhere the service's list of requests is not looked at: there one kind of it is enough."""


@pytest.mark.parametrize("kind", KINDS)
def test_killed_at_every_step_once_and_twice_nothing_is_lost_or_paid_twice(
    kind: str, tmp_path: Path, clip: Path, picture: Path, lives: Lives
) -> None:
    counts = CrashCounts()
    cases = [(point, times) for each, point, times in CASES if each == kind]
    for point, times in cases:
        counts += crash_at(point, kind, times, lives, tmp_path / f"{point} {times}", clip, picture)
    print(kind, counts)
    assert counts.wrong == []
    assert counts.kills > len(cases)


def test_the_cases_are_as_many_as_was_promised() -> None:
    assert len(CASES) >= 112


def test_killed_at_any_moment_nothing_is_lost_or_paid_twice(
    tmp_path: Path, clip: Path, picture: Path
) -> None:
    counts = crash(200, 20261120, tmp_path, clip, picture)
    print(counts)
    assert counts.kills == 200
    assert counts.wrong == []

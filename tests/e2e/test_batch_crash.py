"""kill -9 in the middle of a batch: each row is paid for once, and the batch is brought to its end."""

from __future__ import annotations

import asyncio
import json
import os
import random
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hailuo_desktop.domain.batch import BatchNow, RowState
from tests.support.atlas_simulator import AtlasSimulator
from tests.support.batch_lives import live_with_batch
from tests.support.clock import JumpingClock
from tests.support.crash_child import Order
from tests.support.crashes import Lives
from tests.support.fault_bench import SocketParts
from tests.support.pictures import save_picture
from tests.support.videos import make_clip

ROWS = 8
KILLS = 12
WORTH_IT = ("taken", "queued", "uploaded", "submitting", "posted", "answered", "rendering", "done")
"""The steps around the paid request, and some beside; `test_crash` has them all."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="lives are forked")


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


def bring_to_its_end(home: Path, origin: str, picture: Path) -> BatchNow:
    """Start again without waiting, and go on until nothing is left."""

    async def finish() -> BatchNow:
        clock = JumpingClock()
        clock.time = datetime.now(UTC)
        async with asyncio.timeout(60), SocketParts(home, origin, clock) as parts:
            for job in await parts.runner.start():
                await parts.runner.wait(job.id)
            return await live_with_batch(parts, ROWS, picture)

    return asyncio.run(finish())


def judge(now: BatchNow, simulator: AtlasSimulator, case: str) -> None:
    paid = Counter(str(job.body["prompt"]) for job in simulator.jobs.values())
    asked = Counter(json.loads(each.body)["prompt"] for each in simulator.submissions if each.body)
    assert set(paid.values()) <= {1}, (case, paid)
    assert set(asked.values()) <= {1}, (case, asked)
    assert now.count(RowState.DONE) == len(paid), case
    assert now.count(RowState.DONE) + now.count(RowState.UNCERTAIN) == ROWS, (case, now.rows)
    # What died before its request was out cannot be told from what died after it: it is looked for, and
    # then left to the user. All others are made.
    assert now.count(RowState.UNCERTAIN) <= 6, case


@pytest.mark.parametrize("point", WORTH_IT)
def test_killed_at_a_step_each_row_is_paid_once(
    point: str, tmp_path: Path, clip: Path, picture: Path, lives: Lives
) -> None:
    with AtlasSimulator(videos=[clip]) as simulator:
        simulator.set(states=["processing", "completed"])
        order = Order(
            home=str(tmp_path), origin=simulator.origin, picture=str(picture), rows=ROWS, point=point
        )
        killed = os.WIFSIGNALED(lives.live(order))
        assert killed, f"it never came to {point}"
        judge(bring_to_its_end(tmp_path, simulator.origin, picture), simulator, point)


def test_killed_at_any_moment_and_again_each_row_is_paid_once(
    tmp_path: Path, clip: Path, picture: Path, lives: Lives
) -> None:
    chance = random.Random(20261121)
    kills = 0
    number = 0
    made = 0
    while kills < KILLS:
        number += 1
        home = tmp_path / str(number)
        with AtlasSimulator(videos=[clip]) as simulator:
            simulator.set(states=["processing"] * 2 + ["completed"])
            for _ in range(chance.choice((1, 2, 4))):
                order = Order(
                    home=str(home),
                    origin=simulator.origin,
                    picture=str(picture),
                    rows=ROWS,
                    after=chance.uniform(0.02, 0.6),
                )
                kills += os.WIFSIGNALED(lives.live(order))
            now = bring_to_its_end(home, simulator.origin, picture)
            judge(now, simulator, str(home))
            made += now.count(RowState.DONE)
    print(f"{kills} kills, {number} batches of {ROWS} rows, {made} made, each once")

"""Connections that end at every byte of what is said: no job is lost, failed or paid for twice.

The real parts talk to the simulator through a relay that cuts. A submission whose answer was cut is found in
the provider's history; one that was cut itself went out once at most. At every other byte the end is rude.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from pathlib import Path
from typing import Literal

import pytest

from hailuo_desktop.domain.errors import Charge
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.services.submit_step import UPLOAD_TRIES
from tests.support.cutting_relay import Cut, CuttingRelay
from tests.support.relayed_world import WORLDS, World, in_worlds

POINTS = 20
EXPIRIES = 10


def test_the_answer_to_a_submission_cut_at_every_byte(tmp_path: Path) -> None:
    """Its clip is found in the history: nothing is sent again, nothing is lost."""

    async def body(here: World, number: int) -> None:
        await here.job()
        length = here.relay.connections[0]["answer"]
        assert length > 300
        for after in range(number, length, WORLDS):
            submissions = len(here.simulator.submissions)
            job = await here.job(Cut("answer", after, rude=after % 2 == 1))
            assert (job.state, after) == (JobState.DONE, after)
            assert len(here.simulator.submissions) == submissions + 1

    in_worlds(tmp_path, body)


def test_the_answer_to_a_look_cut_at_every_byte(tmp_path: Path) -> None:
    """Each of a job's looks brings some bytes more of the answer."""

    async def body(here: World, number: int) -> None:
        await here.job()
        length = here.relay.connections[1]["answer"]
        assert length > 300
        job = await here.job(
            None, *(Cut("answer", after, rude=after % 2 == 1) for after in range(number, length, WORLDS))
        )
        assert job.state is JobState.DONE
        assert len(here.relay.connections) >= length // WORLDS + 2
        assert len(here.simulator.jobs) == 2

    in_worlds(tmp_path, body)


@pytest.mark.parametrize("side", ["answer", "request"])
def test_an_upload_cut_at_every_byte(tmp_path: Path, side: Literal["request", "answer"]) -> None:
    """It costs nothing and is tried again, by one job as often as uploads are. The request: at 200 bytes."""

    async def body(here: World, number: int) -> None:
        await here.upload_only()
        length = here.relay.connections[0][side]
        assert length > 300
        places = range(length) if side == "answer" else range(0, length, length // 200)
        left = iter(places[number::WORLDS])
        while some := tuple(islice(left, UPLOAD_TRIES - 1)):
            job = await here.job(*(Cut(side, after, rude=after % 2 == 1) for after in some), picture=True)
            assert (job.state, some) == (JobState.DONE, some)

    in_worlds(tmp_path, body)


def test_a_submission_cut_at_every_byte(tmp_path: Path) -> None:
    """It goes out once at most: it is sent anew only if surely not a byte of its body left this computer."""

    async def body(here: World, number: int) -> None:
        await here.job()
        length = here.relay.connections[0]["request"]
        assert length > 200
        ends: Counter[JobState] = Counter()
        for after in range(number, length + 1, WORLDS):
            made = len(here.simulator.jobs)
            submissions = len(here.simulator.submissions)
            job = await here.job(Cut("request", after, rude=after % 2 == 1))
            ends[job.state] += 1
            arrived = len(here.simulator.submissions) - submissions
            assert arrived == len(here.simulator.jobs) - made <= 1
            if arrived:
                assert (job.state, after) == (JobState.DONE, after), "paid for and lost"
            else:
                assert (job.state, after) == (JobState.UNCERTAIN, after)
                assert job.failure is not None
                assert job.failure.charge is Charge.UNKNOWN
        assert ends[JobState.UNCERTAIN] + ends[JobState.DONE] >= length // WORLDS

    in_worlds(tmp_path, body)


def test_all_connections_gone_at_some_moment(tmp_path: Path) -> None:
    """As when the network changes, while anything is on its way, the clip among it."""

    async def body(here: World, number: int) -> None:
        async with CuttingRelay(here.simulator.storage_origin, here.meter) as storage:
            here.simulator.storage.origin = storage.origin
            here.meter.passed = 0
            await here.job(picture=True)
            in_all = here.meter.passed
            for point in range(number, POINTS, WORLDS):
                here.meter.passed = 0
                here.meter.resets.append((2 * point + 1) * in_all // (2 * POINTS))
                before = len(here.simulator.jobs)
                job = await here.job(picture=True)
                assert not here.meter.resets
                made = len(here.simulator.jobs) - before
                assert (job.state, made) in ((JobState.DONE, 1), (JobState.UNCERTAIN, 0))

    in_worlds(tmp_path, body)


def test_a_link_that_expires_while_the_clip_is_fetched(tmp_path: Path) -> None:
    """A fresh one is asked for, the rest is fetched by it, and nothing is ordered anew."""

    async def body(here: World, number: int) -> None:
        storage = here.simulator.storage
        storage.links_work_once = 403 if number % 2 else 410
        await here.job()
        (clip,) = here.parts.paths.videos.glob("*.mp4")
        length = clip.stat().st_size
        for point in range(number, EXPIRIES, WORLDS):
            storage.requests.clear()
            sent, made = storage.sent, len(here.simulator.jobs)
            here.simulator.set(storage={"cuts": [(2 * point + 1) * length // (2 * EXPIRIES)]})
            assert (await here.job()).state is JobState.DONE
            links = [request.target for request in storage.requests]
            assert (len(links), len(set(links))) == (3, 2)  # cut, expired, fresh
            assert "if-range" in storage.requests[-1].headers
            assert storage.sent - sent == length
            assert len(here.simulator.jobs) == made + 1

    in_worlds(tmp_path, body)

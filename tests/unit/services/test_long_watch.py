"""A day and a night of waiting, in simulated time: offline, asleep, and with clocks that lie."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.providers.base import Phase, RemoteStatus
from tests.support.clock import JumpingClock
from tests.support.runner_bench import Bench
from tests.support.scripted_provider import RUNNING, SUCCEEDED, ScriptedProvider

HOUR = 3600.0
DECADE = 3650 * 24.0
NEVER: Sequence[tuple[float, float]] = ()
MOST_LOOKS = 1200
"""What the pace of `PollPolicy` comes to in a day: 20 in the first minute, 228 in the first twenty, ..."""


class World(JumpingClock):
    """Clocks as a computer has them, and the time as it really is, in hours since the start.

    `asleep` tells at which hour the computer is suspended, and for how many; `lies` at which hour the wall
    clock is set wrong, and by how many.
    """

    def __init__(self, asleep: Mapping[float, float], lies: Mapping[float, float]) -> None:
        super().__init__()
        self.real = 0.0
        self._asleep, self._lies = dict(asleep), dict(lies)
        self.pass_by(0)

    async def sleep(self, seconds: float) -> None:
        await super().sleep(seconds)
        self.pass_by(seconds / HOUR)

    def pass_by(self, hours: float) -> None:
        self.real += hours
        for hour in [hour for hour in self._asleep if hour <= self.real]:
            suspended = self._asleep.pop(hour)
            self.real += suspended
            self.time += timedelta(hours=suspended)
        for hour in [hour for hour in self._lies if hour <= self.real]:
            self.time += timedelta(hours=self._lies.pop(hour))


class SlowProvider(ScriptedProvider):
    """Is done after 24 real hours; cannot be reached, or does not know the job, at some of them."""

    def __init__(
        self,
        world: World,
        offline: Sequence[tuple[float, float]] = NEVER,
        forgetful: Sequence[tuple[float, float]] = NEVER,
    ) -> None:
        super().__init__()
        self._world = world
        self._offline = offline
        self._forgetful = forgetful
        self.asked_at: list[float] = []

    async def status(self, remote_id: str) -> RemoteStatus:
        self.asked_at.append(self._world.ticks)
        await asyncio.sleep(0)
        now = self._world.real
        if any(begin <= now < end for begin, end in self._offline):
            raise AppError(ErrorKind.UNREACHABLE)
        if any(begin <= now < end for begin, end in self._forgetful):
            return RemoteStatus(phase=Phase.NOT_FOUND)
        return SUCCEEDED if now >= 24 else RUNNING


@pytest.mark.parametrize("offline", [NEVER, [(0.0, 3.0), (5.0, 5.5), (9.0, 21.0)]])
@pytest.mark.parametrize("asleep", [{}, {0.01: 8.0, 14.0: 6.0}, {1.0: 30.0}])
@pytest.mark.parametrize(
    "lies",
    [
        {},
        {1.0: DECADE},
        {1.0: -DECADE},
        {0.002: -DECADE, 2.0: 2 * DECADE, 4.0: -DECADE},
        {hour / 2: (-1) ** hour * DECADE for hour in range(1, 40)},
        {0.0: DECADE, 1.0: -DECADE},
    ],
)
def test_a_day_of_waiting_ends_with_the_clip(
    tmp_path: Path,
    lies: Mapping[float, float],
    asleep: Mapping[float, float],
    offline: Sequence[tuple[float, float]],
) -> None:
    """Nothing that only this computer's clock says ends a paid job, hurries its polling or holds it up."""
    world = World(asleep, lies)
    provider = SlowProvider(world, offline)

    async def body() -> None:
        async with Bench(tmp_path, provider, clock=world) as bench:
            job = await bench.run(image=None)
            assert job.state is JobState.DONE, job.failure
            assert len(provider.orders) == 1
            assert JobState.FAILED not in bench.states

    asyncio.run(body())
    watched = provider.asked_at[:-1]  # the last look is for the price
    gaps = [later - earlier for earlier, later in pairwise(watched)]
    assert len(gaps) <= MOST_LOOKS
    assert min(gaps) >= 3
    assert max(gaps) <= 300
    if not asleep:
        assert len(gaps) >= 24 * HOUR / 300
    assert world.real <= 24 + sum(asleep.values()) + 0.2


@pytest.mark.parametrize("lie", [-DECADE, DECADE])
def test_so_it_does_when_the_program_is_started_again_every_two_hours(tmp_path: Path, lie: float) -> None:
    """Only the wall clock knows of the time before a start; where it lies, the pace is wrong and no more."""
    world = World({}, {1.0: lie})
    provider = SlowProvider(world)

    async def body() -> None:
        job_id = ""
        for life in range(1, 14):
            async with Bench(tmp_path, provider, clock=world) as bench:
                if job_id:
                    await bench.runner.start()
                else:
                    job_id = (await bench.runner.submit(await bench.request(image=None))).id
                ended = asyncio.ensure_future(bench.runner.wait(job_id))
                await bench.until(lambda: ended.done() or world.real >= 2 * life)  # noqa: B023
                if ended.done():
                    assert ended.result().state is JobState.DONE
                    return
                ended.cancel()
        raise AssertionError("not finished")

    asyncio.run(body())
    assert len(provider.orders) == 1
    assert len(provider.asked_at) <= 13 * 450


def test_a_provider_that_forgets_for_some_looks_is_not_believed_even_if_years_seem_to_have_passed(
    tmp_path: Path,
) -> None:
    """A failed job by a lying clock and a hiccup of the provider would be a lost clip."""
    world = World({}, {3.0: DECADE})
    provider = SlowProvider(world, forgetful=[(4.0, 4.05), (10.0, 10.5)])

    async def body() -> None:
        async with Bench(tmp_path, provider, clock=world) as bench:
            assert (await bench.run(image=None)).state is JobState.DONE

    asyncio.run(body())

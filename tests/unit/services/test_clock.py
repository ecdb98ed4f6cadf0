"""The system's clock: waiting that ends soon after the computer wakes up."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from hailuo_desktop.services.clock import LONGEST_NAP, SystemClock


class Computer:
    """A computer's clocks. During nap number n the wall clock leaps by `leaps[n]` seconds."""

    def __init__(self, leaps: dict[int, float] | None = None) -> None:
        self.wall = 1_800_000_000.0
        self.running = 50.0
        self.naps: list[float] = []
        self._leaps = leaps or {}
        self.clock = SystemClock(wall=lambda: self.wall, monotonic=lambda: self.running, nap=self._nap)

    async def _nap(self, seconds: float) -> None:
        leap = self._leaps.get(len(self.naps), 0.0)
        self.naps.append(seconds)
        self.running += seconds
        self.wall += seconds + leap

    def sleep(self, seconds: float) -> float:
        """How long the computer was awake for it."""
        began = self.running
        asyncio.run(self.clock.sleep(seconds))
        return self.running - began


@pytest.mark.parametrize("seconds", [0.0, 0.2, 5.0, 5.1, 300.0])
def test_a_wait_is_as_long_as_asked_and_looks_at_the_clocks_every_five_seconds(seconds: float) -> None:
    computer = Computer()
    assert computer.sleep(seconds) == pytest.approx(seconds)
    assert max(computer.naps) <= LONGEST_NAP


def test_after_a_night_asleep_it_ends_within_one_nap() -> None:
    assert Computer({3: 8 * 3600.0}).sleep(300) == 4 * LONGEST_NAP


def test_a_short_suspension_shortens_the_rest() -> None:
    assert Computer({3: 100.0}).sleep(300) == pytest.approx(200)


@pytest.mark.parametrize("leap", [-3600.0, -86400.0 * 3650])
def test_a_clock_put_back_lengthens_nothing(leap: float) -> None:
    assert Computer({0: leap, 2: leap}).sleep(60) == pytest.approx(60)


def test_a_clock_put_forward_by_years_ends_it_early_and_does_no_harm() -> None:
    assert Computer({0: 86400.0 * 3650}).sleep(60) == LONGEST_NAP


def test_a_clock_that_is_slewed_does_not_matter() -> None:
    assert Computer(dict.fromkeys(range(100), 0.01)).sleep(60) == pytest.approx(60)


def test_the_time_is_told_in_utc() -> None:
    computer = Computer()
    assert computer.clock.now() == datetime.fromtimestamp(1_800_000_000, UTC)
    assert computer.clock.monotonic() == 50


def test_no_time_at_all_lets_others_run() -> None:
    order = []

    async def other() -> None:
        order.append("other")

    async def body() -> None:
        task = asyncio.ensure_future(other())
        await SystemClock().sleep(0)
        order.append("slept")
        await task

    asyncio.run(body())
    assert order == ["other", "slept"]

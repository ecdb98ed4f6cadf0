"""A clock that jumps: nobody waits."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta


class JumpingClock:
    """Every sleep passes at once and moves the time on; `slept` remembers each.

    A sleep of more than `longest` seconds waits for ever instead: the test has seen enough by then.
    Changes of `time` by a test are changes of the wall clock: `monotonic` knows nothing of them.
    """

    def __init__(self, longest: float = float("inf")) -> None:
        self.time = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
        self.ticks = 0.0
        self.slept: list[float] = []
        self.longest = longest

    def now(self) -> datetime:
        return self.time

    def monotonic(self) -> float:
        return self.ticks

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        if seconds > self.longest:
            await asyncio.Event().wait()
        self.ticks += seconds
        self.time += timedelta(seconds=seconds)
        await asyncio.sleep(0)

"""A clock that jumps: nobody waits."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta


class JumpingClock:
    """Every sleep passes at once and moves the time on; `slept` remembers each.

    A sleep of more than `longest` seconds waits for ever instead: the test has seen enough by then.
    """

    def __init__(self, longest: float = float("inf")) -> None:
        self.time = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
        self.slept: list[float] = []
        self.longest = longest

    def now(self) -> datetime:
        return self.time

    def monotonic(self) -> float:
        return self.time.timestamp()

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        if seconds > self.longest:
            await asyncio.Event().wait()
        self.time += timedelta(seconds=seconds)
        await asyncio.sleep(0)

"""Time, handed in: the real one, and in tests one that jumps."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Protocol

LONGEST_NAP = 5.0
"""Seconds after which a sleeper looks at the clocks."""

_LEAP = 1.0
"""Seconds the wall clock must be ahead after a nap for the computer to have been suspended meanwhile."""


class Clock(Protocol):
    """What time it is, how long things take, and waiting."""

    def now(self) -> datetime:
        """The wall clock, UTC."""

    def monotonic(self) -> float:
        """Seconds that only ever grow; for durations."""

    async def sleep(self, seconds: float) -> None:
        """Wait."""


class SystemClock:
    """The computer's own time."""

    def __init__(
        self,
        *,
        wall: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
        nap: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Take the system's functions or a test's: seconds since 1970, seconds that only grow, waiting."""
        self._wall = wall
        self._monotonic = monotonic
        self._nap = nap

    def now(self) -> datetime:
        return datetime.fromtimestamp(self._wall(), UTC)

    def monotonic(self) -> float:
        return self._monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait so long, and not much longer where the computer was suspended meanwhile.

        The loop's clock stands still then on Linux and macOS; the wall clock goes on. A wall clock that is
        put forward ends a wait early, which does no harm; one that is put back is not listened to.
        """
        left = seconds
        while True:
            wall, monotonic = self._wall(), self._monotonic()
            await self._nap(min(max(left, 0.0), LONGEST_NAP))
            slept, passed = self._monotonic() - monotonic, self._wall() - wall
            left -= passed if passed > slept + _LEAP else slept
            if left <= 0:
                return

"""How many jobs a provider is given at once."""

from __future__ import annotations

import asyncio
from collections import deque


class Slots:
    """A counted limit, first come first served.

    Unlike a semaphore it can be overdrawn: a job that already runs at the provider takes its place
    without asking, and new ones wait until there is room again.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._taken = 0
        self._waiting: deque[asyncio.Future[None]] = deque()

    async def acquire(self) -> None:
        """Wait for a free place and take it."""
        if self._taken < self._limit and not self._waiting:
            self._taken += 1
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.release()  # the place was given in the same moment; pass it on
            elif turn in self._waiting:  # else a place that came free has passed it over already
                self._waiting.remove(turn)
            raise

    def take(self) -> None:
        """Take a place, free or not."""
        self._taken += 1

    def release(self) -> None:
        """Give a place back."""
        self._taken -= 1
        self._hand_out()

    def resize(self, limit: int) -> None:
        """Another limit from now on; what is taken beyond it is not taken back."""
        self._limit = limit
        self._hand_out()

    def _hand_out(self) -> None:
        while self._waiting and self._taken < self._limit:
            turn = self._waiting.popleft()
            if not turn.done():
                self._taken += 1
                turn.set_result(None)

"""A relay in front of a server that ends connections after so many bytes, on either side of the talk."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Literal, Self
from urllib.parse import urlsplit

from tests.support.raw_http import listening, reset

_LARGEST_READ = 64 * 1024


@dataclass(frozen=True)
class Cut:
    """Where a connection ends: after so many bytes of what the client sends, or of what it is answered."""

    side: Literal["request", "answer"]
    after: int
    rude: bool = False


class Meter:
    """What passed through some relays in all, and when their connections break.

    Attributes:
        passed: bytes, in both directions.
        resets: when so many have passed, every connection is reset; in ascending order.
    """

    def __init__(self) -> None:
        self.live: set[asyncio.StreamWriter] = set()
        self.passed = 0
        self.resets: deque[int] = deque()

    def count(self, passed: int) -> None:
        """Some more passed."""
        self.passed += passed
        while self.resets and self.passed >= self.resets[0]:
            self.resets.popleft()
            for each in tuple(self.live):
                reset(each)


class CuttingRelay:
    """Passes on what comes to `origin`.

    Attributes:
        origin: the relay's own address, to be taken for the server's.
        cuts: what becomes of the next connections, in turn; None, or no more of them, lets one through.
        connections: how many bytes passed on each, by side.
    """

    def __init__(self, server: str, meter: Meter | None = None) -> None:
        self._server = urlsplit(server)
        self._meter = meter or Meter()
        self._open = AsyncExitStack()
        self.origin = ""
        self.cuts: deque[Cut | None] = deque()
        self.connections: list[dict[str, int]] = []

    async def __aenter__(self) -> Self:
        port = await self._open.enter_async_context(listening(self._connected))
        self.origin = f"http://127.0.0.1:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._open.aclose()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        lengths = {"request": 0, "answer": 0}
        self.connections.append(lengths)
        cut = self.cuts.popleft() if self.cuts else None
        there, back = await asyncio.open_connection(self._server.hostname, self._server.port)
        both = (writer, back)
        self._meter.live.update(both)
        try:
            ways = [
                asyncio.ensure_future(self._pipe("request", reader, back, cut, lengths)),
                asyncio.ensure_future(self._pipe("answer", there, writer, cut, lengths)),
            ]
            done, rest = await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            for way in rest:
                way.cancel()
            if cut is not None and cut.rude and any(way.result() for way in done):
                for each in both:
                    reset(each)
        finally:
            self._meter.live.difference_update(both)
            for each in both:
                each.close()

    async def _pipe(
        self,
        side: Literal["request", "answer"],
        source: asyncio.StreamReader,
        sink: asyncio.StreamWriter,
        cut: Cut | None,
        lengths: dict[str, int],
    ) -> bool:
        """Pass on until one of them ends (False) or it is time for the cut (True)."""
        left = cut.after if cut is not None and cut.side == side else None
        try:
            while left is None or left > 0:
                data = await source.read(_LARGEST_READ if left is None else min(left, _LARGEST_READ))
                if not data:
                    return False
                left = None if left is None else left - len(data)
                sink.write(data)
                await sink.drain()
                lengths[side] += len(data)
                self._meter.count(len(data))
        except (ConnectionError, RuntimeError):  # the other side was reset meanwhile
            return False
        return True

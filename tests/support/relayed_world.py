"""Whole jobs through real parts and sockets, one after the other, with a relay before the provider."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from hailuo_desktop.domain.job import Job
from hailuo_desktop.providers.base import PictureUpload
from tests.support.atlas_simulator import AtlasSimulator
from tests.support.clock import JumpingClock
from tests.support.cutting_relay import Cut, CuttingRelay, Meter
from tests.support.fault_bench import SocketParts
from tests.support.pictures import save_picture
from tests.support.videos import make_clip

WORLDS = 4
PATIENCE = 300.0
"""Seconds for a job that does without waiting; only a busy machine needs them."""


class World:
    """The parts, the relay to the simulator, and a picture."""

    def __init__(
        self,
        simulator: AtlasSimulator,
        relay: CuttingRelay,
        parts: SocketParts,
        clock: JumpingClock,
        picture: Path,
        meter: Meter,
    ) -> None:
        self.simulator = simulator
        self.relay = relay
        self.parts = parts
        self.clock = clock
        self.picture = picture
        self.meter = meter
        self._asked = 0

    async def job(self, *cuts: Cut | None, picture: bool = False) -> Job:
        """Make a clip, over connections that are cut like this in turn; gives the job as it comes to rest."""
        await self.parts.provider.close()  # no connection is kept from the job before
        self.clock.time = datetime.now(UTC)  # the provider's history tells real times
        for earlier in self.simulator.jobs.values():
            earlier.created -= 3600  # else each look at the history would go through all of them
        self.relay.cuts.clear()
        self.relay.cuts.extend(cuts)
        self.relay.connections.clear()
        self._asked += 1
        request = await self.parts.request(f"lake number {self._asked}", self.picture if picture else None)
        job = await self.parts.runner.submit(request)
        async with asyncio.timeout(PATIENCE):
            return await self.parts.runner.wait(job.id)

    async def upload_only(self) -> None:
        """Send the picture, over a connection that nothing happens to."""
        await self.parts.provider.close()
        self.relay.connections.clear()
        picture = PictureUpload(field="image", path=self.picture, media_type="image/png")
        await self.parts.provider.upload(picture)


@asynccontextmanager
async def world(folder: Path) -> AsyncIterator[World]:
    folder.mkdir(parents=True)
    clip = make_clip(folder / "served.mp4", seconds=0.5)
    clock = JumpingClock()
    meter = Meter()
    with AtlasSimulator(videos=[clip]) as simulator:
        simulator.set(states=["completed"])
        async with (
            CuttingRelay(simulator.origin, meter) as relay,
            SocketParts(folder / "home", relay.origin, clock) as parts,
        ):
            yield World(simulator, relay, parts, clock, save_picture(folder / "lake.png"), meter)


def in_worlds(folder: Path, body: Callable[[World, int], Awaitable[None]]) -> None:
    """Run it in some worlds beside each other, which are told their number."""

    async def run(number: int) -> None:
        async with world(folder / str(number)) as here:
            await body(here, number)
            paid = Counter(job.body["prompt"] for job in here.simulator.jobs.values())
            assert paid.most_common(1)[0][1] == 1, "paid for twice"

    async def run_all() -> None:
        await asyncio.gather(*map(run, range(WORLDS)))

    asyncio.run(run_all())

"""A batch desk on a bench, with everything a plan needs."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from pathlib import Path
from typing import Any

from hailuo_desktop.domain.batch import BatchNow, RowState
from hailuo_desktop.domain.money import Money, Price, PriceBasis
from hailuo_desktop.services.batch_desk import BatchDesk, PlannedRow
from hailuo_desktop.services.budget import Budget
from hailuo_desktop.services.press_check import PressCheck
from hailuo_desktop.storage.batch_store import BatchStore
from tests.support.builders import a_request
from tests.support.runner_bench import Bench
from tests.support.scripted_provider import ScriptedProvider

CLIP = Decimal("0.28")
"""What a clip from words alone costs by the list."""


class BatchBench(Bench):
    """A bench whose desk has read what batches there are. `left` are those with rows left at the start."""

    def __init__(self, folder: Path, provider: ScriptedProvider, **options: Any) -> None:
        budget = options.setdefault("budget", Budget())
        super().__init__(folder, provider, **options)
        self.desk = BatchDesk(
            batches=BatchStore(self.paths.batches),
            store=self.store,
            runner=self.runner,
            catalogue=self.catalogue,
            pictures=self.pictures,
            press=PressCheck(budget=budget, store=self.store, clock=self.clock),
            clock=self.clock,
        )
        self.left: list[BatchNow] = []

    async def __aenter__(self) -> BatchBench:
        await super().__aenter__()
        await self.runner.start()
        self.left = await self.desk.open()
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.desk.close()
        await super().__aexit__(*exception)

    async def until_over(self, batch_id: str) -> BatchNow:
        """Wait until nothing of it waits or is on its way, or it has stopped."""

        def is_over() -> bool:
            now = self.desk.now(batch_id)
            return now.is_over or (not now.is_running and not now.count(RowState.RUNNING))

        await self.until(is_over)
        await asyncio.sleep(0)
        return self.desk.now(batch_id)


def prices(amount: Decimal = CLIP) -> Price:
    """A price of the list."""
    return Price(money=Money(amount), basis=PriceBasis.LIST)


def rows(count: int, *, amount: Decimal = CLIP, **changes: Any) -> list[PlannedRow]:
    """So many clips from words alone, each with words of its own."""
    return [
        PlannedRow(
            request=a_request(**{"image": None, "prompt": f"lake {number}", **changes}),
            price=prices(amount),
        )
        for number in range(1, count + 1)
    ]

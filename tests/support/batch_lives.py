"""A batch in a process that may die at any moment: begun in its first life, gone on with in the others."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from pathlib import Path

from hailuo_desktop.domain.batch import BatchNow, RowState
from hailuo_desktop.domain.money import Money, Price, PriceBasis
from hailuo_desktop.services.batch_desk import BatchDesk, PlannedRow
from hailuo_desktop.services.budget import Budget
from hailuo_desktop.services.press_check import PressCheck
from hailuo_desktop.storage.batch_store import BatchStore
from tests.support.fault_bench import SocketParts

_PRICES = {False: Decimal("0.28"), True: Decimal("0.23")}
"""By whether it begins with a picture."""


def desk_of(parts: SocketParts) -> BatchDesk:
    """A desk beside the runner."""
    return BatchDesk(
        batches=BatchStore(parts.paths.batches),
        store=parts.store,
        runner=parts.runner,
        catalogue=parts.catalogue,
        pictures=parts.pictures,
        press=PressCheck(budget=Budget(), store=parts.store, clock=parts.clock),
        clock=parts.clock,
    )


async def live_with_batch(parts: SocketParts, rows: int, picture: Path) -> BatchNow:
    """Begin a batch, or go on with the one there is, until it is over or has stopped by itself."""
    desk = desk_of(parts)
    try:
        await desk.open()
        if desk.ids:
            (batch_id,) = desk.ids
            await desk.go_on(batch_id)
        else:
            batch_id = await desk.start([await _row(parts, number, picture) for number in range(rows)])
        while not (now := desk.now(batch_id)).is_over:
            if not now.is_running and not now.count(RowState.RUNNING):
                break
            await asyncio.sleep(0.005)
        return now
    finally:
        await desk.close()


async def _row(parts: SocketParts, number: int, picture: Path) -> PlannedRow:
    with_picture = number % 3 == 0
    request = await parts.request(f"row {number}", picture if with_picture else None)
    price = Price(money=Money(_PRICES[with_picture]), basis=PriceBasis.LIST)
    return PlannedRow(request=request, price=price)

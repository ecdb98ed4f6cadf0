"""What is asked before several clips are made at one press."""

from __future__ import annotations

from collections.abc import Sequence

from hailuo_desktop.domain.batch import total_price
from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.money import Price
from hailuo_desktop.services.budget import Budget
from hailuo_desktop.services.clock import Clock
from hailuo_desktop.storage.job_store import JobStore


class PressCheck:
    """Asks the budget about all clips of a press together; each is asked about again when it is sent."""

    def __init__(self, *, budget: Budget, store: JobStore, clock: Clock) -> None:
        self._budget = budget
        self._store = store
        self._clock = clock

    async def check(self, prices: Sequence[Price | None], *, agreed: bool, whole: bool = True) -> None:
        """Raise unless clips at these prices may be made at one press.

        Args:
            prices: one for each clip.
            agreed: the user has said yes to the sum.
            whole: they must fit into what is left of today's and this month's limits all together.

        Raises:
            AppError: OVER_BUDGET, OVER_LIMIT, PRICE_UNKNOWN or CONFIRMATION_NEEDED.
        """
        total = total_price(prices)
        try:
            self._budget.check_batch(prices)
            self._budget.check_wish(total, total.money if agreed and total is not None else None)
            spending = self._budget.spending_check(total, self._clock.now()) if whole else None
            if spending is not None:
                spending.check(await self._store.ledger(spending.since))
        except AppError as error:
            if len(prices) > 1:
                error.facts["clips"] = len(prices)
            raise

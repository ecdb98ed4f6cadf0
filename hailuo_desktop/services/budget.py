"""The cap on spending, asked where the money goes out."""

from __future__ import annotations

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.money import Money, Price


class Budget:
    """Says whether a clip may be paid for."""

    def check(self, price: Price | None, max_cost: Money | None) -> None:
        """Raise unless a clip at `price` keeps within `max_cost`; None is no limit.

        A price that is not known cannot keep a limit.

        Raises:
            AppError: OVER_BUDGET or PRICE_UNKNOWN.
        """
        if max_cost is None:
            return
        if price is None or price.money.currency != max_cost.currency:
            raise AppError(ErrorKind.PRICE_UNKNOWN, facts={"limit": str(max_cost)})
        if price.money.amount > max_cost.amount:
            raise AppError(ErrorKind.OVER_BUDGET, facts={"price": str(price.money), "limit": str(max_cost)})

"""The caps on spending, asked where the money goes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from hailuo_desktop.domain.errors import AppError, ErrorKind, Fact
from hailuo_desktop.domain.ledger import LedgerEntry
from hailuo_desktop.domain.money import Money, Price
from hailuo_desktop.storage.settings import SpendingLimits

LocalTime = Callable[[datetime], datetime]
"""A moment on the user's calendar."""


def local_time(moment: datetime) -> datetime:
    """The moment by this computer's calendar."""
    return moment.astimezone()


class Budget:
    """Says whether a clip may be paid for. `limits` may be changed at any time."""

    def __init__(self, limits: SpendingLimits | None = None, *, local: LocalTime = local_time) -> None:
        self.limits = limits or SpendingLimits()
        self._local = local

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

    def check_wish(self, price: Price | None, max_cost: Money | None) -> None:
        """Raise if the user wants to be asked about a clip at this price, and has not said yes to it.

        A cap for this very clip is the yes.

        Raises:
            AppError: CONFIRMATION_NEEDED.
        """
        above = self._sum(self.limits.ask_above)
        if above is None or max_cost is not None or (price is not None and not price.money.amount):
            return
        if price is None or price.money.currency != above.currency or price.money.amount > above.amount:
            shown = str(price.money) if price is not None else "?"
            raise AppError(ErrorKind.CONFIRMATION_NEEDED, facts={"price": shown, "limit": str(above)})

    def check_batch(self, prices: Sequence[Price | None]) -> None:
        """Raise unless clips at these prices, made at one press, keep within the limit for that.

        Raises:
            AppError: OVER_BUDGET or PRICE_UNKNOWN.
        """
        limit = self._sum(self.limits.batch)
        if limit is None:
            return
        prices = [price for price in prices if price is None or price.money.amount]  # free is free anywhere
        if any(price is None or price.money.currency != limit.currency for price in prices):
            raise AppError(ErrorKind.PRICE_UNKNOWN, facts={"limit": str(limit)})
        whole = sum((price.money.amount for price in prices if price is not None), Decimal(0))
        if whole > limit.amount:
            facts: dict[str, Fact] = {"price": str(Money(whole, limit.currency)), "limit": str(limit)}
            raise AppError(ErrorKind.OVER_BUDGET, facts=facts)

    def check_shown(self, shown: Price | None, now: Price | None) -> None:
        """Raise if the user was shown a lower price than a clip costs now. A price not known is no news.

        Raises:
            AppError: PRICE_RISEN.
        """
        if shown is None or now is None:
            return
        same_currency = shown.money.currency == now.money.currency
        if not same_currency or now.money.amount > shown.money.amount:
            raise AppError(ErrorKind.PRICE_RISEN, facts={"shown": str(shown.money), "price": str(now.money)})

    def spending_check(self, price: Price | None, now: datetime) -> PeriodCheck | None:
        """What to ask of the ledger before a clip at this price is paid for; None where nothing is.

        It is asked within the transaction that writes the clip down as paid for, so that clips started at
        the same moment, here or in another process, cannot slip past it together.
        """
        day, month = self._sum(self.limits.day), self._sum(self.limits.month)
        if (day is None and month is None) or (price is not None and not price.money.amount):
            return None
        return PeriodCheck(price=price, day=day, month=month, now=now, local=self._local)

    def _sum(self, amount: Decimal | None) -> Money | None:
        return None if amount is None else Money(amount, self.limits.currency)


@dataclass(frozen=True)
class PeriodCheck:
    """The limits of today and of this month, against what was spent in them."""

    price: Price | None
    day: Money | None
    month: Money | None
    now: datetime
    local: LocalTime

    @property
    def since(self) -> datetime:
        """The beginning of this month, a day earlier for other time zones' sake. UTC."""
        first = self.local(self.now).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
        return first.astimezone(UTC) - timedelta(days=1)

    def check(self, before: Sequence[LedgerEntry]) -> None:
        """Raise unless the clip keeps within both limits.

        Raises:
            AppError: OVER_LIMIT, or PRICE_UNKNOWN.
        """
        today = self.local(self.now)
        periods = (("day", self.day, today.date().isoformat()), ("month", self.month, f"{today:%Y-%m}"))
        for period, limit, name in periods:
            if limit is None:
                continue
            if self.price is None or self.price.money.currency != limit.currency:
                raise AppError(ErrorKind.PRICE_UNKNOWN, facts={"limit": str(limit)})
            spent = self._spent(before, limit.currency, name)
            if spent + self.price.money.amount > limit.amount:
                left = Money(max(limit.amount - spent, Decimal(0)), limit.currency)
                facts: dict[str, Fact] = {
                    "price": str(self.price.money),
                    "limit": str(limit),
                    "left": str(left),
                    "period": period,
                    "renews": _next(today, period).date().isoformat(),
                }
                raise AppError(ErrorKind.OVER_LIMIT, facts=facts)

    def _spent(self, before: Sequence[LedgerEntry], currency: str, name: str) -> Decimal:
        counted = (
            entry.spent.amount
            for entry in before
            if entry.sent is not None
            and entry.spent is not None
            and entry.spent.currency == currency
            and self.local(entry.sent).date().isoformat().startswith(name)
        )
        return sum(counted, Decimal(0))


def _next(today: datetime, period: str) -> datetime:
    """The beginning of the next day or month."""
    if period == "day":
        return today + timedelta(days=1)
    return (today.replace(day=28) + timedelta(days=4)).replace(day=1)

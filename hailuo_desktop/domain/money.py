"""Sums of money: decimal, with a currency, and with what they rest on."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from enum import StrEnum

import msgspec

LARGEST_SUM = Decimal(1_000_000)
"""A price or balance above this is taken for a broken answer."""


class Money(msgspec.Struct, frozen=True, order=False, gc=False):
    """An amount, zero or more, in a currency (ISO 4217 code)."""

    amount: Decimal
    currency: str = "USD"

    def __add__(self, other: Money) -> Money:
        if other.currency != self.currency:
            raise ValueError(f"cannot add {other.currency} to {self.currency}")
        return Money(self.amount + other.amount, self.currency)

    def __str__(self) -> str:
        """As people write it: at least two decimals, no more than the sum has."""
        cents = self.amount.quantize(Decimal("0.01"))
        amount = f"{cents}" if cents == self.amount else f"{self.amount.normalize():f}"
        return f"${amount}" if self.currency == "USD" else f"{amount} {self.currency}"

    @classmethod
    def read(cls, text: str) -> Money:
        """The sum that was written by `str`."""
        amount, _, currency = text.removeprefix("$").partition(" ")
        return cls(Decimal(amount), currency or "USD")


class PriceBasis(StrEnum):
    """What a price rests on."""

    FREE = "free"
    LIST = "list"
    """The provider's list price, bundled with the app."""
    MAKER_LIST = "maker_list"
    """The list price of the model's maker, where the provider publishes none: a guide."""
    QUOTED = "quoted"
    """The provider's answer for this very request."""


class Price(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a clip is expected to cost.

    `as_of` is the day of a list price, ISO 8601, or "" where it does not apply.
    """

    money: Money
    basis: PriceBasis
    as_of: str = ""


FREE = Price(money=Money(Decimal(0)), basis=PriceBasis.FREE)


def read_amount(value: object) -> Decimal | None:
    """A provider's figure (string or number) as a Decimal, or None if it is no sensible sum.

    Refuses what is negative, not finite, not a number at all, or above `LARGEST_SUM`.
    """
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        return None
    text = str(value).strip()
    if not text.isascii():
        return None
    try:
        amount = Decimal(text)
    except InvalidOperation:
        return None
    if not amount.is_finite() or not 0 <= amount <= LARGEST_SUM:
        return None
    return amount

"""Reading values out of a vendor's JSON, which may hold anything anywhere."""

from __future__ import annotations

import re

from hailuo_desktop.domain.money import Money, read_amount


def as_object(value: object) -> dict[str, object]:
    """The value if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def as_code(value: object) -> int:
    """A code that may be a number or its digits; 0 if it is neither."""
    if isinstance(value, int):
        return value
    return int(value) if isinstance(value, str) and re.fullmatch(r"[0-9]{1,6}", value) else 0


def as_money(amount: object, currency: object = None) -> Money | None:
    """A sum, in US dollars where no currency is named; None if it makes no sense."""
    value = read_amount(amount)
    code = currency or "USD"
    if value is None or not isinstance(code, str) or not re.fullmatch(r"[A-Z]{3}", code):
        return None
    return Money(value, code)

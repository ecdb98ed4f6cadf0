"""Reading values out of a vendor's JSON, which may hold anything anywhere."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from hailuo_desktop.domain.money import Money, read_amount

LONGEST_WAIT = 600
"""Seconds a server may ask us to stay away; beyond that it is not believed."""


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


def read_date(header: str) -> datetime | None:
    """The time in a header, or None if it is none."""
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(header)
    except (ValueError, OverflowError):
        return None
    return date if date.tzinfo is not None else date.replace(tzinfo=UTC)


def read_wait(header: str, now: datetime) -> int | None:
    """For how many seconds a Retry-After asks us to stay away, 1 to LONGEST_WAIT; None if it makes no sense.

    It may name a moment; `now` is the server's time, or ours where it does not tell.
    """
    header = header.strip()
    if re.fullmatch(r"[0-9]{1,100}", header):
        return min(max(int(header), 1), LONGEST_WAIT)
    moment = read_date(header)
    if moment is None:
        return None
    try:
        seconds = (moment - now).total_seconds()
    except OverflowError:
        return None
    return int(min(max(seconds, 1.0), LONGEST_WAIT))

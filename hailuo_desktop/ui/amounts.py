"""Sums of money, days and months as the user's language writes them, and sums as users type them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from hailuo_desktop.domain.money import Money, read_amount

_SIGNS = {"USD": "$"}
_WEEKDAY = re.compile(r"^dddd\W*|\W*dddd$")
"""In Qt's pattern of a date in full."""


def sum_words(money: Money) -> str:
    """A sum with at least two decimals, and no more than it has."""
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        return str(money)
    number, places = float(money.amount), _places(money.amount)
    sign = _SIGNS.get(money.currency)
    if sign is not None:
        return locale.toCurrencyString(number, sign, places)
    return f"{locale.toString(number, 'f', places)} {money.currency}"


def sums_words(sums: Iterable[Money]) -> str:
    """Sums in several currencies."""
    return " · ".join(map(sum_words, sums))


def typed_words(amount: Decimal | None) -> str:
    """A sum as it stands in a field; "" for none."""
    if amount is None:
        return ""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(amount), "f", _places(amount))


def read_typed(text: str) -> Decimal | None:
    """A sum as typed, with the language's own decimal sign or a point; None if it is no sensible sum."""
    locale = QLocale()
    plain = "".join(text.split()).strip("$¥€").replace(locale.groupSeparator().strip() or "\0", "")
    return read_amount(plain.replace(locale.decimalPoint(), "."))


def day_words(day: str) -> str:
    """An ISO day in short."""
    return QLocale().toString(QDate.fromString(day, "yyyy-MM-dd"), QLocale.FormatType.ShortFormat)


def month_words(month: str) -> str:
    """A month such as 2026-11, with its name."""
    # The pattern is Qt's: the month by its name and the year, in the order of the language.
    pattern = QCoreApplication.translate("Amounts", "MMMM yyyy")
    return QLocale().toString(QDate.fromString(f"{month}-01", "yyyy-MM-dd"), pattern)


def moment_words(moment: str) -> str:
    """An ISO day with its month by name, or one with its time in short: 2026-12-01, 2026-12-01 14:05."""
    if " " in moment:
        at = QDateTime.fromString(moment, "yyyy-MM-dd HH:mm")
        return QLocale().toString(at, QLocale.FormatType.ShortFormat)
    locale = QLocale()
    pattern = _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat))
    return locale.toString(QDate.fromString(moment, "yyyy-MM-dd"), pattern)


def _places(amount: Decimal) -> int:
    exponent = amount.normalize().as_tuple().exponent
    return max(2, -exponent) if isinstance(exponent, int) else 2

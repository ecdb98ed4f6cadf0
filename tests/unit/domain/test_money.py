"""Sums: exact, bounded, and never taken from nonsense."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop.domain.money import LARGEST_SUM, Money, read_amount


@pytest.mark.parametrize(
    ("value", "amount"),
    [("0.23", "0.23"), ("0.600294", "0.600294"), (0.1, "0.1"), (3, "3"), (" 12.50 ", "12.50"), ("0", "0")],
)
def test_figures_of_providers_are_read_exactly(value: object, amount: str) -> None:
    assert read_amount(value) == Decimal(amount)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "free",
        "-1",
        "NaN",
        "Infinity",
        "1e30",
        float("nan"),
        float("inf"),
        None,
        True,
        [],
        {},
        "١٢",
        "0x10",
    ],
)
def test_nonsense_is_no_sum(value: object) -> None:
    assert read_amount(value) is None


@given(st.one_of(st.text(), st.floats(), st.integers(), st.none(), st.booleans(), st.lists(st.integers())))
def test_whatever_comes_is_a_sensible_sum_or_nothing(value: object) -> None:
    amount = read_amount(value)
    assert amount is None or (amount.is_finite() and 0 <= amount <= LARGEST_SUM)


@pytest.mark.parametrize(
    ("money", "text"),
    [
        (Money(Decimal("0.1")), "$0.10"),
        (Money(Decimal("0.600294")), "$0.600294"),
        (Money(Decimal(12)), "$12.00"),
        (Money(Decimal("2.00"), "CNY"), "2.00 CNY"),
    ],
)
def test_sums_are_written_as_people_do(money: Money, text: str) -> None:
    assert str(money) == text


def test_currencies_are_not_mixed() -> None:
    with pytest.raises(ValueError, match="CNY"):
        Money(Decimal(1)) + Money(Decimal(1), "CNY")

"""For how long a server may ask us to stay away."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hailuo_desktop.providers.answers import LONGEST_WAIT, read_date, read_wait

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "wait"),
    [
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("١٢", None),
        ("0x10", None),
        ("0", 1),
        ("1", 1),
        (" 30 ", 30),
        ("600", 600),
        ("601", LONGEST_WAIT),
        ("99999999999999999999", LONGEST_WAIT),
        ("Mon, 01 Nov 1999 08:00:00 GMT", 1),
        ("Sun, 01 Nov 2099 08:00:00 GMT", LONGEST_WAIT),
        ("Fri, 20 Nov 2026 12:01:30 GMT", 90),
        ("Fri, 20 Nov 2026 12:01:30", 90),
        ("Fri, 31 Dec 9999 23:59:59 -2359", LONGEST_WAIT),
        ("Fri, 99 Nov 2026 12:01:30 GMT", None),
        ("9" * 5000, None),
    ],
)
def test_what_is_asked_for(header: str, wait: int | None) -> None:
    assert read_wait(header, NOW) == wait


@given(st.text(max_size=40) | st.integers().map(str) | st.datetimes().map(str))
@settings(max_examples=500)
def test_whatever_is_asked_for_is_bounded(header: str) -> None:
    wait = read_wait(header, NOW)
    assert wait is None or 1 <= wait <= LONGEST_WAIT


@given(st.datetimes(timezones=st.just(UTC), min_value=datetime(1900, 1, 1)))  # noqa: DTZ001
def test_moments_are_read_back(moment: datetime) -> None:
    whole = moment.replace(microsecond=0)
    assert read_date(format_datetime(whole)) == whole
    if timedelta(seconds=1) <= whole - NOW <= timedelta(seconds=LONGEST_WAIT):
        assert read_wait(format_datetime(whole), NOW) == (whole - NOW).total_seconds()

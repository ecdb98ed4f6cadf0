"""The pace of asking: arithmetic only."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop.services.polling import PollPolicy, RetryPolicy


def test_the_pace_slows_down_and_never_stops() -> None:
    policy = PollPolicy()
    assert policy.delay(0) == 3
    assert policy.delay(-500) == 3
    assert policy.delay(61) == 5
    assert policy.delay(1300) == 30
    assert policy.delay(3 * 86400) == 300


def test_trouble_doubles_the_pause_up_to_a_limit() -> None:
    policy = PollPolicy()
    assert [policy.delay(0, troubles) for troubles in range(4)] == [3, 6, 12, 24]
    assert policy.delay(0, 10_000) == policy.rare


@given(st.floats(-1e6, 1e9), st.integers(0, 10**6))
def test_every_pause_is_positive_and_bounded(waited: float, troubles: int) -> None:
    assert 0 < PollPolicy().delay(waited, troubles) <= PollPolicy().rare


def test_retries_double_from_first_to_longest() -> None:
    policy = RetryPolicy(first=2, longest=60)
    assert [policy.delay(n) for n in range(1, 8)] == [2, 4, 8, 16, 32, 60, 60]
    assert policy.delay(0) == 2

"""Nothing goes out over a limit: not at once, not from two processes, not by what is in doubt."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind, Failure
from hailuo_desktop.domain.job import Job, JobState, Submission
from hailuo_desktop.domain.ledger import LedgerEntry, entry_of
from hailuo_desktop.domain.money import FREE, Money, Price, PriceBasis
from hailuo_desktop.services import job_runner
from hailuo_desktop.services.budget import Budget
from hailuo_desktop.storage.settings import SpendingLimits
from tests.support.builders import a_job
from tests.support.runner_bench import Bench
from tests.support.scripted_provider import HANG, ScriptedProvider

S = JobState
K = ErrorKind
CLIP = Decimal("0.28")
"""From text alone."""
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests that are left hanging here are not waited for at the end."""
    monkeypatch.setattr(job_runner, "CLOSING_PATIENCE", 0.01)


def limited(**limits: Any) -> Budget:
    return Budget(SpendingLimits(**limits), local=lambda moment: moment)


def price(amount: str = "0.23", currency: str = "USD") -> Price:
    return Price(money=Money(Decimal(amount), currency), basis=PriceBasis.LIST)


def spent(
    amount: str, *, days_ago: float = 0, state: JobState = S.DONE, currency: str = "USD"
) -> LedgerEntry:
    sent = NOON - timedelta(days=days_ago)
    job = a_job(
        id=f"{amount}-{days_ago}-{state}",
        state=state,
        price=price(amount, currency),
        submission=Submission(fields={}, sent_at=sent),
        created=sent,
    )
    return entry_of(job)


def refusal(budget: Budget, before: list[LedgerEntry], wish: Price | None = None) -> AppError | None:
    check = budget.spending_check(wish or price(), NOON)
    assert check is not None
    try:
        check.check([entry for entry in before if entry.sent is not None and entry.sent >= check.since])
    except AppError as error:
        return error
    return None


def test_of_a_hundred_at_once_ten_are_sent_at_a_limit_of_ten(tmp_path: Path) -> None:
    provider = ScriptedProvider(submits=[HANG])  # none of them gets an answer while the others ask

    async def body() -> None:
        budget = limited(day=10 * CLIP)
        async with Bench(tmp_path, provider, budget=budget, jobs_at_once=100) as bench:
            request = await bench.request(image=None)
            made = await asyncio.gather(
                *(bench.runner.submit(request) for _ in range(100)), return_exceptions=True
            )
            jobs = [each for each in made if isinstance(each, Job)]
            await bench.until(
                lambda: (
                    len(provider.orders) == 10
                    and sum(u.job.state is S.FAILED for u in bench.told) == len(jobs) - 10
                )
            )
            failures = [each for each in await bench.runner.jobs() if each.state is S.FAILED]
            assert {each.failure.kind for each in failures if each.failure} <= {K.OVER_LIMIT}
            refused = [each for each in made if not isinstance(each, Job)]
            assert all(isinstance(each, AppError) and each.kind is K.OVER_LIMIT for each in refused)

    asyncio.run(body())
    assert len(provider.orders) == 10


def test_two_processes_cannot_slip_past_it_together(tmp_path: Path) -> None:
    """Two runners with a connection each to one journal, as the window and the command line."""

    async def body() -> None:
        first, second = ScriptedProvider(submits=[HANG]), ScriptedProvider(submits=[HANG])
        budget = limited(day=3 * CLIP)
        async with (
            Bench(tmp_path, first, budget=budget, jobs_at_once=9) as a,
            Bench(tmp_path, second, budget=budget, jobs_at_once=9) as b,
        ):
            request = await a.request(image=None)
            wishes = [bench.runner.submit(request) for _ in range(9) for bench in (a, b)]
            await asyncio.gather(*wishes, return_exceptions=True)

            def waiting() -> int:
                last = {u.job.id: u.job.state for bench in (a, b) for u in bench.told}
                return sum(state not in (S.FAILED, S.SUBMITTING) for state in last.values())

            await a.until(lambda: not waiting())
            assert len(first.orders) + len(second.orders) == 3

    asyncio.run(body())


def test_an_unknown_outcome_counts_as_spent(tmp_path: Path) -> None:
    lost = AppError(K.CONNECTION_LOST, delivery=Delivery.UNKNOWN, charge=Charge.UNKNOWN)

    async def body() -> None:
        provider = ScriptedProvider(submits=[lost])
        async with Bench(tmp_path, provider, budget=limited(day=CLIP)) as bench:
            assert (await bench.run()).state is S.UNCERTAIN
            with pytest.raises(AppError) as caught:
                await bench.run()
            assert caught.value.kind is K.OVER_LIMIT
            assert len(provider.orders) == 1

    asyncio.run(body())


def test_what_failed_free_of_charge_does_not_count(tmp_path: Path) -> None:
    refused = AppError(K.CONTENT_REFUSED, delivery=Delivery.REFUSED)

    async def body() -> None:
        provider = ScriptedProvider(submits=[refused])
        async with Bench(tmp_path, provider, budget=limited(day=CLIP)) as bench:
            for _ in range(3):
                assert (await bench.run()).state is S.FAILED
            assert len(provider.orders) == 3

    asyncio.run(body())


def test_a_job_taken_out_of_the_list_still_counts(tmp_path: Path) -> None:
    async def body() -> None:
        provider = ScriptedProvider()
        async with Bench(tmp_path, provider, budget=limited(day=CLIP)) as bench:
            job = await bench.run()
            await bench.runner.remove(job.id)
            with pytest.raises(AppError) as caught:
                await bench.run()
            assert caught.value.kind is K.OVER_LIMIT

    asyncio.run(body())


def test_a_free_clip_needs_no_limit() -> None:
    assert limited(day=Decimal(0)).spending_check(FREE, NOON) is None
    limited(ask_above=Decimal(0)).check_wish(FREE, None)


@pytest.mark.parametrize(
    ("limits", "before", "is_refused"),
    [
        ({"day": "1"}, [spent("0.77")], False),
        ({"day": "1"}, [spent("0.78")], True),
        ({"day": "1"}, [spent("0.99", days_ago=1)], False),
        ({"day": "1"}, [spent("0.78", state=S.RENDERING)], True),
        ({"day": "1"}, [spent("0.78", currency="CNY")], False),
        ({"month": "1"}, [spent("0.78", days_ago=19)], True),
        ({"month": "1"}, [spent("0.78", days_ago=20)], False),
        ({"day": "9", "month": "1"}, [spent("0.5", days_ago=3), spent("0.5", days_ago=9)], True),
    ],
)
def test_days_and_months(limits: dict[str, str], before: list[LedgerEntry], *, is_refused: bool) -> None:
    budget = limited(**{name: Decimal(amount) for name, amount in limits.items()})
    error = refusal(budget, before)
    assert (error is not None) is is_refused
    if error is not None:
        message = wording.describe(error, provider="atlas")
        assert str(error.facts["left"]) in message.text
        assert str(error.facts["renews"]) in message.text
        assert "…" not in str(message)


def test_the_day_is_that_of_the_users_calendar() -> None:
    """At noon in Greenwich it is nearly tomorrow in Auckland: what was spent there yesterday is over."""
    auckland = timezone(timedelta(hours=13))
    budget = Budget(SpendingLimits(day=Decimal(1)), local=lambda moment: moment.astimezone(auckland))
    assert refusal(budget, [spent("0.99", days_ago=1.1)]) is None
    error = refusal(budget, [spent("0.99", days_ago=0.04)])
    assert error is not None
    assert error.facts["renews"] == "2026-11-22"


@pytest.mark.parametrize("wish", [price(currency="CNY")])
def test_a_price_in_another_currency_keeps_no_limit(wish: Price) -> None:
    error = refusal(limited(day=Decimal(9)), [], wish)
    assert error is not None
    assert error.kind is K.PRICE_UNKNOWN


def test_a_price_that_is_not_known_keeps_no_limit() -> None:
    check = limited(month=Decimal(9)).spending_check(None, NOON)
    assert check is not None
    with pytest.raises(AppError) as caught:
        check.check([])
    assert caught.value.kind is K.PRICE_UNKNOWN


def test_above_a_sum_the_user_is_asked(tmp_path: Path) -> None:
    async def body() -> None:
        provider = ScriptedProvider()
        async with Bench(tmp_path, provider, budget=limited(ask_above=Decimal("0.20"))) as bench:
            with pytest.raises(AppError) as caught:
                await bench.run()
            assert caught.value.kind is K.CONFIRMATION_NEEDED
            assert await bench.runner.jobs() == []
            request = await bench.request(image=None)
            job = await bench.runner.submit(request, max_cost=Money(CLIP))
            assert (await asyncio.wait_for(bench.runner.wait(job.id), 20)).state is S.DONE

    asyncio.run(body())


def test_a_batch_has_a_limit_of_its_own() -> None:
    budget = limited(batch=Decimal(1))
    budget.check_batch([price()] * 4)
    with pytest.raises(AppError) as caught:
        budget.check_batch([price()] * 5)
    assert caught.value.facts["price"] == "$1.15"
    with pytest.raises(AppError) as caught:
        budget.check_batch([price(), None])
    assert caught.value.kind is K.PRICE_UNKNOWN


AMOUNTS = st.integers(0, 300).map(lambda cents: Decimal(cents) / 100)


@given(limit=AMOUNTS, wishes=st.lists(st.tuples(AMOUNTS, st.sampled_from(list(S))), max_size=40))
def test_spent_never_exceeds_the_limit_whatever_becomes_of_the_jobs(
    limit: Decimal, wishes: list[tuple[Decimal, JobState]]
) -> None:
    budget = limited(day=limit)
    before: list[LedgerEntry] = []
    for number, (amount, end) in enumerate(wishes):
        wish = Price(money=Money(amount), basis=PriceBasis.LIST)
        check = budget.spending_check(wish, NOON)
        if check is None:
            continue
        try:
            check.check(before)
        except AppError:
            continue
        failure = Failure(kind=K.GENERATION_FAILED, charge=Charge.RETURNED) if end is S.FAILED else None
        job = a_job(
            id=str(number), state=end, price=wish, failure=failure,
            submission=Submission(fields={}, sent_at=NOON),
        )  # fmt: skip
        before.append(entry_of(job))
        assert sum((e.spent.amount for e in before if e.spent), Decimal(0)) <= limit

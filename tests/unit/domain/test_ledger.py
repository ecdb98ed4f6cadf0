"""The ledger counts what is paid for, or perhaps, and nothing that surely is not."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from hailuo_desktop.domain.errors import Charge, ErrorKind, Failure
from hailuo_desktop.domain.job import Job, JobState, Submission
from hailuo_desktop.domain.ledger import entry_of, totals
from hailuo_desktop.domain.money import Money
from tests.support.builders import a_job

S = JobState
SENT = datetime(2026, 11, 20, 12, 0, 5, tzinfo=UTC)


def job(state: JobState, *, sent: bool = True, charge: Charge | None = None, **changes: Any) -> Job:
    failure = None if charge is None else Failure(kind=ErrorKind.GENERATION_FAILED, charge=charge)
    submission = Submission(fields={}, sent_at=SENT) if sent else None
    return a_job(state=state, submission=submission, failure=failure, **changes)


@pytest.mark.parametrize(
    ("made", "spent", "returned"),
    [
        (job(S.QUEUED, sent=False), None, None),
        (job(S.QUEUED), None, None),  # turned away, and waiting again
        (job(S.UPLOADING), None, None),
        (job(S.SUBMITTING), "0.23", None),
        (job(S.UNCERTAIN, charge=Charge.UNKNOWN), "0.23", None),
        (job(S.RENDERING), "0.23", None),
        (job(S.DOWNLOADING, charged=Money(Decimal("0.25"))), "0.25", None),
        (job(S.DONE), "0.23", None),
        (job(S.DONE, charged=Money(Decimal("0.19"))), "0.19", None),
        (job(S.DONE, charged=Money(Decimal(0))), "0", None),
        (job(S.CANCELLED), "0.23", None),
        (job(S.CANCELLED, sent=False), None, None),
        (job(S.FAILED, charge=Charge.RETURNED), None, "0.23"),
        (job(S.FAILED, charge=Charge.NONE), None, "0.23"),
        (job(S.FAILED, sent=False, charge=Charge.NONE), None, None),
        (job(S.FAILED, charge=Charge.STANDS), "0.23", None),
        (job(S.FAILED, charge=Charge.UNKNOWN), "0.23", None),
        (job(S.FAILED, charge=Charge.RETURNED, charged=Money(Decimal("0.10"))), "0.10", None),
    ],
)
def test_what_counts_as_spent(made: Job, spent: str | None, returned: str | None) -> None:
    entry = entry_of(made)
    assert (entry.spent.amount if entry.spent else None) == (Decimal(spent) if spent is not None else None)
    assert (entry.returned.amount if entry.returned else None) == (Decimal(returned) if returned else None)
    assert entry.quoted == Money(Decimal("0.23"))


def test_a_price_nobody_says_is_unknown_and_not_nothing() -> None:
    entry = entry_of(job(S.RENDERING, price=None))
    assert entry.spent is None
    assert entry.is_unknown


def test_totals_are_told_apart_by_currency_and_leave_out_what_was_not_sent() -> None:
    entries = [
        entry_of(job(S.DONE, charged=Money(Decimal("0.19")))),
        entry_of(job(S.RENDERING)),
        entry_of(job(S.FAILED, charge=Charge.RETURNED)),
        entry_of(job(S.DONE, charged=Money(Decimal(2), "CNY"))),
        entry_of(job(S.QUEUED, sent=False)),
        entry_of(job(S.RENDERING, price=None)),
    ]
    yuan, dollars = totals(entries, lambda entry: entry.asked.date().isoformat())
    assert (yuan.key, yuan.currency, yuan.spent, yuan.clips) == ("2026-11-20", "CNY", Decimal(2), 1)
    assert (dollars.spent, dollars.reserved) == (Decimal("0.42"), Decimal("0.23"))
    assert (dollars.returned, dollars.clips, dollars.kept, dollars.unknown) == (Decimal("0.23"), 4, 1, 1)

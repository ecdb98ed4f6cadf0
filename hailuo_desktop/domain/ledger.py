"""What clips cost: one entry for each job, kept also when the job is taken out of the list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from decimal import Decimal

import msgspec

from hailuo_desktop.domain.errors import Charge
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.money import Money

_NOT_SENT = frozenset({JobState.QUEUED, JobState.UPLOADING})
_FREE_OF_CHARGE = frozenset({Charge.NONE, Charge.RETURNED})


class LedgerEntry(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The money of one job. Of `reserved`, `settled` and `returned` at most one is set.

    Attributes:
        job_id, provider, model: of the job.
        family: what the user chose as the model.
        asked: when Generate was pressed; sent: when the paid request went out, or None. UTC.
        quoted: the price that was shown, or None where none was known.
        reserved: what the provider has taken, or perhaps, by the price that was shown.
        settled: what it says it has taken.
        returned: what was reserved for a job that failed, and is free of charge by the provider's rules.
        is_unknown: it was sent, and nobody says what it costs.
        is_kept: the clip is here.
    """

    job_id: str
    provider: str
    model: str
    family: str = ""
    asked: datetime
    sent: datetime | None = None
    quoted: Money | None = None
    reserved: Money | None = None
    settled: Money | None = None
    returned: Money | None = None
    is_unknown: bool = False
    is_kept: bool = False

    @property
    def spent(self) -> Money | None:
        """What counts against the limits: a job whose outcome is unknown counts as paid."""
        return self.settled or self.reserved


def entry_of(job: Job) -> LedgerEntry:
    """The entry of a job as it is now."""
    quoted = job.price.money if job.price is not None else None
    reserved = settled = returned = None
    is_unknown = False
    sent = job.submission.sent_at if job.submission is not None and job.state not in _NOT_SENT else None
    if sent is not None:
        failed_free = (
            job.state is JobState.FAILED
            and job.failure is not None
            and job.failure.charge in _FREE_OF_CHARGE
            and not (job.charged is not None and job.charged.amount)
        )
        if failed_free:
            returned = quoted
        elif job.charged is not None:
            settled = job.charged
        else:
            reserved, is_unknown = quoted, quoted is None
    return LedgerEntry(
        job_id=job.id,
        provider=job.provider,
        model=job.model,
        family=job.request.model,
        asked=job.created,
        sent=sent,
        quoted=quoted,
        reserved=reserved,
        settled=settled,
        returned=returned,
        is_unknown=is_unknown,
        is_kept=job.state is JobState.DONE,
    )


class Total(msgspec.Struct, frozen=True, kw_only=True):
    """What some entries come to, in one currency.

    Attributes:
        key: what they have in common, e.g. a day.
        clips: paid requests; kept: those whose clip is here; unknown: those whose price nobody says.
        spent: settled and reserved together; reserved: the part of it that is not settled yet.
        returned: what failed jobs got back.
    """

    key: str
    currency: str
    clips: int
    kept: int
    unknown: int
    spent: Decimal
    reserved: Decimal
    returned: Decimal


def totals(entries: Iterable[LedgerEntry], key: Callable[[LedgerEntry], str]) -> list[Total]:
    """The entries that were sent, added up by what `key` says and by currency, in the order of the keys."""
    grouped: dict[tuple[str, str], list[LedgerEntry]] = {}
    for entry in entries:
        if entry.sent is None:
            continue
        money = entry.spent or entry.returned or entry.quoted
        group = (key(entry), money.currency if money is not None else "USD")
        grouped.setdefault(group, []).append(entry)
    return [_total(name, currency, group) for (name, currency), group in sorted(grouped.items())]


def _total(key: str, currency: str, entries: list[LedgerEntry]) -> Total:
    def add(sums: Iterable[Money | None]) -> Decimal:
        return sum((each.amount for each in sums if each is not None), Decimal(0))

    return Total(
        key=key,
        currency=currency,
        clips=len(entries),
        kept=sum(each.is_kept for each in entries),
        unknown=sum(each.is_unknown for each in entries),
        spent=add(each.spent for each in entries),
        reserved=add(each.reserved for each in entries),
        returned=add(each.returned for each in entries),
    )

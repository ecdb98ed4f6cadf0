"""Several clips at once: the rows of a batch, and how each of them stands.

A row is given one job, for ever. What is made again, and what is made of a draft, is a row of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

import msgspec

from hailuo_desktop.domain.controls import LARGEST_SEED, Control
from hailuo_desktop.domain.errors import ErrorKind, Failure
from hailuo_desktop.domain.job import FREE_TO_CANCEL, Job, JobState
from hailuo_desktop.domain.money import Money, Price, PriceBasis
from hailuo_desktop.domain.request import FieldValue, GenerationRequest, Picture

MOST_TAKES = 10
"""Of one clip, at one press."""

MOST_ROWS = 1000


class ModelChoice(msgspec.Struct, frozen=True, kw_only=True):
    """A model and the format of its clips; "" and 0 stand for the usual one."""

    provider: str
    model: str
    resolution: str = ""
    duration: int = 0
    fields: dict[str, FieldValue] = {}


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """One clip, or several takes of it, as the rows of a batch are made from."""

    prompt: str = ""
    image: Picture | None = None
    end_image: Picture | None = None
    choice: ModelChoice
    takes: int = 1

    @property
    def request(self) -> GenerationRequest:
        """What is asked for, once."""
        return GenerationRequest(
            provider=self.choice.provider,
            model=self.choice.model,
            prompt=self.prompt,
            image=self.image,
            end_image=self.end_image,
            resolution=self.choice.resolution,
            duration=self.choice.duration,
            fields=self.choice.fields,
        )


def combine(
    pictures: Sequence[Picture], prompts: Sequence[str], choices: Sequence[ModelChoice], takes: int = 1
) -> Iterator[Wish]:
    """Every picture with every prompt and every model; where there are no pictures, words alone do."""
    return (
        Wish(prompt=prompt, image=picture, choice=choice, takes=takes)
        for picture in (pictures or (None,))
        for prompt in prompts or [""]
        for choice in choices
    )


def takes_of(request: GenerationRequest, seed: Control | None, count: int) -> list[GenerationRequest]:
    """The request so many times. A seed the user chose is counted on from; else each gets its own later."""
    first = request.fields.get(seed.name) if seed is not None else None
    if seed is None or type(first) is not int or first < 0:
        return [request] * count
    smallest = max(int(seed.smallest or 0), 0)
    largest = int(seed.largest) if seed.largest is not None else LARGEST_SEED
    step = max(int(seed.step), 1)
    seeds = [first]
    while len(seeds) < count:
        after = seeds[-1] + step
        seeds.append(after if after <= largest else smallest)
    return [
        msgspec.structs.replace(request, fields={**request.fields, seed.name: number}) for number in seeds
    ]


def total_price(prices: Iterable[Price | None]) -> Price | None:
    """What several clips cost together; None where that of one is not known, or the currencies differ."""
    whole: Money | None = None
    for price in prices:
        if price is None:
            return None
        if price.basis is PriceBasis.FREE:
            continue
        if whole is not None and whole.currency != price.money.currency:
            return None
        whole = price.money if whole is None else whole + price.money
    if whole is None:
        return Price(money=Money(Decimal(0)), basis=PriceBasis.FREE)
    return Price(money=whole, basis=PriceBasis.QUOTED)


def sums_of(moneys: Iterable[Money | None]) -> tuple[Money, ...]:
    """The sums by currency, without what is nothing or not known."""
    sums: dict[str, Money] = {}
    for money in moneys:
        if money is not None and money.amount:
            sums[money.currency] = sums[money.currency] + money if money.currency in sums else money
    return tuple(sums.values())


class BatchRow(msgspec.Struct, frozen=True, kw_only=True):
    """One clip of a batch.

    Attributes:
        number: from 1; never given twice within a batch.
        request: with the library's own copies of its pictures.
        price: the one that was agreed to, or None where none was known.
        take: which of several takes of the same.
        final: of a draft: the same clip in the good format.
        draft: of a final: the number of its draft, or 0.
        again_of: the number of the row that this one makes again, or 0.
        is_stopped: it is not to be made.
        job_id: the job it was given, noted after the journal knows of it; a journal that has lost that job
            must not have it made again.
        failure: why no job could be made of it.
    """

    number: int
    request: GenerationRequest
    price: Price | None = None
    take: int = 1
    final: GenerationRequest | None = None
    draft: int = 0
    again_of: int = 0
    is_stopped: bool = False
    job_id: str = ""
    failure: Failure | None = None


class Batch(msgspec.Struct, frozen=True, kw_only=True):
    """The plan as it was agreed to, and what was added to it since.

    `name` is of the file its rows came from, or "". `is_put_away`: it is not shown any more.
    """

    id: str
    created: datetime
    rows: tuple[BatchRow, ...]
    name: str = ""
    is_put_away: bool = False

    @property
    def next_number(self) -> int:
        return max((row.number for row in self.rows), default=0) + 1

    def row(self, number: int) -> BatchRow | None:
        """The row with this number."""
        return next((row for row in self.rows if row.number == number), None)

    def with_row(self, changed: BatchRow) -> Batch:
        """The same with one row changed."""
        rows = tuple(changed if row.number == changed.number else row for row in self.rows)
        return msgspec.structs.replace(self, rows=rows)

    def with_rows(self, added: Iterable[BatchRow]) -> Batch:
        """The same with more rows, numbered on."""
        numbered = tuple(
            msgspec.structs.replace(row, number=number)
            for number, row in enumerate(added, start=self.next_number)
        )
        return msgspec.structs.replace(self, rows=self.rows + numbered)

    @property
    def current(self) -> tuple[BatchRow, ...]:
        """The rows that were not made again since, each in the place of the one it makes again."""
        later = {row.again_of: row for row in self.rows if row.again_of}
        found = []
        for row in self.rows:
            if not row.again_of:
                while row.number in later:
                    row = later[row.number]
                found.append(row)
        return tuple(found)


class RowState(StrEnum):
    """How a row stands."""

    WAITING = "waiting"
    """Nothing is sent."""
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"
    UNCERTAIN = "uncertain"
    """It may have been paid for."""
    GONE = "gone"
    """Its job was taken out of the list."""


_BY_JOB: Mapping[JobState, RowState] = {
    JobState.DONE: RowState.DONE,
    JobState.FAILED: RowState.FAILED,
    JobState.CANCELLED: RowState.STOPPED,
    JobState.UNCERTAIN: RowState.UNCERTAIN,
}


PAUSING = frozenset(
    {
        *(
            ErrorKind.KEY_MISSING,
            ErrorKind.KEY_MALFORMED,
            ErrorKind.KEY_REFUSED,
            ErrorKind.KEY_NOT_JUDGED,
            ErrorKind.KEYRING_UNAVAILABLE,
        ),
        *(ErrorKind.BALANCE_TOO_LOW, ErrorKind.PLAN_USED_UP, ErrorKind.ACCOUNT_UNVERIFIED),
        *(ErrorKind.FORBIDDEN, ErrorKind.EDGE_BLOCKED, ErrorKind.REGION_BLOCKED),
        *(
            ErrorKind.OVER_LIMIT,
            ErrorKind.OVER_BUDGET,
            ErrorKind.PRICE_UNKNOWN,
            ErrorKind.CONFIRMATION_NEEDED,
        ),
        *(ErrorKind.DISK_FULL, ErrorKind.FOLDER_UNWRITABLE),
        *(ErrorKind.JOURNAL_NEWER, ErrorKind.JOURNAL_DAMAGED, ErrorKind.JOURNAL_BUSY),
        *(ErrorKind.UNREACHABLE, ErrorKind.CONNECTION_LOST, ErrorKind.CONNECTION_INSECURE),
        *(ErrorKind.ADDRESS_INVALID, ErrorKind.PROVIDER_TROUBLE, ErrorKind.RATE_LIMITED),
        ErrorKind.INTERNAL,
    }
)
"""Failures that the next row would have too: the whole batch waits until somebody has mended them."""


class RowNow(msgspec.Struct, frozen=True, kw_only=True):
    """A row and what has become of it.

    Attributes:
        row: as it was agreed to.
        job: the one it was given, or that which repeats it by the user's wish; None where there is none.
        is_taken: it was given a job, also if that was taken out of the list since.
        is_at_work: this program goes on with the job just now.
        spent: what was paid for it, or perhaps.
    """

    row: BatchRow
    job: Job | None = None
    is_taken: bool = False
    is_at_work: bool = False
    spent: Money | None = None

    @property
    def state(self) -> RowState:
        if self.job is not None:
            is_unsent = self.job.state in FREE_TO_CANCEL
            if self.job.state is JobState.QUEUED or (is_unsent and not self.is_at_work):
                return RowState.WAITING
            return _BY_JOB.get(self.job.state, RowState.RUNNING)
        if self.is_taken:
            return RowState.GONE
        if self.row.failure is not None:
            return RowState.FAILED
        return RowState.STOPPED if self.row.is_stopped else RowState.WAITING

    @property
    def failure(self) -> Failure | None:
        """Why it failed, or None."""
        return self.job.failure if self.job is not None else self.row.failure

    @property
    def can_be_made_again(self) -> bool:
        """Whether a new job may be made by the user's wish: nothing of the old one is under way or waits."""
        if self.state not in (RowState.FAILED, RowState.STOPPED):
            return False
        return self.job is None or not self.job.can_be_watched_again

    @property
    def is_free_to_repeat(self) -> bool:
        """Whether the very price that was agreed to may be spent on it still: nothing was paid so far."""
        return self.can_be_made_again and (self.job is None or self.job.is_surely_unpaid)

    @property
    def is_held_up(self) -> bool:
        """Whether it failed only because something had to be mended first, and nothing was paid for it."""
        return self.is_free_to_repeat and self.failure is not None and self.failure.kind in PAUSING


class BatchNow(msgspec.Struct, frozen=True, kw_only=True):
    """A batch and how all of it stands.

    Attributes:
        rows: the current ones; `before` are those that were made again since.
        is_running: rows that wait are handed over one after the other.
        pause: why it stopped by itself, or None.
    """

    batch: Batch
    rows: tuple[RowNow, ...]
    before: tuple[RowNow, ...] = ()
    is_running: bool = False
    pause: Failure | None = None

    def count(self, *states: RowState) -> int:
        """How many rows stand so."""
        return sum(each.state in states for each in self.rows)

    def of(self, state: RowState) -> tuple[RowNow, ...]:
        """The rows that stand so."""
        return tuple(each for each in self.rows if each.state is state)

    @property
    def spent(self) -> tuple[Money, ...]:
        """What was paid, or perhaps."""
        return sums_of(each.spent for each in (*self.rows, *self.before))

    @property
    def held_up(self) -> tuple[RowNow, ...]:
        """The rows that failed only because something had to be mended first, and nothing was paid for."""
        return tuple(each for each in self.of(RowState.FAILED) if each.is_held_up)

    @property
    def left(self) -> tuple[RowNow, ...]:
        """The rows that are made when it goes on, at the prices that were agreed to."""
        return (*self.of(RowState.WAITING), *self.held_up)

    @property
    def agreed(self) -> tuple[Money, ...]:
        """What was agreed to for all rows; for rows made again, what was spent before comes on top."""
        return sums_of(
            [*(_money(each.row.price) for each in self.rows), *(each.spent for each in self.before)]
        )

    @property
    def drafts(self) -> tuple[RowNow, ...]:
        """The drafts whose clip is here."""
        return tuple(each for each in self.rows if each.row.final is not None and each.state is RowState.DONE)

    @property
    def has_drafts(self) -> bool:
        return any(row.final is not None for row in self.batch.rows)

    @property
    def with_final(self) -> frozenset[int]:
        """The numbers of the drafts whose final was asked for."""
        return frozenset(row.draft for row in self.batch.rows if row.draft)

    @property
    def is_over(self) -> bool:
        """Whether nothing waits and nothing is on its way."""
        return not self.count(RowState.WAITING, RowState.RUNNING)


def final_of(draft: RowNow, draft_seed: Control | None, final_seed: Control | None) -> BatchRow | None:
    """The row that makes a draft in its good format, with the draft's seed where both models take one."""
    request = draft.row.final
    if request is None:
        return None
    seed = draft.job.fields.get(draft_seed.name) if draft.job is not None and draft_seed is not None else None
    if seed is not None and final_seed is not None and final_seed.allows(seed):
        request = msgspec.structs.replace(request, fields={**request.fields, final_seed.name: seed})
    return BatchRow(number=0, request=request, take=draft.row.take, draft=draft.row.number)


def _money(price: Price | None) -> Money | None:
    return price.money if price is not None else None

"""Which clips are shown, and in which order: quick enough to be asked at each key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum

import msgspec

from hailuo_desktop.domain.clip_notes import NO_NOTES, ClipNotes, Verdict
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.money import Money
from hailuo_desktop.domain.prompt_text import folded

SKETCH = "sketch"
"""The provider of free sketches."""

_APART = "\x1f"
"""Between the texts of a clip: no word can be found across two of them."""

_NAME = 60
_fold = folded.__wrapped__
"""Without what `folded` keeps of texts that are asked for again: those of all clips would only fill it."""


class Shown(StrEnum):
    """The choice that is always in view."""

    ALL = "all"
    KEPT = "kept"
    REJECTED = "rejected"
    UNRATED = "unrated"


class ClipKind(StrEnum):
    """What a card stands for."""

    CLIP = "clip"
    SKETCH = "sketch"
    FAILED = "failed"
    LIVE = "live"


class ClipOrder(StrEnum):
    """What comes first; what is live comes before it."""

    NEWEST = "newest"
    OLDEST = "oldest"
    RATING = "rating"
    NAME = "name"
    COST = "cost"
    MODEL = "model"


class ClipFilter(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked for; all of it must be so.

    Attributes:
        words: each of them stands in the prompt, the name, a tag or the model's name.
        shown: kept, rejected, not rated yet, or all.
        model: the name of a model, "" for all.
        since, until: days on this computer's calendar, both of them included.
        rating: so many stars at least.
        kind: what it is, or None for anything.
        cost_from, cost_to: what it cost, in the currency it was paid in.
        folder, tag: "" for any.
        missing: its file is not where it was.
    """

    words: str = ""
    shown: Shown = Shown.ALL
    model: str = ""
    since: date | None = None
    until: date | None = None
    rating: int = 0
    kind: ClipKind | None = None
    cost_from: Decimal | None = None
    cost_to: Decimal | None = None
    folder: str = ""
    tag: str = ""
    missing: bool = False

    @property
    def further(self) -> int:
        """How many wishes there are besides the words and the choice in view."""
        dates = self.since is not None or self.until is not None
        costs = self.cost_from is not None or self.cost_to is not None
        wishes = (self.model, dates, self.rating, self.kind, costs, self.folder, self.tag, self.missing)
        return sum(bool(each) for each in wishes)

    @property
    def is_anything(self) -> bool:
        """Whether nothing is left out."""
        return not self.words.strip() and self.shown is Shown.ALL and not self.further


@dataclass(slots=True)
class ClipEntry:
    """A job as it is searched.

    Attributes:
        model: the name the user knows its model by.
        is_missing: its file was not where it was at the last look.
    """

    job: Job
    model: str
    notes: ClipNotes = NO_NOTES
    is_missing: bool = False
    _words: str = field(default="", compare=False)
    _name: str = field(default="", compare=False)

    @property
    def id(self) -> str:
        """Of the job."""
        return self.job.id

    @property
    def words(self) -> str:
        """All that is searched, without what makes no difference."""
        if not self._words:
            notes = self.notes
            texts = (self.job.request.prompt, notes.name, *notes.tags, self.model, notes.folder)
            self._words = _fold(_APART.join(" ".join(text.split()) for text in texts)) + _APART
        return self._words

    @property
    def name(self) -> str:
        """By what it is put in order: the beginning of its name, else of its prompt."""
        if not self._name:
            title = self.notes.name or self.job.request.prompt
            self._name = _fold(" ".join(title[:_NAME].split())) + _APART
        return self._name

    @property
    def cost(self) -> Money | None:
        """What was paid for it as far as is known; None where nothing was, or nobody says."""
        job = self.job
        if job.charged is not None:
            return job.charged
        if job.submission is None or job.is_surely_unpaid or job.price is None:
            return None
        return job.price.money

    @property
    def kind(self) -> ClipKind:
        job = self.job
        if job.is_live:
            return ClipKind.LIVE
        if job.state is not JobState.DONE:
            return ClipKind.FAILED
        return ClipKind.SKETCH if job.provider == SKETCH else ClipKind.CLIP


class ClipIndex:
    """All jobs, as they are searched, filtered and put in order."""

    def __init__(self) -> None:
        self._entries: dict[str, ClipEntry] = {}
        self._ordered: list[ClipEntry] = []
        self._order: ClipOrder | None = None
        """In which order the list above is; None while it is to be made anew."""

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, job_id: object) -> bool:
        return job_id in self._entries

    def entry(self, job_id: str) -> ClipEntry | None:
        """What is known of a job, if it is here."""
        return self._entries.get(job_id)

    def put(self, entry: ClipEntry) -> None:
        """Take a job in, or what is new about it."""
        self._entries[entry.id] = entry
        self._order = None

    def remove(self, job_id: str) -> None:
        """Forget a job; one that is not there is none to forget."""
        self._entries.pop(job_id, None)
        self._order = None

    def set_missing(self, job_id: str, *, is_missing: bool) -> None:
        """Take in whether a job's file is where it should be."""
        entry = self._entries.get(job_id)
        if entry is not None:
            entry.is_missing = is_missing

    def prepare(self) -> None:
        """Make ready what is searched, which takes its time; may be done in another thread."""
        for entry in list(self._entries.values()):
            _ = entry.words

    def matches(self, job_id: str, wish: ClipFilter) -> bool:
        """Whether a job is among those that are asked for."""
        entry = self._entries.get(job_id)
        return entry is not None and bool(_chosen([entry], wish))

    def found(self, wish: ClipFilter, order: ClipOrder = ClipOrder.NEWEST) -> list[str]:
        """The ids of those that are asked for, live ones in front."""
        if self._order is not order:
            self._ordered, self._order = _ordered(list(self._entries.values()), order), order
        return [entry.id for entry in _chosen(self._ordered, wish)]

    def models(self) -> list[str]:
        """The names of the models that clips were made with."""
        return sorted({entry.model for entry in self._entries.values() if entry.model}, key=folded)

    def folders(self) -> list[str]:
        """The collections in use."""
        folders = {entry.notes.folder for entry in self._entries.values()} - {""}
        return sorted(folders, key=folded)

    def tags(self) -> list[str]:
        """The tags in use."""
        return sorted({tag for entry in self._entries.values() for tag in entry.notes.tags}, key=folded)


_Test = Callable[[ClipEntry], bool]


def _chosen(entries: list[ClipEntry], wish: ClipFilter) -> list[ClipEntry]:
    """Those for which all that is wished for is so, the choosy wishes first."""
    for test in _tests(wish):
        entries = list(filter(test, entries))
    for word in _fold(wish.words).split():
        entries = [entry for entry in entries if word in entry.words]
    return entries


def _tests(wish: ClipFilter) -> list[_Test]:
    """What must be true of an entry besides the words."""
    tests: list[_Test] = []
    match wish.shown:
        case Shown.KEPT:
            tests.append(lambda entry: entry.notes.verdict is Verdict.KEPT)
        case Shown.REJECTED:
            tests.append(lambda entry: entry.notes.verdict is Verdict.REJECTED)
        case Shown.UNRATED:
            tests.append(lambda entry: not entry.notes.rating and entry.notes.verdict is Verdict.NONE)
        case Shown.ALL:
            pass
    if wish.rating:
        tests.append(lambda entry: entry.notes.rating >= wish.rating)
    if wish.folder:
        tests.append(lambda entry: entry.notes.folder == wish.folder)
    if wish.tag:
        tests.append(lambda entry: wish.tag in entry.notes.tags)
    if wish.model:
        tests.append(lambda entry: entry.model == wish.model)
    if wish.missing:
        tests.append(lambda entry: entry.is_missing)
    if wish.kind is not None:
        tests.append(lambda entry: entry.kind is wish.kind)
    low, high = wish.cost_from, wish.cost_to
    if low is not None or high is not None:
        tests.append(lambda entry: _is_between(entry.cost, low, high))
    return tests + _tests_of_dates(wish)


def _tests_of_dates(wish: ClipFilter) -> list[_Test]:
    tests: list[_Test] = []
    if wish.since is not None:
        first = _begin(wish.since)
        tests.append(lambda entry: entry.job.created >= first)
    if wish.until is not None:
        end = _begin(wish.until + timedelta(days=1)) if wish.until < date.max else None
        if end is not None:
            tests.append(lambda entry: entry.job.created < end)
    return tests


def _begin(day: date) -> datetime:
    """When a day begins on this computer."""
    return datetime.combine(day, time.min).astimezone()


def _is_between(cost: Money | None, low: Decimal | None, high: Decimal | None) -> bool:
    amount = cost.amount if cost is not None else Decimal(0)
    return (low is None or amount >= low) and (high is None or amount <= high)


def _ordered(entries: list[ClipEntry], order: ClipOrder) -> list[ClipEntry]:
    entries.sort(key=lambda entry: entry.id, reverse=order is not ClipOrder.OLDEST)
    match order:
        case ClipOrder.RATING:
            entries.sort(key=lambda entry: -entry.notes.rating)
        case ClipOrder.NAME:
            entries.sort(key=lambda entry: entry.name)
        case ClipOrder.COST:
            entries.sort(key=lambda entry: -(entry.cost.amount if entry.cost is not None else 0))
        case ClipOrder.MODEL:
            entries.sort(key=lambda entry: folded(entry.model))
        case ClipOrder.NEWEST | ClipOrder.OLDEST:
            pass
    entries.sort(key=lambda entry: not entry.job.is_live)
    return entries

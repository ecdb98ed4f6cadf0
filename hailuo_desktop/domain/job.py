"""A job, its states, and the table of steps between them. The table is the law: stores enforce it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated

import msgspec

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind, Failure
from hailuo_desktop.domain.money import Money, Price
from hailuo_desktop.domain.request import FieldValue, GenerationRequest, SentPicture


class JobState(StrEnum):
    """Where a job rests. Each name is what is surely true on disk."""

    QUEUED = "QUEUED"
    """Nothing sent."""
    UPLOADING = "UPLOADING"
    """The picture is on its way; nothing paid."""
    SUBMITTING = "SUBMITTING"
    """Written just before the one paid request."""
    RENDERING = "RENDERING"
    """The provider's id is known."""
    DOWNLOADING = "DOWNLOADING"
    """The provider says the result is ready."""
    DONE = "DONE"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"
    UNCERTAIN = "UNCERTAIN"
    """The answer to the paid request was lost."""


_S = JobState

ALLOWED_STEPS: Mapping[JobState, frozenset[JobState]] = MappingProxyType(
    {
        _S.QUEUED: frozenset({_S.UPLOADING, _S.SUBMITTING, _S.FAILED, _S.CANCELLED}),
        _S.UPLOADING: frozenset({_S.QUEUED, _S.SUBMITTING, _S.FAILED, _S.CANCELLED}),
        # Back to QUEUED only where the request was surely not sent or readably turned away.
        _S.SUBMITTING: frozenset({_S.RENDERING, _S.UNCERTAIN, _S.QUEUED, _S.FAILED}),
        _S.RENDERING: frozenset({_S.DOWNLOADING, _S.FAILED, _S.CANCELLED}),
        # Back to RENDERING to ask for a fresh link.
        _S.DOWNLOADING: frozenset({_S.DONE, _S.RENDERING, _S.FAILED, _S.CANCELLED}),
        # The file can be fetched again while the provider keeps it.
        _S.DONE: frozenset({_S.DOWNLOADING}),
        # Only where the provider has finished it and the file could not be had: to try that again.
        _S.FAILED: frozenset({_S.RENDERING}),
        # Watching was stopped; the provider may have gone on.
        _S.CANCELLED: frozenset({_S.RENDERING}),
        _S.UNCERTAIN: frozenset({_S.RENDERING, _S.CANCELLED}),
    }
)
"""Which step may follow which. A state may always be written again with more known about it."""

LIVE_STATES = frozenset({_S.QUEUED, _S.UPLOADING, _S.SUBMITTING, _S.RENDERING, _S.DOWNLOADING})
"""States in which the program still has something to do by itself."""

FREE_TO_CANCEL = frozenset({_S.QUEUED, _S.UPLOADING})
"""States in which nothing has been paid for."""

_PAID_AND_UNDER_WAY = frozenset({_S.SUBMITTING, _S.RENDERING, _S.DOWNLOADING, _S.UNCERTAIN})

_RESULT_TROUBLES = frozenset(
    {
        ErrorKind.RESULT_EXPIRED,
        ErrorKind.RESULT_NOT_A_VIDEO,
        ErrorKind.RESULT_LINK_UNSAFE,
        ErrorKind.RESULT_TOO_LARGE,
        ErrorKind.RESULT_WITHHELD,
    }
)
"""Failures after the provider was done: asking it again costs nothing and may help."""


class AtStart(StrEnum):
    """What to do with a job found in the journal when the program starts."""

    BEGIN_AGAIN = "begin_again"
    MARK_UNCERTAIN = "mark_uncertain"
    POLL_ON = "poll_on"
    FETCH = "fetch"
    LOOK = "look"
    LEAVE = "leave"


AT_START: Mapping[JobState, AtStart] = MappingProxyType(
    {
        _S.QUEUED: AtStart.BEGIN_AGAIN,
        _S.UPLOADING: AtStart.BEGIN_AGAIN,
        _S.SUBMITTING: AtStart.MARK_UNCERTAIN,
        _S.RENDERING: AtStart.POLL_ON,
        _S.DOWNLOADING: AtStart.FETCH,
        _S.DONE: AtStart.LEAVE,
        _S.FAILED: AtStart.LEAVE,
        _S.CANCELLED: AtStart.LEAVE,
        _S.UNCERTAIN: AtStart.LOOK,
    }
)


class CancelMeans(StrEnum):
    """What the user gets by cancelling."""

    STOP_FREE = "stop_free"
    OUTCOME_UNKNOWN = "outcome_unknown"
    STOP_WATCHING = "stop_watching"
    KEEP_LINK = "keep_link"
    FORGET = "forget"
    NOTHING = "nothing"


CANCEL_MEANS: Mapping[JobState, CancelMeans] = MappingProxyType(
    {
        _S.QUEUED: CancelMeans.STOP_FREE,
        _S.UPLOADING: CancelMeans.STOP_FREE,
        _S.SUBMITTING: CancelMeans.OUTCOME_UNKNOWN,
        _S.RENDERING: CancelMeans.STOP_WATCHING,
        _S.DOWNLOADING: CancelMeans.KEEP_LINK,
        _S.DONE: CancelMeans.NOTHING,
        _S.FAILED: CancelMeans.NOTHING,
        _S.CANCELLED: CancelMeans.NOTHING,
        _S.UNCERTAIN: CancelMeans.FORGET,
    }
)


RowNumber = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
"""A row of a batch."""


class Submission(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The one paid request of a job, as it went out.

    `fields` is the whole body without pictures' bytes; `sent_at` the UTC time just before it was sent;
    `is_tagged` whether something in the body is this submission's alone: the reference of a picture that
    was uploaded for it, or a random seed of ours; `key_mark` tells the key it was sent with from others.
    """

    fields: dict[str, FieldValue]
    sent_at: datetime
    is_tagged: bool = False
    key_mark: str = ""


class Job(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One clip, from wish to file.

    Attributes:
        id: ours, sortable by time of making.
        request: what was asked for; its pictures are the library's own copies.
        provider, model: the provider's id, and its name for the model.
        fields: the body to send, without the pictures.
        pictures: the pictures to send, the library's own copies, and where each goes.
        seed_field: the field that holds a random seed of ours, or "" where the user chose the seed or the
            model takes none.
        price: what it was expected to cost when the user pressed Generate, None where no list says.
        charged: what the provider says it took, or None while it has not said.
        remote_id: the provider's id of the job, or "".
        submission: the paid request as it was sent, or None.
        rewritten: the prompt as the model rewrote it, where the provider tells, or "".
        results: links to the finished files, as the provider gave them last.
        video: absolute path of the finished file, or "".
        further: paths of what else the provider made for it, in order; "" for what was no video.
        failure: why it failed, or the last trouble while it goes on.
        retry_of: id of the job this one repeats by the user's wish, or "".
        batch, row: the batch it was made for, or "", and the row of it: each row has one job, for ever.
        target: absolute path the finished file was asked to have, or "" for a name in the library.
        max_cost: the most this clip may cost, checked again just before the paid request.
        keeps_results: how long the provider keeps a finished file; None where it does not say.
        created, updated, finished: UTC.
    """

    id: str
    state: JobState = JobState.QUEUED
    request: GenerationRequest
    provider: str
    model: str
    fields: dict[str, FieldValue] = {}
    pictures: tuple[SentPicture, ...] = ()
    seed_field: str = ""
    price: Price | None
    charged: Money | None = None
    remote_id: str = ""
    submission: Submission | None = None
    rewritten: str = ""
    results: tuple[str, ...] = ()
    video: str = ""
    further: tuple[str, ...] = ()
    failure: Failure | None = None
    retry_of: str = ""
    batch: str = ""
    row: RowNumber = 0
    target: str = ""
    max_cost: Money | None = None
    keeps_results: timedelta | None = None
    created: datetime
    updated: datetime
    finished: datetime | None = None

    @property
    def is_live(self) -> bool:
        return self.state in LIVE_STATES

    @property
    def can_be_watched_again(self) -> bool:
        """Whether the provider may still have something for us although the job rests here."""
        if self.state is JobState.CANCELLED:
            return bool(self.remote_id)
        if self.state is JobState.FAILED and self.failure is not None:
            return bool(self.remote_id) and self.failure.kind in _RESULT_TROUBLES
        return False

    @property
    def was_at_home(self) -> bool:
        """Whether its clip was finished before, and is only being fetched once more."""
        return self.state is JobState.DOWNLOADING and self.finished is not None

    def can_be_fetched_again(self, now: datetime) -> bool:
        """Whether the provider may still have the file of this finished clip."""
        if self.state is not JobState.DONE or not self.remote_id or self.submission is None:
            return False
        if self.failure is not None and self.failure.kind is ErrorKind.RESULT_EXPIRED:
            return False
        return self.keeps_results is None or now < self.submission.sent_at + self.keeps_results

    @property
    def is_owed(self) -> bool:
        """Whether it is paid for, or perhaps, and its video is not home yet."""
        return not self.is_free and (self.state in _PAID_AND_UNDER_WAY or self.can_be_watched_again)

    @property
    def is_surely_unpaid(self) -> bool:
        """Whether it came to its end, and no request for it can have been charged."""
        if self.state not in (JobState.FAILED, JobState.CANCELLED) or self.remote_id:
            return False
        if self.submission is None:
            return True
        return self.failure is not None and self.failure.charge is Charge.NONE

    @property
    def kept_until(self) -> datetime | None:
        """When the provider deletes a result that was not fetched yet; None where nothing waits there."""
        if self.keeps_results is None or self.submission is None:
            return None
        expired = self.failure is not None and self.failure.kind is ErrorKind.RESULT_EXPIRED
        waits = self.state is JobState.DOWNLOADING or self.can_be_watched_again
        return self.submission.sent_at + self.keeps_results if waits and not expired else None

    @property
    def is_free(self) -> bool:
        """Whether nothing is ever charged for it."""
        return self.price is not None and self.price.money.amount == 0

    @property
    def cancel_means(self) -> CancelMeans:
        """What the user gets by cancelling it now."""
        means = CANCEL_MEANS[self.state]
        return CancelMeans.STOP_FREE if self.is_free and self.is_live else means


def check_step(old: JobState, new: JobState) -> None:
    """Raise AppError(JOB_STEP_IMPOSSIBLE) unless the table allows going from `old` to `new`."""
    if new != old and new not in ALLOWED_STEPS[old]:
        raise AppError(ErrorKind.JOB_STEP_IMPOSSIBLE, facts={"old": old.value, "new": new.value})

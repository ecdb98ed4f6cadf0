"""A job in the words and values of the panels that show it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

import msgspec
from PySide6.QtCore import QCoreApplication, QDate, QLocale

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError, Failure
from hailuo_desktop.domain.job import CANCEL_MEANS, CancelMeans, Job, JobState
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.domain.money import Price, PriceBasis
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.ui.amounts import sum_words
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.library import LibraryItem
from hailuo_desktop.ui.library.item import ItemState
from hailuo_desktop.wording import Action

_ITEM_STATES: dict[JobState, ItemState] = {
    JobState.DONE: "done",
    JobState.FAILED: "failed",
    JobState.CANCELLED: "cancelled",
    JobState.UNCERTAIN: "uncertain",
}


LIMIT_KINDS = wording.kinds_of(Action.LIMITS)
"""Refusals that end with another limit."""

WINDOW_ACTIONS = frozenset(
    {
        Action.ENTER_KEY,
        Action.CHOOSE_REGION,
        Action.TOP_UP,
        Action.OPEN_ACCOUNT,
        Action.LIMITS,
        Action.SETTINGS,
        Action.OPEN_FOLDER,
        Action.COPY_REPORT,
    }
)
"""What has to be done before a job can be run again; for everything else, that leads to the form."""


class JobAction(Enum):
    """What the buttons under a message about a job do."""

    LOOK_AGAIN = auto()
    """Ask the provider again: for the job, or for its result."""
    SUBMIT_AGAIN = auto()
    FORGET = auto()
    EDIT = auto()
    LOCATE = auto()
    """Say where the clip's file is now."""
    FETCH_AGAIN = auto()
    """Ask the provider for the clip once more; that is free."""


@dataclass(frozen=True, kw_only=True)
class LiveWords:
    """What the stage shows of a job on its way; the names are those of `Stage.show_live`."""

    title: str
    detail: str
    picture: str
    elapsed: float
    typical: float
    fraction: float | None
    cancel_label: str
    mend_label: str = ""
    left: float | None


def is_free(job: Job) -> bool:
    """Whether nothing is charged for the job, whatever becomes of it."""
    return job.price is not None and job.price.basis is PriceBasis.FREE


def cancel_means(job: Job) -> CancelMeans:
    """What the user gets by cancelling; what costs nothing is always free to stop."""
    means = CANCEL_MEANS[job.state]
    return CancelMeans.STOP_FREE if job.is_live and is_free(job) else means


def title_of(job: Job) -> str:
    """The prompt, or what stands for it."""
    prompt = " ".join(job.request.prompt.split())
    return prompt or QCoreApplication.translate("Job", "Without words")


def _kept_until(job: Job) -> str:
    """Until when the result waits at the provider; "" where none does."""
    if job.kept_until is None:
        return ""
    day = job.kept_until.astimezone()
    date = QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
    return wording.kept_until_words(date, translator)


class JobPresenter:
    """Knows the catalogue and the words; keeps nothing of the jobs.

    `expected` tells how many seconds a job takes from being sent, by those before it; 0 where nobody knows.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.expected: Callable[[Job], float] = lambda _: 0.0

    def item(self, update: JobUpdate) -> LibraryItem:
        """The job's card."""
        job = update.job
        state = _ITEM_STATES.get(job.state, "live")
        return LibraryItem(
            id=job.id,
            title=title_of(job),
            rewritten=" ".join(job.rewritten.split()),
            caption=self.caption(job),
            picture=update.thumbnail or (job.request.image.path if job.request.image is not None else ""),
            video=job.video if state == "done" else "",
            state=state,
            status="" if state == "done" else self._status(update),
            fraction=update.fraction if state == "live" else None,
            created=job.created,
            expected_at=self.expected_at(job),
            seconds=max(0, job.request.duration),
            cancel_label=self.cancel_label(job),
            in_batch=bool(job.batch),
        )

    def live(self, update: JobUpdate, now: datetime) -> LiveWords:
        """The job on the stage while it is on its way."""
        job = update.job
        spec = self._spec(job)
        expected_at = self.expected_at(job)
        detail = _kept_until(job)
        mend_label = ""
        if update.trouble is not None:
            message = self.describe(job, update.trouble)
            mend_label = message.label if message.action in WINDOW_ACTIONS else ""
            detail = wording.joined(message.advice, detail)
        return LiveWords(
            title=wording.state_words(job.state, translator),
            detail=detail,
            picture=job.request.image.path if job.request.image is not None else "",
            elapsed=max(0.0, (now - job.created).total_seconds()),
            typical=spec.typical_seconds if spec is not None else 0,
            fraction=update.fraction,
            cancel_label=self.cancel_label(job),
            mend_label=mend_label,
            left=None if expected_at is None else (expected_at - now).total_seconds(),
        )

    def expected_at(self, job: Job) -> datetime | None:
        """When a job that has been sent will be finished, by those before it; None where nobody knows."""
        if not job.is_live or job.submission is None or job.was_at_home:
            return None
        seconds = self.expected(job)
        if seconds <= 0:
            return None
        return job.submission.sent_at + timedelta(seconds=seconds)

    def model_name(self, job: Job) -> str:
        """The name the user knows the job's model by."""
        known = self._spec(job) or self._catalogue.listing(job.provider, job.request.model)
        return wording.model_name(known.label, translator) if known is not None else job.model

    def caption(self, job: Job) -> str:
        """In short what it is: "Hailuo 02 · 768P · 6 s"."""
        parts = [self.model_name(job), job.request.resolution]
        if job.request.duration > 0:
            parts.append(QCoreApplication.translate("Job", "{n} s").format(n=job.request.duration))
        clips = 1 + sum(bool(path) for path in job.further)
        if clips > 1:
            parts.append(QCoreApplication.translate("Job", "{n} clips").format(n=clips))
        return " · ".join(part for part in parts if part)

    def cancel_label(self, job: Job) -> str:
        """What the cancel button says; "" where there is nothing to cancel."""
        return wording.cancel_words(cancel_means(job), translator).label if job.is_live else ""

    def describe(self, job: Job, failure: Failure, *, looking: bool = False) -> wording.Message:
        """The failure of this job in words; `looking` says that it is being looked for."""
        message = wording.describe_job(job, failure, translator, looking=looking)
        if is_free(job):
            return msgspec.structs.replace(message, charge="")
        return message

    def ended(self, update: JobUpdate) -> wording.Message:
        """A job that came to its end without a clip, in words."""
        job = update.job
        if job.failure is not None:
            message = self.describe(job, job.failure, looking=update.looking)
            waits = _kept_until(job)
            if not waits:
                return message
            return msgspec.structs.replace(message, next_step=wording.joined(message.next_step, waits))
        if job.state is JobState.CANCELLED and job.remote_id and not is_free(job):
            return wording.Message(
                title=wording.state_words(job.state, translator),
                text=QCoreApplication.translate("Job", "You stopped watching this job."),
                charge=QCoreApplication.translate("Job", "The provider still bills it if it finishes."),
                next_step=wording.joined(
                    QCoreApplication.translate("Job", "You can watch it again and get its video."),
                    _kept_until(job),
                ),
            )
        return wording.Message(
            title=wording.state_words(job.state, translator),
            text=QCoreApplication.translate("Job", "You cancelled this job before it was made."),
            charge="" if is_free(job) else QCoreApplication.translate("Job", "Nothing was charged."),
            next_step="",
        )

    def actions(self, update: JobUpdate) -> list[tuple[JobAction | Action, str]]:
        """What can be done with a job that came to its end without a clip, and how the buttons say it.

        First what helps with its failure, then what can be done with the job; at most three.
        """
        job = update.job
        edit = (JobAction.EDIT, QCoreApplication.translate("Job", "Edit and run again"))
        mending: list[tuple[JobAction | Action, str]] = []
        if job.failure is not None and job.state is JobState.FAILED:
            action = wording.action_of(job.failure)
            label = wording.action_label(action, translator)
            if action is Action.SHOW_PRICE:
                return [(JobAction.EDIT, label)]
            if action in WINDOW_ACTIONS:
                mending = [(action, label)]
        if job.state is JobState.UNCERTAIN:
            forget = (JobAction.FORGET, wording.cancel_words(cancel_means(job), translator).label)
            if update.looking:
                return [forget]
            return [
                (JobAction.LOOK_AGAIN, QCoreApplication.translate("Job", "Look again")),
                (JobAction.SUBMIT_AGAIN, self.submit_again_label(job)),
                forget,
            ]
        if job.state is JobState.CANCELLED and job.can_be_watched_again:
            return [(JobAction.LOOK_AGAIN, QCoreApplication.translate("Job", "Watch it again"))]
        if job.can_be_watched_again:
            again = QCoreApplication.translate("Job", "Try the download again")
            return [(JobAction.LOOK_AGAIN, again), edit, *mending]
        return [*mending, edit]

    def missing(self, job: Job, now: datetime) -> wording.Message:
        """A finished clip whose file is gone, in words."""
        return wording.Message(
            title=QCoreApplication.translate("Job", "The file is not where it was"),
            text=QCoreApplication.translate("Job", "{path} was moved, renamed or deleted.").format(
                path=job.video
            ),
            charge="",
            next_step=self._missing_next(job, now),
        )

    def _missing_next(self, job: Job, now: datetime) -> str:
        if job.can_be_fetched_again(now):
            return QCoreApplication.translate(
                "Job",
                "Say where it is now, or download it again: that costs nothing while the provider has it.",
            )
        if is_free(job):
            return QCoreApplication.translate("Job", "Say where it is now, or make it again: that is free.")
        price = self._price(job)
        gone = QCoreApplication.translate(
            "Job",
            "Say where it is now. The provider does not have it any more; making it again costs {price}.",
        )
        if price is None:
            gone = QCoreApplication.translate(
                "Job",
                "Say where it is now. The provider does not have it any more; making it again is paid for.",
            )
        return gone.format(price=sum_words(price.money) if price is not None else "")

    def missing_actions(self, job: Job, now: datetime) -> list[tuple[JobAction | Action, str]]:
        """What can be done about it."""
        actions: list[tuple[JobAction | Action, str]] = [
            (JobAction.LOCATE, QCoreApplication.translate("Job", "Locate…"))
        ]
        if job.can_be_fetched_again(now):
            actions.append((JobAction.FETCH_AGAIN, QCoreApplication.translate("Job", "Download again")))
        return [*actions, (JobAction.EDIT, QCoreApplication.translate("Job", "Edit and run again"))]

    def submit_again_label(self, job: Job) -> str:
        """Names what it costs now; the price may have changed since."""
        price = self._price(job)
        if price is None:
            return QCoreApplication.translate("Job", "Submit again")
        return QCoreApplication.translate("Job", "Submit again for {price}").format(
            price=sum_words(price.money)
        )

    def submit_again_question(self, job: Job) -> str:
        """Asks for that, with what it costs now."""
        price = self._price(job)
        if price is None:
            return QCoreApplication.translate("Job", "Submit it again?")
        return QCoreApplication.translate("Job", "Submit it again for {price}?").format(
            price=sum_words(price.money)
        )

    def _price(self, job: Job) -> Price | None:
        """What it would cost now, as far as is known."""
        spec = self._spec(job)
        return spec.price(job.request) if spec is not None else job.price

    def _status(self, update: JobUpdate) -> str:
        job = update.job
        failure = update.trouble if job.is_live else job.failure
        if failure is not None and job.state is not JobState.CANCELLED:
            return self.describe(job, failure, looking=update.looking).title
        return wording.state_words(job.state, translator)

    def _spec(self, job: Job) -> ModelSpec | None:
        try:
            return self._catalogue.spec(job.provider, job.request.model)
        except AppError:
            return None

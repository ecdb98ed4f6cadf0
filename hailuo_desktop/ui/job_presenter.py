"""A job in the words and values of the panels that show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError, Failure
from hailuo_desktop.domain.job import CANCEL_MEANS, CancelMeans, Job, JobState
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.domain.money import PriceBasis
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.library import LibraryItem
from hailuo_desktop.ui.library.item import ItemState

_ITEM_STATES: dict[JobState, ItemState] = {
    JobState.DONE: "done",
    JobState.FAILED: "failed",
    JobState.CANCELLED: "cancelled",
    JobState.UNCERTAIN: "uncertain",
}


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


class JobPresenter:
    """Knows the catalogue and the words; keeps nothing of the jobs."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def item(self, update: JobUpdate) -> LibraryItem:
        """The job's card."""
        job = update.job
        state = _ITEM_STATES.get(job.state, "live")
        return LibraryItem(
            id=job.id,
            title=title_of(job),
            caption=self.caption(job),
            picture=update.thumbnail or (job.request.image.path if job.request.image is not None else ""),
            state=state,
            status="" if state == "done" else self._status(update),
            fraction=update.fraction if state == "live" else None,
            created=job.created,
            cancel_label=self.cancel_label(job),
        )

    def live(self, update: JobUpdate, now: datetime) -> LiveWords:
        """The job on the stage while it is on its way."""
        job = update.job
        spec = self._spec(job)
        detail = ""
        if update.trouble is not None:
            message = self.describe(job, update.trouble)
            detail = f"{message.text} {message.next_step}"
        return LiveWords(
            title=wording.state_words(job.state, translator),
            detail=detail,
            picture=job.request.image.path if job.request.image is not None else "",
            elapsed=max(0.0, (now - job.created).total_seconds()),
            typical=spec.typical_seconds if spec is not None else 0,
            fraction=update.fraction,
            cancel_label=self.cancel_label(job),
        )

    def caption(self, job: Job) -> str:
        """In short what it is: "Hailuo 02 · 768P · 6 s"."""
        spec = self._spec(job)
        parts = [spec.label if spec is not None else job.model, job.request.resolution]
        if job.request.duration:
            parts.append(QCoreApplication.translate("Job", "{n} s").format(n=job.request.duration))
        return " · ".join(part for part in parts if part)

    def cancel_label(self, job: Job) -> str:
        """What the cancel button says; "" where there is nothing to cancel."""
        return wording.cancel_words(cancel_means(job), translator).label if job.is_live else ""

    def describe(self, job: Job, failure: Failure) -> wording.Message:
        """The failure of this job in words."""
        message = wording.describe(failure, translator, provider=job.provider)
        if is_free(job):
            return wording.Message(
                title=message.title,
                text=message.text,
                charge="",
                next_step=message.next_step,
                details=message.details,
            )
        return message

    def ended(self, job: Job) -> wording.Message:
        """A job that came to its end without a clip, in words."""
        if job.failure is not None:
            return self.describe(job, job.failure)
        if job.state is JobState.CANCELLED and job.remote_id and not is_free(job):
            return wording.Message(
                title=wording.state_words(job.state, translator),
                text=QCoreApplication.translate("Job", "You stopped watching this job."),
                charge=QCoreApplication.translate("Job", "The provider still bills it if it finishes."),
                next_step=QCoreApplication.translate("Job", "You can watch it again and get its video."),
            )
        return wording.Message(
            title=wording.state_words(job.state, translator),
            text=QCoreApplication.translate("Job", "You cancelled this job before it was made."),
            charge="" if is_free(job) else QCoreApplication.translate("Job", "Nothing was charged."),
            next_step="",
        )

    def _status(self, update: JobUpdate) -> str:
        job = update.job
        failure = update.trouble if job.is_live else job.failure
        if failure is not None and job.state is not JobState.CANCELLED:
            return self.describe(job, failure).title
        return wording.state_words(job.state, translator)

    def _spec(self, job: Job) -> ModelSpec | None:
        try:
            return self._catalogue.spec(job.provider, job.request.model)
        except AppError:
            return None

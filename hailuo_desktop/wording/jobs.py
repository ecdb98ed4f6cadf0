"""The words for jobs: what state they are in, what cancelling means, what they cost."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from hailuo_desktop.domain.errors import Charge
from hailuo_desktop.domain.job import CancelMeans, JobState
from hailuo_desktop.domain.money import PriceBasis
from hailuo_desktop.wording.words import QT_TRANSLATE_NOOP

CHARGES: Mapping[Charge, str] = {
    Charge.NONE: QT_TRANSLATE_NOOP("Charge", "Nothing was charged."),
    Charge.RETURNED: QT_TRANSLATE_NOOP("Charge", "By the provider's rules, a failed job is not charged."),
    Charge.UNKNOWN: QT_TRANSLATE_NOOP("Charge", "It may have been charged."),
    Charge.STANDS: QT_TRANSLATE_NOOP("Charge", "The clip has been paid for."),
}

UNKNOWN_SUM = QT_TRANSLATE_NOOP("Charge", "{sum} may have been charged.")

STATES: Mapping[JobState, str] = {
    JobState.QUEUED: QT_TRANSLATE_NOOP("JobState", "Waiting for its turn"),
    JobState.UPLOADING: QT_TRANSLATE_NOOP("JobState", "Uploading the picture"),
    JobState.SUBMITTING: QT_TRANSLATE_NOOP("JobState", "Sending the request"),
    JobState.RENDERING: QT_TRANSLATE_NOOP("JobState", "Making the video"),
    JobState.DOWNLOADING: QT_TRANSLATE_NOOP("JobState", "Fetching the video"),
    JobState.DONE: QT_TRANSLATE_NOOP("JobState", "Finished"),
    JobState.FAILED: QT_TRANSLATE_NOOP("JobState", "Failed"),
    JobState.CANCELLED: QT_TRANSLATE_NOOP("JobState", "Cancelled"),
    JobState.UNCERTAIN: QT_TRANSLATE_NOOP("JobState", "Outcome unknown"),
}


class CancelWords(msgspec.Struct, frozen=True):
    """`label` stands on the button; `consequence` says what follows, and is asked about if it is not free."""

    label: str
    consequence: str
    question: str = ""


CANCELS: Mapping[CancelMeans, CancelWords] = {
    CancelMeans.STOP_FREE: CancelWords(
        QT_TRANSLATE_NOOP("Cancel", "Cancel"),
        QT_TRANSLATE_NOOP("Cancel", "Nothing has been sent; cancelling is free."),
    ),
    CancelMeans.OUTCOME_UNKNOWN: CancelWords(
        QT_TRANSLATE_NOOP("Cancel", "Stop"),
        QT_TRANSLATE_NOOP(
            "Cancel", "The request is just being sent: whether it will be charged is unknown then."
        ),
        QT_TRANSLATE_NOOP("Cancel", "Stop this job?"),
    ),
    CancelMeans.STOP_WATCHING: CancelWords(
        QT_TRANSLATE_NOOP("Cancel", "Stop watching"),
        QT_TRANSLATE_NOOP("Cancel", "The provider goes on making this video, and it is still billed."),
        QT_TRANSLATE_NOOP("Cancel", "Stop watching this job?"),
    ),
    CancelMeans.KEEP_LINK: CancelWords(
        QT_TRANSLATE_NOOP("Cancel", "Stop download"),
        QT_TRANSLATE_NOOP("Cancel", "The video is paid for. Its link is kept, so you can fetch it later."),
        QT_TRANSLATE_NOOP("Cancel", "Stop the download?"),
    ),
    CancelMeans.FORGET: CancelWords(
        QT_TRANSLATE_NOOP("Cancel", "Forget"),
        QT_TRANSLATE_NOOP("Cancel", "The app stops caring for this request, which may have been charged."),
        QT_TRANSLATE_NOOP("Cancel", "Forget this job?"),
    ),
    CancelMeans.NOTHING: CancelWords("", ""),
}

PRICES: Mapping[PriceBasis, str] = {
    PriceBasis.FREE: QT_TRANSLATE_NOOP("Price", "Free"),
    PriceBasis.LIST: QT_TRANSLATE_NOOP("Price", "{sum} · list price"),
    PriceBasis.MAKER_LIST: QT_TRANSLATE_NOOP("Price", "about {sum} · maker's list price"),
    PriceBasis.QUOTED: QT_TRANSLATE_NOOP("Price", "{sum}"),
}

PRICE_UNKNOWN = QT_TRANSLATE_NOOP("Price", "Price not listed")

CONTINUED = QT_TRANSLATE_NOOP("Job", "Unfinished jobs of the last time go on: {count}.")

KEPT_UNTIL = QT_TRANSLATE_NOOP("Job", "The provider keeps the finished video until {day}.")

PROVIDER_LABELS: Mapping[str, str] = {
    "atlas": "Atlas Cloud",
    "minimax": "MiniMax",
    "sketch": QT_TRANSLATE_NOOP("Provider", "the camera sketch"),
}
"""Names of providers in sentences; an id that is not here stands for itself."""

SKETCH_MODEL = QT_TRANSLATE_NOOP("Model", "Camera sketch")
"""As its model file names it."""

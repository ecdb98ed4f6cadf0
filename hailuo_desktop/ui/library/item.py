"""What the library shows of a job."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from hailuo_desktop.domain.clip_notes import Verdict
from hailuo_desktop.ui.times import clock, waiting

ItemState = Literal["live", "done", "failed", "uncertain", "cancelled"]


@dataclass(frozen=True, kw_only=True)
class LibraryItem:
    """One card.

    Attributes:
        id: of the job.
        title: the name the user gave it, else the prompt.
        rewritten: the prompt as the model rewrote it, or "".
        caption: in short what it is, e.g. "Hailuo 02 · 768P · 6 s".
        picture: path of the thumbnail, or "".
        video: path of the clip, or "" while there is none.
        state: decides place and colours; `status` says it in words, "" where there is nothing to say.
        fraction: how much is done, 0 to 1, or None if that is not known.
        created: when the job was made; what is live counts its seconds from there.
        expected_at: when it will be finished by what such clips took before, or None if nobody knows.
        seconds: how long the clip is, or 0 where nobody knows.
        cancel_label: what the queue's button says, or "" for no button.
        rating: stars given, 0 for none.
        verdict: kept, rejected, or nothing said.
        tags: what it is found by.
        is_missing: its file is not where it was.
        in_batch: it was made together with others, from a list.
    """

    id: str
    title: str
    rewritten: str = ""
    caption: str
    picture: str = ""
    video: str = ""
    state: ItemState
    status: str = ""
    fraction: float | None = None
    created: datetime
    expected_at: datetime | None = None
    seconds: int = 0
    cancel_label: str = ""
    rating: int = 0
    verdict: Verdict = Verdict.NONE
    tags: tuple[str, ...] = ()
    is_missing: bool = False
    in_batch: bool = False

    @property
    def is_live(self) -> bool:
        return self.state == "live"

    def waiting(self, now: datetime) -> str:
        """The status and, for what is live, how long it takes: "Rendering · 0:42 · about 35 s left"."""
        if not self.is_live:
            return self.status
        left = None if self.expected_at is None else (self.expected_at - now).total_seconds()
        time = waiting((now - self.created).total_seconds(), 0, left)
        return f"{self.status} · {time}" if self.status else time

    def elapsed(self, now: datetime) -> str:
        """How long it has taken so far, where it is live: "0:42"."""
        return clock((now - self.created).total_seconds()) if self.is_live else ""


def utc_now() -> datetime:
    return datetime.now(UTC)

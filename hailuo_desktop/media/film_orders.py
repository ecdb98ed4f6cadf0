"""What the film worker is asked, and what it answers: lines of JSON."""

from __future__ import annotations

import msgspec

from hailuo_desktop.domain.clip_facts import ClipFacts
from hailuo_desktop.domain.errors import Failure
from hailuo_desktop.domain.film import Exported, Film, FilmPlan
from hailuo_desktop.domain.labels import Maker, Marks


class LookOrder(msgspec.Struct, frozen=True, kw_only=True, tag="look"):
    """Say what these files are."""

    paths: tuple[str, ...]


class PlanOrder(msgspec.Struct, frozen=True, kw_only=True, tag="plan"):
    """Say how this film would be made."""

    film: Film


class ExportOrder(msgspec.Struct, frozen=True, kw_only=True, tag="export"):
    """Make this film in the file `part`, which is meant for `folder`."""

    film: Film
    part: str
    folder: str


class FrameOrder(msgspec.Struct, frozen=True, kw_only=True, tag="frame"):
    """Write a frame, the last one for None, as a PNG to `part`, which is meant for `folder`.

    `maker` is written as its label where the clip carries none; None for no label.
    """

    path: str
    number: int | None
    part: str
    folder: str
    maker: Maker | None = None


Order = LookOrder | PlanOrder | ExportOrder | FrameOrder


class SavedFrame(msgspec.Struct, frozen=True, kw_only=True):
    """A frame that was written: which of how many, when it is shown, its size and its marks.

    `moment` and `duration` are seconds, from the beginning of the first frame.
    """

    path: str
    number: int
    count: int
    moment: float
    duration: float
    width: int
    height: int
    marks: Marks


class LookedAtClip(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A file that was looked at: what it is, or why that cannot be said."""

    path: str
    facts: ClipFacts | None = None
    failure: Failure | None = None


class FilmWord(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A line of the worker; one of its fields is set.

    Attributes:
        done: so many frames, of how many.
        looked: the files that were asked about.
        plan: how the film would be made.
        exported: the file is complete and has been read back.
        frame: likewise a frame.
        error: why there is none.
    """

    done: tuple[int, int] | None = None
    looked: tuple[LookedAtClip, ...] | None = None
    plan: FilmPlan | None = None
    exported: Exported | None = None
    frame: SavedFrame | None = None
    error: Failure | None = None

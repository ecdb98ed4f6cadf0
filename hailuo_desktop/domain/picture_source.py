"""What a picture was as a file, and what has to be changed about it before it is sent."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from hailuo_desktop.domain.errors import Fact
from hailuo_desktop.domain.framing import WHOLE
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.request import Picture

LOCATION, CAMERA, WORDS = "location", "camera", "words"
"""Kinds of metadata: where it was taken; with what and when; descriptions, names, comments."""

_SENT_AS_THEY_ARE = frozenset({"JPEG", "PNG"})


def as_text(name: str) -> str:
    """The name or path of a file as it can be written down: what is no text in it becomes question marks."""
    return name.encode("utf-8", "replace").decode()


class PictureSource(msgspec.Struct, frozen=True, kw_only=True):
    """What a picture file was.

    Attributes:
        kind: of file, as people call it: "JPEG", "HEIC" …
        is_turned: it is stored lying, or mirrored, with a word on how to hold it.
        has_profile: its colours are meant in another way than sRGB's.
        is_cmyk: its colours are those of print.
        depth: bits of a channel.
        has_transparency: something of it can be seen through.
        frames: how many pictures the file holds; the first, or the main one, is taken.
        metadata: what it tells beside the picture: LOCATION, CAMERA, WORDS.
        real_path: where the file is, if `path` was a link; else "".
    """

    kind: str
    is_turned: bool = False
    has_profile: bool = False
    is_cmyk: bool = False
    depth: int = 8
    has_transparency: bool = False
    frames: int = 1
    metadata: tuple[str, ...] = ()
    real_path: str = ""


class FrameFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Which frame of a video was taken.

    Attributes:
        moment: when it is shown, in seconds from the beginning.
        duration: of the video, in seconds.
        count: how many frames the video has, or 0 where nobody counted.
    """

    moment: float
    duration: float
    count: int = 0


class PictureChange(StrEnum):
    """What becomes of a picture."""

    FIRST_FRAME = "first_frame"
    TURNED = "turned"
    COLOURS_CONVERTED = "colours_converted"
    DEPTH_REDUCED = "depth_reduced"
    FLATTENED = "flattened"
    CROPPED = "cropped"
    PADDED = "padded"
    MADE_SMALLER = "made_smaller"
    ENLARGED = "enlarged"
    CONVERTED = "converted"
    METADATA_REMOVED = "metadata_removed"


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One change with the facts that a sentence mentions."""

    kind: PictureChange
    facts: dict[str, Fact] = {}


def changes_of(source: PictureSource, picture: Picture, rule: PictureRule) -> tuple[Change, ...]:
    """What is changed about the picture when it is sent by this rule, in the order it is told."""
    framing = picture.framing or WHOLE
    size = picture.width, picture.height
    window, sent = picture.window, rule.sent_size(picture)
    facts: dict[str, Fact] = {
        "width": window.width,
        "height": window.height,
        "sent_width": sent[0],
        "sent_height": sent[1],
        "kind": source.kind,
        "frames": source.frames,
        "depth": source.depth,
        "ground": framing.ground,
        "metadata": " ".join(source.metadata),
    }
    apply: dict[PictureChange, bool] = {
        PictureChange.FIRST_FRAME: source.frames > 1,
        PictureChange.TURNED: source.is_turned,
        PictureChange.COLOURS_CONVERTED: source.has_profile or source.is_cmyk,
        PictureChange.DEPTH_REDUCED: source.depth > 8,
        PictureChange.FLATTENED: source.has_transparency,
        PictureChange.CROPPED: framing.cuts(*size),
        PictureChange.PADDED: framing.pads(*size),
        PictureChange.MADE_SMALLER: sent[0] * sent[1] < window.width * window.height,
        PictureChange.ENLARGED: sent[0] * sent[1] > window.width * window.height,
        PictureChange.CONVERTED: _is_converted(source.kind, picture.media_type, rule),
        PictureChange.METADATA_REMOVED: bool(source.metadata),
    }
    return tuple(Change(kind=kind, facts=facts) for kind, applies in apply.items() if applies)


def _is_converted(kind: str, media_type: str, rule: PictureRule) -> bool:
    return kind not in _SENT_AS_THEY_ARE or media_type not in rule.media_types

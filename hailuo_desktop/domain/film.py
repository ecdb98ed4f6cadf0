"""A film: shots in a row, what is heard with them, and what kind of file is to become of it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from typing import Annotated

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.labels import Maker, Marks
from hailuo_desktop.domain.request import GenerationRequest

MOST_SHOTS = 500

SHORTEST_MARK = 2.0
"""Seconds a visible mark is shown at least, from the beginning."""

LEAST_MARK_SHARE = 0.05
"""Of the picture's shorter side: how high the words of a visible mark are at least."""

Seconds = Annotated[float, msgspec.Meta(ge=0, le=86_400)]
_Volume = Annotated[float, msgspec.Meta(ge=0, le=4)]
_Side = Annotated[int, msgspec.Meta(ge=0, le=8192)]


class FilmFormat(StrEnum):
    """What kind of file an export is."""

    MP4 = "mp4"
    """H.264 and AAC, which plays everywhere."""
    MOV = "mov"
    """The same for Apple's programs."""
    PRORES = "prores"
    """ProRes 422 HQ and plain sound in a MOV, for editing."""
    GIF = "gif"
    WEBP = "webp"
    AS_IT_IS = "as_it_is"
    """The one clip whole, its pictures and sound untouched, in a file of the same kind; for marked copies."""


SUFFIXES = {
    FilmFormat.MP4: ".mp4",
    FilmFormat.MOV: ".mov",
    FilmFormat.PRORES: ".mov",
    FilmFormat.GIF: ".gif",
    FilmFormat.WEBP: ".webp",
}
"""How files of these formats are named; AS_IT_IS keeps the clip's own suffix."""

LONGEST = {FilmFormat.GIF: 20, FilmFormat.WEBP: 20}
"""Seconds of a film in formats that are made for short ones."""

LARGEST_SIDE = {FilmFormat.GIF: 1280, FilmFormat.WEBP: 1920}
"""Pixels of the longer side in such formats."""

FASTEST = {FilmFormat.GIF: Fraction(50), FilmFormat.WEBP: Fraction(60)}
"""Frames a second in such formats. GIF counts in hundredths of a second, and viewers slow down below two."""


class Fit(StrEnum):
    """How a clip of another shape is brought into the film's frame."""

    BARS = "bars"
    """Whole, with black bars."""
    FILL = "fill"
    """Filling the frame, its edges cut."""


class Corner(StrEnum):
    """Where a visible mark stands."""

    TOP_LEFT = "top_left"
    TOP_RIGHT = "top_right"
    BOTTOM_LEFT = "bottom_left"
    BOTTOM_RIGHT = "bottom_right"


class Shot(msgspec.Struct, frozen=True, kw_only=True):
    """A clip, or a part of it.

    Attributes:
        path: absolute path of the clip.
        first, last: the first and last frame that is shown, counted from 0; None for the clip's last.
        continues: it begins with the frame the shot before ends with, so its first frame is left out.
        fade: seconds by which it fades into the next shot; 0 for a cut.
        maker: whose model made it, where that is known; None for other material.
        request: what it was made from, to be carried in the file.
    """

    path: str
    first: Annotated[int, msgspec.Meta(ge=0)] = 0
    last: Annotated[int, msgspec.Meta(ge=0)] | None = None
    continues: bool = False
    fade: Seconds = 0.0
    maker: Maker | None = None
    request: GenerationRequest | None = None

    @property
    def begin(self) -> int:
        """The first frame that is shown, without the doubled one."""
        return self.first + 1 if self.continues else self.first


class Soundtrack(msgspec.Struct, frozen=True, kw_only=True):
    """Sound under a whole film.

    Attributes:
        path: absolute path of the file; of a video its sound is taken.
        offset: seconds into the film when it begins; below 0, so much of its beginning is left out.
        volume: 1 for as it is.
        fade_in, fade_out: seconds.
        loops: begun again until the film ends; else there is silence after it.
    """

    path: str
    offset: Annotated[float, msgspec.Meta(ge=-86_400, le=86_400)] = 0.0
    volume: _Volume = 1.0
    fade_in: Seconds = 0.0
    fade_out: Seconds = 0.0
    loops: bool = False


class Encoding(msgspec.Struct, frozen=True, kw_only=True):
    """What the file is to be like.

    Attributes:
        format: its kind.
        width, height: in pixels, made even; 0 for those of the first shot.
        rate: frames a second, as numerator and denominator; (0, 1) for that of the first shot.
        fit: how clips of another shape are brought into the frame.
        crf: x264's quality, smaller is better.
        preset: x264's speed.
        is_new: encoded anew, even where everything could be copied.
    """

    format: FilmFormat = FilmFormat.MP4
    width: _Side = 0
    height: _Side = 0
    rate: tuple[Annotated[int, msgspec.Meta(ge=0)], Annotated[int, msgspec.Meta(ge=1)]] = (0, 1)
    fit: Fit = Fit.BARS
    crf: Annotated[int, msgspec.Meta(ge=0, le=51)] = 18
    preset: str = "veryfast"
    is_new: bool = False


class VisibleMark(msgspec.Struct, frozen=True, kw_only=True):
    """Words in the picture, e.g. "AI-generated".

    Attributes:
        words: a PNG of the words on transparent ground. Only their shape is taken: they are shown white with
            a dark outline, which can be read on any ground.
        corner: where they stand.
        share: their height, of the picture's shorter side.
        seconds: how long from the beginning; 0 for throughout.
    """

    words: bytes
    corner: Corner = Corner.BOTTOM_RIGHT
    share: Annotated[float, msgspec.Meta(ge=LEAST_MARK_SHARE, le=0.5)] = 0.06
    seconds: Seconds = 0.0


class Film(msgspec.Struct, frozen=True, kw_only=True):
    """All of it.

    Attributes:
        shots: in their order.
        soundtrack: sound under all of it, or None.
        clip_volume: of the clips' own sound; 0 leaves it out.
        encoding: what the file is to be like.
        is_labelled: a label is written where the clips carry none and a maker is known.
        mark: words in the picture, or None.
        carries_pictures: the pictures of the requests go into the file with them.
    """

    shots: Annotated[tuple[Shot, ...], msgspec.Meta(max_length=MOST_SHOTS)]
    soundtrack: Soundtrack | None = None
    clip_volume: _Volume = 1.0
    encoding: Encoding = Encoding()
    is_labelled: bool = False
    mark: VisibleMark | None = None
    carries_pictures: bool = False


class Way(StrEnum):
    """How pictures or sound come into the file."""

    COPIED = "copied"
    """As they are, without loss."""
    ENCODED = "encoded"
    ABSENT = "absent"


class Reason(StrEnum):
    """Why pictures are not copied."""

    ASKED = "asked"
    FORMAT = "format"
    """The file's kind takes other pictures than the clips have."""
    SIZE = "size"
    RATE = "rate"
    SETTINGS = "settings"
    """The clips are encoded in different ways."""
    CUT = "cut"
    """A mark is not at a place where clips can be cut without decoding."""
    CONTINUES = "continues"
    """The doubled frame that is left out is the one the others build upon."""
    FADE = "fade"
    MARK = "mark"
    """Words are drawn into the picture."""


class FilmPlan(msgspec.Struct, frozen=True, kw_only=True):
    """How a film would be exported.

    Attributes:
        picture, sound: how they come into the file.
        reasons: why the pictures are not copied, where they are not.
        width, height, rate, frames, seconds: of the film.
        marks: those the file will carry.
        ends_credentials: a clip has Content Credentials, which hold for that file alone and end here.
    """

    picture: Way
    sound: Way
    reasons: tuple[Reason, ...] = ()
    width: int
    height: int
    rate: tuple[int, int]
    frames: int
    seconds: float
    marks: Marks
    ends_credentials: bool = False


class Exported(msgspec.Struct, frozen=True, kw_only=True):
    """A finished export.

    Attributes:
        path: where it is.
        size: in bytes.
        frames: how many were written.
        plan: how it was made; its marks have been read back.
    """

    path: str
    size: int
    frames: int
    plan: FilmPlan

    @property
    def ended_credentials(self) -> bool:
        """Whether a clip's Content Credentials ended at this export."""
        return self.plan.ends_credentials


class Timeline(msgspec.Struct, frozen=True):
    """Where the shots of a film are, in its frames: of each its beginning, length and fade into the next."""

    begins: tuple[int, ...]
    lengths: tuple[int, ...]
    fades: tuple[int, ...]

    @property
    def frames(self) -> int:
        """Of the whole film."""
        return self.begins[-1] + self.lengths[-1]


def timeline(
    names: Sequence[str], lengths: Sequence[int], fades: Sequence[float], rate: Fraction
) -> Timeline:
    """Lay the shots one after the other, each overlapping the next by its fade.

    Args:
        names: of the shots, for what is said.
        lengths: of the shots, in frames of the film.
        fades: of each into the next, in seconds; that of the last does not matter.
        rate: frames a second.

    Raises:
        AppError: FILM_EMPTY, or FILM_FADE_TOO_LONG where a shot would have no frame to itself.
    """
    if not lengths or min(lengths) < 1:
        raise AppError(ErrorKind.FILM_EMPTY)
    overlaps = [round(Fraction(fade) * rate) for fade in fades[:-1]] + [0]
    begins = []
    begin = 0
    for index, (length, overlap) in enumerate(zip(lengths, overlaps, strict=True)):
        before = overlaps[index - 1] if index else 0
        if before + overlap >= length:
            raise AppError(ErrorKind.FILM_FADE_TOO_LONG, facts={"name": names[index]})
        begins.append(begin)
        begin += length - overlap
    return Timeline(tuple(begins), tuple(lengths), tuple(overlaps))


def frame_slots(moments: Sequence[Fraction], rate: Fraction) -> list[int]:
    """How many frames of a film at that rate each frame of a shot is shown for.

    `moments` are when the frames begin and, last, when the last one ends, in seconds. Each is shown from the
    frame of the film nearest to its beginning to that of the next: at the same rate once, whatever the file's
    clock rounds; at another as often as that makes. A shot has one frame at least.
    """
    begin = moments[0]
    places = [_nearest((moment - begin) * rate) for moment in moments]
    slots = [after - before for before, after in pairwise(places)]
    if slots and not any(slots):
        slots[0] = 1
    return slots


def _nearest(place: Fraction) -> int:
    return (2 * place.numerator + place.denominator) // (2 * place.denominator)

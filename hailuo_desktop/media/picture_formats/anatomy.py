"""What the parts of a picture file say before anything in it is decoded."""

from __future__ import annotations

from dataclasses import dataclass

LARGEST_PROFILE = 4_000_000
"""Bytes of a colour profile; the largest that printers have are half of that."""

MOST_PIXELS = 50_000_000
LONGEST_SIDE = 65_535


class TooManyPixelsError(Exception):
    """The picture is larger than what is decoded here."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        super().__init__(f"{width} × {height}")


class DamagedError(Exception):
    """The file is cut off, or its parts contradict each other."""


class UnknownKindError(Exception):
    """The file is whole as far as can be seen, and of a kind that is not read here."""


@dataclass(frozen=True, kw_only=True)
class Anatomy:
    """A picture file taken apart.

    Attributes:
        kind: as people call it, e.g. "JPEG".
        media_type: e.g. "image/jpeg".
        width, height: in pixels as they are stored, before any turning.
        body: a file of the same kind that holds one picture and nothing else, for the decoder.
        orientation: 1 to 8 as in EXIF.
        profile: the colour profile (ICC), or b"".
        code_points: primaries and transfer characteristics (ITU-T H.273), where they stand instead of one.
        depth: bits of a channel.
        frames: how many pictures there are.
        metadata: what it tells beside the picture; see `PictureSource`.
        is_turned: whether it is stored turned although the decoder gives it upright.
        is_negative: whether the largest numbers are the darkest, where the decoder passes over that.
        is_costly: decoding holds the whole picture in memory a second time.
    """

    kind: str
    media_type: str
    width: int
    height: int
    body: bytes
    orientation: int = 1
    profile: bytes = b""
    code_points: tuple[int, int] | None = None
    depth: int = 8
    frames: int = 1
    metadata: frozenset[str] = frozenset()
    is_turned: bool = False
    is_negative: bool = False
    is_costly: bool = False


def number(data: bytes, place: int, length: int, *, big: bool) -> int:
    """An unsigned whole number in the data.

    Raises:
        DamagedError: the data ends before it does.
    """
    part = data[place : place + length]
    if place < 0 or len(part) < length:
        raise DamagedError("it ends too early")
    return int.from_bytes(part, "big" if big else "little")


def require_size(width: int, height: int) -> tuple[int, int]:
    """The same size, if it is one that is decoded here. Asked before anything else of a file is believed.

    Raises:
        DamagedError: there is nothing to see.
        TooManyPixelsError: there is too much.
    """
    if min(width, height) < 1:
        raise DamagedError("it has no size")
    if width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE:
        raise TooManyPixelsError(width, height)
    return width, height

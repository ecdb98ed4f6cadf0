"""The boxes of HEIC and AVIF files (ISO/IEC 23008-12 within 14496-12)."""

from __future__ import annotations

from collections.abc import Iterator

from hailuo_desktop.media.picture_formats.anatomy import DamagedError, UnknownKindError, number

AVIF_BRANDS = frozenset({b"avif", b"avis"})
HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"})
_ANY_PICTURE = frozenset({b"mif1", b"mif2", b"mif3", b"msf1"})

_KNOWN = frozenset(
    {
        b"ftyp",
        b"styp",
        b"meta",
        b"mdat",
        b"moov",
        b"free",
        b"skip",
        b"wide",
        b"uuid",
        b"idat",
        b"pdin",
        b"mpvd",
    }
    | {b"sefd", b"jxlc", b"moof", b"mfra", b"sidx", b"meco"}
)
_MOST_BOXES = 10_000
_HEAD = 1_000_000
"""Within so many bytes stands all that describes the pictures."""


def brand(data: bytes) -> bytes:
    """b"avif", b"heic", or b"" for what is no still picture, by the brands that a file names."""
    if data[4:8] != b"ftyp":
        return b""
    length = min(number(data, 0, 4, big=True), 4096)
    named = {data[8:12], *(data[at : at + 4] for at in range(16, length - 3, 4))}
    if data[8:12] not in AVIF_BRANDS | HEIF_BRANDS | _ANY_PICTURE:
        return b""
    if named & AVIF_BRANDS and data[8:12] not in HEIF_BRANDS:
        return b"avif"
    return b"heic"


def require_whole(data: bytes) -> None:
    """Raise unless every box ends where the next one begins, or the file. What hangs behind is let be.

    Raises:
        DamagedError: a box is cut off.
        UnknownKindError: there is no box of pictures.
    """
    place, names = 0, set[bytes]()
    for name, start, end in _boxes(data):
        if name not in _KNOWN:
            break
        if start > len(data) or end > len(data):
            raise DamagedError("a box is cut off")
        names.add(name)
        place = end
    if 0 < len(data) - place < 8:
        raise DamagedError("a box is cut off")
    if not names & {b"meta", b"moov"}:
        raise UnknownKindError("no pictures in it")


def code_points(data: bytes) -> tuple[int, int] | None:
    """Primaries and transfer characteristics, where the file names any."""
    at = data.find(b"colrnclx", 0, _HEAD)
    if at < 0 or at + 14 > len(data):
        return None
    return number(data, at + 8, 2, big=True), number(data, at + 10, 2, big=True)


def is_turned(data: bytes) -> bool:
    """Whether a picture in the file is stored lying, or mirrored."""
    at = data.find(b"irot", 0, _HEAD)
    return b"imir" in data[:_HEAD] or (0 <= at < len(data) - 4 and data[at + 4] & 3 != 0)


def _boxes(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    place = 0
    for _ in range(_MOST_BOXES):
        if len(data) - place < 8:
            return
        length, start = number(data, place, 4, big=True), place + 8
        name = data[place + 4 : place + 8]
        if length == 1:
            start = place + 16
            length = number(data, place + 8, 8, big=True) if start <= len(data) else len(data) + 1
        elif length == 0:
            length = len(data) - place
        if length < start - place:
            raise DamagedError("a box without an end")
        yield name, start, place + length
        place += length
    raise DamagedError("more boxes than a picture needs")

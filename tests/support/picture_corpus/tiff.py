"""TIFF's directories written by hand: what Pillow does not write, and Exif, which is made of the same."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from fractions import Fraction

Value = int | bytes | str | Sequence[int] | Sequence[Fraction]

BYTE, ASCII, SHORT, LONG, RATIONAL, UNDEFINED = 1, 2, 3, 4, 5, 7

WIDTH_TAG, HEIGHT_TAG, BITS, COMPRESSION, PHOTOMETRIC = 256, 257, 258, 259, 262
STRIPS, ORIENTATION, SAMPLES, ROWS_PER_STRIP, STRIP_BYTES = 273, 274, 277, 278, 279
TILE_WIDTH, TILE_HEIGHT, TILES, TILE_BYTES = 322, 323, 324, 325
EXTRA_SAMPLES, SAMPLE_FORMAT, PROFILE = 338, 339, 34675
EXIF_IFD, GPS_IFD = 34665, 34853

_TYPES = {
    **dict.fromkeys((BITS, COMPRESSION, PHOTOMETRIC, ORIENTATION, SAMPLES), SHORT),
    **dict.fromkeys((EXTRA_SAMPLES, SAMPLE_FORMAT), SHORT),
    PROFILE: UNDEFINED,
}


def header(order: str) -> bytes:
    """The first eight bytes, by struct's sign for the order of bytes; the directory follows at once."""
    return (b"II" if order == "<" else b"MM") + struct.pack(f"{order}HI", 42, 8)


def directory(tags: Mapping[int, Value], order: str, start: int, following: int = 0) -> bytes:
    """One directory and, behind it, the values that do not fit into it.

    Args:
        tags: text is ASCII, bytes are UNDEFINED, fractions RATIONAL, numbers LONG but where TIFF wants SHORT.
        order: "<" or ">".
        start: where in the file it will stand.
        following: where the next directory stands, or 0.
    """
    entries, behind = b"", b""
    end = start + 2 + 12 * len(tags) + 4
    for tag, value in sorted(tags.items()):
        kind, count, packed = _packed(tag, value, order)
        if len(packed) > 4:
            place = struct.pack(f"{order}I", end + len(behind))
            behind += packed + b"\0" * (len(packed) % 2)
        else:
            place = packed.ljust(4, b"\0")
        entries += struct.pack(f"{order}HHI", tag, kind, count) + place
    return struct.pack(f"{order}H", len(tags)) + entries + struct.pack(f"{order}I", following) + behind


def picture(
    parts: Sequence[bytes],
    tags: Mapping[int, Value],
    *,
    order: str = "<",
    tiled: bool = False,
    round_and_round: bool = False,
) -> bytes:
    """A whole file of one page.

    Args:
        parts: its strips or tiles, compressed as the tags say.
        tags: all but where the parts are.
        order: "<" or ">".
        tiled: whether the parts are tiles.
        round_and_round: whether the page names itself as the page that follows.
    """
    offsets, lengths = (TILES, TILE_BYTES) if tiled else (STRIPS, STRIP_BYTES)
    following = 8 if round_and_round else 0
    whole: dict[int, Value] = {**tags, offsets: [0] * len(parts), lengths: [len(part) for part in parts]}
    place = 8 + len(directory(whole, order, 8, following))
    starts = []
    for part in parts:
        starts.append(place)
        place += len(part)
    whole[offsets] = starts
    return header(order) + directory(whole, order, 8, following) + b"".join(parts)


def exif(
    *,
    orientation: int | None = None,
    order: str = ">",
    main: Mapping[int, Value] | None = None,
    camera: Mapping[int, Value] | None = None,
    gps: Mapping[int, Value] | None = None,
    thumbnail: bytes = b"",
) -> bytes:
    """A block of Exif, from its byte order mark on.

    Args:
        orientation: tag 274, whatever the number.
        order: "<" or ">".
        main, camera, gps: further tags of the first directory, the camera's and the place's.
        thumbnail: a JPEG for the second directory.
    """
    first: dict[int, Value] = dict(main or {})
    if orientation is not None:
        first[ORIENTATION] = orientation
    for tag, inner in ((EXIF_IFD, camera), (GPS_IFD, gps)):
        if inner:
            first[tag] = 0
    place = 8 + len(directory(first, order, 8))
    further = b""
    for tag, inner in ((EXIF_IFD, camera), (GPS_IFD, gps)):
        if inner:
            first[tag] = place + len(further)
            further += directory(inner, order, place + len(further))
    second = place + len(further) if thumbnail else 0
    if thumbnail:
        tags: dict[int, Value] = {COMPRESSION: 6, 513: 0, 514: len(thumbnail)}
        tags[513] = second + len(directory(tags, order, second))
        further += directory(tags, order, second) + thumbnail
    return header(order) + directory(first, order, 8, second) + further


def _packed(tag: int, value: Value, order: str) -> tuple[int, int, bytes]:
    if isinstance(value, bytes):
        return (_TYPES.get(tag, UNDEFINED) if tag != 0 else BYTE), len(value), value
    if isinstance(value, str):
        text = value.encode() + b"\0"
        return ASCII, len(text), text
    values = [value] if isinstance(value, int) else value
    ratios = [each for each in values if isinstance(each, Fraction)]
    if ratios:
        parts = [number for each in ratios for number in each.as_integer_ratio()]
        return RATIONAL, len(ratios), struct.pack(f"{order}{len(parts)}I", *parts)
    kind = _TYPES.get(tag, LONG)
    numbers = [each for each in values if isinstance(each, int)]
    return kind, len(numbers), struct.pack(f"{order}{len(numbers)}{'H' if kind == SHORT else 'I'}", *numbers)

"""The directories of a TIFF file (version 6, and BigTIFF)."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hailuo_desktop.domain.picture_source import WORDS
from hailuo_desktop.media.picture_formats.anatomy import (
    LARGEST_PROFILE,
    Anatomy,
    DamagedError,
    UnknownKindError,
    number,
    require_size,
)
from hailuo_desktop.media.picture_formats.exif import kinds_of_tag, read_xmp

_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _ORIENTATION = 256, 257, 258, 259, 274
_STRIPS, _SAMPLES, _STRIP_SIZES, _TILE_WIDTH, _TILE_HEIGHT, _TILES, _TILE_SIZES = (
    273,
    277,
    279,
    322,
    323,
    324,
    325,
)
_MEANING, _WHITE_IS_ZERO, _BLACK_IS_ZERO = 262, 0, 1
_XMP, _IPTC, _PHOTOSHOP, _PROFILE = 700, 33723, 34377, 34675
_REDUCED, _SUB_DIRECTORIES, _RAW_VERSION = 254, 330, 50706
_FOR_THE_DECODER = frozenset(
    {_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _STRIPS, _SAMPLES, _STRIP_SIZES, _TILE_WIDTH, _TILE_HEIGHT, _TILES}
    | {
        _TILE_SIZES,
        _MEANING,
        266,
        278,
        284,
        292,
        293,
        317,
        320,
        332,
        338,
        339,
        347,
        *range(512, 522),
        *range(529, 533),
    }
)

_SIZES = {
    1: 1,
    2: 1,
    3: 2,
    4: 4,
    5: 8,
    6: 1,
    7: 1,
    8: 2,
    9: 4,
    10: 8,
    11: 4,
    12: 8,
    13: 4,
    16: 8,
    17: 8,
    18: 8,
}
_CODES = {1: "B", 3: "H", 4: "I", 13: "I", 16: "Q", 18: "Q"}

_MOST_ENTRIES = 4096
_MOST_PARTS = 200_000
"""Strips or tiles; a picture of 50 megapixels in tiles of 16 pixels has as many."""
_MOST_PAGES = 1000
_LARGEST_TILE = 64_000_000


class _Entry(NamedTuple):
    kind: int
    many: int
    place: int
    """Of the value, wherever it is."""
    raw: bytes


class _Layout(NamedTuple):
    """How numbers stand in this file."""

    big: bool
    is_long: bool

    @property
    def order(self) -> str:
        return ">" if self.big else "<"

    @property
    def entry_size(self) -> int:
        return 20 if self.is_long else 12

    @property
    def offset_size(self) -> int:
        return 8 if self.is_long else 4

    @property
    def count_size(self) -> int:
        return 8 if self.is_long else 2


def read(data: bytes) -> Anatomy:
    """Take a TIFF apart and keep its first page.

    Raises:
        DamagedError: it is cut off.
        UnknownKindError: it is what a camera's sensor saw, with only a small picture of it inside.
    """
    layout = _Layout(data[:2] == b"MM", 43 in (data[2], data[3]))
    first = number(data, 8 if layout.is_long else 4, layout.offset_size, big=layout.big)
    tags, following = _directory(data, first, layout)
    if _RAW_VERSION in tags or data[8:10] == b"CR":
        raise UnknownKindError("a raw photo")
    if _one(data, tags, _REDUCED, layout) & 1 and _SUB_DIRECTORIES in tags:
        raise UnknownKindError("a raw photo with a preview")
    width, height = require_size(*(_one(data, tags, each, layout) for each in (_WIDTH, _HEIGHT)))
    _require_parts(data, tags, layout)
    orientation = _one(data, tags, _ORIENTATION, layout)
    depth = max(_numbers(data, tags.get(_BITS), layout, most=16), default=1)
    is_negative = depth > 8 and _MEANING in tags and _one(data, tags, _MEANING, layout) == _WHITE_IS_ZERO
    if is_negative:
        tags[_MEANING] = _short(_MEANING, _BLACK_IS_ZERO, layout)
    return Anatomy(
        kind="TIFF",
        media_type="image/tiff",
        width=width,
        height=height,
        body=_first_page(data, tags, layout),
        orientation=orientation if 1 <= orientation <= 8 else 1,
        profile=_bytes(data, tags.get(_PROFILE)),
        depth=depth,
        is_negative=is_negative,
        frames=_pages(data, first, following, layout),
        metadata=_metadata(data, tags),
    )


def _directory(data: bytes, place: int, layout: _Layout) -> tuple[dict[int, _Entry], int]:
    """The entries of a directory by their tags, and where the next one stands."""
    count = number(data, place, layout.count_size, big=layout.big)
    if count > _MOST_ENTRIES:
        raise DamagedError("more entries than a picture needs")
    tags: dict[int, _Entry] = {}
    place += layout.count_size
    for _ in range(count):
        raw = data[place : place + layout.entry_size]
        if len(raw) < layout.entry_size:
            raise DamagedError("a directory is cut off")
        tag, kind = struct.unpack_from(layout.order + "HH", raw)
        many = number(raw, 4, layout.offset_size, big=layout.big)
        value = place + layout.entry_size - layout.offset_size
        if _SIZES.get(kind, 1) * many > layout.offset_size:
            value = number(data, value, layout.offset_size, big=layout.big)
        tags.setdefault(tag, _Entry(kind, many, value, raw))
        place += layout.entry_size
    return tags, number(data, place, layout.offset_size, big=layout.big)


def _numbers(data: bytes, entry: _Entry | None, layout: _Layout, most: int) -> Sequence[int]:
    if entry is None or entry.kind not in _CODES:
        return ()
    if entry.many > most:
        raise DamagedError("more numbers than a picture needs")
    length = entry.many * _SIZES[entry.kind]
    if entry.place + length > len(data):
        raise DamagedError("numbers are cut off")
    return struct.unpack_from(f"{layout.order}{entry.many}{_CODES[entry.kind]}", data, entry.place)


def _one(data: bytes, tags: Mapping[int, _Entry], tag: int, layout: _Layout) -> int:
    return next(iter(_numbers(data, tags.get(tag), layout, most=_MOST_PARTS)), 0)


def _short(tag: int, value: int, layout: _Layout) -> _Entry:
    """An entry of our own with one small number in it."""
    raw = struct.pack(layout.order + ("HHQH6x" if layout.is_long else "HHIH2x"), tag, 3, 1, value)
    return _Entry(3, 1, 0, raw)


def _bytes(data: bytes, entry: _Entry | None) -> bytes:
    if entry is None or entry.kind not in (1, 7) or entry.many > LARGEST_PROFILE:
        return b""
    return data[entry.place : entry.place + entry.many]


def _require_parts(data: bytes, tags: Mapping[int, _Entry], layout: _Layout) -> None:
    """Raise DamagedError unless all strips or tiles lie within the file and are of a sane size."""
    places = _numbers(data, tags.get(_STRIPS) or tags.get(_TILES), layout, most=_MOST_PARTS)
    sizes = _numbers(data, tags.get(_STRIP_SIZES) or tags.get(_TILE_SIZES), layout, most=_MOST_PARTS)
    if not places:
        raise DamagedError("no picture in it")
    if any(place + size > len(data) for place, size in zip(places, sizes or [1] * len(places), strict=False)):
        raise DamagedError("a part of it is cut off")
    samples = max(1, _one(data, tags, _SAMPLES, layout))
    tile = _one(data, tags, _TILE_WIDTH, layout) * _one(data, tags, _TILE_HEIGHT, layout) * samples
    if tile > _LARGEST_TILE:
        raise DamagedError("its tiles are larger than a picture")


def _first_page(data: bytes, tags: Mapping[int, _Entry], layout: _Layout) -> bytes:
    """The file with a directory of only what the decoder needs for the first page, upright as it stands."""
    kept = [tags[tag].raw for tag in sorted(tags) if tag in _FOR_THE_DECODER]
    padding = b"\0" * (-len(data) % 8)
    where = struct.pack(layout.order + ("Q" if layout.is_long else "I"), len(data) + len(padding))
    count = struct.pack(layout.order + ("Q" if layout.is_long else "H"), len(kept))
    at = 8 if layout.is_long else 4
    rest = memoryview(data)[at + len(where) :]
    return b"".join([data[:at], where, rest, padding, count, *kept, b"\0" * layout.offset_size])


def _pages(data: bytes, first: int, following: int, layout: _Layout) -> int:
    """How many pictures are chained; what is no directory ends the chain."""
    seen = {first}
    while following and following not in seen and len(seen) < _MOST_PAGES:
        seen.add(following)
        try:
            count = number(data, following, layout.count_size, big=layout.big)
            end = following + layout.count_size + count * layout.entry_size
            following = number(data, end, layout.offset_size, big=layout.big)
        except DamagedError:
            raise DamagedError("a page is cut off") from None
    return len(seen)


def _metadata(data: bytes, tags: Mapping[int, _Entry]) -> frozenset[str]:
    found = {kind for tag in tags for kind in kinds_of_tag(tag)}
    if _XMP in tags:
        entry = tags[_XMP]
        found |= read_xmp(data[entry.place : entry.place + entry.many])
    if _IPTC in tags or _PHOTOSHOP in tags:
        found.add(WORDS)
    return frozenset(found)

"""The blocks of a GIF file (version 89a)."""

from __future__ import annotations

from hailuo_desktop.domain.picture_source import WORDS
from hailuo_desktop.media.picture_formats.anatomy import Anatomy, DamagedError, number, require_size

_TRAILER, _EXTENSION, _IMAGE = 0x3B, 0x21, 0x2C
_GRAPHIC_CONTROL, _COMMENT, _APPLICATION = 0xF9, 0xFE, 0xFF
_MOST_BLOCKS = 2_000_000


class _Walk:
    """Goes through the blocks once."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._steps = 0
        self.frames = 0
        self.first = b""
        self.largest = (0, 0)
        self.has_words = False

    def go(self, place: int) -> None:
        """From here to the trailer."""
        control = b""
        while (kind := self._byte(place)) != _TRAILER:
            if kind == _EXTENSION:
                label = self._byte(place + 1)
                after = self._past_blocks(place + 2)
                if label == _GRAPHIC_CONTROL:
                    control = self._data[place:after]
                self.has_words = self.has_words or label == _COMMENT
                self.has_words = self.has_words or (
                    label == _APPLICATION and self._data[place + 3 : place + 14] == b"XMP DataXMP"
                )
            elif kind == _IMAGE:
                after = self._past_image(place)
                if not self.frames:
                    self.first = control + self._data[place:after]
                self.frames, control = self.frames + 1, b""
            else:
                raise DamagedError("something that is no block")
            place = after

    def _past_image(self, place: int) -> int:
        left, top, width, height = (number(self._data, place + at, 2, big=False) for at in (1, 3, 5, 7))
        if not self.frames:
            self.largest = require_size(left + width, top + height)
        flags = self._byte(place + 9)
        colours = 3 << ((flags & 7) + 1) if flags & 0x80 else 0
        return self._past_blocks(place + 10 + colours + 1)

    def _past_blocks(self, place: int) -> int:
        while length := self._byte(place):
            place += 1 + length
        return place + 1

    def _byte(self, place: int) -> int:
        self._steps += 1
        if self._steps > _MOST_BLOCKS:
            raise DamagedError("more blocks than a picture needs")
        if place >= len(self._data):
            raise DamagedError("it has no end")
        return self._data[place]


def read(data: bytes) -> Anatomy:
    """Take a GIF apart and keep its first frame.

    Raises:
        DamagedError: it has no end, or no picture.
    """
    width, height = number(data, 6, 2, big=False), number(data, 8, 2, big=False)
    require_size(max(width, 1), max(height, 1))
    flags = number(data, 10, 1, big=False)
    start = 13 + (3 << ((flags & 7) + 1) if flags & 0x80 else 0)
    walk = _Walk(data)
    walk.go(start)
    if not walk.first:
        raise DamagedError("no picture in it")
    width, height = require_size(max(width, walk.largest[0]), max(height, walk.largest[1]))
    return Anatomy(
        kind="GIF",
        media_type="image/gif",
        width=width,
        height=height,
        body=data[:start] + walk.first + bytes([_TRAILER]),
        frames=walk.frames,
        metadata=frozenset({WORDS}) if walk.has_words else frozenset(),
    )

"""A frame of a clip, as small as it is shown."""

from __future__ import annotations

from typing import NamedTuple


class SmallFrame(NamedTuple):
    """A frame, upright. `pixels` are rows of `line` bytes, four to a pixel: blue, green, red, one unused."""

    number: int
    width: int
    height: int
    line: int
    pixels: bytes

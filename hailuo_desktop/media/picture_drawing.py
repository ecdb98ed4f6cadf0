"""Drawing a part of a decoded picture at the size it is wanted: upright, in sRGB, on its ground.

Everything is done band by band and in several threads, so that beside the decoded picture and what is drawn
only little memory is taken.
"""

from __future__ import annotations

import math
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from PIL import Image

from hailuo_desktop.domain.framing import Window
from hailuo_desktop.media.picture_colours import Colours
from hailuo_desktop.media.picture_formats import Anatomy
from hailuo_desktop.media.picture_raster import ImageRaster, Raster

_TURNED_BY = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a stored picture upright, by its orientation."""

_BAND_PIXELS = 1_500_000
"""Pixels of the source in a band, about."""
_REACH = 3
"""Pixels to each side that the filter looks at."""
_THREADS = min(4, os.cpu_count() or 1)

FINE, QUICK = 3.0, 1.2
"""How many pixels are left for each that is drawn when a picture is averaged before it is filtered."""


class Rect(NamedTuple):
    """A rectangle whose edges may lie within pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True)
class Decoded:
    """A decoded picture and how it is to be shown."""

    raster: Raster
    colours: Colours
    orientation: int
    width: int
    height: int
    """The sides of the upright picture. The decoder may have made less of a very large one."""

    @classmethod
    def of(cls, raster: Raster, anatomy: Anatomy) -> Decoded:
        """What the anatomy says about a picture that was decoded by it."""
        colours = Colours(raster.mode, anatomy.profile, anatomy.code_points)
        size = anatomy.width, anatomy.height
        upright = size[::-1] if anatomy.orientation >= 5 else size
        return cls(raster, colours, anatomy.orientation, *upright)

    @property
    def is_see_through(self) -> bool:
        return self.raster.mode in ("LA", "RGBA")


def draw(
    decoded: Decoded, window: Window, size: tuple[int, int], ground: str | None, *, care: float = FINE
) -> Image.Image:
    """The window of the upright picture, scaled to `size`. The result is not to be changed.

    Args:
        decoded: the picture.
        window: in pixels of the upright picture; it may reach beyond it.
        size: width and height of the result.
        ground: the colour around the picture and under it; None keeps it transparent.
        care: FINE or QUICK.
    """
    raster = decoded.raster
    if (
        isinstance(raster, ImageRaster)
        and raster.is_plain
        and decoded.orientation == 1
        and not decoded.colours.are_converted
        and window == (0, 0, *raster.size)
        and size == raster.size
    ):
        return raster.image
    keeps_alpha = ground is None and decoded.is_see_through
    canvas = Image.new(
        "RGBA" if keeps_alpha else "RGB", size, (0, 0, 0, 0) if keeps_alpha else ground or "white"
    )
    target, source = _placed(decoded, window, size)
    if target is None:
        return canvas
    task = _Drawing(decoded, canvas, target, source, None if keeps_alpha else ground, care)
    with ThreadPoolExecutor(_THREADS) as threads:
        for _ in threads.map(task.draw_band, task.bands()):
            pass
    return canvas


class _Drawing:
    """One drawing under way. All that is stored lies as it is stored; only the finished bands are turned."""

    def __init__(
        self,
        decoded: Decoded,
        canvas: Image.Image,
        target: tuple[int, int, int, int],
        source: Rect,
        ground: str | None,
        care: float,
    ) -> None:
        self._decoded, self._canvas, self._target, self._ground = decoded, canvas, target, ground
        raster = decoded.raster
        self._turned = decoded.orientation >= 5
        wide, high = target[2] - target[0], target[3] - target[1]
        self._size = (high, wide) if self._turned else (wide, high)
        # From the nominal, upright picture to the pixels that there are.
        nominal = (decoded.height, decoded.width) if self._turned else (decoded.width, decoded.height)
        stored = _stored(source, decoded.orientation, nominal)
        x, y = raster.size[0] / nominal[0], raster.size[1] / nominal[1]
        self._source = Rect(stored.left * x, stored.top * y, stored.right * x, stored.bottom * y)
        scale = min(self._source.width / self._size[0], self._source.height / self._size[1])
        self._reduced = max(1, int(scale / care))
        self._per_row = self._source.height / self._size[1]

    def bands(self) -> list[tuple[int, int]]:
        """First and last row of each band, in rows of the result as it is stored."""
        pixels = self._source.width * self._source.height
        pixels = max(pixels, self._size[0] * self._size[1])
        count = max(1, min(self._size[1], math.ceil(pixels / _BAND_PIXELS)))
        edges = [self._size[1] * number // count for number in range(count + 1)]
        return list(pairwise(edges))

    def draw_band(self, rows: tuple[int, int]) -> None:
        """Draw these rows and put them into their place."""
        part = self._decoded.colours.to_srgb(self._scaled(rows))
        if self._ground is not None and part.mode == "RGBA":
            below = Image.new("RGB", part.size, self._ground)
            below.paste(part, mask=part.getchannel("A"))
            part = below
        elif part.mode != self._canvas.mode:
            part = part.convert(self._canvas.mode)
        turn = _TURNED_BY.get(self._decoded.orientation)
        if turn is not None:
            part = part.transpose(turn)
        place = _upright(Rect(0, rows[0], self._size[0], rows[1]), self._decoded.orientation, self._size)
        self._canvas.paste(part, (self._target[0] + round(place.left), self._target[1] + round(place.top)))

    def _scaled(self, rows: tuple[int, int]) -> Image.Image:
        source, step = self._source, self._reduced
        top = source.top + rows[0] * self._per_row
        bottom = source.top + rows[1] * self._per_row
        size = (self._size[0], rows[1] - rows[0])
        exact = (source.left, top, source.right, bottom)
        whole = tuple(round(edge) for edge in exact)
        if (whole[2] - whole[0], whole[3] - whole[1]) == size and all(
            abs(edge - near) < 1e-6 for edge, near in zip(exact, whole, strict=True)
        ):
            return self._decoded.raster.part((whole[0], whole[1], whole[2], whole[3]))
        box = self._box_around(Rect(*exact))
        inner = ((exact[0] - box[0]) / step, (exact[1] - box[1]) / step)
        outer = ((exact[2] - box[0]) / step, (exact[3] - box[1]) / step)
        return self._decoded.raster.scaled(box, step, (*inner, *outer), size)

    def _box_around(self, exact: Rect) -> tuple[int, int, int, int]:
        """The pixels that the filter looks at for this part, whole steps of them."""
        step, (wide, high) = self._reduced, self._decoded.raster.size
        across = _REACH * max(step, self._source.width / self._size[0]) + step
        down = _REACH * max(step, self._per_row) + step
        left, top = (max(0, math.floor((e - r) / step)) for e, r in ((exact.left, across), (exact.top, down)))
        right, bottom = (math.ceil((e + r) / step) for e, r in ((exact.right, across), (exact.bottom, down)))
        return left * step, top * step, min(right * step, wide), min(bottom * step, high)


def _placed(
    decoded: Decoded, window: Window, size: tuple[int, int]
) -> tuple[tuple[int, int, int, int] | None, Rect]:
    """Where in the result something of the picture is seen, and what of it."""
    across, down = size[0] / window.width, size[1] / window.height
    seen = Window(
        max(window.left, 0),
        max(window.top, 0),
        min(window.right, decoded.width),
        min(window.bottom, decoded.height),
    )
    nothing = Rect(0, 0, 0, 0)
    if seen.width <= 0 or seen.height <= 0:
        return None, nothing
    x, y = window.left, window.top
    left, right = _whole_pixels((seen.left - x) * across, (seen.right - x) * across, size[0])
    top, bottom = _whole_pixels((seen.top - y) * down, (seen.bottom - y) * down, size[1])
    source = Rect(
        max(seen.left, x + left / across),
        max(seen.top, y + top / down),
        min(seen.right, x + right / across),
        min(seen.bottom, y + bottom / down),
    )
    if source.width <= 0 or source.height <= 0:  # less than half a pixel of it is seen
        source = Rect(*seen)
    return (left, top, right, bottom), source


def _whole_pixels(start: float, end: float, most: int) -> tuple[int, int]:
    """The nearest whole pixels, at least one of them."""
    first = min(round(start), most - 1)
    return first, min(max(round(end), first + 1), most)


def _stored(upright: Rect, orientation: int, size: tuple[int, int]) -> Rect:
    """A rectangle of the upright picture in the one that is stored, whose size is given."""
    wide, high = size
    left, top, right, bottom = upright
    match orientation:
        case 2:
            return Rect(wide - right, top, wide - left, bottom)
        case 3:
            return Rect(wide - right, high - bottom, wide - left, high - top)
        case 4:
            return Rect(left, high - bottom, right, high - top)
        case 5:
            return Rect(top, left, bottom, right)
        case 6:
            return Rect(top, high - right, bottom, high - left)
        case 7:
            return Rect(wide - bottom, high - right, wide - top, high - left)
        case 8:
            return Rect(wide - bottom, left, wide - top, right)
        case _:
            return upright


_BACK = {6: 8, 8: 6}


def _upright(stored: Rect, orientation: int, size: tuple[int, int]) -> Rect:
    """The other way round: a rectangle of a stored picture, whose size is given, in the upright one."""
    upright_size = size[::-1] if orientation >= 5 else size
    return _stored(stored, _BACK.get(orientation, orientation), upright_size)

"""Decoded pictures, handed out part by part: the whole in another form would take as much memory again."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple, Protocol

from PIL import Image, ImageChops

Box = tuple[int, int, int, int]
"""Left, top, right, bottom."""

Edges = tuple[float, float, float, float]
"""The same, where edges may lie within pixels."""

_PLAINER = {"1": "L", "RGBX": "RGB", "YCbCr": "RGB", "HSV": "RGB", "La": "LA", "RGBa": "RGBA"}

_COLOUR_REACH = 4
"""Pixels of halved colour that the filter looks at beyond those of the picture."""


class Raster(Protocol):
    """A decoded picture as it is stored, not turned.

    Attributes:
        size: width and height.
        mode: the bands of its parts: L, LA, RGB, RGBA, CMYK or LAB, with eight bits each.
    """

    @property
    def size(self) -> tuple[int, int]: ...

    @property
    def mode(self) -> str: ...

    def part(self, box: Box) -> Image.Image:
        """A part of it, for the caller to keep. Several threads may ask at once."""

    def scaled(self, box: Box, step: int, within: Edges, size: tuple[int, int]) -> Image.Image:
        """A part of it at another size, likewise.

        Args:
            box: what the filter may look at.
            step: the box is averaged by so many pixels to each side before it is filtered.
            within: what is seen, in averaged pixels from the box's corner.
            size: width and height of the result.
        """


class ImageRaster:
    """A picture that Pillow holds, in whatever form. `is_plain` says that `image` is RGB as it stands."""

    def __init__(self, image: Image.Image, *, depth: int = 8, is_negative: bool = False) -> None:
        self.image = image
        self.size = image.size
        plain = _plainer(image, depth)
        self._plain = (lambda part: ImageChops.invert(plain(part))) if is_negative else plain
        self.mode = self._plain(image.crop((0, 0, 1, 1))).mode
        self.is_plain = image.mode == self.mode == "RGB"
        if self.is_plain:
            image.info.clear()  # what the file was: none of it is to be written again

    def part(self, box: Box) -> Image.Image:
        return self._plain(self.image.crop(box))

    def scaled(self, box: Box, step: int, within: Edges, size: tuple[int, int]) -> Image.Image:
        # Copying the part first would take as long as averaging it. Alpha is multiplied in the whole picture.
        if self._plain is not _as_it_is or step == 1 or self.mode.endswith("A"):
            return _scaled(self.part(box), step, within, size)
        return _scaled(self.image.reduce(step, box), 1, within, size)


class PackedRaster:
    """Rows of bytes that a decoder has made. `owner` keeps them alive."""

    def __init__(
        self, data: memoryview, size: tuple[int, int], mode: str, stride: int, owner: object = None
    ) -> None:
        self._data, self._stride, self._owner = data, stride, owner
        self.size, self.mode = size, mode

    def part(self, box: Box) -> Image.Image:
        left, top, right, bottom = box
        rows = self._data[top * self._stride : bottom * self._stride]
        size = (self.size[0], bottom - top)
        whole = Image.frombytes(self.mode, size, rows, "raw", self.mode, self._stride)
        return whole if (left, right) == (0, self.size[0]) else whole.crop((left, 0, right, bottom - top))

    def scaled(self, box: Box, step: int, within: Edges, size: tuple[int, int]) -> Image.Image:
        return _scaled(self.part(box), step, within, size)


class Planes(NamedTuple):
    """Brightness and colour apart, the latter with half as many pixels to each side."""

    y: Image.Image
    cb: Image.Image
    cr: Image.Image
    alpha: Image.Image | None


class PlanarRaster:
    """A picture as video coding has it: ITU-R BT.601, values from 16 to 235 and 240."""

    def __init__(self, planes: Planes) -> None:
        self._planes = planes
        self.size = planes.y.size
        self.mode = "RGB" if planes.alpha is None else "RGBA"

    def part(self, box: Box) -> Image.Image:
        left, top, right, bottom = box
        # One more pixel of colour around, so that parts join without a seam.
        around = (left // 2 - 1, top // 2 - 1, (right + 1) // 2 + 1, (bottom + 1) // 2 + 1)
        at = (left - 2 * around[0], top - 2 * around[1])
        inner = (*at, at[0] + right - left, at[1] + bottom - top)
        bands = [self._planes.y.crop(box).point(_Y_TO_FULL)]
        for plane in (self._planes.cb, self._planes.cr):
            clamped = _crop_clamped(plane, around)
            doubled = clamped.resize((clamped.width * 2, clamped.height * 2), Image.Resampling.BILINEAR)
            bands.append(doubled.crop(inner).point(_C_TO_FULL))
        part = Image.merge("YCbCr", bands).convert("RGB")
        if self._planes.alpha is not None:
            part.putalpha(self._planes.alpha.crop(box))
        return part

    def scaled(self, box: Box, step: int, within: Edges, size: tuple[int, int]) -> Image.Image:
        if self._planes.alpha is not None:  # what is seen through has no say in the colours around it
            return _scaled(self.part(box), step, within, size)
        # Each plane by itself: there is less to convert, and the colours need not be doubled before.
        bands = [_scaled(self._planes.y.crop(box), step, within, size).point(_Y_TO_FULL)]
        for plane in (self._planes.cb, self._planes.cr):
            around = (
                max(0, box[0] // 2 - _COLOUR_REACH),
                max(0, box[1] // 2 - _COLOUR_REACH),
                min(plane.width, (box[2] + 1) // 2 + _COLOUR_REACH),
                min(plane.height, (box[3] + 1) // 2 + _COLOUR_REACH),
            )
            by = max(1, step // 2)
            across, down = box[0] / 2 - around[0], box[1] / 2 - around[1]
            seen = tuple(
                (edge * step / 2 + shift) / by for edge, shift in zip(within, (across, down) * 2, strict=True)
            )
            colour = _scaled(plane.crop(around), by, (seen[0], seen[1], seen[2], seen[3]), size)
            bands.append(colour.point(_C_TO_FULL))
        return Image.merge("YCbCr", bands).convert("RGB")


_Y_TO_FULL = [min(max(round((value - 16) * 255 / 219), 0), 255) for value in range(256)]
_C_TO_FULL = [min(max(round((value - 128) * 255 / 224) + 128, 0), 255) for value in range(256)]


def _scaled(part: Image.Image, step: int, within: Edges, size: tuple[int, int]) -> Image.Image:
    if step > 1:
        part = part.reduce(step)
    left, top, right, bottom = within
    inside = (left, top, min(right, part.width), min(bottom, part.height))
    return part.resize(size, Image.Resampling.LANCZOS, box=inside)


def _crop_clamped(image: Image.Image, box: Box) -> Image.Image:
    """A part that may reach beyond the image by a pixel, which is repeated there."""
    left, top, right, bottom = box
    inner = (max(left, 0), max(top, 0), min(right, image.width), min(bottom, image.height))
    part = image.crop(inner)
    if inner == box:
        return part
    whole = Image.new(image.mode, (right - left, bottom - top))
    whole.paste(part.resize(whole.size, Image.Resampling.NEAREST))
    whole.paste(part, (inner[0] - left, inner[1] - top))
    return whole


def _plainer(image: Image.Image, depth: int) -> Callable[[Image.Image], Image.Image]:
    """What turns parts of the image into a form that can be scaled and has eight bits."""
    mode, see_through = image.mode, image.info.get("transparency")
    if mode.startswith("I;16"):
        return _from_16_bits(mode, see_through)
    if mode in ("I", "F"):
        return _from_any_range(image)
    if mode in ("P", "PA"):
        wanted = "RGB" if mode == "P" and see_through is None else "RGBA"
        return lambda part: part.convert(wanted)
    if mode in ("1", "L", "RGB") and see_through is not None:
        image.info["transparency"] = _at_eight_bits(see_through, depth)
        wanted = "RGBA" if mode == "RGB" else "LA"
        return lambda part: part.convert(wanted)
    wanted = _PLAINER.get(mode, mode)
    return _as_it_is if wanted == mode else lambda part: part.convert(wanted)


def _as_it_is(part: Image.Image) -> Image.Image:
    return part


def _at_eight_bits(value: int | tuple[int, ...], depth: int) -> int | tuple[int, ...]:
    """The transparent colour, which the file names in its own depth, as the decoder has it."""
    if isinstance(value, tuple):
        return tuple(each >> 8 for each in value) if depth == 16 else value
    return value * {1: 1, 2: 85, 4: 17}.get(depth, 1)


def _from_16_bits(mode: str, see_through: int | None) -> Callable[[Image.Image], Image.Image]:
    high, low = ("L", "A") if mode.endswith("B") else ("A", "L")

    def plain(part: Image.Image) -> Image.Image:
        pairs = Image.frombytes("LA", part.size, part.tobytes())
        grey = pairs.getchannel(high)
        if see_through is None:
            return grey
        masks = [
            pairs.getchannel(band).point([0 if value == wanted else 255 for value in range(256)])
            for band, wanted in ((high, see_through >> 8), (low, see_through & 255))
        ]
        masks[0].paste(masks[1], mask=masks[1])
        return Image.merge("LA", (grey, masks[0]))

    return plain


def _from_any_range(image: Image.Image) -> Callable[[Image.Image], Image.Image]:
    """Numbers without a fixed range: 0 to 1, to 255 or to 65,535 where they fit, else all there are."""
    extrema = image.getextrema()
    least, most = (float(each) for each in extrema if not isinstance(each, tuple))
    if not (math.isfinite(least) and math.isfinite(most)):
        least, most = 0.0, 1.0
    usual = (1.0, 255.0, 65_535.0) if image.mode == "F" else (255.0, 65_535.0)
    top = next((each for each in usual if most <= each), 0.0)
    bottom = 0.0
    if least < 0 or not top:
        bottom, top = least, most
    scale = 255 / ((top - bottom) or 1.0)

    def plain(part: Image.Image) -> Image.Image:
        return part.convert("F").point(lambda value: value * scale - bottom * scale + 0.5).convert("L")

    return plain

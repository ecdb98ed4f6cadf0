"""Writing a picture as a file that keeps within limits, at the best quality that does."""

from __future__ import annotations

import io
from collections.abc import Callable, Collection, Iterator
from typing import Any, NamedTuple

from PIL import Image

JPEG, PNG, WEBP = "image/jpeg", "image/png", "image/webp"
QUALITIES = (95, 90, 85, 80, 75, 70)

_SMALL = 3_000_000
"""Pixels up to which a PNG is packed with patience."""
_STRIPS = 8
"""So many strips, each this part of its share, are tried before a large PNG is."""
_DOUBT = 1.2
_LESS = 0.8
"""The sides of a picture that is still too large as a file are multiplied by this."""
_LONGEST_WEBP = 16_383
_LONGEST_JPEG = 65_500


class Encoded(NamedTuple):
    data: bytes
    media_type: str
    width: int
    height: int


class _FullError(Exception):
    """What is written has become larger than it may be."""


class _Bounded(io.BytesIO):
    """Takes so many bytes and no more, so that what is too large is noticed early."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def write(self, data: Any, /) -> int:
        if self.tell() + len(data) > self._most:
            raise _FullError
        return super().write(data)


def encode(
    drawn: Callable[[tuple[int, int]], Image.Image],
    size: tuple[int, int],
    *,
    media_types: Collection[str],
    largest: int,
    prefers_png: bool,
) -> Encoded | None:
    """The picture as a file of at most `largest` bytes; None where not even one pixel fits.

    PNG is taken where it is preferred and small enough. Where nothing fits, the picture is made smaller.

    Args:
        drawn: gives the picture at a size, an RGB image with nothing beside its pixels.
        size: the one that is wished for.
        media_types: those that are allowed.
        largest: bytes.
        prefers_png: whether the picture came without loss.
    """
    longest = _LONGEST_JPEG if set(media_types) & {JPEG, PNG} else _LONGEST_WEBP
    if max(size) > longest:
        size = _scaled(size, longest / max(size))
    while True:
        image = drawn(size)
        for media_type, options in _ways(media_types, image, largest, prefers_png=prefers_png):
            data = _written(image, media_type, options, largest)
            if data is not None:
                return Encoded(data, media_type, *size)
        del image  # before there is a second one
        if size == (1, 1):
            return None
        smaller = _scaled(size, _LESS)
        size = smaller if smaller != size else _scaled(size, _LESS / 2)  # two pixels would stay two


def quick_jpeg(image: Image.Image, quality: int) -> bytes:
    """A JPEG for looking at."""
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality, subsampling=0)
    return out.getvalue()


def quick_png(image: Image.Image) -> bytes:
    """A PNG for looking at, where parts are transparent."""
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()


def _ways(
    media_types: Collection[str], image: Image.Image, largest: int, *, prefers_png: bool
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Ways to write it, the best first."""
    packed = {"compress_level": 6 if image.width * image.height <= _SMALL else 1}
    others = {JPEG, WEBP} & set(media_types)
    if PNG in media_types and (not others or (prefers_png and _may_fit(image, largest))):
        yield PNG, packed
    for quality in QUALITIES:
        # WebP only where it must be: its decoders differ more, and it always halves the colours.
        if JPEG in others:
            yield JPEG, {"quality": quality, "subsampling": 0}
        elif WEBP in others and max(image.size) <= _LONGEST_WEBP:
            yield WEBP, {"quality": quality, "method": 2}


def _may_fit(image: Image.Image, largest: int) -> bool:
    """Whether the picture as PNG may keep within so many bytes, judged by some strips of a large one."""
    if image.width * image.height <= _SMALL:
        return True
    high = max(1, image.height // (_STRIPS * _STRIPS))
    tops = [image.height * number // _STRIPS for number in range(_STRIPS)]
    packed = sum(len(quick_png(image.crop((0, top, image.width, top + high)))) for top in tops)
    return packed * image.height / (high * _STRIPS) <= largest * _DOUBT


def _written(image: Image.Image, media_type: str, options: dict[str, Any], largest: int) -> bytes | None:
    out = _Bounded(largest)
    try:
        image.save(out, media_type.removeprefix("image/").upper(), **options)
    except _FullError:
        return None
    return out.getvalue()


def _scaled(size: tuple[int, int], factor: float) -> tuple[int, int]:
    return max(1, round(size[0] * factor)), max(1, round(size[1] * factor))

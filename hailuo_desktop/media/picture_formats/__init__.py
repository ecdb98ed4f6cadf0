"""Picture files taken apart by their first bytes, whatever their names say.

Nothing is decoded here: what is found is the size, what tells a viewer how to show the picture, what else is
in the file, and whether the file is whole. The decoders are given a file with the picture alone.
"""

from __future__ import annotations

from collections.abc import Callable

from hailuo_desktop.media.picture_formats import bmp, boxes, gif, jpeg, png, tiff, webp
from hailuo_desktop.media.picture_formats.anatomy import (
    MOST_PIXELS,
    Anatomy,
    DamagedError,
    TooManyPixelsError,
    UnknownKindError,
)

__all__ = [
    "MOST_PIXELS",
    "Anatomy",
    "DamagedError",
    "TooManyPixelsError",
    "UnknownKindError",
    "take_apart",
]

_BY_MAGIC: tuple[tuple[bytes, Callable[[bytes], Anatomy]], ...] = (
    (b"\xff\xd8\xff", jpeg.read),
    (png.SIGNATURE, png.read),
    (b"GIF87a", gif.read),
    (b"GIF89a", gif.read),
    (b"BM", bmp.read),
    (b"II*\0", tiff.read),
    (b"MM\0*", tiff.read),
    (b"II+\0", tiff.read),
    (b"MM\0+", tiff.read),
)


def take_apart(data: bytes) -> Anatomy:
    """What is in the file.

    Raises:
        UnknownKindError: it is no picture that is read here.
        TooManyPixelsError: the picture is larger than what is decoded here.
        DamagedError: the file is cut off or contradicts itself.
    """
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return webp.read(data)
    brand = boxes.brand(data)
    if brand:
        from hailuo_desktop.media.picture_formats import heif  # loads the decoders

        return heif.read_avif(data) if brand == b"avif" else heif.read_heic(data)
    for magic, read in _BY_MAGIC:
        if data.startswith(magic):
            return read(data)
    raise UnknownKindError("no picture")

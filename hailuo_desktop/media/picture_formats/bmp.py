"""The headers of a BMP file."""

from __future__ import annotations

from hailuo_desktop.media.picture_formats.anatomy import (
    Anatomy,
    DamagedError,
    UnknownKindError,
    number,
    require_size,
)

_PLAIN, _RLE8, _RLE4, _BIT_FIELDS, _ALPHA_BIT_FIELDS = 0, 1, 2, 3, 6


def read(data: bytes) -> Anatomy:
    """Look at the headers.

    Raises:
        DamagedError: the pixels are cut off.
        UnknownKindError: it is coded in another way than pictures are.
    """
    start, header = number(data, 10, 4, big=False), number(data, 14, 4, big=False)
    if header == 12:
        width, height = number(data, 18, 2, big=False), number(data, 20, 2, big=False)
        depth, coding = number(data, 24, 2, big=False), _PLAIN
    elif 40 <= header <= 1000:
        width, height = number(data, 18, 4, big=False), number(data, 22, 4, big=False)
        height = 2**32 - height if height >= 2**31 else height  # negative: from top to bottom
        depth, coding = number(data, 28, 2, big=False), number(data, 30, 4, big=False)
    else:
        raise UnknownKindError("not a bitmap")
    require_size(width, height)
    if coding not in (_PLAIN, _RLE8, _RLE4, _BIT_FIELDS, _ALPHA_BIT_FIELDS):
        raise UnknownKindError(f"a bitmap coded as {coding}")
    if coding not in (_RLE8, _RLE4) and start + (width * depth + 31) // 32 * 4 * height > len(data):
        raise DamagedError("pixels are cut off")
    return Anatomy(kind="BMP", media_type="image/bmp", width=width, height=height, body=data)

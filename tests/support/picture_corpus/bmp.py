"""BMP written by hand: the depths, packings and directions that Pillow does not write."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from tests.support.picture_corpus.card import Colour

RGB, RLE8, RLE4, BITFIELDS = 0, 1, 2, 3

Pixel = Callable[[int, int], int]
"""The number of the pixel in this column and row."""


def picture(
    width: int,
    height: int,
    depth: int,
    pixel: Pixel,
    *,
    palette: Sequence[Colour] = (),
    masks: Sequence[int] = (),
    packing: int = RGB,
    top_down: bool = False,
) -> bytes:
    """A whole file; by itself a BMP begins with its lowest row."""
    rows = range(height) if top_down else range(height - 1, -1, -1)
    numbers = ([pixel(x, y) for x in range(width)] for y in rows)
    if packing in (RLE8, RLE4):
        data = b"".join(_runs(row, packing) for row in numbers) + b"\0\1"
    else:
        data = b"".join(_row(row, depth) for row in numbers)
    tables = b"".join(struct.pack("<I", mask) for mask in masks)
    tables += b"".join(bytes((blue, green, red, 0)) for red, green, blue in palette)
    start = 14 + 40 + len(tables)
    signed = -height if top_down else height
    head = struct.pack("<2sIHHI", b"BM", start + len(data), 0, 0, start)
    head += struct.pack(
        "<IiiHHIIiiII", 40, width, signed, 1, depth, packing, len(data), 0, 0, len(palette), 0
    )
    return head + tables + data


def _row(numbers: Sequence[int], depth: int) -> bytes:
    if depth >= 8:
        row = b"".join(number.to_bytes(depth // 8, "little") for number in numbers)
    else:
        bits = "".join(format(number, f"0{depth}b") for number in numbers)
        bits += "0" * (-len(bits) % 8)
        row = int(bits, 2).to_bytes(len(bits) // 8, "big")
    return row + bytes(-len(row) % 4)


def _runs(row: Iterable[int], packing: int) -> bytes:
    packed = b""
    for number, same in groupby(row):
        count = len(list(same))
        while count:
            part = min(count, 255)
            packed += bytes((part, number if packing == RLE8 else number << 4 | number))
            count -= part
    return packed + b"\0\0"

"""PNG written by hand: every depth, every kind of colour, interlaced, and with whatever chunks."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterable, Sequence

MAGIC = b"\x89PNG\r\n\x1a\n"
GREY, RGB, PALETTE, GREY_ALPHA, RGBA = 0, 2, 3, 4, 6

Sample = Callable[[int, int], Sequence[int]]
"""The numbers of the pixel in this column and row."""

_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Of an interlaced picture: first column, first row, steps across and down."""


def chunk(kind: bytes, data: bytes) -> bytes:
    """One chunk with its sum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def header(width: int, height: int, depth: int, colour: int, *, interlaced: bool = False) -> bytes:
    """The chunk that says what the picture is."""
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlaced))


def picture(
    width: int,
    height: int,
    depth: int,
    colour: int,
    sample: Sample,
    *,
    interlaced: bool = False,
    chunks: Iterable[bytes] = (),
) -> bytes:
    """A whole file; `chunks` stand before the pixels."""
    rows = b""
    for left, top, across, down in _PASSES if interlaced else ((0, 0, 1, 1),):
        columns = range(left, width, across)
        if columns:
            for y in range(top, height, down):
                rows += b"\0" + _row([number for x in columns for number in sample(x, y)], depth)
    head = MAGIC + header(width, height, depth, colour, interlaced=interlaced)
    return head + b"".join(chunks) + chunk(b"IDAT", zlib.compress(rows, 6)) + chunk(b"IEND", b"")


def with_chunks(whole: bytes, chunks: Iterable[bytes]) -> bytes:
    """A file with further chunks right behind its header."""
    end = len(MAGIC) + 25
    return whole[:end] + b"".join(chunks) + whole[end:]


def _row(numbers: Sequence[int], depth: int) -> bytes:
    if depth == 16:
        return struct.pack(f">{len(numbers)}H", *numbers)
    if depth == 8:
        return bytes(numbers)
    bits = "".join(format(number, f"0{depth}b") for number in numbers)
    bits += "0" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8, "big")

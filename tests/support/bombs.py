"""Small answers that unpack to a gibibyte of zeros, in the ways servers pack."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator

SIZE = 1024**3
_BLOCK = 2**20


def deflated(wbits: int) -> Iterator[bytes]:
    """By zlib, as its window bits say: one block again and again, made once."""
    packer = zlib.compressobj(9, zlib.DEFLATED, wbits)
    yield packer.compress(bytes(_BLOCK)) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(bytes(_BLOCK)) + packer.flush(zlib.Z_FULL_FLUSH)
    for _ in range(SIZE // _BLOCK - 1):
        yield again


def zstandard() -> Iterator[bytes]:
    """A frame of blocks of one repeated byte (RFC 8878): four bytes for 128 KiB."""
    yield b"\x28\xb5\x2f\xfd" + b"\x00\x88"  # a frame without its size, a window of 128 MiB
    block = ((128 * 1024) << 3 | 1 << 1).to_bytes(3, "little") + b"\x00"
    for _ in range(SIZE // (128 * 1024)):
        yield block


def brotli() -> Iterator[bytes]:
    """What calls itself so. It is refused by its name, before a byte of it is looked at."""
    for _ in range(1000):
        yield bytes(1000)


BOMBS: dict[str, Callable[[], Iterator[bytes]]] = {
    "gzip": lambda: deflated(zlib.MAX_WBITS | 16),
    "deflate": lambda: deflated(zlib.MAX_WBITS),
    "br": brotli,
    "zstd": zstandard,
}

"""The chunks of a WebP file (RFC 9649)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from hailuo_desktop.media.picture_formats.anatomy import (
    LARGEST_PROFILE,
    Anatomy,
    DamagedError,
    number,
    require_size,
)
from hailuo_desktop.media.picture_formats.exif import NOTHING, read_exif, read_xmp

_ALPHA_FLAG = 0x10
_MOST_CHUNKS = 200_000


def read(data: bytes) -> Anatomy:
    """Take a WebP apart; of an animation its first frame. What follows its end is left out.

    Raises:
        DamagedError: it is cut off, or there is no picture in it.
    """
    end = 8 + number(data, 4, 4, big=False)
    if end > len(data):
        raise DamagedError("it is cut off")
    canvas: tuple[int, int] | None = None
    profile, exif, frames, picture, alpha = b"", NOTHING, 0, b"", b""
    size: tuple[int, int] | None = None
    metadata = set[str]()
    for name, content in _chunks(data, 12, end):
        if name == b"VP8X" and len(content) >= 10:
            canvas = require_size(*_size24(content, 4))
        elif name == b"ICCP" and len(content) <= LARGEST_PROFILE:
            profile = content
        elif name == b"EXIF":
            exif = read_exif(content)
            metadata |= exif.metadata
        elif name == b"XMP ":
            metadata |= read_xmp(content)
        elif name == b"ALPH" and not picture:
            alpha = content
        elif name in (b"VP8 ", b"VP8L") and not picture:
            size, picture = _size_of(name, content), _chunk(name, content)
            frames = max(frames, 1)
        elif name == b"ANMF":
            frames += 1
            if not picture:
                size, picture, alpha = _first_frame(content)
    if size is None:
        raise DamagedError("no picture in it")
    require_size(*size)
    # A first frame that covers only a part is put in its place by the decoder of animations.
    is_part = frames > 1 and canvas is not None and size != canvas
    width, height = canvas if canvas is not None and is_part else size
    return Anatomy(
        kind="WebP",
        media_type="image/webp",
        width=width,
        height=height,
        body=data[:end] if is_part else _still(picture, alpha, size),
        orientation=exif.orientation,
        profile=profile,
        frames=frames,
        metadata=frozenset(metadata),
        is_costly=is_part,
    )


def _chunks(data: bytes, place: int, end: int) -> Iterator[tuple[bytes, bytes]]:
    for _ in range(_MOST_CHUNKS):
        if end - place < 8:
            return
        length = number(data, place + 4, 4, big=False)
        if place + 8 + length > end:
            raise DamagedError("a part of it is cut off")
        yield data[place : place + 4], data[place + 8 : place + 8 + length]
        place += 8 + length + length % 2
    raise DamagedError("more parts than a picture needs")


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def _size24(content: bytes, place: int) -> tuple[int, int]:
    return number(content, place, 3, big=False) + 1, number(content, place + 3, 3, big=False) + 1


def _size_of(name: bytes, content: bytes) -> tuple[int, int]:
    if name == b"VP8L":
        bits = number(content, 1, 4, big=False)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return number(content, 6, 2, big=False) & 0x3FFF, number(content, 8, 2, big=False) & 0x3FFF


def _first_frame(content: bytes) -> tuple[tuple[int, int], bytes, bytes]:
    alpha = b""
    for name, inner in _chunks(content, 16, len(content)):
        if name == b"ALPH":
            alpha = inner
        elif name in (b"VP8 ", b"VP8L"):
            return _size_of(name, inner), _chunk(name, inner), alpha
    raise DamagedError("no picture in its first frame")


def _still(picture: bytes, alpha: bytes, size: tuple[int, int]) -> bytes:
    """A file with this picture alone."""
    parts = b"WEBP"
    if alpha:
        width, height = size[0] - 1, size[1] - 1
        head = struct.pack("<I", _ALPHA_FLAG) + width.to_bytes(3, "little") + height.to_bytes(3, "little")
        parts += _chunk(b"VP8X", head) + _chunk(b"ALPH", alpha)
    return b"RIFF" + struct.pack("<I", len(parts) + len(picture)) + parts + picture

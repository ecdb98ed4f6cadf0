"""The chunks of a PNG file (W3C, third edition)."""

from __future__ import annotations

import struct
import zlib

from hailuo_desktop.domain.picture_source import CAMERA, WORDS
from hailuo_desktop.media.picture_formats.anatomy import (
    LARGEST_PROFILE,
    Anatomy,
    DamagedError,
    number,
    require_size,
)
from hailuo_desktop.media.picture_formats.exif import NOTHING, read_exif, read_xmp

SIGNATURE = b"\x89PNG\r\n\x1a\n"

_KEPT = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_TEXTS = frozenset({b"tEXt", b"zTXt", b"iTXt"})
_MOST_CHUNKS = 200_000


def read(data: bytes) -> Anatomy:
    """Take a PNG apart; of an animation the picture that programs without animation show.

    Raises:
        DamagedError: a check sum is wrong, or it has no end.
    """
    kept = [SIGNATURE]
    header = b""
    profile, points, exif, frames = b"", None, NOTHING, 1
    metadata = set[str]()
    place = len(SIGNATURE)
    for _ in range(_MOST_CHUNKS):
        length = number(data, place, 4, big=True)
        name, content = data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        after = place + 12 + length
        is_whole = number(data, after - 4, 4, big=True) == zlib.crc32(content, zlib.crc32(name))
        if name in _KEPT:
            if not is_whole:
                raise DamagedError("a check sum is wrong")
            if not header:
                header = _checked_header(name, content)
            kept.append(data[place:after])
        elif is_whole and name == b"iCCP":
            profile = _profile(content)
        elif is_whole and name == b"cICP" and len(content) == 4:
            points = content[0], content[1]
        elif is_whole and name == b"eXIf":
            exif = read_exif(content)
            metadata |= exif.metadata
        elif is_whole and name == b"acTL" and len(content) == 8:
            frames = max(1, number(content, 0, 4, big=True))
        elif name in _TEXTS:
            metadata |= _kinds_of_text(content)
        elif name == b"tIME":
            metadata.add(CAMERA)
        if name == b"IEND":
            break
        place = after
    else:
        raise DamagedError("more parts than a picture needs")
    width, height, depth = struct.unpack_from(">IIB", header)
    return Anatomy(
        kind="PNG",
        media_type="image/png",
        width=width,
        height=height,
        body=b"".join(kept),
        orientation=exif.orientation,
        profile=profile,
        code_points=points,
        depth=depth,
        frames=frames,
        metadata=frozenset(metadata),
    )


def _checked_header(name: bytes, content: bytes) -> bytes:
    if name != b"IHDR" or len(content) != 13:
        raise DamagedError("no header")
    require_size(*struct.unpack_from(">II", content))
    return content


def _profile(content: bytes) -> bytes:
    """The profile of an iCCP chunk; none where it is broken or blown up."""
    _, _, packed = content.partition(b"\0")
    unpacking = zlib.decompressobj()
    try:
        profile = unpacking.decompress(packed[1:], LARGEST_PROFILE)
    except zlib.error:
        return b""
    return profile if unpacking.eof else b""


def _kinds_of_text(content: bytes) -> frozenset[str]:
    keyword, _, text = content.partition(b"\0")
    if keyword == b"XML:com.adobe.xmp":
        return read_xmp(text)
    if keyword.lower() in (b"raw profile type exif", b"raw profile type app1", b"creation time", b"software"):
        return frozenset({CAMERA})
    return frozenset({WORDS})

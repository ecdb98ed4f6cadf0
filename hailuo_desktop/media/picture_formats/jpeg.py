"""The segments of a JPEG file (ITU-T T.81)."""

from __future__ import annotations

import re

from hailuo_desktop.domain.picture_source import WORDS
from hailuo_desktop.media.picture_formats.anatomy import (
    LARGEST_PROFILE,
    Anatomy,
    DamagedError,
    UnknownKindError,
    number,
    require_size,
)
from hailuo_desktop.media.picture_formats.exif import NOTHING, read_exif, read_xmp

_MARKER = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")
_BETWEEN_SCANS = tuple(b"\xff" + bytes([marker]) for marker in (0xC4, 0xDA, 0xDB, 0xDC, 0xDD, 0xFE))
"""What may stand between the parts of a picture that is sent in several: tables, and the next part."""
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_PROGRESSIVE = frozenset({0xC2, 0xC6, 0xCA, 0xCE})
_READ_HERE = frozenset({0xC0, 0xC1, 0xC2})
_EOI, _SOS, _COM, _APP0 = 0xD9, 0xDA, 0xFE, 0xE0
_KEPT_APPS = (b"JFIF\0", b"Adobe")
_MOST_SCANS = 100
"""A picture is sent in about ten; each more takes as long as the whole picture once again."""

_EXIF, _XMP, _PROFILE = b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0", b"ICC_PROFILE\0"


class _Segments:
    """What has been met on the way through a file."""

    def __init__(self) -> None:
        self.kept = [b"\xff\xd8"]
        self.frame = b""
        self.frame_marker = 0
        self.scans_from = 0
        self.scans = 0
        self.is_single = False
        self.exif = NOTHING
        self.profile_parts: dict[int, bytes] = {}
        self.metadata: set[str] = set()

    def take(self, marker: int, content: bytes, whole: bytes) -> None:
        """A segment before the first scan."""
        if marker in _FRAMES:
            self.frame, self.frame_marker = content, marker
            require_size(number(content, 3, 2, big=True), number(content, 1, 2, big=True))
        is_app = _APP0 <= marker < _APP0 + 16
        if (not is_app and marker != _COM) or content.startswith(_KEPT_APPS):
            self.kept.append(whole)
        elif marker == _APP0 + 1 and content.startswith(_EXIF) and self.exif is NOTHING:
            self.exif = read_exif(content)
            self.metadata |= self.exif.metadata
        elif marker == _APP0 + 1 and content.startswith(_XMP):
            self.metadata |= read_xmp(content)
        elif marker == _APP0 + 2 and content.startswith(_PROFILE) and len(content) > 14:
            self.profile_parts.setdefault(content[12], content[14:])
        elif marker in (_COM, _APP0 + 13):
            self.metadata.add(WORDS)

    def begin_scan(self, components: int) -> None:
        """A scan with so many colours. One with all of them is the only one, unless they come bit by bit."""
        self.scans += 1
        all_of_them = self.frame[5:6] == bytes([components])
        self.is_single = all_of_them and self.frame_marker not in _PROGRESSIVE

    @property
    def profile(self) -> bytes:
        profile = b"".join(part for _, part in sorted(self.profile_parts.items()))
        return profile if len(profile) <= LARGEST_PROFILE else b""


def read(data: bytes) -> Anatomy:
    """Take a JPEG apart. What follows the end of the picture is left out.

    Raises:
        DamagedError: it has no end, or no picture.
        UnknownKindError: it is coded in a way that nobody uses, e.g. arithmetically.
    """
    segments = _Segments()
    end = _walk(data, segments)
    if len(segments.frame) < 6 or not segments.scans_from:
        raise DamagedError("no picture in it")
    depth, components = segments.frame[0], segments.frame[5]
    if segments.frame_marker not in _READ_HERE or depth != 8 or components not in (1, 3, 4):
        raise UnknownKindError(f"JPEG of kind {segments.frame_marker:#x} with {depth} bits")
    return Anatomy(
        kind="JPEG",
        media_type="image/jpeg",
        width=number(segments.frame, 3, 2, big=True),
        height=number(segments.frame, 1, 2, big=True),
        body=b"".join([*segments.kept, data[segments.scans_from : end]]),
        orientation=segments.exif.orientation,
        profile=segments.profile,
        metadata=frozenset(segments.metadata),
        is_costly=segments.frame_marker in _PROGRESSIVE or segments.scans > 1,
    )


def _walk(data: bytes, segments: _Segments) -> int:
    """Meet all segments; returns where the picture ends."""
    place = 2
    while True:
        place = _after_marker(data, place, segments)
        marker = data[place - 1]
        if marker == _EOI:
            return place
        if marker in (0x01, 0xD8):
            continue
        length = number(data, place, 2, big=True)
        if length < 3 or place + length > len(data):
            raise DamagedError("a part of it is cut off")
        if marker == _SOS:
            segments.scans_from = segments.scans_from or place - 2
            segments.begin_scan(data[place + 2])
            if segments.scans > _MOST_SCANS:
                raise DamagedError("more scans than a picture needs")
        elif not segments.scans_from:
            content = data[place + 2 : place + length]
            segments.take(marker, content, b"\xff" + data[place - 1 : place + length])
        place += length


def _after_marker(data: bytes, place: int, segments: _Segments) -> int:
    """Where the next marker ends."""
    if segments.scans_from:
        # Within a scan no byte of 255 stands before one of these; looking for them is much the fastest.
        nearest = data.find(b"\xff\xd9", place)
        for marker in () if segments.is_single else _BETWEEN_SCANS:
            found = data.find(marker, place, nearest if nearest >= 0 else len(data))
            nearest = found if found >= 0 else nearest
        if nearest >= 0:
            return nearest + 2
    elif found_marker := _MARKER.search(data, place):
        return found_marker.end()
    raise DamagedError("it has no end")

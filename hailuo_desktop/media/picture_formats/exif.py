"""The little of EXIF and XMP that matters here: which way is up, and what private things there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from hailuo_desktop.domain.picture_source import CAMERA, LOCATION, WORDS
from hailuo_desktop.media.picture_formats.anatomy import DamagedError, number

_ORIENTATION, _EXIF, _GPS = 0x0112, 0x8769, 0x8825
_MAKE, _MODEL, _SOFTWARE, _DATE = 0x010F, 0x0110, 0x0131, 0x0132
TAG_WORDS = frozenset({0x010E, 0x013B, 0x8298, 0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F})
"""Description, artist, copyright, and what Windows writes: title, comment, author, keywords, subject."""
TAG_CAMERA = frozenset({_MAKE, _MODEL, _SOFTWARE, _DATE, _EXIF})
TAG_LOCATION = frozenset({_GPS})

_MOST_TAGS = 1000
_PREFIX = b"Exif\0\0"
_XMP_LOCATION = re.compile(rb"GPSL(?:ati|ongi)tude|photoshop:City|Iptc4xmpCore:Location")
_XMP_CAMERA = re.compile(rb"tiff:(?:Make|Model)|aux:|exif:|exifEX:|xmp:(?:CreatorTool|CreateDate)")
_XMP_WORDS = re.compile(rb"dc:(?:description|title|creator|rights|subject)|photoshop:|xmpMM:|Iptc4xmp")


class ExifFacts(NamedTuple):
    orientation: int
    metadata: frozenset[str]


NOTHING = ExifFacts(1, frozenset())


def read_exif(data: bytes) -> ExifFacts:
    """What a block of EXIF says. One that is broken says nothing more from there on."""
    data = data.removeprefix(_PREFIX)
    orientation, found = 1, set[str]()
    for tag, kind, place in _tags(data):
        if tag == _ORIENTATION and kind in (3, 4):
            value = number(data, place, 2 if kind == 3 else 4, big=data[:1] == b"M")
            orientation = value if 1 <= value <= 8 else 1
        found |= kinds_of_tag(tag)
    return ExifFacts(orientation, frozenset(found))


def kinds_of_tag(tag: int) -> set[str]:
    """What kinds of metadata a tag of EXIF or TIFF belongs to."""
    pairs = ((TAG_LOCATION, LOCATION), (TAG_CAMERA, CAMERA), (TAG_WORDS, WORDS))
    return {name for tags, name in pairs if tag in tags}


def read_xmp(data: bytes) -> frozenset[str]:
    """The kinds of metadata in a block of XMP."""
    pairs = ((_XMP_LOCATION, LOCATION), (_XMP_CAMERA, CAMERA), (_XMP_WORDS, WORDS))
    return frozenset(name for pattern, name in pairs if pattern.search(data)) or frozenset({WORDS})


def _tags(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Tag, kind of value and the place of the value, for the entries of the first directory."""
    if data[:4] not in (b"II*\0", b"MM\0*"):
        return
    big = data[:1] == b"M"
    try:
        first = number(data, 4, 4, big=big)
        count = min(number(data, first, 2, big=big), _MOST_TAGS)
        for entry in range(first + 2, first + 2 + 12 * count, 12):
            number(data, entry + 8, 4, big=big)  # what is cut off is not an entry any more
            yield number(data, entry, 2, big=big), number(data, entry + 2, 2, big=big), entry + 8
    except DamagedError:
        return

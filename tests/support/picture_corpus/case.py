"""What a picture of the corpus is, and what has to become of it."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image

from hailuo_desktop.domain.errors import ErrorKind
from tests.support.picture_corpus.card import Distance, card

SHARP = Distance(2.0, 10.0)
"""What may be lost when the file itself has lost nothing: the encoding that is sent."""

SOFT = Distance(3.0, 28.0)
"""The same where the file has already been squeezed, its colours at half the size."""

LIMIT_SECONDS = 30.0
"""For one picture, on a machine that is busy elsewhere. Most take some hundredths of a second."""


@dataclass(frozen=True)
class Prepared:
    """The picture is taken, and looks like this.

    Attributes:
        reference: makes what is expected, from the card's own numbers.
        tolerance: how far off it may be at most.
        ground: what is to be laid under see-through parts, or "" for what is usual.
        media_type: what the file is found to be, or "" where that is not the point.
        absent: bytes that stand in the file and may not stand in what is sent.
    """

    reference: Callable[[], Image.Image] = card
    tolerance: Distance = SHARP
    ground: str = ""
    media_type: str = ""
    absent: bytes = b""


@dataclass(frozen=True)
class Refused:
    """The picture is refused with one of these kinds."""

    kinds: frozenset[ErrorKind]


@dataclass(frozen=True)
class Case:
    """One picture file, or what stands in the place of one.

    Attributes:
        name: for the report.
        make: puts it into an empty folder and returns its path.
        expected: what has to become of it; either will do where both stand here.
        between: what happens to the file after it was looked at and before it is kept.
    """

    name: str
    make: Callable[[Path], Path]
    expected: tuple[Prepared | Refused, ...]
    between: Callable[[Path], None] | None = field(default=None)


def refused(*kinds: ErrorKind) -> tuple[Refused, ...]:
    """Refused with one of these kinds."""
    return (Refused(frozenset(kinds)),)


DAMAGED = refused(ErrorKind.PICTURE_UNREADABLE)
NO_PICTURE = refused(ErrorKind.PICTURE_NOT_A_PICTURE)


def of_bytes(
    name: str,
    contents: bytes | Callable[[], bytes],
    expected: Prepared | tuple[Prepared | Refused, ...],
    *,
    file: str = "",
) -> Case:
    """A file with these contents; its name is the case's, or `file`."""

    def make(folder: Path) -> Path:
        path = folder / (file or name)
        path.write_bytes(contents if isinstance(contents, bytes) else contents())
        return path

    return Case(name, make, expected if isinstance(expected, tuple) else (expected,))


def encoded(image: Image.Image, format_name: str, **options: Any) -> bytes:
    """The picture in a format, as Pillow writes it."""
    out = io.BytesIO()
    image.save(out, format_name, **options)
    return out.getvalue()


def jpeg(image: Image.Image, **options: Any) -> bytes:
    """A JPEG that has lost next to nothing."""
    return encoded(image, "JPEG", **{"quality": 95, "subsampling": 0, **options})


def webp(image: Image.Image, **options: Any) -> bytes:
    """A WebP without loss."""
    return encoded(image, "WEBP", **{"lossless": True, "exact": True, "method": 0, **options})


def avif(image: Image.Image, **options: Any) -> bytes:
    """An AVIF that has lost next to nothing."""
    return encoded(image, "AVIF", **{"quality": 95, "subsampling": "4:4:4", "speed": 9, **options})


def fixture(name: str) -> bytes:
    """A file of `tests/fixtures/pictures`."""
    return (Path(__file__).parents[2] / "fixtures" / "pictures" / name).read_bytes()


POSIX = os.name == "posix"
LINUX = sys.platform == "linux"

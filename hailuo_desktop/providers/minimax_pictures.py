"""Pictures for MiniMax: it takes them within the paid request, as data URLs, or public links.

Until then a picture is only referred to, by the file of our own copy: the journal keeps the reference, not
the bytes. References are followed in fields for pictures alone, so that no text can name a file.
"""

from __future__ import annotations

import base64
from pathlib import Path
from urllib.parse import urlsplit

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.request import FieldValue

_MAGIC = (
    (b"\xff\xd8\xff", 0, "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", 0, "image/png"),
    (b"WEBP", 8, "image/webp"),
)
"""First bytes, where they stand, media type."""

_PIECE = 3 * 256 * 1024
"""Bytes that are put into letters at once; all other threads stand still meanwhile."""


def refer_to(path: Path) -> str:
    """A reference to a picture that can be sent.

    Raises:
        AppError: PICTURE_MISSING or PICTURE_UNREADABLE.
    """
    _label(_read(path, 12), path)
    return path.absolute().as_uri()


def as_list(references: FieldValue) -> list[FieldValue]:
    """The references in a field for pictures, which holds one or several."""
    return references if isinstance(references, list) else [references]


def inline(reference: FieldValue) -> str:
    """What stands for a picture in a request: its data URL, or the public link as it is.

    Raises:
        AppError: PICTURE_MISSING or PICTURE_UNREADABLE; nothing was sent.
    """
    from urllib.request import url2pathname

    text = str(reference)
    if text.startswith(("https://", "data:image/")):
        return text
    parts = urlsplit(text)
    if parts.scheme != "file":
        raise AppError(ErrorKind.PICTURE_MISSING, facts={"path": text})
    path = Path(url2pathname(parts.path))
    content = _read(path)
    starts = range(0, len(content), _PIECE)
    letters = (base64.b64encode(content[start : start + _PIECE]).decode("ascii") for start in starts)
    return "".join([f"data:{_label(content, path)};base64,", *letters])


def _read(path: Path, count: int = -1) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(count)
    except OSError:
        raise AppError(ErrorKind.PICTURE_MISSING, facts={"path": str(path)}) from None


def _label(content: bytes, path: Path) -> str:
    """The media type by content: names lie, and MiniMax is told what it really gets."""
    for magic, place, media_type in _MAGIC:
        if content[place : place + len(magic)] == magic:
            return media_type
    raise AppError(ErrorKind.PICTURE_UNREADABLE, facts={"name": path.name})

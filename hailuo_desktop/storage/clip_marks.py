"""What finished clips look like as files, so that one is known again under another name or in another place.

A cache: it can be made again from the clips that are where they were.
"""

from __future__ import annotations

import hashlib
import logging
import os
import stat
from collections.abc import Mapping
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.storage.atomic import write_atomic

MOST_CLIPS = 50_000

_LARGEST_FILE = 16_000_000
_SAMPLE = 256 * 1024

log = logging.getLogger(__name__)


class ClipMark(msgspec.Struct, frozen=True, kw_only=True):
    """A file by its content: its size, and a digest of its first and last parts.

    That is enough to tell clips from each other, and quick with files of any size.
    """

    size: int
    digest: str


class ClipMarks:
    """The marks of clips by the id of their job, in one file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> dict[str, ClipMark]:
        """What is kept; nothing where the file is missing or broken."""
        try:
            if self._path.stat().st_size > _LARGEST_FILE:
                return {}
            return msgspec.json.decode(self._path.read_bytes(), type=dict[str, ClipMark])
        except (OSError, msgspec.DecodeError, UnicodeError, RecursionError):
            return {}

    def save(self, marks: Mapping[str, ClipMark]) -> None:
        """Keep these, the last ones of too many. Not being able to is no failure."""
        newest = dict(list(marks.items())[-MOST_CLIPS:])
        try:
            write_atomic(self._path, msgspec.json.encode(newest))
        except (AppError, OSError) as error:
            log.info("the marks of the clips are not kept: %s", error)


def mark_of(path: Path) -> ClipMark | None:
    """The mark of a regular file, or None for what is none. Asks the disk; never waits for a writer."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError):
        return None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or not status.st_size:
            return None
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            digest = hashlib.sha256(file.read(_SAMPLE))
            file.seek(max(0, status.st_size - _SAMPLE))
            digest.update(file.read(_SAMPLE))
        return ClipMark(size=status.st_size, digest=digest.hexdigest()[:32])
    except OSError:
        return None
    finally:
        os.close(descriptor)

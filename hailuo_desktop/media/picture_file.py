"""Reading a picture file that may be anything: a pipe, a device, a link into nowhere, something huge."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from hailuo_desktop.domain.errors import AppError, ErrorKind, Fact
from hailuo_desktop.domain.picture_source import as_text
from hailuo_desktop.media.picture_formats import (
    DamagedError,
    TooManyPixelsError,
    UnknownKindError,
    take_apart,
)

LARGEST_FILE = 50_000_000

_RESERVED = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{port}{number}" for port in ("COM", "LPT") for number in range(1, 10)}
)
"""Names that are devices on Windows, in every folder and with any ending."""

_ONLINE_ONLY = 0x1000 | 0x40000 | 0x400000
"""Windows: offline, recall on open, recall on data access."""
_DATALESS = 0x40000000
"""macOS: the content is elsewhere."""


@dataclass
class PictureFile:
    """The bytes of a file and what they are known by. `real_path` is "" unless `path` is a link.

    `data` may be emptied by who has taken out of it what is needed: it can be as large as the picture.
    """

    path: Path
    data: bytes
    size: int
    digest: str
    real_path: str

    @property
    def facts(self) -> dict[str, Fact]:
        """For sentences."""
        return facts_of(self.path)


def size_of(path: Path) -> tuple[int, int]:
    """Width and height of a picture of our own making, upright; nothing of it is decoded.

    Raises:
        AppError: as `read_picture_file`, or PICTURE_UNREADABLE.
    """
    file = read_picture_file(path)
    try:
        anatomy = take_apart(file.data)
    except (DamagedError, TooManyPixelsError, UnknownKindError) as error:
        raise AppError(ErrorKind.PICTURE_UNREADABLE, facts=file.facts, message=str(error)) from None
    return anatomy.width, anatomy.height


def facts_of(path: Path) -> dict[str, Fact]:
    """What sentences say about a file. What is no text in its name is shown as question marks."""
    return {"path": as_text(str(path)), "name": as_text(path.name)}


def read_picture_file(path: Path) -> PictureFile:
    """All of the file at `path`, once.

    Raises:
        AppError: PICTURE_MISSING, PICTURE_NOT_A_FILE, PICTURE_NOT_ALLOWED, PICTURE_ONLINE_ONLY, PICTURE_EMPTY
            or PICTURE_FILE_TOO_LARGE.
    """
    facts = facts_of(path)
    if os.name == "nt" and path.name.split(".")[0].rstrip().upper() in _RESERVED:
        raise AppError(ErrorKind.PICTURE_NOT_A_FILE, facts=facts)
    with _open(path, facts, LARGEST_FILE) as file:
        try:
            status = os.fstat(file.fileno())
            data = file.read(status.st_size)  # as much as there is room for at once
        except OSError as error:
            raise AppError(ErrorKind.PICTURE_UNREADABLE, facts=facts, message=str(error)) from None
    real = as_text(os.path.realpath(path)) if path.is_symlink() else ""
    return PictureFile(path, data, len(data), hashlib.sha256(data).hexdigest(), real)


def _open(path: Path, facts: dict[str, Fact], largest: int) -> BinaryIO:
    try:
        require_here(path, facts)
        # Without O_NONBLOCK a named pipe would hold us for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (FileNotFoundError, NotADirectoryError):
        raise AppError(ErrorKind.PICTURE_MISSING, facts=facts) from None
    except PermissionError:
        kind = ErrorKind.PICTURE_NOT_A_FILE if path.is_dir() else ErrorKind.PICTURE_NOT_ALLOWED
        raise AppError(kind, facts=facts) from None
    except (OSError, ValueError):
        raise AppError(ErrorKind.PICTURE_NOT_A_FILE, facts=facts) from None
    try:
        require_regular(os.fstat(descriptor), facts, largest)
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def require_here(path: Path, facts: dict[str, Fact]) -> None:
    """Raise PICTURE_ONLINE_ONLY for what a cloud would have to fetch first: that may take minutes."""
    status = path.stat()
    windows = getattr(status, "st_file_attributes", 0) & _ONLINE_ONLY
    macos = getattr(status, "st_flags", 0) & _DATALESS
    if windows or macos:
        raise AppError(ErrorKind.PICTURE_ONLINE_ONLY, facts=facts)


def require_regular(status: os.stat_result, facts: dict[str, Fact], largest: int) -> None:
    """Raise unless this is a regular file that is neither empty nor too large."""
    if not stat.S_ISREG(status.st_mode):
        raise AppError(ErrorKind.PICTURE_NOT_A_FILE, facts=facts)
    if status.st_size == 0:
        raise AppError(ErrorKind.PICTURE_EMPTY, facts=facts)
    if status.st_size > largest:
        megabytes = {"megabytes": round(status.st_size / 1_000_000), "limit": largest // 1_000_000}
        raise AppError(ErrorKind.PICTURE_FILE_TOO_LARGE, facts={**facts, **megabytes})

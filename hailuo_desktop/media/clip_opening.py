"""How video and sound files of anybody are opened: alone, within limits, with failures a user can act on."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import av
import av.error
from av.container import InputContainer

from hailuo_desktop.domain.errors import AppError, ErrorKind

OPENED_AS = {
    "protocol_whitelist": "file",
    # Pictures are no clips, and play lists and scripts name other files.
    "format_whitelist": "mov,mp4,matroska,webm,avi,gif,mpegts,mpeg,flv,ogg,asf,wav,mp3,flac,aac,aiff",
}

LARGEST_SIDE = 16_384
MOST_PIXELS = 8192 * 8192

READING_FAILURES = (av.error.FFmpegError, OSError, ValueError, ArithmeticError, LookupError)
"""What a file that is not what it seems to be can raise while it is read."""


@contextmanager
def opened_clip(path: Path) -> Iterator[InputContainer]:
    """The file, open for reading; what goes wrong while it is open is a failure of this file.

    Raises:
        AppError: CLIP_MISSING, CLIP_EMPTY or CLIP_UNREADABLE.
    """
    check_regular(path)
    try:
        with av.open(str(path), options=OPENED_AS, metadata_errors="replace") as container:
            yield container
    except FileNotFoundError:
        raise AppError(ErrorKind.CLIP_MISSING, facts={"name": path.name}) from None
    except READING_FAILURES as error:
        raise unreadable(path, error) from None


def check_regular(path: Path) -> None:
    """See that there is a file with something in it, without waiting for a pipe's other end.

    Raises:
        AppError: CLIP_MISSING, CLIP_EMPTY or CLIP_UNREADABLE.
    """
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        code = getattr(error, "errno", None)
        if code in (errno.ENOENT, errno.ENOTDIR) or isinstance(error, ValueError):
            raise AppError(ErrorKind.CLIP_MISSING, facts={"name": path.name}) from None
        raise unreadable(path, error) from None
    if not stat.S_ISREG(status.st_mode):
        raise unreadable(path, "not a regular file")
    if not status.st_size:
        raise AppError(ErrorKind.CLIP_EMPTY, facts={"name": path.name})
    if not os.access(path, os.R_OK):
        raise unreadable(path, os.strerror(errno.EACCES))


def unreadable(path: Path, why: str | BaseException) -> AppError:
    """The failure for a file that cannot be read as a clip."""
    words = why if isinstance(why, str) else getattr(why, "strerror", None) or str(why)
    return AppError(ErrorKind.CLIP_UNREADABLE, facts={"name": path.name}, message=words)

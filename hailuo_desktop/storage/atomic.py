"""Files that are either the old or the new, never half."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Mapping
from pathlib import Path

from hailuo_desktop.domain.errors import AppError, ErrorKind, Fact

FULL_DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

DISK_TROUBLE: Mapping[str, Fact] = {"trouble": "disk"}
"""The fact of a failure that says: neither room nor permission is lacking, the disk itself fails."""


def write_atomic(path: Path, data: bytes) -> None:
    """Put `data` under `path`: written beside it, synced, then renamed over it.

    Raises:
        AppError: DISK_FULL or FOLDER_UNWRITABLE; what was there before is still there.
    """
    beside = path.with_name(f".{path.name}.{os.urandom(4).hex()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise disk_error(error, path.parent) from None
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make a rename in this folder survive a power cut, where the system can do that."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError:  # some network file systems refuse to sync a folder; the rename itself is done
        pass
    finally:
        os.close(descriptor)


def disk_error(error: OSError, folder: Path) -> AppError:
    """The failure a user can act on behind a system's error while writing in `folder`."""
    kind = ErrorKind.DISK_FULL if error.errno in FULL_DISK else ErrorKind.FOLDER_UNWRITABLE
    facts: dict[str, Fact] = {"folder": str(folder)}
    if error.errno == errno.EIO:
        facts |= DISK_TROUBLE
    return AppError(kind, facts=facts, message=error.strerror or "")


def place(part: Path, final: Path, *, overwrite: bool) -> None:
    """Give a finished file its name, surviving a power cut from then on.

    Raises:
        FileExistsError: the name is taken and must not be overwritten.
        AppError: DISK_FULL or FOLDER_UNWRITABLE; the part is still there.
    """
    try:
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        if overwrite:
            part.replace(final)
        else:
            move_to_new(part, final)
        sync_folder(final.parent)
    except FileExistsError:
        raise
    except OSError as error:
        raise disk_error(error, final.parent) from None


def move_to_new(part: Path, final: Path) -> None:
    """Rename, but never over another file. Raises FileExistsError instead, and other errors of the system."""
    if os.name == "nt":
        part.rename(final)
        return
    try:
        os.link(part, final)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if final.exists():
            raise FileExistsError(final) from None
        part.rename(final)
    else:
        part.unlink()

"""What SQLite's errors mean for the journal."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from pathlib import Path

from hailuo_desktop.domain.errors import AppError, ErrorKind, Fact
from hailuo_desktop.storage.atomic import DISK_TROUBLE

_KINDS = {
    sqlite3.SQLITE_FULL: ErrorKind.DISK_FULL,
    sqlite3.SQLITE_BUSY: ErrorKind.JOURNAL_BUSY,
    sqlite3.SQLITE_LOCKED: ErrorKind.JOURNAL_BUSY,
    sqlite3.SQLITE_READONLY: ErrorKind.FOLDER_UNWRITABLE,
    sqlite3.SQLITE_CANTOPEN: ErrorKind.FOLDER_UNWRITABLE,
    sqlite3.SQLITE_PERM: ErrorKind.FOLDER_UNWRITABLE,
    sqlite3.SQLITE_IOERR: ErrorKind.FOLDER_UNWRITABLE,
}

_FULL_BELOW = 1_000_000
"""Free bytes of a disk whose error while writing is taken for a lack of room."""


def failure_of(error: sqlite3.Error, journal: Path) -> AppError:
    """The failure a user can act on."""
    facts: dict[str, Fact] = {"path": str(journal), "folder": str(journal.parent)}
    code = _code(error)
    kind = _KINDS.get(code, ErrorKind.JOURNAL_DAMAGED)
    if code == sqlite3.SQLITE_IOERR:
        with contextlib.suppress(OSError):
            if shutil.disk_usage(journal.parent).free < _FULL_BELOW:
                return AppError(ErrorKind.DISK_FULL, facts=facts, message=str(error))
        facts |= DISK_TROUBLE
    return AppError(kind, facts=facts, message=str(error))


def is_not_the_journal(error: BaseException) -> bool:
    """Whether the open file is damaged, or lies elsewhere by now."""
    is_moved = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY_DBMOVED
    return is_moved or _code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def spoils_connection(error: BaseException) -> bool:
    """Whether the connection must not be used again after this."""
    return _code(error) == sqlite3.SQLITE_IOERR or is_not_the_journal(error)


def _code(error: BaseException) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF

"""Copies of the journal: one a day and one before each migration, made while it is in use."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from hailuo_desktop.storage.atomic import disk_error, sync_folder

DAYS = 5
"""Daily copies that are kept."""

MIGRATIONS = 2
"""Copies from before a migration that are kept."""

_DAILY, _BEFORE = "daily", "before-v"
_MOMENT = "%Y%m%d-%H%M%S"


class JournalBackups:
    """The copies in one folder, named by their moment in local time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._last_day = ""

    def is_due(self) -> bool:
        """Whether there is no copy of today yet."""
        today = f"{_now():%Y%m%d}"
        if self._last_day != today and any(self._folder.glob(f"{_DAILY}-{today}-*.sqlite3")):
            self._last_day = today
        return self._last_day != today

    def keep_daily(self, db: sqlite3.Connection) -> None:
        """Copy the journal, and drop the oldest daily copies.

        Raises:
            sqlite3.Error: the journal cannot be read or the copy not be written.
            AppError: DISK_FULL or FOLDER_UNWRITABLE.
        """
        self._last_day = f"{_now():%Y%m%d}"  # one that fails is not tried again with every job
        self._keep(db, _DAILY, DAYS)

    def keep_before(self, db: sqlite3.Connection, version: int) -> None:
        """Copy the journal before it is brought to this version. Raises as `keep_daily` does."""
        self._keep(db, f"{_BEFORE}{version}", MIGRATIONS)

    def newest_first(self) -> list[tuple[datetime, Path]]:
        """All copies with their moments."""
        found = ((_moment_of(path), path) for path in self._folder.glob("*.sqlite3"))
        return sorted(((moment, path) for moment, path in found if moment is not None), reverse=True)

    def _keep(self, db: sqlite3.Connection, label: str, most: int) -> None:
        final = self._folder / f"{label}-{_now():{_MOMENT}}.sqlite3"
        beside = self._folder / f".{final.name}.{os.urandom(4).hex()}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with reading(db):
                _copy(db, beside)
            beside.replace(final)
            sync_folder(self._folder)
            for old in self._kind(label)[:-most]:
                if old != final:
                    old.unlink(missing_ok=True)
        except OSError as error:
            raise disk_error(error, self._folder) from None
        finally:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)

    def _kind(self, label: str) -> list[Path]:
        """The copies of the same kind, the oldest first."""
        kind = _DAILY if label == _DAILY else _BEFORE
        found = [path for path in self._folder.glob(f"{kind}*.sqlite3") if _moment_of(path) is not None]
        return sorted(found, key=lambda path: str(_moment_of(path)))


@contextlib.contextmanager
def reading(db: sqlite3.Connection) -> Iterator[None]:
    """Hold the file for reading, so that a copy of it neither waits for a writer nor sees half a change."""
    db.execute("BEGIN")
    try:
        db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        yield
    finally:
        db.execute("ROLLBACK")


def _copy(db: sqlite3.Connection, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = OFF")  # nobody else knows of this file yet
        copy.execute("PRAGMA synchronous = OFF")
        db.backup(copy)
        damage = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
        if damage != "ok":  # it must not push out the good ones
            raise sqlite3.DatabaseError(damage)
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _moment_of(path: Path) -> datetime | None:
    try:
        moment = datetime.strptime("-".join(path.stem.split("-")[-2:]), _MOMENT)  # noqa: DTZ007 - made local here
    except ValueError:
        return None
    return moment.astimezone()


def _now() -> datetime:
    return datetime.now().astimezone()

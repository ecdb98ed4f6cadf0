"""Which process cares for a job: several may share one journal, each job has one owner.

An owner is a file that its process holds locked. The system lets go of the lock when the process
ends, however it ends, so a dead owner can always be told from a living one.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from hailuo_desktop.storage.atomic import disk_error

if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _lock(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


@contextlib.contextmanager
def held(path: Path, patience: float) -> Iterator[None]:
    """Hold a file locked, so that one process at a time does what follows.

    Raises:
        TimeoutError: somebody else held it for `patience` seconds.
        OSError: the file cannot be made.
    """
    end = time.monotonic() + patience
    with path.open("ab") as file:
        while not _lock(file):
            if time.monotonic() > end:
                raise TimeoutError(f"{path.name} is held")
            time.sleep(0.05)
        yield


class Owner:
    """This process as an owner of jobs.

    Attributes:
        token: the name under which it owns jobs in the journal.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: BinaryIO | None = None
        self.token = f"{os.getpid()}-{os.urandom(6).hex()}"

    def begin(self) -> None:
        """Make this owner known as alive, and sweep away the marks of dead ones.

        Raises:
            AppError: DISK_FULL or FOLDER_UNWRITABLE.
        """
        path = self._path(self.token)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file = path.open("wb")
        except OSError as error:
            raise disk_error(error, self._folder) from None
        _lock(self._file)
        for other in self._folder.glob("*.lock"):
            if other != path and not self.is_alive(other.stem):
                with contextlib.suppress(OSError):
                    other.unlink()

    def end(self) -> None:
        """Let go; this owner counts as dead from now on."""
        if self._file is not None:
            self._file.close()
            self._file = None
            with contextlib.suppress(OSError):
                self._path(self.token).unlink()

    def is_alive(self, token: str) -> bool:
        """Whether the owner with this token is a process that still runs."""
        if token == self.token:
            return self._file is not None
        if not token:
            return False
        try:
            with self._path(token).open("r+b") as file:
                return not _lock(file)
        except FileNotFoundError:
            return False
        except OSError:
            return True  # it is there and cannot be looked into: leave its jobs alone

    def _path(self, token: str) -> Path:
        return self._folder / f"{token}.lock"

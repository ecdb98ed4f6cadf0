"""The plans of batches, one file each, written before the first row of it is sent."""

from __future__ import annotations

import contextlib
import logging
import re
from itertools import islice
from pathlib import Path

import msgspec

from hailuo_desktop.domain.batch import Batch
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.storage.atomic import disk_error, write_atomic

log = logging.getLogger(__name__)

FORMAT = 1

_LARGEST = 50_000_000
_MOST = 5000
_GOOD_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")


class _File(msgspec.Struct, frozen=True, kw_only=True):
    format: int
    batch: Batch


_decoder = msgspec.json.Decoder(_File)


class BatchStore:
    """The files of one folder. No key can be in them: a plan has none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def save(self, batch: Batch) -> None:
        """Write a plan, surviving a power cut.

        Raises:
            AppError: DISK_FULL or FOLDER_UNWRITABLE; what was there before is still there.
        """
        data = msgspec.json.encode(_File(format=FORMAT, batch=batch))
        write_atomic(self._path(batch.id), data + b"\n")

    def load(self) -> list[Batch]:
        """The plans that can be read, oldest first. Others are left alone."""
        found = []
        for path in islice(sorted(self._folder.glob("*.json")), _MOST):
            batch = _read(path)
            if batch is not None and batch.id == path.stem:
                found.append(batch)
        return sorted(found, key=lambda batch: (batch.created, batch.id))

    def forget(self, batch_id: str) -> None:
        """Remove a plan. Its jobs and clips are not touched.

        Raises:
            AppError: FOLDER_UNWRITABLE.
        """
        try:
            with contextlib.suppress(FileNotFoundError):
                self._path(batch_id).unlink()
        except OSError as error:
            raise disk_error(error, self._folder) from None

    def _path(self, batch_id: str) -> Path:
        if not _GOOD_ID.fullmatch(batch_id):
            raise AppError(ErrorKind.INTERNAL, message="not the id of a batch")
        return self._folder / f"{batch_id}.json"


def _read(path: Path) -> Batch | None:
    try:
        with path.open("rb") as file:
            read = _decoder.decode(file.read(_LARGEST))
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        log.warning("the plan in %s cannot be read: %s", path.name, type(error).__name__)
        return None
    if read.format != FORMAT or not _is_sound(read.batch):
        log.warning("the plan in %s is of another version, or contradicts itself", path.name)
        return None
    return read.batch


def _is_sound(batch: Batch) -> bool:
    """Whether each row has a number of its own and makes again only what stood before it."""
    numbers = [row.number for row in batch.rows]
    return len(set(numbers)) == len(numbers) and all(0 <= row.again_of < row.number for row in batch.rows)

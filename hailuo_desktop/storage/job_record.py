"""A job in a small file of its own: beside its finished video, and as second witness of what was paid for.

No key can be in it: a job has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import msgspec

from hailuo_desktop.domain.job import Job
from hailuo_desktop.storage.atomic import write_atomic

FORMAT = 1

LARGEST = 1_000_000
"""Bytes of a record that is read."""

MOST = 50_000
"""Files of a folder that are looked at."""

_GOOD_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")
"""An id is part of file names: nothing else is taken from a file that anybody may have written."""


class JobRecord(msgspec.Struct, frozen=True, kw_only=True):
    """What is in the file. `owner` is the process that cared for the job, "" where that does not matter."""

    format: int
    job: Job
    owner: str = ""


_decoder = msgspec.json.Decoder(JobRecord)


def write_record(path: Path, job: Job, owner: str = "") -> None:
    """Write the job's record, surviving a power cut. Raises AppError DISK_FULL or FOLDER_UNWRITABLE."""
    data = msgspec.json.encode(JobRecord(format=FORMAT, job=job, owner=owner))
    write_atomic(path, msgspec.json.format(data) + b"\n")


def read_record(path: Path) -> JobRecord | None:
    """The record in a file, or None where it holds none that this version understands."""
    try:
        with path.open("rb") as file:
            record = _decoder.decode(file.read(LARGEST))
    except (OSError, msgspec.DecodeError, RecursionError):
        return None
    understood = record.format == FORMAT and _GOOD_ID.fullmatch(record.job.id)
    return record if understood else None


def read_records(folder: Path) -> Iterator[tuple[Path, JobRecord]]:
    """All records directly in a folder, with their files. What is no record is passed over."""
    for path in islice(folder.glob("*.json"), MOST):
        record = read_record(path) if path.is_file() else None
        if record is not None:
            yield path, record

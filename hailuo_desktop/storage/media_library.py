"""Files that belong to jobs: copies of reference pictures, downloads under way, finished clips."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import secrets
import shutil
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.storage.atomic import disk_error, sync_folder, write_atomic
from hailuo_desktop.storage.job_record import read_records, write_record
from hailuo_desktop.storage.paths import AppPaths

log = logging.getLogger(__name__)

ROOM_FOR_A_CLIP = 200_000_000
"""Bytes that must be free before a clip is paid for."""

LONGEST_NAME_BYTES = 120
"""Of a clip's file name; well within every file system's limit, with room for folders on Windows."""

_SUFFIXES = {"image/jpeg": ".jpg", "image/png": ".png"}


class MediaLibrary:
    """The folders of pictures, videos and thumbnails, and the names in them."""

    def __init__(self, paths: AppPaths) -> None:
        self._paths = paths

    def keep_picture(self, data: bytes, media_type: str) -> Path:
        """A lasting copy of a picture, named by its content: the same picture is kept once."""
        name = hashlib.sha256(data).hexdigest()[:32] + _SUFFIXES[media_type]
        path = self._paths.pictures / name
        if not path.exists():
            write_atomic(path, data)
        return path

    def check_room(self, target: str = "") -> None:
        """Raise DISK_FULL or FOLDER_UNWRITABLE unless a clip can surely be kept.

        `target` is a file path wished for, or "" for the library's own folder.
        """
        folder = Path(target).parent if target else self._paths.videos
        probe = folder / f".room-{secrets.token_hex(6)}"  # jobs that run beside each other look, too
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if Path(target).is_dir() if target else False:
                raise AppError(ErrorKind.FOLDER_UNWRITABLE, facts={"folder": target})
            probe.touch()
            probe.unlink(missing_ok=True)  # another job may have looked at the same moment
            free = shutil.disk_usage(folder).free
        except OSError as error:
            raise disk_error(error, folder) from None
        if free < ROOM_FOR_A_CLIP:
            needed = ROOM_FOR_A_CLIP // 1_000_000
            raise AppError(ErrorKind.DISK_FULL, facts={"folder": str(folder), "needed": needed})

    def part(self, job: Job, number: int = 1) -> Path:
        """Where a file of a job gathers, the first or a further one; the same path after a restart."""
        folder = Path(job.target).parent if job.target else self._paths.videos
        return folder / (f".{job.id}.mp4.part" if number == 1 else f".{job.id}.{number}.mp4.part")

    def final_paths(self, job: Job) -> Iterator[Path]:
        """Names for the finished clip, the best first. One that is taken is for the caller to pass over."""
        if job.target:
            yield Path(job.target)
            return
        stem = clip_stem(job.created, job.request.prompt or job.request.model)
        folder = self._paths.videos
        yield folder / f"{stem}.mp4"
        for number in range(2, 1000):
            yield folder / f"{stem} ({number}).mp4"
        yield folder / f"{stem} {job.id}.mp4"

    def place(self, part: Path, final: Path, *, overwrite: bool) -> None:
        """Give a finished download its final name, surviving a power cut from then on.

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
                _rename_to_new(part, final)
            sync_folder(final.parent)
        except FileExistsError:
            raise
        except OSError as error:
            raise disk_error(error, final.parent) from None

    def place_further(self, job: Job, number: int) -> Path:
        """Give a further file of a job its name, beside the first and after it.

        Raises:
            AppError: DISK_FULL or FOLDER_UNWRITABLE; the part is still there.
        """
        first = Path(job.video)
        for attempt in range(1000):
            again = f" ({attempt + 1})" if attempt else ""
            path = first.with_name(f"{first.stem} - {number}{again}{first.suffix}")
            try:
                self.place(self.part(job, number), path, overwrite=False)
            except FileExistsError:
                continue
            self.forget_part(job, number)
            return path
        raise AppError(ErrorKind.FOLDER_UNWRITABLE, facts={"folder": str(first.parent)})

    def keep_record(self, job: Job) -> None:
        """Write the job beside its clip, where that is in the library; not being able to is no failure.

        A clip that was asked for elsewhere gets none: people who name a place get one file there.
        """
        record = self._record(job)
        if record is not None:
            try:
                write_record(record, job)
            except AppError as error:
                log.warning("no record beside the clip of job %s: %s", job.id, error.kind)

    def forget_record(self, job: Job) -> None:
        """Remove what `keep_record` wrote."""
        record = self._record(job)
        if record is not None:
            with contextlib.suppress(OSError):
                record.unlink(missing_ok=True)

    def finished_jobs(self) -> Iterator[Job]:
        """The jobs that have a record beside their clip, as long as the clip is there."""
        for path, record in read_records(self._paths.videos):
            video = path.with_suffix("")
            if record.job.state is JobState.DONE and video.is_file():
                yield msgspec.structs.replace(record.job, video=str(video))

    def _record(self, job: Job) -> Path | None:
        video = Path(job.video)
        return video.with_name(f"{video.name}.json") if video.parent == self._paths.videos else None

    def thumbnail(self, job_id: str) -> Path:
        """Where the thumbnail of a job's clip belongs; the file may be missing."""
        return self._paths.thumbnails / f"{job_id}.jpg"

    def forget_part(self, job: Job, number: int = 1) -> None:
        """Remove what is left of an unfinished download."""
        part = self.part(job, number)
        for leftover in (part, part.with_name(part.name + ".json")):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)


def _rename_to_new(part: Path, final: Path) -> None:
    """Rename, but never over another file: raises FileExistsError instead."""
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


def clip_stem(created: datetime, prompt: str) -> str:
    """A clip's file name without extension: local date and time, then the prompt's beginning.

    Legal on Windows, macOS and Linux alike, in any script; at most LONGEST_NAME_BYTES bytes.
    """
    date = created.astimezone().strftime("%Y-%m-%d %H%M%S")
    kept = []
    for character in unicodedata.normalize("NFC", prompt):
        category = unicodedata.category(character)
        if category[0] == "Z" or character in "\t\n\r":
            kept.append(" ")
        elif category[0] == "C" or character in '<>:"/\\|?*[]':
            continue
        else:
            kept.append(character)
    words = " ".join("".join(kept).split())
    room = LONGEST_NAME_BYTES - len(date) - 1
    words = words.encode()[:room].decode(errors="ignore").rstrip(" .")
    return f"{date} {words}".rstrip(" .") if words else date

"""Files that belong to jobs: copies of reference pictures, downloads under way, finished clips."""

from __future__ import annotations

import contextlib
import logging
import secrets
import shutil
import time
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.name_pattern import ClipFacts, clip_stem
from hailuo_desktop.storage import atomic
from hailuo_desktop.storage.atomic import disk_error, sync_folder
from hailuo_desktop.storage.job_record import read_record, read_records, write_record
from hailuo_desktop.storage.paths import AppPaths

log = logging.getLogger(__name__)

ROOM_FOR_A_CLIP = 200_000_000
"""Bytes that must be free before a clip is paid for."""

_SUFFIXES = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
    "image/avif": ".avif",
    "image/heic": ".heic",
    "image/tiff": ".tiff",
    "image/bmp": ".bmp",
    "image/gif": ".gif",
}

PASTED, FRAME = "pasted", "frame"
"""Origins of pictures that are not ready to be sent as they are, or may not be."""

_PART = ".part"
_FORGOTTEN = timedelta(hours=1)
"""After so long nobody works on a part any more: the app ended meanwhile."""


class MediaLibrary:
    """The folders of pictures, videos and thumbnails, and the names in them."""

    def __init__(self, paths: AppPaths) -> None:
        self._paths = paths
        self._is_swept = False
        self._videos = paths.videos
        self._earlier: tuple[Path, ...] = ()
        self._pattern = ""

    @property
    def videos(self) -> Path:
        """Where new clips go."""
        return self._videos

    @property
    def usual_videos(self) -> Path:
        """Where they go unless the user wants another folder."""
        return self._paths.videos

    def use(self, videos: Path | None, earlier: Sequence[Path], pattern: str) -> None:
        """Put new clips there from now on (None: the usual folder), named by this pattern.

        `earlier` are the folders that were used before: clips stay in them, and are still known there.
        """
        self._videos = videos or self._paths.videos
        self._earlier = tuple(earlier)
        self._pattern = pattern

    def picture_part(self) -> Path:
        """Where a picture gathers before it is kept; nothing is there yet.

        Raises:
            AppError: DISK_FULL or FOLDER_UNWRITABLE.
        """
        folder = self._paths.pictures
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if not self._is_swept:
                self._is_swept = True
                _sweep(folder)
        except OSError as error:
            raise disk_error(error, folder) from None
        return folder / f".{secrets.token_hex(8)}{_PART}"

    def keep_picture(self, part: Path, digest: str, media_type: str, *, origin: str = "") -> Path:
        """Give a finished picture its lasting name, by its content: the same picture is kept once.

        Args:
            part: from `picture_part`; it is gone afterwards.
            digest: SHA-256 of the file in hexadecimal.
            media_type: decides the ending.
            origin: "" for what is ready to be sent; else a word that its name begins with.

        Raises:
            AppError: DISK_FULL or FOLDER_UNWRITABLE.
        """
        stem = f"{origin}-{digest[:32]}" if origin else digest[:32]
        path = part.with_name(stem + _SUFFIXES[media_type])
        try:
            if path.exists():
                part.unlink()
            else:
                part.replace(path)
                sync_folder(path.parent)
        except OSError as error:
            raise disk_error(error, path.parent) from None
        return path

    def made_ready(self, path: Path, digest: str) -> bool:
        """Whether this file of that SHA-256 is a copy of our own making, with nothing beside its pixels."""
        stem = path.stem.removeprefix(f"{FRAME}-")
        return path.parent == self._paths.pictures and len(stem) == 32 and stem == digest[:32]

    def check_room(self, target: str = "") -> None:
        """Raise DISK_FULL or FOLDER_UNWRITABLE unless a clip can surely be kept.

        `target` is a file path wished for, or "" for the library's own folder.
        """
        folder = Path(target).parent if target else self._videos
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
        name = f".{job.id}.mp4.part" if number == 1 else f".{job.id}.{number}.mp4.part"
        if job.target:
            return Path(job.target).parent / name
        # What began in another folder goes on there.
        begun = (folder / name for folder in self._folders() if (folder / name).exists())
        return next(begun, self._videos / name)

    def final_paths(self, job: Job) -> Iterator[Path]:
        """Names for the finished clip, the best first. One that is taken is for the caller to pass over."""
        if job.target:
            yield Path(job.target)
            if not job.was_at_home:
                return
        stem = clip_stem(_facts(job), self._pattern)
        # Where it gathered: a name can be given on the same disk only.
        folder = self._videos if job.target else self.part(job).parent
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
            final.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise disk_error(error, final.parent) from None
        atomic.place(part, final, overwrite=overwrite)

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
        record = self.record_of(job)
        if record is not None:
            try:
                write_record(record, job)
            except AppError as error:
                log.warning("no record beside the clip of job %s: %s", job.id, error.kind)

    def forget_record(self, job: Job) -> None:
        """Remove what `keep_record` wrote; what is told there of another job stays."""
        record = self.record_of(job)
        told = read_record(record) if record is not None else None
        if record is not None and told is not None and told.job.id == job.id:
            with contextlib.suppress(OSError):
                record.unlink(missing_ok=True)

    def finished_jobs(self) -> Iterator[Job]:
        """The jobs that have a record beside their clip, as long as the clip is there."""
        for folder in self._folders():
            for path, record in read_records(folder):
                video = path.with_suffix("")
                if record.job.state is JobState.DONE and video.is_file():
                    yield msgspec.structs.replace(record.job, video=str(video))

    def record_of(self, job: Job) -> Path | None:
        """Where the job's record belongs, beside its clip, if there is one; None where it gets none."""
        video = Path(job.video)
        return video.with_name(f"{video.name}.json") if video.parent in self._folders() else None

    def _folders(self) -> Sequence[Path]:
        """Where clips are, the one for new clips first."""
        return tuple(dict.fromkeys((self._videos, *self._earlier, self._paths.videos)))

    def thumbnail(self, job_id: str) -> Path:
        """Where the thumbnail of a job's clip belongs; the file may be missing."""
        return self._paths.thumbnails / f"{job_id}.jpg"

    def forget_part(self, job: Job, number: int = 1) -> None:
        """Remove what is left of an unfinished download."""
        part = self.part(job, number)
        for leftover in (part, part.with_name(part.name + ".json")):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    """Remove parts of pictures that were never finished."""
    oldest = time.time() - _FORGOTTEN.total_seconds()
    for part in folder.glob(f".*{_PART}"):
        with contextlib.suppress(OSError):
            if part.lstat().st_mtime < oldest:
                part.unlink()


def _facts(job: Job) -> ClipFacts:
    request = job.request
    return ClipFacts(
        created=job.created,
        prompt=request.prompt or request.model,
        model=request.model,
        provider=job.provider,
        resolution=request.resolution,
        duration=request.duration,
    )

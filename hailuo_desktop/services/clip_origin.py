"""Where a clip comes from: the request that made it, found by its file, within it, or by its record."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.request import GenerationRequest, Picture
from hailuo_desktop.services.film_desk import FilmDesk
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.storage.clip_marks import ClipMark, ClipMarks, mark_of
from hailuo_desktop.storage.job_record import read_record
from hailuo_desktop.storage.job_store import JobStore

LONGEST_PROMPT = 20_000
MOST_REFERENCES = 50
_MOST_FIELDS = 200

_LIBRARY_NAME = re.compile(r"(?:frame-)?[0-9a-f]{32}\.(?:jpg|png)")
"""The library names pictures by their content: the same name is the same picture on every computer."""

log = logging.getLogger(__name__)


class ClipOrigin(msgspec.Struct, frozen=True, kw_only=True):
    """What made a clip.

    Attributes:
        request: to be filled into the form. Its pictures are the library's own.
        video: the clip's file, or None where there is only its record.
        lacks_pictures: some of its pictures are not in this library, and left out.
        job: id of the job in the journal that made it, or "".
        clips: how many different requests the file names; of a film of several clips, this is the first.
    """

    request: GenerationRequest
    video: Path | None = None
    lacks_pictures: bool = False
    job: str = ""
    clips: int = 1


KeepPicture = Callable[[bytes, str], Awaitable[Path]]
"""Keeps a picture that came without a file of its own, see `PictureDesk.keep_pasted`."""


class ClipOrigins:
    """Knows the clips of the journal, by path and by content; reads the records beside clips, and what
    exported films tell of their making.

    A record or a film can come from anywhere. It may name a request, but no file: of its pictures only those
    are taken that lie in this library, or in the film itself.
    """

    def __init__(
        self, store: JobStore, marks: ClipMarks, pictures: Path, films: FilmDesk, keep: KeepPicture
    ) -> None:
        """Take the parts; `pictures` is the library's folder of pictures."""
        self._store = store
        self._keeper = marks
        self._pictures = pictures
        self._films = films
        self._keep = keep
        self._marks: dict[str, ClipMark] | None = None
        self._reading = asyncio.Lock()
        self._tasks: set[asyncio.Task[dict[str, ClipMark]]] = set()

    async def of_video(self, video: Path) -> ClipOrigin | None:
        """What made this video, or None if it is not known to be one of ours."""
        done = await self._store.jobs([JobState.DONE])
        job = await asyncio.to_thread(_by_path, video, done)
        if job is not None:
            return ClipOrigin(request=job.request, video=video, job=job.id)
        beside = video.with_name(f"{video.name}.json")
        if await asyncio.to_thread(beside.is_file):
            with contextlib.suppress(AppError):
                return msgspec.structs.replace(await self.of_record(beside), video=video)
        job = await self._by_content(video, done)
        if job is not None:
            return ClipOrigin(request=job.request, video=video, job=job.id)
        return await self._of_film(video)

    async def job_of(self, video: Path) -> str:
        """The id of the job in the journal whose clip lies at this path, or ""."""
        job = await asyncio.to_thread(_by_path, video, await self._store.jobs([JobState.DONE]))
        return job.id if job is not None else ""

    async def of_record(self, path: Path) -> ClipOrigin:
        """The request in a clip's record.

        Raises:
            AppError: RECORD_UNREADABLE.
        """
        record = await asyncio.to_thread(read_record, path)
        if record is None or not _is_modest(record.job.request):
            raise AppError(ErrorKind.RECORD_UNREADABLE, facts={"name": path.name})
        return await self._told_of(record.job.request)

    async def is_clip_of(self, job: Job, video: Path) -> bool | None:
        """Whether a file holds the clip of this job; None where nobody remembers what that looked like."""
        known = (await self._mark([job])).get(job.id)
        if known is None:
            return None
        return await asyncio.to_thread(mark_of, video) == known

    def hear(self, update: JobUpdate) -> None:
        """A listener of the runner: a clip that is finished gets its mark before it is moved away."""
        if update.job.state is JobState.DONE and not update.removed and not self._is_marked(update.job):
            task = asyncio.get_running_loop().create_task(self._mark([update.job]), name="mark of a clip")
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """End what is under way."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _is_marked(self, job: Job) -> bool:
        return self._marks is not None and job.id in self._marks

    async def _by_content(self, video: Path, done: Sequence[Job]) -> Job | None:
        mark = await asyncio.to_thread(mark_of, video)
        if mark is None:
            return None
        marks = await self._mark(done)
        return next((job for job in done if marks.get(job.id) == mark), None)

    async def _mark(self, jobs: Sequence[Job]) -> dict[str, ClipMark]:
        """The marks of all clips, these among them as far as their files are where they were."""
        async with self._reading:
            if self._marks is None:
                self._marks = await asyncio.to_thread(self._keeper.load)
            unknown = [job for job in jobs if job.id not in self._marks]
            found = await asyncio.to_thread(_marks_of, unknown)
            if found:
                self._marks |= found
                await asyncio.to_thread(self._keeper.save, dict(self._marks))
            return self._marks

    async def _of_film(self, video: Path) -> ClipOrigin | None:
        """What the file itself tells, as our exports do."""
        told = await self._films.read_job(video)
        if told is None or not _is_modest(told.request):
            return None
        origin = await self._told_of(told.request)
        if origin.lacks_pictures:
            carried = await self._films.carried_pictures(video)
            if carried:
                origin = await self._told_of(told.request, carried)
        return msgspec.structs.replace(origin, video=video, clips=len(told.requests))

    async def _told_of(
        self, request: GenerationRequest, carried: Mapping[str, bytes] | None = None
    ) -> ClipOrigin:
        """A request that anybody may have written, with pictures of ours, and those it brought along."""

        async def ours(picture: Picture | None) -> Picture | None:
            if picture is None:
                return None
            path = await asyncio.to_thread(self._ours, picture)
            data = (carried or {}).get(picture.path)
            if path is None and data:
                with contextlib.suppress(AppError):
                    path = await self._keep(data, picture.path)
            # Nor may it name a video of this computer.
            return None if path is None else msgspec.structs.replace(picture, path=str(path), video=None)

        image, end = await ours(request.image), await ours(request.end_image)
        references = tuple([each for each in [await ours(each) for each in request.references] if each])
        lacks = (
            (request.image is not None and image is None)
            or (request.end_image is not None and end is None)
            or len(references) < len(request.references)
        )
        filled = msgspec.structs.replace(request, image=image, end_image=end, references=references)
        return ClipOrigin(request=filled, lacks_pictures=lacks)

    def _ours(self, picture: Picture) -> Path | None:
        """The library's picture that is meant, whatever folder is named."""
        name = re.split(r"[/\\]", picture.path)[-1]
        path = self._pictures / name
        is_there = _LIBRARY_NAME.fullmatch(name) and path.is_file() and not path.is_symlink()
        return path if is_there else None


def _is_modest(request: GenerationRequest) -> bool:
    """Whether a request is of a size that a person can have asked for."""
    names = (request.provider, request.model, request.resolution)
    return (
        len(request.prompt) <= LONGEST_PROMPT
        and all(len(each) <= 200 for each in names)
        and len(request.references) <= MOST_REFERENCES
        and len(request.fields) <= _MOST_FIELDS
        and 0 <= request.duration <= 100_000
    )


def _by_path(video: Path, jobs: Iterable[Job]) -> Job | None:
    """The job whose clip this is, by name, or by being the same file under another one."""
    name = os.path.normcase(video.absolute())
    with_files = [job for job in jobs if job.video]
    for job in with_files:
        if os.path.normcase(job.video) == name:
            return job
    try:
        identity = video.stat()
    except OSError:
        return None
    for job in with_files:
        with contextlib.suppress(OSError):
            if os.path.samestat(identity, os.stat(job.video)):  # noqa: PTH116 (no path is made of each)
                return job
    return None


def _marks_of(jobs: Iterable[Job]) -> dict[str, ClipMark]:
    found = {}
    for job in jobs:
        mark = mark_of(Path(job.video)) if job.video else None
        if mark is not None:
            found[job.id] = mark
    return found

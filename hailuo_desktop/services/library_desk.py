"""The library's own knowledge: what the user thinks of clips, and where their files are."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from hailuo_desktop.domain.clip_notes import ClipNotes
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job
from hailuo_desktop.services.clip_origin import ClipOrigins
from hailuo_desktop.services.job_runner import JobRunner
from hailuo_desktop.services.video_desk import VideoDesk
from hailuo_desktop.storage import note_rows
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.media_library import MediaLibrary

NotesListener = Callable[[Mapping[str, ClipNotes]], None]
"""Is told the notes that have changed, by the id of the job."""


class LibraryDesk:
    """Keeps notes, and finds clips again that were moved."""

    def __init__(
        self,
        store: JobStore,
        runner: JobRunner,
        library: MediaLibrary,
        origins: ClipOrigins,
        videos: VideoDesk,
    ) -> None:
        self._store = store
        self._runner = runner
        self._library = library
        self._origins = origins
        self._videos = videos
        self._listeners: list[NotesListener] = []

    def subscribe(self, listener: NotesListener) -> Callable[[], None]:
        """Have `listener` called after notes have changed; returns a function that ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    # Notes

    async def notes(self) -> dict[str, ClipNotes]:
        """The notes of all jobs that have any.

        Raises:
            AppError: the journal cannot be read.
        """
        return await self._store.reading(note_rows.all_notes)

    async def change(self, job_ids: Iterable[str], make: note_rows.Change) -> dict[str, ClipNotes]:
        """Give several jobs other notes: `make` says which, by its id and those it has now.

        Returns the notes that each had before.

        Raises:
            AppError: the journal cannot be written; nothing is changed then.
        """
        ids = list(job_ids)
        before, after = await self._store.changing(lambda db: note_rows.change(db, ids, make))
        self.tell(after)
        return before

    def tell(self, notes: Mapping[str, ClipNotes]) -> None:
        """Tell that these notes are the ones on disk now."""
        for listener in tuple(self._listeners):
            listener(notes)

    # Files

    async def missing(self, jobs: Sequence[Job]) -> set[str]:
        """The ids of those of these finished clips whose file is not where it was."""
        places = [(job.id, job.video) for job in jobs if job.video]
        return await asyncio.to_thread(_missing, places)

    async def knows_again(self, job: Job, file: Path) -> bool:
        """Whether this file is surely the job's clip, by its content; False where nobody can tell.

        Raises:
            AppError: CLIP_MISSING where there is no such file; CLIP_IS_ANOTHER where it is surely not.
        """
        if not await asyncio.to_thread(file.is_file):
            raise AppError(ErrorKind.CLIP_MISSING, facts={"name": file.name})
        known = await self._origins.is_clip_of(job, file)
        if known is False or await self._origins.job_of(file) not in ("", job.id):
            raise AppError(ErrorKind.CLIP_IS_ANOTHER, facts={"name": file.name})
        return bool(known)

    async def relocate(self, job: Job, file: Path) -> None:
        """Write where a clip is now; `file` is an absolute path.

        Raises:
            AppError: CLIP_UNREADABLE where that is no whole video; what `RestingJobs.relocate` raises.
        """
        try:
            await self._videos.look_into(file, self._library.thumbnail(job.id))
        except AppError as error:
            if error.kind is not ErrorKind.RESULT_NOT_A_VIDEO:
                raise
            raise AppError(ErrorKind.CLIP_UNREADABLE, facts={"name": file.name}) from None
        await self._runner.resting.relocate(job.id, file)

    async def fetch_again(self, job_id: str) -> None:
        """Ask the provider for a finished clip once more.

        Raises:
            AppError: what `JobRunner.fetch_again` raises.
        """
        await self._runner.fetch_again(job_id)


def _missing(places: Sequence[tuple[str, str]]) -> set[str]:
    missing = set()
    for job_id, path in places:
        try:
            os.stat(path)  # noqa: PTH116 - no path is made of each
        except (FileNotFoundError, NotADirectoryError, ValueError):
            missing.add(job_id)
        except OSError:
            continue  # a folder that does not answer just now is no folder without the file
    return missing

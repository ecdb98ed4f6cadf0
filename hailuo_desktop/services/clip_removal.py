"""Clips leave the library and come back: their files by the system's bin, their jobs by the journal.

The files go first and come back last: whatever ends the program in between, a job is in the list that says
that its file is missing, or the job is gone and the file lies in the bin.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.services.library_desk import NotesListener
from hailuo_desktop.services.resting_jobs import RestingJobs
from hailuo_desktop.storage import binned_files
from hailuo_desktop.storage.job_store import JobStore, TakenOut
from hailuo_desktop.storage.media_library import MediaLibrary

ToBin = Callable[[Path], str | None]
"""Moves a file to the system's bin; returns its place there, "" where that is not known, None for no bin."""


class Binned(msgspec.Struct, frozen=True, kw_only=True):
    """A file that was moved: where it was, and its place in the bin, "" where that is not known."""

    home: str
    place: str


class Removed(msgspec.Struct, frozen=True, kw_only=True):
    """A job that was taken out, with all that it takes to put it back.

    `files` are the videos, `record` is what lay beside the first of them.
    """

    taken: TakenOut
    files: tuple[Binned, ...] = ()
    record: Binned | None = None


class Removal(msgspec.Struct, frozen=True, kw_only=True):
    """What became of some jobs that were to be removed.

    Attributes:
        removed: those that are gone.
        without_bin: the ids of those whose files lie where there is no bin; nothing was done to them.
        failures: what kept others; nothing was done to them either.
    """

    removed: tuple[Removed, ...]
    without_bin: tuple[str, ...]
    failures: tuple[AppError, ...]


class ClipRemoval:
    """Takes jobs out of the list together with their files, and puts them back."""

    def __init__(
        self, store: JobStore, resting: RestingJobs, library: MediaLibrary, tell_notes: NotesListener
    ) -> None:
        self._store = store
        self._resting = resting
        self._library = library
        self._tell_notes = tell_notes

    async def to_bin(self, job_ids: Iterable[str], bin_: ToBin) -> Removal:
        """Take jobs out of the list, and move their files to the bin.

        What they cost stays in the ledger. A file that belongs to another job, too, stays where it is.
        """
        return await self._each(job_ids, bin_)

    async def for_good(self, job_ids: Iterable[str]) -> Removal:
        """Take jobs out of the list, and delete their files: that cannot be undone."""
        return await self._each(job_ids, None)

    async def put_back(self, removed: Removed) -> Job:
        """Undo a removal to the bin: the job, its notes and its files are there again.

        Raises:
            AppError: the journal cannot be written: nothing is changed then. CLIP_NOT_RESTORED: the job is
                back without its file.
        """
        await self._resting.put_back(removed.taken)
        job, failure = removed.taken.job, None
        homes: dict[str, str] = {}
        for each in removed.files:
            try:
                homes[each.home] = str(await asyncio.to_thread(_bring_home, each))
            except AppError as error:
                failure = failure or error
        found = msgspec.structs.replace(
            job,
            video=homes.get(job.video, job.video),
            further=tuple(homes.get(path, path) for path in job.further),
        )
        try:
            if found != job:
                await self._store.advance(found)
                job = found
        finally:
            self._tell_notes({job.id: removed.taken.notes})
            self._resting.report(job)
        if job.state is JobState.DONE and job.video in homes.values():
            await asyncio.to_thread(self._renew_record, job, removed.record)
        if failure is not None:
            raise failure
        return job

    async def _each(self, job_ids: Iterable[str], bin_: ToBin | None) -> Removal:
        ids = list(job_ids)
        shared = await self._files_of_others(set(ids))
        removed, without_bin, failures = [], [], []
        for job_id in ids:
            try:
                removed.append(await self._remove(job_id, bin_, shared))
            except AppError as error:
                if error.kind is ErrorKind.BIN_MISSING:
                    without_bin.append(job_id)
                else:
                    failures.append(error)
        return Removal(removed=tuple(removed), without_bin=tuple(without_bin), failures=tuple(failures))

    async def _remove(self, job_id: str, bin_: ToBin | None, shared: Collection[str]) -> Removed:
        job = await self._resting.claim_to_remove(job_id)
        videos = [each for each in (job.video, *job.further) if each and _key(each) not in shared]
        record = self._library.record_of(job) if videos and videos[0] == job.video else None
        paths = [Path(each) for each in videos] + ([record] if record is not None else [])
        moved: list[Binned] = []
        try:
            for path in paths:
                binned = await asyncio.to_thread(_move_away, path, bin_)
                if binned is not None:
                    moved.append(binned)
            taken = await self._resting.take_out(job_id)
        except AppError:
            if bin_ is not None:
                await asyncio.to_thread(_bring_all_home, moved)
            raise
        beside = str(record) if record is not None else ""
        return Removed(
            taken=taken,
            files=tuple(each for each in moved if each.home != beside),
            record=next((each for each in moved if each.home == beside), None),
        )

    async def _files_of_others(self, ids: Collection[str]) -> frozenset[str]:
        """The files of all other jobs: a clip that was written over an older one belongs to both."""
        others = [job for job in await self._store.jobs() if job.id not in ids]
        return frozenset(_key(path) for job in others for path in (job.video, *job.further) if path)

    def _renew_record(self, job: Job, old: Binned | None) -> None:
        self._library.keep_record(job)
        record = self._library.record_of(job)
        if old is not None and old.place and record is not None and record.is_file():
            binned_files.forget(Path(old.place))


def _key(path: str) -> str:
    return os.path.normcase(path)


def _move_away(path: Path, bin_: ToBin | None) -> Binned | None:
    """Move a file to the bin, or delete it where there is none; None where it is not there."""
    if not os.path.lexists(path):
        return None
    if bin_ is None:
        binned_files.delete(path)
        return None
    place = bin_(path)
    if place is None:
        binned_files.require_deletable(path)
        raise AppError(ErrorKind.BIN_MISSING, facts={"folder": str(path.parent)})
    return Binned(home=str(path), place=place)


def _bring_home(binned: Binned) -> Path:
    if not binned.place:
        raise AppError(ErrorKind.CLIP_NOT_RESTORED, facts={"name": Path(binned.home).name})
    return binned_files.take_out(Path(binned.place), Path(binned.home))


def _bring_all_home(moved: Sequence[Binned]) -> None:
    failure = None
    for each in moved:
        try:
            _bring_home(each)
        except AppError as error:
            failure = failure or error
    if failure is not None:
        raise failure

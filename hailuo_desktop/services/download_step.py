"""From the provider's link to a file that plays."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.money import Money
from hailuo_desktop.providers.base import Downloader, DownloadProgress, Provider
from hailuo_desktop.services.further_clips import FurtherClips
from hailuo_desktop.services.job_desk import JobDesk, charge_so_far
from hailuo_desktop.services.key_marks import KeyMark, require_its_key
from hailuo_desktop.services.polling import RetryPolicy, wished_pause
from hailuo_desktop.services.video_desk import VideoDesk
from hailuo_desktop.storage.media_library import MediaLibrary

FRESH_LINKS = 5
"""How many links in a row may lead to no video before the download rests; it can be taken up again."""

LINKS_ONCE_MORE = 2
"""The same for a clip that was at home before: it may be gone at the provider by now."""

LINK_IS_NEW = 60.0
"""Seconds for which a link is taken to be good; an older one is asked for anew."""

_NO_VIDEO_THERE = frozenset({ErrorKind.RESULT_EXPIRED, ErrorKind.RESULT_NOT_A_VIDEO})
_NEVER_A_VIDEO = frozenset({ErrorKind.RESULT_TOO_LARGE, ErrorKind.RESULT_LINK_UNSAFE})


class DownloadStep:
    """Fetches, checks, names and keeps the finished clip."""

    def __init__(
        self,
        *,
        desk: JobDesk,
        providers: Mapping[str, Provider],
        library: MediaLibrary,
        downloader: Downloader,
        retries: RetryPolicy,
        key_mark: KeyMark,
        videos: VideoDesk,
    ) -> None:
        self._desk = desk
        self._providers = providers
        self._library = library
        self._downloader = downloader
        self._retries = retries
        self._key_mark = key_mark
        self._videos = videos
        self._further = FurtherClips(
            desk=desk,
            providers=providers,
            library=library,
            downloader=downloader,
            retries=retries,
            videos=videos,
        )

    async def fetch(self, job: Job) -> Job:
        """From DOWNLOADING: bring the file home. Troubles pause it, they don't end it."""
        provider = self._providers[job.provider]
        part = self._library.part(job)
        barren = 0
        failures = 0
        most = LINKS_ONCE_MORE if job.was_at_home else FRESH_LINKS
        is_new = not job.was_at_home and self._desk.seconds_since(job.updated) < LINK_IS_NEW
        link = job.results[0] if job.results and is_new else ""
        if job.video and await self._is_video(job):
            return await self._finish(job)  # stopped between the rename and its row
        while True:
            try:
                if not link:
                    job = await self._ask_for_links(job, barren)
                    link = job.results[0]
                await asyncio.to_thread(self._library.check_room, job.target)
                await self._downloader.fetch(
                    link, part, trust=provider.link_trust, on_progress=self._download_reporter(job)
                )
                await self._videos.look_into(part, self._library.thumbnail(job.id))
                job = await self._place(job, part)
                return await self._finish(job)
            except AppError as error:
                failure = msgspec.structs.replace(error.record(), charge=charge_so_far(job))
                if error.kind is ErrorKind.RESULT_NOT_A_VIDEO:
                    await asyncio.to_thread(self._library.forget_part, job)
                if error.kind in _NO_VIDEO_THERE:
                    barren += 1
                    link = ""
                if error.kind in _NEVER_A_VIDEO or barren >= most:
                    # What was finished once stays so: its file may be somewhere else.
                    end = JobState.DONE if job.was_at_home else JobState.FAILED
                    return await self._desk.end(job, end, failure)
                failures += 1
                self._desk.report(job, trouble=failure)
                await self._desk.clock.sleep(max(self._retries.delay(failures), wished_pause(error)))

    async def _ask_for_links(self, job: Job, barren: int) -> Job:
        """The job with fresh links; with those it has, if the provider cannot tell and they may be good."""
        try:
            await require_its_key(job, self._key_mark)
            links = tuple(await self._providers[job.provider].fetch_result(job.remote_id))
        except AppError:
            if job.results and not barren:
                return job
            raise
        if not links:
            raise AppError(ErrorKind.RESULT_EXPIRED, charge=Charge.STANDS)
        return await self._desk.advance(job, JobState.DOWNLOADING, results=links)

    async def _place(self, job: Job, part: Path) -> Job:
        """Rename the download to its final name, with that name in the journal first."""
        for path in self._library.final_paths(job):
            # What the user asked to be written over was written over when the clip first came.
            overwrite = bool(job.target) and not job.was_at_home
            if path.exists() and not overwrite:
                continue
            job = await self._desk.advance(job, JobState.DOWNLOADING, video=str(path))
            try:
                await asyncio.to_thread(self._library.place, part, path, overwrite=overwrite)
            except FileExistsError:
                continue
            return job
        raise AppError(ErrorKind.FOLDER_UNWRITABLE, facts={"folder": str(part.parent)})

    async def _finish(self, job: Job) -> Job:
        await asyncio.to_thread(self._library.forget_part, job)
        job = await self._further.fetch(job)
        charged = job.charged or await self._late_charge(job)
        job = await self._desk.end(job, JobState.DONE, None, charged=charged)
        await asyncio.to_thread(self._library.keep_record, job)
        return job

    async def _late_charge(self, job: Job) -> Money | None:
        """The price often comes some seconds after the result: one more look."""
        try:
            return (await self._providers[job.provider].status(job.remote_id)).charged
        except AppError:
            return None

    async def _is_video(self, job: Job) -> bool:
        try:
            await self._videos.look_into(Path(job.video), self._library.thumbnail(job.id))
        except AppError as error:
            if error.kind is not ErrorKind.RESULT_NOT_A_VIDEO:
                raise
            return False
        return True

    def _download_reporter(self, job: Job) -> Callable[[DownloadProgress], None]:
        def report(progress: DownloadProgress) -> None:
            fraction = min(progress.received / progress.total, 1.0) if progress.total else None
            self._desk.report(job, fraction=fraction)

        return report

"""Some models make more than one clip for one payment: what comes with the first is brought home, too."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from pathlib import Path

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.providers.base import Downloader, Provider
from hailuo_desktop.services.job_desk import JobDesk
from hailuo_desktop.services.polling import RetryPolicy, wished_pause
from hailuo_desktop.services.video_desk import VideoDesk
from hailuo_desktop.storage.media_library import MediaLibrary

log = logging.getLogger(__name__)

TRIES = 5
MOST = 16
"""Files of one job; an answer that names more is not believed."""

_NOTHING_TO_WAIT_FOR = frozenset(
    {
        ErrorKind.RESULT_NOT_A_VIDEO,
        ErrorKind.RESULT_TOO_LARGE,
        ErrorKind.RESULT_LINK_UNSAFE,
        ErrorKind.RESULT_EXPIRED,
    }
)


class FurtherClips:
    """Fetches what stands behind the first link of a result. The first clip is safe by then."""

    def __init__(
        self,
        *,
        desk: JobDesk,
        providers: Mapping[str, Provider],
        library: MediaLibrary,
        downloader: Downloader,
        retries: RetryPolicy,
        videos: VideoDesk,
    ) -> None:
        self._desk = desk
        self._providers = providers
        self._library = library
        self._downloader = downloader
        self._retries = retries
        self._videos = videos

    async def fetch(self, job: Job) -> Job:
        """From DOWNLOADING, with the first clip in place: the job with the paths of the others.

        One that cannot be had, or is no video (some models add a picture of the last frame), has the path "".
        Of those that were at home before, the ones are fetched whose files are gone.

        Raises:
            AppError: the journal cannot be written.
        """
        for place in range(min(len(job.results), MOST) - 1):
            known = job.further[place] if place < len(job.further) else None
            if known is not None and not (job.was_at_home and await asyncio.to_thread(_is_gone, known)):
                continue
            path = await self._fetch(job, job.results[place + 1], place + 2) or known or ""
            further = (*job.further[:place], path, *job.further[place + 1 :])
            job = await self._desk.advance(job, JobState.DOWNLOADING, further=further)
        return job

    async def _fetch(self, job: Job, link: str, number: int) -> str:
        trust = self._providers[job.provider].link_trust
        part = self._library.part(job, number)
        for failures in range(1, TRIES + 1):
            try:
                await self._downloader.fetch(link, part, trust=trust, on_progress=lambda _: None)
                await self._videos.look_into(part, self._library.thumbnail(f"{job.id}-{number}"))
                return str(await asyncio.to_thread(self._library.place_further, job, number))
            except AppError as error:
                log.warning("file %d of job %s: %s", number, job.id, error.kind)
                if error.kind in _NOTHING_TO_WAIT_FOR:
                    break
                await self._desk.clock.sleep(max(self._retries.delay(failures), wished_pause(error)))
        await asyncio.to_thread(self._library.forget_part, job, number)
        return ""


def _is_gone(path: str) -> bool:
    return bool(path) and not Path(path).exists()

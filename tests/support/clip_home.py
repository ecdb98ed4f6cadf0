"""A home with a few clips in it, made on an earlier day: real files, rows and records."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import Charge, ErrorKind, Failure
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.money import FREE
from hailuo_desktop.media.frames import write_thumbnail
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.paths import app_paths
from tests.support.builders import a_job, a_request
from tests.support.videos import make_clip

PROMPTS = ("[Push in] 湖面上的薄雾随晨风散开", "a heron lifts off", "an old tram in the rain", "a paper boat")


def a_clip(number: int, video: Path, prompt: str) -> Job:
    """The job of a sketch that was finished that day, one minute after the other."""
    created = a_job().created - timedelta(days=1) + timedelta(minutes=number)
    return a_job(
        id=f"{created:%Y%m%d-%H%M%S}-{number:06x}",
        provider="sketch",
        model="sketch",
        state=JobState.DONE,
        request=a_request(provider="sketch", model="sketch", prompt=prompt, image=None),
        price=FREE,
        video=str(video),
        created=created,
        updated=created,
        finished=created,
    )


def a_failure() -> Job:
    """A job that came to nothing, and cost nothing."""
    failure = Failure(kind=ErrorKind.GENERATION_FAILED, charge=Charge.RETURNED)
    return a_job(id="20261119-090000-ffffff", state=JobState.FAILED, failure=failure)


def fill_home(
    environ: Mapping[str, str], prompts: Sequence[str] = PROMPTS, further: Sequence[Job] = ()
) -> list[Job]:
    """Put one clip for each prompt into the library, each unlike the others, and further jobs behind them."""
    paths = app_paths(environ)
    library = MediaLibrary(paths)
    for folder in (paths.videos, paths.thumbnails):
        folder.mkdir(parents=True, exist_ok=True)
    jobs = []
    for number, prompt in enumerate(prompts):
        video = make_clip(paths.videos / f"clip {number} 湖.mp4", seconds=1 + number / 4, size=(320, 180))
        job = a_clip(number, video, prompt)
        write_thumbnail(video, library.thumbnail(job.id))
        library.keep_record(job)
        jobs.append(job)
    jobs += [msgspec.structs.replace(job) for job in further]

    async def write() -> None:
        store = JobStore(paths.journal)
        await store.open()
        for job in jobs:
            await store.add(job, "")
        await store.close()

    with ThreadPoolExecutor(1) as elsewhere:  # the window's loop may be running in this thread
        elsewhere.submit(lambda: asyncio.run(write())).result()
    return jobs

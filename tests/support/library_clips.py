"""Finished clips in the library, put there as if they had been made on an earlier day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.paths import app_paths
from tests.support.builders import a_job, a_request

X264 = ("-c:v", "libx264", "-preset", "ultrafast", "-g", "12", "-pix_fmt", "yuv420p")


def videos_folder(environ: Mapping[str, str]) -> Path:
    """Where clips are; it is there afterwards."""
    folder = app_paths(environ).videos
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def clip_job(video: Path, number: int = 0, **changes: Any) -> Job:
    """The job that made this clip."""
    at = datetime(2026, 11, 20, 12, 0, tzinfo=UTC) + timedelta(minutes=number)
    request = a_request(image=None, prompt=f"[Push in] a lake 湖 {number}", resolution="768P")
    facts: dict[str, Any] = {
        "id": f"20261120-1200{number:02}-abc123",
        "state": JobState.DONE,
        "request": request,
        "video": str(video),
        "remote_id": f"pred-{number}",
        "created": at,
        "updated": at,
        "finished": at,
    }
    return a_job(**(facts | changes))


async def keep(environ: Mapping[str, str], *jobs: Job) -> None:
    """Write jobs into the journal, and their records beside their clips."""
    paths = app_paths(environ)
    library = MediaLibrary(paths)
    store = JobStore(paths.journal)
    await store.open()
    for job in jobs:
        library.keep_record(job)
        await store.add(job, "")
    await store.close()

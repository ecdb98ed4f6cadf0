"""Named moments in a job's life at which a process can be made to die as by kill -9."""

from __future__ import annotations

import os
import signal
from collections.abc import Awaitable, Callable
from typing import Any

from httpcore._async.http11 import AsyncHTTP11Connection

from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.providers.atlas import AtlasProvider
from hailuo_desktop.providers.base import Phase
from hailuo_desktop.providers.download import HttpDownloader
from hailuo_desktop.services.job_desk import JobDesk
from hailuo_desktop.services.recovery import Recovery
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.paid_jobs import PaidJobs

POINTS = (
    "taken",  # nothing is written yet
    "queued",
    "uploading",
    "uploaded",
    "witnessed",  # the second witness is written, the row is not
    "submitting",
    "posted",  # the request is out, its answer not read
    "answered",
    "id witnessed",
    "rendering",
    "seen ready",
    "downloading",
    "half fetched",
    "fetched",
    "named",
    "linked",  # the file has its old and its new name
    "placed",
    "row of its end",  # the second witness is still there
    "done",
    "recorded",
)
"""In the order in which a job with a picture comes to them."""

LOOKED = "looked for"
"""And one that only a lost job comes to."""

ANY = "any"
"""The first point that is reached, whichever it is."""

_STATES = {
    JobState.UPLOADING: "uploading",
    JobState.SUBMITTING: "submitting",
    JobState.RENDERING: "rendering",
    JobState.DONE: "done",
}
_WITNESSED = {
    JobState.SUBMITTING: "witnessed",
    JobState.RENDERING: "id witnessed",
}


def die_at(point: str) -> None:
    """Kill this process when it comes to the point, in any of its threads. For the rest of its life."""

    def reached(name: str) -> None:
        if point in (name, ANY):
            os.kill(os.getpid(), signal.SIGKILL)

    _around(JobStore, "add", before=lambda *_: reached("taken"), after=lambda *_: reached("queued"))
    _around(AtlasProvider, "upload", after=lambda *_: reached("uploaded"))
    _around(AtlasProvider, "submit", after=lambda *_: reached("answered"))
    _around(
        AtlasProvider, "status", after=lambda said: reached("seen ready" * (said.phase is Phase.SUCCEEDED))
    )
    _around(JobDesk, "advance", after=lambda job: reached(_name_of(job)))
    _around(HttpDownloader, "fetch", after=lambda *_: reached("fetched"))
    _around(Recovery, "look", after=lambda *_: reached(LOOKED))
    _after_sync(PaidJobs, "note", lambda _, job, *__: reached(_WITNESSED.get(job.state, "")))
    _before_sync(PaidJobs, "settle", lambda _, job: reached("row of its end" * (job.state is JobState.DONE)))
    _after_sync(os, "link", lambda *_: reached("linked"))
    _after_sync(MediaLibrary, "place", lambda *_: reached("placed"))
    _after_sync(MediaLibrary, "keep_record", lambda *_: reached("recorded"))
    _die_while_fetching(reached)
    _die_before_the_answer(reached)


def _name_of(job: Job) -> str:
    if job.state is JobState.DOWNLOADING:
        return "named" if job.video else "downloading"
    return _STATES.get(job.state, "")


def _die_while_fetching(reached: Callable[[str], None]) -> None:
    fetch = HttpDownloader.fetch

    async def killed(
        self: HttpDownloader, *args: Any, on_progress: Callable[[Any], None], **named: Any
    ) -> None:
        def progress(so_far: Any) -> None:
            on_progress(so_far)
            if 0 < so_far.received < (so_far.total or 0):
                reached("half fetched")

        await fetch(self, *args, on_progress=progress, **named)

    HttpDownloader.fetch = killed  # type: ignore[method-assign]


def _die_before_the_answer(reached: Callable[[str], None]) -> None:
    read_headers = AsyncHTTP11Connection._receive_response_headers

    async def killed(self: AsyncHTTP11Connection, request: Any) -> Any:
        if request.method == b"POST" and b"generateVideo" in request.url.target:
            reached("posted")
        return await read_headers(self, request)

    AsyncHTTP11Connection._receive_response_headers = killed  # type: ignore[method-assign]


def _around(
    owner: type,
    name: str,
    *,
    before: Callable[..., object] = lambda *_: None,
    after: Callable[..., object] = lambda *_: None,
) -> None:
    """Have something done before an asynchronous method, and with what it returned."""
    method: Callable[..., Awaitable[Any]] = getattr(owner, name)

    async def wrapped(*args: Any, **named: Any) -> Any:
        before(*args)
        result = await method(*args, **named)
        after(result)
        return result

    setattr(owner, name, wrapped)


def _after_sync(owner: Any, name: str, after: Callable[..., object]) -> None:
    method: Callable[..., Any] = getattr(owner, name)

    def wrapped(*args: Any, **named: Any) -> Any:
        result = method(*args, **named)
        after(*args)
        return result

    setattr(owner, name, wrapped)


def _before_sync(owner: Any, name: str, before: Callable[..., object]) -> None:
    method: Callable[..., Any] = getattr(owner, name)

    def wrapped(*args: Any, **named: Any) -> Any:
        before(*args)
        return method(*args, **named)

    setattr(owner, name, wrapped)

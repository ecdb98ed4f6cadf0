"""A provider that answers as a test tells it to, and counts what it was asked.

For tests of the runner's own rules; the real providers are tested against real sockets and processes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from pathlib import Path

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.money import Price
from hailuo_desktop.providers.base import (
    Accepted,
    Account,
    CancelPower,
    DownloadProgress,
    LinkTrust,
    Phase,
    PictureUpload,
    RemoteStatus,
    SubmissionOrder,
)

RUNNING = RemoteStatus(phase=Phase.RUNNING, word="processing")
SUCCEEDED = RemoteStatus(phase=Phase.SUCCEEDED, word="completed", results=("https://storage.test/clip.mp4",))
HANG = object()
"""In place of an answer: the call never returns."""

Answer = object


class ScriptedProvider:
    """Each kind of call takes its next answer from a list; the last one is repeated.

    An answer is returned, or raised if it is an exception, or HANG.
    """

    label = "Scripted"
    cancel_power = CancelPower.UNSUPPORTED
    link_trust = LinkTrust.PUBLIC

    def __init__(
        self,
        *,
        uploads: Iterable[Answer] = ("https://storage.test/picture.png",),
        submits: Iterable[Answer] = (),
        statuses: Iterable[Answer] = (RUNNING, SUCCEEDED),
        links: Iterable[Answer] = (("https://storage.test/fresh.mp4",),),
        needs_key: bool = True,
        keeps_results: timedelta | None = timedelta(days=14),
    ) -> None:
        self.id = "atlas"
        self.needs_key = needs_key
        self.keeps_results = keeps_results
        self.orders: list[SubmissionOrder] = []
        self.uploaded: list[PictureUpload] = []
        self.looks = 0
        self.cancelled: list[str] = []
        self.closed = False
        self.key_trouble: AppError | None = None
        self.in_submit = asyncio.Event()
        self._uploads = _Script(uploads)
        self._submits = _Script(submits)
        self._statuses = _Script(statuses)
        self._links = _Script(links)

    async def check_key(self) -> Account:
        if self.key_trouble is not None:
            raise self.key_trouble
        return Account()

    async def quote(self, order: SubmissionOrder) -> Price | None:
        return None

    async def upload(self, picture: PictureUpload) -> str:
        self.uploaded.append(picture)
        return str(await self._uploads.next())

    async def submit(self, order: SubmissionOrder) -> Accepted:
        self.orders.append(order)
        self.in_submit.set()
        answer = await self._submits.next(Accepted(remote_id=f"remote-{len(self.orders)}"))
        assert isinstance(answer, Accepted)
        return answer

    async def status(self, remote_id: str) -> RemoteStatus:
        self.looks += 1
        answer = await self._statuses.next()
        assert isinstance(answer, RemoteStatus)
        return answer

    async def fetch_result(self, remote_id: str) -> Sequence[str]:
        answer = await self._links.next()
        assert isinstance(answer, tuple)
        return answer

    async def cancel(self, remote_id: str) -> bool:
        self.cancelled.append(remote_id)
        return False

    async def close(self) -> None:
        self.closed = True


class ScriptedDownloader:
    """Writes the bytes of a real video into the part, or raises what the script says first."""

    def __init__(self, video: Path, troubles: Iterable[AppError] = ()) -> None:
        self._video = video
        self._troubles = list(troubles)
        self.links: list[str] = []

    async def fetch(
        self, link: str, part: Path, *, trust: LinkTrust, on_progress: Callable[[DownloadProgress], None]
    ) -> None:
        self.links.append(link)
        if self._troubles:
            raise self._troubles.pop(0)
        data = self._video.read_bytes()
        part.write_bytes(data)
        on_progress(DownloadProgress(len(data), len(data)))

    async def close(self) -> None:
        pass


class _Script:
    def __init__(self, answers: Iterable[Answer]) -> None:
        self._answers = list(answers)

    async def next(self, default: Answer = None) -> Answer:
        await asyncio.sleep(0)
        answer = default
        if self._answers:
            answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if answer is HANG:
            await asyncio.Event().wait()
        if isinstance(answer, Exception):
            raise answer
        return answer

"""Fetches finished files: without any key, only from where links may lead, no byte twice without need.

A part is gone on with only if the server vouches that the file is still the same one, and answers for
exactly the bytes that are missing. Everything else starts over: a wrong file is worse than a slow one.
"""

from __future__ import annotations

import asyncio
import errno
import logging
import re
import shutil
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind, Fact
from hailuo_desktop.providers.answers import read_date, read_wait
from hailuo_desktop.providers.base import DownloadProgress, LinkTrust
from hailuo_desktop.providers.checked_link import CheckedLinks
from hailuo_desktop.providers.http import ClientFactory, split_address
from hailuo_desktop.providers.links import Resolver, check_link, system_resolver, unsafe
from hailuo_desktop.providers.part_file import PartFile, PartNote

if TYPE_CHECKING:
    import httpx

LARGEST_FILE = 2 * 1024**3
STALL_DEADLINE = 60.0
"""Seconds in which something must come: a thousand bytes for each of them."""

_BATCH = 1024 * 1024
_BATCH_SECONDS = 1.0
_SECONDS_BETWEEN_PROGRESS = 0.05
_SNIFFED = 512
_TRANSIENT = frozenset({408, 416, 425, 429})

_log = logging.getLogger(__name__)

_P = ParamSpec("_P")
_T = TypeVar("_T")


class HttpDownloader:
    """The `Downloader` of the app."""

    def __init__(
        self,
        clients: ClientFactory,
        *,
        largest: int = LARGEST_FILE,
        stall: float = STALL_DEADLINE,
        resolve: Resolver = system_resolver,
    ) -> None:
        self._links = CheckedLinks(clients, stall=stall, lost=ErrorKind.DOWNLOAD_INTERRUPTED, resolve=resolve)
        self._largest = largest
        self._stall = stall

    async def fetch(
        self,
        link: str,
        part: Path,
        *,
        trust: LinkTrust,
        on_progress: Callable[[DownloadProgress], None],
    ) -> None:
        """See `Downloader.fetch`. Beside `part` a note is kept, `<part>.json`, until the file is whole."""
        file = PartFile(part)
        try:
            if trust is LinkTrust.FILES:
                await self._copy(link, file, on_progress)
            else:
                await self._fetch(link, file, trust, on_progress)
        finally:
            file.close()

    async def close(self) -> None:
        """Nothing is kept between downloads."""

    async def _fetch(
        self, link: str, file: PartFile, trust: LinkTrust, on_progress: Callable[[DownloadProgress], None]
    ) -> None:
        path = check_link(link, trust).path
        kept = await asyncio.to_thread(file.kept)
        if kept is not None and kept.path == path:
            missing = {"Range": f"bytes={kept.kept}-", "If-Range": kept.validator}
            async with self._answer(link, missing, trust) as response:
                note = _continued(response, kept) if response.status_code == 206 else None
                if note is None and response.status_code == 200:
                    note = _described(response, path)
                if note is not None:
                    await self._save(response, _Transfer(file, note, self._largest, on_progress))
                    return
        async with self._answer(link, {}, trust) as response:
            if response.status_code != 200:
                raise _no_file(response)
            note = _described(response, path)
            await self._save(response, _Transfer(file, note, self._largest, on_progress))

    async def _save(self, response: httpx.Response, transfer: _Transfer) -> None:
        if response.headers.get("content-encoding", "identity").casefold() not in ("identity", ""):
            raise AppError(ErrorKind.RESULT_NOT_A_VIDEO, facts={"reason": "encoding"})
        await transfer.begin()
        time = asyncio.get_running_loop().time
        enough = int(self._stall * 1000)
        try:
            async with asyncio.timeout(self._stall) as deadline:
                counted, written = transfer.received, time()
                async for chunk in response.aiter_raw():
                    await transfer.take(chunk)
                    if transfer.waiting >= _BATCH or (
                        transfer.waiting >= _SNIFFED and time() - written >= _BATCH_SECONDS
                    ):
                        left = (deadline.when() or 0.0) - time()
                        deadline.reschedule(None)  # the disk takes what time it takes
                        await transfer.write()
                        written = time()
                        deadline.reschedule(written + left)
                    if transfer.received - counted >= enough:
                        deadline.reschedule(time() + self._stall)
                        counted = transfer.received
        except AppError:
            raise
        except BaseException:
            await transfer.write()  # what came is kept for the next try
            raise
        await transfer.finish()

    async def _copy(self, link: str, file: PartFile, on_progress: Callable[[DownloadProgress], None]) -> None:
        parts = split_address(link)
        if parts is None or parts.scheme != "file" or parts.netloc not in ("", "localhost"):
            raise unsafe("", "scheme")
        from urllib.request import url2pathname

        source = Path(url2pathname(parts.path))
        try:
            total = (await asyncio.to_thread(source.stat)).st_size
            stream = await asyncio.to_thread(source.open, "rb")
        except OSError:
            raise AppError(ErrorKind.RESULT_EXPIRED) from None
        with stream:
            transfer = _Transfer(file, PartNote(path=parts.path, total=total), self._largest, on_progress)
            await transfer.begin()
            while chunk := await asyncio.to_thread(stream.read, _BATCH):
                await transfer.take(chunk)
                await transfer.write()
        await transfer.finish()

    @asynccontextmanager
    async def _answer(
        self, link: str, headers: Mapping[str, str], trust: LinkTrust
    ) -> AsyncIterator[httpx.Response]:
        async with self._links.open(link, trust, headers) as response:
            if response.status_code not in (200, 206, 416):
                raise _no_file(response)
            yield response


class _Transfer:
    """The bytes of one answer on their way to the disk."""

    def __init__(
        self, file: PartFile, note: PartNote, largest: int, on_progress: Callable[[DownloadProgress], None]
    ) -> None:
        self.received = note.kept
        self._file = file
        self._note = note
        self._largest = largest
        self._on_progress = on_progress
        self._told = float("-inf")
        self._waiting = bytearray()
        self._begun = False

    @property
    def waiting(self) -> int:
        """Bytes that are not on disk yet."""
        return len(self._waiting)

    async def begin(self) -> None:
        """Refuse what cannot be taken in. An older part stays as it is until the first bytes are seen."""
        await self._check_size(self._note.total or 0)
        missing = (self._note.total or 0) - self._note.kept
        folder = self._file.path.parent
        if (await self._on_disk(shutil.disk_usage, folder)).free < missing:
            raise AppError(ErrorKind.DISK_FULL, facts={"folder": str(folder)})

    async def take(self, chunk: bytes) -> None:
        """Count and collect."""
        self.received += len(chunk)
        await self._check_size(self.received)
        self._waiting += chunk
        now = asyncio.get_running_loop().time()
        if now - self._told >= _SECONDS_BETWEEN_PROGRESS:
            self._told = now
            self._on_progress(DownloadProgress(self.received, self._note.total))

    async def write(self) -> None:
        """Put on disk what was collected."""
        batch, self._waiting = self._waiting, bytearray()
        if not batch:
            return
        if not self._begun:
            if not self._note.kept and not looks_like_media(bytes(batch[:_SNIFFED])):
                raise AppError(ErrorKind.RESULT_NOT_A_VIDEO)
            await self._on_disk(self._file.begin, self._note)
            self._begun = True
        await self._on_disk(self._file.append, batch)

    async def finish(self) -> None:
        """The answer is at its end: it must have been the whole file."""
        await self.write()
        if not self.received:
            raise AppError(ErrorKind.RESULT_NOT_A_VIDEO)
        if self._note.total not in (None, self.received):
            raise AppError(ErrorKind.DOWNLOAD_INTERRUPTED)
        await self._on_disk(self._file.finish)
        self._on_progress(DownloadProgress(self.received, self.received))

    async def _check_size(self, size: int) -> None:
        if size > self._largest:
            await self._on_disk(self._file.discard)
            raise AppError(ErrorKind.RESULT_TOO_LARGE, facts={"limit": self._largest // 1_000_000})

    async def _on_disk(self, act: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        try:
            return await asyncio.to_thread(act, *args, **kwargs)
        except OSError as error:
            full = error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
            kind = ErrorKind.DISK_FULL if full else ErrorKind.FOLDER_UNWRITABLE
            raise AppError(kind, facts={"folder": str(self._file.path.parent)}) from None


def looks_like_media(head: bytes) -> bool:
    """Whether the first bytes of a file are none of text: a web page, JSON, XML or a plain sentence.

    What they are then is for the caller to find out; the type a server names is believed in no case.
    """
    byte_order_marks = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
    if head.startswith(byte_order_marks) or head.lstrip()[:1] in (b"<", b"{", b"["):
        return False
    return any(byte < 9 or 14 <= byte < 32 for byte in head)


def _described(response: httpx.Response, path: str) -> PartNote:
    """What the server says of the file it sends from the start."""
    length = response.headers.get("content-length", "")
    return PartNote(
        path=path,
        etag=response.headers.get("etag", ""),
        modified=response.headers.get("last-modified", ""),
        total=int(length) if re.fullmatch(r"[0-9]{1,18}", length) else None,
    )


def _continued(response: httpx.Response, kept: PartNote) -> PartNote | None:
    """What the server says of the rest it sends, or None if it is not the rest of what we have."""
    span = re.fullmatch(
        r"bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18})", response.headers.get("content-range", "")
    )
    if span is None:
        return None
    first, last, total = map(int, span.groups())
    now = _described(response, kept.path)
    same = (not now.etag or now.etag == kept.etag) and (not now.modified or now.modified == kept.modified)
    if not same or first != kept.kept or last + 1 != total or kept.total not in (None, total):
        return None
    if now.total not in (None, total - first):  # here the length of the rest
        return None
    return msgspec.structs.replace(kept, total=total)


def _no_file(response: httpx.Response) -> AppError:
    status = response.status_code
    if 400 <= status < 500 and status not in _TRANSIENT:
        return AppError(ErrorKind.RESULT_EXPIRED, facts={"status": status})
    facts: dict[str, Fact] = {"status": status}
    now = read_date(response.headers.get("date", "")) or datetime.now(UTC)
    wait = read_wait(response.headers.get("retry-after", ""), now)
    if wait is not None:
        facts["wait"] = wait
    return AppError(ErrorKind.DOWNLOAD_INTERRUPTED, facts=facts)

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
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar
from urllib.parse import SplitResult, urljoin

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.providers.base import DownloadProgress, LinkTrust
from hailuo_desktop.providers.http import (
    CONNECT_DEADLINE,
    USER_AGENT,
    ClientFactory,
    connection_error,
    split_address,
)
from hailuo_desktop.providers.links import (
    Resolver,
    check_addresses,
    check_link,
    check_proxied,
    system_resolver,
    unsafe,
)
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
_MOST_REDIRECTS = 3
_MOST_ADDRESSES = 4
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
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
        self._clients = clients
        self._largest = largest
        self._stall = stall
        self._resolve = resolve

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
                        deadline.reschedule(None)
                        await transfer.write()
                        written = time()
                    if deadline.when() is None or transfer.received - counted >= enough:
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
        """The answer at the end of at most three redirects, each of them checked like the first link."""
        for _ in range(_MOST_REDIRECTS + 1):
            async with self._request(link, headers, trust) as response:
                if response.status_code not in _REDIRECTS:
                    if response.status_code not in (200, 206, 416):
                        raise _no_file(response)
                    yield response
                    return
                link = _target(response, link)
        raise unsafe(check_link(link, trust).hostname or "", "redirects")

    @asynccontextmanager
    async def _request(
        self, link: str, headers: Mapping[str, str], trust: LinkTrust
    ) -> AsyncIterator[httpx.Response]:
        parts = check_link(link, trust)
        host = parts.hostname or ""
        proxy = await self._clients.proxy_for(parts.scheme, host)
        transport = await self._clients.transport(proxy=proxy, keep_alive=False)
        import httpx

        try:
            if proxy is None:
                addresses = await self._addresses(parts, trust)
            else:
                check_proxied(parts)
                addresses = [host]
            async with transport:
                response = await _send(transport, link, addresses, headers, self._stall)
                try:
                    yield response
                finally:
                    await response.aclose()
        except httpx.InvalidURL:
            raise unsafe(host, "address") from None
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError, _Unresolved) as error:
            raise connection_error(error, host=host, proxy=proxy, begun=False) from None
        except (httpx.HTTPError, httpx.StreamError, OSError) as error:
            _log.debug("download: %s", type(error).__name__)
            raise AppError(ErrorKind.DOWNLOAD_INTERRUPTED, facts={"host": host}) from None

    async def _addresses(self, parts: SplitResult, trust: LinkTrust) -> Sequence[str]:
        try:
            async with asyncio.timeout(CONNECT_DEADLINE):
                port = parts.port or (443 if parts.scheme == "https" else 80)
                found = await self._resolve(parts.hostname or "", port)
        except (OSError, UnicodeError) as error:
            raise _Unresolved from error
        return check_addresses(parts, found, trust)[:_MOST_ADDRESSES]


class _Unresolved(Exception):  # noqa: N818 (never leaves this module)
    """A host name has no addresses."""


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


async def _send(
    transport: httpx.AsyncHTTPTransport,
    link: str,
    addresses: Sequence[str],
    headers: Mapping[str, str],
    stall: float,
) -> httpx.Response:
    """Ask the first address that can be reached, by the name the link gives it."""
    import httpx

    url = httpx.URL(link)
    timeout = httpx.Timeout(stall, connect=min(CONNECT_DEADLINE, stall))
    failed: Exception = _Unresolved()
    for address in addresses:
        request = httpx.Request(
            "GET",
            url.copy_with(host=address, fragment=None),
            headers={
                "Host": url.netloc.decode("ascii"),
                "User-Agent": USER_AGENT,
                "Accept": "*/*",
                "Accept-Encoding": "identity",
                **headers,
            },
            extensions={"timeout": timeout.as_dict(), "sni_hostname": url.raw_host.decode("ascii")},
        )
        try:
            return await transport.handle_async_request(request)
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            failed = error
    raise failed


def _target(response: httpx.Response, link: str) -> str:
    location: str = response.headers.get("location", "")
    try:
        return urljoin(link, location)
    except ValueError:
        raise unsafe("", "address") from None


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
    return AppError(ErrorKind.DOWNLOAD_INTERRUPTED, facts={"status": status})

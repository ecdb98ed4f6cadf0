"""The client that speaks to a vendor's API: JSON out, JSON in, with the key.

It is bound to one origin and asks for the key at each call. An answer comes back whatever it says; only
what is no readable answer is an error here, and says how far the request came.
"""

from __future__ import annotations

import asyncio
import logging
import re
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from hailuo_desktop.domain.errors import AppError, Delivery, ErrorKind
from hailuo_desktop.domain.redaction import PREFIX
from hailuo_desktop.providers.answers import read_date, read_wait
from hailuo_desktop.providers.api_origin import parse_origin
from hailuo_desktop.providers.http import (
    CONNECT_DEADLINE,
    USER_AGENT,
    ClientFactory,
    connection_error,
)
from hailuo_desktop.providers.sent_body import SentBody, json_body, multipart_body

if TYPE_CHECKING:
    import httpx

KeySource = Callable[[], Awaitable[str | None]]
"""Asked for the API key at each call, so that no client has to remember one."""

STATUS_DEADLINE = 30.0
SUBMIT_DEADLINE = 120.0
UPLOAD_DEADLINE = 300.0
"""Seconds a whole call may take."""

SLOWEST_UPLOAD = 50_000
"""Bytes a second: a paid request with pictures in it gets more time, a lost answer being dear."""

JSON_LIMIT = 4 * 1024 * 1024
"""Bytes of an answer, as they come and unpacked."""

_EXCERPT = 2000
_PARSE_IN_THREAD_OVER = 256 * 1024

_log = logging.getLogger(__name__)


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What an API answered, whatever it means.

    Attributes:
        status: of HTTP.
        content: the parsed JSON, or None where the body is something else.
        text: the beginning of the body.
        content_type: as the server names it.
        request_id: the server's id of this call, or "".
        date: the server's clock when it answered, or None where it does not say.
        wait: for how many seconds it asks us to stay away, or None.
    """

    status: int
    content: object = None
    text: str = ""
    content_type: str = ""
    request_id: str = ""
    date: datetime | None = None
    wait: int | None = None


class ApiClient:
    """Speaks JSON with one API. The key goes into the Authorization header of that origin, nowhere else."""

    def __init__(self, clients: ClientFactory, origin: str, key: KeySource) -> None:
        """A wrong `origin` is told by the first call, so that an app with a wrong setting still starts."""
        self._clients = clients
        self._address = origin
        self._key = key
        self._kept: dict[str | None, httpx.AsyncHTTPTransport] = {}

    @property
    def address(self) -> str:
        """Where the API is; all paths are below it.

        Raises:
            AppError: ADDRESS_INVALID.
        """
        return str(parse_origin(self._address))

    def move_to(self, origin: str) -> None:
        """Ask there from the next request on."""
        self._address = origin

    @property
    def is_loopback(self) -> bool:
        """Whether the API is on this computer."""
        try:
            return parse_origin(self._address).is_loopback
        except AppError:
            return False

    async def get(
        self, path: str, query: Mapping[str, str | int] | None = None, *, largest: int = JSON_LIMIT
    ) -> Answer:
        """Ask something. Safe to repeat."""
        return await self._call("GET", path, STATUS_DEADLINE, query=query, largest=largest)

    async def get_public(self, path: str, *, largest: int = JSON_LIMIT) -> Answer:
        """Ask something that is open to everybody: no key goes along, nor need there be one."""
        return await self._call("GET", path, STATUS_DEADLINE, largest=largest, keyed=False)

    async def delete(self, path: str) -> Answer:
        """Ask for something to be taken away."""
        return await self._call("DELETE", path, STATUS_DEADLINE)

    async def post(self, path: str, fields: Mapping[str, object]) -> Answer:
        """Send JSON that costs nothing."""
        return await self._call("POST", path, STATUS_DEADLINE, await json_body(fields))

    async def post_paid(self, path: str, fields: Mapping[str, object]) -> Answer:
        """Send JSON that may cost: one request, over a connection of its own.

        A kept connection may have been closed by the other side meanwhile; its reset would look like
        a lost answer.
        """
        body = await json_body(fields)
        deadline = SUBMIT_DEADLINE + body.length / SLOWEST_UPLOAD
        return await self._call("POST", path, deadline, body, fresh_connection=True)

    async def post_file(self, path: str, file: Path, *, name: str, media_type: str) -> Answer:
        """Send a file as the multipart field `file`, under a name of ours."""
        body = await multipart_body(file, name, media_type)
        return await self._call("POST", path, UPLOAD_DEADLINE, body)

    async def close(self) -> None:
        """Let go of the kept connections."""
        kept, self._kept = self._kept, {}
        for transport in kept.values():
            await transport.aclose()

    async def _call(
        self,
        method: str,
        path: str,
        deadline: float,
        body: SentBody | None = None,
        *,
        query: Mapping[str, str | int] | None = None,
        largest: int = JSON_LIMIT,
        fresh_connection: bool = False,
        keyed: bool = True,
    ) -> Answer:
        origin = parse_origin(self._address)
        url = origin.url(path, query)
        key = checked_key(await self._key()) if keyed else ""
        proxy = await self._clients.proxy_for(origin.scheme, origin.host)
        transport = await self._transport(proxy, keep=not fresh_connection)
        body = body or SentBody()
        try:
            async with asyncio.timeout(deadline):
                request = _request(method, url, key, body, deadline)
                response = await transport.handle_async_request(request)
                answer = await _read_answer(response, largest, secret=key)
        except AppError:
            raise
        except Exception as error:  # noqa: BLE001 (whatever it is, what counts is how far the request came)
            _log.debug("%s %s: %s", method, path, type(error).__name__)
            raise connection_error(error, host=origin.host, proxy=proxy, begun=body.begun) from None
        finally:
            if fresh_connection:
                await transport.aclose()
        _log.debug("%s %s: %d", method, path, answer.status)
        return answer

    async def _transport(self, proxy: str | None, *, keep: bool) -> httpx.AsyncHTTPTransport:
        if keep and proxy in self._kept:
            return self._kept[proxy]
        made = await self._clients.transport(proxy=proxy, keep_alive=keep)
        return self._kept.setdefault(proxy, made) if keep else made


def checked_key(key: str | None) -> str:
    """The key without surrounding space, known to be fit for a header.

    httpx puts a header it refuses into the text of its exception, so nothing unfit may come that far.
    """
    key = (key or "").strip()
    if not key:
        raise AppError(ErrorKind.KEY_MISSING)
    if len(key) > 512:
        raise AppError(ErrorKind.KEY_TOO_LONG, facts={"limit": 512})
    if not re.fullmatch(r"[\x21-\x7e]{8,}", key):
        raise AppError(ErrorKind.KEY_MALFORMED)
    return key


def _request(method: str, url: str, key: str, body: SentBody, deadline: float) -> httpx.Request:
    import httpx

    class Stream(httpx.AsyncByteStream):
        def __aiter__(self) -> AsyncIterator[bytes]:
            return body.__aiter__()

    address = httpx.URL(url)
    headers = {
        b"Host": address.netloc,
        b"User-Agent": USER_AGENT.encode(),
        b"Accept": b"application/json",
        b"Accept-Encoding": b"gzip",
    }
    if key:
        headers[b"Authorization"] = b"Bearer " + key.encode()
    if method == "POST":
        headers[b"Content-Type"] = body.media_type.encode()
        headers[b"Content-Length"] = str(body.length).encode()
    timeout = httpx.Timeout(deadline, connect=min(CONNECT_DEADLINE, deadline))
    return httpx.Request(
        method, address, headers=headers, stream=Stream(), extensions={"timeout": timeout.as_dict()}
    )


async def _read_answer(response: httpx.Response, largest: int, *, secret: str) -> Answer:
    request_id = response.headers.get("x-request-id") or response.headers.get("trace-id", "")
    request_id = _printable(request_id.replace(secret, "[key]") if secret else request_id)
    unreadable = AppError(
        ErrorKind.ANSWER_UNREADABLE,
        facts={"status": response.status_code},
        request_id=request_id,
        delivery=Delivery.UNKNOWN,
    )
    try:
        body = await _read_body(response, largest)
    finally:
        await response.aclose()
    if body is None:
        raise unreadable
    if secret:
        # Some servers quote the key they refuse, or its beginning.
        body = body.replace(secret.encode(), b"[key]").replace(secret[:PREFIX].encode(), b"[key]")
    body = body.removeprefix(b"\xef\xbb\xbf")
    try:
        if len(body) > _PARSE_IN_THREAD_OVER:
            content = await asyncio.to_thread(msgspec.json.decode, body)
        else:
            content = msgspec.json.decode(body)
    except RecursionError:
        raise unreadable from None
    except (msgspec.DecodeError, UnicodeError):
        content = None
    if not request_id and isinstance(content, dict):
        request_id = _printable(content.get("request_id"))
    date = read_date(response.headers.get("date", ""))
    return Answer(
        status=response.status_code,
        content=content,
        text=body[:_EXCERPT].decode("utf-8", "replace"),
        content_type=response.headers.get("content-type", ""),
        request_id=request_id,
        date=date,
        wait=read_wait(response.headers.get("retry-after", ""), date or datetime.now(UTC)),
    )


async def _read_body(response: httpx.Response, largest: int) -> bytes | None:
    """The unpacked body, or None if it is too large or packed in a way we did not ask for."""
    encoding = response.headers.get("content-encoding", "identity").strip().casefold()
    if encoding not in ("identity", "", "gzip"):
        return None
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16) if encoding == "gzip" else None
    body = bytearray()
    received = 0
    async for chunk in response.aiter_raw():
        received += len(chunk)
        if unpacker is not None:
            try:
                chunk = unpacker.decompress(chunk, largest + 1 - len(body))
            except zlib.error:
                return None
        body += chunk
        if max(received, len(body)) > largest:
            return None
    if unpacker is not None and received and not unpacker.eof:
        return None
    return bytes(body)


def _printable(value: object) -> str:
    return "".join(c for c in value if c.isprintable())[:100] if isinstance(value, str) else ""

"""The storage next to the Atlas simulator: another origin, which must never see the key."""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from email.utils import formatdate

from tests.support.atlas_switches import StorageSwitches
from tests.support.raw_http import Exchange, Request

_BLOCK = 64 * 1024

_OTHER_BODIES = {
    "html": b"<!DOCTYPE html><html><head><title>Expired</title></head><body>This link has expired.</body>",
    "json": b'{"error":{"code":"AccessDenied","message":"Request has expired."}}',
    "xml": b'\xef\xbb\xbf<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code></Error>',
    "text": b"The specified key does not exist.\n",
    "utf16": "<html>Zugang verweigert</html>".encode("utf-16"),
    "empty": b"",
}


@dataclass
class ResultStorage:
    """Serves files by path.

    `leaks` tells of requests that carried what they must not, `sent` how many bytes of files went out.
    `links_work_once` is the status of the answers to a link that was used before, or 0.
    """

    switches: Callable[[], StorageSwitches]
    files: dict[str, bytes] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    leaks: list[str] = field(default_factory=list)
    sent: int = 0
    links_work_once: int = 0
    origin: str = ""

    async def handle(self, exchange: Exchange) -> None:
        """Answer one request."""
        request = exchange.request
        await exchange.read_body()
        self.requests.append(request)
        self.leaks += [
            f"{name} on {request.target}"
            for name in ("authorization", "cookie", "referer", "proxy-authorization")
            if name in request.headers
        ]
        body = self.files.get(request.path)
        if request.method != "GET" or body is None:
            await exchange.answer(404, {"Content-Type": "application/xml"}, _OTHER_BODIES["xml"])
            return
        switches = self.switches()
        if self.links_work_once and sum(seen.target == request.target for seen in self.requests) > 1:
            await exchange.answer(
                self.links_work_once, {"Content-Type": "application/xml"}, _OTHER_BODIES["xml"]
            )
        elif switches.expired:
            switches.expired -= 1
            await exchange.answer(
                switches.expired_status, {"Content-Type": "application/xml"}, _OTHER_BODIES["xml"]
            )
        elif switches.redirects:
            await exchange.answer(
                302, {"Location": switches.redirects.pop(0), "Set-Cookie": "visited=yes; Path=/"}, b""
            )
        else:
            await self._serve(exchange, switches, body)

    async def _serve(self, exchange: Exchange, switches: StorageSwitches, body: bytes) -> None:
        first_visit = sum(1 for seen in self.requests if seen.path == exchange.request.path) == 1
        if switches.body != "video":
            body = _OTHER_BODIES[switches.body]
        elif switches.ranges.startswith("changed") and not first_visit:
            body = body[:64] + bytes(reversed(body[64:]))
        headers = _headers(switches, body)
        status, start = self._range(exchange.request, switches, headers, len(body))
        if status == 416:
            headers["Content-Range"] = f"bytes */{len(body)}"
            await exchange.answer(416, headers, b"")
            return
        if status == 206:
            shown = start + 1 if switches.ranges == "wrong-start" else start
            total = len(body) + 10 if switches.ranges == "wrong-total" else len(body)
            headers["Content-Range"] = f"bytes {shown}-{total - 1}/{total}"
            body = body[shown:] if switches.ranges != "html" else _OTHER_BODIES["html"]
        await self._send(exchange, switches, status, headers, body)

    def _range(
        self, request: Request, switches: StorageSwitches, headers: dict[str, str], size: int
    ) -> tuple[int, int]:
        asked = re.fullmatch(r"bytes=(\d+)-", request.headers.get("range", ""))
        if asked is None or switches.ranges == "ignored":
            return 200, 0
        start = int(asked[1])
        if switches.ranges == "refused" or start >= size:
            return 416, start
        known = {headers.get("ETag"), headers.get("Last-Modified")}
        if switches.ranges != "changed-blindly" and request.headers.get("if-range") not in known:
            return 200, 0
        return 206, start

    async def _send(
        self,
        exchange: Exchange,
        switches: StorageSwitches,
        status: int,
        headers: dict[str, str],
        body: bytes,
    ) -> None:
        chunked = switches.length == "chunked"
        if switches.length == "told":
            headers["Content-Length"] = str(len(body))
        elif chunked:
            headers["Transfer-Encoding"] = "chunked"
        else:
            exchange.over = True
        cut = switches.cuts.pop(0) if switches.cuts else len(body)
        exchange.writer.write(exchange.head(status, headers))
        for start in range(0, min(cut, len(body)), _BLOCK):
            block = body[start : min(start + _BLOCK, cut)]
            self.sent += len(block)
            if switches.hold_after is not None and start + len(block) > switches.hold_after:
                exchange.writer.write(_chunk(block[: max(switches.hold_after - start, 0)], chunked=chunked))
                await exchange.writer.drain()
                await exchange.until_gone()
                return
            exchange.writer.write(_chunk(block, chunked=chunked))
            await exchange.writer.drain()
            if switches.pause:
                await asyncio.sleep(switches.pause)
        if cut < len(body):
            exchange.close()
        elif chunked:
            exchange.writer.write(b"0\r\n\r\n")


def _headers(switches: StorageSwitches, body: bytes) -> dict[str, str]:
    named = hashlib.md5(body).hexdigest()
    headers = {
        "Content-Disposition": 'attachment; filename="../../video.exe"',
        "Content-Type": switches.content_type,
        "Content-Encoding": switches.content_encoding,
        "ETag": {"strong": f'"{named}"', "weak": f'W/"{named}"', "none": ""}[switches.etag],
        "Last-Modified": formatdate(int(named[:7], 16), usegmt=True) if switches.modified else "",
        "Accept-Ranges": "" if switches.ranges == "ignored" else "bytes",
    }
    return {name: value for name, value in headers.items() if value}


def _chunk(data: bytes, *, chunked: bool) -> bytes:
    if not chunked or not data:
        return data
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"

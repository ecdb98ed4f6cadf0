"""A proxy that fails in a planned way, and forwards plain http once the plan is at its end."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from typing import Self
from urllib.parse import urlsplit

from tests.support.raw_http import listening, reset

_PAGE = b"Content-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>"
_ANSWERS = {
    "login": b"HTTP/1.1 407 Authentication Required\r\nProxy-Authenticate: Basic realm=x\r\n" + _PAGE,
    "bad-gateway": b"HTTP/1.1 502 Bad Gateway\r\n" + _PAGE,
    "sign-in-page": b"HTTP/1.1 200 OK\r\n" + _PAGE,
    "sign-in-elsewhere": b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/login\r\n" + _PAGE,
    "garbage": b"\x16\x03\x01\x02\x00 this is no HTTP\r\n\r\n\x00\xff",
    "half": b"HTTP/1.1 200 OK\r\nContent-Le",
    "silence": b"",
}

FAILURES = (*_ANSWERS, "reset")


class FaultyProxy:
    """`plan` names what happens to the connections, in turn: one of FAILURES."""

    def __init__(self, plan: Sequence[str]) -> None:
        self._plan = list(plan)
        self._open = AsyncExitStack()
        self.address = ""

    async def __aenter__(self) -> Self:
        port = await self._open.enter_async_context(listening(self._connected))
        self.address = f"http://127.0.0.1:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._open.aclose()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        if not self._plan:
            await _forward(head, reader, writer)
            return
        failure = self._plan.pop(0)
        if failure == "reset":
            reset(writer)
            return
        writer.write(_ANSWERS[failure])
        await writer.drain()


async def _forward(head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    target = urlsplit(head.split(b" ", 2)[1].decode())
    there, back = await asyncio.open_connection(target.hostname, target.port)
    back.write(head)

    async def pipe(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        try:
            while data := await source.read(65536):
                sink.write(data)
                await sink.drain()
        except ConnectionError:
            pass
        finally:
            sink.close()

    await asyncio.gather(pipe(reader, back), pipe(there, writer))

"""Just enough HTTP/1.1 to be a server that also misbehaves: the bytes on the wire are the test's."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from concurrent.futures import Future
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, TypeVar
from urllib.parse import parse_qsl, unquote, urlsplit

T = TypeVar("T")

OnConnection = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@dataclass
class Request:
    """A request as it came in. `headers` by lower-case name."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes = b""
    query: dict[str, str] = field(default_factory=dict)

    @property
    def path(self) -> str:
        return unquote(urlsplit(self.target).path)


class Exchange:
    """One request, and the connection to answer it on."""

    def __init__(self, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.request = request
        self.reader = reader
        self.writer = writer
        self.over = request.headers.get("connection", "").lower() == "close"

    async def read_body(self) -> None:
        """Read the body; a handler may leave it unread."""
        headers = self.request.headers
        if "chunked" in headers.get("transfer-encoding", ""):
            while size := int((await self.reader.readline()).strip() or b"0", 16):
                self.request.body += await self.reader.readexactly(size)
                await self.reader.readline()
            await self.reader.readline()
        else:
            self.request.body = await self.reader.readexactly(int(headers.get("content-length", 0)))

    async def answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
        """A whole answer."""
        self.writer.write(self.head(status, {"Content-Length": str(len(body)), **headers}) + body)
        await self.writer.drain()

    def head(self, status: int, headers: dict[str, str]) -> bytes:
        """The bytes of an answer's head."""
        try:
            phrase = HTTPStatus(status).phrase
        except ValueError:
            phrase = "Unknown"
        if self.over:
            headers = {**headers, "Connection": "close"}
        lines = [f"HTTP/1.1 {status} {phrase}", *(f"{name}: {value}" for name, value in headers.items())]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")

    async def until_gone(self) -> None:
        """Wait until the client goes away, in order or without a word."""
        self.over = True
        with contextlib.suppress(ConnectionError):
            await self.reader.read()

    def close(self) -> None:
        """End the connection after what was written."""
        self.over = True
        self.writer.close()

    def reset(self) -> None:
        """End the connection rudely."""
        self.over = True
        reset(self.writer)


def reset(writer: asyncio.StreamWriter) -> None:
    """Send a TCP reset instead of an orderly end."""
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def serve_http(
    handle: Callable[[Exchange], Awaitable[None]],
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
) -> None:
    """Read requests from a connection and hand them over, as long as it is kept alive."""
    try:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            method, target, _ = head[0].split(" ", 2)
            pairs = (line.split(":", 1) for line in head[1:] if ":" in line)
            headers = {name.strip().lower(): value.strip() for name, value in pairs}
            request = Request(method, target, headers, query=dict(parse_qsl(urlsplit(target).query)))
            exchange = Exchange(request, reader, writer)
            await handle(exchange)
            if exchange.over:
                break
    except (ConnectionError, asyncio.IncompleteReadError, ValueError):
        pass  # the client went away, or speaks no HTTP
    finally:
        writer.close()


@asynccontextmanager
async def listening(on_connection: OnConnection, *, tls: Any = None) -> AsyncIterator[int]:
    """A server in the running loop, for as long as the block lasts; gives its port."""
    tasks: set[asyncio.Task[None]] = set()
    server = await asyncio.start_server(_kept(on_connection, tasks), "127.0.0.1", 0, ssl=tls)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        await _end(tasks)


class ServerThread:
    """An event loop in a thread of its own, with servers on this computer."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="simulator", daemon=True)
        self._servers: list[asyncio.Server] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._thread.start()

    def listen(self, on_connection: OnConnection, *, host: str = "127.0.0.1", port: int = 0) -> int:
        """Open a port; returns its number."""

        async def open_port() -> int:
            server = await asyncio.start_server(_kept(on_connection, self._tasks), host, port)
            self._servers.append(server)
            bound: int = server.sockets[0].getsockname()[1]
            return bound

        return self.run(open_port())

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run something in the thread's loop and wait for it."""
        future: Future[T] = asyncio.run_coroutine_threadsafe(work, self._loop)
        return future.result(timeout=30)

    def stop(self) -> None:
        """Close everything. A second time it does nothing."""
        if self._loop.is_closed():
            return

        async def end() -> None:
            for server in self._servers:
                server.close()
            await _end(self._tasks)

        self.run(end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(timeout=30)
        self._loop.close()


def _kept(on_connection: OnConnection, tasks: set[asyncio.Task[None]]) -> OnConnection:
    """The same, with its tasks known and its connections closed in the end."""

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        try:
            await on_connection(reader, writer)
        except (asyncio.CancelledError, ConnectionError, asyncio.IncompleteReadError):
            pass  # asyncio would print a cancelled connection as an error
        finally:
            tasks.discard(task)
            writer.close()

    return connected


async def _end(tasks: set[asyncio.Task[None]]) -> None:
    ending = list(tasks)
    for task in ending:
        task.cancel()
    await asyncio.gather(*ending, return_exceptions=True)
    await asyncio.sleep(0)

"""A proxy with a login, behind which alone some hosts are found: they show a certificate of their own."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Mapping
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from tests.support.certificates import server_context
from tests.support.raw_http import Exchange, ServerThread, serve_http

_LARGEST_READ = 64 * 1024


class TunnelProxy:
    """Answers CONNECT, ends TLS, and passes on what is said to the real servers.

    Attributes:
        address: its own.
        tunnels: what was asked for with the right login, in order.
        refused: how often the login was another one, or missing.
    """

    def __init__(self, certificate: Path, login: str, hosts: Mapping[str, str]) -> None:
        """`hosts` are the origins of the servers by the names under which they are found."""
        self._certificate = certificate
        self._login = f"Basic {base64.b64encode(login.encode()).decode()}"
        self._hosts = {f"{name}:443": urlsplit(origin) for name, origin in hosts.items()}
        self._threads = ServerThread()
        self.address = f"http://127.0.0.1:{self._threads.listen(self._connected)}"
        self.tunnels: list[str] = []
        self.refused = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._threads.stop()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async def connect(exchange: Exchange) -> None:
            target = exchange.request.target
            if exchange.request.headers.get("proxy-authorization") != self._login:
                self.refused += 1
                await exchange.answer(407, {"Proxy-Authenticate": "Basic realm=x"}, b"")
            elif exchange.request.method != "CONNECT" or target not in self._hosts:
                await exchange.answer(403, {}, b"")
            else:
                self.tunnels.append(target)
                await exchange.answer(200, {}, b"")
                await writer.start_tls(server_context(self._certificate))
                exchange.over = True
                await self._pass_on(target, reader, writer)

        await serve_http(connect, reader, writer)

    async def _pass_on(self, target: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server = self._hosts[target]
        there, back = await asyncio.open_connection(server.hostname, server.port)
        ways = [asyncio.ensure_future(_pump(reader, back)), asyncio.ensure_future(_pump(there, writer))]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in ways:
                each.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            back.close()


async def _pump(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    while data := await source.read(_LARGEST_READ):
        target.write(data)
        await target.drain()

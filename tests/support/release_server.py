"""A server on this computer that answers like the feed of releases."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager

from tests.support.raw_http import Exchange, Request, ServerThread, serve_http


def an_answer(version: str = "v9.9.9", **more: object) -> dict[str, object]:
    """What GitHub says of a release, as far as it matters, and something that does not."""
    return {
        "tag_name": version,
        "html_url": "https://example.org/not-to-be-followed",
        "body": "## Better\n\n- 更快 clips",
        "draft": False,
        "prerelease": False,
        "assets": [],
        **more,
    }


class ReleaseServer:
    """Answers every request with `status` and `body`, and remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[Request] = []
        self.status = 200
        self.headers: dict[str, str] = {"Content-Type": "application/json; charset=utf-8"}
        self.body = b""
        self.address = ""
        self.say(an_answer())

    def say(self, answer: object) -> None:
        """Answer with this from now on."""
        self.body = json.dumps(answer).encode()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async def handle(exchange: Exchange) -> None:
            self.asked.append(exchange.request)
            await exchange.answer(self.status, self.headers, self.body)

        await serve_http(handle, reader, writer)


@contextmanager
def release_server() -> Iterator[ReleaseServer]:
    """Run one for the time of the with-block."""
    server, thread = ReleaseServer(), ServerThread()
    try:
        server.address = f"http://127.0.0.1:{thread.listen(server._connected)}/repos/x/y/releases/latest"
        yield server
    finally:
        thread.stop()

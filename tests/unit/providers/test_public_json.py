"""JSON from addresses that a provider names: the same rules as for downloads, and never a key."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.providers.base import LinkTrust
from hailuo_desktop.providers.http import ClientFactory
from hailuo_desktop.providers.public_json import PublicJson
from tests.support.raw_http import Exchange, Request, listening, serve_http

DOCUMENT = {"components": {"schemas": {"Input": {"type": "object", "properties": {"prompt": {}}}}}}
JSON = {"Content-Type": "application/json"}

Handle = Callable[[Exchange], Awaitable[None]]


@asynccontextmanager
async def served(handle: Handle) -> AsyncIterator[tuple[str, list[Request]]]:
    """A server, its origin and what came in."""
    seen: list[Request] = []

    async def handled(exchange: Exchange) -> None:
        await exchange.read_body()
        seen.append(exchange.request)
        await handle(exchange)

    async with listening(lambda reader, writer: serve_http(handled, reader, writer)) as port:
        yield f"http://127.0.0.1:{port}", seen


def answering(body: bytes, status: int = 200, **headers: str) -> Handle:
    async def handle(exchange: Exchange) -> None:
        await exchange.answer(status, {**JSON, **{k.replace("_", "-"): v for k, v in headers.items()}}, body)

    return handle


def fetched(handle: Handle, clients: ClientFactory, **options: Any) -> tuple[object, list[Request]]:
    async def work() -> tuple[object, list[Request]]:
        async with served(handle) as (origin, seen):
            reader = PublicJson(clients, **options)
            try:
                return await reader.fetch(f"{origin}/schema.json", trust=LinkTrust.LOOPBACK), seen
            except AppError as error:
                return error.kind, seen

    return asyncio.run(work())


def test_reads_json_and_carries_nothing_of_the_user(clients: ClientFactory) -> None:
    found, (request,) = fetched(answering(json.dumps(DOCUMENT).encode(), Set_Cookie="a=b"), clients)
    assert found == DOCUMENT
    assert request.headers.keys() == {"host", "user-agent", "accept", "accept-encoding"}
    assert request.body == b""


def test_a_large_document_and_a_byte_order_mark(clients: ClientFactory) -> None:
    large = {"words": ["x" * 100] * 2000}
    assert fetched(answering(b"\xef\xbb\xbf" + json.dumps(large).encode()), clients)[0] == large


@pytest.mark.parametrize(
    ("handle", "kind"),
    [
        (answering(b"<html>not here</html>"), ErrorKind.ANSWER_UNREADABLE),
        (answering(b""), ErrorKind.ANSWER_UNREADABLE),
        (answering(b'{"a":'), ErrorKind.ANSWER_UNREADABLE),
        (answering(b"[" * 5000), ErrorKind.ANSWER_UNREADABLE),
        (answering(b"\xff\xfe"), ErrorKind.ANSWER_UNREADABLE),
        (answering(b"{}", 404), ErrorKind.ANSWER_UNREADABLE),
        (answering(b"{}", 403), ErrorKind.ANSWER_UNREADABLE),
        (answering(b"{}", 304), ErrorKind.ANSWER_UNREADABLE),
        (answering(b"{}", 200, Content_Encoding="gzip"), ErrorKind.ANSWER_UNREADABLE),
        (answering(b'"' + b"x" * 1001 + b'"'), ErrorKind.ANSWER_UNREADABLE),
        (answering(b"{}", 500), ErrorKind.PROVIDER_TROUBLE),
        (answering(b"{}", 503), ErrorKind.PROVIDER_TROUBLE),
        (answering(b"{}", 429), ErrorKind.PROVIDER_TROUBLE),
        (answering(b"", 302, Location="/schema.json"), ErrorKind.RESULT_LINK_UNSAFE),
        (answering(b"", 302, Location="ftp://files.example/a"), ErrorKind.RESULT_LINK_UNSAFE),
        (answering(b"", 302, Location="http://10.0.0.1/a"), ErrorKind.RESULT_LINK_UNSAFE),
        (answering(b"", 302, Location="https://user@files.example/a"), ErrorKind.RESULT_LINK_UNSAFE),
    ],
)
def test_anything_else_is_one_kind_of_failure(
    clients: ClientFactory, handle: Handle, kind: ErrorKind
) -> None:
    found, seen = fetched(handle, clients, largest=1000)
    assert found is kind
    assert len(seen) <= 4


def test_redirects_are_followed_thrice_and_no_more(clients: ClientFactory) -> None:
    def hops(count: int) -> Handle:
        async def handle(exchange: Exchange) -> None:
            hop = int(exchange.request.query.get("hop", 0))
            if hop < count:
                await exchange.answer(302, {"Location": f"/schema.json?hop={hop + 1}"}, b"")
            else:
                await exchange.answer(200, JSON, b"{}")

        return handle

    assert fetched(hops(3), clients)[0] == {}
    found, seen = fetched(hops(4), clients)
    assert found is ErrorKind.RESULT_LINK_UNSAFE
    assert len(seen) == 4


def test_ends_of_connections(clients: ClientFactory) -> None:
    async def cut(exchange: Exchange) -> None:
        exchange.writer.write(exchange.head(200, {**JSON, "Content-Length": "500"}) + b"{")
        await exchange.writer.drain()
        exchange.close()

    async def silent(exchange: Exchange) -> None:
        await exchange.until_gone()

    async def trickling(exchange: Exchange) -> None:
        exchange.writer.write(exchange.head(200, {**JSON, "Content-Length": "5000000"}))
        while not exchange.writer.is_closing():
            exchange.writer.write(b" ")
            await exchange.writer.drain()
            await asyncio.sleep(0.01)

    assert fetched(cut, clients)[0] is ErrorKind.CONNECTION_LOST
    for handle in (silent, trickling):
        assert fetched(handle, clients, deadline=0.3)[0] is ErrorKind.CONNECTION_LOST


@pytest.mark.parametrize(
    ("link", "trust"),
    [
        ("http://127.0.0.1:1/a.json", LinkTrust.PUBLIC),
        ("https://127.0.0.1:1/a.json", LinkTrust.PUBLIC),
        ("http://static.example/a.json", LinkTrust.LOOPBACK),
        ("https://static.example/a.json", LinkTrust.PUBLIC),
        ("file:///etc/hostname", LinkTrust.LOOPBACK),
        ("", LinkTrust.LOOPBACK),
    ],
)
def test_goes_only_where_downloads_may(clients: ClientFactory, link: str, trust: LinkTrust) -> None:
    """The example's name leads into a house's own network."""

    async def inside(host: str, port: int) -> Sequence[str]:
        return ["127.0.0.1"] if host == "127.0.0.1" else ["192.168.1.1"]

    async def work() -> None:
        with pytest.raises(AppError) as failure:
            await PublicJson(clients, resolve=inside).fetch(link, trust=trust)
        assert failure.value.kind is ErrorKind.RESULT_LINK_UNSAFE

    asyncio.run(work())


def test_nobody_there(clients: ClientFactory) -> None:
    async def work() -> None:
        with pytest.raises(AppError) as failure:
            await PublicJson(clients).fetch("http://127.0.0.1:9/a.json", trust=LinkTrust.LOOPBACK)
        assert failure.value.kind is ErrorKind.UNREACHABLE

    asyncio.run(work())

"""Pictures from links: fetched whole, or refused for a reason, and never longer than said."""

from __future__ import annotations

import asyncio
import io
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.providers.base import LinkTrust
from hailuo_desktop.providers.http import ClientFactory
from hailuo_desktop.providers.picture_fetch import PictureFetcher
from tests.support.raw_http import Exchange, Request, listening, serve_http

Handle = Callable[[Exchange], Awaitable[None]]

_OUT = io.BytesIO()
Image.effect_noise((300, 200), 90).save(_OUT, "PNG")
PICTURE = _OUT.getvalue()


def fetched(
    handle: Handle, clients: ClientFactory, *, path: str = "/cat.png", **options: Any
) -> tuple[bytes | AppError, list[Request]]:
    """What comes of a link to a server that does this, and what it was asked."""

    async def work() -> tuple[bytes | AppError, list[Request]]:
        seen: list[Request] = []

        async def handled(exchange: Exchange) -> None:
            await exchange.read_body()
            seen.append(exchange.request)
            await handle(exchange)

        async with listening(lambda reader, writer: serve_http(handled, reader, writer)) as port:
            fetcher = PictureFetcher(clients, **{"trust": LinkTrust.LOOPBACK, **options})
            try:
                return await fetcher.fetch(f"http://127.0.0.1:{port}{path}"), seen
            except AppError as error:
                return error, seen

    return asyncio.run(work())


def failed(handle: Handle, clients: ClientFactory, **options: Any) -> AppError:
    outcome, _ = fetched(handle, clients, **options)
    assert isinstance(outcome, AppError)
    return outcome


def answering(body: bytes, status: int = 200, **headers: str) -> Handle:
    async def handle(exchange: Exchange) -> None:
        await exchange.answer(status, {name.replace("_", "-"): each for name, each in headers.items()}, body)

    return handle


def streaming(piece: bytes, pause: float = 0.0, first: bytes = b"", **headers: str) -> Handle:
    """A body without an end."""

    async def handle(exchange: Exchange) -> None:
        head = {"Transfer-Encoding": "chunked", **headers}
        exchange.writer.write(exchange.head(200, head))
        for each in [first] if first else []:
            exchange.writer.write(b"%x\r\n%s\r\n" % (len(each), each))
        while True:
            exchange.writer.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            await exchange.writer.drain()
            await asyncio.sleep(pause)

    return handle


def test_a_picture_comes_whole_and_nothing_of_the_user_goes_out(clients: ClientFactory) -> None:
    body, (request,) = fetched(answering(PICTURE, Set_Cookie="a=b", Content_Type="text/plain"), clients)
    assert body == PICTURE
    assert request.method == "GET"
    assert request.headers.keys() == {"host", "user-agent", "accept", "accept-encoding"}


def test_a_page_is_told_from_other_things(clients: ClientFactory) -> None:
    page = b"<!doctype html><html><body><img src='cat.png'></body></html>"
    assert failed(answering(page, Content_Type="image/png"), clients).kind is ErrorKind.LINK_WEB_PAGE
    words = b"Please wait while we look at your browser"
    assert failed(answering(words, Content_Type="text/html"), clients).kind is ErrorKind.LINK_WEB_PAGE
    assert failed(answering(b"  \n"), clients).kind is ErrorKind.LINK_NO_PICTURE
    assert failed(answering(b""), clients).kind is ErrorKind.LINK_NO_PICTURE
    assert failed(answering(b'{"a": 1}'), clients).kind is ErrorKind.LINK_NO_PICTURE
    film = b"\x00\x00\x00\x18ftypisom" + bytes(4000)
    assert failed(answering(film, Content_Type="image/png"), clients).kind is ErrorKind.LINK_NO_PICTURE
    squeezed = answering(PICTURE, Content_Encoding="gzip")
    assert failed(squeezed, clients).kind is ErrorKind.LINK_NO_PICTURE


@pytest.mark.parametrize("first", [b"<html>", b"\x00\x00\x00\x18ftypisom" + bytes(20)])
def test_what_is_no_picture_is_not_listened_to(clients: ClientFactory, first: bytes) -> None:
    """The answer has no end: it is left at its first bytes, long before the time is up."""
    begun = time.monotonic()
    failed(streaming(b"x" * 1000, 0.01, first), clients)
    assert time.monotonic() - begun < 20


@pytest.mark.parametrize("announced", [True, False])
def test_too_much_is_left_lying(clients: ClientFactory, announced: bool) -> None:
    async def handle(exchange: Exchange) -> None:
        size = 200_000_000
        head = {"Content-Length": str(size)} if announced else {"Connection": "close"}
        exchange.writer.write(exchange.head(200, head) + PICTURE)
        sent = len(PICTURE)
        while sent < size:
            exchange.writer.write(bytes(65536))
            sent += 65536
            await exchange.writer.drain()

    error = failed(handle, clients, largest=2_000_000)
    assert error.kind is ErrorKind.LINK_TOO_LARGE
    assert error.facts["limit"] == 2


@pytest.mark.parametrize("picture", [PICTURE[:100], b""], ids=["begun", "nothing"])
def test_a_server_that_dribbles_for_ever_is_given_up(clients: ClientFactory, picture: bytes) -> None:
    error = failed(streaming(b"\x00", 0.05, picture), clients, deadline=0.7)
    assert error.kind is ErrorKind.LINK_TOO_SLOW


def test_a_server_that_says_nothing_is_given_up(clients: ClientFactory) -> None:
    async def silent(exchange: Exchange) -> None:
        await exchange.until_gone()

    assert failed(silent, clients, deadline=0.5).kind in (ErrorKind.LINK_TOO_SLOW, ErrorKind.LINK_UNREACHABLE)


@pytest.mark.parametrize("status", [404, 403, 410, 500, 204])
def test_refusals_name_the_answer(clients: ClientFactory, status: int) -> None:
    error = failed(answering(b"", status), clients)
    assert error.kind is ErrorKind.LINK_REFUSED
    assert error.facts == {"host": "127.0.0.1", "status": status}


def test_half_a_picture_is_none(clients: ClientFactory) -> None:
    async def handle(exchange: Exchange) -> None:
        exchange.writer.write(exchange.head(200, {"Content-Length": str(len(PICTURE))}) + PICTURE[:-9])
        exchange.close()

    assert failed(handle, clients).kind is ErrorKind.LINK_UNREACHABLE


@pytest.mark.parametrize(
    "target",
    [
        "http://10.0.0.1/a.png",
        "https://192.168.1.1/a.png",
        "https://169.254.169.254/latest",
        "ftp://example.com/a",
    ],
)
def test_no_redirect_leads_into_a_private_network(clients: ClientFactory, target: str) -> None:
    error = failed(answering(b"", 302, Location=target), clients)
    assert error.kind is ErrorKind.LINK_UNSAFE


def test_redirects_end_and_are_followed_without_a_trace(clients: ClientFactory) -> None:
    async def onwards(exchange: Exchange) -> None:
        if exchange.request.path == "/there.png":
            await exchange.answer(200, {}, PICTURE)
        else:
            await exchange.answer(302, {"Location": "/there.png", "Set-Cookie": "a=b"}, b"")

    body, seen = fetched(onwards, clients)
    assert body == PICTURE
    assert [request.path for request in seen] == ["/cat.png", "/there.png"]
    assert "cookie" not in seen[1].headers
    assert "referer" not in seen[1].headers
    assert failed(answering(b"", 302, Location="/cat.png"), clients).kind is ErrorKind.LINK_UNSAFE


@pytest.mark.parametrize(
    "link",
    [
        "http://example.com/cat.png",
        "https://user:secret@example.com/cat.png",
        "https://exämple.com/cat.png",
        "https:///cat.png",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://example.com\\@127.0.0.1/",
    ],
)
def test_what_may_not_be_asked_is_known_before(clients: ClientFactory, link: str) -> None:
    with pytest.raises(AppError) as caught:
        PictureFetcher(clients).check(link)
    assert caught.value.kind is ErrorKind.LINK_UNSAFE


@pytest.mark.parametrize("address", ["127.0.0.1", "10.1.2.3", "::1", "100.64.0.1"])
def test_a_name_of_a_private_address_is_not_connected_to(clients: ClientFactory, address: str) -> None:
    async def resolve(_host: str, _port: int) -> list[str]:
        return [address]

    async def work() -> None:
        await PictureFetcher(clients, resolve=resolve).fetch("https://cats.example.com/cat.png")

    with pytest.raises(AppError) as caught:
        asyncio.run(work())
    assert caught.value.kind is ErrorKind.LINK_UNSAFE
    assert caught.value.facts["host"] == "cats.example.com"


def test_nobody_there(clients: ClientFactory, tmp_path: Path) -> None:
    async def work() -> None:
        await PictureFetcher(clients, trust=LinkTrust.LOOPBACK).fetch("http://127.0.0.1:9/cat.png")

    with pytest.raises(AppError) as caught:
        asyncio.run(work())
    assert caught.value.kind is ErrorKind.LINK_UNREACHABLE


def test_it_can_be_stopped_at_any_time(clients: ClientFactory) -> None:
    async def work() -> None:
        asked, gone = asyncio.Event(), asyncio.Event()

        async def handle(exchange: Exchange) -> None:
            exchange.writer.write(exchange.head(200, {"Content-Length": "100000"}) + PICTURE[:50])
            asked.set()
            await exchange.until_gone()
            gone.set()

        async with listening(lambda reader, writer: serve_http(handle, reader, writer)) as port:
            fetcher = PictureFetcher(clients, trust=LinkTrust.LOOPBACK)
            task = asyncio.ensure_future(fetcher.fetch(f"http://127.0.0.1:{port}/cat.png"))
            async with asyncio.timeout(20):
                await asked.wait()
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
                await gone.wait()

    asyncio.run(work())

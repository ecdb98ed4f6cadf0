"""The user's own proxy: all requests go through it from the next one on, and never round it."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.proxy import ProxyChoice, Reached
from hailuo_desktop.providers.api_client import ApiClient
from hailuo_desktop.providers.http import ClientFactory
from hailuo_desktop.providers.reaching import reach
from tests.support.certificates import make_certificate, server_context, trusting_context
from tests.support.raw_http import Exchange, listening, serve_http

KEY = "user-proxy-test-key"
API = "https://api.example.test"


async def key_source() -> str:
    return KEY


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_certificate(tmp_path_factory.mktemp("certificate"), host="api.example.test")


class Proxy:
    """A real proxy on this computer, which alone finds the API: it is behind it."""

    def __init__(self, certificate: Path, login: str = "") -> None:
        self._certificate = certificate
        self._login = f"Basic {base64.b64encode(login.encode()).decode()}" if login else ""
        self.tunnels: list[str] = []
        self.keys: list[str] = []

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async def api(exchange: Exchange) -> None:
            await exchange.read_body()
            self.keys.append(exchange.request.headers.get("authorization", ""))
            await exchange.answer(200, {}, b'{"ok": true}')

        async def connect(exchange: Exchange) -> None:
            if exchange.request.headers.get("proxy-authorization", "") != self._login:
                await exchange.answer(407, {"Proxy-Authenticate": "Basic realm=x"}, b"")
                return
            self.tunnels.append(exchange.request.target)
            await exchange.answer(200, {}, b"")
            await writer.start_tls(server_context(self._certificate))
            exchange.over = True
            await serve_http(api, reader, writer)

        await serve_http(connect, reader, writer)


def run(proxy: Proxy, certificate: Path, work: Callable[[ClientFactory, str], Awaitable[object]]) -> object:
    """Do the work with the proxy listening; it is given the proxy's address."""

    async def body() -> object:
        async with listening(proxy.connected) as port:
            # Without a choice everything would go to a place where nobody listens.
            clients = ClientFactory(
                tls=lambda: trusting_context(certificate), proxy=lambda *_: "http://127.0.0.1:9"
            )
            return await work(clients, f"http://127.0.0.1:{port}")

    return asyncio.run(body())


def manual(address: str, user: str = "") -> ProxyChoice:
    return ProxyChoice(mode="manual", address=address, user=user)


def test_requests_go_through_it_with_the_login_and_the_key_stays_inside(certificate: Path) -> None:
    proxy = Proxy(certificate, login="me:p@ss:w/rd")

    async def password() -> str:
        return "p@ss:w/rd"

    async def work(clients: ClientFactory, address: str) -> object:
        clients.route_by(manual(address, "me"), password)
        client = ApiClient(clients, API, key_source)
        answer = await client.get("/x")
        await client.close()
        return answer.content

    assert run(proxy, certificate, work) == {"ok": True}
    assert proxy.tunnels == ["api.example.test:443"]
    assert proxy.keys == [f"Bearer {KEY}"]


def test_it_counts_from_the_next_request_and_leaves_kept_connections_alone(certificate: Path) -> None:
    proxy = Proxy(certificate)

    async def work(clients: ClientFactory, address: str) -> object:
        client = ApiClient(clients, API, key_source)
        with pytest.raises(AppError):
            await client.get("/before")
        clients.route_by(manual(address))
        first = await client.get("/after")
        clients.route_by(ProxyChoice(mode="system"))
        with pytest.raises(AppError):
            await client.get("/again")
        clients.route_by(manual(address))
        second = await client.get("/back")
        await client.close()
        return first.status, second.status

    assert run(proxy, certificate, work) == (200, 200)
    assert len(proxy.tunnels) == 1, "the connection through it was kept"


def test_a_wrong_login_is_told_apart(certificate: Path) -> None:
    proxy = Proxy(certificate, login="me:right")

    async def wrong() -> str:
        return "wrong"

    async def work(clients: ClientFactory, address: str) -> object:
        clients.route_by(manual(address, "me"), wrong)
        with pytest.raises(AppError) as caught:
            await reach(clients, API)
        return caught.value

    error = run(proxy, certificate, work)
    assert isinstance(error, AppError)
    assert error.kind is ErrorKind.UNREACHABLE
    assert error.facts["reason"] == "proxy-login"
    assert error.facts["proxy"] == "127.0.0.1"


def test_the_try_says_what_was_reached_and_how_and_sends_no_key(certificate: Path) -> None:
    proxy = Proxy(certificate)

    async def work(clients: ClientFactory, address: str) -> object:
        clients.route_by(manual(address))
        return await reach(clients, f"{API}/some/path")

    reached = run(proxy, certificate, work)
    assert isinstance(reached, Reached)
    assert (reached.host, reached.proxy) == ("api.example.test", "127.0.0.1")
    assert reached.milliseconds >= 0
    assert proxy.keys == [""]


@pytest.mark.parametrize("address", ["", "nonsense", "socks5://127.0.0.1:1080", "http://me:x@127.0.0.1:1"])
def test_one_without_a_good_address_is_not_gone_round(certificate: Path, address: str) -> None:
    async def work(clients: ClientFactory, _: str) -> object:
        clients.route_by(manual(address))
        with pytest.raises(AppError) as caught:
            await clients.proxy_for("https", "api.example.test")
        return caught.value.kind

    assert run(Proxy(certificate), certificate, work) is ErrorKind.UNREACHABLE


@pytest.mark.parametrize("mode", ["manual", "none"])
def test_this_computer_is_reached_directly(mode: str) -> None:
    clients = ClientFactory(proxy=lambda *_: "http://127.0.0.1:9")
    choice = ProxyChoice(mode="manual", address="http://proxy.test:3128")
    clients.route_by(choice if mode == "manual" else ProxyChoice(mode="none"))
    assert asyncio.run(clients.proxy_for("http", "127.0.0.1")) is None


def test_none_goes_directly_whatever_the_system_says() -> None:
    clients = ClientFactory(proxy=lambda *_: "http://127.0.0.1:9")
    clients.route_by(ProxyChoice(mode="none"))
    assert asyncio.run(clients.proxy_for("https", "api.example.test")) is None

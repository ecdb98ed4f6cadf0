"""The client with the key: what every way of breaking off means, and where the key never goes."""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
import socket
import string
import threading
import traceback
import zlib
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hailuo_desktop.domain.errors import AppError, Delivery, ErrorKind
from hailuo_desktop.providers import api_client
from hailuo_desktop.providers.api_client import Answer, ApiClient, checked_key
from hailuo_desktop.providers.api_origin import parse_origin
from hailuo_desktop.providers.http import USER_AGENT, ClientFactory
from hailuo_desktop.providers.sent_body import json_body
from tests.support.certificates import make_certificate, server_context, trusting_context
from tests.support.raw_http import Exchange, OnConnection, listening, reset, serve_http

KEY = "apikey-canary-0123456789"

Reader = asyncio.StreamReader
Writer = asyncio.StreamWriter
Ask = Callable[[ApiClient], Awaitable[Answer]]


async def key_source() -> str:
    return KEY


async def pay(client: ApiClient) -> Answer:
    return await client.post_paid("/submit", {"prompt": "a" * 200})


async def look(client: ApiClient) -> Answer:
    return await client.get("/status", {"id": "secret-id"})


def ask(
    on_connection: OnConnection,
    question: Ask = pay,
    *,
    scheme: str = "http",
    tls: Any = None,
    clients: ClientFactory | None = None,
) -> Answer:
    """Ask a server that behaves as given."""

    async def run() -> Answer:
        async with listening(on_connection, tls=tls) as port:
            client = ApiClient(clients or ClientFactory(), f"{scheme}://127.0.0.1:{port}", key_source)
            try:
                return await question(client)
            finally:
                await client.close()

    return asyncio.run(run())


def answering(head: str, body: bytes = b"") -> OnConnection:
    """A server that reads a request and answers with these bytes."""

    async def handle(exchange: Exchange) -> None:
        await exchange.read_body()
        exchange.writer.write(head.replace("\n", "\r\n").encode() + b"\r\n\r\n" + body)
        await exchange.writer.drain()
        exchange.close()

    return lambda reader, writer: serve_http(handle, reader, writer)


def answering_json(body: bytes, head: str = "HTTP/1.1 200 OK") -> OnConnection:
    return answering(f"{head}\nContent-Length: {len(body)}", body)


async def reset_at_once(reader: Reader, writer: Writer) -> None:
    reset(writer)


async def close_unread(reader: Reader, writer: Writer) -> None:
    writer.close()


async def close_after_head(reader: Reader, writer: Writer) -> None:
    await reader.readuntil(b"\r\n\r\n")
    writer.close()


async def close_after_reading(exchange: Exchange) -> None:
    await exchange.read_body()
    exchange.close()


async def reset_after_reading(exchange: Exchange) -> None:
    await exchange.read_body()
    exchange.reset()


async def no_tls(reader: Reader, writer: Writer) -> None:
    writer.write(b"220 mail.example.test ready\r\n")
    await writer.drain()
    await reader.read()


def http(handle: Callable[[Exchange], Awaitable[None]]) -> OnConnection:
    return lambda reader, writer: serve_http(handle, reader, writer)


LOST = (ErrorKind.CONNECTION_LOST, Delivery.UNKNOWN)
UNREACHABLE = (ErrorKind.UNREACHABLE, Delivery.NOT_SENT)
INSECURE = (ErrorKind.CONNECTION_INSECURE, Delivery.NOT_SENT)


class TestBreakingOff:
    @pytest.mark.parametrize("question", [pay, look])
    @pytest.mark.parametrize(
        ("server", "meaning"),
        [
            (close_after_head, LOST),
            (http(close_after_reading), LOST),
            (http(reset_after_reading), LOST),
            (answering("HTTP/1.1 200 OK\nContent-Length: 50", b"half"), LOST),
            (answering("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", b"4\r\nhalf\r\n"), LOST),
            (answering("HTTP/1.1 200 OK\nContent-Le"), LOST),
            (answering("HTTP/1.1 000 None"), LOST),
            (answering("HTTP/1.1 101 Switching"), LOST),
            (answering("junk"), LOST),
            (answering("HTTP/1.1 200 OK\n" + "\n".join(f"X-{i}: flood" for i in range(20_000))), LOST),
            (answering("\n\n".join(["HTTP/1.1 100 Continue"] * 1000)), LOST),
            (answering("HTTP/1.1 200 OK\nContent-Length: 2\nContent-Length: 4", b"{}"), LOST),
        ],
    )
    def test_after_the_request_went_out(
        self, server: OnConnection, meaning: tuple[ErrorKind, Delivery], question: Ask
    ) -> None:
        with pytest.raises(AppError) as failure:
            ask(server, question)
        assert (failure.value.kind, failure.value.delivery) == meaning

    @pytest.mark.parametrize("question", [pay, look])
    @pytest.mark.parametrize("server", [reset_at_once, close_unread])
    def test_while_it_goes_out(self, server: OnConnection, question: Ask) -> None:
        """Whether a byte of the body had left by then is a race; the meaning follows it."""
        with pytest.raises(AppError) as failure:
            ask(server, question)
        assert (failure.value.kind, failure.value.delivery) in (LOST, UNREACHABLE)

    @pytest.mark.parametrize("question", [pay, look])
    @pytest.mark.parametrize(
        ("server", "meaning"),
        [(reset_at_once, UNREACHABLE), (close_unread, UNREACHABLE), (no_tls, INSECURE)],
    )
    def test_before_tls_stands(
        self, server: OnConnection, meaning: tuple[ErrorKind, Delivery], question: Ask
    ) -> None:
        with pytest.raises(AppError) as failure:
            ask(server, question, scheme="https")
        assert (failure.value.kind, failure.value.delivery) == meaning

    @pytest.mark.parametrize("question", [pay, look])
    def test_refused(self, question: Ask) -> None:
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            origin = f"http://127.0.0.1:{unused.getsockname()[1]}"

            async def run() -> None:
                await question(ApiClient(ClientFactory(), origin, key_source))

            with pytest.raises(AppError) as failure:
                asyncio.run(run())
        assert (failure.value.kind, failure.value.delivery) == UNREACHABLE
        assert failure.value.facts["reason"] == "refused"

    @pytest.mark.parametrize("host", ["no-such-host.invalid", "a" * 70 + ".invalid"])
    def test_unknown_name(self, host: str) -> None:
        client = ApiClient(ClientFactory(proxy=lambda *_: None), f"https://{host}", key_source)
        with pytest.raises(AppError) as failure:
            asyncio.run(as_coroutine(pay(client)))
        assert (failure.value.kind, failure.value.delivery) == UNREACHABLE
        assert failure.value.facts == {"host": host, "reason": "name"}

    @pytest.mark.parametrize("question", [pay, look])
    def test_silence_ends_with_the_deadline(self, monkeypatch: pytest.MonkeyPatch, question: Ask) -> None:
        monkeypatch.setattr(api_client, "SUBMIT_DEADLINE", 0.1)
        monkeypatch.setattr(api_client, "STATUS_DEADLINE", 0.1)

        async def silent(exchange: Exchange) -> None:
            await exchange.until_gone()

        with pytest.raises(AppError) as failure:
            ask(http(silent), question)
        assert (failure.value.kind, failure.value.delivery) == LOST

    def test_drips_end_with_the_deadline_of_the_whole_call(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(api_client, "STATUS_DEADLINE", 0.2)

        async def dripping(exchange: Exchange) -> None:
            exchange.writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
            while not exchange.writer.is_closing():
                exchange.writer.write(b" ")
                await exchange.writer.drain()
                await asyncio.sleep(0.01)

        with pytest.raises(AppError) as failure:
            ask(http(dripping), look)
        assert (failure.value.kind, failure.value.delivery) == LOST

    def test_every_cut_of_the_request_is_sent_once(self) -> None:
        connections = 0
        head = 200  # bytes before the body, at least; once they were read, the body is out, too
        for offset in range(0, 400, 8):

            async def cutting(reader: Reader, writer: Writer, offset: int = offset) -> None:
                nonlocal connections
                connections += 1
                await reader.readexactly(offset)
                reset(writer)

            with pytest.raises(AppError) as failure:
                ask(cutting)
            assert (failure.value.kind, failure.value.delivery) in (LOST, UNREACHABLE)
            assert failure.value.delivery is Delivery.UNKNOWN or offset < head
        assert connections == 50


class TestKey:
    @pytest.mark.parametrize("key", [None, "", " \n"])
    def test_missing(self, key: str | None) -> None:
        self.refuse(key, ErrorKind.KEY_MISSING)

    @pytest.mark.parametrize(
        "key",
        [
            f"{KEY}\n{KEY}",
            f"{KEY}\r\nX-Evil: 1",
            f"{KEY}\0",
            f"Bearer {KEY}",
            f"{KEY}é",
            "短い鍵短い鍵短い鍵",
            f"{KEY}\x7f",
            "short",
        ],
    )
    def test_malformed(self, key: str) -> None:
        self.refuse(key, ErrorKind.KEY_MALFORMED)

    def test_too_long(self) -> None:
        self.refuse(KEY * 100, ErrorKind.KEY_TOO_LONG)

    def refuse(self, key: str | None, kind: ErrorKind) -> None:
        async def source() -> str | None:
            return key

        async def run() -> None:
            connections: list[int] = []

            async def connected(reader: Reader, writer: Writer) -> None:
                connections.append(1)

            async with listening(connected) as port:
                with pytest.raises(AppError) as failure:
                    await pay(ApiClient(ClientFactory(), f"http://127.0.0.1:{port}", source))
            assert failure.value.kind is kind
            assert failure.value.delivery is Delivery.NOT_SENT
            assert "canary" not in everything_told(failure.value)
            assert not connections

        asyncio.run(run())

    @given(st.text(min_size=1, max_size=40))
    @settings(max_examples=300)
    def test_is_fit_for_a_header_or_refused(self, text: str) -> None:
        try:
            key = checked_key(text)
        except AppError as error:
            assert text not in everything_told(error) or len(text) < 8  # noqa: PT017
        else:
            assert key == text.strip()
            assert set(key) <= set(string.ascii_letters + string.digits + string.punctuation)

    def test_surrounding_space_is_dropped(self) -> None:
        assert checked_key(f" {KEY}\r\n") == KEY

    def test_goes_into_one_header_only(self) -> None:
        seen: list[Exchange] = []

        async def handle(exchange: Exchange) -> None:
            await exchange.read_body()
            seen.append(exchange)
            await exchange.answer(200, {}, b"{}")

        ask(http(handle), look)
        ask(http(handle), pay)
        for exchange in seen:
            headers = exchange.request.headers
            assert headers.pop("authorization") == f"Bearer {KEY}"
            assert headers["user-agent"] == USER_AGENT
            assert KEY not in str(headers) + exchange.request.target + exchange.request.body.decode()

    def test_no_login_from_netrc(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        netrc = tmp_path / "netrc"
        netrc.write_text("machine 127.0.0.1 login me password other-secret\n")
        monkeypatch.setenv("NETRC", str(netrc))
        seen: list[str] = []

        async def handle(exchange: Exchange) -> None:
            seen.append(exchange.request.headers["authorization"])
            await exchange.answer(200, {}, b"{}")

        ask(http(handle), look)
        assert seen == [f"Bearer {KEY}"]

    def test_an_answer_that_quotes_it_is_cleaned(self) -> None:
        body = json.dumps({"msg": f"invalid key {KEY}", "request_id": KEY}).encode()
        answer = ask(answering_json(body, "HTTP/1.1 401 Unauthorized"), look)
        assert "canary" not in repr(answer)
        assert answer.content == {"msg": "invalid key [key]", "request_id": "[key]"}

    def test_is_not_logged_nor_are_queries(self, caplog: pytest.LogCaptureFixture) -> None:
        caplog.set_level(logging.DEBUG)
        ask(answering_json(b"{}"), look)
        with pytest.raises(AppError):
            ask(reset_at_once, look)
        assert "/status" in caplog.text
        assert "canary" not in caplog.text
        assert "secret-id" not in caplog.text


def everything_told(error: BaseException) -> str:
    return "".join(traceback.format_exception(error)) + repr(error) + repr(vars(error))


class TestRedirects:
    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    @pytest.mark.parametrize("question", [pay, look])
    def test_are_answers(self, status: int, question: Ask) -> None:
        visitors: list[str] = []
        target = ""

        async def elsewhere(exchange: Exchange) -> None:
            visitors.append("elsewhere")

        async def here(exchange: Exchange) -> None:
            await exchange.read_body()
            visitors.append("here")
            await exchange.answer(status, {"Location": target}, b"")

        async def run() -> None:
            nonlocal target
            async with listening(http(elsewhere)) as other, listening(http(here)) as port:
                for target in (f"http://127.0.0.1:{other}/", f"http://127.0.0.1:{port}/other"):  # noqa: B007
                    visitors.clear()
                    client = ApiClient(ClientFactory(), f"http://127.0.0.1:{port}", key_source)
                    answer = await question(client)
                    await client.close()
                    assert answer.status == status
                    assert visitors == ["here"]

        asyncio.run(run())


class TestAnswers:
    def test_json(self) -> None:
        head = "HTTP/1.1 422 Unprocessable\nX-Request-ID: r-1\nContent-Type: application/json"
        assert ask(answering_json(b'{"a": [1, "x"]}', head)) == Answer(
            status=422,
            content={"a": [1, "x"]},
            text='{"a": [1, "x"]}',
            content_type="application/json",
            request_id="r-1",
        )

    @pytest.mark.parametrize(
        "body", [b"", b"<html>", b"[NaN]", b"[1e999]", b'{"a":', b'"\\ud800"', b"\xff", b"{}x"]
    )
    def test_what_is_no_json_is_told_as_text(self, body: bytes) -> None:
        answer = ask(answering_json(body, "HTTP/1.1 502 Bad Gateway"))
        assert answer.status == 502
        assert answer.content is None
        assert answer.text == body.decode("utf-8", "replace")

    def test_the_request_id_may_stand_in_the_body(self) -> None:
        assert ask(answering_json(b'{"request_id": "r-2"}')).request_id == "r-2"

    def test_a_mark_of_the_byte_order_is_passed_over(self) -> None:
        assert ask(answering_json(b"\xef\xbb\xbf{}")).content == {}

    def test_the_text_is_cut(self) -> None:
        assert len(ask(answering_json(b"<" * 100_000)).text) == 2000

    @pytest.mark.parametrize(
        ("head", "body"),
        [
            ("", b"[" * 200_000),
            ("", b'"' + b"x" * 5_000_000 + b'"'),
            ("\nContent-Encoding: gzip", gzip.compress(bytes(50_000_000))),
            ("\nContent-Encoding: gzip", gzip.compress(b"[1]")[:-4]),
            ("\nContent-Encoding: gzip", b"no gzip"),
            ("\nContent-Encoding: br", b"[1]"),
            ("\nContent-Encoding: deflate", zlib.compress(b"[1]")),
            ("\nContent-Encoding: gzip, gzip", gzip.compress(gzip.compress(b"[1]"))),
        ],
    )
    def test_what_cannot_be_taken_in_is_unreadable(self, head: str, body: bytes) -> None:
        with pytest.raises(AppError) as failure:
            ask(answering_json(body, "HTTP/1.1 200 OK\nX-Request-ID: r-3" + head))
        assert failure.value.kind is ErrorKind.ANSWER_UNREADABLE
        assert failure.value.delivery is Delivery.UNKNOWN
        assert failure.value.request_id == "r-3"

    def test_an_endless_answer_is_left(self) -> None:
        sent = 0

        async def endless(exchange: Exchange) -> None:
            nonlocal sent
            exchange.writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
            while not exchange.writer.is_closing():
                exchange.writer.write(b"x" * 65536)
                await exchange.writer.drain()
                sent += 65536

        with pytest.raises(AppError) as failure:
            ask(http(endless), look)
        assert failure.value.kind is ErrorKind.ANSWER_UNREADABLE
        assert sent < 50_000_000

    def test_gzip_is_unpacked(self) -> None:
        body = gzip.compress(json.dumps(["x"] * 100_000).encode())
        answer = ask(answering_json(body, "HTTP/1.1 200 OK\nContent-Encoding: gzip"))
        assert answer.content == ["x"] * 100_000

    def test_early_refusals_of_uploads_are_read(self, tmp_path: Path) -> None:
        picture = tmp_path / "picture.png"
        picture.write_bytes(bytes(300_000))

        async def refuse(exchange: Exchange) -> None:
            exchange.over = True
            await exchange.answer(413, {}, b'{"msg": "too large"}')
            await exchange.read_body()

        async def upload(client: ApiClient) -> Answer:
            return await client.post_file("/upload", picture, name="image.png", media_type="image/png")

        assert ask(http(refuse), upload).status == 413


class TestLargeBodies:
    """A paid request may hold pictures."""

    def test_it_arrives_whole_in_pieces_that_hold_nobody_up(self) -> None:
        fields = {"image": "data:image/png;base64," + "AbC4" * 500_000, "prompt": "湖"}
        bodies: list[bytes] = []
        pieces: list[int] = []

        async def handle(exchange: Exchange) -> None:
            await exchange.read_body()
            bodies.append(exchange.request.body)
            await exchange.answer(200, {}, b"{}")
            exchange.close()

        async def run() -> None:
            body = await json_body(fields)
            pieces.extend([len(piece) async for piece in body])
            assert sum(pieces) == body.length

        asyncio.run(run())
        assert max(pieces) <= 256 * 1024
        ask(http(handle), lambda client: client.post_paid("/submit", fields))
        (body,) = bodies
        assert json.loads(body) == fields


class TestConnections:
    def test_a_paid_request_has_one_of_its_own(self) -> None:
        lines: list[list[str]] = []

        async def connected(reader: Reader, writer: Writer) -> None:
            line: list[str] = []
            lines.append(line)

            async def handle(exchange: Exchange) -> None:
                await exchange.read_body()
                line.append(exchange.request.method)
                await exchange.answer(200, {}, b"{}")

            await serve_http(handle, reader, writer)

        async def several(client: ApiClient) -> Answer:
            await look(client)
            await look(client)
            await pay(client)
            await pay(client)
            return await look(client)

        ask(connected, several)
        assert lines == [["GET", "GET", "GET"], ["POST"], ["POST"]]

    def test_a_stale_kept_connection_is_no_matter_for_a_paid_request(self) -> None:
        connections = 0

        async def once(exchange: Exchange) -> None:
            nonlocal connections
            connections += 1
            await exchange.read_body()
            await exchange.answer(200, {}, b"{}")  # as if it would be kept
            exchange.reset()

        async def both(client: ApiClient) -> Answer:
            await look(client)
            return await pay(client)

        assert ask(http(once), both).status == 200
        assert connections == 2

    def test_this_computer_is_never_behind_a_proxy(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
            monkeypatch.setenv(name, "http://127.0.0.1:9")
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        assert ask(answering_json(b"{}"), look).status == 200

    def test_paths_only(self) -> None:
        client = ApiClient(ClientFactory(), "https://api.example.test", key_source)
        for address in ("https://evil.test/", "//evil.test/", "x", ""):
            with pytest.raises(ValueError, match="path"):
                asyncio.run(client.get(address))


class TestTls:
    @pytest.mark.parametrize(
        ("host", "days", "trusted", "accepted"),
        [
            ("127.0.0.1", 1, True, True),
            ("127.0.0.1", 1, False, False),
            ("127.0.0.1", -1, True, False),
            ("other.example.test", 1, True, False),
        ],
    )
    def test_only_what_proves_itself_gets_the_key(
        self, tmp_path: Path, host: str, days: int, trusted: bool, accepted: bool
    ) -> None:
        certificate = make_certificate(tmp_path, host=host, days=days)
        clients = ClientFactory(tls=lambda: trusting_context(certificate)) if trusted else ClientFactory()
        requests: list[Exchange] = []

        async def handle(exchange: Exchange) -> None:
            requests.append(exchange)
            await exchange.read_body()
            await exchange.answer(200, {}, b"{}")

        def run() -> Answer:
            return ask(http(handle), scheme="https", tls=server_context(certificate), clients=clients)

        if accepted:
            assert run().status == 200
            return
        with pytest.raises(AppError) as failure:
            run()
        assert (failure.value.kind, failure.value.delivery) == INSECURE
        assert failure.value.facts["host"] == "127.0.0.1"
        assert not requests

    def test_the_context_is_made_once_and_off_the_loop(self) -> None:
        threads: list[threading.Thread] = []

        def tls() -> Any:
            threads.append(threading.current_thread())
            return True

        clients = ClientFactory(tls=tls)

        async def run() -> None:
            for transport in await asyncio.gather(
                *(clients.transport(proxy=None, keep_alive=True) for _ in range(5))
            ):
                await transport.aclose()

        asyncio.run(run())
        assert len(threads) == 1
        assert threads[0] is not threading.main_thread()


class TestProxies:
    """The API at https://api.example.test, which only the proxy can find."""

    def through(self, proxy: OnConnection, certificate: Path, question: Ask = pay) -> Answer:
        async def run() -> Answer:
            async with listening(proxy) as port:
                clients = ClientFactory(
                    tls=lambda: trusting_context(certificate),
                    proxy=lambda *_: f"http://me:proxy-secret@127.0.0.1:{port}",
                )
                client = ApiClient(clients, "https://api.example.test", key_source)
                try:
                    return await question(client)
                finally:
                    await client.close()

        return asyncio.run(run())

    @pytest.fixture
    def certificate(self, tmp_path: Path) -> Path:
        return make_certificate(tmp_path, host="api.example.test")

    def test_https_goes_through_a_tunnel(self, certificate: Path) -> None:
        asked: list[dict[str, str]] = []
        arrived: list[dict[str, str]] = []

        async def api(exchange: Exchange) -> None:
            await exchange.read_body()
            arrived.append(exchange.request.headers)
            await exchange.answer(200, {}, b'{"ok": true}')

        async def tunnel(reader: Reader, writer: Writer) -> None:
            async def connect(exchange: Exchange) -> None:
                asked.append(exchange.request.headers)
                assert exchange.request.target == "api.example.test:443"
                await exchange.answer(200, {}, b"")
                await writer.start_tls(server_context(certificate))
                exchange.over = True
                await serve_http(api, reader, writer)

            await serve_http(connect, reader, writer)

        assert self.through(tunnel, certificate).content == {"ok": True}
        assert "authorization" not in asked[0]
        assert "proxy-authorization" in asked[0]
        assert arrived[0]["authorization"] == f"Bearer {KEY}"
        assert "proxy-authorization" not in arrived[0]

    @pytest.mark.parametrize(
        ("proxy", "reason"),
        [
            (answering("HTTP/1.1 407 Proxy Authentication Required\nContent-Length: 0"), "proxy-login"),
            (answering("HTTP/1.1 502 Bad Gateway\nContent-Length: 6", b"<html>"), "proxy"),
            (http(close_after_reading), "other"),
            (reset_at_once, "other"),
        ],
    )
    @pytest.mark.parametrize("question", [pay, look])
    def test_its_refusal_means_not_sent(
        self, certificate: Path, proxy: OnConnection, reason: str, question: Ask
    ) -> None:
        with pytest.raises(AppError) as failure:
            self.through(proxy, certificate, question)
        assert (failure.value.kind, failure.value.delivery) == UNREACHABLE
        assert failure.value.facts == {"host": "api.example.test", "proxy": "127.0.0.1", "reason": reason}

    def test_silence_of_the_proxy_means_not_sent(
        self, certificate: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(api_client, "SUBMIT_DEADLINE", 0.1)

        async def silent(exchange: Exchange) -> None:
            await exchange.until_gone()

        with pytest.raises(AppError) as failure:
            self.through(http(silent), certificate)
        assert (failure.value.kind, failure.value.delivery) == UNREACHABLE

    @pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "ftp://127.0.0.1:1", "http://[", "x://"])
    def test_one_that_cannot_be_spoken_to_is_not_gone_round(self, proxy: str) -> None:
        client = ApiClient(ClientFactory(proxy=lambda *_: proxy), "https://api.example.test", key_source)
        with pytest.raises(AppError) as failure:
            asyncio.run(as_coroutine(pay(client)))
        assert (failure.value.kind, failure.value.delivery) == UNREACHABLE


class TestOrigins:
    @pytest.mark.parametrize(
        ("address", "origin", "url"),
        [
            ("https://api.example.test", "https://api.example.test", "https://api.example.test/a"),
            (" https://API.example.test/ ", "https://api.example.test", "https://api.example.test/a"),
            ("https://gw.test:8443/atlas/", "https://gw.test:8443/atlas", "https://gw.test:8443/atlas/a"),
            ("http://127.0.0.1:8000", "http://127.0.0.1:8000", "http://127.0.0.1:8000/a"),
            ("http://127.9.9.9", "http://127.9.9.9", "http://127.9.9.9/a"),
            ("http://localhost:1/x", "http://localhost:1/x", "http://localhost:1/x/a"),
            ("http://[::1]:8000", "http://[::1]:8000", "http://[::1]:8000/a"),
        ],
    )
    def test_accepted(self, address: str, origin: str, url: str) -> None:
        assert str(parse_origin(address)) == origin
        assert parse_origin(address).url("/a") == url

    @pytest.mark.parametrize(
        "address",
        [
            "http://api.example.test",
            "http://192.168.1.2:8000",
            "http://127.0.0.1.example.test",
            "http://2130706433",
            "http://127.1",
            "http://localhost.example.test",
            "http://[::2]",
        ],
    )
    def test_plain_http_is_for_this_computer(self, address: str) -> None:
        with pytest.raises(AppError) as failure:
            parse_origin(address)
        assert failure.value.kind is ErrorKind.ADDRESS_INVALID
        assert failure.value.facts["host"]

    @pytest.mark.parametrize(
        "address",
        [
            "",
            "api.example.test",
            "ftp://api.example.test",
            "https://",
            "https://me:secret@api.example.test",
            "https://api.example.test?x=1",
            "https://api.example.test/#x",
            "https://api.example.test:port",
            "https://api.example.test:99999",
            "https://evil.test\\@api.example.test/",
            "https://api.example.test/a b",
            "https://api.example.test/\nX: y",
            "https://api.example.test/../x",
            "https://äpi.example.test",
            "https://[::1",
            "https://[::1%25eth0]",
            "file:///etc/passwd",
        ],
    )
    def test_refused(self, address: str) -> None:
        with pytest.raises(AppError) as failure:
            parse_origin(address)
        assert failure.value.kind is ErrorKind.ADDRESS_INVALID
        assert "secret" not in everything_told(failure.value)

    def test_a_wrong_one_is_told_by_the_first_call(self) -> None:
        client = ApiClient(ClientFactory(), "http://gateway.example.test", key_source)
        assert not client.is_loopback
        with pytest.raises(AppError) as failure:
            asyncio.run(as_coroutine(pay(client)))
        assert failure.value.kind is ErrorKind.ADDRESS_INVALID
        assert failure.value.delivery is Delivery.NOT_SENT


async def as_coroutine(work: Awaitable[Answer]) -> Answer:
    return await work

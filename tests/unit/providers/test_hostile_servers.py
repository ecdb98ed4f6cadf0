"""Servers that mean harm, by endless and packed bodies, heads and names: memory and disk stay ours."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind
from hailuo_desktop.providers import api_client
from hailuo_desktop.providers.api_client import JSON_LIMIT, ApiClient
from hailuo_desktop.providers.base import LinkTrust
from hailuo_desktop.providers.download import HttpDownloader
from hailuo_desktop.providers.http import ClientFactory
from tests.support.bombs import BOMBS
from tests.support.memory_watch import memory_watched
from tests.support.raw_http import Exchange, listening, serve_http
from tests.support.storage_server import MOVIE

CLIENTS = ClientFactory()
GIB = 1024**3
MIB = 1024**2
BLOCK = bytes(256 * 1024)


async def key() -> str:
    return "apikey-canary-0123456789"


def asked(handle: Callable[[Exchange], Awaitable[None]], question: str) -> AppError:
    """The failure of a call of the API: of a look or of a paid request."""

    async def run() -> AppError:
        async with listening(lambda reader, writer: serve_http(handle, reader, writer)) as port:
            client = ApiClient(CLIENTS, f"http://127.0.0.1:{port}", key)
            with pytest.raises(AppError) as failure:
                await (client.get("/x") if question == "look" else client.post_paid("/x", {"prompt": "x"}))
            await client.close()
            return failure.value

    return asyncio.run(run())


def fetched(
    handle: Callable[[Exchange], Awaitable[None]], part: Path, path: str = "/", **options: Any
) -> AppError | None:
    """The failure of a download, or None."""

    async def run() -> AppError | None:
        async with listening(lambda reader, writer: serve_http(handle, reader, writer)) as port:
            try:
                await HttpDownloader(CLIENTS, **options).fetch(
                    f"http://127.0.0.1:{port}{path}",
                    part,
                    trust=LinkTrust.LOOPBACK,
                    on_progress=lambda _: None,
                )
            except AppError as error:
                return error
            return None

    return asyncio.run(run())


def endless(head: str, block: bytes = BLOCK) -> tuple[Callable[[Exchange], Awaitable[None]], list[int]]:
    """A server that sends on for ever, and how much it got rid of."""
    sent = [0]
    chunked = "chunked" in head
    shown = f"{len(block):x}\r\n".encode() + block + b"\r\n" if chunked else block

    async def handle(exchange: Exchange) -> None:
        await exchange.read_body()
        exchange.over = True
        exchange.writer.write(f"HTTP/1.1 200 OK\r\n{head}\r\n".encode())
        while not exchange.writer.is_closing():
            exchange.writer.write(shown)
            await exchange.writer.drain()
            sent[0] += len(block)

    return handle, sent


class TestSize:
    @pytest.mark.parametrize("question", ["look", "pay"])
    @pytest.mark.parametrize("head", ["", "Transfer-Encoding: chunked\r\n", f"Content-Length: {5 * GIB}\r\n"])
    def test_of_an_answer(self, head: str, question: str) -> None:
        handle, sent = endless(head)
        with memory_watched() as memory:
            failure = asked(handle, question)
        assert failure.kind is ErrorKind.ANSWER_UNREADABLE
        assert failure.delivery is Delivery.UNKNOWN
        assert sent[0] < JSON_LIMIT + 32 * MIB  # what lies in the buffers between us
        assert memory.growth <= 64

    def test_of_a_video_that_says_so(self, tmp_path: Path) -> None:
        handle, sent = endless(f"Content-Length: {5 * GIB}\r\n")
        with memory_watched() as memory:
            failure = fetched(handle, tmp_path / "part")
        assert failure is not None
        assert failure.kind is ErrorKind.RESULT_TOO_LARGE
        assert "2147 MB" in str(wording.describe(failure))
        assert sent[0] < 32 * MIB
        assert memory.growth <= 64
        assert list(tmp_path.glob("part*")) == []

    @pytest.mark.parametrize("head", ["", "Transfer-Encoding: chunked\r\n"])
    def test_of_a_video_without_end(self, tmp_path: Path, head: str) -> None:
        """The soak goes up to the limit of two gigabytes."""
        handle, sent = endless(head)
        limit = 96 * MIB
        with memory_watched() as memory:
            failure = fetched(handle, tmp_path / "part", largest=limit)
        assert failure is not None
        assert failure.kind is ErrorKind.RESULT_TOO_LARGE
        assert limit <= sent[0] < limit + 32 * MIB
        assert memory.growth <= 64
        assert list(tmp_path.glob("part*")) == []


class TestPackedBombs:
    """A gibibyte in some hundred kilobytes."""

    def bomb(self, packing: str) -> Callable[[Exchange], Awaitable[None]]:
        async def handle(exchange: Exchange) -> None:
            await exchange.read_body()
            exchange.over = True
            exchange.writer.write(f"HTTP/1.1 200 OK\r\nContent-Encoding: {packing}\r\n\r\n".encode())
            for piece in BOMBS[packing]():
                if exchange.writer.is_closing():
                    return
                exchange.writer.write(piece)
                await exchange.writer.drain()

        return handle

    @pytest.mark.parametrize("packing", BOMBS)
    @pytest.mark.parametrize("question", ["look", "pay"])
    def test_in_an_answer(self, packing: str, question: str) -> None:
        with memory_watched() as memory:
            failure = asked(self.bomb(packing), question)
        assert failure.kind is ErrorKind.ANSWER_UNREADABLE
        assert memory.growth <= 16

    @pytest.mark.parametrize("packing", BOMBS)
    def test_in_a_video(self, tmp_path: Path, packing: str) -> None:
        with memory_watched() as memory:
            failure = fetched(self.bomb(packing), tmp_path / "part")
        assert failure is not None
        assert failure.kind is ErrorKind.RESULT_NOT_A_VIDEO
        assert memory.growth <= 16
        assert list(tmp_path.glob("part*")) == []


def raw(answer: bytes, *, then_for_ever: bytes = b"") -> Callable[[Exchange], Awaitable[None]]:
    async def handle(exchange: Exchange) -> None:
        await exchange.read_body()
        exchange.over = True
        exchange.writer.write(answer)
        await exchange.writer.drain()
        while then_for_ever and not exchange.writer.is_closing():
            exchange.writer.write(then_for_ever)
            await exchange.writer.drain()

    return handle


HEADS = {
    "a hundred thousand headers": raw(
        b"HTTP/1.1 200 OK\r\n"
        + b"".join(b"X-%d: flood\r\n" % number for number in range(100_000))
        + b"\r\n{}"
    ),
    "headers without end": raw(b"HTTP/1.1 200 OK\r\n", then_for_ever=b"X-More: flood\r\n" * 1000),
    "one header without end": raw(b"HTTP/1.1 200 OK\r\nX-Long: ", then_for_ever=b"x" * 65536),
    "interim answers without end": raw(b"", then_for_ever=b"HTTP/1.1 100 Continue\r\n\r\n" * 100),
    "status 000": raw(b"HTTP/1.1 000 None\r\nContent-Length: 2\r\n\r\n{}"),
    "status of four digits": raw(b"HTTP/1.1 2000 OK\r\nContent-Length: 2\r\n\r\n{}"),
    "no status": raw(b"HTTP/1.1  OK\r\n\r\n{}"),
    "HTTP/0.9": raw(b'{"code": 200, "data": {"id": "j1"}}'),
    "another protocol": raw(b"220 mail.example.test ESMTP ready\r\n"),
    "HTTP/2": raw(b"\x00\x00\x12\x04\x00\x00\x00\x00\x00" + bytes(18)),
    "a length below zero": raw(b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}"),
    "a length that is no number": raw(b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}"),
    "two lengths": raw(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 9\r\n\r\n{}"),
    "a chunk of 2^64 bytes": raw(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10000000000000000\r\n{}\r\n0\r\n\r\n"
    ),
    "a chunk of no size": raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
    "a chunk's extension without end": raw(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;", then_for_ever=b"x" * 65536
    ),
    "NUL in a header": raw(b"HTTP/1.1 200 OK\r\nX-Request-ID: a\x00b\r\nContent-Length: 2\r\n\r\n{}"),
}


@pytest.mark.parametrize("head", HEADS)
class TestHeads:
    """One typed error each, in bounded memory; a paid request whose answer it was has an unknown outcome."""

    @pytest.mark.parametrize("question", ["look", "pay"])
    def test_of_an_answer(self, head: str, question: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(api_client, "STATUS_DEADLINE", 2.0)
        monkeypatch.setattr(api_client, "SUBMIT_DEADLINE", 2.0)
        with memory_watched() as memory:
            failure = asked(HEADS[head], question)
        assert failure.kind in (ErrorKind.CONNECTION_LOST, ErrorKind.ANSWER_UNREADABLE)
        assert failure.delivery is Delivery.UNKNOWN
        assert memory.growth <= 64

    def test_of_a_video(self, head: str, tmp_path: Path) -> None:
        with memory_watched() as memory:
            failure = fetched(HEADS[head], tmp_path / "part", stall=2.0)
        assert failure is not None
        assert failure.kind in (ErrorKind.DOWNLOAD_INTERRUPTED, ErrorKind.RESULT_NOT_A_VIDEO)
        assert failure.charge is Charge.NONE
        assert memory.growth <= 64
        assert list(tmp_path.glob("part*")) == []


NAMES = [
    *("../../evil.mp4", "..", ".", "", "/etc/passwd", "C:\\Windows\\evil.exe", "\\\\server\\share\\evil.mp4"),
    *("CON", "con.mp4", "NUL.mp4", "COM1", "LPT1.mp4", "AUX.", "PRN.mp4 ", "clip.mp4.exe", "clip.exe"),
    *(
        "clip.mp4\x00.exe",
        "clip\r\nX-Evil: 1.mp4",
        "clip\u202e4pm.exe",
        "clip\u200b.mp4",
        "~/evil",
        "$HOME/evil",
    ),
    *(
        "`id`.mp4",
        "$(id).mp4",
        "-rf",
        "--output=evil",
        "evil;id",
        "evil|id",
        "%2e%2e%2fevil.mp4",
        "..%5cevil",
    ),
    *(
        "..%c0%af..%c0%afevil",
        "....//....//evil",
        "x" * 255,
        "x" * 300 + ".mp4",
        "é" * 200,
        "文件.mp4",
        "a/b/c",
    ),
    *(" clip.mp4", "clip.mp4.", "clip.mp4:stream", "clip?.mp4", "clip*.mp4", '"clip".mp4', "<clip>.mp4"),
    *(
        "file:///etc/passwd",
        "http://evil.test/x",
        ".htaccess",
        ".bashrc",
        "desktop.ini",
        "clip.lnk",
        "clip.url",
    ),
    *(
        "clip.mp4/../../evil",
        "./././evil",
        "evil\\..\\..\\evil",
        "\ufeffevil",
        "ｅｖｉｌ．ｅｘｅ",
        "evil\t.mp4",
    ),
    *("autorun.inf", "clip.mp4.part", "journal.sqlite3", "../home/data/journal.sqlite3", "%00", "%s%s%n"),
    *("\u2028evil", "evil\u0085.mp4", "clip.scr", "clip.app", "clip.desktop"),
]


def test_a_server_chooses_no_name(tmp_path: Path) -> None:
    """Neither by the header that names a file nor by the path of its link: ours is all there is."""
    assert len(NAMES) >= 60
    folder = tmp_path / "deep" / "videos"
    folder.mkdir(parents=True)
    before = sorted(tmp_path.rglob("*"))

    async def run() -> None:
        name = ""
        refused: Counter[ErrorKind] = Counter()

        async def handle(exchange: Exchange) -> None:
            await exchange.read_body()
            shown = (
                name.encode("utf-8").decode("latin-1").replace("\r", "").replace("\n", "").replace("\0", "")
            )
            headers = {"Content-Disposition": f'attachment; filename="{shown}"', "Content-Location": shown}
            await exchange.answer(200, headers, MOVIE[:2000])

        async with listening(lambda reader, writer: serve_http(handle, reader, writer)) as port:
            downloader = HttpDownloader(CLIENTS)
            for number, name in enumerate(NAMES):
                part = folder / f"{number}.part"
                for link in (f"http://127.0.0.1:{port}/clip.mp4", f"http://127.0.0.1:{port}/{name}"):
                    try:
                        await downloader.fetch(
                            link, part, trust=LinkTrust.LOOPBACK, on_progress=lambda _: None
                        )
                    except AppError as error:
                        refused[error.kind] += 1
                assert part.read_bytes() == MOVIE[:2000], name
                part.unlink()
                assert sorted(tmp_path.rglob("*")) == before, name
        assert set(refused) <= {ErrorKind.RESULT_LINK_UNSAFE}

    asyncio.run(run())


RATES = {"nothing": 0, "a byte": 1, "a tenth": 100, "a half": 500, "tenfold": 10_000, "fiftyfold": 50_000}
"""Bytes a second; a thousand are asked for."""
STALL = 2.0


def test_what_drips_is_left_and_what_flows_is_waited_for(tmp_path: Path) -> None:
    """All rates beside each other, each for longer than the time in which enough must have come."""
    failures: dict[str, AppError | None] = {}

    async def fetch(name: str, rate: int) -> None:
        async def drip(exchange: Exchange) -> None:
            await exchange.read_body()
            exchange.over = True
            total = int(rate * STALL * 1.5) if rate > 1000 else 10**6
            exchange.writer.write(exchange.head(200, {"Content-Length": str(total)}) + b"\x00\x00")
            time = asyncio.get_running_loop().time
            began, sent = time(), 2
            while sent < total and not exchange.writer.is_closing():
                due = min(int((time() - began) * rate), total)
                if due > sent:
                    exchange.writer.write(bytes(due - sent))
                    await exchange.writer.drain()
                    sent = due
                await asyncio.sleep(0.02)

        async with listening(lambda reader, writer: serve_http(drip, reader, writer)) as port:
            downloader = HttpDownloader(CLIENTS, stall=STALL)
            failures[name] = None
            try:
                await downloader.fetch(
                    f"http://127.0.0.1:{port}/",
                    tmp_path / name,
                    trust=LinkTrust.LOOPBACK,
                    on_progress=lambda _: None,
                )
            except AppError as error:
                failures[name] = error

    async def run() -> None:
        await asyncio.gather(*(fetch(name, rate) for name, rate in RATES.items()))

    asyncio.run(run())
    ends = {name: failure and failure.kind for name, failure in failures.items()}
    assert ends == {
        name: None if rate > 1000 else ErrorKind.DOWNLOAD_INTERRUPTED for name, rate in RATES.items()
    }

"""Downloads: the right bytes or none, from the right places, without ever showing a key."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import httpx
import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.providers.base import DownloadProgress, LinkTrust
from hailuo_desktop.providers.download import HttpDownloader, looks_like_media
from hailuo_desktop.providers.http import ClientFactory
from tests.support.certificates import make_certificate, server_context, trusting_context
from tests.support.raw_http import Exchange, listening, serve_http
from tests.support.storage_server import MOVIE, PATH
from tests.support.storage_server import StorageServer as Storage
from tests.unit.providers.test_links import PRIVATE_HOSTS

CLIENTS = ClientFactory()


@pytest.fixture
def storage() -> Iterator[Storage]:
    storage = Storage()
    yield storage
    storage.stop()
    assert not storage.leaks


@pytest.fixture
def part(tmp_path: Path) -> Path:
    return tmp_path / "clip.mp4.part"


def fetch(
    link: str,
    part: Path,
    *,
    trust: LinkTrust = LinkTrust.LOOPBACK,
    on_progress: Callable[[DownloadProgress], None] = lambda _: None,
    clients: ClientFactory | None = None,
    **options: Any,
) -> None:
    downloader = HttpDownloader(clients or CLIENTS, **options)
    asyncio.run(downloader.fetch(link, part, trust=trust, on_progress=on_progress))


def failing(link: str, part: Path, **options: Any) -> AppError:
    with pytest.raises(AppError) as failure:
        fetch(link, part, **options)
    return failure.value


def note_of(part: Path) -> Path:
    return part.with_name(part.name + ".json")


class TestWhole:
    @pytest.mark.parametrize("length", ["told", "chunked", "closed"])
    @pytest.mark.parametrize(
        "content_type",
        ["video/mp4", "application/octet-stream", "binary/octet-stream", "text/html", "image/png", ""],
    )
    def test_the_bytes_are_the_servers(
        self, storage: Storage, part: Path, length: str, content_type: str
    ) -> None:
        storage.set(length=length, content_type=content_type)
        fetch(storage.link, part)
        assert part.read_bytes() == MOVIE
        assert list(part.parent.glob("*part*")) == [part]

    def test_the_request_shows_nothing_of_us(self, storage: Storage, part: Path) -> None:
        fetch(storage.link, part)
        headers = storage.requests[0].headers
        assert headers["accept-encoding"] == "identity"
        assert headers["user-agent"].startswith("HailuoDesktop/")
        assert set(headers) <= {"host", "user-agent", "accept", "accept-encoding", "connection"}

    def test_progress_is_told_at_most_twenty_times_a_second(self, storage: Storage, part: Path) -> None:
        storage.files[PATH] = body = MOVIE * 60
        told: list[tuple[float, DownloadProgress]] = []

        async def run() -> None:
            time = asyncio.get_running_loop().time
            await HttpDownloader(CLIENTS).fetch(
                storage.link,
                part,
                trust=LinkTrust.LOOPBACK,
                on_progress=lambda progress: told.append((time(), progress)),
            )

        asyncio.run(run())
        assert part.read_bytes() == body
        assert told[-1][1] == DownloadProgress(len(body), len(body))
        received = [progress.received for _, progress in told]
        assert received == sorted(received)
        gaps = [later - earlier for (earlier, _), (later, _) in pairwise(told[:-1])]
        assert all(gap >= 0.05 for gap in gaps)

    def test_an_old_part_of_another_kind_is_replaced(self, storage: Storage, part: Path) -> None:
        part.write_bytes(bytes(500_000))
        note_of(part).write_text("no note")
        fetch(storage.link, part)
        assert part.read_bytes() == MOVIE


class TestResuming:
    @pytest.mark.parametrize(
        "ranges",
        [
            "honest",
            "ignored",
            "wrong-start",
            "wrong-total",
            "changed",
            "changed-blindly",
            "refused",
            "html",
        ],
    )
    @pytest.mark.parametrize("validators", ["both", "etag", "modified", "weak", "weak-only", "none"])
    def test_never_gives_a_wrong_file(
        self, storage: Storage, tmp_path: Path, ranges: str, validators: str
    ) -> None:
        etag = {"etag": "strong", "both": "strong", "weak": "weak", "weak-only": "weak"}.get(
            validators, "none"
        )
        modified = validators in ("both", "modified", "weak")
        for cut in [1, 511, 513, 65_535, 65_536, 65_537, 150_000, len(MOVIE) - 1]:
            storage.requests.clear()
            storage.set(ranges=ranges, etag=etag, modified=modified, cuts=[cut])
            part = tmp_path / f"{cut}.part"
            assert failing(storage.link, part).kind is ErrorKind.DOWNLOAD_INTERRUPTED
            assert part.read_bytes() == MOVIE[:cut]
            fetch(storage.link, part)
            changed = ranges.startswith("changed")
            assert part.read_bytes() == (MOVIE[:64] + MOVIE[:63:-1] if changed else MOVIE)
            assert not note_of(part).exists()
            asked = [request.headers.get("range", "") for request in storage.requests]
            if modified or etag == "strong":
                assert asked[:2] == ["", f"bytes={cut}-"]
            else:
                assert asked == ["", ""]
            if ranges == "honest":
                assert len(asked) == 2

    def test_goes_on_through_many_interruptions(self, storage: Storage, part: Path) -> None:
        storage.set(cuts=[20_000] * 10)
        for _ in range(10):
            failing(storage.link, part)
        fetch(storage.link, part)
        assert part.read_bytes() == MOVIE
        assert storage.requests[-1].headers["range"] == "bytes=200000-"

    def test_another_file_starts_over(self, storage: Storage, part: Path) -> None:
        storage.set(cuts=[100_000])
        failing(storage.link, part)
        storage.files["/videos/other.mp4"] = other = MOVIE[::-1].replace(b"<", b"\0")
        fetch(f"{storage.origin}/videos/other.mp4", part)
        assert part.read_bytes() == other
        assert "range" not in storage.requests[-1].headers

    def test_what_is_not_surely_on_disk_is_fetched_again(self, storage: Storage, part: Path) -> None:
        storage.set(cuts=[100_000])
        failing(storage.link, part)
        with part.open("ab") as file:
            file.write(bytes(5000))  # as a power cut may leave behind
        fetch(storage.link, part)
        assert storage.requests[-1].headers["range"] == "bytes=100000-"
        assert part.read_bytes() == MOVIE

    def test_a_part_that_lost_bytes_starts_over(self, storage: Storage, part: Path) -> None:
        storage.set(cuts=[100_000])
        failing(storage.link, part)
        part.write_bytes(MOVIE[:50_000])
        fetch(storage.link, part)
        assert part.read_bytes() == MOVIE

    def test_the_note_holds_no_signature(self, storage: Storage, part: Path) -> None:
        storage.set(cuts=[100_000])
        failing(f"{storage.origin}{PATH}?Signature=secret", part)
        note = json.loads(note_of(part).read_text())
        assert (note["path"], note["kept"], note["total"]) == (PATH, 100_000, len(MOVIE))
        assert "secret" not in note_of(part).read_text()

    def test_a_cancelled_download_is_gone_on_with(self, storage: Storage, part: Path) -> None:
        storage.set(hold_after=100_000)

        async def run() -> None:
            arrived = asyncio.Event()
            task = asyncio.ensure_future(
                HttpDownloader(CLIENTS).fetch(
                    storage.link,
                    part,
                    trust=LinkTrust.LOOPBACK,
                    on_progress=lambda progress: arrived.set() if progress.received else None,
                )
            )
            await arrived.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

        asyncio.run(run())
        kept = part.stat().st_size
        assert 0 < kept <= 100_000
        storage.set()
        fetch(storage.link, part)
        assert storage.requests[-1].headers["range"] == f"bytes={kept}-"
        assert part.read_bytes() == MOVIE


class TestWhatIsNoVideo:
    @pytest.mark.parametrize("body", ["html", "json", "xml", "text", "utf16", "empty"])
    @pytest.mark.parametrize("content_type", ["video/mp4", "text/html", "application/octet-stream"])
    @pytest.mark.parametrize("length", ["told", "chunked", "closed"])
    def test_never_comes_into_the_part(
        self, storage: Storage, part: Path, body: str, content_type: str, length: str
    ) -> None:
        storage.set(body=body, content_type=content_type, length=length)
        assert failing(storage.link, part).kind is ErrorKind.RESULT_NOT_A_VIDEO
        assert not part.exists()
        assert not note_of(part).exists()

    def test_leaves_an_earlier_part_alone(self, storage: Storage, part: Path) -> None:
        storage.set(cuts=[100_000])
        failing(storage.link, part)
        storage.set(body="html", ranges="ignored")
        assert failing(storage.link, part).kind is ErrorKind.RESULT_NOT_A_VIDEO
        storage.set()
        fetch(storage.link, part)
        assert storage.requests[-1].headers["range"] == "bytes=100000-"
        assert part.read_bytes() == MOVIE

    def test_packed_answers_are_refused(self, storage: Storage, part: Path) -> None:
        for encoding in ("gzip", "br", "zstd", "deflate, gzip"):
            storage.set(content_encoding=encoding)
            assert failing(storage.link, part).kind is ErrorKind.RESULT_NOT_A_VIDEO
        assert not part.exists()

    @pytest.mark.parametrize(
        ("head", "media"),
        [
            (b"\x00\x00\x00\x18ftypmp42", True),
            (b"\x1aE\xdf\xa3webm", True),
            (b"RIFF\x00\x01\x00\x00AVI ", True),
            (b"  <html>\x00", False),
            (b"\n\t[1]", False),
            (b"plain words", False),
            (b"", False),
        ],
    )
    def test_sniffing(self, head: bytes, media: bool) -> None:
        assert looks_like_media(head) is media


class TestRefusals:
    @pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
    def test_an_expired_link(self, storage: Storage, part: Path, status: int) -> None:
        storage.set(cuts=[100_000])
        failing(storage.link, part)
        storage.set(expired=1, expired_status=status)
        assert failing(storage.link, part).kind is ErrorKind.RESULT_EXPIRED
        fetch(storage.link, part)  # with a fresh one, where it stopped
        assert storage.requests[-1].headers["range"] == "bytes=100000-"
        assert part.read_bytes() == MOVIE

    @pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504, 204, 304, 999])
    def test_trouble_that_passes(self, storage: Storage, part: Path, status: int) -> None:
        storage.set(expired=1, expired_status=status)
        assert failing(storage.link, part).kind is ErrorKind.DOWNLOAD_INTERRUPTED
        assert not part.exists()

    @pytest.mark.parametrize("length", ["told", "chunked", "closed"])
    def test_too_large(self, storage: Storage, part: Path, length: str) -> None:
        storage.set(length=length)
        failure = failing(storage.link, part, largest=150_000)
        assert failure.kind is ErrorKind.RESULT_TOO_LARGE
        assert not part.exists()
        assert not note_of(part).exists()

    def test_too_large_for_what_is_left_of_the_disk(
        self, storage: Storage, part: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        usage = shutil.disk_usage(part.parent)._replace(free=1000)
        monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
        failure = failing(storage.link, part)
        assert failure.kind is ErrorKind.DISK_FULL
        assert failure.facts["folder"] == str(part.parent)
        assert not part.exists()

    @pytest.mark.parametrize("stall", [0.1, 0.3])
    def test_a_stall(self, storage: Storage, part: Path, stall: float) -> None:
        storage.set(hold_after=100_000)
        assert failing(storage.link, part, stall=stall).kind is ErrorKind.DOWNLOAD_INTERRUPTED
        assert part.read_bytes() == MOVIE[:100_000]
        storage.set()
        fetch(storage.link, part)
        assert part.read_bytes() == MOVIE

    def test_drips_are_a_stall(self, part: Path) -> None:
        async def dripping(exchange: Exchange) -> None:
            exchange.writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n\x00\x00")
            while not exchange.writer.is_closing():
                exchange.writer.write(b"\x00")
                await exchange.writer.drain()
                await asyncio.sleep(0.01)

        assert served(dripping, part, stall=0.2).kind is ErrorKind.DOWNLOAD_INTERRUPTED

    def test_no_answer(self, part: Path) -> None:
        async def silent(exchange: Exchange) -> None:
            await exchange.until_gone()

        assert served(silent, part, stall=0.1).kind is ErrorKind.DOWNLOAD_INTERRUPTED

    def test_nobody_there(self, part: Path) -> None:
        assert failing("http://127.0.0.1:9/clip.mp4", part).kind is ErrorKind.UNREACHABLE

    def test_unknown_name(self, part: Path) -> None:
        clients = ClientFactory(proxy=lambda *_: None)
        failure = failing("https://no.such.invalid/clip.mp4", part, trust=LinkTrust.PUBLIC, clients=clients)
        assert failure.kind is ErrorKind.UNREACHABLE


def served(handle: Any, part: Path, **options: Any) -> AppError:
    async def run() -> AppError:
        async with listening(lambda reader, writer: serve_http(handle, reader, writer)) as port:
            downloader = HttpDownloader(CLIENTS, **options)
            with pytest.raises(AppError) as failure:
                await downloader.fetch(
                    f"http://127.0.0.1:{port}/", part, trust=LinkTrust.LOOPBACK, on_progress=lambda _: None
                )
            return failure.value

    return asyncio.run(run())


class TestDisk:
    @pytest.mark.parametrize(
        ("number", "kind"),
        [
            (errno.ENOSPC, ErrorKind.DISK_FULL),
            (getattr(errno, "EDQUOT", errno.ENOSPC), ErrorKind.DISK_FULL),
            (errno.EACCES, ErrorKind.FOLDER_UNWRITABLE),
            (errno.EROFS, ErrorKind.FOLDER_UNWRITABLE),
            (errno.EIO, ErrorKind.FOLDER_UNWRITABLE),
        ],
    )
    def test_a_write_that_fails_keeps_the_part(
        self,
        storage: Storage,
        part: Path,
        monkeypatch: pytest.MonkeyPatch,
        number: int,
        kind: ErrorKind,
    ) -> None:
        storage.files[PATH] = MOVIE * 15

        def refuse(_: int) -> None:
            if part.stat().st_size > 1_500_000:
                raise OSError(number, os.strerror(number))

        with monkeypatch.context() as broken:
            broken.setattr(os, "fsync", refuse)
            assert failing(storage.link, part).kind is kind
        fetch(storage.link, part)
        assert storage.requests[-1].headers["range"]
        assert part.read_bytes() == MOVIE * 15

    def test_a_folder_that_is_gone(self, storage: Storage, tmp_path: Path) -> None:
        failure = failing(storage.link, tmp_path / "gone" / "clip.part")
        assert failure.kind is ErrorKind.FOLDER_UNWRITABLE
        assert failure.facts["folder"] == str(tmp_path / "gone")

    @pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="no such thing here")
    def test_a_part_that_points_elsewhere(self, storage: Storage, part: Path, tmp_path: Path) -> None:
        precious = tmp_path / "precious"
        precious.write_text("precious")
        part.symlink_to(precious)
        assert failing(storage.link, part).kind is ErrorKind.FOLDER_UNWRITABLE
        assert precious.read_text() == "precious"


class TestRedirects:
    def test_up_to_three_are_followed(self, storage: Storage, part: Path) -> None:
        storage.set(redirects=[f"{storage.origin}{PATH}?hop=1", f"{PATH}?hop=2", "?hop=3"])
        fetch(storage.link, part)
        assert part.read_bytes() == MOVIE
        assert [request.query.get("hop") for request in storage.requests] == [None, "1", "2", "3"]

    def test_a_fourth_is_not(self, storage: Storage, part: Path) -> None:
        storage.set(redirects=[storage.link] * 4)
        failure = failing(storage.link, part)
        assert failure.kind is ErrorKind.RESULT_LINK_UNSAFE
        assert failure.facts["reason"] == "redirects"
        assert len(storage.requests) == 4

    def test_resuming_survives_them(self, storage: Storage, part: Path) -> None:
        storage.set(cuts=[100_000])
        failing(storage.link, part)
        storage.set(redirects=[storage.link])
        fetch(storage.link, part)
        assert part.read_bytes() == MOVIE
        assert [r.headers.get("range") for r in storage.requests[1:]] == ["bytes=100000-"] * 2


class Recorded(ClientFactory):
    """Connections that go nowhere: each request is answered from a list, or with the movie."""

    def __init__(self, *answers: httpx.Response, proxy: str | None = None) -> None:
        super().__init__(tls=lambda: trusting_nobody(), proxy=lambda *_: proxy)
        self.requests: list[httpx.Request] = []
        self._answers = list(answers)

    async def transport(self, *, proxy: str | None, keep_alive: bool) -> Any:
        assert not keep_alive
        return httpx.MockTransport(self._answer)

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return self._answers.pop(0) if self._answers else httpx.Response(200, content=movie())


async def movie() -> AsyncIterator[bytes]:
    yield MOVIE


def trusting_nobody() -> Any:
    raise AssertionError("no connection was to be made")


def resolving(*answers: Sequence[str]) -> tuple[Any, list[str]]:
    """A resolver that gives one answer after the other, and the names it was asked for."""
    asked: list[str] = []

    async def resolve(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return answers[min(len(asked), len(answers)) - 1]

    return resolve, asked


class TestWhereLinksLead:
    def test_the_connection_goes_to_the_address_that_was_checked(self, part: Path) -> None:
        resolve, asked = resolving(["93.184.216.34", "2606:2800:220:1::1"], ["127.0.0.1"])
        clients = Recorded()
        fetch(
            "https://cdn.example.com:8443/a%2Fb.mp4?sig=a%2Bb#x",
            part,
            trust=LinkTrust.PUBLIC,
            clients=clients,
            resolve=resolve,
        )
        (request,) = clients.requests
        assert asked == ["cdn.example.com"]
        assert str(request.url) == "https://93.184.216.34:8443/a%2Fb.mp4?sig=a%2Bb"
        assert request.headers["host"] == "cdn.example.com:8443"
        assert request.extensions["sni_hostname"] == "cdn.example.com"

    def test_a_name_that_changes_its_mind_gains_nothing(self, part: Path) -> None:
        resolve, asked = resolving(["93.184.216.34"], ["127.0.0.1"])
        clients = Recorded(httpx.Response(302, headers={"Location": "https://cdn.example.com/clip.mp4"}))
        failure = failing(
            "https://cdn.example.com/clip.mp4",
            part,
            trust=LinkTrust.PUBLIC,
            clients=clients,
            resolve=resolve,
        )
        assert failure.kind is ErrorKind.RESULT_LINK_UNSAFE
        assert [request.url.host for request in clients.requests] == ["93.184.216.34"]
        assert len(asked) == 2

    @pytest.mark.parametrize("host", PRIVATE_HOSTS)
    def test_no_redirect_leads_inside(self, part: Path, host: str) -> None:
        clients = Recorded(httpx.Response(302, headers={"Location": f"https://{host}/clip.mp4"}))

        async def resolve(name: str, port: int) -> Sequence[str]:
            if name == "cdn.example.com":
                return ["93.184.216.34"]
            found = await asyncio.get_running_loop().getaddrinfo(name, port)
            return [str(entry[4][0]) for entry in found]

        failure = failing(
            "https://cdn.example.com/", part, trust=LinkTrust.PUBLIC, clients=clients, resolve=resolve
        )
        assert failure.kind in (ErrorKind.RESULT_LINK_UNSAFE, ErrorKind.UNREACHABLE)
        assert len(clients.requests) == 1

    @pytest.mark.parametrize(
        "target", ["http://cdn.example.com/", "file:///etc/passwd", "ftp://x.test/", "//[::1"]
    )
    def test_no_redirect_leads_to_another_scheme(self, part: Path, target: str) -> None:
        clients = Recorded(httpx.Response(301, headers={"Location": target}))
        resolve, _ = resolving(["93.184.216.34"])
        failure = failing(
            "https://cdn.example.com/", part, trust=LinkTrust.PUBLIC, clients=clients, resolve=resolve
        )
        assert failure.kind is ErrorKind.RESULT_LINK_UNSAFE

    def test_this_computer_is_private_to_a_public_api(self, storage: Storage, part: Path) -> None:
        assert failing(storage.link, part, trust=LinkTrust.PUBLIC).kind is ErrorKind.RESULT_LINK_UNSAFE
        assert not storage.requests

    def test_a_proxy_resolves_by_itself(self, part: Path) -> None:
        clients = Recorded(proxy="http://proxy.test:3128")

        async def resolve(*_: object) -> Sequence[str]:
            raise AssertionError("not ours to resolve")

        fetch(
            "https://cdn.example.com/clip.mp4",
            part,
            trust=LinkTrust.PUBLIC,
            clients=clients,
            resolve=resolve,
        )
        assert str(clients.requests[0].url) == "https://cdn.example.com/clip.mp4"
        failure = failing(
            "https://169.254.169.254/", part, trust=LinkTrust.PUBLIC, clients=clients, resolve=resolve
        )
        assert failure.kind is ErrorKind.RESULT_LINK_UNSAFE
        assert len(clients.requests) == 1

    def test_the_certificate_is_that_of_the_name(self, tmp_path: Path, part: Path) -> None:
        certificate = make_certificate(tmp_path, host="cdn.example.com")
        clients = ClientFactory(tls=lambda: trusting_context(certificate), proxy=lambda *_: None)
        resolve, _ = resolving(["127.0.0.1"])

        async def serve(exchange: Exchange) -> None:
            assert exchange.request.headers["host"].startswith("cdn.example.com:")
            await exchange.answer(200, {}, MOVIE)

        async def run(host: str) -> None:
            async with listening(
                lambda reader, writer: serve_http(serve, reader, writer), tls=server_context(certificate)
            ) as port:
                await HttpDownloader(clients, resolve=resolve).fetch(
                    f"https://{host}:{port}/", part, trust=LinkTrust.LOOPBACK, on_progress=lambda _: None
                )

        asyncio.run(run("cdn.example.com"))
        assert part.read_bytes() == MOVIE
        with pytest.raises(AppError) as failure:
            asyncio.run(run("other.example.com"))
        assert failure.value.kind is ErrorKind.CONNECTION_INSECURE

    def test_the_next_address_is_tried_where_one_is_dead(self, storage: Storage, part: Path) -> None:
        port = storage.origin.rpartition(":")[2]
        resolve, _ = resolving(["::1", "127.0.0.2", "127.0.0.1"])
        fetch(
            f"http://storage.test:{port}{PATH}",
            part,
            resolve=resolve,
            clients=ClientFactory(proxy=lambda *_: None),
        )
        assert part.read_bytes() == MOVIE


class TestFiles:
    """Links of a provider on this computer."""

    def test_are_copied(self, tmp_path: Path, part: Path) -> None:
        source = tmp_path / "made here, 50 %.mp4"
        source.write_bytes(MOVIE * 10)
        told: list[DownloadProgress] = []
        fetch(source.as_uri(), part, trust=LinkTrust.FILES, on_progress=told.append)
        assert part.read_bytes() == source.read_bytes()
        assert told[-1] == DownloadProgress(len(MOVIE) * 10, len(MOVIE) * 10)
        assert not note_of(part).exists()

    def test_gone(self, tmp_path: Path, part: Path) -> None:
        failure = failing((tmp_path / "gone.mp4").as_uri(), part, trust=LinkTrust.FILES)
        assert failure.kind is ErrorKind.RESULT_EXPIRED

    def test_too_large(self, tmp_path: Path, part: Path) -> None:
        source = tmp_path / "clip.mp4"
        source.write_bytes(MOVIE)
        failure = failing(source.as_uri(), part, trust=LinkTrust.FILES, largest=1000)
        assert failure.kind is ErrorKind.RESULT_TOO_LARGE

    @pytest.mark.parametrize(
        "link",
        ["https://cdn.example.com/clip.mp4", "file://server/share/clip.mp4", "clip.mp4", "", "file://["],
    )
    def test_and_nothing_else(self, part: Path, link: str) -> None:
        assert failing(link, part, trust=LinkTrust.FILES).kind in (
            ErrorKind.RESULT_LINK_UNSAFE,
            ErrorKind.RESULT_EXPIRED,
        )

    @pytest.mark.parametrize("trust", [LinkTrust.PUBLIC, LinkTrust.LOOPBACK])
    def test_others_hand_out_none(self, tmp_path: Path, part: Path, trust: LinkTrust) -> None:
        source = tmp_path / "clip.mp4"
        source.write_bytes(MOVIE)
        assert failing(source.as_uri(), part, trust=trust).kind is ErrorKind.RESULT_LINK_UNSAFE

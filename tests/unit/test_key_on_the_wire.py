"""The key goes to the API alone: not after a redirect, not to strangers, not in the clear, and not again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from hailuo_desktop.domain.errors import AppError, Delivery, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.providers.atlas import AtlasProvider
from hailuo_desktop.providers.base import PictureUpload, SubmissionOrder
from hailuo_desktop.providers.http import ClientFactory
from hailuo_desktop.services.keys import KeyDesk
from hailuo_desktop.storage.secret_store import SecretStore
from hailuo_desktop.storage.system_keyring import SERVICE, SystemKeyring
from hailuo_desktop.wording import describe
from tests.support.atlas_simulator import AtlasSimulator
from tests.support.canary import CANARY, found_in
from tests.support.certificates import make_certificate, server_context, trusting_context
from tests.support.clock import JumpingClock
from tests.support.fault_bench import SocketParts
from tests.support.keyring_backends import GoodBackend
from tests.support.pictures import save_picture
from tests.support.raw_http import Exchange, listening, reset, serve_http
from tests.support.videos import make_clip

ORDER = SubmissionOrder(model="minimax/hailuo-02/t2v-standard", fields={"prompt": "x", "duration": 6})


async def canary() -> str | None:
    return CANARY


@dataclass
class Visits:
    """What came to a server: connections, and what was said over them."""

    connections: int = 0
    requests: list[Exchange] = field(default_factory=list)
    said: bytes = b""


@asynccontextmanager
async def recording(*, tls: Any = None, answer: tuple[int, dict[str, str]] = (200, {})) -> AsyncIterator[Any]:
    """A server that keeps what it hears and answers all requests alike; gives its port and its visits."""
    visits = Visits()

    async def handle(exchange: Exchange) -> None:
        await exchange.read_body()
        visits.requests.append(exchange)
        await exchange.answer(*answer, b"")

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        visits.connections += 1
        await serve_http(handle, reader, writer)

    async with listening(connected, tls=tls) as port:
        yield port, visits


class TestRedirects:
    """Five kinds of redirect to four places: 20 cases, each with every question that carries the key."""

    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    @pytest.mark.parametrize("target", ["same host", "other host", "plain http", "this computer"])
    def test_none_is_followed(self, tmp_path: Path, status: int, target: str) -> None:
        certificate = make_certificate(tmp_path, host="127.0.0.1")
        clients = ClientFactory(tls=lambda: trusting_context(certificate))
        picture = PictureUpload(field="image", path=save_picture(tmp_path / "x.png"), media_type="image/png")

        async def body() -> None:
            tls = server_context(certificate)
            headers: dict[str, str] = {}
            async with (
                recording(tls=tls) as (other_port, other),
                recording() as (plain_port, plain),
                recording(tls=tls, answer=(status, headers)) as (port, here),
            ):
                headers["Location"] = {
                    "same host": f"https://127.0.0.1:{port}/elsewhere",
                    "other host": f"https://127.0.0.2:{other_port}/",
                    "plain http": f"http://127.0.0.1:{plain_port}/",
                    "this computer": f"http://localhost:{plain_port}/",
                }[target]
                atlas = AtlasProvider(clients, canary, origin=f"https://127.0.0.1:{port}")
                with pytest.raises(AppError) as lost:
                    await atlas.submit(ORDER)
                assert lost.value.delivery is Delivery.UNKNOWN
                questions: list[Callable[[], Awaitable[object]]] = [
                    lambda: atlas.status("some-id"),
                    lambda: atlas.upload(picture),
                    lambda: atlas.check_key(),
                ]
                for question in questions:
                    with pytest.raises(AppError) as caught:
                        await question()
                    assert "unexpected redirect" in describe(caught.value, provider="atlas").text
                await atlas.close()
                assert len(here.requests) == 4
                assert all("elsewhere" not in exchange.request.target for exchange in here.requests)
                assert (other.connections, plain.connections) == (0, 0)

        asyncio.run(body())


class TestUnproven:
    """Four ways to be somebody else. Nothing of the key arrives, in the clear or not."""

    @pytest.mark.parametrize(
        ("host", "days", "trusted"),
        [
            pytest.param("127.0.0.1", 1, False, id="made by itself"),
            pytest.param("other.example.test", 1, True, id="of another host"),
            pytest.param("127.0.0.1", -1, True, id="run out"),
        ],
    )
    def test_a_certificate(self, tmp_path: Path, host: str, days: int, trusted: bool) -> None:
        certificate = make_certificate(tmp_path, host=host, days=days)
        clients = ClientFactory(tls=lambda: trusting_context(certificate)) if trusted else ClientFactory()

        async def body() -> None:
            async with (
                recording(tls=server_context(certificate)) as (port, visits),
                eavesdropped(port) as (tapped, heard),
            ):
                await self.refuse(clients, f"https://127.0.0.1:{tapped}", ErrorKind.CONNECTION_INSECURE)
                assert visits.requests == []
                assert heard.connections > 0
                assert found_in(heard.said) == []
                assert b"uthorization" not in heard.said

        asyncio.run(body())

    def test_plain_http(self) -> None:
        async def body() -> None:
            async with recording() as (port, proxy):
                clients = ClientFactory(proxy=lambda *_: f"http://127.0.0.1:{port}")
                await self.refuse(clients, "http://api.example.test", ErrorKind.ADDRESS_INVALID)
                assert proxy.connections == 0

        asyncio.run(body())

    async def refuse(self, clients: ClientFactory, origin: str, kind: ErrorKind) -> None:
        atlas = AtlasProvider(clients, canary, origin=origin)
        questions: list[Callable[[], Awaitable[object]]] = [
            lambda: atlas.submit(ORDER),
            lambda: atlas.status("some-id"),
            lambda: atlas.check_key(),
        ]
        for question in questions:
            with pytest.raises(AppError) as caught:
                await question()
            assert (caught.value.kind, caught.value.delivery) == (kind, Delivery.NOT_SENT)
            host = origin.split("/")[2].split(":")[0]
            assert host in describe(caught.value, provider="atlas").text
        await atlas.close()


@asynccontextmanager
async def eavesdropped(port: int) -> AsyncIterator[tuple[int, Visits]]:
    """A wire to a server, with somebody who hears all that the client says."""
    heard = Visits()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.connections += 1
        await forward(reader, writer, port, heard)

    async with listening(connected) as tapped:
        yield tapped, heard


async def forward(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: int, heard: Visits
) -> None:
    """Pass on what both sides say, and keep what the client says."""
    back, there = await asyncio.open_connection("127.0.0.1", port)

    async def pipe(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        try:
            while data := await source.read(65536):
                heard.said += data if source is reader else b""
                sink.write(data)
                await sink.drain()
        except ConnectionError:
            pass
        finally:
            sink.close()

    await asyncio.gather(pipe(reader, there), pipe(back, writer))


class TestProxy:
    """An API that only a proxy finds, as the environment names the proxy or does not."""

    @pytest.mark.parametrize(
        ("variables", "through"),
        [
            ({"HTTPS_PROXY": "PROXY"}, True),
            ({"https_proxy": "PROXY"}, True),
            ({"ALL_PROXY": "PROXY"}, True),
            ({}, False),
            ({"HTTP_PROXY": "PROXY"}, False),
            ({"HTTPS_PROXY": "PROXY", "NO_PROXY": "api.example.invalid"}, False),
        ],
    )
    def test_the_proxy_sees_a_tunnel_and_the_api_no_login_of_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], through: bool
    ) -> None:
        for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
            monkeypatch.delenv(name.upper(), raising=False)
        certificate = make_certificate(tmp_path, host="api.example.invalid")
        clients = ClientFactory(tls=lambda: trusting_context(certificate))

        async def body() -> None:
            async with (
                recording(tls=server_context(certificate), answer=(404, {})) as (port, api),
                tunnel(port) as (proxy_port, proxy),
            ):
                address = f"http://me:proxy-word@127.0.0.1:{proxy_port}"
                for name, value in variables.items():
                    monkeypatch.setenv(name, value.replace("PROXY", address) if value == "PROXY" else value)
                atlas = AtlasProvider(clients, canary, origin="https://api.example.invalid")
                with pytest.raises(AppError) as caught:
                    await atlas.submit(ORDER)
                await atlas.close()
                assert "proxy-word" not in str(describe(caught.value)) + repr(vars(caught.value))
                if not through:
                    assert caught.value.kind is ErrorKind.UNREACHABLE
                    assert (proxy.connections, api.connections) == (0, 0)
                    return
                (asked,), (arrived,) = proxy.requests, api.requests
                assert (asked.request.method, asked.request.target) == ("CONNECT", "api.example.invalid:443")
                assert "proxy-authorization" in asked.request.headers
                assert "authorization" not in asked.request.headers
                assert found_in(proxy.said + repr(asked.request).encode()) == []
                assert arrived.request.headers["authorization"] == f"Bearer {CANARY}"
                assert "proxy-authorization" not in arrived.request.headers
                assert "proxy-word" not in repr(arrived.request)

        asyncio.run(body())


@asynccontextmanager
async def tunnel(port: int) -> AsyncIterator[tuple[int, Visits]]:
    """A proxy that makes tunnels to one server, whatever it is asked for, and keeps all it hears."""
    heard = Visits()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.connections += 1

        async def connect(exchange: Exchange) -> None:
            exchange.over = True
            heard.requests.append(exchange)
            writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
            await forward(reader, writer, port, heard)

        await serve_http(connect, reader, writer)

    async with listening(connected) as proxy_port:
        yield proxy_port, heard


class TestRefusedKey:
    """401, which this vendor also says where only the path is wrong: asked once, nothing forgotten.

    The key is blamed only if it is refused elsewhere, too.
    """

    @pytest.mark.parametrize("endpoint", ["upload", "submit"])
    def test_a_key_that_is_good_elsewhere_is_not_blamed(self, tmp_path: Path, endpoint: str) -> None:
        job, simulator, keys = self.run(tmp_path, endpoint)
        assert (job.state, self.kind(job)) == (JobState.FAILED, ErrorKind.KEY_NOT_JUDGED)
        assert "says nothing of your key" in self.words(job)
        paths = [request.path.rpartition("/")[2] for request in simulator.requests]
        assert paths.count({"upload": "uploadMedia", "submit": "generateVideo"}[endpoint]) == 1
        assert paths[-1] == "balance"
        assert simulator.paid == []
        self.assert_kept(keys)

    def test_a_key_that_is_good_nowhere_is(self, tmp_path: Path) -> None:
        job, simulator, keys = self.run(tmp_path, "upload", times=0, key="apikey-of-somebody-else")
        assert (job.state, self.kind(job)) == (JobState.FAILED, ErrorKind.KEY_REFUSED)
        assert "does not accept this API key" in self.words(job)
        paths = [request.path.rpartition("/")[2] for request in simulator.requests]
        assert paths == ["uploadMedia", "balance", "history", "models"]
        assert simulator.submissions == []
        self.assert_kept(keys)

    def test_at_a_look_the_paid_job_goes_on_at_a_slower_pace(self, tmp_path: Path) -> None:
        clock = JumpingClock()
        job, simulator, keys = self.run(tmp_path, "status", times=12, clock=clock)
        assert job.state is JobState.DONE
        assert len(simulator.paid) == len(simulator.submissions) == 1
        pauses = [pause for pause in clock.slept if pause >= 3]
        assert pauses[:4] == [3, 6, 12, 24], "each refusal doubles the pause"
        assert max(pauses) == 300
        self.assert_kept(keys)

    def kind(self, job: Job) -> ErrorKind | None:
        assert job.failure is not None
        assert describe(job.failure, provider=job.provider).charge == "Nothing was charged."
        return job.failure.kind

    def words(self, job: Job) -> str:
        assert job.failure is not None
        return describe(job.failure, provider=job.provider).text

    def assert_kept(self, keys: GoodBackend) -> None:
        assert keys.entries == {(SERVICE, "atlas"): CANARY}

    def run(
        self,
        folder: Path,
        endpoint: str,
        *,
        times: int = 1,
        clock: JumpingClock | None = None,
        key: str = CANARY,
    ) -> tuple[Job, AtlasSimulator, GoodBackend]:
        backend = GoodBackend()
        backend.entries[SERVICE, "atlas"] = CANARY
        desk = KeyDesk(SecretStore({}, SystemKeyring(lambda: backend)))

        async def body(simulator: AtlasSimulator) -> Job:
            async with SocketParts(folder / "home", simulator.origin, clock or JumpingClock()) as parts:
                parts.provider._api._key = lambda: desk.key_for("atlas")
                request = await parts.request("x", save_picture(folder / "lake.png"))
                job = await parts.runner.submit(request)
                return await asyncio.wait_for(parts.runner.wait(job.id), 60)

        clip = make_clip(folder / "clip.mp4")
        with AtlasSimulator(videos=[clip], key=key) as simulator:
            simulator.set(states=("completed",))
            if times:
                refusal = {"code": 401, "msg": "unauthorized"}
                simulator.fail_next(endpoint, times=times, status=401, body=refusal)
            return asyncio.run(body(simulator)), simulator, backend


class TestNoLibrarySendsAgain:
    @pytest.mark.parametrize("way", ["submit", "look"])
    @pytest.mark.parametrize("tls", [True, False])
    def test_one_call_makes_one_connection_even_if_it_breaks_while_it_is_made(
        self, tmp_path: Path, way: str, tls: bool
    ) -> None:
        """A transport with retries would connect again."""
        connections = []

        async def rude(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            connections.append(1)
            reset(writer)

        async def body() -> None:
            async with AsyncExitStack() as stack:
                port = await stack.enter_async_context(listening(rude))
                scheme = "https" if tls else "http"
                atlas = AtlasProvider(ClientFactory(), canary, origin=f"{scheme}://127.0.0.1:{port}")
                with pytest.raises(AppError):
                    await (atlas.submit(ORDER) if way == "submit" else atlas.status("some-id"))
                await atlas.close()

        asyncio.run(body())
        assert len(connections) == 1

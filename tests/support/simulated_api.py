"""What simulated services have in common: sockets, faults, waiting, and telling what happened."""

from __future__ import annotations

import asyncio
import json
from abc import ABC, abstractmethod
from typing import Any, Protocol, Self

import msgspec

from tests.support.atlas_service import Reply
from tests.support.atlas_switches import Fault, patched
from tests.support.raw_http import Exchange, Request, ServerThread, reset, serve_http
from tests.support.result_storage import ResultStorage


class SimulatedService(Protocol):
    """What an API knows and answers. `switches` has `faults`, `request_ids` and `storage` among others."""

    key: str
    requests: list[Request]
    storage: ResultStorage
    switches: Any

    def turned_away(self, request: Request, endpoint: str) -> Reply | None:
        """What is said before anybody looks at what is wanted, or None."""

    def answer(self, endpoint: str, request: Request) -> Reply:
        """What the service says to a request that came in."""

    def endpoint_of(self, request: Request) -> str:
        """A name for what is asked, "" for nothing the service knows; "submit" is the paid one."""


class SimulatedApi(ABC):
    """A service on real sockets: API and storage, each with a port of its own.

    Attributes:
        origin, storage_origin: where they are.
        storage: what the storage served.
    """

    def __init__(self, service: SimulatedService, *, port: int = 0, storage_host: str = "127.0.0.1") -> None:
        self._service = service
        self.storage = service.storage
        self._released = asyncio.Event()
        self._threads = ServerThread()
        api_port = self._threads.listen(self._connected, port=port)
        storage_port = self._threads.listen(
            lambda reader, writer: serve_http(self.storage.handle, reader, writer), host=storage_host
        )
        self.origin = f"http://127.0.0.1:{api_port}"
        self.storage_origin = self.storage.origin = f"http://{storage_host}:{storage_port}"

    @property
    @abstractmethod
    def jobs(self) -> Any:
        """By id. Each of them was billed once."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.stop()
        if kind is None:
            assert not self.storage.leaks, self.storage.leaks

    def stop(self) -> None:
        """Close the ports."""
        self._threads.stop()

    @property
    def key(self) -> str:
        """The only key that is accepted."""
        return self._service.key

    @property
    def requests(self) -> list[Request]:
        """All requests to the API, in order."""
        return self._service.requests

    @property
    def switches(self) -> Any:
        """What is set."""
        return self._service.switches

    async def key_source(self) -> str | None:
        """The key, as a client asks for it."""
        return self.key

    def set(self, **changes: Any) -> None:
        """Set switches by name; see `Switches`."""
        self._service.switches = patched(self.switches, changes)

    def fail_next(self, endpoint: str, **fault: Any) -> None:
        """Let something happen to the next requests of an endpoint; see `Fault`."""
        self.switches.faults.setdefault(endpoint, []).append(msgspec.convert(fault, Fault))

    def release(self) -> None:
        """Let go what is on hold."""
        self._threads.run(self._release())

    @property
    def submissions(self) -> list[Request]:
        """Requests that asked for a job, whatever became of them."""
        return [request for request in self.requests if self._service.endpoint_of(request) == "submit"]

    @property
    def paid(self) -> list[str]:
        """The fingerprint of each billed submission: one that is there twice was paid twice."""
        return [job.fingerprint for job in self.jobs.values()]

    def report(self) -> dict[str, Any]:
        """Everything that happened, as JSON values."""
        return {
            "origin": self.origin,
            "storage_origin": self.storage_origin,
            "paid": self.paid,
            "leaks": self.storage.leaks,
            "jobs": [
                {"id": job.id, "body": job.body, "looks": job.looks, "fingerprint": job.fingerprint}
                for job in self.jobs.values()
            ],
            "requests": [_shown(request) for request in self.requests],
            "downloads": [_shown(request) for request in self.storage.requests],
            "switches": msgspec.to_builtins(self.switches),
        }

    # What follows runs in the thread of the servers.

    async def _release(self) -> None:
        self._released.set()
        self._released = asyncio.Event()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._next_fault("connection") is not None:
            reset(writer)
        else:
            await serve_http(self._handle, reader, writer)

    async def _handle(self, exchange: Exchange) -> None:
        request = exchange.request
        if request.path == "/__control":
            await self._control(exchange)
            return
        endpoint = self._service.endpoint_of(request)
        fault = self._next_fault(endpoint) or Fault()
        if fault.cut == "before-reading":
            self.requests.append(request)
            _end(exchange, fault)
            return
        await exchange.read_body()
        self.requests.append(request)
        if fault.cut == "after-reading":
            _end(exchange, fault)
            return
        if fault.seconds:
            await asyncio.sleep(fault.seconds)
        reply = self._service.turned_away(request, endpoint)
        if reply is None and fault.status:
            if fault.done:
                self._service.answer(endpoint, request)
            reply = Reply(fault.status, fault.body)
        if reply is None:
            reply = self._service.answer(endpoint, request)
        if fault.cut == "job-made":
            _end(exchange, fault)
            return
        if fault.hold:
            gone = asyncio.ensure_future(exchange.until_gone())
            released = asyncio.ensure_future(self._released.wait())
            await asyncio.wait([gone, released], return_when=asyncio.FIRST_COMPLETED)
            gone.cancel()
            released.cancel()
        status, headers, body = self._encoded(reply, fault)
        if fault.cut == "half-answer":
            whole = exchange.head(status, {"Content-Length": str(len(body)), **headers}) + body
            exchange.writer.write(whole[: len(whole) - len(body) // 2 - 1])
            await exchange.writer.drain()
            _end(exchange, fault)
            return
        await exchange.answer(status, headers, body)

    def _next_fault(self, endpoint: str) -> Fault | None:
        waiting = self.switches.faults.get(endpoint)
        if not waiting:
            return None
        fault: Fault = waiting[0]
        fault.times -= 1
        if fault.times <= 0:
            waiting.pop(0)
        return fault

    def _encoded(self, reply: Reply, fault: Fault) -> tuple[int, dict[str, str], bytes]:
        headers = {"Content-Type": "application/json; charset=utf-8", **fault.headers}
        if self.switches.request_ids:
            headers["X-Request-ID"] = f"req-{len(self.requests)}"
        if isinstance(reply.content, str):
            headers["Content-Type"] = "text/html; charset=UTF-8"
            return reply.status, headers, reply.content.encode()
        return reply.status, headers, json.dumps(reply.content).encode()

    async def _control(self, exchange: Exchange) -> None:
        await exchange.read_body()
        if exchange.request.method == "POST":
            orders = json.loads(exchange.request.body)
            self.set(**orders.get("set", {}))
            for endpoint, faults in orders.get("fail_next", {}).items():
                for fault in faults:
                    self.fail_next(endpoint, **fault)
            if orders.get("release"):
                await self._release()
        body = json.dumps(self.report()).encode()
        await exchange.answer(200, {"Content-Type": "application/json"}, body)


def _end(exchange: Exchange, fault: Fault) -> None:
    if fault.rude:
        exchange.reset()
    else:
        exchange.close()


def _shown(request: Request) -> dict[str, Any]:
    try:
        body = json.loads(request.body) if request.body else None
    except ValueError:
        body = f"{len(request.body)} bytes"
    return {
        "method": request.method,
        "path": request.path,
        "query": request.query,
        "headers": request.headers,
        "body": body,
    }

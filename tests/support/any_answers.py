"""Servers that answer anything at all, and what must come of it: a value of its type, or an `AppError`."""

from __future__ import annotations

import asyncio
import json
import math
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, seed, settings
from hypothesis import strategies as st

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind
from hailuo_desktop.domain.money import LARGEST_SUM, Price
from hailuo_desktop.providers.atlas import AtlasProvider
from hailuo_desktop.providers.base import (
    Accepted,
    Account,
    Phase,
    PictureUpload,
    RemoteStatus,
    SubmissionOrder,
)
from hailuo_desktop.providers.http import ClientFactory
from tests.support.atlas_simulator import KEY
from tests.support.raw_http import Exchange, ServerThread, serve_http

ORDER = SubmissionOrder(model="minimax/hailuo-02/t2v-standard", fields={"prompt": "a lake", "duration": 6})
REMOTE_ID = "j1"
ENDPOINTS = ("submit", "status", "upload", "history", "balance", "price")

_texts = st.text(max_size=12) | st.sampled_from(
    [
        *("completed", "failed", "processing", "timeout", "success", REMOTE_ID, "", "200", "401", "1039"),
        *("USD", "https://a.test/1.mp4", "javascript:x", "0.28", "-1", "1e30", "free", "\ud800", KEY),
    ]
)
_numbers = st.integers() | st.floats() | st.sampled_from([0, 200, 404, 429, 500, 1039, 10**30, 1763676000])
_values = st.recursive(
    st.none() | st.booleans() | _numbers | _texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_texts, inner, max_size=3),
    max_leaves=8,
)
_names = st.sampled_from(
    [
        *("id", "ID", "status", "outputs", "output", "error", "error_code", "price", "currency", "code"),
        *("msg", "message", "url", "download_url", "items", "createdAt", "requestBody", "model"),
        *("available", "value", "has_nsfw_contents", "result", "request_id"),
    ]
)
_rows = st.fixed_dictionaries(
    {},
    optional={
        "ID": _texts | _values,
        "createdAt": _numbers | _values,
        "model": st.just(ORDER.model) | _values,
        "requestBody": st.just(json.dumps(ORDER.fields)) | _values,
        "result": _values,
        "status": _texts,
    },
)
_data = st.dictionaries(_names, _values, max_size=6) | st.fixed_dictionaries(
    {"items": st.lists(_rows, max_size=3)}
)
_bodies = _data | _values | st.builds(lambda outer, data: {**outer, "data": data}, _data, _data | _values)


def _bytes(value: object) -> bytes:
    return json.dumps(value).encode("utf-8", "surrogatepass")


@dataclass(frozen=True)
class Said:
    """An answer on the wire."""

    status: int
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()


_encoded = (
    _bodies.map(_bytes)
    | st.binary(max_size=40)
    | st.builds(lambda body, cut: body[: len(body) // cut], _bodies.map(_bytes), st.integers(2, 5))
    | st.builds(lambda one, two: one[:-1] + b"," + two[1:], _data.map(_bytes), _data.map(_bytes))
    | _bodies.map(lambda body: b"\xef\xbb\xbf" + _bytes(body))
)
_printable = st.text(
    st.characters(min_codepoint=32, max_codepoint=255, exclude_characters="\x7f"), max_size=30
)
_headers = st.dictionaries(
    st.sampled_from(["Content-Type", "X-Request-ID", "Retry-After", "Date", "Location", "Set-Cookie"]),
    _printable | st.sampled_from(["Fri, 31 Dec 9999 23:59:59 -2359", "Mon, 01 Jan 0001 00:00:00 GMT", "-5"]),
    max_size=3,
).map(lambda headers: tuple(headers.items()))
answers = st.builds(
    Said,
    status=st.sampled_from(
        [200, 200, 200, 201, 301, 400, 401, 402, 403, 404, 408, 413, 429, 500, 503, 520, 999]
    ),
    body=_encoded,
    headers=_headers,
)
_GOOD: dict[str, object] = {
    "id": REMOTE_ID,
    "status": "processing",
    "price": "0.28",
    "url": "https://a.test/1.png",
    "available": {"value": "5"},
    "items": [],
}
EXAMPLES = [
    Said(200, _bytes({"code": 200, "data": _GOOD})),
    Said(500, _bytes({"code": 500, "msg": "internal error"})),
    Said(200, b"[" * 100_000 + b"]" * 100_000),
    Said(200, b'{"data":' * 50_000 + b"{}" + b"}" * 50_000),
    Said(200, b'{"data": {"status": "' + b"x" * 10_000_000 + b'"}}'),
    Said(
        200, b'{"data": {"id": ' + b"9" * 5000 + b', "status": "completed", "price": ' + b"9" * 5000 + b"}}"
    ),
    Said(200, b'{"data": {"id": NaN, "status": Infinity, "price": 1e999}}'),
    Said(200, b'{"data": {"id": "j1", "id": "j2", "status": "failed", "status": "completed"}}'),
    Said(200, b'{"data": {"id": "j1", "status": "\\ud800"}}'),
    Said(200, b"\xef\xbb\xbf{}"),
    Said(200, b"{}", (("Date", "Fri, 31 Dec 9999 23:59:59 -2359"),)),
]


class AnyServer:
    """Answers every request with `now`, and the provider that asks it."""

    def __init__(self, picture: Path) -> None:
        self.now = Said(200, b"")
        self.requests = 0
        self.ends: Counter[str] = Counter()
        self._picture = PictureUpload(field="image", path=picture, media_type="image/png")
        self._threads = ServerThread()
        self._port = self._threads.listen(lambda reader, writer: serve_http(self._answer, reader, writer))
        self._runner = asyncio.Runner()
        self._provider = AtlasProvider(ClientFactory(), self._key, origin=f"http://127.0.0.1:{self._port}")

    def stop(self) -> None:
        """Close everything."""
        self._runner.run(self._provider.close())
        self._runner.close()
        self._threads.stop()

    def try_any(self, endpoint: str, count: int, seed_number: int | None = None) -> None:
        """Ask so often for that, and look at what comes of each answer."""

        @settings(max_examples=count, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(answers)
        def ask(said: Said) -> None:
            self._ask(endpoint, said)

        for each in EXAMPLES:
            ask = example(each)(ask)
        if seed_number is not None:
            ask = seed(seed_number)(ask)
        ask()

    def _ask(self, endpoint: str, said: Said) -> None:
        self.now = said
        before = self.requests
        question, check = self._questions()[endpoint]
        try:
            seen = self._runner.run(_as_coroutine(question()))
        except AppError as error:
            self.ends[error.kind] += 1
            _check_error(endpoint, said, error)
        else:
            self.ends[type(seen).__name__] += 1
            check(seen)
            assert KEY not in repr(seen)
        asked = self.requests - before
        assert asked == 1 or (endpoint in ("balance", "history") and asked <= 100)

    def _questions(self) -> dict[str, tuple[Callable[[], Awaitable[Any]], Callable[[Any], None]]]:
        provider = self._provider
        since = datetime.now(UTC) - timedelta(days=400)
        return {
            "submit": (lambda: provider.submit(ORDER), self._check_accepted),
            "status": (lambda: provider.status(REMOTE_ID), _check_status),
            "upload": (lambda: provider.upload(self._picture), _check_link),
            "history": (lambda: provider.find_submissions(model=ORDER.model, since=since), _check_rows),
            "balance": (provider.check_key, _check_account),
            "price": (lambda: provider.quote(ORDER), _check_price),
        }

    def _check_accepted(self, seen: Accepted) -> None:
        assert seen.remote_id
        # Nobody's id but the server's own, whatever stands around it.
        assert json.dumps(seen.remote_id).strip('"').encode() in self.now.body or not seen.remote_id.isalnum()

    async def _answer(self, exchange: Exchange) -> None:
        await exchange.read_body()
        self.requests += 1
        await exchange.answer(self.now.status, dict(self.now.headers), self.now.body)

    async def _key(self) -> str | None:
        return KEY


def _check_error(endpoint: str, said: Said, error: AppError) -> None:
    assert isinstance(error.kind, ErrorKind)
    assert KEY not in repr(vars(error)) + str(error)
    assert len(error.message) <= 500
    assert len(error.request_id) <= 100
    assert str(wording.describe(error, provider="atlas"))
    if endpoint == "submit":
        # What cannot be read, and whatever is no readable refusal, may have been paid for.
        is_unknown = error.kind is ErrorKind.OUTCOME_UNKNOWN
        assert error.delivery is (Delivery.UNKNOWN if is_unknown else Delivery.REFUSED)
        assert error.charge is (Charge.UNKNOWN if is_unknown else Charge.NONE)
        if said.status // 100 in (3, 5, 9):
            assert is_unknown
    else:
        assert error.charge is Charge.NONE


def _check_status(seen: RemoteStatus) -> None:
    assert (seen.failure is not None) is (seen.phase is Phase.FAILED)
    assert "" not in seen.results
    assert len(seen.word) <= 100
    if seen.charged is not None:
        assert 0 <= seen.charged.amount <= LARGEST_SUM


def _check_link(seen: str) -> None:
    assert seen.startswith(("https://", "http://"))


def _check_rows(seen: Any) -> None:
    assert all(row.model == ORDER.model and row.remote_id for row in seen)


def _check_account(seen: Account) -> None:
    assert seen.balance is None or 0 <= seen.balance.amount <= LARGEST_SUM


def _check_price(seen: Price | None) -> None:
    if seen is not None:
        assert 0 < seen.money.amount <= LARGEST_SUM
        assert math.isfinite(float(seen.money.amount))
        assert len(seen.money.currency) == 3


async def _as_coroutine(work: Awaitable[Any]) -> Any:
    return await work

"""Atlas Cloud: what each of its answers means, and that nothing is paid for twice."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from email.utils import format_datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind
from hailuo_desktop.domain.money import Money, Price, PriceBasis
from hailuo_desktop.domain.request import FieldValue
from hailuo_desktop.providers.api_client import Answer
from hailuo_desktop.providers.atlas import ATLAS_URL, AtlasProvider
from hailuo_desktop.providers.atlas_answers import read_status
from hailuo_desktop.providers.base import (
    Accepted,
    Account,
    CancelPower,
    LinkTrust,
    Phase,
    PictureUpload,
    Provider,
    RemembersSubmissions,
    SubmissionOrder,
)
from hailuo_desktop.providers.http import ClientFactory
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.pictures import save_picture
from tests.support.raw_http import Exchange, listening, serve_http

T = TypeVar("T")

CLIENTS = ClientFactory()
TEXT = SubmissionOrder(
    model="minimax/hailuo-02/t2v-standard",
    fields={"prompt": "A boat [Push in]", "duration": 6, "enable_prompt_expansion": False},
)
HTML = "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head></html>"
HTML_1010 = "<html><head><title>Access denied</title></head><body>error code: 1010</body></html>"


def call(provider: AtlasProvider, question: Callable[[AtlasProvider], Awaitable[T]]) -> T:
    """Ask, and close."""

    async def run() -> T:
        try:
            return await question(provider)
        finally:
            await provider.close()

    return asyncio.run(run())


def failing(provider: AtlasProvider, question: Callable[[AtlasProvider], Awaitable[Any]]) -> AppError:
    with pytest.raises(AppError) as failure:
        call(provider, question)
    assert KEY not in repr(vars(failure.value)) + str(failure.value)
    return failure.value


def submit(provider: AtlasProvider) -> Awaitable[Accepted]:
    return provider.submit(TEXT)


def with_key(simulator: AtlasSimulator, key: str | None) -> AtlasProvider:
    async def source() -> str | None:
        return key

    return AtlasProvider(CLIENTS, source, origin=simulator.origin)


class TestItself:
    def test_is_a_provider_that_remembers(self, atlas: AtlasProvider) -> None:
        provider: Provider = atlas
        assert isinstance(provider, RemembersSubmissions)
        assert (provider.id, provider.label, provider.needs_key) == ("atlas", "Atlas Cloud", True)
        assert provider.cancel_power is CancelPower.UNSUPPORTED
        assert provider.keeps_results == timedelta(days=14)

    @pytest.mark.parametrize(
        ("origin", "trust"),
        [
            (ATLAS_URL, LinkTrust.PUBLIC),
            ("https://gateway.example.test/atlas", LinkTrust.PUBLIC),
            ("http://gateway.example.test", LinkTrust.PUBLIC),
            ("nonsense", LinkTrust.PUBLIC),
            ("http://127.0.0.1:8000", LinkTrust.LOOPBACK),
            ("https://localhost", LinkTrust.LOOPBACK),
        ],
    )
    def test_trusts_links_as_far_as_its_address_goes(self, origin: str, trust: LinkTrust) -> None:
        async def key() -> str:
            return KEY

        assert AtlasProvider(CLIENTS, key, origin=origin).link_trust is trust

    def test_cannot_cancel(self, atlas: AtlasProvider, simulator: AtlasSimulator) -> None:
        assert call(atlas, lambda p: p.cancel("x")) is False
        assert not simulator.requests

    def test_works_behind_a_gateways_path(self, clip: Path) -> None:
        paths: list[str] = []

        async def gateway(exchange: Exchange) -> None:
            await exchange.read_body()
            paths.append(exchange.request.target)
            await exchange.answer(200, {}, b'{"code": 200, "data": {"id": "j/1", "status": "created"}}')

        async def run() -> None:
            async with listening(lambda reader, writer: serve_http(gateway, reader, writer)) as port:

                async def key() -> str:
                    return KEY

                atlas = AtlasProvider(CLIENTS, key, origin=f"http://127.0.0.1:{port}/atlas/")
                accepted = await atlas.submit(TEXT)
                await atlas.status(accepted.remote_id)
                await atlas.close()

        asyncio.run(run())
        assert paths == ["/atlas/api/v1/model/generateVideo", "/atlas/api/v1/model/prediction/j%2F1"]


class TestKeyCheck:
    @pytest.mark.parametrize("balance", ["account", "flat", "wrapped"])
    def test_tells_the_balance(self, atlas: AtlasProvider, simulator: AtlasSimulator, balance: str) -> None:
        simulator.set(balance=balance)
        assert call(atlas, AtlasProvider.check_key) == Account(balance=Money(Decimal("100.000000")))

    @pytest.mark.parametrize(
        "body",
        [
            {"available": {"value": "free", "currency": "USD"}},
            {"available": {"value": "1e30"}},
            {"available": {"value": "-3"}},
            {"available": {"value": 5, "currency": "credits"}},
            {"available": [], "x": 1},
            {"object": "balance"},
        ],
    )
    def test_a_balance_that_makes_no_sense_is_unknown(
        self, atlas: AtlasProvider, simulator: AtlasSimulator, body: object
    ) -> None:
        simulator.fail_next("balance", status=200, body=body)
        assert call(atlas, AtlasProvider.check_key) == Account()

    def test_a_wrong_key(self, simulator: AtlasSimulator) -> None:
        failure = failing(with_key(simulator, "apikey-wrong-0123"), AtlasProvider.check_key)
        assert failure.kind is ErrorKind.KEY_REFUSED
        assert failure.request_id
        paths = [request.path for request in simulator.requests]
        assert paths == ["/public/v1/balance", "/api/v1/model/history", "/api/v1/models"]
        assert "authorization" not in simulator.requests[-1].headers

    @pytest.mark.parametrize(
        "models",
        [
            {"status": 401, "body": {"code": 401, "msg": "unauthorized"}},
            {"status": 404, "body": HTML},
            {"status": 200, "body": HTML},
            {"status": 502, "body": HTML},
            {"cut": "after-reading"},
        ],
    )
    def test_a_gateway_that_refuses_even_what_needs_no_key_says_nothing_of_the_key(
        self, simulator: AtlasSimulator, models: dict[str, Any]
    ) -> None:
        simulator.fail_next("models", **models)
        failure = failing(with_key(simulator, "apikey-wrong-0123"), AtlasProvider.check_key)
        assert failure.kind is ErrorKind.KEY_NOT_JUDGED
        message = wording.describe(failure, provider="atlas")
        assert "says nothing of your key" in message.text
        assert "enter it again" not in message.next_step
        assert message.action is wording.Action.SETTINGS

    @pytest.mark.parametrize("status", [404, 405])
    def test_where_no_path_is_known_the_address_is_wrong_and_not_the_key(
        self, atlas: AtlasProvider, simulator: AtlasSimulator, status: int
    ) -> None:
        for endpoint in ("balance", "history"):
            simulator.fail_next(endpoint, status=status, body={"code": status, "msg": "not found"})
        assert failing(atlas, AtlasProvider.check_key).kind is ErrorKind.KEY_NOT_JUDGED

    def test_no_key(self, simulator: AtlasSimulator) -> None:
        failure = failing(with_key(simulator, None), AtlasProvider.check_key)
        assert (failure.kind, failure.delivery) == (ErrorKind.KEY_MISSING, Delivery.NOT_SENT)
        assert not simulator.requests

    @pytest.mark.parametrize("status", [401, 404])
    def test_a_wrong_path_is_not_blamed_on_the_key(
        self, atlas: AtlasProvider, simulator: AtlasSimulator, status: int
    ) -> None:
        simulator.fail_next("balance", status=status, body={"code": status, "msg": "unauthorized"})
        assert call(atlas, AtlasProvider.check_key) == Account()

    @pytest.mark.parametrize(
        ("status", "body", "kind"),
        [
            (403, HTML_1010, ErrorKind.EDGE_BLOCKED),
            (403, {"error_code": 1010, "title": "blocked"}, ErrorKind.EDGE_BLOCKED),
            (403, HTML, ErrorKind.EDGE_BLOCKED),
            (403, {"code": 403, "msg": "not permitted"}, ErrorKind.FORBIDDEN),
            (200, {"code": 401, "msg": "unauthorized"}, None),
            (200, HTML, ErrorKind.PROVIDER_TROUBLE),
            (302, "", ErrorKind.PROVIDER_TROUBLE),
            (502, HTML, ErrorKind.PROVIDER_TROUBLE),
            (500, {"code": 500, "msg": "oops"}, ErrorKind.PROVIDER_TROUBLE),
            (429, HTML, ErrorKind.RATE_LIMITED),
            (451, {"code": 451, "msg": "region"}, ErrorKind.REGION_BLOCKED),
        ],
    )
    def test_other_troubles(
        self,
        atlas: AtlasProvider,
        simulator: AtlasSimulator,
        status: int,
        body: object,
        kind: ErrorKind | None,
    ) -> None:
        simulator.fail_next("balance", status=status, body=body)
        if kind is None:
            assert call(atlas, AtlasProvider.check_key) == Account()
        else:
            assert failing(atlas, AtlasProvider.check_key).kind is kind


class TestQuote:
    def test_is_the_price_of_this_order(self, atlas: AtlasProvider, simulator: AtlasSimulator) -> None:
        assert call(atlas, lambda p: p.quote(TEXT)) == Price(
            money=Money(Decimal("0.28")), basis=PriceBasis.QUOTED
        )
        assert not simulator.jobs

    @pytest.mark.parametrize(
        "price", ["free", "-0.1", "1e30", "NaN", "0", 0, None, [], {}, True, "0.00", "١"]
    )
    def test_no_price_is_no_trouble(
        self, atlas: AtlasProvider, simulator: AtlasSimulator, price: object
    ) -> None:
        simulator.fail_next("calculate", status=200, body={"code": 200, "data": {"price": price}})
        assert call(atlas, lambda p: p.quote(TEXT)) is None

    @pytest.mark.parametrize(
        "fault",
        [
            {"status": 500, "body": HTML},
            {"status": 404, "body": {"code": 404, "msg": "not found"}},
            {"status": 200, "body": {"code": 400, "msg": "bad", "data": {"price": "0.1"}}},
            {"status": 200, "body": {"data": {"price": "0.1", "currency": "points"}}},
            {"status": 200, "body": []},
            {"cut": "after-reading"},
        ],
    )
    def test_no_answer_is_no_trouble(
        self, atlas: AtlasProvider, simulator: AtlasSimulator, fault: dict[str, Any]
    ) -> None:
        simulator.fail_next("calculate", **fault)
        assert call(atlas, lambda p: p.quote(TEXT)) is None

    def test_no_key_is_no_trouble(self, simulator: AtlasSimulator) -> None:
        assert call(with_key(simulator, None), lambda p: p.quote(TEXT)) is None


class TestUpload:
    @pytest.mark.parametrize(("ending", "media_type"), [("png", "image/png"), ("jpg", "image/jpeg")])
    def test_brings_the_picture_over(
        self,
        atlas: AtlasProvider,
        simulator: AtlasSimulator,
        tmp_path: Path,
        ending: str,
        media_type: str,
    ) -> None:
        path = save_picture(tmp_path / f"My private holiday.{ending}", 1600, 1200)
        picture = PictureUpload(field="image", path=path, media_type=media_type)
        link = call(atlas, lambda p: p.upload(picture))
        assert simulator.uploads[link].content == path.read_bytes()
        assert b"holiday" not in simulator.requests[0].body

    @pytest.mark.parametrize(
        "data", [{"url": "https://x.test/a.png"}, {"download_url": None, "url": "https://x.test/a.png"}]
    )
    @pytest.mark.parametrize("wrapped", [True, False])
    def test_the_link_may_be_named_otherwise(
        self,
        atlas: AtlasProvider,
        simulator: AtlasSimulator,
        picture: PictureUpload,
        data: object,
        wrapped: bool,
    ) -> None:
        simulator.fail_next("upload", status=200, body={"code": 200, "data": data} if wrapped else data)
        assert call(atlas, lambda p: p.upload(picture)) == "https://x.test/a.png"

    @pytest.mark.parametrize(
        ("fault", "kind"),
        [
            ({"status": 413, "body": HTML}, ErrorKind.UPLOAD_TOO_LARGE),
            ({"status": 413, "body": {"code": 413, "msg": "too large"}}, ErrorKind.UPLOAD_TOO_LARGE),
            ({"status": 200, "body": {"code": 413, "msg": "too large"}}, ErrorKind.UPLOAD_TOO_LARGE),
            ({"status": 401, "body": {"code": 401, "msg": "unauthorized"}}, ErrorKind.KEY_REFUSED),
            ({"status": 402, "body": {"code": 402, "msg": "pay"}}, ErrorKind.BALANCE_TOO_LOW),
            ({"status": 403, "body": HTML_1010}, ErrorKind.EDGE_BLOCKED),
            ({"status": 404, "body": {"code": 404, "msg": "not found"}}, ErrorKind.REQUEST_REFUSED),
            ({"status": 429, "body": {"code": 429, "msg": "slow"}}, ErrorKind.RATE_LIMITED),
            ({"status": 451, "body": {"code": 451, "msg": "region"}}, ErrorKind.REGION_BLOCKED),
            ({"status": 400, "body": {"code": 400, "msg": "nsfw image"}}, ErrorKind.CONTENT_REFUSED),
            ({"status": 500, "body": {"code": 500, "msg": "oops"}}, ErrorKind.PROVIDER_TROUBLE),
            ({"status": 200, "body": {"code": 200, "data": {}}}, ErrorKind.ANSWER_UNREADABLE),
            ({"status": 200, "body": {"data": {"url": "javascript:x"}}}, ErrorKind.ANSWER_UNREADABLE),
            ({"status": 200, "body": HTML}, ErrorKind.PROVIDER_TROUBLE),
            ({"cut": "after-reading"}, ErrorKind.CONNECTION_LOST),
            ({"cut": "half-answer", "rude": True}, ErrorKind.CONNECTION_LOST),
        ],
    )
    def test_troubles(
        self,
        atlas: AtlasProvider,
        simulator: AtlasSimulator,
        picture: PictureUpload,
        fault: dict[str, Any],
        kind: ErrorKind,
    ) -> None:
        simulator.fail_next("upload", **fault)
        failure = failing(atlas, lambda p: p.upload(picture))
        assert (failure.kind, failure.charge) == (kind, Charge.NONE)
        assert len(simulator.requests) == 1

    def test_no_file(self, atlas: AtlasProvider, simulator: AtlasSimulator, tmp_path: Path) -> None:
        gone = PictureUpload(field="image", path=tmp_path / "gone.png", media_type="image/png")
        assert failing(atlas, lambda p: p.upload(gone)).kind is ErrorKind.PICTURE_MISSING
        assert not simulator.requests

    def test_a_kind_that_is_not_taken(self, atlas: AtlasProvider, picture: PictureUpload) -> None:
        tiff = PictureUpload(field="image", path=picture.path, media_type="image/tiff")
        assert failing(atlas, lambda p: p.upload(tiff)).kind is ErrorKind.PICTURE_UNREADABLE

    def test_a_file_that_shrinks_meanwhile(
        self, atlas: AtlasProvider, picture: PictureUpload, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real = picture.path.stat()

        class Longer:
            st_size = real.st_size + 10

        monkeypatch.setattr(Path, "stat", lambda *_, **__: Longer())
        assert failing(atlas, lambda p: p.upload(picture)).kind is ErrorKind.PICTURE_UNREADABLE


class TestSubmit:
    @pytest.mark.parametrize("wrapped", [True, False])
    @pytest.mark.parametrize("code_as_text", [True, False])
    def test_is_one_flat_request(
        self, atlas: AtlasProvider, simulator: AtlasSimulator, wrapped: bool, code_as_text: bool
    ) -> None:
        simulator.set(wrapped=wrapped, code_as_text=code_as_text)
        accepted = call(atlas, submit)
        assert list(simulator.jobs) == [accepted.remote_id]
        assert accepted.request_id == "req-1"
        assert [json.loads(request.body) for request in simulator.submissions] == [
            {"model": TEXT.model, **TEXT.fields}
        ]

    def test_with_a_picture(
        self, atlas: AtlasProvider, simulator: AtlasSimulator, picture: PictureUpload
    ) -> None:
        async def both(provider: AtlasProvider) -> Accepted:
            image = await provider.upload(picture)
            fields: dict[str, FieldValue] = {
                "image": image,
                "prompt": "x",
                "duration": 6,
                "enable_prompt_expansion": False,
            }
            return await provider.submit(SubmissionOrder(model="minimax/hailuo-02/standard", fields=fields))

        assert call(atlas, both).remote_id in simulator.jobs

    @pytest.mark.parametrize(
        ("status", "words", "kind"),
        [
            (400, "bad request", ErrorKind.REQUEST_REFUSED),
            (400, "not found", ErrorKind.MODEL_GONE),
            (400, "model minimax/hailuo-02/fast does not exist", ErrorKind.MODEL_GONE),
            (400, "duration not found in body", ErrorKind.REQUEST_REFUSED),
            (400, "invalid value for enable_safety_checker", ErrorKind.REQUEST_REFUSED),
            (400, "Content moderation: the prompt was refused", ErrorKind.CONTENT_REFUSED),
            (400, "input new_sensitive", ErrorKind.CONTENT_REFUSED),
            (400, "Insufficient balance", ErrorKind.BALANCE_TOO_LOW),
            (401, "unauthorized", ErrorKind.KEY_REFUSED),
            (402, "payment required", ErrorKind.BALANCE_TOO_LOW),
            (403, "not permitted", ErrorKind.FORBIDDEN),
            (403, "insufficient quota", ErrorKind.BALANCE_TOO_LOW),
            (403, "insufficient permissions", ErrorKind.FORBIDDEN),
            (404, "no route", ErrorKind.MODEL_GONE),
            (409, "conflict", ErrorKind.REQUEST_REFUSED),
            (413, "too large", ErrorKind.UPLOAD_TOO_LARGE),
            (422, "prompt: field required", ErrorKind.REQUEST_REFUSED),
            (429, "rate limit", ErrorKind.RATE_LIMITED),
            (451, "not available in your region", ErrorKind.REGION_BLOCKED),
        ],
    )
    @pytest.mark.parametrize("words_in", ["msg", "message", "error", "error-object"])
    @pytest.mark.parametrize("within_200", [True, False])
    def test_readable_refusals(
        self,
        atlas: AtlasProvider,
        simulator: AtlasSimulator,
        status: int,
        words: str,
        kind: ErrorKind,
        words_in: str,
        within_200: bool,
    ) -> None:
        body: dict[str, Any] = {"code": str(status) if within_200 else status, "data": None}
        if words_in == "error-object":
            body["error"] = {"type": "x", "message": words}
        else:
            body[words_in] = words
        simulator.fail_next("submit", status=200 if within_200 else status, body=body)
        failure = failing(atlas, submit)
        assert (failure.kind, failure.delivery, failure.charge) == (kind, Delivery.REFUSED, Charge.NONE)
        assert (failure.message, failure.request_id) == (words, "req-1")
        assert len(simulator.submissions) == 1

    def test_a_code_of_moderation_is_one(self, atlas: AtlasProvider, simulator: AtlasSimulator) -> None:
        simulator.fail_next("submit", status=400, body={"code": 400, "msg": "no", "error_code": "1039"})
        assert failing(atlas, submit).kind is ErrorKind.CONTENT_REFUSED

    @pytest.mark.parametrize("body", [HTML_1010, {"error_code": 1010, "error": "denied"}])
    def test_the_edge_in_front_blames_nobody(
        self, atlas: AtlasProvider, simulator: AtlasSimulator, body: object
    ) -> None:
        simulator.fail_next("submit", status=403, body=body)
        failure = failing(atlas, submit)
        assert (failure.kind, failure.delivery) == (ErrorKind.EDGE_BLOCKED, Delivery.REFUSED)

    @pytest.mark.parametrize(
        "fault",
        [
            *({"status": status, "body": HTML} for status in (400, 401, 403, 404, 408, 413, 429, 500, 502)),
            *(
                {"status": status, "body": {"code": status, "msg": "x"}}
                for status in (408, 499, 500, 503, 504)
            ),
            *({"status": status, "body": ""} for status in (204, 301, 302, 307, 308, 200, 520, 999)),
            {"status": 200, "body": HTML},
            {"status": 200, "body": {}},
            {"status": 200, "body": []},
            {"status": 200, "body": {"code": 200, "data": None}},
            {"status": 200, "body": {"code": 200, "data": {"id": ""}}},
            {"status": 200, "body": {"code": 200, "data": {"id": "."}}},
            {"status": 200, "body": {"code": 200, "data": {"id": "a b"}}},
            {"status": 200, "body": {"code": 200, "data": {"id": ["x"]}}},
            {"status": 200, "body": {"code": 500, "msg": "x"}},
            {"status": 200, "body": {"code": 408, "msg": "x"}},
            {"status": 400, "body": []},
            {"status": 400, "body": {}},
            {"status": 200, "body": {"id": "x"}, "headers": {"Content-Encoding": "br"}},
            {"cut": "after-reading"},
            {"cut": "after-reading", "rude": True},
            {"cut": "job-made"},
            {"cut": "job-made", "rude": True},
            {"cut": "half-answer"},
            {"cut": "half-answer", "rude": True},
        ],
    )
    def test_everything_else_is_unknown_and_sent_once(
        self, atlas: AtlasProvider, simulator: AtlasSimulator, fault: dict[str, Any]
    ) -> None:
        simulator.fail_next("submit", **fault)
        failure = failing(atlas, submit)
        assert failure.kind is ErrorKind.OUTCOME_UNKNOWN
        assert (failure.delivery, failure.charge) == (Delivery.UNKNOWN, Charge.UNKNOWN)
        assert len(simulator.submissions) == 1
        assert len(simulator.paid) == (1 if fault.get("cut") in ("job-made", "half-answer") else 0)

    def test_an_unread_request_is_sent_once(self, atlas: AtlasProvider, simulator: AtlasSimulator) -> None:
        simulator.fail_next("submit", cut="before-reading", rude=True)
        assert failing(atlas, submit).delivery is not Delivery.REFUSED
        assert len(simulator.submissions) == 1

    def test_nobody_there_means_not_sent(self, atlas: AtlasProvider, simulator: AtlasSimulator) -> None:
        simulator.stop()
        failure = failing(atlas, submit)
        assert failure.kind is ErrorKind.UNREACHABLE
        assert (failure.delivery, failure.charge) == (Delivery.NOT_SENT, Charge.NONE)

    def test_a_job_that_failed_at_once_is_a_job(
        self, atlas: AtlasProvider, simulator: AtlasSimulator
    ) -> None:
        body = {"code": 500, "message": "failed", "data": {"id": "j1", "status": "failed"}}
        simulator.fail_next("submit", status=500, body=body)
        assert call(atlas, submit).remote_id == "j1"

    def test_every_cut_of_the_answer(self) -> None:
        body = json.dumps({"code": 200, "data": {"id": "j1", "status": "processing"}}).encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\nX-Request-ID: r\r\n\r\n".encode()
        whole = head + body
        requests = 0
        offset = 0

        async def cutting(exchange: Exchange) -> None:
            nonlocal requests
            await exchange.read_body()
            requests += 1
            exchange.writer.write(whole[:offset])
            await exchange.writer.drain()
            exchange.close()

        async def key() -> str:
            return KEY

        async def run() -> None:
            nonlocal offset
            async with listening(lambda reader, writer: serve_http(cutting, reader, writer)) as port:
                atlas = AtlasProvider(CLIENTS, key, origin=f"http://127.0.0.1:{port}")
                for offset in range(len(whole)):  # noqa: B007 (the server looks at it)
                    with pytest.raises(AppError) as failure:
                        await atlas.submit(TEXT)
                    assert failure.value.kind is ErrorKind.OUTCOME_UNKNOWN
                offset = len(whole)
                assert (await atlas.submit(TEXT)).remote_id == "j1"

        asyncio.run(run())
        assert requests == len(whole) + 1


def envelope(status: int = 200, /, *, code: object = None, words: str = "", **data: Any) -> Answer:
    """An answer about job j1."""
    body = {"code": code or status, "message": words, "data": {"id": "j1", **data}}
    return Answer(status=status, content=body, text=json.dumps(body), request_id="r1")


class TestStatus:
    @pytest.mark.parametrize(
        ("word", "phase"),
        [
            ("created", Phase.WAITING),
            ("starting", Phase.WAITING),
            ("queued", Phase.WAITING),
            ("pending", Phase.WAITING),
            ("processing", Phase.RUNNING),
            ("running", Phase.RUNNING),
            ("succeed", Phase.RUNNING),
            ("nsfw", Phase.RUNNING),
            ("完成", Phase.RUNNING),
            ("completed", Phase.SUCCEEDED),
            ("succeeded", Phase.SUCCEEDED),
            ("success", Phase.SUCCEEDED),
            (" Completed ", Phase.SUCCEEDED),
            ("failed", Phase.FAILED),
            ("FAILED", Phase.FAILED),
            ("timeout", Phase.FAILED),
            ("canceled", Phase.FAILED),
            ("cancelled", Phase.FAILED),
            ("error", Phase.FAILED),
        ],
    )
    def test_words(self, word: str, phase: Phase) -> None:
        seen = read_status(envelope(status=word), "j1")
        assert (seen.phase, seen.word) == (phase, word.strip().casefold())
        assert (seen.failure is not None) is (phase is Phase.FAILED)
        assert seen.fraction is None
        assert seen.request_id == "r1"

    @given(st.text(max_size=30))
    @settings(max_examples=200)
    def test_an_unknown_word_means_it_goes_on(self, word: str) -> None:
        if word.strip():
            assert read_status(envelope(status=word), "j1").phase is not Phase.NOT_FOUND
        else:
            with pytest.raises(AppError) as failure:
                read_status(envelope(status=word), "j1")
            assert failure.value.kind is ErrorKind.ANSWER_UNREADABLE

    @pytest.mark.parametrize(
        ("outputs", "links"),
        [
            ({"outputs": ["https://a.test/1.mp4"]}, ("https://a.test/1.mp4",)),
            ({"outputs": ["https://a.test/1", "https://a.test/2"]}, ("https://a.test/1", "https://a.test/2")),
            ({"outputs": ["https://a.test/1", "https://a.test/1"]}, ("https://a.test/1",)),
            ({"outputs": "https://a.test/1"}, ("https://a.test/1",)),
            ({"outputs": None, "output": "https://a.test/1"}, ("https://a.test/1",)),
            ({"output": ["https://a.test/1"]}, ("https://a.test/1",)),
            ({"outputs": [{"url": "https://a.test/1"}]}, ("https://a.test/1",)),
            ({"outputs": [{"download_url": "https://a.test/1", "url": None}]}, ("https://a.test/1",)),
            ({"outputs": {"video_url": "https://a.test/1"}}, ("https://a.test/1",)),
            ({"outputs": [None, "", 3, [], {}, [["x"]], "https://a.test/1"]}, ("https://a.test/1",)),
            ({"outputs": []}, ()),
            ({"outputs": None}, ()),
            ({}, ()),
        ],
    )
    def test_results(self, outputs: dict[str, Any], links: tuple[str, ...]) -> None:
        seen = read_status(envelope(status="completed", actual_prompt=" A boat. ", **outputs), "j1")
        assert seen.rewritten == "A boat."
        assert (seen.phase, seen.results) == (Phase.SUCCEEDED, links)
        flat = Answer(status=200, content={"id": "j1", "status": "completed", **outputs})
        assert read_status(flat, "j1").results == links

    @pytest.mark.parametrize(
        "signs",
        [
            {"has_nsfw_contents": [True]},
            {"has_nsfw_contents": [False, True]},
            {"has_nsfw_contents": True},
            {"error_code": 1039},
            {"error_code": "1039"},
        ],
    )
    def test_a_result_withheld(self, signs: dict[str, Any]) -> None:
        seen = read_status(envelope(status="completed", outputs=[], **signs), "j1")
        assert seen.phase is Phase.FAILED
        assert seen.failure is not None
        assert (seen.failure.kind, seen.failure.charge) == (ErrorKind.RESULT_WITHHELD, Charge.UNKNOWN)
        paid = read_status(envelope(status="completed", outputs=[], price="0.23", **signs), "j1")
        assert paid.failure is not None
        assert paid.failure.charge is Charge.STANDS
        assert paid.charged == Money(Decimal("0.23"))

    def test_a_flag_beside_a_result_takes_nothing_away(self) -> None:
        answer = envelope(status="completed", outputs=["https://a.test/1"], has_nsfw_contents=[True])
        assert read_status(answer, "j1").results == ("https://a.test/1",)

    @pytest.mark.parametrize(
        ("price", "charged"),
        [
            ("0.23", Money(Decimal("0.23"))),
            ("0.600294", Money(Decimal("0.600294"))),
            (0.23, Money(Decimal("0.23"))),
            (1, Money(Decimal(1))),
            ("0", Money(Decimal(0))),
            (None, None),
            ("", None),
            ("free", None),
            ("-1", None),
            ("1e30", None),
            (True, None),
            ([], None),
        ],
    )
    def test_the_price_taken(self, price: object, charged: Money | None) -> None:
        assert read_status(envelope(status="completed", outputs=["x"], price=price), "j1").charged == charged

    @pytest.mark.parametrize("status", [200, 400, 404, 422, 500, 503])
    @pytest.mark.parametrize(
        ("data", "words", "kind", "message"),
        [
            ({"error": "no luck"}, "success", ErrorKind.GENERATION_FAILED, "no luck"),
            ({"error": {"message": "no luck", "code": 7}}, "", ErrorKind.GENERATION_FAILED, "no luck"),
            ({"error": ""}, "Generation failed: x", ErrorKind.GENERATION_FAILED, "Generation failed: x"),
            ({"error": ""}, "success", ErrorKind.GENERATION_FAILED, ""),
            ({"error": "refused", "error_code": 1039}, "", ErrorKind.CONTENT_REFUSED, "refused"),
            ({"error": "output new_sensitive"}, "", ErrorKind.CONTENT_REFUSED, "output new_sensitive"),
            ({"has_nsfw_contents": [True]}, "", ErrorKind.CONTENT_REFUSED, ""),
        ],
    )
    def test_a_failed_job_whatever_the_http_status(
        self, status: int, data: dict[str, Any], words: str, kind: ErrorKind, message: str
    ) -> None:
        seen = read_status(envelope(status, words=words, status="failed", outputs=None, **data), "j1")
        assert seen.phase is Phase.FAILED
        assert seen.failure is not None
        assert (seen.failure.kind, seen.failure.message) == (kind, message)
        assert seen.failure.charge is Charge.RETURNED

    @pytest.mark.parametrize(
        ("word", "kind"),
        [
            ("timeout", ErrorKind.GENERATION_TIMED_OUT),
            ("cancelled", ErrorKind.GENERATION_CANCELLED),
            ("error", ErrorKind.GENERATION_FAILED),
        ],
    )
    def test_other_ends(self, word: str, kind: ErrorKind) -> None:
        failure = read_status(envelope(status=word), "j1").failure
        assert failure is not None
        assert failure.kind is kind

    def test_a_failed_job_that_was_charged_says_so(self) -> None:
        failure = read_status(envelope(status="failed", price="0.23"), "j1").failure
        assert failure is not None
        assert failure.charge is Charge.STANDS

    @pytest.mark.parametrize("status", [400, 404])
    @pytest.mark.parametrize(
        "content", [{"code": 404, "msg": "not found"}, {"code": 400, "data": None}, None]
    )
    def test_not_found(self, status: int, content: object) -> None:
        seen = read_status(Answer(status=status, content=content, text="404 page not found"), "j1")
        assert seen.phase is Phase.NOT_FOUND

    @pytest.mark.parametrize(
        ("answer", "kind"),
        [
            (Answer(status=502, text=HTML), ErrorKind.PROVIDER_TROUBLE),
            (Answer(status=404, text=HTML), ErrorKind.PROVIDER_TROUBLE),
            (Answer(status=200, text=HTML), ErrorKind.PROVIDER_TROUBLE),
            (Answer(status=302), ErrorKind.PROVIDER_TROUBLE),
            (Answer(status=500, content={"code": 500, "msg": "oops"}), ErrorKind.PROVIDER_TROUBLE),
            (envelope(503, status="processing"), ErrorKind.PROVIDER_TROUBLE),
            (Answer(status=401, content={"msg": "unauthorized"}), ErrorKind.KEY_REFUSED),
            (Answer(status=403, content={"msg": "no"}), ErrorKind.FORBIDDEN),
            (Answer(status=403, text=HTML_1010), ErrorKind.EDGE_BLOCKED),
            (Answer(status=429, content={"msg": "slow"}), ErrorKind.RATE_LIMITED),
            (Answer(status=200, content={"code": "429", "msg": "slow"}), ErrorKind.RATE_LIMITED),
            (Answer(status=200, content={"code": 200, "data": {}}), ErrorKind.ANSWER_UNREADABLE),
            (Answer(status=200, content={"code": 200, "data": [1]}), ErrorKind.ANSWER_UNREADABLE),
            (Answer(status=200, content={"status": "completed", "id": "j2"}), ErrorKind.ANSWER_UNREADABLE),
            # Error pages in JSON, not jobs
            (Answer(status=502, content={"status": "error", "message": "x"}), ErrorKind.PROVIDER_TROUBLE),
            (Answer(status=500, content={"status": "failed"}), ErrorKind.PROVIDER_TROUBLE),
            (Answer(status=503, content={"status": 503, "error": "x"}), ErrorKind.PROVIDER_TROUBLE),
            (Answer(status=200, content={"status": "success"}), ErrorKind.ANSWER_UNREADABLE),
            (Answer(status=200, content={"status": "success", "data": {}}), ErrorKind.ANSWER_UNREADABLE),
            (
                Answer(status=500, content={"data": {"status": "failed", "id": "j2"}}),
                ErrorKind.ANSWER_UNREADABLE,
            ),
        ],
    )
    def test_what_tells_nothing_about_the_job(self, answer: Answer, kind: ErrorKind) -> None:
        with pytest.raises(AppError) as failure:
            read_status(answer, "j1")
        assert failure.value.kind is kind
        assert failure.value.charge is Charge.NONE

    json_values = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
        max_leaves=12,
    )
    known_names = st.sampled_from(
        ["id", "status", "outputs", "output", "error", "error_code", "price", "code", "msg", "message", "url"]
    )
    words = st.sampled_from(["completed", "failed", "processing", "timeout", "j1", "", "200", "401", "1039"])
    predictions = st.dictionaries(known_names, json_values | words, max_size=8)
    bodies = predictions | st.builds(lambda outer, data: {**outer, "data": data}, predictions, predictions)

    @given(st.integers(100, 999), bodies | json_values)
    @settings(max_examples=600, deadline=None)
    def test_anything_is_a_status_or_a_typed_error(self, status: int, content: object) -> None:
        answer = Answer(status=status, content=content, text=str(content))
        try:
            seen = read_status(answer, "j1")
        except AppError:
            return
        assert all(isinstance(link, str) for link in seen.results)
        assert (seen.failure is not None) is (seen.phase is Phase.FAILED)


class TestOverTheWire:
    """The same against the simulator, with its quirks."""

    def looks(
        self, atlas: AtlasProvider, simulator: AtlasSimulator, count: int, **switches: Any
    ) -> list[Any]:
        simulator.set(**switches)

        async def run(provider: AtlasProvider) -> list[Any]:
            accepted = await provider.submit(TEXT)
            seen: list[Any] = []
            for _ in range(count):
                try:
                    seen.append(await provider.status(accepted.remote_id))
                except AppError as error:
                    seen.append(error)
            return seen

        return call(atlas, run)

    @pytest.mark.parametrize("wrapped", [True, False])
    @pytest.mark.parametrize("code_as_text", [True, False])
    def test_states_may_go_backwards(
        self, atlas: AtlasProvider, simulator: AtlasSimulator, wrapped: bool, code_as_text: bool
    ) -> None:
        states = ["created", "processing", "pending", "quantum flux", "completed", "completed"]
        seen = self.looks(
            atlas, simulator, 6, states=states, wrapped=wrapped, code_as_text=code_as_text, price_after=1
        )
        assert [look.phase for look in seen] == [
            Phase.WAITING,
            Phase.RUNNING,
            Phase.WAITING,
            Phase.RUNNING,
            Phase.SUCCEEDED,
            Phase.SUCCEEDED,
        ]
        assert [look.charged for look in seen] == [None] * 5 + [Money(Decimal("0.28"))]
        assert all(look.request_id for look in seen)

    @pytest.mark.parametrize("outputs", ["list", "text", "objects", "output", "two"])
    def test_forms_of_results(self, atlas: AtlasProvider, simulator: AtlasSimulator, outputs: str) -> None:
        (seen,) = self.looks(atlas, simulator, 1, states=["completed"], outputs=outputs)
        assert len(seen.results) == (2 if outputs == "two" else 1)
        assert all(link.startswith(simulator.storage_origin) for link in seen.results)

    def test_a_job_is_not_there_at_first(self, atlas: AtlasProvider, simulator: AtlasSimulator) -> None:
        for status in (400, 404):
            seen = self.looks(atlas, simulator, 3, unknown_looks=2, unknown_status=status)
            assert [look.phase for look in seen] == [Phase.NOT_FOUND, Phase.NOT_FOUND, Phase.RUNNING]

    @pytest.mark.parametrize("status", [200, 422, 500])
    @pytest.mark.parametrize("failure_in", ["error", "error-object", "message"])
    def test_a_failure(
        self, atlas: AtlasProvider, simulator: AtlasSimulator, status: int, failure_in: str
    ) -> None:
        (seen,) = self.looks(
            atlas, simulator, 1, states=["failed"], failure_status=status, failure_in=failure_in
        )
        assert seen.failure.message.startswith("Generation failed")

    def test_trouble_of_the_edge_passes(self, atlas: AtlasProvider, simulator: AtlasSimulator) -> None:
        simulator.fail_next("status", status=502, body=HTML, times=2)
        seen = self.looks(atlas, simulator, 3)
        assert [getattr(look, "kind", None) for look in seen] == [ErrorKind.PROVIDER_TROUBLE] * 2 + [None]

    def test_another_jobs_answer(self, atlas: AtlasProvider, simulator: AtlasSimulator) -> None:
        (seen,) = self.looks(atlas, simulator, 1, other_id=True)
        assert seen.kind is ErrorKind.ANSWER_UNREADABLE


class TestFetchResult:
    def test_gives_fresh_links_again_and_again(self, atlas: AtlasProvider, simulator: AtlasSimulator) -> None:
        simulator.set(states=["completed"])

        async def run(provider: AtlasProvider) -> list[str]:
            accepted = await provider.submit(TEXT)
            return [(await provider.fetch_result(accepted.remote_id))[0] for _ in range(3)]

        links = call(atlas, run)
        assert len(set(links)) == 3
        assert len({link.partition("?")[0] for link in links}) == 1

    def test_gone(self, atlas: AtlasProvider) -> None:
        failure = failing(atlas, lambda p: p.fetch_result("0" * 32))
        assert (failure.kind, failure.charge) == (ErrorKind.RESULT_EXPIRED, Charge.STANDS)

    def test_not_ready(self, atlas: AtlasProvider, simulator: AtlasSimulator) -> None:
        simulator.set(states=["processing"])

        async def run(provider: AtlasProvider) -> Any:
            return await provider.fetch_result((await provider.submit(TEXT)).remote_id)

        assert call(atlas, run) == ()

    def test_failed(self, atlas: AtlasProvider, simulator: AtlasSimulator) -> None:
        simulator.set(states=["failed"], failure_words="no luck", failure_status=500)

        async def run(provider: AtlasProvider) -> Any:
            return await provider.fetch_result((await provider.submit(TEXT)).remote_id)

        failure = failing(atlas, run)
        assert (failure.kind, failure.message) == (ErrorKind.GENERATION_FAILED, "no luck")
        assert failure.charge is Charge.RETURNED


class TestHistory:
    since = datetime.now(UTC) - timedelta(minutes=5)

    def test_finds_what_was_sent(self, atlas: AtlasProvider, simulator: AtlasSimulator) -> None:
        simulator.set(states=["completed"])

        async def run(provider: AtlasProvider) -> Any:
            accepted = await provider.submit(TEXT)
            await provider.status(accepted.remote_id)
            return accepted, await provider.find_submissions(model=TEXT.model, since=self.since)

        accepted, (found,) = call(atlas, run)
        assert found.remote_id == accepted.remote_id
        assert (found.model, found.fields) == (TEXT.model, TEXT.fields)
        assert abs(found.created - datetime.now(UTC)) < timedelta(minutes=1)
        assert found.status.phase is Phase.SUCCEEDED
        assert found.status.results

    def test_finds_a_submission_whose_answer_was_lost(
        self, atlas: AtlasProvider, simulator: AtlasSimulator
    ) -> None:
        simulator.fail_next("submit", cut="job-made")
        sent = datetime.now(UTC)
        failing(atlas, submit)
        (found,) = call(atlas, lambda p: p.find_submissions(model=TEXT.model, since=sent))
        assert found.remote_id in simulator.jobs
        assert found.fields == TEXT.fields
        assert found.status is not None
        assert found.status.phase is Phase.WAITING

    def test_reads_all_pages(self, atlas: AtlasProvider, simulator: AtlasSimulator) -> None:
        now = int(datetime.now(UTC).timestamp())
        simulator.set(history_rows=[row(f"j{i}", now - i) for i in range(120)])
        found = call(atlas, lambda p: p.find_submissions(model=TEXT.model, since=self.since))
        assert [each.remote_id for each in found] == [f"j{i}" for i in range(120)]

    def test_stops_where_rows_are_older(self, atlas: AtlasProvider, simulator: AtlasSimulator) -> None:
        now = datetime.now(UTC)
        rows = [row(f"j{i}", int(now.timestamp()) - i * 10) for i in range(200)]
        simulator.set(history_rows=rows)
        since = now - timedelta(seconds=300)
        found = call(atlas, lambda p: p.find_submissions(model=TEXT.model, since=since))
        assert [each.remote_id for each in found] == [f"j{i}" for i in range(31)]
        assert len(simulator.requests) == 2

    def test_an_endless_history_ends(self, atlas: AtlasProvider, simulator: AtlasSimulator) -> None:
        now = int(datetime.now(UTC).timestamp())
        same = {"code": 200, "data": {"items": [row("j1", now)]}}
        simulator.fail_next("history", status=200, body=same, times=1000)
        found = call(atlas, lambda p: p.find_submissions(model=TEXT.model, since=self.since))
        assert [each.remote_id for each in found] == ["j1"]
        junk = {"code": 200, "data": {"items": ["junk"]}}
        simulator.set(faults={})
        simulator.fail_next("history", status=200, body=junk, times=1000)
        failure = failing(atlas, lambda p: p.find_submissions(model=TEXT.model, since=self.since))
        assert failure.kind is ErrorKind.ANSWER_UNREADABLE

    def test_passes_over_what_it_cannot_use(self, atlas: AtlasProvider, simulator: AtlasSimulator) -> None:
        now = int(datetime.now(UTC).timestamp())
        junk: list[Any] = [
            None,
            "x",
            [],
            {},
            {**row("a", now), "ID": 7},
            {**row("b", now), "createdAt": "today"},
            {**row("c", now), "createdAt": 1e300},
            {**row("d", now), "createdAt": -1e18},
            {**row("e", now), "requestBody": "{"},
            {**row("f", now), "requestBody": "[" * 5000},
            {**row("g", now), "model": "somebody/elses"},
            {**row("h", now), "model": None, "requestBody": "null"},
        ]
        odd: list[Any] = [
            {**row("k", now), "result": "x", "status": None},
            {**row("l", now), "requestBody": {"prompt": "x", "image": None, "list": [1], "seed": 3}},
        ]
        simulator.set(history_rows=[*junk, *odd, row("m", now)])
        simulator.fail_next(
            "history", status=200, body={"data": {"items": [*junk, *odd, row("m", now)]}}, times=1
        )
        found = call(atlas, lambda p: p.find_submissions(model=TEXT.model, since=self.since))
        assert [each.remote_id for each in found] == ["k", "l", "m"]
        assert found[0].status is None
        assert found[1].fields == {"prompt": "x", "list": [1], "seed": 3}  # lists of pictures among them

    @pytest.mark.parametrize("days", [-3650, -1, 1, 400])
    def test_a_wrong_clock_of_ours_is_reckoned_with(
        self, atlas: AtlasProvider, simulator: AtlasSimulator, days: int
    ) -> None:
        """Seen from here the server is `days` ahead: its rows are told by our clock."""
        theirs = datetime.now(UTC) + timedelta(days=days)
        rows = [row("ours", int(theirs.timestamp())), row("older", int(theirs.timestamp()) - 7200)]
        body = {"code": 200, "data": {"items": rows}}
        headers = {"Date": format_datetime(theirs, usegmt=True)}
        simulator.fail_next("history", status=200, body=body, headers=headers, times=2)
        (found,) = call(atlas, lambda p: p.find_submissions(model=TEXT.model, since=self.since))
        assert found.remote_id == "ours"
        assert abs(found.created - datetime.now(UTC)) < timedelta(minutes=5)

    def test_a_late_row_is_not_there_yet(self, atlas: AtlasProvider, simulator: AtlasSimulator) -> None:
        simulator.set(history_lag=1)

        async def run(provider: AtlasProvider) -> Any:
            await provider.submit(TEXT)
            return [
                len(await provider.find_submissions(model=TEXT.model, since=self.since)) for _ in range(2)
            ]

        assert call(atlas, run) == [0, 1]

    @pytest.mark.parametrize(
        ("status", "body", "kind"),
        [
            (401, {"code": 401, "msg": "unauthorized"}, ErrorKind.KEY_REFUSED),
            (502, HTML, ErrorKind.PROVIDER_TROUBLE),
            (200, {"code": 200, "data": {"items": "x"}}, ErrorKind.PROVIDER_TROUBLE),
            (200, [], ErrorKind.PROVIDER_TROUBLE),
        ],
    )
    def test_troubles_are_not_taken_for_an_empty_history(
        self,
        atlas: AtlasProvider,
        simulator: AtlasSimulator,
        status: int,
        body: object,
        kind: ErrorKind,
    ) -> None:
        simulator.fail_next("history", status=status, body=body)
        failure = failing(atlas, lambda p: p.find_submissions(model=TEXT.model, since=self.since))
        assert failure.kind is kind


def row(remote_id: str, created: int) -> dict[str, Any]:
    """A row of the history, as the service shows it."""
    return {
        "ID": remote_id,
        "createdAt": created,
        "model": TEXT.model,
        "requestBody": json.dumps({"model": TEXT.model, **TEXT.fields}),
        "status": "processing",
    }

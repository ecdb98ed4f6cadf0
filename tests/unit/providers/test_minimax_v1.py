"""MiniMax, first version: what its answers mean, and that nothing is paid for twice."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind
from hailuo_desktop.providers.api_client import Answer
from hailuo_desktop.providers.base import (
    Accepted,
    Phase,
    SubmissionOrder,
)
from hailuo_desktop.providers.minimax import MinimaxProvider
from hailuo_desktop.providers.minimax_v1 import read_task
from tests.support.atlas_simulator import KEY
from tests.support.minimax_calls import CLIENTS, FINE, H3, HTML, TEXT, call, failing, minimax
from tests.support.minimax_simulator import MinimaxSimulator
from tests.support.raw_http import Exchange, listening, serve_http


@pytest.fixture
def simulator() -> Iterator[MinimaxSimulator]:
    with MinimaxSimulator() as simulator:
        yield simulator


@pytest.fixture
def provider(simulator: MinimaxSimulator) -> MinimaxProvider:
    return minimax(simulator)


def submit(provider: MinimaxProvider) -> Awaitable[Accepted]:
    return provider.submit(TEXT)


class TestSubmit:
    def test_is_one_flat_request(self, provider: MinimaxProvider, simulator: MinimaxSimulator) -> None:
        accepted = call(provider, submit)
        assert list(simulator.jobs) == [accepted.remote_id]
        assert accepted.request_id == "req-1"
        (request,) = simulator.submissions
        assert request.target == "/v1/video_generation"
        assert json.loads(request.body) == {"model": TEXT.model, **TEXT.fields}

    @pytest.mark.parametrize(
        "body",
        [
            {"task_id": 424010985738600, "base_resp": FINE},
            {"task_id": "424010985738600"},
            {"task_id": "424010985738600", "base_resp": {"status_code": "0"}},
            # Where there is an id there is a task, and a second order would be paid for, too.
            {"task_id": "424010985738600", "base_resp": {"status_code": 1002, "status_msg": "slow"}},
        ],
    )
    def test_an_id_is_kept_however_it_comes(
        self, provider: MinimaxProvider, simulator: MinimaxSimulator, body: Any
    ) -> None:
        simulator.fail_next("submit", status=200, body=body)
        assert call(provider, submit).remote_id == "424010985738600"

    @pytest.mark.parametrize(
        "fault",
        [
            *({"status": status, "body": HTML} for status in (400, 401, 403, 404, 413, 429, 500, 502)),
            *({"status": status, "body": ""} for status in (204, 301, 307, 200, 520, 999)),
            {"status": 200, "body": {}},
            {"status": 200, "body": []},
            {"status": 200, "body": {"base_resp": FINE}},
            {"status": 200, "body": {"task_id": "", "base_resp": FINE}},
            {"status": 200, "body": {"task_id": "0", "base_resp": FINE}},
            {"status": 200, "body": {"task_id": "a b", "base_resp": FINE}},
            {"status": 200, "body": {"task_id": "../files", "base_resp": FINE}},
            {"status": 200, "body": {"task_id": ["x"], "base_resp": FINE}},
            {"status": 200, "body": {"task_id": True, "base_resp": FINE}},
            {"status": 200, "body": {"base_resp": {"status_code": True}}},
            {"status": 200, "body": {"base_resp": {"status_code": 2013.0}}},
            {"status": 200, "body": {"base_resp": "2013"}},
            {"status": 200, "body": {"task_id": "x"}, "headers": {"Content-Encoding": "br"}},
            {"cut": "after-reading"},
            {"cut": "after-reading", "rude": True},
            {"cut": "job-made"},
            {"cut": "job-made", "rude": True},
            {"cut": "half-answer"},
            {"cut": "half-answer", "rude": True},
        ],
    )
    @pytest.mark.parametrize("order", [TEXT, H3], ids=["first", "second"])
    def test_everything_unreadable_is_unknown_and_sent_once(
        self,
        provider: MinimaxProvider,
        simulator: MinimaxSimulator,
        fault: dict[str, Any],
        order: SubmissionOrder,
    ) -> None:
        simulator.fail_next("submit", **fault)
        failure = failing(provider, lambda p: p.submit(order))
        assert failure.kind is ErrorKind.OUTCOME_UNKNOWN
        assert (failure.delivery, failure.charge) == (Delivery.UNKNOWN, Charge.UNKNOWN)
        assert len(simulator.submissions) == 1
        assert len(simulator.paid) == (1 if fault.get("cut") in ("job-made", "half-answer") else 0)

    @pytest.mark.parametrize("order", [TEXT, H3], ids=["first", "second"])
    def test_an_unread_request_is_sent_once(
        self, provider: MinimaxProvider, simulator: MinimaxSimulator, order: SubmissionOrder
    ) -> None:
        simulator.fail_next("submit", cut="before-reading", rude=True)
        assert failing(provider, lambda p: p.submit(order)).delivery is not Delivery.REFUSED
        assert len(simulator.submissions) == 1

    def test_nobody_there_means_not_sent(
        self, provider: MinimaxProvider, simulator: MinimaxSimulator
    ) -> None:
        simulator.stop()
        failure = failing(provider, submit)
        assert (failure.kind, failure.delivery) == (ErrorKind.UNREACHABLE, Delivery.NOT_SENT)
        assert failure.charge is Charge.NONE

    def test_every_cut_of_the_answer(self) -> None:
        body = json.dumps({"task_id": "424010985738600", "base_resp": FINE}).encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode()
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
                provider = MinimaxProvider(CLIENTS, key, origin=f"http://127.0.0.1:{port}")
                for offset in range(len(whole)):  # noqa: B007 (the server looks at it)
                    with pytest.raises(AppError) as failure:
                        await provider.submit(TEXT)
                    assert failure.value.kind is ErrorKind.OUTCOME_UNKNOWN
                offset = len(whole)
                assert (await provider.submit(TEXT)).remote_id == "424010985738600"
                await provider.close()

        asyncio.run(run())
        assert requests == len(whole) + 1


def told(status: int = 200, /, *, code: Any = 0, words: str = "", **task: Any) -> Answer:
    """An answer about task 7."""
    body = {"task_id": "7", **task, "base_resp": {"status_code": code, "status_msg": words}}
    return Answer(status=status, content=body, text=json.dumps(body), request_id="r1")


class TestStatus:
    @pytest.mark.parametrize(
        ("word", "phase"),
        [
            ("Preparing", Phase.WAITING),
            ("Queueing", Phase.WAITING),
            ("Processing", Phase.RUNNING),
            ("processing", Phase.RUNNING),
            ("Polishing", Phase.RUNNING),
            ("完成", Phase.RUNNING),
            ("Success", Phase.SUCCEEDED),
            ("Fail", Phase.FAILED),
        ],
    )
    def test_words(self, word: str, phase: Phase) -> None:
        seen, file_id = read_task(told(status=word, file_id="9"), "7", {})
        assert (seen.phase, seen.word, seen.request_id) == (phase, word, "r1")
        assert (seen.failure is not None) is (phase is Phase.FAILED)
        assert file_id == ("9" if phase is Phase.SUCCEEDED else "")

    @pytest.mark.parametrize(
        ("code", "words", "kind"),
        [
            (0, "success", ErrorKind.GENERATION_FAILED),
            (1000, "unknown error", ErrorKind.GENERATION_FAILED),
            (1033, "mysql failed", ErrorKind.GENERATION_FAILED),
            (1026, "input new_sensitive", ErrorKind.CONTENT_REFUSED),
            (1027, "output new_sensitive", ErrorKind.OUTPUT_REFUSED),
            (0, "output new_sensitive", ErrorKind.OUTPUT_REFUSED),
            (0, "video description contains sensitive content", ErrorKind.CONTENT_REFUSED),
        ],
    )
    def test_failed_tasks(self, code: int, words: str, kind: ErrorKind) -> None:
        seen, _ = read_task(told(status="Fail", code=code, words=words), "7", {})
        assert seen.failure is not None
        assert (seen.failure.kind, seen.failure.charge) == (kind, Charge.UNKNOWN)
        assert seen.failure.message == ("" if words == "success" else words)

    def test_the_cause_may_stand_elsewhere(self) -> None:
        seen, _ = read_task(told(status="Fail", error_message="no luck"), "7", {})
        assert seen.failure is not None
        assert seen.failure.message == "no luck"

    @pytest.mark.parametrize("code", [1002, 1004, 1039, 1041, 2045, 2049])
    def test_trouble_of_the_caller_is_no_end_of_the_task(self, code: int) -> None:
        with pytest.raises(AppError):
            read_task(told(status="Fail", code=code), "7", {})

    @pytest.mark.parametrize(
        "answer",
        [
            told(code=2013, words="invalid params"),
            Answer(status=404, content={"message": "not found"}),
            Answer(status=404, text="404 page not found"),
        ],
    )
    def test_not_found(self, answer: Answer) -> None:
        assert read_task(answer, "7", {})[0].phase is Phase.NOT_FOUND

    @pytest.mark.parametrize(
        ("answer", "kind"),
        [
            (Answer(status=502, text=HTML), ErrorKind.PROVIDER_TROUBLE),
            (Answer(status=404, text=HTML), ErrorKind.PROVIDER_TROUBLE),
            (Answer(status=200, text=HTML), ErrorKind.PROVIDER_TROUBLE),
            (Answer(status=302), ErrorKind.PROVIDER_TROUBLE),
            (told(503, status="Processing"), ErrorKind.PROVIDER_TROUBLE),
            (told(), ErrorKind.ANSWER_UNREADABLE),
            (told(status=""), ErrorKind.ANSWER_UNREADABLE),
            (told(status=3), ErrorKind.ANSWER_UNREADABLE),
            (told(status="Success", task_id="8"), ErrorKind.ANSWER_UNREADABLE),
            (told(status="Fail", task_id="8"), ErrorKind.ANSWER_UNREADABLE),
            (Answer(status=200, content={"status": "Success", "file_id": "9"}), ErrorKind.ANSWER_UNREADABLE),
        ],
    )
    def test_what_tells_nothing_about_the_task(self, answer: Answer, kind: ErrorKind) -> None:
        with pytest.raises(AppError) as failure:
            read_task(answer, "7", {})
        assert failure.value.kind is kind
        assert failure.value.charge is Charge.NONE

    json_values = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
        max_leaves=12,
    )
    names = st.sampled_from(
        ["task_id", "status", "file_id", "base_resp", "status_code", "status_msg", "error", "message", "type"]
    )
    words = st.sampled_from(["Success", "Fail", "Processing", "7", "", "0", "1004", "2013", "(1008)"])
    objects = st.dictionaries(names, json_values | words, max_size=8)
    bodies = objects | st.builds(lambda outer, base: {**outer, "base_resp": base}, objects, objects)

    @given(st.integers(100, 999), bodies | json_values)
    @settings(max_examples=400, deadline=None)
    def test_anything_is_a_status_or_a_typed_error(self, status: int, content: Any) -> None:
        answer = Answer(status=status, content=content, text=str(content))
        try:
            seen, file_id = read_task(answer, "7", {})
        except AppError:
            return
        assert (seen.failure is not None) is (seen.phase is Phase.FAILED)
        assert isinstance(file_id, str)


class TestResult:
    async def made(self, provider: MinimaxProvider) -> str:
        return (await provider.submit(TEXT)).remote_id

    def test_is_followed_from_look_to_look(
        self, provider: MinimaxProvider, simulator: MinimaxSimulator
    ) -> None:
        async def run(provider: MinimaxProvider) -> list[Any]:
            remote_id = await self.made(provider)
            return [await provider.status(remote_id) for _ in range(5)]

        seen = call(provider, run)
        assert [look.word for look in seen] == ["Preparing", "Queueing", "Processing", "Success", "Success"]
        assert [len(look.results) for look in seen] == [0, 0, 0, 1, 1]
        # One question for each look; a finished task needs a second one.
        assert len(simulator.requests) == 1 + 3 + 2 * 2

    @pytest.mark.parametrize("file_id_as", ["text", "number"])
    @pytest.mark.parametrize("backup", [True, False])
    def test_a_link_is_fresh_whenever_it_is_asked_for(
        self, provider: MinimaxProvider, simulator: MinimaxSimulator, file_id_as: str, backup: bool
    ) -> None:
        simulator.set(states=["Success"], file_id_as=file_id_as, backup=backup)

        async def run(provider: MinimaxProvider) -> list[Any]:
            remote_id = await self.made(provider)
            return [await provider.fetch_result(remote_id) for _ in range(3)]

        links = call(provider, run)
        assert [len(each) for each in links] == [2 if backup else 1] * 3
        assert len({each[0] for each in links}) == 3
        assert len({each[0].partition("?")[0] for each in links}) == 1

    def test_a_file_that_is_not_there_yet(
        self, provider: MinimaxProvider, simulator: MinimaxSimulator
    ) -> None:
        simulator.set(states=["Success"], file_lag=1)

        async def run(provider: MinimaxProvider) -> list[Any]:
            remote_id = await self.made(provider)
            return [await provider.status(remote_id) for _ in range(2)]

        late, there = call(provider, run)
        assert (late.phase, late.results) == (Phase.SUCCEEDED, ())
        assert there.results

    @pytest.mark.parametrize(
        "file",
        [
            {"file_id": 1, "download_url": "https://a.test/another.mp4"},
            "https://a.test/1.mp4",
            {"download_url": ["https://a.test/1.mp4"]},
            {"download_url": ""},
        ],
    )
    def test_a_file_that_is_none_gives_no_link(
        self, provider: MinimaxProvider, simulator: MinimaxSimulator, file: Any
    ) -> None:
        simulator.set(states=["Success"])
        simulator.fail_next("file", status=200, body={"file": file, "base_resp": FINE})

        async def run(provider: MinimaxProvider) -> Any:
            try:
                return (await provider.status(await self.made(provider))).results
            except AppError as error:
                return error.kind

        assert call(provider, run) in ((), ErrorKind.ANSWER_UNREADABLE)

    def test_not_ready(self, provider: MinimaxProvider, simulator: MinimaxSimulator) -> None:
        simulator.set(states=["Processing"])

        async def run(provider: MinimaxProvider) -> Any:
            return await provider.fetch_result(await self.made(provider))

        assert call(provider, run) == ()

    def test_failed(self, provider: MinimaxProvider, simulator: MinimaxSimulator) -> None:
        simulator.set(states=["Fail"], failure_code=1027)

        async def run(provider: MinimaxProvider) -> Any:
            return await provider.fetch_result(await self.made(provider))

        failure = failing(provider, run)
        assert (failure.kind, failure.delivery) == (ErrorKind.OUTPUT_REFUSED, Delivery.REFUSED)

    @pytest.mark.parametrize("remote_id", ["424", "v2:424"])
    def test_gone(self, provider: MinimaxProvider, remote_id: str) -> None:
        failure = failing(provider, lambda p: p.fetch_result(remote_id))
        assert (failure.kind, failure.charge) == (ErrorKind.RESULT_EXPIRED, Charge.STANDS)

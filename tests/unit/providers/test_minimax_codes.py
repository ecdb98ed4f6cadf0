"""Every code of MiniMax becomes the right kind and sentence, at every question it may answer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind
from hailuo_desktop.providers.minimax import MinimaxProvider, Region
from hailuo_desktop.providers.minimax_answers import MEANINGS
from tests.support.atlas_simulator import KEY
from tests.support.minimax_calls import CLIENTS, H3, TEXT, minimax
from tests.support.minimax_simulator import MinimaxSimulator

K = ErrorKind

REFUSALS = {
    1002: (K.RATE_LIMITED, "takes no more requests"),
    1004: (K.KEY_REFUSED, "other region"),
    1008: (K.BALANCE_TOO_LOW, "does not cover"),
    1026: (K.CONTENT_REFUSED, "refused the picture or the prompt"),
    1039: (K.RATE_LIMITED, "takes no more requests"),
    1041: (K.RATE_LIMITED, "takes no more requests"),
    1042: (K.PROMPT_ILLEGIBLE, "invisible or forbidden characters"),
    1043: (K.REQUEST_REFUSED, "did not accept the request"),
    1044: (K.REQUEST_REFUSED, "did not accept the request"),
    2013: (K.REQUEST_REFUSED, "did not accept the request"),
    2037: (K.REQUEST_REFUSED, "did not accept the request"),
    2038: (K.ACCOUNT_UNVERIFIED, "Verify your name"),
    2039: (K.REQUEST_REFUSED, "did not accept the request"),
    2042: (K.REQUEST_REFUSED, "did not accept the request"),
    2045: (K.RATE_LIMITED, "takes no more requests"),
    2048: (K.REQUEST_REFUSED, "did not accept the request"),
    2049: (K.KEY_REFUSED, "other region"),
    2056: (K.PLAN_USED_UP, "is used up"),
    20132: (K.REQUEST_REFUSED, "did not accept the request"),
}
"""After these nothing was begun and nothing is charged."""

UNCLEAR = {
    1000: (K.PROVIDER_TROUBLE, "an error of its own"),
    1001: (K.PROVIDER_TROUBLE, "an error of its own"),
    1013: (K.PROVIDER_TROUBLE, "an error of its own"),
    1024: (K.PROVIDER_TROUBLE, "an error of its own"),
    1027: (K.OUTPUT_REFUSED, "does not let it out"),
    1033: (K.PROVIDER_TROUBLE, "an error of its own"),
    1099: (K.PROVIDER_TROUBLE, "an error of its own"),
    777777: (K.PROVIDER_TROUBLE, "an error of its own"),
}
"""After these a paid request may have been acted upon; the last two are in no table."""

ALL = REFUSALS | UNCLEAR
ENDS = {1026, 1027}


@pytest.fixture
def simulator() -> Iterator[MinimaxSimulator]:
    with MinimaxSimulator() as simulator:
        yield simulator


def first(code: int) -> dict[str, Any]:
    """How the first version tells a code: within HTTP 200, beside an empty id."""
    return {"status": 200, "body": {"task_id": "", "base_resp": {"status_code": code, "status_msg": "words"}}}


def second(code: int) -> dict[str, Any]:
    """How the second version does."""
    error = {"type": "some_error", "message": f"words ({code})", "http_code": "400"}
    return {"status": 400, "body": {"type": "error", "error": error, "request_id": "trace-1"}}


def each(
    simulator: MinimaxSimulator,
    endpoint: str,
    answer: Callable[[int], dict[str, Any]],
    question: Callable[[MinimaxProvider], Awaitable[Any]],
    codes: Any,
) -> dict[int, AppError]:
    """Ask once for each code; all must end in a failure."""
    failures: dict[int, AppError] = {}

    async def run() -> None:
        provider = minimax(simulator)
        for code in codes:
            simulator.fail_next(endpoint, **answer(code))
            with pytest.raises(AppError) as failure:
                await question(provider)
            failures[code] = failure.value
        await provider.close()

    asyncio.run(run())
    return failures


def assert_said(error: AppError, kind: ErrorKind, words: str) -> None:
    assert error.kind is kind, error.facts
    message = wording.describe(error, provider="minimax")
    assert words in str(message)
    assert "…" not in str(message)
    assert "MiniMax" in message.text


def test_the_table_is_whole() -> None:
    assert MEANINGS.keys() == ALL.keys() - {1099, 777777}
    assert {code for code, meaning in MEANINGS.items() if meaning.refuses} == REFUSALS.keys()


@pytest.mark.parametrize(("answer", "order"), [(first, TEXT), (second, H3)], ids=["first", "second"])
def test_a_refused_order_is_free(
    simulator: MinimaxSimulator, answer: Callable[[int], dict[str, Any]], order: Any
) -> None:
    failures = each(simulator, "submit", answer, lambda p: p.submit(order), REFUSALS)
    for code, (kind, words) in REFUSALS.items():
        error = failures[code]
        assert_said(error, kind, words)
        assert (error.delivery, error.charge) == (Delivery.REFUSED, Charge.NONE)
        assert "Nothing was charged." in str(wording.describe(error, provider="minimax"))
        assert error.message.startswith("words")
        assert error.request_id
    assert len(simulator.submissions) == len(REFUSALS)


@pytest.mark.parametrize(("answer", "order"), [(first, TEXT), (second, H3)], ids=["first", "second"])
def test_an_unclear_answer_to_an_order_leaves_the_outcome_unknown(
    simulator: MinimaxSimulator, answer: Callable[[int], dict[str, Any]], order: Any
) -> None:
    failures = each(simulator, "submit", answer, lambda p: p.submit(order), UNCLEAR)
    for error in failures.values():
        assert_said(error, K.OUTCOME_UNKNOWN, "was not sent again")
        assert (error.delivery, error.charge) == (Delivery.UNKNOWN, Charge.UNKNOWN)
    assert len(simulator.submissions) == len(UNCLEAR)


@pytest.mark.parametrize(
    ("answer", "remote_id"), [(first, "424010985738600"), (second, "v2:424010985738600")]
)
def test_at_a_look(
    simulator: MinimaxSimulator, answer: Callable[[int], dict[str, Any]], remote_id: str
) -> None:
    """Content codes are about the task there, and an invalid id is a task that is not known."""
    codes = [code for code in ALL if code != 2013 and (code not in ENDS or answer is second)]
    failures = each(simulator, "status", answer, lambda p: p.status(remote_id), codes)
    for code, error in failures.items():
        assert_said(error, *ALL[code])


def test_at_the_question_for_the_file(simulator: MinimaxSimulator) -> None:
    simulator.set(states=["Success"])

    async def run() -> None:
        provider = minimax(simulator)
        remote_id = (await provider.submit(TEXT)).remote_id
        for code in ALL:
            simulator.set(file_code=code)
            if code in ENDS:
                failure = (await provider.status(remote_id)).failure
                assert failure is not None
                assert failure.kind is ALL[code][0]
            elif code == 2013:
                assert (await provider.status(remote_id)).results == ()
            else:
                with pytest.raises(AppError) as caught:
                    await provider.fetch_result(remote_id)
                assert_said(caught.value, *ALL[code])
        await provider.close()

    asyncio.run(run())


@pytest.mark.parametrize("code", sorted(ALL))
def test_at_the_key_check(simulator: MinimaxSimulator, code: int) -> None:
    """What can only be said to a key that was accepted says that it was; another path speaks for it, too."""
    simulator.fail_next("status", **first(code))

    async def run() -> AppError | None:
        provider = minimax(simulator)
        try:
            await provider.check_key()
        except AppError as error:
            return error
        finally:
            await provider.close()
        return None

    error = asyncio.run(run())
    accepted = {1008, 1026, 1027, 2056}
    accepted |= {c for c, (kind, _) in ALL.items() if kind in (K.REQUEST_REFUSED, K.KEY_REFUSED)}
    assert (error is None) is (code in accepted)
    if error is not None:
        assert_said(error, *ALL[code])


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, K.REQUEST_REFUSED),
        (401, K.KEY_REFUSED),
        (402, K.BALANCE_TOO_LOW),
        (403, K.FORBIDDEN),
        (404, K.MODEL_GONE),
        (413, K.UPLOAD_TOO_LARGE),
        (422, K.CONTENT_REFUSED),
        (429, K.RATE_LIMITED),
        (451, K.REGION_BLOCKED),
        (408, K.OUTCOME_UNKNOWN),
        (499, K.OUTCOME_UNKNOWN),
        (500, K.OUTCOME_UNKNOWN),
        (529, K.OUTCOME_UNKNOWN),
        (302, K.OUTCOME_UNKNOWN),
    ],
)
def test_an_order_that_got_a_status_without_a_code(
    simulator: MinimaxSimulator, status: int, kind: ErrorKind
) -> None:
    def answer(_: int) -> dict[str, Any]:
        return {"status": status, "body": {"type": "error", "error": {"message": "words"}}}

    for order in (TEXT, H3):
        (error,) = each(simulator, "submit", answer, lambda p, order=order: p.submit(order), [0]).values()  # type: ignore[misc]
        assert error.kind is kind
        assert (error.charge is Charge.UNKNOWN) is (kind is K.OUTCOME_UNKNOWN)


@pytest.mark.parametrize("status", [500, 502, 504, 408])
def test_a_refusal_with_trouble_on_the_way_is_not_believed(simulator: MinimaxSimulator, status: int) -> None:
    def answer(code: int) -> dict[str, Any]:
        return {**first(code), "status": status}

    failures = each(simulator, "submit", answer, lambda p: p.submit(TEXT), [1008, 2013])
    assert {error.kind for error in failures.values()} == {K.OUTCOME_UNKNOWN}


class TestRegion:
    @pytest.mark.parametrize(
        ("origin", "region", "host", "other"),
        [
            ("", Region.GLOBAL, "api.minimax.io", "api.minimaxi.com"),
            ("", Region.MAINLAND, "api.minimaxi.com", "api.minimax.io"),
            ("https://api.minimax.cn", Region.GLOBAL, "api.minimax.cn", "api.minimax.io"),
            ("https://gateway.example.test/mm", Region.MAINLAND, "gateway.example.test", "api.minimax.io"),
        ],
    )
    def test_the_sentence_names_both_places(self, origin: str, region: Region, host: str, other: str) -> None:
        async def key() -> str:
            return KEY

        provider = MinimaxProvider(CLIENTS, key, origin=origin, region=region)
        assert provider._first._facts == {"host": host, "other_host": other}

    @pytest.mark.parametrize("order", [TEXT, H3], ids=["first", "second"])
    def test_a_key_of_the_other_region(self, simulator: MinimaxSimulator, order: Any) -> None:
        simulator.set(other_region="sk-api-of-the-other-region")
        provider = minimax(simulator, "sk-api-of-the-other-region")

        async def run() -> list[AppError]:
            failures = []
            for question in (provider.check_key(), provider.submit(order)):
                with pytest.raises(AppError) as failure:
                    await question
                failures.append(failure.value)
            await provider.close()
            return failures

        for error in asyncio.run(run()):
            assert (error.kind, error.facts["code"]) == (K.KEY_REFUSED, 2049)
            message = wording.describe(error, provider="minimax")
            assert "api.minimaxi.com" in message.text
            assert "choose the other region" in message.next_step
        assert not simulator.jobs

"""Atlas's own list of models and their schemas, over sockets: no key, no trust in what comes back."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import msgspec
import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.model_form import read_form
from hailuo_desktop.domain.model_spec import Mode
from hailuo_desktop.providers.atlas import AtlasProvider
from hailuo_desktop.providers.base import ListsModels
from hailuo_desktop.providers.http import ClientFactory
from tests.support.atlas_simulator import AtlasSimulator

T = TypeVar("T")
SEEDANCE = "bytedance/seedance-v1.5-pro/image-to-video"


def keyless(simulator: AtlasSimulator) -> AtlasProvider:
    async def key() -> str | None:
        raise AssertionError("nobody may ask for the key")

    return AtlasProvider(ClientFactory(), key, origin=simulator.origin)


def call(provider: AtlasProvider, question: Callable[[AtlasProvider], Awaitable[T]]) -> T:
    async def work() -> T:
        try:
            return await question(provider)
        finally:
            await provider.close()

    return asyncio.run(work())


def test_lists_video_models_without_a_key(simulator: AtlasSimulator) -> None:
    provider = keyless(simulator)
    assert isinstance(provider, ListsModels)
    listed = {each.id: each for each in call(provider, lambda p: p.list_models())}
    assert len(listed) > 100
    assert not {"minimax/hailuo-next", "minimax/m2", "black-forest/flux"} & listed.keys()
    seedance = listed[SEEDANCE]
    assert (seedance.provider, seedance.maker, seedance.price_per_second) == ("atlas", "ByteDance", True)
    assert Mode.IMAGE in seedance.modes
    assert seedance.as_of
    (request,) = simulator.requests
    assert "authorization" not in request.headers


def test_fetches_a_schema_from_its_own_host_without_a_key(simulator: AtlasSimulator) -> None:
    async def both(provider: AtlasProvider) -> object:
        listed = await provider.list_models()
        (seedance,) = [each for each in listed if each.id == SEEDANCE]
        return read_form(await provider.fetch_schema(seedance), seedance)

    spec: Any = call(keyless(simulator), both)
    assert spec.durations == tuple(range(4, 13))
    assert spec.end_image_field == "last_image"
    (request,) = simulator.storage.requests
    assert "authorization" not in request.headers
    assert not simulator.storage.leaks


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ({"status": 200, "body": "<html>maintenance</html>"}, ErrorKind.ANSWER_UNREADABLE),
        ({"status": 200, "body": {"code": "200", "data": []}}, ErrorKind.ANSWER_UNREADABLE),
        ({"status": 200, "body": {"code": 200, "data": "soon"}}, ErrorKind.ANSWER_UNREADABLE),
        ({"status": 200, "body": {"code": 500, "msg": "database"}}, ErrorKind.PROVIDER_TROUBLE),
        ({"status": 200, "body": [[], 1, None]}, ErrorKind.ANSWER_UNREADABLE),
        ({"status": 500, "body": "<html>oops</html>"}, ErrorKind.PROVIDER_TROUBLE),
        ({"status": 429, "body": {"code": 429, "msg": "slow down"}}, ErrorKind.RATE_LIMITED),
        ({"cut": "after-reading"}, ErrorKind.CONNECTION_LOST),
        ({"cut": "half-answer"}, ErrorKind.CONNECTION_LOST),
    ],
)
def test_no_list_is_a_failure_with_a_kind(
    simulator: AtlasSimulator, fault: dict[str, Any], kind: ErrorKind
) -> None:
    simulator.fail_next("models", **fault)
    with pytest.raises(AppError) as failure:
        call(keyless(simulator), lambda p: p.list_models())
    assert failure.value.kind is kind


def test_odd_entries_do_no_harm(simulator: AtlasSimulator) -> None:
    double = {"model": SEEDANCE, "type": "Video", "displayName": "First", "display_console": True}
    simulator.set(
        listed=[SEEDANCE],
        model_rows=[None, 7, [], {}, {"model": 3, "type": "Video"}, {"type": "Video"}, double, double],
    )
    (only,) = call(keyless(simulator), lambda p: p.list_models())
    assert (only.id, only.label) == (SEEDANCE, "First")


def test_a_list_as_it_comes_in_life_fits(simulator: AtlasSimulator) -> None:
    """Some hundred kilobytes with long texts, more than other answers may have; and nothing beyond that."""
    texts = [{"model": f"text/{n}", "type": "Text", "profile": "x" * 20_000} for n in range(250)]
    simulator.set(model_rows=texts)
    assert call(keyless(simulator), lambda p: p.list_models())
    simulator.set(model_rows=texts + texts)
    with pytest.raises(AppError) as failure:
        call(keyless(simulator), lambda p: p.list_models())
    assert failure.value.kind is ErrorKind.ANSWER_UNREADABLE


@pytest.mark.parametrize("address", ["", "http://10.1.1.1/a.json", "file:///etc/passwd"])
def test_a_schema_somewhere_odd_is_not_fetched(simulator: AtlasSimulator, address: str) -> None:
    async def odd(provider: AtlasProvider) -> object:
        listing = msgspec.structs.replace((await provider.list_models())[0], schema=address)
        return await provider.fetch_schema(listing)

    with pytest.raises(AppError) as failure:
        call(keyless(simulator), odd)
    assert failure.value.kind is ErrorKind.RESULT_LINK_UNSAFE

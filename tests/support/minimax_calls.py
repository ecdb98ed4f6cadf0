"""Asking MiniMax in a test: one question or several, and the provider closed again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import pytest

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.request import FieldValue
from hailuo_desktop.providers.base import SubmissionOrder
from hailuo_desktop.providers.http import ClientFactory
from hailuo_desktop.providers.minimax import MinimaxProvider
from tests.support.minimax_simulator import MinimaxSimulator

T = TypeVar("T")

CLIENTS = ClientFactory()

FINE = {"status_code": 0, "status_msg": "success"}
HTML = "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head></html>"

TEXT = SubmissionOrder(
    model="MiniMax-Hailuo-02",
    fields={
        "prompt": "A boat [Push in]",
        "resolution": "768P",
        "duration": 6,
        "prompt_optimizer": False,
        "fast_pretreatment": False,
    },
)
H3 = SubmissionOrder(
    model="MiniMax-H3",
    fields={"prompt": "A boat", "resolution": "768P", "duration": 6, "ratio": "16:9"},
)


def changed(order: SubmissionOrder, **fields: FieldValue) -> SubmissionOrder:
    """The same order with some fields set anew."""
    return SubmissionOrder(model=order.model, fields={**order.fields, **fields})


def minimax(simulator: MinimaxSimulator, key: str | None = None) -> MinimaxProvider:
    """The provider, with the simulator's key or another one."""

    async def source() -> str | None:
        return key or simulator.key

    return MinimaxProvider(CLIENTS, source, origin=simulator.origin)


def call(provider: MinimaxProvider, question: Callable[[MinimaxProvider], Awaitable[T]]) -> T:
    """Ask, and close."""

    async def run() -> T:
        try:
            return await question(provider)
        finally:
            await provider.close()

    return asyncio.run(run())


def failing(provider: MinimaxProvider, question: Callable[[MinimaxProvider], Awaitable[Any]]) -> AppError:
    """The failure that asking ends with; the key is not in it."""
    with pytest.raises(AppError) as failure:
        call(provider, question)
    assert "sk-api-" not in repr(vars(failure.value)) + str(failure.value)
    return failure.value

"""A refused key is checked before it is blamed, and checking it can do no harm."""

from __future__ import annotations

import asyncio

import pytest

from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind
from hailuo_desktop.providers.base import Account
from hailuo_desktop.services import key_doubt
from hailuo_desktop.services.key_doubt import reconsidered
from tests.support.scripted_provider import ScriptedProvider

K = ErrorKind


def refused() -> AppError:
    return AppError(
        K.KEY_REFUSED,
        facts={"status": 401},
        message="unauthorized",
        request_id="req-1",
        charge=Charge.NONE,
        delivery=Delivery.REFUSED,
    )


class Provider(ScriptedProvider):
    """Counts how often its key is checked."""

    def __init__(self, trouble: BaseException | None = None, *, silent: bool = False) -> None:
        super().__init__()
        self.trouble = trouble
        self.silent = silent
        self.checks = 0

    async def check_key(self) -> Account:
        self.checks += 1
        if self.silent:
            await asyncio.Event().wait()
        if self.trouble is not None:
            raise self.trouble
        return await super().check_key()


def test_what_is_not_about_the_key_is_not_asked_about() -> None:
    provider, error = Provider(), AppError(K.BALANCE_TOO_LOW)
    assert asyncio.run(reconsidered(error, provider)) is error
    assert provider.checks == 0


@pytest.mark.parametrize("trouble", [None, AppError(K.KEY_NOT_JUDGED)])
def test_a_key_that_is_good_or_cannot_be_judged_is_not_blamed(trouble: AppError | None) -> None:
    error = asyncio.run(reconsidered(refused(), Provider(trouble)))
    assert error.kind is K.KEY_NOT_JUDGED
    assert error.delivery is Delivery.REFUSED
    assert (error.message, error.request_id, error.charge) == ("unauthorized", "req-1", Charge.NONE)


@pytest.mark.parametrize("trouble", [AppError(K.KEY_REFUSED), AppError(K.UNREACHABLE), ValueError("a fault")])
def test_what_cannot_be_told_stays_as_it_was_said(trouble: Exception) -> None:
    error = refused()
    provider = Provider(trouble)
    assert asyncio.run(reconsidered(error, provider)) is error
    assert provider.checks == 1


def test_a_provider_that_does_not_answer_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_doubt, "PATIENCE", 0.01)
    error = refused()
    assert asyncio.run(reconsidered(error, Provider(silent=True))) is error

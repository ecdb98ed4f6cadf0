"""Nothing is sent at a price that was not shown, nor by a form that is no longer the model's."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.money import Money, Price, PriceBasis
from hailuo_desktop.services.live_models import FORM_LIFE
from hailuo_desktop.services.quotes import Quotes
from tests.support.listed_models import SchemaFolder, listings
from tests.support.runner_bench import Bench
from tests.support.scripted_provider import ScriptedProvider

SEEDANCE = "bytedance/seedance-v1.5-pro/image-to-video"


def quoted(amount: str) -> Price:
    return Price(money=Money(Decimal(amount)), basis=PriceBasis.QUOTED)


class Pricing(ScriptedProvider):
    """Tells `price` to whoever asks."""

    price: Price | None = None

    async def quote(self, order: object) -> Price | None:
        return self.price


@pytest.fixture
def provider() -> Pricing:
    return Pricing()


@pytest.fixture
def bench(tmp_path: Path, provider: Pricing) -> Bench:
    held: list[Quotes] = []

    async def check(job: Job) -> None:
        await held[0].check(job)

    async def has_key(_: str) -> bool:
        return True

    bench = Bench(tmp_path, provider, check_price=check)
    held.append(
        Quotes(catalogue=bench.catalogue, providers={"atlas": provider}, has_key=has_key, clock=bench.clock)
    )
    return bench


async def submitted(bench: Bench, **options: Any) -> Job:
    job = await bench.runner.submit(await bench.request(), **options)
    return await asyncio.wait_for(bench.runner.wait(job.id), 20)


def test_the_price_of_a_job_is_the_one_that_was_shown(
    bench: Bench, provider: Pricing, runner_loop: asyncio.Runner
) -> None:
    async def work() -> None:
        async with bench:
            provider.price = quoted("0.31")
            job = await submitted(bench, shown=quoted("0.31"))
            assert (job.state, job.price) == (JobState.DONE, quoted("0.31"))
            assert len(provider.orders) == 1
            with pytest.raises(AppError) as failure:
                await submitted(bench, shown=quoted("0.31"), max_cost=Money(Decimal("0.3")))
            assert failure.value.kind is ErrorKind.OVER_BUDGET

    runner_loop.run(work())


def test_a_price_that_has_risen_since_is_not_paid(
    bench: Bench, provider: Pricing, runner_loop: asyncio.Runner
) -> None:
    """Whether the list price was shown or an answer of the provider."""

    async def work() -> None:
        async with bench:
            provider.price = quoted("0.31")
            for options in ({}, {"shown": quoted("0.3")}):
                job = await submitted(bench, **options)
                assert job.state is JobState.FAILED
                assert job.failure is not None
                assert job.failure.kind is ErrorKind.PRICE_RISEN
                assert job.failure.facts["price"] == "$0.31"
            assert provider.orders == []
            provider.price = None  # it cannot be asked: what was shown stands
            bench.clock.time += timedelta(hours=1)
            assert (await submitted(bench)).state is JobState.DONE

    runner_loop.run(work())


class Changing(SchemaFolder):
    """A schema that loses its settings when it is told to."""

    changed = False

    async def fetch_schema(self, listing: Any) -> object:
        found = await super().fetch_schema(listing)
        return {"properties": {"prompt": {"type": "string"}}} if self.changed else found


def test_a_form_that_changed_before_submitting_refuses_what_it_no_longer_has(
    bench: Bench, provider: Pricing, runner_loop: asyncio.Runner
) -> None:
    source = Changing()
    source.listings = [
        msgspec.structs.replace(each, schema="https://static.example/schema.json")
        for each in listings()
        if each.id == SEEDANCE
    ]
    bench.catalogue.attach({"atlas": source}, None)

    async def work() -> None:
        async with bench:
            form = await bench.catalogue.form("atlas", SEEDANCE)
            request = await bench.request(
                model=SEEDANCE, resolution="480p", duration=5, fields={"camera_fixed": True}
            )
            assert form.problems(request) == []
            source.changed = True
            bench.clock.time += FORM_LIFE
            with pytest.raises(AppError) as failure:
                await bench.runner.submit(request)
            assert failure.value.kind in (ErrorKind.PICTURE_NOT_TAKEN, ErrorKind.FORMAT_MISSING)
            assert await bench.runner.jobs() == []
            source.changed = False
            bench.clock.time += FORM_LIFE
            job = await bench.runner.submit(request)
            done = await asyncio.wait_for(bench.runner.wait(job.id), 20)
            assert done.state is JobState.DONE
            (order,) = provider.orders
            assert order.model == SEEDANCE
            assert order.fields.items() >= {"resolution": "480p", "duration": 5, "camera_fixed": True}.items()
        await bench.catalogue.close()

    runner_loop.run(work())

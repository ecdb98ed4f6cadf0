"""Prices asked of the provider: in the background, once for what is the same, and never held up by it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from hailuo_desktop.domain.controls import Control, ControlKind
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.money import Money, Price, PriceBasis
from hailuo_desktop.domain.request import GenerationRequest, SentPicture
from hailuo_desktop.providers.base import Account, SubmissionOrder
from hailuo_desktop.services import quotes as module
from hailuo_desktop.services.catalogue import Catalogue, ProviderInfo
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.services.quote_orders import PROMPT, WHITE_PICTURE
from hailuo_desktop.services.quotes import LIFE, QuoteEvent, Quotes, QuoteState
from tests.support.builders import a_job, a_picture, a_request, a_spec
from tests.support.clock import JumpingClock
from tests.support.scripted_provider import HANG, ScriptedProvider

SHORT, LONG = a_request(duration=6), a_request(resolution="512P", duration=6)
LISTED = Decimal("0.23")


def usd(amount: str, currency: str = "USD") -> Price:
    return Price(money=Money(Decimal(amount), currency), basis=PriceBasis.QUOTED)


class Pricing(ScriptedProvider):
    """A provider whose prices are told by the test; `gate` keeps answers back while it is clear."""

    def __init__(self, answers: Iterable[object] = (), balance: object = None) -> None:
        super().__init__()
        self.answers = list(answers)
        self.balance = balance
        self.asked: list[SubmissionOrder] = []
        self.checks = 0
        self.gate = asyncio.Event()
        self.gate.set()

    async def quote(self, order: SubmissionOrder) -> Price | None:
        self.asked.append(order)
        answer = self.answers.pop(0) if len(self.answers) > 1 else (self.answers or [None])[0]
        await self.gate.wait()
        if answer is HANG:
            await asyncio.Event().wait()
        if isinstance(answer, Exception):
            raise answer
        assert answer is None or isinstance(answer, Price)
        return answer

    async def check_key(self) -> Account:
        self.checks += 1
        if isinstance(self.balance, Exception):
            raise self.balance
        assert self.balance is None or isinstance(self.balance, Money)
        return Account(balance=self.balance)


class World:
    """Quotes, and what they told."""

    def __init__(self, *answers: object, balance: object = None, has_key: object = True, **spec: Any) -> None:
        self.provider = Pricing(answers, balance)
        self.clock = JumpingClock()
        self.has_key = has_key
        self.told: list[QuoteEvent] = []
        info = ProviderInfo(id="atlas", label="Atlas Cloud", needs_key=True, quotes=True)
        self.quotes = Quotes(
            catalogue=Catalogue([a_spec(**spec)], [info], clock=self.clock),
            providers={"atlas": self.provider},
            has_key=self._has_key,
            clock=self.clock,
        )
        self.quotes.subscribe(self.told.append)

    async def _has_key(self, provider: str) -> bool:
        if isinstance(self.has_key, Exception):
            raise self.has_key
        return bool(self.has_key)

    async def settle(self) -> None:
        """Let what is watched come to its end."""
        task = self.quotes._watching
        if task is not None:
            async with asyncio.timeout(20):
                await task

    async def watched(
        self, request: GenerationRequest, beside: Sequence[GenerationRequest] = ()
    ) -> list[QuoteEvent]:
        """What is told of a request from the first word to the last."""
        self.told.clear()
        first = self.quotes.watch(request, beside)
        assert first is not None
        await self.settle()
        return [first, *self.told]

    async def until(self, condition: Callable[[], object]) -> None:
        async with asyncio.timeout(20):
            while not condition():
                await asyncio.sleep(0.001)

    def pass_time(self, time: timedelta) -> None:
        self.clock.time += time


@pytest.fixture
def run(runner_loop: asyncio.Runner) -> Callable[[World, Callable[[World], Awaitable[None]]], None]:
    def run(world: World, work: Callable[[World], Awaitable[None]]) -> None:
        async def whole() -> None:
            try:
                await work(world)
            finally:
                await world.quotes.close()

        runner_loop.run(whole())

    return run


Run = Callable[[World, Callable[[World], Awaitable[None]]], None]


class TestWatching:
    def test_the_list_price_stands_until_the_provider_has_answered(self, run: Run) -> None:
        async def work(world: World) -> None:
            asking, quoted = await world.watched(SHORT)
            assert (asking.state, asking.price) == (QuoteState.ASKING, a_spec().price(SHORT))
            assert asking.price is not None
            assert asking.price.basis is PriceBasis.LIST
            assert (quoted.state, quoted.price) == (QuoteState.QUOTED, usd("0.25"))
            assert quoted.asked == world.clock.now()
            assert quoted.trouble is None
            (again,) = await world.watched(SHORT)
            assert again == quoted
            assert len(world.provider.asked) == 1

        run(World(usd("0.25")), work)

    def test_only_what_stays_for_a_moment_is_asked_for(self, run: Run) -> None:
        async def work(world: World) -> None:
            for request in (SHORT, LONG, SHORT):
                world.quotes.watch(request)
            assert await world.watched(LONG)
            (order,) = world.provider.asked
            assert order.model == a_spec().format_for(LONG).model  # type: ignore[union-attr]
            assert world.clock.slept == [module.PAUSE]

        run(World(usd("0.25")), work)

    def test_nothing_is_told_of_what_is_no_longer_watched(self, run: Run) -> None:
        """A late answer is kept for when it is wanted again."""

        async def work(world: World) -> None:
            world.provider.gate.clear()
            world.quotes.watch(SHORT)
            await world.until(lambda: world.provider.asked)
            world.quotes.watch(LONG)
            await world.until(lambda: len(world.provider.asked) == 2)
            world.provider.gate.set()
            await world.settle()
            assert [event.request for event in world.told] == [LONG]
            assert world.quotes.known(SHORT).price == usd("0.25")
            assert world.quotes.known(LONG).price == usd("0.15")
            world.told.clear()
            world.quotes.watch(LONG)
            world.quotes.watch(None)
            await asyncio.sleep(0)
            assert world.told == []

        run(World(usd("0.25"), usd("0.15")), work)

    def test_typing_a_prompt_asks_nothing_and_sends_nothing(self, run: Run) -> None:
        async def work(world: World) -> None:
            for prompt in ("", "my", "my secret lake", "x" * 9999):
                await world.watched(a_request(prompt=prompt))
            (order,) = world.provider.asked
            assert order.fields["prompt"] == PROMPT
            assert "secret" not in repr(world.provider.asked)

        run(World(usd("0.25")), work)

    def test_pictures_stay_here(self, run: Run) -> None:
        async def work(world: World) -> None:
            await world.watched(SHORT)
            await world.watched(a_request(image=a_picture(path="/pictures/other.jpg", width=800)))
            (order,) = world.provider.asked
            assert order.fields["image"] == WHITE_PICTURE
            assert "/pictures" not in repr(order)

        run(World(usd("0.25")), work)

    def test_other_settings_are_another_question(self, run: Run) -> None:
        controls = (
            Control(name="expand", kind=ControlKind.SWITCH),
            Control(name="negative_prompt", kind=ControlKind.TEXT),
            Control(name="seed", kind=ControlKind.WHOLE, is_seed=True),
            Control(name="sound", kind=ControlKind.SWITCH, usual=False),
        )

        async def work(world: World) -> None:
            for fields in ({}, {"negative_prompt": "rain"}, {"seed": 7}, {"sound": True}):
                await world.watched(a_request(fields=fields))
            assert [order.fields.get("sound") for order in world.provider.asked] == [None, True]
            assert all(order.fields["duration"] == 6 for order in world.provider.asked)
            assert not any(
                {"seed", "negative_prompt"} & order.fields.keys() for order in world.provider.asked
            )

        run(World(usd("0.25"), controls=controls), work)

    def test_the_same_clip_in_other_lengths(self, run: Run) -> None:
        async def work(world: World) -> None:
            events = await world.watched(SHORT, [LONG, SHORT])
            assert [(event.request, event.price) for event in events[1:]] == [
                (SHORT, usd("0.25")),
                (LONG, usd("0.5")),
            ]

        run(World(usd("0.25"), usd("0.5")), work)

    @pytest.mark.parametrize(
        ("changes", "listed"),
        [
            ({"provider": "sketch"}, None),
            ({"model": "unknown"}, None),
            ({"resolution": "4K"}, None),
            ({"fields": {"nonsense": 1}}, LISTED),
            ({"duration": 6, "end_image": a_picture()}, None),
        ],
    )
    def test_what_cannot_be_ordered_is_not_asked_for(
        self, run: Run, changes: dict[str, Any], listed: Decimal | None
    ) -> None:
        async def work(world: World) -> None:
            (event,) = await world.watched(a_request(**changes))
            assert event.state is QuoteState.LISTED
            assert (event.price.money.amount if event.price else None) == listed
            assert world.provider.asked == []

        run(World(usd("0.25")), work)


class TestTrouble:
    @pytest.mark.parametrize(
        ("answer", "trouble"),
        [
            (None, ErrorKind.PROVIDER_TROUBLE),
            (AppError(ErrorKind.UNREACHABLE), ErrorKind.PROVIDER_TROUBLE),
            (RuntimeError("a fault of ours"), ErrorKind.PROVIDER_TROUBLE),
            (usd("5", "EUR"), ErrorKind.PRICE_DOUBTFUL),
            (usd("1000.01"), ErrorKind.PRICE_DOUBTFUL),
            (usd("0"), ErrorKind.PRICE_DOUBTFUL),
        ],
    )
    def test_leaves_the_list_price_and_says_so(
        self, run: Run, answer: object, trouble: ErrorKind, caplog: pytest.LogCaptureFixture
    ) -> None:
        async def work(world: World) -> None:
            for _ in range(2):
                *_, last = await world.watched(SHORT)
                assert (last.state, last.trouble) == (QuoteState.FALLBACK, trouble)
                assert last.price == a_spec().price(SHORT)
            assert len(world.provider.asked) == 1  # not asked again at once

        run(World(answer), work)

    def test_an_answer_that_takes_too_long(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(module, "DEADLINE", 0.02)

        async def work(world: World) -> None:
            *_, last = await world.watched(SHORT)
            assert (last.state, last.trouble) == (QuoteState.FALLBACK, ErrorKind.PROVIDER_TROUBLE)

        run(World(HANG), work)

    @pytest.mark.parametrize("has_key", [False, AppError(ErrorKind.KEYRING_UNAVAILABLE)])
    def test_without_a_key_nobody_is_asked(self, run: Run, has_key: object) -> None:
        async def work(world: World) -> None:
            *_, last = await world.watched(SHORT)
            assert (last.state, last.trouble) == (QuoteState.FALLBACK, ErrorKind.KEY_MISSING)
            assert (world.provider.asked, world.provider.checks) == ([], 0)
            assert [event.state for event in await world.watched(LONG)] == [QuoteState.FALLBACK] * 2
            world.has_key = True
            *_, last = await world.watched(SHORT)
            assert last.state is QuoteState.QUOTED

        run(World(usd("0.25"), has_key=has_key), work)

    def test_it_is_over_when_an_answer_comes(self, run: Run) -> None:
        async def work(world: World) -> None:
            await world.watched(SHORT)
            world.pass_time(module.SILENCE)
            *_, last = await world.watched(SHORT)
            assert (last.state, last.price) == (QuoteState.QUOTED, usd("0.25"))

        run(World(None, usd("0.25")), work)

    def test_closing_ends_what_is_asked(self, run: Run) -> None:
        async def work(world: World) -> None:
            world.quotes.watch(SHORT)
            await world.until(lambda: world.provider.asked)
            await asyncio.wait_for(world.quotes.close(), 20)
            assert [task for task in asyncio.all_tasks() if task is not asyncio.current_task()] == []

        run(World(HANG), work)


class TestAge:
    def test_an_old_answer_is_asked_for_anew_and_a_difference_told(self, run: Run) -> None:
        async def work(world: World) -> None:
            await world.watched(SHORT)
            world.pass_time(LIFE - timedelta(seconds=1))
            assert world.quotes.known(SHORT).state is QuoteState.QUOTED
            world.pass_time(timedelta(seconds=1))
            first, last = await world.watched(SHORT)
            assert (first.state, first.price) == (QuoteState.ASKING, a_spec().price(SHORT))
            assert (last.price, last.before) == (usd("0.3"), usd("0.25"))
            world.pass_time(LIFE)
            _, last = await world.watched(SHORT)
            assert (last.price, last.before) == (usd("0.3"), None)

        run(World(usd("0.25"), usd("0.3")), work)


class TestBalance:
    def test_says_for_how_many_it_is_enough(self, run: Run) -> None:
        async def work(world: World) -> None:
            _, quoted = await world.watched(SHORT)
            assert (quoted.balance, quoted.more) == (Money(Decimal("1.2")), 4)
            await world.watched(LONG)
            assert world.provider.checks == 1
            world.pass_time(module.BALANCE_LIFE)
            world.provider.balance = Money(Decimal("0.1"))
            *_, quoted = await world.watched(SHORT)
            assert quoted.more == 0
            assert len(world.provider.asked) == 2

        run(World(usd("0.25"), balance=Money(Decimal("1.2"))), work)

    def test_a_job_changes_it(self, run: Run) -> None:
        async def work(world: World) -> None:
            await world.watched(SHORT)
            world.quotes.hear(JobUpdate(job=a_job(state=JobState.QUEUED)))
            await world.watched(SHORT)
            assert world.provider.checks == 1
            world.quotes.hear(JobUpdate(job=a_job(state=JobState.RENDERING)))
            await world.watched(SHORT)
            assert world.provider.checks == 2

        run(World(usd("0.25"), balance=Money(Decimal(5))), work)

    @pytest.mark.parametrize(
        "balance", [None, AppError(ErrorKind.KEY_REFUSED), RuntimeError("odd"), Money(Decimal(5), "CNY")]
    )
    def test_may_be_unknown(self, run: Run, balance: object, caplog: pytest.LogCaptureFixture) -> None:
        async def work(world: World) -> None:
            _, quoted = await world.watched(SHORT)
            assert (quoted.state, quoted.more) == (QuoteState.QUOTED, None)

        run(World(usd("0.25"), balance=balance), work)


def a_job_at(amount: str | None) -> Job:
    request = msgspec.structs.replace(SHORT, resolution="768P")
    spec = a_spec()
    return a_job(
        request=request,
        model="maker/image-768p",
        fields={**spec.body(request), "seed": 12345},
        seed_field="seed",
        pictures=(SentPicture(field="image", picture=a_picture()),),
        price=None if amount is None else usd(amount),
    )


class TestBeforePaying:
    """Nothing is sent at a price that was not shown."""

    @pytest.mark.parametrize(
        ("shown", "now", "kind"),
        [
            ("0.25", usd("0.25"), None),
            ("0.25", usd("0.2"), None),
            ("0.25", usd("0.26"), ErrorKind.PRICE_RISEN),
            ("0.25", usd("0.2", "EUR"), ErrorKind.PRICE_DOUBTFUL),
            ("0.25", usd("1200"), ErrorKind.PRICE_DOUBTFUL),
            ("0.25", None, None),
            ("0.25", AppError(ErrorKind.UNREACHABLE), None),
            (None, usd("0.26"), None),
        ],
    )
    def test_a_higher_price_than_was_shown_is_refused(
        self,
        run: Run,
        shown: str | None,
        now: object,
        kind: ErrorKind | None,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        async def work(world: World) -> None:
            if kind is None:
                await world.quotes.check(a_job_at(shown))
                return
            with pytest.raises(AppError) as failure:
                await world.quotes.check(a_job_at(shown))
            assert failure.value.kind is kind
            assert failure.value.facts["price"]
            assert failure.value.facts["shown"] == "$0.25"

        run(World(now), work)

    def test_an_answer_of_this_minute_is_relied_on_and_an_older_one_not(self, run: Run) -> None:
        async def work(world: World) -> None:
            assert (await world.quotes.ask(SHORT)).price == usd("0.25")
            await world.quotes.check(a_job_at("0.25"))
            assert len(world.provider.asked) == 1
            world.pass_time(module.LIFE_BEFORE_PAYING)
            with pytest.raises(AppError) as failure:
                await world.quotes.check(a_job_at("0.25"))
            assert failure.value.kind is ErrorKind.PRICE_RISEN
            first, second = world.provider.asked
            assert first == second
            assert world.provider.orders == []  # nothing that costs

        run(World(usd("0.25"), usd("0.4")), work)

    def test_a_job_of_a_model_without_a_form_is_priced_all_the_same(self, run: Run) -> None:
        async def work(world: World) -> None:
            job = a_job_at("0.25")
            job = msgspec.structs.replace(job, request=msgspec.structs.replace(job.request, model="gone"))
            with pytest.raises(AppError):
                await world.quotes.check(job)
            (order,) = world.provider.asked
            assert order.fields == {"duration": 6, "expand": False, "prompt": PROMPT, "image": WHITE_PICTURE}

        run(World(usd("0.3")), work)


def test_the_white_picture_is_one_that_models_take() -> None:
    import base64
    import io

    from PIL import Image

    with Image.open(io.BytesIO(base64.b64decode(WHITE_PICTURE.partition(",")[2]))) as image:
        image.load()
        assert (image.format, image.size) == ("PNG", (512, 512))
    assert len(json.dumps(WHITE_PICTURE)) < 400

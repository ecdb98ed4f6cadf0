"""What a request will cost, asked of the provider itself: in the background, and again before it is sent.

Asking costs nothing and holds nothing up: until there is an answer, and where there is none, the list price
stands, marked as such. What is asked with stands in `quote_orders`.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind, Fact
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.domain.money import Money, Price, PriceBasis
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.providers.base import Provider, SubmissionOrder
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.services.clock import Clock
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.services.quote_orders import order_of_job, order_of_request

PAUSE = 0.4
"""Seconds without a change before a price is asked for."""

DEADLINE = 10.0
"""Seconds an answer is waited for."""

LIFE = timedelta(minutes=5)
"""For so long an answer is shown without asking again."""

LIFE_BEFORE_PAYING = timedelta(minutes=1)
"""For so long it is relied on where the money goes out."""

SILENCE = timedelta(seconds=30)
"""For so long nothing is asked again that got no answer."""

BALANCE_LIFE = timedelta(minutes=2)

DEAREST = Decimal(1000)
"""A clip for more than this is a mistake of whoever says so."""

_MOST_KEPT = 300

log = logging.getLogger(__name__)


class QuoteState(StrEnum):
    """How far a price is."""

    LISTED = "listed"
    """There is nobody to ask: the list price, or free, or not known."""
    ASKING = "asking"
    """The list price for now, or an older answer."""
    QUOTED = "quoted"
    """The provider's answer."""
    FALLBACK = "fallback"
    """The list price, because there is no answer to be had."""


class QuoteEvent(msgspec.Struct, frozen=True, kw_only=True):
    """What is known about the price of a request.

    Attributes:
        request: the one it is about.
        state: how far it is.
        price: what to show and, when Generate is pressed, to hand to `JobRunner.submit` as `shown`.
        asked: when the provider named the price; None for a list price.
        before: the provider's last price of the same, where it was another one.
        trouble: why there is no answer: KEY_MISSING, PRICE_DOUBTFUL for one that is not believed, or
            PROVIDER_TROUBLE; None where there is one, or nobody was asked.
        balance: what the account has, or None where that is not known.
        more: how many of these the balance is enough for, or None.
    """

    request: GenerationRequest
    state: QuoteState
    price: Price | None = None
    asked: datetime | None = None
    before: Price | None = None
    trouble: ErrorKind | None = None
    balance: Money | None = None
    more: int | None = None


Listener = Callable[[QuoteEvent], None]


class _Asked(msgspec.Struct, frozen=True, kw_only=True):
    """An answer, or that there was none. A price that is not believed stands in `doubtful`."""

    at: datetime
    price: Price | None = None
    doubtful: Price | None = None
    before: Price | None = None


class _Question(msgspec.Struct, frozen=True, kw_only=True):
    request: GenerationRequest
    listed: Price | None = None
    order: SubmissionOrder | None = None
    key: bytes = b""
    currency: str = "USD"


class Quotes:
    """Asks for prices; owns the tasks that do."""

    def __init__(
        self,
        *,
        catalogue: Catalogue,
        providers: Mapping[str, Provider],
        has_key: Callable[[str], Awaitable[bool]],
        clock: Clock,
        pause: float = PAUSE,
    ) -> None:
        self._catalogue = catalogue
        self._providers = providers
        self._has_key = has_key
        self._clock = clock
        self._pause = pause
        self._listeners: list[Listener] = []
        self._asked: dict[bytes, _Asked] = {}
        self._keyless: set[str] = set()
        self._balances: dict[str, tuple[datetime, Money | None]] = {}
        self._asking: dict[bytes, asyncio.Task[_Asked]] = {}
        self._watching: asyncio.Task[None] | None = None

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have `listener` called with what becomes of what is watched; returns a function that ends that.

        It is called from within a task: it must be quick and must not raise.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def watch(
        self, request: GenerationRequest | None, beside: Sequence[GenerationRequest] = ()
    ) -> QuoteEvent | None:
        """Care for the price of this request from now on, and no longer for the one before.

        Returns at once what is known. What becomes of it is told to the listeners, for `request` first and
        then for those `beside` it, such as the same clip in its other durations; nothing is told of
        requests that are no longer watched. Asked only when nothing has changed for a moment.
        """
        if self._watching is not None:
            self._watching.cancel()
            self._watching = None
        if request is None:
            return None
        questions = [self._question(each) for each in (request, *beside)]
        if any(self._is_open(each) for each in questions):
            self._watching = asyncio.get_running_loop().create_task(self._watch(questions), name="prices")
        return self._event(questions[0], is_asking=self._is_open(questions[0]))

    def known(self, request: GenerationRequest) -> QuoteEvent:
        """What is known about a price without asking anybody."""
        return self._event(self._question(request))

    async def ask(self, request: GenerationRequest) -> QuoteEvent:
        """What the request costs, asked now if it was not asked lately; no balance. Never fails."""
        question = self._question(request)
        await self._answer(question, LIFE)
        return self._event(question)

    async def check(self, job: Job) -> None:
        """Make sure that a job does not cost more than was shown, just before its paid request.

        Where the provider does not answer, what was shown stands.

        Raises:
            AppError: PRICE_RISEN, or PRICE_DOUBTFUL.
        """
        if not self._quotes(job.provider):
            return
        try:
            spec: ModelSpec | None = self._catalogue.spec(job.provider, job.request.model)
        except AppError:
            spec = None
        shown = job.price
        order = order_of_job(job, spec)
        question = _Question(
            request=job.request,
            order=order,
            key=_key(job.provider, order),
            currency=shown.money.currency if shown is not None else "USD",
        )
        answer = await self._answer(question, LIFE_BEFORE_PAYING)
        now = answer.price or answer.doubtful if answer is not None else None
        if answer is None or now is None:
            return
        facts: dict[str, Fact] = {"price": str(now.money), "shown": str(shown.money) if shown else ""}
        if answer.doubtful is not None:
            raise AppError(ErrorKind.PRICE_DOUBTFUL, facts=facts)
        if shown is not None and now.money.amount > shown.money.amount:
            raise AppError(ErrorKind.PRICE_RISEN, facts=facts)

    def hear(self, update: JobUpdate) -> None:
        """A job took money or gave it back: the balance is another one now."""
        if update.job.state not in (JobState.QUEUED, JobState.UPLOADING, JobState.DOWNLOADING):
            self._balances.pop(update.job.provider, None)

    async def close(self) -> None:
        """End what is being asked."""
        tasks = [*self._asking.values(), *([self._watching] if self._watching is not None else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _watch(self, questions: Sequence[_Question]) -> None:
        await self._clock.sleep(self._pause)
        for question in questions:
            if self._is_open(question):
                await self._find_out(question)
                event = self._event(question)
                for listener in tuple(self._listeners):
                    listener(event)

    def _question(self, request: GenerationRequest) -> _Question:
        try:
            spec = self._catalogue.spec(request.provider, request.model)
        except AppError:
            return _Question(request=request)  # there is no form yet, or no longer
        listed = spec.price(request)
        order = order_of_request(spec, request) if self._quotes(request.provider) else None
        if order is None or (listed is not None and listed.basis is PriceBasis.FREE):
            return _Question(request=request, listed=listed)
        key = _key(request.provider, order)
        return _Question(request=request, listed=listed, order=order, key=key, currency=spec.currency)

    def _quotes(self, provider: str) -> bool:
        return any(info.quotes for info in self._catalogue.providers if info.id == provider)

    def _is_open(self, question: _Question) -> bool:
        """Whether asking may tell something that is not known."""
        if question.order is None:
            return False
        balance = self._balances.get(question.request.provider)
        return (
            self._recent(question.key, LIFE) is None
            or balance is None
            or not self._is_younger(balance[0], BALANCE_LIFE)
        )

    def _recent(self, key: bytes, life: timedelta) -> _Asked | None:
        answer = self._asked.get(key)
        if answer is None:
            return None
        is_one = answer.price is not None or answer.doubtful is not None
        return answer if self._is_younger(answer.at, life if is_one else min(life, SILENCE)) else None

    def _is_younger(self, moment: datetime, life: timedelta) -> bool:
        return timedelta() <= self._clock.now() - moment < life

    async def _answer(self, question: _Question, life: timedelta) -> _Asked | None:
        """The answer to a question, not older than `life`; None where nobody can be asked."""
        if question.order is None or not await self._may_ask(question.request.provider):
            return None
        answer = self._recent(question.key, life)
        if answer is None:
            if question.key not in self._asking:
                task = asyncio.get_running_loop().create_task(self._ask(question), name="price")
                self._asking[question.key] = task
                task.add_done_callback(lambda _: self._asking.pop(question.key, None))
            answer = await asyncio.shield(self._asking[question.key])
        return answer

    async def _find_out(self, question: _Question) -> None:
        """The answer, and how many of these the balance is enough for."""
        if await self._answer(question, LIFE) is not None:
            await self._see_to_balance(question.request.provider)

    async def _may_ask(self, provider: str) -> bool:
        try:
            has_key = await self._has_key(provider)
        except AppError:
            has_key = False
        (self._keyless.discard if has_key else self._keyless.add)(provider)
        return has_key

    async def _ask(self, question: _Question) -> _Asked:
        price: Price | None = None
        provider = question.request.provider
        try:
            async with asyncio.timeout(DEADLINE):
                if question.order is not None:
                    price = await self._providers[provider].quote(question.order)
        except (AppError, TimeoutError) as error:
            log.info(
                "no price from %s: %s",
                provider,
                type(error).__name__ if isinstance(error, TimeoutError) else error,
            )
        except Exception:
            log.exception("price")
        earlier = self._asked.pop(question.key, None)
        last = earlier.price or earlier.before if earlier is not None else None
        answer = _Asked(at=self._clock.now(), price=price, before=last)
        if price is not None:
            believed = price.money.currency == question.currency and 0 < price.money.amount <= DEAREST
            if not believed:
                log.warning("a price of %s from %s is not believed", price.money, provider)
                answer = msgspec.structs.replace(answer, price=None, doubtful=price)
        self._asked[question.key] = answer
        while len(self._asked) > _MOST_KEPT:
            del self._asked[next(iter(self._asked))]
        return answer

    async def _see_to_balance(self, provider: str) -> None:
        known = self._balances.get(provider)
        if known is not None and self._is_younger(known[0], BALANCE_LIFE):
            return
        balance: Money | None = None
        try:
            async with asyncio.timeout(DEADLINE):
                balance = (await self._providers[provider].check_key()).balance
        except (AppError, TimeoutError) as error:
            log.info(
                "no balance from %s: %s",
                provider,
                type(error).__name__ if isinstance(error, TimeoutError) else error,
            )
        except Exception:
            log.exception("balance")
        self._balances[provider] = (self._clock.now(), balance)

    def _event(self, question: _Question, *, is_asking: bool = False) -> QuoteEvent:
        provider = question.request.provider
        if question.order is None:
            return QuoteEvent(request=question.request, state=QuoteState.LISTED, price=question.listed)
        answer = self._recent(question.key, LIFE)
        price, trouble = question.listed, None
        asked = before = None
        state = QuoteState.FALLBACK
        if answer is not None and answer.price is not None:
            state, price, asked = QuoteState.QUOTED, answer.price, answer.at
            before = answer.before if answer.before != answer.price else None
        elif provider in self._keyless:
            trouble = ErrorKind.KEY_MISSING
        elif is_asking and answer is None:
            state = QuoteState.ASKING
        elif answer is not None:
            doubted = answer.doubtful is not None
            trouble = ErrorKind.PRICE_DOUBTFUL if doubted else ErrorKind.PROVIDER_TROUBLE
        _, balance = self._balances.get(provider, (None, None))
        return QuoteEvent(
            request=question.request,
            state=state,
            price=price,
            asked=asked,
            before=before,
            trouble=trouble,
            balance=balance,
            more=_how_many(balance, price),
        )


def _key(provider: str, order: SubmissionOrder) -> bytes:
    return msgspec.json.encode((provider, order.model, order.fields), order="deterministic")


def _how_many(balance: Money | None, price: Price | None) -> int | None:
    if balance is None or price is None or not price.money.amount:
        return None
    if balance.currency != price.money.currency:
        return None
    return int(balance.amount // price.money.amount)

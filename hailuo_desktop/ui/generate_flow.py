"""From Generate to a job: asks for the key, and for a yes to the price, where they are wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from hailuo_desktop.domain.batch import takes_of, total_price
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job
from hailuo_desktop.domain.money import Price
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.costs_flow import CostsFlow
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.job_presenter import LIMIT_KINDS
from hailuo_desktop.ui.key_flow import KeyFlow

if TYPE_CHECKING:
    from hailuo_desktop.services.job_runner import JobRunner
    from hailuo_desktop.services.press_check import PressCheck


_Made = Callable[[Job], None]


class Tell(Protocol):
    """Shows a failure, at a provider where one is concerned, with what helps; `again` does it once more."""

    def __call__(
        self,
        error: AppError,
        *,
        provider: str = "",
        with_charge: bool = False,
        again: Callable[[], None] | None = None,
    ) -> None: ...


class GenerateFlow(QObject):
    """Hands requests to the runner. Whatever comes of one, the composer keeps what was typed.

    Signals:
        formed(list[Job]): one press in the form made these.
    """

    formed = Signal(object)

    def __init__(
        self,
        catalogue: Catalogue,
        composer: Composer,
        key_flow: KeyFlow,
        costs: CostsFlow,
        made: _Made,
        run: Run,
        tell: Tell,
        parent: QObject,
    ) -> None:
        """Connect the composer; `made` takes each new job."""
        super().__init__(parent)
        self._catalogue = catalogue
        self._composer = composer
        self._key_flow = key_flow
        self._costs = costs
        self._made = made
        self._tell = tell
        self._runner: JobRunner | None = None
        self._press: PressCheck | None = None
        self._making: GenerationRequest | None = None
        self._run = run
        composer.generate_asked.connect(
            lambda wish: run(self._generate(wish, composer.shown_price, composer.foot.takes.count))
        )

    def attach(self, runner: JobRunner, press: PressCheck) -> None:
        """Begin to work; `press` is asked before several takes are made."""
        self._runner, self._press = runner, press

    def make(self, request: GenerationRequest, shown: Price | None) -> None:
        """Make a clip that does not stand in the form, at the price that was shown.

        The second press of a double click makes none.
        """
        if self._making is None:
            self._making = request
            self._run(self._make(request, shown))

    async def _make(self, request: GenerationRequest, shown: Price | None) -> None:
        try:
            await self._hand_over(request, shown, self._made, lambda: self.make(request, shown))
        finally:
            self._making = None

    async def _generate(self, request: GenerationRequest, shown: Price | None, takes: int) -> None:
        jobs: list[Job] = []

        def made(job: Job) -> None:
            jobs.append(job)
            self._made(job)

        try:
            await self._hand_over(request, shown, made, self._composer.generate, takes)
        finally:
            if jobs:
                self.formed.emit(jobs)
            self._composer.handed_over()

    async def _hand_over(
        self,
        request: GenerationRequest,
        shown: Price | None,
        made: _Made,
        again: Callable[[], None],
        takes: int = 1,
    ) -> None:
        try:
            if self._runner is None:
                return
            info = self._catalogue.provider(request.provider)
            if await self._key_flow.is_missing(info):
                await self._key_flow.ask_for(info)
                return
            if takes > 1 and self._press is not None:
                await self._submit_takes(self._runner, self._press, request, shown, made, takes)
                return
            job = await self._submit(self._runner, request, shown)
            if job is not None:
                made(job)
        except AppError as error:
            if error.kind is ErrorKind.KEY_MISSING:
                self._key_flow.ask(request.provider)
            elif error.kind in LIMIT_KINDS:
                self._costs.tell(error)
            else:
                self._tell(error, provider=request.provider, with_charge=True, again=again)

    async def _submit(self, runner: JobRunner, request: GenerationRequest, shown: Price | None) -> Job | None:
        """The new job, or None if the user does not want it at this price."""
        try:
            return await runner.submit(request, shown=shown)
        except AppError as error:
            if error.kind is not ErrorKind.CONFIRMATION_NEEDED:
                raise
            price = shown or self._catalogue.price(request)
            agreed = await self._costs.agreed(error, price)
        if agreed is None:
            return None
        return await runner.submit(request, shown=price, max_cost=agreed)

    async def _submit_takes(
        self,
        runner: JobRunner,
        press: PressCheck,
        request: GenerationRequest,
        shown: Price | None,
        made: _Made,
        takes: int,
    ) -> None:
        """Make several takes, all of them or, if a limit or the user is against it, none."""
        price = shown or self._catalogue.price(request)
        prices = [price] * takes
        try:
            await press.check(prices, agreed=False)
        except AppError as error:
            if error.kind is not ErrorKind.CONFIRMATION_NEEDED:
                raise
            if await self._costs.agreed(error, total_price(prices), takes) is None:
                return
        seed = self._catalogue.spec(request.provider, request.model).seed
        # What was agreed to is the sum; each clip may cost its part of it and no more.
        part = price.money if price is not None else None
        for each in takes_of(request, seed, takes):
            made(await runner.submit(each, shown=price, max_cost=part))

"""From Generate to a job: asks for the key, and for a yes to the price, where they are wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

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


class Tell(Protocol):
    """Shows a failure."""

    def __call__(self, error: AppError, *, with_charge: bool = False) -> None: ...


class GenerateFlow(QObject):
    """Hands requests to the runner. Whatever comes of one, the composer keeps what was typed."""

    def __init__(
        self,
        catalogue: Catalogue,
        composer: Composer,
        key_flow: KeyFlow,
        costs: CostsFlow,
        made: Callable[[Job], None],
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
        composer.generate_asked.connect(lambda wish: run(self._generate(wish, composer.shown_price)))

    def attach(self, runner: JobRunner) -> None:
        """Begin to work."""
        self._runner = runner

    async def _generate(self, request: GenerationRequest, shown: Price | None) -> None:
        try:
            if self._runner is None:
                return
            info = self._catalogue.provider(request.provider)
            if await self._key_flow.is_missing(info):
                await self._key_flow.ask_for(info)
                return
            job = await self._submit(self._runner, request, shown)
            if job is not None:
                self._made(job)
        except AppError as error:
            if error.kind is ErrorKind.KEY_MISSING:
                self._key_flow.ask(request.provider)
            elif error.kind in LIMIT_KINDS:
                self._costs.tell(error)
            else:
                self._tell(error, with_charge=True)
        finally:
            self._composer.handed_over()

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

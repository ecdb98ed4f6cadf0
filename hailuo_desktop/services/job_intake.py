"""From a wish to a job: everything is checked and kept before anything is written or sent."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from hailuo_desktop.domain.controls import with_seed
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.domain.money import Money, Price
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.providers.base import Provider
from hailuo_desktop.services.budget import Budget
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.services.clock import Clock
from hailuo_desktop.services.picture_desk import PictureDesk
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.media_library import MediaLibrary


@dataclass(frozen=True)
class BatchPlace:
    """The row of a batch that a job is made for."""

    batch: str
    row: int


class JobIntake:
    """Makes jobs of requests. `has_key` says whether there is a key for a provider."""

    def __init__(
        self,
        *,
        store: JobStore,
        providers: Mapping[str, Provider],
        has_key: Callable[[str], Awaitable[bool]],
        catalogue: Catalogue,
        pictures: PictureDesk,
        library: MediaLibrary,
        budget: Budget,
        clock: Clock,
    ) -> None:
        self._store = store
        self._providers = providers
        self._has_key = has_key
        self._catalogue = catalogue
        self._pictures = pictures
        self._library = library
        self._budget = budget
        self._clock = clock

    async def make(
        self,
        request: GenerationRequest,
        *,
        max_cost: Money | None,
        shown: Price | None,
        target: Path | None,
        retry_of: str,
        place: BatchPlace | None = None,
    ) -> Job:
        """The job of a request, not written yet; see `JobRunner.submit`.

        Raises:
            AppError: whatever has to be mended first.
        """
        # A form read some time ago may have changed at its provider since.
        spec = await self._catalogue.form(request.provider, request.model)
        problems = spec.problems(request)
        if problems:
            raise problems[0].error()
        info = self._catalogue.provider(request.provider)
        if info.needs_key and not await self._has_key(request.provider):
            raise AppError(ErrorKind.KEY_MISSING, facts={"provider": request.provider})
        price = shown or spec.price(request)
        await self._check_spending(price, max_cost)
        wish = str(target) if target is not None else ""
        await asyncio.to_thread(self._library.check_room, wish)
        kept = await self._pictures.keep(request, spec.picture)
        job = self._job(spec, kept, price=price, max_cost=max_cost, target=wish, retry_of=retry_of)
        return job if place is None else msgspec.structs.replace(job, batch=place.batch, row=place.row)

    async def _check_spending(self, price: Price | None, max_cost: Money | None) -> None:
        self._budget.check(price, max_cost)
        self._budget.check_batch([price])
        self._budget.check_wish(price, max_cost)
        spending = self._budget.spending_check(price, self._clock.now())
        if spending is not None:  # asked again when it counts; here, so that the form keeps what was typed
            spending.check(await self._store.ledger(spending.since))

    def _job(
        self,
        spec: ModelSpec,
        request: GenerationRequest,
        *,
        price: Price | None,
        max_cost: Money | None,
        target: str,
        retry_of: str,
    ) -> Job:
        chosen = spec.format_for(request)
        if chosen is None:
            raise AppError(ErrorKind.INTERNAL)
        fields, seed_field = with_seed(spec.body(request), spec.seed)
        now = self._clock.now()
        return Job(
            id=f"{now:%Y%m%d-%H%M%S}-{os.urandom(3).hex()}",
            request=msgspec.structs.replace(request, resolution=chosen.resolution, duration=chosen.duration),
            provider=request.provider,
            model=chosen.model,
            fields=fields,
            pictures=spec.sent_pictures(request),
            seed_field=seed_field,
            price=price,
            retry_of=retry_of,
            target=target,
            max_cost=max_cost,
            keeps_results=self._providers[request.provider].keeps_results,
            created=now,
            updated=now,
        )

"""Which models there are, at which provider: the bundled families, and what the providers list themselves.

The bundled ones are there at once and without a network; they go before the provider's own entries, because
they know what belongs together.
"""

from __future__ import annotations

import asyncio
import difflib
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.model_listing import ModelListing
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.domain.money import Price
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.providers.base import ListsModels
from hailuo_desktop.services.clock import Clock, SystemClock
from hailuo_desktop.services.live_models import LiveModels
from hailuo_desktop.storage.model_cache import ModelCache

USUAL_FAMILY = "hailuo-02"

BELIEVED_GONE = timedelta(days=7)
"""A list older than this says of no model that it has gone."""

_MOST_NAMED = 6
"""Models of the provider's list that are proposed for one that is not known."""

log = logging.getLogger(__name__)


class ProviderInfo(msgspec.Struct, frozen=True, kw_only=True):
    """A provider as the user chooses it. `quotes`: it can be asked what a request would cost."""

    id: str
    label: str
    needs_key: bool
    quotes: bool = False


class ModelGroup(msgspec.Struct, frozen=True, kw_only=True):
    """Models of one provider that belong together; `family` is "" where nobody names one."""

    provider: str
    maker: str
    family: str
    models: tuple[ModelListing, ...]


class Catalogue:
    """The bundled families and the providers' own lists, by provider."""

    def __init__(
        self,
        specs: Iterable[ModelSpec],
        providers: Iterable[ProviderInfo],
        *,
        clock: Clock | None = None,
    ) -> None:
        self.providers = tuple(providers)
        known = {info.id for info in self.providers}
        self._bundle = tuple(spec for spec in specs if spec.provider in known)
        self._specs = self._bundle
        self._clock = clock or SystemClock()
        self._listeners: list[Callable[[], None]] = []
        self._sources: tuple[str, ...] = ()
        self._live = LiveModels({}, None, self._clock, self._tell)
        self._refreshing: asyncio.Task[None] | None = None

    def attach(self, sources: Mapping[str, ListsModels], cache: ModelCache | None) -> None:
        """Hand in the providers that list their models, and where their lists are kept. Asks nothing yet."""
        self._sources = tuple(sources)
        self._live = LiveModels(sources, cache, self._clock, self._tell)

    def bill(self, provider: str, currency: str) -> None:
        """Give the prices of a provider's families in the currency of the account there."""
        billed = {spec.id: spec.billed_in(currency) for spec in self._bundle if spec.provider == provider}
        self._specs = tuple(billed[spec.id] if spec.provider == provider else spec for spec in self._specs)
        self._tell()

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Have `listener` called when there are other models or forms; returns a function that ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def families(self, provider: str | None = None) -> tuple[ModelSpec, ...]:
        """The families of one provider, or of all."""
        return tuple(spec for spec in self._specs if provider is None or spec.provider == provider)

    def provider(self, provider: str) -> ProviderInfo:
        """The provider with this id.

        Raises:
            AppError: PROVIDER_UNKNOWN.
        """
        for info in self.providers:
            if info.id == provider:
                return info
        raise AppError(
            ErrorKind.PROVIDER_UNKNOWN,
            facts={"provider": provider, "available": ", ".join(info.id for info in self.providers)},
        )

    def usual_family(self, provider: str) -> ModelSpec:
        """The family taken where none is named: Hailuo 02, or the provider's first."""
        families = self.families(self.provider(provider).id)
        return next((spec for spec in families if spec.id == USUAL_FAMILY), families[0])

    def spec(self, provider: str, model: str) -> ModelSpec:
        """What a model is as far as it is known now: see `form`, which also asks.

        Raises:
            AppError: PROVIDER_UNKNOWN or MODEL_UNKNOWN.
        """
        self.provider(provider)
        spec = self._bundled(provider, model) or self._live.known_form(provider, model)
        if spec is None:
            raise self._unknown(provider, model)
        return spec

    async def form(self, provider: str, model: str) -> ModelSpec:
        """The family with this id or label, or the one that has this model id, narrowed to it.

        Else the model of the provider's own list with this id or label, with its form as it is now: from
        memory, the disk or the provider, in that order.

        Raises:
            AppError: PROVIDER_UNKNOWN, MODEL_UNKNOWN, FORM_UNREADABLE, or why the provider cannot be asked.
        """
        self.provider(provider)
        bundled = self._bundled(provider, model)
        if bundled is not None:
            return bundled
        try:
            return await self._live.form(provider, model)
        except AppError as error:
            # That there is no list matters for what may stand in it: an id of a maker's model.
            may_be_one = "/" in model and error.kind is not ErrorKind.MODEL_UNKNOWN
            if self.listing(provider, model) is not None or may_be_one:
                raise
            raise self._unknown(provider, model) from None

    def listings(self, provider: str | None = None) -> tuple[ModelListing, ...]:
        """What one provider lists, or all do, beyond the bundled families; in the provider's order."""
        wanted = self._sources if provider is None else (provider,)
        return tuple(each for name in wanted for each in self._unbundled(name))

    def listing(self, provider: str, model: str) -> ModelListing | None:
        """The provider's own entry of a model, by id or label, or None."""
        return self._live.listing(provider, model)

    def groups(self, provider: str | None = None, words: str = "") -> tuple[ModelGroup, ...]:
        """What `listings` gives, by maker and family, as far as all the words are found in it."""
        groups: dict[tuple[str, str, str], list[ModelListing]] = {}
        for each in self.listings(provider):
            if each.matches(words):
                groups.setdefault((each.provider, each.maker, each.family), []).append(each)
        ordered = sorted(groups.items(), key=lambda item: tuple(part.casefold() for part in item[0]))
        return tuple(
            ModelGroup(provider=name, maker=maker, family=family, models=tuple(models))
            for (name, maker, family), models in ordered
        )

    def read_at(self, provider: str) -> datetime | None:
        """When the provider's list was read, or None where there is none yet."""
        return self._live.read_at(provider)

    def is_listed(self, provider: str, model: str) -> bool:
        """Whether the provider's list has this model id; True while there is no list."""
        return not self._live.listings(provider) or self._live.has(provider, model)

    def is_gone(self, provider: str, model: str) -> bool:
        """Whether the provider has lately listed its models, and this one (or all of a family) was not there.

        It may still be sent: the provider has the last word, and takes nothing for what it does not know.
        """
        if not self._live.listings(provider) or self._live.is_old(provider, BELIEVED_GONE):
            return False
        if self._live.has(provider, model):
            return False
        bundled = self._bundled(provider, model)
        ids = [each.model for each in bundled.formats] if bundled is not None else [model]
        return not any(self._live.has(provider, each) for each in ids)

    async def load(self) -> None:
        """Take in the lists and forms that are kept on disk."""
        await self._live.load()

    async def refresh(self) -> None:
        """Ask every provider for its list.

        Raises:
            AppError: the first reason why one could not be had. What was known is still known.
        """
        await self.load()
        results = await asyncio.gather(*map(self._live.refresh, self._sources), return_exceptions=True)
        for result in results:
            if isinstance(result, BaseException):
                raise result

    def refresh_if_old(self) -> None:
        """See to it in the background that the lists are not older than a day. Never blocks, never fails."""
        if self._refreshing is None or self._refreshing.done():
            task = asyncio.get_running_loop().create_task(self._refresh_if_old(), name="list of models")
            self._refreshing = task

    async def close(self) -> None:
        """End what is under way."""
        if self._refreshing is not None:
            self._refreshing.cancel()
            await asyncio.gather(self._refreshing, return_exceptions=True)
        await self._live.close()

    def price(self, request: GenerationRequest) -> Price | None:
        """What a clip costs by the lists of today; None where none says."""
        try:
            return self.spec(request.provider, request.model).price(request)
        except AppError:
            return None  # the family is offered no longer

    async def _refresh_if_old(self) -> None:
        try:
            await self.load()
            for provider in self._sources:
                if self._live.is_old(provider):
                    try:
                        await self._live.refresh(provider)
                    except AppError as error:
                        log.info("no list of models from %s: %s", provider, error)
        except Exception:
            log.exception("the list of models")

    def _bundled(self, provider: str, model: str) -> ModelSpec | None:
        families = self.families(provider)
        wanted = model.casefold()
        for spec in families:
            if wanted in (spec.id.casefold(), spec.label.casefold()):
                return spec
        for spec in families:
            narrowed = spec.narrowed_to(model)
            if narrowed.formats:
                return narrowed
        return None

    def _unbundled(self, provider: str) -> Iterator[ModelListing]:
        bundled = {each.model.casefold() for spec in self.families(provider) for each in spec.formats}
        return (each for each in self._live.listings(provider) if each.id.casefold() not in bundled)

    def _unknown(self, provider: str, model: str) -> AppError:
        families = self.families(provider)
        names = [spec.id for spec in families]
        names += list(dict.fromkeys(each.model for spec in families for each in spec.formats))
        listed = {each.id.casefold(): each.id for each in self._unbundled(provider)}
        near = difflib.get_close_matches(model.casefold(), listed, _MOST_NAMED, 0.5)
        names = [*(listed[each] for each in near), *names]
        facts = {"model": model, "provider": provider, "available": ", ".join(names)}
        return AppError(ErrorKind.MODEL_UNKNOWN, facts=dict(facts))

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()


def load_families(folder: Path) -> list[ModelSpec]:
    """The families bundled in `folder`, one JSON file each, in the order of their names."""
    decoder = msgspec.json.Decoder(ModelSpec)
    return [decoder.decode(path.read_bytes()) for path in sorted(folder.glob("*.json"), key=_by_name)]


def _by_name(path: Path) -> str:
    return path.stem  # with its ending, "hailuo-2.3-fast" would come before "hailuo-2.3"

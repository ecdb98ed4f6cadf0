"""The models that providers list by themselves: asked for in the background, kept on disk, read as forms."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime, timedelta
from typing import TypeVar

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.model_form import read_form
from hailuo_desktop.domain.model_listing import ModelListing
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.providers.base import ListsModels
from hailuo_desktop.services.clock import Clock
from hailuo_desktop.storage.model_cache import KeptList, KeptSchema, ModelCache

LIST_LIFE = timedelta(days=1)
"""A list older than this is asked for anew by itself."""

FORM_LIFE = timedelta(hours=1)
"""A schema older than this is looked at again before anything is sent by it."""

PAUSE = timedelta(minutes=5)
"""For so long nothing is asked for again that was just asked for, in vain or not."""

_NO_FORM = frozenset({ErrorKind.ANSWER_UNREADABLE, ErrorKind.RESULT_LINK_UNSAFE})

_Key = tuple[str, str]
_K = TypeVar("_K")
_T = TypeVar("_T")

log = logging.getLogger(__name__)


class LiveModels:
    """Lists and forms in memory, with the cache below and the network below that."""

    def __init__(
        self,
        sources: Mapping[str, ListsModels],
        cache: ModelCache | None,
        clock: Clock,
        changed: Callable[[], None],
    ) -> None:
        """Take the parts; `changed` is called when there are other lists or forms than before."""
        self._sources = sources
        self._cache = cache
        self._clock = clock
        self._changed = changed
        self._lists: dict[str, KeptList] = {}
        self._ids: dict[str, dict[str, ModelListing]] = {}
        self._schemas: dict[_Key, KeptSchema] = {}
        self._forms: dict[_Key, ModelSpec] = {}
        self._tried: dict[_Key, datetime] = {}
        self._refreshing: dict[str, asyncio.Task[None]] = {}
        self._fetching: dict[_Key, asyncio.Task[ModelSpec]] = {}
        self._loading = asyncio.Lock()
        self._is_loaded = False

    def listings(self, provider: str) -> tuple[ModelListing, ...]:
        """The provider's list, as far as it is known; in its order."""
        kept = self._lists.get(provider)
        return kept.models if kept is not None else ()

    def listing(self, provider: str, model: str) -> ModelListing | None:
        """The entry with this id or label, in any case of letters; a label only if one model has it."""
        by_id = self._ids.get(provider, {})
        wanted = model.casefold()
        if wanted in by_id:
            return by_id[wanted]
        labelled = [each for each in by_id.values() if each.label.casefold() == wanted]
        return labelled[0] if len(labelled) == 1 else None

    def has(self, provider: str, model: str) -> bool:
        """Whether the list has this id."""
        return model.casefold() in self._ids.get(provider, {})

    def read_at(self, provider: str) -> datetime | None:
        """When the list was read, or None where there is none."""
        kept = self._lists.get(provider)
        return kept.read if kept is not None else None

    def known_form(self, provider: str, model: str) -> ModelSpec | None:
        """The form of a model as it was read last, or None."""
        listing = self.listing(provider, model)
        key = (provider, (listing.id if listing is not None else model).casefold())
        kept = self._schemas.get(key)
        if kept is None:
            return None
        if key not in self._forms:
            try:
                self._forms[key] = read_form(kept.schema, listing or kept.listing)
            except AppError:
                del self._schemas[key]
                return None
        return self._forms[key]

    async def load(self) -> None:
        """Take in what is kept on disk. Only the first call does something."""
        async with self._loading:
            if self._is_loaded:
                return
            if self._cache is not None:
                lists = await asyncio.to_thread(self._cache.lists)
                schemas = await asyncio.to_thread(self._cache.schemas)
                for kept in lists:
                    if kept.provider in self._sources and kept.provider not in self._lists:
                        self._take(kept)
                for each in schemas:
                    self._schemas.setdefault((each.listing.provider, each.listing.id.casefold()), each)
            self._is_loaded = True
        if self._lists:
            self._changed()

    def is_old(self, provider: str, life: timedelta = LIST_LIFE) -> bool:
        """Whether the list should be asked for anew."""
        return not self._is_recent(self.read_at(provider), life)

    async def refresh(self, provider: str) -> None:
        """Ask for the provider's list; whoever asks meanwhile waits for the same answer.

        Raises:
            AppError: why there is none. What was known is still known.
        """
        await asyncio.shield(self._begin(self._refreshing, provider, lambda: self._refresh(provider)))

    async def form(self, provider: str, model: str) -> ModelSpec:
        """The form of a model, not older than FORM_LIFE where that can be had.

        Raises:
            AppError: MODEL_UNKNOWN, FORM_UNREADABLE, or why the provider cannot be asked.
        """
        await self.load()
        trouble = await self._look_for(provider, model)
        listing = self.listing(provider, model)
        known = self.known_form(provider, model)
        if listing is None:
            if known is not None:
                return known  # it has gone; its provider will say so
            raise trouble or AppError(ErrorKind.MODEL_UNKNOWN)
        key = (provider, listing.id.casefold())
        kept = self._schemas.get(key)
        if known is not None and kept is not None and kept.listing.schema == listing.schema:
            recent = self._is_recent(kept.read, FORM_LIFE) or self._is_recent(self._tried.get(key), PAUSE)
            if recent:
                return known
        try:
            return await asyncio.shield(self._begin(self._fetching, key, lambda: self._fetch(listing)))
        except AppError as error:
            if known is None or error.kind is ErrorKind.FORM_UNREADABLE:
                raise
            log.info("the form of %s is not renewed: %s", listing.id, error)
            self._tried[key] = self._clock.now()
            return known

    async def close(self) -> None:
        """End what is being asked."""
        tasks = [*self._refreshing.values(), *self._fetching.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _look_for(self, provider: str, model: str) -> AppError | None:
        """Ask for the list if it may tell of a model that is not known; why that failed, or None."""
        if provider not in self._sources or self.listing(provider, model) is not None:
            return None
        key = (provider, "")
        if not self.is_old(provider, PAUSE) or self._is_recent(self._tried.get(key), PAUSE):
            return None
        try:
            await self.refresh(provider)
        except AppError as error:
            self._tried[key] = self._clock.now()
            return error
        return None

    async def _refresh(self, provider: str) -> None:
        models = await self._sources[provider].list_models()
        kept = KeptList(provider=provider, read=self._clock.now(), models=tuple(models))
        self._take(kept)
        if self._cache is not None:
            await asyncio.to_thread(self._cache.keep_list, kept)
        self._changed()

    async def _fetch(self, listing: ModelListing) -> ModelSpec:
        unreadable = AppError(
            ErrorKind.FORM_UNREADABLE, facts={"model": listing.label, "provider": listing.provider}
        )
        if not listing.schema:
            raise unreadable
        try:
            schema = await self._sources[listing.provider].fetch_schema(listing)
        except AppError as error:
            key = (listing.provider, listing.id.casefold())
            if error.kind in _NO_FORM and key not in self._schemas:
                raise unreadable from None
            raise
        spec = await asyncio.to_thread(read_form, schema, listing)
        key = (listing.provider, listing.id.casefold())
        kept = KeptSchema(listing=listing, read=self._clock.now(), schema=schema)
        before = self._forms.get(key)
        self._schemas[key] = kept
        self._forms[key] = spec
        self._tried.pop(key, None)
        if self._cache is not None:
            await asyncio.to_thread(self._cache.keep_schema, kept)
        if spec != before:
            self._changed()
        return spec

    def _take(self, kept: KeptList) -> None:
        self._lists[kept.provider] = kept
        self._ids[kept.provider] = {each.id.casefold(): each for each in kept.models}
        for key in [key for key in self._forms if key[0] == kept.provider]:
            del self._forms[key]  # the prices are the list's

    def _is_recent(self, moment: datetime | None, life: timedelta) -> bool:
        """Whether that was not long ago; a moment yet to come is a broken clock's."""
        return moment is not None and timedelta() <= self._clock.now() - moment < life

    def _begin(
        self, running: dict[_K, asyncio.Task[_T]], key: _K, work: Callable[[], Coroutine[object, object, _T]]
    ) -> asyncio.Task[_T]:
        """The task that does this already, or a new one; it is owned by `running` until it ends."""
        if key not in running:
            task = asyncio.get_running_loop().create_task(work(), name=f"models {key}")
            running[key] = task
            task.add_done_callback(lambda _: running.pop(key, None))
            task.add_done_callback(_look_at)
        return running[key]


def _look_at(task: asyncio.Task[_T]) -> None:
    """Whoever waited may be gone: a failure nobody heard of is no fault to report."""
    if not task.cancelled() and task.exception() is not None:
        log.debug("models: %s", task.exception())

"""Keeps the user's prompts: hears which are sent, and saves and finds them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.domain.prompts import IdeaBook, PromptIdea, PromptShelf, best_language
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.storage.prompt_store import PromptStore

log = logging.getLogger(__name__)

Change = Callable[[PromptShelf], PromptShelf]


class PromptDesk:
    """The shelf of prompts, and the ideas to begin with. The disk is used in other threads."""

    def __init__(self, store: PromptStore, ideas: Path) -> None:
        """Take the parts; `ideas` is the folder with one file for each language."""
        self._store = store
        self._ideas = ideas
        self._books: dict[str, tuple[PromptIdea, ...]] = {}
        self._turn = asyncio.Lock()
        self._heard: list[tuple[str, datetime]] = []
        self._writing: asyncio.Task[None] | None = None
        self._listeners: list[Callable[[PromptShelf], None]] = []

    def subscribe(self, listener: Callable[[PromptShelf], None]) -> Callable[[], None]:
        """Have `listener` called with the shelf after each change; returns a function that ends that.

        It is called from within the desk's tasks: it must be quick and must not raise.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def shelf(self) -> PromptShelf:
        """The prompts as they are on disk now."""
        async with self._turn:
            return await asyncio.to_thread(self._store.load)

    async def ideas(self, language: str) -> tuple[PromptIdea, ...]:
        """The ideas in the language that fits a tag best."""
        return await asyncio.to_thread(self._read_ideas, language)

    async def save(self, text: str, name: str = "") -> None:
        """Save a prompt, or name one that is saved anew.

        Raises:
            AppError: DISK_FULL or FOLDER_UNWRITABLE.
        """
        now = datetime.now(UTC)
        await self._change(lambda shelf: shelf.with_saved(text, now, name))

    async def unsave(self, text: str) -> None:
        """Save a prompt no longer. Raises as `save` does."""
        await self._change(lambda shelf: shelf.without_saved(text))

    async def forget(self, text: str) -> None:
        """Take a prompt out of those that were sent. Raises as `save` does."""
        await self._change(lambda shelf: shelf.without_sent(text))

    async def restore(self, earlier: PromptShelf) -> None:
        """Put prompts back as they were on an earlier shelf, beside those of now. Raises as `save` does."""

        def put_back(shelf: PromptShelf) -> PromptShelf:
            for sent in earlier.sent:
                shelf = shelf.with_sent(sent.text, sent.sent)
            for saved in earlier.saved:
                shelf = shelf.with_saved(saved.text, saved.saved, saved.name)
            return shelf

        await self._change(put_back)

    def hear(self, update: JobUpdate) -> None:
        """Keep the prompt of a job that is being sent."""
        job = update.job
        if job.state is not JobState.SUBMITTING or not job.request.prompt.strip():
            return
        self._heard.append((job.request.prompt, job.created))
        if self._writing is None or self._writing.done():
            self._writing = asyncio.get_running_loop().create_task(self._write_heard())

    async def close(self) -> None:
        """Write what was heard last."""
        if self._writing is not None:
            await self._writing

    async def _write_heard(self) -> None:
        while self._heard:
            heard, self._heard = self._heard, []
            try:
                await self._change(lambda shelf, heard=heard: _with_all(shelf, heard))  # type: ignore[misc]
            except AppError as error:
                # The job tells of a full disk; a prompt that is missing here is no failure of its own.
                log.warning("a prompt is not kept: %s", error.kind)

    async def _change(self, change: Change) -> None:
        async with self._turn:
            shelf = await asyncio.to_thread(self._store.change, change)
        for listener in tuple(self._listeners):
            listener(shelf)

    def _read_ideas(self, language: str) -> tuple[PromptIdea, ...]:
        best = best_language(language, (path.stem for path in self._ideas.glob("*.json")))
        if best not in self._books:
            book = msgspec.json.decode((self._ideas / f"{best}.json").read_bytes(), type=IdeaBook)
            self._books[best] = book.ideas
        return self._books[best]


def _with_all(shelf: PromptShelf, heard: list[tuple[str, datetime]]) -> PromptShelf:
    for text, moment in heard:
        shelf = shelf.with_sent(text, moment)
    return shelf

"""What the library shows of all jobs: those that are asked for, in the order that is asked for."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer

from hailuo_desktop.domain.clip_filter import ClipEntry, ClipIndex
from hailuo_desktop.domain.clip_notes import NO_NOTES, ClipNotes
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.job_presenter import JobPresenter
from hailuo_desktop.ui.library import LibraryItem, LibraryPanel
from hailuo_desktop.ui.library.filter_popover import Offer

if TYPE_CHECKING:
    from hailuo_desktop.services.library_desk import LibraryDesk

_SLICE = 250
"""Jobs that are taken in before anything else gets its turn."""


class ClipShelf(QObject):
    """Searches as the user types, and makes the cards that are looked at.

    It knows all jobs by their updates, what the user thinks of them, and whose files are missing.
    """

    def __init__(self, presenter: JobPresenter, panel: LibraryPanel, run: Run, parent: QObject) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._panel = panel
        self._run = run
        self._index = ClipIndex()
        self._updates: dict[str, JobUpdate] = {}
        self._notes: dict[str, ClipNotes] = {}
        self._models: dict[tuple[str, str], str] = {}
        self._missing: set[str] = set()
        self._asks_for_missing = False
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(lambda: self._show(more=True))
        panel.wish_changed.connect(self._asked)
        panel.head.offer_asked.connect(self._offer)
        self._show()

    # Reading

    def notes(self, job_id: str) -> ClipNotes:
        """What the user thinks of a clip."""
        return self._notes.get(job_id, NO_NOTES)

    def is_missing(self, job_id: str) -> bool:
        """Whether the clip's file was not where it should be at the last look."""
        return job_id in self._missing

    def folders(self) -> list[str]:
        """The collections in use."""
        return self._index.folders()

    def tags(self) -> list[str]:
        """The tags in use."""
        return self._index.tags()

    # Changing

    async def load(self, updates: Sequence[JobUpdate], desk: LibraryDesk) -> None:
        """Take in jobs, in slices, with what the user thinks of them, and show them."""
        new = [update for update in updates if update.job.id not in self._updates]
        if not new:
            return
        self._notes = await desk.notes() | self._notes
        for number, update in enumerate(new, 1):
            if update.job.id not in self._updates:
                self._put(update)
            if not number % _SLICE:
                await asyncio.sleep(0)
        self._show(more=True)

    async def settle(self) -> None:
        """All jobs are there: make ready what is searched."""
        await asyncio.to_thread(self._index.prepare)
        # Thousands of jobs stay as long as the window does. The collector would look through all of them
        # each time, in the middle of whatever the user does; that could be seen.
        gc.freeze()

    def take(self, update: JobUpdate) -> None:
        """Take in a job, or what is new about it."""
        job, before = update.job, self._updates.get(update.job.id)
        is_there = job.state is JobState.DONE and job.failure is None
        if is_there and before is not None and (before.job.is_live or before.job.video != job.video):
            self._missing.discard(job.id)  # its file has just come, or was found
            self._index.set_missing(job.id, is_missing=False)
        self._put(update)
        if before is None and not job.is_live:
            self._again.start()  # one that was put back has its place among the others
            return
        self._place(update.job.id)
        self._tell_count()

    def remove(self, job_id: str) -> None:
        """Forget a job."""
        self._index.remove(job_id)
        for kept in (self._updates, self._notes):
            kept.pop(job_id, None)
        self._missing.discard(job_id)
        self._panel.remove(job_id)
        self._tell_count()

    def take_notes(self, changed: Mapping[str, ClipNotes]) -> None:
        """The user thinks something else of these clips."""
        for job_id, notes in changed.items():
            self._notes[job_id] = notes
            update = self._updates.get(job_id)
            if update is not None:
                self._put(update)
        if len(changed) > _SLICE:
            self._show(more=True)
            return
        for job_id in changed:
            if job_id in self._updates:
                self._place(job_id, only_if_other=True)
        self._tell_count()

    def set_missing(self, looked_at: Iterable[str], missing: set[str]) -> set[str]:
        """Take in which files are where they should be; returns the ids of those for which that is new."""
        news = {job_id for job_id in looked_at if (job_id in missing) is not (job_id in self._missing)}
        self._missing = (self._missing - news) | (missing & news)
        for job_id in news:
            self._index.set_missing(job_id, is_missing=job_id in missing)
            self._panel.renew(job_id)
        if news and self._panel.head.wish.missing:
            self._show(more=True)
        return news

    def _asked(self) -> None:
        """Show what is asked for; where that is what is missing, have it looked for."""
        self._show()
        is_asked = self._panel.head.wish.missing
        if is_asked and not self._asks_for_missing:
            self._panel.looked_at.emit([job_id for job_id, each in self._updates.items() if each.job.video])
        self._asks_for_missing = is_asked

    def _show(self, *, more: bool = False) -> None:
        head = self._panel.head
        ids = self._index.found(head.wish, head.order)
        live = []
        for job_id in ids:  # they are in front
            if not self._updates[job_id].job.is_live:
                break
            live.append(job_id)
        self._panel.set_rows(ids, live, self._item, more=more)
        self._tell_count()

    def _tell_count(self) -> None:
        self._panel.head.set_found(self._panel.count, len(self._index))

    def renew(self) -> None:
        """Say everything again, in another language; models of our own have other names there."""
        before, self._models = self._models, {}
        for job_id, update in self._updates.items():
            entry = self._index.entry(job_id)
            if entry is not None and entry.model != self._model_of(update):
                self._put(update)
        head = self._panel.head
        names = {name: self._models.get(key, name) for key, name in before.items()}
        head.set_wish(msgspec.structs.replace(head.wish, model=names.get(head.wish.model, head.wish.model)))
        self._panel.renew()

    def _put(self, update: JobUpdate) -> None:
        job = update.job
        self._updates[job.id] = update
        before = self._index.entry(job.id)
        notes, model = self.notes(job.id), self._model_of(update)
        if before is not None and before.notes == notes and before.model == model:
            before.job = job  # what is searched of it stays
            self._index.put(before)
        else:
            self._index.put(ClipEntry(job, model, notes, job.id in self._missing))

    def _place(self, job_id: str, *, only_if_other: bool = False) -> None:
        if not self._index.matches(job_id, self._panel.head.wish):
            self._panel.remove(job_id)
        elif only_if_other and self._panel.shows(job_id):
            self._panel.renew(job_id)
        else:
            self._panel.upsert(self._item(job_id))

    def _item(self, job_id: str) -> LibraryItem:
        item = self._presenter.item(self._updates[job_id])
        notes = self._notes.get(job_id)
        if notes is None and job_id not in self._missing:
            return item
        notes = notes or NO_NOTES
        is_missing = job_id in self._missing and item.state == "done"
        return replace(
            item,
            video="" if is_missing else item.video,
            title=notes.name or item.title,
            rating=notes.rating,
            verdict=notes.verdict,
            tags=notes.tags,
            is_missing=is_missing,
        )

    def _model_of(self, update: JobUpdate) -> str:
        request = update.job.request
        key = (update.job.provider, request.model)
        if key not in self._models:
            self._models[key] = self._presenter.model_name(update.job)
        return self._models[key]

    def _offer(self) -> None:
        index = self._index
        self._panel.head.set_offer(Offer(tuple(index.models()), tuple(index.folders()), tuple(index.tags())))

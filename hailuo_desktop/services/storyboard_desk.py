"""Where films are planned: kept at each change, undone, and turned into what can be exported."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.film import Film, FilmPlan
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.labels import Maker
from hailuo_desktop.domain.story_shots import new_id, shot_of, shot_of_file
from hailuo_desktop.domain.storyboard import LONGEST_NAME, Made, Storyboard, StoryShot, film_of
from hailuo_desktop.services.clip_origin import ClipOrigins
from hailuo_desktop.services.film_clips import FilmClips
from hailuo_desktop.services.film_desk import FilmDesk
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.storyboards import Loaded, StoryboardStore

MOST_STEPS = 200
"""So many changes of a film can be undone, as long as the program runs."""

log = logging.getLogger(__name__)

MakerOf = Callable[[Job], Maker | None]
"""Whose model made the clip of a job."""


class _Steps:
    """What a film was before, and what it was before that was undone."""

    def __init__(self) -> None:
        self.past: list[Storyboard] = []
        self.future: list[Storyboard] = []
        self.merging = ""


class StoryboardDesk:
    """Keeps films. A change is there at once; a task of the desk's own writes it, and `close` waits for that.

    What cannot be written is told to `trouble`, and tried again with the next change and at closing.
    """

    def __init__(
        self,
        store: StoryboardStore,
        films: FilmDesk,
        jobs: JobStore,
        origins: ClipOrigins,
        now: Callable[[], datetime],
        maker_of: MakerOf = lambda _: None,
    ) -> None:
        self._store = store
        self._films = films
        self._jobs = jobs
        self._origins = origins
        self._now = now
        self._maker_of = maker_of
        self._boards: dict[str, Storyboard] = {}
        self._steps: dict[str, _Steps] = {}
        self._unwritten: dict[str, Storyboard | None] = {}
        self._writer: asyncio.Task[None] | None = None
        self._loading: asyncio.Task[Loaded] | None = None
        self.clips = FilmClips(films)
        self.trouble: Callable[[AppError], None] = lambda error: log.warning("a film is not kept: %s", error)
        """Is told that a film cannot be written."""

    # Films

    async def load(self) -> Loaded:
        """Read what is kept, at the first call; says what could not be read."""
        if self._loading is None:
            self._loading = asyncio.get_running_loop().create_task(asyncio.to_thread(self._store.load))
        loaded = await asyncio.shield(self._loading)
        for film in loaded.films:
            if film.id not in self._steps:
                self._steps[film.id] = _Steps()
                self._boards[film.id] = film
        return loaded

    @property
    def films(self) -> list[Storyboard]:
        """All films, oldest first."""
        return sorted(self._boards.values(), key=lambda film: (film.created, film.id))

    @property
    def newest(self) -> Storyboard | None:
        """The film that was worked on last."""
        return max(self._boards.values(), key=lambda film: (film.updated, film.id), default=None)

    def film(self, film_id: str) -> Storyboard | None:
        """The film with this id."""
        return self._boards.get(film_id)

    def create(self, name: str) -> Storyboard:
        """A new film without shots. It is written once something is changed about it."""
        now = self._now()
        film = Storyboard(id=new_id(), name=name[:LONGEST_NAME], created=now, updated=now)
        self._boards[film.id] = film
        self._steps[film.id] = _Steps()
        return film

    def change(self, film: Storyboard, merging: str = "") -> None:
        """The film is this now. Changes in a row that merge under the same word are undone together."""
        before, steps = self._boards.get(film.id), self._steps.setdefault(film.id, _Steps())
        if before is None or msgspec.structs.replace(film, updated=before.updated) == before:
            return
        if not merging or merging != steps.merging:
            steps.past = [*steps.past[1 - MOST_STEPS :], before]
        steps.merging = merging
        steps.future.clear()
        self._keep(film)

    def amend(self, film_id: str, change: Callable[[Storyboard], Storyboard]) -> bool:
        """Change a film by no wish of the user's, as when a clip is finished. That is not undone.

        Returns whether anything became another.
        """
        before, steps = self._boards.get(film_id), self._steps.setdefault(film_id, _Steps())
        if before is None or (film := change(before)) == before:
            return False
        steps.past = [change(each) for each in steps.past]
        steps.future = [change(each) for each in steps.future]
        steps.merging = ""
        self._keep(film)
        return True

    def can_undo(self, film_id: str) -> bool:
        """Whether there is a change to take back."""
        return film_id in self._steps and bool(self._steps[film_id].past)

    def can_redo(self, film_id: str) -> bool:
        """Whether a change was taken back."""
        return film_id in self._steps and bool(self._steps[film_id].future)

    def undo(self, film_id: str) -> None:
        """Take the last change back."""
        if self.can_undo(film_id):
            steps = self._steps[film_id]
            steps.future.append(self._boards[film_id])
            steps.merging = ""
            self._keep(steps.past.pop())

    def redo(self, film_id: str) -> None:
        """Make the change again that was taken back."""
        if self.can_redo(film_id):
            steps = self._steps[film_id]
            steps.past.append(self._boards[film_id])
            steps.merging = ""
            self._keep(steps.future.pop())

    def duplicate(self, film_id: str, name: str) -> Storyboard:
        """A second film like this one; what its slots wait for comes to the first alone."""
        copy = self.create(name)
        source = self._boards[film_id].mapped(lambda shot: msgspec.structs.replace(shot, awaits=()))
        self._keep(msgspec.structs.replace(source, id=copy.id, name=copy.name, created=copy.created))
        return self._boards[copy.id]

    def delete(self, film_id: str) -> None:
        """Forget a film; `restore` brings it back as long as the program runs. Clips are not touched."""
        if self._boards.pop(film_id, None) is not None:
            self._write(film_id, None)

    def restore(self, film: Storyboard) -> None:
        """Bring back a film that was deleted."""
        self._keep(film)

    def _keep(self, film: Storyboard) -> None:
        film = msgspec.structs.replace(film, updated=self._now())
        self._boards[film.id] = film
        self._write(film.id, film)

    # Writing

    def _write(self, film_id: str, film: Storyboard | None) -> None:
        self._unwritten[film_id] = film
        if self._writer is None or self._writer.done():
            self._writer = asyncio.get_running_loop().create_task(self._write_all(), name="films")

    async def _write_all(self) -> None:
        while self._unwritten:
            film_id, film = next(iter(self._unwritten.items()))
            try:
                if film is None:
                    await asyncio.to_thread(self._store.forget, film_id)
                else:
                    await asyncio.to_thread(self._store.save, film)
            except AppError as error:
                self.trouble(error)
                return
            if self._unwritten.get(film_id) is film:
                del self._unwritten[film_id]

    async def close(self) -> None:
        """Wait until all is written, as far as it can be."""
        if self._loading is not None:
            await asyncio.gather(self._loading, return_exceptions=True)
        if self._writer is not None:
            await asyncio.gather(self._writer, return_exceptions=True)
        if self._unwritten:
            await self._write_all()

    # Shots

    async def shot_of_file(self, path: Path) -> StoryShot:
        """A shot of a file, by its absolute path; it may be a clip of ours under whatever name.

        Raises:
            AppError: CLIP_UNREADABLE where its name cannot be written down.
        """
        try:
            whole = str(path)
            whole.encode()
        except UnicodeEncodeError:
            raise AppError(ErrorKind.CLIP_UNREADABLE, facts={"name": ascii(path.name)}) from None
        origin = await self._origins.of_video(path)
        if origin is None or not origin.job:
            return shot_of_file(whole)
        return msgspec.structs.replace(shot_of(await self._jobs.get(origin.job)), clip=whole)

    # The film itself

    async def film_to_export(self, film: Storyboard) -> Film:
        """What is exported: the clips that are there, with what is known of their making.

        Raises:
            AppError: the journal cannot be read.
        """
        wanted = {shot.job for shot in film.clips if shot.job}
        jobs = [job for job in await self._jobs.jobs([JobState.DONE]) if job.id in wanted] if wanted else []
        made = {job.id: Made(maker=self._maker_of(job), request=job.request) for job in jobs}
        return film_of(film, self.clips.facts, made)

    async def plan(self, film: Storyboard) -> FilmPlan:
        """How the film would be exported as it is.

        Raises:
            AppError: as `FilmDesk.plan`; FILM_EMPTY where there is no clip.
        """
        made = await self.film_to_export(film)
        if not made.shots:
            raise AppError(ErrorKind.FILM_EMPTY)
        return await self._films.plan(made)

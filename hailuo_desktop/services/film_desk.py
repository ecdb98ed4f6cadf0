"""Where films are made: clips looked at, joined, exported, and what files say about their making."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.film import Encoding, Exported, Film, FilmFormat, FilmPlan, Shot
from hailuo_desktop.domain.labels import Maker, Marks
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.services.film_runs import (
    FilmRuns,
    OnProgress,
    check_target,
    new_part,
    publish,
    remove,
)

if TYPE_CHECKING:
    from hailuo_desktop.media.film_job import CarriedJob
    from hailuo_desktop.media.film_orders import LookedAtClip

MOST_COPIES = 4_000_000_000
"""Bytes of playable copies that are kept; the oldest go first."""

PLAYABLE = Encoding(format=FilmFormat.MP4, is_new=True, crf=16)
"""How a copy is made of a clip that the player cannot show."""


class FilmDesk:
    """Looks at clips, and makes films of them in processes of their own.

    Exports are made one after the other. Nothing but the target is ever written, and that only when the new
    file is complete and has been read back. `copies` is the cache's folder of playable copies.
    """

    def __init__(self, runs: FilmRuns, copies: Path) -> None:
        self._runs = runs
        self._copies = copies
        self._turn = asyncio.Lock()
        self._copying = asyncio.Lock()
        self._exports: set[asyncio.Task[Exported]] = set()

    async def probe(self, paths: Sequence[Path]) -> tuple[LookedAtClip, ...]:
        """What these files are, in their order; of each its facts or its failure.

        Raises:
            AppError: FILM_FAILED where a file brings down even the process that looks at it.
        """
        from hailuo_desktop.media.film_orders import LookOrder

        word = await self._runs.run(LookOrder(paths=tuple(map(str, paths))))
        if word.looked is None:
            raise AppError(ErrorKind.FILM_FAILED, message="no answer")
        return word.looked

    async def plan(self, film: Film) -> FilmPlan:
        """How the film would be exported.

        Raises:
            AppError: of the CLIP_ and FILM_ kinds, FRAME_MISSING.
        """
        from hailuo_desktop.media.film_orders import PlanOrder

        word = await self._runs.run(PlanOrder(film=film))
        if word.plan is None:
            raise AppError(ErrorKind.FILM_FAILED, message="no answer")
        return word.plan

    async def export(
        self,
        film: Film,
        target: Path,
        on_progress: OnProgress = lambda *_: None,
        *,
        overwrite: bool = False,
    ) -> Exported:
        """Make the film. Cancelled, or by `cancel`, it ends at once, and what was at the target stays.

        Raises:
            AppError: as `plan`; TARGET_EXISTS, TARGET_IS_SOURCE, DISK_FULL, FOLDER_UNWRITABLE,
                FILM_MARK_LOST.
            CancelledError: somebody called `cancel`, or the desk is closed.
        """
        task = asyncio.get_running_loop().create_task(
            self._export(film, target, on_progress, overwrite=overwrite), name=f"export {target.name}"
        )
        self._exports.add(task)
        task.add_done_callback(self._exports.discard)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            task.cancel()
            await asyncio.wait([task])
            raise

    def cancel(self) -> None:
        """End all exports, those that wait for their turn, too."""
        for task in self._exports:
            task.cancel()

    async def labelled_copy(
        self,
        video: Path,
        target: Path,
        maker: Maker,
        request: GenerationRequest | None = None,
        *,
        overwrite: bool = False,
    ) -> Exported:
        """A copy of a clip with the label where it has none, its pictures and sound untouched.

        Raises as `export`.
        """
        shot = Shot(path=str(video), maker=maker, request=request)
        film = Film(shots=(shot,), encoding=Encoding(format=FilmFormat.AS_IT_IS), is_labelled=True)
        return await self.export(film, target, overwrite=overwrite)

    async def playable_copy(self, video: Path, on_progress: OnProgress = lambda *_: None) -> Path:
        """A copy of a clip that every player shows, with the same frames at the same times, from the cache.

        Raises as `export`.
        """
        async with self._copying:
            copy = await asyncio.to_thread(self._copy_of, video)
            if not await asyncio.to_thread(copy.is_file):
                film = Film(shots=(Shot(path=str(video)),), encoding=PLAYABLE)
                await self.export(film, copy, on_progress, overwrite=True)
            await asyncio.to_thread(_forget_oldest, self._copies, copy)
            return copy

    async def known_copy(self, video: Path) -> Path | None:
        """The playable copy of a clip that was made before, or None."""
        try:
            copy = await asyncio.to_thread(self._copy_of, video)
        except AppError:
            return None
        return copy if await asyncio.to_thread(copy.is_file) else None

    async def clip_marks(self, path: Path) -> Marks:
        """The marks of a file; none where it has none or cannot be read."""

        def read() -> Marks:
            from hailuo_desktop.media.labels import read_marks

            try:
                return read_marks(path)
            except OSError:
                return Marks()

        return await asyncio.to_thread(read)

    async def read_job(self, path: Path) -> CarriedJob | None:
        """The requests that a video carries in itself, or None."""

        def read() -> CarriedJob | None:
            from hailuo_desktop.media import film_job

            try:
                return film_job.read_job(path)
            except OSError:
                return None

        return await asyncio.to_thread(read)

    async def carried_pictures(self, path: Path) -> dict[str, bytes]:
        """The pictures that a video carries in itself, by the names its requests have for them."""

        def read() -> dict[str, bytes]:
            from hailuo_desktop.media import film_job

            try:
                return film_job.carried_pictures(path)
            except OSError:
                return {}

        return await asyncio.to_thread(read)

    async def close(self) -> None:
        """End all exports and wait for it; nothing half is left."""
        exports = list(self._exports)
        self.cancel()
        await asyncio.gather(*exports, return_exceptions=True)
        await self._runs.close()

    async def _export(
        self, film: Film, target: Path, on_progress: OnProgress, *, overwrite: bool
    ) -> Exported:
        from hailuo_desktop.media.film_orders import ExportOrder

        sources = [Path(shot.path) for shot in film.shots]
        if film.soundtrack is not None:
            sources.append(Path(film.soundtrack.path))
        await asyncio.to_thread(check_target, target, sources, overwrite=overwrite)
        async with self._turn:
            part = new_part(target)
            try:
                order = ExportOrder(film=film, part=str(part), folder=str(target.parent))
                word = await self._runs.run(order, on_progress)
                if word.exported is None:
                    raise AppError(ErrorKind.FILM_FAILED, message="no answer")
                await asyncio.to_thread(publish, part, target, sources, overwrite=overwrite)
            finally:
                await asyncio.shield(asyncio.to_thread(remove, part))
        return msgspec.structs.replace(word.exported, path=str(target))

    def _copy_of(self, video: Path) -> Path:
        try:
            status = video.stat()
            self._copies.mkdir(parents=True, exist_ok=True)
        except FileNotFoundError:
            raise AppError(ErrorKind.CLIP_MISSING, facts={"name": video.name}) from None
        except OSError as error:
            facts = {"folder": str(self._copies), "for": "export"}
            raise AppError(ErrorKind.FOLDER_UNWRITABLE, facts=facts, message=str(error)) from None
        known = f"{video.absolute()}\0{status.st_size}\0{status.st_mtime_ns}"
        digest = hashlib.sha256(known.encode(errors="surrogateescape")).hexdigest()
        return self._copies / f"{digest[:32]}.mp4"


def _forget_oldest(folder: Path, newest: Path) -> None:
    """Remove the copies that have not been asked for longest, as far as there are too many."""
    with contextlib.suppress(OSError):
        newest.touch()
    found = []
    with contextlib.suppress(OSError):
        for path in folder.glob("*.mp4"):
            status = path.stat()
            found.append((status.st_mtime_ns, status.st_size, path))
    room = MOST_COPIES
    for _, size, path in sorted(found, reverse=True):
        room -= size
        if room < 0 and path != newest:
            remove(path)

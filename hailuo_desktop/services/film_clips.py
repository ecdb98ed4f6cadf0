"""The clips that films are planned with: what they are, whether they are there, and single frames of them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from hailuo_desktop.domain.clip_facts import ClipFacts
from hailuo_desktop.domain.errors import AppError, ErrorKind, Failure
from hailuo_desktop.domain.small_frame import SmallFrame
from hailuo_desktop.services.film_desk import FilmDesk

if TYPE_CHECKING:
    from hailuo_desktop.media.film_orders import LookedAtClip

_Stamp = tuple[int, int]
"""Size and time of change of a file: with another one it is looked at again."""


class FilmClips:
    """Remembers what was found out about clips, by their paths, as long as the files stay as they were."""

    def __init__(self, films: FilmDesk) -> None:
        self._films = films
        self._looked: dict[str, tuple[_Stamp, LookedAtClip]] = {}
        self._missing: set[str] = set()
        self._facts: dict[str, ClipFacts] = {}
        self._at_frames = asyncio.Semaphore(1)

    @property
    def facts(self) -> Mapping[str, ClipFacts]:
        """What is known of clips that can be used."""
        return self._facts

    def failure(self, path: str) -> Failure | None:
        """Why a clip cannot be used, as far as it was looked at."""
        if path in self._missing:
            return Failure(kind=ErrorKind.CLIP_MISSING, facts={"name": Path(path).name})
        known = self._looked.get(path)
        return known[1].failure if known is not None else None

    def is_known(self, path: str) -> bool:
        """Whether a clip was looked at, whatever was found."""
        return path in self._looked or path in self._missing

    def stamp(self, path: str) -> _Stamp | None:
        """What tells this file from another one in its place."""
        known = self._looked.get(path)
        return known[0] if known is not None else None

    async def look(self, paths: Iterable[str]) -> bool:
        """Look at these, where they are new or have changed. Whether anything is known now that was not.

        Raises:
            AppError: FILM_FAILED.
        """
        wanted = list(dict.fromkeys(paths))
        stamps = await asyncio.to_thread(_stamps, wanted)
        missing = {path for path, stamp in stamps.items() if stamp is None}
        has_news = missing != self._missing & set(wanted)
        self._missing = (self._missing - set(wanted)) | missing
        for path in missing:
            self._looked.pop(path, None)
            self._facts.pop(path, None)
        new = [(path, stamp) for path, stamp in stamps.items() if stamp and stamp != self.stamp(path)]
        if not new:
            return has_news
        found = await self._films.probe([Path(path) for path, _ in new])
        for (path, stamp), looked in zip(new, found, strict=True):
            self._looked[path] = (stamp, looked)
            self._facts.pop(path, None)
            if looked.facts is not None:
                self._facts[path] = looked.facts
        return True

    async def sound_seconds(self, path: Path) -> float:
        """About how long the sound of a file is.

        Raises:
            AppError: CLIP_WITHOUT_SOUND, or others of the CLIP_ kinds.
        """

        def ask() -> float:
            from hailuo_desktop.media.film_sources import sound_seconds

            return sound_seconds(path)

        return await asyncio.to_thread(ask)

    async def frame(self, path: str, number: int, box: tuple[int, int]) -> SmallFrame | None:
        """A frame of a clip, as large as fits into the box; None where it cannot be read."""

        def read() -> SmallFrame | None:
            from hailuo_desktop.media.clip_frames import frames_from
            from hailuo_desktop.media.frame_reading import frame_times

            try:
                times = frame_times(Path(path))
                return next(frames_from(Path(path), times, min(number, times.count - 1), box), None)
            except AppError:
                return None

        async with self._at_frames:
            return await asyncio.to_thread(read)


def _stamps(paths: Iterable[str]) -> dict[str, _Stamp | None]:
    found: dict[str, _Stamp | None] = {}
    for path in paths:
        try:
            status = Path(path).stat()
            found[path] = (status.st_size, status.st_mtime_ns)
        except (OSError, ValueError):
            found[path] = None
    return found

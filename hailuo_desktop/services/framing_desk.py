"""Remembers how the user framed which picture."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from hailuo_desktop.domain.framing import Framing
from hailuo_desktop.storage.framings import MOST_PICTURES, FramingFile


class FramingDesk:
    """Framings by the digest of the picture's content, read once, written whenever they change."""

    def __init__(self, file: FramingFile) -> None:
        self._file = file
        self._pictures: dict[str, dict[str, Framing]] = {}
        self._is_loaded = False
        self._at_file = asyncio.Lock()

    async def load(self) -> None:
        """Read what is kept. What was said before stands."""
        async with self._at_file:
            await self._load()

    def recall(self, digest: str) -> Mapping[str, Framing]:
        """How this picture was framed, by the rule it was drawn for, the last one last."""
        return self._pictures.get(digest, {})

    async def keep(self, digest: str, drawn: Mapping[str, Framing]) -> None:
        """Remember these framings of a picture; none for one that is whole again."""
        self._pictures.pop(digest, None)
        if drawn:
            self._pictures[digest] = dict(drawn)
        while len(self._pictures) > MOST_PICTURES:
            del self._pictures[next(iter(self._pictures))]
        async with self._at_file:
            await self._load()  # else what nobody has read yet would be written over
            await asyncio.to_thread(self._file.save, dict(self._pictures))

    async def _load(self) -> None:
        if not self._is_loaded:
            kept = await asyncio.to_thread(self._file.load)
            self._is_loaded = True
            self._pictures = {
                **{name: kept[name] for name in kept if name not in self._pictures},
                **self._pictures,
            }

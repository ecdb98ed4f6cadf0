"""Where single frames of clips are saved as pictures."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.labels import Maker
from hailuo_desktop.services.film_runs import FilmRuns, check_target, new_part, publish, remove

if TYPE_CHECKING:
    from hailuo_desktop.media.film_orders import SavedFrame


class FrameDesk:
    """Saves frames of clips, exactly and in full quality, in processes of their own."""

    def __init__(self, runs: FilmRuns) -> None:
        self._runs = runs

    async def save_frame(
        self,
        video: Path,
        number: int | None,
        target: Path,
        *,
        maker: Maker | None = None,
        overwrite: bool = False,
    ) -> SavedFrame:
        """Save a frame, counted from 0, or the last one for None, as a PNG that carries the clip's marks.

        Where the clip carries none, `maker` is written as its label; None writes none.

        Raises:
            AppError: of the CLIP_ kinds, FRAME_MISSING, TARGET_EXISTS, TARGET_IS_SOURCE, DISK_FULL,
                FOLDER_UNWRITABLE, FILM_MARK_LOST.
        """
        from hailuo_desktop.media.film_orders import FrameOrder

        await asyncio.to_thread(check_target, target, [video], overwrite=overwrite)
        part = new_part(target)
        try:
            order = FrameOrder(
                path=str(video), number=number, part=str(part), folder=str(target.parent), maker=maker
            )
            word = await self._runs.run(order)
            if word.frame is None:
                raise AppError(ErrorKind.FILM_FAILED, message="no answer")
            await asyncio.to_thread(publish, part, target, [video], overwrite=overwrite)
        finally:
            await asyncio.shield(asyncio.to_thread(remove, part))
        return msgspec.structs.replace(word.frame, path=str(target))

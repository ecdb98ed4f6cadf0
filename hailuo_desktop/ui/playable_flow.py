"""A clip that the player has no decoder for is copied into a format that it has, and shown."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.stage.player import Player
from hailuo_desktop.ui.stage.trouble import Trouble

if TYPE_CHECKING:
    from hailuo_desktop.services.film_desk import FilmDesk


class PlayableFlow(QObject):
    """Makes the copy while the stage tells how far it is. Leaving the clip does not end that."""

    def __init__(self, player: Player, run: Run, parent: QObject) -> None:
        super().__init__(parent)
        self._player = player
        self._run = run
        self._films: FilmDesk | None = None
        self._task: asyncio.Task[None] | None = None
        self._video: Path | None = None
        player.playable_copy_asked.connect(self._ask)
        player.playback.failed.connect(self._failed)

    def attach(self, films: FilmDesk) -> None:
        """Begin to work."""
        self._films = films

    def _ask(self, video: Path) -> None:
        if self._films is not None and self._task is None:
            self._run(self._copy(self._films, video))

    def _failed(self, trouble: Trouble) -> None:
        """A clip of which there is a copy already is shown by that, without being asked for."""
        video = self._player.playback.path
        if trouble is Trouble.NO_PICTURE and self._films is not None and video is not None:
            if video == self._video:
                self._say(0.0)  # the user has come back to it
            else:
                self._run(self._show_known(self._films, video))

    async def _show_known(self, films: FilmDesk, video: Path) -> None:
        copy = await films.known_copy(video)
        if copy is not None:
            self._show(video, copy)

    async def _copy(self, films: FilmDesk, video: Path) -> None:
        self._task, self._video = asyncio.current_task(), video
        self._say(0.0)
        try:
            copy = await films.playable_copy(video, lambda done, total: self._say(done / max(1, total)))
        except (AppError, asyncio.CancelledError):
            if self._is_shown(video):
                self._player.say_failed(Trouble.NO_PICTURE)
            raise
        finally:
            self._task = self._video = None
        self._show(video, copy)

    def _is_shown(self, video: Path) -> bool:
        return self._player.playback.path == video and self._player.isVisible()

    def _say(self, fraction: float) -> None:
        if self._video is not None and self._is_shown(self._video):
            words = self.tr("{n} % done. The original stays as it is.").format(n=int(fraction * 100))
            self._player.say_copying(words, self._cancel)

    def _show(self, video: Path, copy: Path) -> None:
        if self._is_shown(video):
            self._player.open_copy(copy)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

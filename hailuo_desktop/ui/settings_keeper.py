"""Holds the settings while the app runs, and writes them down when they have come to rest."""

from __future__ import annotations

import asyncio

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from hailuo_desktop.storage.settings import PlayerSettings as StoredPlayer
from hailuo_desktop.storage.settings import Settings, SettingsStore
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.stage import PlayerSettings

_SAVE_AFTER_MS = 800


class SettingsKeeper(QObject):
    """The one who changes settings; others ask it.

    Signals:
        changed(object): the `Settings` are these now.
    """

    changed = Signal(object)

    def __init__(
        self, store: SettingsStore, settings: Settings, run: Run, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._settings = settings
        self._run = run
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SAVE_AFTER_MS)
        self._rest.timeout.connect(lambda: self._run(self._save()))

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    @property
    def player(self) -> PlayerSettings:
        """The player's part as the stage takes it."""
        kept = self._settings.player
        return PlayerSettings(
            volume=round(kept.volume * 100), muted=kept.muted, loop=kept.loop, speed=kept.speed
        )

    def change(self, **changes: object) -> None:
        """Take over other values; written to disk soon."""
        changed = msgspec.structs.replace(self._settings, **changes)
        if changed != self._settings:
            self._settings = changed
            self._rest.start()
            self.changed.emit(changed)

    def change_player(self, player: PlayerSettings) -> None:
        """Take over how the player was left."""
        self.change(
            player=StoredPlayer(
                volume=player.volume / 100, muted=player.muted, loop=player.loop, speed=player.speed
            )
        )

    def write(self) -> None:
        """Write at once.

        Raises:
            AppError: DISK_FULL or FOLDER_UNWRITABLE.
        """
        self._rest.stop()
        self._store.save(self._settings)

    async def _save(self) -> None:
        await asyncio.to_thread(self._store.save, self._settings)

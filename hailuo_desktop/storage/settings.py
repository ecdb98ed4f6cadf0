"""What the user chose, kept from start to start. Never a key."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from hailuo_desktop.storage.atomic import write_atomic

Look = Literal["system", "light", "dark"]


class PlayerSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How the player was left. `volume` from 0 to 1, `speed` as a factor."""

    volume: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.8
    muted: bool = False
    loop: bool = True
    speed: Annotated[float, msgspec.Meta(ge=0.25, le=4)] = 1.0


class WindowSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Qt's own saved geometry and splitter states, as base64 text."""

    geometry: str = ""
    splitters: dict[str, str] = {}


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """All settings, with their defaults.

    Attributes:
        provider, model, resolution, duration: the composer's last choice; "" or 0 for the usual one.
        jobs_at_once: how many jobs each provider is given at the same time.
        look: light, dark, or as the system has it.
        atlas_url: another origin of the Atlas API, "" for the usual one.
    """

    provider: str = ""
    model: str = ""
    resolution: str = ""
    duration: int = 0
    jobs_at_once: Annotated[int, msgspec.Meta(ge=1, le=20)] = 3
    look: Look = "system"
    atlas_url: str = ""
    player: PlayerSettings = PlayerSettings()
    window: WindowSettings = WindowSettings()


class SettingsStore:
    """Reads and writes the settings file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Settings:
        """The saved settings; defaults where there are none or the file cannot be understood.

        A file that cannot be understood is kept aside under another name, not overwritten.
        """
        try:
            data = self._path.read_bytes()
        except OSError:
            return Settings()
        try:
            return msgspec.json.decode(data, type=Settings)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
            with contextlib.suppress(OSError):
                self._path.replace(self._path.with_name(f"settings.unreadable-{stamp}.json"))
            return Settings()

    def save(self, settings: Settings) -> None:
        """Keep these settings.

        Raises:
            AppError: DISK_FULL or FOLDER_UNWRITABLE; the file on disk is unchanged then.
        """
        write_atomic(self._path, msgspec.json.format(msgspec.json.encode(settings)))

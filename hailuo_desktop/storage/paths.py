"""Where everything lives on this computer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

APP_NAME = "Hailuo Desktop"
HOME_VARIABLE = "HAILUO_DESKTOP_HOME"


class AppPaths(msgspec.Struct, frozen=True, kw_only=True):
    """The app's folders. None of them need exist yet.

    Attributes:
        data: the journal and the copies of reference pictures; not to be lost.
        config: settings.
        cache: what can be made or asked again (thumbnails, sketches under way, lists of models).
        logs: log files.
        videos: finished clips.
    """

    data: Path
    config: Path
    cache: Path
    logs: Path
    videos: Path

    @property
    def journal(self) -> Path:
        return self.data / "journal.sqlite3"

    @property
    def owners(self) -> Path:
        return self.data / "owners"

    @property
    def prompts(self) -> Path:
        return self.data / "prompts.json"

    @property
    def pictures(self) -> Path:
        return self.data / "pictures"

    @property
    def framings(self) -> Path:
        return self.data / "framings.json"

    @property
    def batches(self) -> Path:
        return self.data / "batches"

    @property
    def films(self) -> Path:
        return self.data / "films"

    @property
    def settings(self) -> Path:
        return self.config / "settings.json"

    @property
    def thumbnails(self) -> Path:
        return self.cache / "thumbnails"

    @property
    def models(self) -> Path:
        return self.cache / "models"

    @property
    def clip_marks(self) -> Path:
        return self.cache / "clip-marks.json"

    @property
    def playable(self) -> Path:
        return self.cache / "playable"

    @property
    def sketches(self) -> Path:
        return self.cache / "sketches"


def app_paths(environ: Mapping[str, str]) -> AppPaths:
    """The folders of this user: all below HAILUO_DESKTOP_HOME where that is set, else the system's own."""
    home = environ.get(HOME_VARIABLE, "").strip()
    if home:
        root = Path(home).expanduser().absolute()
        return AppPaths(
            data=root / "data",
            config=root / "config",
            cache=root / "cache",
            logs=root / "logs",
            videos=root / "videos",
        )
    from platformdirs import PlatformDirs

    dirs = PlatformDirs(APP_NAME, appauthor=False, roaming=False)
    return AppPaths(
        data=dirs.user_data_path,
        config=dirs.user_config_path,
        cache=dirs.user_cache_path,
        logs=dirs.user_log_path,
        videos=dirs.user_videos_path / APP_NAME,
    )

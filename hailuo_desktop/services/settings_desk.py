"""Carries settings to the parts that are at work: each change takes effect at once, whoever made it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from hailuo_desktop.domain.job import LIVE_STATES
from hailuo_desktop.domain.proxy import ProxyChoice
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.settings import FileSettings, Settings
from hailuo_desktop.storage.settings_file import read_settings, write_settings

if TYPE_CHECKING:
    from hailuo_desktop.services.budget import Budget
    from hailuo_desktop.services.job_runner import JobRunner
    from hailuo_desktop.storage.job_store import JobStore

MOST_FOLDERS = 20
"""Earlier folders of clips that are remembered."""


@dataclass(frozen=True, kw_only=True)
class ProviderPlace:
    """Where a provider is asked, and how that is changed.

    Attributes:
        fields: of the settings, which decide it.
        usual: its own address.
        move: has it asked where the settings say.
        variable: the environment variable that goes before the settings, "" where none is set.
    """

    fields: tuple[str, ...]
    usual: Callable[[Settings], str]
    move: Callable[[Settings], None]
    variable: str = ""


class SettingsDesk:
    """Knows which settings are in effect."""

    def __init__(
        self,
        *,
        settings: Settings,
        runner: JobRunner,
        store: JobStore,
        library: MediaLibrary,
        budget: Budget,
        route: Callable[[ProxyChoice], None],
        places: Mapping[str, ProviderPlace],
        check_address: Callable[[str], object],
        logs: Path,
    ) -> None:
        """Take the parts, which are made with `settings`.

        Args:
            route: sends all further requests this way.
            places: of the providers, by their ids.
            check_address: raises AppError for what is no address of an API.
            logs: the folder of the log files.
        """
        self.places = places
        self.check_address = check_address
        self.logs = logs
        self._settings = settings
        self._runner = runner
        self._store = store
        self._library = library
        self._budget = budget
        self._route = route
        self._waiting = dict[str, Settings]()

    @property
    def videos(self) -> Path:
        """Where new clips go now."""
        return self._library.videos

    @property
    def waiting(self) -> frozenset[str]:
        """Providers that are to be asked elsewhere once nothing is under way there."""
        return frozenset(self._waiting)

    def apply(self, settings: Settings) -> None:
        """Have these settings in effect. Other places of providers wait for `move`."""
        before, self._settings = self._settings, settings
        if settings.jobs_at_once != before.jobs_at_once:
            self._runner.set_jobs_at_once(settings.jobs_at_once)
        if settings.limits != before.limits:
            self._budget.limits = settings.limits
        if settings.files != before.files:
            use_files(self._library, settings.files)
        if settings.proxy != before.proxy:
            self._route(settings.proxy)
        for provider, place in self.places.items():
            if any(getattr(settings, name) != getattr(before, name) for name in place.fields):
                self._waiting[provider] = settings

    async def move(self) -> frozenset[str]:
        """Ask providers where the settings say, but those where clips are under way; returns who moved.

        A clip is looked for where it was sent, with the key of that place.
        """
        if not self._waiting:
            return frozenset()
        busy = {job.provider for job in await self._store.jobs(LIVE_STATES)}
        moved = frozenset(self._waiting) - busy
        for provider in moved:
            self.places[provider].move(self._waiting.pop(provider))
        return moved

    def check_folder(self, folder: Path) -> None:
        """Raise AppError FOLDER_UNWRITABLE or DISK_FULL unless clips can be kept in a folder."""
        self._library.check_room(str(folder / "clip.mp4"))

    def with_videos(self, files: FileSettings, folder: Path | None) -> FileSettings:
        """These settings with another folder for new clips (None: the usual); the last one is remembered."""
        new = "" if folder in (None, self._library.usual_videos) else str(folder)
        known = dict.fromkeys(each for each in (files.videos, *files.earlier) if each and each != new)
        return msgspec.structs.replace(files, videos=new, earlier=tuple(known)[:MOST_FOLDERS])

    def export(self, path: Path, settings: Settings) -> None:
        """Write the settings to a file, without secrets. Raises AppError DISK_FULL or FOLDER_UNWRITABLE."""
        write_settings(path, settings)

    def read(self, path: Path, settings: Settings) -> tuple[Settings, list[str]]:
        """`settings` with what a file says, and the names of what could not be understood.

        Raises:
            AppError: SETTINGS_UNREADABLE.
        """
        return read_settings(path, settings)


def use_files(library: MediaLibrary, files: FileSettings) -> None:
    """Have the library put new clips where the settings say."""
    earlier = [Path(each) for each in files.earlier]
    videos = Path(files.videos) if files.videos else None
    if videos is not None and not videos.is_absolute():
        videos = None  # it would depend on where the program is started
    library.use(videos, [each for each in earlier if each.is_absolute()], files.pattern)

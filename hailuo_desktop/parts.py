"""The composition root: builds the parts of the program once, for the window and the command line alike."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.redaction import Redactor
from hailuo_desktop.providers.atlas import ATLAS_URL, AtlasProvider
from hailuo_desktop.providers.base import Provider
from hailuo_desktop.providers.download import HttpDownloader
from hailuo_desktop.providers.http import ClientFactory
from hailuo_desktop.providers.sketch import SketchProvider
from hailuo_desktop.resources import resources_folder
from hailuo_desktop.services.budget import Budget
from hailuo_desktop.services.catalogue import Catalogue, ProviderInfo, load_families
from hailuo_desktop.services.clock import SystemClock
from hailuo_desktop.services.job_runner import JobRunner
from hailuo_desktop.services.keys import KeyDesk
from hailuo_desktop.services.picture_desk import PictureDesk
from hailuo_desktop.services.polling import PollPolicy
from hailuo_desktop.services.report import ReportDesk
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.ownership import Owner
from hailuo_desktop.storage.paths import AppPaths, app_paths
from hailuo_desktop.storage.secret_store import SecretStore
from hailuo_desktop.storage.settings import Settings, SettingsStore

ATLAS_URL_VARIABLE = "HAILUO_ATLAS_URL"

_SKETCH_PACE = PollPolicy(brisk=0.2, steady=0.2, slow=0.5, rare=2.0)
"""Asking the sketch provider costs nothing: it is in this process."""


@dataclass(frozen=True)
class Foundation:
    """What can be made in an instant and is enough for the window's first paint."""

    paths: AppPaths
    settings_store: SettingsStore
    settings: Settings
    catalogue: Catalogue
    redact: Redactor
    """Knows the keys of this run, to keep them out of the log and the report."""


@dataclass(frozen=True)
class Parts:
    """Everything that a face of the program needs."""

    paths: AppPaths
    catalogue: Catalogue
    keys: KeyDesk
    pictures: PictureDesk
    reports: ReportDesk
    providers: Mapping[str, Provider]
    runner: JobRunner
    store: JobStore
    owner: Owner
    downloader: HttpDownloader

    async def open(self) -> None:
        """Open the journal and make this process known as an owner of jobs.

        Raises:
            AppError: the journal or its folder cannot be used.
        """
        await self.store.open()
        if not self.store.is_newer:
            self.owner.begin()

    async def close(self) -> None:
        """Stop in order: tasks first, then connections and workers, the journal last."""
        await self.runner.close()
        for provider in self.providers.values():
            await provider.close()
        await self.downloader.close()
        self.owner.end()
        await self.store.close()


def sketch_worker_command() -> tuple[str, ...]:
    """How the sketch worker is started: by this Python, or by the frozen program itself."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--sketch-worker")
    return (sys.executable, "-m", "hailuo_desktop.media.sketch_worker")


def lay_foundation(environ: Mapping[str, str]) -> Foundation:
    """Make the parts that the first paint needs. `environ` are the environment variables."""
    paths = app_paths(environ)
    settings_store = SettingsStore(paths.settings)
    catalogue = Catalogue(
        load_families(resources_folder() / "models"),
        [
            ProviderInfo(id=vendor.id, label=vendor.label, needs_key=vendor.needs_key)
            for vendor in (AtlasProvider, SketchProvider)
        ],
    )
    return Foundation(
        paths=paths,
        settings_store=settings_store,
        settings=settings_store.load(),
        catalogue=catalogue,
        redact=Redactor(),
    )


def build_parts(
    environ: Mapping[str, str], foundation: Foundation, *, unreachable_tries: int | None = None
) -> Parts:
    """Make all parts; nothing is opened or asked yet.

    Args:
        environ: the environment variables.
        foundation: from `lay_foundation`.
        unreachable_tries: see `JobRunner`.
    """
    paths, settings = foundation.paths, foundation.settings
    keys = KeyDesk(SecretStore(environ), foundation.redact.hide)
    clients = ClientFactory()
    atlas = AtlasProvider(
        clients,
        partial(keys.key_for, "atlas"),
        origin=environ.get(ATLAS_URL_VARIABLE) or settings.atlas_url or ATLAS_URL,
    )
    sketch = SketchProvider(paths.sketches, sketch_worker_command())
    providers: dict[str, Provider] = {"atlas": atlas, "sketch": sketch}
    keys.attach(providers)
    library = MediaLibrary(paths)
    pictures = PictureDesk(library)
    store = JobStore(paths.journal, library.finished_jobs)
    owner = Owner(paths.owners)
    downloader = HttpDownloader(clients)
    runner = JobRunner(
        store=store,
        owner=owner,
        providers=providers,
        has_key=keys.has_key,
        catalogue=foundation.catalogue,
        pictures=pictures,
        library=library,
        downloader=downloader,
        budget=Budget(),
        clock=SystemClock(),
        jobs_at_once=settings.jobs_at_once,
        policies={"sketch": _SKETCH_PACE},
        unreachable_tries=unreachable_tries,
    )
    return Parts(
        paths=paths,
        catalogue=foundation.catalogue,
        keys=keys,
        pictures=pictures,
        reports=ReportDesk(store, paths, foundation.redact),
        providers=providers,
        runner=runner,
        store=store,
        owner=owner,
        downloader=downloader,
    )


async def usual_provider(parts: Parts) -> str:
    """The provider taken where none is named: the first one with a key, else the free sketch."""
    for info in parts.catalogue.providers:
        try:
            if info.needs_key and await parts.keys.has_key(info.id):
                return info.id
        except AppError:
            continue  # a keyring that cannot be asked holds no key for us
    return "sketch"

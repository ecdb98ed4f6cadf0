"""The composition root: builds the parts of the program once, for the window and the command line alike."""

from __future__ import annotations

import random
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from hailuo_desktop import REPOSITORY, __version__
from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.redaction import Redactor
from hailuo_desktop.providers.api_origin import parse_origin
from hailuo_desktop.providers.atlas import ATLAS_URL, AtlasProvider
from hailuo_desktop.providers.base import LinkTrust, ListsModels, Provider
from hailuo_desktop.providers.download import HttpDownloader
from hailuo_desktop.providers.github_releases import releases_of
from hailuo_desktop.providers.http import ClientFactory
from hailuo_desktop.providers.minimax import CURRENCIES, MINIMAX_URLS, MinimaxProvider, Region, region_of
from hailuo_desktop.providers.picture_fetch import PictureFetcher
from hailuo_desktop.providers.reaching import reach
from hailuo_desktop.providers.sketch import SketchProvider
from hailuo_desktop.resources import resources_folder
from hailuo_desktop.services.batch_desk import BatchDesk
from hailuo_desktop.services.budget import Budget
from hailuo_desktop.services.catalogue import Catalogue, ProviderInfo, load_families
from hailuo_desktop.services.clip_makers import maker_of
from hailuo_desktop.services.clip_origin import ClipOrigins
from hailuo_desktop.services.clip_removal import ClipRemoval
from hailuo_desktop.services.clock import SystemClock
from hailuo_desktop.services.code_desk import CodeDesk
from hailuo_desktop.services.compare_desk import CompareDesk
from hailuo_desktop.services.film_desk import FilmDesk
from hailuo_desktop.services.film_runs import FilmRuns
from hailuo_desktop.services.frame_desk import FrameDesk
from hailuo_desktop.services.framing_desk import FramingDesk
from hailuo_desktop.services.job_runner import JobRunner
from hailuo_desktop.services.keys import KeyDesk
from hailuo_desktop.services.label_desk import LabelDesk
from hailuo_desktop.services.ledger_desk import LedgerDesk
from hailuo_desktop.services.library_desk import LibraryDesk
from hailuo_desktop.services.network_desk import NetworkDesk
from hailuo_desktop.services.picture_desk import PictureDesk
from hailuo_desktop.services.picture_fetching import PictureFetching
from hailuo_desktop.services.polling import PollPolicy, RetryPolicy
from hailuo_desktop.services.press_check import PressCheck
from hailuo_desktop.services.prompt_desk import PromptDesk
from hailuo_desktop.services.quotes import Quotes
from hailuo_desktop.services.report import ReportDesk
from hailuo_desktop.services.settings_desk import ProviderPlace, SettingsDesk, use_files
from hailuo_desktop.services.storyboard_desk import StoryboardDesk
from hailuo_desktop.services.updates import UpdateDesk
from hailuo_desktop.services.video_desk import VideoDesk
from hailuo_desktop.storage.batch_store import BatchStore
from hailuo_desktop.storage.clip_marks import ClipMarks
from hailuo_desktop.storage.framings import FramingFile
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.model_cache import ModelCache
from hailuo_desktop.storage.ownership import Owner
from hailuo_desktop.storage.paths import AppPaths, app_paths
from hailuo_desktop.storage.prompt_store import PromptStore
from hailuo_desktop.storage.proxy_password import ProxyPassword
from hailuo_desktop.storage.secret_store import SecretStore
from hailuo_desktop.storage.settings import Settings, SettingsStore
from hailuo_desktop.storage.storyboards import StoryboardStore
from hailuo_desktop.storage.system_keyring import SystemKeyring

ATLAS_URL_VARIABLE = "HAILUO_ATLAS_URL"
MINIMAX_URL_VARIABLE = "HAILUO_MINIMAX_URL"

_SKETCH_PACE = PollPolicy(brisk=0.2, steady=0.2, slow=0.5, rare=2.0)
"""Asking the sketch provider costs nothing: it is in this process."""

_MINIMAX_PACE = PollPolicy(brisk=5.0, steady=10.0)
"""Its own client asks every five seconds, its guide says ten."""


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
    quotes: Quotes
    keys: KeyDesk
    pictures: PictureDesk
    fetching: PictureFetching
    films: FilmDesk
    storyboards: StoryboardDesk
    compare: CompareDesk
    frames: FrameDesk
    labels: LabelDesk
    origins: ClipOrigins
    reports: ReportDesk
    ledger: LedgerDesk
    library: LibraryDesk
    removal: ClipRemoval
    codes: CodeDesk
    prompts: PromptDesk
    framings: FramingDesk
    providers: Mapping[str, Provider]
    runner: JobRunner
    batches: BatchDesk
    budget: Budget
    store: JobStore
    owner: Owner
    downloader: HttpDownloader
    updates: UpdateDesk
    settings: SettingsDesk
    network: NetworkDesk

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
        await self.batches.close()
        await self.runner.close()
        await self.storyboards.close()
        await self.films.close()
        await self.pictures.close()
        await self.origins.close()
        await self.prompts.close()
        await self.quotes.close()
        await self.catalogue.close()
        for provider in self.providers.values():
            await provider.close()
        await self.downloader.close()
        self.owner.end()
        await self.store.close()


def worker_command(work: str) -> tuple[str, ...]:
    """How the worker for some work, as "film", is started: by this Python, or by the frozen program."""
    if getattr(sys, "frozen", False):
        return (sys.executable, f"--{work}-worker")
    return (sys.executable, "-m", f"hailuo_desktop.media.{work}_worker")


def lay_foundation(environ: Mapping[str, str]) -> Foundation:
    """Make the parts that the first paint needs. `environ` are the environment variables."""
    paths = app_paths(environ)
    settings_store = SettingsStore(paths.settings)
    settings = settings_store.load()
    _, region = _minimax_place(environ, settings)
    catalogue = Catalogue(
        load_families(resources_folder() / "models"),
        [
            ProviderInfo(
                id=vendor.id,
                label=vendor.label,
                needs_key=vendor.needs_key,
                quotes=vendor is AtlasProvider,
            )
            for vendor in (AtlasProvider, MinimaxProvider, SketchProvider)
        ],
    )
    catalogue.bill(MinimaxProvider.id, CURRENCIES[region])
    return Foundation(
        paths=paths,
        settings_store=settings_store,
        settings=settings,
        catalogue=catalogue,
        redact=Redactor(),
    )


def _atlas_place(environ: Mapping[str, str], settings: Settings) -> str:
    return environ.get(ATLAS_URL_VARIABLE) or settings.atlas_url or ATLAS_URL


def _minimax_place(environ: Mapping[str, str], settings: Settings) -> tuple[str, Region]:
    """Where MiniMax is asked, and the region that is in."""
    region = Region(settings.minimax_region)
    origin = environ.get(MINIMAX_URL_VARIABLE) or settings.minimax_url or MINIMAX_URLS[region]
    return origin, region_of(origin, region)


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
    keyring = SystemKeyring()
    keys = KeyDesk(SecretStore(environ, keyring), foundation.redact.hide)
    password = ProxyPassword(keyring, foundation.redact.hide)
    clients = ClientFactory()
    clients.route_by(settings.proxy, password.get)
    atlas = AtlasProvider(clients, partial(keys.key_for, "atlas"), origin=_atlas_place(environ, settings))
    minimax_origin, minimax_region = _minimax_place(environ, settings)
    minimax = MinimaxProvider(
        clients, partial(keys.key_for, "minimax"), origin=minimax_origin, region=minimax_region
    )
    sketch = SketchProvider(paths.sketches, worker_command("sketch"))
    providers: dict[str, Provider] = {"atlas": atlas, "minimax": minimax, "sketch": sketch}
    keys.attach(providers)
    catalogue = foundation.catalogue
    listing = {name: each for name, each in providers.items() if isinstance(each, ListsModels)}
    catalogue.attach(listing, ModelCache(paths.models))
    quotes = Quotes(catalogue=catalogue, providers=providers, has_key=keys.has_key, clock=SystemClock())
    library = MediaLibrary(paths)
    use_files(library, settings.files)
    pictures = PictureDesk(library, worker_command("picture"))
    store = JobStore(paths.journal, library.finished_jobs)
    owner = Owner(paths.owners)
    downloader = HttpDownloader(clients)
    budget = Budget(settings.limits)
    videos = VideoDesk(worker_command("video"))
    runner = JobRunner(
        store=store,
        owner=owner,
        providers=providers,
        has_key=keys.has_key,
        key_mark=keys.mark_for,
        catalogue=catalogue,
        pictures=pictures,
        library=library,
        downloader=downloader,
        budget=budget,
        clock=SystemClock(),
        videos=videos,
        check_price=quotes.check,
        jobs_at_once=settings.jobs_at_once,
        policies={"sketch": _SKETCH_PACE, "minimax": _MINIMAX_PACE},
        retries=RetryPolicy(chance=random.random),
        unreachable_tries=unreachable_tries,
    )
    runner.subscribe(quotes.hear)
    batches = BatchDesk(
        batches=BatchStore(paths.batches),
        store=store,
        runner=runner,
        catalogue=catalogue,
        pictures=pictures,
        press=PressCheck(budget=budget, store=store, clock=SystemClock()),
        clock=SystemClock(),
    )
    film_runs = FilmRuns(worker_command("film"))
    films = FilmDesk(film_runs, paths.playable)
    origins = ClipOrigins(store, ClipMarks(paths.clip_marks), paths.pictures, films, pictures.keep_pasted)
    runner.subscribe(origins.hear)
    notes = LibraryDesk(store, runner, library, origins, videos)
    # As downloads: where a service that is asked is on this computer, links may lead there too.
    here = LinkTrust.LOOPBACK in (atlas.link_trust, minimax.link_trust)
    fetcher = PictureFetcher(clients, trust=LinkTrust.LOOPBACK if here else LinkTrust.PUBLIC)
    prompts = PromptDesk(PromptStore(paths.prompts), resources_folder() / "prompts")
    runner.subscribe(prompts.hear)
    return Parts(
        paths=paths,
        catalogue=catalogue,
        quotes=quotes,
        keys=keys,
        pictures=pictures,
        films=films,
        compare=CompareDesk(),
        storyboards=StoryboardDesk(
            StoryboardStore(paths.films),
            films,
            store,
            origins,
            SystemClock().now,
            lambda job: maker_of(job, catalogue),
        ),
        frames=FrameDesk(film_runs),
        labels=LabelDesk(films, catalogue, lambda: library.videos),
        fetching=PictureFetching(fetcher, pictures),
        origins=origins,
        reports=ReportDesk(store, paths, foundation.redact),
        ledger=LedgerDesk(store),
        library=notes,
        removal=ClipRemoval(store, runner.resting, library, notes.tell),
        codes=CodeDesk(catalogue, providers, pictures),
        prompts=prompts,
        framings=FramingDesk(FramingFile(paths.framings)),
        providers=providers,
        runner=runner,
        batches=batches,
        budget=budget,
        store=store,
        owner=owner,
        downloader=downloader,
        updates=UpdateDesk(releases_of(REPOSITORY, environ, clients), __version__, SystemClock()),
        settings=SettingsDesk(
            settings=settings,
            runner=runner,
            store=store,
            library=library,
            budget=budget,
            route=lambda choice: clients.route_by(choice, password.get),
            places=_places(environ, atlas, minimax, catalogue),
            check_address=parse_origin,
            logs=paths.logs,
        ),
        network=NetworkDesk(
            password,
            partial(reach, clients),
            {"atlas": lambda: atlas.address, "minimax": lambda: minimax.address},
        ),
    )


def _places(
    environ: Mapping[str, str], atlas: AtlasProvider, minimax: MinimaxProvider, catalogue: Catalogue
) -> Mapping[str, ProviderPlace]:
    """How the providers are asked elsewhere."""

    def move_minimax(settings: Settings) -> None:
        origin, region = _minimax_place(environ, settings)
        minimax.move_to(origin, region)
        catalogue.bill(MinimaxProvider.id, CURRENCIES[region])

    return {
        "atlas": ProviderPlace(
            fields=("atlas_url",),
            usual=lambda _: ATLAS_URL,
            move=lambda settings: atlas.move_to(_atlas_place(environ, settings)),
            variable=ATLAS_URL_VARIABLE if environ.get(ATLAS_URL_VARIABLE) else "",
        ),
        "minimax": ProviderPlace(
            fields=("minimax_url", "minimax_region"),
            usual=lambda settings: MINIMAX_URLS[Region(settings.minimax_region)],
            move=move_minimax,
            variable=MINIMAX_URL_VARIABLE if environ.get(MINIMAX_URL_VARIABLE) else "",
        ),
    }


async def usual_provider(parts: Parts) -> str:
    """The provider taken where none is named: the first one with a key, else the free sketch."""
    for info in parts.catalogue.providers:
        try:
            if info.needs_key and await parts.keys.has_key(info.id):
                return info.id
        except AppError:
            continue  # a keyring that cannot be asked holds no key for us
    return "sketch"

"""A job runner with everything around it, in a folder of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.services.budget import Budget
from hailuo_desktop.services.catalogue import Catalogue, ProviderInfo
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.services.job_runner import JobRunner
from hailuo_desktop.services.picture_desk import PictureDesk
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.media_library import MediaLibrary
from hailuo_desktop.storage.ownership import Owner
from hailuo_desktop.storage.paths import app_paths
from tests.support.builders import a_request, a_spec
from tests.support.clock import JumpingClock
from tests.support.pictures import save_picture
from tests.support.scripted_provider import ScriptedDownloader, ScriptedProvider
from tests.support.videos import make_clip


class Bench:
    """A runner with everything around it, in a folder of its own."""

    def __init__(self, folder: Path, provider: ScriptedProvider, **options: Any) -> None:
        self.paths = app_paths({"HAILUO_DESKTOP_HOME": str(folder / "home")})
        self.picture = options.pop("picture", None) or save_picture(folder / "lake.png")
        self.video = options.pop("video", None) or make_clip(folder / "clip.mp4")
        self.provider = provider
        self.clock = options.pop("clock", JumpingClock())
        troubles = options.pop("troubles", ())
        self.downloader: ScriptedDownloader = options.pop("downloader", None) or ScriptedDownloader(
            self.video, troubles
        )
        self.has_key = options.pop("has_key", True)
        self.store: JobStore = options.pop("store", JobStore)(self.paths.journal)
        self.owner = Owner(self.paths.owners)
        library = MediaLibrary(self.paths)
        self.pictures = PictureDesk(library)
        self.told: list[JobUpdate] = []
        info = ProviderInfo(id="atlas", label="Atlas Cloud", needs_key=True, quotes=True)
        specs = [options.pop("spec", None) or a_spec()]
        self.catalogue = Catalogue(specs, [info], clock=self.clock)
        self.runner = JobRunner(
            store=self.store,
            owner=self.owner,
            providers={"atlas": provider},
            has_key=self._has_key,
            catalogue=self.catalogue,
            pictures=self.pictures,
            library=library,
            downloader=self.downloader,
            budget=options.pop("budget", None) or Budget(),
            clock=self.clock,
            **options,
        )
        self.runner.subscribe(self.told.append)

    async def _has_key(self, _: str) -> bool:
        return bool(self.has_key)

    async def __aenter__(self) -> Self:
        await self.store.open()
        self.owner.begin()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.runner.close()
        self.owner.end()
        await self.store.close()

    async def request(self, **changes: Any) -> GenerationRequest:
        return a_request(**{"image": await self.pictures.examine(self.picture), **changes})

    async def run(self, **changes: Any) -> Job:
        job = await self.runner.submit(await self.request(**changes))
        return await asyncio.wait_for(self.runner.wait(job.id), 20)

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(20):
            while not condition():
                await asyncio.sleep(0.001)

    @property
    def states(self) -> list[JobState]:
        """The states that were told, each once in a row."""
        states = [update.job.state for update in self.told]
        return [s for i, s in enumerate(states) if i == 0 or states[i - 1] is not s]

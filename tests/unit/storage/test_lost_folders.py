"""Folders and files that users take away: what is paid for waits for them, and nothing is made again."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind, Failure
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.providers.base import LinkTrust
from tests.support.runner_bench import Bench
from tests.support.scripted_provider import ScriptedDownloader, ScriptedProvider
from tests.support.videos import make_clip


@pytest.fixture(scope="module")
def video(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_clip(tmp_path_factory.mktemp("clip") / "clip.mp4")


def a_file_in_its_place(folder: Path) -> None:
    folder.write_text("in the way")


def a_link_to_nowhere(folder: Path) -> None:
    folder.symlink_to(folder.with_name("unplugged"))


def a_link_to_itself(folder: Path) -> None:
    folder.symlink_to(folder)


WAYS = [a_file_in_its_place, a_link_to_nowhere, a_link_to_itself]
Way = Callable[[Path], None]


@pytest.mark.parametrize("take", WAYS)
def test_gone_before_it_is_paid_for_nothing_is_sent(take: Way, tmp_path: Path, video: Path) -> None:
    async def body() -> None:
        provider = ScriptedProvider()
        async with Bench(tmp_path, provider, video=video) as bench:
            take(bench.paths.videos)
            with pytest.raises(AppError) as caught:
                await bench.run()
            assert caught.value.kind is ErrorKind.FOLDER_UNWRITABLE
            assert str(bench.paths.videos) in wording.describe(caught.value).text
            assert provider.orders == []
            assert await bench.runner.jobs() == []

    asyncio.run(body())


class _Taking(ScriptedDownloader):
    """Has the folder taken away as the first download begins."""

    def __init__(self, video: Path, take: Callable[[], None]) -> None:
        super().__init__(video)
        self._take: Callable[[], None] | None = take

    async def fetch(self, link: str, part: Path, *, trust: LinkTrust, on_progress: object) -> None:
        if self._take is not None:
            self._take()
            self._take = None
            raise AppError(ErrorKind.FOLDER_UNWRITABLE, facts={"folder": str(part.parent)})
        await super().fetch(link, part, trust=trust, on_progress=lambda _: None)


@pytest.mark.parametrize("take", WAYS)
def test_gone_before_it_is_fetched_it_waits_and_is_fetched_when_it_is_back(
    take: Way, tmp_path: Path, video: Path
) -> None:
    async def body() -> None:
        provider = ScriptedProvider()
        folder = tmp_path / "home" / "videos"

        def taken() -> None:
            shutil.rmtree(folder)
            take(folder)

        async with Bench(tmp_path, provider, video=video, downloader=_Taking(video, taken)) as bench:
            job = await bench.runner.submit(await bench.request())

            def troubles() -> list[Failure]:
                return [each.trouble for each in bench.told if each.trouble is not None]

            await bench.until(lambda: len(troubles()) > 3)
            told = troubles()[-1]
            assert (told.kind, told.charge) == (ErrorKind.FOLDER_UNWRITABLE, Charge.STANDS)
            assert (await bench.store.get(job.id)).state is JobState.DOWNLOADING
            folder.unlink()
            done = await asyncio.wait_for(bench.runner.wait(job.id), 60)
            assert done.state is JobState.DONE
            assert Path(done.video).read_bytes() == video.read_bytes()
            assert len(provider.orders) == 1

    asyncio.run(body())


def renamed(clip: Path) -> None:
    clip.rename(clip.with_name("holiday.mp4"))


def deleted(clip: Path) -> None:
    clip.unlink()


def emptied(clip: Path) -> None:
    clip.write_bytes(b"")


def folder_moved(clip: Path) -> None:
    clip.parent.rename(clip.parent.with_name("elsewhere"))


def folder_deleted(clip: Path) -> None:
    shutil.rmtree(clip.parent)


@pytest.mark.parametrize("take", [renamed, deleted, emptied, folder_moved, folder_deleted])
def test_a_clip_the_user_took_away_stays_in_the_list_and_is_not_made_again(
    take: Way, tmp_path: Path, video: Path
) -> None:
    async def body() -> None:
        async with Bench(tmp_path, ScriptedProvider(), video=video) as bench:
            job: Job = await bench.run()
        take(Path(job.video))
        provider = ScriptedProvider()
        async with Bench(tmp_path, provider, video=video) as bench:
            assert await bench.runner.start() == []
            assert [each.state for each in await bench.runner.jobs()] == [JobState.DONE]
        assert provider.orders == []

    asyncio.run(body())

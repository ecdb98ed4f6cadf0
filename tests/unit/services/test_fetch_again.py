"""A clip whose file is gone is fetched once more: never paid for, and never less than it was before."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.providers.base import Phase, RemoteStatus
from hailuo_desktop.storage.job_record import read_record
from tests.support.atlas_simulator import AtlasSimulator
from tests.support.builders import a_job
from tests.support.clock import JumpingClock
from tests.support.fault_bench import SocketParts
from tests.support.runner_bench import Bench
from tests.support.scripted_provider import ScriptedProvider
from tests.support.videos import is_playable, make_clip

S = JobState
PATIENCE = 30


@dataclass
class World:
    """The app in a home of its own, and the service it asks, each of which goes on without the other."""

    home: Path
    simulator: AtlasSimulator

    def parts(self, **options: Any) -> SocketParts:
        return SocketParts(self.home, self.simulator.origin, JumpingClock(**options))


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    clip = make_clip(tmp_path / "clip.mp4")
    with AtlasSimulator(videos=[clip]) as simulator:
        yield World(tmp_path / "home", simulator)


def run(work: Awaitable[None]) -> None:
    async def within() -> None:
        await asyncio.wait_for(work, PATIENCE)

    asyncio.run(within())


async def made(parts: SocketParts) -> Job:
    job = await parts.runner.submit(await parts.request("a lake 湖", None))
    job = await parts.runner.wait(job.id)
    assert job.state is S.DONE
    return job


async def again(parts: SocketParts, job: Job) -> Job:
    await parts.runner.fetch_again(job.id)
    return await parts.runner.wait(job.id)


def test_it_comes_home_and_costs_nothing(world: World) -> None:
    async def body() -> None:
        async with world.parts() as parts:
            job = await made(parts)
            (entry,) = await parts.store.ledger()
            video, record = Path(job.video), Path(f"{job.video}.json")
            video.unlink()
            record.unlink()
            back = await again(parts, job)
            assert (back.state, back.video, back.failure) == (S.DONE, job.video, None)
            assert is_playable(video)
            kept = read_record(record)
            assert kept is not None
            assert kept.job == back
            assert await parts.store.ledger() == [entry]
        assert len(world.simulator.submissions) == 1
        assert len(world.simulator.paid) == 1

    run(body())


def test_what_the_provider_has_deleted_stays_a_finished_clip_that_is_gone(world: World) -> None:
    async def body() -> None:
        async with world.parts() as parts:
            job = await made(parts)
            Path(job.video).unlink()
            world.simulator.set(unknown_looks=100)
            world.simulator.set(storage={"expired": 100})
            told: list[JobState] = []
            parts.runner.subscribe(lambda update: told.append(update.job.state))
            back = await again(parts, job)
            assert (back.state, back.video) == (S.DONE, job.video)
            assert back.failure is not None
            assert back.failure.kind is ErrorKind.RESULT_EXPIRED
            assert set(told) == {S.DOWNLOADING, S.DONE}
            assert not back.can_be_fetched_again(parts.clock.now())
            assert not back.is_owed
            with pytest.raises(AppError) as caught:
                await parts.runner.fetch_again(job.id)
            assert caught.value.kind is ErrorKind.JOB_STEP_IMPOSSIBLE
        assert len(world.simulator.submissions) == 1

    run(body())


def test_a_file_that_came_back_meanwhile_is_left_as_it_is(world: World) -> None:
    async def body() -> None:
        async with world.parts() as parts:
            job = await made(parts)
            before = Path(job.video).stat().st_mtime_ns
            back = await again(parts, job)
            assert (back.state, back.video) == (S.DONE, job.video)
            assert Path(job.video).stat().st_mtime_ns == before

    run(body())


def test_a_name_that_another_has_by_now_is_not_taken_from_it(world: World) -> None:
    async def body() -> None:
        async with world.parts() as parts:
            job = await made(parts)
            Path(job.video).write_bytes(b"words of another program")
            back = await again(parts, job)
            assert Path(job.video).read_bytes() == b"words of another program"
            assert back.video != job.video
            assert is_playable(Path(back.video))

    run(body())


def test_stopped_on_the_way_it_is_as_it_was_and_can_be_begun_again(world: World) -> None:
    async def body() -> None:
        async with world.parts() as parts:
            job = await made(parts)
            Path(job.video).unlink()
            world.simulator.set(storage={"hold_after": 100})
            await parts.runner.fetch_again(job.id)
            stopped = await parts.runner.cancel(job.id)
            assert (stopped.state, stopped.video) == (S.DONE, job.video)
            assert stopped.can_be_fetched_again(parts.clock.now())
            world.simulator.set(storage={"hold_after": None})
            assert (await again(parts, job)).state is S.DONE
            assert is_playable(Path(job.video))
        assert len(world.simulator.submissions) == 1

    run(body())


def test_it_goes_on_at_the_next_start(world: World) -> None:
    async def body() -> None:
        async with world.parts() as parts:
            job = await made(parts)
            Path(job.video).unlink()
            world.simulator.set(storage={"hold_after": 100})
            await parts.runner.fetch_again(job.id)
        world.simulator.set(storage={"hold_after": None})
        async with world.parts() as parts:
            (resumed,) = await parts.runner.start()
            assert resumed.was_at_home
            back = await parts.runner.wait(job.id)
            assert (back.state, back.video) == (S.DONE, job.video)
            assert is_playable(Path(job.video))
        assert len(world.simulator.submissions) == 1

    run(body())


@pytest.fixture
def bench(tmp_path: Path) -> Callable[..., None]:
    def start(provider: ScriptedProvider, body: Callable[[Bench], Awaitable[None]]) -> None:
        async def whole() -> None:
            async with Bench(tmp_path, provider) as made:
                await body(made)

        run(whole())

    return start


def test_after_its_time_at_the_provider_it_is_not_asked_for(bench: Callable[..., None]) -> None:
    provider = ScriptedProvider(keeps_results=timedelta(days=14))

    async def body(b: Bench) -> None:
        job = await b.run()
        b.clock.time += timedelta(days=15)
        with pytest.raises(AppError) as caught:
            await b.runner.fetch_again(job.id)
        assert caught.value.kind is ErrorKind.JOB_STEP_IMPOSSIBLE
        assert await b.store.get(job.id) == job

    bench(provider, body)


@pytest.mark.parametrize("state", [S.QUEUED, S.RENDERING, S.UNCERTAIN, S.CANCELLED])
def test_only_what_is_finished_can_be(bench: Callable[..., None], state: JobState) -> None:
    async def body(b: Bench) -> None:
        await b.store.add(a_job(state=state, remote_id="remote-9"), "")
        with pytest.raises(AppError):
            await b.runner.fetch_again(a_job().id)
        assert (await b.store.get(a_job().id)).state is state

    bench(ScriptedProvider(), body)


def test_of_several_clips_those_come_that_are_gone(bench: Callable[..., None]) -> None:
    links = tuple(f"https://storage.test/{number}.mp4" for number in (1, 2, 3))
    provider = ScriptedProvider(statuses=[RemoteStatus(phase=Phase.SUCCEEDED, results=links)], links=[links])

    async def body(b: Bench) -> None:
        job = await b.run()
        first, second, third = (Path(path) for path in (job.video, *job.further))
        first.unlink()
        third.unlink()
        before = second.stat().st_mtime_ns
        b.downloader.links.clear()
        await b.runner.fetch_again(job.id)
        back = await b.runner.wait(job.id)
        assert b.downloader.links == [links[0], links[2]]
        assert back == msgspec.structs.replace(job, updated=back.updated, finished=back.finished)
        assert all(path.is_file() for path in (first, second, third))
        assert second.stat().st_mtime_ns == before

    bench(provider, body)


def test_a_place_that_was_asked_for_once_is_not_written_over_again(
    bench: Callable[..., None], tmp_path: Path
) -> None:
    async def body(b: Bench) -> None:
        target = tmp_path / "out" / "clip.mp4"
        job = await b.runner.submit(await b.request(), target=target)
        job = await b.runner.wait(job.id)
        assert job.video == str(target)
        elsewhere = msgspec.structs.replace(job, video=str(tmp_path / "moved.mp4"))
        await b.store.advance(elsewhere)
        target.write_bytes(b"something newer of the user")
        await b.runner.fetch_again(job.id)
        back = await b.runner.wait(job.id)
        assert target.read_bytes() == b"something newer of the user"
        assert Path(back.video).parent == b.paths.videos
        assert is_playable(Path(back.video))

    bench(ScriptedProvider(), body)

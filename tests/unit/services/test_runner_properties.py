"""Whatever a provider answers, whoever intervenes and when: one paid request, and no step amiss."""

from __future__ import annotations

import asyncio
import logging
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from hypothesis import HealthCheck, event, example, given, settings
from hypothesis import strategies as st

from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind, Failure
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.providers.base import (
    Accepted,
    DownloadProgress,
    FoundSubmission,
    LinkTrust,
    Phase,
    PictureUpload,
    RemoteStatus,
    SubmissionOrder,
)
from hailuo_desktop.services import job_runner
from hailuo_desktop.storage.job_store import JobStore, SpendingCheck
from tests.support.clock import JumpingClock
from tests.support.pictures import save_picture
from tests.support.runner_bench import Bench
from tests.support.scripted_provider import ScriptedProvider
from tests.support.videos import make_clip

LINK = "https://storage.test/clip.mp4"
GOOD = RemoteStatus(phase=Phase.SUCCEEDED, word="completed", results=(LINK,))
RESTS = frozenset({JobState.DONE, JobState.FAILED, JobState.CANCELLED, JobState.UNCERTAIN})

errors = st.builds(
    AppError,
    st.sampled_from(ErrorKind),
    charge=st.sampled_from(Charge),
    delivery=st.sampled_from(Delivery),
)
failures = st.builds(Failure, kind=st.sampled_from(ErrorKind), charge=st.sampled_from(Charge))
links = st.lists(st.sampled_from([LINK, "", "javascript:alert(1)", "https://[", "x" * 3000]), max_size=3).map(
    tuple
)
statuses = st.builds(
    RemoteStatus,
    phase=st.sampled_from(Phase),
    word=st.text(max_size=8),
    fraction=st.none() | st.floats(allow_nan=True),
    results=links,
    failure=st.none() | failures,
)
submits = st.one_of(
    errors,
    st.builds(RuntimeError, st.just("a fault of ours")),
    st.builds(Accepted, remote_id=st.sampled_from(["same", "other", "r1"])),
)


@dataclass
class World:
    """What a run is made of: answers that come before the good ones, and interruptions.

    An interruption is the number of a call, from 0, that then hangs until the user cancels or the program is
    closed, which waits no longer than a kill would; and whether the call had been acted upon by then.
    """

    uploads: list[Any] = field(default_factory=list)
    submits: list[Any] = field(default_factory=list)
    statuses: list[Any] = field(default_factory=list)
    links: list[Any] = field(default_factory=list)
    histories: list[Any] = field(default_factory=list)
    downloads: list[Any] = field(default_factory=list)
    interruptions: dict[int, tuple[str, bool]] = field(default_factory=dict)
    jobs: int = 1
    picture: bool = False


def few(answers: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(answers, max_size=4)


worlds = st.builds(
    World,
    uploads=few(errors),
    submits=few(submits),
    statuses=few(errors | statuses),
    links=few(errors | links),
    histories=few(errors | st.just([])),
    downloads=few(errors),
    interruptions=st.dictionaries(
        st.integers(0, 12), st.tuples(st.sampled_from(["cancel", "close"]), st.booleans()), max_size=3
    ),
    jobs=st.integers(1, 2),
    picture=st.booleans(),
)


class AnyProvider(ScriptedProvider):
    """Answers what the world says, and remembers which paid requests may have been acted upon."""

    def __init__(self, world: World, clock: JumpingClock, video: Path) -> None:
        super().__init__()
        self._interruptions = world.interruptions
        # Copies: they are used up.
        self._any_uploads, self._any_submits = list(world.uploads), list(world.submits)
        self._any_statuses, self._any_links = list(world.statuses), list(world.links)
        self._any_histories, self._any_downloads = list(world.histories), list(world.downloads)
        self._clock = clock
        self._video = video.read_bytes()
        self._calls = 0
        self.was_interrupted = False
        self.interrupted: asyncio.Queue[tuple[str, str]] = asyncio.Queue()
        self.asked: list[tuple[str, bool]] = []
        self.made: list[FoundSubmission] = []
        self.said_it_failed = False

    async def upload(self, picture: PictureUpload) -> str:
        return str(await self._answer(self._any_uploads, lambda: LINK))

    async def submit(self, order: SubmissionOrder) -> Accepted:
        mark = len(self.asked)
        self.asked.append((_job_id(), True))

        def make() -> Accepted:
            remote_id = f"made-{len(self.made)}"
            self.made.append(
                FoundSubmission(
                    remote_id=remote_id, model=order.model, fields=order.fields, created=self._clock.now()
                )
            )
            return Accepted(remote_id=remote_id)

        try:
            accepted = await self._answer(self._any_submits, make)
        except AppError as error:
            self.asked[mark] = (_job_id(), error.delivery is Delivery.UNKNOWN)
            raise
        assert isinstance(accepted, Accepted)
        return accepted

    async def status(self, remote_id: str) -> RemoteStatus:
        answer = await self._answer(self._any_statuses, lambda: GOOD)
        assert isinstance(answer, RemoteStatus)
        self.said_it_failed |= answer.phase is Phase.FAILED or answer.failure is not None
        return answer

    async def fetch_result(self, remote_id: str) -> Sequence[str]:
        answer = await self._answer(self._any_links, lambda: (LINK,))
        assert isinstance(answer, tuple)
        return answer

    async def find_submissions(self, *, model: str, since: datetime) -> Sequence[FoundSubmission]:
        answer = await self._answer(self._any_histories, lambda: list(self.made))
        assert isinstance(answer, list)
        return answer

    async def fetch(
        self, link: str, part: Path, *, trust: LinkTrust, on_progress: Callable[[DownloadProgress], None]
    ) -> None:
        await self._answer(self._any_downloads, lambda: None)
        part.write_bytes(self._video)
        on_progress(DownloadProgress(len(self._video), None))

    async def _answer(self, script: list[Any], usual: Callable[[], Any]) -> Any:
        how, acted = self._interruptions.get(self._calls, ("", False))
        self._calls += 1
        if how:
            self.was_interrupted = True
            if acted:
                usual()
            await self.interrupted.put((how, _job_id()))
            await asyncio.Event().wait()
        await asyncio.sleep(0)
        answer = script.pop(0) if script else usual()
        if isinstance(answer, Exception):
            raise answer
        return answer


class StrictStore(JobStore):
    """Remembers steps that the table does not allow; the runner would try them again for ever."""

    illegal: list[AppError]

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.illegal = []

    async def advance(self, job: Job, spending: SpendingCheck | None = None) -> None:
        try:
            await super().advance(job, spending)
        except AppError as error:
            if "new" in error.facts:
                self.illegal.append(error)
            raise


def _job_id() -> str:
    task = asyncio.current_task()
    assert task is not None
    return task.get_name().removeprefix("job ")


@contextmanager
def no_unhandled_exception() -> Iterator[None]:
    """Fails if a task of the runner ended by an exception, or a future's was never looked at."""
    seen: list[str] = []

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.exc_info:
                seen.append(self.format(record))

    handler = Handler()
    loggers = [logging.getLogger(name) for name in ("hailuo_desktop.services.job_runner", "asyncio")]
    for logger in loggers:
        logger.addHandler(handler)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeHandler(handler)
    assert seen == []


async def live(world: World, folder: Path, files: tuple[Path, Path]) -> None:
    """Run the world to its end, however often it is interrupted, and look at what came of it."""
    clock = JumpingClock()
    provider = AnyProvider(world, clock, files[1])
    jobs: list[Job] = []
    for life in range(len(world.interruptions) + 1):
        bench = Bench(
            folder,
            provider,
            clock=clock,
            picture=files[0],
            video=files[1],
            downloader=provider,
            store=StrictStore,
        )
        async with bench as b:
            if not life:
                request = await b.request(**({} if world.picture else {"image": None}))
                jobs = [await b.runner.submit(request) for _ in range(world.jobs)]
            else:
                await b.runner.start()
            ended = await _until_rest_or_close(b, provider, [job.id for job in jobs])
            jobs = [await b.store.get(job.id) for job in jobs]
            assert isinstance(b.store, StrictStore)
            assert b.store.illegal == []
        if ended:
            break
    _judge(jobs, provider)


async def _until_rest_or_close(b: Bench, provider: AnyProvider, ids: Sequence[str]) -> bool:
    """Go on until all jobs rest (True) or the program is closed (False)."""
    while True:
        rest: asyncio.Future[Any] = asyncio.gather(*(b.runner.wait(job_id) for job_id in ids))
        stop: asyncio.Future[Any] = asyncio.ensure_future(provider.interrupted.get())
        async with asyncio.timeout(30):
            await asyncio.wait([rest, stop], return_when=asyncio.FIRST_COMPLETED)
        if not stop.done():
            stop.cancel()
            await rest
            return True
        how, job_id = stop.result()
        rest.cancel()
        with suppress(asyncio.CancelledError):
            await rest
        if how != "cancel":
            return False
        job = await b.runner.cancel(job_id)
        assert job.state in RESTS
        with suppress(AppError):  # nothing left to go on with
            await b.runner.resume(job_id)


def _judge(jobs: Sequence[Job], provider: AnyProvider) -> None:
    may_have_acted = Counter(job_id for job_id, acted in provider.asked if acted)
    for job in jobs:
        event(job.state)
        assert job.state in RESTS
        assert may_have_acted[job.id] <= 1
        of_this = [acted for job_id, acted in provider.asked if job_id == job.id]
        assert not any(of_this[:-1]), "asked again after a request that may have been acted upon"
        if job.state is JobState.DONE:
            assert job.remote_id
            assert Path(job.video).exists()
        if job.state in (JobState.UNCERTAIN, JobState.FAILED):
            assert job.failure is not None
        if job.state is JobState.UNCERTAIN:
            # Where the program ended between the row and the request, nobody can know that nothing was sent.
            assert may_have_acted[job.id] == 1 or provider.was_interrupted
        if may_have_acted[job.id] and job.state is JobState.FAILED:
            assert job.can_be_watched_again or provider.said_it_failed
    taken = [job.remote_id for job in jobs if job.remote_id]
    assert len(taken) == len(set(taken)), "two jobs with one clip"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("files")
    return save_picture(folder / "lake.png"), make_clip(folder / "clip.mp4")


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(worlds)
@example(World(interruptions={0: ("close", True)}))
@example(World(interruptions={0: ("cancel", False)}, submits=[AppError(ErrorKind.RATE_LIMITED)]))
@example(World(submits=[RuntimeError("a fault of ours")], jobs=2))
@example(World(submits=[Accepted(remote_id="same"), Accepted(remote_id="same")], jobs=2))
def test_whatever_happens_a_job_is_paid_once_and_comes_to_rest(
    files: tuple[Path, Path], world: World
) -> None:
    """No unhandled exception, no illegal step, one accepted order at most, and none after a doubtful one."""
    with (
        tempfile.TemporaryDirectory() as folder,
        mock.patch.object(job_runner, "CLOSING_PATIENCE", 0.001),
        no_unhandled_exception(),
    ):
        asyncio.run(live(world, Path(folder), files))

"""Busy providers, computers that sleep and words nobody knows: each job is paid once and comes home."""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from hailuo_desktop.domain.errors import AppError, Delivery, ErrorKind
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.providers.api_client import Answer
from hailuo_desktop.providers.atlas_answers import read_status
from hailuo_desktop.providers.base import (
    Accepted,
    FoundSubmission,
    Phase,
    PictureUpload,
    RemoteStatus,
    SubmissionOrder,
)
from hailuo_desktop.services.polling import LONGEST_WISH, RetryPolicy, wished_pause
from tests.support.clock import JumpingClock
from tests.support.pictures import save_picture
from tests.support.runner_bench import Bench
from tests.support.scripted_provider import RUNNING, SUCCEEDED, ScriptedDownloader, ScriptedProvider
from tests.support.videos import make_clip

DECADE = timedelta(days=3650).total_seconds()
POINTS = 12
STEPS = 5000
STEPS_EACH = 100
WORDS = 200


def busy(**facts: int) -> AppError:
    return AppError(ErrorKind.RATE_LIMITED, facts=facts, delivery=Delivery.REFUSED)


def job_id() -> str:
    task = asyncio.current_task()
    assert task is not None
    return task.get_name().removeprefix("job ")


class NotedClock(JumpingClock):
    """Notes what each job waited."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: defaultdict[str, list[float]] = defaultdict(list)

    async def sleep(self, seconds: float) -> None:
        self.waits[job_id()].append(seconds)
        await super().sleep(seconds)


class BusyProvider(ScriptedProvider):
    """Turns each job away until that job has waited for a minute."""

    def __init__(self, clock: NotedClock) -> None:
        super().__init__()
        self._clock = clock
        self.asked: defaultdict[str, int] = defaultdict(int)

    async def submit(self, order: SubmissionOrder) -> Accepted:
        name = job_id()
        assert self.asked[name] == len(self._clock.waits[name]), "asked twice within one wait"
        self.asked[name] += 1
        if sum(self._clock.waits[name]) < 60:
            raise busy()
        return await super().submit(order)


def test_a_hundred_jobs_ask_a_busy_provider_once_in_each_wait(tmp_path: Path) -> None:
    """Each is turned away for a minute; the pauses double, less up to half of each at random."""
    clock = NotedClock()
    provider = BusyProvider(clock)
    retries = RetryPolicy(chance=random.Random(1).random)

    async def body() -> None:
        async with Bench(tmp_path, provider, clock=clock, retries=retries) as bench:
            request = await bench.request(image=None)
            jobs = [await bench.runner.submit(request) for _ in range(100)]
            for job in jobs:
                async with asyncio.timeout(300):
                    assert (await bench.runner.wait(job.id)).state is JobState.DONE

    asyncio.run(body())
    assert len(provider.orders) == 100
    assert sum(provider.asked.values()) <= 100 + 100 * 60 / 2
    assert max(provider.asked.values()) <= 8  # six with whole pauses, eight with halved ones
    firsts = {clock.waits[name][0] for name in provider.asked}
    assert all(1 <= first <= 2 for first in firsts)
    assert len(firsts) > 50


class TestWishes:
    @pytest.mark.parametrize(
        ("wish", "pause"), [(30, 30), (1, 1), (600, 600), (10**9, LONGEST_WISH), (-5, 0), (0, 0), ("x", 0)]
    )
    def test_are_heard_within_reason(self, wish: int | str, pause: float) -> None:
        assert wished_pause(AppError(ErrorKind.RATE_LIMITED, facts={"wait": wish})) == pause
        assert wished_pause(AppError(ErrorKind.RATE_LIMITED)) == 0

    @pytest.mark.parametrize("wish", [2, 45, 10**6])
    def test_of_a_provider_asked_for_the_state(self, tmp_path: Path, wish: int) -> None:
        provider = ScriptedProvider(statuses=[busy(wait=wish), RUNNING, SUCCEEDED])
        clock = JumpingClock()

        async def body() -> None:
            async with Bench(tmp_path, provider, clock=clock) as bench:
                assert (await bench.run(image=None)).state is JobState.DONE

        asyncio.run(body())
        # Looks at the usual pace, but for the one after the wish; what is absurd is cut.
        assert clock.slept == [3, max(6, min(wish, LONGEST_WISH)), clock.slept[2]]
        assert clock.slept[2] <= 5

    def test_of_the_storage(self, tmp_path: Path) -> None:
        troubles = [AppError(ErrorKind.DOWNLOAD_INTERRUPTED, facts={"wait": 90})]
        clock = JumpingClock()

        async def body() -> None:
            async with Bench(tmp_path, ScriptedProvider(), clock=clock, troubles=troubles) as bench:
                assert (await bench.run(image=None)).state is JobState.DONE

        asyncio.run(body())
        assert clock.slept[-1] == 90


class DrowsyComputer(ScriptedProvider):
    """During the call with this number the computer is suspended, or its clock set wrong."""

    def __init__(self, clock: JumpingClock, point: int, seconds: float, answered: bool) -> None:
        super().__init__(
            uploads=["https://storage.test/picture.png"],
            statuses=[RUNNING, RUNNING, RUNNING, RUNNING, RUNNING, RUNNING, SUCCEEDED],
        )
        self._clock = clock
        self._left = point
        self._seconds = seconds
        self._answered = answered
        self._made: list[FoundSubmission] = []

    def call(self) -> AppError | None:
        """The time passes; the trouble is that of a connection that did not outlive it."""
        self._left -= 1
        if self._left != -1:
            return None
        self._clock.time += timedelta(seconds=self._seconds)
        if self._answered:
            return None
        return AppError(ErrorKind.CONNECTION_LOST, delivery=Delivery.UNKNOWN)

    async def upload(self, picture: PictureUpload) -> str:
        if lost := self.call():
            raise lost
        return await super().upload(picture)

    async def submit(self, order: SubmissionOrder) -> Accepted:
        sent = self._clock.now()
        lost = self.call()
        accepted = await super().submit(order)
        self._made.append(
            FoundSubmission(
                remote_id=accepted.remote_id, model=order.model, fields=order.fields, created=sent
            )
        )
        if lost:
            raise lost
        return accepted

    async def status(self, remote_id: str) -> RemoteStatus:
        if lost := self.call():
            raise lost
        return await super().status(remote_id)

    async def find_submissions(self, *, model: str, since: object) -> Sequence[FoundSubmission]:
        return list(self._made)


class DrowsyDownloader(ScriptedDownloader):
    def __init__(self, video: Path, computer: DrowsyComputer) -> None:
        super().__init__(video)
        self._computer = computer

    async def fetch(self, *args: object, **options: object) -> None:
        if self._computer.call():
            raise AppError(ErrorKind.DOWNLOAD_INTERRUPTED)
        await super().fetch(*args, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("seconds", "answered"),
    [(5, True), (60, False), (600, False), (600, True), (DECADE, True), (DECADE, False), (-DECADE, False)],
)
def test_the_computer_sleeps_or_its_clock_jumps_during_any_call(
    tmp_path: Path, seconds: float, answered: bool
) -> None:
    """At each of the calls a job consists of: picture, order, looks, clip. No burst, no second order."""
    files = save_picture(tmp_path / "lake.png"), make_clip(tmp_path / "clip.mp4")

    async def body(point: int) -> None:
        clock = JumpingClock()
        computer = DrowsyComputer(clock, point, seconds, answered)
        bench = Bench(
            tmp_path / str(point),
            computer,
            clock=clock,
            picture=files[0],
            video=files[1],
            downloader=DrowsyDownloader(files[1], computer),
        )
        async with bench:
            job = await bench.run()
            # With an answer lost in a jump of years nobody can tell the order from earlier ones.
            may_be_unknown = seconds == DECADE and not answered and point == 1
            assert job.state is JobState.DONE or (may_be_unknown and job.state is JobState.UNCERTAIN), point
            assert len(computer.orders) == 1
            assert computer.looks <= 9
            assert job.created <= job.updated or seconds < 0

    for point in range(POINTS):
        asyncio.run(body(point))


def test_words_nobody_knows_are_shown_and_waited_through(tmp_path: Path) -> None:
    """Whatever the spelling: no end, no second order, and the word is told."""
    chance = random.Random(5)
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ _-完成çß"
    words = ["".join(chance.choices(letters, k=chance.randrange(4, 16))) + "q" for _ in range(WORDS)]
    looks = [
        read_status(Answer(status=200, content={"data": {"id": "remote-1", "status": word}}), "remote-1")
        for word in words
    ]
    assert {look.phase for look in looks} == {Phase.RUNNING}
    provider = ScriptedProvider(statuses=[*looks, SUCCEEDED])

    async def body() -> None:
        async with Bench(tmp_path, provider) as bench:
            job = await bench.run(image=None)
            assert job.state is JobState.DONE
            told = {update.word for update in bench.told}
            assert {word.strip().casefold() for word in words} <= told

    asyncio.run(body())
    assert len(provider.orders) == 1
    assert provider.looks >= WORDS


class FickleProvider(ScriptedProvider):
    """Answers about a job go back and forth, are about another job, or are none."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self._chance = chance
        self.left = STEPS_EACH
        self.seen_done = False
        self.said_it_failed = False

    async def status(self, remote_id: str) -> RemoteStatus:
        self.looks += 1
        self.left -= 1
        assert not self.seen_done or self.left < 0, "asked on after the end"
        content = self._content(remote_id)
        status = self._chance.choice((200, 200, 200, 404, 500, 503))
        seen = read_status(Answer(status=status, content=content, text="x"), remote_id)
        self.said_it_failed = seen.phase is Phase.FAILED
        self.seen_done = self.said_it_failed or bool(seen.results)
        return seen

    def _content(self, remote_id: str) -> object:
        ends = self.left <= 0
        word = self._chance.choice(
            ["created", "processing", "queued", "completed", "??", ""]
            if not ends
            else ["completed", "failed"]
        )
        other = self._chance.random() < 0.3 and not ends
        data: dict[str, object] = {"id": "of-another" if other else remote_id, "status": word}
        if other:
            data |= {
                "status": self._chance.choice(["failed", "completed"]),
                "outputs": ["https://evil.test/"],
            }
        elif ends:
            data["outputs"] = ["https://storage.test/clip.mp4"]
        return self._chance.choice([{"data": data}, data]) if self._chance.random() < 0.9 or ends else None


def test_states_that_go_back_and_ids_of_others_change_nothing(tmp_path: Path) -> None:
    """Five thousand looks: a job ends once, by an answer about itself, and stays as it ended."""
    files = save_picture(tmp_path / "lake.png"), make_clip(tmp_path / "clip.mp4")
    looks = 0

    async def body(number: int) -> int:
        provider = FickleProvider(random.Random(number))
        bench = Bench(tmp_path / str(number), provider, picture=files[0], video=files[1])
        async with bench:
            job = await bench.run(image=None)
            assert job.state is JobState.DONE or job.can_be_watched_again or provider.said_it_failed
            states = bench.states
            ends = [state for state in states if state in (JobState.DONE, JobState.FAILED)]
            assert len(ends) == 1
            order = [JobState.QUEUED, JobState.SUBMITTING, JobState.RENDERING, JobState.DOWNLOADING]
            live = [order.index(state) for state in states[:-1]]
            assert all(earlier < later for earlier, later in pairwise(live))
            assert not any("evil" in link for link in bench.downloader.links)
            assert len(provider.orders) == 1
        return provider.looks

    number = 0
    while looks < STEPS:
        looks += asyncio.run(body(number))
        number += 1


def test_progress_is_a_share_and_never_goes_back(tmp_path: Path) -> None:
    """What a provider tells may be below zero, above one, no number, or less than before."""
    chance = random.Random(6)
    told = [float("nan"), float("inf"), -float("inf"), -1.0, 2.0, 1e300, 0.5, 0.4, None]
    told += [chance.uniform(-0.5, 1.5) for _ in range(1000)]
    chance.shuffle(told)
    looks = [RemoteStatus(phase=Phase.RUNNING, word="x", fraction=fraction) for fraction in told]
    provider = ScriptedProvider(statuses=[*looks, SUCCEEDED])

    async def body() -> None:
        async with Bench(tmp_path, provider) as bench:
            assert (await bench.run(image=None)).state is JobState.DONE
            shown = [u.fraction for u in bench.told if u.job.state is JobState.RENDERING]
            known = [fraction for fraction in shown if fraction is not None]
            assert len(shown) > len(told) // 2
            assert all(0 <= fraction <= 1 for fraction in known)
            assert known == sorted(known)

    asyncio.run(body())

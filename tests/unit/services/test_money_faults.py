"""Money when things go wrong: other computers, other prices, late lists, results that are hard to get."""

from __future__ import annotations

import asyncio
import json
import time
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind
from hailuo_desktop.domain.job import Job, JobState, Submission
from hailuo_desktop.domain.money import Money, Price, PriceBasis
from hailuo_desktop.services.budget import Budget
from hailuo_desktop.services.recovery import BETWEEN_LOOKS, FIRST_LOOK, LOOKS
from hailuo_desktop.wording import describe, describe_job
from tests.support.atlas_simulator import AtlasSimulator
from tests.support.builders import a_job
from tests.support.clock import JumpingClock
from tests.support.fault_bench import SocketParts
from tests.support.runner_bench import Bench
from tests.support.scripted_provider import SUCCEEDED, ScriptedProvider
from tests.support.videos import make_clip

S, K = JobState, ErrorKind
MODEL = "minimax/hailuo-02/t2v-standard"


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_clip(tmp_path_factory.mktemp("clips") / "clip.mp4")


def price(amount: str, currency: str = "USD") -> Price:
    return Price(money=Money(Decimal(amount), currency), basis=PriceBasis.LIST)


class TestAnotherComputer:
    """The same account, used elsewhere: its jobs are in our list, and never ours."""

    def foreign(self, number: int) -> dict[str, Any]:
        """A row that somebody else's submission made: nearly like ours, but for one thing."""
        ours: dict[str, Any] = {"model": MODEL, "prompt": "a lake", "duration": 6}
        variations: list[dict[str, Any]] = [
            {"prompt": f"another lake {number}"},
            {"duration": 10},
            {"prompt": "a lake "},
            {"prompt": "A lake"},
        ]
        return {
            "ID": f"foreign-{number}",
            "createdAt": int(time.time()) + number - 10,
            "model": MODEL,
            "requestBody": json.dumps({**ours, "expand_prompt": True, **variations[number % 4]}),
            "status": "completed",
        }

    @pytest.mark.parametrize("made", [True, False])
    def test_of_a_list_with_twenty_foreign_jobs_only_ours_is_adopted(
        self, tmp_path: Path, clip: Path, made: bool
    ) -> None:
        async def body(simulator: AtlasSimulator) -> Job:
            clock = JumpingClock()
            clock.time = datetime.now(UTC)
            async with SocketParts(tmp_path, simulator.origin, clock) as parts:
                job = await parts.runner.submit(await parts.request("a lake", None))
                return await asyncio.wait_for(parts.runner.wait(job.id), 60)

        with AtlasSimulator(videos=[clip]) as simulator:
            simulator.set(states=("completed",), history_rows=[self.foreign(n) for n in range(20)])
            simulator.fail_next("submit", cut="job-made" if made else "before-reading")
            job = asyncio.run(body(simulator))
            assert len(simulator.submissions) == 1
            if made:
                assert (job.state, [job.remote_id]) == (S.DONE, list(simulator.jobs))
            else:
                assert (job.state, job.remote_id) == (S.UNCERTAIN, "")
                assert job.failure is not None
                assert job.failure.facts["found"] == "none"


class TestLateList:
    """The provider's list shows the job only some time after it was made: 0 to 60 seconds."""

    @pytest.mark.parametrize("lag", range(0, 61, 5))
    def test_it_is_found_sooner_or_later_and_never_sent_again(
        self, tmp_path: Path, clip: Path, lag: int
    ) -> None:
        clock = JumpingClock()
        start = datetime.now(UTC)
        clock.time = start
        looks: list[float] = []

        async def body(simulator: AtlasSimulator) -> Job:
            async with SocketParts(tmp_path, simulator.origin, clock) as parts:
                find = parts.provider.find_submissions

                async def find_late(**question: Any) -> Any:
                    looks.append((clock.time - start).total_seconds())
                    return await find(**question) if looks[-1] >= lag else []

                parts.provider.find_submissions = find_late  # type: ignore[method-assign]
                job = await parts.runner.submit(await parts.request("a lake", None))
                job = await asyncio.wait_for(parts.runner.wait(job.id), 60)
                if job.state is S.UNCERTAIN:
                    assert looks[-1] < lag
                    assert len(looks) >= LOOKS >= 2
                    assert "may have been charged" in describe_job(job, job.failure or no_failure()).charge
                    clock.time += timedelta(minutes=1)
                    await parts.runner.resume(job.id)  # "look again"
                    job = await asyncio.wait_for(parts.runner.wait(job.id), 60)
                return job

        with AtlasSimulator(videos=[clip]) as simulator:
            simulator.set(states=("completed",))
            simulator.fail_next("submit", cut="job-made")
            job = asyncio.run(body(simulator))
            assert (job.state, [job.remote_id]) == (S.DONE, list(simulator.jobs))
            assert len(simulator.submissions) == len(simulator.paid) == 1
        assert looks[0] >= FIRST_LOOK
        assert all(later - sooner >= 30 for sooner, later in pairwise(looks))
        if lag <= FIRST_LOOK + (LOOKS - 1) * BETWEEN_LOOKS:
            assert looks[-1] < 60 + lag, "without being asked to"


def no_failure() -> Any:
    raise AssertionError("an uncertain job without a reason")


class TestBudget:
    @settings(max_examples=1500, deadline=None)
    @given(
        st.one_of(st.none(), st.decimals("0", "1000", places=4)),
        st.one_of(st.none(), st.decimals("0", "1000", places=4)),
        st.sampled_from(["USD", "CNY"]),
    )
    def test_nothing_over_the_cap_or_of_unknown_price_is_let_through(
        self, asked: Decimal | None, cap: Decimal | None, currency: str
    ) -> None:
        shown = None if asked is None else price(str(asked), currency)
        limit = None if cap is None else Money(cap)
        try:
            Budget().check(shown, limit)
        except AppError as error:
            assert limit is not None
            fits = shown is not None and shown.money.currency == "USD" and asked is not None
            if error.kind is K.OVER_BUDGET:
                assert fits
                assert asked is not None
                assert cap is not None
                assert asked > cap
            else:
                assert error.kind is K.PRICE_UNKNOWN  # noqa: PT017
                assert not fits
            assert describe(error).charge == "Nothing was charged."  # noqa: PT017
        else:
            known = asked is not None and currency == "USD"
            assert limit is None or (known and cap is not None and asked is not None and asked <= cap)

    @pytest.mark.parametrize(
        ("shown", "is_asked_again"),
        [
            (price("0.23"), False),
            (price("0.230000"), False),
            (price("0.24"), False),
            (price("99"), False),
            (None, False),
            (price("0.2299"), True),
            (price("0.229999999"), True),
            (price("0.10"), True),
            (price("0"), True),
            (price("0.23", "CNY"), True),
        ],
    )
    @pytest.mark.parametrize("state", [S.QUEUED, S.UPLOADING])
    def test_a_price_that_rose_since_it_was_shown_is_asked_about_again(
        self, tmp_path: Path, shown: Price | None, is_asked_again: bool, state: JobState
    ) -> None:
        """A job that waited for the network, while the app was updated: today's list says $0.23."""

        async def body() -> None:
            provider = ScriptedProvider(statuses=[SUCCEEDED])
            async with Bench(tmp_path, provider) as bench:
                await bench.store.add(a_job(price=shown, state=state), "")
                (job,) = await bench.runner.start()
                job = await bench.runner.wait(job.id)
                if not is_asked_again:
                    assert (job.state, len(provider.orders)) == (S.DONE, 1)
                    return
                assert (job.state, provider.orders, provider.uploaded) == (S.FAILED, [], [])
                assert job.failure is not None
                message = describe_job(job, job.failure)
                assert job.failure.kind is K.PRICE_RISEN
                assert "$0.23" in message.text
                assert message.charge == "Nothing was charged."
                assert "new price" in message.next_step

        asyncio.run(body())


def test_thirty_paid_results_that_are_hard_to_get_all_come_home(tmp_path: Path) -> None:
    """A day of full disks, broken links and a silent provider, in simulated time; then it gets better."""
    hours = timedelta(hours=24)
    clock = JumpingClock()
    start = clock.time

    async def body() -> None:
        provider = ScriptedProvider(statuses=[SUCCEEDED])
        async with Bench(tmp_path, provider, clock=clock, jobs_at_once=3) as bench:
            fetch = bench.downloader.fetch
            in_need = [K.DISK_FULL, K.DOWNLOAD_INTERRUPTED, K.UNREACHABLE, K.FOLDER_UNWRITABLE]
            tries = 0

            async def fetch_later(*given: Any, **more: Any) -> None:
                nonlocal tries
                tries += 1
                if clock.time - start < hours:
                    raise AppError(in_need[tries % len(in_need)], facts={"folder": "videos"})
                await fetch(*given, **more)

            bench.downloader.fetch = fetch_later  # type: ignore[method-assign]
            sent = Submission(fields={}, sent_at=start)
            for number in range(30):
                job = a_job(
                    id=f"job-{number:02}",
                    state=S.DOWNLOADING,
                    remote_id=f"r{number}",
                    submission=sent,
                    results=(f"https://storage.test/{number}.mp4",),
                    keeps_results=timedelta(days=14),
                )
                await bench.store.add(job, "")
            waiting = await bench.store.jobs()
            assert all(job.kept_until == start + timedelta(days=14) for job in waiting)
            await bench.runner.start()
            ends = [await asyncio.wait_for(bench.runner.wait(job.id), 120) for job in waiting]
            assert [job.state for job in ends] == [S.DONE] * 30
            assert len({job.video for job in ends}) == 30
            assert all(Path(job.video).read_bytes() == bench.video.read_bytes() for job in ends)
            assert provider.orders == []
            charges = {u.trouble.charge for u in bench.told if u.trouble is not None}
            assert charges == {Charge.STANDS}

    asyncio.run(body())

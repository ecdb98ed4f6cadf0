"""A batch makes each of its rows once, for what was agreed to, and stops when it is told to or has to."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hailuo_desktop.domain.batch import BatchNow, RowState
from hailuo_desktop.domain.controls import Control, ControlKind
from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind
from hailuo_desktop.domain.job import FREE_TO_CANCEL, Job, JobState
from hailuo_desktop.domain.money import Money
from hailuo_desktop.services import job_runner
from hailuo_desktop.services.batch_desk import PlannedRow
from hailuo_desktop.services.batch_feed import AHEAD, MOST_UNKNOWN
from hailuo_desktop.services.budget import Budget
from hailuo_desktop.storage.settings import SpendingLimits
from tests.support.batch_bench import CLIP, BatchBench, prices, rows
from tests.support.builders import a_spec
from tests.support.pictures import save_picture
from tests.support.scripted_provider import HANG, RUNNING, SUCCEEDED, ScriptedProvider
from tests.support.videos import make_clip

K = ErrorKind
S = RowState


@pytest.fixture(autouse=True)
def _no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests that are left hanging here are not waited for at the end."""
    monkeypatch.setattr(job_runner, "CLOSING_PATIENCE", 0.01)


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_clip(tmp_path_factory.mktemp("clip") / "clip.mp4")


@pytest.fixture
def loop() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


def prompts(provider: ScriptedProvider) -> Counter[str]:
    """How often each was paid for."""
    return Counter(str(order.fields["prompt"]) for order in provider.orders)


def refused(kind: ErrorKind = K.CONTENT_REFUSED) -> AppError:
    return AppError(kind, delivery=Delivery.REFUSED)


def limits(**sums: Any) -> Budget:
    return Budget(SpendingLimits(**sums), local=lambda moment: moment)


async def paid(bench: BatchBench) -> Decimal:
    entries = await bench.store.ledger()
    return sum((each.spent.amount for each in entries if each.spent is not None), Decimal(0))


def test_every_row_is_made_once_and_few_wait_at_the_runner(tmp_path: Path, clip: Path, loop: Any) -> None:
    provider = ScriptedProvider()
    waiting: list[int] = []

    async def body() -> None:
        async with BatchBench(tmp_path, provider, video=clip, jobs_at_once=3) as bench:

            def look(_: str) -> None:
                jobs = [each.job for each in bench.desk.now(batch_id).rows if each.job is not None]
                waiting.append(sum(job.state in FREE_TO_CANCEL for job in jobs))

            batch_id = await bench.desk.start(rows(20))
            bench.desk.subscribe(look)
            now = await bench.until_over(batch_id)
            assert now.count(S.DONE) == 20
            assert prompts(provider) == {f"lake {n}": 1 for n in range(1, 21)}
            assert now.spent == now.agreed == (Money(20 * CLIP),)
            assert {each.job.row for each in now.rows if each.job is not None} == set(range(1, 21))
            assert not now.is_running

    loop.run(body())
    assert 0 < max(waiting) <= AHEAD


def test_the_plan_is_on_disk_before_anything_is_sent_and_its_sources_may_go(
    tmp_path: Path, clip: Path, loop: Any
) -> None:
    provider = ScriptedProvider()
    source = save_picture(tmp_path / "source.png")

    async def body() -> None:
        async with BatchBench(tmp_path, provider, video=clip) as bench:
            picture = await bench.pictures.examine(source)
            planned = rows(3, image=picture, amount=Decimal("0.23"))
            provider.submit = _noticing(provider, bench)  # type: ignore[method-assign]
            batch_id = await bench.desk.start(planned)
            source.unlink()
            now = await bench.until_over(batch_id)
            assert now.count(S.DONE) == 3
            sent = {str(upload.path) for upload in provider.uploaded}
            assert len(sent) == 1
            assert next(iter(sent)).startswith(str(bench.paths.pictures))

    def _noticing(provider: ScriptedProvider, bench: BatchBench) -> Any:
        submit = provider.submit

        async def noticing(order: Any) -> Any:
            assert list(bench.paths.batches.glob("*.json"))
            return await submit(order)

        return noticing

    loop.run(body())


def test_a_picture_that_is_gone_by_the_press_fails_its_rows_and_no_others(
    tmp_path: Path, clip: Path, loop: Any
) -> None:
    provider = ScriptedProvider()

    async def body() -> None:
        async with BatchBench(tmp_path, provider, video=clip) as bench:
            files = [save_picture(tmp_path / f"{width}.png", width) for width in (640, 720, 800)]
            pictures = [await bench.pictures.examine(file) for file in files]
            planned = [row for each in pictures for row in rows(2, image=each, amount=Decimal("0.23"))]
            files[0].unlink()
            save_picture(files[1], 900)
            batch_id = await bench.desk.start(planned)
            now = await bench.until_over(batch_id)
            assert [each.state for each in now.rows] == [*[S.FAILED] * 4, *[S.DONE] * 2]
            kinds = [each.failure.kind for each in now.of(S.FAILED) if each.failure is not None]
            assert kinds == [*[K.PICTURE_MISSING] * 2, *[K.PICTURE_CHANGED] * 2]
            assert now.spent == (Money(2 * Decimal("0.23")),)
            save_picture(files[0], 640)
            await bench.desk.retry(batch_id, {each.row.number: each.row.price for each in now.rows})
            now = await bench.until_over(batch_id)
            assert [each.state for each in now.rows] == [*[S.DONE] * 2, *[S.FAILED] * 2, *[S.DONE] * 2]
            assert len(provider.orders) == 4
            files[0].unlink()
            with pytest.raises(AppError) as refused:
                await bench.desk.start(planned[:4])
            assert refused.value.kind is K.PICTURE_MISSING
            assert len(bench.desk.ids) == 1

    loop.run(body())


def test_a_refused_row_does_not_stop_the_others_and_is_made_again_at_a_price_agreed_to(
    tmp_path: Path, clip: Path, loop: Any
) -> None:
    provider = ScriptedProvider()
    submit = provider.submit

    async def picky(order: Any) -> Any:
        if order.fields["prompt"] == "lake 2" and len(provider.orders) < 5:
            provider.orders.append(order)
            raise refused()
        return await submit(order)

    provider.submit = picky  # type: ignore[method-assign]

    async def body() -> None:
        async with BatchBench(tmp_path, provider, video=clip, jobs_at_once=1) as bench:
            batch_id = await bench.desk.start(rows(5))
            now = await bench.until_over(batch_id)
            assert (now.count(S.DONE), now.count(S.FAILED)) == (4, 1)
            assert now.pause is None
            (failed,) = now.of(S.FAILED)
            await bench.desk.retry(batch_id, {failed.row.number: prices()})
            now = await bench.until_over(batch_id)
            assert now.count(S.DONE) == 5
            assert [each.row.request.prompt for each in now.rows] == [f"lake {n}" for n in range(1, 6)]
            assert [each.row.again_of for each in now.rows] == [0, 2, 0, 0, 0]
            await bench.desk.retry(batch_id, {each.row.number: prices() for each in now.rows})
            assert len((await bench.until_over(batch_id)).batch.rows) == 6  # what is done is not made again

    loop.run(body())


@pytest.mark.parametrize("kind", [K.BALANCE_TOO_LOW, K.KEY_REFUSED])
def test_what_would_stop_every_row_stops_the_batch_and_costs_no_row(
    kind: ErrorKind, tmp_path: Path, clip: Path, loop: Any
) -> None:
    provider = ScriptedProvider()
    provider.key_trouble = AppError(K.KEY_REFUSED)
    submit = provider.submit
    mended = asyncio.Event()

    async def poor(order: Any) -> Any:
        if len(provider.orders) >= 3 and not mended.is_set():
            raise refused(kind)
        return await submit(order)

    provider.submit = poor  # type: ignore[method-assign]

    async def body() -> None:
        async with BatchBench(tmp_path, provider, video=clip, jobs_at_once=1) as bench:
            batch_id = await bench.desk.start(rows(12))
            now = await bench.until_over(batch_id)
            assert now.pause is not None
            assert now.pause.kind is kind
            assert now.count(S.DONE) == 3
            assert now.count(S.FAILED) <= 2
            assert now.count(S.WAITING) >= 7
            mended.set()
            await bench.desk.go_on(batch_id)
            now = await bench.until_over(batch_id)
            assert now.count(S.DONE) == 12
            assert set(prompts(provider).values()) == {1}
            assert now.spent == now.agreed == (Money(12 * CLIP),)

    loop.run(body())


def test_a_limit_of_the_day_is_kept_to_the_cent_and_the_batch_says_so(
    tmp_path: Path, clip: Path, loop: Any
) -> None:
    provider = ScriptedProvider()

    async def body() -> None:
        budget = limits(day=4 * CLIP)
        async with BatchBench(tmp_path, provider, video=clip, budget=budget) as bench:
            batch_id = await bench.desk.start(rows(10))
            now = await bench.until_over(batch_id)
            assert now.count(S.DONE) == 4
            assert now.pause is not None
            assert now.pause.kind is K.OVER_LIMIT
            assert await paid(bench) == 4 * CLIP
            budget.limits = SpendingLimits()
            await bench.desk.go_on(batch_id)
            assert (await bench.until_over(batch_id)).count(S.DONE) == 10

    loop.run(body())


def test_a_press_over_a_limit_sends_nothing(tmp_path: Path, clip: Path, loop: Any) -> None:
    provider = ScriptedProvider()

    async def body() -> None:
        budget = limits(batch=10 * CLIP, ask_above=Decimal(1))
        async with BatchBench(tmp_path, provider, video=clip, budget=budget) as bench:
            with pytest.raises(AppError) as over:
                await bench.desk.start(rows(11), agreed=True)
            assert over.value.kind is K.OVER_BUDGET
            assert over.value.facts["price"] == "$3.08"
            with pytest.raises(AppError) as asked:
                await bench.desk.start(rows(10))
            assert asked.value.kind is K.CONFIRMATION_NEEDED
            unknown = [msgspec.structs.replace(row, price=None) for row in rows(2)]
            with pytest.raises(AppError) as priceless:
                await bench.desk.start(unknown, agreed=True)
            assert priceless.value.kind is K.PRICE_UNKNOWN
            assert bench.desk.ids == []
            assert provider.orders == []

    loop.run(body())


def test_a_price_that_has_risen_stops_its_row_unpaid(tmp_path: Path, clip: Path, loop: Any) -> None:
    provider = ScriptedProvider()

    async def check(job: Job) -> None:
        if job.request.prompt == "lake 2":
            raise AppError(K.PRICE_RISEN, facts={"price": "$0.31", "shown": "$0.28"})

    async def body() -> None:
        async with BatchBench(tmp_path, provider, video=clip, check_price=check) as bench:
            batch_id = await bench.desk.start(rows(3))
            now = await bench.until_over(batch_id)
            assert [each.state for each in now.rows] == [S.DONE, S.FAILED, S.DONE]
            assert now.spent == (Money(2 * CLIP),)
            assert all(each.job is not None and each.job.max_cost == Money(CLIP) for each in now.rows)

    loop.run(body())


def test_stopped_it_sends_nothing_more_and_goes_on_where_it_was(
    tmp_path: Path, clip: Path, loop: Any
) -> None:
    provider = ScriptedProvider(statuses=[RUNNING])

    async def body() -> None:
        async with BatchBench(tmp_path, provider, video=clip, jobs_at_once=2) as bench:
            batch_id = await bench.desk.start(rows(10))
            await bench.until(lambda: len(provider.orders) == 2 and len(_given(bench, batch_id)) == 4)
            await bench.desk.stop(batch_id)
            now = bench.desk.now(batch_id)
            assert (now.count(S.RUNNING), now.count(S.WAITING)) == (2, 8)
            provider._statuses._answers = [SUCCEEDED]
            await bench.until(lambda: bench.desk.now(batch_id).count(S.DONE) == 2)
            for _ in range(50):
                await asyncio.sleep(0)
            assert len(provider.orders) == 2
            await bench.desk.go_on(batch_id)
            now = await bench.until_over(batch_id)
            assert now.count(S.DONE) == 10
            assert set(prompts(provider).values()) == {1}
            assert len(now.batch.rows) == 10

    loop.run(body())


def _given(bench: BatchBench, batch_id: str) -> list[Job]:
    return [each.job for each in bench.desk.now(batch_id).rows if each.job is not None]


def test_one_row_can_be_stopped_and_let_go_on(tmp_path: Path, clip: Path, loop: Any) -> None:
    provider = ScriptedProvider(statuses=[RUNNING])

    async def body() -> None:
        async with BatchBench(tmp_path, provider, video=clip, jobs_at_once=1) as bench:
            batch_id = await bench.desk.start(rows(6))
            await bench.until(lambda: len(_given(bench, batch_id)) == 3 and len(provider.orders) == 1)
            await bench.desk.stop_row(batch_id, 1)  # paid for: it is not touched
            await bench.desk.stop_row(batch_id, 2)  # waits at the runner
            await bench.desk.stop_row(batch_id, 6)  # waits at the desk
            now = bench.desk.now(batch_id)
            states = [each.state for each in now.rows]
            assert (states[0], states[1], states[5]) == (S.RUNNING, S.STOPPED, S.STOPPED)
            provider._statuses._answers = [SUCCEEDED]
            now = await bench.until_over(batch_id)
            assert now.count(S.DONE) == 4
            assert prompts(provider)["lake 2"] == prompts(provider)["lake 6"] == 0
            for number in (2, 6):
                await bench.desk.resume_row(batch_id, number)
            await bench.desk.go_on(batch_id)
            now = await bench.until_over(batch_id)
            assert now.count(S.DONE) == 6
            assert set(prompts(provider).values()) == {1}

    loop.run(body())


def test_after_a_start_nothing_of_a_batch_is_sent_until_somebody_says_so(
    tmp_path: Path, clip: Path, loop: Any
) -> None:
    provider = ScriptedProvider(statuses=[RUNNING])

    async def first() -> str:
        async with BatchBench(tmp_path, provider, video=clip, jobs_at_once=1) as bench:
            batch_id = await bench.desk.start(rows(6))
            await bench.until(lambda: len(_given(bench, batch_id)) == 3 and len(provider.orders) == 1)
            return batch_id

    async def second(batch_id: str) -> None:
        provider._statuses._answers = [SUCCEEDED]
        async with BatchBench(tmp_path, provider, video=clip, jobs_at_once=1) as bench:
            (left,) = bench.left
            assert (left.batch.id, left.count(S.WAITING), left.is_running) == (batch_id, 5, False)
            await bench.until(lambda: bench.desk.now(batch_id).count(S.DONE) == 1)
            for _ in range(50):
                await asyncio.sleep(0)
            assert len(provider.orders) == 1
            await bench.desk.go_on(batch_id)
            assert (await bench.until_over(batch_id)).count(S.DONE) == 6
            assert set(prompts(provider).values()) == {1}

    async def third() -> None:
        async with BatchBench(tmp_path, provider, video=clip) as bench:
            assert bench.left == []
            assert len(bench.desk.ids) == 1

    second_id = loop.run(first())
    loop.run(second(second_id))
    loop.run(third())


def test_a_row_whose_job_was_taken_out_or_lost_is_not_made_again(
    tmp_path: Path, clip: Path, loop: Any
) -> None:
    provider = ScriptedProvider()

    async def body() -> None:
        async with BatchBench(tmp_path, provider, video=clip) as bench:
            batch_id = await bench.desk.start(rows(2))
            now = await bench.until_over(batch_id)
            for job in await bench.runner.jobs():
                await bench.runner.remove(job.id)
            assert bench.desk.now(batch_id).count(S.GONE) == 2
        async with BatchBench(tmp_path, provider, video=clip) as bench:
            now = bench.desk.now(batch_id)
            assert now.count(S.GONE) == 2
            assert now.spent == (Money(2 * CLIP),)
            await bench.desk.go_on(batch_id)
            await bench.until_over(batch_id)
        bench.paths.journal.unlink()  # and with it every trace: only the plan remembers
        for backup in (bench.paths.data / "backups").glob("*"):
            backup.unlink()
        async with BatchBench(tmp_path, provider, video=clip) as bench:
            await bench.desk.go_on(batch_id)
            assert (await bench.until_over(batch_id)).count(S.GONE) == 2
        assert len(provider.orders) == 2

    loop.run(body())


def test_answers_that_are_lost_one_after_the_other_stop_the_batch(
    tmp_path: Path, clip: Path, loop: Any
) -> None:
    lost = AppError(K.CONNECTION_LOST, delivery=Delivery.UNKNOWN, charge=Charge.UNKNOWN)
    provider = ScriptedProvider(submits=[lost])

    async def body() -> None:
        async with BatchBench(tmp_path, provider, video=clip, jobs_at_once=1) as bench:
            batch_id = await bench.desk.start(rows(20))
            now = await bench.until_over(batch_id)
            assert now.pause is not None
            assert now.pause.kind is K.OUTCOME_UNKNOWN
            assert now.count(S.UNCERTAIN) <= MOST_UNKNOWN + AHEAD
            assert now.spent == (Money(now.count(S.UNCERTAIN) * CLIP),)
            # Nothing is made again that may have been paid for.
            numbers = {each.row.number: prices() for each in now.of(S.UNCERTAIN)}
            await bench.desk.stop(batch_id)
            await bench.desk.retry(batch_id, numbers)
            await bench.desk.stop(batch_id)
            assert not any(row.again_of for row in bench.desk.now(batch_id).batch.rows)

    loop.run(body())


def test_drafts_become_finals_of_the_same_words_picture_and_seed_once(
    tmp_path: Path, clip: Path, loop: Any
) -> None:
    provider = ScriptedProvider()
    seed = Control(name="seed", kind=ControlKind.WHOLE, is_seed=True, smallest=0)
    spec = a_spec(controls=(seed,))

    async def body() -> None:
        async with BatchBench(tmp_path, provider, video=clip, spec=spec) as bench:
            draft = await bench.request(resolution="512P", prompt="a lake")
            final = msgspec.structs.replace(draft, resolution="1080P")
            planned = [
                PlannedRow(request=draft, price=prices(Decimal("0.10")), take=take, final=final)
                for take in (1, 2, 3)
            ]
            batch_id = await bench.desk.start(planned)
            now = await bench.until_over(batch_id)
            assert [each.row.number for each in now.drafts] == [1, 2, 3]
            chosen = bench.desk.finals(batch_id, [1, 3])
            assert {row.request.resolution for row in chosen} == {"1080P"}
            both = {1: prices(Decimal("0.49")), 3: prices(Decimal("0.49"))}
            await asyncio.gather(*(bench.desk.make_finals(batch_id, both) for _ in range(3)))
            now = await bench.until_over(batch_id)
            assert len(provider.orders) == 5
            finals = [each for each in now.rows if each.row.draft]
            assert [each.row.draft for each in finals] == [1, 3]
            for each in finals:
                of = now.rows[each.row.draft - 1]
                assert each.job is not None
                assert of.job is not None
                assert each.job.fields["seed"] == of.job.fields["seed"]
                assert each.job.request.image == of.job.request.image
            assert len({each.job.fields["seed"] for each in now.drafts if each.job is not None}) == 3
            assert now.spent == (Money(Decimal("1.28")),)
        async with BatchBench(tmp_path, provider, video=clip, spec=spec) as bench:
            assert bench.desk.now(batch_id).with_final == {1, 3}
            assert bench.desk.finals(batch_id, [1, 2, 3])[0].draft == 2

    loop.run(body())


def test_submitted_again_by_hand_the_new_job_takes_the_place_of_the_lost_one(
    tmp_path: Path, clip: Path, loop: Any
) -> None:
    lost = AppError(K.CONNECTION_LOST, delivery=Delivery.UNKNOWN, charge=Charge.UNKNOWN)
    from hailuo_desktop.providers.base import Accepted

    provider = ScriptedProvider(submits=[lost, Accepted(remote_id="second")])

    async def body() -> None:
        async with BatchBench(tmp_path, provider, video=clip) as bench:
            batch_id = await bench.desk.start(rows(1))
            now = await bench.until_over(batch_id)
            (uncertain,) = now.of(S.UNCERTAIN)
            assert uncertain.job is not None
            again = await bench.runner.submit_again(uncertain.job.id)
            await bench.runner.wait(again.id)
            now = bench.desk.now(batch_id)
            assert now.count(S.DONE) == 1
            assert now.spent == (Money(2 * CLIP),)  # the first one may have been charged, too
        async with BatchBench(tmp_path, provider, video=clip) as bench:
            assert bench.desk.now(batch_id).count(S.DONE) == 1

    loop.run(body())


def test_put_away_it_is_shown_no_more_and_nothing_of_it_is_left_waiting(
    tmp_path: Path, clip: Path, loop: Any
) -> None:
    provider = ScriptedProvider(statuses=[RUNNING])

    async def body() -> None:
        async with BatchBench(tmp_path, provider, video=clip, jobs_at_once=1) as bench:
            batch_id = await bench.desk.start(rows(5))
            await bench.until(lambda: len(_given(bench, batch_id)) == 3 and len(provider.orders) == 1)
            await bench.desk.put_away(batch_id)
            assert bench.desk.ids == []
            states = Counter(job.state for job in await bench.runner.jobs())
            assert states[JobState.CANCELLED] == 2
            assert not states[JobState.QUEUED]
        async with BatchBench(tmp_path, provider, video=clip) as bench:
            assert bench.left == []

    loop.run(body())


acts = st.lists(
    st.sampled_from(["stop", "go on", "stop row", "resume row", "retry", "crash", "wait"]), max_size=12
)
answers = st.lists(st.sampled_from(["good", "good", "good", "refused", "poor", "lost", "hang"]), max_size=10)


@given(acts=acts, answers=answers, chance=st.randoms(use_true_random=False))
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_whatever_is_pressed_and_whenever_it_dies_no_row_is_paid_twice_nor_more_than_agreed(
    acts: list[str], answers: list[str], chance: Any, tmp_path_factory: pytest.TempPathFactory, clip: Path
) -> None:
    folder = tmp_path_factory.mktemp("any")
    said: dict[str, Any] = {
        "refused": refused(),
        "poor": refused(K.BALANCE_TOO_LOW),
        "lost": AppError(K.CONNECTION_LOST, delivery=Delivery.UNKNOWN, charge=Charge.UNKNOWN),
        "hang": HANG,
    }
    provider = _AnyAnswers([said.get(each) for each in answers])
    agreed = 5 * CLIP
    batch_id = ""

    async def life(acts: list[str]) -> None:
        nonlocal batch_id, agreed
        async with BatchBench(folder, provider, video=clip, jobs_at_once=2) as bench:
            if not batch_id:
                batch_id = await bench.desk.start(rows(5))
            for act in acts:
                for _ in range(chance.randrange(30)):
                    await asyncio.sleep(0)
                number = chance.randrange(1, 7)
                with contextlib.suppress(AppError):
                    match act:
                        case "stop":
                            await bench.desk.stop(batch_id)
                        case "go on":
                            await bench.desk.go_on(batch_id)
                        case "stop row":
                            await bench.desk.stop_row(batch_id, number)
                        case "resume row":
                            await bench.desk.resume_row(batch_id, number)
                        case "retry":
                            before = _agreed(bench.desk.now(batch_id))
                            now = bench.desk.now(batch_id)
                            failed = {each.row.number: prices() for each in now.of(S.FAILED)}
                            await bench.desk.retry(batch_id, failed)
                            agreed += max(_agreed(bench.desk.now(batch_id)) - before, Decimal(0))
            now = bench.desk.now(batch_id)
            assert await paid(bench) <= agreed
            assert sum(money.amount for money in now.spent) <= sum(money.amount for money in now.agreed)
            if acts is not lives[-1]:
                await bench.store.close()  # as dead as a process can be that goes on to be looked at

    def _agreed(now: BatchNow) -> Decimal:
        return sum((money.amount for money in now.agreed), Decimal(0))

    lives: list[list[str]] = [[]]
    for act in acts:
        lives[-1].append(act)
        if act == "crash":
            lives.append([])
    for each in lives:
        asyncio.run(life(each))
    assert all(times == 1 for times in provider.acted_upon.values()), provider.acted_upon


class _AnyAnswers(ScriptedProvider):
    """Counts by row what may have been acted upon; a row that is made again has other words in its seed."""

    def __init__(self, answers: list[Any]) -> None:
        super().__init__()
        self._any = answers
        self.acted_upon: Counter[str] = Counter()

    async def submit(self, order: Any) -> Any:
        from hailuo_desktop.providers.base import Accepted

        self.orders.append(order)
        await asyncio.sleep(0)
        answer = self._any.pop(0) if self._any else None
        if isinstance(answer, AppError) and answer.delivery is Delivery.REFUSED:
            raise answer
        self.acted_upon[str(order.fields["prompt"])] += 1
        if answer is HANG:
            await asyncio.Event().wait()
        if isinstance(answer, AppError):
            raise answer
        return Accepted(remote_id=f"remote-{len(self.orders)}")

"""Lost ids are found again in the provider's history, or honestly not; never two jobs for one id."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from hailuo_desktop.domain.controls import Control, ControlKind
from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind
from hailuo_desktop.domain.job import Job, JobState, Submission
from hailuo_desktop.domain.request import FieldValue
from hailuo_desktop.providers.base import Accepted, FoundSubmission, Memory, SubmissionOrder
from hailuo_desktop.services.recovery import BETWEEN_LOOKS
from tests.support.builders import a_job, a_request, a_spec
from tests.support.runner_bench import Bench
from tests.support.scripted_provider import RUNNING, ScriptedProvider

S = JobState
LOST = AppError(ErrorKind.CONNECTION_LOST, delivery=Delivery.UNKNOWN, charge=Charge.UNKNOWN)


class RememberingProvider(ScriptedProvider):
    """Also keeps a history: a list of rows for each look, the last one repeated."""

    def __init__(self, looks: Iterable[object], **script: Any) -> None:
        super().__init__(**script)
        self._looks = list(looks)
        self.asked: list[tuple[str, datetime]] = []

    async def find_submissions(self, *, model: str, since: datetime) -> Sequence[FoundSubmission]:
        await asyncio.sleep(0)
        self.asked.append((model, since))
        rows = self._looks.pop(0) if len(self._looks) > 1 else self._looks[0]
        if isinstance(rows, Exception):
            raise rows
        assert isinstance(rows, list)
        return [row for row in rows if row.model == model and row.created >= since]


NOON = datetime.fromisoformat("2026-11-20T12:00:00+00:00")
A_SEED = Control(name="noise_seed", kind=ControlKind.WHOLE, smallest=5, largest=4_000_000_000, is_seed=True)
FIELDS: dict[str, FieldValue] = {"prompt": "[Push in] a lake at dawn", "duration": 6}


def row(remote_id: str = "lost-1", **changes: Any) -> FoundSubmission:
    values: dict[str, Any] = {
        "remote_id": remote_id,
        "model": "minimax/hailuo-02/standard",
        "fields": {**FIELDS, "go_fast": False},
        "created": NOON + timedelta(seconds=2),
    }
    return FoundSubmission(**{**values, **changes})


def lost_job(number: int = 1, **changes: Any) -> Job:
    values: dict[str, Any] = {
        "id": f"job-{number}",
        "request": a_request(image=None),
        "state": S.UNCERTAIN,
        "submission": Submission(fields=FIELDS, sent_at=NOON),
        "failure": LOST.record(),
    }
    return a_job(**{**values, **changes})


def look(folder: Path, provider: ScriptedProvider, *jobs: Job, **options: Any) -> tuple[list[Job], Bench]:
    """Start the program with these jobs in its journal; how they rest afterwards."""

    async def body() -> tuple[list[Job], Bench]:
        async with Bench(folder, provider, **options) as bench:
            for job in jobs:
                await bench.store.add(job, "")
            await bench.runner.start()
            ends = [await asyncio.wait_for(bench.runner.wait(job.id), 20) for job in jobs]
            return ends, bench

    return asyncio.run(body())


def test_one_match_is_adopted_and_goes_on_without_another_request(tmp_path: Path) -> None:
    provider = RememberingProvider([[row()]])
    (job,), _ = look(tmp_path, provider, lost_job())
    assert (job.state, job.remote_id) == (S.DONE, "lost-1")
    assert provider.orders == []
    assert provider.asked[0][1] < NOON  # clocks differ


def test_a_lost_answer_is_found_again_in_the_same_run(tmp_path: Path) -> None:
    class Losing(RememberingProvider):
        async def submit(self, order: SubmissionOrder) -> Accepted:
            self.orders.append(order)
            self._looks = [[], [row(model=order.model, fields=order.fields)]]
            raise LOST

    provider = Losing([[]])

    async def body() -> None:
        async with Bench(tmp_path, provider) as bench:
            job = await bench.run()
            assert (job.state, job.remote_id) == (S.DONE, "lost-1")
            assert S.UNCERTAIN in bench.states
            assert any(update.looking for update in bench.told)
            assert len(provider.orders) == 1

    asyncio.run(body())


def test_nothing_found_is_believed_after_three_looks_half_a_minute_apart(tmp_path: Path) -> None:
    provider = RememberingProvider([[]])
    (job,), bench = look(tmp_path, provider, lost_job())
    assert job.state is S.UNCERTAIN
    assert job.failure is not None
    assert job.failure.facts["found"] == "none"
    assert job.failure.charge is Charge.UNKNOWN
    assert len(provider.asked) == 3
    assert BETWEEN_LOOKS >= 30
    assert BETWEEN_LOOKS in bench.clock.slept


@pytest.mark.parametrize(
    "other",
    [
        row(model="minimax/hailuo-02/fast"),
        row(fields={**FIELDS, "duration": 10}),
        row(fields={"prompt": FIELDS["prompt"]}),
        row(created=NOON - timedelta(hours=2)),
        row(created=NOON + timedelta(hours=2)),
    ],
)
def test_what_is_not_the_same_is_not_ours(tmp_path: Path, other: FoundSubmission) -> None:
    (job,), _ = look(tmp_path, RememberingProvider([[other]]), lost_job())
    assert job.state is S.UNCERTAIN


@pytest.mark.parametrize("hours", [-25, -9, 1, 9, 25])
@pytest.mark.parametrize("is_tagged", [True, False])
def test_a_tag_makes_up_for_clocks_that_are_hours_apart(tmp_path: Path, hours: int, is_tagged: bool) -> None:
    """Without one, an entry of another hour may be another computer's."""
    sent = Submission(fields=FIELDS, sent_at=NOON, is_tagged=is_tagged)
    provider = RememberingProvider([[row(created=NOON + timedelta(hours=hours))]])
    (job,), _ = look(tmp_path, provider, lost_job(submission=sent))
    assert job.state is (S.DONE if is_tagged else S.UNCERTAIN)


def test_a_picture_that_was_uploaded_is_a_tag(tmp_path: Path) -> None:
    async def body() -> None:
        async with Bench(tmp_path, RememberingProvider([[]])) as bench:
            with_picture, without = await bench.run(), await bench.run(image=None)
            assert with_picture.submission is not None
            assert without.submission is not None
            assert (with_picture.submission.is_tagged, without.submission.is_tagged) == (True, False)

    asyncio.run(body())


def test_a_model_that_takes_a_seed_gets_one_of_ours_as_a_tag(tmp_path: Path) -> None:
    spec = a_spec(controls=(A_SEED,))

    async def body() -> None:
        provider = RememberingProvider([[]])
        async with Bench(tmp_path, provider, spec=spec) as bench:
            ours = [await bench.run(image=None) for _ in range(2)]
            (chosen,) = [await bench.run(image=None, fields={"noise_seed": 7})]
            seeds = [order.fields["noise_seed"] for order in provider.orders]
            assert seeds[0] != seeds[1]
            assert seeds[2] == 7
            assert all(isinstance(seed, int) and 5 <= seed <= 4_000_000_000 for seed in seeds)
            tagged = [job.submission is not None and job.submission.is_tagged for job in [*ours, chosen]]
            assert tagged == [True, True, False]
            assert "noise_seed" not in ours[0].request.fields  # one more take gets another seed

    asyncio.run(body())


@pytest.mark.parametrize("seed", [4, 4_000_000_001, 1.5, "7", True])
def test_a_seed_out_of_bounds_is_refused_before_sending(seed: object) -> None:
    (problem,) = a_spec(controls=(A_SEED,)).problems(a_request(fields={"noise_seed": seed}))
    assert (problem.kind, problem.field) == (ErrorKind.FIELD_INVALID, "noise_seed")


def test_a_clip_of_another_job_is_not_taken(tmp_path: Path) -> None:
    known = a_job(id="known", state=S.DONE, remote_id="lost-1")
    (_, job), _ = look(tmp_path, RememberingProvider([[row("lost-1")]]), known, lost_job())
    assert job.state is S.UNCERTAIN


def test_several_are_for_the_user_to_decide(tmp_path: Path) -> None:
    provider = RememberingProvider([[row("a"), row("b")]])
    (job,), _ = look(tmp_path, provider, lost_job())
    assert job.state is S.UNCERTAIN
    assert job.failure is not None
    assert job.failure.facts["found"] == "several"


def test_two_identical_jobs_get_one_id_each(tmp_path: Path) -> None:
    provider = RememberingProvider([[row("a"), row("b")]])
    jobs, _ = look(tmp_path, provider, lost_job(1), lost_job(2))
    assert sorted(job.remote_id for job in jobs) == ["a", "b"]
    assert {job.state for job in jobs} == {S.DONE}


def test_of_two_identical_jobs_with_one_found_one_stays_unknown(tmp_path: Path) -> None:
    provider = RememberingProvider([[row("a")]])
    jobs, _ = look(tmp_path, provider, lost_job(1), lost_job(2))
    assert sorted(job.remote_id for job in jobs) == ["", "a"]
    assert {job.state for job in jobs} == {S.DONE, S.UNCERTAIN}


def test_while_an_identical_request_is_under_way_nothing_is_adopted(tmp_path: Path) -> None:
    """The entry may be the other one's, whose answer is just coming."""

    async def body() -> None:
        provider = RememberingProvider([[row("a")]])
        async with Bench(tmp_path, provider) as bench:
            under_way = lost_job(2, state=S.SUBMITTING)
            await bench.store.add(under_way, "somebody")
            await bench.store.add(lost_job(1), "")
            await bench.runner.resume("job-1")
            await bench.until(lambda: len(provider.asked) >= 3)
            assert (await bench.store.get("job-1")).state is S.UNCERTAIN
            adopted = lost_job(2, state=S.RENDERING, remote_id="a")
            await bench.store.advance(adopted)
            job = await asyncio.wait_for(bench.runner.wait("job-1"), 20)
            assert (job.state, job.remote_id) == (S.UNCERTAIN, "")

    asyncio.run(body())


def test_a_silent_provider_is_asked_for_as_long_as_it_takes(tmp_path: Path) -> None:
    silent = AppError(ErrorKind.UNREACHABLE)
    provider = RememberingProvider([*[silent] * 50, [row()]])
    (job,), bench = look(tmp_path, provider, lost_job())
    assert job.state is S.DONE
    assert bench.clock.now() - NOON > timedelta(minutes=25)


def test_the_command_line_does_not_wait_that_long(tmp_path: Path) -> None:
    provider = RememberingProvider([AppError(ErrorKind.UNREACHABLE)])
    (job,), _ = look(tmp_path, provider, lost_job(), unreachable_tries=3)
    assert job.state is S.UNCERTAIN
    assert len(provider.asked) == 3


@pytest.mark.parametrize("kind", [ErrorKind.KEY_REFUSED, ErrorKind.FORBIDDEN, ErrorKind.MODEL_GONE])
def test_a_refusal_is_believed_when_it_is_repeated(tmp_path: Path, kind: ErrorKind) -> None:
    provider = RememberingProvider([AppError(kind)])
    (job,), _ = look(tmp_path, provider, lost_job())
    assert job.state is S.UNCERTAIN
    assert job.failure is not None
    assert job.failure.facts["found"] == "cannot_ask"
    assert len(provider.asked) == 3


def test_a_single_refusal_does_not_end_the_search(tmp_path: Path) -> None:
    """A gateway that has just been restarted says such things, too."""
    refused, silent = AppError(ErrorKind.KEY_REFUSED), AppError(ErrorKind.UNREACHABLE)
    provider = RememberingProvider([refused, refused, silent, refused, [row()]])
    (job,), _ = look(tmp_path, provider, lost_job())
    assert job.state is S.DONE


def test_what_is_older_than_the_list_is_not_said_to_be_missing_there(tmp_path: Path) -> None:
    provider = RememberingProvider([[]])
    old = Submission(fields=FIELDS, sent_at=NOON - timedelta(days=15))
    (job,), _ = look(tmp_path, provider, lost_job(submission=old))
    assert job.failure is not None
    assert job.failure.facts["found"] == "cannot_ask"
    assert provider.asked == []


def test_looking_again_is_possible_and_so_is_forgetting(tmp_path: Path) -> None:
    async def body() -> None:
        provider = RememberingProvider([[], [], [], [row()]])
        async with Bench(tmp_path, provider) as bench:
            await bench.store.add(lost_job(1), "")
            await bench.store.add(lost_job(2, submission=Submission(fields={}, sent_at=NOON)), "")
            await bench.runner.resume("job-1")
            assert (await bench.runner.wait("job-1")).state is S.UNCERTAIN
            await bench.runner.resume("job-1")
            assert (await bench.runner.wait("job-1")).state is S.DONE
            assert (await bench.runner.cancel("job-2")).state is S.CANCELLED

    asyncio.run(body())


def test_submitting_again_is_a_new_job_and_the_users_act(tmp_path: Path) -> None:
    async def body() -> None:
        provider = RememberingProvider([[]])
        async with Bench(tmp_path, provider) as bench:
            request = await bench.request()
            await bench.store.add(lost_job(1, request=request), "")
            new = await bench.runner.submit_again("job-1")
            assert new.retry_of == "job-1"
            assert (await bench.runner.wait(new.id)).state is S.DONE
            assert (await bench.store.get("job-1")).state is S.CANCELLED
            assert len(provider.orders) == 1
            with pytest.raises(AppError) as caught:
                await bench.runner.submit_again(new.id)
            assert caught.value.kind is ErrorKind.JOB_STEP_IMPOSSIBLE

    asyncio.run(body())


def test_an_id_that_another_job_has_makes_the_outcome_unknown(tmp_path: Path) -> None:
    """A provider that gives the same id twice must not stop the program, nor mix two clips up."""

    async def body() -> None:
        provider = RememberingProvider([[]], submits=[Accepted(remote_id="same")])
        async with Bench(tmp_path, provider) as bench:
            first = await bench.run()
            second = await bench.run()
            assert first.state is S.DONE
            assert (second.state, second.remote_id) == (S.UNCERTAIN, "")
            assert len(provider.orders) == 2

    asyncio.run(body())


def test_a_job_that_was_found_meanwhile_is_not_submitted_again(tmp_path: Path) -> None:
    """It goes on instead: what the user agreed to was to repeat a lost job."""
    provider = RememberingProvider([[row()]], statuses=[RUNNING])

    async def body() -> None:
        async with Bench(tmp_path, provider) as bench:
            await bench.store.add(lost_job(), "")
            await bench.runner.start()
            await bench.until(lambda: S.RENDERING in bench.states)
            with pytest.raises(AppError) as caught:
                await bench.runner.submit_again("job-1")
            assert caught.value.kind is ErrorKind.JOB_STEP_IMPOSSIBLE
            looks = provider.looks
            await bench.until(lambda: provider.looks > looks)
            assert (await bench.store.get("job-1")).state is S.RENDERING
            assert provider.orders == []

    asyncio.run(body())


class PartlyRememberingProvider(RememberingProvider):
    """Its history tells the duration and no more."""

    memory: Memory | None = Memory(fields=frozenset({"duration"}), reach=timedelta(days=7))

    def memory_of(self, model: str) -> Memory | None:
        del model
        return self.memory


TOLD = row(fields={"duration": 6})


def test_what_the_history_does_not_tell_is_not_missed(tmp_path: Path) -> None:
    (job,), _ = look(tmp_path, PartlyRememberingProvider([[TOLD]]), lost_job())
    assert (job.state, job.remote_id) == (S.DONE, "lost-1")
    (job,), _ = look(tmp_path / "2", PartlyRememberingProvider([[row(fields={"duration": 10})]]), lost_job())
    assert job.state is S.UNCERTAIN


@pytest.mark.parametrize("minutes", [-20, -4, 16])
def test_where_fields_are_not_told_the_time_must_fit_closely(tmp_path: Path, minutes: int) -> None:
    """A picture's reference that the history does not tell is no tag."""
    sent = Submission(fields=FIELDS, sent_at=NOON, is_tagged=True)
    late = row(fields={"duration": 6}, created=NOON + timedelta(minutes=minutes))
    (job,), _ = look(tmp_path, PartlyRememberingProvider([[late]]), lost_job(submission=sent))
    assert job.state is S.UNCERTAIN


def test_two_lost_jobs_that_the_history_cannot_tell_apart_are_for_the_user(tmp_path: Path) -> None:
    other = Submission(fields={**FIELDS, "prompt": "a boat"}, sent_at=NOON)
    provider = PartlyRememberingProvider([[TOLD, row("lost-2", fields={"duration": 6})]])
    jobs, _ = look(tmp_path, provider, lost_job(1), lost_job(2, submission=other))
    assert {job.state for job in jobs} == {S.UNCERTAIN}
    assert {job.failure.facts["found"] for job in jobs if job.failure} == {"several"}


def test_a_model_without_a_history_is_not_asked_for(tmp_path: Path) -> None:
    provider = PartlyRememberingProvider([[TOLD]])
    provider.memory = None
    (job,), _ = look(tmp_path, provider, lost_job())
    assert job.failure is not None
    assert job.failure.facts["found"] == "cannot_ask"
    assert provider.asked == []


def test_nor_is_one_that_is_older_than_the_history_reaches(tmp_path: Path) -> None:
    old = Submission(fields=FIELDS, sent_at=NOON - timedelta(days=8))
    provider = PartlyRememberingProvider([[TOLD]])
    (job,), _ = look(tmp_path, provider, lost_job(submission=old))
    assert job.failure is not None
    assert job.failure.facts["found"] == "cannot_ask"
    assert provider.asked == []

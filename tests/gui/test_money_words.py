"""What stands on the screen about money when a job ended, is stopped, or is to be run again: the truth."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind, Failure
from hailuo_desktop.domain.job import CancelMeans, Job, JobState, Submission
from hailuo_desktop.domain.money import FREE
from hailuo_desktop.parts import lay_foundation
from hailuo_desktop.providers.base import CancelPower
from hailuo_desktop.providers.sketch import SketchProvider
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.ui.job_presenter import JobAction, JobPresenter, cancel_means
from hailuo_desktop.wording import cancel_words, describe_job
from tests.support.atlas_simulator import AtlasSimulator
from tests.support.builders import a_job
from tests.support.clock import JumpingClock
from tests.support.fault_bench import SocketParts
from tests.support.videos import make_clip

S, K, A = JobState, ErrorKind, JobAction

NOTHING = "Nothing was charged."
RETURNED = "By the provider's rules, a failed job is not charged."
PERHAPS = "$0.28 may have been charged."
STANDS = "The clip has been paid for."


@pytest.fixture
def presenter() -> JobPresenter:
    return JobPresenter(lay_foundation({}).catalogue)


def failed(kind: ErrorKind, charge: Charge, state: JobState = S.FAILED, **facts: Any) -> Job:
    failure = Failure(kind=kind, charge=charge, facts={"provider": "atlas", **facts})
    sent = Submission(fields={}, sent_at=a_job().created)
    never_sent = charge is Charge.NONE or state is S.UNCERTAIN
    return a_job(
        state=state,
        failure=failure,
        submission=None if charge is Charge.NONE else sent,
        remote_id="" if never_sent else "remote",
        keeps_results=timedelta(days=14),
    )


AGAIN_FROM: dict[str, tuple[Job, str, list[JobAction]]] = {
    "refused before anything was paid": (failed(K.REQUEST_REFUSED, Charge.NONE), NOTHING, [A.EDIT]),
    "failed and given back": (failed(K.GENERATION_FAILED, Charge.RETURNED), RETURNED, [A.EDIT]),
    "finished without a video": (
        failed(K.RESULT_WITHHELD, Charge.UNKNOWN),
        "$0.23 may have been charged.",
        [A.LOOK_AGAIN, A.EDIT],
    ),
    "paid for, and the file not to be had": (
        failed(K.RESULT_NOT_A_VIDEO, Charge.STANDS),
        STANDS,
        [A.LOOK_AGAIN, A.EDIT],
    ),
    "outcome unknown": (
        failed(K.OUTCOME_UNKNOWN, Charge.UNKNOWN, S.UNCERTAIN, found="none"),
        "$0.23 may have been charged.",
        [A.LOOK_AGAIN, A.SUBMIT_AGAIN, A.FORGET],
    ),
    "no longer watched": (
        a_job(state=S.CANCELLED, remote_id="remote"),
        "The provider still bills it if it finishes.",
        [A.LOOK_AGAIN],
    ),
}


@pytest.mark.parametrize("name", AGAIN_FROM)
def test_whoever_may_run_it_again_reads_first_whether_the_old_one_costs(
    presenter: JobPresenter, name: str
) -> None:
    job, charge, actions = AGAIN_FROM[name]
    update = JobUpdate(job=job)
    message = presenter.ended(update)
    assert message.charge == charge
    offered = presenter.actions(update)
    assert [action for action, _ in offered] == actions
    for action, label in offered:
        if action is A.SUBMIT_AGAIN:
            assert label == "Submit again for $0.23"


def test_while_a_lost_job_is_looked_for_it_cannot_be_submitted_again(presenter: JobPresenter) -> None:
    job = failed(K.OUTCOME_UNKNOWN, Charge.UNKNOWN, S.UNCERTAIN)
    update = JobUpdate(job=job, looking=True)
    assert [action for action, _ in presenter.actions(update)] == [A.FORGET]
    assert "The app looks for the job" in presenter.ended(update).text


@asynccontextmanager
async def atlas(folder: Path, simulator: AtlasSimulator) -> AsyncIterator[SocketParts]:
    async with SocketParts(folder, simulator.origin, JumpingClock()) as parts:
        yield parts


def refuse(status: int, words: str, **more: Any) -> Callable[[AtlasSimulator], None]:
    return lambda s: s.fail_next("submit", status=status, body={"code": status, "msg": words, **more})


def fail(**switches: Any) -> Callable[[AtlasSimulator], None]:
    return lambda s: s.set(states=("processing", "failed"), **switches)


ENDS: dict[str, tuple[Callable[[AtlasSimulator], None], ErrorKind, str]] = {
    "refused by the filter": (
        refuse(400, "content moderation", error_code=1039),
        K.CONTENT_REFUSED,
        NOTHING,
    ),
    "refused": (refuse(400, "bad field"), K.REQUEST_REFUSED, NOTHING),
    "no balance": (refuse(402, "insufficient balance"), K.BALANCE_TOO_LOW, NOTHING),
    "failed": (fail(), K.GENERATION_FAILED, RETURNED),
    "failed with HTTP 500": (fail(failure_status=500), K.GENERATION_FAILED, RETURNED),
    "stopped by the filter": (fail(error_code=1039), K.CONTENT_REFUSED, RETURNED),
    "withheld, and no word of a price": (
        lambda s: s.set(states=("completed",), outputs="empty", flags=[True], price_after=99),
        K.RESULT_WITHHELD,
        PERHAPS,
    ),
    "withheld, and its price taken": (
        lambda s: s.set(states=("completed",), outputs="empty", flags=[True]),
        K.RESULT_WITHHELD,
        STANDS,
    ),
    "gave up": (lambda s: s.set(states=("timeout",)), K.GENERATION_TIMED_OUT, RETURNED),
}


@pytest.mark.parametrize("name", ENDS)
def test_not_charged_is_said_only_where_the_provider_promises_it(tmp_path: Path, name: str) -> None:
    """Atlas gives back what failed jobs reserved; of withheld results it says nothing."""
    prepare, kind, charge = ENDS[name]

    async def body(simulator: AtlasSimulator) -> Job:
        async with atlas(tmp_path, simulator) as parts:
            job = await parts.runner.submit(await parts.request("x", None))
            return await asyncio.wait_for(parts.runner.wait(job.id), 60)

    with AtlasSimulator(videos=[make_clip(tmp_path / "clip.mp4")]) as simulator:
        prepare(simulator)
        job = asyncio.run(body(simulator))
        assert len(simulator.submissions) == 1
    assert job.state is S.FAILED
    assert job.failure is not None
    assert (job.failure.kind, describe_job(job, job.failure).charge) == (kind, charge)


def test_a_failed_job_that_was_charged_all_the_same_says_so() -> None:
    error = AppError(K.GENERATION_FAILED, charge=Charge.STANDS, delivery=Delivery.REFUSED)
    assert describe_job(a_job(), error.record()).charge == STANDS


def test_a_sketch_never_speaks_of_money(presenter: JobPresenter) -> None:
    for charge in Charge:
        failure = Failure(kind=K.SKETCH_FAILED, charge=charge)
        job = a_job(state=S.FAILED, provider="sketch", price=FREE, failure=failure)
        assert presenter.ended(JobUpdate(job=job)).charge == ""


CANCELS: dict[JobState, tuple[CancelMeans, str]] = {
    S.QUEUED: (CancelMeans.STOP_FREE, "free"),
    S.UPLOADING: (CancelMeans.STOP_FREE, "free"),
    S.SUBMITTING: (CancelMeans.OUTCOME_UNKNOWN, "whether it will be charged is unknown"),
    S.RENDERING: (CancelMeans.STOP_WATCHING, "still billed"),
    S.DOWNLOADING: (CancelMeans.KEEP_LINK, "paid for"),
    S.UNCERTAIN: (CancelMeans.FORGET, "may have been charged"),
}


@pytest.mark.parametrize("state", CANCELS)
def test_stopping_a_paid_job_says_what_it_costs_all_the_same(tmp_path: Path, state: JobState) -> None:
    """There is no call at Atlas that stops a job, so nothing may sound as if there were."""
    with AtlasSimulator() as simulator:
        parts = SocketParts(tmp_path, simulator.origin, JumpingClock())
        assert parts.provider.cancel_power is CancelPower.UNSUPPORTED
    means, words = CANCELS[state]
    assert cancel_means(a_job(state=state)) is means
    assert words in cancel_words(means).consequence


@pytest.mark.parametrize("state", [S.QUEUED, S.UPLOADING, S.SUBMITTING, S.RENDERING, S.DOWNLOADING])
def test_stopping_a_sketch_is_free_and_really_stops_it(tmp_path: Path, state: JobState) -> None:
    assert SketchProvider(tmp_path, ()).cancel_power is CancelPower.YES
    assert cancel_means(a_job(state=state, provider="sketch", price=FREE)) is CancelMeans.STOP_FREE


def test_prices_are_told_exactly() -> None:
    """No sum is rounded on its way to the screen."""
    failure = Failure(kind=K.OUTCOME_UNKNOWN, charge=Charge.UNKNOWN)
    price = a_job().price
    assert price is not None
    assert str(price.money.amount) == str(Decimal("0.23"))
    assert describe_job(a_job(), failure).charge == "$0.23 may have been charged."

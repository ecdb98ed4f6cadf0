"""The table of job states: what promise 1 and 2 rest on."""

from __future__ import annotations

import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import (
    ALLOWED_STEPS,
    AT_START,
    CANCEL_MEANS,
    FREE_TO_CANCEL,
    LIVE_STATES,
    AtStart,
    CancelMeans,
    JobState,
    check_step,
)
from hailuo_desktop.domain.money import FREE
from tests.support.builders import a_job

S = JobState

EXPECTED = {
    S.QUEUED: {S.UPLOADING, S.SUBMITTING, S.FAILED, S.CANCELLED},
    S.UPLOADING: {S.QUEUED, S.SUBMITTING, S.FAILED, S.CANCELLED},
    S.SUBMITTING: {S.RENDERING, S.UNCERTAIN, S.QUEUED, S.FAILED},
    S.RENDERING: {S.DOWNLOADING, S.FAILED, S.CANCELLED},
    S.DOWNLOADING: {S.DONE, S.RENDERING, S.FAILED, S.CANCELLED},
    S.DONE: {S.DOWNLOADING},
    S.FAILED: {S.RENDERING},
    S.CANCELLED: {S.RENDERING},
    S.UNCERTAIN: {S.RENDERING, S.CANCELLED},
}


def test_the_table_is_the_one_of_the_design() -> None:
    assert {state: set(after) for state, after in ALLOWED_STEPS.items()} == EXPECTED


@pytest.mark.parametrize("old", S)
@pytest.mark.parametrize("new", S)
def test_only_steps_of_the_table_are_allowed(old: JobState, new: JobState) -> None:
    if new == old or new in EXPECTED[old]:
        check_step(old, new)
    else:
        with pytest.raises(AppError) as caught:
            check_step(old, new)
        assert caught.value.kind is ErrorKind.JOB_STEP_IMPOSSIBLE


def test_nothing_that_may_be_paid_leads_back_to_where_it_would_be_sent_again() -> None:
    """Once the outcome is unknown or the provider has the job, no path leads to a second request."""
    reachable: set[JobState] = set()
    frontier = {S.RENDERING, S.UNCERTAIN, S.DONE, S.CANCELLED, S.FAILED}
    while frontier:
        reachable |= frontier
        frontier = {after for state in frontier for after in ALLOWED_STEPS[state]} - reachable
    assert not reachable & {S.QUEUED, S.UPLOADING, S.SUBMITTING}


def test_every_state_says_what_happens_at_start_and_on_cancel() -> None:
    assert set(AT_START) == set(CANCEL_MEANS) == set(S)
    assert AT_START[S.SUBMITTING] is AtStart.MARK_UNCERTAIN
    assert AT_START[S.RENDERING] is AtStart.POLL_ON
    assert {
        state for state, means in CANCEL_MEANS.items() if means is CancelMeans.STOP_FREE
    } == FREE_TO_CANCEL
    assert {s for s in S if AT_START[s] is not AtStart.LEAVE} == LIVE_STATES | {S.UNCERTAIN}


def test_cancelling_a_free_job_is_free_in_every_live_state() -> None:
    for state in S:
        job = a_job(state=state, price=FREE)
        expected = CancelMeans.STOP_FREE if state in LIVE_STATES else CANCEL_MEANS[state]
        assert job.cancel_means is expected
    assert a_job(state=S.RENDERING).cancel_means is CancelMeans.STOP_WATCHING

"""What is said of how long it will take: by the user's own clips, and nothing where they are too few."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from hailuo_desktop.domain.job import Job, JobState, Submission
from hailuo_desktop.parts import lay_foundation
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.ui.job_presenter import JobPresenter
from hailuo_desktop.ui.own_times import ENOUGH, OwnTimes
from hailuo_desktop.ui.times import waiting
from tests.support.builders import a_job
from tests.support.cards import NOW, item


def done(number: int, seconds: float, **request: object) -> Job:
    """A clip that took so long from sending on, after a minute of waiting for its turn."""
    job = a_job(
        id=f"job {number}",
        state=JobState.DONE,
        created=NOW - timedelta(minutes=1),
        submission=Submission(fields={}, sent_at=NOW),
        finished=NOW + timedelta(seconds=seconds),
    )
    return msgspec.structs.replace(job, request=msgspec.structs.replace(job.request, **request))


def sent(**changes: object) -> Job:
    return a_job(state=JobState.RENDERING, submission=Submission(fields={}, sent_at=NOW), **changes)


class TestWhatIsForetold:
    def test_nothing_from_too_few_clips(self) -> None:
        times = OwnTimes()
        times.learn(done(n, 60) for n in range(ENOUGH - 1))
        assert times.expected(sent()) == 0
        times.learn([done(ENOUGH, 60)])
        assert times.expected(sent()) == 60

    def test_one_odd_clip_changes_little(self) -> None:
        times = OwnTimes()
        times.learn([done(1, 60), done(2, 62), done(3, 40_000)])
        assert times.expected(sent()) == 62

    def test_the_same_format_goes_before_the_same_model(self) -> None:
        times = OwnTimes()
        times.learn(done(n, 60, duration=6) for n in range(3))
        times.learn(done(n, 200, duration=10) for n in range(3, 8))
        assert times.expected(sent(request=done(0, 0, duration=10).request)) == 200
        assert times.expected(sent(request=done(0, 0, duration=6).request)) == 60
        # One that was never made in this format: by the model.
        assert times.expected(sent(request=done(0, 0, resolution="512P").request)) == 200

    def test_another_model_says_nothing(self) -> None:
        times = OwnTimes()
        times.learn(done(n, 60) for n in range(5))
        assert times.expected(sent(provider="minimax")) == 0

    def test_the_same_job_counts_once_and_the_last_ones_count(self) -> None:
        times = OwnTimes()
        times.learn([done(1, 60)] * 5)
        assert times.expected(sent()) == 0
        times.learn(done(n, 100) for n in range(10, 50))
        assert times.expected(sent()) == 100


class TestWhatIsSaid:
    @pytest.mark.parametrize(
        ("left", "words"),
        [
            (None, "0:42 · usually about 45 s"),
            (80.0, "0:42 · about 1 min 20 s left"),
            (33.0, "0:42 · about 35 s left"),
            (1.0, "0:42 · about 5 s left"),
            (0.0, "0:42 · longer than usual"),
            (-500.0, "0:42 · longer than usual"),
        ],
    )
    def test_on_the_stage(self, left: float | None, words: str) -> None:
        assert waiting(42, 45, left) == words

    def test_in_the_queue(self) -> None:
        card = item("a", "live", expected_at=NOW + timedelta(seconds=80))
        assert card.waiting(NOW) == "Rendering · 0:42 · about 1 min 20 s left"
        assert item("a", "live").waiting(NOW) == "Rendering · 0:42"

    def test_only_of_what_has_been_sent_and_is_new(self) -> None:
        presenter = JobPresenter(lay_foundation({}).catalogue)
        presenter.expected = lambda _: 80
        assert presenter.expected_at(sent()) == NOW + timedelta(seconds=80)
        assert presenter.item(JobUpdate(job=sent())).expected_at == NOW + timedelta(seconds=80)
        assert presenter.live(JobUpdate(job=sent()), NOW + timedelta(seconds=30)).left == 50
        assert presenter.expected_at(a_job(state=JobState.QUEUED)) is None
        assert presenter.expected_at(done(1, 60)) is None
        again = sent(finished=NOW)
        assert presenter.expected_at(msgspec.structs.replace(again, state=JobState.DOWNLOADING)) is None

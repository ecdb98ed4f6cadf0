"""How far all jobs are together, for the one bar that the taskbar has."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.ui.manners.taskbar import TaskbarState

_ALMOST = 0.97
"""What is foretold is never the end: that has to be seen."""


class SharedProgress:
    """Counts the jobs of one stretch of work: those that are done stay in it until nothing is on its way."""

    def __init__(self, expected: Callable[[Job], float]) -> None:
        """`expected` tells how many seconds a job takes from being sent; 0 where nobody knows."""
        self._expected = expected
        self._stretch: set[str] = set()

    def state(self, live: Iterable[JobUpdate], now: datetime, waiting: int = 0) -> TaskbarState:
        """What the taskbar is to show of these jobs, which are all that are on their way.

        So many others are `waiting`, of batches, and are no jobs yet.
        """
        live = list(live)
        if not live and not waiting:
            self._stretch.clear()
            return TaskbarState()
        self._stretch |= {each.job.id for each in live}
        fractions = [self._fraction(each, now) for each in live]
        known = [each for each in fractions if each is not None]
        if len(known) < len(live):
            return TaskbarState(running=len(live))
        ended = len(self._stretch) - len(live)
        whole = len(self._stretch) + waiting
        return TaskbarState(running=len(live), fraction=(ended + sum(known)) / whole)

    def _fraction(self, update: JobUpdate, now: datetime) -> float | None:
        """How far a job is as a whole: as the provider says, else by those before it."""
        job = update.job
        if job.state in (JobState.QUEUED, JobState.UPLOADING, JobState.SUBMITTING):
            return 0.0
        if job.state is JobState.DOWNLOADING:
            return _ALMOST
        if update.fraction is not None:
            return min(update.fraction, _ALMOST)
        expected = self._expected(job)
        if expected <= 0 or job.submission is None:
            return None
        return max(0.0, min((now - job.submission.sent_at).total_seconds() / expected, _ALMOST))

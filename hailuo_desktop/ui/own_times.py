"""How long the user's own clips took, and so how long the next one will."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from datetime import UTC, datetime

from hailuo_desktop.domain.job import Job, JobState

ENOUGH = 3
"""From fewer clips nothing is foretold."""

_RECENT = 20
"""Providers become faster and slower: so many of the last clips count."""

_Kind = tuple[object, ...]


def own_seconds(jobs: Iterable[Job]) -> dict[tuple[str, str], int]:
    """The median from sending to the finished file, by provider and model as it was asked for."""
    from statistics import median

    took: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for job in jobs:
        seconds = took_seconds(job)
        if seconds is not None:
            took[job.provider, job.request.model].append(seconds)
    return {model: max(1, round(median(each))) for model, each in took.items()}


def took_seconds(job: Job) -> float | None:
    """How long a job took from sending to the finished file; None unless it has come to that."""
    if job.state is not JobState.DONE or job.finished is None:
        return None
    return (job.finished - _begun(job)).total_seconds()


class OwnTimes:
    """Foretells how long a job takes by those before it: of the same model and format, else of the model."""

    def __init__(self) -> None:
        self._took: dict[_Kind, deque[float]] = {}
        self._known: set[str] = set()

    def learn(self, jobs: Iterable[Job]) -> None:
        """Take in jobs; those that are no finished clips, or known already, change nothing."""
        for job in sorted(jobs, key=lambda each: each.finished or _NEVER):
            seconds = took_seconds(job)
            if seconds is not None and job.id not in self._known:
                self._known.add(job.id)
                for kind in _kinds(job):
                    self._took.setdefault(kind, deque(maxlen=_RECENT)).append(seconds)

    def expected(self, job: Job) -> float:
        """The seconds from sending to the finished file; 0 where too little is known."""
        from statistics import median

        for kind in _kinds(job):
            took = self._took.get(kind, ())
            if len(took) >= ENOUGH:
                return median(took)
        return 0.0


def _kinds(job: Job) -> tuple[_Kind, _Kind]:
    request = job.request
    model = (job.provider, request.model)
    return (*model, request.resolution, request.duration, request.image is None), model


def _begun(job: Job) -> datetime:
    return job.submission.sent_at if job.submission is not None else job.created


_NEVER = datetime.min.replace(tzinfo=UTC)

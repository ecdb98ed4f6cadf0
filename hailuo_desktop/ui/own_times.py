"""How long the user's own clips took."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from statistics import median

from hailuo_desktop.domain.job import Job, JobState


def own_seconds(jobs: Iterable[Job]) -> dict[tuple[str, str], int]:
    """The median from sending to the finished file, by provider and model as it was asked for."""
    took: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for job in jobs:
        if job.state is JobState.DONE and job.finished is not None:
            begun = job.submission.sent_at if job.submission is not None else job.created
            took[job.provider, job.request.model].append((job.finished - begun).total_seconds())
    return {model: max(1, round(median(each))) for model, each in took.items()}

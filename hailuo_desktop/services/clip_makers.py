"""Whose model made a clip, as its label names it."""

from __future__ import annotations

from hailuo_desktop.domain.clip_filter import SKETCH
from hailuo_desktop.domain.job import Job
from hailuo_desktop.domain.labels import Maker
from hailuo_desktop.services.catalogue import Catalogue


def maker_of(job: Job, catalogue: Catalogue) -> Maker | None:
    """The provider and its number for the job; None for a sketch, which no AI had a part in."""
    if job.provider == SKETCH:
        return None
    names = {info.id: info.label for info in catalogue.providers}
    return Maker(producer=names.get(job.provider, job.provider), produce_id=job.remote_id)

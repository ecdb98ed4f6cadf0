"""In what requests differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath

import msgspec

from hailuo_desktop.domain.job import Job
from hailuo_desktop.domain.request import Picture

Told = str | int | float | bool


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """Something that is not the same in all.

    `name` is "prompt", "model", "resolution", "duration", "image", "end_image", "references", "seed" or a
    field of the model; `values` are in the order of the jobs, "" where one has none.
    """

    name: str
    values: tuple[Told, ...]


def differences(jobs: Sequence[Job]) -> tuple[Difference, ...]:
    """What tells the jobs' requests apart, the words first; nothing where all were asked for the same."""
    rows: list[tuple[str, Callable[[Job], Told]]] = [
        ("prompt", lambda job: job.request.prompt),
        ("model", lambda job: job.model),
        ("resolution", lambda job: job.request.resolution),
        ("duration", lambda job: job.request.duration),
        ("image", lambda job: _name(job.request.image)),
        ("end_image", lambda job: _name(job.request.end_image)),
        ("references", lambda job: ", ".join(_name(each) for each in job.request.references)),
        ("seed", lambda job: _told(job.fields.get(job.seed_field, "")) if job.seed_field else ""),
    ]
    names = dict.fromkeys(name for job in jobs for name in job.request.fields)
    rows += [(name, lambda job, name=name: _told(job.request.fields.get(name, ""))) for name in names]  # type: ignore[misc]
    found = []
    for name, value in rows:
        values = tuple(value(job) for job in jobs)
        if len(set(map(str, values))) > 1:
            found.append(Difference(name=name, values=values))
    return tuple(found)


def _name(picture: Picture | None) -> str:
    return PurePath(picture.path).name if picture is not None else ""


def _told(value: object) -> Told:
    return value if isinstance(value, str | int | float | bool) else msgspec.json.encode(value).decode()

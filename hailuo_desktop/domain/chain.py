"""Shots that go on from each other: each begins with the frame the one before ends with."""

from __future__ import annotations

from collections.abc import Iterable

from hailuo_desktop.domain.job import Job


def went_on_from(job: Job) -> str:
    """The id of the job whose last frame this one begins with, or ""."""
    image = job.request.image
    video = image.video if image is not None else None
    return video.job if video is not None and video.is_last_frame else ""


def chain_of(job: Job, jobs: Iterable[Job]) -> list[Job]:
    """The shots before and after this one, itself among them, in the order they are seen.

    Where several takes go on from the same shot, the newest of them that is finished is followed, else the
    newest.
    """
    known = {each.id: each for each in jobs}
    followers: dict[str, list[Job]] = {}
    for each in known.values():
        before = went_on_from(each)
        if before:
            followers.setdefault(before, []).append(each)
    shots = [job]
    seen = {job.id}
    while (earlier := known.get(went_on_from(shots[0]))) is not None and earlier.id not in seen:
        shots.insert(0, earlier)
        seen.add(earlier.id)
    while nexts := [each for each in followers.get(shots[-1].id, ()) if each.id not in seen]:
        shots.append(max(nexts, key=lambda each: (bool(each.video), each.created, each.id)))
        seen.add(shots[-1].id)
    return shots

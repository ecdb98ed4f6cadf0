"""New shots of a film: of finished clips, of files, and empty ones."""

from __future__ import annotations

import secrets
from pathlib import PurePath

import msgspec

from hailuo_desktop.domain.chain import went_on_from
from hailuo_desktop.domain.job import Job
from hailuo_desktop.domain.storyboard import StoryShot

_LONGEST_TITLE = 400


def new_id() -> str:
    """An id for a shot or a film."""
    return secrets.token_hex(8)


def new_slot(prompt: str = "") -> StoryShot:
    """An empty slot."""
    return StoryShot(id=new_id(), prompt=prompt)


def shot_of(job: Job) -> StoryShot:
    """A shot of a finished clip of ours."""
    return StoryShot(
        id=new_id(),
        clip=job.video,
        job=job.id,
        goes_on_from=went_on_from(job),
        title=(job.request.prompt or PurePath(job.video).stem)[:_LONGEST_TITLE],
    )


def shot_of_file(path: str) -> StoryShot:
    """A shot of a file that is no clip of ours, by its absolute path."""
    return StoryShot(id=new_id(), clip=path, title=PurePath(path).stem[:_LONGEST_TITLE])


def filled(slot: StoryShot, job: Job) -> StoryShot:
    """A slot with the finished clip of a job in it."""
    return msgspec.structs.replace(
        shot_of(job), id=slot.id, prompt=slot.prompt, fade=slot.fade, keeps_double=slot.keeps_double
    )

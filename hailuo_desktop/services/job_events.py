"""What the runner tells whoever shows jobs."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from hailuo_desktop.domain.errors import Failure
from hailuo_desktop.domain.job import Job


class JobUpdate(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A job as it is on disk now, and what is going on with it.

    Attributes:
        job: the job; its state was written before this was told.
        fraction: true progress of this state from 0 to 1, or None where none is known.
        word: the provider's own word for its state, or "".
        trouble: something that holds the job up while it goes on, or None.
        thumbnail: path of the finished clip's thumbnail, or "".
        looking: an UNCERTAIN job is being looked for in the provider's history.
        removed: the job was taken out of the list.
    """

    job: Job
    fraction: float | None = None
    word: str = ""
    trouble: Failure | None = None
    thumbnail: str = ""
    looking: bool = False
    removed: bool = False


Listener = Callable[[JobUpdate], None]

"""Which key a job was paid with, told without the key.

A provider knows a job only by the key that ordered it. Asked with another one, it says that there is no such
job, which must not be taken for news of the job.
"""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job

KeyMark = Callable[[str], Awaitable[str]]
"""The mark of the key that a provider is asked with now, "" where there is none or it cannot be told."""

_SALT = b"hailuo-desktop key mark 1"


def mark_of(key: str) -> str:
    """Eight hexadecimal digits that are the same for the same key. Takes a moment: not for the loop.

    Slow on purpose, and so short that many keys share one: nobody can find a key by its mark.
    """
    return hashlib.scrypt(key.encode(), salt=_SALT, n=2**14, r=8, p=1, dklen=4).hex()


async def no_marks(provider: str) -> str:
    """For runners whose keys never change."""
    del provider
    return ""


async def require_its_key(job: Job, key_mark: KeyMark) -> None:
    """Make sure that the key in use is the one the job was submitted with, as far as both are known.

    Raises:
        AppError: KEY_OF_ANOTHER.
    """
    submitted = job.submission.key_mark if job.submission is not None else ""
    if submitted and await key_mark(job.provider) not in ("", submitted):
        raise AppError(ErrorKind.KEY_OF_ANOTHER, facts={"provider": job.provider})

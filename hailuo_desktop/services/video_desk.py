"""Where finished clips are looked into: is this really a video, and what does it look like?"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from collections.abc import Sequence
from pathlib import Path

from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind
from hailuo_desktop.domain.key_variables import without_keys

log = logging.getLogger(__name__)

PATIENCE = 60.0
"""Seconds the worker may take for one clip; it needs a fraction of one."""


class VideoDesk:
    """Looks into each clip in a process of its own: no file brings the app down.

    `worker_command` starts the worker (media.video_worker). Without one it is done in a thread, which is for
    tests with hundreds of clips of their own making.
    """

    def __init__(self, worker_command: Sequence[str] = ()) -> None:
        self._command = tuple(worker_command)

    async def look_into(self, video: Path, thumbnail: Path) -> None:
        """See that it is a whole video, and write its first frame to `thumbnail` if that can be done.

        Raises:
            AppError: RESULT_NOT_A_VIDEO; or INTERNAL where the worker cannot be started, which says nothing
                of the video.
        """
        if not self._command:
            await asyncio.to_thread(_look_here, video, thumbnail)
            return
        try:
            worker = await asyncio.create_subprocess_exec(
                *self._command,
                str(video),
                str(thumbnail),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
                env=without_keys(os.environ),
            )
        except OSError as error:
            raise AppError(ErrorKind.INTERNAL, message=str(error), charge=Charge.STANDS) from None
        try:
            async with asyncio.timeout(PATIENCE):
                said, _ = await worker.communicate()
        except TimeoutError:
            raise _no_video("looking into it took too long") from None
        finally:
            if worker.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    worker.kill()
                await asyncio.shield(worker.wait())
        await asyncio.to_thread(_take_word, said, worker.returncode)


def _take_word(said: bytes, code: int | None) -> None:
    import msgspec

    from hailuo_desktop.media.video_worker import VideoWord

    words = [msgspec.json.decode(line, type=VideoWord) for line in said.splitlines()]
    for word in words:
        if word.error is not None:
            error = word.error
            raise AppError(error.kind, facts=error.facts, message=error.message, charge=error.charge)
    if not any(word.good for word in words):
        raise _no_video(f"looking into it ended with {code}")
    if not any(word.thumbnail for word in words):
        log.warning("no thumbnail: looking into the video ended with %s", code)


def _look_here(video: Path, thumbnail: Path) -> None:
    from hailuo_desktop.media import frames, video_probe

    video_probe.check_video(video)
    try:
        frames.write_thumbnail(video, thumbnail)
    except (AppError, OSError):
        log.warning("no thumbnail of %s", video.name, exc_info=True)


def _no_video(why: str) -> AppError:
    return AppError(ErrorKind.RESULT_NOT_A_VIDEO, message=why, charge=Charge.STANDS)

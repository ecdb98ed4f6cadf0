"""The free provider on this computer: a sketch of the camera path over the user's own picture.

It needs no key and no network, and it is never more than a sketch: no model is asked. Each sketch is
rendered in a worker process of its own. What was ordered is kept in a file, so that a sketch begun
before a restart is simply rendered again.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import time
import uuid
from collections.abc import Callable, Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from hailuo_desktop.domain.errors import AppError, ErrorKind, Failure
from hailuo_desktop.domain.key_variables import without_keys
from hailuo_desktop.domain.money import FREE, Money, Price
from hailuo_desktop.providers.base import (
    Accepted,
    Account,
    CancelPower,
    LinkTrust,
    Phase,
    PictureUpload,
    RemoteStatus,
    SubmissionOrder,
)

if TYPE_CHECKING:
    from hailuo_desktop.media.sketch_worker import WorkerLine

KEPT = timedelta(days=2)
"""How long a sketch stays in the cache; the library has its own copy by then."""

STOPPING_PATIENCE = 3.0
"""Seconds a worker has to clean up after itself."""


class _Rendering:
    """A worker process and how far it is."""

    def __init__(self) -> None:
        self.fraction = 0.0
        self.failure: Failure | None = None
        self.task: asyncio.Task[None] | None = None


class SketchProvider:
    """Renders sketches in `folder`. `worker_command` starts the worker (media.sketch_worker)."""

    id = "sketch"
    label = "Camera sketch"
    needs_key = False
    cancel_power = CancelPower.YES
    keeps_results = None
    link_trust = LinkTrust.FILES

    def __init__(self, folder: Path, worker_command: Sequence[str]) -> None:
        self._folder = folder
        self._command = tuple(worker_command)
        self._renderings: dict[str, _Rendering] = {}

    async def check_key(self) -> Account:
        """There is no key to check."""
        return Account()

    async def quote(self, order: SubmissionOrder) -> Price:
        """Free."""
        del order
        return FREE

    async def upload(self, picture: PictureUpload) -> str:
        """The picture stays where it is; only that it can be read is checked.

        Raises:
            AppError: of the PICTURE_ kinds.
        """
        from hailuo_desktop.media.picture_file import size_of

        await asyncio.to_thread(size_of, picture.path)
        return str(picture.path)

    async def submit(self, order: SubmissionOrder) -> Accepted:
        """Begin a sketch.

        Raises:
            AppError: FIELD_INVALID, PICTURE_UNREADABLE, DISK_FULL or FOLDER_UNWRITABLE.
        """
        remote_id = uuid.uuid4().hex
        await asyncio.to_thread(self._write_order, remote_id, order)
        self._start(remote_id)
        return Accepted(remote_id=remote_id)

    async def status(self, remote_id: str) -> RemoteStatus:
        """How far the sketch is. One that was interrupted by the end of the program is begun again."""
        if not remote_id.isalnum() or not self._order(remote_id).exists():
            return RemoteStatus(phase=Phase.NOT_FOUND)
        video = self._video(remote_id)
        if video.exists():
            return RemoteStatus(
                phase=Phase.SUCCEEDED, fraction=1.0, results=(video.as_uri(),), charged=Money(Decimal(0))
            )
        rendering = self._renderings.get(remote_id)
        if rendering is None:
            rendering = self._start(remote_id)
        if rendering.failure is not None:
            return RemoteStatus(phase=Phase.FAILED, failure=rendering.failure)
        return RemoteStatus(phase=Phase.RUNNING, fraction=rendering.fraction)

    async def fetch_result(self, remote_id: str) -> Sequence[str]:
        """The file of the finished sketch; nothing while it is under way.

        Raises:
            AppError: RESULT_EXPIRED if there is no such sketch.
        """
        status = await self.status(remote_id)
        if status.phase is Phase.NOT_FOUND:
            raise AppError(ErrorKind.RESULT_EXPIRED, facts={"provider": self.id})
        return status.results

    async def cancel(self, remote_id: str) -> bool:
        """Stop rendering. It never cost anything."""
        rendering = self._renderings.pop(remote_id, None)
        if rendering is not None and rendering.task is not None:
            rendering.task.cancel()
            await asyncio.gather(rendering.task, return_exceptions=True)
        if remote_id.isalnum():
            await asyncio.to_thread(shutil.rmtree, self._folder / remote_id, ignore_errors=True)
        return True

    async def close(self) -> None:
        """End all workers. Their sketches are begun again when somebody asks for them."""
        tasks = [each.task for each in self._renderings.values() if each.task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._renderings.clear()

    def _start(self, remote_id: str) -> _Rendering:
        rendering = _Rendering()
        self._renderings[remote_id] = rendering
        rendering.task = asyncio.get_running_loop().create_task(
            self._render(remote_id, rendering), name=f"sketch {remote_id}"
        )
        return rendering

    async def _render(self, remote_id: str, rendering: _Rendering) -> None:
        """Run one worker to its end and keep up with what it reports."""
        order = await asyncio.to_thread(self._order(remote_id).read_bytes)
        read_line = await asyncio.to_thread(_line_reader)
        try:
            worker = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                env=without_keys(os.environ),
            )
        except OSError as error:
            rendering.failure = Failure(kind=ErrorKind.SKETCH_FAILED, message=str(error))
            return
        if worker.stdin is None or worker.stdout is None:
            raise RuntimeError("a worker without pipes")
        finished = False
        try:
            worker.stdin.write(order + b"\n")
            async for line in worker.stdout:
                said = read_line(line)
                if said.progress is not None:
                    rendering.fraction = said.progress
                rendering.failure = said.error or rendering.failure
                finished = finished or said.done
            await worker.wait()
        finally:
            worker.stdin.close()  # tells a worker that still renders to clean up and stop
            await asyncio.shield(_ended(worker))
        if not finished and rendering.failure is None:
            rendering.failure = Failure(
                kind=ErrorKind.SKETCH_FAILED, message=f"worker ended with {worker.returncode}"
            )

    def _write_order(self, remote_id: str, order: SubmissionOrder) -> None:
        import msgspec

        from hailuo_desktop.media.picture_file import size_of
        from hailuo_desktop.media.sketch_render import SketchSpec, frame_size

        self._sweep()
        picture = order.fields.get("image")
        shape = (16, 9)
        if isinstance(picture, str):
            shape = size_of(Path(picture))
        resolution, duration = order.fields.get("resolution"), order.fields.get("duration")
        if not isinstance(resolution, str) or not resolution[:-1].isdigit():
            raise AppError(ErrorKind.FIELD_INVALID, facts={"name": "resolution", "value": str(resolution)})
        if not isinstance(duration, int) or not 1 <= duration <= 60:
            raise AppError(ErrorKind.FIELD_INVALID, facts={"name": "duration", "value": str(duration)})
        width, height = frame_size(int(resolution[:-1]), shape)
        spec = SketchSpec(
            picture=picture if isinstance(picture, str) else None,
            prompt=str(order.fields.get("prompt", "")),
            width=width,
            height=height,
            seconds=duration,
            output=str(self._video(remote_id)),
        )
        try:
            self._order(remote_id).parent.mkdir(parents=True, exist_ok=True)
            self._order(remote_id).write_bytes(msgspec.json.encode(spec))
        except OSError as error:
            raise AppError(
                ErrorKind.FOLDER_UNWRITABLE, facts={"folder": str(self._folder)}, message=str(error)
            ) from None

    def _sweep(self) -> None:
        """Remove sketches that the library has long had its copy of."""
        oldest = time.time() - KEPT.total_seconds()
        with contextlib.suppress(OSError):
            for folder in self._folder.iterdir():
                if folder.name not in self._renderings and folder.stat().st_mtime < oldest:
                    shutil.rmtree(folder, ignore_errors=True)

    def _order(self, remote_id: str) -> Path:
        return self._folder / remote_id / "order.json"

    def _video(self, remote_id: str) -> Path:
        return self._folder / remote_id / "sketch.mp4"


async def _ended(worker: asyncio.subprocess.Process) -> None:
    """Wait for the worker's end; one that does not take the hint is made to."""
    try:
        async with asyncio.timeout(STOPPING_PATIENCE):
            await worker.wait()
    except TimeoutError:
        with contextlib.suppress(ProcessLookupError):
            worker.kill()
        await worker.wait()


def _line_reader() -> Callable[[bytes], WorkerLine]:
    """What reads a worker's lines. For a thread: the first import of the renderer takes its time."""
    import msgspec

    from hailuo_desktop.media.sketch_worker import WorkerLine

    return msgspec.json.Decoder(WorkerLine).decode

"""Runs of the film worker: one process for each order, ended with whoever waits for it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import secrets
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.key_variables import without_keys
from hailuo_desktop.storage import atomic

if TYPE_CHECKING:
    from hailuo_desktop.media.film_orders import FilmWord, Order

PATIENCE = 300.0
"""Seconds in which a worker must have something to say; it says something at every frame."""

STOPPING_PATIENCE = 1.0
"""Seconds a worker has to clean up after itself; then it is killed, and we do."""

_LONGEST_LINE = 32_000_000
"""Bytes of a line that is read; facts of a thousand clips with their labels stay below."""

OnProgress = Callable[[int, int], None]
"""Hears how many frames are done, and of how many."""


class FilmRuns:
    """Starts workers by `worker_command` (media.film_worker), and ends them all when it is closed."""

    def __init__(self, worker_command: Sequence[str]) -> None:
        self._command = tuple(worker_command)
        self._running: set[asyncio.Task[FilmWord]] = set()
        self._is_closed = False

    async def run(self, order: Order, on_progress: OnProgress = lambda *_: None) -> FilmWord:
        """The worker's last word. Cancelled, the worker is ended before this returns.

        Raises:
            AppError: what the worker says went wrong; FILM_FAILED where it ends without a word.
        """
        if self._is_closed:
            raise asyncio.CancelledError
        task = asyncio.get_running_loop().create_task(self._run(order, on_progress), name="film worker")
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            task.cancel()
            await asyncio.wait([task])
            raise

    async def close(self) -> None:
        """End all workers."""
        self._is_closed = True
        running = list(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    async def _run(self, order: Order, on_progress: OnProgress) -> FilmWord:
        message, read = await asyncio.to_thread(_prepared, order)
        try:
            worker = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                env=without_keys(os.environ),
                limit=_LONGEST_LINE,
            )
        except OSError as error:
            raise AppError(ErrorKind.FILM_FAILED, message=str(error)) from None
        if worker.stdin is None or worker.stdout is None:
            raise RuntimeError("a worker without pipes")
        last: FilmWord | None = None
        why = ""
        try:
            with contextlib.suppress(ConnectionError):  # it ended; what it said before is told below
                worker.stdin.write(message)
                await worker.stdin.drain()
            while True:
                async with asyncio.timeout(PATIENCE):
                    line = await worker.stdout.readline()
                if not line:
                    break
                word = read(line)
                if word.done is not None:
                    on_progress(*word.done)
                else:
                    last = word
            await worker.wait()
        except TimeoutError:
            why = "it took too long"
        except (ValueError, msgspec.DecodeError) as error:
            why = f"it spoke nonsense: {error}"
        finally:
            worker.stdin.close()  # tells a worker that still works to clean up and stop
            await asyncio.shield(_ended(worker))
        if last is None:
            raise AppError(ErrorKind.FILM_FAILED, message=why or f"worker ended with {worker.returncode}")
        if last.error is not None:
            raise AppError(last.error.kind, facts=last.error.facts, message=last.error.message)
        return last


def new_part(target: Path) -> Path:
    """A hidden name beside the target, for what is not complete."""
    return target.with_name(f".{secrets.token_hex(8)}.film.part")


def check_target(target: Path, sources: Sequence[Path], *, overwrite: bool) -> None:
    """See that a file may be written there.

    Raises:
        AppError: TARGET_IS_SOURCE, TARGET_EXISTS or FOLDER_UNWRITABLE.
    """
    for source in sources:
        with contextlib.suppress(OSError):
            if os.path.samefile(source, target):  # noqa: PTH121 (no matter which of them is a link)
                raise AppError(ErrorKind.TARGET_IS_SOURCE, facts={"name": target.name})
    if target.is_dir() or not target.parent.is_dir():
        folder = target if target.is_dir() else target.parent
        raise AppError(ErrorKind.FOLDER_UNWRITABLE, facts={"folder": str(folder), "for": "export"})
    if not overwrite and os.path.lexists(target):
        raise AppError(ErrorKind.TARGET_EXISTS, facts={"name": target.name})


def publish(part: Path, target: Path, sources: Sequence[Path], *, overwrite: bool) -> None:
    """Give a finished file its name. Raises as `check_target`, and DISK_FULL."""
    check_target(target, sources, overwrite=overwrite)
    try:
        atomic.place(part, target, overwrite=overwrite)
    except FileExistsError:
        raise AppError(ErrorKind.TARGET_EXISTS, facts={"name": target.name}) from None
    except AppError as error:
        raise AppError(error.kind, facts=error.facts | {"for": "export"}, message=error.message) from None


def remove(part: Path) -> None:
    """Remove what is left of an unfinished file."""
    with contextlib.suppress(OSError):
        part.unlink(missing_ok=True)


def _prepared(order: Order) -> tuple[bytes, Callable[[bytes], FilmWord]]:
    """The order as a line, and what reads the answers. For a thread: a film may carry pictures of words."""
    from hailuo_desktop.media.film_orders import FilmWord

    try:
        message = msgspec.json.encode(order) + b"\n"
    except UnicodeEncodeError as error:
        raise AppError(ErrorKind.CLIP_UNREADABLE, facts={"name": repr(error.object)}) from None
    return message, msgspec.json.Decoder(FilmWord).decode


async def _ended(worker: asyncio.subprocess.Process) -> None:
    """Wait for the worker's end; one that does not take the hint is made to."""
    try:
        async with asyncio.timeout(STOPPING_PATIENCE):
            await worker.wait()
    except TimeoutError:
        with contextlib.suppress(ProcessLookupError):
            worker.kill()
        await worker.wait()

"""The one process that opens pictures of anybody: started when it is needed, replaced when it fails."""

from __future__ import annotations

import asyncio
import contextlib
import heapq
import itertools
import logging
import os
import subprocess
import threading
from collections.abc import Sequence
from typing import IO, TYPE_CHECKING

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.key_variables import without_keys

if TYPE_CHECKING:
    from hailuo_desktop.media.picture_doctor import PictureDoctor
    from hailuo_desktop.media.picture_protocol import Answer, Request

log = logging.getLogger(__name__)

PATIENCE = 30.0
"""Seconds that one request may take; the largest pictures need two or three."""

UNWANTED_PATIENCE = 2.0
"""Seconds that it may go on with what nobody waits for any more."""

ENDING_PATIENCE = 1.0
"""Seconds that the process has to end when its input is closed."""

NOW, LATER = 0, 1
"""Who waits for an answer: somebody who looks at the window, or a queue."""

_ALLOCATION = {"MALLOC_MMAP_THRESHOLD_": "1048576", "MALLOC_ARENA_MAX": "2"}
"""Has glibc give the memory of a picture back as soon as it is let go."""

_NO_CONSOLE: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows


class PictureProcess:
    """Asks the process (media.picture_worker), one request at a time, those of people first.

    Without a command everything is done in a thread of this process, which is for tests with many pictures of
    their own making.
    """

    def __init__(self, command: Sequence[str] = (), *, patience: float = PATIENCE) -> None:
        self._command = tuple(command)
        self._patience = patience
        self._turns = _Turns()
        self._lock = threading.Lock()
        self._running: subprocess.Popen[bytes] | None = None
        self._doctor: PictureDoctor | None = None
        self._closed = False
        self._given_up = False

    async def ask(self, request: Request, urgency: int = NOW) -> Answer:
        """The answer.

        Raises:
            AppError: PICTURE_UNREADABLE if the process died of it, or took too long; INTERNAL where it cannot
                be started.
        """
        await self._turns.take(urgency)
        loop = asyncio.get_running_loop()
        work = loop.run_in_executor(None, self._ask, request)
        work.add_done_callback(self._done)
        try:
            return await asyncio.shield(work)
        except asyncio.CancelledError:
            # Nobody waits any more. It may be done in a moment; if not, it must not hold up others.
            if not work.done():
                timer = loop.call_later(UNWANTED_PATIENCE, self._kill)
                work.add_done_callback(lambda _: timer.cancel())
            raise

    async def warm(self) -> None:
        """Start the process, if it is not running, before anything is asked of it."""
        if self._command and not self._turns.is_taken:
            with contextlib.suppress(AppError):
                await asyncio.to_thread(self._started)

    async def close(self) -> None:
        """End the process, whatever it is doing. What it is asked afterwards fails."""
        self._closed = True
        self._kill()
        await self._turns.take(NOW)
        try:
            await asyncio.to_thread(self._end)
        finally:
            self._turns.give_back()

    def _done(self, work: asyncio.Future[Answer]) -> None:
        if not work.cancelled():
            work.exception()  # heard, even if nobody waits for it
        self._turns.give_back()

    def _ask(self, request: Request) -> Answer:
        if not self._command:
            return self._ask_here(request)
        from hailuo_desktop.media.picture_protocol import ENDED_IDLE, framed

        self._given_up = False
        for attempt in itertools.count():
            before = self._running
            process = self._started()
            timer = threading.Timer(self._patience, self._kill)
            timer.daemon = True
            timer.start()
            try:
                answer = _exchange(process, framed(request))
            finally:
                timer.cancel()
            if answer is not None:
                return answer
            code = self._end()
            # It may have gone to rest at the very moment it was asked; or, if it was there before, have died
            # of something else than this picture.
            is_innocent = code == ENDED_IDLE or (process is before and not self._given_up)
            if attempt or not is_innocent:
                log.warning("looking at a picture ended with %s", code)
                raise _unreadable(request, f"looking at it ended with {code}")
        raise AssertionError("unreachable")

    def _ask_here(self, request: Request) -> Answer:
        from hailuo_desktop.media.picture_doctor import PictureDoctor

        self._doctor = self._doctor or PictureDoctor()
        return self._doctor.answer(request)

    def _started(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._closed:
                raise AppError(ErrorKind.INTERNAL, message="closed")
            if self._running is not None and self._running.poll() is None:
                return self._running
            if self._running is not None:
                _let_go(self._running)
            try:
                self._running = subprocess.Popen(  # noqa: S603 - our own program
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    env={**without_keys(os.environ), **_ALLOCATION},
                    bufsize=0,
                    creationflags=_NO_CONSOLE,
                )
            except OSError as error:
                self._running = None
                raise AppError(ErrorKind.INTERNAL, message=str(error)) from None
            return self._running

    def _kill(self) -> None:
        """End the process while somebody may be listening to it, who then lets it go."""
        with self._lock:
            self._given_up = True
            if self._running is not None:
                with contextlib.suppress(OSError):
                    self._running.kill()

    def _end(self) -> int | None:
        """Let the process go, if there is one; returns its exit code. For whose turn it is."""
        with self._lock:
            process, self._running = self._running, None
        if process is None:
            return None
        _let_go(process)
        return process.returncode


class _Turns:
    """One at a time, the urgent first, and among them in the order they came."""

    def __init__(self) -> None:
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._numbers = itertools.count()
        self.is_taken = False

    async def take(self, urgency: int) -> None:
        """Wait for a turn."""
        if not self.is_taken:
            self.is_taken = True
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (urgency, next(self._numbers), turn))
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.give_back()  # it came at the very moment
            raise

    def give_back(self) -> None:
        """The turn is over."""
        while self._waiting:
            _, _, turn = heapq.heappop(self._waiting)
            if not turn.done():
                turn.set_result(None)
                return
        self.is_taken = False


def _exchange(process: subprocess.Popen[bytes], message: bytes) -> Answer | None:
    """Ask and hear the answer; None where the process ends instead, or says what nobody understands."""
    from hailuo_desktop.media.picture_protocol import HEAD, LONGEST, read_answer

    if process.stdin is None or process.stdout is None:
        raise RuntimeError("a worker without pipes")
    try:
        _write_all(process.stdin, message)
        length = int.from_bytes(_read(process.stdout, HEAD), "big")
        answer: Answer = read_answer(_read(process.stdout, length if length <= LONGEST else 0))
    except (OSError, ValueError, msgspec.MsgspecError):
        return None
    return answer


def _write_all(pipe: IO[bytes], message: bytes) -> None:
    view = memoryview(message)
    while view:
        view = view[pipe.write(view) :]


def _read(pipe: IO[bytes], length: int) -> bytes:
    """So many bytes, or b"" where they end before."""
    parts = bytearray()
    while len(parts) < length:
        more = pipe.read(length - len(parts))
        if not more:
            return b""
        parts += more
    return bytes(parts)


def _let_go(process: subprocess.Popen[bytes]) -> None:
    """End a process and close its pipes. One that is about to end by itself keeps its exit code."""
    if process.stdin is not None:
        with contextlib.suppress(OSError):
            process.stdin.close()
    try:
        process.wait(ENDING_PATIENCE)
    except subprocess.TimeoutExpired:
        with contextlib.suppress(OSError):
            process.kill()
        process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()


def _unreadable(request: Request, why: str) -> AppError:
    from pathlib import Path

    from hailuo_desktop.media.picture_protocol import Look, Prepare

    match request:
        case Look():
            path = Path(request.path)
        case Prepare():
            path = Path(request.picture.path)
        case _:
            facts = {"name": Path(request.video).name}
            return AppError(ErrorKind.CLIP_UNREADABLE, facts=facts, message=why)
    return AppError(ErrorKind.PICTURE_UNREADABLE, facts={"path": str(path), "name": path.name}, message=why)

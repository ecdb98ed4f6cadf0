"""The process that renders a sketch, so that neither its work nor a crash in a codec touches the window.

Started as `python -m hailuo_desktop.media.sketch_worker`, or by a packaged app calling itself. It reads
one line of JSON, a `SketchSpec`, from its standard input, and writes lines of JSON, `WorkerLine`s, to
its standard output: progress again and again, at last that it is done or what went wrong. When its
input is closed, because the parent wants no more or is gone, it removes what it has written and ends;
likewise on SIGTERM, where there is such a thing.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind, Failure
from hailuo_desktop.media.sketch_render import SketchSpec, render_sketch

DONE, FAILED, MISUSED, STOPPED = 0, 1, 2, 3
"""Exit codes."""

NICENESS = 5
"""How far the worker stands back when others want the processor. Costs nothing when none does."""

_STDIN, _STDOUT = 0, 1  # sys.stdin and sys.stdout are None in windowed builds; these are there
_PAUSE = 0.05
"""Least time in seconds between two lines of progress."""


class WorkerLine(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A line of the worker; one of its fields is set.

    Attributes:
        progress: share of frames encoded, 0 to 1.
        done: the video is at its place. The last line.
        error: why there is none. The last line.
    """

    progress: float | None = None
    done: bool = False
    error: Failure | None = None


def main() -> int:
    """Render the one sketch that the parent asks for. Returns the exit code."""
    # Ctrl+C in a terminal reaches the whole group; the parent decides what it means for the sketch.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    worker = _Worker()
    signal.signal(signal.SIGTERM, lambda *_: worker.stop())
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    request = _first_line()
    try:
        spec = msgspec.json.decode(request, type=SketchSpec)
    except msgspec.DecodeError as error:
        _say_error(AppError(ErrorKind.SKETCH_FAILED, message=f"Not a sketch: {error}"))
        return MISUSED
    return worker.render(spec)


class _Worker:
    """One rendering, for as long as somebody wants it."""

    def __init__(self) -> None:
        self._unwanted = threading.Event()
        self._last_said = 0.0

    def render(self, spec: SketchSpec) -> int:
        """Render and tell. Returns the exit code."""
        # A daemon: it waits in a read that nothing ends when the work is done first.
        threading.Thread(target=self._wait_for_the_end_of_input, daemon=True).start()
        try:
            finished = render_sketch(spec, self._tell, self._unwanted.is_set)
        except AppError as error:
            return _say_error(error)
        except Exception as error:  # noqa: BLE001 the process boundary: whatever it is, the parent hears of it
            return _say_error(AppError(ErrorKind.SKETCH_FAILED, message=f"{type(error).__name__}: {error}"))
        if not finished:
            return STOPPED
        _say(WorkerLine(done=True))
        return DONE

    def stop(self) -> None:
        """Nobody wants it any more: end before the next frame."""
        self._unwanted.set()

    def _wait_for_the_end_of_input(self) -> None:
        while os.read(_STDIN, 4096):
            pass
        self.stop()

    def _tell(self, progress: float) -> None:
        now = time.monotonic()
        if progress < 1.0 and now - self._last_said < _PAUSE:
            return
        self._last_said = now
        if not _say(WorkerLine(progress=progress)):
            self.stop()


def _first_line() -> bytes:
    """What the parent says before its first line break, or all it says."""
    said = b""
    while b"\n" not in said and (more := os.read(_STDIN, 65536)):
        said += more
    return said.partition(b"\n")[0]


def _say_error(error: AppError) -> int:
    _say(WorkerLine(error=error.record()))
    return FAILED


def _say(line: WorkerLine) -> bool:
    """Write the line; false when nobody listens any more."""
    message = msgspec.json.encode(line) + b"\n"
    try:
        while message:
            message = message[os.write(_STDOUT, message) :]
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())

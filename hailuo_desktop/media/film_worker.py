"""The process that looks at clips, makes films and saves frames: no file and no codec touches the window.

Started as `python -m hailuo_desktop.media.film_worker`, or by a packaged app calling itself. It reads one
line of JSON, one of the orders, from its standard input, and writes lines of JSON, `FilmWord`s, to its
standard output: progress again and again, at last what came of it or what went wrong. When its input is
closed, because the parent wants no more or is gone, it removes what it has written and ends; likewise on
SIGTERM. One that is killed leaves the file that its order named, which the parent removes.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import signal
import sys
import threading
import time
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.media.film_orders import (
    ExportOrder,
    FilmWord,
    FrameOrder,
    LookedAtClip,
    LookOrder,
    Order,
    PlanOrder,
)

DONE, FAILED, MISUSED, STOPPED = 0, 1, 2, 3
"""Exit codes."""

NICENESS = 5
"""How far the worker stands back when others want the processor. Costs nothing when none does."""

_STDIN, _STDOUT = 0, 1  # sys.stdin and sys.stdout are None in windowed builds; these are there
_PAUSE = 0.05
"""Least time in seconds between two lines of progress."""


def main() -> int:
    """Do the one thing that the parent asks for. Returns the exit code."""
    # Ctrl+C in a terminal reaches the whole group; the parent decides what it means for the film.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    faulthandler.disable()  # a crash is an answer here, and no news for the log
    worker = _Worker()
    signal.signal(signal.SIGTERM, lambda *_: worker.stop())
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    request = _first_line()
    try:
        order = msgspec.json.decode(request, type=Order)
    except (msgspec.DecodeError, RecursionError) as error:
        _say_error(AppError(ErrorKind.FILM_FAILED, message=f"Not an order: {error}"))
        return MISUSED
    return worker.work(order)


class _Worker:
    """One order, for as long as somebody wants it."""

    def __init__(self) -> None:
        self._unwanted = threading.Event()
        self._last_said = 0.0

    def work(self, order: Order) -> int:
        """Do it and tell. Returns the exit code."""
        from hailuo_desktop.media.film import StoppedError

        # A daemon: it waits in a read that nothing ends when the work is done first.
        threading.Thread(target=self._wait_for_the_end_of_input, daemon=True).start()
        try:
            word = self._done(order)
        except StoppedError:
            return STOPPED
        except AppError as error:
            return _say_error(error)
        except Exception as error:  # noqa: BLE001 the process boundary: whatever it is, the parent hears of it
            return _say_error(AppError(ErrorKind.FILM_FAILED, message=f"{type(error).__name__}: {error}"))
        if self._unwanted.is_set() and isinstance(order, ExportOrder | FrameOrder):
            with contextlib.suppress(OSError):
                Path(order.part).unlink(missing_ok=True)
            return STOPPED
        _say(word)
        return DONE

    def stop(self) -> None:
        """Nobody wants it any more: end before the next frame."""
        self._unwanted.set()

    def _done(self, order: Order) -> FilmWord:
        from hailuo_desktop.media.film import make_film
        from hailuo_desktop.media.film_frame import save_frame
        from hailuo_desktop.media.film_plan import prepare

        match order:
            case LookOrder():
                return FilmWord(looked=tuple(_look(Path(path)) for path in order.paths))
            case PlanOrder():
                return FilmWord(plan=prepare(order.film).plan)
            case FrameOrder():
                return FilmWord(frame=save_frame(order))
            case ExportOrder():
                prepared = prepare(order.film)
                exported = make_film(
                    prepared, Path(order.part), Path(order.folder), self._tell, self._unwanted.is_set
                )
                return FilmWord(exported=exported)

    def _wait_for_the_end_of_input(self) -> None:
        while os.read(_STDIN, 4096):
            pass
        self.stop()

    def _tell(self, done: int, total: int) -> None:
        now = time.monotonic()
        if done < total and now - self._last_said < _PAUSE:
            return
        self._last_said = now
        if not _say(FilmWord(done=(done, total))):
            self.stop()


def _look(path: Path) -> LookedAtClip:
    from hailuo_desktop.media.film_sources import look_at

    try:
        return LookedAtClip(path=str(path), facts=look_at(path).facts)
    except AppError as error:
        return LookedAtClip(path=str(path), failure=error.record())


def _first_line() -> bytes:
    """What the parent says before its first line break, or all it says."""
    said = bytearray()
    while b"\n" not in said[-65536:] and (more := os.read(_STDIN, 65536)):
        said += more
    return bytes(said).partition(b"\n")[0]


def _say_error(error: AppError) -> int:
    _say(FilmWord(error=error.record()))
    return FAILED


def _say(word: FilmWord) -> bool:
    """Write the line; false when nobody listens any more."""
    message = msgspec.json.encode(word) + b"\n"
    try:
        while message:
            message = message[os.write(_STDOUT, message) :]
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())

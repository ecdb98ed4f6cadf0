"""The process that looks at clips, makes films and saves frames: no file and no codec touches the window.

Started as `python -m hailuo_desktop.media.film_worker`, or by a packaged app calling itself. It reads one
line of JSON, one of the orders, from its standard input, and writes lines of JSON, `FilmWord`s, to its
standard output: progress again and again, at last what came of it or what went wrong. When its
parent wants no more, it removes what it has written and ends; see `worker_process`. One that is killed
leaves the file that its order named, which the parent removes.
"""

from __future__ import annotations

import contextlib
import faulthandler
import sys
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
from hailuo_desktop.media.worker_process import DONE, FAILED, MISUSED, STOPPED, Parent


def main() -> int:
    """Do the one thing that the parent asks for. Returns the exit code."""
    faulthandler.disable()  # a crash is an answer here, and no news for the log
    parent = Parent()
    try:
        order = msgspec.json.decode(parent.order(), type=Order)
    except (msgspec.DecodeError, RecursionError) as error:
        _tell_failure(parent, AppError(ErrorKind.FILM_FAILED, message=f"Not an order: {error}"))
        return MISUSED
    return _work(order, parent)


def _work(order: Order, parent: Parent) -> int:
    from hailuo_desktop.media.film import StoppedError

    try:
        word = _done(order, parent)
    except StoppedError:
        return STOPPED
    except AppError as error:
        return _tell_failure(parent, error)
    except Exception as error:  # noqa: BLE001 the process boundary: whatever it is, the parent hears of it
        words = f"{type(error).__name__}: {error}"
        return _tell_failure(parent, AppError(ErrorKind.FILM_FAILED, message=words))
    if parent.wants_no_more() and isinstance(order, ExportOrder | FrameOrder):
        with contextlib.suppress(OSError):
            Path(order.part).unlink(missing_ok=True)
        return STOPPED
    parent.tell(word)
    return DONE


def _done(order: Order, parent: Parent) -> FilmWord:
    from hailuo_desktop.media.film import make_film
    from hailuo_desktop.media.film_frame import save_frame
    from hailuo_desktop.media.film_plan import prepare

    def tell(done: int, total: int) -> None:
        parent.tell_progress(FilmWord(done=(done, total)), is_last=done >= total)

    match order:
        case LookOrder():
            return FilmWord(looked=tuple(_look(Path(path)) for path in order.paths))
        case PlanOrder():
            return FilmWord(plan=prepare(order.film).plan)
        case FrameOrder():
            return FilmWord(frame=save_frame(order))
        case ExportOrder():
            prepared = prepare(order.film)
            exported = make_film(prepared, Path(order.part), Path(order.folder), tell, parent.wants_no_more)
            return FilmWord(exported=exported)


def _look(path: Path) -> LookedAtClip:
    from hailuo_desktop.media.film_sources import look_at

    try:
        return LookedAtClip(path=str(path), facts=look_at(path).facts)
    except AppError as error:
        return LookedAtClip(path=str(path), failure=error.record())


def _tell_failure(parent: Parent, error: AppError) -> int:
    parent.tell(FilmWord(error=error.record()))
    return FAILED


if __name__ == "__main__":
    sys.exit(main())

"""The process that renders a sketch, so that neither its work nor a crash in a codec touches the window.

Started as `python -m hailuo_desktop.media.sketch_worker`, or by a packaged app calling itself. It reads
one line of JSON, a `SketchSpec`, from its standard input, and writes lines of JSON, `WorkerLine`s, to
its standard output: progress again and again, at last that it is done or what went wrong. When its
parent wants no more, it removes what it has written and ends; see `worker_process`.
"""

from __future__ import annotations

import sys

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind, Failure
from hailuo_desktop.media.sketch_render import SketchSpec, render_sketch
from hailuo_desktop.media.worker_process import DONE, FAILED, MISUSED, STOPPED, Parent


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
    parent = Parent()
    try:
        spec = msgspec.json.decode(parent.order(), type=SketchSpec)
    except msgspec.DecodeError as error:
        _tell_failure(parent, AppError(ErrorKind.SKETCH_FAILED, message=f"Not a sketch: {error}"))
        return MISUSED
    return _render(spec, parent)


def _render(spec: SketchSpec, parent: Parent) -> int:
    def tell(progress: float) -> None:
        parent.tell_progress(WorkerLine(progress=progress), is_last=progress >= 1.0)

    try:
        finished = render_sketch(spec, tell, parent.wants_no_more)
    except AppError as error:
        return _tell_failure(parent, error)
    except Exception as error:  # noqa: BLE001 the process boundary: whatever it is, the parent hears of it
        words = f"{type(error).__name__}: {error}"
        return _tell_failure(parent, AppError(ErrorKind.SKETCH_FAILED, message=words))
    if not finished:
        return STOPPED
    parent.tell(WorkerLine(done=True))
    return DONE


def _tell_failure(parent: Parent, error: AppError) -> int:
    parent.tell(WorkerLine(error=error.record()))
    return FAILED


if __name__ == "__main__":
    sys.exit(main())

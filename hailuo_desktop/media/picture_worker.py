"""The process that opens pictures and videos of anybody, so that what breaks a decoder breaks nothing else.

Started as `python -m hailuo_desktop.media.picture_worker`, or by a packaged app calling itself. It answers
requests (see `picture_protocol`) from its standard input on its standard output, one after the other. It ends
when its input is closed, at once and whatever it is doing, so that it never outlives the app; and when nobody
has asked for a while.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import queue
import signal
import sys
import threading

from hailuo_desktop.media.picture_protocol import ENDED_IDLE, HEAD, LONGEST, framed, read_request
from hailuo_desktop.media.worker_process import write_all

IDLE_SECONDS = 60.0
IDLE_VARIABLE = "HAILUO_PICTURE_WORKER_IDLE"
"""Says another number of seconds, for tests."""

MOST_MEMORY = 470_000_000
"""Bytes that the process may hold for itself, where the system keeps such a limit."""

_STDIN, _STDOUT, _STDERR = 0, 1, 2  # sys.stdin and sys.stdout are None in windowed builds; these are there


def main() -> int:
    """Answer until there is nobody to ask. Returns the exit code."""
    answers = _kept_for_answers()
    # Ctrl+C in a terminal reaches the whole group; the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    faulthandler.disable()  # a crash is an answer here, and no news for the log
    _limit_what_can_go_wrong()
    threading.stack_size(1024 * 1024)  # counts as memory, and the usual eight times as much is never needed
    questions: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(questions,), daemon=True).start()
    from hailuo_desktop.media.picture_doctor import PictureDoctor

    doctor = PictureDoctor()
    idle = float(os.environ.get(IDLE_VARIABLE, IDLE_SECONDS))
    while True:
        try:
            said = questions.get(timeout=idle)
        except queue.Empty:
            return ENDED_IDLE
        if not write_all(answers, framed(doctor.answer(read_request(said)))):
            return 0


def _listen(questions: queue.SimpleQueue[bytes]) -> None:
    while True:
        head = _read(HEAD)
        length = int.from_bytes(head, "big")
        said = _read(length) if 0 < length <= LONGEST else b""
        if not said:
            os._exit(0)  # nobody is there any more, whatever is under way
        questions.put(said)


def _read(length: int) -> bytes:
    """So many bytes of the input, or b"" at its end."""
    said = b""
    while len(said) < length:
        more = os.read(_STDIN, length - len(said))
        if not more:
            return b""
        said += more
    return said


def _kept_for_answers() -> int:
    """The standard output, out of reach of decoders.

    They write warnings about odd files, some of them to the standard output, amidst the answers; they are no
    news for a terminal or a log either.
    """
    kept = os.dup(_STDOUT)
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, _STDOUT)
    with contextlib.suppress(OSError):  # there is none in windowed builds
        os.dup2(nothing, _STDERR)
    os.close(nothing)
    return kept


def _limit_what_can_go_wrong() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":  # elsewhere this limit counts nothing, or not what decoders take
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))


if __name__ == "__main__":
    sys.exit(main())

"""What a process that does one thing for its parent needs: the order, words about it, and an early end.

The parent writes one line to the standard input and reads lines of JSON from the standard output. It closes
the input when it wants no more, which happens by itself when it is gone; SIGTERM says the same, where there
is such a thing.
"""

from __future__ import annotations

import os
import signal
import threading
import time

import msgspec

DONE, FAILED, MISUSED, STOPPED = 0, 1, 2, 3
"""Exit codes."""

NICENESS = 5
"""How far the worker stands back when others want the processor. Costs nothing when none does."""

_STDIN, _STDOUT = 0, 1  # sys.stdin and sys.stdout are None in windowed builds; these are there
_PAUSE = 0.05
"""Least time in seconds between two words of progress."""


class Parent:
    """The process that started this one, for as long as it wants what it asked for."""

    def __init__(self) -> None:
        """Stand back behind the parent, and hear from now on when it wants no more."""
        self._unwanted = threading.Event()
        self._last_progress = 0.0
        # Ctrl+C in a terminal reaches the whole group; the parent decides what it means for the work.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, lambda *_: self._unwanted.set())
        if hasattr(os, "nice"):
            os.nice(NICENESS)

    def order(self) -> bytes:
        """What it says before its first line break, or all it says. From then on its input is watched."""
        said = bytearray()
        while b"\n" not in said[-65536:] and (more := os.read(_STDIN, 65536)):
            said += more
        # A daemon: it waits in a read that nothing ends when the work is done first.
        threading.Thread(target=self._wait_for_the_end_of_input, daemon=True).start()
        return bytes(said).partition(b"\n")[0]

    def wants_no_more(self) -> bool:
        """Whether the work is to end early."""
        return self._unwanted.is_set()

    def tell(self, word: msgspec.Struct) -> None:
        """Say something; where nobody listens any more, the work is no longer wanted."""
        if not write_all(_STDOUT, msgspec.json.encode(word) + b"\n"):
            self._unwanted.set()

    def tell_progress(self, word: msgspec.Struct, *, is_last: bool) -> None:
        """Say how far it is, not more often than a person can see; the last word is always said."""
        now = time.monotonic()
        if is_last or now - self._last_progress >= _PAUSE:
            self._last_progress = now
            self.tell(word)

    def _wait_for_the_end_of_input(self) -> None:
        while os.read(_STDIN, 4096):
            pass
        self._unwanted.set()


def write_all(output: int, message: bytes) -> bool:
    """Write to a file descriptor, however many calls that takes; false when nobody reads there any more."""
    view = memoryview(message)
    try:
        while view:
            view = view[os.write(output, view) :]
    except OSError:
        return False
    return True

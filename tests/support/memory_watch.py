"""How much memory this process takes on top while something runs."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import psutil

_PAUSE = 0.005


class MemoryWatch:
    """`growth` is the most that was seen, in MiB."""

    def __init__(self) -> None:
        self._process = psutil.Process()
        gc.collect()
        self._before = self._process.memory_info().rss
        self._most = self._before

    @property
    def growth(self) -> float:
        return (self._most - self._before) / 2**20

    def look(self) -> None:
        """Take a sample."""
        self._most = max(self._most, self._process.memory_info().rss)


@contextmanager
def memory_watched() -> Iterator[MemoryWatch]:
    """Watch for the time of the with-block."""
    watch = MemoryWatch()
    over = threading.Event()

    def sample() -> None:
        while not over.wait(_PAUSE):
            watch.look()

    thread = threading.Thread(target=sample)
    thread.start()
    try:
        yield watch
    finally:
        over.set()
        thread.join()
        watch.look()

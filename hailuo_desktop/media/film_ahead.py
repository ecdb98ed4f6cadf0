"""Frames made in a thread of their own, some ahead of the encoder, so that both work at the same time."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import av

AHEAD = 8
"""Frames that are ready at most."""


@contextmanager
def ahead(frames: Iterator[av.VideoFrame]) -> Iterator[Iterator[av.VideoFrame]]:
    """The same frames, made ahead; what making them raises is raised where they are taken."""
    ready: queue.Queue[av.VideoFrame | BaseException | None] = queue.Queue(AHEAD)
    unwanted = threading.Event()

    def put(item: av.VideoFrame | BaseException | None) -> bool:
        while not unwanted.is_set():
            try:
                ready.put(item, timeout=0.1)
            except queue.Full:
                continue
            return True
        return False

    def make() -> None:
        try:
            for frame in frames:
                if not put(frame):
                    return
        except BaseException as error:  # noqa: BLE001 it is raised again in the thread that waits for frames
            put(error)
        else:
            put(None)

    def taken() -> Iterator[av.VideoFrame]:
        while (item := ready.get()) is not None:
            if isinstance(item, BaseException):
                raise item
            yield item

    maker = threading.Thread(target=make, name="frames ahead", daemon=True)
    maker.start()
    try:
        yield taken()
    finally:
        unwanted.set()
        maker.join()

"""The one place where the window starts something that takes time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from hailuo_desktop.domain.errors import AppError, ErrorKind

log = logging.getLogger(__name__)

Work = Coroutine[Any, Any, None]
Run = Callable[[Work], None]
"""How a panel has something done: it hands over the work and hears nothing more of it."""


class Errands:
    """Owns every task of the window: keeps hold of it, tells how it failed, ends it at closing.

    `tell` is called with each failure; what nobody expected is logged and told as INTERNAL.
    """

    def __init__(self, tell: Callable[[AppError], None]) -> None:
        self._tell = tell
        self._tasks: set[asyncio.Task[None]] = set()
        self._closed = False

    def run(self, work: Work) -> None:
        """Start the work now and look after it."""
        if self._closed:
            work.close()
            return
        task = asyncio.get_running_loop().create_task(self._watched(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(lambda _: work.close())  # one that is cancelled before it begins never ran

    async def close(self) -> None:
        """Cancel what is under way and wait for its end. Nothing starts after this."""
        self._closed = True
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _watched(self, work: Work) -> None:
        try:
            await work
        except AppError as error:
            self._tell(error)
        except Exception as error:
            log.exception("an errand of the window failed")
            self._tell(AppError(ErrorKind.INTERNAL, message=type(error).__name__))

"""Where faults end that nobody caught: in the log, in a notice, and not with the end of the program."""

from __future__ import annotations

import asyncio
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Any

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.redaction import Redactor

log = logging.getLogger(__name__)

Tell = Callable[[AppError], object]


def _nobody(_: AppError) -> None:
    pass


class LastResort:
    """Takes what nobody caught, in slots, in threads and in tasks.

    Attributes:
        tell: called in the main thread with what is to be said to the user; set it once there is a window.
        redact: hides keys in what is printed.
    """

    def __init__(self) -> None:
        self.tell: Tell = _nobody
        self.redact = Redactor()

    def install(self) -> None:
        """Become the one that Python turns to."""
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def take_task(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """What an asyncio loop calls for a task or callback that failed."""
        error = context.get("exception")
        log.error("%s", context.get("message", "a task failed"), exc_info=error)
        if isinstance(error, Exception):
            self._say(error)

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        log.critical("not caught", exc_info=(kind, error, trace))
        if sys.stderr is not None:  # a window without a console has none
            print(self.redact("".join(traceback.format_exception(kind, error, trace))), file=sys.stderr)  # noqa: T201
        self._say(error)

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            log.critical("not caught in a thread", exc_info=args.exc_value)

    def _say(self, error: BaseException) -> None:
        fault = AppError(ErrorKind.INTERNAL, message=type(error).__name__)
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return  # the window is not there yet, or not any more
        loop.call_soon(self._say_now, fault)

    def _say_now(self, fault: AppError) -> None:
        tell, self.tell = self.tell, _nobody  # should saying it fail, too, that is not said
        tell(fault)
        self.tell = tell

"""The real program with faults thrown in twenty slots of its window, in a task and in a thread.

`python -m tests.support.faulty_window` prints what came of it as JSON.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import threading
import warnings
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QTimer, SignalInstance, qWarning
from PySide6.QtWidgets import QLabel

from hailuo_desktop import app
from hailuo_desktop.domain.errors import ErrorKind, Failure
from hailuo_desktop.ui.main_window import MainWindow
from hailuo_desktop.ui.services import Services
from hailuo_desktop.wording import Action

PATIENCE_MS = 120_000
_NO_KEY = Failure(kind=ErrorKind.KEY_MISSING)


class _FaultError(Exception):
    """Thrown by the test."""


def signals(window: MainWindow) -> dict[str, tuple[SignalInstance, tuple[Any, ...]]]:
    """Twenty signals of the window's parts, each with what it carries."""
    bar, composer, board = window.top_bar, window.composer, window.board
    request = composer.request
    return {
        "queue toggled": (bar.queue_toggled, (False,)),
        "folder asked": (bar.folder_asked, ()),
        "settings asked": (bar.settings_asked, ()),
        "report asked": (bar.report_asked, ()),
        "about asked": (bar.about_asked, ()),
        "key asked": (bar.key_asked, ()),
        "picture asked": (bar.picture_asked, ()),
        "sample asked": (bar.sample_asked, ()),
        "choice changed": (composer.choice_changed, ()),
        "generate asked": (composer.generate_asked, (request,)),
        "file asked": (composer.file_asked, ("image",)),
        "running changed": (board.running_changed, (0,)),
        "edit asked": (board.edit_asked, (request,)),
        "key asked by the board": (board.mending_asked, (Action.ENTER_KEY, _NO_KEY, "atlas")),
        "folder asked by the board": (board.folder_asked, ("",)),
        "edit asked by the stage": (window.flows.actions.edit_asked, ()),
        "folder asked by the stage": (window.flows.actions.folder_asked, ()),
        "taken": (window.flows.intake.taken, ("image", None, None)),
        "kept": (window.flows.keys.kept, ("",)),
        "known": (window.flows.keys.known, (False,)),
        "prompt changed": (composer.prompt.edit.textChanged, ()),
        "notice shown": (window.notices.shown, ("",)),
    }


class Faults:
    """Throws them one after the other."""

    def __init__(self, window: MainWindow) -> None:
        self.found: dict[str, Any] = {"raised": 0, "slots": 0, "lives": False, "said": ""}
        self._window = window
        self._steps: Iterator[None] = self._throw()
        attach = window.attach

        def attached(services: Services) -> None:
            attach(services)
            QTimer.singleShot(0, self._next)

        window.attach = attached  # type: ignore[method-assign]
        QTimer.singleShot(PATIENCE_MS, window.frame.close)

    def _next(self) -> None:
        try:
            next(self._steps)
            QTimer.singleShot(0, self._next)
        except StopIteration:
            self._window.frame.close()

    def _throw(self) -> Iterator[None]:
        for name, (signal, carried) in signals(self._window).items():
            self.found["slots"] += 1
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # some are connected to nothing
                signal.disconnect()

            def slot(*_: object, name: str = name) -> None:
                self.found["raised"] += 1
                raise _FaultError(name)

            signal.connect(slot)
            signal.emit(*carried)
            signal.disconnect(slot)
            yield
        asyncio.get_running_loop().call_soon(self._fail, "a task of the test")
        yield
        thread = threading.Thread(target=self._fail, args=("a thread of the test",))
        thread.start()
        thread.join()
        qWarning("a word of Qt's")
        for _ in range(50):
            yield
        label = self._window.notices.findChild(QLabel, "noticeText")
        assert isinstance(label, QLabel)
        self.found["said"] = label.text()
        self._window.composer.prompt.edit.setPlainText("it lives")
        self.found["lives"] = self._window.composer.request.prompt == "it lives"

    @staticmethod
    def _fail(words: str) -> None:
        raise _FaultError(words)


def main() -> int:
    """Run the program."""
    faults: list[Faults] = []
    code = app.main([], os.environ, lambda window: faults.append(Faults(window)))
    print(json.dumps(faults[0].found))
    return code


if __name__ == "__main__":
    sys.exit(main())

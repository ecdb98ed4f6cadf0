"""The real program, which begins a sketch as soon as it can; for `tests.support.quits`.

`python -m tests.support.leaving_window AFTER`: says "ready" once the job is taken in; it is closed AFTER
seconds later, which it says, too, or "never".
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from hailuo_desktop import app
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.ui.main_window import MainWindow
from hailuo_desktop.ui.services import Services


class Leaving:
    """Presses Generate, and closes the window later."""

    def __init__(self, window: MainWindow, after: str) -> None:
        self._window = window
        self._after = after
        self._told = False
        attach = window.attach

        def attached(services: Services) -> None:
            services.runner.subscribe(self._hear)
            attach(services)

        window.attach = attached  # type: ignore[method-assign]
        self._timer = QTimer(window)
        self._timer.timeout.connect(self._press)
        self._timer.start(20)

    def _press(self) -> None:
        button = self._window.findChild(QPushButton, "generateButton")
        if self._window.composer.request.image is not None and isinstance(button, QPushButton):
            self._timer.stop()
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _hear(self, _: JobUpdate) -> None:
        if not self._told:
            self._told = True
            print("ready", flush=True)
            if self._after != "never":
                QTimer.singleShot(int(float(self._after) * 1000), self._close)

    def _close(self) -> None:
        print("closing", flush=True)
        self._window.frame.close()


def main(after: str) -> int:
    """Run the program."""
    leaving: list[Leaving] = []
    return app.main(["--demo"], os.environ, lambda window: leaving.append(Leaving(window, after)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

"""The window in a process of its own, timed and weighed from within.

`python -m tests.benchmarks.window_probe bare|app BEGAN [play]`: BEGAN is what time.monotonic() said when the
parent started this process. Prints JSON: seconds to the first paint, seconds until Generate can be
pressed, resident memory in MB at rest and, with `play`, after some seconds of playing.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hailuo_desktop.ui.main_window import MainWindow
    from hailuo_desktop.ui.services import Services
    from hailuo_desktop.ui.window_frame import WindowFrame

IDLE_MS = 3000
PLAY_MS = 6000


def resident() -> float:
    """This process's resident memory in MB."""
    import psutil

    return float(psutil.Process().memory_info().rss) / 1e6


def bare(began: float) -> dict[str, float]:
    """A QMainWindow of the same size with nothing in it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])
    found: dict[str, float] = {}

    class Window(QMainWindow):
        def paintEvent(self, event: object) -> None:
            if "painted" not in found:
                found["painted"] = time.monotonic() - began
                QTimer.singleShot(0, leave)

    def leave() -> None:
        QTimer.singleShot(IDLE_MS, weigh)

    def weigh() -> None:
        found["idle"] = resident()
        app.exit()

    window = Window()
    window.resize(1280, 800)
    window.show()
    app.exec()
    return found


def whole(began: float, play: Path | None) -> dict[str, float]:
    """The program as users start it."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    from hailuo_desktop import app

    found: dict[str, float] = {}

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and "painted" not in found:
                found["painted"] = time.monotonic() - began
            return False

    def watch_frame(frame: WindowFrame) -> None:
        frame.installEventFilter(FirstPaint(frame))

    def watch(window: MainWindow) -> None:
        attach = window.attach

        def attached(services: Services) -> None:
            attach(services)
            found["ready"] = time.monotonic() - began
            QTimer.singleShot(IDLE_MS, weigh)

        def weigh() -> None:
            found["idle"] = resident()
            if play is None:
                window.frame.close()
                return
            window.stage.show_clip(play, "benchmark")
            QTimer.singleShot(PLAY_MS, weigh_playing)

        def weigh_playing() -> None:
            found["playing"] = resident()
            window.frame.close()

        window.attach = attached  # type: ignore[method-assign]

    app.main([], os.environ, watch, watch_frame)
    return found


if __name__ == "__main__":
    clip = Path(sys.argv[3]) if len(sys.argv) > 3 else None
    result = bare(float(sys.argv[2])) if sys.argv[1] == "bare" else whole(float(sys.argv[2]), clip)
    print(json.dumps(result), flush=True)

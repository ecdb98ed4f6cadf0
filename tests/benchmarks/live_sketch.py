"""The live camera sketch in the real window: frames a second, time to paint one, and what it costs.

Also how fast the camera builder opens, and what its moving drawings cost.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import nullcontext
from typing import TYPE_CHECKING

from tests.benchmarks.probes import ROOT
from tests.benchmarks.tables import print_table
from tests.support.virtual_display import available, virtual_display

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication

    from hailuo_desktop.ui.composer.live_sketch import LiveSketch
    from hailuo_desktop.ui.main_window import MainWindow

SECONDS = 6
PROMPT = "[Push in,Pan left] Mist drifts over the lake. [Truck right,Shake]"
_OPENINGS = 15


def main() -> None:
    """Measure at scale 1 and 2, each in a process of its own."""
    with virtual_display() if available() else nullcontext(dict(os.environ)) as env:
        found = {scale: _child(env, scale) for scale in ("1", "2")}
    print_table(
        ["live sketch in the composer", "at 1x", "at 2x"],
        [
            [name, *(found[scale][key] for scale in ("1", "2"))]
            for name, key in (
                ("place of the picture, pixels", "size"),
                ("frames a second", "fps"),
                ("longest time between two frames, ms", "longest"),
                ("to paint a frame, ms (median, p99)", "paint"),
                ("CPU of one core while playing", "playing"),
                ("CPU of one core while paused", "paused"),
                ("from rest to the first frame, ms", "begin"),
            )
        ],
    )
    print_table(
        ["camera builder", "at 1x", "at 2x"],
        [
            [name, *(found[scale][key] for scale in ("1", "2"))]
            for name, key in (
                ("first opening, ms", "first"),
                ("opening again, ms (median, longest)", "again"),
                ("a tap, ms (median)", "tap"),
                ("CPU of one core while it is open", "open"),
            )
        ],
    )


def _child(env: dict[str, str], scale: str) -> dict[str, str]:
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.live_sketch"],
            cwd=ROOT,
            env={**env, "QT_SCALE_FACTOR": scale, "HAILUO_DESKTOP_HOME": home},
            stdout=subprocess.PIPE,
            check=True,
        )
    found: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return found


def _measure() -> dict[str, str]:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

    from hailuo_desktop.domain.camera import parse_camera
    from hailuo_desktop.resources import resources_folder
    from hailuo_desktop.ui.composer.live_sketch import LiveSketch

    app = QApplication([])
    times = _Times(LiveSketch)
    window = _window(app)
    sketch = window.composer.sketch
    sample = QPixmap(str(resources_folder() / "samples" / "lake-at-dawn.jpg"))
    sketch.set_picture(sample.scaledToWidth(1024))  # as large as a preview
    sketch.rest.setInterval(0)
    _turn(1.5)
    begun = time.perf_counter()
    sketch.set_script(parse_camera(PROMPT), SECONDS)
    while not times.ended:
        _turn(0.0)
    begin = times.ended[0] - begun
    _turn(0.5)
    times.clear()
    playing = _cpu(SECONDS)
    gaps = [later - one for one, later in zip(times.ended, times.ended[1:], strict=False)]
    painted = sorted(times.lasted)
    sketch.play_button.click()
    _turn(0.2)
    paused = _cpu(2)
    ratio = sketch.devicePixelRatioF()
    found = {
        "size": f"{sketch.width() * ratio:.0f} × {sketch.height() * ratio:.0f}",
        "fps": f"{len(gaps) / sum(gaps):.0f}",
        "longest": f"{max(gaps) * 1000:.0f}",
        "paint": f"{_ms(statistics.median(painted))}, {_ms(painted[int(len(painted) * 0.99)])}",
        "playing": f"{playing:.0%}",
        "paused": f"{paused:.1%}",
        "begin": _ms(begin),
    } | _builder(window)
    window.frame.hide()
    return found


def _builder(window: MainWindow) -> dict[str, str]:
    from hailuo_desktop.domain.camera import CameraCommand

    prompt = window.composer.prompt
    openings = []
    for _ in range(_OPENINGS + 1):
        begun = time.perf_counter()
        prompt.camera.click()
        opened = prompt.builder
        assert opened is not None
        opened.repaint()
        openings.append(time.perf_counter() - begun)
        _turn(0.05)
        opened.close()
        _turn(0.05)
    prompt.camera.click()
    builder = prompt.builder
    assert builder is not None
    _turn(0.3)
    cpu = _cpu(3)
    taps = []
    for command in CameraCommand:
        begun = time.perf_counter()
        builder.buttons[command].click()
        builder.repaint()
        taps.append(time.perf_counter() - begun)
        _turn(0.02)
    builder.close()
    again = openings[1:]
    return {
        "first": _ms(openings[0]),
        "again": f"{_ms(statistics.median(again))}, {_ms(max(again))}",
        "tap": _ms(statistics.median(taps)),
        "open": f"{cpu:.0%}",
    }


class _Times:
    """When sketches have been painted, and how long it took."""

    def __init__(self, of: type[LiveSketch]) -> None:
        self.ended: list[float] = []
        self.lasted: list[float] = []
        paint = of.paintEvent

        def timed(sketch: LiveSketch, event: QPaintEvent) -> None:
            begun = time.perf_counter()
            paint(sketch, event)
            self.ended.append(time.perf_counter())
            self.lasted.append(self.ended[-1] - begun)

        of.paintEvent = timed  # type: ignore[assignment,method-assign]

    def clear(self) -> None:
        self.ended.clear()
        self.lasted.clear()


def _window(app: QApplication) -> MainWindow:
    from hailuo_desktop.parts import lay_foundation
    from hailuo_desktop.resources import resources_folder
    from hailuo_desktop.ui.icons import Icons
    from hailuo_desktop.ui.main_window import MainWindow
    from hailuo_desktop.ui.theme import Theme
    from hailuo_desktop.ui.window_frame import WindowFrame

    foundation = lay_foundation(os.environ)
    resources = resources_folder()
    theme = Theme(app, resources)
    frame = WindowFrame(foundation.settings)
    window = MainWindow(
        frame,
        theme,
        Icons(theme, resources / "icons" / "lucide"),
        foundation.catalogue,
        foundation.settings_store,
        foundation.settings,
        foundation.paths.videos,
        resources / "samples" / "lake-at-dawn.jpg",
    )
    frame.resize(1024, 700)
    frame.show()
    return window


def _turn(seconds: float) -> None:
    """Let the window live for a while."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def _cpu(seconds: float) -> float:
    """The share of one core that this process takes meanwhile."""
    wall, used = time.perf_counter(), time.process_time()
    _turn(seconds)
    return (time.process_time() - used) / (time.perf_counter() - wall)


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f}"


if __name__ == "__main__":
    print(json.dumps(_measure()))

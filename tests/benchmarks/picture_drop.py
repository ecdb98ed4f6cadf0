"""From the drop of a picture to its being ready to send, in the real window; and what large ones cost."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tests.benchmarks.probes import ROOT
from tests.benchmarks.tables import print_table
from tests.support.virtual_display import available, virtual_display

if TYPE_CHECKING:
    from hailuo_desktop.ui.main_window import MainWindow
    from hailuo_desktop.ui.services import Services

TWELVE, FORTY_EIGHT = (4032, 3024), (8064, 6048)
"""As telephones take them."""

WARM_RUNS, COLD_RUNS = 5, 3
HOVER = 1.5
"""Seconds from a drag's coming in to its being let go of: the process is started meanwhile."""

_REST = 2.0
_PATIENCE = 60.0


def main() -> None:
    """Drop pictures of both sizes, with the process for pictures running and without."""
    with (
        tempfile.TemporaryDirectory() as folder,
        virtual_display() if available() else nullcontext(dict(os.environ)) as env,
    ):
        small = [_photograph(Path(folder, f"{n}.jpg"), TWELVE, n) for n in range(WARM_RUNS + 1)]
        large = [_photograph(Path(folder, f"large-{n}.jpg"), FORTY_EIGHT, n) for n in range(2)]
        cold = [_child(env, 0.0, small[n : n + 1])[0] for n in range(COLD_RUNS)]
        warm = _child(env, HOVER, small)[1:]
        largest = _child(env, HOVER, large)
    rows = [
        ["12 megapixels, dropped after a moment over the window", *_times(warm)],
        ["12 megapixels, dropped at once, nothing running", *_times(cold)],
        ["48 megapixels, dropped after a moment over the window", *_times(largest)],
    ]
    print_table(["median, ms (longest)", "shown, ready to generate", "and its copy written"], rows)
    print()
    print_table(
        ["while that is done", "longest gap of the loop", "of work", "gap at rest", "the process held"],
        [["12 megapixels", *_costs(warm)], ["48 megapixels", *_costs(largest)]],
    )


def _times(runs: list[dict[str, float]]) -> list[str]:
    return [
        f"{1000 * median(values):.0f} ({1000 * max(values):.0f})"
        for values in ([run["ready"] for run in runs], [run["ready"] + run["kept"] for run in runs])
    ]


def _costs(runs: list[dict[str, float]]) -> list[str]:
    times = [f"{1000 * max(run[name] for run in runs):.0f} ms" for name in ("gap", "work", "rest")]
    return [*times, f"{max(run['memory'] for run in runs) / 1e6:.0f} MB"]


def _photograph(path: Path, size: tuple[int, int], seed: int) -> Path:
    """A JPEG that is about as hard to decode as a photograph, and no other one's like."""
    from PIL import Image

    coarse = Image.effect_noise((size[0] // 3, size[1] // 3), 40 + seed).resize(size)
    slope = Image.linear_gradient("L").resize(size)
    glow = Image.radial_gradient("L").resize(size)
    bands = [
        Image.blend(each, coarse, 0.3) for each in (slope, glow, slope.transpose(Image.Transpose.ROTATE_180))
    ]
    Image.merge("RGB", bands).save(path, quality=92)
    return path


def _child(env: Mapping[str, str], hover: float, pictures: list[Path]) -> list[dict[str, float]]:
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.picture_drop", str(hover), *map(str, pictures)],
            cwd=ROOT,
            env={**env, "HAILUO_DESKTOP_HOME": home, "QT_LOGGING_RULES": "qt.multimedia.*=false"},
            stdout=subprocess.PIPE,
            text=True,
            timeout=300,
            check=True,
        )
    found: list[dict[str, float]] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def _inside(hover: float, pictures: list[Path]) -> None:
    """Runs in the child: the program as users start it."""
    from hailuo_desktop import app

    found: list[dict[str, float]] = []

    def watch(window: MainWindow) -> None:
        attach = window.attach

        def attached(services: Services) -> None:
            attach(services)
            window._errands.run(measure(window, services))

        window.attach = attached  # type: ignore[method-assign]

    async def measure(window: MainWindow, services: Services) -> None:
        try:
            await asyncio.sleep(_REST)
            found.extend([await _dropped(window, services, each, hover) for each in pictures])
        finally:
            window.frame.close()

    app.main([], os.environ, watch)
    print(json.dumps(found), flush=True)


async def _dropped(window: MainWindow, services: Services, path: Path, hover: float) -> dict[str, float]:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QPushButton

    from hailuo_desktop.domain.picture_rule import PictureRule
    from hailuo_desktop.domain.request import GenerationRequest
    from tests.support.picture_corpus.bench import children, most_memory_of
    from tests.support.window import drag_over, drop, files

    button = window.findChild(QPushButton, "generateButton")
    assert button is not None
    place = QPoint(window.width() // 2, window.height() // 2)
    rest = _Turns()
    await rest.until(lambda: rest.seconds > 1)
    if hover:
        assert drag_over(window, files(path), place)
        await asyncio.sleep(hover)

    def is_ready() -> bool:
        image = window.composer.request.image
        return image is not None and image.path == str(path) and button.isEnabled()

    turns = _Turns()
    drop(window, files(path), place)
    await turns.until(is_ready)
    window.composer.repaint()
    ready = turns.seconds
    settled = ready + 0.5  # what comes after it counts, too
    await turns.until(lambda: turns.seconds > settled)
    request = GenerationRequest(provider="sketch", model="sketch", image=window.composer.request.image)
    keeping = asyncio.ensure_future(services.pictures.keep(request, PictureRule()))
    began = turns.seconds
    await turns.until(keeping.done)
    keeping.result()
    kept = turns.seconds - began
    memory = max((most_memory_of(each) for each in children()), default=0)
    return {
        "ready": ready,
        "kept": kept,
        "gap": turns.longest,
        "work": turns.most_work,
        "rest": rest.longest,
        "memory": memory,
    }


class _Turns:
    """Turns of the window's loop.

    Attributes:
        longest: seconds between two of them.
        most_work: seconds that the window's thread was at work between two; what others on the machine do
            doesn't count.
    """

    def __init__(self) -> None:
        self.longest = self.most_work = 0.0
        self._began = self._last = time.perf_counter()
        self._worked = time.thread_time()

    @property
    def seconds(self) -> float:
        """Since the beginning."""
        return time.perf_counter() - self._began

    async def until(self, come: Callable[[], bool]) -> None:
        while not come():
            if self.seconds > _PATIENCE:
                raise TimeoutError
            await asyncio.sleep(0.001)
            now, worked = time.perf_counter(), time.thread_time()
            self.longest = max(self.longest, now - self._last)
            self.most_work = max(self.most_work, worked - self._worked)
            self._last, self._worked = now, worked


if __name__ == "__main__":
    _inside(float(sys.argv[1]), [Path(each) for each in sys.argv[2:]])

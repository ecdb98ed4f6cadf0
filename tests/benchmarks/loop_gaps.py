"""How long the window's loop stands still while 20 jobs poll and a 50 MB clip is downloaded."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.benchmarks.probes import ROOT
from tests.benchmarks.tables import print_table
from tests.support.atlas_simulator import KEY
from tests.support.simulator_process import SimulatorProcess, simulator_process
from tests.support.videos import make_clip

JOBS = 19
"""Those that only poll; with the one that finishes there are twenty."""
CLIP_BYTES = 50_000_000
SECONDS = 20
TICK_MS = 10


def main() -> None:
    """Measure a window at rest and one at work in the same run."""
    with tempfile.TemporaryDirectory() as folder:
        clip = make_clip(Path(folder) / "clip.mp4", seconds=2)
        room = CLIP_BYTES - clip.stat().st_size
        with clip.open("ab") as file:  # an empty box makes any clip as large as it should be
            file.write(room.to_bytes(4, "big") + b"free" + b"\0" * (room - 8))
        rest = _probe(None)
        with simulator_process(videos=[clip]) as simulator:
            simulator.set(states=["processing", "processing", "completed"])
            busy = _probe(simulator.origin)
            looks = sum(job["looks"] for job in simulator.report()["jobs"])
    print_table(
        ["longest times between two turns of a 10 ms timer", "p50 ms", "p99 ms", "max ms"],
        [
            ["at rest", *_figures(rest["gaps"])],
            ["20 jobs polling, one 50 MB download", *_figures(busy["gaps"])],
        ],
    )
    print(f"({busy['done']} clip of 50 MB arrived, and {looks} looks at jobs were answered meanwhile)")


def _figures(gaps: list[float]) -> list[str]:
    ordered = sorted(gaps)
    picks = (ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.99)], ordered[-1])
    return [f"{gap * 1000:.1f}" for gap in picks]


def _probe(origin: str | None) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.loop_gaps", origin or "rest"],
            cwd=ROOT,
            env={
                **os.environ,
                "HAILUO_DESKTOP_HOME": home,
                "ATLASCLOUD_API_KEY": KEY,
                "HAILUO_ATLAS_URL": origin or "",
            },
            stdout=subprocess.PIPE,
            text=True,
            timeout=180,
            check=True,
        )
    found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def _inside(origin: str) -> None:
    """Runs in the child: the real window with a timer beside it."""
    from PySide6.QtCore import Qt, QTimer

    from hailuo_desktop import app
    from hailuo_desktop.domain.job import JobState
    from hailuo_desktop.domain.request import GenerationRequest
    from hailuo_desktop.services.job_events import JobUpdate
    from hailuo_desktop.ui.main_window import MainWindow
    from hailuo_desktop.ui.services import Services

    gaps: list[float] = []
    done: set[str] = set()
    made = asyncio.Event()

    def watch(window: MainWindow) -> None:
        last = 0.0
        timer = QTimer(window)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setInterval(TICK_MS)

        def tick() -> None:
            nonlocal last
            now = time.perf_counter()
            if last:
                gaps.append(now - last)
            last = now

        timer.timeout.connect(tick)
        attach = window.attach

        def attached(services: Services) -> None:
            attach(services)
            if origin != "rest":
                services.runner.subscribe(count)
                window._errands.run(submit(services))
            # What the first second costs is measured by start_up.
            QTimer.singleShot(1500, timer.start)
            QTimer.singleShot(1500 + SECONDS * 1000, window.frame.close)

        window.attach = attached  # type: ignore[method-assign]

    async def submit(services: Services) -> None:
        request = GenerationRequest(provider="atlas", model="hailuo-02", prompt="[Push in] a lake")
        await services.runner.submit(request)
        await made.wait()  # the job that will finish; those after it only poll
        SimulatorProcess(origin).set(states=["processing"])
        for _ in range(JOBS):
            await services.runner.submit(request)

    def count(update: JobUpdate) -> None:
        if update.job.state is JobState.RENDERING:
            made.set()
        if update.job.state is JobState.DONE:
            done.add(update.job.id)

    from hailuo_desktop.storage.paths import app_paths
    from hailuo_desktop.storage.settings import Settings, SettingsStore

    SettingsStore(app_paths(os.environ).settings).save(Settings(jobs_at_once=20))
    app.main([], os.environ, watch=watch)
    print(json.dumps({"gaps": gaps, "done": len(done)}), flush=True)


if __name__ == "__main__":
    _inside(sys.argv[1])

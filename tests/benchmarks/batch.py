"""How long the window stands still while batches are planned, priced and begun, and how long that takes."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.benchmarks.probes import ROOT
from tests.benchmarks.tables import print_table
from tests.support.atlas_simulator import KEY
from tests.support.pictures import save_picture
from tests.support.simulator_process import simulator_process

ROWS = 200
MOST = 1000
PICTURES = 10
PHASES = 5
_REST = 2.0
TICK_MS = 5
_TOO_LONG = 0.05
_LARGE = (4000, 3000)
_PROMPT = "镜头缓缓推近，湖面上的薄雾随晨风散开 [Push in] a heron takes off from the reeds:"


def main() -> None:
    """Plan in the real window, with a provider that is asked for prices, and print the figures."""
    with tempfile.TemporaryDirectory() as folder, simulator_process() as simulator:
        simulator.set(states=["processing"])
        home = Path(folder)
        pictures = [save_picture(home / f"{n}.jpg", *_LARGE, quality=92) for n in range(PICTURES)]
        for count in (ROWS, MOST):
            lines = (f"{_PROMPT} {n},{pictures[n % PICTURES].name},768P,6" for n in range(count))
            (home / f"{count}.csv").write_text(
                "\n".join(("prompt,picture,resolution,duration", *lines)), encoding="utf-8"
            )
        found = _probe(home, simulator.origin)
    print_table(
        ["", "time s", "largest gap ms", "gaps over 50 ms", "of it the window's own work ms"],
        [
            [
                phase["name"],
                f"{phase['seconds']:.2f}",
                f"{max(phase['gaps'], default=0) * 1000:.0f}",
                str(sum(gap > _TOO_LONG for gap in phase["gaps"])),
                f"{max(phase['work'], default=0) * 1000:.0f}",
            ]
            for phase in found
        ],
    )
    print("(the last column is processor time between two turns: what other programs took does not count)")


def _probe(folder: Path, origin: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.batch", str(folder)],
        cwd=ROOT,
        env={
            **os.environ,
            "HAILUO_DESKTOP_HOME": str(folder / "home"),
            "ATLASCLOUD_API_KEY": KEY,
            "HAILUO_ATLAS_URL": origin,
        },
        stdout=subprocess.PIPE,
        text=True,
        timeout=300,
        check=True,
    )
    found: list[dict[str, Any]] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def _inside(folder: Path) -> None:
    """Runs in the child: the real window with a timer beside it."""
    from PySide6.QtCore import Qt, QTimer

    from hailuo_desktop import app
    from hailuo_desktop.domain.batch import RowState
    from hailuo_desktop.domain.money import PriceBasis
    from hailuo_desktop.ui.main_window import MainWindow
    from hailuo_desktop.ui.services import Services

    gaps: list[float] = []
    work: list[float] = []
    phases: list[dict[str, Any]] = []

    def watch(window: MainWindow) -> None:
        last, worked = time.perf_counter(), time.thread_time()
        timer = QTimer(window)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setInterval(TICK_MS)

        def tick() -> None:
            nonlocal last, worked
            now, work_now = time.perf_counter(), time.thread_time()
            gaps.append(now - last)
            work.append(work_now - worked)
            last, worked = now, work_now

        timer.timeout.connect(tick)
        attach = window.attach

        def attached(services: Services) -> None:
            attach(services)
            timer.start()
            window._errands.run(measured(services))

        async def phase(name: str, act: Callable[[], None], is_done: Callable[[], bool]) -> None:
            await asyncio.sleep(0.3)
            gaps.clear()
            work.clear()
            begun = time.perf_counter()
            act()
            async with asyncio.timeout(60):
                while not is_done():
                    await asyncio.sleep(TICK_MS / 1000)
            seconds = time.perf_counter() - begun
            await asyncio.sleep(0.3)  # what it left behind is painted
            phases.append({"name": name, "seconds": seconds, "gaps": list(gaps), "work": list(work)})

        async def measured(services: Services) -> None:
            try:
                await session(services)
            finally:
                window.frame.close()

        async def session(services: Services) -> None:
            await asyncio.sleep(1.5)  # what the first second costs is measured by start_up
            rest = time.perf_counter() + _REST
            await phase("at rest", lambda: None, lambda: time.perf_counter() > rest)
            flow, desk = window.flows.batches, services.batches
            window.composer.format.choose("atlas", "hailuo-02", "768P", 6)
            flow.open()
            page = flow.planning.page
            assert page is not None

            def priced(count: int, *, of_list: bool = False) -> bool:
                listed = len(page.clips.rows) if page.clips is not None else 0
                if listed != (count if of_list else 0):
                    return False
                prices = [each.price for each in page.good]
                return (
                    len(prices) == count
                    and not (page._rest.isActive() or page._is_planning or page._is_asking)
                    and all(each is not None and each.basis is PriceBasis.QUOTED for each in prices)
                )

            pictures = [folder / f"{number}.jpg" for number in range(PICTURES)]
            prompts = [f"{_PROMPT} {number}" for number in range(ROWS // PICTURES)]

            def put_in() -> None:
                page.prompts.set_prompts(prompts)
                flow.open(pictures)

            await phase(
                f"{PICTURES} pictures of 12 megapixels × {len(prompts)} prompts, until all have their price",
                put_in,
                lambda: priced(ROWS),
            )
            for count in (ROWS, MOST):
                await phase(
                    f"a list of {count} rows, until all have their price",
                    lambda path=folder / f"{count}.csv": flow.open(prompts_file=path),  # type: ignore[misc]
                    lambda rows=count: priced(rows, of_list=True),  # type: ignore[misc]
                )
            flow.open(prompts_file=folder / f"{ROWS}.csv")
            while not priced(ROWS, of_list=True):
                await asyncio.sleep(TICK_MS / 1000)
            await phase(
                f"{ROWS} rows, pressed, until the first is sent",
                page.make.click,
                lambda: bool(desk.ids) and desk.now(desk.ids[0]).count(RowState.RUNNING) > 0,
            )

        window.attach = attached  # type: ignore[method-assign]

    from hailuo_desktop.storage.paths import app_paths
    from hailuo_desktop.storage.settings import Settings, SettingsStore

    SettingsStore(app_paths(os.environ).settings).save(Settings(jobs_at_once=20))
    app.main([], os.environ, watch=watch)
    assert len(phases) == PHASES, [each["name"] for each in phases]
    print(json.dumps(phases), flush=True)


if __name__ == "__main__":
    _inside(Path(sys.argv[1]))

"""The package against what it may weigh: download, disk, start and memory of the built program.

It is built first where build/bench/ holds none of these very sources.
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from statistics import median

import psutil

from tests.benchmarks.tables import print_table
from tests.support.built_packages import built_packages, can_build
from tests.support.packaged import open_window

RUNS = 7
REST_S, PLAY_S = 3.0, 4.0


def main() -> None:
    """Build, weigh and time."""
    if not can_build():
        print("Only on Debian and its kin, in the environment of packaging/dev.py.")
        return
    built = built_packages("bench", quick=False)
    program = built.program
    installed = sum(file.lstat().st_size for file in program.parent.rglob("*") if not file.is_dir()) / 1e6
    start(program)
    painted, ready, idle = (median(each) for each in zip(*(start(program) for _ in range(RUNS)), strict=True))
    print_table(
        ["packaged", "measured", "aim"],
        [
            [".deb, MB", f"{built.deb.stat().st_size / 1e6:.0f}", "100"],
            ["installed, MB", f"{installed:.0f}", "320"],
            ["start to first paint, median of 7, warm, ms", f"{painted * 1000:.0f}", "800"],
            ["start until ready to generate, ms", f"{ready * 1000:.0f}", ""],
            ["resident memory at rest, MB", f"{idle:.0f}", "150"],
            ["resident memory playing 768P, MB", f"{playing(program):.0f}", "260"],
        ],
    )


def start(program: Path) -> tuple[float, float, float]:
    """Seconds to the first paint and until Generate can be pressed, and the memory at rest after that."""
    with tempfile.TemporaryDirectory() as home, open_window(program, _environment(), Path(home)) as window:
        painted, ready = (window.wait_for(name)["at"] - window.began for name in ("painted", "ready"))
        time.sleep(REST_S)
        return painted, ready, _resident(window.process.pid)


def playing(program: Path) -> float:
    """Memory while the clip plays that the program has just made."""
    with (
        tempfile.TemporaryDirectory() as home,
        open_window(program, _environment(), Path(home), "sketch") as window,
    ):
        found = window.wait_for("sketch")
        if found["state"] != "DONE":
            raise RuntimeError(f"no clip: {found}")
        time.sleep(PLAY_S)
        return _resident(window.process.pid)


def _resident(process: int) -> float:
    return float(psutil.Process(process).memory_info().rss) / 1e6


def _environment() -> dict[str, str]:
    """Only what names the screen."""
    return {"DISPLAY": os.environ.get("DISPLAY", ""), "DBUS_SESSION_BUS_ADDRESS": "disabled:"}


if __name__ == "__main__":
    main()

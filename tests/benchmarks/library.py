"""The window with ten thousand clips against the window with ten: opening, searching, scrolling, memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks.probes import ROOT
from tests.benchmarks.tables import print_table
from tests.support.full_library import fill_library

FEW, MANY = 10, 10_000
RUNS = 5
_OPENING = (
    ("painted", "first paint"),
    ("ready", "ready to generate"),
    ("cards", "first cards seen"),
    ("all", "all clips there"),
)


def main() -> None:
    """Open both in turn, warm, and compare the medians; then use the full one."""
    with tempfile.TemporaryDirectory() as folder:
        homes = {count: Path(folder, str(count)) for count in (FEW, MANY)}
        for count, home in homes.items():
            fill_library(home, count)
            _probe(home, count)
        found: dict[int, list[dict[str, Any]]] = {FEW: [], MANY: []}
        for _ in range(RUNS):
            for count, home in homes.items():
                found[count].append(_probe(home, count))
        used = _probe(homes[MANY], MANY, "use")
    middle = {
        count: {name: median(run[name] for run in runs) for name in runs[0]} for count, runs in found.items()
    }
    few, many = middle[FEW], middle[MANY]
    rows = [
        [words, f"{few[name] * 1000:.0f} ms", f"{many[name] * 1000:.0f} ms", f"{many[name] / few[name]:.2f}"]
        for name, words in _OPENING
    ]
    more = many["memory"] - few["memory"]
    rows.append(["memory at rest", f"{few['memory']:.0f} MB", f"{many['memory']:.0f} MB", f"+{more:.0f} MB"])
    print_table([f"median of {RUNS}, warm", f"{FEW} clips", f"{MANY} clips", "×"], rows)
    print()
    print_table(
        [f"{MANY} clips", "median", "slowest", "of"],
        [
            _line("a key of a search, to the painted cards", used["keys"]),
            _line("  of that, the window's thread at work", used["keys at work"]),
            _line("a frame of the strip's scrolling", used["strip frames"]),
            _line("  of that, the window's thread at work", used["strip at work"]),
            _line("a frame of the grid's scrolling", used["grid frames"]),
            _line("  of that, the window's thread at work", used["grid at work"]),
        ],
    )
    print(f"memory after all that: +{used['memory after use'] - few['memory']:.0f} MB against {FEW} at rest")


def _line(words: str, taken: list[float]) -> list[str]:
    return [words, f"{median(taken):.1f} ms", f"{max(taken):.1f} ms", str(len(taken))]


def _probe(home: Path, count: int, *use: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.benchmarks.library_probe"]
    done = subprocess.run(
        [*command, str(time.monotonic()), str(count), *use],
        cwd=ROOT,
        env={
            **os.environ,
            "HAILUO_DESKTOP_HOME": str(home),
            "QT_LOGGING_RULES": "qt.multimedia.*=false",
        },
        stdout=subprocess.PIPE,
        text=True,
        timeout=600,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    if found["count"] != count:
        raise RuntimeError(f"{found['count']} of {count} clips are shown")
    return found


if __name__ == "__main__":
    main()

"""Resident memory of the window at rest and while a 768P clip plays, against a bare QMainWindow."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.benchmarks.probes import probe
from tests.benchmarks.tables import print_table
from tests.support.videos import make_clip


def main() -> None:
    """Weigh both in the same run."""
    with tempfile.TemporaryDirectory() as folder:
        clip = make_clip(Path(folder) / "clip.mp4", seconds=6, size=(1366, 768), fps=24)
        bare = probe("bare")
        app = probe("app", str(clip))
    print_table(
        ["resident memory", "MB"],
        [
            ["bare QMainWindow", f"{bare['idle']:.0f}"],
            ["Hailuo Desktop at rest", f"{app['idle']:.0f}"],
            ["Hailuo Desktop playing 768P", f"{app['playing']:.0f}"],
        ],
    )


if __name__ == "__main__":
    main()

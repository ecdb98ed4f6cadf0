"""All benchmarks, or those named: `python -m tests.benchmarks [start_up memory loop_gaps packaged ...]`.

Each compares in the same run, so that the figures mean something on any machine.
"""

from __future__ import annotations

import importlib
import os
import platform
import sys
from datetime import UTC, datetime

ALL = (
    "start_up",
    "memory",
    "loop_gaps",
    "sketch_speed",
    "packaged",
    "model_picker",
    "prompt",
    "live_sketch",
    "compare",
    "library",
    "film",
    "picture_drop",
    "batch",
)


def main(names: list[str]) -> int:
    """Run the named benchmarks; unknown names are said."""
    unknown = [name for name in names if name not in ALL]
    if unknown:
        print(f"No such benchmark: {', '.join(unknown)}. There are: {', '.join(ALL)}.")
        return 2
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    print(f"{datetime.now(UTC):%Y-%m-%d}, {machine}, Python {platform.python_version()}")
    for name in names or ALL:
        print(f"\n{name.replace('_', ' ').capitalize()}")
        importlib.import_module(f"tests.benchmarks.{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

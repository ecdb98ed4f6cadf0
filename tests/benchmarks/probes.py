"""Starts window probes and collects what they found."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def probe(kind: str, *arguments: str) -> dict[str, float]:
    """Run one probe ("bare" or "app") in a fresh home; what it measured, by name."""
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-m", "tests.benchmarks.window_probe", kind]
        done = subprocess.run(
            [*command, str(time.monotonic()), *arguments],
            cwd=ROOT,
            env={**os.environ, "HAILUO_DESKTOP_HOME": home, "QT_LOGGING_RULES": "qt.multimedia.*=false"},
            stdout=subprocess.PIPE,
            text=True,
            timeout=120,
            check=True,
        )
    found: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return found

"""The program as its users start it: a process of its own, with a home of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent

PATIENCE = 300.0
"""Seconds a command may take: some seconds of work, and room for a machine that is busy elsewhere."""


class Finished:
    """What a command left behind."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err

    @property
    def json(self) -> Any:
        """What was printed with --json: exactly one value."""
        return json.loads(self.out)


class Program:
    """Runs the command line in `home`. `environ` is added to a clean environment."""

    module = "hailuo_desktop"

    def __init__(self, home: Path, **environ: str) -> None:
        self.home = home
        kept = ("PATH", "LANG", "TMPDIR", "SYSTEMROOT", "VIRTUAL_ENV", "LD_LIBRARY_PATH")
        self.environ = {name: os.environ[name] for name in kept if name in os.environ}
        self.environ |= {
            "HOME": str(home),
            "HAILUO_DESKTOP_HOME": str(home),
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "error",
            # No session bus: these runs must never find a keyring of the person who tests.
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            # Nobody is there: no test asks the real service for its models.
            "HAILUO_ATLAS_URL": "http://127.0.0.1:9",
            **environ,
        }

    def start(self, *arguments: str | Path, stdin: str | None = None) -> subprocess.Popen[str]:
        """Start a command and leave it running."""
        process = subprocess.Popen(
            [sys.executable, "-m", self.module, *map(str, arguments)],
            env=self.environ,
            cwd=self.home,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        if stdin is not None and process.stdin is not None:
            process.stdin.write(stdin)
            process.stdin.flush()
        return process

    def finish(self, process: subprocess.Popen[str], seconds: float = PATIENCE) -> Finished:
        """Wait for a command that was started."""
        try:
            out, err = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            raise AssertionError(f"the command did not end\n{out}\n{err}") from None
        return Finished(process.returncode, out, err)

    def run(self, *arguments: str | Path, stdin: str | None = None, seconds: float = PATIENCE) -> Finished:
        """Run a command to its end."""
        return self.finish(self.start(*arguments, stdin=stdin), seconds)

"""The Atlas simulator as a process of its own, for tests of the whole program."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import ProxyHandler, Request, build_opener

_ROOT = Path(__file__).parent.parent.parent


class SimulatorProcess:
    """Speaks to a running simulator."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self._opener = build_opener(ProxyHandler({}))

    def set(self, **switches: Any) -> None:
        """Set switches by name; see `tests.support.atlas_switches.Switches`."""
        self._control({"set": switches})

    def fail_next(self, endpoint: str, **fault: Any) -> None:
        """See `tests.support.atlas_switches.Fault`."""
        self._control({"fail_next": {endpoint: [fault]}})

    def release(self) -> None:
        """Let go what is on hold."""
        self._control({"release": True})

    def report(self) -> dict[str, Any]:
        """Everything that happened; see `AtlasSimulator.report`."""
        return self._control(None)

    def _control(self, orders: dict[str, Any] | None) -> dict[str, Any]:
        body = None if orders is None else json.dumps(orders).encode()
        with self._opener.open(Request(f"{self.origin}/__control", data=body), timeout=30) as answer:
            report: dict[str, Any] = json.load(answer)
            return report


@contextmanager
def simulator_process(*, videos: Sequence[Path] = (), life: float = 120.0) -> Iterator[SimulatorProcess]:
    """Start one, and end it with the block. Fails if its storage saw the key."""
    command = [sys.executable, "-m", "tests.support.atlas_simulator", "--life", str(life)]
    for video in videos:
        command += ["--video", str(video)]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            simulator = SimulatorProcess(process.stdout.readline().strip())
            yield simulator
            leaks = simulator.report()["leaks"]
            assert not leaks, leaks
        finally:
            process.terminate()

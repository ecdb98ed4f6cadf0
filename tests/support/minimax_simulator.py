"""A simulator of MiniMax's video API, both versions, on real sockets and as strict as its published pages.

with MinimaxSimulator(videos=[clip]) as simulator:
    simulator.set(states=["Queueing", "Processing", "Success"])
    MinimaxProvider(ClientFactory(), simulator.key_source, origin=simulator.origin)
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.support.atlas_simulator import KEY
from tests.support.minimax_service import MinimaxService, SimulatedTask
from tests.support.simulated_api import SimulatedApi


class MinimaxSimulator(SimulatedApi):
    """The service: API and storage, each with a port of its own. `service` is what the API knows."""

    def __init__(self, *, videos: Sequence[Path] = (), key: str = KEY) -> None:
        """`videos` are served as results in turn; without any, a few bytes that begin like one."""
        self.service = MinimaxService(key, [path.read_bytes() for path in videos])
        super().__init__(self.service)

    @property
    def jobs(self) -> dict[str, SimulatedTask]:
        """By id. Each of them was billed once."""
        return self.service.jobs

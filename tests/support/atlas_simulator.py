"""A simulator of the Atlas Cloud media API on real sockets, as strict as its docs and as odd as its answers.

In a test:

    with AtlasSimulator(videos=[clip]) as simulator:
        simulator.set(states=["pending", "processing", "completed"])
        AtlasProvider(ClientFactory(), simulator.key_source, origin=simulator.origin)

By hand, or as a process of its own (see `tests.support.simulator_process`):

    python -m tests.support.atlas_simulator --port 0

Jobs live as long as the simulator, whatever becomes of its clients.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.support.atlas_listing import rows
from tests.support.atlas_rules import Upload
from tests.support.atlas_service import AtlasService, SimulatedJob
from tests.support.simulated_api import SimulatedApi

KEY = "apikey-simulator-0123456789abcdef"


class AtlasSimulator(SimulatedApi):
    """The service: API and storage, each with a port of its own.

    `service` is what the API knows.
    """

    def __init__(
        self,
        *,
        videos: Sequence[Path] = (),
        key: str = KEY,
        port: int = 0,
        storage_host: str = "127.0.0.1",
    ) -> None:
        """`videos` are served as results in turn; without any, a few bytes that begin like one."""
        self.service = AtlasService(key, [path.read_bytes() for path in videos])
        super().__init__(self.service, port=port, storage_host=storage_host)

    def set(self, **changes: Any) -> None:
        super().set(**changes)
        if "schemas" in changes:
            rows(self.switches, self.storage)  # whoever has the list finds the new ones at the old addresses

    @property
    def jobs(self) -> dict[str, SimulatedJob]:
        """By id. Each of them was billed once."""
        return self.service.jobs

    @property
    def uploads(self) -> dict[str, Upload]:
        """Pictures by their link."""
        return self.service.uploads


def main() -> None:
    """Run until asked to end, or the time is over."""
    import argparse
    import signal
    import threading

    from tests.support.videos import make_clip

    options = argparse.ArgumentParser(description="A simulator of the Atlas Cloud media API.")
    options.add_argument("--port", type=int, default=0, help="of the API; 0 takes a free one")
    options.add_argument("--key", default=KEY, help="the only key that is accepted")
    options.add_argument("--video", type=Path, action="append", default=[], help="a result; may be repeated")
    options.add_argument("--life", type=float, default=600.0, help="seconds until it ends by itself")
    given = options.parse_args()
    videos = given.video
    if not videos:
        import tempfile

        with tempfile.TemporaryDirectory() as folder:
            simulator = AtlasSimulator(
                videos=[make_clip(Path(folder) / "clip.mp4", seconds=2, size=(320, 240))],
                key=given.key,
                port=given.port,
            )
    else:
        simulator = AtlasSimulator(videos=videos, key=given.key, port=given.port)
    over = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: over.set())
    with simulator:
        print(simulator.origin, flush=True)
        over.wait(given.life)


if __name__ == "__main__":
    main()

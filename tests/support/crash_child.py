"""A process that lives, and dies, as often as it is told: it has everything loaded, and forks for each life.

`python -m tests.support.crash_child` reads one order in JSON on each line (see `Order`). It answers with the
life's process id, and with its exit status when it has ended. A life goes on with every job it finds in its
home and takes in new ones until there are so many; it ends once all of them rest.
"""

from __future__ import annotations

import asyncio
import ctypes
import os
import resource
import signal
import sys
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from hailuo_desktop.media import frames, video_probe
from hailuo_desktop.services.clock import SystemClock
from hailuo_desktop.services.polling import PollPolicy
from tests.support.batch_lives import live_with_batch
from tests.support.crash_points import die_at
from tests.support.fault_bench import SocketParts, warm_up

PACE = PollPolicy(brisk=0.05, steady=0.05, slow=0.05, rare=0.1)
_LOADED = (frames, video_probe)
_PR_SET_PTRACER, _PTRACER_ANY = 0x59616D61, -1


class Order(msgspec.Struct, kw_only=True):
    """One life.

    Attributes:
        home, origin, picture: where its things are, where the service is, what is sent.
        jobs: how many jobs there shall be.
        rows: how many rows a batch shall have that is begun, or gone on with, instead.
        point: where it dies, see `crash_points`; "" for nowhere.
        after: it is killed after so many seconds; None for not at all.
        gate: it begins when this file exists; "" for at once.
        files: how many files it may have open; 0 for as many as usual.
        memory: how many more bytes of memory it may ask for; 0 for as much as there is.
        longest: seconds after which it leaves its jobs alone and ends.
    """

    home: str
    origin: str
    picture: str
    jobs: int = 1
    rows: int = 0
    point: str = ""
    after: float | None = None
    gate: str = ""
    files: int = 0
    memory: int = 0
    longest: float = 60.0


class HurriedClock(SystemClock):
    """Sleeps are a hundred times shorter."""

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / 100 if seconds > 1 else seconds)


async def live(order: Order) -> None:
    """One life, to its natural end."""
    home = Path(order.home)
    async with SocketParts(home, order.origin, HurriedClock(), policy=PACE) as parts:
        with suppress(TimeoutError):
            async with asyncio.timeout(order.longest):
                waiting = [job.id for job in await parts.runner.start()]
                if order.rows:
                    await live_with_batch(parts, order.rows, Path(order.picture))
                for number in range(len(await parts.runner.jobs()), 0 if order.rows else order.jobs):
                    prompt = f"lake {number} {datetime.now(UTC).isoformat()}"
                    request = await parts.request(prompt, None if number else Path(order.picture))
                    waiting.append((await parts.runner.submit(request)).id)
                for job_id in waiting:
                    await parts.runner.wait(job_id)


def _be_born(order: Order) -> None:
    code = 1
    try:
        if order.gate:
            with suppress(OSError, AttributeError):  # where only parents may trace
                ctypes.CDLL(None).prctl(_PR_SET_PTRACER, _PTRACER_ANY, 0, 0, 0)
            while not Path(order.gate).exists():
                time.sleep(0.005)
        _limit(order)
        if order.point:
            die_at(order.point)
        asyncio.run(live(order))
        code = 0
    except BaseException as error:  # noqa: BLE001 (told, and the end of this process)
        print(f"{order.home}: {error!r}", file=sys.stderr, flush=True)
    finally:
        os._exit(code)


def _limit(order: Order) -> None:
    if order.files:
        resource.setrlimit(resource.RLIMIT_NOFILE, (order.files, order.files))
    if order.memory:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        most = pages * resource.getpagesize() + order.memory
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def main() -> None:
    """Live as often as there are orders."""
    asyncio.run(warm_up())
    for line in sys.stdin:
        order = msgspec.json.decode(line, type=Order)
        pid = os.fork()
        if pid == 0:
            _be_born(order)
        print(pid, flush=True)
        if order.after is not None:
            time.sleep(order.after)
            os.kill(pid, signal.SIGKILL)
        print(os.waitpid(pid, 0)[1], flush=True)


if __name__ == "__main__":
    main()

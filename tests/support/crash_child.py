"""A program that makes clips in a hurry, to be killed.

`python -m tests.support.crash_child HOME ORIGIN PICTURE` goes on with every job it finds in HOME and takes in
new ones until there are JOBS of them. It says "ready" when it begins, and ends once all of them rest.
"""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from hailuo_desktop.services.clock import SystemClock
from hailuo_desktop.services.polling import PollPolicy
from tests.support.fault_bench import SocketParts, warm_up

JOBS = 3
PACE = PollPolicy(brisk=0.05, steady=0.05, slow=0.05, rare=0.1)


class HurriedClock(SystemClock):
    """Sleeps are a hundred times shorter."""

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / 100 if seconds > 1 else seconds)


async def main(home: Path, origin: str, picture: Path) -> None:
    async with SocketParts(home, origin, HurriedClock(), policy=PACE) as parts:
        await warm_up()
        print("ready", flush=True)
        waiting = [job.id for job in await parts.runner.start()]
        for number in range(len(await parts.runner.jobs()), JOBS):
            prompt = f"lake {number} {datetime.now(UTC).isoformat()}"
            request = await parts.request(prompt, None if number else picture)
            waiting.append((await parts.runner.submit(request)).id)
        for job_id in waiting:
            await parts.runner.wait(job_id)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])))

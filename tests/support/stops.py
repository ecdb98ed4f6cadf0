"""A real program that is stopped for a while, as when the computer sleeps, and then goes on."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from hailuo_desktop.storage.paths import app_paths
from tests.support.atlas_simulator import AtlasSimulator
from tests.support.program import PATIENCE, ROOT

_DEADLINE = 0.5
"""Seconds for the calls of the stopped program: any stop is longer than all of its deadlines."""

_JOBS = 3
_PROGRAM = f"""
import asyncio, sys
from hailuo_desktop.providers import api_client
from tests.support.crash_child import Order, live
from tests.support.fault_bench import warm_up

for name in ("STATUS_DEADLINE", "SUBMIT_DEADLINE", "UPLOAD_DEADLINE"):
    setattr(api_client, name, {_DEADLINE})

async def main(home, origin, picture):
    await warm_up()
    print("ready", flush=True)
    await live(Order(home=home, origin=origin, picture=picture, jobs={_JOBS}, longest={PATIENCE}))

asyncio.run(main(*sys.argv[1:]))
"""


def stop_and_go_on(home: Path, clip: Path, picture: Path, moments: list[float], seconds: float) -> list[str]:
    """Let it make its clips, stopped so long at each of these moments after its start; gives what is wrong.

    Jobs whose answer was lost by a stop may end UNCERTAIN; no other end but DONE is right.
    """
    with AtlasSimulator(videos=[clip]) as simulator:
        simulator.set(states=["processing"] * 3 + ["completed"], storage={"pause": 0.02})
        command = [sys.executable, "-c", _PROGRAM, str(home), simulator.origin, str(picture)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, env=dict(os.environ)) as child:
            try:
                assert child.stdout is not None
                assert child.stdout.readline() == b"ready\n"
                began = time.monotonic()
                for moment in moments:
                    time.sleep(max(began + moment - time.monotonic(), 0))
                    child.send_signal(signal.SIGSTOP)
                    time.sleep(seconds)
                    child.send_signal(signal.SIGCONT)
                    began += seconds
                code = child.wait(PATIENCE)
            finally:
                child.kill()
        prompts = [job.body["prompt"] for job in simulator.jobs.values()]
        asked = len(simulator.submissions)
    with closing(sqlite3.connect(app_paths({"HAILUO_DESKTOP_HOME": str(home)}).journal)) as journal:
        states = [row[0] for row in journal.execute("SELECT state FROM jobs")]
    videos = app_paths({"HAILUO_DESKTOP_HOME": str(home)}).videos.glob("*.mp4")
    wrong = [] if code == 0 else [f"it ended with {code}"]
    if len(prompts) != len(set(prompts)) or asked > len(states):
        wrong.append(f"{asked} requests for {len(states)} jobs, {len(prompts)} paid")
    if len(states) != _JOBS or set(states) - {"DONE", "UNCERTAIN"}:
        wrong.append(f"states {states}")
    finished = [path for path in videos if not path.name.startswith(".")]
    if any(path.read_bytes() != clip.read_bytes() for path in finished):
        wrong.append("half a file")
    if len(finished) != states.count("DONE"):
        wrong.append(f"{len(finished)} files, states {states}")
    return wrong

"""A life on a disk that is too small, and one after room was made: `... HOME SIZE ORIGIN PICTURE`.

To be run in a mount namespace of its own (see `command`): the disk is a tmpfs over the folder of the journal.
What is in that folder at the end is left in HOME/kept.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.support.crash_child import Order, live

_LONGEST = 1.0
"""Seconds after which a life on the small disk is killed: it may wait for room."""


def command(home: Path, size: str, origin: str, picture: Path) -> list[str]:
    """What runs it, for users who may make such a namespace."""
    program = [sys.executable, "-m", "tests.support.small_disk", str(home), size, origin, str(picture)]
    return ["unshare", "--mount", "--map-root-user", *program]


def why_not() -> str:
    """Why there can be no small disk here; "" if there can."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return "no unshare here"
    mount = ["unshare", "--mount", "--map-root-user", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    tried = subprocess.run(mount, capture_output=True, text=True)
    return f"nothing can be mounted here: {tried.stderr.strip()}" if tried.returncode else ""


def main(home: Path, size: str, origin: str, picture: str) -> None:
    """Both lives."""
    data = home / "data"
    data.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(data)], check=True)
    order = Order(home=str(home), origin=origin, picture=picture)
    pid = os.fork()
    if pid == 0:
        try:
            asyncio.run(live(order))
        finally:
            os._exit(0)
    end = time.monotonic() + _LONGEST
    while os.waitpid(pid, os.WNOHANG) == (0, 0):
        if time.monotonic() > end:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            break
        time.sleep(0.02)
    subprocess.run(["mount", "-o", "remount,size=100m", str(data)], check=True)
    asyncio.run(live(order))
    shutil.copytree(data, home / "kept")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])

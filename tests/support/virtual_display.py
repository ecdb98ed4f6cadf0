"""A screen nobody sees: Xvfb with the window manager openbox, for tests of real windows on Linux.

As a program it runs another one under such a screen: `python -m tests.support.virtual_display COMMAND ...`.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from tests.support.child_process import ServerStartError, end, read_line, server

SCREEN = "1920x1200x24"


def available() -> bool:
    """Whether this machine can have a virtual display."""
    return sys.platform == "linux" and shutil.which("Xvfb") is not None


@contextmanager
def virtual_display(environment: Mapping[str, str] | None = None) -> Iterator[dict[str, str]]:
    """Start a display for the time of the with-block.

    Args:
        environment: what the environment is made from, else this process's own.

    Yields:
        The environment for programs that are to use the display.

    Raises:
        ServerStartError: there is no Xvfb, or it did not come up.
    """
    if not available():
        raise ServerStartError("Xvfb is not installed")
    env = dict(os.environ if environment is None else environment)
    for name in ("WAYLAND_DISPLAY", "XAUTHORITY"):
        env.pop(name, None)
    ready, tell = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(tell),
        "-screen",
        "0",
        SCREEN,
        "-dpi",
        "96",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    try:
        with server(command, env, pass_fds=[tell]):
            os.close(tell)
            tell = -1
            env |= {"DISPLAY": f":{read_line(ready)}", "QT_QPA_PLATFORM": "xcb"}
            with _window_manager(env):
                yield env
    finally:
        os.close(ready)
        if tell >= 0:
            os.close(tell)


@contextmanager
def _window_manager(env: Mapping[str, str]) -> Iterator[None]:
    """Without one, windows get no focus and cannot be maximised; where it is missing, tests go on without."""
    if shutil.which("openbox") is None:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="openbox-") as folder:
        started = Path(folder, "started")
        with server(["openbox", "--startup", f"touch {started}"], env) as process:
            deadline = time.monotonic() + 15
            while not started.exists():
                if process.poll() is not None or time.monotonic() > deadline:
                    raise ServerStartError("openbox did not come up")
                time.sleep(0.02)
            yield


def run(command: list[str]) -> int:
    """Run a command under a virtual display, or without where there can be none, and give its exit code."""
    signal.signal(signal.SIGTERM, _leave)
    if not available():
        return _run(command, os.environ)
    with virtual_display() as env:
        return _run(command, env)


def _run(command: list[str], env: Mapping[str, str]) -> int:
    process = subprocess.Popen(command, env=dict(env))
    try:
        code = process.wait()
    except BaseException:
        # After Ctrl-C the command has been told by the terminal too; it gets the time to clean up.
        end(process, patience=10)
        raise
    return code if code >= 0 else 128 - code


def _leave(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))

"""The servers that tests run beside them: that they serve, and that none stays behind."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from tests.support import session_bus, virtual_display

ROOT = Path(__file__).resolve().parents[2]

pytestmark = [
    pytest.mark.skipif(not virtual_display.available(), reason="Xvfb is not installed"),
    pytest.mark.skipif(not session_bus.keyring_available(), reason="gnome-keyring-daemon is not installed"),
]

STAY = """
import sys, time
from tests.support.session_bus import Keyring, session_bus
from tests.support.virtual_display import virtual_display

with virtual_display() as env, session_bus(Keyring.UNLOCKED, env):
    print("ready", flush=True)
    time.sleep(60)
"""


def alive(processes: list[psutil.Process]) -> list[str]:
    """The names of those that still run after ten seconds. A dead one nobody has noticed does not count."""
    deadline = time.monotonic() + 10
    while True:
        names = [name for name in map(running_name, processes) if name]
        if not names or time.monotonic() > deadline:
            return names
        time.sleep(0.05)


def running_name(process: psutil.Process) -> str:
    """The name of a process, or nothing when it has ended."""
    try:
        return "" if process.status() == psutil.STATUS_ZOMBIE else process.name()
    except psutil.NoSuchProcess:
        return ""


@pytest.mark.parametrize("how", ["terminate", "kill"])
def test_no_server_outlives_the_process_that_started_it(
    how: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    env = os.environ | {"TMPDIR": str(tmp_path_factory.mktemp("t"))}  # One that is killed leaves its folders.
    command = [sys.executable, "-c", STAY]
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        servers = psutil.Process(process.pid).children(recursive=True)
        assert len(servers) >= 3
        getattr(process, how)()
    assert alive(servers) == []


def test_a_command_runs_under_the_display_and_its_exit_code_comes_through() -> None:
    runner = [sys.executable, "-m", "tests.support.virtual_display"]
    shown = subprocess.run(
        [*runner, "xdotool", "getdisplaygeometry"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert shown.stdout == "1920 1200\n"
    failed = subprocess.run([*runner, sys.executable, "-c", "raise SystemExit(7)"], cwd=ROOT, check=False)
    assert failed.returncode == 7


def test_nothing_of_the_bus_is_left_on_disk() -> None:
    with session_bus.session_bus(session_bus.Keyring.UNLOCKED) as env:
        home = Path(env["HOME"])
        assert home.is_dir()
    assert not home.exists()

"""Should the program crash, no picture of its memory is written: the key is in it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.atlas_simulator import KEY
from tests.support.program import Program
from tests.support.simulator_process import simulator_process

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="cores are for POSIX systems")

ABORTED = "import os; key = os.environ['KEY']; os.abort()"


def with_cores(command: list[str]) -> list[str]:
    """The command, started where cores are wanted."""
    return [
        "sh",
        "-c",
        'ulimit -c unlimited 2>/dev/null || ulimit -c "$(ulimit -Hc)"; exec "$@"',
        "sh",
        *command,
    ]


def leaks(folder: Path) -> list[Path]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path for path in files if KEY.encode() in path.read_bytes()]


def test_no_key_is_on_the_disk_after_a_crash(tmp_path: Path) -> None:
    with simulator_process() as simulator:
        simulator.fail_next("submit", hold=True)
        home = tmp_path / "home"
        home.mkdir()
        program = Program(home, ATLASCLOUD_API_KEY=KEY, HAILUO_ATLAS_URL=simulator.origin)
        command = [sys.executable, "-X", "faulthandler", "-m", "hailuo_desktop"]
        with (
            (tmp_path / "report.txt").open("wb") as report,
            subprocess.Popen(
                with_cores([*command, "generate", "--provider", "atlas", "--prompt", "a lake"]),
                env=program.environ,
                cwd=home,
                stdout=subprocess.DEVNULL,
                stderr=report,
            ) as process,
        ):
            while not simulator.report()["paid"] and process.poll() is None:
                pass
            limits = Path(f"/proc/{process.pid}/limits")
            if limits.exists():
                (line,) = [line for line in limits.read_text().splitlines() if "core file" in line]
                assert line.split()[4] in ("0", "1")
            process.send_signal(signal.SIGABRT)
            assert process.wait(60) == -signal.SIGABRT
    assert "SUBMITTING" in (home / "data" / "journal.sqlite3").read_bytes().decode("latin-1")
    assert leaks(tmp_path) == []


def test_without_this_care_it_would_be(tmp_path: Path) -> None:
    """Shows that the test above can fail on this machine."""
    subprocess.run(
        with_cores([sys.executable, "-c", ABORTED]),
        env={"PATH": os.environ["PATH"], "KEY": KEY},
        cwd=tmp_path,
        check=False,
    )
    if not list(tmp_path.iterdir()):
        pytest.skip("this system writes no cores into the folder of the program")
    assert leaks(tmp_path)

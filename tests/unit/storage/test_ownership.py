"""Who owns a job: a dead process must be told from a living one, however it ended."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from hailuo_desktop.storage.ownership import Owner

LIVING = """
import sys
from pathlib import Path
from hailuo_desktop.storage.ownership import Owner
owner = Owner(Path(sys.argv[1]))
owner.begin()
print(owner.token, flush=True)
sys.stdin.read()
"""


def test_a_killed_process_is_dead_and_a_running_one_alive(tmp_path: Path) -> None:
    me = Owner(tmp_path)
    me.begin()
    other = subprocess.Popen(
        [sys.executable, "-c", LIVING, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    assert other.stdin is not None
    token = other.stdout.readline().strip()
    assert me.is_alive(token)
    assert me.is_alive(token)  # asking does not change it
    other.kill()
    other.wait(10)
    other.stdout.close()
    other.stdin.close()
    assert not me.is_alive(token)
    assert me.is_alive(me.token)
    me.end()
    assert not me.is_alive(me.token)


def test_marks_of_the_dead_are_swept_away(tmp_path: Path) -> None:
    (tmp_path / "123-dead.lock").touch()
    me = Owner(tmp_path)
    me.begin()
    assert [path.stem for path in tmp_path.iterdir()] == [me.token]
    me.end()
    assert list(tmp_path.iterdir()) == []


def test_nobody_is_not_alive(tmp_path: Path) -> None:
    assert not Owner(tmp_path).is_alive("")

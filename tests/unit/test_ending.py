"""The program ends with its own exit code, whatever still waits in a thread."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.program import ROOT

WAITING = """
import sys, threading
from hailuo_desktop.__main__ import _end_beside_threads
if {is_waiting}:
    threading.Thread(target=threading.Event().wait, daemon=True).start()
print("all was said", end="")
_end_beside_threads(3)
sys.exit(3)
"""


@pytest.mark.parametrize("is_waiting", [True, False])
def test_what_was_said_comes_out_and_the_code_is_kept(*, is_waiting: bool) -> None:
    code = WAITING.format(is_waiting=is_waiting)
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (ended.returncode, ended.stdout, ended.stderr) == (3, "all was said", "")

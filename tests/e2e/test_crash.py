"""kill -9 of a real process with a real journal, at any moment: what was paid for goes on, once.

Asserted after each kill: the journal passes `PRAGMA integrity_check`. After the restart: no request was paid
for twice, every paid job is DONE or UNCERTAIN, and no half file has a final name. The soak kills 200 times.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.support.crashes import crash
from tests.support.pictures import save_picture
from tests.support.videos import make_clip


@pytest.mark.skipif(sys.platform == "win32", reason="measured on POSIX systems")
def test_killed_at_any_moment_nothing_is_lost_or_paid_twice(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "served.mp4", seconds=3, size=(640, 480))
    counts = crash(12, 20261120, tmp_path, clip, save_picture(tmp_path / "lake.png"))
    print(counts)
    assert counts.kills == 12
    assert counts.wrong == []

"""A program that stands still for a while, whatever it was doing, goes on: nothing lost, nothing paid twice.

The soak stops it for longer, and more often.
"""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.support.pictures import save_picture
from tests.support.stops import stop_and_go_on
from tests.support.videos import make_clip

STOPS = ([0.0, 0.3], [0.05, 0.5], [0.12], [0.2])
"""Seconds after the start, of each program: about when the requests go out, looks are made, a clip comes."""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGSTOP there")
def test_it_goes_on_after_standing_still(tmp_path: Path) -> None:
    clip, picture = make_clip(tmp_path / "served.mp4", seconds=2), save_picture(tmp_path / "lake.png")
    with ThreadPoolExecutor(len(STOPS)) as threads:
        ends = threads.map(
            lambda each: stop_and_go_on(tmp_path / str(each[0]), clip, picture, each[1], 2.0),
            enumerate(STOPS),
        )
        assert list(ends) == [[]] * len(STOPS)

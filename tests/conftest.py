"""What holds for all tests: no display of the user's, no folders of the user's, no stray environment."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# The same cases at each run, and no case counts as wrong for being slow; the soak looks for new ones.
settings.register_profile("every-run", derandomize=True, deadline=None)
settings.register_profile("soak", deadline=None)
settings.load_profile("every-run")

if sys.platform == "linux" and not os.environ.get("DISPLAY"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_LOGGING_RULES"] = "qt.multimedia.*=false"
os.environ["HAILUO_RELEASES_URL"] = ""  # nobody is asked for new versions
for name in [
    "ATLASCLOUD_API_KEY",
    "MINIMAX_API_KEY",
    "HAILUO_ATLAS_URL",
    "HAILUO_MINIMAX_URL",
    "HAILUO_DESKTOP_HOME",
    "DBUS_SESSION_BUS_ADDRESS",  # nobody is notified of clips made by tests
]:
    os.environ.pop(name, None)


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test has folders of its own, also where one forgets to ask for them."""
    monkeypatch.setenv("HAILUO_DESKTOP_HOME", str(tmp_path / "home"))


@pytest.fixture
def runner_loop() -> Iterator[asyncio.Runner]:
    """A loop for tests of plain asyncio code: `runner_loop.run(coroutine)`."""
    with asyncio.Runner() as runner:
        yield runner

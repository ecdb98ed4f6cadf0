"""The window outlives its own faults, and leaves in order whenever it is told to."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.support.program import Program
from tests.support.quits import quit_window


class FaultyWindow(Program):
    """The program with its window, in which everything goes wrong that can."""

    module = "tests.support.faulty_window"


def test_a_fault_in_any_slot_task_or_thread_is_told_and_survived(tmp_path: Path) -> None:
    shown = {name: os.environ[name] for name in ("DISPLAY", "QT_QPA_PLATFORM") if name in os.environ}
    program = FaultyWindow(tmp_path, **shown, QT_LOGGING_RULES="qt.multimedia.*=false")
    done = program.run()
    assert done.code == 0, done.err
    found = done.json
    assert found["slots"] >= 20
    assert found["raised"] == found["slots"]
    assert found["lives"]
    assert "Something went wrong inside the app." in found["said"]
    log = next(tmp_path.rglob("*.log")).read_text("utf-8")
    assert log.count("not caught\n") == found["slots"]
    assert "not caught in a thread" in log
    assert "a task of the test" in log
    assert "a word of Qt's" in log


@pytest.mark.parametrize("way", ["SIGTERM", "closing"])
def test_told_to_leave_it_keeps_its_state(way: str, tmp_path: Path) -> None:
    """At some moments; the soak does it at fifty, and tells how long it took."""
    for number, after in enumerate((0.0, 0.6)):
        assert quit_window(tmp_path / str(number), way, after).wrong == []

"""A file of settings with something broken in it: the rest holds, and that is said once, wherever it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.e2e.test_window import WindowProgram
from tests.support.program import Program

SAID = "The file of settings was damaged."


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "home" / "config" / "settings.json"
    path.parent.mkdir(parents=True)
    path.write_text('{"provider": "atlas", "look": "dark", "jobs_at_once": "many", "is_introduced": true}')
    return path


def kept_aside(path: Path) -> list[Path]:
    return [each for each in path.parent.glob("settings.*.json") if each != path]


def test_on_the_command_line(broken: Path) -> None:
    data = broken.read_bytes()
    program = Program(broken.parent.parent)
    first = program.run("jobs", "list", "--json")
    assert first.code == 0, first.err
    assert first.json == []
    (aside,) = kept_aside(broken)
    assert aside.read_bytes() == data
    assert SAID in first.err
    assert str(aside) in first.err
    assert json.loads(broken.read_bytes())["look"] == "dark"
    second = program.run("jobs", "list")
    assert SAID not in second.err
    assert kept_aside(broken) == [aside]


def test_in_the_window(broken: Path) -> None:
    found = WindowProgram(broken.parent.parent).drive("read")
    (aside,) = kept_aside(broken)
    assert found["notice"].startswith(SAID)
    assert aside.name in found["notice"]
    assert found["look"] == "dark"

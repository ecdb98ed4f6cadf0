"""The key is in nothing that a whole run leaves behind, and in nothing that it shows to its children."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.atlas_simulator import AtlasSimulator
from tests.support.canary import CANARY, found_below, found_in
from tests.support.pictures import save_picture
from tests.support.program import Program
from tests.support.videos import make_clip


class LoudProgram(Program):
    """Runs several commands in one process, each logger at DEBUG."""

    module = "tests.support.loud_program"


@pytest.fixture
def simulator(tmp_path: Path) -> Iterator[AtlasSimulator]:
    with AtlasSimulator(videos=[make_clip(tmp_path / "served.mp4")], key=CANARY) as running:
        running.set(states=("completed",))
        yield running


def quoting(words: str) -> dict[str, object]:
    """A fault: the server's answer quotes the key, or its beginning, wherever it can."""
    return {
        "status": 401,
        "body": {"code": 401, "msg": words, "request_id": CANARY},
        "headers": {"X-Request-ID": CANARY, "X-Debug": f"Bearer {CANARY}"},
    }


def test_a_whole_run_at_its_loudest_leaves_the_key_nowhere(tmp_path: Path, simulator: AtlasSimulator) -> None:
    home = tmp_path / "home"
    home.mkdir()
    picture = str(save_picture(tmp_path / "lake.png"))
    program = LoudProgram(
        home,
        ATLASCLOUD_API_KEY=CANARY,
        HAILUO_ATLAS_URL=simulator.origin,
        PYTHONASYNCIODEBUG="1",
    )
    simulator.fail_next("submit", **quoting(f"no such key: {CANARY}"))
    simulator.fail_next("submit", **quoting(f"no such key: {CANARY[:14]}***"))
    simulator.fail_next("submit", cut="job-made")
    simulator.fail_next("status", **{**quoting(CANARY), "status": 500})
    generate = ["generate", "--prompt", "a lake", "--json"]
    commands = [
        ["key", "status", "atlas", "--json"],
        [*generate, "--image", picture],  # the key is quoted
        generate,  # its beginning is
        [*generate, "--image", picture],  # the answer is lost, and found in the history
        ["generate", "--prompt", f"a lake {CANARY}", "--json"],
        ["generate", "--prompt", "x", "--resolution", "480P", "--json"],
        ["jobs", "list", "--json"],
        ["jobs", "list"],
        ["models", "--json"],
    ]
    done = program.run(json.dumps(commands))
    codes = [int(line.split()[-1]) for line in done.err.splitlines() if line.startswith("exit code")]
    assert codes == [0, 3, 3, 0, 2, 2, 0, 0, 0], done.err
    assert "Traceback" not in done.err
    log = home / "logs" / "hailuo-desktop.log"
    assert "httpcore" in log.read_text("utf-8"), "it was not loud"
    assert "POST /api/v1/model/generateVideo" in done.err, "it was not loud"
    assert found_in(done.out) == []
    assert found_in(done.err) == []
    assert found_below(home) == []
    assert sum(CANARY in request.headers["authorization"] for request in simulator.requests) > 5


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"ATLASCLOUD_API_KEY": f"{CANARY}\nX-Evil: 1"}, "cannot be sent"),
        ({"ATLASCLOUD_API_KEY": f"{CANARY}é"}, "cannot be sent"),
        ({"ATLASCLOUD_API_KEY": CANARY * 300}, "too long"),
        ({}, "no system keyring|keyring cannot be"),
    ],
)
def test_a_key_that_cannot_be_used_is_not_quoted(
    tmp_path: Path, simulator: AtlasSimulator, variables: dict[str, str], said: str
) -> None:
    program = LoudProgram(tmp_path, HAILUO_ATLAS_URL=simulator.origin, **variables)
    commands = [
        ["generate", "--provider", "atlas", "--prompt", "x", "--json"],
        ["key", "status", "atlas", "--json"],
        ["key", "set", "atlas", "--json"],
    ]
    done = program.run(json.dumps(commands), stdin=f"{CANARY} and more\n")
    assert "exit code 5" in done.err
    assert any(words in (done.out + done.err).casefold() for words in said.split("|")), done.err
    assert "Traceback" not in done.err
    assert found_in(done.out + done.err) == []
    assert found_below(tmp_path) == []
    assert simulator.requests == []


SPY = """
import json, os, sys
with open({record!r}, "a") as file:
    file.write(json.dumps([sys.orig_argv, dict(os.environ)]) + "\\n")
"""
"""Run by every Python as it starts."""


@pytest.mark.skipif(sys.platform == "win32", reason="programs of another kind")
class TestChildren:
    def test_the_process_that_renders_sketches_has_no_key(self, tmp_path: Path) -> None:
        home, spy, record = tmp_path / "home", tmp_path / "spy", tmp_path / "started.txt"
        for folder in (home, spy):
            folder.mkdir()
        (spy / "sitecustomize.py").write_text(SPY.format(record=str(record)))
        program = Program(home, ATLASCLOUD_API_KEY=CANARY, MINIMAX_API_KEY=CANARY)
        program.environ["PYTHONPATH"] = f"{spy}{os.pathsep}{program.environ['PYTHONPATH']}"
        picture = save_picture(tmp_path / "lake.png")
        done = program.run(
            "generate", "--provider", "sketch", "--image", picture, "--prompt", "[Push in]", "--resolution",
            "512P", "--json",
        )  # fmt: skip
        assert done.code == 0, done.err
        ours, *children = [json.loads(line) for line in record.read_text().splitlines()]
        assert ours[1]["ATLASCLOUD_API_KEY"] == CANARY
        assert any("sketch_worker" in " ".join(arguments) for arguments, _ in children)
        for child in children:
            assert found_in(json.dumps(child)) == []
            assert child[1]["HAILUO_DESKTOP_HOME"] == str(home)

    def test_whatever_is_started_has_no_key_and_the_program_has_it_all_the_same(self, tmp_path: Path) -> None:
        """Also what Qt starts to show a folder or a page: it inherits what the process has."""
        stub, record = tmp_path / "bin" / "xdg-open", tmp_path / "started.txt"
        stub.parent.mkdir()
        told = f'{{ echo "$0" "$@"; env; }} > "{record}.new"'
        stub.write_text(f'#!/bin/sh\n{told}\nmv "{record}.new" "{record}"\n')
        stub.chmod(0o755)
        program = StartingProgram(
            tmp_path,
            ATLASCLOUD_API_KEY=CANARY,
            MINIMAX_API_KEY=CANARY,
            PATH=f"{stub.parent}{os.pathsep}{os.environ['PATH']}",
        )
        done = program.run(record)
        assert done.code == 0, done.err
        found = done.json
        assert found["environ"] == [CANARY, CANARY]
        assert {"QProcess", "subprocess"} <= set(found["started"])
        for way, told in found["started"].items():
            assert "xdg-open" in told, way
            assert "HAILUO_DESKTOP_HOME" in told, way
            assert found_in(told) == [], way
        assert found_in(done.err) == []


class StartingProgram(Program):
    """Starts other programs in every way there is."""

    module = "tests.support.starting_program"

    def __init__(self, home: Path, **environ: str) -> None:
        shown = {name: os.environ[name] for name in ("DISPLAY", "QT_QPA_PLATFORM") if name in os.environ}
        super().__init__(home, **{**shown, **environ})

"""The whole program: a real window, a real socket server, a real clip that plays."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from hailuo_desktop import APP_ID
from tests.support.atlas_simulator import KEY
from tests.support.pictures import save_picture
from tests.support.program import ROOT, Program
from tests.support.simulator_process import SimulatorProcess, simulator_process
from tests.support.videos import make_clip

PROMPT = "[Push in] mist over the lake"


class WindowProgram(Program):
    """The program with its window, on the display of the tests."""

    module = "tests.e2e.window_driver"

    def __init__(self, home: Path, **environ: str) -> None:
        shown = {name: os.environ[name] for name in ("DISPLAY", "QT_QPA_PLATFORM") if name in os.environ}
        quiet = {"QT_LOGGING_RULES": "qt.multimedia.*=false"}
        super().__init__(home, **{**shown, **quiet, **environ})

    def logs(self) -> str:
        """The end of what the program wrote down, for the failure of a test."""
        return "\n".join(path.read_text("utf-8")[-4000:] for path in self.home.rglob("*.log"))

    def drive(self, scenario: str, *arguments: str | Path) -> dict[str, Any]:
        """Run one scenario to its end."""
        done = self.run(scenario, *arguments)
        assert done.code == 0, done.err
        found: dict[str, Any] = done.json
        assert "timeout" not in found, (found, done.err, self.logs())
        assert "Traceback" not in done.err
        return found


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "家 home"
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.json").write_text('{"provider": "atlas", "model": "hailuo-02"}')
    return home


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    return save_picture(tmp_path / "湖 lake.png", 640, 360)


@pytest.fixture
def simulator(tmp_path: Path) -> Any:
    clip = make_clip(tmp_path / "served.mp4", seconds=2, size=(320, 180))
    with simulator_process(videos=[clip]) as running:
        yield running


@pytest.fixture
def atlas(home: Path, simulator: SimulatorProcess) -> WindowProgram:
    return WindowProgram(home, ATLASCLOUD_API_KEY=KEY, HAILUO_ATLAS_URL=simulator.origin)


def test_from_drop_to_playing_with_one_paid_request(
    atlas: WindowProgram, simulator: SimulatorProcess, picture: Path, home: Path
) -> None:
    found = atlas.drive("generate", picture, PROMPT)
    assert found["states"] == ["QUEUED", "UPLOADING", "SUBMITTING", "RENDERING", "DOWNLOADING", "DONE"]
    assert found["frames"] > 3
    (job,) = found["jobs"]
    assert Path(job[2]).is_relative_to(home)
    report = simulator.report()
    (made,) = report["jobs"]
    assert made["body"]["prompt"] == PROMPT
    for path in home.rglob("*"):
        assert not path.is_file() or KEY.encode() not in path.read_bytes(), path


def test_left_in_mid_job_it_finishes_after_the_next_start_without_a_second_request(
    atlas: WindowProgram, simulator: SimulatorProcess, picture: Path
) -> None:
    simulator.set(states=["processing", "processing", "completed"])
    left = atlas.drive("leave", picture, PROMPT)
    ((state, remote_id, _),) = left["jobs"]
    assert state == "RENDERING"
    again = atlas.drive("watch")
    assert "SUBMITTING" not in again["states"]
    ((state, same_id, video),) = again["jobs"]
    assert (state, same_id) == ("DONE", remote_id)
    assert Path(video).exists()
    assert len(simulator.report()["paid"]) == 1


def test_the_demo_is_one_press_away_from_a_clip(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    found = WindowProgram(home).drive("demo")
    assert found["states"][-1] == "DONE"
    assert found["frames"] > 3


def test_files_that_the_system_hands_over_are_taken_at_any_time(tmp_path: Path, picture: Path) -> None:
    """The first one comes before the window has its contents: it is what the program was started for."""
    home = tmp_path / "home"
    home.mkdir()
    other = save_picture(tmp_path / "另一张 图片.png", 640, 360)
    found = WindowProgram(home).drive("open", picture, other)
    assert found["pictures"] == [str(picture), str(other)]
    # Its window belongs to the entry of the menu that opens pictures with it.
    assert (ROOT / "packaging" / "linux" / f"{found['entry']}.desktop").is_file()
    in_flatpak = WindowProgram(home, FLATPAK_ID=APP_ID).drive("open", picture, other)
    assert in_flatpak["entry"] == APP_ID


def test_a_second_start_hands_its_picture_to_the_first(tmp_path: Path, picture: Path) -> None:
    """The driver waits for a picture it was not given: only the second start brings it."""
    home = tmp_path / "home"
    home.mkdir()
    program = WindowProgram(home)
    first = program.start("receive")
    assert first.stdout is not None
    assert first.stdout.readline().strip() == "ready"
    second = Program(home, **{k: v for k, v in program.environ.items() if k.startswith(("QT_", "DISPLAY"))})
    done = second.run(picture)
    assert done.code == 0, done.err
    found = program.finish(first).json
    assert found["picture"] == str(picture)

"""MiniMax through the command line: a real process, real sockets, real files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.atlas_simulator import KEY
from tests.support.minimax_simulator import MinimaxSimulator
from tests.support.pictures import save_picture
from tests.support.program import Program
from tests.support.videos import make_clip

PROMPT = "[Push in] a lake at dawn"


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    return make_clip(tmp_path / "served.mp4", seconds=1)


@pytest.fixture
def simulator(clip: Path) -> Iterator[MinimaxSimulator]:
    with MinimaxSimulator(videos=[clip]) as simulator:
        simulator.set(states=["Success"])
        yield simulator


@pytest.fixture
def minimax(tmp_path: Path, simulator: MinimaxSimulator) -> Program:
    home = tmp_path / "home"
    home.mkdir()
    return Program(home, MINIMAX_API_KEY=KEY, HAILUO_MINIMAX_URL=simulator.origin)


def test_a_clip_from_picture_to_file(
    minimax: Program, simulator: MinimaxSimulator, tmp_path: Path, clip: Path
) -> None:
    picture = save_picture(tmp_path / "湖 lake.png")
    out = tmp_path / "out.mp4"
    done = minimax.run(
        "generate", "--provider", "minimax", "--image", picture, "--prompt", PROMPT,
        "--set", "fast_pretreatment=true", "--max-cost", "0.30", "--output", out, "--json",
    )  # fmt: skip
    assert done.code == 0, done.err
    job = done.json
    assert (job["state"], job["provider"], job["model"]) == ("DONE", "minimax", "MiniMax-Hailuo-02")
    assert (job["price"]["quoted"], job["price"]["as_of"]) == ("0.28", "2026-07-10")
    assert out.read_bytes() == clip.read_bytes()
    (task,) = simulator.jobs.values()
    assert job["remote_id"] == task.id
    assert task.body["first_frame_image"].startswith("data:image/png;base64,")
    assert (task.body["fast_pretreatment"], task.body["resolution"]) == (True, "768P")
    for path in minimax.home.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert KEY.encode() not in content, path
            assert b"base64," not in content, path  # the journal keeps no pictures


def test_h3_from_words(minimax: Program, simulator: MinimaxSimulator) -> None:
    simulator.set(states=["succeeded"])
    done = minimax.run(
        "generate", "--provider", "minimax", "--model", "MiniMax-H3", "--prompt", PROMPT,
        "--resolution", "2K", "--duration", "4", "--set", "ratio=9:16", "--json",
    )  # fmt: skip
    assert done.code == 0, done.err
    (task,) = simulator.jobs.values()
    assert done.json["remote_id"] == f"v2:{task.id}"
    assert (task.body["ratio"], task.body["duration"]) == ("9:16", 4)
    assert done.json["price"]["quoted"] == "0.52"


def test_a_lost_answer_is_for_the_user_to_decide(minimax: Program, simulator: MinimaxSimulator) -> None:
    """The first version has no list to look into, so nothing is guessed and nothing sent again."""
    simulator.fail_next("submit", cut="job-made")
    done = minimax.run("generate", "--provider", "minimax", "--prompt", PROMPT, "--json")
    assert done.code == 4, done.err
    assert done.json["state"] == "UNCERTAIN"
    assert "$0.28 may have been charged." in done.err
    assert minimax.run("jobs", "resume", done.json["id"], "--json").code == 4
    assert len(simulator.submissions) == len(simulator.paid) == 1


def test_a_lost_h3_is_found_in_the_list(minimax: Program, simulator: MinimaxSimulator) -> None:
    simulator.set(states=["succeeded"])
    simulator.fail_next("submit", cut="job-made")
    done = minimax.run(
        "generate", "--provider", "minimax", "--model", "hailuo-03", "--prompt", PROMPT, "--json"
    )
    assert done.code == 0, done.err
    assert done.json["state"] == "DONE"
    assert len(simulator.submissions) == len(simulator.paid) == 1


def test_a_key_of_the_other_region(minimax: Program, simulator: MinimaxSimulator) -> None:
    simulator.set(other_region="sk-api-of-the-other-region")
    minimax.environ["MINIMAX_API_KEY"] = "sk-api-of-the-other-region"
    done = minimax.run("generate", "--provider", "minimax", "--prompt", PROMPT, "--json")
    assert done.code == 5, done.err
    assert "api.minimaxi.com" in done.err
    assert "Nothing was charged." in done.err
    assert not simulator.jobs


def test_its_models_are_listed(minimax: Program, simulator: MinimaxSimulator) -> None:
    rows = {row["id"]: row for row in minimax.run("models", "--provider", "minimax", "--json").json}
    assert rows["MiniMax-Hailuo-02"]["modes"] == ["text", "image", "first-last"]
    assert rows["S2V-01"]["modes"] == ["reference"]
    assert (rows["MiniMax-Hailuo-02"]["price"], rows["S2V-01"]["price"]) == ("0.10", None)
    assert rows["MiniMax-H3"]["durations"] == list(range(4, 16))
    assert not simulator.requests

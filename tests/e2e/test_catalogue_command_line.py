"""The providers' own models on the command line: listed, priced and made into clips."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.pictures import save_picture
from tests.support.program import Program
from tests.support.videos import make_clip

SEEDANCE = "bytedance/seedance-v1.5-pro/image-to-video"
ORDER = ("--provider", "atlas", "--model", SEEDANCE, "--prompt", "a lake", "--json")


@pytest.fixture
def simulator(tmp_path: Path) -> Iterator[AtlasSimulator]:
    with AtlasSimulator(videos=[make_clip(tmp_path / "served.mp4")]) as simulator:
        yield simulator


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    return home


@pytest.fixture
def atlas(home: Path, simulator: AtlasSimulator) -> Program:
    return Program(home, ATLASCLOUD_API_KEY=KEY, HAILUO_ATLAS_URL=simulator.origin)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    return save_picture(tmp_path / "lake.png", 640, 360)


def paths(simulator: AtlasSimulator) -> list[str]:
    return [request.path.rpartition("/")[2] for request in simulator.requests]


def test_models_are_listed_live_and_from_the_disk(
    atlas: Program, home: Path, simulator: AtlasSimulator
) -> None:
    """A fresh list takes one request without a key; after that the disk knows."""
    before = {row["id"]: row for row in atlas.run("models", "--json").json}
    assert SEEDANCE not in before
    assert all(row["listed"] for row in before.values())
    simulator.set(listed=[SEEDANCE])
    fresh = atlas.run("models", "--refresh", "--json", "--provider", "atlas")
    assert fresh.code == 0, fresh.err
    rows = {row["id"]: row for row in fresh.json}
    seedance = rows[SEEDANCE]
    assert seedance.keys() == next(iter(before.values())).keys()
    assert (seedance["maker"], seedance["listed"]) == ("ByteDance", True)
    assert (seedance["resolutions"], seedance["durations"], seedance["price"]) == (None, None, None)
    assert rows["minimax/hailuo-02/standard"]["listed"] is False
    assert len([row for row in fresh.json if row["id"].startswith("minimax/hailuo-02/")]) == len(
        {id_ for id_ in rows if id_.startswith("minimax/hailuo-02/")}
    )
    assert [request.headers.get("authorization") for request in simulator.requests] == [None]
    simulator.stop()
    plain = atlas.run("models", "--provider", "atlas")
    assert SEEDANCE in plain.out
    assert "no longer in the provider's list" in plain.out
    stale = atlas.run("models", "--refresh", "--json", "--provider", "atlas")
    assert stale.code == 7
    assert "not fresh" in stale.err
    assert {row["id"] for row in stale.json} == rows.keys()


def test_a_clip_of_a_listed_model(
    atlas: Program, home: Path, picture: Path, simulator: AtlasSimulator
) -> None:
    """Its form is fetched when it is needed, the price asked for before anything is sent."""
    simulator.set(states=["completed"])
    done = atlas.run(
        "generate", *ORDER, "--image", picture, "--end-image", picture, "--duration", "8",
        "--set", "camera_fixed=true", "--set", "seed=7", "--max-cost", "0.40",
    )  # fmt: skip
    assert done.code == 0, done.err
    (job,) = simulator.jobs.values()
    assert job.body["model"] == SEEDANCE
    assert (job.body["duration"], job.body["camera_fixed"], job.body["seed"]) == (8, True, 7)
    assert {job.body["image"], job.body["last_image"]} <= simulator.uploads.keys()
    assert done.json["price"]["quoted"] == "0.32"
    assert done.json["price"]["basis"] == "quoted"
    asked = paths(simulator)
    assert asked.count("models") == asked.count("calculate") == asked.count("generateVideo") == 1
    assert asked.index("calculate") < asked.index("uploadMedia") < asked.index("generateVideo")
    over = atlas.run("generate", *ORDER, "--image", picture, "--duration", "8", "--max-cost", "0.31")
    assert (over.code, over.json["error"]["kind"]) == (6, "over_budget")
    assert len(simulator.jobs) == 1
    by_then = len(simulator.requests)
    dry = atlas.run("generate", *ORDER, "--image", picture, "--dry-run", "--set", "seed=x", "--set", "y=1")
    assert (dry.code, [each["kind"] for each in dry.json["problems"]]) == (
        2,
        ["field_unknown", "field_invalid"],
    )
    assert dry.json["price"]["basis"] == "list"
    assert len(simulator.requests) == by_then  # all that was needed is on the disk


def test_models_that_are_not_to_be_had(atlas: Program, picture: Path, simulator: AtlasSimulator) -> None:
    unknown = atlas.run(
        "generate", "--provider", "atlas", "--model", f"{SEEDANCE}x", "--prompt", "x", "--json"
    )
    assert (unknown.code, unknown.json["error"]["kind"]) == (2, "model_unknown")
    assert SEEDANCE in unknown.err
    simulator.set(schemas={SEEDANCE: {"nothing": "here"}})
    odd = atlas.run("generate", *ORDER, "--image", picture)
    assert (odd.code, odd.json["error"]["kind"]) == (2, "form_unreadable")
    simulator.set(schemas={}, calculated="99999")
    dear = atlas.run("generate", *ORDER, "--image", picture)
    assert (dear.code, dear.json["error"]["kind"]) == (6, "price_doubtful")
    assert not simulator.jobs

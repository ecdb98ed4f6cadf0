"""The command line as a user has it: real processes, a real socket server, real files."""

from __future__ import annotations

import base64
import json
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import av
import pytest

from tests.support.atlas_simulator import KEY
from tests.support.pictures import save_picture
from tests.support.program import PATIENCE, Program
from tests.support.simulator_process import SimulatorProcess, simulator_process
from tests.support.videos import make_clip

PROMPT = "[Push in] a lake at dawn"
LEAKS = [KEY.encode(), base64.b64encode(KEY.encode()), KEY[:12].encode()]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    return home


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    return save_picture(tmp_path / "pictures" / "湖 lake.png", 640, 360)


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    return make_clip(tmp_path / "served.mp4", seconds=1)


@pytest.fixture
def simulator(clip: Path) -> Iterator[SimulatorProcess]:
    with simulator_process(videos=[clip]) as running:
        yield running


@pytest.fixture
def atlas(home: Path, simulator: SimulatorProcess) -> Program:
    return Program(home, ATLASCLOUD_API_KEY=KEY, HAILUO_ATLAS_URL=simulator.origin)


def assert_no_key_below(home: Path) -> None:
    for path in home.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert not any(leak in data for leak in LEAKS), path


def wait_until(condition: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Waits for another process; there is no clock to hand in."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


def test_a_sketch_from_picture_to_file(home: Path, picture: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.mp4"
    done = Program(home).run(
        "generate", "--provider", "sketch", "--image", picture, "--prompt", PROMPT,
        "--duration", "6", "--resolution", "512P", "--output", out, "--json",
    )  # fmt: skip
    assert done.code == 0, done.err
    job = done.json
    assert job["state"] == "DONE"
    assert job["video"] == str(out)
    assert job["price"] == {"quoted": "0", "charged": "0", "currency": "USD", "basis": "free", "as_of": None}
    assert job["error"] is None
    with av.open(str(out)) as container:
        stream = container.streams.video[0]
        assert stream.codec_context.name == "h264"
        assert (stream.width, stream.height) == (910, 512)
        assert stream.duration is not None
        assert stream.time_base is not None
        assert float(stream.duration * stream.time_base) == pytest.approx(6, abs=1e-3)


def test_a_clip_from_atlas(
    atlas: Program, home: Path, picture: Path, clip: Path, simulator: SimulatorProcess
) -> None:
    simulator.set(states=["created", "processing", "completed"], price="0.2300")
    done = atlas.run("generate", "--image", picture, "--prompt", PROMPT, "--json")
    assert done.code == 0, done.err
    assert "Atlas Cloud" in done.err
    job = done.json
    assert job["state"] == "DONE"
    assert job["model"] == "minimax/hailuo-02/standard"
    assert job["price"]["quoted"] == "0.23"
    assert job["price"]["charged"] == "0.2300"
    video = Path(job["video"])
    assert video.read_bytes() == clip.read_bytes()
    assert video.is_relative_to(home)
    report = simulator.report()
    assert len(report["paid"]) == 1
    (made,) = report["jobs"]
    assert made["id"] == job["remote_id"]
    assert made["body"]["duration"] == 6
    assert_no_key_below(home)
    shown = atlas.run("jobs", "show", job["id"], "--json")
    assert shown.json == job
    assert [row["id"] for row in atlas.run("jobs", "list", "--json").json] == [job["id"]]


@pytest.mark.parametrize(
    ("arguments", "model"),
    [
        (["--resolution", "512P", "--duration", "10"], "minimax/hailuo-02/fast"),
        (["--resolution", "1080P"], "minimax/hailuo-02/i2v-pro"),
        (["--model", "Hailuo 02"], "minimax/hailuo-02/standard"),
        (["--model", "minimax/hailuo-02/pro"], "minimax/hailuo-02/pro"),
    ],
)
def test_a_dry_run_says_what_would_be_sent_and_sends_nothing(
    atlas: Program, picture: Path, simulator: SimulatorProcess, arguments: list[str], model: str
) -> None:
    done = atlas.run(
        "generate", "--provider", "atlas", "--image", picture, "--prompt", PROMPT, "--dry-run", "--json",
        *arguments,
    )  # fmt: skip
    assert done.code == 0, done.err
    assert done.json["problems"] == []
    assert done.json["model"] == model
    assert done.json["fields"]["prompt"] == PROMPT
    assert done.json["price"]["quoted"]
    assert simulator.report()["requests"] == []


@pytest.mark.parametrize(
    ("size", "fit", "shape"),
    [
        ((1500, 400), ["--fit", "crop"], 999 / 400),
        ((1500, 200), ["--fit", "crop", "--fit", "enlarge"], 751 / 301),
        ((400, 1200), ["--fit", "pad"], 481 / 1200),
        ((200, 150), ["--fit", "enlarge"], 200 / 150),
    ],
)
def test_a_picture_is_made_to_fit_where_that_is_allowed(
    home: Path, tmp_path: Path, size: tuple[int, int], fit: list[str], shape: float
) -> None:
    path, clip = save_picture(tmp_path / "odd.png", *size), tmp_path / "clip.mp4"
    making: list[str | Path] = ["generate", "--provider", "sketch", "--image", path, "--prompt", PROMPT]
    program = Program(home)
    refused = program.run(*making, "--dry-run", "--json")
    assert refused.code == 2
    assert refused.json["problems"]
    assert f"--fit {fit[-1]}" in refused.err
    done = program.run(*making, *fit, "--output", clip)
    assert done.code == 0, done.err
    with av.open(str(clip)) as video:
        stream = video.streams.video[0]
        assert stream.width / stream.height == pytest.approx(shape, rel=0.02)


def _files(folder: Path) -> dict[str, Path]:
    folder.mkdir(exist_ok=True)
    (folder / "empty.png").touch()
    (folder / "text.png").write_text("I am no picture")
    whole = save_picture(folder / "whole.jpg").read_bytes()
    (folder / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    save_picture(folder / "small.png", 300, 300)
    save_picture(folder / "narrow.png", 1001, 400)
    return {path.stem: path for path in folder.iterdir()} | {
        "missing": folder / "missing.png",
        "folder": folder,
    }


@pytest.mark.parametrize("provider", ["atlas", "sketch"])
@pytest.mark.parametrize("name", ["missing", "folder", "empty", "text", "cut", "small", "narrow"])
def test_bad_pictures_are_refused_in_words_before_anything_is_sent(
    atlas: Program, simulator: SimulatorProcess, tmp_path: Path, provider: str, name: str
) -> None:
    path = _files(tmp_path / "bad")[name]
    done = atlas.run("generate", "--provider", provider, "--image", path, "--prompt", PROMPT, "--json")
    assert done.code == 2, done.err
    assert "Nothing was charged." in done.err
    assert done.json["error"]["kind"].startswith("picture_")
    assert simulator.report()["requests"] == []
    assert atlas.run("jobs", "list", "--json").json == []


@pytest.mark.parametrize(
    ("arguments", "code", "kind"),
    [
        (["--prompt", ""], 2, "prompt_needed"),
        (["--prompt", "雨" * 2001], 2, "prompt_too_long"),
        (["--prompt", "x", "--resolution", "1080P", "--duration", "10"], 2, "format_missing"),
        (["--prompt", "x", "--resolution", "480P"], 2, "format_missing"),
        (["--prompt", "x", "--model", "sora"], 2, "model_unknown"),
        (["--prompt", "x", "--provider", "acme"], 2, "provider_unknown"),
        (["--prompt", "x", "--set", "seed=1"], 2, "field_unknown"),
        (["--prompt", f"x {KEY}"], 2, "prompt_holds_key"),
        (["--prompt", "x", "--max-cost", "0.05"], 6, "over_budget"),
        (["--prompt", "x", "--output", "/dev/null/x.mp4"], 2, "folder_unwritable"),
    ],
)
def test_wrong_use_has_its_exit_code_and_sentence(
    atlas: Program, simulator: SimulatorProcess, arguments: list[str], code: int, kind: str
) -> None:
    done = atlas.run("generate", *arguments, "--json")
    assert done.code == code, done.err
    assert done.json["error"]["kind"] == kind
    assert "Nothing was charged." in done.err
    free = {"/api/v1/models", "/api/v1/model/calculate"}  # the list of models, and what it would cost
    assert {request["path"] for request in simulator.report()["requests"]} <= free


def test_no_key_and_a_wrong_key(home: Path, simulator: SimulatorProcess) -> None:
    command = ("generate", "--provider", "atlas", "--prompt", "x", "--json")
    keyless = Program(home, HAILUO_ATLAS_URL=simulator.origin).run(*command)
    assert keyless.code == 5
    wrong = Program(home, HAILUO_ATLAS_URL=simulator.origin, ATLASCLOUD_API_KEY="apikey-wrong-0123456789")
    refused = wrong.run(*command)
    assert refused.code == 5
    assert refused.json["error"]["kind"] == "key_refused"
    assert simulator.report()["paid"] == []


def test_no_network_sends_nothing_and_leaves_nothing_to_be_sent_later(home: Path) -> None:
    program = Program(home, ATLASCLOUD_API_KEY=KEY, HAILUO_ATLAS_URL="http://127.0.0.1:9")
    done = program.run("generate", "--prompt", "x", "--json")
    assert done.code == 7, done.err
    assert done.json["error"]["kind"] == "unreachable"
    assert done.json["state"] == "FAILED"
    assert program.run("jobs", "resume", "--json").json == []


@pytest.mark.parametrize("address", ["http://api.example.test", "ftp://x", "https://user:pw@x.test"])
def test_an_address_that_would_leak_the_key_is_refused(home: Path, address: str) -> None:
    program = Program(home, ATLASCLOUD_API_KEY=KEY, HAILUO_ATLAS_URL=address)
    done = program.run("generate", "--prompt", "x", "--json")
    assert done.code == 2, done.err
    assert "pw" not in done.err.split("example")[0] or address.startswith("http://")


def _posts(simulator: SimulatorProcess) -> int:
    requests = simulator.report()["requests"]
    return sum(request["path"].endswith("generateVideo") for request in requests)


def test_a_lost_answer_is_found_again_in_the_history(atlas: Program, simulator: SimulatorProcess) -> None:
    simulator.fail_next("submit", cut="job-made")
    done = atlas.run("generate", "--prompt", "x", "--json")
    assert done.code == 0, done.err
    assert done.json["state"] == "DONE"
    assert len(simulator.report()["paid"]) == 1
    assert _posts(simulator) == 1


def test_a_lost_answer_without_a_history_is_unknown_and_sent_once(
    atlas: Program, simulator: SimulatorProcess
) -> None:
    simulator.fail_next("submit", cut="job-made")
    simulator.fail_next("history", times=100, status=404, body={"code": 404, "msg": "not found"})
    done = atlas.run("generate", "--prompt", "x", "--json")
    assert done.code == 4, done.err
    assert done.json["state"] == "UNCERTAIN"
    assert "may have been charged" in done.err
    again = atlas.run("jobs", "resume", done.json["id"], "--json")
    assert again.code == 4
    assert len(simulator.report()["paid"]) == 1
    assert _posts(simulator) == 1
    assert atlas.run("jobs", "forget", done.json["id"], "--json").json["state"] == "CANCELLED"


def test_a_lost_job_is_submitted_again_only_when_told_to(atlas: Program, simulator: SimulatorProcess) -> None:
    simulator.fail_next("submit", cut="before-reading")
    simulator.fail_next("history", times=100, status=404, body={"code": 404, "msg": "not found"})
    lost = atlas.run("generate", "--prompt", PROMPT, "--json")
    assert lost.code == 4, lost.err
    assert "$0.28 may have been charged." in lost.err
    assert atlas.run("jobs", "resume", "--submit-again").code == 2
    again = atlas.run("jobs", "resume", lost.json["id"], "--submit-again", "--json")
    assert again.code == 0, again.err
    assert "Submitted again as job" in again.err
    assert "$0.28" in again.err
    assert again.json["id"] != lost.json["id"]
    assert len(simulator.report()["paid"]) == 1
    assert atlas.run("jobs", "show", lost.json["id"], "--json").json["state"] == "CANCELLED"
    refused = atlas.run("jobs", "resume", again.json["id"], "--submit-again", "--json")
    assert refused.code == 2
    assert len(simulator.report()["paid"]) == 1


def test_a_damaged_journal_is_set_aside_and_what_was_paid_for_goes_on(
    atlas: Program, simulator: SimulatorProcess, home: Path, clip: Path
) -> None:
    process = _start_and_wait_for_look(atlas, simulator)
    process.kill()
    atlas.finish(process)
    (home / "data" / "journal.sqlite3").write_bytes(b"rubbish" * 1000)
    listed = atlas.run("jobs", "list", "--json")
    assert listed.code == 0
    assert "journal.damaged-" in listed.err
    assert "still in their folder" in listed.err
    (job,) = listed.json
    assert (job["state"], job["remote_id"]) == ("RENDERING", simulator.report()["jobs"][0]["id"])
    _finishes_on_resume(atlas, simulator, clip)


def test_a_failed_job_gives_the_providers_words_and_request_id(
    atlas: Program, simulator: SimulatorProcess
) -> None:
    simulator.set(states=["processing", "failed"], failure_status=500, failure_words="no luck today")
    done = atlas.run("generate", "--prompt", "x", "--json")
    assert done.code == 3, done.err
    error = done.json["error"]
    assert "no luck today" in error["provider_message"]
    assert error["request_id"]
    assert error["charge"] == "returned"


def _start_and_wait_for_look(atlas: Program, simulator: SimulatorProcess) -> Any:
    simulator.set(keep_rendering=True)
    process = atlas.start("generate", "--prompt", "x", "--json")
    wait_until(lambda: any(job["looks"] for job in simulator.report()["jobs"]))
    return process


@pytest.mark.skipif(sys.platform == "win32", reason="signals of another kind")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_the_job_is_kept_and_goes_on_without_a_second_submit(
    atlas: Program, simulator: SimulatorProcess, clip: Path, number: signal.Signals
) -> None:
    process = _start_and_wait_for_look(atlas, simulator)
    process.send_signal(number)
    stopped = atlas.finish(process)
    assert stopped.code == 130, stopped.err
    assert "kept" in stopped.err
    assert "Traceback" not in stopped.err
    _finishes_on_resume(atlas, simulator, clip)


def test_killed_the_job_goes_on_without_a_second_submit(
    atlas: Program, simulator: SimulatorProcess, clip: Path
) -> None:
    process = _start_and_wait_for_look(atlas, simulator)
    process.kill()
    atlas.finish(process)
    _finishes_on_resume(atlas, simulator, clip)


def _finishes_on_resume(atlas: Program, simulator: SimulatorProcess, clip: Path) -> None:
    (before,) = atlas.run("jobs", "list", "--json").json
    assert before["state"] == "RENDERING"
    simulator.set(keep_rendering=False)
    resumed = atlas.run("jobs", "resume", before["id"], "--json")
    assert resumed.code == 0, resumed.err
    assert resumed.json["state"] == "DONE"
    assert Path(resumed.json["video"]).read_bytes() == clip.read_bytes()
    assert len(simulator.report()["paid"]) == 1


def test_a_job_of_a_running_command_is_not_taken_over(atlas: Program, simulator: SimulatorProcess) -> None:
    process = _start_and_wait_for_look(atlas, simulator)
    (job,) = atlas.run("jobs", "list", "--json").json
    assert atlas.run("jobs", "resume", job["id"]).code == 2
    assert atlas.run("jobs", "resume", "--json").json == []
    assert atlas.run("jobs", "forget", job["id"]).code == 2
    process.kill()
    atlas.finish(process)


def test_models_are_listed_with_what_they_can_do(home: Path) -> None:
    rows = Program(home).run("models", "--json").json
    by_id = {row["id"]: row for row in rows}
    fast = by_id["minimax/hailuo-02/fast"]
    assert fast["family"] == "hailuo-02"
    assert fast["resolutions"] == ["512P"]
    assert fast["durations"] == [6, 10]
    assert fast["modes"] == ["image"]
    assert fast["price"] == "0.10"
    assert by_id["sketch"]["provider"] == "sketch"
    for row in rows:
        assert set(row) == {
            *("id", "family", "provider", "label", "maker"),
            *("modes", "resolutions", "durations", "price", "listed"),
        }


def test_without_a_keyring_a_key_is_not_kept_and_that_is_said(home: Path) -> None:
    program = Program(home)
    status = program.run("key", "status", "atlas", "--json")
    assert status.code == 5
    assert status.json["key"] is False
    done = program.run("key", "set", "atlas", "--json", stdin=f"{KEY}\n")
    assert done.code == 5
    assert done.json["kept"] is False
    assert KEY not in done.out + done.err
    assert_no_key_below(home)


def test_a_key_in_the_environment_is_found_and_never_told(home: Path) -> None:
    status = Program(home, ATLASCLOUD_API_KEY=KEY).run("key", "status", "atlas", "--json")
    assert (status.code, status.json["source"]) == (0, "environment")
    assert KEY not in status.out + status.err


@pytest.mark.parametrize(
    "arguments",
    [["generate", "--duration", "six"], ["jobs"], ["key", "set"], ["generate", "--max-cost", "cheap"],
     ["jobs", "show", "nobody"], ["generate", "--set", "novalue"]],
)  # fmt: skip
def test_what_is_not_understood_exits_with_2(home: Path, arguments: list[str]) -> None:
    done = Program(home).run(*arguments)
    assert done.code == 2
    assert done.err
    assert "Traceback" not in done.err


def test_a_journal_of_a_newer_version_is_shown_but_not_written(home: Path) -> None:
    import sqlite3

    program = Program(home)
    assert program.run("jobs", "list", "--json").json == []
    (journal,) = home.rglob("journal.sqlite3")
    with sqlite3.connect(journal) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    assert program.run("jobs", "list", "--json").json == []
    done = program.run("generate", "--provider", "sketch", "--prompt", "x", "--json")
    assert done.code == 2
    assert json.loads(done.out)["error"]["kind"] == "journal_newer"
    assert "newer version" in done.err

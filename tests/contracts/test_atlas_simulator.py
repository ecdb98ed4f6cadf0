"""The simulator is as strict as the service: what a careless client does, it refuses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import ProxyHandler, build_opener

import pytest

from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.simulator_process import simulator_process

SUBMIT = "/api/v1/model/generateVideo"
GOOD = {"model": "minimax/hailuo-02/t2v-standard", "prompt": "a boat", "duration": 6}
PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)


@pytest.fixture
def simulator() -> Iterator[AtlasSimulator]:
    with AtlasSimulator() as simulator:
        yield simulator


def ask(
    origin: str,
    method: str,
    path: str,
    body: object = None,
    *,
    key: str = KEY,
    agent: str = "HailuoDesktop/test",
    content_type: str = "application/json",
) -> tuple[int, Any]:
    connection = HTTPConnection(urlsplit(origin).netloc, timeout=10)
    content = body if isinstance(body, bytes | None) else json.dumps(body).encode()
    headers = {"User-Agent": agent, "Authorization": f"Bearer {key}", "Content-Type": content_type}
    try:
        connection.request(method, path, content, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        return answer.status, json.loads(text) if text.startswith("{") else text
    finally:
        connection.close()


def test_a_good_order_is_billed_once(simulator: AtlasSimulator) -> None:
    status, answer = ask(simulator.origin, "POST", SUBMIT, GOOD)
    assert (status, answer["code"]) == (200, 200)
    assert len(simulator.paid) == len(simulator.jobs) == 1
    _, seen = ask(simulator.origin, "GET", f"/api/v1/model/prediction/{answer['data']['id']}?utm_source=x")
    assert seen["data"]["status"] == "processing"
    assert seen["data"]["created_at"].startswith("0001")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"model": GOOD["model"], "input": {"prompt": "a boat"}}, "bad request"),
        ({**GOOD, "model": "minimax/hailuo-99"}, "not found"),
        ({**GOOD, "duration": "6"}, "duration: expected int"),
        ({**GOOD, "duration": True}, "duration: expected int"),
        ({**GOOD, "duration": 3}, "duration must be one of [6, 10]"),
        ({**GOOD, "width": 640}, "unknown parameter: width"),
        ({**GOOD, "first_frame_image": "x"}, "unknown parameter: first_frame_image"),
        ({**GOOD, "prompt": " "}, "prompt is required"),
        ({**GOOD, "prompt": "x" * 2001}, "prompt is too long"),
        ({**GOOD, "model": "minimax/hailuo-02/t2v-pro"}, "unknown parameter: duration"),
        ({**GOOD, "model": "minimax/hailuo-02/standard"}, "image is required"),
        (
            {**GOOD, "model": "minimax/hailuo-02/standard", "image": "https://elsewhere.test/a.png"},
            "image: the file cannot be fetched",
        ),
        ([], "bad request"),
        (b"{", "bad request"),
    ],
)
def test_a_bad_order_is_refused_and_free(simulator: AtlasSimulator, body: object, words: str) -> None:
    status, answer = ask(simulator.origin, "POST", SUBMIT, body)
    assert (status, answer["msg"]) == (400, words)
    assert not simulator.paid


@pytest.mark.parametrize(
    ("method", "path", "key"),
    [
        ("POST", SUBMIT, "wrong"),
        ("POST", "/api/v1/model/generatevideo", KEY),
        ("GET", SUBMIT, KEY),
        ("GET", "/api/v1/nonsense", KEY),
    ],
)
def test_a_wrong_key_and_a_wrong_path_look_alike(
    simulator: AtlasSimulator, method: str, path: str, key: str
) -> None:
    assert ask(simulator.origin, method, path, GOOD, key=key)[0] == 401


@pytest.mark.parametrize("agent", ["", "Python-urllib/3.11", "python-httpx/0.28.1"])
def test_the_edge_looks_at_the_user_agent(simulator: AtlasSimulator, agent: str) -> None:
    status, page = ask(simulator.origin, "POST", SUBMIT, GOOD, agent=agent)
    assert status == 403
    assert "1010" in page


def multipart(name: str, file_name: str, media_type: str, content: bytes) -> bytes:
    head = f'--b\r\nContent-Disposition: form-data; name="{name}"; filename="{file_name}"\r\n'
    return f"{head}Content-Type: {media_type}\r\n\r\n".encode() + content + b"\r\n--b--\r\n"


@pytest.mark.parametrize(
    ("part", "status"),
    [
        (("file", "image.png", "image/png", PNG), 200),
        (("image", "image.png", "image/png", PNG), 400),
        (("file", "image.jpg", "image/jpeg", PNG), 400),
        (("file", "image.png", "image/jpeg", PNG), 400),
        (("file", "image", "image/png", PNG), 400),
        (("file", "image.exe", "image/png", PNG), 400),
    ],
)
def test_uploads_are_what_they_say(
    simulator: AtlasSimulator, part: tuple[str, str, str, bytes], status: int
) -> None:
    got, _ = ask(
        simulator.origin,
        "POST",
        "/api/v1/model/uploadMedia",
        multipart(*part),
        content_type="multipart/form-data; boundary=b",
    )
    assert got == status
    assert len(simulator.uploads) == (1 if status == 200 else 0)


def test_a_key_at_the_storage_fails_the_run() -> None:
    with pytest.raises(AssertionError, match="authorization"), AtlasSimulator() as simulator:
        ask(simulator.storage_origin, "GET", "/videos/x.mp4")


def test_as_a_process_of_its_own(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(b"\x00\x00\x00\x18ftyp")
    with simulator_process(videos=[clip]) as simulator:
        simulator.set(states=["failed"], storage={"pause": 0.5})
        simulator.fail_next("submit", status=429, body={"code": 429, "msg": "slow"})
        assert ask(simulator.origin, "POST", SUBMIT, GOOD)[0] == 429
        assert ask(simulator.origin, "POST", SUBMIT, GOOD)[0] == 200
        report = simulator.report()
    assert [request["path"] for request in report["requests"]] == [SUBMIT, SUBMIT]
    assert report["requests"][0]["body"] == GOOD
    assert len(report["paid"]) == 1
    assert report["switches"]["states"] == ["failed"]
    assert report["switches"]["storage"]["pause"] == 0.5


SEEDANCE = "bytedance/seedance-v1.5-pro/text-to-video"
CALCULATE = "/api/v1/model/calculate"
DRIVE = {
    "model": SEEDANCE,
    "prompt": "a boat",
    "duration": 5,
    "resolution": "720p",
    "aspect_ratio": "16:9",
}


def test_the_list_is_open_to_all_and_its_schemas_lie_elsewhere(simulator: AtlasSimulator) -> None:
    status, answer = ask(simulator.origin, "GET", "/api/v1/models", key="none at all")
    assert (status, answer["code"]) == (200, 200)
    rows = {row["model"]: row for row in answer["data"]}
    assert rows["minimax/hailuo-next"]["display_console"] is False
    assert {row["type"] for row in answer["data"]} == {"Video", "Image", "Text"}
    schema = rows[SEEDANCE]["schema"]
    assert schema.startswith(simulator.storage_origin)
    with build_opener(ProxyHandler({})).open(schema, timeout=30) as served:
        assert "Input" in json.load(served)["components"]["schemas"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, ""),
        ({"ratio": "16:9"}, "ratio is unknown"),
        ({"duration": 99}, "duration"),
        ({"duration": "5"}, "duration"),
        ({"resolution": "720P"}, "resolution"),
        ({"prompt": None}, "prompt"),
    ],
)
@pytest.mark.parametrize("path", [SUBMIT, CALCULATE])
def test_orders_are_judged_by_their_schema(
    simulator: AtlasSimulator, path: str, change: dict[str, object], words: str
) -> None:
    status, answer = ask(simulator.origin, "POST", path, {**DRIVE, **change})
    assert status == (400 if words else 200)
    assert words in answer.get("msg", "")
    assert len(simulator.paid) == (path == SUBMIT and not words)


def test_a_longer_clip_costs_more_and_asking_costs_nothing(simulator: AtlasSimulator) -> None:
    prices = [
        ask(simulator.origin, "POST", CALCULATE, {**DRIVE, "duration": seconds})[1]["data"]["price"]
        for seconds in (5, 10)
    ]
    assert prices == ["0.20", "0.40"]
    simulator.set(calculated="0.9", calculated_in="EUR")
    told = ask(simulator.origin, "POST", CALCULATE, DRIVE)[1]["data"]
    assert (told["price"], told["currency"]) == ("0.9", "EUR")
    assert ask(simulator.origin, "POST", CALCULATE, DRIVE, key="wrong")[0] == 401
    assert not simulator.paid


def test_the_list_can_be_made_odd(simulator: AtlasSimulator) -> None:
    simulator.set(listed=[SEEDANCE], model_rows=[None, {"model": SEEDANCE}], schemas={SEEDANCE: {"a": 1}})
    rows = ask(simulator.origin, "GET", "/api/v1/models")[1]["data"]
    assert rows[:2] == [None, {"model": SEEDANCE}]
    assert [row["model"] for row in rows[2:] if row["type"] == "Video"] == ["minimax/hailuo-next", SEEDANCE]
    with build_opener(ProxyHandler({})).open(rows[-1]["schema"], timeout=30) as served:
        assert json.load(served) == {"a": 1}
    simulator.fail_next("models", status=500, body="<html>")
    assert ask(simulator.origin, "GET", "/api/v1/models")[0] == 500

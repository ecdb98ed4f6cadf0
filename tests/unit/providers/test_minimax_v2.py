"""MiniMax, second version: H3's states, its list, and that cancelling never deletes a result."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hailuo_desktop.domain.errors import AppError, Charge, Delivery, ErrorKind
from hailuo_desktop.domain.request import FieldValue
from hailuo_desktop.providers.api_client import Answer
from hailuo_desktop.providers.base import Accepted, Phase, PictureUpload, SubmissionOrder
from hailuo_desktop.providers.minimax import MinimaxProvider
from hailuo_desktop.providers.minimax_v2 import LISTED_FIELDS, read_answer
from tests.support.minimax_calls import H3, TEXT, call, changed, failing, minimax
from tests.support.minimax_simulator import MinimaxSimulator
from tests.support.pictures import save_picture

NOW = datetime.now(UTC)
SINCE = NOW - timedelta(minutes=5)


@pytest.fixture
def simulator() -> Iterator[MinimaxSimulator]:
    with MinimaxSimulator() as simulator:
        yield simulator


@pytest.fixture
def provider(simulator: MinimaxSimulator) -> MinimaxProvider:
    return minimax(simulator)


class TestSubmit:
    def test_words_alone(self, provider: MinimaxProvider, simulator: MinimaxSimulator) -> None:
        accepted = call(provider, lambda p: p.submit(H3))
        (task_id,) = simulator.jobs
        assert accepted.remote_id == f"v2:{task_id}"
        (request,) = simulator.submissions
        assert request.target == "/v2/video_generation"
        assert json.loads(request.body) == {
            "model": "MiniMax-H3",
            "content": [{"type": "text", "text": "A boat"}],
            "resolution": "768P",
            "duration": 6,
            "ratio": "16:9",
        }

    @pytest.mark.parametrize("roles", [["first_frame"], ["first_frame", "last_frame"], ["reference_image"]])
    def test_pictures_have_roles_and_true_labels(
        self, provider: MinimaxProvider, simulator: MinimaxSimulator, tmp_path: Path, roles: list[str]
    ) -> None:
        path = save_picture(tmp_path / "in.jpg").rename(tmp_path / "in.png")

        async def run(provider: MinimaxProvider) -> Accepted:
            pictures = {
                role: await provider.upload(PictureUpload(field=role, path=path, media_type="image/png"))
                for role in roles
            }
            # The prompt comes last among the fields, and first in the order all the same.
            fields: dict[str, FieldValue] = {
                **pictures,
                "resolution": "2K",
                "duration": 4,
                "prompt": "A boat",
            }
            return await provider.submit(SubmissionOrder(model="MiniMax-H3", fields=fields))

        call(provider, run)
        (sent,) = (json.loads(request.body) for request in simulator.submissions)
        assert [item.get("role", item["type"]) for item in sent["content"]] == ["text", *roles]
        assert all(
            item["image_url"]["url"].startswith("data:image/jpeg;base64,") for item in sent["content"][1:]
        )
        assert len(simulator.jobs) == 1


def told(status: int = 200, /, **task: Any) -> Answer:
    """An answer about task 7."""
    body = {"task": {"id": "7", "model": "MiniMax-H3", **task}}
    return Answer(status=status, content=body, text=json.dumps(body), request_id="r1")


def refused(status: int, words: str) -> Answer:
    body = {"type": "error", "error": {"type": "bad_request_error", "message": words}, "request_id": "r1"}
    return Answer(status=status, content=body, text=json.dumps(body), request_id="r1")


class TestStatus:
    @pytest.mark.parametrize(
        ("word", "phase", "kind"),
        [
            ("queued", Phase.WAITING, None),
            ("running", Phase.RUNNING, None),
            ("polishing", Phase.RUNNING, None),
            ("succeeded", Phase.SUCCEEDED, None),
            ("failed", Phase.FAILED, ErrorKind.GENERATION_FAILED),
            ("cancelled", Phase.FAILED, ErrorKind.GENERATION_CANCELLED),
            ("expired", Phase.FAILED, ErrorKind.GENERATION_TIMED_OUT),
        ],
    )
    def test_words(self, word: str, phase: Phase, kind: ErrorKind | None) -> None:
        seen = read_answer(told(status=word, content={"url": "https://a.test/1.mp4"}), "7", {})
        assert (seen.phase, seen.word, seen.request_id) == (phase, word, "r1")
        assert (seen.failure.kind if seen.failure else None) is kind
        assert seen.results == (("https://a.test/1.mp4",) if phase is Phase.SUCCEEDED else ())

    @pytest.mark.parametrize(
        ("error", "kind"),
        [
            ({"code": "1026", "message": "video description contains sensitive content"}, "CONTENT_REFUSED"),
            ({"code": 1027, "message": "no"}, "OUTPUT_REFUSED"),
            ({"code": "1000", "message": "internal error"}, "GENERATION_FAILED"),
            ({"code": "", "message": None}, "GENERATION_FAILED"),
            ("broken", "GENERATION_FAILED"),
            (None, "GENERATION_FAILED"),
        ],
    )
    def test_why_it_failed(self, error: Any, kind: str) -> None:
        failure = read_answer(told(status="failed", error=error), "7", {}).failure
        assert failure is not None
        assert (failure.kind, failure.charge) == (ErrorKind[kind], Charge.UNKNOWN)

    def test_a_cancelled_task_is_free(self) -> None:
        failure = read_answer(told(status="cancelled"), "7", {}).failure
        assert failure is not None
        assert failure.charge is Charge.RETURNED

    @pytest.mark.parametrize("content", [None, {}, {"url": ""}, {"url": ["x"]}, "https://a.test", []])
    def test_a_result_without_a_link(self, content: Any) -> None:
        seen = read_answer(told(status="succeeded", content=content), "7", {})
        assert (seen.phase, seen.results) == (Phase.SUCCEEDED, ())

    @pytest.mark.parametrize(
        "answer", [refused(400, "invalid task_id (2013)"), refused(404, "not found"), Answer(status=404)]
    )
    def test_not_found(self, answer: Answer) -> None:
        assert read_answer(answer, "7", {}).phase is Phase.NOT_FOUND

    @pytest.mark.parametrize(
        ("answer", "kind"),
        [
            (Answer(status=502, text="<html>"), ErrorKind.PROVIDER_TROUBLE),
            (refused(500, "internal error (1000)"), ErrorKind.PROVIDER_TROUBLE),
            (refused(529, "overloaded"), ErrorKind.PROVIDER_TROUBLE),
            (refused(429, "rate limit, please retry later (1002)"), ErrorKind.RATE_LIMITED),
            (refused(401, "login fail (1004)"), ErrorKind.KEY_REFUSED),
            (told(500, status="succeeded"), ErrorKind.PROVIDER_TROUBLE),
            (told(status=""), ErrorKind.ANSWER_UNREADABLE),
            (told(status="succeeded", id="8"), ErrorKind.ANSWER_UNREADABLE),
            (Answer(status=200, content={"task": []}), ErrorKind.ANSWER_UNREADABLE),
            (Answer(status=200, content=[]), ErrorKind.PROVIDER_TROUBLE),
        ],
    )
    def test_what_tells_nothing_about_the_task(self, answer: Answer, kind: ErrorKind) -> None:
        with pytest.raises(AppError) as failure:
            read_answer(answer, "7", {})
        assert failure.value.kind is kind

    json_values = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
        max_leaves=12,
    )
    names = st.sampled_from(["id", "status", "content", "url", "error", "code", "message", "task", "type"])
    words = st.sampled_from(["succeeded", "failed", "running", "7", "", "1026", "error"])
    objects = st.dictionaries(names, json_values | words, max_size=8)
    bodies = objects | st.builds(lambda outer, task: {**outer, "task": task}, objects, objects)

    @given(st.integers(100, 999), bodies | json_values)
    @settings(max_examples=400, deadline=None)
    def test_anything_is_a_status_or_a_typed_error(self, status: int, content: Any) -> None:
        answer = Answer(status=status, content=content, text=str(content))
        try:
            seen = read_answer(answer, "7", {})
        except AppError:
            return
        assert all(isinstance(link, str) for link in seen.results)
        assert (seen.failure is not None) is (seen.phase is Phase.FAILED)

    def test_another_tasks_answer(self, provider: MinimaxProvider, simulator: MinimaxSimulator) -> None:
        simulator.set(other_id=True)

        async def run(provider: MinimaxProvider) -> Any:
            return await provider.status((await provider.submit(H3)).remote_id)

        assert failing(provider, run).kind is ErrorKind.ANSWER_UNREADABLE

    @pytest.mark.parametrize("remote_id", ["v2:", "v2:../../v1/files/list", "v2:7?x=1", "v2:7/8"])
    def test_an_id_is_no_path(
        self, provider: MinimaxProvider, simulator: MinimaxSimulator, remote_id: str
    ) -> None:
        assert failing(provider, lambda p: p.status(remote_id)).kind is ErrorKind.JOB_NOT_FOUND
        assert not simulator.requests


class TestCancel:
    def cancelled(self, simulator: MinimaxSimulator, states: list[str]) -> tuple[bool, list[str]]:
        """Order and cancel; what came of it, and how the service was asked after the order."""
        simulator.set(states=states)

        async def run(provider: MinimaxProvider) -> bool:
            return await provider.cancel((await provider.submit(H3)).remote_id)

        done = call(minimax(simulator), run)
        return done, [request.method for request in simulator.requests[1:]]

    def test_one_that_waits(self, simulator: MinimaxSimulator) -> None:
        assert self.cancelled(simulator, ["queued"]) == (True, ["GET", "DELETE"])
        (task,) = simulator.jobs.values()
        assert task.state == "cancelled"

    @pytest.mark.parametrize("state", ["running", "succeeded", "failed", "cancelled"])
    def test_anything_else_is_left_alone(self, simulator: MinimaxSimulator, state: str) -> None:
        """The same call deletes a finished task, and a paid result with it."""
        assert self.cancelled(simulator, [state]) == (False, ["GET"])
        assert len(simulator.jobs) == 1

    def test_one_that_began_meanwhile(self, simulator: MinimaxSimulator) -> None:
        assert self.cancelled(simulator, ["queued", "running"]) == (False, ["GET", "DELETE"])

    @pytest.mark.parametrize(("action", "free"), [("cancel", True), ("delete", False), ("deleted", False)])
    def test_the_answers_word_counts(self, simulator: MinimaxSimulator, action: str, free: bool) -> None:
        simulator.fail_next("cancel", status=200, body={"task_id": "7", "action": action})
        assert self.cancelled(simulator, ["queued"])[0] is free

    def test_without_a_word_the_task_is_asked(self, simulator: MinimaxSimulator) -> None:
        simulator.fail_next("cancel", status=200, body={"task_id": "7"}, done=True)
        assert self.cancelled(simulator, ["queued"]) == (True, ["GET", "DELETE", "GET"])

    def test_an_unknown_one(self, provider: MinimaxProvider) -> None:
        assert call(provider, lambda p: p.cancel("v2:424")) is False


def row(task_id: str, created: Any, **changes: Any) -> dict[str, Any]:
    """A row of the list, as the service shows it."""
    return {
        "id": task_id,
        "model": "MiniMax-H3",
        "status": "running",
        "created_at": created,
        "resolution": "768P",
        "duration": 6,
        "ratio": "16:9",
        "task_type": "generation",
        **changes,
    }


class TestList:
    def found(self, simulator: MinimaxSimulator, since: datetime = SINCE) -> Any:
        return call(minimax(simulator), lambda p: p.find_submissions(model="MiniMax-H3", since=since))

    def test_finds_a_submission_whose_answer_was_lost(self, simulator: MinimaxSimulator) -> None:
        simulator.fail_next("submit", cut="job-made")
        failing(minimax(simulator), lambda p: p.submit(H3))
        (found,) = self.found(simulator)
        assert found.remote_id.removeprefix("v2:") in simulator.jobs
        assert found.fields == {"resolution": "768P", "duration": 6, "ratio": "16:9"}
        assert found.fields.keys() == LISTED_FIELDS
        assert found.status.phase is Phase.WAITING

    def test_tasks_of_the_first_version_and_of_other_models_are_not_in_it(
        self, simulator: MinimaxSimulator
    ) -> None:
        async def run(provider: MinimaxProvider) -> None:
            await provider.submit(TEXT)
            await provider.submit(
                SubmissionOrder(model="MiniMax-H3-Max", fields=changed(H3, duration=5).fields)
            )

        call(minimax(simulator), run)
        assert self.found(simulator) == []

    def test_reads_all_pages(self, simulator: MinimaxSimulator) -> None:
        now = int(NOW.timestamp())
        simulator.set(list_rows=[row(f"t{i}", now - i) for i in range(120)])
        assert [each.remote_id for each in self.found(simulator)] == [f"v2:t{i}" for i in range(120)]

    def test_stops_where_rows_are_older(self, simulator: MinimaxSimulator) -> None:
        simulator.set(list_rows=[row(f"t{i}", int(NOW.timestamp()) - i * 10) for i in range(200)])
        assert len(self.found(simulator)) in (30, 31)
        assert len(simulator.requests) == 2

    def test_an_endless_list_ends(self, simulator: MinimaxSimulator) -> None:
        same = {"items": [row("t1", int(NOW.timestamp()))], "total": 1}
        simulator.fail_next("list", status=200, body=same, times=1000)
        assert [each.remote_id for each in self.found(simulator)] == ["v2:t1"]
        simulator.set(faults={})
        simulator.fail_next("list", status=200, body={"items": ["junk"]}, times=1000)
        with pytest.raises(AppError) as failure:
            self.found(simulator)
        assert failure.value.kind is ErrorKind.ANSWER_UNREADABLE

    def test_passes_over_what_it_cannot_use(self, simulator: MinimaxSimulator) -> None:
        now = int(NOW.timestamp())
        junk: list[Any] = [
            None,
            "x",
            [],
            {},
            row("", now),
            row("a b", now),
            row("a", "today"),
            row("b", 1e300),
            row("c", -1e18),
            row("d", True),
            row("e", now, model=None),
            row("f", now, task_type="regeneration"),
            row("g", now, task_type="h3_context_ir"),
        ]
        odd = [row("k", now, status=None, duration=None, resolution=["x"]), row("l", float(now))]
        simulator.fail_next("list", status=200, body={"items": [*junk, *odd]})
        found = self.found(simulator)
        assert [each.remote_id for each in found] == ["v2:k", "v2:l"]
        assert found[0].fields == {"ratio": "16:9"}
        assert found[0].status is None

    @pytest.mark.parametrize("days", [-400, -1, 1, 400])
    def test_a_wrong_clock_of_ours_is_reckoned_with(self, simulator: MinimaxSimulator, days: int) -> None:
        theirs = datetime.now(UTC) + timedelta(days=days)
        rows = [row("ours", int(theirs.timestamp())), row("older", int(theirs.timestamp()) - 7200)]
        headers = {"Date": format_datetime(theirs, usegmt=True)}
        simulator.fail_next("list", status=200, body={"items": rows}, headers=headers, times=2)
        (found,) = self.found(simulator)
        assert found.remote_id == "v2:ours"
        assert abs(found.created - datetime.now(UTC)) < timedelta(minutes=5)

    @pytest.mark.parametrize(
        ("status", "body", "kind"),
        [
            (401, {"type": "error", "error": {"message": "login fail (1004)"}}, ErrorKind.KEY_REFUSED),
            (502, "<html>", ErrorKind.PROVIDER_TROUBLE),
            (200, {"items": "x"}, ErrorKind.ANSWER_UNREADABLE),
            (200, [], ErrorKind.PROVIDER_TROUBLE),
        ],
    )
    def test_troubles_are_not_taken_for_an_empty_list(
        self, simulator: MinimaxSimulator, status: int, body: Any, kind: ErrorKind
    ) -> None:
        simulator.fail_next("list", status=status, body=body)
        with pytest.raises(AppError) as failure:
            self.found(simulator)
        assert failure.value.kind is kind
        assert failure.value.delivery is not Delivery.NOT_SENT


def test_both_versions_beside_each_other(simulator: MinimaxSimulator) -> None:
    """The same provider, one after the other: each id leads back to its own version."""

    async def run(provider: MinimaxProvider) -> list[str]:
        ids = [(await provider.submit(order)).remote_id for order in (TEXT, H3, TEXT)]
        return [(await provider.status(remote_id)).word for remote_id in ids]

    assert call(minimax(simulator), run) == ["Preparing", "queued", "Preparing"]
    assert asyncio.run(minimax(simulator).cancel("424010985738600")) is False

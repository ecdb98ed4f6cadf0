"""Every failure has a sentence that says what happened, what it cost, and what to do."""

from __future__ import annotations

import re

import pytest

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError, Charge, ErrorKind, Fact, Failure, Problem
from hailuo_desktop.domain.job import CancelMeans, JobState
from hailuo_desktop.services.recovery import Found
from hailuo_desktop.wording.actions import ACTIONS, LABELS, Action
from tests.support.builders import a_job, a_picture, a_request, a_spec


@pytest.mark.parametrize("kind", ErrorKind)
def test_every_kind_has_title_sentence_charge_and_next_step(kind: ErrorKind) -> None:
    message = wording.describe(AppError(kind), provider="atlas")
    assert message.title
    assert not message.title.endswith(".")
    for sentence in (message.text, message.charge, message.next_step):
        assert sentence.endswith(".")
        assert "{" not in sentence
    assert kind.value not in str(message)


@pytest.mark.parametrize("kind", ErrorKind)
def test_every_kind_has_one_action_and_its_button_says_what_it_does(kind: ErrorKind) -> None:
    message = wording.describe(AppError(kind), provider="atlas")
    assert message.action is not None
    has_button = message.action not in (Action.WAIT, Action.IN_TERMINAL)
    assert bool(message.label) is has_button
    assert not message.label.endswith(".")


def test_no_action_is_there_for_nothing() -> None:
    """Each is what helps with some failure, and each label belongs to an action."""
    used = {*ACTIONS.values(), Action.CHOOSE_REGION}  # that one goes by what the other region said
    assert used == set(Action)
    assert set(LABELS) == set(Action) - {Action.WAIT, Action.IN_TERMINAL}


@pytest.mark.parametrize(
    ("kind", "facts", "action"),
    [
        (ErrorKind.KEY_REFUSED, {"other_region": "accepts", "host": "a", "other_host": "b"}, "choose_region"),
        (ErrorKind.KEY_REFUSED, {"other_region": "refuses", "host": "a", "other_host": "b"}, "enter_key"),
        (ErrorKind.UNREACHABLE, {"proxy": "proxy.example.com", "host": "a"}, "settings"),
        (ErrorKind.UNREACHABLE, {"host": "a"}, "try_again"),
    ],
)
def test_facts_decide_what_helps(kind: ErrorKind, facts: dict[str, Fact], action: str) -> None:
    message = wording.describe(AppError(kind, facts=facts), provider="minimax")
    assert message.action == action
    assert "…" not in str(message)


@pytest.mark.parametrize("charge", Charge)
def test_every_charge_is_said(charge: Charge) -> None:
    assert wording.describe(AppError(ErrorKind.CONNECTION_LOST, charge=charge)).charge


@pytest.mark.parametrize("state", JobState)
def test_every_state_has_words(state: JobState) -> None:
    assert wording.state_words(state) != state.value


@pytest.mark.parametrize("means", [m for m in CancelMeans if m is not CancelMeans.NOTHING])
def test_every_way_to_cancel_says_what_follows(means: CancelMeans) -> None:
    words = wording.cancel_words(means)
    assert words.label
    assert words.consequence.endswith(".")


def test_problems_of_requests_fill_every_place_in_their_sentence() -> None:
    spec = a_spec()
    requests = [
        a_request(resolution="1080P", duration=10),
        a_request(resolution="", duration=7),
        a_request(prompt="x" * 2001, image=a_picture(width=100, height=90, size=30_000_000)),
        a_request(fields={"seed": 1, "expand": "no"}),
        a_request(end_image=a_picture()),
    ]
    for request in requests:
        problems = spec.problems(request)
        assert problems
        for problem in problems:
            assert "…" not in str(wording.describe(problem, provider="atlas"))


def test_a_message_of_the_provider_is_detail_and_not_part_of_the_sentence() -> None:
    error = AppError(ErrorKind.REQUEST_REFUSED, message="<b>{bad} request</b>", request_id="req-1")
    message = wording.describe(error, provider="atlas")
    assert message.details == "<b>{bad} request</b> · req-1"
    assert "bad" not in message.text
    assert "Atlas Cloud" in message.text


def test_braces_in_facts_are_harmless() -> None:
    problem = Problem(kind=ErrorKind.PICTURE_MISSING, field="image", facts={"path": "/tmp/{0}{x}.png"})
    assert "/tmp/{0}{x}.png" in wording.describe(problem).text


def test_translation_is_asked_for_the_source_with_its_places() -> None:
    asked: list[tuple[str, str]] = []

    def translate(context: str, source: str) -> str:
        asked.append((context, source))
        return "übersetzt: " + source

    message = wording.describe(AppError(ErrorKind.PICTURE_MISSING, facts={"path": "a.png"}), translate)
    assert message.text == "übersetzt: There is no file at a.png."
    assert ("Failure", "There is no file at {path}.") in asked
    assert all(re.fullmatch("Failure|Charge|Provider|Action", context) for context, _ in asked)


@pytest.mark.parametrize("found", [None, *Found, "looking"])
def test_a_lost_job_has_its_own_sentence_for_what_looking_found(found: str | None) -> None:
    facts: dict[str, Fact] = {} if found is None else {"found": str(found)}
    failure = Failure(kind=ErrorKind.OUTCOME_UNKNOWN, facts=facts, charge=Charge.UNKNOWN)
    message = wording.describe_job(a_job(), failure)
    assert "answer" in message.text
    assert "Atlas Cloud" in message.text
    assert message.charge == "$0.23 may have been charged."
    assert message.next_step.endswith(".")
    assert wording.describe_job(a_job(), failure, looking=True).title == "Looking for the job"
    unlisted = wording.describe_job(a_job(price=None), failure)
    assert unlisted.charge == "It may have been charged."


def test_the_sentences_differ_by_what_was_found() -> None:
    texts = {
        wording.describe(AppError(ErrorKind.OUTCOME_UNKNOWN, facts={"found": found})).text
        for found in ("none", "several", "cannot_ask", "looking")
    }
    assert len(texts) == 4


def test_a_library_that_was_set_aside_is_named() -> None:
    message = wording.describe(
        AppError(ErrorKind.JOURNAL_DAMAGED, facts={"set_aside": "/d/journal.damaged-1.sqlite3"})
    )
    assert "/d/journal.damaged-1.sqlite3" in message.text
    assert "videos are still in their folder" in message.next_step


def test_until_when_a_result_waits() -> None:
    assert "2026-12-04" in wording.kept_until_words("2026-12-04")


@pytest.mark.parametrize(
    ("kind", "facts", "word"),
    [
        (ErrorKind.DISK_FULL, {"folder": "/videos", "needed": 200}, "200 MB"),
        (ErrorKind.FOLDER_UNWRITABLE, {"folder": "/data", "trouble": "disk"}, "reports an error"),
        (ErrorKind.JOURNAL_DAMAGED, {"set_aside": "/data/x", "restored": "2026-11-20 14:05"}, "14:05"),
        (ErrorKind.JOURNAL_DAMAGED, {"restored": "2026-11-20 14:05"}, "was gone"),
        (ErrorKind.LINK_UNSAFE, {"host": "cats.example.com", "reason": "scheme"}, "http://"),
        (ErrorKind.LINK_UNREACHABLE, {"host": "cats.example.com", "reason": "tls"}, "prove who it is"),
        (ErrorKind.OUTCOME_UNKNOWN, {"provider": "atlas", "restored": "2026-11-20 14:05"}, "not sent again"),
    ],
)
def test_facts_make_a_sentence_more_exact(kind: ErrorKind, facts: dict[str, Fact], word: str) -> None:
    message = wording.describe(AppError(kind, facts=facts))
    assert word in message.text
    assert "…" not in str(message)
    assert str(message) != str(wording.describe(AppError(kind)))


def test_a_start_says_how_many_jobs_go_on() -> None:
    assert "3" in wording.continued_words(3)

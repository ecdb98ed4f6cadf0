"""The feed of releases: what is asked, what is believed, and where it may be."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator

import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.release import Release
from hailuo_desktop.providers.base import LinkTrust
from hailuo_desktop.providers.github_releases import (
    LARGEST_ANSWER,
    LONGEST_NOTES,
    RELEASES_VARIABLE,
    releases_of,
)
from hailuo_desktop.providers.http import USER_AGENT, ClientFactory
from tests.support.release_server import ReleaseServer, an_answer, release_server


@pytest.fixture
def server() -> Iterator[ReleaseServer]:
    with release_server() as running:
        yield running


def ask(address: str, clients: ClientFactory) -> Release | None:
    feed = releases_of("", {RELEASES_VARIABLE: address}, clients)
    assert feed is not None
    return asyncio.run(feed.latest())


def test_one_request_without_key_or_name(server: ReleaseServer, clients: ClientFactory) -> None:
    assert ask(server.address, clients) == Release(version="9.9.9", notes="## Better\n\n- 更快 clips")
    (request,) = server.asked
    assert (request.method, request.path) == ("GET", "/repos/x/y/releases/latest")
    assert request.headers["user-agent"] == USER_AGENT
    assert set(request.headers) <= {"host", "user-agent", "accept", "accept-encoding", "connection"}


@pytest.mark.parametrize("answer", [an_answer(draft=True), an_answer(prerelease=True)])
def test_drafts_and_trials_are_not_offered(
    server: ReleaseServer, clients: ClientFactory, answer: dict[str, object]
) -> None:
    server.say(answer)
    assert ask(server.address, clients) is None


def test_notes_are_words_of_a_sensible_length(server: ReleaseServer, clients: ClientFactory) -> None:
    server.say(an_answer(body="a\x1b[31m\u202eb\r\n\tc" + "x" * 100_000))
    release = ask(server.address, clients)
    assert release is not None
    assert release.notes.startswith("a[31mb\n\tcxxx")
    assert len(release.notes) == LONGEST_NOTES
    server.say(an_answer(body=None))
    assert ask(server.address, clients) == Release(version="9.9.9", notes="")


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[]", b'"9.9"', b"{}", b'{"tag_name": 9}', b'{"tag_name": null}', b"\xff"]
)
def test_what_is_no_answer_is_a_failure_with_a_name(
    server: ReleaseServer, clients: ClientFactory, body: bytes
) -> None:
    server.body = body
    with pytest.raises(AppError) as failed:
        ask(server.address, clients)
    assert failed.value.kind is ErrorKind.ANSWER_UNREADABLE


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (403, ErrorKind.ANSWER_UNREADABLE),
        (404, ErrorKind.ANSWER_UNREADABLE),
        (429, ErrorKind.PROVIDER_TROUBLE),
        (503, ErrorKind.PROVIDER_TROUBLE),
    ],
)
def test_refusals(server: ReleaseServer, clients: ClientFactory, status: int, kind: ErrorKind) -> None:
    server.status = status
    with pytest.raises(AppError) as failed:
        ask(server.address, clients)
    assert failed.value.kind is kind


def test_an_endless_answer_is_cut_off(server: ReleaseServer, clients: ClientFactory) -> None:
    server.say(an_answer(body="x" * LARGEST_ANSWER))
    with pytest.raises(AppError) as failed:
        ask(server.address, clients)
    assert failed.value.kind is ErrorKind.ANSWER_UNREADABLE


def test_nobody_there(clients: ClientFactory) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        with pytest.raises(AppError) as failed:
            ask(f"http://127.0.0.1:{unused.getsockname()[1]}/", clients)
    assert failed.value.kind is ErrorKind.UNREACHABLE


def test_the_address_and_the_page_come_from_the_name_of_the_project(clients: ClientFactory) -> None:
    feed = releases_of("somebody/hailuo-desktop", {}, clients)
    assert feed is not None
    assert feed._address == "https://api.github.com/repos/somebody/hailuo-desktop/releases/latest"
    assert feed.page == "https://github.com/somebody/hailuo-desktop/releases/latest"
    assert feed._trust is LinkTrust.PUBLIC


@pytest.mark.parametrize(
    "given",
    [
        "",
        "https://example.org/latest",
        "http://10.0.0.1/latest",
        "file:///etc/passwd",
        "http://[",
        "127.0.0.1:80",
    ],
)
def test_the_variable_names_this_computer_or_nobody(clients: ClientFactory, given: str) -> None:
    """And never falls back to the usual address: who sets it does not want that one asked."""
    assert releases_of("somebody/hailuo-desktop", {RELEASES_VARIABLE: given}, clients) is None


def test_unpublished_there_is_nobody_to_ask(clients: ClientFactory) -> None:
    assert releases_of("", {}, clients) is None

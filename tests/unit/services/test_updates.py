"""Looking for a newer version: once a day, only while it is wanted, and quiet when it fails."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.release import Release
from hailuo_desktop.services.updates import UpdateDesk
from tests.support.clock import JumpingClock

DAY = 86_400.0
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


class Feed:
    """Gives one answer after the other, then the last one again."""

    page = "https://example.org/releases"

    def __init__(self, *answers: Release | ErrorKind | None) -> None:
        self.answers = list(answers)
        self.asked = 0

    async def latest(self) -> Release | None:
        self.asked += 1
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, ErrorKind):
            raise AppError(answer)
        return answer


def release(version: str) -> Release:
    return Release(version=version, notes="")


def watched(
    feed: Feed | None, looks: int, *, looked_at: datetime | None = None, clock: JumpingClock | None = None
) -> tuple[list[datetime], list[Release]]:
    """Watch until so many looks were made; when that was, and what was found."""
    clock = clock or JumpingClock()
    when: list[datetime] = []
    found: list[Release] = []
    desk = UpdateDesk(feed, "1.2.0", clock)
    asyncio.run(
        asyncio.wait_for(
            desk.watch(looked_at, wanted=lambda: len(when) < looks, looked=when.append, found=found.append),
            timeout=60,
        )
    )
    return when, found


@pytest.mark.parametrize(
    ("there", "is_newer"),
    [
        ("1.2.0", False),
        ("v1.2", False),
        ("1.1.9", False),
        ("1.10", True),
        ("1.2.0.post1", True),
        ("soon", False),
    ],
)
def test_only_what_is_newer_is_told(there: str, is_newer: bool) -> None:
    desk = UpdateDesk(Feed(release(there)), "1.2.0", JumpingClock())
    assert (asyncio.run(desk.newer()) is not None) is is_newer


@pytest.mark.parametrize(
    "kind", [ErrorKind.UNREACHABLE, ErrorKind.ANSWER_UNREADABLE, ErrorKind.CONNECTION_INSECURE]
)
def test_a_failure_is_quiet_and_waits_for_the_next_day(kind: ErrorKind) -> None:
    feed = Feed(kind, release("2.0"))
    when, found = watched(feed, 3)
    assert feed.asked == 3  # by the time of the last answer it was no longer wanted
    assert found == [release("2.0")]
    assert all(later - earlier >= timedelta(days=1) for earlier, later in pairwise(when))


def test_once_a_day_also_over_restarts() -> None:
    clock = JumpingClock()
    watched(Feed(None), 1, looked_at=NOON - timedelta(hours=20), clock=clock)
    assert clock.slept[0] == 4 * 3600


def test_the_start_is_left_alone() -> None:
    clock = JumpingClock()
    watched(Feed(None), 1, looked_at=NOON - timedelta(days=30), clock=clock)
    assert 0 < clock.slept[0] < 60


def test_a_look_in_the_future_was_made_by_a_wrong_clock() -> None:
    clock = JumpingClock()
    watched(Feed(None), 1, looked_at=NOON + timedelta(days=4000), clock=clock)
    assert clock.slept[0] < 60


def test_not_wanted_nothing_is_asked() -> None:
    feed = Feed(release("2.0"))
    assert watched(feed, 0) == ([], [])
    assert feed.asked == 0


def test_the_look_is_remembered_before_it_is_made() -> None:
    """A program that crashes over the answer does not ask again at each start."""
    seen: list[int] = []
    feed = Feed(None)
    desk = UpdateDesk(feed, "1.2.0", JumpingClock())
    watch = desk.watch(
        None, wanted=lambda: not seen, looked=lambda _: seen.append(feed.asked), found=lambda _: None
    )
    asyncio.run(asyncio.wait_for(watch, timeout=60))
    assert seen == [0]
    assert feed.asked == 1


def test_without_a_feed_there_is_nothing_to_watch() -> None:
    desk = UpdateDesk(None, "1.2.0", JumpingClock())
    assert not desk.can_look
    assert desk.page == ""
    assert asyncio.run(desk.newer()) is None
    assert watched(None, 5) == ([], [])

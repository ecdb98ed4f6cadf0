"""Shots that go on from each other are found again, in the order they are seen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hailuo_desktop.domain.chain import chain_of, went_on_from
from hailuo_desktop.domain.job import Job
from hailuo_desktop.domain.video_origin import VideoOrigin
from tests.support.builders import a_job, a_picture, a_request

DAY = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def shot(name: str, after: str = "", *, moment: float = 5.96, minute: int = 0, video: str = "") -> Job:
    """A job that begins with a frame of the clip of the job `after`, 6 s of 25 frames each."""
    origin = VideoOrigin(path="/clips/before.mp4", moment=moment, duration=6, count=150, job=after)
    image = a_picture(video=origin if after else None)
    return a_job(
        id=name,
        request=a_request(image=image),
        created=DAY + timedelta(minutes=minute),
        video=video or f"/clips/{name}.mp4",
    )


def names(shots: list[Job]) -> list[str]:
    return [each.id for each in shots]


def test_a_shot_alone_is_a_chain_of_one() -> None:
    assert names(chain_of(shot("a"), [shot("a"), shot("b")])) == ["a"]


def test_from_every_shot_the_whole_chain_is_found() -> None:
    shots = [shot("a"), shot("b", "a"), shot("c", "b")]
    for each in shots:
        assert names(chain_of(each, reversed(shots))) == ["a", "b", "c"]


def test_a_frame_from_the_middle_begins_something_else() -> None:
    middle = shot("b", "a", moment=3.0)
    assert went_on_from(middle) == ""
    assert names(chain_of(middle, [shot("a"), middle])) == ["b"]


def test_a_frame_of_a_video_from_elsewhere_goes_on_from_nothing() -> None:
    origin = VideoOrigin(path="/holiday.mp4", moment=5.96, duration=6, count=150)
    job = a_job(request=a_request(image=a_picture(video=origin)))
    assert went_on_from(job) == ""


def test_of_several_takes_the_newest_finished_one_is_followed() -> None:
    older = shot("b1", "a", minute=1)
    newer = shot("b2", "a", minute=2)
    unfinished = shot("b3", "a", minute=3)
    unfinished = a_job(id="b3", request=unfinished.request, created=unfinished.created, video="")
    known = [shot("a"), older, newer, unfinished]
    assert names(chain_of(known[0], known)) == ["a", "b2"]
    # Who looks at another take sees the chain of that one.
    assert names(chain_of(older, known)) == ["a", "b1"]


def test_a_shot_before_that_is_gone_ends_the_chain() -> None:
    assert names(chain_of(shot("b", "a"), [shot("b", "a"), shot("c", "b")])) == ["b", "c"]


def test_a_circle_written_by_somebody_ends() -> None:
    circle = [shot("a", "b"), shot("b", "a")]
    assert sorted(names(chain_of(circle[0], circle))) == ["a", "b"]

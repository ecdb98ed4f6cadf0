"""Which clips get a labelled copy, and what the copy is made by."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from hailuo_desktop.domain.film import FilmFormat, VisibleMark
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.domain.labels import Maker
from hailuo_desktop.services.label_desk import Labelling, due, labelled_film
from tests.support.library_clips import clip_job

MAKER = Maker(producer="Atlas Cloud", produce_id="pred-1")


def test_clips_are_due_in_the_order_they_were_finished() -> None:
    jobs = [clip_job(Path(f"/{number}.mp4"), number) for number in (3, 1, 2, 0)]
    live = msgspec.structs.replace(jobs[0], id="live", state=JobState.RENDERING, finished=None)
    failed = msgspec.structs.replace(jobs[0], id="failed", state=JobState.FAILED, video="")
    since = jobs[3].finished
    assert since is not None
    assert [job.video for job in due([*jobs, live, failed], since)] == ["/1.mp4", "/2.mp4", "/3.mp4"]
    assert due(jobs, since + timedelta(days=1)) == []


def test_after_each_only_later_ones_are_due() -> None:
    jobs = [clip_job(Path(f"/{number}.mp4"), number) for number in range(4)]
    last = jobs[2].finished
    assert last is not None
    assert [job.video for job in due(jobs, last)] == ["/3.mp4"]


@pytest.mark.parametrize("suffix", [".mp4", ".MOV", ".webm"])
def test_without_words_nothing_is_encoded(suffix: str) -> None:
    film, named = labelled_film(clip_job(Path(f"/a{suffix}")), MAKER, Labelling(with_request=False))
    assert film.encoding.format is FilmFormat.AS_IT_IS
    assert named == suffix.lower()
    assert film.is_labelled
    assert film.shots[0].request is None


def test_words_in_the_picture_make_an_mp4_of_it() -> None:
    job = clip_job(Path("/a.webm"))
    film, named = labelled_film(job, MAKER, Labelling(mark=VisibleMark(words=b"png")))
    assert (film.encoding.format, named) == (FilmFormat.MP4, ".mp4")
    assert film.shots[0].request == job.request

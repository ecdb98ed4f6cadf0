"""The preview of a film shows exactly the frames between the marks, in their order, whatever is pressed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.clip_facts import ClipFacts
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.storyboard import LaidShot, Storyboard, StoryShot, lay_out
from hailuo_desktop.services.compare_desk import CompareDesk
from hailuo_desktop.ui.errands import Errands
from hailuo_desktop.ui.film.preview import Layer, Place, Preview
from tests.support.builders import a_job
from tests.support.numbered_clips import make_numbered

X264 = ("-c:v", "libx264", "-preset", "ultrafast", "-g", "12", "-pix_fmt", "yuv420p")
PATIENCE_MS = 60_000
RATE = 24


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("clips")
    return {
        name: make_numbered(folder / f"{name}.mp4", *X264, frames=24, first=first)
        for name, first in (("a", 0), ("b", 100), ("c", 200))
    }


class Clock:
    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        return self.time


class Watched:
    """A preview with a clock of its own, and what it has shown."""

    def __init__(self, qtbot: QtBot) -> None:
        self.clock = Clock()
        self.troubles: list[AppError] = []
        self.errands = Errands(self.troubles.append)
        self.preview = Preview(CompareDesk().open, self.errands.run, now=self.clock)
        self.preview.fit(160, 96)
        self.places: list[Place] = []
        self.layers: list[list[Layer]] = []
        self.failed: list[tuple[str, ErrorKind]] = []
        self.preview.place_changed.connect(self.places.append)
        self.preview.shown.connect(self.layers.append)
        self.preview.failed.connect(lambda shot, failure: self.failed.append((shot, failure.kind)))
        self._qtbot = qtbot

    def until(self, place: Place) -> None:
        self._qtbot.waitUntil(lambda: self.preview.place == place, timeout=PATIENCE_MS)

    def still(self) -> None:
        self._qtbot.waitUntil(lambda: not self.preview._beat.isActive(), timeout=PATIENCE_MS)


@pytest.fixture
def watched(qloop: asyncio.AbstractEventLoop, qtbot: QtBot) -> Iterator[Watched]:
    watched = Watched(qtbot)
    yield watched
    watched.preview.close()


def shot(clips: dict[str, Path], name: str, **rest: object) -> StoryShot:
    return StoryShot(id=rest.pop("id", name), clip=str(clips.get(name, name)), **rest)  # type: ignore[arg-type]


def laid(*shots: StoryShot) -> list[LaidShot]:
    now = a_job().created
    facts = {
        each.clip: ClipFacts(
            path=each.clip,
            container="mov",
            codec="h264",
            pixels="yuv420p",
            width=160,
            height=96,
            frames=24,
            rate=(RATE, 1),
            is_steady=True,
            seconds=1.0,
        )
        for each in shots
    }
    return lay_out(Storyboard(id="f", name="f", shots=shots, created=now, updated=now), facts)


def frames(name: str, first: int, last: int) -> list[Place]:
    return [Place(name, number) for number in range(first, last + 1)]


class TestPlaying:
    def test_every_frame_between_the_marks_comes_once_and_in_order(
        self, watched: Watched, clips: dict[str, Path]
    ) -> None:
        preview = watched.preview
        preview.show_film(
            laid(
                shot(clips, "a", first=20, job="1"),
                shot(clips, "b", first=3, last=6),
                shot(clips, "a", id="again", last=4),
                shot(clips, "c", last=2),
            )
        )
        expected = [
            *frames("a", 20, 23),
            *frames("b", 3, 6),
            *frames("again", 0, 4),
            *frames("c", 0, 2),
        ]
        watched.until(expected[0])
        preview.toggle()
        preview.go_on()
        for tick, place in enumerate(expected):
            watched.clock.time = (tick + 0.5) / RATE
            watched.until(place)
        watched.clock.time = 60.0
        watched.still()
        assert watched.places == expected
        assert (preview.pace, preview.place) == (0, Place("c", 2)), "it rests on its last frame"
        preview.toggle()
        watched.until(expected[0])
        assert preview.pace == 1, "from the end it begins again"
        assert watched.troubles == []

    def test_the_doubled_frame_of_a_shot_that_goes_on_is_not_seen(
        self, watched: Watched, clips: dict[str, Path]
    ) -> None:
        watched.preview.show_film(
            laid(shot(clips, "a", first=22, job="1"), shot(clips, "b", job="2", goes_on_from="1", last=2))
        )
        watched.until(Place("a", 22))
        for _ in range(3):
            watched.preview.step(1)
            watched.still()
        assert watched.places == [*frames("a", 22, 23), *frames("b", 1, 2)]

    def test_time_stands_still_until_a_clip_is_there(self, watched: Watched, clips: dict[str, Path]) -> None:
        preview = watched.preview
        preview.show_film(laid(shot(clips, "a")))
        preview.toggle()
        watched.clock.time = 0.9
        preview.go_on()
        watched.clock.time = 1.8
        watched.until(Place("a", 0))
        assert watched.places == [Place("a", 0)]
        assert preview.moment < 1 / RATE

    def test_a_cross_fade_lays_the_next_shot_over_the_one_before(
        self, watched: Watched, clips: dict[str, Path]
    ) -> None:
        preview = watched.preview
        preview.show_film(laid(shot(clips, "a", fade=0.5), shot(clips, "b")))
        assert preview.seconds == 1.5
        for moment, below, above, opacity in ((0.5 + 3.5 / RATE, 15, 3, 7 / 24), (0.98, 23, 11, 0.96)):
            preview.seek(moment)
            watched.until(Place("b", above))
            (one, two) = watched.layers[-1]
            assert (one.frame.number, one.opacity) == (below, 1.0)
            assert two.frame.number == above
            assert two.opacity == pytest.approx(opacity)
        preview.seek(1.1)
        watched.until(Place("b", 14))
        assert len(watched.layers[-1]) == 1

    def test_a_clip_that_cannot_be_read_is_told_and_passed_over(
        self, watched: Watched, clips: dict[str, Path], tmp_path: Path
    ) -> None:
        broken = tmp_path / "broken.mp4"
        broken.write_bytes(b"no video")
        watched.preview.show_film(laid(shot({"x": broken}, "x"), shot(clips, "b")))
        watched.until(Place("b", 0))
        assert watched.failed == [("x", ErrorKind.CLIP_UNREADABLE)]
        assert watched.troubles == []
        assert watched.preview.seconds == 1.0


class TestWinding:
    def test_each_press_the_same_way_goes_faster_and_the_first_press_back_turns(
        self, watched: Watched, clips: dict[str, Path]
    ) -> None:
        preview = watched.preview
        preview.show_film(laid(shot(clips, "a")))
        paces = []
        for press in (preview.forwards, preview.forwards, preview.forwards, preview.forwards):
            press()
            paces.append(preview.pace)
        for press in (preview.backwards, preview.backwards):
            press()
            paces.append(preview.pace)
        preview.toggle()
        assert [*paces, preview.pace] == [1, 2, 4, 4, -1, -2, 0]

    def test_back_it_comes_to_the_first_frame_and_stops_there(
        self, watched: Watched, clips: dict[str, Path]
    ) -> None:
        preview = watched.preview
        preview.show_film(laid(shot(clips, "a"), shot(clips, "b")))
        preview.seek(1.2)
        watched.until(Place("b", 4))
        preview.backwards()
        for time, place in ((0.1, Place("b", 2)), (0.5, Place("a", 16)), (5.0, Place("a", 0))):
            watched.clock.time = time
            watched.until(place)
        watched.still()
        assert not preview.is_playing


class TestGoing:
    def test_steps_go_from_one_shot_into_the_next_and_back(
        self, watched: Watched, clips: dict[str, Path]
    ) -> None:
        preview = watched.preview
        preview.show_film(laid(shot(clips, "a", last=2), shot(clips, "b", first=5)))
        for shot_id, number, by, expected in (
            ("a", 2, 1, Place("b", 5)),
            ("b", 5, -1, Place("a", 2)),
            ("a", 0, -1, Place("a", 0)),
            ("b", 23, 1, Place("b", 23)),
        ):
            preview.go_to(shot_id, number)
            preview.step(by)
            watched.until(expected)
            watched.still()

    def test_presses_that_come_faster_than_frames_are_all_counted(
        self, watched: Watched, clips: dict[str, Path]
    ) -> None:
        watched.preview.show_film(laid(shot(clips, "a")))
        watched.until(Place("a", 0))
        for _ in range(7):
            watched.preview.step(1)
        watched.until(Place("a", 7))

    def test_any_frame_can_be_looked_at_also_one_that_is_trimmed_away(
        self, watched: Watched, clips: dict[str, Path]
    ) -> None:
        preview = watched.preview
        preview.show_film(laid(shot(clips, "a"), shot(clips, "b", first=5, last=9)))
        preview.go_to("b")
        watched.until(Place("b", 5))
        moment = preview.moment
        preview.peek("b", 20)
        watched.until(Place("b", 20))
        assert preview.moment == moment

    def test_the_frame_that_is_seen_stays_when_the_film_changes_around_it(
        self, watched: Watched, clips: dict[str, Path]
    ) -> None:
        preview = watched.preview
        preview.show_film(laid(shot(clips, "a"), shot(clips, "b")))
        preview.go_to("b", 10)
        preview.show_film(laid(shot(clips, "c"), shot(clips, "a"), shot(clips, "b", first=8)))
        watched.until(Place("b", 10))
        watched.still()
        assert preview.moment == pytest.approx(2 + 2 / RATE, abs=0.002)
        preview.show_film(laid(shot(clips, "c"), shot(clips, "a"), shot(clips, "b", first=15)))
        watched.until(Place("b", 15))
        preview.show_film([])
        assert (preview.place, preview.seconds, preview.moment) == (None, 0.0, 0.0)
        assert watched.layers[-1] == []

    def test_files_are_let_go_of(self, watched: Watched, clips: dict[str, Path]) -> None:
        preview = watched.preview
        preview.show_film(laid(shot(clips, "a")))
        watched.until(Place("a", 0))
        (_, reel) = preview._reels._reels["a"]
        assert reel is not None
        preview.let_go()
        assert not reel._thread.is_alive()
        preview.refresh()
        watched.still()
        assert preview.place == Place("a", 0)

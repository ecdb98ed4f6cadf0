"""A film as it is planned: order, marks, doubled frames, and where each shot is in the film."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop.domain.clip_facts import ClipFacts
from hailuo_desktop.domain.film import MOST_SHOTS, Soundtrack
from hailuo_desktop.domain.labels import Maker
from hailuo_desktop.domain.storyboard import (
    Made,
    Storyboard,
    StoryShot,
    doubled,
    film_of,
    lay_out,
    put_in_place,
    track_end,
    trimmed,
)
from tests.support.builders import a_request

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def facts(frames: int = 24, path: str = "") -> ClipFacts:
    return ClipFacts(
        path=path,
        container="mov",
        codec="h264",
        pixels="yuv420p",
        width=160,
        height=96,
        frames=frames,
        rate=(24, 1),
        is_steady=True,
        seconds=frames / 24,
    )


def board(*shots: StoryShot) -> Storyboard:
    return Storyboard(id="film", name="Film 1", shots=shots, created=NOON, updated=NOON)


def clip(name: str, **rest: object) -> StoryShot:
    return msgspec.structs.replace(StoryShot(id=name, clip=f"/clips/{name}.mp4"), **rest)


KNOWN = {f"/clips/{name}.mp4": facts() for name in "abc"}
LINKED = (clip("a", job="1"), clip("b", job="2", goes_on_from="1"))


def order(film: Storyboard) -> str:
    return "".join(shot.id for shot in film.shots)


class TestOrder:
    @pytest.mark.parametrize(
        ("shot", "before", "expected"),
        [
            ("a", 0, "abcd"),
            ("a", 1, "abcd"),
            ("a", 2, "bacd"),
            ("a", 4, "bcda"),
            ("a", 99, "bcda"),
            ("d", 0, "dabc"),
            ("d", -3, "dabc"),
            ("c", 1, "acbd"),
            ("x", 0, "abcd"),
        ],
    )
    def test_a_shot_comes_before_the_one_that_is_at_the_place_now(
        self, shot: str, before: int, expected: str
    ) -> None:
        assert order(board(*map(clip, "abcd")).moved(shot, before)) == expected

    @given(st.permutations("abcdef"), st.sampled_from("abcdef"), st.integers(-2, 9))
    def test_moving_loses_and_doubles_none(self, shots: list[str], shot: str, before: int) -> None:
        moved = board(*map(clip, shots)).moved(shot, before)
        assert sorted(order(moved)) == sorted(shots)
        assert [each for each in order(moved) if each != shot] == [each for each in shots if each != shot]

    def test_shots_are_put_in_at_a_place_or_at_the_end_and_taken_out(self) -> None:
        film = board(*map(clip, "ab"))
        assert order(film.inserted([clip("x"), clip("y")], 1)) == "axyb"
        assert order(film.inserted([clip("x")])) == "abx"
        assert order(film.removed(["a", "x"])) == "b"

    def test_a_film_does_not_grow_beyond_its_limit(self) -> None:
        full = board(*(clip(str(number)) for number in range(MOST_SHOTS - 1)))
        grown = full.inserted([clip("x"), clip("y")], 0)
        assert len(grown.shots) == MOST_SHOTS
        assert grown.shots[0].id == "x"

    def test_a_copy_comes_behind_and_waits_for_nothing(self) -> None:
        film = board(clip("a"), StoryShot(id="s", prompt="a heron", awaits=("7",)))
        copied = film.duplicated("s", "t")
        assert order(copied) == "ast"
        assert copied.shots[1].awaits == ("7",)
        assert copied.shots[2] == StoryShot(id="t", prompt="a heron")

    def test_what_changes_nothing_is_the_same_film(self) -> None:
        film = board(clip("a"))
        assert film.moved("a", 0) is film
        assert film.removed(["x"]) is film
        assert film.mapped(lambda shot: shot) is film


class TestDoubledFrame:
    def test_a_shot_made_from_the_last_frame_of_the_one_before_begins_with_it(self) -> None:
        assert doubled(LINKED, KNOWN) == {"b"}

    def test_an_empty_slot_between_them_does_not_count(self) -> None:
        assert doubled([LINKED[0], StoryShot(id="s"), LINKED[1]], KNOWN) == {"b"}

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ({"last": 20}, {}),
            ({}, {"first": 1}),
            ({"job": ""}, {}),
            ({}, {"goes_on_from": "9"}),
            ({"job": ""}, {"goes_on_from": ""}),
            ({}, {"last": 0}),
        ],
    )
    def test_not_where_either_is_trimmed_there_or_they_do_not_belong_together(
        self, first: dict[str, object], second: dict[str, object]
    ) -> None:
        shots = [
            msgspec.structs.replace(LINKED[0], **first),
            msgspec.structs.replace(LINKED[1], **second),
        ]
        assert doubled(shots, KNOWN) == frozenset()

    def test_an_end_mark_on_the_very_last_frame_is_no_trim(self) -> None:
        assert doubled([msgspec.structs.replace(LINKED[0], last=23), LINKED[1]], KNOWN) == {"b"}

    def test_a_clip_of_one_frame_keeps_it(self) -> None:
        known = KNOWN | {"/clips/b.mp4": facts(1)}
        assert doubled(LINKED, known) == frozenset()
        assert [(each.first, each.last) for each in lay_out(board(*LINKED), known)] == [(0, 23), (0, 0)]

    def test_it_is_left_out_of_the_film_unless_the_user_wants_it(self) -> None:
        film = film_of(board(*LINKED), KNOWN, {})
        assert [shot.continues for shot in film.shots] == [False, True]
        assert [each.first for each in lay_out(board(*LINKED), KNOWN)] == [0, 1]
        kept = board(LINKED[0], msgspec.structs.replace(LINKED[1], keeps_double=True))
        assert [shot.continues for shot in film_of(kept, KNOWN, {}).shots] == [False, False]
        assert [each.first for each in lay_out(kept, KNOWN)] == [0, 0]


class TestTrim:
    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            (3, 9, (3, 9)),
            (0, 23, (0, None)),
            (-4, 99, (0, None)),
            (9, 3, (3, 3)),
            (50, 60, (23, None)),
            (0, 0, (0, 0)),
        ],
    )
    def test_marks_stay_within_the_clip_and_in_order(
        self, first: int, last: int, expected: tuple[int, int | None]
    ) -> None:
        shot = trimmed(clip("a"), first, last, 24)
        assert (shot.first, shot.last) == expected

    def test_another_file_in_the_place_takes_over_marks_that_fit(self) -> None:
        old = clip("a", first=5, last=20, fade=0.5, prompt="words", awaits=("1",))
        new = clip("b", job="2")
        assert put_in_place(new, old, 21) == msgspec.structs.replace(
            new, id="a", prompt="words", fade=0.5, first=5, last=20
        )
        assert put_in_place(new, old, 20) == msgspec.structs.replace(new, id="a", prompt="words", fade=0.5)


class TestLayout:
    def test_shots_follow_each_other_without_a_gap_and_overlap_by_their_fade(self) -> None:
        film = board(clip("a", fade=0.5), StoryShot(id="s", fade=1), clip("b", first=12), clip("c", fade=9))
        laid = lay_out(film, KNOWN)
        assert [(each.id, each.begin, each.seconds, each.fade) for each in laid] == [
            ("a", 0.0, 1.0, 0.5),
            ("b", 0.5, 0.5, 0.0),
            ("c", 1.0, 1.0, 0.0),
        ]
        assert laid[-1].end == 2.0

    def test_a_clip_that_is_not_known_is_left_out(self) -> None:
        film = board(clip("a"), clip("gone"), clip("b"))
        assert [each.id for each in lay_out(film, KNOWN)] == ["a", "b"]
        assert [shot.path for shot in film_of(film, KNOWN, {}).shots] == ["/clips/a.mp4", "/clips/b.mp4"]

    @given(st.lists(st.tuples(st.integers(1, 40), st.floats(0, 3)), min_size=1, max_size=6))
    def test_fades_that_are_too_long_leave_each_shot_in_its_order(
        self, shots: list[tuple[int, float]]
    ) -> None:
        known = {f"/clips/{n}.mp4": facts(frames) for n, (frames, _) in enumerate(shots)}
        laid = lay_out(board(*(clip(str(n), fade=fade) for n, (_, fade) in enumerate(shots))), known)
        for before, after in pairwise(laid):
            assert after.begin == pytest.approx(before.end - before.fade)
            assert before.begin - 1e-9 <= after.begin <= before.end + 1e-9
            assert after.end >= before.end - 1e-9
        assert laid[-1].fade == 0

    def test_marks_behind_the_end_of_a_clip_that_became_shorter_are_its_end(self) -> None:
        (laid,) = lay_out(board(clip("a", first=30, last=40)), KNOWN)
        assert (laid.first, laid.last) == (23, 23)


def test_a_film_carries_what_is_known_of_the_making_and_the_sound() -> None:
    track = Soundtrack(path="/music.wav", fade_out=2.0)
    planned = msgspec.structs.replace(board(*LINKED), soundtrack=track, clip_volume=0.0)
    made = {"1": Made(maker=Maker(producer="MiniMax"), request=a_request())}
    film = film_of(planned, KNOWN, made)
    assert (film.soundtrack, film.clip_volume) == (track, 0.0)
    assert film.shots[0].request == a_request()
    assert film.shots[0].maker == Maker(producer="MiniMax")
    assert (film.shots[1].maker, film.shots[1].request) == (None, None)


@pytest.mark.parametrize(
    ("track", "silent", "cut"),
    [
        ({}, 4.0, 0.0),
        ({"offset": 3.0}, 1.0, 0.0),
        ({"offset": -2.0}, 6.0, 0.0),
        ({"offset": 5.0}, 0.0, 1.0),
        ({"offset": -9.0}, 10.0, 0.0),
        ({"loops": True}, 0.0, 0.0),
    ],
)
def test_what_becomes_of_a_soundtrack_of_six_seconds_in_a_film_of_ten(
    track: dict[str, object], silent: float, cut: float
) -> None:
    end = track_end(msgspec.structs.replace(Soundtrack(path="/m.wav"), **track), 6.0, 10.0)
    assert (end.silent, end.cut) == (silent, cut)

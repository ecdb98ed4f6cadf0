"""Where shots lie in a film, and which of their frames are shown how often: nothing doubled, nothing lost."""

from __future__ import annotations

from fractions import Fraction

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop.domain.clip_facts import ClipFacts, usual_rate
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.film import Film, Shot, VisibleMark, frame_slots, timeline

RATES = [Fraction(each) for each in ("12", "24000/1001", "24", "25", "30000/1001", "30", "50", "60")]


@given(
    st.sampled_from(RATES),
    st.integers(1, 400),
    st.sampled_from([1000, 12_800, 24_000, 90_000]),
    st.integers(0, 999),
)
def test_at_its_own_rate_every_frame_is_shown_once(rate: Fraction, count: int, clock: int, late: int) -> None:
    """Whatever the file's clock rounds its times to, and whenever it begins."""
    moments = [Fraction(round((late + number / rate) * clock), clock) for number in range(count + 1)]
    assert frame_slots(moments, rate) == [1] * count


@given(st.sampled_from(RATES), st.sampled_from(RATES), st.integers(1, 400))
def test_at_another_rate_the_length_stays_and_no_frame_is_out_of_place(
    own: Fraction, rate: Fraction, count: int
) -> None:
    slots = frame_slots([number / own for number in range(count + 1)], rate)
    assert len(slots) == count
    assert abs(sum(slots) / rate - count / own) <= Fraction(1, 2) / rate or sum(slots) == 1
    if rate >= own:
        assert min(slots) >= 1
    else:
        assert max(slots) == 1
    place = 0
    for number, times in enumerate(slots):
        for each in range(place, place + times):
            assert each / rate - number / own <= 1 / own + Fraction(1, 2) / rate
        place += times


@given(st.lists(st.fractions(Fraction(1, 100), 1), min_size=1, max_size=60), st.sampled_from(RATES))
def test_unequal_frames_keep_their_places(lengths: list[Fraction], rate: Fraction) -> None:
    moments = [sum(lengths[:number], Fraction(0)) for number in range(len(lengths) + 1)]
    slots = frame_slots(moments, rate)
    begins = [sum(slots[:number]) / rate for number in range(len(slots))]
    assert sum(slots) >= 1
    for begin, moment, times in zip(begins, moments, slots, strict=False):
        assert abs(begin - moment) <= Fraction(1, 2) / rate or sum(slots) == 1
        assert times >= 0


def test_shots_lie_one_after_the_other_and_fades_overlap() -> None:
    line = timeline(["a", "b", "c"], [24, 48, 24], [0.5, 0.25, 9.0], Fraction(24))
    assert (line.begins, line.fades, line.frames) == ((0, 12, 54), (12, 6, 0), 78)


@pytest.mark.parametrize(
    ("lengths", "fades", "kind"),
    [
        ([], [], ErrorKind.FILM_EMPTY),
        ([24, 0], [0.0, 0.0], ErrorKind.FILM_EMPTY),
        ([24, 24], [1.0, 0.0], ErrorKind.FILM_FADE_TOO_LONG),
        ([48, 24, 48], [0.5, 0.5, 0.0], ErrorKind.FILM_FADE_TOO_LONG),
    ],
)
def test_what_cannot_be_laid_out_is_told(lengths: list[int], fades: list[float], kind: ErrorKind) -> None:
    with pytest.raises(AppError) as caught:
        timeline([f"{number}.mp4" for number in range(len(lengths))], lengths, fades, Fraction(24))
    assert caught.value.kind is kind


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("clock", [1000, 12_288, 90_000])
def test_a_clips_rate_is_known_in_spite_of_rounding(rate: Fraction, clock: int) -> None:
    ticks = [round(number * clock / rate) for number in range(145)]
    assert usual_rate(ticks, Fraction(1, clock)) == (rate, True)


def test_an_unsteady_clip_is_seen_to_be_one() -> None:
    rate, is_steady = usual_rate([0, 40, 80, 200, 240, 280, 400], Fraction(1, 1000))
    assert (float(rate), is_steady) == (15.0, False)


def test_a_continuing_shot_begins_after_the_doubled_frame() -> None:
    assert Shot(path="a.mp4", first=3, continues=True).begin == 4
    assert Shot(path="a.mp4", first=3).begin == 3


def test_only_what_the_player_lacks_is_not_playable() -> None:
    facts = ClipFacts(
        path="a", container="mov", codec="h264", pixels="yuv420p", width=2, height=2, frames=1, rate=(24, 1),
        is_steady=True, seconds=1.0,
    )  # fmt: skip
    assert facts.is_playable
    assert not msgspec.structs.replace(facts, codec="av1").is_playable


@pytest.mark.parametrize("wrong", [{"share": 0.04}, {"share": 0.6}, {"seconds": -1.0}])
def test_a_mark_is_never_smaller_than_it_must_be(wrong: dict[str, float]) -> None:
    """What comes as JSON is held to the limits."""
    raw = msgspec.json.encode({"words": "", **wrong})
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(raw, type=VisibleMark)


def test_a_film_survives_the_way_to_another_process() -> None:
    film = Film(shots=(Shot(path="/a.mp4", last=5),), mark=VisibleMark(words=b"\x89PNG\x00\xff"))
    assert msgspec.json.decode(msgspec.json.encode(film), type=Film) == film

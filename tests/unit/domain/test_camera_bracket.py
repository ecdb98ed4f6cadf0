"""One bracket of a prompt, changed a command at a time: nothing else of the prompt is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop.domain.camera import CameraCommand, parse_camera
from hailuo_desktop.domain.camera_bracket import (
    Bracket,
    bracket_at,
    contrary_to,
    gaps_for_bracket,
    is_written_in_chinese,
    place_for_bracket,
)

C = CameraCommand


def at(prompt: str) -> tuple[str, int]:
    """A prompt and the place of its bar."""
    place = prompt.index("|")
    return prompt.replace("|", ""), place


def found_in(prompt: str) -> Bracket:
    found = bracket_at(*at(prompt))
    assert found is not None
    return found.bracket


@pytest.mark.parametrize(
    ("prompt", "held"),
    [
        ("a heron [Push| in] lifts off", "[Push in]"),
        ("a heron [|Push in] lifts off", "[Push in]"),
        ("a heron [Push in|] lifts off", "[Push in]"),
        ("a heron [Push in]| lifts off", "[Push in]"),
        ("[Push in] then [Pan left|, Shake]", "[Pan left, Shake]"),
        ("湖面【左摇、|晃动】起雾", "【左摇、晃动】"),
        ("a [hidden| thing] b", "[hidden thing]"),
        ("a [|] b", "[]"),
        ("a heron |[Push in] lifts off", None),
        ("a heron [Push in] |lifts off", None),
        ("a heron [Push in| lifts off", None),
        ("a heron [Push | [Pan left]", None),
        ("a heron] lifts| off]", None),
        ("|", None),
    ],
)
def test_the_bracket_of_a_place(prompt: str, held: str | None) -> None:
    text, place = at(prompt)
    found = bracket_at(text, place)
    assert (None if found is None else text[found.start : found.end]) == held


def test_a_command_comes_at_the_end_and_goes_again() -> None:
    bracket = found_in("[Pan left, misty,| Shake]")
    more = bracket.toggled(C.ZOOM_IN)
    assert str(more) == "[Pan left,misty,Shake,Zoom in]"
    assert str(more.toggled(C.PAN_LEFT)) == "[misty,Shake,Zoom in]"


def test_words_that_are_no_command_stay_when_the_last_command_goes() -> None:
    assert str(found_in("[misty|, Shake]").toggled(C.SHAKE)) == "[misty]"
    assert str(found_in("[|Shake]").toggled(C.SHAKE)) == ""


def test_a_command_named_twice_goes_altogether() -> None:
    assert str(found_in("[Shake,| shake, 晃动]").toggled(C.SHAKE)) == ""


def test_a_bracket_keeps_its_signs_and_its_spelling() -> None:
    assert str(found_in("【左摇|、晃动】").toggled(C.PUSH_IN)) == "【左摇、晃动、推进】"
    assert str(found_in("［左摇|］").toggled(C.PUSH_IN)) == "［左摇,推进］"
    assert str(found_in("[Pan left|]").toggled(C.PUSH_IN, chinese=True)) == "[Pan left,Push in]"
    assert str(Bracket().toggled(C.PUSH_IN, chinese=True)) == "[推进]"


def test_what_cannot_happen_together_takes_turns() -> None:
    both = Bracket().toggled(C.PAN_LEFT).toggled(C.SHAKE)
    assert both.toggled(C.PAN_RIGHT).commands == (C.SHAKE, C.PAN_RIGHT)
    assert both.toggled(C.STATIC_SHOT).commands == (C.STATIC_SHOT,)
    assert Bracket().toggled(C.STATIC_SHOT).toggled(C.SHAKE).commands == (C.SHAKE,)
    # A famous one: the camera moves away while the lens zooms in.
    assert Bracket().toggled(C.PULL_OUT).toggled(C.ZOOM_IN).commands == (C.PULL_OUT, C.ZOOM_IN)


@given(st.lists(st.sampled_from(C), max_size=30))
def test_taps_never_leave_contradictions_and_are_read_back(taps: list[CameraCommand]) -> None:
    bracket = Bracket()
    for tap in taps:
        bracket = bracket.toggled(tap)
        assert not any(each in contrary_to(other) for each in bracket.commands for other in bracket.commands)
        script = parse_camera(str(bracket))
        assert tuple(each for move in script.moves for each in move.commands) == bracket.commands


def test_being_contrary_is_mutual() -> None:
    for one in C:
        assert one not in contrary_to(one)
        assert all(one in contrary_to(other) for other in contrary_to(one))


@pytest.mark.parametrize(
    ("prompt", "made"),
    [
        ("|", "[X] "),
        ("a heron|", "a heron [X] "),
        ("a heron |", "a heron [X] "),
        ("a he|ron", "a [X] heron"),
        ("|a heron", "[X] a heron"),
        ("a | heron", "a [X] heron"),
        ("a heron|, then", "a heron [X], then"),
        ("it isn|'t", "it [X] isn't"),
        ("湖面|起雾", "湖面[X]起雾"),
        ("湖面起雾|", "湖面起雾[X]"),
        ("[Push| in] mist", "[Push in] [X] mist"),
        ("[Push in] |", "[Push in] [X] "),
        ("one\n|", "one\n[X] "),
    ],
)
def test_a_new_bracket_stands_free_of_the_words_around(prompt: str, made: str) -> None:
    text, wanted = at(prompt)
    place = place_for_bracket(text, wanted)
    before, after = gaps_for_bracket(text, place)
    assert f"{text[:place]}{before}[X]{after}{text[place:]}" == made


def test_chinese_is_told_from_what_shares_its_characters() -> None:
    assert is_written_in_chinese("镜头缓缓推近")
    assert is_written_in_chinese("鏡頭 slowly")
    assert not is_written_in_chinese("A heron lifts off")
    assert not is_written_in_chinese("湖の上に霧が")
    assert not is_written_in_chinese("호수 湖 위에")
    assert not is_written_in_chinese("")

"""The camera language of prompts: what is recognised, what is reported, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop.domain.camera import (
    ADVISED_TOGETHER,
    CameraCommand,
    CameraScript,
    format_move,
    parse_camera,
)

C = CameraCommand

_PIECES = st.sampled_from([*C, *(command.chinese for command in C), *"[]［］【】,，、;/ \n"])
_PROMPTS = st.one_of(st.text(), st.lists(st.one_of(_PIECES, st.text(max_size=3)), max_size=30).map("".join))


def commands(script: CameraScript) -> list[tuple[CameraCommand, ...]]:
    return [move.commands for move in script.moves]


def test_all_fifteen_in_both_languages() -> None:
    assert len(C) == 15
    for command in C:
        assert commands(parse_camera(f"a cat [{command}] runs")) == [(command,)]
        assert commands(parse_camera(f"一只猫[{command.chinese}]跑")) == [(command,)]


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("[Pan left,Pedestal up]", [(C.PAN_LEFT, C.PEDESTAL_UP)]),
        ("[左摇，上升、推进]", [(C.PAN_LEFT, C.PEDESTAL_UP, C.PUSH_IN)]),
        ("[shake; zoom in / tilt down]", [(C.SHAKE, C.ZOOM_IN, C.TILT_DOWN)]),
        ("【推进】 then ［Pull out］", [(C.PUSH_IN,), (C.PULL_OUT,)]),
        ("[  pUSH   iN  ]", [(C.PUSH_IN,)]),
        ("[push-in] [TRACKING_SHOT]", [(C.PUSH_IN,), (C.TRACKING_SHOT,)]),
        ("[Ｐｕｓｈ\u3000ｉｎ]", [(C.PUSH_IN,)]),
        ("she walks [Push in], turns [Push out]", [(C.PUSH_IN,), (C.PULL_OUT,)]),
        ("[[Push in]]", [(C.PUSH_IN,)]),
        ("[Push in, Push in]", [(C.PUSH_IN,)]),
        ("（推进） (Push in) {Push in} Push in", []),
        ("[Push in", []),
        ("[] [,] [ / ]", []),
        ("", []),
    ],
)
def test_spellings(prompt: str, expected: list[tuple[CameraCommand, ...]]) -> None:
    assert commands(parse_camera(prompt)) == expected


def test_unknown_words_are_reported_with_their_place_and_take_no_part() -> None:
    prompt = "a [Push in, dolly  zoom ] b [sic] c [固定]"
    script = parse_camera(prompt)
    assert commands(script) == [(C.PUSH_IN,), (C.STATIC_SHOT,)]
    assert [words.text for words in script.unknown] == ["dolly  zoom", "sic"]
    assert [prompt[words.start : words.end] for words in script.unknown] == ["dolly  zoom", "sic"]


def test_mentions_know_their_place() -> None:
    prompt = "x [ Truck left ，  上摇 ] y"
    (move,) = parse_camera(prompt).moves
    assert prompt[move.start : move.end] == "[ Truck left ，  上摇 ]"
    assert [prompt[mention.start : mention.end] for mention in move.mentions] == ["Truck left", "上摇"]


def test_crowded_brackets_are_told() -> None:
    few = format_move(list(C)[:ADVISED_TOGETHER])
    many = format_move(list(C)[: ADVISED_TOGETHER + 1])
    repeated = format_move([C.SHAKE] * (ADVISED_TOGETHER + 1))
    script = parse_camera(f"{few} {many} {repeated}")
    assert script.crowded_moves == (script.moves[1],)


def test_format_of_nothing_is_nothing() -> None:
    assert format_move([]) == ""


@given(_PROMPTS)
def test_any_text_is_read_and_places_are_inside_it(prompt: str) -> None:
    script = parse_camera(prompt)
    assert script.mentions == tuple(mention for move in script.moves for mention in move.mentions)
    last = 0
    for move in script.moves:
        assert last <= move.start < move.end <= len(prompt)
        last = move.end
        place = move.start + 1
        for mention in move.mentions:
            assert place <= mention.start < mention.end < move.end
            place = mention.end
            alone = parse_camera(f"[{prompt[mention.start : mention.end]}]")
            assert commands(alone) == [(mention.command,)]
    for words in script.unknown:
        assert prompt[words.start : words.end] == words.text == words.text.strip() != ""


@given(st.lists(st.lists(st.sampled_from(C), min_size=1, unique=True)), st.text(alphabet="ab, \n"))
def test_what_is_written_is_read_back(moves: list[list[CameraCommand]], between: str) -> None:
    prompt = between.join(format_move(move) for move in moves)
    script = parse_camera(prompt)
    assert commands(script) == [tuple(move) for move in moves]
    assert script.unknown == ()

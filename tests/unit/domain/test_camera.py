"""The camera language of prompts: what is recognised, what is reported, and where it stands."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop.domain.camera import (
    ADVISED_TOGETHER,
    CameraCommand,
    CameraScript,
    format_move,
    likely_meant,
    parse_camera,
    provider_spelling,
    without_commands,
)

C = CameraCommand

_TRADITIONAL = (
    *("左移", "右移", "左搖", "右搖", "推進", "拉遠", "上升", "下降", "上搖", "下搖", "變焦推近", "變焦拉遠"),
    *("晃動", "跟隨", "固定"),
)
_KOREAN = (
    *("왼쪽 이동", "오른쪽 이동", "왼쪽 패닝", "오른쪽 패닝", "푸시 인", "풀 아웃", "수직 상승", "수직 하강"),
    *("틸트 업", "틸트 다운", "줌 인", "줌 아웃", "흔들림", "트래킹 샷", "고정 샷"),
)
_NAMES = [*C, *(command.chinese for command in C), *_TRADITIONAL, *_KOREAN, "Push out", "ｐｕｓｈ　ｉｎ"]
_PIECES = st.sampled_from([*_NAMES, *"[]［］【】,，、;/ \n"])
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


@pytest.mark.parametrize("names", [_TRADITIONAL, _KOREAN], ids=["traditional", "korean"])
def test_our_own_names_are_understood(names: tuple[str, ...]) -> None:
    """Our buttons show them; the provider does not know them."""
    assert commands(parse_camera(" ".join(f"[{name}]" for name in names))) == [(command,) for command in C]
    decomposed = unicodedata.normalize("NFD", f"【{names[4]}】")
    assert provider_spelling(decomposed) == "[Push in]"


@pytest.mark.parametrize(
    ("prompt", "sent"),
    [
        ("【推进】湖面", "[Push in]湖面"),
        ("［左搖、晃動］ then ［ 푸시 인 ］", "[Pan left,Shake] then [Push in]"),
        ("a [pUSH-in], b [Push out]", "a [Push in], b [Pull out]"),
        ("[Push in, dolly zoom；固定]", "[Push in,dolly zoom,Static shot]"),
        ("【sic】［］ [ , ] 推进 （推进） [推进", "【sic】［］ [ , ] 推进 （推进） [推进"),
        ("[Pan left,Pedestal up] \t x \r\n", "[Pan left,Pedestal up] \t x \r\n"),
        ("", ""),
    ],
)
def test_the_provider_gets_its_own_spelling(prompt: str, sent: str) -> None:
    assert provider_spelling(prompt) == sent


@given(_PROMPTS)
def test_spelling_changes_nothing_but_brackets_with_commands(prompt: str) -> None:
    sent, before = provider_spelling(prompt), parse_camera(prompt)
    after = parse_camera(sent)
    assert commands(after) == commands(before)
    assert [words.text for words in after.unknown] == [words.text for words in before.unknown]
    assert provider_spelling(sent) == sent

    def between(text: str, script: CameraScript) -> list[str]:
        ends = [0, *(move.end for move in script.moves)]
        starts = [*(move.start for move in script.moves), len(text)]
        return [text[end:start] for end, start in zip(ends, starts, strict=True)]

    assert between(sent, after) == between(prompt, before)
    for move in after.moves:
        written = sent[move.start : move.end]
        assert written[0] + written[-1] == "[]"
        for mention in move.mentions:
            assert sent[mention.start : mention.end] == mention.command.value


@pytest.mark.parametrize(
    ("prompt", "left"),
    [
        ("A lake. [Push in] Mist drifts.", "A lake. Mist drifts."),
        ("[Push in] A lake [Shake], still.", "A lake, still."),
        ("湖面。【推进】薄雾", "湖面。薄雾"),
        ("  no [sic] command  ", "  no [sic] command  "),
    ],
)
def test_a_model_without_the_language_gets_no_brackets(prompt: str, left: str) -> None:
    assert without_commands(prompt) == left


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Push inn", C.PUSH_IN),
        ("pul out", C.PULL_OUT),
        ("dolly in", C.PUSH_IN),
        ("Crane Up", C.PEDESTAL_UP),
        ("follow", C.TRACKING_SHOT),
        ("跟拍", C.TRACKING_SHOT),
        ("变焦拉", C.ZOOM_OUT),
        ("orbit", None),
        ("sic", None),
        ("", None),
    ],
)
def test_what_was_likely_meant(words: str, meant: CameraCommand | None) -> None:
    assert likely_meant(words) is meant


def test_what_is_proposed_is_no_command_itself() -> None:
    """Else it would be taken, not proposed."""
    assert likely_meant("dolly in") is C.PUSH_IN
    assert not parse_camera("[dolly in]").moves

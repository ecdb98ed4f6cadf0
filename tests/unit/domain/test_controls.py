"""A setting allows exactly what can be sent, and says what that is."""

from __future__ import annotations

import math
from typing import Any

import pytest

from hailuo_desktop import wording
from hailuo_desktop.domain.controls import Control, ControlKind, control_problems, with_seed, written
from hailuo_desktop.domain.errors import ErrorKind

KIND = ControlKind
TEXT = Control(name="t", kind=KIND.TEXT, longest=3)
STEPS = Control(name="n", kind=KIND.NUMBER, smallest=0, largest=1, step=0.05)
ODD = Control(name="w", kind=KIND.WHOLE, smallest=1, largest=9, step=2)
PART = Control(name="name", kind=KIND.TEXT, is_needed=True)
LIST = Control(name="l", kind=KIND.JSON, shape="list", smallest=1, largest=2, entry=TEXT)
OBJECT = Control(name="o", kind=KIND.JSON, shape="object", parts=(PART, STEPS))


@pytest.mark.parametrize(
    ("control", "allowed", "refused"),
    [
        (Control(name="s", kind=KIND.SWITCH), [True, False], [0, 1, "true", None]),
        (
            Control(name="c", kind=KIND.CHOICE, values=(5, "5", "auto")),
            [5, "5", "auto"],
            [5.0, True, "6", None],
        ),
        (Control(name="b", kind=KIND.CHOICE, values=(1,)), [1], [True, "1"]),
        (ODD, [1, 3, 9], [0, 2, 11, 3.0, "3", True, None, 10**400]),
        (Control(name="w", kind=KIND.WHOLE), [0, -5, 2**63], [2**65, -(2**65), 0.0]),
        (STEPS, [0, 1, 0.05, 0.15, 0.9500000001], [0.06, 1.05, -0.05, math.nan, math.inf, False, "0.5"]),
        (TEXT, ["", "abc", "雨雨雨"], ["abcd", 5, None, "\ud800"]),
        (
            Control(name="u", kind=KIND.LINK, longest=30),
            ["https://a", "https://a.example/b.mp3?c=d"],
            [
                "",
                "https://",
                "http://a",
                "HTTPS:a",
                "https:///b",
                "https://a b",
                "C:\\a.mp3",
                f"https://{'a' * 30}",
            ],
        ),
        (LIST, [["a"], ["a", "b"]], [[], ["a"] * 3, ["abcd"], [5], {}, "a", None]),
        (
            OBJECT,
            [{"name": "x"}, {"name": "", "n": 0.5}],
            [{}, {"n": 0.5}, {"name": "x", "n": 7}, {"name": "x", "y": 1}, []],
        ),
        (Control(name="j", kind=KIND.JSON), [{}, [], {"x": [1]}], ["", 1, None, True]),
    ],
)
def test_what_can_be_sent(control: Control, allowed: list[Any], refused: list[Any]) -> None:
    for value in allowed:
        assert control.allows(value), value
        assert control.problem(value) is None
    for value in refused:
        assert not control.allows(value), value
        problem = control.problem(value)
        assert problem is not None
        assert problem.kind is ErrorKind.FIELD_INVALID
        message = wording.describe(problem)
        assert "cannot be ." not in message.text
        assert "…" not in f"{message.text}{message.next_step}"


@pytest.mark.parametrize(
    ("control", "said"),
    [
        (ODD, "1, 3, 5 – 9"),
        (STEPS, "0, 0.05, 0.1 – 1"),
        (Control(name="w", kind=KIND.WHOLE, smallest=-1, largest=2147483647), "-1 – 2147483647"),
        (Control(name="w", kind=KIND.WHOLE, smallest=4), "≥ 4"),
        (Control(name="w", kind=KIND.NUMBER, largest=0.5), "≤ 0.5"),
        (Control(name="w", kind=KIND.NUMBER, smallest=0, largest=0.5, step=0.5), "0, 0.5 – 0.5"),
        (Control(name="c", kind=KIND.CHOICE, values=(5, "auto", True)), "5, auto, true"),
        (TEXT, "≤ 3"),
        (LIST, "[ ] × 1 – 2"),
        (OBJECT, "{ }"),
    ],
)
def test_what_is_allowed_is_said_without_words(control: Control, said: str) -> None:
    problem = control.problem(object())
    assert problem is not None
    assert problem.facts["allowed"] == said
    assert wording.describe(problem).next_step == f"Possible: {said}."


def test_where_nothing_can_be_said_of_what_is_allowed_the_sentence_is_whole() -> None:
    problem = Control(name="w", kind=KIND.WHOLE).problem("")
    assert problem is not None
    message = wording.describe(problem)
    assert message.text == 'The setting w cannot be "".'
    assert message.next_step == "Choose another value."


@pytest.mark.parametrize(
    ("control", "typed", "value"),
    [
        (ODD, " 3 ", 3),
        (ODD, "3.0", None),
        (ODD, "three", None),
        (STEPS, "0.5", 0.5),
        (STEPS, "NaN", None),
        (STEPS, "1e999", None),
        (Control(name="s", kind=KIND.SWITCH), "TRUE", True),
        (Control(name="s", kind=KIND.SWITCH), "yes", None),
        (Control(name="c", kind=KIND.CHOICE, values=(5, "auto")), "5", 5),
        (Control(name="c", kind=KIND.CHOICE, values=(5, "auto")), "6", None),
        (LIST, '["a"]', ["a"]),
        (LIST, "[" * 100_000, None),
        (OBJECT, '{"name": "x"}', {"name": "x"}),
        (OBJECT, "null", None),
        (TEXT, " ab ", "ab"),
    ],
)
def test_what_people_type_becomes_a_value_of_the_right_type(control: Control, typed: str, value: Any) -> None:
    read = control.read(typed)
    assert read == value
    assert type(read) is type(value)
    if value is not None:
        assert control.read(written(value)) == value


def test_needed_settings_are_missed_unless_somebody_sets_them() -> None:
    needed = Control(name="a", kind=KIND.TEXT, is_needed=True)
    usual = Control(name="b", kind=KIND.TEXT, is_needed=True, usual="x")
    seed = Control(name="c", kind=KIND.WHOLE, is_needed=True, is_seed=True)
    [problem] = control_problems([needed, usual, seed], {}, {})
    assert (problem.kind, problem.field) == (ErrorKind.FIELD_NEEDED, "a")
    assert not control_problems([needed, usual, seed], {"a": "x"}, {})
    assert not control_problems([needed, usual, seed], {}, {"a": "x"})


@pytest.mark.parametrize(
    ("smallest", "largest", "step"),
    [(-1, 2147483647, 0), (-50, 3, 0), (None, None, 0), (0, 1, 1), (5, 5, 0), (10, 20, 5), (2**40, None, 0)],
)
def test_a_drawn_seed_is_one_the_model_takes_and_never_negative(
    smallest: int | None, largest: int | None, step: int
) -> None:
    seed = Control(name="s", kind=KIND.WHOLE, smallest=smallest, largest=largest, step=step, is_seed=True)
    for _ in range(50):
        fields, name = with_seed({"x": 1}, seed)
        assert name == "s"
        assert seed.allows(fields["s"])
        assert isinstance(fields["s"], int)
        assert fields["s"] >= 0
    assert with_seed({"s": -1}, seed) == ({"s": -1}, "")
    assert with_seed({"x": 1}, None) == ({"x": 1}, "")

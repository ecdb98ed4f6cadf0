"""Which version is the newer one: by the rules that Python packages follow."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.version import Version as Judge

from hailuo_desktop.domain.release import is_newer, parse_version

IN_ORDER = [
    "0.9",
    "1.0.dev1",
    "1.0a1.dev2",
    "1.0a1",
    "1.0a1.post2",
    "1.0-beta.2",
    "1.0rc1",
    "1.0",
    "v1.0.post1.dev3",
    "1.0-1",
    "1.0.1",
    "1.2",
    "1.10",
    "2026.11.20",
    "1!0.1",
]

_number = st.integers(0, 40).map(str)
_separator = st.sampled_from(["", ".", "-", "_"])


@st.composite
def _versions(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from(["", "v", "V", "1!", "0!"]))
    text += ".".join(draw(st.lists(_number, min_size=1, max_size=4)))
    if draw(st.booleans()):
        stage = draw(st.sampled_from(["a", "alpha", "b", "beta", "c", "rc", "RC", "pre", "preview"]))
        text += draw(_separator) + stage + draw(_separator) + draw(_number)
    match draw(st.sampled_from(["none", "bare", "named"])):
        case "bare":
            text += "-" + draw(_number)
        case "named":
            text += draw(_separator) + draw(st.sampled_from(["post", "rev", "r"])) + draw(_number)
    if draw(st.booleans()):
        text += draw(_separator) + "dev" + draw(st.one_of(st.just(""), _number))
    return text


def test_the_order() -> None:
    for older, newer in pairwise(IN_ORDER):
        assert is_newer(newer, older), (older, newer)
        assert not is_newer(older, newer), (older, newer)


@pytest.mark.parametrize(
    ("one", "same"), [("1", "1.0.0"), ("v1.2", " 1.2 "), ("1.0rc1", "1.0-RC.1"), ("0", "0.0")]
)
def test_spelt_differently_it_is_the_same(one: str, same: str) -> None:
    assert parse_version(one) == parse_version(same)
    assert not is_newer(one, same)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "v",
        "latest",
        "1.",
        ".1",
        "1..2",
        "1.0 beta",
        "1.0-final",
        "1.0+local",
        "-1",
        "१.०",
        "1\n2",
        "9" * 200,
    ],
)
def test_anything_else_is_no_version_and_never_newer(text: str) -> None:
    assert parse_version(text) is None
    assert not is_newer(text, "0.1")
    assert not is_newer("9.9", text)


@given(_versions(), _versions())
def test_the_order_is_that_of_the_packaging_library(one: str, other: str) -> None:
    assert is_newer(one, other) == (Judge(one) > Judge(other))
    assert (parse_version(one) == parse_version(other)) == (Judge(one) == Judge(other))


@given(st.text(max_size=30))
def test_no_text_makes_it_fail(text: str) -> None:
    parsed = parse_version(text)
    if parsed is not None:
        Judge(text)

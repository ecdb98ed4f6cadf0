"""Names of clips: as the user wants them, and legal on every system whatever they are made of."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.name_pattern import (
    LONGEST_NAME_BYTES,
    USUAL_PATTERN,
    WORDS,
    ClipFacts,
    check_pattern,
    clip_stem,
)

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
STAMP = NOON.astimezone().strftime("%Y-%m-%d %H%M%S")
FACTS = ClipFacts(
    created=NOON, prompt="Mist", model="hailuo-02", provider="atlas", resolution="768P", duration=6
)


def stem(prompt: str, pattern: str = "") -> str:
    return clip_stem(ClipFacts(created=NOON, prompt=prompt), pattern)


def is_legal_everywhere(name: str) -> bool:
    """By the rules of Windows, which are the strictest."""
    return (
        not name.endswith((" ", "."))
        and len(name.encode()) <= 255
        and not any(c in '<>:"/\\|?*' or unicodedata.category(c)[0] == "C" for c in name)
    )


@given(st.text())
def test_names_are_legal_on_all_systems_whatever_the_prompt(prompt: str) -> None:
    name = stem(prompt) + ".mp4"
    assert is_legal_everywhere(name)
    assert name.startswith(NOON.astimezone().strftime("%Y-%m-%d"))


@given(
    st.text(max_size=300),
    st.lists(
        st.sampled_from([*(f"{{{word}}}" for word in WORDS), " ", "-", ".", "/", "con", "长"]), max_size=9
    ),
)
def test_so_they_are_whatever_the_pattern(prompt: str, pieces: list[str]) -> None:
    name = clip_stem(ClipFacts(created=NOON, prompt=prompt, model="m"), "".join(pieces))
    assert name
    assert is_legal_everywhere(name)
    assert len(name.encode()) <= LONGEST_NAME_BYTES + 1
    assert not name.startswith(".")


@pytest.mark.parametrize(
    ("prompt", "ending"),
    [
        ("[Push in] the lake: at dawn?", "Push in the lake at dawn"),
        ("推进 湖面 " + "长" * 200, "长"),
        ("con", "con"),
        ("../../etc/passwd", "....etcpasswd"),
        ("‮evil.exe", "evil.exe"),
        ("...", ""),
        ("", ""),
    ],
)
def test_names_tell_the_prompt(prompt: str, ending: str) -> None:
    assert stem(prompt).endswith(ending)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("", f"{STAMP} Mist"),
        (USUAL_PATTERN, f"{STAMP} Mist"),
        ("{prompt}", "Mist"),
        ("{model} {resolution} {duration} - {prompt}", "hailuo-02 768P 6 s - Mist"),
        ("湖 {prompt} {provider}", "湖 Mist atlas"),
        ("a/b:{prompt}", "abMist"),
    ],
)
def test_patterns(pattern: str, name: str) -> None:
    assert clip_stem(FACTS, pattern) == name


def test_what_is_empty_leaves_no_gap() -> None:
    assert clip_stem(ClipFacts(created=NOON, prompt="Mist"), "{prompt} - {resolution}") == "Mist"
    assert stem("", "{prompt}") == STAMP


@pytest.mark.parametrize("name", ["con", "NUL", "com1", "aux.x", "Lpt9"])
def test_names_of_devices_are_no_names(name: str) -> None:
    assert stem(name, "{prompt}") == f"_{name}"


def test_only_the_prompt_is_cut() -> None:
    name = stem("word " * 100, "{prompt} {date}")
    assert name.endswith(STAMP[:10])
    assert len(name.encode()) <= LONGEST_NAME_BYTES


def test_braces_in_a_prompt_are_no_pattern() -> None:
    assert stem("{date} {evil}", "{prompt}") == "{date} {evil}"


@pytest.mark.parametrize(
    ("pattern", "word"),
    [("{day}", "{day}"), ("{}", "{}"), ("{date", None), ("date}", None), ("///", None), ("x" * 121, None)],
)
def test_what_is_no_pattern_is_said_and_the_usual_one_is_used(pattern: str, word: str | None) -> None:
    with pytest.raises(AppError) as caught:
        check_pattern(pattern)
    assert caught.value.kind is ErrorKind.NAME_PATTERN_INVALID
    assert caught.value.facts.get("word") == word
    assert clip_stem(FACTS, pattern) == f"{STAMP} Mist"

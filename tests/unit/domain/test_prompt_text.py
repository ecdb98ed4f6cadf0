"""What may stand in a prompt, where a long one is cut, and how prompts are searched."""

from __future__ import annotations

import unicodedata

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hailuo_desktop.domain.prompt_text import clean_prompt, cut_prompt, folded

_ODD = st.text(st.sampled_from("a\u3042\u0301\u200d\ufe0f\U0001f3fd\U0001f469\0\r\n\t\u2028\ud800"))


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("one\r\ntwo\rthree\u2028four\u2029five\x0bsix\x85seven", "one\ntwo\nthree\nfour\nfive\nsix\nseven"),
        ("a\0b\x07c\x1bd\x7fe\x9ff", "abcdef"),
        ("\ufeffwith\u200b\ufffc\ud800 marks", "with marks"),
        ("a\tb", "a b"),
        ("👩‍👩‍👧 नमस्ते می‌خواهم", "👩‍👩‍👧 नमस्ते می‌خواهم"),
        ("  blanks stay  \n\n", "  blanks stay  \n\n"),
    ],
)
def test_only_what_can_be_seen_is_kept(pasted: str, kept: str) -> None:
    assert clean_prompt(pasted) == kept


@given(st.one_of(st.text(), _ODD))
def test_what_is_clean_can_be_sent_and_stays_so(text: str) -> None:
    clean = clean_prompt(text)
    assert clean_prompt(clean) == clean
    msgspec.json.encode(clean)  # no half of a pair is left
    assert all(unicodedata.category(sign) not in ("Cc", "Cs", "Zl", "Zp") for sign in clean if sign != "\n")


@pytest.mark.parametrize(
    ("text", "most", "kept"),
    [
        ("short", 10, "short"),
        ("exact", 5, "exact"),
        ("longer", 4, "long"),
        ("ae\u0301", 2, "a"),
        ("x👩‍👧", 2, "x"),
        ("x👩‍👧", 3, "x"),
        ("ok👍🏽", 3, "ok"),
        ("any", 0, ""),
        ("any", -3, ""),
    ],
)
def test_a_long_text_is_cut_between_characters(text: str, most: int, kept: str) -> None:
    assert cut_prompt(text, most) == kept


@given(st.one_of(st.text(), _ODD), st.integers(-2, 12))
def test_a_cut_is_never_longer_than_asked_for(text: str, most: int) -> None:
    kept = cut_prompt(text, most)
    assert text.startswith(kept)
    assert len(kept) <= max(most, 0) or kept == text
    assert cut_prompt("\u0301" * 100, 50) == "\u0301" * 50


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("CAFÉ", "a cafe at night"),
        ("cafe", "Café"),
        ("ｐｕｓｈ", "[Push in]"),
        ("湖面", "薄雾在湖面上飘动"),
        ("가", "각"),
        ("strasse", "Straße"),
    ],
)
def test_a_search_sees_no_case_width_or_accent(words: str, text: str) -> None:
    assert folded(words) in folded(text)

"""The shelf of prompts: newest first, each once, never more than there is room for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from hailuo_desktop.domain.prompt_text import LONGEST
from hailuo_desktop.domain.prompts import MOST_SAVED, MOST_SENT, PromptShelf, best_language

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def at(minutes: int) -> datetime:
    return NOON + timedelta(minutes=minutes)


def test_sent_prompts_are_kept_once_and_newest_first() -> None:
    shelf = PromptShelf()
    for minute, text in enumerate(["a", "b", "a ", "\n b", "c"]):
        shelf = shelf.with_sent(text, at(minute))
    assert [(each.text, each.sent) for each in shelf.sent] == [("c", at(4)), ("b", at(3)), ("a", at(2))]
    assert shelf.with_sent("  \n", at(9)) is shelf
    assert shelf.with_sent("c", at(4)) is shelf
    assert shelf.with_sent("b", at(0)) is shelf


def test_what_comes_late_finds_its_place() -> None:
    shelf = PromptShelf().with_sent("new", at(5)).with_sent("old", at(1))
    assert [each.text for each in shelf.sent] == ["new", "old"]


def test_the_oldest_make_room() -> None:
    shelf = PromptShelf()
    for number in range(MOST_SENT + 7):
        shelf = shelf.with_sent(f"prompt {number}", at(number))
    assert len(shelf.sent) == MOST_SENT
    assert shelf.sent[-1].text == "prompt 7"
    for number in range(MOST_SAVED + 1):
        shelf = shelf.with_saved(f"prompt {number}", at(number))
    assert len(shelf.saved) == MOST_SAVED


def test_saving_naming_and_taking_away() -> None:
    shelf = PromptShelf().with_sent("a", at(0)).with_saved("a", at(1)).with_saved("b", at(2), " My \n name ")
    assert [(each.text, each.name) for each in shelf.saved] == [("b", "My name"), ("a", "")]
    shelf = shelf.with_saved("a", at(9), "first")
    assert [(each.text, each.name, each.saved) for each in shelf.saved] == [
        ("b", "My name", at(2)),
        ("a", "first", at(1)),
    ]
    assert [each.text for each in shelf.without_saved("a").saved] == ["b"]
    assert shelf.without_saved("a").sent == shelf.sent
    assert shelf.without_sent("a").sent == ()
    assert shelf.without_sent("a").saved == shelf.saved


def test_odd_texts_are_made_plain() -> None:
    shelf = PromptShelf().with_sent("a\0\u2028b\ud800", NOON).with_saved("x" * (LONGEST + 5), NOON)
    assert shelf.sent[0].text == "a\nb"
    assert len(shelf.saved[0].text) == LONGEST
    assert not PromptShelf().with_saved("\ufeff", NOON).saved


@pytest.mark.parametrize(
    ("wanted", "best"),
    [
        ("en", "en"),
        ("en_US", "en"),
        ("zh-Hans", "zh-Hans"),
        ("zh_CN", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("zh-Hant", "zh-Hant"),
        ("zh_TW", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("zh-Hans-HK", "zh-Hans"),
        ("ko_KR", "ko"),
        ("de", "en"),
        ("", "en"),
        ("«en»", "en"),
    ],
)
def test_the_language_that_fits_best(wanted: str, best: str) -> None:
    assert best_language(wanted, ["en", "ko", "zh-Hans", "zh-Hant"]) == best

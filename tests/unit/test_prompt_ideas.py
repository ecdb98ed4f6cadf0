"""The bundled ideas: the same in every language, sendable, and in the camera's words."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from hailuo_desktop.domain.camera import parse_camera, provider_spelling, without_commands
from hailuo_desktop.domain.prompt_text import clean_prompt
from hailuo_desktop.domain.prompts import IdeaBook, IdeaKind

FOLDER = Path(__file__).parent.parent.parent / "resources" / "prompts"
LANGUAGES = ("en", "ko", "zh-Hans", "zh-Hant")
BOOKS = {
    path.stem: msgspec.json.decode(path.read_bytes(), type=IdeaBook, strict=True)
    for path in sorted(FOLDER.iterdir())
}
SCRIPTS = {"en": r"[A-Za-z]", "ko": r"[가-힣]", "zh-Hans": r"[一-鿿]", "zh-Hant": r"[一-鿿]"}
ONLY_SIMPLIFIED = "这们来进远动过为发头东车马鸟风见长门问间时书画云龙丝颜"
ONLY_TRADITIONAL = "這們來進遠動過為發頭東車馬鳥風見長門問間時書畫雲龍絲顏"


def test_every_language_has_every_idea() -> None:
    assert tuple(BOOKS) == LANGUAGES
    english = [(idea.id, idea.kind) for idea in BOOKS["en"].ideas]
    assert len(english) >= 40
    assert len({name for name, _ in english}) == len(english)
    assert {kind for _, kind in english} == set(IdeaKind)
    for language, book in BOOKS.items():
        assert book.language == language
        assert [(idea.id, idea.kind) for idea in book.ideas] == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_can_be_sent_as_it_stands(language: str) -> None:
    texts = [idea.text for idea in BOOKS[language].ideas]
    assert len(set(texts)) == len(texts)
    for text in texts:
        assert text == clean_prompt(text).strip()
        assert 20 < len(text) < 400
        assert len(provider_spelling(text)) <= 2000
        # A sentence is left for models that do not know the camera's words.
        assert len(without_commands(text)) > 15
        assert len(re.findall(r"[.。！!?？]", without_commands(text))) <= 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_in_brackets_moves_the_camera(language: str) -> None:
    for idea in BOOKS[language].ideas:
        script = parse_camera(idea.text)
        assert script.moves, idea.id
        assert not script.unknown, idea.id
        assert not script.crowded_moves, idea.id
        assert len(re.findall(r"[\[\]［］【】]", idea.text)) == 2 * len(script.moves), idea.id


def test_an_idea_moves_the_camera_alike_in_all_languages() -> None:
    for ideas in zip(*(book.ideas for book in BOOKS.values()), strict=True):
        ways = {tuple(move.commands for move in parse_camera(idea.text).moves) for idea in ideas}
        assert len(ways) == 1, ideas[0].id


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_is_in_its_own_language(language: str) -> None:
    other = {"zh-Hans": set(ONLY_TRADITIONAL) - set(ONLY_SIMPLIFIED)}
    other["zh-Hant"] = set(ONLY_SIMPLIFIED) - set(ONLY_TRADITIONAL)
    for idea in BOOKS[language].ideas:
        text = without_commands(idea.text)
        assert re.search(SCRIPTS[language], text), idea.id
        assert not set(text) & other.get(language, set()), idea.id
        if language == "en":
            assert text.isascii(), idea.id
        else:
            assert not re.search(r"[A-Za-z]", text), idea.id

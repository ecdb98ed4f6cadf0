"""The files of translators are complete and true."""

from __future__ import annotations

import importlib
import re
import string
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
TRANSLATED = ("ko", "zh_CN", "zh_TW")
FORMS = {"en": 2, "ko": 1, "zh_CN": 1, "zh_TW": 1}


class Entry(NamedTuple):
    """One text of a translator's file."""

    context: str
    source: str
    comment: str
    is_plural: bool


@pytest.fixture(scope="module")
def translations() -> Iterator[ModuleType]:
    sys.path.insert(0, str(PACKAGING))
    try:
        yield importlib.import_module("dev_translations")
    finally:
        sys.path.remove(str(PACKAGING))


def entries(file: Path) -> dict[Entry, list[str] | None]:
    """What a file holds, each text with its forms; None for what is unfinished."""
    found: dict[Entry, list[str] | None] = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            is_plural = message.get("numerus") == "yes"
            entry = Entry(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                is_plural,
            )
            translation = message.find("translation")
            assert translation is not None, entry
            assert entry not in found, entry
            forms = [each.text or "" for each in translation] if is_plural else [translation.text or ""]
            found[entry] = None if translation.get("type") == "unfinished" else forms
    return found


@pytest.fixture(scope="module")
def in_the_code(translations: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> set[Entry]:
    """Every text that the code has now, as Qt's own tool finds them."""
    folder = tmp_path_factory.mktemp("translations")
    translations.update(["ko"], folder)
    return set(entries(translations.linguist_file("ko", folder)))


@pytest.mark.parametrize("language", FORMS)
def test_a_file_has_every_text_of_the_code_and_none_that_is_gone(
    translations: ModuleType, in_the_code: set[Entry], language: str
) -> None:
    wanted = {each for each in in_the_code if each.is_plural or language != "en"}
    there = set(entries(translations.linguist_file(language)))
    assert wanted - there == set(), "missing; run: python3 packaging/dev.py translate"
    assert there - wanted == set(), "gone from the code; run: python3 packaging/dev.py translate"


@pytest.mark.parametrize("language", FORMS)
def test_every_text_is_translated(translations: ModuleType, language: str) -> None:
    waiting = [
        entry
        for entry, forms in entries(translations.linguist_file(language)).items()
        if forms is None or not all(each.strip() or not entry.source.strip() for each in forms)
    ]
    assert waiting == []


@pytest.mark.parametrize("language", FORMS)
def test_places_for_values_and_the_frame_of_a_text_are_kept(translations: ModuleType, language: str) -> None:
    wrong = []
    for entry, forms in entries(translations.linguist_file(language)).items():
        if not any(map(str.isalpha, entry.source)):
            continue  # what stands between names is the language's own affair
        for form in forms or ():
            places, own = _places(entry.source), _places(form)
            # English names one thing without its number where that reads better: "the clip".
            fits = own == places or (language == "en" and set(own) <= set(places))
            if not fits or _frame(form) != _frame(entry.source):
                wrong.append((entry.context, entry.source, form))
    assert wrong == []


@pytest.mark.parametrize(("language", "count"), FORMS.items())
def test_plurals_have_the_forms_of_the_language(translations: ModuleType, language: str, count: int) -> None:
    found = entries(translations.linguist_file(language))
    plurals = {entry.source: forms for entry, forms in found.items() if entry.is_plural}
    assert plurals
    assert {source: forms for source, forms in plurals.items() if forms is None or len(forms) != count} == {}
    assert [source for source in plurals if "%n" not in source] == []


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
def test_chinese_sentences_end_as_chinese_does(translations: ModuleType, language: str) -> None:
    """Sentences are put together by their ends; a Latin full stop would leave a gap, or none."""
    wrong = [
        (entry.source, form)
        for entry, forms in entries(translations.linguist_file(language)).items()
        for form in forms or ()
        if re.search(r"[A-Za-z}]\.$", entry.source) and form.endswith(".")
    ]
    assert wrong == []


def _places(text: str) -> list[str]:
    named = [f"{{{name}}}" for _, name, _, _ in string.Formatter().parse(text.replace("%n", "")) if name]
    return sorted([*named, *re.findall(r"%n|%L?\d", text)])


def _frame(text: str) -> tuple[str, str, int, bool]:
    """What stands around the words: space, lines, the dots of what opens something."""
    bare = text.strip(" ")
    start = text[: len(text) - len(text.lstrip(" "))]
    return start, text[len(start) + len(bare) :] if bare else "", text.count("\n"), bare.endswith("…")

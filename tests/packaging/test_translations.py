"""The files of translators are complete and true, and no word that a person reads escapes them."""

from __future__ import annotations

import ast
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


# The code

SHOWN_BY = frozenset(
    {
        "Notice", "QAction", "QCheckBox", "QGroupBox", "QLabel", "QPushButton", "QRadioButton", "addAction",
        "addButton", "addItem", "addMenu", "addRow", "addTab", "ask", "insertItem", "question",
        "setAccessibleDescription", "setAccessibleName", "setButtonText", "setDetailedText",
        "setHeaderLabels", "setHorizontalHeaderLabels", "setIconText", "setInformativeText", "setItemText",
        "setLabelText", "setPlaceholderText", "setPrefix", "setStatusTip", "setSuffix", "setTabText",
        "setText", "setTitle", "setToolTip", "setWhatsThis", "setWindowTitle", "set_label", "showText",
    }
)  # fmt: skip
"""Calls whose texts people read, or hear."""

_SPOKEN = frozenset({"text", "title", "words", "yes", "no", "action", "other"})
"""Their arguments with names that are such texts."""

_TAG = re.compile(r"""<[^>]*>?|[^<>]*=\"$""")

NAMES = frozenset({"Hailuo Desktop", "English", "简体中文", "繁體中文", "한국어"})
"""What is the same in every language."""


def _sources() -> list[Path]:
    return [
        file for part in ("ui", "wording") for file in sorted((ROOT / "hailuo_desktop" / part).rglob("*.py"))
    ]


def _name(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literals(node: ast.expr) -> Iterator[str]:
    """The words that an argument brings itself: not those of a call in it, such as `self.tr`."""
    match node:
        case ast.Constant(value=str(words)):
            yield words
        case ast.JoinedStr(values=parts):
            for part in parts:
                yield from _literals(part)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            yield from _literals(left)
            yield from _literals(right)
        case ast.IfExp(body=body, orelse=other):
            yield from _literals(body)
            yield from _literals(other)
        case ast.BoolOp(values=values):
            for each in values:
                yield from _literals(each)
        case ast.List(elts=items) | ast.Tuple(elts=items):
            for each in items:
                yield from _literals(each)
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(words)), attr="format" | "join")):
            yield words


def untranslated_words(code: str) -> list[tuple[int, str]]:
    """Line and words of each text that is shown as it stands in the code."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call) or _name(node) not in SHOWN_BY:
            continue
        arguments = [*node.args, *(each.value for each in node.keywords if each.arg in _SPOKEN)]
        if _name(node) in ("addItem", "insertItem", "Notice"):
            arguments = arguments[:1]  # what follows is data, or a tone
        words = (words for each in arguments for words in _literals(each))
        found += [(node.lineno, each) for each in words if _is_word(each)]
    return found


def _is_word(text: str) -> bool:
    """Whether it has to be translated: names, single keys, addresses and tags are the same everywhere."""
    bare = _TAG.sub("", text)
    return any(letter.isalpha() for letter in bare) and not (
        bare in NAMES or len(bare) == 1 or bare.startswith(("http://", "https://"))
    )


def test_no_word_is_shown_that_cannot_be_translated() -> None:
    found = {
        f"{file.relative_to(ROOT)}:{line}": words
        for file in _sources()
        for line, words in untranslated_words(file.read_text(encoding="utf-8"))
    }
    assert found == {}


@pytest.mark.parametrize(
    "code",
    [
        'button.setText("Save")',
        'button.setText(f"Save {name}")',
        'label = QLabel("Save")',
        'button.setToolTip("Save" if fresh else "")',
        'ask(window, title, words, yes="Save", no=other)',
        'button.setText("Save {name}".format(name=name))',
    ],
)
def test_the_search_finds_what_it_looks_for(code: str) -> None:
    assert untranslated_words(code)


@pytest.mark.parametrize(
    "code",
    [
        'button.setText(self.tr("Save"))',
        'button.setText(f"{a} · {b}")',
        'box.addItem(name, "zh_CN")',
        'button.setText(self.tr("Save {name}").format(name=name))',
    ],
)
def test_and_nothing_else(code: str) -> None:
    assert untranslated_words(code) == []


def test_every_text_is_marked_so_that_the_tool_finds_it() -> None:
    """The tool reads calls by their names and takes only plain texts; an alias or an f-string escapes it."""
    wrong = []
    for file in sorted((ROOT / "hailuo_desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            text = node.args[0] if node.args else None
            is_plain = isinstance(text, ast.Constant)
            is_bare = isinstance(node.func, ast.Name) and node.func.id in ("tr", "_", "gettext")
            is_odd = isinstance(node.func, ast.Attribute) and node.func.attr == "tr" and not is_plain
            marks = _name(node) == "QT_TRANSLATE_NOOP" and not all(
                isinstance(each, ast.Constant) for each in node.args
            )
            if is_bare or is_odd or marks:
                wrong.append(f"{file.relative_to(ROOT)}:{node.lineno}")
    assert wrong == []

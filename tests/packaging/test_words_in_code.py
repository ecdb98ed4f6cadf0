"""No word that a person reads escapes the translators: a search of the whole window and all sentences."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from hailuo_desktop.domain.controls import Control, ControlKind
from hailuo_desktop.ui import theme
from hailuo_desktop.ui.composer.setting_words import title_of
from hailuo_desktop.wording import model_name

ROOT = Path(__file__).resolve().parents[2]

SHOWN_BY = frozenset(
    {
        "Notice", "QAction", "QCheckBox", "QFileDialog", "QGroupBox", "QLabel", "QListWidgetItem",
        "QMenu", "QMessageBox", "QProgressDialog", "QPushButton", "QRadioButton", "QStandardItem",
        "QTableWidgetItem", "QTreeWidgetItem", "addAction", "addButton", "addItem", "addItems",
        "addMenu", "addRow", "addSection", "addTab", "announce", "ask", "critical", "drawText",
        "elidedText", "getOpenFileName", "getSaveFileName", "getText", "information", "insertItem",
        "insertTab", "question", "setAccessibleDescription", "setAccessibleName", "setButtonText",
        "setDetailedText", "setHeaderLabels", "setHorizontalHeaderLabels", "setHtml", "setIconText",
        "setInformativeText", "setItemText", "setLabelText", "setMarkdown", "setNameFilters",
        "setPlaceholderText", "setPlainText", "setPrefix", "setSpecialValueText", "setStatusTip",
        "setSuffix", "setTabText", "setTabToolTip", "setText", "setTitle", "setToolTip", "setWhatsThis",
        "setWindowTitle", "set_label", "showMessage", "showText", "warning",
    }
)  # fmt: skip
"""Calls whose texts people read, or hear."""

_SPOKEN = frozenset({"text", "title", "words", "yes", "no", "action", "other", "label", "about", "more"})
"""Their arguments with names that are such texts."""

_DATA_BEHIND = frozenset({"addItem", "insertItem", "Notice", "set_label", "elidedText"})
"""Of these, what follows the first text is data: a tone, a place."""

NAMES = frozenset(
    {
        "Hailuo Desktop", "Atlas Cloud", "Python", "English", "简体中文", "繁體中文", "한국어",
        "minimax.io minimaxi.com Region",
        # Whoever is lost in a language they cannot read finds it by its own word.
        "language 语言 語言 언어",
        # What stands in pictures is offered in the languages of those who watch.
        "Made with AI", "AI生成", "AI生成コンテンツ", "AI 생성", "Généré par IA", "Generado con IA",
    }
)  # fmt: skip
"""What is the same in every language."""

UNSEEN = {
    "ui/amounts.py": {"yyyy-MM-dd HH:mm"},
    "ui/composer/camera_marks.py": {"[𐀀-\U0010ffff]"},
    "ui/film/export_dialog.py": {"_Choice"},
    "ui/film/page.py": {"track ", "fade ", "prompt "},
    "ui/focus_ring.py": {"Fusion"},
    "ui/key_lines.py": {"Keys"},
    "ui/manners/notices.py": {"Notify"},
    "ui/manners/taskbar.py": {"Update"},
    "ui/manners/wakefulness.py": {"Inhibit", "Uninhibit"},
    "ui/motion.py": {"Settings"},
    "ui/settings/providers.py": {"Key_"},
    "ui/settings/section.py": {"Settings"},
    "ui/stage/__init__.py": {"Stage"},
    "ui/theme.py": {"Fusion"},
    "ui/top_bar.py": {"Ctrl+,"},
    "wording/__init__.py": {"Action", "Message", "Translate"},
    "wording/words.py": {"Sum", "Day"},
}
"""What looks like words and is not shown: names for Qt and the desktop, and of steps that are taken back."""

FONTS = {name for system in theme._FAMILIES.values() for names in system.values() for name in names}

_MARKS = frozenset({"tr", "translate", "QT_TRANSLATE_NOOP"})
_LOGS = frozenset({"debug", "info", "warning", "error", "exception"})
_TAG = re.compile(r"""<[^>]*>?|[^<>]*=\"$""")
_PHRASE = re.compile(r"[^\W\d_]{2,}[,;:.!?]? [^\W\d_]{2,}")
_WORD = re.compile(r"[\W\d_]*[A-Z][a-z]+[\W\d_]*")
_JOINED = re.compile(r"[^\W\d_]{2,} | [^\W\d_]{2,}")


def _sources() -> list[Path]:
    return [
        file for part in ("ui", "wording") for file in sorted((ROOT / "hailuo_desktop" / part).rglob("*.py"))
    ]


def _name(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


# What is handed to something that shows it


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


def shown_words(code: str) -> list[tuple[int, str]]:
    """Line and words of each text that is shown as it stands in the code."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call) or _name(node) not in SHOWN_BY or _is_log(node):
            continue
        given = node.args[:1] if _name(node) in _DATA_BEHIND else node.args
        arguments = [*given, *(each.value for each in node.keywords if each.arg in _SPOKEN)]
        words = (words for each in arguments for words in _literals(each))
        found += [(node.lineno, each) for each in words if _is_shown(each)]
    return found


def _is_log(call: ast.Call) -> bool:
    """Whether it only writes into the log."""
    function = call.func
    to_log = isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name)
    return to_log and function.attr in _LOGS and function.value.id == "log"  # type: ignore[attr-defined]


def _is_shown(text: str) -> bool:
    """Whether it has to be translated: names, single keys, addresses and tags are the same everywhere."""
    bare = _TAG.sub("", text)
    return any(letter.isalpha() for letter in bare) and not (
        bare in NAMES or len(bare) == 1 or bare.startswith(("http://", "https://"))
    )


# What reads like words, wherever it goes


def loose_words(code: str) -> list[tuple[int, str]]:
    """Line and words of each text that reads like words and that nothing marks for translators."""
    return [
        (text.line, text.words)
        for text in _unmarked(ast.parse(code), is_part=False)
        if _reads_like_words(text)
    ]


class _Text(NamedTuple):
    """A text of the code; of an f-string, what stands between two places is only a part."""

    line: int
    words: str
    is_part: bool


def _unmarked(node: ast.AST, *, is_part: bool) -> Iterator[_Text]:
    """The texts that nothing marks; not those for programmers: docstrings, the log, errors, types."""
    inner: Iterable[ast.AST] = ast.iter_child_nodes(node)
    match node:
        case ast.Constant(value=str(words)):
            yield _Text(node.lineno, words, is_part)
        case ast.Raise() | ast.Assert() | ast.arg() | ast.Expr(value=ast.Constant()):
            return
        case ast.Call() if _is_log(node):
            return
        case ast.Call() if _name(node) in _MARKS:
            inner = [each for each in node.args if not isinstance(each, ast.Constant)]
        case ast.AnnAssign(value=value):
            inner = [] if value is None else [value]
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            inner = [each for each in inner if each is not node.returns]
    for each in inner:
        yield from _unmarked(each, is_part=isinstance(node, ast.JoinedStr))


def _reads_like_words(text: _Text) -> bool:
    bare = _TAG.sub("", text.words)
    if bare in NAMES or bare in FONTS:
        return False
    if text.is_part and _JOINED.search(bare):
        return True
    is_far = any(letter.isalpha() and ord(letter) > 0x1100 for letter in bare)
    return is_far or bool(_PHRASE.search(bare) or _WORD.fullmatch(bare))


def test_no_word_is_shown_that_cannot_be_translated() -> None:
    found = {
        f"{file.relative_to(ROOT)}:{line}": words
        for file in _sources()
        for line, words in shown_words(file.read_text(encoding="utf-8"))
    }
    assert found == {}


def test_nothing_reads_like_words_that_cannot_be_translated() -> None:
    """Also what reaches the screen by many hands. What is never seen is named above, and only that."""
    found: dict[str, set[str]] = {}
    for file in _sources():
        words = {each for _, each in loose_words(file.read_text(encoding="utf-8"))}
        if words:
            found[file.relative_to(ROOT / "hailuo_desktop").as_posix()] = words
    assert found == UNSEEN


@pytest.mark.parametrize(
    "code",
    [
        'button.setText("Save")',
        'button.setText(f"Save {name}")',
        'button.setText("save")',
        'label = QLabel("Save")',
        'button.setToolTip("Save" if fresh else "")',
        'ask(window, title, words, yes="Save", no=other)',
        'button.setText("Save {name}".format(name=name))',
        'painter.drawText(place, flags, "Save")',
        'QMessageBox.warning(self, "Save", words)',
        'dialog.setNameFilters(["Pictures (*.png)"])',
    ],
)
def test_the_search_finds_what_is_shown(code: str) -> None:
    assert shown_words(code)


@pytest.mark.parametrize(
    "code",
    [
        'button.setText(self.tr("Save"))',
        'button.setText(f"{a} · {b}")',
        'box.addItem(name, "zh_CN")',
        'button.setText(self.tr("Save {name}").format(name=name))',
        'log.warning("not saved")',
    ],
)
def test_and_nothing_else(code: str) -> None:
    assert shown_words(code) == []


@pytest.mark.parametrize(
    "code",
    [
        'def words() -> str:\n    return "Nothing is here yet."',
        'def words() -> str:\n    return "Save"',
        'WORDS = {State.DONE: "Save"}',
        'return_words = f"{count} clips"',
        'words = f"{count} of {all}"',
        'words = ("it " "is here")',
        'words = self.tr(first) + "and then"',
        'words = "保存"',
        'def words(text: str = "Save it") -> str: ...',
    ],
)
def test_the_search_finds_words_on_their_way(code: str) -> None:
    assert loose_words(code)


@pytest.mark.parametrize(
    "code",
    [
        '"""What it is."""',
        'def words() -> "Some Type":\n    """What it is."""\n    return self.tr("Save it")',
        'raise ValueError("not this one")',
        'widget.setObjectName("saveButton")',
        'log.info("this and that: %s", each)',
        'words = QT_TRANSLATE_NOOP("Job", "It is done.")',
        'words = f"{name}: {size}"',
        'path = "icons/lucide"',
    ],
)
def test_and_no_others(code: str) -> None:
    assert loose_words(code) == []


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


# What resources bring


def test_the_names_of_bundled_models_are_names_or_translated() -> None:
    for file in sorted((ROOT / "resources" / "models").glob("*.json")):
        label = json.loads(file.read_text(encoding="utf-8"))["label"]
        is_translated = model_name(label, lambda _, source: f"«{source}»") != label
        assert is_translated or re.match(r"(MiniMax )?Hailuo \d", label), label


def test_the_settings_of_bundled_models_have_words_of_ours() -> None:
    names = {
        control["name"]
        for file in (ROOT / "resources" / "models").glob("*.json")
        for control in json.loads(file.read_text(encoding="utf-8")).get("controls", [])
    }
    assert names
    for name in names:
        own = name.replace("_", " ")
        made_of_the_name = own[:1].upper() + own[1:]
        assert title_of(Control(name=name, kind=ControlKind.TEXT)) != made_of_the_name


def test_ideas_for_prompts_are_the_same_ones_in_each_language() -> None:
    files = sorted((ROOT / "resources" / "prompts").glob("*.json"))
    assert [each.stem for each in files] == ["en", "ko", "zh-Hans", "zh-Hant"]
    held = [json.loads(each.read_text(encoding="utf-8")) for each in files]
    kinds = [{idea["id"]: idea["kind"] for idea in each["ideas"]} for each in held]
    assert kinds[0]
    assert kinds == [kinds[0]] * len(files)
    texts = [idea["text"] for each in held for idea in each["ideas"]]
    assert len(set(texts)) == len(texts)

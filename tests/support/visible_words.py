"""Every word that a window shows or tells, and which of them are left in a language it no longer speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QTabBar,
    QTableView,
    QTableWidget,
    QWidget,
)

_TEXTS = (
    "text", "title", "windowTitle", "placeholderText", "toolTip", "accessibleName", "accessibleDescription",
    "suffix", "prefix", "statusTip", "informativeText",
)  # fmt: skip


_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_MOST_ROWS = 100


class Said(NamedTuple):
    """A text, and where it stands."""

    where: str
    text: str


def words_of(root: QWidget, without: Sequence[QWidget] = (), *, hidden: bool = True) -> Iterator[Said]:
    """What a widget and all below it say; not what the user has typed.

    Args:
        root: the widget.
        without: what is left out, with all below it.
        hidden: whether what is hidden now counts, too.
    """
    for widget in (root, *root.findChildren(QWidget)):
        if not (hidden or widget.isVisible()):
            continue
        if any(each is widget or each.isAncestorOf(widget) for each in without):
            continue
        name = f"{type(widget).__name__}#{widget.objectName()}"
        for kind in _TEXTS:
            read = getattr(widget, kind, None)
            if not callable(read) or (kind == "text" and hasattr(widget, "textEdited")):
                continue
            text = read()
            if isinstance(text, str) and text:
                yield Said(f"{name}.{kind}", text)
        if isinstance(widget, QComboBox):
            yield from (Said(f"{name}[{n}]", widget.itemText(n)) for n in range(widget.count()))
        if isinstance(widget, QTabBar):
            yield from (Said(f"{name}[{n}]", widget.tabText(n)) for n in range(widget.count()))
        if isinstance(widget, QAbstractItemView):
            yield from _words_of_rows(name, widget)
        if isinstance(widget, QTableWidget):
            heads = (widget.horizontalHeaderItem(n) for n in range(widget.columnCount()))
            yield from (Said(f"{name} head", head.text()) for head in heads if head is not None)
    for action in root.findChildren(QAction):
        yield Said(f"QAction#{action.objectName()}", action.text().partition("\t")[0])


def _words_of_rows(name: str, view: QAbstractItemView) -> Iterator[Said]:
    model = view.model()
    # That of a list is no business of others, says Qt.
    columns = model.columnCount() if isinstance(view, QTableView) else 1
    for row in range(min(model.rowCount(), _MOST_ROWS)):
        for column in range(columns):
            for role in _ROLES:
                text = model.data(model.index(row, column), role)
                if isinstance(text, str) and text:
                    yield Said(f"{name} row {row}", text)


def all_words(without: Sequence[QWidget] = (), *, hidden: bool = True) -> list[Said]:
    """What all windows say that are open, dialogs and menus too."""
    windows = [each for each in QApplication.topLevelWidgets() if each.parent() is None]
    return [said for window in windows for said in words_of(window, without, hidden=hidden) if said.text]


class Sources:
    """The English texts of the program that read otherwise in a language."""

    def __init__(self, linguist_file: Path) -> None:
        self._plain: set[str] = set()
        self._filled: list[re.Pattern[str]] = []
        for message in ElementTree.parse(linguist_file).getroot().iter("message"):
            source = message.findtext("source", "")
            translation = message.find("translation")
            assert translation is not None
            forms = [each.text or "" for each in translation] or [translation.text or ""]
            if source in forms or not re.search(r"[A-Za-z]{2}", re.sub(r"\{.*?\}|%n", "", source)):
                continue
            if re.search(r"\{.*?\}|%n", source):
                parts = re.split(r"\{.*?\}|%n", source)
                # Words of the user may look like nearly anything; a pattern needs some words of its own.
                if sum(map(len, re.findall(r"[A-Za-z]+", "".join(parts)))) >= 6:
                    self._filled.append(re.compile(".+".join(map(re.escape, parts)), re.DOTALL))
            else:
                self._plain.add(source)

    def left(self, said: list[Said]) -> list[Said]:
        """What is still said in English."""
        return [each for each in said if self._is_english(re.sub(r"<[^>]+>", "", each.text).strip())]

    def _is_english(self, text: str) -> bool:
        if text in self._plain or any(part in self._plain for part in text.split(" · ")):
            return True
        return bool(re.search(r"[A-Za-z]{3}", text)) and any(each.fullmatch(text) for each in self._filled)

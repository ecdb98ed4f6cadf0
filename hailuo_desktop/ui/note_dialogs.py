"""A small dialog that asks for a line of words: a name, a folder, tags."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.domain.clip_notes import LONGEST_NAME, LONGEST_TAG, MOST_TAGS
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_3, SPACE_5

_WIDTH = 440
_COMMAS = ",，、；;"


class LineDialog(QDialog):
    """Says what is asked for, and takes it."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        words: str,
        *,
        text: str = "",
        empty: str = "",
        choices: Sequence[str] = (),
        is_list: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make the dialog; it is opened by whoever waits for it.

        Args:
            text: what the line holds at first.
            empty: shown in the line while it is empty.
            choices: what is offered while the user types.
            is_list: the line holds several of them, with commas between.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setFixedWidth(theme.px(_WIDTH))
        head = QLabel(title)
        set_role(head, "head")
        said = QLabel(words)
        set_role(said, "muted")
        said.setWordWrap(True)
        self._line = QLineEdit(text)
        self._line.setObjectName("lineEdit")
        self._line.setAccessibleName(title)
        self._line.setAccessibleDescription(words)
        self._line.setMaxLength((LONGEST_TAG + 2) * MOST_TAGS if is_list else LONGEST_NAME)
        self._line.setPlaceholderText(empty)
        if choices:
            self._line.setCompleter(_Completer(choices, is_list=is_list, parent=self))
        keep = QPushButton(self.tr("Save"))
        keep.setObjectName("saveLine")
        keep.setDefault(True)
        keep.setProperty("role", "primary")
        keep.clicked.connect(self.accept)
        leave = QPushButton(self.tr("Cancel"))
        leave.setObjectName("cancelLine")
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_5)
        column.setSpacing(SPACE_3)
        for widget in (head, said, self._line):
            column.addWidget(widget)
        column.addSpacing(SPACE_2)
        column.addLayout(foot)
        self._line.setFocus()
        self._is_list = is_list

    @property
    def text(self) -> str:
        """What was typed."""
        return self._line.text()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_list:  # a new word comes behind those that are there
            self._line.end(False)
        else:
            self._line.selectAll()


class _Completer(QCompleter):
    """Offers what is known already; in a list, for the word behind the last comma."""

    def __init__(self, choices: Sequence[str], *, is_list: bool, parent: LineDialog) -> None:
        super().__init__(list(choices), parent)
        self._is_list = is_list
        self._dialog = parent
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        return [path[_last_begin(path) :].lstrip()] if self._is_list else [path]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        choice = str(index.data())
        if not self._is_list:
            return choice
        before = self._dialog.text
        kept = before[: _last_begin(before)]
        return f"{kept}{' ' if kept else ''}{choice}, "


def _last_begin(text: str) -> int:
    """Where the word behind the last comma begins."""
    return max(text.rfind(comma) for comma in _COMMAS) + 1

"""All keys on one page, written from what listens for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.key_lines import key_words
from hailuo_desktop.ui.manners.commands import Commands, Group, Shortcut, group_words
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_3, SPACE_5, SPACE_6
from hailuo_desktop.wording import phrases, titled

_WIDTH = 820
_HEIGHT = 620


class ShortcutSheet(QDialog):
    """Lists the keys in two columns, by where they work."""

    def __init__(self, theme: Theme, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._commands = commands
        self.setObjectName("shortcutSheet")
        self._head = QLabel()
        set_role(self._head, "head")
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        set_role(self._hint, "muted")
        self._area = QScrollArea()
        self._area.setObjectName("shortcutList")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._close = QPushButton()
        self._close.setObjectName("closeShortcuts")
        self._close.setDefault(True)
        self._close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_5)
        column.setSpacing(SPACE_3)
        column.addWidget(self._head)
        column.addWidget(self._hint)
        column.addWidget(self._area, 1)
        column.addLayout(foot)
        room = self.screen().availableSize()
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))
        self.retranslate()
        self._close.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._head.setText(self.tr("Keyboard shortcuts"))
        self._hint.setText(
            self.tr(
                "The keys of the player and the library work while the keyboard is there; Tab leads there."
            )
        )
        self._area.setAccessibleName(self.tr("Keyboard shortcuts"))
        self._close.setText(self.tr("Close"))
        self._area.setWidget(self._page(self._commands.shortcuts()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _page(self, groups: Mapping[Group, Sequence[Shortcut]]) -> QWidget:
        page = QWidget()
        across = QHBoxLayout(page)
        across.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        across.setSpacing(SPACE_6)
        columns = [QVBoxLayout(), QVBoxLayout()]
        lengths = [0, 0]
        for each in columns:
            each.setSpacing(SPACE_5)
            across.addLayout(each, 1)
        for group, lines in groups.items():
            shorter = lengths.index(min(lengths))
            columns[shorter].addLayout(self._group(group_words(group), lines))
            lengths[shorter] += len(lines) + 2
        for each in columns:
            each.addStretch(1)
        return page

    def _group(self, head: str, lines: Sequence[Shortcut]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SPACE_1)
        title = QLabel(head)
        set_role(title, "caption")
        column.addWidget(title)
        for line in lines:
            column.addLayout(self._line(line))
        return column

    def _line(self, line: Shortcut) -> QHBoxLayout:
        said = phrases([key_words(key) for key in line.keys], translator)
        words = QLabel(line.words)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setAccessibleName(titled(line.words, said, translator))
        row = QHBoxLayout()
        row.setSpacing(SPACE_1)
        row.addWidget(words, 1)
        for key in line.keys:
            cap = QLabel(key_words(key))
            set_role(cap, "keycap")
            cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
            row.addWidget(cap, 0, Qt.AlignmentFlag.AlignTop)
        return row

"""Shows the report for support in full before it is copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.ui.dialogs import finished
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_3, SPACE_5

if TYPE_CHECKING:
    from hailuo_desktop.services.report import ReportDesk

_WIDTH = 720
_HEIGHT = 520


async def show_report(theme: Theme, desk: ReportDesk, parent: QWidget) -> None:
    """Show the report until the user closes it."""
    without = await desk.report(qt=qVersion())
    with_prompts = await desk.report(qt=qVersion(), with_prompts=True)
    await finished(ReportDialog(theme, without, with_prompts, parent))


class ReportDialog(QDialog):
    """What is shown is what is copied."""

    def __init__(self, theme: Theme, without: str, with_prompts: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._without = without
        self._with_prompts = with_prompts
        self.setObjectName("reportDialog")
        self.setWindowTitle(self.tr("Copy report"))
        self.resize(theme.px(_WIDTH), theme.px(_HEIGHT))
        head = QLabel(self.tr("A report for support"))
        set_role(head, "head")
        words = QLabel(self.tr("This is all that it says. It holds no key, and is sent to nobody by itself."))
        set_role(words, "muted")
        words.setWordWrap(True)
        self.text = QPlainTextEdit(without)
        self.text.setObjectName("reportText")
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("Report"))
        self.tick = QCheckBox(self.tr("With prompts and the provider's own words"))
        self.tick.setObjectName("reportPrompts")
        self.tick.toggled.connect(self._fill)
        self.copy_button = QPushButton(self.tr("Copy"))
        self.copy_button.setObjectName("copyReport")
        self.copy_button.setDefault(True)
        self.copy_button.clicked.connect(self._copy)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("closeReport")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        foot.addWidget(self.tick)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_5)
        column.setSpacing(SPACE_3)
        column.addWidget(head)
        column.addWidget(words)
        column.addWidget(self.text, 1)
        column.addLayout(foot)

    @Slot(bool)
    def _fill(self, with_prompts: bool) -> None:
        self.text.setPlainText(self._with_prompts if with_prompts else self._without)
        self.copy_button.setText(self.tr("Copy"))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(self.tr("Copied"))

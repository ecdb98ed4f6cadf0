"""What should move, in words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from hailuo_desktop.ui.composer.hint import Hint
from hailuo_desktop.ui.composer.picture_box import holds_picture
from hailuo_desktop.ui.incoming import may_be_picture
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_2

_HEIGHT = 96
_HIGHEST = 240


class _PromptEdit(QPlainTextEdit):
    """Plain text. Pictures that are pasted or dragged go on to whoever takes pictures."""

    picture_pasted = Signal(QMimeData)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return holds_picture(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if holds_picture(source):
            self.picture_pasted.emit(source)
        else:
            super().insertFromMimeData(source)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # What is ignored here is offered to the window next.
        if may_be_picture(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if may_be_picture(event.mimeData()):
            event.ignore()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if may_be_picture(event.mimeData()):
            event.ignore()
        else:
            super().dropEvent(event)


class PromptBox(QWidget):
    """The prompt with its count of characters.

    Signals:
        changed(): other words.
        picture_pasted(QMimeData): not words but a picture.
    """

    changed = Signal()
    picture_pasted = Signal(QMimeData)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._limit = 0
        self.edit = _PromptEdit(self)
        self.edit.setObjectName("promptEdit")
        self.edit.setTabChangesFocus(True)
        self.edit.setMinimumHeight(theme.px(_HEIGHT))
        self.edit.setMaximumHeight(theme.px(_HIGHEST))
        self.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.edit.textChanged.connect(self._recount)
        self.edit.picture_pasted.connect(self.picture_pasted)
        self.hint = Hint(theme, self)
        self._count = QLabel(self)
        self._count.setFont(theme.font("caption"))
        self._count.setObjectName("promptCount")
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        foot.addWidget(self.hint, 1)
        self._count.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._count.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        foot.addWidget(self._count)
        column = QVBoxLayout(self)
        # The box is never higher than what is in it.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinAndMaxSize)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(self.edit, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.edit)
        self.retranslate()

    @property
    def text(self) -> str:
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Put other words in place of what is there; Ctrl+Z brings those back."""
        cursor = self.edit.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)

    def set_limit(self, limit: int) -> None:
        """The most characters the model takes."""
        self._limit = limit
        self._show_count()

    def retranslate(self) -> None:
        self.edit.setPlaceholderText(self.tr("What should move?"))
        self.edit.setAccessibleName(self.tr("Prompt"))
        self.edit.setAccessibleDescription(self.tr("Say in a sentence what should move."))
        self._show_count()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _recount(self) -> None:
        self._show_count()
        self.changed.emit()

    def _show_count(self) -> None:
        length = len(self.text)
        over = bool(self._limit) and length > self._limit
        self._count.setText(f"{length}/{self._limit}")
        self._count.setAccessibleName(
            self.tr("{length} of {limit} characters").format(length=length, limit=self._limit)
        )
        set_role(self._count, "danger" if over else "muted")
        if self.edit.property("wrong") != over:
            self.edit.setProperty("wrong", over)
            self.edit.style().unpolish(self.edit)
            self.edit.style().polish(self.edit)

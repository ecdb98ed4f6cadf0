"""What should move, in words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.domain.camera import CameraCommand
from hailuo_desktop.ui.composer.hint import Hint
from hailuo_desktop.ui.composer.picture_box import holds_picture
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.incoming import may_be_picture
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_2

_HEIGHT = 76
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
    """The prompt with its count of characters, and the camera's words where the model knows them.

    Signals:
        changed(): other words.
        picture_pasted(QMimeData): not words but a picture.
    """

    changed = Signal()
    picture_pasted = Signal(QMimeData)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
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
        self.hint = Hint(theme, self, keeps_room=False)
        self._count = QLabel(self)
        self._count.setFont(theme.font("caption"))
        self._count.setObjectName("promptCount")
        self.camera = QToolButton(self)
        self.camera.setObjectName("cameraButton")
        self.camera.setProperty("role", "small")
        self.camera.setIcon(icons.icon("camera", "muted"))
        self.camera.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.camera.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.camera.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.camera)
        for command in CameraCommand:
            menu.addAction(command.value).triggered.connect(lambda _=False, c=command: self._insert(c))
        self.camera.setMenu(menu)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        foot.addWidget(self.camera)
        foot.addStretch(1)
        self._count.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._count.setMinimumHeight(theme.px(22))
        foot.addWidget(self._count)
        column = QVBoxLayout(self)
        # The box is never higher than what is in it.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinAndMaxSize)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(self.edit, 1)
        column.addLayout(foot)
        column.addWidget(self.hint)
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

    def set_camera(self, known: bool) -> None:
        """Whether the model understands the camera's words; only then they are offered."""
        self.camera.setVisible(known)

    def retranslate(self) -> None:
        self.camera.setText(self.tr("Camera"))
        self.camera.setAccessibleName(self.tr("Camera movements"))
        self.camera.setToolTip(self.tr("Put a camera movement into the prompt"))
        self.edit.setPlaceholderText(self.tr("What should move?"))
        self.edit.setAccessibleName(self.tr("Prompt"))
        self.edit.setAccessibleDescription(self.tr("Say in a sentence what should move."))
        self._show_count()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _insert(self, command: CameraCommand) -> None:
        cursor = self.edit.textCursor()
        before = self.text[: cursor.selectionStart()]
        gap = " " if before and not before[-1].isspace() else ""
        cursor.insertText(f"{gap}[{command.value}] ")
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

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

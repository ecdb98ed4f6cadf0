"""The field for the prompt: plain text, whatever comes in."""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QTextCursor,
    QTextDocumentFragment,
)
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from hailuo_desktop.domain.prompt_text import LONGEST, clean_prompt, cut_prompt
from hailuo_desktop.ui.incoming import holds_picture, may_be_picture

_MOST_READ = 16 * LONGEST
"""Of what is pasted; the rest is not even looked at."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WALKS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_WALKING = sys.platform != "darwin"
"""On a Mac these keys go to the beginning and the end of a paragraph."""

_WITH_OTHERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class PromptEdit(QPlainTextEdit):
    """Plain text. Pictures that are pasted or dragged go on to whoever takes pictures.

    While an input method composes a word, which is not text yet, the keys belong to it alone: no shortcut
    of the window is pressed by them, and Enter only ends the word.

    Signals:
        picture_pasted(QMimeData): not words but a picture.
        text_cut(): what came in was too long to be kept whole.
        earlier_asked(bool): an earlier prompt is wanted, or with False a later one.
    """

    picture_pasted = Signal(QMimeData)
    text_cut = Signal()
    earlier_asked = Signal(bool)

    @property
    def is_composing(self) -> bool:
        """Whether an input method is at work on a word."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def replace_text(self, text: str) -> None:
        """Put other words in place of all; one step to undo."""
        self.end_composing()
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        self._put(cursor, text)

    def put_in(self, text: str) -> None:
        """Put words in place of the selection, at the cursor; one step to undo."""
        self.end_composing()
        self._put(self.textCursor(), text)

    def end_composing(self) -> None:
        """Make text of the word that is being composed."""
        if self.is_composing:
            QGuiApplication.inputMethod().commit()
        layout = self.textCursor().block().layout()
        left = layout.preeditAreaText()
        if left:  # nobody is there to do it, or not in time
            event = QInputMethodEvent()
            event.setCommitString(left)
            QApplication.sendEvent(self, event)

    def _put(self, cursor: QTextCursor, text: str) -> None:
        room = LONGEST - len(self.toPlainText()) + len(cursor.selectedText())
        plain = clean_prompt(text[:_MOST_READ])
        kept = cut_prompt(plain, max(room, 0))
        cursor.beginEditBlock()
        cursor.insertText(kept + " ")
        # What is typed next would be counted to this step of undo if it ended with an insertion.
        cursor.deletePreviousChar()
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        if len(kept) < len(plain) or len(text) > _MOST_READ:
            self.text_cut.emit()

    # Qt's own

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: Any = None) -> Any:
        """Qt's answer, but with places as the input method needs them: within the whole field.

        Its own are those within the viewport, so that lists of candidates would stand beside the cursor.
        """
        found = (
            super().inputMethodQuery(query) if argument is None else super().inputMethodQuery(query, argument)
        )
        if isinstance(found, QRect | QRectF):
            return found.translated(self.viewport().pos())
        return found

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.is_composing:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_composing and event.modifiers() & _WITH_OTHERS:
            event.accept()
        elif self.is_composing and event.key() in _ENTER:
            self.end_composing()
            event.accept()
        elif event.key() in _WALKS and event.modifiers() == Qt.KeyboardModifier.AltModifier and _WALKING:
            self.earlier_asked.emit(event.key() == Qt.Key.Key_Up)
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return holds_picture(source) or source.hasHtml() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if holds_picture(source):
            self.picture_pasted.emit(source)
            return
        text = source.text()
        if not text and source.hasHtml():
            text = QTextDocumentFragment.fromHtml(source.html()[:_MOST_READ]).toPlainText()
        self.put_in(text)

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

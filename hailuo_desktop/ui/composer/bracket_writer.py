"""Writes one bracket of camera commands into a text field, each change a step of undo of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from hailuo_desktop.domain.camera import CameraCommand
from hailuo_desktop.domain.camera_bracket import (
    Bracket,
    bracket_at,
    gaps_for_bracket,
    is_written_in_chinese,
    place_for_bracket,
)
from hailuo_desktop.ui.composer.prompt_edit import PromptEdit


class BracketWriter(QObject):
    """Works on the bracket at the cursor, or on a new one from its first command on.

    Signals:
        changed(): another bracket, or others of the commands are in it.
    """

    changed = Signal()

    def __init__(self, edit: QPlainTextEdit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._edit = edit
        self._bracket = Bracket()
        self._start: int | None = None
        self._end = 0
        self._gaps = (0, 0)
        self._is_writing = False
        edit.textChanged.connect(self._follow)

    @property
    def bracket(self) -> Bracket:
        """The bracket that is worked on."""
        return self._bracket

    @property
    def commands(self) -> tuple[CameraCommand, ...]:
        """The commands that are in it."""
        return self._bracket.commands

    def begin(self) -> None:
        """Take the bracket that the cursor is in, if it is in one."""
        if isinstance(self._edit, PromptEdit):
            # Words that are being composed become text before anything is put beside them.
            self._edit.end_composing()
        text = self._text
        found = bracket_at(text, _index(text, self._edit.textCursor().position()))
        self._forget()
        if found is not None:
            self._bracket, self._start, self._end = found.bracket, found.start, found.end
        self.changed.emit()

    def begin_next(self) -> None:
        """Leave this bracket as it is: the next command begins a new one behind it."""
        self._forget()
        self.changed.emit()

    def toggle(self, command: CameraCommand) -> None:
        """Put a command into the bracket, or take it out; the last one takes the bracket with it."""
        text = self._text
        bracket = self._bracket.toggled(command, chinese=is_written_in_chinese(text))
        written = str(bracket)
        if self._start is None:
            place = place_for_bracket(text, _index(text, self._edit.textCursor().position()))
            before, after = gaps_for_bracket(text, place)
            self._gaps = (len(before), len(after))
            self._replace(text, place, place, f"{before}{written}{after}")
            self._start = place + len(before)
        elif written:
            self._replace(text, self._start, self._end, written, behind=self._gaps[1])
        else:
            start, end = self._start - self._gaps[0], self._end + self._gaps[1]
            self._forget()
            self._replace(text, start, end, "")
        if self._start is not None:
            self._bracket, self._end = bracket, self._start + len(written)
        self.changed.emit()

    @property
    def _text(self) -> str:
        return self._edit.toPlainText()

    def _replace(self, text: str, start: int, end: int, words: str, behind: int = 0) -> None:
        """Put words in place of others; the cursor goes behind them, and `behind` characters further."""
        cursor = self._edit.textCursor()
        self._is_writing = True
        cursor.beginEditBlock()
        cursor.setPosition(_units(text[:start]))
        cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        cursor.endEditBlock()
        self._is_writing = False
        cursor.setPosition(cursor.position() + behind)
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()

    def _forget(self) -> None:
        self._bracket, self._start, self._gaps = Bracket(), None, (0, 0)

    @Slot()
    def _follow(self) -> None:
        """The text was changed by somebody else, e.g. by undo: keep the bracket if it is still there."""
        if self._is_writing or self._start is None:
            return
        text, start = self._text, self._start
        found = bracket_at(text, start + 1) if start < len(text) else None
        if found is None or found.start != start:
            self._forget()
        else:
            self._bracket, self._end = found.bracket, found.end
            before, after = self._gaps
            around = text[start - before : start] + text[found.end :][:after]
            self._gaps = (before, after) if around == " " * (before + after) else (0, 0)
        self.changed.emit()


def _units(text: str) -> int:
    """How many of Qt's characters a text has: those beyond the first 65536 count twice."""
    return len(text) + sum(sign > "\uffff" for sign in text)


def _index(text: str, units: int) -> int:
    """Where in a text a place is that Qt counts in its characters."""
    for index, sign in enumerate(text):
        if units <= 0:
            return index
        units -= 2 if sign > "\uffff" else 1
    return len(text)

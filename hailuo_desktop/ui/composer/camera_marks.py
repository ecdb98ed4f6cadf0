"""Shows in the prompt what of it moves the camera."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from hailuo_desktop.domain.camera import CameraScript, UnknownWords, parse_camera
from hailuo_desktop.ui.theme import Theme

_TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")


class _Mark(NamedTuple):
    """A stretch of the text: tinted as part of a bracket with commands, underlined, or both."""

    start: int
    end: int
    is_tinted: bool
    is_unknown: bool


class CameraMarks(QSyntaxHighlighter):
    """Tints brackets with commands, and underlines words in brackets that are none.

    The text is read once for each change of it. Words that an input method is still composing are none of
    it, and Qt keeps their own looks.
    """

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        self._document = document
        self._is_on = False
        self._read_at = -1
        self._script = CameraScript()
        self._marks: list[_Mark] = []
        self._ends: list[int] = []
        self._spread = self._was_spread = False
        self._place: Callable[[int], int] = int
        self._formats: dict[tuple[bool, bool], QTextCharFormat] = {}
        theme.changed.connect(self._repaint)
        self._repaint()

    @property
    def script(self) -> CameraScript:
        """What the text says about the camera; nothing while the marks are off."""
        self._read()
        return self._script

    def set_on(self, on: bool) -> None:
        """Whether there are marks at all."""
        if on != self._is_on:
            self._is_on = on
            self._read_at = -1
            self.rehighlight()

    def unknown_at(self, position: int) -> UnknownWords | None:
        """The words that are no command at a place of the document."""
        for words in self.script.unknown:
            if self._place(words.start) <= position <= self._place(words.end):
                return words
        return None

    def renew_spread(self) -> None:
        """Mark anew where a bracket begins in one line and ends in another.

        To be called after each change of the text: Qt asks only for the lines in which something changed.
        """
        self._read()
        if self._spread or self._was_spread:
            self.rehighlight()
        self._was_spread = self._spread

    def highlightBlock(self, _text: str) -> None:
        if not self._is_on:
            return
        self._read()
        start = self.currentBlock().position()
        end = start + self.currentBlock().length()
        for mark in self._marks[bisect_right(self._ends, start) :]:
            if mark.start >= end:
                break
            first = max(mark.start, start)
            look = self._formats[mark.is_tinted, mark.is_unknown]
            self.setFormat(first - start, min(mark.end, end) - first, look)

    def _read(self) -> None:
        revision = self._document.revision()
        if revision == self._read_at:
            return
        self._read_at = revision
        text = self._document.toPlainText() if self._is_on else ""
        self._script = parse_camera(text)
        self._place = _places(text)
        marks = sorted(_marks_of(self._script))
        self._spread = any("\n" in text[mark.start : mark.end] for mark in marks)
        place = self._place
        self._marks = [_Mark(place(start), place(end), *looks) for start, end, *looks in marks]
        self._ends = [mark.end for mark in self._marks]

    def _repaint(self) -> None:
        tokens = self._theme.tokens
        for tinted in (False, True):
            for unknown in (False, True):
                look = QTextCharFormat()
                if tinted:
                    look.setForeground(QColor(tokens.accent))
                    look.setBackground(QColor(tokens.selected))
                if unknown:
                    look.setForeground(QColor(tokens.text))
                    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                    look.setUnderlineColor(QColor(tokens.warning))
                self._formats[tinted, unknown] = look
        self.rehighlight()


def _marks_of(script: CameraScript) -> Iterator[_Mark]:
    """Stretches that do not overlap."""
    ends = [move.end for move in script.moves]
    inside: dict[int, list[UnknownWords]] = {}
    for words in script.unknown:
        number = bisect_right(ends, words.start)
        if number < len(ends) and script.moves[number].start < words.start:
            inside.setdefault(number, []).append(words)
        yield _Mark(words.start, words.end, is_tinted=number in inside, is_unknown=True)
    for number, move in enumerate(script.moves):
        place = move.start
        for words in inside.get(number, ()):
            yield _Mark(place, words.start, is_tinted=True, is_unknown=False)
            place = words.end
        yield _Mark(place, move.end, is_tinted=True, is_unknown=False)


def _places(text: str) -> Callable[[int], int]:
    """From places in a Python string to places in Qt's, where some characters count twice."""
    double = [match.start() for match in _TWO_UNITS.finditer(text)]
    if not double:
        return int
    return lambda place: place + bisect_left(double, place)

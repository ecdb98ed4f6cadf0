"""What the keys of the film's page do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from hailuo_desktop.ui.key_lines import KeyLine
from hailuo_desktop.wording.words import QT_TRANSLATE_NOOP

_Key = Qt.Key

PLAYING_KEYS = (
    KeyLine("play", (_Key.Key_Space, _Key.Key_K), QT_TRANSLATE_NOOP("Keys", "Play or pause")),
    KeyLine("backwards", (_Key.Key_J,), QT_TRANSLATE_NOOP("Keys", "Play backwards, each time faster")),
    KeyLine("forwards", (_Key.Key_L,), QT_TRANSLATE_NOOP("Keys", "Play forwards, each time faster")),
    KeyLine("frame_back", (_Key.Key_Comma,), QT_TRANSLATE_NOOP("Keys", "One frame back")),
    KeyLine("frame_on", (_Key.Key_Period,), QT_TRANSLATE_NOOP("Keys", "One frame on")),
    KeyLine("to_start", (_Key.Key_Home,), QT_TRANSLATE_NOOP("Keys", "To the start")),
    KeyLine("to_end", (_Key.Key_End,), QT_TRANSLATE_NOOP("Keys", "To the end")),
    KeyLine("mark_start", (_Key.Key_I,), QT_TRANSLATE_NOOP("Keys", "Begin the shot here")),
    KeyLine("mark_end", (_Key.Key_O,), QT_TRANSLATE_NOOP("Keys", "End the shot here")),
    KeyLine("clear_marks", (_Key.Key_X,), QT_TRANSLATE_NOOP("Keys", "Take the whole clip")),
)
"""Those of the preview."""

UNDO = QKeySequence.StandardKey.Undo
REDO = QKeySequence.StandardKey.Redo

FILM_KEYS = (
    *PLAYING_KEYS,
    KeyLine("undo", (), QT_TRANSLATE_NOOP("Keys", "Undo"), standard=UNDO),
    KeyLine("redo", (), QT_TRANSLATE_NOOP("Keys", "Redo"), standard=REDO),
)
"""The keys of the page, in words."""

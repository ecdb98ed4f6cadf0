"""What the keys do with the cards that are selected."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from hailuo_desktop.domain.clip_notes import MOST_STARS, Verdict
from hailuo_desktop.ui.key_lines import KeyLine
from hailuo_desktop.wording.words import QT_TRANSLATE_NOOP

STARS: dict[int, int] = {Qt.Key.Key_0 + number: number for number in range(MOST_STARS + 1)}
VERDICTS: dict[int, Verdict] = {
    Qt.Key.Key_P: Verdict.KEPT,
    Qt.Key.Key_Minus: Verdict.REJECTED,
    Qt.Key.Key_U: Verdict.NONE,
}
RENAME = Qt.Key.Key_F2
DELETE = Qt.Key.Key_Delete
COPY = QKeySequence.StandardKey.Copy
TAKE_BACK = QKeySequence.StandardKey.Undo

_STAR_KEYS = tuple(map(Qt.Key, STARS))
_VERDICT_KEYS = {verdict: Qt.Key(key) for key, verdict in VERDICTS.items()}

LIBRARY_KEYS = (
    KeyLine("stars", _STAR_KEYS, QT_TRANSLATE_NOOP("Keys", "Give stars, 0 for none"), shown=len(STARS)),
    KeyLine("keep", (_VERDICT_KEYS[Verdict.KEPT],), QT_TRANSLATE_NOOP("Keys", "Keep")),
    KeyLine("reject", (_VERDICT_KEYS[Verdict.REJECTED],), QT_TRANSLATE_NOOP("Keys", "Reject")),
    KeyLine("neither", (_VERDICT_KEYS[Verdict.NONE],), QT_TRANSLATE_NOOP("Keys", "Neither keep nor reject")),
    KeyLine("rename", (RENAME,), QT_TRANSLATE_NOOP("Keys", "Rename")),
    KeyLine("copy", (), QT_TRANSLATE_NOOP("Keys", "Copy the files"), standard=COPY),
    KeyLine("delete", (DELETE,), QT_TRANSLATE_NOOP("Keys", "Delete, or stop a job")),
    KeyLine("take_back", (), QT_TRANSLATE_NOOP("Keys", "Take back the last change"), standard=TAKE_BACK),
)
"""The keys of the library, in words."""

"""Keys that a panel listens for by itself, in words.

A panel decides by these lines what its keys do, and the sheet of shortcuts is written from them: a key that
is not in a line does nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

CONTEXT = "Keys"


@dataclass(frozen=True)
class KeyLine:
    """One thing that keys do.

    Attributes:
        name: what the panel calls it.
        keys: those that do it, the usual one first.
        source: what it is, in English, marked for translation in the context of this module.
        shown: how many of the keys are told of; the others are there for those who expect them.
        standard: in the place of keys, what the system has for this.
    """

    name: str
    keys: tuple[Qt.Key, ...]
    source: str
    shown: int = 2
    standard: QKeySequence.StandardKey | None = None

    @property
    def words(self) -> str:
        """What it is, in the user's language."""
        return QCoreApplication.translate(CONTEXT, self.source)

    @property
    def sequences(self) -> list[QKeySequence]:
        """The keys that are told of."""
        if self.standard is not None:
            return QKeySequence.keyBindings(self.standard)[:1]
        return [QKeySequence(key) for key in self.keys[: self.shown]]


def by_key(
    lines: Iterable[KeyLine], commands: Mapping[str, Callable[[], None]]
) -> dict[int, Callable[[], None]]:
    """What each key does. Every line has a command, and every command a line.

    Raises:
        KeyError: one of them has not.
    """
    lines = list(lines)
    if unsaid := commands.keys() - {line.name for line in lines}:
        raise KeyError(*sorted(unsaid))
    return {int(key): commands[line.name] for line in lines for key in line.keys}


def key_words(sequence: QKeySequence) -> str:
    """A key as it stands on this system's keyboards."""
    return sequence.toString(QKeySequence.SequenceFormat.NativeText)

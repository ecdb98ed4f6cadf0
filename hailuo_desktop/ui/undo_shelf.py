"""What can be taken back."""

from __future__ import annotations

from collections.abc import Callable

from hailuo_desktop.ui.errands import Run, Work

MOST = 100
"""Deeds that are remembered."""

Undo = Callable[[], Work]
"""Takes a deed back."""


class UndoShelf:
    """Remembers the latest deeds. Each is taken back once, by whoever comes first."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._deeds: list[tuple[object, Undo]] = []

    def put(self, undo: Undo) -> Callable[[], None]:
        """Remember a deed; returns a function that takes back this one, whatever was done since."""
        name = object()
        self._deeds = [*self._deeds, (name, undo)][-MOST:]
        return lambda: self._take_back(name)

    def undo(self) -> None:
        """Take back the latest deed."""
        if self._deeds:
            self._take_back(self._deeds[-1][0])

    def _take_back(self, name: object) -> None:
        for deed in self._deeds:
            if deed[0] is name:
                self._deeds.remove(deed)
                self._run(deed[1]())
                return

"""One seek after the other, however fast they are asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_LASTS_AT_MOST = 400
"""Milliseconds after which a seek is taken to be over, though no frame came of it."""


class Seeking(QObject):
    """Lets a decoder finish a seek before it gets the next, of which only the last one counts.

    A decoder drops what it is doing for every new place: dragging a slider would show nothing before the end.

    Signals:
        due(int): go to this place now.
        rested(): nothing is sought any more.
    """

    due = Signal(int)
    rested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._next: int | None = None
        self._place = 0
        self._patience = QTimer(self, singleShot=True, interval=_LASTS_AT_MOST)
        self._patience.timeout.connect(self.arrived)

    @property
    def is_busy(self) -> bool:
        return self._patience.isActive()

    @property
    def place(self) -> int:
        """The place gone to last."""
        return self._place

    def ask(self, place: int, *, later: bool = False) -> None:
        """Want a place: now, after the seek that is under way, or on the next `arrived`."""
        self._next = place
        if not later and not self.is_busy:
            self.arrived()

    @Slot()
    def arrived(self) -> None:
        """The seek under way has shown its frame."""
        self._patience.stop()
        if self._next is None:
            self.rested.emit()
            return
        self._place, self._next = self._next, None
        self._patience.start()
        self.due.emit(self._place)

    def forget(self) -> None:
        """Nothing is wanted any more."""
        self._next = None
        self._patience.stop()

"""The only bridge from the job runner to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from hailuo_desktop.services.job_events import JobUpdate
    from hailuo_desktop.services.job_runner import JobRunner


class JobFeed(QObject):
    """Hears the runner's news and passes them on from Qt's event loop.

    The runner calls its listeners inside its tasks. A slot called there directly would run inside
    the task too, and anything in it that turns Qt's loop would lose other tasks' wake-ups. So the news
    take one turn through the event queue.

    Signals:
        updated(JobUpdate): in the order the runner told them.
    """

    updated = Signal(object)
    _arrived = Signal(object)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe: Callable[[], None] | None = runner.subscribe(self._hear)

    def close(self) -> None:
        """Hear no more. News already in the event queue are dropped too."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None

    def _hear(self, update: JobUpdate) -> None:
        self._arrived.emit(update)

    @Slot(object)
    def _pass_on(self, update: JobUpdate) -> None:
        if self._unsubscribe is not None:
            self.updated.emit(update)

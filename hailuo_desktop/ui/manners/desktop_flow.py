"""What the desktop around the window is told of jobs: their end, how far they are, and not to go to sleep."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from hailuo_desktop import wording
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.ui.batch_watch import BatchWatch
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.job_presenter import JobPresenter, title_of
from hailuo_desktop.ui.manners.desktop_bus import DesktopBus
from hailuo_desktop.ui.manners.notices import SystemNotices
from hailuo_desktop.ui.manners.progress import SharedProgress
from hailuo_desktop.ui.manners.taskbar import TaskbarState, taskbar_of_system
from hailuo_desktop.ui.manners.wakefulness import wakefulness_of_system
from hailuo_desktop.ui.own_times import took_seconds
from hailuo_desktop.ui.settings_keeper import SettingsKeeper
from hailuo_desktop.ui.times import span
from hailuo_desktop.ui.window_frame import WindowFrame

_EVERY_MS = 2000
_JOB, _BATCH = "job ", "batch "


class DesktopFlow(QObject):
    """Listens to the board and to batches, and tells the desktop as far as the settings want it."""

    def __init__(
        self,
        catalogue: Catalogue,
        keeper: SettingsKeeper,
        board: JobBoard,
        batches: BatchWatch,
        run: Run,
        now: Callable[[], datetime],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._keeper = keeper
        self._board = board
        self._batches = batches
        self._run = run
        self._now = now
        self._presenter = JobPresenter(catalogue)
        self._bus = DesktopBus() if sys.platform not in ("win32", "darwin") else None
        self._progress = SharedProgress(board.times.expected)
        self._shown = TaskbarState()
        self._taskbar = taskbar_of_system(self._bus, run, lambda: int(window.window().winId()))
        self._awake = wakefulness_of_system(self._bus, run, self)
        self.notices = SystemNotices(self._bus, window)
        self.notices.clicked.connect(self._open)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._renew)
        self._is_open = False

    def attach(self) -> None:
        """Begin to tell."""
        self._is_open = True
        self._run(self._stay())
        self._board.ended.connect(self._ended)
        self._batches.told.connect(self._batch_told)
        self._board.running_changed.connect(lambda _: self._renew())
        self._keeper.changed.connect(lambda _: self._keep_awake())

    def close(self) -> None:
        """Tell nothing more, and leave nothing behind."""
        self._is_open = False
        self._timer.stop()
        self._taskbar.show(TaskbarState())
        self._awake.close()
        self.notices.close()

    async def _stay(self) -> None:
        """Be on the bus as long as the window lives."""
        try:
            await self.notices.listen()
        finally:
            if self._bus is not None:
                await self._bus.close()

    # The end of a job

    def _ended(self, update: JobUpdate) -> None:
        job = update.job
        if job.state is JobState.CANCELLED or (job.batch and job.state is not JobState.UNCERTAIN):
            return  # the user's own wish; and of the clips of a batch, the batch tells
        if job.state is JobState.DONE:
            title, text = self.tr("Your video is ready"), title_of(job)
            seconds = took_seconds(job)
            if seconds is not None:
                text = self.tr("{title}\nFinished in {time}.").format(title=text, time=span(seconds))
        else:
            message = self._presenter.ended(update)
            title, text = message.title, wording.joined(message.text, message.charge, message.next_step)
        self._tell(f"{_JOB}{job.id}", title, text, update.thumbnail)

    def _batch_told(self, batch_id: str, words: str) -> None:
        self._tell(f"{_BATCH}{batch_id}", self.tr("Several clips"), words)

    def _tell(self, name: str, title: str, text: str, picture: str = "") -> None:
        wishes = self._keeper.settings.manners
        is_here = QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive
        if self._is_open and wishes.notify and not (wishes.only_away and is_here):
            self._run(self.notices.show(name, title, text, self.tr("Show"), picture))

    def _open(self, name: str) -> None:
        frame = self._window.window()
        if isinstance(frame, WindowFrame):
            frame.come_forward()
        if name.startswith(_JOB):
            self._board.show_job(name.removeprefix(_JOB))
        elif name.startswith(_BATCH):
            self._batches.show(name.removeprefix(_BATCH))

    # While jobs are on their way

    def _renew(self) -> None:
        if not self._is_open:
            return
        state = self._progress.state(self._board.live, self._now(), self._batches.waiting)
        if state.fraction is not None:
            # Nobody sees less than a hundredth, and docks need not hear of it.
            state = TaskbarState(running=state.running, fraction=round(state.fraction, 2))
        if state != self._shown:
            self._shown = state
            self._taskbar.show(state)
        if state == TaskbarState():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        self._keep_awake()

    def _keep_awake(self) -> None:
        if self._is_open:
            wanted = self._keeper.settings.manners.keep_awake and bool(self._board.live)
            self._awake.set_awake(wanted, self.tr("A video is being made"))

"""What can be done with a job, at the place of its card."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from hailuo_desktop.domain.job import JobState
from hailuo_desktop.ui.code_copy import CodeCopy
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.job_board import JobBoard


class JobMenu(QObject):
    """Opens a menu with what makes sense for the job as it is."""

    def __init__(self, icons: Icons, board: JobBoard, codes: CodeCopy, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._icons = icons
        self._board = board
        self._codes = codes

    def open(self, job_id: str, place: QPoint) -> None:
        """Open the menu of a job at a place on the screen."""
        job = self._board.job(job_id)
        if job is None:
            return
        board = self._board
        menu = QMenu(self._window)
        menu.setObjectName("jobMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        self._add(menu, "play", self.tr("Show"), lambda: board.show_job(job_id))
        self._add(menu, "pencil", self.tr("Edit and run again"), lambda: board.edit_asked.emit(job.request))
        if job.request.prompt:
            copy = QGuiApplication.clipboard().setText
            self._add(menu, "copy", self.tr("Copy the prompt"), lambda: copy(job.request.prompt))
        if job.rewritten:
            copy = QGuiApplication.clipboard().setText
            self._add(menu, "copy", self.tr("Copy the model's wording"), lambda: copy(job.rewritten))
        self._codes.add_to(menu, lambda: job)
        if job.state is JobState.DONE:
            self._add(
                menu, "folder-open", self.tr("Show in folder"), lambda: board.folder_asked.emit(job.video)
            )
        menu.addSeparator()
        if job.is_live:
            self._add(menu, "x", board.cancel_label(job), lambda: board.cancel(job_id))
        elif job.state is not JobState.UNCERTAIN:
            self._add(menu, "trash-2", self.tr("Remove from the list…"), lambda: board.remove(job_id))
        menu.popup(place)

    def _add(self, menu: QMenu, icon: str, words: str, act: Callable[[], None]) -> None:
        menu.addAction(self._icons.icon(icon, "muted"), words).triggered.connect(act)

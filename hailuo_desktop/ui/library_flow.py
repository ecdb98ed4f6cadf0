"""What can be done with the clips of the library, by keys and by the menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.clip_deeds import ClipDeeds
from hailuo_desktop.ui.clip_files import ClipFiles
from hailuo_desktop.ui.code_copy import CodeCopy
from hailuo_desktop.ui.compare_flow import CompareFlow
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.job_menu import JobMenu
from hailuo_desktop.ui.job_presenter import JobPresenter
from hailuo_desktop.ui.library import LibraryPanel
from hailuo_desktop.ui.library.keys import TAKE_BACK
from hailuo_desktop.ui.missing_clips import MissingClips
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.one_more_take import OneMoreTake
from hailuo_desktop.ui.removal_flow import RemovalFlow
from hailuo_desktop.ui.services import Services
from hailuo_desktop.ui.stage import Stage
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.undo_shelf import UndoShelf


class LibraryFlow(QObject):
    """Connects the library with whoever carries out what is asked there."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        catalogue: Catalogue,
        board: JobBoard,
        library: LibraryPanel,
        stage: Stage,
        codes: CodeCopy,
        takes: OneMoreTake,
        say: Callable[[Notice], None],
        tell: Callable[[AppError], None],
        run: Run,
        window: QWidget,
    ) -> None:
        """Make the parts; `tell` is called with what hinders."""
        super().__init__(window)
        self._board = board
        undo = UndoShelf(run)
        self.files = ClipFiles(say, window)
        self.deeds = ClipDeeds(theme, board, undo, say, run, window)
        self.removal = RemovalFlow(board, library, stage, undo, say, tell, run, window)
        self.missing = MissingClips(board, library, say, run, window)
        self.compare = CompareFlow(theme, icons, JobPresenter(catalogue), run, self.deeds.keep_one, window)
        self.menu = JobMenu(icons, board, codes, takes, self, window)
        library.menu_asked.connect(lambda job_id, place: self.menu.open(job_id, library.selection, place))
        library.rating_asked.connect(self.deeds.rate)
        library.verdict_asked.connect(self.deeds.judge)
        library.rename_asked.connect(self.deeds.ask_for_name)
        library.delete_asked.connect(self.removal.remove)
        library.copy_asked.connect(self.copy)
        library.drag_out(self.files_of)
        board.folder_asked.connect(lambda video: self.files.show([Path(video)]))
        take_back = QShortcut(TAKE_BACK, library, undo.undo)
        take_back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def attach(self, services: Services) -> None:
        """Begin to work."""
        self.deeds.attach(services.library)
        self.removal.attach(services.removal)
        self.missing.attach(services.library)
        self.compare.attach(services.compare)

    def clips(self, ids: Sequence[str]) -> list[Job]:
        """Those of these jobs that are finished clips whose file was there at the last look."""
        jobs = [job for job in map(self._board.job, ids) if job is not None]
        return [
            job for job in jobs if job.state is JobState.DONE and not self._board.shelf.is_missing(job.id)
        ]

    def files_of(self, job_id: str) -> list[str]:
        """What other programs get of a clip: the video, and what was made with it for the same payment."""
        job = self._board.job(job_id)
        return [path for path in (job.video, *job.further) if path] if job is not None else []

    def copy(self, ids: Sequence[str]) -> None:
        """Copy the files of clips."""
        self.files.copy([Path(file) for job in self.clips(ids) for file in self.files_of(job.id)])

    def show_files(self, ids: Sequence[str]) -> None:
        """Show the files of clips in the file manager."""
        self.files.show([Path(job.video) for job in self.clips(ids)])

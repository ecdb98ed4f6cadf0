"""Clips whose files are not where they were: noticed, found again, or fetched once more."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from hailuo_desktop.domain.file_kinds import VIDEO_SUFFIXES
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.ui.dialogs import ask
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.library import LibraryPanel
from hailuo_desktop.ui.notice_bar import Notice

if TYPE_CHECKING:
    from hailuo_desktop.services.library_desk import LibraryDesk


class MissingClips(QObject):
    """Looks, whenever clips are shown and the user comes back to the window; the disk is asked elsewhere."""

    def __init__(
        self,
        board: JobBoard,
        library: LibraryPanel,
        say: Callable[[Notice], None],
        run: Run,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._board = board
        self._library = library
        self._say = say
        self._run = run
        self._desk: LibraryDesk | None = None
        self._wanted: dict[str, None] = {}
        self._is_looking = False
        self._folder = ""
        library.looked_at.connect(self.look)
        board.shown.connect(lambda job_id: self.look([job_id]))
        board.locate_asked.connect(self.locate)
        board.fetch_asked.connect(self.fetch)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._state_changed)

    def attach(self, desk: LibraryDesk) -> None:
        """Begin to work."""
        self._desk = desk
        self.look_at_all_shown()

    def look(self, ids: Iterable[str]) -> None:
        """See whether the files of these clips are where they should be."""
        self._wanted |= dict.fromkeys(ids)
        if self._desk is not None and self._wanted and not self._is_looking:
            self._is_looking = True
            self._run(self._look(self._desk))

    def look_at_all_shown(self) -> None:
        """The same for all that are in view."""
        ids, shown = self._library.ids(), self._board.on_stage
        in_view = [ids[row] for row in self._library.cards.visible_rows()]
        self.look([*in_view, *([shown.id] if shown is not None else [])])

    def locate(self, job_id: str) -> None:
        """Ask where the file of a clip is now."""
        job = self._board.job(job_id)
        if job is None or job.state is not JobState.DONE or self._desk is None:
            return
        desk = self._desk
        folder = self._folder or str(Path(job.video).parent)
        dialog = QFileDialog(self._window, self.tr("Where is this clip now?"), folder)
        dialog.setObjectName("locateDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*{each} *{each.upper()}" for each in VIDEO_SUFFIXES)
        dialog.setNameFilters(
            [self.tr("Videos ({patterns})").format(patterns=patterns), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(lambda name: self._run(self._relocate(desk, job_id, Path(name))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def fetch(self, job_id: str) -> None:
        """Have the provider asked for a clip once more, which costs nothing."""
        if self._desk is not None:
            self._run(self._desk.fetch_again(job_id))

    async def _look(self, desk: LibraryDesk) -> None:
        try:
            while self._wanted:
                ids, self._wanted = list(self._wanted), {}
                jobs = [job for job in map(self._board.job, ids) if job is not None]
                clips = [job for job in jobs if job.state is JobState.DONE]
                missing = await desk.missing(clips)
                # One that was moved or fetched again meanwhile has been told already.
                same = [job.id for job in clips if self._board.job(job.id) is job]
                self._board.set_missing(same, missing & set(same))
        finally:
            self._is_looking = False

    async def _relocate(self, desk: LibraryDesk, job_id: str, file: Path) -> None:
        job = self._board.job(job_id)
        if job is None:
            return
        self._folder = str(file.parent)
        if not await desk.knows_again(job, file):
            sure = await ask(
                self._window,
                self.tr("Is this the clip?"),
                self.tr("The app cannot tell whether {name} is this clip. Play it to be sure.").format(
                    name=file.name
                ),
                yes=self.tr("Yes, it is"),
                no=self.tr("No"),
            )
            if not sure:
                return
        await desk.relocate(job, file)
        self._say(Notice(self.tr("Found: {name}").format(name=file.name), "success"))

    @Slot(Qt.ApplicationState)
    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look_at_all_shown()

"""Clips are deleted to the bin, and come back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.ui.dialogs import ask
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.job_presenter import title_of
from hailuo_desktop.ui.library import LibraryPanel
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.stage import Stage
from hailuo_desktop.ui.system_bin import to_bin
from hailuo_desktop.ui.undo_shelf import UndoShelf
from hailuo_desktop.wording import joined

if TYPE_CHECKING:
    from hailuo_desktop.services.clip_removal import ClipRemoval, Removal, Removed

_SHORT = 60


class RemovalFlow(QObject):
    """Asks where it has to, removes, says so, and offers to take it back."""

    def __init__(
        self,
        board: JobBoard,
        library: LibraryPanel,
        stage: Stage,
        undo: UndoShelf,
        say: Callable[[Notice], None],
        tell: Callable[[AppError], None],
        run: Run,
        parent: QWidget,
    ) -> None:
        """Take the parts; `tell` is called with what hinders."""
        super().__init__(parent)
        self._window = parent
        self._board = board
        self._library = library
        self._stage = stage
        self._undo = undo
        self._say = say
        self._tell = tell
        self._run = run
        self._removal: ClipRemoval | None = None

    def attach(self, removal: ClipRemoval) -> None:
        """Begin to work."""
        self._removal = removal

    def remove(self, ids: Sequence[str]) -> None:
        """Delete clips, and take jobs that came to nothing out of the list."""
        if self._removal is not None and ids:
            self._run(self._remove(self._removal, list(ids)))

    async def _remove(self, removal: ClipRemoval, ids: list[str]) -> None:
        jobs = [job for job in map(self._board.job, ids) if job is not None]
        leaving = [job for job in jobs if not job.is_live and job.state is not JobState.UNCERTAIN]
        stays = len(jobs) - len(leaving)
        leaving = await self._without_owed(leaving)
        if not leaving:
            if stays:
                words = self.tr("%n jobs under way or with unknown outcome stay in the list.", "", stays)
                self._say(Notice(words))
            return
        shown = self._board.on_stage
        if shown in leaving:
            self._stage.release_clip()
        await _after_what_is_queued()
        order, current = self._library.ids(), self._library.selected
        done = await removal.to_bin([job.id for job in leaving], to_bin)
        self._say_done(removal, done, stays)
        await _after_what_is_queued()
        self._go_on(order, current)
        await self._for_good(removal, done)
        await _after_what_is_queued()
        if shown in leaving and self._board.on_stage == shown:
            self._board.show_job(shown.id)  # it is still there
        for failure in done.failures:
            self._tell(failure)

    async def _without_owed(self, jobs: list[Job]) -> list[Job]:
        """Without those that may still come home, unless the user does not want them."""
        owed = [job for job in jobs if job.is_owed]
        if not owed:
            return jobs
        sure = await ask(
            self._window,
            self.tr("Remove %n jobs whose video may still be fetched?", "", len(owed)),
            self.tr(
                "The provider may still have the video, and it is paid for or perhaps paid for. Once it is "
                "removed, the app does not look for it any more."
            ),
            yes=self.tr("Remove"),
            no=self.tr("Keep it"),
        )
        return jobs if sure else [job for job in jobs if not job.is_owed]

    async def _for_good(self, removal: ClipRemoval, done: Removal) -> None:
        """Ask whether that is to be deleted for good which no bin takes."""
        ids = list(done.without_bin)
        if not ids:
            return
        job = self._board.job(ids[0])
        folder = str(Path(job.video).parent) if job is not None else ""
        sure = await ask(
            self._window,
            self.tr("Delete %n clips for good?", "", len(ids)),
            self.tr(
                "There is no bin for {folder}. What is deleted there cannot be brought back, and what it "
                "cost is not paid back."
            ).format(folder=folder),
            yes=self.tr("Delete for good"),
            no=self.tr("Keep them"),
        )
        if not sure:
            return
        gone = await removal.for_good(ids)
        for failure in gone.failures:
            self._tell(failure)
        if gone.removed:
            self._say(Notice(self.tr("%n clips deleted for good.", "", len(gone.removed))))

    def _say_done(self, removal: ClipRemoval, done: Removal, stays: int) -> None:
        removed = done.removed
        if not removed:
            return

        async def take_back() -> None:
            await self._put_back(removal, removed)

        take_back_this = self._undo.put(take_back)
        with_files = sum(bool(each.files) for each in removed)
        if len(removed) == 1:
            job = removed[0].taken.job
            title = _short(removed[0].taken.notes.name or title_of(job))
            words = self.tr("Moved to the bin: {title}") if with_files else self.tr("Removed: {title}")
            words = words.format(title=title)
        elif with_files == len(removed):
            words = self.tr("%n clips moved to the bin.", "", len(removed))
        else:
            words = self.tr("%n jobs removed.", "", len(removed))
        if stays:
            kept = self.tr("%n jobs under way or with unknown outcome stay.", "", stays)
            words = joined(words, kept)
        self._say(Notice(words, "info", self.tr("Undo"), take_back_this))

    async def _put_back(self, removal: ClipRemoval, removed: Sequence[Removed]) -> None:
        failures: list[AppError] = []
        left: list[Removed] = []
        for each in removed:
            try:
                await removal.put_back(each)
            except AppError as error:
                failures.append(error)
                if error.kind is not ErrorKind.CLIP_NOT_RESTORED:
                    left.append(each)
        if left:

            async def again() -> None:
                await self._put_back(removal, left)

            self._undo.put(again)
        await _after_what_is_queued()
        back = [each.taken.job.id for each in removed if each not in left]
        if back:
            self._library.select(back[0])
            if len(back) > 1:
                self._library.select_all(back)
        for failure in failures:
            self._tell(failure)

    def _go_on(self, order: Sequence[str], current: str) -> None:
        """Make the card current that comes after those that are gone: keys go on from there."""
        if current not in order or self._library.shows(current):
            return
        at = order.index(current)
        for job_id in (*order[at + 1 :], *reversed(order[:at])):
            if self._library.shows(job_id):
                self._library.select(job_id)
                return


async def _after_what_is_queued() -> None:
    """Wait until what was put into the event queue before is done, as letting go of a file is."""
    over: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def settle() -> None:
        if not over.done():
            over.set_result(None)

    QTimer.singleShot(0, settle)
    await over


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…"

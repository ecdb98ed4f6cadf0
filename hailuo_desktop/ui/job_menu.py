"""What can be done with a job, or with several, at the place of a card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from hailuo_desktop.domain.clip_notes import MOST_STARS, Verdict
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.ui.code_copy import CodeCopy
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.one_more_take import OneMoreTake

if TYPE_CHECKING:
    from hailuo_desktop.ui.library_flow import LibraryFlow

_LONGEST_FOLDER = 60


class JobMenu(QObject):
    """Opens a menu with what makes sense for the jobs as they are."""

    def __init__(
        self,
        icons: Icons,
        board: JobBoard,
        codes: CodeCopy,
        takes: OneMoreTake,
        flow: LibraryFlow,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._icons = icons
        self._board = board
        self._codes = codes
        self._takes = takes
        self._flow = flow
        self.add_exports: Callable[[QMenu, Job], None] = lambda _menu, _job: None
        """Adds what makes a file of a clip."""
        self.add_to_film: Callable[[Sequence[str]], None] = lambda _ids: None
        """Puts the clips of these jobs at the end of the film."""

    def open(self, job_id: str, selection: Sequence[str], place: QPoint) -> None:
        """Open the menu of a job at a place on the screen, or of all selected ones if it is one of them."""
        ids = list(selection) if job_id in selection else [job_id]
        jobs = [job for job in map(self._board.job, ids) if job is not None]
        if not jobs:
            return
        menu = QMenu(self._window)
        menu.setObjectName("jobMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        if len(jobs) == 1:
            self._fill_for_one(menu, jobs[0])
        else:
            self._fill_for_several(menu, jobs)
        menu.popup(place)

    def _fill_for_one(self, menu: QMenu, job: Job) -> None:
        board = self._board
        is_missing = board.shelf.is_missing(job.id)
        self._add(menu, "play", self.tr("Show"), lambda: board.show_job(job.id))
        if self._takes.is_possible(job):
            offer = self._takes.offer(job)
            self._add(menu, "refresh-cw", offer.words, lambda: self._takes.take(job, offer))
        self._add(menu, "pencil", self.tr("Edit and run again"), lambda: board.edit_asked.emit(job.request))
        if is_missing:
            menu.addSeparator()
            self._add(menu, "folder-search", self.tr("Locate…"), lambda: board.locate_asked.emit(job.id))
            if job.can_be_fetched_again(datetime.now(UTC)):
                words = self.tr("Download again")
                self._add(menu, "download", words, lambda: board.fetch_asked.emit(job.id))
        if job.state is JobState.DONE:
            menu.addSeparator()
            self._add_notes(menu, [job])
            words = self._with_key(self.tr("Rename…"), QKeySequence("F2"))
            self._add(menu, "text-cursor-input", words, lambda: self._flow.deeds.ask_for_name(job.id))
        menu.addSeparator()
        if job.state is JobState.DONE and not is_missing:
            self._add_files(menu, [job])
            self.add_exports(menu, job)
        copy = QGuiApplication.clipboard().setText
        if job.request.prompt:
            self._add(menu, "copy", self.tr("Copy the prompt"), lambda: copy(job.request.prompt))
        if job.rewritten:
            self._add(menu, "copy", self.tr("Copy the model's wording"), lambda: copy(job.rewritten))
        self._codes.add_to(menu, lambda: job)
        menu.addSeparator()
        if job.is_live:
            self._add(menu, "x", board.cancel_label(job), lambda: board.cancel(job.id))
        elif job.state is not JobState.UNCERTAIN:
            self._add_removal(menu, [job])

    def _fill_for_several(self, menu: QMenu, jobs: Sequence[Job]) -> None:
        clips = self._flow.clips([job.id for job in jobs])
        done = [job for job in jobs if job.state is JobState.DONE]
        if len(clips) == len(jobs) and self._flow.compare.can_compare(clips):
            words = self.tr("Compare %n takes", "", len(clips))
            self._add(menu, "columns-2", words, lambda: self._flow.compare.open(clips))
            menu.addSeparator()
        if done:
            self._add_notes(menu, done)
            menu.addSeparator()
        if clips:
            self._add_files(menu, clips)
            menu.addSeparator()
        leaving = [job for job in jobs if not job.is_live and job.state is not JobState.UNCERTAIN]
        if leaving:
            self._add_removal(menu, leaving)

    def _add_notes(self, menu: QMenu, jobs: Sequence[Job]) -> None:
        """What the user thinks of the clips: a tick is where all of them are alike."""
        deeds, ids = self._flow.deeds, [job.id for job in jobs]
        notes = [self._board.shelf.notes(job_id) for job_id in ids]
        stars = menu.addMenu(self._icons.icon("star", "muted"), self.tr("Rating"))
        stars.setObjectName("starsMenu")
        one_of = QActionGroup(stars)
        for number in range(MOST_STARS, -1, -1):
            words = self.tr("%n stars", "", number) if number else self.tr("No stars")
            action = stars.addAction(f"{words}\t{number}")
            self._tick(action, one_of, ticked=all(each.rating == number for each in notes))
            action.triggered.connect(lambda _=False, number=number: deeds.rate(ids, number))
        verdicts = QActionGroup(menu)
        verdicts.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for verdict, icon, words in (
            (Verdict.KEPT, "thumbs-up", self.tr("Keep")),
            (Verdict.REJECTED, "thumbs-down", self.tr("Reject")),
        ):
            is_so = all(each.verdict is verdict for each in notes)
            key = QKeySequence("P" if verdict is Verdict.KEPT else "-")
            then = Verdict.NONE if is_so else verdict
            action = self._add(
                menu,
                icon,
                self._with_key(words, key),
                lambda then=then: deeds.judge(ids, then),  # type: ignore[misc]
            )
            self._tick(action, verdicts, ticked=is_so)
        self._add(menu, "tag", self.tr("Tags…"), lambda: deeds.ask_for_tags(ids))
        folders = menu.addMenu(self._icons.icon("folder-input", "muted"), self.tr("Move to folder"))
        folders.setObjectName("foldersMenu")
        places = QActionGroup(folders)
        for name in ("", *self._board.shelf.folders()):
            action = folders.addAction(_shown(name) if name else self.tr("No folder"))
            self._tick(action, places, ticked=all(each.folder == name for each in notes))
            action.triggered.connect(lambda _=False, name=name: deeds.move(ids, name))
        folders.addSeparator()
        folders.addAction(self.tr("New folder…")).triggered.connect(lambda: deeds.ask_for_folder(ids))

    def _add_files(self, menu: QMenu, clips: Sequence[Job]) -> None:
        ids = [job.id for job in clips]
        words = self.tr("Copy %n files", "", len(ids)) if len(ids) > 1 else self.tr("Copy the file")
        copy = QKeySequence(QKeySequence.StandardKey.Copy)
        self._add(menu, "copy", self._with_key(words, copy), lambda: self._flow.copy(ids))
        self._add(menu, "clapperboard", self.tr("Add to film"), lambda: self.add_to_film(ids))
        words = self.tr("Show in the file manager")
        self._add(menu, "folder-open", words, lambda: self._flow.show_files(ids))

    def _add_removal(self, menu: QMenu, jobs: Sequence[Job]) -> None:
        ids, clips = [job.id for job in jobs], self._flow.clips([job.id for job in jobs])
        if len(jobs) == 1:
            words = self.tr("Move to the bin") if clips else self.tr("Remove from the list")
        elif len(clips) == len(jobs):
            words = self.tr("Move %n clips to the bin", "", len(jobs))
        else:
            words = self.tr("Remove %n jobs and their files", "", len(jobs))
        words = self._with_key(words, QKeySequence(QKeySequence.StandardKey.Delete))
        self._add(menu, "trash-2" if clips else "list-x", words, lambda: self._flow.removal.remove(ids))

    def _add(self, menu: QMenu, icon: str, words: str, act: Callable[[], None]) -> QAction:
        action = menu.addAction(self._icons.icon(icon, "muted"), words)
        action.triggered.connect(lambda: act())
        return action

    @staticmethod
    def _tick(action: QAction, group: QActionGroup, *, ticked: bool) -> None:
        action.setCheckable(True)
        group.addAction(action)
        action.setChecked(ticked)

    @staticmethod
    def _with_key(words: str, key: QKeySequence) -> str:
        """Words with the key that does the same in the library; here it is only told."""
        return f"{words}\t{key.toString(QKeySequence.SequenceFormat.NativeText)}"


def _shown(name: str) -> str:
    """A folder's name as words: in a menu, & would underline what follows it."""
    short = name if len(name) <= _LONGEST_FOLDER else f"{name[: _LONGEST_FOLDER - 1]}…"
    return short.replace("&", "&&")

"""From a choice of clips to the page that compares them, and back with a verdict."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hailuo_desktop.domain.differences import differences
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.ui.dialogs import finished
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.job_presenter import JobPresenter, title_of
from hailuo_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from hailuo_desktop.services.compare_desk import ClipReel, CompareDesk

MOST_TAKES = 4

Judge = Callable[[str, Sequence[str]], None]
"""Keeps the first job's clip and rejects those of the others."""


class CompareFlow(QObject):
    """Opens the page for two to four finished clips. `judge` carries out what is decided there."""

    def __init__(
        self, theme: Theme, icons: Icons, presenter: JobPresenter, run: Run, judge: Judge, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._theme = theme
        self._icons = icons
        self._presenter = presenter
        self._run = run
        self._judge = judge
        self._desk: CompareDesk | None = None

    def attach(self, desk: CompareDesk) -> None:
        """Begin to work."""
        self._desk = desk

    @staticmethod
    def can_compare(jobs: Sequence[Job]) -> bool:
        """Whether these are clips, and as many as can be watched at once."""
        return 2 <= len(jobs) <= MOST_TAKES and all(job.state is JobState.DONE for job in jobs)

    def open(self, jobs: Sequence[Job]) -> None:
        """Show the clips of these jobs."""
        if self._desk is not None and self.can_compare(jobs):
            self._run(self._compare(self._desk, jobs))

    async def _compare(self, desk: CompareDesk, jobs: Sequence[Job]) -> None:
        from hailuo_desktop.ui.compare.page import ComparePage, Take

        reels: list[ClipReel] = []
        try:
            for job in jobs:
                reels.append(await desk.open(Path(job.video)))  # noqa: PERF401 - those open are closed on failure
            takes = [Take(job.id, title_of(job), self._presenter.caption(job)) for job in jobs]
            page = ComparePage(self._theme, self._icons, takes, reels, differences(jobs), self._window)
            page.kept.connect(self._judge)
            await finished(page)
        finally:
            for reel in reels:
                reel.close()

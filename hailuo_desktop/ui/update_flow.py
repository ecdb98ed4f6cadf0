"""Asks once whether new versions should be looked for, and tells of one. Never forces anything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from hailuo_desktop.domain.job import JobState
from hailuo_desktop.domain.release import Release
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.ui.dialogs import finished
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.job_feed import JobFeed
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.settings_keeper import SettingsKeeper
from hailuo_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from hailuo_desktop.services.job_runner import JobRunner
    from hailuo_desktop.services.updates import UpdateDesk


class UpdateFlow(QObject):
    """What the user hears of new versions."""

    def __init__(
        self,
        theme: Theme,
        keeper: SettingsKeeper,
        say: Callable[[Notice], None],
        run: Run,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._theme = theme
        self._keeper = keeper
        self._say = say
        self._run = run
        self._desk: UpdateDesk | None = None
        self._feed: JobFeed | None = None
        self._is_watching = False

    def attach(self, desk: UpdateDesk, runner: JobRunner) -> None:
        """Begin: look if that is wanted, or wait for the first clip to ask."""
        if not desk.can_look:
            return
        self._desk = desk
        if self._keeper.settings.check_for_updates is None:
            self._feed = JobFeed(runner, self)
            self._feed.updated.connect(self._hear)
        self._watch()

    def set_wanted(self, wanted: bool) -> None:
        """Look for new versions from now on, or no longer."""
        self._stop_hearing()
        self._keeper.change(check_for_updates=wanted)
        self._watch()

    def _is_wanted(self) -> bool:
        return self._keeper.settings.check_for_updates is True

    def _hear(self, update: JobUpdate) -> None:
        if update.job.state is not JobState.DONE or update.removed:
            return
        # Whatever comes of the question, it is not put again.
        self.set_wanted(False)
        self._say(self._question())

    def _question(self) -> Notice:
        return Notice(
            self.tr("Look for new versions once a day? Nothing is installed by itself."),
            action=self.tr("Yes"),
            act=lambda: self.set_wanted(True),
            other=self.tr("No"),
            stays=True,
            anew=self._question,
        )

    def _stop_hearing(self) -> None:
        if self._feed is not None:
            self._feed.close()
            self._feed = None

    def _watch(self) -> None:
        if self._desk is None or self._is_watching or not self._is_wanted():
            return
        self._is_watching = True
        self._run(self._keep_watch(self._desk))

    async def _keep_watch(self, desk: UpdateDesk) -> None:
        try:
            await desk.watch(
                self._keeper.settings.updates_looked_at,
                wanted=self._is_wanted,
                looked=self._remember_look,
                found=self._tell,
            )
        finally:
            self._is_watching = False

    def _remember_look(self, when: datetime) -> None:
        self._keeper.change(updates_looked_at=when)

    def _tell(self, release: Release) -> None:
        """Of each version once."""
        if self._keeper.settings.update_told == release.version:
            return
        self._keeper.change(update_told=release.version)
        self._say(self._news(release))

    def _news(self, release: Release) -> Notice:
        return Notice(
            self.tr("Version {version} is available.").format(version=release.version),
            action=self.tr("Download page"),
            act=self._open_page,
            other=self.tr("What is new"),
            other_act=lambda: self._run(self._show_notes(release)),
            stays=True,
            anew=lambda: self._news(release),
        )

    async def _show_notes(self, release: Release) -> None:
        if self._desk is None:
            return
        from hailuo_desktop.ui.update_dialog import UpdateDialog

        dialog = UpdateDialog(self._theme, release, self._desk.installed, self._window)
        dialog.page_asked.connect(self._open_page)
        await finished(dialog)

    def _open_page(self) -> None:
        if self._desk is not None:
            QDesktopServices.openUrl(QUrl(self._desk.page))

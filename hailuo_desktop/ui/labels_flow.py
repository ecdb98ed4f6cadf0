"""The page of labels, and the labelled copies of new clips."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.services.label_desk import Labelling, due
from hailuo_desktop.storage.settings import LabelSettings
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.mark_words import visible_mark
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.settings_keeper import SettingsKeeper
from hailuo_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from hailuo_desktop.services.label_desk import LabelDesk
    from hailuo_desktop.ui.labels_page import LabelFields, LabelsPage

_REST_MS = 300
_NO_ROOM = frozenset({ErrorKind.DISK_FULL, ErrorKind.FOLDER_UNWRITABLE})
"""What would keep the next copy from being made, too."""


class LabelsFlow(QObject):
    """Opens the page, and has each clip that is finished labelled where that is wanted.

    Signals:
        changed(): the labels are others now.
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        keeper: SettingsKeeper,
        board: JobBoard,
        say: Callable[[Notice], None],
        run: Run,
        now: Callable[[], datetime],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keeper = keeper
        self._board = board
        self._say = say
        self._run = run
        self._now = now
        self._desk: LabelDesk | None = None
        self._page: LabelsPage | None = None
        self._is_at_work = False
        self.notice_of: Callable[[AppError], Notice] = _plain_notice
        """Says a failure, with a button for what helps."""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._begin)
        # Told when all jobs are loaded, and whenever there is news of one.
        board.running_changed.connect(lambda _: self._rest.start())

    def attach(self, desk: LabelDesk) -> None:
        """Begin to work, with what was finished while the window was closed."""
        self._desk = desk

    def close(self) -> None:
        """Begin nothing more, and close the page."""
        self._rest.stop()
        if self._page is not None:
            self._page.close()
        self._desk = None

    def fields(self, *, is_narrow: bool = False) -> LabelFields:
        """What the labels are set with, as they are now."""
        from hailuo_desktop.ui.labels_page import NARROW_PREVIEW, USUAL_PREVIEW, LabelFields

        folder = str(self._desk.folder) if self._desk is not None else ""
        picture = QPixmap(self._picture())
        side = NARROW_PREVIEW if is_narrow else USUAL_PREVIEW
        fields = LabelFields(self._theme, self._keeper.settings.labels, folder, picture, side)
        fields.changed.connect(self._take)
        return fields

    def open(self, over: QWidget) -> None:
        """Show the page over a dialog, or bring it to the front."""
        if self._desk is None:
            return
        if self._page is None:
            from hailuo_desktop.ui.labels_page import LabelsPage

            self._page = LabelsPage(self._theme, self.fields(), over)
            self._page.setModal(True)  # else the dialog below it would keep the mouse
            self._page.finished.connect(self._closed)
        self._page.show()
        self._page.raise_()
        self._page.activateWindow()

    def _picture(self) -> str:
        """A picture to show the mark on: of the clip on the stage, or of any."""
        job = self._board.on_stage
        shown = self._board.thumbnail(job.id) if job is not None else ""
        return shown or next(iter(self._board.thumbnails.values()), "")

    def _closed(self) -> None:
        if self._page is not None:
            self._page.deleteLater()
            self._page = None

    def _take(self, labels: LabelSettings) -> None:
        kept = self._keeper.settings.labels
        since = kept.new_since
        if labels.on_new and not kept.on_new:
            since = self._now()  # the clips of before stay as they are
        self._keeper.change(labels=msgspec.structs.replace(labels, new_since=since))
        self.changed.emit()

    # Copies

    def _begin(self) -> None:
        if self._desk is not None and self._keeper.settings.labels.on_new and not self._is_at_work:
            self._is_at_work = True
            self._run(self._label_new())

    async def _label_new(self) -> None:
        try:
            while await self._label_next():
                pass
        finally:
            self._is_at_work = False

    def _failure(self, error: AppError) -> Notice:
        message = wording.describe(error, translator)
        words = self.tr("A clip was not labelled: {reason}").format(reason=message.text)
        said = wording.joined(words, message.next_step)
        return replace(self.notice_of(error), text=said, kind="warning", anew=lambda: self._failure(error))

    async def _label_next(self) -> bool:
        """Label the oldest clip that is due; whether to look for another."""
        labels = self._keeper.settings.labels
        if self._desk is None or not labels.on_new or labels.new_since is None:
            return False
        clips = due(self._board.jobs, labels.new_since)
        if not clips:
            return False
        clip = clips[0]
        labelling = Labelling(
            mark=visible_mark(labels) if labels.is_visible else None,
            with_request=self._keeper.settings.export.with_request,
        )
        try:
            await self._desk.label(clip, labelling)
        except AppError as error:
            self._say(self._failure(error))
            if error.kind in _NO_ROOM:
                return False  # tried again with the next clip, or at the next start
        labels = self._keeper.settings.labels
        self._keeper.change(labels=msgspec.structs.replace(labels, new_since=clip.finished))
        return True


def _plain_notice(error: AppError) -> Notice:
    return Notice(wording.describe(error, translator).advice, "danger")

"""From a link on the web to a picture: nothing is asked before the user says so."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.ui.composer.picture_box import Place
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.incoming import Incoming
from hailuo_desktop.ui.incoming_words import host_of
from hailuo_desktop.ui.notice_bar import Notice, NoticeBar
from hailuo_desktop.ui.picture_intake import PictureIntake

if TYPE_CHECKING:
    from hailuo_desktop.services.picture_fetching import PictureFetching


class LinkFlow(QObject):
    """Offers to fetch the picture behind a link, fetches it when the button is pressed, and can be stopped.

    There is one link at a time: a new one takes the place of what was offered or is being fetched.
    """

    def __init__(
        self,
        intake: PictureIntake,
        notices: NoticeBar,
        run: Run,
        tell: Callable[[AppError], None],
        parent: QObject,
    ) -> None:
        """Connect the intake; `tell` is called with what hinders."""
        super().__init__(parent)
        self._intake = intake
        self._notices = notices
        self._run = run
        self._tell = tell
        self._service: PictureFetching | None = None
        self._notice: Notice | None = None
        self._task: asyncio.Task[object] | None = None
        intake.link_given.connect(self.offer)

    def attach(self, service: PictureFetching) -> None:
        """Begin to work."""
        self._service = service

    def offer(self, link: str, place: str) -> None:
        """Ask whether the picture behind the link is to be fetched."""
        if self._service is None:
            return
        self.stop()
        try:
            self._service.check(link)
        except AppError as error:
            self._tell(error)
            return
        host = host_of(link)
        self._show(
            Notice(
                self.tr("This is a link to {host}. Nothing has been fetched from there yet.").format(
                    host=host
                ),
                action=self.tr("Fetch the picture from {host}").format(host=host),
                act=lambda: self._begin(link, cast(Place, place)),
                stays=True,
            )
        )

    def stop(self) -> None:
        """Fetch no more, and offer nothing."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._show(None)

    def _begin(self, link: str, place: Place) -> None:
        if self._service is not None:
            self._show(
                Notice(
                    self.tr("Fetching the picture from {host}…").format(host=host_of(link)),
                    action=self.tr("Cancel"),
                    act=self.stop,
                    stays=True,
                )
            )
            self._run(self._fetch(self._service, link, place))

    async def _fetch(self, service: PictureFetching, link: str, place: Place) -> None:
        self._task = task = asyncio.current_task()
        try:
            path = await service.fetch(link)
        finally:
            if self._task is task:
                self._task = None
                self._show(None)
        self._intake.take(Incoming(paths=(path,)), place)

    def _show(self, notice: Notice | None) -> None:
        if self._notice is not None:
            self._notices.withdraw(self._notice)
        self._notice = notice
        if notice is not None:
            self._notices.say(notice)

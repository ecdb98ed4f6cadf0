"""Films as a whole: new ones, copies, other names, and those that are deleted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from hailuo_desktop.domain.storyboard import LONGEST_NAME, Storyboard
from hailuo_desktop.ui.dialogs import finished
from hailuo_desktop.ui.notice_bar import Notice

if TYPE_CHECKING:
    from hailuo_desktop.services.storyboard_desk import StoryboardDesk
    from hailuo_desktop.ui.film.page import FilmPage

_ROOM_FOR_NUMBER = 20


class FilmNames(QObject):
    """Carries out what the head of the page asks for; `turn_to` shows the film of an id."""

    def __init__(self, turn_to: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._turn_to = turn_to

    def free(self, desk: StoryboardDesk, like: str = "") -> str:
        """A name that no film has; of a copy of the film `like`, or of a new one."""
        taken = {film.name for film in desk.films}
        words = self.tr("{name}, copy {number}") if like else self.tr("Film {number}")
        number = 1
        while (name := words.format(name=like[: LONGEST_NAME - _ROOM_FOR_NUMBER], number=number)) in taken:
            number += 1
        return name

    def new(self, desk: StoryboardDesk | None) -> None:
        """Show a new film."""
        if desk is not None:
            self._turn_to(desk.create(self.free(desk)).id)

    def duplicate(self, desk: StoryboardDesk | None, page: FilmPage) -> None:
        """Show a copy of the film on the page."""
        if desk is not None and page.board is not None:
            self._turn_to(desk.duplicate(page.board.id, self.free(desk, page.board.name)).id)

    def delete(self, desk: StoryboardDesk | None, page: FilmPage) -> None:
        """Delete the film on the page, and offer to take that back."""
        film = page.board
        if desk is None or film is None:
            return
        desk.delete(film.id)
        self._turn_to((desk.newest or desk.create(self.free(desk))).id)

        def restore() -> None:
            desk.restore(film)
            self._turn_to(film.id)

        words = self.tr("{film} was deleted. Its clips are still there.").format(film=film.name)
        page.notices.say(Notice(words, "info", self.tr("Undo"), restore))

    async def rename(
        self, desk: StoryboardDesk, page: FilmPage, change: Callable[[Storyboard], None]
    ) -> None:
        """Ask for another name of the film on the page."""
        film = page.board
        if film is None:
            return
        dialog = QInputDialog(page)
        dialog.setObjectName("renameFilm")
        dialog.setWindowTitle(self.tr("Rename film"))
        dialog.setLabelText(self.tr("Name"))
        dialog.setTextValue(film.name)
        name = " ".join(dialog.textValue().split()) if await finished(dialog) else ""
        now = desk.film(film.id)
        if name and now is not None:
            change(msgspec.structs.replace(now, name=name[:LONGEST_NAME]))

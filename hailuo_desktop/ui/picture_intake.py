"""How a picture gets from a drop, the clipboard or a file dialog to the composer."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from hailuo_desktop.ui.composer.picture_box import Place
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.incoming import PICTURE_SUFFIXES, Incoming, encode

if TYPE_CHECKING:
    from hailuo_desktop.services.picture_desk import PictureDesk


class PictureIntake(QObject):
    """Has pictures looked at, and hands them on. Of two for the same place, the later one counts; reference
    pictures are all taken.

    What comes before the picture desk is there waits for it. A picture that is refused is told as an
    AppError through `run`, and nothing else changes.

    Signals:
        taken(str, LookedAt): a picture for this place.
        said(str): a sentence about what was, or could not be, taken.
    """

    taken = Signal(str, object)
    said = Signal(str)

    def __init__(self, run: Run, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._run = run
        self._desk: PictureDesk | None = None
        self._early: dict[Place, Incoming] = {}
        self._last_wish: Counter[Place] = Counter()
        self._folder = ""

    def attach(self, desk: PictureDesk) -> None:
        """Begin to work."""
        self._desk = desk
        early, self._early = self._early, {}
        for place, incoming in early.items():
            self.take(incoming, place)

    def take(self, incoming: Incoming, place: Place = "image") -> None:
        """Take what was dropped, pasted or chosen."""
        if incoming.is_web:
            self.said.emit(
                self.tr(
                    "This is an address on the web. Save the picture to this computer, then drop the file."
                )
            )
        elif incoming.is_empty:
            self.said.emit(self.tr("There is no picture in it. Copy a picture or a picture file first."))
        elif self._desk is None:
            self._early[place] = incoming
        else:
            self._last_wish[place] += 1
            if place == "references":
                self._run(self._take_all(self._desk, incoming))
            else:
                self._run(self._take(self._desk, incoming, place, self._last_wish[place]))

    def ask_for_file(self, place: Place = "image") -> None:
        """Open the system's file dialog; the picture chosen there is taken."""
        dialog = QFileDialog(self._window, self.tr("Choose a picture"), self._folder)
        dialog.setObjectName("pictureDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*{each} *{each.upper()}" for each in PICTURE_SUFFIXES)
        dialog.setNameFilters(
            [self.tr("Pictures ({patterns})").format(patterns=patterns), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(lambda path: self._chosen(Path(path), place))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, path: Path, place: Place) -> None:
        self._folder = str(path.parent)
        self.take(Incoming(paths=(path,)), place)

    async def _take_all(self, desk: PictureDesk, incoming: Incoming) -> None:
        """Of reference pictures, all are taken, in their order."""
        for path in incoming.paths or (await self._kept(desk, incoming),):
            self.taken.emit("references", await desk.look_at(path))

    async def _kept(self, desk: PictureDesk, incoming: Incoming) -> Path:
        """The file of a picture that came as one, or without."""
        if incoming.paths:
            return incoming.paths[0]
        if isinstance(incoming.bitmap, QImage):
            return await desk.keep_pasted(await asyncio.to_thread(encode, incoming.bitmap))
        return await desk.keep_pasted(incoming.bitmap or b"")

    async def _take(self, desk: PictureDesk, incoming: Incoming, place: Place, wish: int) -> None:
        path = await self._kept(desk, incoming)
        looked_at = await desk.look_at(path)
        if wish != self._last_wish[place]:
            return
        self.taken.emit(place, looked_at)
        if len(incoming.paths) > 1:
            self.said.emit(
                self.tr(
                    "You gave %n files. The first picture, {name}, is used.", "", len(incoming.paths)
                ).format(name=path.name)
            )

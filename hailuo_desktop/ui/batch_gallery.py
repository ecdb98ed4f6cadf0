"""The pictures of a plan: looked at one after the other, shown small, in the frames drawn for them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from hailuo_desktop.domain.errors import AppError, Failure
from hailuo_desktop.domain.file_kinds import FileKind, kind_by_name
from hailuo_desktop.domain.fitting import Fitting
from hailuo_desktop.domain.framing import Framing
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.request import Picture
from hailuo_desktop.services.handed_files import read_whole
from hailuo_desktop.ui.composer.held_picture import HeldPicture
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.incoming import Contents, encode
from hailuo_desktop.ui.incoming_words import decoded

if TYPE_CHECKING:
    from hailuo_desktop.services.framing_desk import FramingDesk
    from hailuo_desktop.services.picture_desk import PictureDesk

_LARGEST = 50_000_000
"""Bytes of a file that is copied."""

_SMALL = QSize(256, 144)


class BatchGallery(QObject):
    """Remembers what it has seen, by the paths it was given.

    Signals:
        seen(str): the picture with this path has been looked at, or refused.
    """

    seen = Signal(str)

    def __init__(self, run: Run, parent: QObject) -> None:
        super().__init__(parent)
        self._run = run
        self._desk: PictureDesk | None = None
        self._framings: FramingDesk | None = None
        self._found: dict[str, HeldPicture | Failure] = {}
        self._held: dict[str, HeldPicture] = {}
        self._thumbnails: dict[str, QPixmap] = {}
        self._waiting: list[str] = []
        self._is_looking = False

    def attach(self, desk: PictureDesk, framings: FramingDesk) -> None:
        """Begin to work."""
        self._desk, self._framings = desk, framings

    def found(self, path: str) -> Picture | Failure | None:
        """What is known of a path; None while nobody has looked."""
        found = self._found.get(path)
        return found.looked_at.picture if isinstance(found, HeldPicture) else found

    def thumbnail(self, path: str, size: QSize, ratio: float) -> QPixmap | None:
        """The picture small, whatever size is wanted, or None while there is none."""
        del size, ratio
        return self._thumbnails.get(path)

    def look_at(self, paths: Sequence[str]) -> None:
        """Have those looked at that were not yet. A file that was refused is looked at again."""
        waiting = set(self._waiting)
        for path in dict.fromkeys(paths):
            if path not in waiting and not isinstance(self._found.get(path), HeldPicture):
                self._found.pop(path, None)
                self._waiting.append(path)
        if self._waiting and not self._is_looking and self._desk is not None:
            self._is_looking = True
            self._run(self._look(self._desk))

    async def lasting(self, path: Path, *, is_passing: bool) -> Path:
        """The file itself, or a copy of one that will be gone in a moment or has no name to write down.

        On Linux a name may be any bytes.
        """
        shown = str(path).encode("utf-8", "replace").decode("utf-8")
        if self._desk is None or (shown == str(path) and not is_passing):
            return path
        data = await asyncio.to_thread(read_whole, path, _LARGEST)
        return path if data is None else await self._desk.keep_pasted(data, Path(shown).name)

    async def kept(self, contents: Contents) -> Path | None:
        """The library's file of a picture that came without one; None where there is no picture either."""
        if self._desk is None:
            return None
        if isinstance(contents.bitmap, QImage):
            return await self._desk.keep_pasted(await asyncio.to_thread(encode, contents.bitmap))
        data = await asyncio.to_thread(decoded, contents.data) if contents.data else contents.bitmap
        return await self._desk.keep_pasted(data) if data else None

    def frame(self, picture: Picture, rule: PictureRule, *, crop: bool) -> Picture:
        """The part of a picture that is sent: as it was drawn, or with `crop` cut to what is taken."""
        held = self._held.get(picture.path)
        framed = held.picture_for(rule) if held is not None else picture
        if not crop or rule.takes_shape(framed.window.width, framed.window.height):
            return framed
        window = Fitting(rule, picture.width, picture.height).crop()
        if window is None:
            return framed
        return msgspec.structs.replace(picture, framing=Framing.of(window, picture.width, picture.height))

    async def _look(self, desk: PictureDesk) -> None:
        try:
            while self._waiting:
                path = self._waiting[0]
                try:
                    self._found[path] = await self._look_at_one(desk, path)
                except AppError as error:
                    self._found[path] = error.record()
                self._waiting.remove(path)
                self.seen.emit(path)
        finally:
            self._is_looking = False

    async def _look_at_one(self, desk: PictureDesk, path: str) -> HeldPicture:
        file = Path(path)
        if kind_by_name(file.name) is FileKind.VIDEO:
            file, _ = await desk.frame_of(file, None)
        looked_at = await desk.look_at(file)
        drawn = self._framings.recall(looked_at.picture.digest) if self._framings is not None else {}
        small = QPixmap.fromImage(await asyncio.to_thread(_small, looked_at.preview))
        self._thumbnails[path] = self._thumbnails[looked_at.picture.path] = small
        light = msgspec.structs.replace(looked_at, preview=b"")
        held = HeldPicture(looked_at=light, preview=QPixmap(), drawn=dict(drawn))
        self._held[looked_at.picture.path] = held
        return held


def _small(preview: bytes) -> QImage:
    """A preview, which is of our own encoding, at the size of a row. Takes its time."""
    image = QImage.fromData(preview)
    expanding = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    return image.scaled(_SMALL, expanding, Qt.TransformationMode.SmoothTransformation)

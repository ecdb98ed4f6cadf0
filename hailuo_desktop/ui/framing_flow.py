"""Brings the composer how pictures were framed on an earlier day, and has kept how they are framed now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hailuo_desktop.ui.composer.picture_fields import PictureFields
from hailuo_desktop.ui.errands import Run

if TYPE_CHECKING:
    from hailuo_desktop.services.framing_desk import FramingDesk


class FramingFlow(QObject):
    """Stands between the places for pictures and the desk that remembers their frames."""

    def __init__(self, pictures: PictureFields, run: Run, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._run = run

    def attach(self, desk: FramingDesk) -> None:
        """Begin to work."""
        self._pictures.recall = desk.recall
        self._pictures.framed.connect(lambda digest, drawn: self._run(desk.keep(digest, drawn)))
        self._run(desk.load())

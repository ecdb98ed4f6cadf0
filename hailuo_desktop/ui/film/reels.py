"""The opened clips of a film: only those that are seen now, or soon."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.storyboard import LaidShot
from hailuo_desktop.ui.errands import Run

if TYPE_CHECKING:
    from hailuo_desktop.services.compare_desk import ClipReel

OpenReel = Callable[[Path], Awaitable["ClipReel"]]


class Reels(QObject):
    """Opens clips when they are asked for. Two shots of the same clip have it opened twice.

    Signals:
        opened(): a clip that was asked for can be had.
        failed(str, Failure): the clip of this shot cannot be opened.
    """

    opened = Signal()
    failed = Signal(str, object)

    def __init__(self, open_reel: OpenReel, run: Run, parent: QObject) -> None:
        super().__init__(parent)
        self._open_reel = open_reel
        self._run = run
        self._reels: dict[str, tuple[str, ClipReel | None]] = {}
        self._box = (0, 0)
        self._is_closed = False

    def get(self, laid: LaidShot) -> ClipReel | None:
        """The opened clip of a shot; otherwise it is on its way."""
        known = self._reels.get(laid.id)
        if known is None and not self._is_closed:
            self._reels[laid.id] = (laid.path, None)
            self._run(self._open(laid))
        return known[1] if known is not None else None

    def warm(self, laid: LaidShot) -> None:
        """This shot is seen soon: its first frames are to be ready."""
        reel = self.get(laid)
        if reel is not None:
            reel.frame(min(laid.first, reel.count - 1))

    def fit(self, width: int, height: int) -> None:
        """Frames are wanted this large, in pixels, at most."""
        self._box = (width, height)
        for _, reel in self._reels.values():
            if reel is not None:
                reel.fit(width, height)

    def keep(self, laid: Sequence[LaidShot]) -> None:
        """Let go of all but these."""
        kept = {each.id: each.path for each in laid}
        for shot_id, (path, reel) in list(self._reels.items()):
            if kept.get(shot_id) != path:
                del self._reels[shot_id]
                if reel is not None:
                    reel.close()

    def close(self) -> None:
        """Let go of all, and open no more."""
        self._is_closed = True
        self.keep(())

    async def _open(self, laid: LaidShot) -> None:
        try:
            reel = await self._open_reel(Path(laid.path))
        except AppError as error:
            if self._reels.pop(laid.id, None) is not None:
                self.failed.emit(laid.id, error.record())
            return
        if self._is_closed or self._reels.get(laid.id) != (laid.path, None):
            reel.close()
            return
        reel.fit(*self._box)
        self._reels[laid.id] = (laid.path, reel)
        self.opened.emit()

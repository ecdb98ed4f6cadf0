"""Winding a clip to and fro, as at an editing table: each press the same way goes faster."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from hailuo_desktop.ui.stage.playback import Playback

PACES = (1.0, 2.0, 4.0)

_BEAT = 40
"""Milliseconds between two pictures while it goes back."""


class Shuttle(QObject):
    """Drives a playback. Players only play forwards; backwards, one place after the other is sought."""

    def __init__(
        self, playback: Playback, parent: QObject | None = None, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._playback = playback
        self._now = now
        self._pace = 0.0
        self._from = (0.0, 0)
        self._beat = QTimer(self, interval=_BEAT)
        self._beat.timeout.connect(self.go_on)
        playback.playing_changed.connect(self._playing_changed)

    @property
    def pace(self) -> float:
        """How many times as fast as usual it winds, below zero backwards; 0 if it does not."""
        return self._pace

    @Slot()
    def forwards(self) -> None:
        """Play; at once, or faster than before."""
        faster = next((pace for pace in PACES if pace > self._pace), PACES[-1])
        self._beat.stop()
        self._pace = faster if self._pace > 0 or self._playback.is_playing else PACES[0]
        self._playback.set_pace(self._pace)
        self._playback.play()

    @Slot()
    def backwards(self) -> None:
        """Wind back; at once, or faster than before."""
        faster = next((pace for pace in PACES if pace > -self._pace), PACES[-1])
        pace = -(faster if self._pace < 0 else PACES[0])
        self._playback.set_pace(0)
        self._playback.pause()
        self._pace = pace
        self._from = (self._now(), self._playback.position)
        self._beat.start()

    @Slot()
    def stop(self) -> None:
        """Wind no more; what plays is at its usual speed again."""
        self._beat.stop()
        self._pace = 0.0
        self._playback.set_pace(0)

    @Slot()
    def go_on(self) -> None:
        """Show the next picture on the way back."""
        began, place = self._from
        wanted = place + (self._now() - began) * 1000 * self._pace
        if wanted <= self._playback.part.first_place:
            self.stop()
            wanted = self._playback.part.first_place
        self._playback.seek(round(wanted))

    @Slot(bool)
    def _playing_changed(self, playing: bool) -> None:
        if (self._pace > 0) != playing and self._pace:
            self.stop()

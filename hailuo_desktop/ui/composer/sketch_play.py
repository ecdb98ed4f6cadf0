"""The time of a live camera sketch: which view is seen when. It draws nothing and keeps no timer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hailuo_desktop.domain.camera import CameraScript
from hailuo_desktop.domain.camera_path import WHOLE, View, between, camera_path, view_at

FPS = 24
"""Views a second that the path is computed in, as in the clip; between them the camera goes straight."""

USUAL_SECONDS = 6
"""How long a sketch lasts where the model does not say how long its clip will be."""

END_PAUSE = 0.8
"""Seconds that the last view rests before it begins again."""

CHANGE = 0.16
"""Seconds from what is seen to the beginning of another path."""


class SketchPlay:
    """Plays a path over and over. `clock` tells seconds from any beginning."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._views: Sequence[View] = (WHOLE,)
        self._seconds = float(USUAL_SECONDS)
        self._place = 0.0
        self._begun: float | None = None
        self._left: View | None = None
        self._left_at = 0.0

    @property
    def is_running(self) -> bool:
        """Whether time passes."""
        return self._begun is not None

    @property
    def seconds(self) -> float:
        """How long the path takes."""
        return self._seconds

    @property
    def deepest(self) -> float:
        """The most that the path zooms in."""
        return max(view.zoom for view in self._views)

    @property
    def place(self) -> float:
        """Seconds from the beginning of the path; it stays at the end while that rests."""
        return min(self._turned, self._seconds)

    @property
    def view(self) -> View:
        """What the camera sees now."""
        frames = len(self._views) - 1
        seen = view_at(self._views, frames * self.place / self._seconds)
        if self._left is None:
            return seen
        share = (self._clock() - self._left_at) / CHANGE
        if share >= 1:
            self._left = None
            return seen
        return between(self._left, seen, share * share * (3 - 2 * share))

    def load(self, script: CameraScript, seconds: int) -> None:
        """Take another path, from its beginning. While time passes, the camera glides over to it."""
        seen = self.view
        lasting = seconds if seconds > 0 else USUAL_SECONDS
        self._views, self._seconds = camera_path(script, lasting, FPS), float(lasting)
        self._place = 0.0
        if self._begun is not None:
            self._begun = self._left_at = self._clock()
            self._left = seen

    def start(self) -> None:
        """Let time pass, from where it stopped."""
        if self._begun is None:
            self._begun = self._clock() - self._place

    def stop(self) -> None:
        """Stay at what is seen."""
        self._place = self._turned
        self._begun = None
        self._left = None

    def rewind(self) -> None:
        """Go to the beginning and stay there."""
        self.stop()
        self._place = 0.0

    @property
    def _turned(self) -> float:
        """Seconds from the beginning of this turn, the pause at its end included."""
        if self._begun is None:
            return self._place
        return (self._clock() - self._begun) % (self._seconds + END_PAUSE)

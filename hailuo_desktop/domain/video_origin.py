"""Where a picture that is a frame of a video comes from."""

from __future__ import annotations

import msgspec

_USUAL_PACE = 25.0


class VideoOrigin(msgspec.Struct, frozen=True, kw_only=True):
    """A frame of a video.

    Attributes:
        path: absolute path of the video.
        moment: seconds from its beginning to this frame.
        duration: of the video, in seconds.
        count: how many frames it has, or 0 if that is not known.
        job: id of the job that made the video, or "" where it is none of ours.
    """

    path: str
    moment: float
    duration: float
    count: int = 0
    job: str = ""

    @property
    def step(self) -> float:
        """Seconds from one frame to the next."""
        if self.count > 0 and self.duration > 0:
            return self.duration / self.count
        return 1 / _USUAL_PACE

    @property
    def is_last_frame(self) -> bool:
        """Whether it is the frame the video ends with."""
        return self.moment >= self.last - self.step / 2

    @property
    def last(self) -> float:
        """When the last frame begins, as far as that can be told."""
        return max(0.0, self.duration - self.step)

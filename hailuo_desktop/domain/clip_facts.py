"""What a video file is."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import msgspec

from hailuo_desktop.domain.labels import Marks

_USUAL_RATES = tuple(
    Fraction(each)
    for each in ("8", "10", "12", "12.5", "15", "16", "20", "24000/1001", "24", "25", "30000/1001", "30")
) + tuple(Fraction(each) for each in ("48", "50", "60000/1001", "60", "100", "120000/1001", "120"))

_NOT_PLAYED = frozenset({"av1"})
"""Codecs that the player has no decoder for everywhere; it then shows nothing and says nothing."""


class ClipFacts(msgspec.Struct, frozen=True, kw_only=True):
    """A video file that has been looked at.

    Attributes:
        path: where it is.
        container: what kind of file, e.g. "mov,mp4,m4a,3gp,3g2,mj2".
        codec: of the pictures, e.g. "h264".
        pixels: how they are kept, e.g. "yuv420p".
        width, height: as it is watched: upright, in square pixels.
        frames: how many there are.
        rate: of frames a second, the usual one if it is near; numerator and denominator.
        is_steady: all frames are shown equally long.
        seconds: from the first frame to the end of the last.
        is_turned: the file has it on its side, or mirrored.
        sound: codec of the sound, or "".
        sound_rate: samples a second, or 0.
        marks: that it was made by AI.
        is_playable: the app's player shows it; of others `playable_copy` makes one that is.
    """

    path: str
    container: str
    codec: str
    pixels: str
    width: int
    height: int
    frames: int
    rate: tuple[int, int]
    is_steady: bool
    seconds: float
    is_turned: bool = False
    sound: str = ""
    sound_rate: int = 0
    marks: Marks = Marks()

    @property
    def is_playable(self) -> bool:
        """Whether the player can be expected to show it."""
        return self.codec not in _NOT_PLAYED

    @property
    def fps(self) -> float:
        """Frames a second."""
        return self.rate[0] / self.rate[1]


def usual_rate(ticks: Sequence[int], base: Fraction) -> tuple[Fraction, bool]:
    """The frames a second of a clip, and whether all of its frames are shown equally long.

    `ticks` are when the frames begin, and when the last one ends, in units of `base` seconds. Clocks that
    count in thousandths of a second round; that is no unsteadiness.
    """
    count = len(ticks) - 1
    begin, end = ticks[0], ticks[-1]
    if end <= begin:
        return Fraction(25), False
    raw = count / ((end - begin) * base)
    slack = float(Fraction(1, 900) / base)
    near = min(_USUAL_RATES, key=lambda each: abs(each / raw - 1))
    candidates = [near] if abs(near / raw - 1) < Fraction(1, 20) or count < 3 else []
    for rate in (*candidates, raw.limit_denominator(1001)):
        step = float(1 / rate / base) if rate else 0.0
        if all(abs(tick - begin - index * step) <= slack for index, tick in enumerate(ticks[:-1])):
            return rate, True
    if abs(near / raw - 1) < Fraction(1, 50):
        return near, False
    return raw.limit_denominator(1001) or Fraction(1), False

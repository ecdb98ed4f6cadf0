"""What can be chosen for a film's file, and what that means for its making."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from hailuo_desktop.domain.film import FASTEST, LARGEST_SIDE, Encoding, FilmFormat, Fit

ANIMATIONS = (FilmFormat.GIF, FilmFormat.WEBP)

Size = tuple[int, int]
"""Width and height, one of them 0 for what the other makes it; (0, 0) for the film's usual size."""

Rate = tuple[int, int]
"""Frames a second as numerator and denominator; (0, 1) for the film's own."""

OWN_SIZE: Size = (0, 0)
OWN_RATE: Rate = (0, 1)

_SHORT_SIDES = (2160, 1080, 720, 480)
_ENLARGED = 1080
_LONG_SIDES = {FilmFormat.GIF: (320, 480, 960, 1280), FilmFormat.WEBP: (480, 640, 1280, 1920)}
_RATES: tuple[Rate, ...] = ((24, 1), (25, 1), (30, 1), (50, 1), (60, 1))
_ANIMATION_RATES: tuple[Rate, ...] = ((10, 1), (25, 2), (20, 1), (25, 1))


class Quality(StrEnum):
    """How much of the clips is kept."""

    BEST = "best"
    """As it is where that is possible; else so that nobody sees a difference."""
    GOOD = "good"
    SMALL = "small"
    EDITING = "editing"
    """For programs that cut films."""


_CRF = {Quality.BEST: 16, Quality.GOOD: 20, Quality.SMALL: 27}


def qualities(kind: FilmFormat) -> list[Quality]:
    """Those there are for a format; none where there is nothing to choose."""
    if kind in ANIMATIONS:
        return []
    usual = [Quality.BEST, Quality.GOOD, Quality.SMALL]
    return [*usual, Quality.EDITING] if kind is FilmFormat.MOV else usual


def sizes(kind: FilmFormat, width: int, height: int) -> list[Size]:
    """The sizes beside the usual one for a film whose clips are that large."""
    if kind in ANIMATIONS:
        longest = min(max(width, height), LARGEST_SIDE[kind])
        sides = [side for side in _LONG_SIDES[kind] if side <= longest]
        return [(side, 0) if width >= height else (0, side) for side in sides]
    short = min(width, height)
    sides = [side for side in _SHORT_SIDES if side != short and (side < short or side == _ENLARGED)]
    return [(0, side) if width >= height else (side, 0) for side in sides]


def rates(kind: FilmFormat, own: Fraction) -> list[Rate]:
    """The rates beside the film's own."""
    if kind in ANIMATIONS:
        fastest = min(own, FASTEST[kind])
        return [rate for rate in _ANIMATION_RATES if Fraction(*rate) < fastest]
    return [rate for rate in _RATES if Fraction(*rate) != own]


def encoding(kind: FilmFormat, quality: Quality | None, size: Size, rate: Rate, fit: Fit) -> Encoding:
    """What is made of these choices."""
    is_for_editing = quality is Quality.EDITING and kind is FilmFormat.MOV
    return Encoding(
        format=FilmFormat.PRORES if is_for_editing else kind,
        width=size[0],
        height=size[1],
        rate=rate,
        fit=fit,
        crf=_CRF.get(quality or Quality.BEST, _CRF[Quality.BEST]),
        is_new=quality in (Quality.GOOD, Quality.SMALL),
    )

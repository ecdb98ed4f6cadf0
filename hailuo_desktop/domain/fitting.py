"""Which windows of a picture a model takes, and the nearest one to what a user wants."""

from __future__ import annotations

import math
from collections.abc import Collection
from enum import StrEnum
from fractions import Fraction
from typing import Literal

import msgspec

from hailuo_desktop.domain.framing import WHITE, WHOLE, Framing, Window
from hailuo_desktop.domain.picture_rule import PictureRule
from hailuo_desktop.domain.request import Picture


class Edge(StrEnum):
    """A side of a window."""

    LEFT = "left"
    TOP = "top"
    RIGHT = "right"
    BOTTOM = "bottom"


ACROSS = frozenset({Edge.LEFT, Edge.RIGHT})
DOWN = frozenset({Edge.TOP, Edge.BOTTOM})


class Fitting:
    """A picture's size and a model's rule; answers with windows that the rule takes.

    A window is either cut out of the picture or, `padded`, holds the whole of it. Where no window has the
    shortest side that the rule wants, it may be shorter: it is enlarged then.
    """

    def __init__(self, rule: PictureRule, width: int, height: int) -> None:
        self.rule = rule
        self.width, self.height = width, height
        self.whole = Window(0, 0, width, height)
        self._narrowest, self._widest = Fraction(rule.narrowest), Fraction(rule.widest)
        largest = self._largest(None)
        short = 0 if largest is None else min(largest.width, largest.height)
        self._least = rule.shortest_side if short >= rule.shortest_side else max(1, short // 4)
        room = max(width, height, *self._smallest(None))
        self._around = Window(-room, -room, width + room, height + room)

    def takes(self, window: Window) -> bool:
        """Whether the rule takes what is in this window, enlarged if need be."""
        return self.rule.takes_shape(window.width, window.height)

    def has_ratio(self, ratio: Fraction) -> bool:
        """Whether the rule takes pictures of this shape."""
        return self._narrowest < ratio < self._widest

    def crop(self, ratio: Fraction | None = None, about: Window | None = None) -> Window | None:
        """The largest part that is taken, of this shape if one is given; None where there is none.

        It lies about the middle of `about`, or of the picture.
        """
        largest = self._largest(ratio)
        if largest is None:
            return None
        middle = about or self.whole
        left = (middle.left + middle.right - largest.width) // 2
        top = (middle.top + middle.bottom - largest.height) // 2
        placed = largest.moved(left, top)
        return placed.moved(*self._inward(placed))

    def pad(self, ratio: Fraction | None = None) -> Window:
        """The smallest window around the picture that is taken, of this shape if one is given."""
        width, height = self._smallest(ratio)
        left, top = (self.width - width) // 2, (self.height - height) // 2
        return Window(left, top, left + width, top + height)

    def proposal(self, drawn: Window | None = None, *, padded: bool = False) -> Window:
        """What is offered first: the window the user drew, made legal."""
        if drawn is not None and self.takes(drawn) and self._is_within(drawn, padded=padded):
            return drawn
        if padded:
            return self.pad()
        if drawn is not None:
            near = self._shrunk(drawn)
            if near is not None and self._is_within(near, padded=False):
                return near
        return self.crop(about=drawn) or self.pad()

    def moved(self, window: Window, across: int, down: int, *, padded: bool) -> Window:
        """The window elsewhere, as far as there is room."""
        moved = window.moved(across, down)
        if not padded:
            return moved.moved(*self._inward(moved))
        across = min(max(moved.left, self.width - window.width), 0) - moved.left
        down = min(max(moved.top, self.height - window.height), 0) - moved.top
        return moved.moved(across, down)

    def resized(
        self,
        window: Window,
        edges: Collection[Edge],
        across: int,
        down: int,
        *,
        ratio: Fraction | None = None,
        padded: bool = False,
    ) -> Window:
        """The window with some of its edges moved, as far as the rule and the room allow."""
        most_wide, most_high = self._room(window, edges, padded=padded)
        least_wide, least_high = self._need(window, edges, padded=padded)
        wide = window.width + (across if Edge.RIGHT in edges else -across if Edge.LEFT in edges else 0)
        high = window.height + (down if Edge.BOTTOM in edges else -down if Edge.TOP in edges else 0)
        wide = min(max(wide, least_wide), most_wide)
        high = min(max(high, least_high), most_high)
        if ratio is not None:
            by_width = bool(ACROSS & set(edges)) and (not DOWN & set(edges) or wide / ratio >= high)
            wide, high = (wide, round(wide / ratio)) if by_width else (round(high * ratio), high)
            if wide < least_wide or high < least_high:
                high = max(least_high, math.ceil(least_wide / ratio))
                wide = max(least_wide, round(high * ratio))
            if wide > most_wide or high > most_high:
                high = min(most_high, math.floor(most_wide / ratio))
                wide = min(most_wide, round(high * ratio))
        elif not ACROSS & set(edges):
            high = min(max(high, self._least_high(wide)), self._most_high(wide))
        elif not DOWN & set(edges):
            wide = min(max(wide, self._least_wide(high)), self._most_wide(high))
        elif not self._has_shape(wide, high):
            # At a corner the longer side yields, unless that would uncover the picture.
            shrunk = min(wide, self._most_wide(high)), min(high, self._most_high(wide))
            grown = max(wide, self._least_wide(high)), max(high, self._least_high(wide))
            wide, high = shrunk if shrunk[0] >= least_wide and shrunk[1] >= least_high else grown
        if not (least_wide <= wide <= most_wide and least_high <= high <= most_high):
            return window
        changed = self._with_size(window, edges, wide, high)
        fits = self.takes(changed) and self._is_within(changed, padded=padded)
        return changed if fits else window

    def framing(self, window: Window, ground: str = WHITE) -> Framing:
        """The framing that sends this window, enlarged where that is needed."""
        small = min(window.width, window.height) < self.rule.shortest_side
        return Framing.of(window, self.width, self.height, ground=ground, enlarged=small)

    def _largest(self, ratio: Fraction | None) -> Window | None:
        """The largest size that fits into the picture, at its upper left corner."""
        wide, high = self.width, self.height
        if ratio is not None:
            if not self.has_ratio(ratio):
                return None
            high = max(1, min(high, math.floor(wide / ratio)))
            wide = max(1, min(wide, round(high * ratio)))
        if not self._has_shape(wide, high):
            wide = max(1, min(wide, self._most_wide(high)))
            high = max(1, min(high, self._most_high(wide)))
        return Window(0, 0, wide, high) if self._has_shape(wide, high) else None

    def _smallest(self, ratio: Fraction | None) -> tuple[int, int]:
        """The smallest size that the picture fits into."""
        wide, high = self.width, self.height
        if ratio is not None and self.has_ratio(ratio):
            high = max(high, math.ceil(wide / ratio))
            wide = max(wide, round(high * ratio))
        if not self._has_shape(wide, high):
            wide = max(wide, self._least_wide(high))
            high = max(high, self._least_high(wide))
        return wide, high

    def _shrunk(self, window: Window) -> Window | None:
        """The largest legal part in the middle of a window."""
        inner = Fitting(self.rule, window.width, window.height).crop()
        return None if inner is None else inner.moved(window.left, window.top)

    def _room(self, window: Window, edges: Collection[Edge], *, padded: bool) -> tuple[int, int]:
        """The most a window may measure if these edges move."""
        outer = self._around if padded else self.whole
        wide, high = window.width, window.height
        if Edge.RIGHT in edges:
            wide = outer.right - window.left
        elif Edge.LEFT in edges:
            wide = window.right - outer.left
        if Edge.BOTTOM in edges:
            high = outer.bottom - window.top
        elif Edge.TOP in edges:
            high = window.bottom - outer.top
        # What does not move by hand may still follow a fixed shape, within its own room.
        if not ACROSS & set(edges):
            wide = outer.right - window.left
        if not DOWN & set(edges):
            high = outer.bottom - window.top
        return wide, high

    def _need(self, window: Window, edges: Collection[Edge], *, padded: bool) -> tuple[int, int]:
        """The least a window may measure if these edges move."""
        if not padded:
            return self._least, self._least
        wide = window.right if Edge.LEFT in edges else self.width - window.left
        high = window.bottom if Edge.TOP in edges else self.height - window.top
        return max(wide, 1), max(high, 1)

    def _with_size(self, window: Window, edges: Collection[Edge], wide: int, high: int) -> Window:
        left = window.right - wide if Edge.LEFT in edges else window.left
        top = window.bottom - high if Edge.TOP in edges else window.top
        return Window(left, top, left + wide, top + high)

    def _is_within(self, window: Window, *, padded: bool) -> bool:
        if padded:
            return (
                window.left <= 0
                and window.top <= 0
                and window.right >= self.width
                and window.bottom >= self.height
            )
        return (
            window.left >= 0
            and window.top >= 0
            and window.right <= self.width
            and window.bottom <= self.height
        )

    def _inward(self, window: Window) -> tuple[int, int]:
        """How far a window has to move to lie in the picture."""
        across = min(max(window.left, 0), self.width - window.width) - window.left
        down = min(max(window.top, 0), self.height - window.height) - window.top
        return across, down

    def _has_shape(self, wide: int, high: int) -> bool:
        return self.rule.takes_shape(wide, high)

    def _most_wide(self, high: int) -> int:
        return math.ceil(self._widest * high) - 1

    def _least_wide(self, high: int) -> int:
        return math.floor(self._narrowest * high) + 1

    def _most_high(self, wide: int) -> int:
        return math.ceil(wide / self._narrowest) - 1

    def _least_high(self, wide: int) -> int:
        return math.floor(wide / self._widest) + 1


def fitted_picture(
    picture: Picture, rule: PictureRule, *, way: Literal["crop", "pad"] | None, enlarge: bool
) -> Picture:
    """A picture made to fit without anybody looking: its middle, or the whole with a white border.

    What the rule takes as it is stays as it is. Nothing is enlarged unless that is allowed.
    """
    fitting = Fitting(rule, picture.width, picture.height)
    window = picture.window
    if way is not None and not fitting.takes(window):
        window = (fitting.crop() if way == "crop" else None) or fitting.pad()
    framing = fitting.framing(window, WHITE if picture.framing is None else picture.framing.ground)
    framing = msgspec.structs.replace(framing, enlarged=framing.enlarged and enlarge)
    return msgspec.structs.replace(picture, framing=None if framing == WHOLE else framing)

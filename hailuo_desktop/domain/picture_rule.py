"""What a model accepts as a picture."""

from __future__ import annotations

import math
from fractions import Fraction

import msgspec

from hailuo_desktop.domain.errors import ErrorKind, Fact, Problem
from hailuo_desktop.domain.request import Picture

MOST_SENT_PIXELS = 50_000_000
"""A border around a long narrow picture may have more than can be worked on."""

_ANY_SHAPE = 20
"""From this ratio on a bound is no word of the model's, only a safeguard."""


class PictureRule(msgspec.Struct, frozen=True, kw_only=True):
    """What a model accepts as a picture. Ratio bounds are width over height, and excluded themselves.

    `media_types` are those the provider takes; other formats we can read are converted. `long_side_up_to` is
    0 where there is no such limit. What is too long, or too large a file, is made to fit when it is sent.
    """

    media_types: tuple[str, ...] = ("image/jpeg", "image/png")
    narrowest: str = "2/5"
    widest: str = "5/2"
    short_side_over: int = 300
    long_side_up_to: int = 0
    largest_file: int = 20_000_000

    @property
    def shortest_side(self) -> int:
        """The least length of the shorter side."""
        return self.short_side_over + 1

    @property
    def shapes(self) -> tuple[str, str] | None:
        """The bounds in short, e.g. ("2:5", "5:2"); None where as good as every shape is taken."""
        narrowest, widest = Fraction(self.narrowest), Fraction(self.widest)
        if narrowest * _ANY_SHAPE <= 1 and widest >= _ANY_SHAPE:
            return None
        return _in_short(narrowest), _in_short(widest)

    def takes_shape(self, width: int, height: int) -> bool:
        """Whether the ratio of these sides is one the model takes."""
        return Fraction(self.narrowest) < Fraction(width, height) < Fraction(self.widest)

    def sent_size(self, picture: Picture) -> tuple[int, int]:
        """Width and height of what is sent: the framed part, made to fit."""
        window = picture.window
        enlarged = picture.framing is not None and picture.framing.enlarged
        return self.fitted(window.width, window.height, enlarged=enlarged)

    def fitted(self, width: int, height: int, *, enlarged: bool) -> tuple[int, int]:
        """These sides scaled down to what is taken, or up to it if `enlarged`.

        Rounding never makes a shape that is taken into one that is not.
        """
        short, long = sorted((width, height))
        scale = Fraction(1)
        if enlarged and short < self.shortest_side:
            scale = Fraction(self.shortest_side, short)
        if self.long_side_up_to and long * scale > self.long_side_up_to:
            scale = Fraction(self.long_side_up_to, long)
        if width * height * scale * scale > MOST_SENT_PIXELS:
            scale = Fraction(math.isqrt(MOST_SENT_PIXELS * long // short), long)
        if scale == 1:
            return width, height
        sides = max(1, round(width * scale)), max(1, round(height * scale))
        if self.takes_shape(*sides) or not self.takes_shape(width, height):
            return sides
        # The side that is given exactly by a limit stays; the other one yields by a pixel.
        exact_is_wide = (width >= height) == (scale < 1)
        for by in (1, -1):
            other = (sides[0], sides[1] + by) if exact_is_wide else (sides[0] + by, sides[1])
            if min(other) > 0 and self.takes_shape(*other):
                return other
        return sides

    def problems(self, picture: Picture, field: str) -> list[Problem]:
        """What is wrong by this rule with what would be sent, in the order a user would mend it."""
        found: list[Problem] = []
        window = picture.window
        facts: dict[str, Fact] = {"width": window.width, "height": window.height}
        if not self.takes_shape(window.width, window.height):
            narrowest, widest = _in_short(Fraction(self.narrowest)), _in_short(Fraction(self.widest))
            found.append(
                Problem(
                    kind=ErrorKind.PICTURE_TOO_NARROW,
                    field=field,
                    facts={**facts, "narrowest": narrowest, "widest": widest},
                )
            )
        if min(self.sent_size(picture)) < self.shortest_side:
            found.append(
                Problem(
                    kind=ErrorKind.PICTURE_TOO_SMALL,
                    field=field,
                    facts={**facts, "limit": self.shortest_side},
                )
            )
        return found


def _in_short(ratio: Fraction) -> str:
    return f"{ratio.numerator}:{ratio.denominator}"

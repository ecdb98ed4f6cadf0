"""What a model accepts as a picture."""

from __future__ import annotations

from fractions import Fraction

import msgspec

from hailuo_desktop.domain.errors import ErrorKind, Fact, Problem
from hailuo_desktop.domain.request import Picture


class PictureRule(msgspec.Struct, frozen=True, kw_only=True):
    """What a model accepts as a picture. Ratio bounds are width over height, and excluded themselves.

    `media_types` are those the provider takes; other formats we can read are converted. `long_side_up_to` is
    0 where there is no such limit.
    """

    media_types: tuple[str, ...] = ("image/jpeg", "image/png")
    narrowest: str = "2/5"
    widest: str = "5/2"
    short_side_over: int = 300
    long_side_up_to: int = 0
    largest_file: int = 20_000_000

    def problems(self, picture: Picture, field: str) -> list[Problem]:
        """What is wrong with the picture by this rule, in the order a user would mend it."""
        found: list[Problem] = []
        facts: dict[str, Fact] = {"width": picture.width, "height": picture.height}
        if min(picture.width, picture.height) <= self.short_side_over:
            found.append(
                Problem(
                    kind=ErrorKind.PICTURE_TOO_SMALL,
                    field=field,
                    facts={**facts, "limit": self.short_side_over + 1},
                )
            )
        if self.long_side_up_to and max(picture.width, picture.height) > self.long_side_up_to:
            found.append(
                Problem(
                    kind=ErrorKind.PICTURE_TOO_LONG,
                    field=field,
                    facts={**facts, "limit": self.long_side_up_to},
                )
            )
        if not Fraction(self.narrowest) < Fraction(picture.width, picture.height) < Fraction(self.widest):
            found.append(Problem(kind=ErrorKind.PICTURE_TOO_NARROW, field=field, facts=facts))
        if picture.size > self.largest_file:
            found.append(
                Problem(
                    kind=ErrorKind.PICTURE_FILE_TOO_LARGE,
                    field=field,
                    facts={
                        "megabytes": round(picture.size / 1_000_000),
                        "limit": self.largest_file // 1_000_000,
                    },
                )
            )
        return found

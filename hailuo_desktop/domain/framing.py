"""Which part of a picture is sent, and what lies around and under it."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import msgspec

Share = Annotated[float, msgspec.Meta(ge=-100.0, le=101.0)]
"""A place along a side of the picture: 0 is its beginning, 1 its end; what is beyond lies outside."""

Ground = Annotated[str, msgspec.Meta(pattern="^#[0-9a-f]{6}$")]

WHITE = "#ffffff"


class Window(NamedTuple):
    """A rectangle in pixels of the upright picture. It may reach beyond the picture."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top

    def moved(self, across: int, down: int) -> Window:
        """The same rectangle elsewhere."""
        return Window(self.left + across, self.top + down, self.right + across, self.bottom + down)


class Framing(msgspec.Struct, frozen=True, kw_only=True):
    """The window of the upright picture that is sent, in shares of its width and height.

    Attributes:
        left, top, right, bottom: the window; what it has outside of 0 to 1 is filled with `ground`.
        ground: "#rrggbb", also under transparent parts.
        enlarged: scaled up to the shortest side that the model takes, where it is shorter.
    """

    left: Share = 0.0
    top: Share = 0.0
    right: Share = 1.0
    bottom: Share = 1.0
    ground: Ground = WHITE
    enlarged: bool = False

    @classmethod
    def of(
        cls, window: Window, width: int, height: int, *, ground: str = WHITE, enlarged: bool = False
    ) -> Framing:
        """The framing that has this window in a picture of this size."""
        return cls(
            left=window.left / width,
            top=window.top / height,
            right=window.right / width,
            bottom=window.bottom / height,
            ground=ground,
            enlarged=enlarged,
        )

    def window(self, width: int, height: int) -> Window:
        """The pixels that are sent of an upright picture of this size; at least one."""
        left, top = round(self.left * width), round(self.top * height)
        right, bottom = round(self.right * width), round(self.bottom * height)
        return Window(left, top, max(right, left + 1), max(bottom, top + 1))

    def cuts(self, width: int, height: int) -> bool:
        """Whether a part of a picture of this size is left out."""
        window = self.window(width, height)
        return window.left > 0 or window.top > 0 or window.right < width or window.bottom < height

    def pads(self, width: int, height: int) -> bool:
        """Whether a picture of this size gets a border."""
        window = self.window(width, height)
        return window.left < 0 or window.top < 0 or window.right > width or window.bottom > height


WHOLE = Framing()
"""The picture as it is, on white."""

"""Colours, sizes and type, in one place; style sheets and painters read them from here."""

from __future__ import annotations

from typing import Literal

import msgspec

SPACE_1 = 4
SPACE_2 = 8
SPACE_3 = 12
SPACE_4 = 16
SPACE_5 = 24
SPACE_6 = 32

CONTROL_HEIGHT = 32
GENERATE_HEIGHT = 40
ROW_HEIGHT = 44
BAR_HEIGHT = 48
STRIP_HEIGHT = 176
"""Of the library at its lowest: enough for one row of cards under the heading."""
ICON_SIZE = 20
RADIUS = 6
CARD_RADIUS = 10

FONT_SIZES = {"body": 13, "caption": 12, "head": 15, "empty": 20}
"""Pixels at 96 dpi; all grow together where the system's font is larger than the body size."""

FontRole = Literal["body", "caption", "head", "empty"]


class Tokens(msgspec.Struct, frozen=True, kw_only=True):
    """The colours of one scheme, as #RRGGBB."""

    window: str
    surface: str
    raised: str
    line: str
    text: str
    text_muted: str
    accent: str
    on_accent: str
    danger: str
    warning: str
    success: str
    stage: str = "#0E1013"
    is_dark: bool = False
    is_high: bool = False
    """Of high contrast: edges and what is switched off are as plain to see as words are elsewhere."""

    @property
    def border(self) -> str:
        """The edge of a control, which is to be seen on every ground."""
        return self.text if self.is_high else mix(self.line, self.text_muted, 0.72)

    @property
    def frame(self) -> str:
        """The edge of what lies over other things: a little stronger than a dividing line."""
        return self.text if self.is_high else mix(self.line, self.text_muted, 0.25)

    @property
    def hover(self) -> str:
        return mix(self.surface, self.text_muted, 0.10)

    @property
    def pressed(self) -> str:
        return mix(self.surface, self.text_muted, 0.18)

    @property
    def selected(self) -> str:
        """The ground of what is chosen."""
        return mix(self.surface, self.accent, 0.14)

    @property
    def disabled(self) -> str:
        """Words and marks of what is switched off."""
        return mix(self.surface, self.text_muted, 0.72 if self.is_high else 0.6)


def mix(ground: str, colour: str, share: float) -> str:
    """`ground` with a share (0 to 1) of `colour` laid over it."""
    channels = []
    for place in (1, 3, 5):
        under, over = int(ground[place : place + 2], 16), int(colour[place : place + 2], 16)
        channels.append(round(under + (over - under) * share))
    return "#{:02x}{:02x}{:02x}".format(*channels)


LIGHT = Tokens(
    window="#F5F6F8",
    surface="#FFFFFF",
    raised="#FFFFFF",
    line="#E1E5EA",
    text="#1B1F24",
    text_muted="#59626E",
    accent="#0B7285",
    on_accent="#FFFFFF",
    danger="#B42318",
    warning="#8A5A00",
    success="#1B7F4B",
)

DARK = Tokens(
    window="#14171B",
    surface="#1B1F25",
    raised="#232830",
    line="#2E343D",
    text="#E8EBEF",
    text_muted="#9AA4B2",
    accent="#4CC3D9",
    on_accent="#06222A",
    danger="#F97066",
    warning="#F5B84B",
    success="#4CC38A",
    is_dark=True,
)

HIGH_LIGHT = Tokens(
    window="#FFFFFF",
    surface="#FFFFFF",
    raised="#FFFFFF",
    line="#4A4A4A",
    text="#000000",
    text_muted="#1F1F1F",
    accent="#00455C",
    on_accent="#FFFFFF",
    danger="#8B0000",
    warning="#5C3A00",
    success="#0B4F2A",
    is_high=True,
)

HIGH_DARK = Tokens(
    window="#000000",
    surface="#000000",
    raised="#000000",
    line="#B5B5B5",
    text="#FFFFFF",
    text_muted="#E6E6E6",
    accent="#6FE3F7",
    on_accent="#000000",
    danger="#FF9C94",
    warning="#FFD27A",
    success="#7BE8B4",
    is_dark=True,
    is_high=True,
)

SCHEMES = {"light": LIGHT, "dark": DARK, "contrast_light": HIGH_LIGHT, "contrast_dark": HIGH_DARK}
"""By the names that a look has in the settings; "system" is one of these."""

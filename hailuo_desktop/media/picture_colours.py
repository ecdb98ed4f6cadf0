"""Colours as they were meant, in sRGB with eight bits."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

from hailuo_desktop.media.colour_profiles import profile_of

_GRID = 9
"""So many steps of red, green and blue tell whether a profile is as good as sRGB."""
_MEAN_ALIKE, _MOST_ALIKE = 0.6, 3

_MODES = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK", "Lab ": "LAB"}
"""The bands that a profile of a colour space is for."""


class Colours:
    """Turns parts of one picture into sRGB. Parts may be turned in several threads at once.

    Args:
        mode: the bands of the parts: L, LA, RGB, RGBA, CMYK or LAB.
        profile: the picture's colour profile, or b"". One that is broken, or for other bands, is passed over.
        code_points: what names the colours where there is no profile.
    """

    def __init__(self, mode: str, profile: bytes, code_points: tuple[int, int] | None = None) -> None:
        self._transform: ImageCms.ImageCmsTransform | None = None
        self._mode = ""
        if not profile and code_points is not None:
            profile = profile_of(*code_points)
        if mode == "LAB":
            self._take(ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")), "LAB")
        elif profile:
            self._read(profile, mode.removesuffix("A"))

    @property
    def are_converted(self) -> bool:
        """Whether a profile other than sRGB is applied."""
        return self._transform is not None and self._mode != "LAB"

    def to_srgb(self, part: Image.Image) -> Image.Image:
        """The part as RGB, or RGBA where it is transparent somewhere."""
        alpha = part.getchannel("A") if part.mode in ("LA", "RGBA") else None
        if self._transform is None:
            return part.convert("RGB") if alpha is None else part.convert("RGBA")
        colour = part.convert(self._mode) if part.mode != self._mode else part
        converted = self._transform.apply(colour)
        if alpha is not None:
            converted.putalpha(alpha)
        return converted

    def _read(self, profile: bytes, mode: str) -> None:
        try:
            opened = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            meant = _MODES.get(opened.profile.xcolor_space, "")
        except (ImageCms.PyCMSError, OSError, ValueError):
            return
        # Grey pictures often bring the profile of the coloured ones they were.
        if meant == mode or (meant == "RGB" and mode == "L"):
            self._take(opened, meant)

    def _take(self, profile: ImageCms.ImageCmsProfile, mode: str) -> None:
        try:
            transform = ImageCms.buildTransform(profile, ImageCms.createProfile("sRGB"), mode, "RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            return
        if mode in ("RGB", "L") and _changes_nothing(transform, mode):
            return
        self._transform, self._mode = transform, mode


def _changes_nothing(transform: ImageCms.ImageCmsTransform, mode: str) -> bool:
    values = [round(step * 255 / (_GRID - 1)) for step in range(_GRID)]
    if mode == "L":
        probe = Image.frombytes("L", (_GRID, 1), bytes(values))
    else:
        colours = bytes(value for r in values for g in values for b in values for value in (r, g, b))
        probe = Image.frombytes("RGB", (_GRID * _GRID, _GRID), colours)
    before, after = probe.convert("RGB").tobytes(), transform.apply(probe).tobytes()
    off = [abs(a - b) for a, b in zip(before, after, strict=True)]
    return max(off) <= _MOST_ALIKE and sum(off) / len(off) <= _MEAN_ALIKE

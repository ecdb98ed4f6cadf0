"""Colour spaces by their published numbers, and profiles of them written by hand as ICC.1 says.

The expected colours come from these formulas; the profiles carry the same numbers to whatever reads them.
"""

from __future__ import annotations

import itertools
import struct
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from PIL import Image

from tests.support.picture_corpus.card import Colour, recoloured

Vector = tuple[float, float, float]
Matrix = tuple[Vector, Vector, Vector]

D50: Vector = (0.9642, 1.0, 0.8249)
_D65_XY = (0.3127, 0.3290)
_D50_XY = (0.3457, 0.3585)
_BRADFORD: Matrix = ((0.8951, 0.2664, -0.1614), (-0.7502, 1.7135, 0.0367), (0.0389, -0.0685, 1.0296))


def srgb_linear(value: float) -> float:
    """IEC 61966-2-1, from 0..1 as coded to 0..1 of light."""
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def srgb_coded(value: float) -> float:
    """The way back."""
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


class RgbSpace(NamedTuple):
    """A colour space: its primaries and white as x, y; its exponent, 0 for the curve of sRGB."""

    name: str
    primaries: tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
    white: tuple[float, float]
    exponent: float

    def coded(self, light: float) -> float:
        return light ** (1 / self.exponent) if self.exponent else srgb_coded(light)


SRGB = RgbSpace("sRGB", ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06)), _D65_XY, 0)
DISPLAY_P3 = RgbSpace("Display P3", ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060)), _D65_XY, 0)
ADOBE_RGB = RgbSpace("Adobe RGB", ((0.64, 0.33), (0.21, 0.71), (0.15, 0.06)), _D65_XY, 563 / 256)
PROPHOTO = RgbSpace("ProPhoto", ((0.7347, 0.2653), (0.1596, 0.8404), (0.0366, 0.0001)), _D50_XY, 1.8)


@cache
def to_pcs(space: RgbSpace) -> Matrix:
    """From the space's light to XYZ as seen under D50, with Bradford's adaptation."""
    columns = [_xyz(x, y) for x, y in space.primaries]
    primaries = _transposed(columns)
    white = _xyz(*space.white)
    strength = _times(_inverse(primaries), white)
    matrix = _transposed([_scaled(column, by) for column, by in zip(columns, strength, strict=True)])
    before, after = _times(_BRADFORD, white), _times(_BRADFORD, D50)
    gain = _diagonal([b / a for a, b in zip(before, after, strict=True)])
    return _product(_inverse(_BRADFORD), _product(gain, _product(_BRADFORD, matrix)))


@cache
def light_from_srgb(space: RgbSpace) -> Matrix:
    """From sRGB's light to the space's."""
    return _product(_inverse(to_pcs(space)), to_pcs(SRGB))


def coded_in(space: RgbSpace, colour: Colour, full: int = 255) -> Colour:
    """An sRGB colour's numbers in the space, from 0 to `full`."""
    light = _vector(srgb_linear(part / 255) for part in colour)
    red, green, blue = (
        round(full * min(1.0, space.coded(max(0.0, part)))) for part in _times(light_from_srgb(space), light)
    )
    return red, green, blue


def stored_in(space: RgbSpace) -> Image.Image:
    """The card in the space's numbers; shown right only by its profile."""
    return recoloured(lambda colour: coded_in(space, colour))


def rgb_profile(space: RgbSpace, *, padding: int = 0) -> bytes:
    """The space's profile (version 4), made longer by `padding` bytes of description."""
    columns = _transposed(to_pcs(space))
    if space.exponent:
        curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(space.exponent * 256))
    else:
        numbers = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
        curve = b"para" + bytes(4) + struct.pack(">HH", 3, 0) + b"".join(map(_fixed, numbers))
    tags = {f"{colour}XYZ": _xyz_tag(column) for colour, column in zip("rgb", columns, strict=True)}
    tags |= {f"{colour}TRC": curve for colour in "rgb"}
    return _profile("mntr", "RGB ", "XYZ ", tags, description=space.name + " " * padding)


def grey_profile(exponent: float) -> bytes:
    """Of a grey whose light is the coded value to this power."""
    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(exponent * 256))
    return _profile("mntr", "GRAY", "XYZ ", {"kTRC": curve}, description="Grey")


def inked(cyan: float, magenta: float, yellow: float, black: float) -> Vector:
    """The light that comes back from inks of 0..1 each, by the press that `cmyk_profile` describes.

    Cyan ink is weak there and the paper a little warm, so that it shows whether the profile was used.
    """
    key = 1 - 0.9 * black
    return (1 - 0.7 * cyan) * key, (1 - 0.9 * magenta) * key, 0.92 * (1 - 0.85 * yellow) * key


def cmyk_profile(steps: int = 9) -> bytes:
    """Of a press, as a table of Lab values for every mixture of inks in so many steps."""
    amounts = [step / (steps - 1) for step in range(steps)]
    table = b"".join(
        struct.pack(">3H", *_lab_numbers(_times(to_pcs(SRGB), inked(*inks))))
        for inks in itertools.product(amounts, repeat=4)
    )
    straight = struct.pack(">2H", 0, 65535)
    identity = b"".join(map(_fixed, (1, 0, 0, 0, 1, 0, 0, 0, 1)))
    lut = b"mft2" + bytes(4) + struct.pack(">4B", 4, 3, steps, 0) + identity + struct.pack(">2H", 2, 2)
    lut += straight * 4 + table + straight * 3
    return _profile("prtr", "CMYK", "Lab ", {"A2B0": lut}, description="Press", version=0x02400000)


def _profile(
    device: str,
    colours: str,
    pcs: str,
    tags: dict[str, bytes],
    *,
    description: str,
    version: int = 0x04300000,
) -> bytes:
    whole = {"desc": _words(description, version), "cprt": _words("CC0", version, b"text"), **tags}
    whole["wtpt"] = _xyz_tag(D50)
    place = 128 + 4 + 12 * len(whole)
    index, data = b"", b""
    for name, content in whole.items():
        index += name.encode() + struct.pack(">II", place + len(data), len(content))
        data += content + bytes(-len(content) % 4)
    length = place + len(data)
    head = struct.pack(">I4sI4s4s4s", length, b"", version, device.encode(), colours.encode(), pcs.encode())
    head += struct.pack(">6H", 2026, 11, 20, 12, 0, 0) + b"acsp" + bytes(28)
    head += b"".join(map(_fixed, D50)) + bytes(48)
    return head + struct.pack(">I", len(whole)) + index + data


def _words(text: str, version: int, kind: bytes = b"desc") -> bytes:
    if version >= 0x04000000:
        coded = text.encode("utf-16-be")
        return b"mluc" + bytes(4) + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(coded), 28) + coded
    plain = text.encode() + b"\0"
    if kind == b"text":
        return b"text" + bytes(4) + plain
    return b"desc" + bytes(4) + struct.pack(">I", len(plain)) + plain + bytes(4 + 4 + 2 + 1 + 67)


def _lab_numbers(xyz: Vector) -> tuple[int, int, int]:
    """As the table of 16 bits wants them: L of 100 is 65280, a and b begin at -128."""

    def bent(value: float) -> float:
        return value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116

    x, y, z = (bent(part / white) for part, white in zip(xyz, D50, strict=True))
    lab = (116 * y - 16, 500 * (x - y), 200 * (y - z))
    return round(lab[0] * 652.8), round((lab[1] + 128) * 256), round((lab[2] + 128) * 256)


def _fixed(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))


def _xyz_tag(value: Sequence[float]) -> bytes:
    return b"XYZ " + bytes(4) + b"".join(map(_fixed, value))


def _xyz(x: float, y: float) -> Vector:
    return x / y, 1.0, (1 - x - y) / y


def _vector(parts: Iterable[float]) -> Vector:
    first, second, third = parts
    return first, second, third


def _rows(parts: Iterable[Iterable[float]]) -> Matrix:
    first, second, third = map(_vector, parts)
    return first, second, third


def _scaled(vector: Vector, by: float) -> Vector:
    return _vector(part * by for part in vector)


def _transposed(matrix: Sequence[Vector]) -> Matrix:
    return _rows(zip(*matrix, strict=True))


def _diagonal(values: Sequence[float]) -> Matrix:
    return _rows(
        [[value if row == column else 0.0 for column in range(3)] for row, value in enumerate(values)]
    )


def _times(matrix: Matrix, vector: Vector) -> Vector:
    return _vector(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def _product(one: Matrix, other: Matrix) -> Matrix:
    return _transposed([_times(one, column) for column in _transposed(other)])


def _inverse(matrix: Matrix) -> Matrix:
    (a, b, c), (d, e, f), (g, h, i) = matrix
    whole = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
    parts: Callable[[float], float] = lambda value: value / whole  # noqa: E731
    return _rows(
        [
            map(parts, (e * i - f * h, c * h - b * i, b * f - c * e)),
            map(parts, (f * g - d * i, a * i - c * g, c * d - a * f)),
            map(parts, (d * h - e * g, b * g - a * h, a * e - b * d)),
        ]
    )

"""The picture that the corpus is made of, in plain numbers, and how far another picture is from it.

Every corner has a colour of its own and a size of its own, and the letter in the middle reads one way only:
whatever is turned, mirrored, shifted, squeezed or coloured differently shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from PIL import Image, ImageChops

Colour = tuple[int, int, int]

# Odd on purpose: rows that do not end on a full byte, word or block.
WIDTH = 121
HEIGHT = 83

_CORNERS: tuple[tuple[range, range, Colour], ...] = (
    (range(28), range(18), (215, 40, 35)),
    (range(WIDTH - 18, WIDTH), range(26), (25, 150, 70)),
    (range(22), range(HEIGHT - 22, HEIGHT), (40, 65, 190)),
    (range(WIDTH - 14, WIDTH), range(HEIGHT - 14, HEIGHT), (235, 205, 60)),
)
_STROKES = (
    (range(46, 50), range(26, 62)),
    (range(46, 76), range(26, 30)),
    (range(46, 68), range(42, 45)),
)
"""The letter F."""

INK = (30, 30, 36)
PAPER = (236, 234, 228)


def colour_at(x: int, y: int) -> Colour:
    """The colour of the card in this place, from its upper left corner."""
    for columns, rows, colour in _CORNERS:
        if x in columns and y in rows:
            return colour
    for columns, rows in _STROKES:
        if x in columns and y in rows:
            return INK
    if 84 <= x < 98 and 30 <= y < 60:
        return INK if (x - 84) // 2 % 2 else PAPER  # fine lines, as of small print
    # A slope in each colour, in steps so wide that a palette holds them all.
    return 60 + 130 * (x // 8) // 15, 70 + 110 * (y // 8) // 10, 190 - 110 * ((x + y) // 16) // 12


@cache
def pixels() -> tuple[Colour, ...]:
    """All of the card, row by row."""
    return tuple(colour_at(x, y) for y in range(HEIGHT) for x in range(WIDTH))


def from_pixels(colours: Iterator[Colour] | tuple[Colour, ...], width: int, height: int) -> Image.Image:
    """A picture of these colours, row by row."""
    return Image.frombytes("RGB", (width, height), bytes(part for colour in colours for part in colour))


@cache
def _card() -> Image.Image:
    return from_pixels(pixels(), WIDTH, HEIGHT)


def card() -> Image.Image:
    """The card, upright, in sRGB."""
    return _card().copy()


def even_card() -> Image.Image:
    """The card without its last row and column: colours at half the size cannot be turned in odd ones."""
    return _card().crop((0, 0, WIDTH - 1, HEIGHT - 1))


def recoloured(change: Callable[[Colour], Colour]) -> Image.Image:
    """The card with each colour changed."""
    known: Mapping[Colour, Colour] = {colour: change(colour) for colour in set(pixels())}
    return from_pixels(tuple(known[colour] for colour in pixels()), WIDTH, HEIGHT)


def luminance(colour: Colour) -> int:
    """A grey for the colour: the weights of ITU-R BT.601, in whole numbers."""
    red, green, blue = colour
    return (299 * red + 587 * green + 114 * blue + 500) // 1000


def grey_card() -> Image.Image:
    """The card in grey, as three equal channels."""

    def grey(colour: Colour) -> Colour:
        value = luminance(colour)
        return value, value, value

    return recoloured(grey)


def stored_for(orientation: int) -> Image.Image:
    """The card as a camera stores it that says by this number how it was held.

    Exif 2.32, tag 274: which side of the scene the first row and the first column of the file show.
    """
    right, bottom = WIDTH - 1, HEIGHT - 1
    place: dict[int, Callable[[int, int], tuple[int, int]]] = {
        1: lambda row, column: (column, row),
        2: lambda row, column: (right - column, row),
        3: lambda row, column: (right - column, bottom - row),
        4: lambda row, column: (column, bottom - row),
        5: lambda row, column: (row, column),
        6: lambda row, column: (right - row, column),
        7: lambda row, column: (right - row, bottom - column),
        8: lambda row, column: (row, bottom - column),
    }
    where = place[orientation]
    width, height = (HEIGHT, WIDTH) if orientation >= 5 else (WIDTH, HEIGHT)
    colours = (colour_at(*where(row, column)) for row in range(height) for column in range(width))
    return from_pixels(colours, width, height)


class Distance(NamedTuple):
    """How far two pictures are apart, in steps of 255: on average, and in the worst block of 8 × 8."""

    mean: float
    worst: float


def distance(one: Image.Image, other: Image.Image) -> Distance:
    """Compare two pictures of one size, channel by channel. Raises ValueError for two sizes."""
    if one.size != other.size:
        raise ValueError(f"{one.size} is not {other.size}")
    apart = ImageChops.difference(one.convert("RGB"), other.convert("RGB"))
    total = sum(value * count for channel in _histograms(apart) for value, count in enumerate(channel))
    side = 8 if min(apart.size) >= 8 else 1
    blocks = apart.reduce(side)
    worst = max(high for _, high in blocks.getextrema())  # type: ignore[misc]
    return Distance(total / (3 * apart.width * apart.height), float(worst))


def _histograms(image: Image.Image) -> Iterator[list[int]]:
    counts = image.histogram()
    for start in range(0, len(counts), 256):
        yield counts[start : start + 256]

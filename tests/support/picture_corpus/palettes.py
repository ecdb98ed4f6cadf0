"""The card in few colours, as numbers into a palette."""

from __future__ import annotations

from functools import cache

from PIL import Image

from tests.support.picture_corpus.card import (
    HEIGHT,
    WIDTH,
    Colour,
    colour_at,
    from_pixels,
    luminance,
    pixels,
)

BLACK_AND_WHITE: tuple[Colour, ...] = ((0, 0, 0), (255, 255, 255))

SIXTEEN: tuple[Colour, ...] = tuple(
    (
        40 + 170 * (number >> 3 & 1),
        50 + 160 * (number >> 2 & 1),
        30 + 190 * (number >> 1 & 1) + 20 * (number & 1),
    )
    for number in range(16)
)


@cache
def all_colours() -> tuple[Colour, ...]:
    """Every colour of the card, fewer than 256."""
    return tuple(sorted(set(pixels())))


@cache
def _numbers() -> dict[Colour, int]:
    return {colour: number for number, colour in enumerate(all_colours())}


def of_all(x: int, y: int) -> int:
    """The number among all colours."""
    return _numbers()[colour_at(x, y)]


def of_sixteen(x: int, y: int) -> int:
    """The number in SIXTEEN."""
    red, green, blue = colour_at(x, y)
    bright = luminance((red, green, blue)) > 127
    return (red > 127) << 3 | (green > 127) << 2 | (blue > 127) << 1 | bright


def of_two(x: int, y: int) -> int:
    """The number in BLACK_AND_WHITE."""
    return int(luminance(colour_at(x, y)) > 127)


def in_sixteen() -> Image.Image:
    """What a picture of 16 colours shows."""
    colours = (SIXTEEN[of_sixteen(x, y)] for y in range(HEIGHT) for x in range(WIDTH))
    return from_pixels(colours, WIDTH, HEIGHT)


def in_black_and_white() -> Image.Image:
    """What a picture of two colours shows."""
    colours = (BLACK_AND_WHITE[of_two(x, y)] for y in range(HEIGHT) for x in range(WIDTH))
    return from_pixels(colours, WIDTH, HEIGHT)

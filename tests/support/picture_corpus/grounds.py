"""The card with see-through parts, and what is seen of it over a ground."""

from __future__ import annotations

from PIL import Image

from tests.support.picture_corpus.card import HEIGHT, WIDTH, Colour, colour_at, from_pixels

LOUD: Colour = (250, 0, 250)
"""The colour of the parts nobody may see."""

WHITE: Colour = (255, 255, 255)


def opacity_at(x: int) -> int:
    """Nothing on the left, everything on the right, a slope between."""
    return min(255, max(0, (x - 24) * 255 // 73))


def stored_colour_at(x: int, y: int) -> Colour:
    """The card's, or the loud one where nothing is to be seen."""
    return colour_at(x, y) if opacity_at(x) else LOUD


def see_through_card() -> Image.Image:
    """The card with its opacity as a fourth channel."""
    image = from_pixels(
        tuple(stored_colour_at(x, y) for y in range(HEIGHT) for x in range(WIDTH)), WIDTH, HEIGHT
    ).convert("RGBA")
    image.putalpha(Image.frombytes("L", (WIDTH, HEIGHT), bytes(map(opacity_at, range(WIDTH))) * HEIGHT))
    return image


def over(ground: Colour, colour: Colour, opacity: int) -> Colour:
    """The colour laid on the ground, as both are coded."""
    red, green, blue = (
        (top * opacity + below * (255 - opacity) + 127) // 255
        for top, below in zip(colour, ground, strict=True)
    )
    return red, green, blue


def card_over(ground: Colour = WHITE) -> Image.Image:
    """What is seen."""
    colours = (over(ground, colour_at(x, y), opacity_at(x)) for y in range(HEIGHT) for x in range(WIDTH))
    return from_pixels(colours, WIDTH, HEIGHT)

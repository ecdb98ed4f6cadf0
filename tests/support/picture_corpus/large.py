"""Pictures as large as may be: the card, each of its pixels drawn as a square."""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image

from tests.support.picture_corpus.card import HEIGHT, WIDTH, card
from tests.support.picture_corpus.case import encoded
from tests.support.picture_corpus.formats import palette_card

SQUARE = 66
SENT_SQUARE = 10
PIXELS = WIDTH * HEIGHT * SQUARE**2
LONG_SIDE = WIDTH * SENT_SQUARE


def _drawn(image: Image.Image, square: int = SQUARE) -> Image.Image:
    return image.resize((image.width * square, image.height * square), Image.Resampling.NEAREST)


def sent() -> Image.Image:
    """The card as it is sent where no side may be longer than LONG_SIDE."""
    return _drawn(card(), SENT_SQUARE)


LARGE: dict[str, Callable[[], bytes]] = {
    "baseline.jpg": lambda: encoded(_drawn(card()), "JPEG", quality=90),
    "progressive.jpg": lambda: encoded(_drawn(card()), "JPEG", quality=90, progressive=True),
    "rgba.png": lambda: encoded(_drawn(card().convert("RGBA")), "PNG", compress_level=1),
    "palette.gif": lambda: encoded(_drawn(palette_card()), "GIF"),
}

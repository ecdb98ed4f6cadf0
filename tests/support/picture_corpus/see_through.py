"""Pictures through which something is seen, over several grounds."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import partial

from PIL import Image

from tests.support.picture_corpus import icc, png, tiff
from tests.support.picture_corpus.card import (
    HEIGHT,
    WIDTH,
    Colour,
    Distance,
    card,
    colour_at,
    from_pixels,
    luminance,
    recoloured,
)
from tests.support.picture_corpus.case import (
    SOFT,
    Case,
    Prepared,
    avif,
    encoded,
    fixture,
    of_bytes,
    webp,
)
from tests.support.picture_corpus.depths import fine
from tests.support.picture_corpus.grounds import LOUD, WHITE, card_over, opacity_at, see_through_card
from tests.support.picture_corpus.palettes import (
    BLACK_AND_WHITE,
    all_colours,
    of_all,
    of_two,
)

_GROUNDS: dict[str, Colour] = {"#ffffff": WHITE, "#000000": (0, 0, 0), "#1e6450": (30, 100, 80)}


def cases() -> Iterator[Case]:
    """All of them."""
    for ground, colour in _GROUNDS.items():
        over = Prepared(lambda colour=colour: card_over(colour), ground=ground)  # type: ignore[misc]
        soft = Prepared(over.reference, SOFT, ground)
        suffix = ground[1:]
        yield of_bytes(f"rgba-{suffix}.png", lambda: encoded(see_through_card(), "PNG"), over)
        yield of_bytes(f"rgba-{suffix}.webp", lambda: webp(see_through_card()), over)
        yield of_bytes(f"rgba-{suffix}.tif", lambda: encoded(see_through_card(), "TIFF"), over)
        yield of_bytes(f"rgba-{suffix}.avif", lambda: avif(see_through_card()), soft)
        yield of_bytes(f"rgba-{suffix}.heic", lambda: fixture("see-through.heic"), soft)
        yield of_bytes(f"palette-see-through-{suffix}.png", _palette_with_holes, _holes(ground))
        yield of_bytes(f"profile-see-through-{suffix}.png", _see_through_in_p3, over)
    usual = Prepared(card_over)
    deep = partial(
        png.picture,
        WIDTH,
        HEIGHT,
        16,
        png.RGBA,
        lambda x, y: (*(fine(part) for part in _shown(x, y)), opacity_at(x) * 257),
    )
    yield of_bytes("rgba-16.png", deep, usual)
    yield of_bytes(
        "rgba-interlaced.png",
        partial(
            png.picture,
            WIDTH,
            HEIGHT,
            8,
            png.RGBA,
            lambda x, y: (*_shown(x, y), opacity_at(x)),
            interlaced=True,
        ),
        usual,
    )
    for depth, name in ((8, "la.png"), (16, "la-16.png")):
        scale = 257 if depth == 16 else 1
        yield of_bytes(
            name,
            partial(
                png.picture,
                WIDTH,
                HEIGHT,
                depth,
                png.GREY_ALPHA,
                lambda x, y, scale=scale: (  # type: ignore[misc]
                    luminance(colour_at(x, y)) * scale,
                    opacity_at(x) * scale,
                ),
            ),
            Prepared(_grey_over_white),
        )
    yield of_bytes("rgb-one-colour-see-through.png", _one_colour_see_through, Prepared(_without_red_corner))
    yield of_bytes("rgba-multiplied.tif", _multiplied, Prepared(card_over, Distance(2.0, 12.0)))
    yield of_bytes("gif-see-through.gif", _gif_with_holes, _holes(""))
    ink = [(png.chunk(b"PLTE", bytes(part for colour in BLACK_AND_WHITE for part in colour)))]
    yield of_bytes(
        "one-bit-see-through.png",
        partial(
            png.picture,
            WIDTH,
            HEIGHT,
            1,
            png.PALETTE,
            lambda x, y: (of_two(x, y),),
            chunks=[*ink, png.chunk(b"tRNS", b"\0\xff")],
        ),
        Prepared(lambda: Image.new("RGB", (WIDTH, HEIGHT), "white")),
    )


def _shown(x: int, y: int) -> Colour:
    return colour_at(x, y) if opacity_at(x) else LOUD


def _grey_over_white() -> Image.Image:
    def value(x: int, y: int) -> Colour:
        opacity = opacity_at(x)
        return ((luminance(colour_at(x, y)) * opacity + 255 * (255 - opacity) + 127) // 255,) * 3

    return from_pixels(tuple(value(x, y) for y in range(HEIGHT) for x in range(WIDTH)), WIDTH, HEIGHT)


_RED_CORNER = colour_at(0, 0)


def _without_red_corner() -> Image.Image:
    return recoloured(lambda colour: WHITE if colour == _RED_CORNER else colour)


def _one_colour_see_through() -> bytes:
    chunks = [png.chunk(b"tRNS", struct.pack(">3H", *_RED_CORNER))]
    return png.with_chunks(encoded(card(), "PNG"), chunks)


def _holes(ground: str) -> Prepared:
    """The red corner is a hole."""
    below = _GROUNDS.get(ground, WHITE)
    return Prepared(
        lambda: recoloured(lambda colour: below if colour == _RED_CORNER else colour), ground=ground
    )


def _palette_with_holes() -> bytes:
    opacities = bytes(0 if colour == _RED_CORNER else 255 for colour in all_colours())
    chunks = [
        png.chunk(b"PLTE", bytes(part for colour in all_colours() for part in colour)),
        png.chunk(b"tRNS", opacities),
    ]
    return png.picture(WIDTH, HEIGHT, 8, png.PALETTE, lambda x, y: (of_all(x, y),), chunks=chunks)


def _gif_with_holes() -> bytes:
    image = Image.frombytes(
        "P", (WIDTH, HEIGHT), bytes(of_all(x, y) for y in range(HEIGHT) for x in range(WIDTH))
    )
    image.putpalette([part for colour in all_colours() for part in colour])
    hole = all_colours().index(_RED_CORNER)
    return encoded(image, "GIF", transparency=hole, optimize=False)


def _see_through_in_p3() -> bytes:
    image = icc.stored_in(icc.DISPLAY_P3)
    image.putalpha(see_through_card().getchannel("A"))
    return encoded(image, "PNG", icc_profile=icc.rgb_profile(icc.DISPLAY_P3))


def _multiplied() -> bytes:
    """Colours that are stored as they are seen over black."""
    samples = bytes(
        part
        for y in range(HEIGHT)
        for x in range(WIDTH)
        for part in (*(value * opacity_at(x) // 255 for value in colour_at(x, y)), opacity_at(x))
    )
    tags: dict[int, tiff.Value] = {
        tiff.WIDTH_TAG: WIDTH,
        tiff.HEIGHT_TAG: HEIGHT,
        tiff.COMPRESSION: 1,
        tiff.ROWS_PER_STRIP: HEIGHT,
        tiff.BITS: [8] * 4,
        tiff.PHOTOMETRIC: 2,
        tiff.SAMPLES: 4,
        tiff.EXTRA_SAMPLES: 1,
    }
    return tiff.picture([samples], tags)

"""Pictures of more than 8 bits a colour, of fewer, and of few colours."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import partial

from PIL import Image

from tests.support.picture_corpus import png, tiff
from tests.support.picture_corpus.card import (
    HEIGHT,
    WIDTH,
    colour_at,
    grey_card,
    luminance,
    pixels,
    recoloured,
)
from tests.support.picture_corpus.case import (
    Case,
    Prepared,
    encoded,
    of_bytes,
)
from tests.support.picture_corpus.palettes import (
    SIXTEEN,
    all_colours,
    in_black_and_white,
    in_sixteen,
    of_all,
    of_sixteen,
    of_two,
)


def cases() -> Iterator[Case]:
    """All of them."""
    yield from _deep()
    yield from _few_colours()


# Depths


def fine(value: int) -> int:
    """A number of 16 bits that is the value when it is shown in 8; its low half is not nothing."""
    return value << 8 | (value * 37 & 0xFF)


def _deep() -> Iterator[Case]:
    def grey_at(x: int, y: int) -> int:
        return luminance(colour_at(x, y))

    grey = Prepared(grey_card)
    deep_grey = partial(png.picture, WIDTH, HEIGHT, 16, png.GREY, lambda x, y: (fine(grey_at(x, y)),))
    yield of_bytes("grey-16.png", deep_grey, grey)
    for interlaced in (False, True):
        name = "rgb-16-interlaced.png" if interlaced else "rgb-16.png"
        deep = partial(
            png.picture,
            WIDTH,
            HEIGHT,
            16,
            png.RGB,
            lambda x, y: tuple(map(fine, colour_at(x, y))),
            interlaced=interlaced,
        )
        yield of_bytes(name, deep, Prepared())
    for depth in (2, 4):
        levels = 2**depth - 1

        def coarse(levels: int = levels) -> Image.Image:
            return recoloured(lambda colour: (luminance(colour) * levels // 255 * 255 // levels,) * 3)

        yield of_bytes(
            f"grey-{depth}.png",
            partial(
                png.picture,
                WIDTH,
                HEIGHT,
                depth,
                png.GREY,
                lambda x, y, levels=levels: (grey_at(x, y) * levels // 255,),  # type: ignore[misc]
            ),
            Prepared(coarse),
        )
    tags: dict[int, tiff.Value] = {
        tiff.WIDTH_TAG: WIDTH,
        tiff.HEIGHT_TAG: HEIGHT,
        tiff.COMPRESSION: 1,
        tiff.ROWS_PER_STRIP: HEIGHT,
    }
    greys = [grey_at(x, y) for y in range(HEIGHT) for x in range(WIDTH)]
    for order, name in (("<", "little"), (">", "big")):
        packed = struct.pack(f"{order}{len(greys)}H", *map(fine, greys))
        whole = partial(
            tiff.picture, [packed], {**tags, tiff.BITS: 16, tiff.PHOTOMETRIC: 1, tiff.SAMPLES: 1}, order=order
        )
        yield of_bytes(f"grey-16-{name}.tif", whole, grey)
        parts = [fine(part) for colour in pixels() for part in colour]
        packed = struct.pack(f"{order}{len(parts)}H", *parts)
        whole = partial(
            tiff.picture,
            [packed],
            {**tags, tiff.BITS: [16] * 3, tiff.PHOTOMETRIC: 2, tiff.SAMPLES: 3},
            order=order,
        )
        yield of_bytes(f"rgb-16-{name}.tif", whole, Prepared())
    turned_over = tiff.picture(
        [bytes(255 - value for value in greys)],
        {**tags, tiff.BITS: 8, tiff.PHOTOMETRIC: 0, tiff.SAMPLES: 1},
    )
    yield of_bytes("grey-white-is-zero.tif", turned_over, grey)
    floats = tiff.picture(
        [struct.pack(f"<{len(greys)}f", *(value / 255 for value in greys))],
        {**tags, tiff.BITS: 32, tiff.PHOTOMETRIC: 1, tiff.SAMPLES: 1, tiff.SAMPLE_FORMAT: 3},
    )
    yield of_bytes("grey-float.tif", floats, grey)


# Few colours


def _few_colours() -> Iterator[Case]:
    two = Prepared(in_black_and_white)
    yield of_bytes(
        "one-bit.png", partial(png.picture, WIDTH, HEIGHT, 1, png.GREY, lambda x, y: (of_two(x, y),)), two
    )
    for suffix, how in (("", {}), ("-g4", {"compression": "group4"}), ("-g3", {"compression": "group3"})):
        yield of_bytes(f"one-bit{suffix}.tif", partial(_one_bit_tiff, **how), two)
    for interlaced in (False, True):
        chunks = [png.chunk(b"PLTE", bytes(part for colour in all_colours() for part in colour))]
        name = "palette-interlaced.png" if interlaced else "palette.png"
        yield of_bytes(
            name,
            partial(
                png.picture,
                WIDTH,
                HEIGHT,
                8,
                png.PALETTE,
                lambda x, y: (of_all(x, y),),
                interlaced=interlaced,
                chunks=chunks,
            ),
            Prepared(),
        )
    for depth in (4, 8):
        chunks = [png.chunk(b"PLTE", bytes(part for colour in SIXTEEN for part in colour))]
        yield of_bytes(
            f"palette-of-sixteen-{depth}.png",
            partial(
                png.picture,
                WIDTH,
                HEIGHT,
                depth,
                png.PALETTE,
                lambda x, y: (of_sixteen(x, y),),
                chunks=chunks,
            ),
            Prepared(in_sixteen),
        )


def _one_bit_tiff(**how: str) -> bytes:
    grey = Image.frombytes("L", (WIDTH, HEIGHT), in_black_and_white().tobytes()[::3])
    return encoded(grey.convert("1"), "TIFF", **how)

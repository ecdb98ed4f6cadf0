"""Every way to pack a picture, under its own name and under others, and pictures with an odd end."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Iterator
from functools import partial

from PIL import Image

from tests.support.picture_corpus import bmp, png, tiff
from tests.support.picture_corpus.card import (
    HEIGHT,
    WIDTH,
    Colour,
    card,
    colour_at,
    grey_card,
    luminance,
    pixels,
)
from tests.support.picture_corpus.case import (
    SOFT,
    Case,
    Prepared,
    avif,
    encoded,
    fixture,
    jpeg,
    of_bytes,
    webp,
)
from tests.support.picture_corpus.palettes import (
    BLACK_AND_WHITE,
    SIXTEEN,
    all_colours,
    in_black_and_white,
    in_sixteen,
    of_all,
    of_sixteen,
    of_two,
)
from tests.support.picture_corpus.private_data import MARK

LOUD = Image.new("RGB", (WIDTH, HEIGHT), (250, 0, 250))
"""What the frames and pages show that nobody asked for."""

PLAIN: dict[str, Callable[[], bytes]] = {
    "jpeg": lambda: jpeg(card()),
    "png": lambda: encoded(card(), "PNG"),
    "webp": lambda: webp(card()),
    "gif": lambda: encoded(palette_card(), "GIF"),
    "bmp": lambda: encoded(card(), "BMP"),
    "tiff": lambda: encoded(card(), "TIFF"),
    "avif": lambda: avif(card()),
    "heic": lambda: fixture("full-colour.heic"),
}
"""One plain picture of each kind."""


def palette_card() -> Image.Image:
    """The card with the palette of its own colours."""
    image = Image.frombytes(
        "P", (WIDTH, HEIGHT), bytes(of_all(x, y) for y in range(HEIGHT) for x in range(WIDTH))
    )
    image.putpalette([part for colour in all_colours() for part in colour])
    return image


def cases() -> Iterator[Case]:
    """All of them."""
    yield from _under_all_names()
    yield from _jpegs()
    yield from _bmps()
    yield from _tiffs()
    yield from _moving()
    yield from _sizes()
    yield from _with_more_behind()


def _under_all_names() -> Iterator[Case]:
    kinds = list(PLAIN)
    for number, kind in enumerate(kinds):
        expected = Prepared(media_type=f"image/{kind}")
        yield of_bytes(f"plain.{kind}", PLAIN[kind], expected)
        wrong = kinds[(number + 3) % len(kinds)]
        yield of_bytes(f"{kind}-named.{wrong}", PLAIN[kind], expected)
    yield of_bytes("plain-without-ending", PLAIN["webp"], Prepared(media_type="image/webp"))
    yield of_bytes("png-named.txt", PLAIN["png"], Prepared(media_type="image/png"))


def _jpegs() -> Iterator[Case]:
    yield of_bytes("progressive.jpg", lambda: jpeg(card(), progressive=True), Prepared())
    yield of_bytes("half-colours.jpg", lambda: jpeg(card(), subsampling=2), Prepared(tolerance=SOFT))
    yield of_bytes("restart-marks.jpg", lambda: jpeg(card(), restart_marker_rows=1), Prepared())
    grey = Image.frombytes("L", (WIDTH, HEIGHT), bytes(map(luminance, pixels())))
    yield of_bytes("grey.jpg", lambda: jpeg(grey), Prepared(grey_card))
    yield of_bytes("red-green-blue.jpg", lambda: jpeg(card(), keep_rgb=True), Prepared())
    yield of_bytes("lossy.webp", lambda: webp(card(), lossless=False, quality=95), Prepared(tolerance=SOFT))
    yield of_bytes("half-colours.heic", lambda: fixture("plain.heic"), Prepared(tolerance=SOFT))
    yield of_bytes(
        "interlaced.png",
        lambda: png.picture(WIDTH, HEIGHT, 8, png.RGB, colour_at, interlaced=True),
        Prepared(),
    )


def _number(colour: Colour) -> int:
    red, green, blue = colour
    return red << 16 | green << 8 | blue


def _bmps() -> Iterator[Case]:
    two, sixteen = Prepared(in_black_and_white), Prepared(in_sixteen)
    for top_down in (False, True):
        name = "-top-down" if top_down else ""
        yield of_bytes(
            f"depth-24{name}.bmp",
            partial(bmp.picture, WIDTH, HEIGHT, 24, lambda x, y: _number(colour_at(x, y)), top_down=top_down),
            Prepared(),
        )
        yield of_bytes(
            f"depth-8{name}.bmp",
            partial(bmp.picture, WIDTH, HEIGHT, 8, of_all, palette=all_colours(), top_down=top_down),
            Prepared(),
        )
    yield of_bytes(
        "depth-1.bmp", partial(bmp.picture, WIDTH, HEIGHT, 1, of_two, palette=BLACK_AND_WHITE), two
    )
    yield of_bytes(
        "depth-4.bmp", partial(bmp.picture, WIDTH, HEIGHT, 4, of_sixteen, palette=SIXTEEN), sixteen
    )
    yield of_bytes(
        "depth-32.bmp",
        partial(bmp.picture, WIDTH, HEIGHT, 32, lambda x, y: _number(colour_at(x, y))),
        Prepared(),
    )
    yield of_bytes(
        "runs-8.bmp",
        partial(bmp.picture, WIDTH, HEIGHT, 8, of_all, palette=all_colours(), packing=bmp.RLE8),
        Prepared(),
    )
    yield of_bytes(
        "runs-4.bmp",
        partial(bmp.picture, WIDTH, HEIGHT, 4, of_sixteen, palette=SIXTEEN, packing=bmp.RLE4),
        sixteen,
    )

    def of_16_bits(x: int, y: int) -> int:
        red, green, blue = colour_at(x, y)
        return red >> 3 << 10 | green >> 3 << 5 | blue >> 3

    def of_16_bits_with_masks(x: int, y: int) -> int:
        red, green, blue = colour_at(x, y)
        return red >> 3 << 11 | green >> 2 << 5 | blue >> 3

    # Five bits of a colour are up to seven steps away from eight.
    coarse = Prepared(tolerance=SOFT._replace(mean=4.5))
    yield of_bytes("depth-16.bmp", partial(bmp.picture, WIDTH, HEIGHT, 16, of_16_bits), coarse)
    yield of_bytes(
        "depth-16-masks.bmp",
        partial(
            bmp.picture,
            WIDTH,
            HEIGHT,
            16,
            of_16_bits_with_masks,
            masks=(0xF800, 0x7E0, 0x1F),
            packing=bmp.BITFIELDS,
        ),
        coarse,
    )


def _tiffs() -> Iterator[Case]:
    for name in ("tiff_lzw", "tiff_adobe_deflate", "packbits"):
        yield of_bytes(
            f"{name}.tif",
            lambda name=name: encoded(card(), "TIFF", compression=name),  # type: ignore[misc]
            Prepared(media_type="image/tiff"),
        )
    yield of_bytes(
        "jpeg.tif", lambda: encoded(card(), "TIFF", compression="jpeg", quality=95), Prepared(tolerance=SOFT)
    )
    for order, name in (("<", "little"), (">", "big")):
        strips = [card().crop((0, y, WIDTH, min(y + 16, HEIGHT))).tobytes() for y in range(0, HEIGHT, 16)]
        yield of_bytes(
            f"strips-{name}.tif",
            partial(tiff.picture, strips, {**_rgb_tags(), tiff.ROWS_PER_STRIP: 16}, order=order),
            Prepared(),
        )
        tiles = [
            card().crop((x, y, x + 32, y + 32)).tobytes()
            for y in range(0, HEIGHT, 32)
            for x in range(0, WIDTH, 32)
        ]
        yield of_bytes(
            f"tiles-{name}.tif",
            partial(
                tiff.picture,
                tiles,
                {**_rgb_tags(), tiff.TILE_WIDTH: 32, tiff.TILE_HEIGHT: 32},
                order=order,
                tiled=True,
            ),
            Prepared(),
        )
    yield of_bytes(
        "pages.tif",
        lambda: encoded(card(), "TIFF", save_all=True, append_images=[LOUD.copy()] * 2),
        Prepared(),
    )
    yield of_bytes(
        "pages-round-and-round.tif",
        partial(
            tiff.picture,
            [card().tobytes()],
            {**_rgb_tags(), tiff.ROWS_PER_STRIP: HEIGHT},
            round_and_round=True,
        ),
        Prepared(),
    )


def _rgb_tags() -> dict[int, tiff.Value]:
    return {
        tiff.WIDTH_TAG: WIDTH,
        tiff.HEIGHT_TAG: HEIGHT,
        tiff.BITS: [8] * 3,
        tiff.COMPRESSION: 1,
        tiff.PHOTOMETRIC: 2,
        tiff.SAMPLES: 3,
    }


def _moving() -> Iterator[Case]:
    frames = {"save_all": True, "append_images": [LOUD.copy()] * 2, "duration": 100}
    yield of_bytes("moving.gif", lambda: encoded(palette_card(), "GIF", **frames), Prepared())
    yield of_bytes("moving.png", lambda: encoded(card(), "PNG", **frames), Prepared())
    yield of_bytes("moving.webp", lambda: webp(card(), **frames), Prepared())
    yield of_bytes("moving.avif", lambda: avif(card(), **frames), Prepared())
    yield of_bytes("second-of-two.heic", lambda: fixture("second-of-two.heic"), Prepared(tolerance=SOFT))
    yield of_bytes("hundred-thousand-frames.gif", _endless_gif, Prepared())


def _endless_gif() -> bytes:
    """The card, and behind it frames of a single pixel."""
    whole = encoded(palette_card(), "GIF")
    if not whole.endswith(b"\x3b"):
        raise ValueError("The end of the GIF is not where it should be.")
    frame = b"\x21\xf9\x04\x04\x01\x00\x00\x00" + b"\x2c" + struct.pack("<4HB", 0, 0, 1, 1, 0)
    frame += b"\x02\x02\x44\x01\x00"  # codes of 2 bits: clear, the first colour, end
    return whole[:-1] + frame * 100_000 + b"\x3b"


def _sizes() -> Iterator[Case]:
    one = Image.new("RGB", (1, 1), (215, 40, 35))
    yield of_bytes("one-pixel.png", lambda: encoded(one, "PNG"), Prepared(lambda: one))
    yield of_bytes("one-pixel.jpg", lambda: jpeg(one), Prepared(lambda: one))
    yield of_bytes("one-pixel.gif", lambda: encoded(one, "GIF"), Prepared(lambda: one))

    def banded(width: int, height: int) -> Image.Image:
        """Bands of colour across the long side."""
        bands = Image.new("RGB", (12, 1) if width > height else (1, 12))
        for number in range(12):
            place = (number, 0) if width > height else (0, number)
            bands.putpixel(place, (20 * number, 240 - 15 * number, 60 + 40 * (number % 3)))
        return bands.resize((width, height), Image.Resampling.NEAREST)

    for width, height in ((30_000, 10), (1, 20_000), (20_000, 1)):
        for ending in ("png", "jpg"):
            yield of_bytes(
                f"{width}-by-{height}.{ending}",
                lambda width=width, height=height, ending=ending: (  # type: ignore[misc]
                    jpeg(banded(width, height)) if ending == "jpg" else encoded(banded(width, height), "PNG")
                ),
                Prepared(lambda width=width, height=height: banded(width, height)),  # type: ignore[misc]
            )


def _with_more_behind() -> Iterator[Case]:
    """Files that are something else as well. Only the picture may be sent."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(f"{MARK}.txt", MARK * 20)
    tails = {
        "zip": packed.getvalue(),
        "html": f"<html><script>alert('{MARK}')</script></html>".encode(),
        "js": f"*/=1;alert('{MARK}');/*".encode(),
    }
    expected = Prepared(absent=MARK.encode())
    for kind in ("jpeg", "png", "webp", "gif", "bmp", "avif"):
        for name, tail in tails.items():
            yield of_bytes(
                f"{kind}-and-{name}.{kind}",
                lambda kind=kind, tail=tail: PLAIN[kind]() + tail,  # type: ignore[misc]
                expected,
            )
    code = f"<?php echo '{MARK}'; ?>".encode()
    yield of_bytes(
        "php.png",
        lambda: png.with_chunks(PLAIN["png"](), [png.chunk(b"tEXt", b"Comment\0" + code)]),
        expected,
    )
    yield of_bytes("php-comment.jpg", lambda: jpeg(card(), comment=code), expected)
    yield of_bytes("php-comment.gif", lambda: encoded(palette_card(), "GIF", comment=code), expected)
    second = jpeg(LOUD.copy(), comment=MARK.encode())
    yield of_bytes("two-pictures.jpg", lambda: PLAIN["jpeg"]() + second, expected)
    yield of_bytes(
        "two-pictures-mpo.jpg",
        lambda: encoded(card(), "MPO", quality=95, subsampling=0, save_all=True, append_images=[LOUD.copy()]),
        Prepared(media_type="image/jpeg"),
    )

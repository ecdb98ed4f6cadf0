"""Pictures that are not whole, and pictures that claim to be far more than they are."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator

from PIL import Image

from hailuo_desktop.domain.errors import ErrorKind
from tests.support.bombs import BOMBS
from tests.support.picture_corpus import bmp, icc, png, tiff
from tests.support.picture_corpus.card import card
from tests.support.picture_corpus.case import (
    DAMAGED,
    NO_PICTURE,
    SOFT,
    Case,
    Prepared,
    Refused,
    encoded,
    fixture,
    jpeg,
    of_bytes,
    refused,
    webp,
)
from tests.support.picture_corpus.formats import PLAIN

WHOLE: dict[str, Callable[[], bytes]] = {
    "baseline.jpg": lambda: jpeg(card()),
    "progressive.jpg": lambda: jpeg(card(), progressive=True),
    "plain.png": PLAIN["png"],
    "interlaced.png": lambda: png.picture(
        121, 83, 8, png.RGB, lambda x, y: (2 * x, 3 * y, x + y), interlaced=True
    ),
    "lossy.webp": lambda: webp(card(), lossless=False),
    "lossless.webp": PLAIN["webp"],
    "plain.gif": PLAIN["gif"],
    "plain.bmp": PLAIN["bmp"],
    "plain.tif": PLAIN["tiff"],
    "lzw.tif": lambda: encoded(card(), "TIFF", compression="tiff_lzw"),
    "plain.avif": PLAIN["avif"],
    "plain.heic": PLAIN["heic"],
    "telephone.heic": lambda: fixture("telephone.heic"),
}

TOO_MANY = refused(ErrorKind.PICTURE_TOO_MANY_PIXELS)
SIDE = 30_000


def cases() -> Iterator[Case]:
    """All of them."""
    yield from _cuts()
    yield from _bombs()
    yield from _hidden_bombs()
    yield from _wrong_inside()


def _cuts() -> Iterator[Case]:
    for name, whole in WHOLE.items():
        yield of_bytes(f"cut-in-header-{name}", lambda whole=whole: whole()[:34], DAMAGED)  # type: ignore[misc]
        yield of_bytes(
            f"cut-in-middle-{name}",
            lambda whole=whole: whole()[: len(whole()) // 2],  # type: ignore[misc]
            DAMAGED,
        )
        for missing in (12, 2, 1):
            yield of_bytes(
                f"cut-by-{missing}-{name}",
                lambda whole=whole, missing=missing: whole()[:-missing],  # type: ignore[misc]
                DAMAGED,
            )
    yield of_bytes("nothing.png", b"", refused(ErrorKind.PICTURE_EMPTY))
    for contents, name in ((b"\xff", "ff"), (b"\x89", "89"), (b"B", "b"), (b"\0", "zero")):
        yield of_bytes(f"one-byte-{name}.png", contents, NO_PICTURE)
    yield of_bytes("magic-only.png", png.MAGIC, DAMAGED)
    yield of_bytes("magic-only.jpg", b"\xff\xd8\xff", DAMAGED)
    yield of_bytes("magic-only.gif", b"GIF89a", DAMAGED)


def _wrong_inside() -> Iterator[Case]:
    def changed(whole: bytes, place: int) -> bytes:
        return whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :]

    yield of_bytes("wrong-sum-of-pixels.png", lambda: changed(PLAIN["png"](), 300), DAMAGED)
    yield of_bytes("wrong-sum-of-header.png", lambda: changed(PLAIN["png"](), 30), DAMAGED)
    yield of_bytes(
        "no-pixels.png",
        png.MAGIC + png.header(64, 64, 8, png.RGB) + png.chunk(b"IEND", b""),
        DAMAGED,
    )
    yield of_bytes(
        "too-few-pixels.png",
        png.MAGIC
        + png.header(64, 64, 8, png.RGB)
        + png.chunk(b"IDAT", zlib.compress(bytes(100)))
        + png.chunk(b"IEND", b""),
        DAMAGED,
    )
    yield of_bytes(
        "no-size.png",
        png.MAGIC
        + png.header(0, 0, 8, png.RGB)
        + png.chunk(b"IDAT", zlib.compress(b""))
        + png.chunk(b"IEND", b""),
        DAMAGED,
    )
    yield of_bytes("zeros-behind.jpg", lambda: PLAIN["jpeg"]()[:1500] + bytes(3000), DAMAGED)
    yield of_bytes("zeros-behind.webp", lambda: PLAIN["webp"]()[:600] + bytes(3000), DAMAGED)


def _bombs() -> Iterator[Case]:
    """Some hundred bytes that say they are nine hundred million pixels."""
    for width, height in ((SIDE, SIDE), (12_000, 12_000), (50_000, 1_001)):
        yield of_bytes(f"bomb-{width}-{height}.png", _png_bomb(width, height), TOO_MANY)
    whole = jpeg(card())
    place = whole.index(b"\xff\xc0") + 5
    yield of_bytes("bomb.jpg", whole[:place] + struct.pack(">HH", SIDE, SIDE) + whole[place + 4 :], TOO_MANY)
    small = encoded(Image.new("L", (16, 16)), "GIF")
    yield of_bytes("bomb.gif", small[:6] + struct.pack("<HH", SIDE, SIDE) + small[10:], TOO_MANY)
    packed = _webp_bomb()
    yield of_bytes("bomb.webp", packed, TOO_MANY)
    header = bmp.picture(16, 16, 24, lambda x, y: 0)
    yield of_bytes("bomb.bmp", header[:18] + struct.pack("<ii", SIDE, SIDE) + header[26:], TOO_MANY)
    yield of_bytes(
        "bomb-runs.bmp",
        bmp.picture(16, 16, 8, lambda x, y: 0, palette=((0, 0, 0),), packing=bmp.RLE8)[:18]
        + struct.pack("<ii", SIDE, SIDE)
        + bmp.picture(16, 16, 8, lambda x, y: 0, palette=((0, 0, 0),), packing=bmp.RLE8)[26:],
        TOO_MANY,
    )
    yield of_bytes("bomb.tif", _tiff_bomb(), TOO_MANY)


def _png_bomb(width: int, height: int) -> bytes:
    head = png.MAGIC + png.header(width, height, 8, png.GREY)
    return head + png.chunk(b"IDAT", zlib.compress(bytes(1000))) + png.chunk(b"IEND", b"")


def _webp_bomb() -> bytes:
    """WebP's header of 14 bits a side holds 16383 at most."""
    whole = bytearray(encoded(Image.new("RGB", (16, 16)), "WEBP", lossless=True))
    place = whole.index(b"VP8L") + 9
    bits = int.from_bytes(whole[place : place + 4], "little")
    bits = bits & ~((1 << 28) - 1) | 16382 << 14 | 16382
    whole[place : place + 4] = bits.to_bytes(4, "little")
    return bytes(whole)


def _tiff_bomb() -> bytes:
    tags: dict[int, tiff.Value] = {
        tiff.WIDTH_TAG: SIDE,
        tiff.HEIGHT_TAG: SIDE,
        tiff.BITS: 8,
        tiff.COMPRESSION: 8,
        tiff.PHOTOMETRIC: 1,
        tiff.SAMPLES: 1,
        tiff.ROWS_PER_STRIP: SIDE,
    }
    return tiff.picture([zlib.compress(bytes(10_000))], tags)


def _hidden_bombs() -> Iterator[Case]:
    """A small picture beside something that unpacks to far more. Taken without it, or refused."""
    either: tuple[Prepared | Refused, ...] = (Prepared(), *DAMAGED, *TOO_MANY)
    chunks = {
        "text": (b"zTXt", b"Comment\0\0"),
        "words": (b"iTXt", b"Comment\0\1\0\0\0"),
        "profile": (b"iCCP", b"profile\0\0"),
    }
    for name, (kind, head) in chunks.items():
        yield of_bytes(
            f"bomb-in-{name}.png",
            lambda kind=kind, head=head: png.with_chunks(  # type: ignore[misc]
                PLAIN["png"](), [png.chunk(kind, head + _bomb())]
            ),
            either,
        )
    yield of_bytes("bomb-in-many-texts.png", _many_texts, either)
    black = Prepared(lambda: Image.new("RGB", (64, 64)))
    yield of_bytes("too-much-data.png", _overlong_png, (black, *DAMAGED, *TOO_MANY))
    yield of_bytes("large-profile.jpg", _large_profile, Prepared(tolerance=SOFT))


def _bomb() -> bytes:
    return b"".join(BOMBS["deflate"]())


def _many_texts() -> bytes:
    """Each of them may be taken alone, by a megabyte; together they are far too much."""
    text = png.chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(1_000_000)))
    return png.with_chunks(PLAIN["png"](), [text] * 600)


def _overlong_png() -> bytes:
    """A small picture whose pixels go on for a gibibyte."""
    head = png.MAGIC + png.header(64, 64, 8, png.RGB)
    return head + png.chunk(b"IDAT", _bomb()) + png.chunk(b"IEND", b"")


def _large_profile() -> bytes:
    """A profile in a hundred parts: megabytes that mean nothing."""
    profile = icc.rgb_profile(icc.SRGB) + bytes(100 * 65_000)
    return jpeg(card(), icc_profile=profile)

"""Sixty files that tell where they were taken, by which camera, and by whom, in all the ways there are."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from functools import partial

from PIL import Image

from tests.support.picture_corpus import icc, png, tiff
from tests.support.picture_corpus.card import HEIGHT, WIDTH, card, stored_for
from tests.support.picture_corpus.case import avif, encoded, fixture, jpeg, webp
from tests.support.picture_corpus.formats import palette_card
from tests.support.picture_corpus.private_data import COMMENT, MARK, exif, xmp

_PRIVATE_PROFILE = icc.rgb_profile(icc.SRGB._replace(name=f"{MARK} profile"))


def files() -> dict[str, Callable[[], bytes]]:
    """What makes them, by their names."""
    return dict([*_jpegs(), *_pngs(), *_webps(), *_tiffs(), *_avifs(), *_heics(), *_gifs()])


_Files = Iterator[tuple[str, Callable[[], bytes]]]


def _segment(marker: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def _jpeg_with(*segments: bytes) -> bytes:
    whole = jpeg(card())
    return whole[:2] + b"".join(segments) + whole[2:]


def _iptc() -> bytes:
    """Photoshop's block with the city and the author."""
    fields = b"".join(
        struct.pack(">BBBH", 0x1C, 2, number, len(MARK)) + MARK.encode() for number in (80, 90, 101, 120)
    )
    fields += b"\0" * (len(fields) % 2)
    return b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(fields)) + fields


def _jpegs() -> _Files:
    for orientation in range(1, 9):
        for order, name in ((">", "big"), ("<", "little")):
            yield (
                f"held-{orientation}-{name}.jpg",
                lambda orientation=orientation, order=order: jpeg(  # type: ignore[misc]
                    stored_for(orientation), exif=b"Exif\0\0" + exif(orientation=orientation, order=order)
                ),
            )
    block = _segment(0xE1, b"Exif\0\0" + exif())
    packet = _segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp())
    extended = b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32 + struct.pack(">II", len(xmp()), 0) + xmp()
    yield "xmp.jpg", partial(_jpeg_with, packet)
    yield "exif-and-xmp.jpg", partial(_jpeg_with, block, packet)
    yield "xmp-extended.jpg", partial(_jpeg_with, packet, _segment(0xE1, extended))
    yield "iptc.jpg", partial(_jpeg_with, _segment(0xED, _iptc()))
    yield "comment.jpg", partial(_jpeg_with, _segment(0xFE, COMMENT.encode()))
    yield "maker.jpg", partial(_jpeg_with, block, _segment(0xE4, MARK.encode() * 50))
    yield "exif-twice.jpg", partial(_jpeg_with, block, block)
    yield "exif-behind.jpg", lambda: jpeg(card()) + block
    yield (
        "exif-progressive.jpg",
        lambda: jpeg(card(), progressive=True, exif=b"Exif\0\0" + exif(), comment=COMMENT.encode()),
    )
    yield (
        "exif-without-thumbnail.jpg",
        partial(_jpeg_with, _segment(0xE1, b"Exif\0\0" + exif(with_thumbnail=False))),
    )
    yield "cmyk.jpg", lambda: jpeg(card().convert("CMYK"), exif=b"Exif\0\0" + exif())
    yield "profile-name.jpg", lambda: jpeg(card(), icc_profile=_PRIVATE_PROFILE, exif=b"Exif\0\0" + exif())


def _pngs() -> _Files:
    text = COMMENT.encode()
    raw = b"\nexif\n" + f"{len(exif()) + 6:8d}\n".encode() + (b"Exif\0\0" + exif()).hex().encode()
    chunks = {
        "exif": [png.chunk(b"eXIf", exif())],
        "exif-little": [png.chunk(b"eXIf", exif(order="<"))],
        "text": [png.chunk(b"tEXt", b"Comment\0" + text), png.chunk(b"tEXt", b"GPSLatitude\x0012.34")],
        "packed-text": [png.chunk(b"zTXt", b"Author\0\0" + zlib.compress(text))],
        "international": [png.chunk(b"iTXt", b"Description\0\0\0en\0\0" + text)],
        "international-packed": [png.chunk(b"iTXt", b"Description\0\1\0en\0\0" + zlib.compress(text))],
        "xmp": [png.chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp())],
        "xmp-packed": [png.chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(xmp()))],
        "raw-profile": [png.chunk(b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(raw))],
        "time": [
            png.chunk(b"tIME", struct.pack(">HBBBBB", 2026, 11, 20, 12, 0, 0)),
            png.chunk(b"eXIf", exif()),
        ],
        "profile-name": [
            png.chunk(b"iCCP", MARK.encode() + b"\0\0" + zlib.compress(_PRIVATE_PROFILE)),
            png.chunk(b"eXIf", exif()),
        ],
        "own-chunk": [png.chunk(b"prVt", text), png.chunk(b"eXIf", exif())],
    }
    for name, parts in chunks.items():
        yield (
            f"{name}.png",
            lambda parts=parts: png.with_chunks(encoded(card(), "PNG"), parts),  # type: ignore[misc]
        )
    yield "exif-behind.png", lambda: _before_the_end(png.chunk(b"eXIf", exif()))
    yield "text-behind.png", lambda: _before_the_end(png.chunk(b"tEXt", b"Comment\0" + text))


def _before_the_end(chunk: bytes) -> bytes:
    whole = encoded(card(), "PNG")
    return whole[:-12] + chunk + whole[-12:]


def _webps() -> _Files:
    yield "exif.webp", lambda: webp(card(), exif=exif())
    yield "xmp.webp", lambda: webp(card(), xmp=xmp())
    yield "all.webp", lambda: webp(card(), exif=exif(), xmp=xmp(), icc_profile=_PRIVATE_PROFILE)
    yield "lossy.webp", lambda: webp(card(), lossless=False, exif=exif(), xmp=xmp())
    yield "moving.webp", lambda: webp(card(), save_all=True, append_images=[card()], exif=exif(), xmp=xmp())


def _tiffs() -> _Files:
    tags: dict[int, tiff.Value] = {
        tiff.WIDTH_TAG: WIDTH,
        tiff.HEIGHT_TAG: HEIGHT,
        tiff.BITS: [8] * 3,
        tiff.COMPRESSION: 1,
        tiff.PHOTOMETRIC: 2,
        tiff.SAMPLES: 3,
        tiff.ROWS_PER_STRIP: HEIGHT,
    }
    named: dict[int, tiff.Value] = {271: f"{MARK} Maker", 272: f"{MARK} Camera", 315: MARK, 270: COMMENT}
    block = Image.Exif()
    block.load(b"Exif\0\0" + exif(with_thumbnail=False))
    yield "exif.tif", partial(encoded, card(), "TIFF", exif=block)
    yield "words.tif", partial(tiff.picture, [card().tobytes()], {**tags, **named})
    yield "xmp.tif", partial(tiff.picture, [card().tobytes()], {**tags, 700: xmp()})


def _avifs() -> _Files:
    yield "exif.avif", lambda: avif(card(), exif=exif())
    yield "xmp.avif", lambda: avif(card(), xmp=xmp())
    yield "both.avif", lambda: avif(card(), exif=exif(orientation=1), xmp=xmp())


def _heics() -> _Files:
    for name in ("telephone", "telephone-upside-down", "telephone-level", "mirrored", "private"):
        yield f"{name}.heic", partial(fixture, f"{name}.heic")


def _gifs() -> _Files:
    application = b"\x21\xff\x0bXMP DataXMP" + xmp() + b"\x01" + bytes(range(255, -1, -1)) + b"\0"
    yield "comment.gif", lambda: encoded(palette_card(), "GIF", comment=COMMENT.encode())

    def with_xmp() -> bytes:
        whole = encoded(palette_card(), "GIF", comment=COMMENT.encode())
        place = whole.index(b"\x21\xfe")
        return b"GIF89a" + whole[6:place] + application + whole[place:]

    yield "xmp.gif", with_xmp

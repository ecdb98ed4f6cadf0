"""Pictures that say how the camera was held, rightly, wrongly and twice."""

from __future__ import annotations

from collections.abc import Iterator

from PIL import Image

from tests.support.picture_corpus import private_data, tiff
from tests.support.picture_corpus.card import card, even_card, stored_for
from tests.support.picture_corpus.case import (
    SHARP,
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


def cases() -> Iterator[Case]:
    """All of them."""
    for orientation in range(1, 9):
        for ending in ("jpg", "png", "webp", "tif", "avif"):
            yield of_bytes(
                f"held-{orientation}.{ending}",
                lambda orientation=orientation, ending=ending: _saying(  # type: ignore[misc]
                    ending, stored_for(orientation), orientation
                ),
                Prepared(tolerance=SHARP),
            )
    for orientation in (0, 9, 65535):
        for ending in ("jpg", "png", "webp"):
            yield of_bytes(
                f"held-{orientation}.{ending}",
                lambda orientation=orientation, ending=ending: _saying(  # type: ignore[misc]
                    ending, card(), orientation
                ),
                Prepared(),
            )
    yield of_bytes(
        "held-6-little-endian.jpg",
        lambda: jpeg(stored_for(6), exif=b"Exif\0\0" + tiff.exif(orientation=6, order="<")),
        Prepared(),
    )
    yield of_bytes(
        "held-6-with-thumbnail.jpg",
        lambda: jpeg(stored_for(6), exif=b"Exif\0\0" + private_data.exif(orientation=6)),
        Prepared(absent=private_data.MARK.encode()),
    )
    broken = {
        "cut": tiff.exif(orientation=6)[:14],
        "noise": bytes(range(7, 200)),
        "far-away": tiff.header(">")[:4] + b"\xff\xff\xff\xf0" + bytes(30),
        "nothing": b"",
        "many": tiff.header(">") + b"\xff\xff" + b"\x01\x12\x00\x03" * 8,
    }
    for name, block in broken.items():
        for ending in ("jpg", "png", "webp"):
            if ending == "png" and not block:
                continue  # Pillow writes none
            yield of_bytes(
                f"exif-{name}.{ending}",
                lambda block=block, ending=ending: _with_block(ending, card(), block),  # type: ignore[misc]
                Prepared(),
            )
    # Telephones say it twice; it is done once.
    for name in ("telephone", "telephone-upside-down", "telephone-level", "mirrored"):
        yield of_bytes(
            f"{name}.heic",
            lambda name=name: fixture(f"{name}.heic"),  # type: ignore[misc]
            Prepared(even_card, SOFT, media_type="image/heic", absent=private_data.MARK.encode()),
        )
    # In AVIF the word of Exif does not count, only the file's own property.
    yield of_bytes("exif-6-only.avif", _misleading_avif, Prepared())


def _saying(ending: str, stored: Image.Image, orientation: int) -> bytes:
    if ending == "tif":
        return tiff.picture(
            [stored.tobytes()],
            {
                tiff.WIDTH_TAG: stored.width,
                tiff.HEIGHT_TAG: stored.height,
                tiff.BITS: [8] * 3,
                tiff.COMPRESSION: 1,
                tiff.PHOTOMETRIC: 2,
                tiff.ORIENTATION: orientation,
                tiff.SAMPLES: 3,
                tiff.ROWS_PER_STRIP: stored.height,
            },
        )
    return _with_block(ending, stored, tiff.exif(orientation=orientation))


def _with_block(ending: str, stored: Image.Image, block: bytes) -> bytes:
    if ending == "jpg":
        return jpeg(stored, exif=b"Exif\0\0" + block)
    if ending == "png":
        return encoded(stored, "PNG", exif=block)
    if ending == "webp":
        return webp(stored, exif=block)
    return avif(stored, exif=block)


def _misleading_avif() -> bytes:
    """Exif names a turn, the file's property does not; Pillow's writer would say it by the property."""
    whole = avif(card(), exif=tiff.exif(main={275: 6}))
    tag, turned = (number.to_bytes(2, "big") for number in (275, tiff.ORIENTATION))
    entry = tag + b"\0\4" + b"\0\0\0\1" + b"\0\0\0\6"
    if whole.count(entry) != 1:
        raise ValueError("The entry is not where it was put.")
    return whole.replace(entry, turned + b"\0\3" + b"\0\0\0\1" + b"\0\6\0\0")

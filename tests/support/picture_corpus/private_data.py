"""What cameras and programs write into pictures besides the picture, all of it marked so that it is found."""

from __future__ import annotations

import io
from fractions import Fraction

from PIL import Image

from tests.support.picture_corpus import tiff
from tests.support.picture_corpus.card import Colour

MARK = "TELLTALE"
"""Stands in everything that must stay at home."""

SERIAL = f"{MARK}-SN-0042"
CAMERA = f"{MARK} Camera"
COMMENT = f"{MARK} comment"

_DEGREES = [Fraction(12), Fraction(34), Fraction(56789, 1000)]
_GPS: dict[int, tiff.Value] = {
    1: "N",
    2: _DEGREES,
    3: "E",
    4: _DEGREES,
    29: "2026:11:20",
}


def thumbnail(colour: Colour = (250, 0, 250)) -> bytes:
    """A small JPEG, the same all over, with a comment."""
    out = io.BytesIO()
    Image.new("RGB", (40, 28), colour).save(out, "JPEG", comment=COMMENT.encode())
    return out.getvalue()


def exif(*, orientation: int | None = None, order: str = ">", with_thumbnail: bool = True) -> bytes:
    """Exif as a telephone writes it: place, camera, its number, the owner, a comment, a small picture."""
    return tiff.exif(
        orientation=orientation,
        order=order,
        main={271: f"{MARK} Maker", 272: CAMERA, 315: f"{MARK} Artist", 306: "2026:11:20 12:00:00"},
        camera={
            0x9003: "2026:11:20 12:00:00",
            0x9286: b"ASCII\0\0\0" + COMMENT.encode(),
            0xA430: f"{MARK} Owner",
            0xA431: SERIAL,
        },
        gps=_GPS,
        thumbnail=thumbnail() if with_thumbnail else b"",
    )


def xmp() -> bytes:
    """XMP with the place and a title."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/"'
        ' xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" exif:GPSLatitude="12,34.5N"'
        f' exif:GPSLongitude="12,34.5E" aux:SerialNumber="{SERIAL}"/>'
        '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()

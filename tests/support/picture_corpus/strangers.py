"""Files that are no pictures we read, whatever they are called."""

from __future__ import annotations

import io
import struct
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from PIL import Image

from tests.support.picture_corpus.card import card
from tests.support.picture_corpus.case import NO_PICTURE, Case, encoded, of_bytes
from tests.support.videos import make_clip


@cache
def contents(bait: str = "bait.txt", address: str = "http://127.0.0.1:9/") -> dict[str, bytes]:
    """All of them by name. Those that can refer to other files and places do: to the bait and the address."""
    entity = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file://{bait}">]>'
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="400"'
        f' height="320"><image xlink:href="file://{bait}" width="9" height="9"/>'
        f'<image xlink:href="{address}a.png" width="9" height="9"/></svg>'
    )
    return {
        "svg": svg.encode(),
        "svg-with-entity": (f'<?xml version="1.0"?>{entity}' + svg.replace("</svg>", "&x;</svg>")).encode(),
        "pdf": f"%PDF-1.7\n1 0 obj<</OpenAction<</S/URI/URI({address})>>>>endobj\n%%EOF".encode(),
        "postscript": f"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n({bait}) run\nshowpage\n".encode(),
        "html": f'<!doctype html><img src="{address}"><iframe src="file://{bait}">'.encode(),
        "mp4": _mp4(),
        "playlist": f"#EXTM3U\n#EXTINF:1,\nfile://{bait}\n{address}\n".encode(),
        "list-for-ffmpeg": f"ffconcat version 1.0\nfile '{bait}'\n".encode(),
        "zip": _zip(),
        "tar": _tar(),
        "ico": encoded(card(), "ICO", sizes=[(32, 32)]),
        "icns": encoded(card().resize((128, 128)), "ICNS"),
        "psd": b"8BPS\0\1" + bytes(6) + struct.pack(">HIIHH", 3, 8, 8, 8, 3) + bytes(12) + bytes(2 + 192),
        "pnm": b"P6\n8 8\n255\n" + bytes(192),
        "xpm": b'/* XPM */\nstatic char *x[] = {"1 1 1 1", "a c #fff", "a"};\n',
        "jpeg-2000": encoded(card(), "JPEG2000"),
        "dds": encoded(card(), "DDS"),
        "tga": encoded(card(), "TGA"),
        "javascript": b"alert(1)\n",
        "elf": b"\x7fELF\2\1\1" + bytes(57),
        "wav": b"RIFF" + struct.pack("<I", 36) + b"WAVEfmt " + bytes(24),
        "avi": b"RIFF" + struct.pack("<I", 36) + b"AVI LIST" + bytes(24),
        "zeros": bytes(5000),
        "text": b"not a picture\n",
    }


def cases() -> Iterator[Case]:
    """All of them."""
    for name, data in contents().items():
        yield of_bytes(f"{name}-named.png", data, NO_PICTURE)


def write_all(folder: Path, bait: Path, address: str) -> list[Path]:
    """All of them as files named .png; returns their paths."""
    paths = []
    for name, data in contents(str(bait), address).items():
        paths.append(folder / f"{name}.png")
        paths[-1].write_bytes(data)
    return paths


def _mp4() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return make_clip(Path(folder) / "a.mp4").read_bytes()


def _zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.png", encoded(Image.new("RGB", (8, 8)), "PNG"))
    return out.getvalue()


def _tar() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.png"))
    return out.getvalue()

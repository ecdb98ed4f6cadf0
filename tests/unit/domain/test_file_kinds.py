"""What a file seems to be, before anybody decodes it."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from hailuo_desktop.domain.file_kinds import FileKind, kind_by_bytes, kind_by_name


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF", "AVIF"])
def test_pictures_are_known_by_their_first_bytes(kind: str) -> None:
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, kind)
    assert kind_by_bytes(out.getvalue()[:32]) is FileKind.PICTURE


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", FileKind.PICTURE),
        (b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2", FileKind.VIDEO),
        (b"\x00\x00\x00\x14ftypqt  \x00\x00\x00\x00", FileKind.VIDEO),
        (b"\x1a\x45\xdf\xa3\x01\x00\x00\x00", FileKind.VIDEO),
        (b"RIFF\x24\x00\x00\x00AVI LIST", FileKind.VIDEO),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", FileKind.OTHER),
        (b"<!DOCTYPE html><html>", FileKind.PAGE),
        (b"\xef\xbb\xbf \n <svg xmlns=''>", FileKind.PAGE),
        (b'{"format": 1}', FileKind.OTHER),
        (b"%PDF-1.7", FileKind.OTHER),
        (b"", FileKind.OTHER),
    ],
)
def test_other_first_bytes(head: bytes, kind: FileKind) -> None:
    assert kind_by_bytes(head) is kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("A.JPG", FileKind.PICTURE),
        ("phone.HEIC", FileKind.PICTURE),
        ("clip.mp4", FileKind.VIDEO),
        ("clip.mp4.json", FileKind.RECORD),
        ("prompts.csv", FileKind.LIST),
        ("png", FileKind.OTHER),
        ("a.svg", FileKind.OTHER),
        (".png", FileKind.PICTURE),
    ],
)
def test_names(name: str, kind: FileKind) -> None:
    assert kind_by_name(name) is kind

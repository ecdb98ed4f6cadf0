"""XMP in GIF, WebP and PNG files, the one place where these can carry marks."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

LARGEST_FILE = 512_000_000
"""Bytes of a file that is looked into."""

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEYWORD = b"XML:com.adobe.xmp\x00\x00\x00\x00\x00"
_GIF_XMP = b"\x21\xff\x0bXMP DataXMP"
# After the text: bytes that lead a reader of sub-blocks to the end, wherever it comes in.
_GIF_TRAILER = b"\x01" + bytes(range(255, -1, -1)) + b"\x00"
_WEBP_XMP_FLAG, _WEBP_ANIMATION_FLAG = 0x04, 0x02


def is_picture_file(head: bytes) -> bool:
    """Whether a file with these first bytes is one of the three."""
    return head.startswith((_PNG, b"GIF8")) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP")


def xmp_in_picture(path: Path) -> bytes:
    """The XMP packet of the file, or nothing."""
    if path.stat().st_size > LARGEST_FILE:
        return b""
    data = path.read_bytes()
    if data.startswith(_PNG):
        chunks = (data[start:end] for kind, start, end in _png_chunks(data) if kind == b"iTXt")
        texts = (chunk for chunk in chunks if chunk.startswith(_PNG_KEYWORD))
        return next(texts, b"")[len(_PNG_KEYWORD) :]
    if data.startswith(b"RIFF"):
        return next((data[start:end] for kind, start, end in _riff_chunks(data) if kind == b"XMP "), b"")
    start = data.find(_GIF_XMP, 13)
    end = data.find(_GIF_TRAILER, start) if start >= 0 else -1
    return data[start + len(_GIF_XMP) : end] if end >= 0 else b""


def with_xmp(data: bytes, packet: bytes, size: tuple[int, int]) -> bytes:
    """The file's bytes with this packet in it, where it has none yet; `size` is that of the picture."""
    if data.startswith(_PNG):
        end_of_header = 8 + 25
        return data[:end_of_header] + _png_chunk(b"iTXt", _PNG_KEYWORD + packet) + data[end_of_header:]
    if data.startswith(b"RIFF"):
        return _webp_with(data, packet, size)
    colours = 3 << (data[10] & 7) + 1 if data[10] & 0x80 else 0
    at = 13 + colours
    if data[at : at + 2] == b"\x21\xff" and data[at + 3 : at + 14] == b"NETSCAPE2.0":
        at += 19  # how often it is shown: readers expect that first
    return data[:at] + _GIF_XMP + packet + _GIF_TRAILER + data[at:]


def _webp_with(data: bytes, packet: bytes, size: tuple[int, int]) -> bytes:
    chunks = [(kind, data[start:end]) for kind, start, end in _riff_chunks(data)]
    if chunks and chunks[0][0] == b"VP8X":
        head = chunks.pop(0)[1]
        flags = head[0] | _WEBP_XMP_FLAG
        rest = head[1:]
    else:
        flags = _WEBP_XMP_FLAG | (_WEBP_ANIMATION_FLAG if any(kind == b"ANIM" for kind, _ in chunks) else 0)
        sides = b"".join((side - 1).to_bytes(3, "little") for side in size)
        rest = b"\x00\x00\x00" + sides
    chunks = [(b"VP8X", bytes([flags]) + rest), *chunks, (b"XMP ", packet)]
    body = b"".join(
        kind + struct.pack("<I", len(value)) + value + b"\x00" * (len(value) & 1) for kind, value in chunks
    )
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def _riff_chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    position = 12
    while position + 8 <= len(data):
        length = int.from_bytes(data[position + 4 : position + 8], "little")
        start = position + 8
        if start + length > len(data):
            return
        yield data[position : position + 4], start, start + length
        position = start + length + (length & 1)


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    position = 8
    while position + 12 <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        start = position + 8
        if start + length + 4 > len(data):
            return
        yield data[position + 4 : position + 8], start, start + length
        position = start + length + 4


def _png_chunk(kind: bytes, value: bytes) -> bytes:
    return struct.pack(">I", len(value)) + kind + value + struct.pack(">I", zlib.crc32(kind + value))

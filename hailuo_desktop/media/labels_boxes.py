"""A bounded reader of ISO base media files (ISO/IEC 14496-12): texts by key, and boxes with a UUID.

It reads no more than the heads of boxes and the few it is asked for, and believes no length it is told.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

MOST_BOXES = 200_000
"""Heads that are read of one file; a fragmented film has a few for each second."""

LARGEST_VALUE = 4_000_000
"""Bytes of a text or a box that are read."""

_MOST_KEYS = 1000


class Box(NamedTuple):
    """A box: its kind, and where what is in it begins and ends."""

    kind: bytes
    start: int
    end: int


class _Reader:
    """One file, and how many heads may still be read of it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._left = MOST_BOXES

    def boxes(self, start: int, end: int) -> Iterator[Box]:
        """The boxes between two places, as far as they can be followed."""
        while start + 8 <= end and self._left > 0:
            self._left -= 1
            head = self.read(start, 16)
            if len(head) < 8:
                return
            length = int.from_bytes(head[:4], "big")
            begin = start + 8
            if length == 1:
                length = int.from_bytes(head[8:16], "big")
                begin += 8
            elif length == 0:
                length = end - start
            if length < begin - start or start + length > end:
                return
            yield Box(head[4:8], begin, start + length)
            start += length

    def children(self, parents: Iterable[Box], kind: bytes) -> Iterator[Box]:
        """The boxes of this kind in those."""
        for parent in parents:
            for box in self.boxes(self._content(parent), parent.end):
                if box.kind == kind:
                    yield box

    def read(self, start: int, length: int) -> bytes:
        """So many bytes, or fewer at the file's end."""
        self._file.seek(start)
        return self._file.read(max(0, length))

    def whole(self, box: Box, largest: int = LARGEST_VALUE) -> bytes:
        """What is in a box, or nothing where that is too much."""
        length = box.end - box.start
        return self.read(box.start, length) if length <= largest else b""

    def _content(self, box: Box) -> int:
        """Where the boxes in it begin: `meta` has four bytes before them, except in QuickTime's files."""
        if box.kind != b"meta":
            return box.start
        return box.start if self.read(box.start + 4, 4) == b"hdlr" else box.start + 4


def is_iso_file(head: bytes) -> bool:
    """Whether a file with these first bytes is one of boxes."""
    return head[4:8] in (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")


def texts_in_boxes(path: Path) -> dict[str, str]:
    """The texts that a file keeps by key (`moov/udta/meta` or `moov/meta`, `keys` and `ilst`)."""
    with path.open("rb") as file:
        reader = _Reader(file)
        movies = [box for box in reader.boxes(0, path.stat().st_size) if box.kind == b"moov"]
        metas = [*reader.children(movies, b"meta")]
        metas += reader.children(reader.children(movies, b"udta"), b"meta")
        texts: dict[str, str] = {}
        for meta in metas:
            for name, value in _texts(reader, meta):
                texts.setdefault(name, value)
        return texts


def uuid_boxes(path: Path) -> Iterator[tuple[bytes, Box]]:
    """The UUIDs of a file's outermost boxes that have one, with what follows it."""
    with path.open("rb") as file:
        reader = _Reader(file)
        for box in reader.boxes(0, path.stat().st_size):
            if box.kind == b"uuid" and box.end - box.start >= 16:
                yield reader.read(box.start, 16), Box(box.kind, box.start + 16, box.end)


def content(path: Path, box: Box, largest: int = LARGEST_VALUE) -> bytes:
    """What is in a box, or nothing where that is too much."""
    with path.open("rb") as file:
        return _Reader(file).whole(box, largest)


def quicktime_xmp(path: Path) -> bytes:
    """The XMP that QuickTime's files keep in `moov/udta/XMP_`, or nothing."""
    with path.open("rb") as file:
        reader = _Reader(file)
        movies = [box for box in reader.boxes(0, path.stat().st_size) if box.kind == b"moov"]
        for box in reader.children(reader.children(movies, b"udta"), b"XMP_"):
            return reader.whole(box)
    return b""


def append_uuid_box(path: Path, uuid: bytes, data: bytes) -> None:
    """Add a box with a UUID at the end of a file; nothing else in it moves."""
    with path.open("ab") as file:
        file.write(struct.pack(">I4s", 24 + len(data), b"uuid") + uuid + data)


def _texts(reader: _Reader, meta: Box) -> Iterator[tuple[str, str]]:
    names: list[str] = []
    for keys in reader.children([meta], b"keys"):
        names += _names(reader.whole(keys))
    for values in reader.children([meta], b"ilst"):
        for item in reader.boxes(values.start, values.end):
            number = int.from_bytes(item.kind, "big")
            if not 1 <= number <= len(names):
                continue
            for data in reader.children([item], b"data"):
                raw = reader.whole(data)
                if len(raw) >= 8 and raw[:4] == b"\x00\x00\x00\x01":  # text in UTF-8
                    yield names[number - 1], raw[8:].decode(errors="replace")


def _names(raw: bytes) -> list[str]:
    names: list[str] = []
    position, count = 8, int.from_bytes(raw[4:8], "big")
    while len(names) < min(count, _MOST_KEYS) and position + 8 <= len(raw):
        length = int.from_bytes(raw[position : position + 4], "big")
        if length < 8:
            break
        names.append(raw[position + 8 : position + length].decode(errors="replace"))
        position += length
    return names

"""A bounded reader of Matroska and WebM files: the texts of their simple tags."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

MOST_ELEMENTS = 200_000
_LARGEST_TAGS = 4_000_000

_SEGMENT, _TAGS, _TAG, _SIMPLE_TAG = 0x18538067, 0x1254C367, 0x7373, 0x67C8
_NAME, _STRING = 0x45A3, 0x4487


def is_ebml_file(head: bytes) -> bool:
    """Whether a file with these first bytes is Matroska or WebM."""
    return head.startswith(b"\x1a\x45\xdf\xa3")


def texts_in_tags(path: Path) -> dict[str, str]:
    """The texts by their tag's name; the first of each."""
    size = path.stat().st_size
    texts: dict[str, str] = {}
    with path.open("rb") as file:
        for kind, start, end in _elements(file, 0, size):
            if kind != _SEGMENT:
                continue
            for inner, begin, stop in _elements(file, start, end):
                if inner == _TAGS and stop - begin <= _LARGEST_TAGS:
                    for name, value in _simple_tags(file, begin, stop):
                        texts.setdefault(name, value)
    return texts


def _simple_tags(file: BinaryIO, start: int, end: int) -> Iterator[tuple[str, str]]:
    for tag, begin, stop in _elements(file, start, end):
        if tag != _TAG:
            continue
        for kind, first, last in _elements(file, begin, stop):
            if kind == _SIMPLE_TAG:
                parts = {each: (at, to) for each, at, to in _elements(file, first, last)}
                if _NAME in parts and _STRING in parts:
                    yield _text(file, *parts[_NAME]), _text(file, *parts[_STRING])


def _text(file: BinaryIO, start: int, end: int) -> str:
    file.seek(start)
    return file.read(end - start).rstrip(b"\x00").decode(errors="replace")


def _elements(file: BinaryIO, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The elements between two places: kind, beginning and end. One of unknown length reaches to the end."""
    for _ in range(MOST_ELEMENTS):
        if start + 2 > end:
            return
        file.seek(start)
        head = file.read(12)
        kind_length = _length_of(head[:1])
        size_length = _length_of(head[kind_length : kind_length + 1]) if kind_length <= 4 else 0
        begin = start + kind_length + size_length
        if not 0 < kind_length <= 4 or not 0 < size_length <= 8 or begin > end:
            return
        kind = int.from_bytes(head[:kind_length], "big")
        size = int.from_bytes(head[kind_length : kind_length + size_length], "big")
        size &= (1 << 7 * size_length) - 1
        stop = end if size == (1 << 7 * size_length) - 1 else begin + size
        if stop > end:
            return
        yield kind, begin, stop
        start = stop


def _length_of(first: bytes) -> int:
    """How many bytes a number has whose first byte this is; 0 for none."""
    return 9 - first[0].bit_length() if first and first[0] else 0

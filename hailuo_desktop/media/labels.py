"""Marks in files: read by readers of our own, without any library, and written where there are none.

Writing is done to files of our making only; the files that providers made stay as they are, to the byte.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.labels import AIGC_KEY, OTHERS_KEY, Marks, labels_in, labels_text
from hailuo_desktop.media import labels_boxes, labels_ebml, labels_pictures
from hailuo_desktop.media.labels_xmp import XMP_UUID, marks_in_xmp, xmp_packet

CREDENTIALS_UUID = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
"""Of the box that holds Content Credentials (C2PA)."""

LONGEST_LABEL = 100_000
"""Characters of a label that is taken for one."""

_HEAD = 32


def read_marks(path: Path) -> Marks:
    """The marks of a file; none where it cannot be read as one that has them.

    Raises:
        OSError: the file cannot be opened.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if labels_boxes.is_iso_file(head):
        return _marks_in_boxes(path)
    if labels_ebml.is_ebml_file(head):
        return _with_texts(Marks(), labels_ebml.texts_in_tags(path))
    if labels_pictures.is_picture_file(head):
        return marks_in_xmp(labels_pictures.xmp_in_picture(path))
    return Marks()


def read_texts(path: Path) -> Mapping[str, str]:
    """The texts that a video keeps by key. Raises OSError."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if labels_boxes.is_iso_file(head):
        return labels_boxes.texts_in_boxes(path)
    return labels_ebml.texts_in_tags(path) if labels_ebml.is_ebml_file(head) else {}


def texts_of(marks: Marks) -> dict[str, str]:
    """What of the marks is written as texts by key."""
    texts = {AIGC_KEY: marks.aigc} if marks.aigc else {}
    if marks.others:
        texts[OTHERS_KEY] = labels_text(marks.others)
    return texts


def add_xmp(path: Path, marks: Marks) -> None:
    """Add what of the marks is kept in XMP to a video of boxes, at its end; the rest is among its texts."""
    packet = xmp_packet(msgspec.structs.replace(marks, others=()))
    if packet:
        labels_boxes.append_uuid_box(path, XMP_UUID, packet)


def add_to_picture(path: Path, marks: Marks, size: tuple[int, int]) -> None:
    """Add the marks to a GIF, WebP or PNG file; all of them stand in XMP there."""
    packet = xmp_packet(in_xmp_alone(marks))
    if packet:
        path.write_bytes(labels_pictures.with_xmp(path.read_bytes(), packet, size))


def in_xmp_alone(marks: Marks) -> Marks:
    """The marks as files carry them that have nothing but XMP: one label, and the others beside it."""
    label, *more = dict.fromkeys(each for each in (marks.aigc, marks.aigc_in_xmp, *marks.others) if each) or [
        ""
    ]
    return Marks(aigc_in_xmp=label, source_type=marks.source_type, others=tuple(more))


def check_marks(path: Path, expected: Marks) -> None:
    """Read a file again that was just written, and see that its marks are there, to the letter.

    Raises:
        AppError: FILM_MARK_LOST.
    """
    if read_marks(path) != expected:
        raise AppError(ErrorKind.FILM_MARK_LOST)


def sync_file(path: Path) -> None:
    """Have the file on the disk before it gets its name."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _marks_in_boxes(path: Path) -> Marks:
    xmp, has_credentials = b"", False
    for uuid, box in labels_boxes.uuid_boxes(path):
        if uuid == XMP_UUID and not xmp:
            xmp = labels_boxes.content(path, box)
        has_credentials = has_credentials or uuid == CREDENTIALS_UUID
    marks = marks_in_xmp(xmp or labels_boxes.quicktime_xmp(path))
    marks = msgspec.structs.replace(marks, has_credentials=has_credentials)
    return _with_texts(marks, labels_boxes.texts_in_boxes(path))


def _with_texts(marks: Marks, texts: Mapping[str, str]) -> Marks:
    label = texts.get(AIGC_KEY, "")
    others = labels_in(texts.get(OTHERS_KEY) or texts.get(OTHERS_KEY.upper()) or "[]")
    return msgspec.structs.replace(
        marks,
        aigc=label if len(label) <= LONGEST_LABEL else "",
        others=tuple(dict.fromkeys((*others, *marks.others))),
    )

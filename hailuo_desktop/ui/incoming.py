"""What a drop or the clipboard holds, as far as it can become a picture.

Pictures of other programs are taken as they are encoded, and decoded where nothing can come of it. Qt decodes
only what is a bitmap in memory and has no encoding at all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt
from PySide6.QtGui import QDropEvent, QImage

from hailuo_desktop.domain.file_kinds import FileKind, kind_by_name
from hailuo_desktop.ui.incoming_words import (
    MOST_ADDRESSES,
    addresses_in_words,
    in_mozilla_words,
    is_data,
    lines_of_uri_list,
    link_of,
    path_of,
    paths_of,
)

OWN_CLIP = "application/x-hailuo-desktop-clip"
"""The ids of jobs, one a line, where clips of our own are dragged."""

_LARGEST = 15_000_000
_MOST_GLIMPSED = 2000

_FILE_LISTS = ("text/uri-list", "x-special/gnome-copied-files", "application/x-kde4-urilist")
_MOZILLA = "text/x-moz-url"
_PROMISED = "application/x-moz-file-promise-url"
_RAW_FORMATS = (
    "image/png",
    "image/jpeg",
    "image/webp",
    "image/avif",
    "image/heic",
    "image/heif",
    "image/tiff",
    "image/gif",
    "image/bmp",
    "image/x-bmp",
    'application/x-qt-windows-mime;value="PNG"',
    'application/x-qt-windows-mime;value="JFIF"',
    'application/x-qt-windows-mime;value="GIF"',
    'application/x-qt-windows-mime;value="image/webp"',
)
"""Encoded pictures, the ones without loss first."""

_FILE_CONTENTS = ("application/octet-stream;name=", 'application/x-qt-windows-mime;value="FileContents"')
"""How browsers hand over the file behind a picture of a page."""


@dataclass(frozen=True)
class Incoming:
    """Something handed to the window, as it came.

    Attributes:
        paths: files on this computer, given as such.
        addresses: a list of addresses, as bytes.
        mozilla, page, words: what else a browser or an editor says of it.
        bitmap: a picture without a file: encoded, or a bitmap of this computer's clipboard.
        jobs: the ids of clips of our own.
        from_browser: a file with it is there for a moment only.
    """

    paths: tuple[Path, ...] = ()
    addresses: bytes = b""
    mozilla: bytes = b""
    page: bytes = b""
    words: str = ""
    bitmap: bytes | QImage | None = None
    jobs: tuple[str, ...] = ()
    from_browser: bool = False


@dataclass(frozen=True)
class Contents:
    """What something handed over comes down to: files, or a picture, or a link, or nothing.

    Attributes:
        count: how many files were named; `paths` may be the first of them only.
        is_elsewhere: there are files, but in a place that only the other program can open.
    """

    paths: tuple[Path, ...] = ()
    count: int = 0
    bitmap: bytes | QImage | None = None
    data: str = ""
    link: str = ""
    is_elsewhere: bool = False


class Promise(StrEnum):
    """What will come of a drag, as far as can be told while it hangs over the window."""

    PICTURE = "picture"
    PICTURES = "pictures"
    VIDEO = "video"
    CLIP = "clip"
    OWN_CLIP = "own_clip"
    RECORD = "record"
    LIST = "list"
    LINK = "link"


def may_be_picture(mime: QMimeData) -> bool:
    """Whether a drag is worth showing a target; cheap, asked while the mouse moves."""
    return (
        mime.hasUrls()
        or mime.hasImage()
        or bool(_raw_format(mime))
        or any(each in (OWN_CLIP, *_FILE_LISTS, _MOZILLA) for each in mime.formats())
    )


def holds_picture(mime: QMimeData) -> bool:
    """Whether a paste into a text field means the picture, not the words that may come with it."""
    if any(_has_files(_bytes(mime, name)) for name in _FILE_LISTS if mime.hasFormat(name)):
        return True
    if mime.hasText():
        words = mime.text()
        return is_data(words.strip()[:11]) and bool(addresses_in_words(words))
    return mime.hasImage() or bool(_raw_format(mime))


def glimpse(mime: QMimeData, is_own_clip: Callable[[str], bool]) -> Promise:
    """What dropping this will do, by names alone: no file is looked at. To be asked once for each drag."""
    if mime.hasFormat(OWN_CLIP):
        return Promise.OWN_CLIP
    lines = _addresses(mime)
    names = list(paths_of(lines[:_MOST_GLIMPSED]))
    if not names:
        is_link = bool(lines) and not _raw_format(mime) and not is_data(lines[0]) and not mime.hasImage()
        return Promise.LINK if is_link else Promise.PICTURE
    kinds = [kind_by_name(path.name) for path in names]
    if FileKind.PICTURE not in kinds and FileKind.VIDEO in kinds:
        video = names[kinds.index(FileKind.VIDEO)]
        return Promise.CLIP if is_own_clip(str(video)) else Promise.VIDEO
    if len(names) > 1 and not {FileKind.RECORD, FileKind.LIST} >= set(kinds):
        return Promise.PICTURES
    if kinds[0] is FileKind.RECORD:
        return Promise.RECORD
    return Promise.LIST if kinds[0] is FileKind.LIST else Promise.PICTURE


def take_as_copy(event: QDropEvent) -> None:
    """Accept, but never as a move: after that, a file manager would delete the user's file."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def read_mime(mime: QMimeData) -> Incoming:
    """Take the data over from the other program, which keeps them only for now. `contents_of` reads them.

    Files go before bitmaps: they are the original. No more is asked for than is needed: each question may
    wait for the other program.
    """
    if mime.hasFormat(OWN_CLIP):
        return Incoming(jobs=tuple(_bytes(mime, OWN_CLIP).decode("utf-8", "replace").splitlines()))
    of_page = mime.hasFormat("text/html") or mime.hasFormat(_MOZILLA)
    addresses = b""
    for name in _FILE_LISTS:
        if mime.hasFormat(name):
            addresses = _bytes(mime, name)
            if _has_files(addresses):
                return Incoming(addresses=addresses, from_browser=of_page)
    raw = _raw_format(mime)
    bitmap = _bytes(mime, raw) if raw else b""
    if bitmap:
        return Incoming(bitmap=bitmap)
    if mime.hasImage() and not raw:
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return Incoming(bitmap=image)
    mozilla = _PROMISED if mime.hasFormat(_PROMISED) else _MOZILLA
    return Incoming(
        addresses=addresses,
        mozilla=_bytes(mime, mozilla) if mime.hasFormat(mozilla) else b"",
        page=_bytes(mime, "text/html") if mime.hasFormat("text/html") else b"",
        words=mime.text() if mime.hasText() and not addresses else "",
    )


def contents_of(incoming: Incoming) -> Contents:
    """What it comes down to. Takes its time with long words: not for the window's thread."""
    if incoming.paths:
        return Contents(paths=tuple(path.absolute() for path in incoming.paths), count=len(incoming.paths))
    if incoming.bitmap is not None:
        return Contents(bitmap=incoming.bitmap)
    addresses = lines_of_uri_list(incoming.addresses) or addresses_in_words(incoming.words)
    files = [each for each in addresses if each[:5].casefold() == "file:"]
    paths = tuple(paths_of(files[:MOST_ADDRESSES]))
    if paths:
        return Contents(paths=paths, count=len(files))
    shown = _picture_in_page(incoming.page) if incoming.page else ""
    promised = in_mozilla_words(incoming.mozilla)
    # What the page shows goes before where a click on it would lead.
    for each in (shown, promised, *addresses[:1]):
        if is_data(each):
            return Contents(data=each)
        if link := link_of(each):
            return Contents(link=link)
    return Contents(is_elsewhere=bool(addresses))


def _picture_in_page(page: bytes) -> str:
    from hailuo_desktop.ui.incoming_page import picture_in_page

    return picture_in_page(page)


def encode(image: QImage) -> bytes:
    """The image as PNG, or as JPEG where that would be too large for models to take.

    Takes its time: not for the window's thread.
    """
    data = _written(image, "PNG", 80)
    return data if len(data) <= _LARGEST else _written(image, "JPEG", 92)


def _written(image: QImage, kind: str, quality: int) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, quality)  # type: ignore[call-overload]
    return bytes(data.data())


def _addresses(mime: QMimeData) -> list[str]:
    for name in _FILE_LISTS:
        if mime.hasFormat(name):
            return lines_of_uri_list(_bytes(mime, name))
    return []


def _has_files(addresses: bytes) -> bool:
    return any(path_of(each) is not None for each in lines_of_uri_list(addresses)[:_MOST_GLIMPSED])


def _raw_format(mime: QMimeData) -> str:
    """The best format in which a picture comes encoded, or ""."""
    offered = mime.formats()
    for name in _RAW_FORMATS:
        if name in offered:
            return name
    return next((each for each in offered if _is_file(each) or _is_other_picture(each)), "")


def _is_file(name: str) -> bool:
    return name.startswith(_FILE_CONTENTS)


def _is_other_picture(name: str) -> bool:
    # Qt itself makes image/ppm of an X pixmap, which is a bitmap in memory.
    return name.startswith("image/") and name != "image/ppm"


def _bytes(mime: QMimeData, name: str) -> bytes:
    return bytes(mime.data(name).data())

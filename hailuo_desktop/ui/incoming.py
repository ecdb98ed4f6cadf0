"""What a drop or the clipboard holds, as far as it can become a picture."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage

PICTURE_SUFFIXES = (
    ".jpg",
    ".jpeg",
    ".jfif",
    ".png",
    ".webp",
    ".avif",
    ".tif",
    ".tiff",
    ".bmp",
    ".gif",
)
"""Names that picture files usually have; only their content decides."""

_LARGEST = 15_000_000
_RAW_FORMATS = ("image/png", "image/jpeg")


@dataclass(frozen=True)
class Incoming:
    """Something handed to the window.

    Attributes:
        paths: files on this computer, pictures by their name first.
        bitmap: a picture without a file: encoded, or as it came from the clipboard.
        is_web: there is nothing but an address on the web.
    """

    paths: tuple[Path, ...] = ()
    bitmap: bytes | QImage | None = None
    is_web: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.paths and self.bitmap is None and not self.is_web


def may_be_picture(mime: QMimeData) -> bool:
    """Whether a drag is worth showing a target; cheap, asked while the mouse moves."""
    return mime.hasUrls() or mime.hasImage()


def take_as_copy(event: QDropEvent) -> None:
    """Accept, but never as a move: after that, a file manager would delete the user's file."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def read_mime(mime: QMimeData) -> Incoming:
    """What the data hold. Files go before bitmaps: they are the original.

    A browser gives a dragged picture as its address and, with luck, as a bitmap too.
    """
    urls = mime.urls() if mime.hasUrls() else _urls_in(mime.text())
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    if paths:
        paths.sort(key=lambda path: path.suffix.lower() not in PICTURE_SUFFIXES)
        return Incoming(paths=tuple(paths))
    for name in _RAW_FORMATS:
        if mime.hasFormat(name):
            return Incoming(bitmap=bytes(mime.data(name).data()))
    if mime.hasImage():
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return Incoming(bitmap=image)
    return Incoming(is_web=any(url.scheme() in ("http", "https") for url in urls))


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


def _urls_in(text: str) -> list[QUrl]:
    """A path or address copied as text, e.g. by a file manager or an address bar."""
    line = text.strip().strip('"')
    if "\n" in line or len(line) > 4096:
        return []
    if line.startswith("file:"):
        return [QUrl(line)]
    path = Path(line)
    if path.is_absolute() and path.suffix.lower() in PICTURE_SUFFIXES:
        return [QUrl.fromLocalFile(line)]
    return []

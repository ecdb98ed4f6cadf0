"""Draws the program's icon in all sizes the systems want, from `resources/icons/hailuo-desktop.svg`.

Run `python packaging/artwork/make_icons.py FOLDER`: it writes `hicolor/...` for Linux, `hailuo-desktop.ico`
for Windows and `hailuo-desktop.icns` for macOS there. The packages are made with them; they are not kept.
"""

from __future__ import annotations

import io
import shutil
import struct
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

NAME = "hailuo-desktop"
DRAWING = Path(__file__).resolve().parents[2] / "resources" / "icons" / f"{NAME}.svg"

LINUX_SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)
MACOS_KINDS = {
    b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024,
    b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512,
}  # fmt: skip
"""Apple's names of the entries, the last four for screens of double density, and their pixels."""

MACOS_OLD_KINDS = {b"is32": (16, b"s8mk"), b"il32": (32, b"l8mk")}
"""The smallest, which as PNG are not shown for programs: colours and, by another name, what shows of them."""

_RUN = 128
"""The most bytes that follow each other as they are."""


def main() -> None:
    """Draw all into the folder given."""
    folder = Path(sys.argv[1])
    linux(folder / "hicolor")
    windows(folder / f"{NAME}.ico")
    macos(folder / f"{NAME}.icns")


def linux(folder: Path) -> None:
    """The icon theme's folders."""
    for size in LINUX_SIZES:
        target = folder / f"{size}x{size}" / "apps" / f"{NAME}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(png(size))
    scalable = folder / "scalable" / "apps" / f"{NAME}.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(DRAWING, scalable)


def windows(target: Path) -> None:
    """One file with all sizes; each is drawn, none is shrunk from another."""
    pictures = [Image.open(io.BytesIO(png(size))) for size in sorted(WINDOWS_SIZES, reverse=True)]
    sizes = [picture.size for picture in pictures]
    pictures[0].save(target, format="ICO", sizes=sizes, append_images=pictures[1:])


def macos(target: Path) -> None:
    """Apple's container: a name and a length before each PNG. Its icons leave a margin of a tenth."""
    entries = b""
    for kind, (size, mask) in MACOS_OLD_KINDS.items():
        *colours, shows = Image.open(io.BytesIO(png(size, margin=0.1))).convert("RGBA").split()
        entries += _entry(kind, b"".join(_runs(each.tobytes()) for each in colours))
        entries += _entry(mask, shows.tobytes())
    for kind, size in MACOS_KINDS.items():
        entries += _entry(kind, png(size, margin=0.1))
    target.write_bytes(_entry(b"icns", entries))


def png(size: int, margin: float = 0.0) -> bytes:
    """The drawing in so many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    edge = round(size * margin)  # whole pixels, so that the edge is sharp
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(edge, edge, size - 2 * edge, size - 2 * edge))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


def _entry(kind: bytes, content: bytes) -> bytes:
    return kind + struct.pack(">I", len(content) + 8) + content


def _runs(colour: bytes) -> bytes:
    """One colour as the old entries want it: runs of bytes as they are, each after its length."""
    runs = (colour[at : at + _RUN] for at in range(0, len(colour), _RUN))
    return b"".join(bytes([len(run) - 1]) + run for run in runs)


if __name__ == "__main__":
    main()

"""How a picture looks as it is sent, at the size of its preview."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from hailuo_desktop.domain.framing import WHITE
from hailuo_desktop.domain.request import Picture


def load_preview(data: bytes) -> QPixmap:
    """A preview, which is always of our own encoding."""
    pixmap = QPixmap()
    pixmap.loadFromData(data)
    return pixmap


def framed_view(preview: QPixmap, picture: Picture) -> QPixmap:
    """The part of the preview that is sent, with its border and its ground."""
    framing = picture.framing
    if preview.isNull() or (framing is None and not preview.hasAlphaChannel()):
        return preview
    scale = preview.width() / picture.width
    window = picture.window
    view = QPixmap(max(1, round(window.width * scale)), max(1, round(window.height * scale)))
    view.fill(QColor(WHITE if framing is None else framing.ground))
    painter = QPainter(view)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    place = QRectF(-window.left * scale, -window.top * scale, preview.width(), preview.height())
    painter.drawPixmap(place, preview, QRectF(preview.rect()))
    painter.end()
    return view


def edge_colour(preview: QPixmap) -> str:
    """The mean colour along the edge of a picture, for a border that does not stand out."""
    small = preview.toImage().convertToFormat(QImage.Format.Format_RGB32)
    side = 16
    small = small.scaled(
        side, side, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    last = side - 1
    rim = [(x, y) for x in range(side) for y in range(side) if x in (0, last) or y in (0, last)]
    colours = [small.pixelColor(x, y) for x, y in rim]
    mean = [
        round(sum(channel) / len(colours))
        for channel in zip(*((each.red(), each.green(), each.blue()) for each in colours), strict=True)
    ]
    return QColor(*mean).name()

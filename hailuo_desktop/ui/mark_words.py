"""The words of a visible mark: which they are, their shape as a picture, and how they look on a picture."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QImage, QPainter, QTextLayout

from hailuo_desktop.domain.film import SHORTEST_MARK, Corner, VisibleMark
from hailuo_desktop.storage.settings import LabelSettings

LONGEST = 40
"""Characters of the words."""

COMMON = (
    "AI-generated",
    "Made with AI",
    "AI生成",
    "AI生成コンテンツ",
    "AI 생성",
    "KI-generiert",
    "Généré par IA",
    "Generado con IA",
)
"""In the languages of many viewers; offered whatever the window's own language is."""

_PIXELS = 160
"""Of the font that the shape is drawn with: more than the mark ever has in a picture of usual size."""

_MARGIN = 0.5
"""Between the words and the edges of the picture, of the words' height."""

_WIDEST = 0.9
"""Of the picture's width; longer words cannot be drawn."""

_OUTLINE = 12
"""So many times as high as their outline is wide are the words."""

_COPIES = 12
"""Of the shape, all around it, that make an outline."""


def usual_words() -> str:
    """What stands in the picture where the user has named nothing else."""
    return QCoreApplication.translate("Mark", "AI-generated")


def words_of(labels: LabelSettings) -> str:
    """The words that are meant."""
    return " ".join(labels.words.split()) or usual_words()


def visible_mark(labels: LabelSettings) -> VisibleMark:
    """The mark as an export takes it."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    shape_of(words_of(labels)).save(buffer, "PNG")  # type: ignore[call-overload]
    return VisibleMark(
        words=bytes(data.data()),
        corner=Corner(labels.corner),
        share=labels.share,
        seconds=0.0 if labels.throughout else SHORTEST_MARK,
    )


@lru_cache(maxsize=8)
def shape_of(words: str) -> QImage:
    """The words in black on transparent ground, with nothing around them."""
    font = _font()
    metrics = QFontMetricsF(font)
    room = _PIXELS
    width = math.ceil(metrics.horizontalAdvance(words)) + 2 * room
    sheet = QImage(width, math.ceil(metrics.height()) + 2 * room, QImage.Format.Format_ARGB32_Premultiplied)
    sheet.fill(Qt.GlobalColor.transparent)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.black)
    painter.drawText(QPointF(room, room + metrics.ascent()), words)
    painter.end()
    return sheet.copy(_inked(sheet))


def has_letters(words: str) -> bool:
    """Whether this computer has a letter for each sign; without one it would draw a box."""
    layout = QTextLayout(words, _font())
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1_000_000)
    layout.endLayout()
    return all(index != 0 for run in layout.glyphRuns() for index in run.glyphIndexes())


def fits(words: str, share: float, width: float, height: float) -> bool:
    """Whether words of that height leave some room beside them in a picture of this size."""
    shape = shape_of(words)
    high = math.ceil(share * min(width, height))
    outline = max(2, round(high / _OUTLINE))
    return shape.width() * high / max(1, shape.height()) + 2 * outline <= _WIDEST * width


def paint_mark(painter: QPainter, picture: QRectF, words: str, corner: Corner, share: float) -> QRectF:
    """Draw the mark onto a picture that fills this place, as exports do. Returns where it stands."""
    shape = shape_of(words)
    high = share * min(picture.width(), picture.height())
    wide = shape.width() * high / max(1, shape.height())
    outline = max(1.0, high / _OUTLINE)
    margin = _MARGIN * high
    at_left = corner in (Corner.TOP_LEFT, Corner.BOTTOM_LEFT)
    at_top = corner in (Corner.TOP_LEFT, Corner.TOP_RIGHT)
    x = picture.left() + margin if at_left else picture.right() - margin - wide - 2 * outline
    y = picture.top() + margin if at_top else picture.bottom() - margin - high - 2 * outline
    place = QRectF(x + outline, y + outline, wide, high)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    ratio = painter.device().devicePixelRatio()
    scaled = shape.scaled(
        max(1, round(wide * ratio)),
        max(1, round(high * ratio)),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    for number in range(_COPIES):
        angle = 2 * math.pi * number / _COPIES
        shift = QPointF(math.cos(angle), math.sin(angle)) * outline
        painter.drawImage(place.translated(shift), scaled)
    painter.drawImage(place, _in_white(scaled))
    return place


def _font() -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPixelSize(_PIXELS)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _in_white(shape: QImage) -> QImage:
    white = QImage(shape)
    painter = QPainter(white)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(white.rect(), QColor(Qt.GlobalColor.white))
    painter.end()
    return white


def _inked(sheet: QImage) -> QRect:
    """Where something is drawn; at least one pixel."""
    alpha = sheet.convertToFormat(QImage.Format.Format_Alpha8)
    width, height, stride = alpha.width(), alpha.height(), alpha.bytesPerLine()
    data = bytes(alpha.constBits())
    rows = [data[y * stride : y * stride + width] for y in range(height)]
    inked = [y for y, row in enumerate(rows) if any(row)]
    if not inked:
        return QRect(0, 0, 1, 1)
    lefts = [width - len(rows[y].lstrip(b"\0")) for y in inked]
    rights = [len(rows[y].rstrip(b"\0")) for y in inked]
    left, right = min(lefts), max(rights)
    return QRect(left, inked[0], right - left, inked[-1] - inked[0] + 1)

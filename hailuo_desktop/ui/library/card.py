"""Paints a card of the library."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPixmap,
    QPolygonF,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hailuo_desktop.domain.clip_notes import Verdict
from hailuo_desktop.ui.crisp import draw_frame
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.library.item import LibraryItem
from hailuo_desktop.ui.library.model import LibraryModel
from hailuo_desktop.ui.pictures import Pictures, draw_covering
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.times import clock
from hailuo_desktop.ui.tokens import CARD_RADIUS, DARK, ICON_SIZE, RADIUS, SPACE_1, SPACE_2, Tokens, mix

GAP = 12
"""Between two cards."""

_ASPECT = 16 / 9
_LINE = 3.0
_CROSS = 24
_LEAD = 2
_CAPTION_FROM = 160
_MARK = 14
_MARK_EDGE = 3
_STAR = QPolygonF(
    [
        QPointF(math.sin(turn * math.pi / 5), -math.cos(turn * math.pi / 5)) * (6.2 if turn % 2 == 0 else 2.7)
        for turn in range(10)
    ]
)
_WRAP = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


class CardDelegate(QStyledItemDelegate):
    """A picture with what there is to say about it: title, caption, and how it stands.

    Signals:
        cancel_asked(str): the cross on the card of this live job was clicked.
    """

    cancel_asked = Signal(str)

    def __init__(
        self,
        icons: Icons,
        theme: Theme,
        pictures: Pictures,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._now = now
        self._no_picture = icons.icon("film", "muted")
        self._broken = icons.icon("image-off", "muted")
        self._cross = icons.icon("x", "stage")
        self._kept = icons.icon("thumbs-up", "stage")
        self._rejected = icons.icon("thumbs-down", "stage")
        self._batch = icons.icon("list-checks", "stage")
        self.moving: tuple[str, QImage] | None = None
        """A job, and what is seen on its card instead of its picture."""
        self._lines = 1
        self._captions = True
        self._cell = QSize()
        self._corners = QPainterPath()
        self._take_fonts()
        theme.changed.connect(self._take_fonts)

    @property
    def cell(self) -> QSize:
        """The room of a card and the gap around it."""
        return self._cell

    @property
    def picture_size(self) -> QSize:
        """The room of the picture on a card."""
        return QSize(self._cell.width() - GAP, self._cell.height() - GAP - self._text_height())

    def fit_row(self, height: int) -> None:
        """One row of that height: the lower it is, the less is said, for the picture's sake."""
        self._lines = 1
        self._captions = height >= _CAPTION_FROM
        picture = max(40, height - GAP - self._text_height())
        self._cell = QSize(round(picture * _ASPECT) + GAP, height)
        self._corners = _corners(self._cell.width() - GAP)

    def fit_grid(self, width: int) -> None:
        """Rows of cards which each have that width."""
        self._lines = 2
        self._captions = True
        self._cell = QSize(width, round((width - GAP) / _ASPECT) + self._text_height() + GAP)
        self._corners = _corners(width - GAP)

    def _take_fonts(self) -> None:
        self._body, self._caption = self._theme.font("body"), self._theme.font("caption")
        self._body_size, self._caption_size = QFontMetricsF(self._body), QFontMetricsF(self._caption)

    def _text_height(self) -> int:
        """What stands below the picture."""
        height = self._body_size.lineSpacing() * self._lines
        if self._captions:
            height += _LEAD + self._caption_size.lineSpacing()
        return round(2 * SPACE_2 + height)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self._cell

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        item = _item(index)
        tokens = self._theme.tokens
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        card = _card(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(card, CARD_RADIUS, CARD_RADIUS)
        ground = tokens.selected if selected else tokens.hover if hovered else tokens.raised
        painter.fillPath(outline, QColor(ground))

        picture = QRectF(card.topLeft(), card.size())
        picture.setHeight(card.height() - self._text_height())
        self._paint_picture(painter, picture, item, tokens)
        self._paint_state(painter, picture, item)
        # Painted over, which is much quicker than keeping all of the above within round corners.
        painter.fillPath(self._corners.translated(card.topLeft()), QColor(tokens.surface))
        self._paint_notes(painter, picture, item)
        if item.is_live and hovered:
            self._paint_cross(painter, card)
        elif item.in_batch:
            corner = QPointF(picture.right() - SPACE_1 - _MARK - 2 * _MARK_EDGE, picture.top() + SPACE_1)
            self._batch.paint(painter, _ground(painter, corner, _MARK).toAlignedRect())
        if item.video and item.seconds and not self._captions:
            self._paint_length(painter, picture, clock(item.seconds))
        self._paint_text(painter, card, picture.bottom(), item, tokens)

        edge = QColor(tokens.accent if selected else tokens.line)
        draw_frame(painter, card, edge, 2.0 if selected else 1.0, CARD_RADIUS)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            draw_frame(painter, card.adjusted(-5, -5, 5, 5), QColor(tokens.accent), 2.0, CARD_RADIUS + 5)
        painter.restore()

    def _paint_picture(self, painter: QPainter, place: QRectF, item: LibraryItem, tokens: Tokens) -> None:
        painter.fillRect(place, QColor(mix(tokens.window, tokens.text, 0.05)))
        if self.moving is not None and self.moving[0] == item.id:
            painter.fillRect(place, QColor(DARK.stage))
            draw_covering(painter, place, QPixmap.fromImage(self.moving[1]))
            return
        ratio = painter.device().devicePixelRatioF()
        picture = (
            self._pictures.get(item.picture, place.toAlignedRect().size(), ratio) if item.picture else None
        )
        if picture is not None and not picture.isNull():
            draw_covering(painter, place, picture)
        elif picture is not None or not item.picture:
            icon = self._no_picture if picture is None else self._broken
            mark = QRect(0, 0, ICON_SIZE, ICON_SIZE)
            mark.moveCenter(place.center().toPoint())
            icon.paint(painter, mark)

    def _paint_state(self, painter: QPainter, place: QRectF, item: LibraryItem) -> None:
        if item.state == "done" and not item.is_missing:
            if item.verdict is Verdict.REJECTED:
                veil = QColor(self._theme.tokens.raised)
                veil.setAlphaF(0.66)
                painter.fillRect(place, veil)
            return
        shade = QColor(DARK.stage)
        shade.setAlphaF(0.45)
        painter.fillRect(place, shade)
        now = self._now()
        words = self.tr("The file is not where it was") if item.is_missing else item.waiting(now)
        metrics = self._caption_size
        foot = place.adjusted(0, place.height() - metrics.lineSpacing() - 2 * SPACE_1 - _LINE, 0, 0)
        shade.setAlphaF(0.75)
        painter.fillRect(foot, shade)
        colours = {
            "failed": DARK.danger,
            "uncertain": DARK.warning,
            "cancelled": DARK.text_muted,
            "done": DARK.warning,
        }
        painter.setFont(self._caption)
        painter.setPen(QColor(colours.get(item.state, DARK.text)))
        line = foot.adjusted(SPACE_2, 0, -SPACE_2, -_LINE)
        middle = Qt.AlignmentFlag.AlignVCenter
        if item.is_live and metrics.horizontalAdvance(words) > line.width():
            # The time that runs is worth more than the last word.
            words, time = item.status, item.elapsed(now)
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | middle, time)
            line.adjust(0, 0, -metrics.horizontalAdvance(time) - SPACE_2, 0)
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | middle, elided)
        if item.is_live and item.fraction is not None:
            done = QRectF(place.left(), place.bottom() - _LINE, place.width() * item.fraction, _LINE)
            painter.fillRect(done, QColor(DARK.accent))

    def _paint_notes(self, painter: QPainter, place: QRectF, item: LibraryItem) -> None:
        """The verdict and the stars, on a dark ground at the top of the picture."""
        is_judged = item.verdict is not Verdict.NONE
        marks = item.rating + is_judged
        if not marks:
            return
        inside = _ground(painter, place.topLeft() + QPointF(SPACE_1, SPACE_1), marks * _MARK)
        spot = QRectF(inside.topLeft(), QSizeF(_MARK, _MARK))
        if is_judged:
            mark = self._kept if item.verdict is Verdict.KEPT else self._rejected
            mark.paint(painter, spot.toRect())
            spot.translate(_MARK, 0)
        painter.setBrush(QColor(DARK.warning))
        for _ in range(item.rating):
            painter.drawPolygon(_STAR.translated(spot.center()))
            spot.translate(_MARK, 0)

    def _paint_length(self, painter: QPainter, place: QRectF, words: str) -> None:
        """How long the clip is, at the bottom of the picture; with a caption it stands there."""
        width = self._caption_size.horizontalAdvance(words)
        corner = place.bottomRight() - QPointF(width + 2 * _MARK_EDGE, _MARK + 2 * _MARK_EDGE)
        inside = _ground(painter, corner - QPointF(SPACE_1, SPACE_1), width)
        painter.setFont(self._caption)
        painter.setPen(QColor(DARK.text))
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, words)

    def _paint_cross(self, painter: QPainter, card: QRectF) -> None:
        place = _cross(card)
        shade = QColor(DARK.stage)
        shade.setAlphaF(0.8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawEllipse(place)
        self._cross.paint(painter, place.adjusted(4, 4, -4, -4).toAlignedRect())

    def _paint_text(
        self, painter: QPainter, card: QRectF, top: float, item: LibraryItem, tokens: Tokens
    ) -> None:
        left, width = card.left() + SPACE_2, card.width() - 2 * SPACE_2
        y = top + SPACE_2
        metrics = self._body_size
        painter.setFont(self._body)
        painter.setPen(QColor(tokens.text_muted if item.verdict is Verdict.REJECTED else tokens.text))
        for line in elided_lines(item.title, self._body, width, self._lines):
            painter.drawText(QPointF(left, y + metrics.ascent()), line)
            y += metrics.lineSpacing()
        if not self._captions:
            return
        metrics = self._caption_size
        painter.setFont(self._caption)
        painter.setPen(QColor(tokens.text_muted))
        base = card.bottom() - SPACE_2 - metrics.descent()
        painter.drawText(
            QPointF(left, base), metrics.elidedText(item.caption, Qt.TextElideMode.ElideRight, width)
        )

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if (
            isinstance(event, QMouseEvent)
            and event.type() is QEvent.Type.MouseButtonRelease
            and event.button() is Qt.MouseButton.LeftButton
            and _item(index).is_live
            and _cross(_card(option.rect)).contains(event.position())
        ):
            self.cancel_asked.emit(_item(index).id)
            return True
        return super().editorEvent(event, model, option, index)


def elided_lines(text: str, font: QFont, width: float, lines: int) -> list[str]:
    """A text broken into at most so many lines, the last one ending in … if there is more."""
    rest = " ".join(text.split())
    found: list[str] = []
    while rest and len(found) < lines - 1:
        length = _first_line(rest, font, width)
        found.append(rest[:length].rstrip())
        rest = rest[length:].lstrip()
    if rest:
        found.append(QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return found


def _first_line(text: str, font: QFont, width: float) -> int:
    """How many characters fit on a line."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(_WRAP)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    return max(1, line.textLength())


def _item(index: QModelIndex | QPersistentModelIndex) -> LibraryItem:
    model = index.model()
    assert isinstance(model, LibraryModel)
    return model.item(index.row())


def _ground(painter: QPainter, corner: QPointF, width: float) -> QRectF:
    """Paint a dark ground for marks on a picture, this wide inside; returns the inside."""
    inside = QRectF(corner, QSizeF(width, _MARK)).translated(_MARK_EDGE, _MARK_EDGE)
    shade = QColor(DARK.stage)
    shade.setAlphaF(0.75)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawRoundedRect(inside.adjusted(-_MARK_EDGE, -_MARK_EDGE, _MARK_EDGE, _MARK_EDGE), RADIUS, RADIUS)
    return inside


def _card(cell: QRect) -> QRectF:
    half = GAP / 2
    return QRectF(cell).adjusted(half, half, -half, -half)


def _corners(width: int) -> QPainterPath:
    """What lies outside the two upper corners of a card of this width at 0, 0."""
    card, top = QPainterPath(), QPainterPath()
    card.addRoundedRect(QRectF(0, 0, width, 4 * CARD_RADIUS), CARD_RADIUS, CARD_RADIUS)
    top.addRect(QRectF(0, 0, width, CARD_RADIUS))
    return top.subtracted(card)


def _cross(card: QRectF) -> QRectF:
    """Where a live card's cross is."""
    return QRectF(card.right() - _CROSS - SPACE_1, card.top() + SPACE_1, _CROSS, _CROSS)

"""What the window shows while something is dragged over it: where it can go, and what will come of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from hailuo_desktop.ui.composer.picture_box import Place
from hailuo_desktop.ui.crisp import DASHES, draw_frame
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.incoming import Promise
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import CARD_RADIUS, SPACE_2, SPACE_4, mix

_ICON = 24
_LINE = 20
_CARD_WIDTH, _CARD_HEIGHT = 320, 96

_FOR_THE_FORM = frozenset({Promise.CLIP, Promise.OWN_CLIP, Promise.RECORD, Promise.LIST})
"""What does more beside the places for pictures than becoming the picture."""

_NO_PICTURE = frozenset({Promise.RECORD, Promise.LIST})


class DropVeil(QWidget):
    """Dims the window and lays words over each place where a drop would land. It takes no events itself."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        boxes: Mapping[Place, QWidget],
        form: QWidget,
        beside: QWidget,
        over: QWidget,
    ) -> None:
        """Take the places.

        Args:
            boxes: the places for pictures.
            form: where the clips of our own library can be put down besides.
            beside: where words stand for what can be put down anywhere.
            over: what the veil lies on.
        """
        super().__init__(over)
        self._theme = theme
        self._boxes = boxes
        self._form = form
        self._beside = beside
        self._over = over
        self._promise = Promise.PICTURE
        self._target: Place | None = None
        self._is_welcome = True
        self._icon = {
            Promise.VIDEO: icons.icon("film", "accent"),
            Promise.CLIP: icons.icon("film", "accent"),
            Promise.OWN_CLIP: icons.icon("film", "accent"),
            Promise.LIST: icons.icon("list-checks", "accent"),
            Promise.RECORD: icons.icon("file-text", "accent"),
            Promise.LINK: icons.icon("link", "accent"),
            Promise.PICTURES: icons.icon("images", "accent"),
            Promise.PICTURE: icons.icon("image-plus", "accent"),
        }
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def promise(self, promise: Promise) -> None:
        """What is being dragged, from now on."""
        self._promise = promise

    def target_at(self, point: QPoint) -> Place | None:
        """The place for pictures at this point of the window, or None beside them all."""
        if self._promise in _NO_PICTURE:
            return None
        for place, box in self._boxes.items():
            if box.isVisible() and box.rect().contains(box.mapFrom(self._over.window(), point)):
                return place
        return None

    def is_welcome(self, point: QPoint) -> bool:
        """Whether a drop at this point does anything: a clip of ours that is let go of by chance does not."""
        if self._promise is not Promise.OWN_CLIP or self.target_at(point) is not None:
            return True
        return self._form.rect().contains(self._form.mapFrom(self._over.window(), point))

    def spread(self, point: QPoint) -> None:
        """Show where a drop at this point would land."""
        self._target = self.target_at(point)
        self._is_welcome = self.is_welcome(point)
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.update()

    def lift(self) -> None:
        """The drag is over or has left."""
        self.hide()
        self._promise = Promise.PICTURE

    @property
    def words(self) -> dict[Place | None, str]:
        """What stands at each place that is in view, and beside them."""
        said: dict[Place | None, str] = {}
        if self._promise not in _NO_PICTURE:
            said = {place: self._words_at(place) for place, box in self._boxes.items() if box.isVisible()}
        if self._promise in _FOR_THE_FORM:
            said[None] = (
                self.tr("Make a batch") if self._promise is Promise.LIST else self.tr("Open its settings")
            )
        return said

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = QColor(self._theme.tokens.stage)
        colour.setAlphaF(0.55)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour)
        target = self._target
        if target is None and self._promise not in _FOR_THE_FORM:
            target = self._usual()
        for place, words in self.words.items():
            self._paint_card(painter, self._card(place), words, lively=place == target and self._is_welcome)

    def _usual(self) -> Place:
        """Where pictures go that are let go of beside the places for them."""
        hidden = not self._boxes["image"].isVisible() and self._boxes["references"].isVisible()
        return "references" if hidden else "image"

    def _words_at(self, place: Place) -> str:
        match self._promise:
            case Promise.VIDEO | Promise.CLIP | Promise.OWN_CLIP:
                if place == "end_image":
                    return self.tr("Use its last frame as end picture")
                return self.tr("Use its last frame")
            case Promise.LINK:
                return self.tr("Fetch the picture (asks first)")
        if place == "references":
            return self.tr("Add to the references")
        return self.tr("Use as end picture") if place == "end_image" else self.tr("Use as picture")

    def _card(self, place: Place | None) -> QRectF:
        if place is not None:
            box = self._boxes[place]
            return QRectF(QRect(box.mapTo(self._over, QPoint()), box.size())).adjusted(1, 1, -1, -1)
        room = self._form if self._promise is Promise.OWN_CLIP else self._beside
        whole = QRect(room.mapTo(self._over, QPoint()), room.size())
        if room is self._form:
            shown = [box for box in self._boxes.values() if box.isVisible()]
            if shown:
                whole.setTop(max(box.mapTo(self._over, QPoint(0, box.height())).y() for box in shown))
        size = (self._theme.px(_CARD_WIDTH), self._theme.px(_CARD_HEIGHT))
        width, height = min(size[0], whole.width() - 2 * SPACE_4), min(size[1], whole.height() - 2 * SPACE_4)
        card = QRectF(0, 0, width, height)
        card.moveCenter(QRectF(whole).center())
        return card

    def _paint_card(self, painter: QPainter, card: QRectF, words: str, *, lively: bool) -> None:
        tokens, px = self._theme.tokens, self._theme.px
        outline = QPainterPath()
        outline.addRoundedRect(card, CARD_RADIUS, CARD_RADIUS)
        painter.fillPath(outline, QColor(mix(tokens.surface, tokens.accent, 0.14 if lively else 0.04)))
        colour = QColor(tokens.accent if lively else tokens.border)
        draw_frame(painter, card, colour, 2 if lively else 1, CARD_RADIUS, () if lively else DASHES)
        icon, line = px(_ICON), px(_LINE)
        has_icon = card.height() >= icon + line + 3 * SPACE_2
        top = card.center().y() - (line + (icon + SPACE_2 if has_icon else 0)) / 2
        if has_icon:
            place = QRectF(card.center().x() - icon / 2, top, icon, icon)
            self._icon[self._promise].paint(painter, place.toAlignedRect())
            top += icon + SPACE_2
        painter.setFont(self._theme.font("body"))
        painter.setPen(QColor(tokens.accent if lively else tokens.text))
        room = QRectF(card.left() + SPACE_2, top, card.width() - 2 * SPACE_2, line)
        metrics = QFontMetricsF(painter.font())
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, elided)

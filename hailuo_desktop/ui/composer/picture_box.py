"""The place for a picture: empty it asks for one, filled it shows it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QMimeData, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hailuo_desktop.ui.controls import IconButton
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import CARD_RADIUS, CONTROL_HEIGHT, RADIUS, SPACE_2, SPACE_3, mix

Place = Literal["image", "end_image", "references"]
"""Which picture of a request, named as in `GenerationRequest`."""

HEIGHT = 176
_LOW = 64
"""The end picture is rare: its place stays low until there is one."""
_EMPTY_ICON = 28


class PictureBox(QAbstractButton):
    """Shows a picture whole, or asks for one. A click asks for a file.

    Signals:
        clicked(): a picture is to be chosen.
        remove_asked()
    """

    remove_asked = Signal()

    def __init__(self, theme: Theme, icons: Icons, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._place = place
        self._picture = QPixmap()
        self._scaled = QPixmap()
        self._is_target = False
        self._add_icon = icons.icon("image-plus", "muted")
        self._target_icon = icons.icon("image-plus", "accent")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._remove = IconButton(icons.icon("x"), "", self)
        self._remove.setObjectName(f"remove_{place}")
        self._remove.setCursor(Qt.CursorShape.ArrowCursor)
        self._remove.hide()
        self._remove.clicked.connect(self.remove_asked)
        theme.changed.connect(self.update)
        self.retranslate()

    @property
    def is_filled(self) -> bool:
        return not self._picture.isNull()

    def show_picture(self, preview: bytes) -> None:
        """Show a picture instead of what is there."""
        self._picture = QPixmap()
        self._picture.loadFromData(preview)
        self._renew()

    def clear(self) -> None:
        """Ask for a picture again."""
        self._picture = QPixmap()
        self._renew()

    def set_target(self, on: bool) -> None:
        """Show that what is being dragged would land here."""
        self._is_target = on
        self._remove.setVisible(self.is_filled and not on)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(268, self._theme.px(_LOW if self._is_low else HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    @property
    def _is_low(self) -> bool:
        return self._place == "end_image" and not self.is_filled

    def retranslate(self) -> None:
        is_end = self._place == "end_image"
        self.setAccessibleName(self.tr("End picture") if is_end else self.tr("Picture"))
        self._title = self.tr("Drop an end picture here") if is_end else self.tr("Drop a picture here")
        self._caption = self.tr("or paste it, or click to choose a file")
        self._target = self.tr("Use as end picture") if is_end else self.tr("Use as picture")
        remove = self.tr("Remove the end picture") if is_end else self.tr("Remove the picture")
        self._remove.set_label(remove)
        self._describe()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.is_filled:
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = self._theme.px(CONTROL_HEIGHT)
        self._remove.setGeometry(self.width() - side - SPACE_2, SPACE_2, side, side)
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        card = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        outline = QPainterPath()
        outline.addRoundedRect(card, CARD_RADIUS, CARD_RADIUS)
        lively = self._is_target or self.underMouse()
        if self.is_filled:
            painter.fillPath(outline, QColor(mix(tokens.window, tokens.text, 0.06)))
            self._paint_picture(painter, outline)
            ground = QColor(tokens.surface)
            ground.setAlphaF(0.85)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(self._remove.geometry(), RADIUS, RADIUS)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.fillPath(outline, QColor(tokens.hover if lively else tokens.surface))
        if self._is_target:
            painter.fillPath(outline, QColor(mix(tokens.surface, tokens.accent, 0.14)))
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawPath(outline)
        elif not self.is_filled:
            pen = QPen(QColor(tokens.accent if lively else tokens.border), 1)
            pen.setDashPattern([5, 4])
            painter.setPen(pen)
            painter.drawPath(outline)
        if self._is_target or not self.is_filled:
            self._paint_words(painter)

    def _paint_picture(self, painter: QPainter, outline: QPainterPath) -> None:
        ratio = self.devicePixelRatioF()
        wanted = self._picture.size().scaled(self.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio)
        # A picture smaller than its place is shown as it is, not blown up.
        wanted = wanted.boundedTo(self._picture.size() * max(1.0, ratio))
        if self._scaled.size() != wanted:
            self._scaled = self._picture.scaled(
                wanted,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        self._scaled.setDevicePixelRatio(ratio)
        size = self._scaled.deviceIndependentSize()
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter.save()
        painter.setClipPath(outline)
        painter.drawPixmap(QRectF(left, top, size.width(), size.height()), self._scaled, QRectF())
        painter.restore()

    def _paint_words(self, painter: QPainter) -> None:
        tokens, px = self._theme.tokens, self._theme.px
        title, caption = self._theme.font("body"), self._theme.font("caption")
        icon, line, small = px(_EMPTY_ICON), px(20), px(18)
        if self._is_low:
            # Without the icon above, there is room for two lines.
            icon = -SPACE_3
        height = icon + SPACE_3 + line + (0 if self._is_target else small)
        top = (self.height() - height) // 2
        if icon > 0:
            place = QRect((self.width() - icon) // 2, top, icon, icon)
            (self._target_icon if self._is_target else self._add_icon).paint(painter, place)
        top += icon + SPACE_3
        centre = Qt.AlignmentFlag.AlignCenter
        painter.setFont(title)
        painter.setPen(QColor(tokens.accent if self._is_target else tokens.text))
        words = self._target if self._is_target else self._title
        painter.drawText(QRect(SPACE_2, top, self.width() - 2 * SPACE_2, line), centre, words)
        if not self._is_target:
            painter.setFont(caption)
            painter.setPen(QColor(tokens.text_muted))
            painter.drawText(
                QRect(SPACE_2, top + line, self.width() - 2 * SPACE_2, small), centre, self._caption
            )

    def _renew(self) -> None:
        self._scaled = QPixmap()
        self._remove.setVisible(self.is_filled)
        self.updateGeometry()
        self._describe()
        self.update()

    def _describe(self) -> None:
        if self.is_filled:
            self.setToolTip(self.tr("Click to choose another picture"))
        else:
            self.setToolTip("")
        self.setAccessibleDescription(self.toolTip() or f"{self._title}, {self._caption}")


def holds_picture(mime: QMimeData) -> bool:
    """Whether a paste into a text field means the picture, not the words that may come with it."""
    if any(url.isLocalFile() for url in mime.urls()):
        return True
    return mime.hasImage() and not mime.hasText()

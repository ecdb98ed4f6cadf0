"""The place for a picture: empty it asks for one, filled it shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QWidget

from hailuo_desktop.ui.composer.framing_canvas import FramingCanvas
from hailuo_desktop.ui.controls import IconButton, PaintedButton
from hailuo_desktop.ui.crisp import DASHES, draw_frame
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import CARD_RADIUS, CONTROL_HEIGHT, RADIUS, SPACE_1, SPACE_2, SPACE_3, mix
from hailuo_desktop.wording import phrases

Place = Literal["image", "end_image", "references"]
"""Which picture of a request, named as in `GenerationRequest`."""

HEIGHT = 172
_LOW = 64
"""The end picture is rare: its place stays low until there is one."""
_EMPTY_ICON = 28


class PictureBox(PaintedButton):
    """Shows a picture as it is sent, or asks for one. A click asks for a file.

    Signals:
        clicked(): a picture is to be chosen.
        remove_asked()
        framing_asked(): the picture is to be cropped or padded.
        swap_asked(): the picture is to change places with that of the other box.
        dragged(QPoint): the picture is being dragged, to this place on the screen.
        let_go(QPoint): it was let go there.
        bared(bool): whether there is nothing but the picture, neither something dragged nor a frame drawn.
    """

    remove_asked = Signal()
    framing_asked = Signal()
    swap_asked = Signal()
    dragged = Signal(QPoint)
    let_go = Signal(QPoint)
    bared = Signal(bool)

    def __init__(self, theme: Theme, icons: Icons, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._place = place
        self._picture = QPixmap()
        self._scaled = QPixmap()
        self._is_target = False
        self._canvas: FramingCanvas | None = None
        self._over: QWidget | None = None
        self._pressed_at: QPoint | None = None
        self._is_dragged = False
        self.can_swap = False
        self.add_recent: Callable[[QMenu], object] = lambda _: None
        """Adds the pictures used last to a menu."""
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
        self._crop = IconButton(icons.icon("crop"), "", self)
        self._crop.setObjectName(f"crop_{place}")
        self._crop.setCursor(Qt.CursorShape.ArrowCursor)
        self._crop.hide()
        self._crop.clicked.connect(self.framing_asked)
        theme.changed.connect(self.update)
        self.retranslate()

    @property
    def is_filled(self) -> bool:
        return not self._picture.isNull()

    @property
    def picture(self) -> QPixmap:
        """The picture as it is shown; null while there is none."""
        return self._picture

    def show_picture(self, picture: QPixmap) -> None:
        """Show a picture instead of what is there."""
        self._picture = picture
        self._renew()

    def frame_with(self, canvas: FramingCanvas | None) -> None:
        """Let the picture be framed here, in as much room as that needs; None when that is over."""
        if self._canvas is not None and self._canvas is not canvas:
            self._canvas.hide()
        self._canvas = canvas
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if canvas is None else Qt.FocusPolicy.NoFocus)
        if canvas is not None:
            canvas.setParent(self)
            canvas.setGeometry(self.rect())
            canvas.show()
            canvas.raise_()
        self._renew()

    def lay_over(self, widget: QWidget) -> None:
        """Keep this widget on the whole place, under the buttons; it is seen where it is not transparent."""
        self._over = widget
        widget.setParent(self)
        widget.lower()
        self._place_over()

    def clear(self) -> None:
        """Ask for a picture again."""
        self._picture = QPixmap()
        self._renew()

    def set_target(self, on: bool) -> None:
        """Show that what is being dragged would land here."""
        self._is_target = on
        self._show_children()
        self.update()

    def paint_button_grounds(self, painter: QPainter) -> None:
        """Paint, in the box's own places, what the buttons on the picture stand on."""
        ground = QColor(self._theme.tokens.surface)
        ground.setAlphaF(0.85)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        for button in (self._remove, self._crop):
            if button.isVisible():
                painter.drawRoundedRect(button.geometry(), RADIUS, RADIUS)
        painter.restore()

    def sizeHint(self) -> QSize:
        if self._canvas is not None:
            return QSize(268, self._canvas.height_for(self.width()))
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
        crop = self.tr("Crop or pad the end picture") if is_end else self.tr("Crop or pad the picture")
        self._crop.set_label(crop)
        self._describe()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.is_filled:
            self.remove_asked.emit()
        elif event.key() == Qt.Key.Key_Menu:
            self._open_menu(self.mapToGlobal(self.rect().center()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open_menu(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint() if self.is_filled else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        way = event.position().toPoint() - (self._pressed_at or event.position().toPoint())
        if way.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged = True
        if self._is_dragged:
            self.dragged.emit(event.globalPosition().toPoint())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragged, self._is_dragged, self._pressed_at = self._is_dragged, False, None
        if was_dragged:
            self.setDown(False)  # else Qt takes it for a click
            self.let_go.emit(event.globalPosition().toPoint())
        super().mouseReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = self._theme.px(CONTROL_HEIGHT)
        self._remove.setGeometry(self.width() - side - SPACE_2, SPACE_2, side, side)
        self._crop.setGeometry(self.width() - 2 * side - SPACE_2 - SPACE_1, SPACE_2, side, side)
        if self._canvas is not None:
            self._canvas.setGeometry(self.rect())
            self.updateGeometry()  # its height follows the width
        self._place_over()
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
            self.paint_button_grounds(painter)
        else:
            painter.fillPath(outline, QColor(tokens.hover if lively else tokens.surface))
        if self._is_target:
            painter.fillPath(outline, QColor(mix(tokens.surface, tokens.accent, 0.14)))
            draw_frame(painter, card, QColor(tokens.accent), 2, CARD_RADIUS)
        elif not self.is_filled:
            colour = QColor(tokens.accent if lively else tokens.border)
            draw_frame(painter, card, colour, 1, CARD_RADIUS, DASHES)
        if self._is_target or not self.is_filled:
            self._paint_words(painter)

    def _paint_picture(self, painter: QPainter, outline: QPainterPath) -> None:
        ratio = self.devicePixelRatioF()
        wanted = self._shown_size(ratio)
        if self._scaled.size() != wanted:
            self._scaled = self._picture.scaled(
                wanted,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        self._scaled.setDevicePixelRatio(ratio)
        painter.save()
        painter.setClipPath(outline)
        painter.drawPixmap(self._picture_place(), self._scaled, QRectF())
        painter.restore()

    def _shown_size(self, ratio: float) -> QSize:
        """In pixels of the screen. A picture smaller than its place is shown as it is, not blown up."""
        wanted = self._picture.size().scaled(self.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio)
        return wanted.boundedTo(self._picture.size() * max(1.0, ratio)).expandedTo(QSize(1, 1))

    def _picture_place(self) -> QRectF:
        ratio = self.devicePixelRatioF()
        size = self._shown_size(ratio).toSizeF() / ratio
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def _place_over(self) -> None:
        if self._over is not None:
            self._over.setGeometry(self.rect())

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
        self._show_children()
        self._place_over()
        self.updateGeometry()
        self._describe()
        self.update()

    def _show_children(self) -> None:
        for button in (self._remove, self._crop):
            button.setVisible(self.is_filled and not self._is_target and self._canvas is None)
        if self._canvas is not None:
            self._canvas.setVisible(not self._is_target)
        self.bared.emit(not self._is_target and self._canvas is None)

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choose = self.tr("Choose another picture…") if self.is_filled else self.tr("Choose a picture…")
        menu.addAction(choose).triggered.connect(self.clicked)
        self.add_recent(menu)
        if not self.is_filled:
            menu.popup(place)
            return
        menu.addAction(self.tr("Crop or pad…")).triggered.connect(self.framing_asked)
        if self.can_swap:
            swap = self.tr("Swap the picture and the end picture")
            menu.addAction(swap).triggered.connect(self.swap_asked)
        menu.addAction(self.tr("Remove")).triggered.connect(self.remove_asked)
        menu.popup(place)

    def _describe(self) -> None:
        if self.is_filled:
            self.setToolTip(self.tr("Click to choose another picture"))
        else:
            self.setToolTip("")
        self.setAccessibleDescription(self.toolTip() or phrases([self._title, self._caption], translator))

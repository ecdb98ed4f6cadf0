"""Small boxes for several pictures, in an order of the user's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

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
from PySide6.QtWidgets import QAbstractButton, QApplication, QGridLayout, QMenu, QToolButton, QWidget

from hailuo_desktop.ui.controls import PaintedButton
from hailuo_desktop.ui.crisp import DASHES, draw_frame
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import ICON_SIZE, RADIUS, SPACE_1, SPACE_2, mix

_SIDE = 80
_CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True)
class Tile:
    """What a small box shows.

    Attributes:
        key: tells the pictures apart, in whatever frame.
        view: the picture as it is sent.
        fits: whether the model takes it so.
    """

    key: int
    view: QPixmap
    fits: bool = True


class ReferenceRow(QWidget):
    """The pictures in their order, and a place that asks for another.

    Signals:
        add_asked(): a picture is to be chosen.
        framing_asked(int): the picture with this number is to be cropped or padded.
        remove_asked(int): the picture with this number is to go.
        move_asked(int, int): the picture with this number is to take the place of that one.
    """

    add_asked = Signal()
    framing_asked = Signal(int)
    remove_asked = Signal(int)
    move_asked = Signal(int, int)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("referenceRow")
        self._theme = theme
        self._icons = icons
        self._most = 1
        self._first = 1
        self._columns = 3
        self._tiles: list[_Tile] = []
        self._add = _AddTile(theme, icons, self)
        self._add.setObjectName("addReference")
        self._add.clicked.connect(self.add_asked)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE_2)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def set_most(self, most: int) -> None:
        """How many pictures the model takes."""
        self._most = most
        self._arrange()

    def set_first(self, number: int) -> None:
        """The number of the first box: 2 where the picture above is the first of them all."""
        if number != self._first:
            self._first = number
            self._name()

    def show_pictures(self, shown: Sequence[Tile]) -> None:
        """Show these pictures, in their order."""
        keyboard = self.window().focusWidget()
        focused = next((i for i, tile in enumerate(self._tiles) if tile is keyboard), -1)
        kept = {tile.key: tile for tile in self._tiles}
        tiles = [kept.pop(each.key) if each.key in kept else self._make_tile(each.key) for each in shown]
        for tile, each in zip(tiles, shown, strict=True):
            tile.show_tile(each)
        for tile in self._tiles:
            if tile not in tiles:
                tile.hide()
                tile.deleteLater()
        self._tiles = tiles
        self._arrange()
        if focused >= 0 and keyboard not in tiles:
            (tiles[min(focused, len(tiles) - 1)] if tiles else self._add).setFocus()

    @property
    def tiles(self) -> Sequence[QAbstractButton]:
        """The boxes of the pictures, in their order."""
        return self._tiles

    def number_at(self, point: QPoint) -> int:
        """The number of the picture at a point of the row, or -1."""
        return next((i for i, tile in enumerate(self._tiles) if tile.geometry().contains(point)), -1)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Reference pictures"))
        self._add.setAccessibleName(self.tr("Add a reference picture"))
        self._add.setToolTip(self.tr("Drop pictures here, or click to choose a file"))
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = self._theme.px(_SIDE)
        columns = max(1, (self.width() + SPACE_2) // (side + SPACE_2))
        if columns != self._columns:
            self._columns = columns
            self._arrange()
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_SIDE), super().minimumSizeHint().height())

    def number_of(self, tile: QWidget) -> int:
        return next(i for i, each in enumerate(self._tiles) if each is tile)

    @property
    def count(self) -> int:
        return len(self._tiles)

    def _make_tile(self, key: int) -> _Tile:
        tile = _Tile(self._theme, self._icons, key, self)
        tile.show()
        return tile

    def _arrange(self) -> None:
        for each in (*self._tiles, self._add):
            self._grid.removeWidget(each)
        shown: list[QWidget] = [*self._tiles]
        self._add.setVisible(len(self._tiles) < self._most)
        if len(self._tiles) < self._most:
            shown.append(self._add)
        for place, widget in enumerate(shown):
            self._grid.addWidget(widget, place // self._columns, place % self._columns)
        for one, other in pairwise(shown):
            QWidget.setTabOrder(one, other)
        self._name()

    def _name(self) -> None:
        for number, tile in enumerate(self._tiles, self._first):
            tile.set_number(number, self.tr("Reference picture {n}").format(n=number))


class _Square(PaintedButton):
    def __init__(self, theme: Theme, parent: ReferenceRow) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(self.sizeHint())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_SIDE), self._theme.px(_SIDE))

    @property
    def _card(self) -> QRectF:
        return QRectF(self.rect()).adjusted(1, 1, -1, -1)

    def _outline(self) -> QPainterPath:
        outline = QPainterPath()
        outline.addRoundedRect(self._card, RADIUS, RADIUS)
        return outline


class _AddTile(_Square):
    """Asks for one more picture."""

    def __init__(self, theme: Theme, icons: Icons, parent: ReferenceRow) -> None:
        super().__init__(theme, parent)
        self._plus = icons.icon("image-plus", "muted")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lively = self.underMouse()
        painter.fillPath(self._outline(), QColor(tokens.hover if lively else tokens.surface))
        draw_frame(painter, self._card, QColor(tokens.accent if lively else tokens.border), 1, RADIUS, DASHES)
        side = self._theme.px(ICON_SIZE)
        self._plus.paint(painter, QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side))


class _Tile(_Square):
    """One picture. A click frames it, Delete takes it away; Ctrl with an arrow, or dragging it, moves it."""

    def __init__(self, theme: Theme, icons: Icons, key: int, row: ReferenceRow) -> None:
        super().__init__(theme, row)
        self.key = key
        self._row = row
        self._number = 0
        self._fits = True
        self._is_dragged = False
        self._pressed_at: QPoint | None = None
        self._picture = QPixmap()
        self._scaled = QPixmap()
        self.clicked.connect(self._ask_framing)
        self._remove = QToolButton(self)
        self._remove.setProperty("role", "mini")
        self._remove.setIcon(icons.icon("x"))
        self._remove.setIconSize(QSize(14, 14))
        self._remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._remove.setGeometry(self.sizeHint().width() - 22 - SPACE_1, SPACE_1, 22, 22)
        self._remove.clicked.connect(self._ask_removal)

    def show_tile(self, tile: Tile) -> None:
        self._fits = tile.fits
        if tile.view.cacheKey() != self._picture.cacheKey():
            self._picture = tile.view
            self._scaled = QPixmap()
        self.update()

    def set_number(self, number: int, name: str) -> None:
        self._number = number
        self.setAccessibleName(name)
        how = self.tr(
            "Enter crops or pads it, Delete removes it, Control with the left or right arrow moves it."
        )
        unfit = "" if self._fits else self.tr("The model does not take it as it is.") + " "
        self.setAccessibleDescription(unfit + how)
        self.setToolTip(self.tr("{name}: click to crop or pad").format(name=name))
        remove = self.tr("Remove picture {n}").format(n=number)
        self._remove.setAccessibleName(remove)
        self._remove.setToolTip(remove)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._ask_removal()
        elif by and event.modifiers() & _CONTROL:
            self._ask_move(by)
        elif event.key() == Qt.Key.Key_Menu:
            self._open_menu(self.mapToGlobal(self.rect().center()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open_menu(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if (
            self._pressed_at is not None
            and (place - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        ):
            self._is_dragged = True
            over = self._row.number_at(self.mapTo(self._row, place))
            own = self._row.number_of(self)
            if over >= 0 and over != own:
                self._row.move_asked.emit(own, over)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        if self._is_dragged:
            self._is_dragged = False
            self.setDown(False)  # else Qt takes it for a click
        super().mouseReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(self._outline(), QColor(mix(tokens.window, tokens.text, 0.06)))
        painter.save()
        painter.setClipPath(self._outline())
        self._paint_picture(painter)
        painter.restore()
        if not self._fits:
            draw_frame(painter, self._card, QColor(tokens.warning), 2, RADIUS)
        badge = QRect(SPACE_1, self.height() - SPACE_1 - 18, 20, 18)
        ground = QColor(tokens.surface)
        ground.setAlphaF(0.85)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(badge, 4, 4)
        painter.setPen(QColor(tokens.text))
        painter.setFont(self._theme.font("caption"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint_picture(self, painter: QPainter) -> None:
        ratio = self.devicePixelRatioF()
        wanted = self._picture.size().scaled(self.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio)
        wanted = wanted.expandedTo(QSize(1, 1))
        if self._scaled.size() != wanted:
            self._scaled = self._picture.scaled(
                wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        self._scaled.setDevicePixelRatio(ratio)
        size = self._scaled.deviceIndependentSize()
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter.drawPixmap(QRectF(left, top, size.width(), size.height()), self._scaled, QRectF())

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Crop or pad…")).triggered.connect(self._ask_framing)
        number = self._row.number_of(self)
        earlier = menu.addAction(self.tr("Move forward"))
        earlier.setEnabled(number > 0)
        earlier.triggered.connect(lambda: self._ask_move(-1))
        later = menu.addAction(self.tr("Move back"))
        later.setEnabled(number < self._row.count - 1)
        later.triggered.connect(lambda: self._ask_move(1))
        menu.addAction(self.tr("Remove")).triggered.connect(self._ask_removal)
        menu.popup(place)

    def _ask_framing(self) -> None:
        self._row.framing_asked.emit(self._row.number_of(self))

    def _ask_move(self, by: int) -> None:
        number = self._row.number_of(self)
        if 0 <= number + by < self._row.count:
            self._row.move_asked.emit(number, number + by)

    def _ask_removal(self) -> None:
        self._row.remove_asked.emit(self._row.number_of(self))

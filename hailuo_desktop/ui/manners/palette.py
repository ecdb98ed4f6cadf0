"""The palette: whatever the program can do, found by typing a part of its name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.manners.palette_rows import Kind, PaletteModel, PaletteRow
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import BAR_HEIGHT, RADIUS, SPACE_2, SPACE_3, SPACE_5

_WIDTH = 560
_HEIGHT = 440
_ROW = 34
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


class Palette(QFrame):
    """A popup with a search field and what fits. The keyboard stays in the field: arrows move, Enter does."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self.setObjectName("commandPalette")
        set_role(self, "popup")
        self.search = QLineEdit(self)
        self.search.setObjectName("commandSearch")
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.rows = PaletteModel(self._head, self)
        self.view = QListView(self)
        self.view.setObjectName("commandList")
        self.view.setModel(self.rows)
        self.view.setItemDelegate(_Rows(theme, self))
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.clicked.connect(self._do)
        self._none = QLabel(self)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.setWordWrap(True)
        set_role(self._none, "muted")
        self._foot = QLabel(self)
        set_role(self._foot, "caption")
        self._foot.setContentsMargins(SPACE_2, 0, SPACE_2, 0)
        self._places = QStackedLayout()
        self._places.addWidget(self.view)
        self._places.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_2)
        column.setSpacing(SPACE_2)
        column.addWidget(self.search)
        column.addLayout(self._places, 1)
        column.addWidget(self._foot)
        self.retranslate()

    def open_over(self, window: QWidget, rows: Iterable[PaletteRow]) -> None:
        """Offer these over the upper part of the window."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.rows.set_rows(rows)
        self._place(window)
        self._stand_at(self.rows.next_row(-1, 0))
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Do anything"))
        self.search.setPlaceholderText(self.tr("Search commands, models and clips"))
        self.search.setAccessibleName(self.tr("Search commands, models and clips"))
        self.view.setAccessibleName(self.tr("What fits"))
        self._none.setText(self.tr("Nothing fits this. Try fewer words."))
        self._foot.setText(self.tr("Arrow keys choose, Enter does it, Esc closes."))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in _STEPS:
                self._stand_at(self.rows.next_row(self.view.currentIndex().row(), _STEPS[Qt.Key(key)]))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do(self.view.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _filter(self) -> None:
        self.rows.filter(self.search.text())
        self._stand_at(self.rows.next_row(-1, 0))

    def _stand_at(self, row: int) -> None:
        self._places.setCurrentIndex(0 if self.rows.count else 1)
        if row < 0:
            self.search.setAccessibleDescription(self._none.text())
            return
        index = self.rows.index(row)
        self.view.setCurrentIndex(index)
        # Above the first of its kind stands the head.
        self.view.scrollTo(self.rows.index(row - 1) if row == 1 else index)
        self.search.setAccessibleDescription(str(self.rows.data(index, Qt.ItemDataRole.AccessibleTextRole)))

    def _do(self, index: QModelIndex) -> None:
        act = self.rows.row(index.row()).act if index.isValid() else None
        if act is not None:
            self.close()
            # Once the popup is gone: what is done may open another one, or look at where the keyboard is.
            QTimer.singleShot(0, lambda: act())

    def _place(self, window: QWidget) -> None:
        width = min(self._theme.px(_WIDTH), window.width() - 2 * SPACE_5)
        height = min(self._theme.px(_HEIGHT), window.height() - BAR_HEIGHT - 2 * SPACE_5)
        corner = window.mapToGlobal(
            QPoint((window.width() - width) // 2, self._theme.px(BAR_HEIGHT) + SPACE_2)
        )
        self.setGeometry(corner.x(), corner.y(), width, height)

    def _head(self, kind: Kind) -> str:
        return {
            Kind.COMMAND: self.tr("Commands"),
            Kind.SETTING: self.tr("Settings"),
            Kind.MODEL: self.tr("Models"),
            Kind.CLIP: self.tr("Clips"),
        }[kind]


class _Rows(QStyledItemDelegate):
    """Paints a row: what it is, where it belongs, and its key at the right."""

    def __init__(self, theme: Theme, palette: Palette) -> None:
        super().__init__(palette)
        self._theme = theme
        self._palette = palette

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), self._theme.px(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = self._palette.rows.row(index.row())
        tokens, rect = self._theme.tokens, option.rect
        painter.save()
        place = rect.adjusted(SPACE_2, 0, -SPACE_2, 0)
        if row.act is None:
            left = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            self._write(painter, place.adjusted(0, 0, 0, -SPACE_2), row.label, left, small=True)
            painter.restore()
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if selected else tokens.hover))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), RADIUS, RADIUS)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if row.keys:
            place.setRight(place.right() - self._write(painter, place, row.keys, right, small=True) - SPACE_3)
        if row.detail:
            share = QRect(place)
            share.setLeft(place.left() + place.width() * 11 // 20)
            place.setRight(
                place.right() - self._write(painter, share, row.detail, right, small=True) - SPACE_3
            )
        self._write(painter, place, row.label, left, small=False)
        painter.restore()

    def _write(
        self, painter: QPainter, place: QRect, words: str, where: Qt.AlignmentFlag, *, small: bool
    ) -> int:
        """Write within the place, and say how wide it became."""
        tokens = self._theme.tokens
        painter.setFont(self._theme.font("caption" if small else "body"))
        painter.setPen(QColor(tokens.text_muted if small else tokens.text))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, where | Qt.TextFlag.TextSingleLine, shown)
        return metrics.horizontalAdvance(shown)

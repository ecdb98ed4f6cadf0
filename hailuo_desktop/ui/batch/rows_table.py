"""The rows of a batch as a table that does not mind how many there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from hailuo_desktop.ui.pictures import draw_covering
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import RADIUS, ROW_HEIGHT, SPACE_1, SPACE_2
from hailuo_desktop.ui.tooltips import as_tooltip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

Tone = Literal["", "muted", "danger", "warning", "success", "accent"]
Thumbnails = Callable[[str, QSize, float], QPixmap | None]
"""(path, size, pixel ratio) -> the picture, or None while there is none."""

PICTURE, PROMPT, MODEL, PRICE, STATE = range(5)
_THUMBNAIL = QSize(64, 36)
_WIDTHS = {PICTURE: 84, MODEL: 172, PRICE: 68, STATE: 152}
_WIDE_WIDTHS = {MODEL: 184, STATE: 232}
_WIDE_FROM = 800


@dataclass(frozen=True, kw_only=True)
class RowItem:
    """One row. `key` tells it from the others, `number` stands before it.

    `tip` says in sentences what `state` says in short.
    """

    key: int
    number: int
    picture: str = ""
    prompt: str
    model: str
    price: str
    state: str = ""
    tone: Tone = ""
    tip: str = ""


class RowsModel(QAbstractTableModel):
    """Gives its items cell by cell; only what is seen is asked for."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: list[RowItem] = []

    @property
    def items(self) -> list[RowItem]:
        return self._items

    def show_items(self, items: Sequence[RowItem]) -> None:
        """Show these; rows that are the same stay as they are."""
        items = list(items)
        if [each.key for each in items] != [each.key for each in self._items]:
            self.beginResetModel()
            self._items = items
            self.endResetModel()
            return
        changed = [row for row, each in enumerate(items) if each != self._items[row]]
        self._items = items
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], STATE))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else STATE + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item, column = self._items[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            words = ("", " ".join(item.prompt.split()), item.model, item.price, item.state)[column]
            if column == PICTURE and role == Qt.ItemDataRole.AccessibleTextRole:
                return item.picture.replace("\\", "/").rsplit("/", 1)[-1]
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            tips = (item.picture, item.prompt, item.model, item.price, item.tip or item.state)
            return as_tooltip(tips[column])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            across = Qt.AlignmentFlag.AlignRight if column == PRICE else Qt.AlignmentFlag.AlignLeft
            return across | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and column == STATE and item.tone:
            tokens = self._theme.tokens
            colours = {"muted": tokens.text_muted, "danger": tokens.danger, "warning": tokens.warning}
            colours |= {"success": tokens.success, "accent": tokens.accent}
            return QColor(colours[item.tone])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole and section < len(self._items):
                return self._items[section].number
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Picture"),
                self.tr("Prompt"),
                self.tr("Model"),
                self.tr("Price"),
                self.tr("State"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            across = Qt.AlignmentFlag.AlignRight if section == PRICE else Qt.AlignmentFlag.AlignLeft
            return across | Qt.AlignmentFlag.AlignVCenter
        return None


class RowsTable(QTableView):
    """Shows the rows.

    Signals:
        row_activated(int): the row with this key, by a double click or Enter.
        chosen_changed(): other rows are chosen.
    """

    row_activated = Signal(int)
    chosen_changed = Signal()

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = RowsModel(theme, self)
        self.setObjectName("batchRows")
        self.setModel(self.rows)
        self.setItemDelegateForColumn(PICTURE, _ThumbnailDelegate(theme, thumbnails, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        numbers = self.verticalHeader()
        numbers.setDefaultSectionSize(theme.px(ROW_HEIGHT))
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        numbers.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for column in _WIDTHS:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(PROMPT, QHeaderView.ResizeMode.Stretch)
        self._share_room()
        self.activated.connect(lambda index: self.row_activated.emit(self.rows.items[index.row()].key))
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())
        theme.changed.connect(self.viewport().update)
        self.retranslate()

    @property
    def chosen(self) -> list[int]:
        """The keys of the chosen rows."""
        return [self.rows.items[index.row()].key for index in self.selectionModel().selectedRows()]

    def show_items(self, items: Sequence[RowItem]) -> None:
        """Show these rows; the table keeps its place."""
        bar = self.verticalScrollBar().value()
        self.rows.show_items(items)
        self.setColumnHidden(STATE, not any(each.state for each in items))
        self.verticalScrollBar().setValue(bar)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Rows of the batch"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.rows.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, STATE)
            self._share_room()
        super().changeEvent(event)

    def _share_room(self) -> None:
        is_wide = self.width() >= self._theme.px(_WIDE_FROM)
        for column, width in (_WIDTHS | (_WIDE_WIDTHS if is_wide else {})).items():
            needed = self.horizontalHeader().sectionSizeHint(column)
            self.setColumnWidth(column, max(needed, self._theme.px(width)))


class _ThumbnailDelegate(QStyledItemDelegate):
    """Paints the picture of a row."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, table: RowsTable) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table
        self._thumbnails = thumbnails

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # The ground of a chosen row is the style's own.
        style = self._table.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, self._table)
        path = self._table.rows.items[index.row()].picture
        if not path:
            return
        size = QSize(self._theme.px(_THUMBNAIL.width()), self._theme.px(_THUMBNAIL.height()))
        rect: QRect = option.rect
        place = QRect(
            rect.left() + SPACE_2, rect.center().y() - size.height() // 2 + 1, size.width(), size.height()
        )
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(place), RADIUS - SPACE_1 // 2, RADIUS - SPACE_1 // 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(outline)
        painter.fillRect(place, QColor(self._theme.tokens.line))
        picture = self._thumbnails(path, size, self._table.devicePixelRatioF())
        if picture is not None and not picture.isNull():
            draw_covering(painter, QRectF(place), picture)
        painter.restore()

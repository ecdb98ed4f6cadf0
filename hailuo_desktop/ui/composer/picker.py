"""The list behind the model box: hundreds of models, found by typing."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
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

from hailuo_desktop.domain.model_spec import Mode
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.composer.picker_model import (
    OwnSeconds,
    PickerModel,
    PickerRow,
    gone_words,
    mode_words,
    rows_of,
)
from hailuo_desktop.ui.controls import SegmentedControl
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import RADIUS, SPACE_1, SPACE_2, SPACE_3

_WIDTH = 460
_HEIGHT = 520
_ROW = 44
_HEAD = 24
_TICK = 16
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


class ModelPicker(QFrame):
    """A popup with a search field, a filter by mode and the models.

    The keyboard stays in the search field: the arrows move through the list, Enter picks.

    Signals:
        picked(object): a ModelSpec or a ModelListing.
    """

    picked = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, catalogue: Catalogue, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._catalogue = catalogue
        self._chosen = ("", "")
        self.setObjectName("modelPicker")
        set_role(self, "popup")
        self.search = QLineEdit(self)
        self.search.setObjectName("modelSearch")
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.modes = SegmentedControl("", self)
        self.modes.setObjectName("modelModes")
        self.modes.value_changed.connect(self._filter)
        self.rows = PickerModel(self)
        self.view = QListView(self)
        self.view.setObjectName("modelList")
        self.view.setModel(self.rows)
        self.view.setItemDelegate(_Rows(theme, icons, self))
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMouseTracking(True)
        self.view.clicked.connect(self._pick)
        self.view.activated.connect(self._pick)
        self._none = QLabel(self)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.setWordWrap(True)
        set_role(self._none, "muted")
        self._foot = QLabel(self)
        self._foot.setObjectName("modelCount")
        set_role(self._foot, "caption")
        self._places = QStackedLayout()
        self._places.addWidget(self.view)
        self._places.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_2)
        column.setSpacing(SPACE_2)
        column.addWidget(self.search)
        column.addWidget(self.modes)
        column.addLayout(self._places, 1)
        column.addWidget(self._foot)
        self.retranslate()

    def open_at(self, box: QWidget, provider: str, model: str, own_seconds: OwnSeconds) -> None:
        """Show all models beside the box, the one that is chosen in view."""
        self._chosen = (provider, model)
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.modes.blockSignals(True)
        self.modes.set_value("")
        self.modes.blockSignals(False)
        self.rows.set_rows(rows_of(self._catalogue, own_seconds))
        self._place(box)
        self._stand_at(self.rows.find(provider, model))
        self._count()
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def chosen(self) -> tuple[str, str]:
        """Provider and id of the model that is in use."""
        return self._chosen

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Choose a model"))
        self.search.setPlaceholderText(self.tr("Search by name, maker or family"))
        self.search.setAccessibleName(self.tr("Search models"))
        self.modes.setAccessibleName(self.tr("Made from"))
        self.modes.set_choices([("", self.tr("All")), *((each, mode_words(each)) for each in Mode)])
        self.modes.set_value(self.modes.value or "")
        self.view.setAccessibleName(self.tr("Models"))
        self._none.setText(self.tr("No model fits this. Try fewer words, or another filter."))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS:
                self._stand_at(self.rows.next_model(self.view.currentIndex().row(), _STEPS[key]))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._pick(self.view.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _filter(self) -> None:
        mode = self.modes.value
        self.rows.filter(self.search.text(), mode if isinstance(mode, Mode) else None)
        self._stand_at(self.rows.next_model(-1, 0))
        self._count()

    def _stand_at(self, row: int) -> None:
        if row < 0:
            self.search.setAccessibleDescription("")
            return
        index = self.rows.index(row)
        self.view.setCurrentIndex(index)
        first = row == self.rows.next_model(-1, 0)
        # Above the first model stands the head of its group.
        self.view.scrollTo(self.rows.index(0) if first else index)
        if first:
            self.view.verticalScrollBar().setValue(self._theme.px(_ROW - _HEAD))
        self.search.setAccessibleDescription(str(self.rows.data(index, Qt.ItemDataRole.AccessibleTextRole)))

    def _pick(self, index: QModelIndex) -> None:
        pick = self.rows.row(index.row()).pick if index.isValid() else None
        if pick is not None:
            self.close()
            self.picked.emit(pick)

    def _count(self) -> None:
        count = self.rows.count
        self._places.setCurrentIndex(0 if count else 1)
        dates = [
            each.as_of
            for info in self._catalogue.providers
            for each in self._catalogue.listings(info.id)[:1]
            if each.as_of
        ]
        words = self.tr("%n models", "", count)
        if dates:
            words = self.tr("{models} · listed on {date}").format(models=words, date=min(dates))
        self._foot.setText(words)

    def _place(self, box: QWidget) -> None:
        screen = box.screen().availableGeometry()
        width = min(self._theme.px(_WIDTH), screen.width())
        height = min(self._theme.px(_HEIGHT), screen.height())
        below = box.mapToGlobal(QPoint(0, box.height() + SPACE_1))
        left = max(screen.left(), min(below.x(), screen.right() + 1 - width))
        top = max(screen.top(), min(below.y(), screen.bottom() + 1 - height))
        self.setGeometry(left, top, width, height)


class _Rows(QStyledItemDelegate):
    """Paints a model in two lines, and the head of a group."""

    def __init__(self, theme: Theme, icons: Icons, picker: ModelPicker) -> None:
        super().__init__(picker)
        self._theme = theme
        self._picker = picker
        self._tick = icons.icon("check", "accent")

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), self._theme.px(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = self._picker.rows.row(index.row())
        painter.save()
        if row.pick is None:
            self._paint_head(painter, option.rect, row)
        else:
            self._paint_model(painter, option, row)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, row: PickerRow) -> None:
        painter.setFont(self._theme.font("caption"))
        painter.setPen(QColor(self._theme.tokens.text_muted))
        place = rect.adjusted(SPACE_2, 0, -SPACE_2, -SPACE_1)
        words = painter.fontMetrics().elidedText(row.label, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_model(self, painter: QPainter, option: QStyleOptionViewItem, row: PickerRow) -> None:
        theme, tokens, rect = self._theme, self._theme.tokens, option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if selected else tokens.hover))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), RADIUS, RADIUS)
        tick = theme.px(_TICK)
        assert row.pick is not None
        if (row.pick.provider, row.pick.id) == self._picker.chosen:
            top = rect.top() + (rect.height() - tick) // 2
            self._tick.paint(painter, QRect(rect.left() + SPACE_2, top, tick, tick))
        left = rect.left() + SPACE_2 + tick + SPACE_2
        whole = QRect(left, rect.top() + SPACE_1, rect.right() - SPACE_2 - left, rect.height() - 2 * SPACE_1)
        half = whole.height() // 2
        upper = QRect(whole.left(), whole.top(), whole.width(), half)
        lower = QRect(whole.left(), whole.top() + half, whole.width(), whole.height() - half)
        ink = tokens.text_muted if row.is_gone else tokens.text
        if not (row.modes or row.seconds or row.is_gone):
            upper = whole
        self._paint_line(painter, upper, row.label, row.price, ink, ink, "body")
        right = gone_words() if row.is_gone else row.seconds
        colour = tokens.warning if row.is_gone else tokens.text_muted
        self._paint_line(painter, lower, row.modes, right, tokens.text_muted, colour, "caption")

    def _paint_line(
        self, painter: QPainter, place: QRect, left: str, right: str, ink: str, right_ink: str, font: str
    ) -> None:
        painter.setFont(self._theme.font("caption" if font == "caption" else "body"))
        metrics = painter.fontMetrics()
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(right_ink))
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, right)
        room = place.width() - (metrics.horizontalAdvance(right) + SPACE_3 if right else 0)
        painter.setPen(QColor(ink))
        words = metrics.elidedText(left, Qt.TextElideMode.ElideRight, room)
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, words)

"""Which model, of which provider."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPalette, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QStylePainter,
    QWidget,
)

from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_6

_SPEC_ROLE = Qt.ItemDataRole.UserRole


class _Rows(QStyledItemDelegate):
    """Lets group heads stand back in the list."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if index.data(_SPEC_ROLE) is None:
            option.font = self._theme.font("caption")

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), self._theme.px(28 if index.data(_SPEC_ROLE) is None else 32))


class ModelBox(QComboBox):
    """All families of the catalogue, by provider. Closed, it names the provider too.

    Signals:
        chosen(ModelSpec): another one, by the user or by `choose`.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._heads: dict[int, str] = {}
        self.setObjectName("modelBox")
        # Wide lists must not make the composer wide.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(20)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setItemDelegate(_Rows(theme, self))
        self._fill()
        self.currentIndexChanged.connect(self._tell)
        self.retranslate()

    @property
    def spec(self) -> ModelSpec:
        return self.currentData(_SPEC_ROLE)  # type: ignore[no-any-return]

    def choose(self, provider: str, model: str) -> bool:
        """Choose a family; False if there is none such."""
        for row in range(self.count()):
            spec = self.itemData(row, _SPEC_ROLE)
            if spec is not None and (spec.provider, spec.id) == (provider, model):
                self.setCurrentIndex(row)
                return True
        return False

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Model"))
        for row, provider in self._heads.items():
            self.setItemText(row, self._place(provider, self.tr("Free, on this computer")))
        self._describe()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling past must not change what will be paid for.
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        # The style's own place for the words leaves out the room beside the arrow twice.
        place = self.rect().adjusted(SPACE_2 + 1, 0, -SPACE_6, 0)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, place.width())
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _fill(self) -> None:
        rows = QStandardItemModel(self)
        for info in self._catalogue.providers:
            families = self._catalogue.families(info.id)
            if not families:
                continue
            head = QStandardItem()
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            self._heads[rows.rowCount()] = info.id
            rows.appendRow(head)
            for spec in families:
                row = QStandardItem(spec.label)
                row.setData(spec, _SPEC_ROLE)
                rows.appendRow(row)
        self.setModel(rows)
        first = next(row for row in range(rows.rowCount()) if self.itemData(row, _SPEC_ROLE) is not None)
        self.setCurrentIndex(first)

    def _place(self, provider: str, free: str) -> str:
        """Where a provider's models run; `free` for what this computer does by itself."""
        info = self._catalogue.provider(provider)
        return info.label if info.needs_key else free

    @property
    def _words(self) -> str:
        return f"{self.spec.label} · {self._place(self.spec.provider, self.tr('free'))}"

    def _tell(self) -> None:
        self._describe()
        self.chosen.emit(self.spec)

    def _describe(self) -> None:
        self.setToolTip(self._words)
        self.setAccessibleDescription(self._words)

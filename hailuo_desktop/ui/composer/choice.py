"""One choice out of a few: side by side while they are two to four, as a list beyond."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from hailuo_desktop.ui.controls import SegmentedControl

_MOST_SEGMENTS = 4


class _List(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling past must not change what will be paid for.
        event.ignore()


class Choice(QWidget):
    """A choice of a format.

    Signals:
        value_changed(): another choice is made.
    """

    value_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: list[tuple[object, str]] = []
        self._values: list[object] = []
        self._segments = SegmentedControl("", self)
        self._list = _List(self)
        self._list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._segments)
        row.addWidget(self._list)
        self._segments.value_changed.connect(self._chosen)
        self._list.currentIndexChanged.connect(self._chosen)

    @property
    def value(self) -> object:
        """The choice made, or None while there is none."""
        return self._list.currentData() if self._is_long else self._segments.value

    def name(self, name: str) -> None:
        """What is chosen here, for screen readers."""
        for each in (self, self._segments, self._list):
            each.setAccessibleName(name)

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer other choices, each a value and its label. The choice made stays if it is among them."""
        if list(choices) == self._choices:
            return
        value = self.value
        self._choices = list(choices)
        self._values = [each for each, _ in choices]
        self._segments.set_choices([] if self._is_long else choices)
        self._list.blockSignals(True)
        self._list.clear()
        for each, label in choices if self._is_long else ():
            self._list.addItem(label, each)
        self._list.blockSignals(False)
        self._segments.setVisible(not self._is_long)
        self._list.setVisible(self._is_long)
        if value in self._values:
            self.set_value(value)

    def set_value(self, value: object) -> None:
        """Make a choice that is offered."""
        if self._is_long:
            self._list.setCurrentIndex(self._values.index(value))
        else:
            self._segments.set_value(value)

    def set_available(self, value: object, ok: bool, why: str) -> None:
        """Switch a choice on or off; `why` tells what stands against it."""
        if not self._is_long:
            self._segments.set_available(value, ok, why)
            return
        rows = self._list.model()
        assert isinstance(rows, QStandardItemModel)
        row = rows.item(self._values.index(value))
        row.setEnabled(ok)
        row.setToolTip(why)
        row.setData(why, Qt.ItemDataRole.AccessibleDescriptionRole)

    @property
    def _is_long(self) -> bool:
        return len(self._values) > _MOST_SEGMENTS

    def _chosen(self) -> None:
        self.value_changed.emit()

"""One choice out of a few: side by side while they are two to four, as a list beyond."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from hailuo_desktop.ui.controls import SegmentedControl

_MOST_SEGMENTS = 4
_EDGES = 12
"""Pixels of a segment that are not words."""


class _List(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling past must not change what will be paid for.
        event.ignore()


class Choice(QWidget):
    """A choice among values. Too many for the room, or too long, they become a list.

    Signals:
        value_changed(): another choice is made.
    """

    value_changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, room: int = 26) -> None:
        """An empty choice; `room` is its least width in letters."""
        super().__init__(parent)
        self._room = room
        self._is_long = False
        self._choices: list[tuple[object, str]] = []
        self._values: list[object] = []
        self._notes: list[QLabel] = []
        self._segments = SegmentedControl("", self)
        self._list = _List(self)
        self._list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._list.setMinimumContentsLength(6)
        self._list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._under = QWidget(self)
        self._note_row = QHBoxLayout(self._under)
        self._note_row.setContentsMargins(2, 0, 2, 0)
        self._note_row.setSpacing(2)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._segments, 0, 0)
        grid.addWidget(self._list, 0, 0)
        grid.addWidget(self._under, 1, 0)
        self._under.hide()
        self._list.hide()
        self._segments.value_changed.connect(self._chosen)
        self._list.currentIndexChanged.connect(self._chosen)

    @property
    def value(self) -> object:
        """The choice made, or None while there is none."""
        if not self._is_long:
            return self._segments.value
        row = self._list.currentIndex()
        return self._values[row] if row >= 0 else None

    @property
    def control(self) -> QWidget:
        """What is on show: the segments or the list."""
        return self._list if self._is_long else self._segments

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
        self._is_long = len(choices) > _MOST_SEGMENTS or not self._fits_side_by_side()
        self._segments.set_choices([] if self._is_long else choices)
        self._list.blockSignals(True)
        self._list.clear()
        for _, label in choices if self._is_long else ():
            self._list.addItem(label)
        self._list.setCurrentIndex(self._values.index(value) if value in self._values else -1)
        self._list.blockSignals(False)
        self._segments.setVisible(not self._is_long)
        self._list.setVisible(self._is_long)
        self._make_note_labels()
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

    def set_notes(self, notes: Sequence[str]) -> None:
        """A short word for each choice, in their order: under its segment, or behind it in the list."""
        if self._is_long:
            for row, ((_, label), note) in enumerate(zip(self._choices, notes, strict=True)):
                self._list.setItemText(row, f"{label} · {note}" if note else label)
            return
        for under, note in zip(self._notes, notes, strict=True):
            under.setText(note)
        self._under.setVisible(any(notes))

    def _make_note_labels(self) -> None:
        for label in self._notes:
            self._note_row.removeWidget(label)
            label.deleteLater()
        self._notes = []
        self._under.hide()
        for _ in () if self._is_long else self._choices:
            label = QLabel(self._under)
            label.setProperty("role", "caption")
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._note_row.addWidget(label, 1)
            self._notes.append(label)

    def _fits_side_by_side(self) -> bool:
        letters = self.fontMetrics()
        wide = sum(letters.horizontalAdvance(label) + _EDGES for _, label in self._choices)
        return wide <= self._room * letters.averageCharWidth()

    def _chosen(self) -> None:
        self.value_changed.emit()

"""What a film without shots says: what will be there, and how it begins."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hailuo_desktop.ui.theme import set_role
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_3, SPACE_5


class EmptyFilm(QFrame):
    """Offers the ways to begin.

    Signals:
        selected_asked(), files_asked(), slot_asked(): what is selected in the library, files, a slot.
    """

    selected_asked = Signal()
    files_asked = Signal()
    slot_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selected = 0
        set_role(self, "stage")
        self._head, self._words = QLabel(), QLabel()
        set_role(self._head, "empty")
        set_role(self._words, "muted")
        self.selected, self.files, self.slot = QPushButton(), QPushButton(), QPushButton()
        for button, name, signal in (
            (self.selected, "emptySelected", self.selected_asked),
            (self.files, "emptyFiles", self.files_asked),
            (self.slot, "emptySlot", self.slot_asked),
        ):
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(signal)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addStretch(1)
        for each in (self.selected, self.files, self.slot):
            row.addWidget(each)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_5)
        column.setSpacing(SPACE_3)
        column.addStretch(1)
        for label in (self._head, self._words):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addLayout(row)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self._head.setText(self.tr("Put clips in a row, and export them as one film"))
        self._words.setText(
            self.tr(
                "Drag clips here from the library or from a folder. An empty slot holds the prompt of a shot "
                "that is still to be made."
            )
        )
        self.files.setText(self.tr("Choose files…"))
        self.slot.setText(self.tr("Add an empty slot"))
        self._show_selected()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_selected(self, count: int) -> None:
        """So many finished clips are selected in the library."""
        self._selected = count
        self._show_selected()

    def _show_selected(self) -> None:
        one = self.tr("Add the clip chosen in the library")
        many = self.tr("Add the %n clips chosen in the library", "", self._selected)
        self.selected.setText(one if self._selected == 1 else many)
        self.selected.setVisible(self._selected > 0)

"""One line about the export under way: how far it is, how long it takes yet, and a button that ends it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from hailuo_desktop.ui.controls import ElidedLabel
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4

_STEPS = 1000


class ExportStrip(QFrame):
    """Hidden while nothing is exported.

    Signals:
        cancel_asked(): the export shown is to be ended.
    """

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportStrip")
        self.setProperty("role", "surface")
        self.words = ElidedLabel()
        self.rest = QLabel()
        self.rest.setProperty("role", "muted")
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.cancel_button = QPushButton()
        self.cancel_button.setObjectName("endExport")
        self.cancel_button.clicked.connect(self.cancel_asked)
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addWidget(self.words, 1)
        row.addWidget(self.rest)
        row.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_1, SPACE_2, SPACE_1)
        column.setSpacing(SPACE_1)
        column.addLayout(row)
        column.addWidget(self.bar)
        self.retranslate()
        self.hide()

    def show_progress(self, words: str, rest: str, fraction: float) -> None:
        """Say what is exported, what is known of its rest, and how much of it is done (0 to 1)."""
        self.words.setText(words)
        self.rest.setText(rest)
        self.bar.setValue(round(fraction * _STEPS))
        self.setAccessibleName(words)
        self.setAccessibleDescription(rest)
        self.show()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self.cancel_button.setText(self.tr("Cancel"))
        self.cancel_button.setAccessibleName(self.tr("Cancel the export"))
        self.bar.setAccessibleName(self.tr("Progress of the export"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

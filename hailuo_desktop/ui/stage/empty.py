"""The stage before there is anything on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from hailuo_desktop.ui.theme import set_role
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_3, SPACE_5


class EmptyStage(QFrame):
    """Says what will be here, and how it gets here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "stage")
        self._title = QLabel()
        set_role(self._title, "empty")
        steps = QGridLayout()
        steps.setHorizontalSpacing(SPACE_3)
        steps.setVerticalSpacing(SPACE_2)
        self._steps = [QLabel() for _ in range(3)]
        for number, step in enumerate(self._steps, start=1):
            mark = QLabel(str(number))
            set_role(mark, "step")
            mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
            set_role(step, "muted")
            steps.addWidget(mark, number, 0)
            steps.addWidget(step, number, 1)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE_5)
        column.addStretch(1)
        column.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        block = QWidget()
        block.setLayout(steps)
        column.addWidget(block, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._title.setText(self.tr("Your video will play here"))
        words = (self.tr("Drop a picture"), self.tr("Say what should move"), self.tr("Press Generate"))
        for step, said in zip(self._steps, words, strict=True):
            step.setText(said)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

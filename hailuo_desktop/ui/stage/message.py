"""Words in the middle of the stage, with at most one thing to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hailuo_desktop.ui.theme import set_role
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_4, SPACE_5

_WIDTH = 440


class Message(QFrame):
    """What happened, whether it cost anything, what to do next, and the button that does it.

    Signals:
        action_asked(): the button was pressed.
    """

    action_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "stage")
        self.title = self._label("empty")
        self.text = self._label("")
        self.charge = self._label("muted")
        self.next_step = self._label("muted")
        self.button = QPushButton()
        self.button.clicked.connect(self.action_asked)
        column = QVBoxLayout()
        column.setSpacing(SPACE_2)
        column.addStretch(1)
        for label in (self.title, self.text, self.charge, self.next_step):
            column.addWidget(label)
        column.addSpacing(SPACE_2)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        # Between stretches, for an aligned widget gets the height of a wider one: words would be cut off.
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_5, SPACE_4, SPACE_5, SPACE_4)
        row.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)

    def show_words(
        self, title: str, text: str = "", charge: str = "", next_step: str = "", *, action: str = ""
    ) -> None:
        """Say it; what is empty takes no room."""
        for label, words in (
            (self.title, title),
            (self.text, text),
            (self.charge, charge),
            (self.next_step, next_step),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(words for words in (text, charge, next_step) if words))

    def _label(self, role: str) -> QLabel:
        label = QLabel()
        set_role(label, role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setFixedWidth(_WIDTH)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

"""A quiet word under a control."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hailuo_desktop.ui.theme import Theme, set_role

Tone = Literal["muted", "warning", "danger"]


class Hint(QLabel):
    """Says what is wrong or what would help. One line always has its room, so nothing jumps.

    With `keeps_room=False` it is there only while it has something to say.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, keeps_room: bool = True) -> None:
        super().__init__(parent)
        self._keeps_room = keeps_room
        self.setVisible(keeps_room)
        self.setFont(theme.font("caption"))
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(theme.px(16))
        set_role(self, "muted")

    def sizeHint(self) -> QSize:
        # One line; what more is needed is told by the height for the width it really gets.
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def say(self, words: str, tone: Tone = "muted") -> None:
        """Show these words; "" for none."""
        self.setText(words)
        set_role(self, tone)
        if not self._keeps_room:
            self.setVisible(bool(words))

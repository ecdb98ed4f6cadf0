"""A quiet word under a control."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hailuo_desktop.ui.theme import Theme, set_role

Tone = Literal["muted", "warning", "danger"]


class Hint(QLabel):
    """Says what is wrong or what would help. One line always has its room, so nothing jumps."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(theme.font("caption"))
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(theme.px(16))
        set_role(self, "muted")

    def say(self, words: str, tone: Tone = "muted") -> None:
        """Show these words; "" for none."""
        self.setText(words)
        set_role(self, tone)

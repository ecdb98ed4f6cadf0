"""A quiet word under a control."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tooltips import as_tooltip

Tone = Literal["muted", "warning", "danger"]


class Hint(QLabel):
    """Says what is wrong or what would help. One line always has its room, so nothing jumps.

    With `keeps_room=False` it is there only while it has something to say.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, keeps_room: bool = True) -> None:
        super().__init__(parent)
        self._keeps_room = keeps_room
        self._in_one_line = False
        self._gives_way = False
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

    def minimumSizeHint(self) -> QSize:
        # A line that is cut where there is no room for it must not ask for the room.
        return QSize(0, self.minimumHeight()) if self._in_one_line else super().minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        return self.minimumHeight() if self._in_one_line else super().heightForWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._in_one_line:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        place = self.contentsRect()
        shown = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def say(self, words: str, tone: Tone = "muted", *, in_one_line: bool = False) -> None:
        """Show these words; "" for none. What does not fit into one line ends in …, and is in the tooltip."""
        self._in_one_line = in_one_line
        self.setWordWrap(not in_one_line)
        self.setText(words)
        self.setToolTip(as_tooltip(words) if in_one_line else "")
        self.setAccessibleDescription(words if in_one_line else "")
        set_role(self, tone)
        if not self._keeps_room:
            self.setVisible(bool(words) and not self._gives_way)

    def give_way(self, on: bool) -> None:
        """Be gone for as long as something else says it better."""
        self._gives_way = on
        self.setVisible(not on and (self._keeps_room or bool(self.text())))

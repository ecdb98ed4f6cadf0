"""A panel that lies over the right edge of the window while it is wanted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_2

_WIDTH = 440
_HIGHEST = 480


class SidePanel(QFrame):
    """Shows a widget over others, which keep their places; as high as what it scrolls needs.

    Signals:
        closed(): by Escape.
    """

    closed = Signal()

    def __init__(self, theme: Theme, content: QWidget, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self._content = content
        self._over = over
        set_role(self, "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, SPACE_2, 1, SPACE_2)
        column.addWidget(content)
        over.installEventFilter(self)
        area = content.findChild(QScrollArea)
        self._scrolled = (area.widget() if area is not None else None) or content
        self._scrolled.installEventFilter(self)
        self.hide()

    def set_open(self, on: bool) -> None:
        """Show or hide the panel."""
        self.setVisible(on)
        if on:
            self._place()
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        resized = watched is self._over and event.type() == QEvent.Type.Resize
        changed = watched is self._scrolled and event.type() == QEvent.Type.LayoutRequest
        if (resized or changed) and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _place(self) -> None:
        wanted = self._scrolled.sizeHint().height() + 2 * SPACE_2 + 2
        width = min(self._theme.px(_WIDTH), self._over.width() - 2 * SPACE_2)
        height = min(wanted, self._theme.px(_HIGHEST), self._over.height() - 2 * SPACE_2)
        self.setGeometry(self._over.width() - width - SPACE_2, SPACE_2, width, height)

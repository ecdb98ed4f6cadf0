"""Where popups open."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from hailuo_desktop.ui.tokens import SPACE_1


def place_beside(popup: QWidget, button: QWidget, width: int, height: int) -> None:
    """Put a popup of this size under what opens it, moved as far as it takes to be on the screen."""
    screen = button.screen().availableGeometry()
    width, height = min(width, screen.width()), min(height, screen.height())
    below = button.mapToGlobal(QPoint(0, button.height() + SPACE_1))
    left = max(screen.left(), min(below.x(), screen.right() + 1 - width))
    top = max(screen.top(), min(below.y(), screen.bottom() + 1 - height))
    popup.setGeometry(left, top, width, height)

"""The window itself: its place on the screen, its first paint, and how it is left.

It is on the screen before its contents are loaded. Until they come it paints where they will be, in
their colours, so that nothing jumps when they do.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QByteArray, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hailuo_desktop.storage.settings import Look, Settings
from hailuo_desktop.ui.tokens import BAR_HEIGHT, DARK, LIGHT, SCHEMES, STRIP_HEIGHT, Tokens

SMALLEST = QSize(1024, 700)
COMPOSER_WIDTH = 340
_USUAL = QSize(1360, 860)
_FIRST_PAINT_PATIENCE = 0.1
"""Seconds the first paint is waited for; a slow window manager must not hold up the rest."""


class WindowFrame(QWidget):
    """The top-level widget.

    Signals:
        close_asked(): the user wants to leave. The window stays until `let_go` is called.
    """

    close_asked = Signal()

    def __init__(self, settings: Settings) -> None:
        """Take the place on the screen and the look from the settings."""
        super().__init__()
        self._tokens = _first_colours(settings.look)
        saved = settings.window
        self._may_close = False
        self._painted = False
        self._contents: QWidget | None = None
        self.setWindowTitle("Hailuo Desktop")
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.setMinimumSize(SMALLEST.boundedTo(screen.size()))
        if not saved.geometry or not self.restoreGeometry(from_text(saved.geometry)):
            self.resize(_USUAL.boundedTo(screen.size()))

    def show_at_once(self) -> None:
        """Show the frame and paint it now, before any event loop runs."""
        self.show()
        patience = time.monotonic() + _FIRST_PAINT_PATIENCE
        while not self._painted and time.monotonic() < patience:
            QGuiApplication.sync()

    def take(self, contents: QWidget) -> None:
        """Fill the frame with its contents."""
        self._contents = contents
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(contents)

    def come_forward(self) -> None:
        """Show the window before all others, as far as the system lets it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def let_go(self) -> None:
        """Close for good."""
        self._may_close = True
        self.close()

    def geometry_text(self) -> str:
        """Size and place, to be kept in the settings."""
        return to_text(self.saveGeometry())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.close_asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painted = True
        if self._contents is not None:
            super().paintEvent(event)
            return
        tokens, bar, composer = self._tokens, BAR_HEIGHT, COMPOSER_WIDTH
        strip = self.height() - STRIP_HEIGHT
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        painter.fillRect(QRect(composer, bar, self.width() - composer, strip - bar), QColor(tokens.stage))
        painter.fillRect(QRect(0, bar, self.width(), 1), QColor(tokens.line))
        painter.fillRect(QRect(composer, bar, 1, self.height() - bar), QColor(tokens.line))
        painter.end()


def _first_colours(look: Look) -> Tokens:
    """The colours before the theme is there: as set, else by the brightness of the system's windows."""
    if look == "system":
        return DARK if QGuiApplication.palette().window().color().lightness() < 128 else LIGHT
    return SCHEMES[look]


def to_text(data: QByteArray) -> str:
    """Qt's own bytes as text for the settings file."""
    return bytes(data.toBase64().data()).decode("ascii")


def from_text(text: str) -> QByteArray:
    """Bytes again; empty for what is no such text."""
    return QByteArray.fromBase64(text.encode("ascii", "replace"))

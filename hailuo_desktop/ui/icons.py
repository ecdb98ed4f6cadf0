"""Icons in the colours of the theme, sharp on every screen."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from shiboken6 import Shiboken

from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import DARK, mix

IconRole = Literal["text", "muted", "accent", "on_accent", "danger", "warning", "success", "stage"]

_DRAWN_WITH = "currentColor"


class Icons:
    """The icon family of the application. An icon handed out changes its colour with the theme.

    Args:
        theme: gives the colours.
        folder: holds the SVG files, drawn in `currentColor`.
    """

    def __init__(self, theme: Theme, folder: Path) -> None:
        self._theme = theme
        self._folder = folder
        self._drawings: dict[str, str] = {}
        self._renderers: dict[tuple[str, str], QSvgRenderer] = {}
        self._clones: list[QIconEngine] = []

    def icon(self, name: str, role: IconRole = "text") -> QIcon:
        """The icon of a file name without ending; what is checked is accented, what is off is pale.

        Raises:
            FileNotFoundError: there is no such icon.
        """
        if name not in self._drawings:
            self._drawings[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        return QIcon(_Engine(self, name, role))

    def colour(self, role: IconRole, mode: QIcon.Mode, state: QIcon.State) -> str:
        """What an icon of that role is drawn in now."""
        on_stage = role == "stage"
        tokens = DARK if on_stage else self._theme.tokens
        if mode is QIcon.Mode.Disabled:
            return mix(tokens.stage, tokens.text_muted, 0.5) if on_stage else tokens.disabled
        if state is QIcon.State.On and role in ("text", "muted", "stage"):
            return tokens.accent
        return {
            "text": tokens.text,
            "muted": tokens.text_muted,
            "accent": tokens.accent,
            "on_accent": tokens.on_accent,
            "danger": tokens.danger,
            "warning": tokens.warning,
            "success": tokens.success,
            "stage": tokens.text,
        }[role]

    def render(self, painter: QPainter, name: str, colour: str, place: QRectF) -> None:
        """Draw an icon into a square place."""
        key = (name, colour)
        if key not in self._renderers:
            drawing = self._drawings[name].replace(_DRAWN_WITH, colour)
            self._renderers[key] = QSvgRenderer(QByteArray(drawing.encode()))
        self._renderers[key].render(painter, place)

    def keep(self, clone: QIconEngine) -> None:
        """Hold a clone until Qt has deleted it.

        Qt takes over what `clone()` returns, but no reference to the Python half, and would call into
        nothing.
        """
        self._clones = [each for each in self._clones if Shiboken.isValid(each)]
        self._clones.append(clone)


class _Engine(QIconEngine):
    """Draws at the moment of need, so that neither scale nor theme can be out of date."""

    def __init__(self, icons: Icons, name: str, role: IconRole) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._role: IconRole = role

    def clone(self) -> QIconEngine:
        copy = _Engine(self._icons, self._name, self._role)
        self._icons.keep(copy)
        return copy

    def key(self) -> str:
        return "hailuo"

    def iconName(self) -> str:
        return self._name

    def isNull(self) -> bool:
        return False

    def actualSize(self, size: QSize, _mode: QIcon.Mode, _state: QIcon.State) -> QSize:
        return size

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        pixmap = QPixmap(size * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return pixmap

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        place = QRectF(0, 0, side, side)
        place.moveCenter(QRectF(rect).center())
        self._icons.render(painter, self._name, self._icons.colour(self._role, mode, state), place)

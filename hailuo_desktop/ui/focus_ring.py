"""The ring around the control that the keyboard is on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFocusFrame,
    QProxyStyle,
    QSlider,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from shiboken6 import Shiboken

_WIDTH = 2
_OFF = 2
_RADIUS = 8


class _Wide(QProxyStyle):
    """Keeps the ring off its control, where styles lay it close around; and above what holds the control,
    which would cut it off."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return _WIDTH + _OFF
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - Qt's name
    ) -> int:
        if hint is QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget, returnData)


class FocusRing(QObject):
    """Two pixels wide, two pixels off, around buttons, boxes and sliders.

    Fields and lists show the keyboard in their own way. A click does not call for the ring.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._colour = QColor()
        self._frame: _Frame | None = None
        app.focusChanged.connect(self._move_to)

    @property
    def widget(self) -> QWidget | None:
        """What it goes round, if anything."""
        return None if self._frame is None or not Shiboken.isValid(self._frame) else self._frame.widget()

    def set_colour(self, colour: QColor) -> None:
        self._colour = colour
        if self._frame is not None and Shiboken.isValid(self._frame):
            self._frame.set_colour(colour)

    @Slot(QWidget, QWidget)
    def _move_to(self, _old: QWidget | None, new: QWidget | None) -> None:
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        shown = isinstance(new, QAbstractButton | QComboBox | QSlider) and not by_mouse
        # A frame belongs to the window it is in, and goes with it.
        if self._frame is None or not Shiboken.isValid(self._frame):
            if not shown:
                return
            self._frame = _Frame(self._colour)
        # A segment touches its neighbours: the ring goes around them all.
        if shown and new is not None and new.property("role") == "segment":
            new = new.parentWidget()
        self._frame.setWidget(new if shown else None)  # type: ignore[arg-type]


class _Frame(QFocusFrame):
    """Follows one widget."""

    def __init__(self, colour: QColor) -> None:
        super().__init__()
        self._colour = colour
        self._wide = _Wide("Fusion")
        self._wide.setParent(self)
        self.setStyle(self._wide)

    def set_colour(self, colour: QColor) -> None:
        self._colour = colour
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, _WIDTH))
        half = _WIDTH / 2
        ring = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(ring, _RADIUS, _RADIUS)

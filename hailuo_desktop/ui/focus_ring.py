"""The ring around the control that the keyboard is on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QPlainTextEdit,
    QProxyStyle,
    QSlider,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QTextEdit,
    QWidget,
)
from shiboken6 import Shiboken

from hailuo_desktop.ui.crisp import draw_frame
from hailuo_desktop.ui.tokens import DARK

_WIDTH = 2
_OFF = 2
_RADIUS = 8
_OWN = "ownFocus"


def shows_focus_itself(widget: QWidget) -> None:
    """The widget paints in its own way that the keyboard is on it, and gets no ring."""
    widget.setProperty(_OWN, True)


class _Wide(QProxyStyle):
    """Keeps the ring off its control, where styles lay it close around; and above what holds the control,
    which would cut it off."""

    is_inside = False
    """It lies on the edge of what fills its place, such as a list, from where there is no room outside."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return 0 if self.is_inside else _WIDTH + _OFF
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
    """Two pixels wide: two pixels off around buttons, boxes and sliders, within the edge of lists and views.

    Fields show the keyboard by their own edge. A click does not call for the ring.
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
        is_control = isinstance(new, _CONTROLS)
        shown = not by_mouse and (is_control or _is_view(new))
        # A frame belongs to the window it is in, and goes with it.
        if self._frame is None or not Shiboken.isValid(self._frame):
            if not shown:
                return
            self._frame = _Frame(self._colour)
        # A segment touches its neighbours: the ring goes around them all.
        if shown and new is not None and new.property("role") == "segment":
            new = new.parentWidget()
        self._frame.go_round(new if shown else None, inside=not is_control)


_CONTROLS = (QAbstractButton, QComboBox, QSlider)
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)


def _is_view(widget: QWidget | None) -> bool:
    """Whether it is a stop of the Tab key that does not show the keyboard itself."""
    if widget is None or isinstance(widget, _FIELDS) or widget.property(_OWN):
        return False
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and not widget.window().inherits("QComboBoxPrivateContainer")


def _is_on_stage(widget: QWidget) -> bool:
    """Whether it lies on what is near-black in every scheme."""
    around: QWidget | None = widget
    while around is not None and not str(around.property("role") or "").startswith("stage"):
        around = around.parentWidget()
    return around is not None


class _Frame(QFocusFrame):
    """Follows one widget."""

    def __init__(self, colour: QColor) -> None:
        super().__init__()
        self._colour = colour
        self._is_on_stage = False
        self._wide = _Wide("Fusion")
        self._wide.setParent(self)
        self.setStyle(self._wide)

    def set_colour(self, colour: QColor) -> None:
        self._colour = colour
        self.update()

    def go_round(self, widget: QWidget | None, *, inside: bool) -> None:
        """Follow this widget, or none."""
        self._is_on_stage = widget is not None and _is_on_stage(widget)
        self._wide.is_inside = inside
        self.setWidget(widget)  # type: ignore[arg-type]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = 0 if self._wide.is_inside else _RADIUS + _WIDTH / 2
        colour = QColor(DARK.accent) if self._is_on_stage else self._colour
        draw_frame(painter, QRectF(self.rect()), colour, _WIDTH, radius)

"""One control for each kind of setting. None of them changes its value when the wheel scrolls past."""

from __future__ import annotations

import math

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from hailuo_desktop.domain.controls import Control, ControlKind, written
from hailuo_desktop.domain.request import FieldValue
from hailuo_desktop.ui.composer.choice import Choice
from hailuo_desktop.ui.composer.setting_words import title_of, value_words
from hailuo_desktop.ui.composer.wishes import is_same
from hailuo_desktop.ui.controls import inset
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SPACE_2

_LONGEST_LINE = 120
"""Texts that may be longer get several lines."""
_MOST_STEPS = 400
"""A slider with more places than this cannot be set by hand."""
_LARGEST_WHOLE = 2**31 - 2
_LINES_HEIGHT = 68
_ROOM = 33


class SettingField(QWidget):
    """A setting of a model.

    Signals:
        changed(): it has another value.
    """

    changed = Signal()

    def __init__(self, control: Control, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def said(self) -> FieldValue | None:
        """What the user wants, or None for the usual. What cannot be read is given as it was typed."""
        value = self._read()
        return None if is_same(value, self.control.usual) else value

    def set_said(self, value: FieldValue | None) -> None:
        """Show a wish; None for the usual."""
        usual = self.control.usual
        self._write(usual if value is None else value)

    @property
    def has_caption(self) -> bool:
        """Whether its name is written on the control itself."""
        return False

    def _read(self) -> FieldValue | None:
        raise NotImplementedError

    def _write(self, value: FieldValue | None) -> None:
        raise NotImplementedError

    def _hold(self, *widgets: QWidget) -> None:
        """Name the widgets that take the keyboard; the first is the one that gets it."""
        title = title_of(self.control)
        for widget in widgets:
            widget.setAccessibleName(title)
            widget.setAccessibleDescription(self.control.description)
        widgets[0].setObjectName(f"field_{self.control.name}")
        self.setFocusProxy(widgets[0])


class SwitchField(SettingField):
    """On or off, with a known usual."""

    def __init__(self, control: Control, parent: QWidget | None = None) -> None:
        super().__init__(control, parent)
        self._box = QCheckBox(title_of(control), self)
        self._column.addWidget(self._box)
        self._hold(self._box)
        self.set_said(None)
        self._box.toggled.connect(self.changed)

    @property
    def has_caption(self) -> bool:
        return True

    def _read(self) -> FieldValue | None:
        return self._box.isChecked()

    def _write(self, value: FieldValue | None) -> None:
        self._box.setChecked(bool(value))


class PickField(SettingField):
    """One of some values, or none where the model's usual is not known."""

    def __init__(self, control: Control, parent: QWidget | None = None) -> None:
        super().__init__(control, parent)
        values: list[FieldValue | None] = list(control.values)
        if control.kind is ControlKind.SWITCH:
            values = [True, False]
        if control.usual is None:
            values.insert(0, None)
        self._choice = Choice(self, room=_ROOM)
        self._choice.name(title_of(control))
        self._choice.set_choices([(each, value_words(each)) for each in values])
        self._column.addWidget(self._choice)
        self._hold(self._choice.control)
        self.set_said(None)
        self._choice.value_changed.connect(self.changed)

    def _read(self) -> FieldValue | None:
        value: FieldValue | None = self._choice.value  # type: ignore[assignment]
        return value

    def _write(self, value: FieldValue | None) -> None:
        self._choice.set_value(value)


class _Spin(QDoubleSpinBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _WholeSpin(QSpinBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Slider(QSlider):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NumberField(SettingField):
    """A number between bounds: a slider where its steps are few, and the number itself beside it."""

    def __init__(self, control: Control, parent: QWidget | None = None) -> None:
        super().__init__(control, parent)
        assert control.smallest is not None
        assert control.largest is not None
        self._low, self._high = control.smallest, control.largest
        self._step = step_of(control)
        self._has_usual = control.usual is not None
        self._spin = self._make_spin()
        self._slider: _Slider | None = None
        places = round((self._high - self._low) / self._step)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        if self._has_usual and places <= _MOST_STEPS:
            self._slider = _Slider(Qt.Orientation.Horizontal, self)
            self._slider.setRange(0, places)
            self._slider.setPageStep(max(1, places // 10))
            row.addWidget(self._slider, 1)
            row.addWidget(self._spin)
            self._hold(self._slider, self._spin)
            self._slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        else:
            row.addWidget(self._spin, 1)
            self._hold(self._spin)
        self._column.addLayout(row)
        self.set_said(None)
        self._spin.valueChanged.connect(self._typed)
        if self._slider is not None:
            self._slider.valueChanged.connect(self._slid)

    def _make_spin(self) -> _Spin | _WholeSpin:
        spin: _Spin | _WholeSpin
        below = 0 if self._has_usual else self._step
        if self.control.kind is ControlKind.WHOLE:
            spin = _WholeSpin(self)
            spin.setRange(math.ceil(self._low - below), math.floor(self._high))
            spin.setSingleStep(max(1, round(self._step)))
        else:
            spin = _Spin(self)
            spin.setDecimals(max(_decimals(v) for v in (self._step, self._low, self.control.usual)))
            spin.setRange(self._low - below, self._high)
            spin.setSingleStep(self._step)
        if not self._has_usual:
            spin.setSpecialValueText(value_words(None))
        spin.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inset(spin)
        return spin

    def _read(self) -> FieldValue | None:
        if not self._has_usual and self._spin.value() == self._spin.minimum():
            return None
        return self._spin.value()

    def _write(self, value: FieldValue | None) -> None:
        number = value if isinstance(value, int | float) else self._spin.minimum()
        if isinstance(self._spin, QSpinBox):
            self._spin.setValue(round(number))
        else:
            self._spin.setValue(number)
        self._follow()

    def _typed(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        if self._slider is not None:
            self._slider.blockSignals(True)
            self._slider.setValue(round((self._spin.value() - self._low) / self._step))
            self._slider.blockSignals(False)

    def _slid(self, place: int) -> None:
        self._write(min(self._low + place * self._step, self._high))


class LineField(SettingField):
    """A line of text, an address, or a number without bounds; a seed that is empty is random."""

    def __init__(self, control: Control, parent: QWidget | None = None) -> None:
        super().__init__(control, parent)
        self._line = QLineEdit(self)
        self._line.setClearButtonEnabled(True)
        self._line.setPlaceholderText(self._placeholder())
        self._column.addWidget(self._line)
        self._hold(self._line)
        self.set_said(None)
        self._line.textChanged.connect(self.changed)

    @property
    def _is_number(self) -> bool:
        return self.control.kind in (ControlKind.WHOLE, ControlKind.NUMBER)

    def _placeholder(self) -> str:
        if self.control.is_seed and self.control.usual in (None, -1):
            return self.tr("Random")
        if self.control.kind is ControlKind.LINK:
            return "https://…"
        return value_words(self.control.usual) if self._is_number else ""

    def _read(self) -> FieldValue | None:
        return read_text(self.control, self._line.text())

    def _write(self, value: FieldValue | None) -> None:
        if self._is_number and is_same(value, self.control.usual):
            value = None  # stands behind the empty line
        self._line.setText("" if value is None else written(value))


class _Lines(QPlainTextEdit):
    def wheelEvent(self, event: QWheelEvent) -> None:
        # A short text has nothing to scroll: the form goes on.
        if self.verticalScrollBar().maximum():
            super().wheelEvent(event)
        else:
            event.ignore()


class LinesField(SettingField):
    """Several lines of text, or JSON."""

    def __init__(self, control: Control, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(control, parent)
        self._lines = _Lines(self)
        self._lines.setTabChangesFocus(True)
        self._lines.setFixedHeight(theme.px(_LINES_HEIGHT))
        if control.kind is ControlKind.JSON:
            self._lines.setPlaceholderText("{ … }" if isinstance(control.usual, dict) else "[ … ]")
        self._column.addWidget(self._lines)
        self._hold(self._lines)
        self.set_said(None)
        self._lines.textChanged.connect(self._typed)

    def _typed(self) -> None:
        value = self._read()
        wrong = value is not None and not self.control.allows(value)
        if self._lines.property("wrong") != wrong:
            self._lines.setProperty("wrong", wrong)
            self._lines.style().unpolish(self._lines)
            self._lines.style().polish(self._lines)
        self.changed.emit()

    def _read(self) -> FieldValue | None:
        return read_text(self.control, self._lines.toPlainText())

    def _write(self, value: FieldValue | None) -> None:
        if isinstance(value, dict | list):
            text = msgspec.json.format(msgspec.json.encode(value)).decode() if value else ""
        else:
            text = "" if value is None else written(value)
        self._lines.setPlainText(text)


def make_field(control: Control, theme: Theme, parent: QWidget) -> SettingField:
    """The control that suits a setting."""
    match control.kind:
        case ControlKind.SWITCH if control.usual is not None:
            return SwitchField(control, parent)
        case ControlKind.SWITCH | ControlKind.CHOICE:
            return PickField(control, parent)
        case ControlKind.WHOLE | ControlKind.NUMBER if not control.is_seed and _has_bounds(control):
            return NumberField(control, parent)
        case ControlKind.JSON:
            return LinesField(control, theme, parent)
        case ControlKind.TEXT if not 0 < control.longest <= _LONGEST_LINE:
            return LinesField(control, theme, parent)
        case _:
            return LineField(control, parent)


def read_text(control: Control, text: str) -> FieldValue | None:
    """What was typed: a value, None for nothing, or the text itself where it is no value."""
    if control.kind is ControlKind.TEXT:
        return text if text or control.usual else None
    if not text.strip():
        return control.usual
    value = control.read(text)
    return text.strip() if value is None else value


def step_of(control: Control) -> float:
    """The step of a number's control, where the model names none too."""
    if control.step:
        return control.step
    if control.kind is ControlKind.WHOLE:
        return 1
    assert control.smallest is not None
    assert control.largest is not None
    return float(10.0 ** math.floor(math.log10((control.largest - control.smallest) / 50)))


def _has_bounds(control: Control) -> bool:
    low, high = control.smallest, control.largest
    return low is not None and high is not None and -_LARGEST_WHOLE <= low < high <= _LARGEST_WHOLE


def _decimals(value: object) -> int:
    """The decimals a number is written with."""
    text = f"{value:.6f}".rstrip("0") if isinstance(value, float) else ""
    return len(text.partition(".")[2])

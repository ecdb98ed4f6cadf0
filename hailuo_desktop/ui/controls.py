"""Small controls that several panels use."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.tokens import ICON_SIZE, SPACE_1
from hailuo_desktop.ui.tooltips import as_tooltip
from hailuo_desktop.wording import titled

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class SegmentedControl(QFrame):
    """Two to four choices side by side, one of them chosen. The arrow keys move, Tab enters once.

    Signals:
        value_changed(object): another choice is made, by the user or by `set_value`.
    """

    value_changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "segmented")
        self.setAccessibleName(name)
        self._values: list[object] = []
        self._value: object = None
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._toggled)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 2, 2, 2)
        self._row.setSpacing(2)

    @property
    def value(self) -> object:
        """The choice made, or None."""
        return self._value

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer other choices, each a value and its label, all of them available.

        The choice made stays if it is among them; otherwise none is made. Nothing is signalled.
        """
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        self._values = [value for value, _ in choices]
        for index, (_, label) in enumerate(choices):
            button = QPushButton(label, self)
            button.setProperty("role", "segment")
            button.setCheckable(True)
            button.setAutoDefault(False)  # Enter in another field of a dialog would press it
            # The group does that already; but only so screen readers hear of a radio button.
            button.setAutoExclusive(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setAccessibleName(titled(self.accessibleName(), label, translator))
            self._group.addButton(button, index)
            self._row.addWidget(button, 1)
        if self._value not in self._values:
            self._value = None
        self._show_value()

    def set_available(self, value: object, ok: bool, why: str = "") -> None:
        """Switch a choice on or off; `why` tells what stands against it. The choice made stays made."""
        button = self._button(value)
        button.setEnabled(ok)
        button.setToolTip("" if ok else why)
        button.setAccessibleDescription("" if ok else why)
        self._let_tab_in()

    def set_value(self, value: object) -> None:
        """Make a choice; None for none.

        Raises:
            ValueError: it is not offered.
        """
        if value is not None and value not in self._values:
            raise ValueError(f"no such choice: {value!r}")
        if value == self._value:
            return
        self._value = value
        self._show_value()
        self.value_changed.emit(value)

    def _button(self, value: object) -> QAbstractButton:
        return self._group.button(self._values.index(value))

    def _show_value(self) -> None:
        # An exclusive group refuses to let go of its last checked button.
        self._group.setExclusive(False)
        for index, value in enumerate(self._values):
            self._group.button(index).setChecked(value == self._value)
        self._group.setExclusive(True)
        self._let_tab_in()

    def _let_tab_in(self) -> None:
        """At the choice made, or at the first one that can be."""
        ready = [button for button in self._group.buttons() if button.isEnabled()]
        entrance = self._group.checkedButton() or next(iter(ready), None)
        for button in self._group.buttons():
            strong = button is entrance
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)

    @Slot(int, bool)
    def _toggled(self, index: int, checked: bool) -> None:
        if checked and self._values[index] != self._value:
            self._value = self._values[index]
            self._let_tab_in()
            self.value_changed.emit(self._value)


def inset(*boxes: QAbstractSpinBox) -> None:
    """Let figures stand off the edge as other words do; of such boxes a style sheet cannot say it."""
    for box in boxes:
        box.lineEdit().setTextMargins(SPACE_1, 0, 0, 0)


class IconButton(QToolButton):
    """A button that is only an icon; its label is told to screen readers and shown as a tooltip."""

    def __init__(self, icon: QIcon, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "icon")
        self.setIcon(icon)
        self.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.set_label(label)

    def set_label(self, label: str, hint: str = "") -> None:
        """Name the button; `hint`, such as a key, is added to the tooltip only."""
        self.setAccessibleName(label)
        self.setToolTip(f"{label} ({hint})" if hint else label)


class PaintedButton(QAbstractButton):
    """A button that paints itself. Enter presses it as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self.click()
        else:
            super().keyPressEvent(event)


class Column(QScrollArea):
    """Scrolls up and down only. As wide as it is told to be, and wider where the words in it need that.

    With `stretches`, that is how narrow it gets, and more is for whoever lays it out.
    """

    def __init__(
        self, width: int, inside: QWidget, parent: QWidget | None = None, *, stretches: bool = False
    ) -> None:
        super().__init__(parent)
        self._usual = width
        self._stretches = stretches
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = inside
        self.setWidget(inside)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._inside:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        needed = self._inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        if self._stretches:
            self.setMinimumWidth(max(self._usual, needed))
        else:
            self.setFixedWidth(max(self._usual, needed))


class ElidedLabel(QLabel):
    """One line that ends in … where room is short; the whole text is then its tooltip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            self.setToolTip(as_tooltip(self.text()) if self._shown_text() != self.text() else "")
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), self._shown_text())

    def _shown_text(self) -> str:
        line = " ".join(self.text().split())
        return QFontMetrics(self.font()).elidedText(
            line, Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )

"""How many takes one press makes: quiet as long as it is one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from hailuo_desktop.domain.batch import MOST_TAKES

_UP = (Qt.Key.Key_Up, Qt.Key.Key_Plus)
_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Minus)


class TakesButton(QToolButton):
    """Shows the number, and a menu to choose another. The arrow keys count up and down.

    Signals:
        changed(): it is another number now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 1
        self.setObjectName("takesButton")
        self.setProperty("role", "small")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        self._choices = QActionGroup(menu)
        for number in range(1, MOST_TAKES + 1):
            action = menu.addAction("")
            action.setCheckable(True)
            action.setData(number)
            self._choices.addAction(action)
        self._choices.triggered.connect(lambda action: self.set_count(action.data()))
        self.setMenu(menu)
        self.retranslate()

    @property
    def count(self) -> int:
        """How many takes one press makes."""
        return self._count

    def set_count(self, count: int) -> None:
        """Choose another number; one that is not offered becomes the nearest."""
        count = min(max(count, 1), MOST_TAKES)
        if count != self._count:
            self._count = count
            self._show()
            self.changed.emit()

    def retranslate(self) -> None:
        for action in self._choices.actions():
            action.setText(self._words(action.data()))
        self.setToolTip(self.tr("How many takes one press makes, each by itself"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _UP:
            self.set_count(self._count + 1)
        elif event.key() in _DOWN:
            self.set_count(self._count - 1)
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        self.setText(f"× {self._count}")
        self.setAccessibleName(self._words(self._count))
        self.setAccessibleDescription(self.toolTip())
        for action in self._choices.actions():
            action.setChecked(action.data() == self._count)

    def _words(self, count: int) -> str:
        return self.tr("1 take") if count == 1 else self.tr("%n takes", "", count)

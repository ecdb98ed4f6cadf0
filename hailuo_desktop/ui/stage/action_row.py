"""A row of things to do with the clip shown; what finds no room goes into a menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from hailuo_desktop.ui.controls import IconButton
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.tokens import ROW_HEIGHT, SPACE_1, SPACE_2


class ActionRow(QFrame):
    """Shows actions as buttons, in the order they were added; without any it is hidden.

    Some are always in the menu, after those that find no room.
    """

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setFixedHeight(ROW_HEIGHT)
        self._buttons: list[tuple[QAction, QToolButton]] = []
        self._in_menu: list[QAction] = []
        self._widths: list[int] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE_1, 0, SPACE_2, 0)
        self._row.setSpacing(SPACE_1)
        self._row.addStretch(1)
        self._menu = QMenu(self)
        self.more_button = IconButton(icons.icon("ellipsis"), "", self)
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more_button.setMenu(self._menu)
        self._row.addWidget(self.more_button)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say it in the language of now; the actions are named by whoever made them."""
        self.more_button.set_label(self.tr("More"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self._widths != self._needed():
            self._arrange()  # in another font, the same words need other room
        return super().event(event)

    def add(self, action: QAction) -> None:
        """Offer one more thing to do. The action's own text, icon, tooltip and state are shown."""
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # The style leaves next to no room between icon and words; a wider icon does.
        button.setIconSize(QSize(24, 18))
        self._row.insertWidget(len(self._buttons), button)
        self._buttons.append((action, button))
        action.changed.connect(lambda: _name(button, action))
        action.changed.connect(self._arrange)
        _name(button, action)
        self.show()
        self._arrange()

    def add_to_menu(self, action: QAction) -> None:
        """Offer one more thing to do in the menu, where it takes no room."""
        self._in_menu.append(action)
        action.changed.connect(self._arrange)
        self._arrange()

    @property
    def offered(self) -> list[QAction]:
        """All that can be done, on buttons and in the menu."""
        return [*(action for action, _ in self._buttons), *self._in_menu]

    def minimumSizeHint(self) -> QSize:
        return QSize(SPACE_2 * 2 + self.more_button.sizeHint().width(), ROW_HEIGHT)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _needed(self) -> list[int]:
        """How wide each button is that may be shown."""
        shown = [button for action, button in self._buttons if action.isVisible()]
        return [button.sizeHint().width() + SPACE_1 for button in shown]

    @Slot()
    def _arrange(self) -> None:
        shown = [(action, button) for action, button in self._buttons if action.isVisible()]
        room = self.width() - 2 * SPACE_2
        widths = self._widths = self._needed()
        if sum(widths) > room or self._in_menu:
            room -= self.more_button.sizeHint().width() + SPACE_1
        self._menu.clear()
        used = 0
        for (action, button), width in zip(shown, widths, strict=True):
            used += width
            button.setVisible(used <= room)
            if used > room:
                self._menu.addAction(action)
        if self._in_menu and not self._menu.isEmpty():
            self._menu.addSeparator()
        self._menu.addActions(self._in_menu)
        for action, button in self._buttons:
            if not action.isVisible():
                button.hide()
        self.more_button.setVisible(not self._menu.isEmpty())
        self._row.activate()  # at once: buttons with old places and new words would lie over each other


def _name(button: QToolButton, action: QAction) -> None:
    button.setAccessibleName(action.text().replace("&", ""))

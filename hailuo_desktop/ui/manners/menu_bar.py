"""The menu bar of macOS, at the top of the screen, with the same actions as the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMenu, QMenuBar

from hailuo_desktop.ui.manners.commands import Commands, Group, group_words

_GROUPS = (Group.VIDEO, Group.CLIP, Group.LIBRARY)


class SystemMenuBar(QObject):
    """First what the program's menu holds; then the commands by group, as they are when a menu opens."""

    def __init__(self, commands: Commands, program: QMenu, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        # Without a parent it belongs to the application: it is there whichever window is in front.
        self.bar = QMenuBar()
        self._program = self.bar.addMenu("")
        for action in program.actions():
            self._program.addAction(action)
        self._menus = {group: self.bar.addMenu("") for group in _GROUPS}
        for group, menu in self._menus.items():
            menu.aboutToShow.connect(lambda each=group: self._fill(each))
            self._fill(group)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again."""
        self._program.setTitle(QCoreApplication.translate("Commands", "File"))
        for group, menu in self._menus.items():
            menu.setTitle(group_words(group))

    def close(self) -> None:
        """Take the bar away."""
        self.bar.deleteLater()

    def _fill(self, group: Group) -> None:
        menu = self._menus[group]
        menu.clear()
        menu.addActions([each.action for each in self._commands.all() if each.group is group])

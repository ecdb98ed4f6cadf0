"""The pictures used last, to be had again without looking for them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QWidget

from hailuo_desktop.domain.picture_source import as_text
from hailuo_desktop.ui.composer.picture_box import Place
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.settings_keeper import SettingsKeeper
from hailuo_desktop.ui.tooltips import as_tooltip

MOST = 10
_PATIENCE = 5.0
"""Seconds a disk is waited for; one that does not answer says nothing about the pictures on it."""


class RecentPictures(QObject):
    """Keeps them in the settings and shows them in menus; when one opens, those that are gone are dropped."""

    def __init__(
        self,
        keeper: SettingsKeeper,
        take: Callable[[Path, Place | None], None],
        run: Run,
        window: QWidget,
    ) -> None:
        """`take` is called with the picture that is chosen, and the place for it, if the menu has one."""
        super().__init__(window)
        self._keeper = keeper
        self._take = take
        self._run = run
        self.menu = QMenu(window)
        self.menu.setObjectName("recentPictures")
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(lambda: run(self._drop_missing()))
        keeper.changed.connect(lambda _: self._fill(self.menu))
        self.retranslate()

    def remember(self, path: Path) -> None:
        """This one was used just now."""
        if as_text(str(path)) != str(path):
            return  # nobody could write it down
        others = [each for each in self._keeper.settings.recent_pictures if each != str(path)]
        self._keeper.change(recent_pictures=(str(path), *others[: MOST - 1]))

    def clear(self) -> None:
        """Know of none."""
        self._keeper.change(recent_pictures=())

    def add_to(self, menu: QMenu, place: Place) -> None:
        """Add them to the menu of a place, which is about to be shown; nothing where there are none."""
        if self._keeper.settings.recent_pictures:
            mine = menu.addMenu(self.tr("Recent pictures"))
            mine.setToolTipsVisible(True)
            self._fill(mine, place)
            self._run(self._drop_missing())

    def retranslate(self) -> None:
        """Say everything again."""
        self.menu.setTitle(self.tr("Recent pictures"))
        self._fill(self.menu)

    def _fill(self, menu: QMenu, place: Place | None = None) -> None:
        paths = self._keeper.settings.recent_pictures
        menu.clear()
        for path in paths:
            name = Path(path).name
            # An ampersand would mark a key.
            action = menu.addAction(name.replace("&", "&&"))
            action.setToolTip(as_tooltip(path))
            action.triggered.connect(lambda _=False, each=path: self._take(Path(each), place))
        menu.addSeparator()
        clear = menu.addAction(self.tr("Clear this list"))
        # Once the menu is through with it: clearing takes the action away, too.
        clear.triggered.connect(self.clear, Qt.ConnectionType.QueuedConnection)
        menu.menuAction().setVisible(bool(paths))

    async def _drop_missing(self) -> None:
        paths = self._keeper.settings.recent_pictures
        try:
            async with asyncio.timeout(_PATIENCE):
                gone = await asyncio.to_thread(_gone, paths)
        except TimeoutError:
            return
        if gone:
            left = tuple(each for each in self._keeper.settings.recent_pictures if each not in gone)
            self._keeper.change(recent_pictures=left)


def _gone(paths: tuple[str, ...]) -> set[str]:
    return {each for each in paths if not Path(each).is_file()}

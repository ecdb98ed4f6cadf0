"""The panels of the window, side by side."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.storage.settings import Settings, WindowSettings
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.drop_veil import DropVeil
from hailuo_desktop.ui.export_strip import ExportStrip
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.library import LibraryPanel, QueuePanel
from hailuo_desktop.ui.notice_bar import NoticeBar
from hailuo_desktop.ui.pictures import Pictures
from hailuo_desktop.ui.side_panel import SidePanel
from hailuo_desktop.ui.stage import Stage
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import STRIP_HEIGHT
from hailuo_desktop.ui.top_bar import TopBar
from hailuo_desktop.ui.window_frame import COMPOSER_WIDTH, WindowFrame, from_text, to_text

_NARROW = 1100
_NO_LIMIT = (1 << 24) - 1
"""Qt's QWIDGETSIZE_MAX, which has no Python name."""


class Panels:
    """All panels, laid out in `window`: the composer on the left, the stage above the library beside it."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        catalogue: Catalogue,
        settings: Settings,
        now: Callable[[], datetime],
        window: QWidget,
    ) -> None:
        self._theme = theme
        self.pictures = Pictures(parent=window)
        self.top_bar = TopBar(theme, icons)
        self.composer = Composer(theme, icons, catalogue, settings)
        self.notices = NoticeBar(theme, icons)
        self.exports = ExportStrip()
        self.stage = Stage(icons, self.pictures)
        self.library = LibraryPanel(icons, theme, self.pictures, now)
        self.queue = QueuePanel(self.pictures, now)
        self._lay_out(window)
        targets = self.composer.pictures.targets
        self.drop_veil = DropVeil(theme, icons, targets, self.composer, self.stage, window)

    def fit(self, width: int) -> None:
        """Arrange for a window of this width."""
        narrow = width < _NARROW
        self.top_bar.set_narrow(narrow)
        self.library.setMaximumHeight(STRIP_HEIGHT if narrow else _NO_LIMIT)

    def place_splitters(self, saved: WindowSettings, frame: WindowFrame) -> None:
        """Divide the room as it was, or as usual."""
        if saved.splitters:
            for splitter in (self.shelf, self.desk):
                splitter.restoreState(from_text(saved.splitters.get(splitter.objectName(), "")))
        else:
            composer = self._theme.px(COMPOSER_WIDTH)
            self.desk.setSizes([composer, frame.width() - composer])
            self.shelf.setSizes([frame.height() - STRIP_HEIGHT, STRIP_HEIGHT])

    def splitter_texts(self) -> dict[str, str]:
        """How the room is divided, for the settings."""
        return {each.objectName(): to_text(each.saveState()) for each in (self.shelf, self.desk)}

    def _lay_out(self, window: QWidget) -> None:
        self.shelf = QSplitter(Qt.Orientation.Vertical)
        self.shelf.setObjectName("shelf")
        self.shelf.addWidget(self.stage)
        self.shelf.addWidget(self.library)
        self.shelf.setStretchFactor(0, 1)
        self.shelf.setStretchFactor(1, 0)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # Above the stage, which can spare the room: nothing else moves when a notice comes or goes.
        column.addWidget(self.notices)
        column.addWidget(self.exports)
        column.addWidget(self.shelf, 1)
        self.desk = QSplitter(Qt.Orientation.Horizontal)
        self.desk.setObjectName("desk")
        self.desk.addWidget(self.composer)
        self.desk.addWidget(right)
        self.desk.setStretchFactor(0, 0)
        self.desk.setStretchFactor(1, 1)
        for splitter in (self.shelf, self.desk):
            splitter.setChildrenCollapsible(False)
        body = QWidget()
        beside = QHBoxLayout(body)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.desk)
        self.side = SidePanel(self._theme, self.queue, body)
        rows = QVBoxLayout(window)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top_bar)
        rows.addWidget(body, 1)

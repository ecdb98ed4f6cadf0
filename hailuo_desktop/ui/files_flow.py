"""What becomes of clips as files: exports, frames, labels, and copies that can be played."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.clip_exports import ClipExports
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.export_flow import ExportFlow
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.labels_flow import LabelsFlow
from hailuo_desktop.ui.panels import Panels
from hailuo_desktop.ui.playable_flow import PlayableFlow
from hailuo_desktop.ui.services import Services
from hailuo_desktop.ui.settings_keeper import SettingsKeeper
from hailuo_desktop.ui.theme import Theme


class FilesFlow(QObject):
    """The flows that write files for the user."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        catalogue: Catalogue,
        keeper: SettingsKeeper,
        panels: Panels,
        board: JobBoard,
        run: Run,
        now: Callable[[], datetime],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        say, show = panels.notices.say, board.folder_asked.emit
        self.exports = ExportFlow(theme, keeper, panels.exports, say, show, run, parent)
        self.labels = LabelsFlow(theme, keeper, board, say, run, now, parent)
        self.clips = ClipExports(
            icons, catalogue, keeper, board, panels.stage, self.exports, say, show, run, parent
        )
        self._playable = PlayableFlow(panels.stage.player, run, parent)
        self.exports.ask_for_labels = self.labels.open
        self.labels.changed.connect(self.exports.labels_changed)

    def attach(self, services: Services) -> None:
        """Begin to work."""
        self.exports.attach(services.films)
        self.clips.attach(services.films, services.frames)
        self.labels.attach(services.labels)
        self._playable.attach(services.films)

    def close(self) -> None:
        """Begin nothing more."""
        self.labels.close()

    def retranslate(self) -> None:
        """Say everything again."""
        self.exports.retranslate()
        self.clips.retranslate()

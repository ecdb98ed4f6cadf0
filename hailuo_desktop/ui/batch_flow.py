"""Several clips at once, from the first picture to the last final."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSplitter, QWidget

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.services.batch_planner import BatchPlanner
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.batch_planning import BatchPlanning
from hailuo_desktop.ui.batch_watch import BatchWatch
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.costs_flow import CostsFlow
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.key_flow import KeyFlow
from hailuo_desktop.ui.library import LibraryPanel
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.pictures import Pictures
from hailuo_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from hailuo_desktop.ui.services import Services


class BatchFlow(QObject):
    """The plan and what becomes of it."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        catalogue: Catalogue,
        composer: Composer,
        board: JobBoard,
        shelf: QSplitter,
        library: LibraryPanel,
        pictures: Pictures,
        key_flow: KeyFlow,
        costs: CostsFlow,
        say: Callable[[Notice], None],
        run: Run,
        tell: Callable[[AppError], None],
        parent: QWidget,
    ) -> None:
        """`composer` gives the model to begin with; a batch is shown on the `shelf`."""
        super().__init__(parent)
        self._catalogue = catalogue
        self.planning = BatchPlanning(theme, icons, catalogue, composer, key_flow, costs, run, tell, parent)
        self.watch = BatchWatch(
            theme, icons, catalogue, board, shelf, library, pictures, costs, say, run, parent
        )
        self.planning.begun.connect(self.watch.show)

    def attach(self, services: Services) -> None:
        """Begin to work."""
        planner = BatchPlanner(self._catalogue, services.quotes)
        self.planning.attach(services.batches, planner, services.pictures, services.framings)
        self.watch.attach(services.batches, planner)

    def open(self, pictures: Sequence[Path] = (), prompts_file: Path | None = None) -> None:
        """Show the page, with these pictures added, or with what stands in this list."""
        self.planning.open(pictures, prompts_file)

    def close(self) -> None:
        """Close the page, and leave the library in its place."""
        self.planning.close()
        self.watch.close()

    def retranslate(self) -> None:
        """Say everything again."""
        self.watch.retranslate()

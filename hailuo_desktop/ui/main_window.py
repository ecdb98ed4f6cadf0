"""What fills the window: puts the panels side by side and connects them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.storage.settings import Look, Settings, SettingsStore, WindowSettings
from hailuo_desktop.ui.about import about
from hailuo_desktop.ui.code_copy import CodeCopy
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.composer_flow import ComposerFlow
from hailuo_desktop.ui.costs.amounts import sum_words
from hailuo_desktop.ui.costs_flow import CostsFlow
from hailuo_desktop.ui.drop_veil import DropVeil
from hailuo_desktop.ui.errands import Errands
from hailuo_desktop.ui.generate_flow import GenerateFlow
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.incoming import Incoming, may_be_picture, read_mime, take_as_copy
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.job_menu import JobMenu
from hailuo_desktop.ui.job_presenter import JobPresenter
from hailuo_desktop.ui.key_flow import KeyFlow
from hailuo_desktop.ui.library import LibraryPanel, QueuePanel
from hailuo_desktop.ui.library.panel import STRIP_HEIGHT
from hailuo_desktop.ui.notice_bar import Notice, NoticeBar
from hailuo_desktop.ui.own_times import own_seconds
from hailuo_desktop.ui.picture_intake import PictureIntake
from hailuo_desktop.ui.pictures import Pictures
from hailuo_desktop.ui.price_flow import PriceFlow
from hailuo_desktop.ui.report_dialog import show_report
from hailuo_desktop.ui.services import Services
from hailuo_desktop.ui.settings_keeper import SettingsKeeper
from hailuo_desktop.ui.side_panel import SidePanel
from hailuo_desktop.ui.stage import Stage
from hailuo_desktop.ui.stage_actions import StageActions
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.top_bar import TopBar
from hailuo_desktop.ui.update_flow import UpdateFlow
from hailuo_desktop.ui.window_frame import COMPOSER_WIDTH, WindowFrame, from_text, to_text

_NARROW = 1100
_NO_LIMIT = (1 << 24) - 1
"""Qt's QWIDGETSIZE_MAX, which has no Python name."""


class MainWindow(QWidget):
    """Fills a `WindowFrame`. Can be shown before the services are there; `attach` brings them."""

    def __init__(
        self,
        frame: WindowFrame,
        theme: Theme,
        icons: Icons,
        catalogue: Catalogue,
        settings_store: SettingsStore,
        settings: Settings,
        videos_folder: Path,
        sample: Path,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Take the parts that are quickly made.

        Args:
            frame: the window on the screen; it is filled at the end.
            settings: as loaded from `settings_store`.
            videos_folder: opened by the menu.
            sample: the picture for a first try.
            now: the time of day, for waiting times.
        """
        super().__init__()
        self.frame = frame
        self._theme = theme
        self._catalogue = catalogue
        self._videos_folder = videos_folder
        self._sample = sample
        self._services: Services | None = None
        self._errands = Errands(self._tell)
        run = self._errands.run
        self._keeper = SettingsKeeper(settings_store, settings, run, self)
        self._pictures = Pictures(parent=self)
        self.top_bar = TopBar(theme, icons, settings.look)
        self.composer = Composer(theme, icons, catalogue, settings)
        self.notices = NoticeBar(theme, icons)
        self.stage = Stage(icons, self._pictures)
        self.library = LibraryPanel(icons, theme, self._pictures, now)
        self.queue = QueuePanel(self._pictures, now)
        self._actions = StageActions(icons, self.stage)
        self._lay_out()
        self.drop_veil = DropVeil(theme, self.composer.pictures.targets, self)
        self._intake = PictureIntake(run, self)
        self._key_flow = KeyFlow(theme, icons, catalogue, run, self)
        self._update_flow = UpdateFlow(theme, self._keeper, self.notices.say, run, self)
        self._prices = PriceFlow(self.composer, self)
        self._forms = ComposerFlow(catalogue, self.composer, run, self._tell, self)
        self.board = JobBoard(JobPresenter(catalogue), self.stage, self.library, self.queue, run, now, self)
        self._codes = CodeCopy(icons, self.notices.say, run, self)
        self._costs = CostsFlow(theme, self._keeper, self.notices.say, run, now, self)
        self._menu = JobMenu(icons, self.board, self._codes, self)
        self._generating = GenerateFlow(
            catalogue, self.composer, self._key_flow, self._costs, self.board.add, run, self._tell, self
        )
        self._connect()
        self._key_flow.set_chosen(self.composer.spec.provider)
        self.stage.apply_player_settings(self._keeper.player)
        self.setAcceptDrops(True)
        self._place_splitters()
        frame.take(self)
        self.composer.prompt.edit.setFocus()

    def attach(self, services: Services) -> None:
        """Take the parts that need time to load, and begin to work with them.

        To be called after the first paint, while the loop runs.
        """
        self._services = services
        self._intake.attach(services.pictures)
        self.board.attach(services.runner)
        self._key_flow.attach(services.keys)
        self._update_flow.attach(services.updates, services.runner)
        self._forms.attach(services.pictures, self._keeper.settings)
        self._prices.attach(services.quotes)
        self._codes.attach(services.codes)
        self._costs.attach(services.ledger, services.budget, services.runner)
        self._generating.attach(services.runner)
        self.composer.set_ready(True)
        QTimer.singleShot(0, self.stage.prepare)

    def take_files(self, paths: list[Path]) -> None:
        """Take files as if they had been dropped, e.g. from the command line."""
        if paths:
            self._intake.take(Incoming(paths=tuple(paths)))

    def show_demo(self) -> None:
        """Fill the form with the sample picture and the free sketch; Generate is the next step."""
        free = next((info for info in self._catalogue.providers if not info.needs_key), None)
        if free is not None:
            self.composer.set_demo(
                free.id,
                self._catalogue.usual_family(free.id).id,
                self.tr("[Push in] Mist drifts over the lake as the day begins."),
            )
        self._intake.take(Incoming(paths=(self._sample,)))

    def say_failure(self, error: AppError) -> None:
        """Show a failure from outside the window, e.g. of the start, in the notice bar."""
        self._tell(error)
        if self._services is None:
            self.composer.give_up()

    async def leave(self) -> None:
        """End what the window has under way, keep its settings, and close it."""
        self.board.close()
        self._costs.close()
        self._prices.close()
        await self._errands.close()
        self._keep_geometry()
        # Nobody is left to be told; the settings are then as they were at the last start.
        with contextlib.suppress(AppError):
            self._keeper.write()
        self.stage.release_clip()
        self._pictures.close()
        self.frame.let_go()

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        self.top_bar.set_narrow(narrow)
        self.library.setMaximumHeight(STRIP_HEIGHT if narrow else _NO_LIMIT)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._actions.retranslate()
            self.board.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if may_be_picture(event.mimeData()):
            take_as_copy(event)
            self.drop_veil.spread(event.position().toPoint())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        take_as_copy(event)
        self.drop_veil.spread(event.position().toPoint())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop_veil.lift()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_veil.lift()
        take_as_copy(event)
        self._intake.take(read_mime(event.mimeData()), self.drop_veil.target_at(event.position().toPoint()))

    # Layout

    def _lay_out(self) -> None:
        """Arrange the panels."""
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
        self._side = SidePanel(self._theme, self.queue, body)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top_bar)
        rows.addWidget(body, 1)

    def _place_splitters(self) -> None:
        saved = self._keeper.settings.window
        if saved.splitters:
            for splitter in (self.shelf, self.desk):
                splitter.restoreState(from_text(saved.splitters.get(splitter.objectName(), "")))
        else:
            composer = self._theme.px(COMPOSER_WIDTH)
            self.desk.setSizes([composer, self.frame.width() - composer])
            self.shelf.setSizes([self.frame.height() - STRIP_HEIGHT, STRIP_HEIGHT])

    def _keep_geometry(self) -> None:
        splitters = {each.objectName(): to_text(each.saveState()) for each in (self.shelf, self.desk)}
        self._keeper.change(window=WindowSettings(geometry=self.frame.geometry_text(), splitters=splitters))

    # Connections

    def _connect(self) -> None:
        bar, composer, board, run = self.top_bar, self.composer, self.board, self._errands.run
        bar.queue_toggled.connect(self._side.set_open)
        self._side.closed.connect(lambda: bar.queue.setChecked(False))
        bar.picture_asked.connect(lambda: self._intake.ask_for_file())
        bar.sample_asked.connect(self.show_demo)
        bar.key_asked.connect(lambda: self._key_flow.ask())
        bar.folder_asked.connect(lambda: self._open_folder(self._videos_folder))
        bar.costs_asked.connect(self._costs.open)
        self._costs.spent.connect(bar.set_spent)
        self._prices.balance_told.connect(lambda sum_: bar.set_balance(sum_words(sum_) if sum_ else ""))
        bar.look_chosen.connect(self._set_look)
        bar.updates_chosen.connect(self._update_flow.set_wanted)
        self._update_flow.known.connect(bar.set_updates)
        bar.report_asked.connect(lambda: run(self._report()))
        bar.about_asked.connect(lambda: run(about(self)))
        bar.quit_asked.connect(self.frame.close)
        composer.format.model_box.own_seconds = lambda: own_seconds(board.jobs)
        composer.file_asked.connect(self._intake.ask_for_file)
        composer.picture_pasted.connect(lambda place, mime: self._intake.take(read_mime(mime), place))
        composer.foot.add_beside_price(self._codes.button(lambda: composer.request))
        composer.choice_changed.connect(self._keep_choice)
        self._intake.taken.connect(composer.set_picture)
        self._intake.said.connect(lambda words: self.notices.say(Notice(words)))
        self._key_flow.known.connect(bar.set_has_key)
        self._key_flow.kept.connect(self._key_kept)
        board.running_changed.connect(bar.set_running)
        board.news.connect(self.notices.say)
        board.edit_asked.connect(lambda request: run(self._edit(request)))
        board.key_asked.connect(self._key_flow.ask)
        board.limits_asked.connect(lambda: self._costs.open(at_limits=True))
        self._actions.edit_asked.connect(self._edit_shown)
        board.folder_asked.connect(self._show_in_folder)
        self.library.menu_asked.connect(self._menu.open)
        self._actions.folder_asked.connect(self._show_shown_in_folder)
        self.stage.player_settings_changed.connect(self._keeper.change_player)
        QShortcut(QKeySequence.StandardKey.Paste, self, self._paste)

    # What the user asks for

    async def _edit(self, request: GenerationRequest) -> None:
        await self._forms.edit(request)
        self._prices.renew()

    def _key_kept(self, words: str) -> None:
        self.notices.say(Notice(words, "success"))
        self.composer.lead_to_generate()

    async def _report(self) -> None:
        if self._services is not None:
            await show_report(self._theme, self._services.reports, self)

    def _paste(self) -> None:
        mime = QGuiApplication.clipboard().mimeData()
        self._intake.take(read_mime(mime), self.composer.pictures.place_of_focus())

    def _edit_shown(self) -> None:
        job = self.board.on_stage
        if job is not None:
            self._errands.run(self._edit(job.request))

    def _show_shown_in_folder(self) -> None:
        job = self.board.on_stage
        if job is not None and job.state is JobState.DONE:
            self._show_in_folder(job.video)

    def _show_in_folder(self, video: str) -> None:
        self._open_folder(Path(video).parent)

    def _open_folder(self, folder: Path) -> None:
        if not folder.is_dir() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            words = self.tr("The folder {path} cannot be opened.").format(path=folder)
            self.notices.say(Notice(words, "warning"))

    def _keep_choice(self) -> None:
        composer = self.composer
        self._keeper.change(
            provider=composer.spec.provider,
            model=composer.spec.id,
            resolution=composer.format.resolution,
            duration=composer.format.duration,
        )
        self._key_flow.set_chosen(composer.spec.provider)

    def _set_look(self, look: Look) -> None:
        self._theme.set_mode(look)
        self._keeper.change(look=look)

    def _tell(self, error: AppError, *, with_charge: bool = False) -> None:
        words = wording.describe(error, translator)
        parts = (words.text, words.charge if with_charge else "", words.next_step)
        self.notices.say(Notice(" ".join(part for part in parts if part), "danger"))

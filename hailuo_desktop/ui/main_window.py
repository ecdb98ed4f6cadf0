"""What fills the window: the panels, and the flows that connect them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.storage.settings import Settings, SettingsStore, WindowSettings
from hailuo_desktop.ui.about import about
from hailuo_desktop.ui.errands import Errands
from hailuo_desktop.ui.flows import Flows
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.incoming import Incoming, read_mime
from hailuo_desktop.ui.panels import Panels
from hailuo_desktop.ui.report_dialog import show_report
from hailuo_desktop.ui.services import Services
from hailuo_desktop.ui.settings_keeper import SettingsKeeper
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.window_frame import WindowFrame


class MainWindow(QWidget):
    """Fills a `WindowFrame`. Can be shown before the services are there; `attach` brings them.

    Signals:
        settings_changed(object): the `Settings` are these now.
    """

    settings_changed = Signal(object)

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
        self.theme, self.icons = theme, icons
        self._catalogue = catalogue
        self._videos_folder = videos_folder
        self._sample = sample
        self._services: Services | None = None
        self._errands = Errands(self._tell)
        run = self._errands.run
        self._keeper = SettingsKeeper(settings_store, settings, run, self)
        self._panels = panels = Panels(theme, icons, catalogue, settings, now, self)
        self.top_bar, self.composer, self.notices = panels.top_bar, panels.composer, panels.notices
        self.stage, self.library, self.queue = panels.stage, panels.library, panels.queue
        self.drop_veil, self.shelf = panels.drop_veil, panels.shelf
        self.flows = Flows(theme, icons, catalogue, self._keeper, panels, run, self._tell, now, self)
        self.board = self.flows.board
        self._connect()
        self.flows.keys.set_chosen(self.composer.spec.provider)
        self.stage.apply_player_settings(self._keeper.player)
        self.setAcceptDrops(True)
        panels.place_splitters(self._keeper.settings.window, frame)
        frame.take(self)
        self.composer.prompt.edit.setFocus()

    def attach(self, services: Services) -> None:
        """Take the parts that need time to load, and begin to work with them.

        To be called after the first paint, while the loop runs.
        """
        self._services = services
        self.flows.attach(services, self._keeper)
        self.composer.set_ready(True)
        QTimer.singleShot(0, self.stage.prepare)

    def take_files(self, paths: list[Path]) -> None:
        """Take files as if they had been dropped, e.g. from the command line."""
        if paths:
            self.flows.intake.take(Incoming(paths=tuple(paths)))

    def show_demo(self) -> None:
        """Fill the form with the sample picture and the free sketch; Generate is the next step."""
        free = next((info for info in self._catalogue.providers if not info.needs_key), None)
        if free is not None:
            self.composer.set_demo(
                free.id,
                self._catalogue.usual_family(free.id).id,
                self.tr("[Push in] Mist drifts over the lake as the day begins."),
            )
        self.flows.intake.take(Incoming(paths=(self._sample,)))

    def say_failure(self, error: AppError) -> None:
        """Show a failure from outside the window, e.g. of the start, in the notice bar."""
        self._tell(error)
        if self._services is None:
            self.composer.give_up()

    async def leave(self) -> None:
        """End what the window has under way, keep its settings, and close it."""
        self.flows.close()
        await self._errands.close()
        self._keep_geometry()
        # Nobody is left to be told; the settings are then as they were at the last start.
        with contextlib.suppress(AppError):
            self._keeper.write()
        self.stage.release_clip()
        self._panels.pictures.close()
        self.frame.let_go()

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panels.fit(self.width())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name_actions()
            self.flows.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.flows.drags.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.flows.drags.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.flows.drags.leave()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.flows.drags.drop(event)

    # Connections

    def _connect(self) -> None:
        bar, composer, panels, flows = self.top_bar, self.composer, self._panels, self.flows
        bar.queue_toggled.connect(panels.side.set_open)
        panels.side.closed.connect(lambda: bar.queue.setChecked(False))
        bar.sample_asked.connect(self.show_demo)
        bar.folder_asked.connect(lambda: flows.library.files.open_folder(self._videos))
        bar.set_language(self._keeper.settings.language)
        bar.language_chosen.connect(lambda language: self._keeper.change(language=language))
        self._keeper.changed.connect(self.settings_changed)
        self._keeper.changed.connect(lambda settings: bar.set_language(settings.language))
        bar.report_asked.connect(lambda: self._errands.run(self._report()))
        bar.about_asked.connect(lambda: self._errands.run(about(self)))
        bar.quit_asked.connect(self.frame.close)
        composer.choice_changed.connect(self._keep_choice)
        flows.actions.folder_asked.connect(self._show_shown_in_folder)
        self._paste_picture = QAction(self)
        self._paste_picture.setShortcut(QKeySequence.StandardKey.Paste)
        self._paste_picture.triggered.connect(self._paste)
        self.addAction(self._paste_picture)
        self._name_actions()

    def _name_actions(self) -> None:
        self._paste_picture.setText(self.tr("Paste a picture"))

    @property
    def _videos(self) -> Path:
        """Where new clips go."""
        return self._videos_folder if self._services is None else self._services.settings.videos

    # What the user asks for

    async def _report(self) -> None:
        if self._services is not None:
            await show_report(self.theme, self._services.reports, self)

    def _paste(self) -> None:
        mime = QGuiApplication.clipboard().mimeData()
        place = self.composer.pictures.place_of_focus()
        is_asked_for = place != "image" or self.composer.boxes["image"].hasFocus()
        self.flows.intake.take(read_mime(mime), place if is_asked_for else None)

    def _show_shown_in_folder(self) -> None:
        job = self.board.on_stage
        if job is not None and job.state is JobState.DONE:
            self.board.folder_asked.emit(job.video)

    def _keep_geometry(self) -> None:
        window = WindowSettings(geometry=self.frame.geometry_text(), splitters=self._panels.splitter_texts())
        self._keeper.change(window=window)

    def _keep_choice(self) -> None:
        composer = self.composer
        self._keeper.change(
            provider=composer.spec.provider,
            model=composer.spec.id,
            resolution=composer.format.resolution,
            duration=composer.format.duration,
        )
        self.flows.keys.set_chosen(composer.spec.provider)

    def _tell(
        self,
        error: AppError,
        *,
        provider: str = "",
        with_charge: bool = False,
        again: Callable[[], None] | None = None,
    ) -> None:
        notice = self.flows.mending.notice(error, provider=provider, with_charge=with_charge, again=again)
        self.notices.say(notice)

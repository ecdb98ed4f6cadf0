"""The settings: opens their window, carries out what it asks for, and has each change take effect at once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import Shiboken

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.ui.dialogs import finished
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.job_feed import JobFeed
from hailuo_desktop.ui.labels_flow import LabelsFlow
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.save_target import ask_target
from hailuo_desktop.ui.settings_keeper import SettingsKeeper
from hailuo_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from hailuo_desktop.services.job_runner import JobRunner
    from hailuo_desktop.services.keys import KeyDesk
    from hailuo_desktop.services.network_desk import NetworkDesk
    from hailuo_desktop.services.settings_desk import SettingsDesk
    from hailuo_desktop.ui.key_flow import KeyFlow
    from hailuo_desktop.ui.settings.files import FilesSection
    from hailuo_desktop.ui.settings.page import SettingsPage
    from hailuo_desktop.ui.settings.providers import ProvidersSection
    from hailuo_desktop.ui.settings.section import Section
    from hailuo_desktop.ui.settings_sections import SettingPlace, SettingsSections

_PAGES: Mapping[ErrorKind, str] = {
    ErrorKind.ADDRESS_INVALID: "providers",
    ErrorKind.KEY_NOT_JUDGED: "providers",
    ErrorKind.NAME_PATTERN_INVALID: "files",
    ErrorKind.SETTINGS_UNREADABLE: "spending",
}
"""Where a failure is mended; all others on that of the network."""


class SettingsFlow(QObject):
    """Opens the window of settings, and carries settings to the services.

    Signals:
        report_asked(): the report for support is wanted.
        updates_chosen(bool): new versions are to be looked for, or no longer.
        moved(str): a provider is asked in another place now.
    """

    report_asked = Signal()
    updates_chosen = Signal(bool)
    moved = Signal(str)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        catalogue: Catalogue,
        keeper: SettingsKeeper,
        keys: KeyFlow,
        labels: LabelsFlow,
        say: Callable[[Notice], None],
        run: Run,
        now: Callable[[], datetime],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._icons = icons
        self._catalogue = catalogue
        self._keeper = keeper
        self._labels = labels
        self._say = say
        self._run = run
        self._now = now
        self._window = window
        self._desk: SettingsDesk | None = None
        self._network: NetworkDesk | None = None
        self._keys: KeyDesk | None = None
        self._key_flow = keys
        self._feed: JobFeed | None = None
        self._can_look_for_updates = False
        self._page: SettingsPage | None = None
        self._files: FilesSection | None = None
        self._providers: ProvidersSection | None = None
        theme.set_less_motion(keeper.settings.less_motion)
        keeper.changed.connect(self._apply)

    @property
    def page(self) -> SettingsPage | None:
        """The window, while it is open."""
        return self._page

    def attach(
        self,
        desk: SettingsDesk,
        network: NetworkDesk,
        keys: KeyDesk,
        runner: JobRunner,
        *,
        can_look_for_updates: bool,
    ) -> None:
        """Begin to work."""
        self._desk, self._network, self._keys = desk, network, keys
        self._can_look_for_updates = can_look_for_updates
        self._feed = JobFeed(runner, self)
        self._feed.updated.connect(lambda update: self._move() if not update.job.is_live else None)
        desk.apply(self._keeper.settings)

    def close(self) -> None:
        """Hear no more, and close the window."""
        if self._feed is not None:
            self._feed.close()
        if self._page is not None:
            self._page.close()
        self._desk = None

    def places(self) -> list[SettingPlace]:
        """All that can be set, with the words of now."""
        if self._desk is None:
            return []
        sections = self._sections(self._desk)
        found = sections.places()
        sections.discard()
        return found

    def open(self, section: str = "", row: str = "") -> None:
        """Show the window, or bring it to the front; at this page and setting, if they are named."""
        if self._desk is None or self._network is None or self._keys is None:
            return
        if self._page is None:
            self._page = self._make(self._desk, self._network, self._keys)
        self._page.show()
        self._page.raise_()
        self._page.activateWindow()
        if section:
            self._page.lead_to(section, row)

    def open_for(self, kind: ErrorKind) -> None:
        """Show the page where such a failure is mended."""
        self.open(_PAGES.get(kind, "network"))

    # The window

    def _make(self, desk: SettingsDesk, network: NetworkDesk, keys: KeyDesk) -> SettingsPage:
        # Loaded here, since no start needs them.
        from hailuo_desktop.ui.settings.page import SettingsPage
        from hailuo_desktop.ui.settings_errands import KeyErrands, NetworkErrands

        sections = self._sections(desk)
        self._providers, self._files = sections.providers, sections.files
        page = SettingsPage(self._theme, self._icons, sections.all, self._window)
        page.show_settings(self._keeper.settings)
        for section in sections.all:
            section.changed.connect(self._take)
        self._providers.address_typed.connect(self._check_address)
        self._providers.address_given.connect(self._take_address)
        KeyErrands(self._providers, sections.infos, keys, self._key_flow, self._run, page).look()
        NetworkErrands(sections.network, self._catalogue, network, self._run, page).look()
        self._files.folder_asked.connect(lambda: self._run(self._choose_folder()))
        self._files.usual_folder_asked.connect(lambda: self._take_folder(None))
        sections.privacy.logs_asked.connect(self._open_logs)
        sections.privacy.report_asked.connect(self.report_asked)
        page.reset_asked.connect(self._reset)
        page.import_asked.connect(lambda: self._run(self._import()))
        page.export_asked.connect(lambda: self._run(self._export()))
        page.finished.connect(self._closed)
        self._show_places(self._keeper.settings)
        return page

    def _sections(self, desk: SettingsDesk) -> SettingsSections:
        from hailuo_desktop.ui.settings_sections import SettingsSections

        return SettingsSections(
            self._theme,
            self._keeper,
            self._catalogue,
            desk,
            self._labels,
            self._now,
            can_look_for_updates=self._can_look_for_updates,
        )

    def _closed(self) -> None:
        if self._page is not None:
            self._page.deleteLater()
            self._page = self._files = self._providers = None

    # Changes

    def _take(self, changes: dict[str, object]) -> None:
        if "check_for_updates" in changes and self._can_look_for_updates:
            self.updates_chosen.emit(changes.pop("check_for_updates") is True)
        self._keeper.change(**changes)

    def _apply(self, settings: Settings) -> None:
        """Have these in effect, whoever has changed them."""
        self._theme.set_less_motion(settings.less_motion)
        if settings.look != self._theme.mode:
            self._theme.set_mode(settings.look)
        if self._desk is not None:
            self._desk.apply(settings)
            self._move()
        if self._page is not None:
            self._page.show_settings(settings)
            self._show_places(settings)

    def _move(self) -> None:
        if self._desk is not None and self._desk.waiting:
            self._run(self._do_move(self._desk))

    async def _do_move(self, desk: SettingsDesk) -> None:
        for provider in await desk.move():
            self.moved.emit(provider)
        self._show_places(self._keeper.settings)

    def _show_places(self, settings: Settings) -> None:
        desk = self._desk
        if desk is None or self._files is None or self._providers is None:
            return
        self._files.show_folder(str(desk.videos))
        for provider, place in desk.places.items():
            self._providers.show_usual(provider, place.usual(settings))
            if provider in desk.waiting:
                hint = self.tr("Clips are under way there. The change takes effect when they are finished.")
                self._providers.mark_address(provider, "", hint)

    def _check_address(self, provider: str, text: str) -> bool:
        """Whether a provider can be asked there; what is wrong with the address is said."""
        if self._desk is None or self._providers is None:
            return False
        trouble = ""
        try:
            if text.strip():
                self._desk.check_address(text.strip())
        except AppError as error:
            trouble = wording.describe(error, translator).advice
        self._providers.mark_address(provider, trouble)
        return not trouble

    def _take_address(self, provider: str, text: str) -> None:
        if self._check_address(provider, text) and self._providers is not None:
            self._providers.take_address(provider, text.strip())
            self._show_places(self._keeper.settings)

    def _reset(self, section: Section) -> None:
        from hailuo_desktop.ui.settings.section import defaults_of

        before = {name: getattr(self._keeper.settings, name) for name in section.fields}
        usual = dict(defaults_of(section))
        if "files" in usual and self._desk is not None:
            files = self._desk.with_videos(self._keeper.settings.files, None)
            usual["files"] = msgspec.structs.replace(files, pattern="")
        self._take(dict(usual))
        if self._page is not None:
            words = self.tr("“{page}” is as it was at first.").format(page=section.title())
            self._page.say(words, lambda: self._take(before))

    # Folders and files

    async def _choose_folder(self) -> None:
        if self._desk is None or self._page is None:
            return
        dialog = QFileDialog(self._page, self.tr("Folder for videos"), str(self._desk.videos))
        dialog.setObjectName("videosFolderDialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        chosen: list[str] = []
        dialog.fileSelected.connect(chosen.append)
        await finished(dialog)
        if chosen and self._desk is not None:
            folder = Path(chosen[-1])
            try:
                await asyncio.to_thread(self._desk.check_folder, folder)
            except AppError as error:
                if self._files is not None:
                    self._files.tell_folder(wording.describe(error, translator).advice)
            else:
                self._take_folder(folder)

    def _take_folder(self, folder: Path | None) -> None:
        if self._desk is not None:
            self._keeper.change(files=self._desk.with_videos(self._keeper.settings.files, folder))
        if self._files is not None:
            self._files.tell_folder("")

    async def _export(self) -> None:
        desk, page = self._desk, self._page
        if desk is None or page is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        filters = [self.tr("Settings (*.json)"), self.tr("All files (*)")]
        name = "hailuo-desktop-settings"
        title = self.tr("Export settings")
        target = await ask_target(page, title, folder, name, filters, suffix=".json")
        if target is None or not Shiboken.isValid(page):
            return
        try:
            await asyncio.to_thread(desk.export, target.path, self._keeper.settings)
        except AppError as error:
            page.say(wording.describe(error, translator).advice)
        else:
            page.say(self.tr("Exported, without keys and passwords."))

    async def _import(self) -> None:
        desk, page = self._desk, self._page
        if desk is None or page is None:
            return
        path = await self._ask_for_settings(page)
        if path is None or not Shiboken.isValid(page):
            return
        before = self._keeper.settings
        try:
            settings, left_out = await asyncio.to_thread(desk.read, path, before)
        except AppError as error:
            page.say(wording.describe(error, translator).advice)
            return
        changes = {name: getattr(settings, name) for name in settings.__struct_fields__}
        changed = {name: value for name, value in changes.items() if value != getattr(before, name)}
        self._take(dict(changed))
        words = (
            self.tr("%n settings could not be understood and stayed as they were.", "", len(left_out))
            if left_out
            else self.tr("The settings are imported.")
        )
        page.say(words, lambda: self._take({name: getattr(before, name) for name in changed}))

    async def _ask_for_settings(self, page: SettingsPage) -> Path | None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(page, self.tr("Import settings"), folder)
        dialog.setObjectName("importDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Settings (*.json)"), self.tr("All files (*)")])
        chosen: list[str] = []
        dialog.fileSelected.connect(chosen.append)
        await finished(dialog)
        return Path(chosen[-1]) if chosen else None

    def _open_logs(self) -> None:
        if self._desk is None:
            return
        logs = self._desk.logs
        if not logs.is_dir() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(logs))):
            self._say(
                Notice(self.tr("The folder {path} cannot be opened.").format(path=str(logs)), "warning")
            )

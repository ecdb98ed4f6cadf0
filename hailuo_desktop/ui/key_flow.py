"""When the user is asked for a key, and what the window shows of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hailuo_desktop.services.catalogue import Catalogue, ProviderInfo
from hailuo_desktop.ui.dialogs import finished
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.settings_keeper import SettingsKeeper
from hailuo_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from hailuo_desktop.services.keys import KeyDesk, KeyPlace


class KeyFlow(QObject):
    """Opens the key dialog and tells what came of it.

    Signals:
        known(bool): whether there is a key for the provider that matters now.
        kept(str): a key was kept; the sentence says where.
    """

    known = Signal(bool)
    kept = Signal(str)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        catalogue: Catalogue,
        keeper: SettingsKeeper,
        run: Run,
        parent: QWidget,
    ) -> None:
        """Take the parts; `keeper` knows the region of an account, and is told of another one."""
        super().__init__(parent)
        self._keeper = keeper
        self._window = parent
        self._theme = theme
        self._icons = icons
        self._catalogue = catalogue
        self._run = run
        self._keys: KeyDesk | None = None
        self._chosen = ""
        self._is_open = False

    def attach(self, keys: KeyDesk) -> None:
        """Begin to work."""
        self._keys = keys
        self.look()

    def set_chosen(self, provider: str) -> None:
        """The composer's provider; its key matters, if it needs one."""
        if provider != self._chosen:
            self._chosen = provider
            self.look()

    def look(self) -> None:
        """Find out whether there is a key."""
        info = self._provider()
        if self._keys is not None and info is not None:
            self._run(self._look(self._keys, info))

    def ask(self, provider: str = "") -> None:
        """Open the dialog for a provider, or for the one whose key matters now."""
        info = self._catalogue.provider(provider) if provider else self._provider()
        if info is not None:
            self._run(self.ask_for(info))

    async def is_missing(self, info: ProviderInfo) -> bool:
        """Whether this provider needs a key that is not there."""
        return info.needs_key and self._keys is not None and (await self._keys.status(info.id)).source is None

    async def ask_for(self, info: ProviderInfo) -> None:
        """Open the dialog and wait until it is closed."""
        if self._keys is None or self._is_open:
            return
        # Not needed for the first paint, and the only part of the window that knows about keyrings.
        from hailuo_desktop.ui.key_dialog import KeyDialog
        from hailuo_desktop.ui.key_words import place_words, usual_clip

        settings = self._keeper.settings
        # Another address stands for itself, whatever region it is in.
        has_regions = info.id == "minimax" and not settings.minimax_url
        dialog = KeyDialog(
            self._theme,
            self._icons,
            info,
            self._keys,
            self._run,
            self._window,
            clip=usual_clip(self._catalogue, info.id),
            region=settings.minimax_region if has_regions else None,
        )
        dialog.region_chosen.connect(lambda region: self._keeper.change(minimax_region=region))
        places: list[KeyPlace] = []
        dialog.saved.connect(places.append)
        self._is_open = True
        try:
            await finished(dialog)
        finally:
            self._is_open = False
        if places:
            self.kept.emit(place_words(places[0]))
        self.look()

    def _provider(self) -> ProviderInfo | None:
        needy = [info for info in self._catalogue.providers if info.needs_key]
        return next((info for info in needy if info.id == self._chosen), needy[0] if needy else None)

    async def _look(self, keys: KeyDesk, info: ProviderInfo) -> None:
        self.known.emit((await keys.status(info.id)).source is not None)

"""When the first steps are shown, which of them are done, and when they are over for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hailuo_desktop.domain.job import JobState
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.job_feed import JobFeed
from hailuo_desktop.ui.key_entry import KeyTrial
from hailuo_desktop.ui.key_words import place_words, status_words, usual_clip
from hailuo_desktop.ui.settings_keeper import SettingsKeeper
from hailuo_desktop.ui.stage import Stage
from hailuo_desktop.ui.stage.first_run import FirstRun
from hailuo_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from hailuo_desktop.services.job_runner import JobRunner
    from hailuo_desktop.services.keys import KeyDesk, KeyPlace

_LOOKED_AT = 100
"""Jobs among which a finished clip would be found."""


class FirstRunFlow(QObject):
    """Leads through the first minute, once.

    The steps are over as soon as there is a clip, or a key and a picture, or the user says so; that is
    remembered, and nothing brings them back.

    Signals:
        try_asked(), picture_asked(): as `FirstRun` says.
        key_asked(str): the key of this provider is to be entered.
        kept(): a key was kept here.
    """

    try_asked = Signal()
    picture_asked = Signal()
    key_asked = Signal(str)
    kept = Signal()

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        catalogue: Catalogue,
        composer: Composer,
        stage: Stage,
        keeper: SettingsKeeper,
        run: Run,
        parent: QObject,
    ) -> None:
        """Put the steps on the stage, unless the user has seen them."""
        super().__init__(parent)
        self._catalogue = catalogue
        self._composer = composer
        self._stage = stage
        self._keeper = keeper
        self._run = run
        self._keys: KeyDesk | None = None
        self._feed: JobFeed | None = None
        self._trial: KeyTrial | None = None
        self._needy = [info for info in catalogue.providers if info.needs_key]
        self.page: FirstRun | None = None
        if keeper.settings.is_introduced or not self._needy:
            return
        first = self._needy[0]
        self.page = page = FirstRun(theme, icons)
        page.set_provider(first.id, first.label, usual_clip(catalogue, first.id))
        page.key.button.setVisible(len(self._needy) > 1)
        page.try_asked.connect(self.try_asked)
        page.picture_asked.connect(self.picture_asked)
        page.other_key_asked.connect(lambda: self.key_asked.emit(self._needy[-1].id))
        page.leave_asked.connect(self.end)
        composer.request_changed.connect(lambda _: self._look_at_form())
        stage.begin_with(page)

    def attach(self, keys: KeyDesk, runner: JobRunner) -> None:
        """Begin to work."""
        if self.page is None:
            return
        self._keys = keys
        self._trial = KeyTrial(self.page.entry, self._needy[0], keys, self._run, self)
        self._trial.kept.connect(self._kept)
        self._feed = JobFeed(runner, self)
        self._feed.updated.connect(self._hear)
        self.look()
        self._run(self._look_for_clips(runner))

    def look(self) -> None:
        """Find out whether there is a key now."""
        if self._keys is not None and self.page is not None:
            self._run(self._look_for_keys(self._keys))

    def end(self) -> None:
        """The steps are over for good."""
        if self.page is None:
            return
        self.close()
        self._keeper.change(is_introduced=True)
        self.page = None
        self._stage.end_beginning()

    def close(self) -> None:
        """Hear no more."""
        if self._feed is not None:
            self._feed.close()
        if self._trial is not None:
            self._trial.end()
        self._feed = self._trial = self._keys = None

    def _look_at_form(self) -> None:
        page = self.page
        if page is None:
            return
        has_picture = self._composer.boxes["image"].is_filled
        page.picture.set_done(has_picture)
        is_free = not self._catalogue.provider(self._composer.spec.provider).needs_key
        page.sketch.set_done(has_picture and is_free)
        if has_picture and page.key.is_done:
            self.end()

    def _kept(self, place: KeyPlace) -> None:
        if self.page is not None:
            self.page.set_key_place(place_words(place))
            self._look_at_form()
        self.kept.emit()

    def _hear(self, update: JobUpdate) -> None:
        if update.job.state is JobState.DONE and not update.removed:
            self.end()

    async def _look_for_keys(self, keys: KeyDesk) -> None:
        found = [await keys.status(info.id) for info in self._needy]
        status = next((each for each in found if each.source is not None), None)
        if self.page is not None and not self.page.key.is_done and status is not None:
            self.page.set_key_place(status_words(status))
            self._look_at_form()

    async def _look_for_clips(self, runner: JobRunner) -> None:
        for update in await runner.snapshot(_LOOKED_AT):
            self._hear(update)

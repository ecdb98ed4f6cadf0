"""One life of the window: brings its contents and the services, works, and ends in order."""

from __future__ import annotations

import asyncio
import gc
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.last_resort import LastResort
from hailuo_desktop.logbook import begin_log
from hailuo_desktop.parts import Parts, build_parts, lay_foundation
from hailuo_desktop.resources import resources_folder
from hailuo_desktop.system_libraries import missing_libraries
from hailuo_desktop.ui.i18n import Languages, translator
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.main_window import MainWindow
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.services import Services
from hailuo_desktop.ui.single_instance import SingleInstance
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.window_frame import WindowFrame

SAMPLE = "lake-at-dawn.jpg"


class Session:
    """Fills the frame, which is on the screen already, and runs what stands behind it."""

    def __init__(
        self,
        app: QApplication,
        frame: WindowFrame,
        instance: SingleInstance,
        environ: Mapping[str, str],
        files: Sequence[str],
        last_resort: LastResort,
        *,
        demo: bool,
    ) -> None:
        self._app = app
        self._frame = frame
        self._instance = instance
        self._environ = environ
        self._files = list(files)
        self._last_resort = last_resort
        self._demo = demo
        self._over = asyncio.Event()
        self._window: MainWindow | None = None

    async def run(self, watch: Callable[[MainWindow], None] | None) -> None:
        """Work until the user leaves. `watch` is called with the contents before they are shown."""
        self._frame.close_asked.connect(self._leave)
        self._end_on_signals()
        foundation = lay_foundation(self._environ)
        self._last_resort.redact = foundation.redact
        begin_log(foundation.paths.logs, foundation.redact)
        parts = build_parts(self._environ, foundation)
        # The journal opens in its own thread while the window is filled in this one.
        opening = asyncio.get_running_loop().create_task(parts.open())
        await asyncio.sleep(0)
        languages = Languages(self._app, resources_folder() / "translations")
        languages.choose(foundation.settings.language)
        theme = Theme(self._app, resources_folder(), dressed=False)
        theme.set_mode(foundation.settings.look)
        theme.set_language(languages.current)
        languages.changed.connect(theme.set_language)
        window = MainWindow(
            self._frame,
            theme,
            Icons(theme, resources_folder() / "icons" / "lucide"),
            foundation.catalogue,
            foundation.settings_store,
            foundation.settings,
            foundation.paths.videos,
            resources_folder() / "samples" / SAMPLE,
        )
        self._window = window
        window.settings_changed.connect(lambda settings: languages.choose(settings.language))
        theme.dress()
        if watch is not None:
            watch(window)
        try:
            await self._begin(window, parts, opening, foundation.settings_store.damage)
            gc.freeze()
            gc.enable()
            await self._over.wait()
        finally:
            self._frame.hide()
            await window.leave()
            await parts.close()
            self._instance.end()

    def take_file(self, path: str) -> None:
        """Take a file that the system hands to the program."""
        self._take([path])

    async def _begin(
        self,
        window: MainWindow,
        parts: Parts,
        opening: asyncio.Task[None],
        damage_of_settings: AppError | None,
    ) -> None:
        try:
            await opening
        except AppError as error:
            window.say_failure(error)
        else:
            window.attach(services_of(parts))
            self._last_resort.tell = window.say_failure
            for damage in (parts.store.damage, damage_of_settings):
                if damage is not None:
                    window.say_failure(damage)
            if parts.store.is_newer:
                facts = {"path": str(parts.paths.journal)}
                window.say_failure(AppError(ErrorKind.JOURNAL_NEWER, facts=dict(facts)))
            continued = [job for job in await parts.runner.start() if job.is_live]
            if continued:
                window.notices.say(Notice(wording.continued_words(len(continued), translator)))
        parts.catalogue.refresh_if_old()
        missing = await asyncio.to_thread(missing_libraries)
        if missing is not None:
            window.say_failure(missing)
        if self._demo:
            window.show_demo()
        window.take_files([Path(path) for path in self._files])
        self._instance.paths_arrived.connect(self._take)
        self._instance.listen()

    def _take(self, paths: list[str]) -> None:
        self._frame.come_forward()
        if self._window is None:
            # The system may hand over the file that the program is started for before there is a window.
            self._files += paths
        else:
            self._window.take_files([Path(path) for path in paths])

    def _leave(self) -> None:
        """The user wants to leave; while a file is exported, that is asked about first."""
        if self._window is None:
            self._over.set()
        else:
            self._window.flows.files.exports.ask_to_leave(self._over.set)

    def _end_on_signals(self) -> None:
        if sys.platform == "win32":
            return
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self._over.set)


def services_of(parts: Parts) -> Services:
    """What the window gets of the parts."""
    return Services(
        runner=parts.runner,
        pictures=parts.pictures,
        fetching=parts.fetching,
        origins=parts.origins,
        quotes=parts.quotes,
        batches=parts.batches,
        budget=parts.budget,
        ledger=parts.ledger,
        library=parts.library,
        removal=parts.removal,
        codes=parts.codes,
        films=parts.films,
        storyboards=parts.storyboards,
        compare=parts.compare,
        frames=parts.frames,
        labels=parts.labels,
        prompts=parts.prompts,
        framings=parts.framings,
        keys=parts.keys,
        reports=parts.reports,
        updates=parts.updates,
        settings=parts.settings,
        network=parts.network,
    )

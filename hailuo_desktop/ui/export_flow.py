"""From a film to its file: the dialog, the place, the export itself, and what is said of its end."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.film import SUFFIXES, Exported, Film, FilmFormat, FilmPlan, Way
from hailuo_desktop.storage.settings import ExportSettings
from hailuo_desktop.ui.dialogs import ask, finished
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.export_strip import ExportStrip
from hailuo_desktop.ui.film.export_dialog import FORMATS, ExportDialog
from hailuo_desktop.ui.film.export_words import bytes_words, filter_words
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.mark_words import visible_mark, words_of
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.save_target import SaveTarget, ask_target
from hailuo_desktop.ui.settings_keeper import SettingsKeeper
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.times import span

if TYPE_CHECKING:
    from hailuo_desktop.services.film_desk import FilmDesk

_REST_MS = 150
"""After a choice, before it is looked at what comes of it."""

_FIRST_GUESS = 1.5
"""Seconds an export has taken before it is said how long it takes yet."""


class ExportFlow(QObject):
    """Exports go on while nobody looks; the strip tells of the one under way, and ends it if asked."""

    def __init__(
        self,
        theme: Theme,
        keeper: SettingsKeeper,
        strip: ExportStrip,
        say: Callable[[Notice], None],
        show_in_folder: Callable[[str], None],
        run: Run,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._theme = theme
        self._keeper = keeper
        self._strip = strip
        self._say = say
        self._show_in_folder = show_in_folder
        self._run = run
        self._films: FilmDesk | None = None
        self._runs: list[_Run] = []
        self._is_leaving = False
        self._asking: _Asking | None = None
        self.ask_for_labels: Callable[[QWidget], None] = lambda _over: None
        """Opens the page of labels over a dialog."""
        self.notice_of: Callable[[AppError], Notice] = _plain_notice
        """Says a failure, with a button for what helps."""
        strip.cancel_asked.connect(self._cancel_first)

    def attach(self, films: FilmDesk) -> None:
        """Begin to work."""
        self._films = films

    @property
    def is_busy(self) -> bool:
        """Whether something is being exported."""
        return bool(self._runs)

    def open(
        self,
        film: Film,
        suggested_name: str,
        kind: FilmFormat | None = None,
        over: QWidget | None = None,
    ) -> None:
        """Show the dialog for a film, over the window or another one, with `kind` chosen to begin with."""
        if self._films is not None:
            self._run(self._ask(self._films, film, suggested_name, kind, over or self._window))

    def start(self, film: Film, target: SaveTarget, *, again: Callable[[], None] | None = None) -> None:
        """Export without a dialog; `again` is offered where it fails."""
        if self._films is not None:
            self._run(self._export(self._films, film, target, again))

    def ask_to_leave(self, leave: Callable[[], None]) -> None:
        """Leave at once, or, while something is exported, if the user does not want to wait for it."""
        if not self._runs:
            leave()
        elif not self._is_leaving:
            self._is_leaving = True
            self._run(self._ask_to_leave(leave))

    def labels_changed(self) -> None:
        """The labels are others now, which an open dialog shows."""
        if self._asking is not None:
            self._asking.look()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self._show()

    # The dialog

    async def _ask(
        self, films: FilmDesk, film: Film, name: str, kind: FilmFormat | None, over: QWidget
    ) -> None:
        settings = self._settings(kind)
        labels = self._keeper.settings.labels
        dialog = ExportDialog(self._theme, film, settings, labels, words_of(labels), over)
        asking = _Asking(films, dialog, self._keeper, self._run)
        dialog.labels_asked.connect(lambda: self.ask_for_labels(dialog))
        targets: list[SaveTarget] = []

        def choose() -> None:
            dialog.export_button.setEnabled(False)  # a double click asks once
            self._run(self._choose(dialog, name, targets))

        dialog.export_asked.connect(choose)
        self._asking = asking
        asking.look()
        try:
            await finished(dialog)
        finally:
            self._asking = None
            asking.close()
        if targets:
            self._run(
                self._export(
                    films, asking.film, targets[0], lambda: self.open(film, name, asking.kind, over=None)
                )
            )

    def _settings(self, kind: FilmFormat | None) -> ExportSettings:
        settings = self._keeper.settings.export
        if kind is None or kind not in FORMATS:
            return settings
        return msgspec.structs.replace(settings, format=kind.value)

    async def _choose(self, dialog: ExportDialog, name: str, targets: list[SaveTarget]) -> None:
        kind = dialog.film.encoding.format
        suffix = SUFFIXES[kind]
        target = await self.ask_target(
            dialog, self.tr("Export"), name, [filter_words(kind).format(pattern=f"*{suffix}")], suffix
        )
        if target is None:
            dialog.export_button.setEnabled(True)
            return
        self._keeper.change(export=dialog.settings(self._keeper.settings.export))
        targets.append(target)
        dialog.accept()

    async def ask_target(
        self, over: QWidget, title: str, name: str, filters: Sequence[str], suffix: str
    ) -> SaveTarget | None:
        """Have the user name a file, beginning where the last one went."""
        folder = self._keeper.settings.export.folder
        target = await ask_target(over, title, folder, name, filters, suffix=suffix)
        if target is not None:
            self.remember_folder(target.path)
        return target

    def remember_folder(self, path: Path) -> None:
        """The next file is proposed for where this one goes."""
        settings = msgspec.structs.replace(self._keeper.settings.export, folder=str(path.parent))
        self._keeper.change(export=settings)

    # The export

    async def _export(
        self, films: FilmDesk, film: Film, target: SaveTarget, again: Callable[[], None] | None
    ) -> None:
        run = _Run(target.path.name, asyncio.current_task())
        self._runs.append(run)
        self._show()

        def progress(done: int, total: int) -> None:
            run.advance(done, total)
            self._show()

        try:
            exported = await films.export(film, target.path, progress, overwrite=target.overwrite)
        except AppError as error:
            self._tell(error, again)
        else:
            self._tell_end(exported)
        finally:
            self._runs.remove(run)
            self._show()

    def _cancel_first(self) -> None:
        if self._runs and self._runs[0].task is not None:
            self._runs[0].task.cancel()

    def _show(self) -> None:
        if not self._runs:
            self._strip.hide()
            return
        run = self._runs[0]
        words = self.tr("Exporting {name}").format(name=run.name)
        rest = [self.tr("{n} %").format(n=int(run.fraction * 100))]
        left = run.left
        if left is not None:
            rest.append(self.tr("about {time} left").format(time=span(left)))
        if len(self._runs) > 1:
            rest.append(self.tr("%n more after it", "", len(self._runs) - 1))
        self._strip.show_progress(words, " · ".join(rest), run.fraction)

    def _tell_end(self, exported: Exported) -> None:
        path = exported.path
        words = self.tr("Saved {name}, {size}.").format(name=Path(path).name, size=bytes_words(exported.size))
        if exported.ended_credentials:
            ended = self.tr("The Content Credentials of the original are not in it.")
            words = wording.joined(words, ended)
        self._say(
            Notice(
                words,
                "success",
                action=self.tr("Show in folder"),
                act=lambda: self._show_in_folder(path),
                other=self.tr("Play"),
                other_act=lambda: self._play(path),
            )
        )

    def _tell(self, error: AppError, again: Callable[[], None] | None) -> None:
        notice = self.notice_of(error)
        if again is not None:
            notice = replace(notice, action=self.tr("Export again…"), act=again)
        self._say(notice)

    def _play(self, path: str) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            words = self.tr("No program of this computer opens {name}.")
            self._say(Notice(words.format(name=Path(path).name), "warning"))

    async def _ask_to_leave(self, leave: Callable[[], None]) -> None:
        try:
            stop = await ask(
                self._window,
                self.tr("End the export and leave?"),
                self.tr("A file is still being exported. It is ended, and nothing half is left behind."),
                yes=self.tr("End it and leave"),
                no=self.tr("Stay"),
            )
        finally:
            self._is_leaving = False
        if stop:
            leave()


class _Run:
    """An export under way or waiting for its turn."""

    def __init__(self, name: str, task: asyncio.Task[None] | None) -> None:
        self.name = name
        self.task = task
        self.fraction = 0.0
        self._begun = 0.0

    def advance(self, done: int, total: int) -> None:
        self._begun = self._begun or time.monotonic()
        self.fraction = min(1.0, done / total) if total else 0.0

    @property
    def left(self) -> float | None:
        """About how many seconds it takes yet; None while nobody can know."""
        taken = time.monotonic() - self._begun
        if not self._begun or taken < _FIRST_GUESS or not self.fraction:
            return None
        return taken * (1 - self.fraction) / self.fraction


class _Asking:
    """Keeps an open dialog told of what its choices come to."""

    def __init__(
        self,
        films: FilmDesk,
        dialog: ExportDialog,
        keeper: SettingsKeeper,
        run: Run,
    ) -> None:
        self._films = films
        self._dialog = dialog
        self._frames: dict[str, int] | None = None
        self._keeper = keeper
        self._task: asyncio.Task[None] | None = None
        self._mark_for: object = None
        self.film = dialog.film
        self.kind = dialog.kind
        self._rest = QTimer(singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(lambda: run(self._plan()))
        dialog.changed.connect(self.look)

    def look(self) -> None:
        """Look at what comes of the choices, when they have come to rest."""
        labels = self._keeper.settings.labels
        if labels != self._mark_for:
            self._mark_for = labels
            self._dialog.set_mark(visible_mark(labels), words_of(labels))
        self.film, self.kind = self._dialog.film, self._dialog.kind
        self._dialog.show_waiting()
        self._rest.start()

    def close(self) -> None:
        """Look no more."""
        self._rest.stop()
        if self._task is not None:
            self._task.cancel()

    async def _plan(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._task = asyncio.current_task()
        film = self.film
        try:
            if self._frames is None:
                await self._look_at_clips(film)
            plan = await self._films.plan(film)
            size = await asyncio.to_thread(self._copied_size, film, plan)
        except AppError as error:
            message = wording.describe(error, translator)
            self._dialog.show_trouble(message.advice)
            return
        finally:
            if self._task is asyncio.current_task():
                self._task = None
        self._dialog.show_plan(plan, size)

    async def _look_at_clips(self, film: Film) -> None:
        paths = list(dict.fromkeys(Path(shot.path) for shot in film.shots))
        clips = [each.facts for each in await self._films.probe(paths) if each.facts is not None]
        self._frames = {clip.path: clip.frames for clip in clips}
        self._dialog.take_clips(clips)

    def _copied_size(self, film: Film, plan: FilmPlan) -> int | None:
        """About how large the file will be; of pictures that are encoded anew nobody can say."""
        if plan.picture is not Way.COPIED:
            return None
        size = 0.0
        for shot in film.shots:
            frames = (self._frames or {}).get(shot.path, 0)
            if not frames:
                return None
            last = frames - 1 if shot.last is None else shot.last
            size += Path(shot.path).stat().st_size * (last - shot.begin + 1) / frames
        return round(size)


def _plain_notice(error: AppError) -> Notice:
    return Notice(wording.describe(error, translator).advice, "danger")

"""Leads to everything by its name: the palette, the sheet of shortcuts, and the menu bar of macOS."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import Shiboken

from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.composer.picker_model import Pick, rows_of
from hailuo_desktop.ui.dialogs import finished
from hailuo_desktop.ui.errands import Run
from hailuo_desktop.ui.film.keys import FILM_KEYS
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.job_board import JobBoard
from hailuo_desktop.ui.job_presenter import JobPresenter, title_of
from hailuo_desktop.ui.key_lines import key_words
from hailuo_desktop.ui.library.keys import LIBRARY_KEYS
from hailuo_desktop.ui.manners.commands import Commands, Group, group_words
from hailuo_desktop.ui.manners.menu_bar import SystemMenuBar
from hailuo_desktop.ui.manners.palette import Palette
from hailuo_desktop.ui.manners.palette_rows import Kind, PaletteRow
from hailuo_desktop.ui.manners.shortcut_sheet import ShortcutSheet
from hailuo_desktop.ui.own_times import own_seconds
from hailuo_desktop.ui.panels import Panels
from hailuo_desktop.ui.settings_flow import SettingsFlow
from hailuo_desktop.ui.settings_keeper import SettingsKeeper
from hailuo_desktop.ui.stage.keys import PLAYER_KEYS
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SCHEMES
from hailuo_desktop.wording import titled

_MOST_CLIPS = 500


class CommandFlow(QObject):
    """Knows who offers commands, and asks them each time anew."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        catalogue: Catalogue,
        panels: Panels,
        board: JobBoard,
        keeper: SettingsKeeper,
        settings: SettingsFlow,
        run: Run,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._icons = icons
        self._catalogue = catalogue
        self._panels = panels
        self._board = board
        self._settings = settings
        self._setting_rows: list[PaletteRow] = []
        self._run = run
        self._window = window
        self._presenter = JobPresenter(catalogue)
        self._palette: Palette | None = None
        self._sheet: ShortcutSheet | None = None
        self.commands = Commands()
        self._find = QAction(icons.icon("search", "muted"), "", self)
        self._find.setObjectName("findCommand")
        self._find.setShortcuts([QKeySequence("Ctrl+K"), QKeySequence("Ctrl+Shift+P")])
        self._find.triggered.connect(self.open_palette)
        self._keys = QAction(icons.icon("keyboard", "muted"), "", self)
        help_keys = QKeySequence.keyBindings(QKeySequence.StandardKey.HelpContents)
        self._keys.setShortcuts([*(help_keys or [QKeySequence("F1")]), QKeySequence("?")])
        self._keys.triggered.connect(self.open_sheet)
        panels.top_bar.add_help(self._find, self._keys)
        self._looks = QMenu(window)
        for look in ("system", *SCHEMES):
            action = self._looks.addAction("")
            action.setData(look)
            action.triggered.connect(lambda _=False, each=look: keeper.change(look=each))
        self._field: QWidget | None = None
        self._app = QApplication.instance()
        if isinstance(self._app, QApplication):
            self._app.focusChanged.connect(self._focus_changed)
        self._gather()
        self._menu_bar: SystemMenuBar | None = None
        if sys.platform == "darwin":
            self._menu_bar = SystemMenuBar(self.commands, panels.top_bar.menu, self)
        self.retranslate()

    def open_palette(self) -> None:
        """Let the user type what is wanted."""
        if self._palette is None:
            self._palette = Palette(self._theme, self._icons, self._window)
        self._palette.open_over(self._window, self._rows())

    def open_sheet(self) -> None:
        """Show all keys, or bring them to the front."""
        if self._sheet is None:
            self._run(self._show_sheet())
        else:
            self._sheet.raise_()

    def close(self) -> None:
        """Close what is open, and hear no more."""
        if isinstance(self._app, QApplication):
            self._app.focusChanged.disconnect(self._focus_changed)
            self._app = None
        if self._palette is not None:
            self._palette.close()
        if self._menu_bar is not None:
            self._menu_bar.close()

    def retranslate(self) -> None:
        """Say everything again."""
        self._setting_rows.clear()
        self._find.setText(self.tr("Find a command…"))
        self._keys.setText(self.tr("Keyboard shortcuts"))
        self._looks.setTitle(self.tr("Appearance"))
        names = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast_light": self.tr("Light, high contrast"),
            "contrast_dark": self.tr("Dark, high contrast"),
        }
        for action in self._looks.actions():
            action.setText(names[action.data()])
        if self._menu_bar is not None:
            self._menu_bar.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            if pressed in self._find.shortcuts():
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """In text fields of some systems the palette's key deletes the rest of the line; not here."""
        if self._field is not None and Shiboken.isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = now if isinstance(now, QLineEdit | QPlainTextEdit | QTextEdit) else None
        if self._field is not None:
            self._field.installEventFilter(self)

    def _gather(self) -> None:
        panels, commands = self._panels, self.commands
        # In the order in which they stand when nothing is searched for.
        commands.add(Group.VIDEO, panels.composer.actions)
        commands.add(Group.VIDEO, self._window.actions)
        commands.add(Group.CLIP, lambda: panels.stage.offered)
        commands.add(Group.LIBRARY, panels.library.actions)
        commands.add(Group.PROGRAM, panels.top_bar.menu.actions)
        commands.add(Group.PROGRAM, lambda: [self._looks.menuAction()])
        commands.add_keys(Group.PLAYER, PLAYER_KEYS)
        commands.add_keys(Group.LIBRARY, LIBRARY_KEYS)
        commands.add_keys(Group.FILM, FILM_KEYS)

    async def _show_sheet(self) -> None:
        self._sheet = ShortcutSheet(self._theme, self.commands, self._window)
        try:
            await finished(self._sheet)
        finally:
            self._sheet = None

    # What the palette offers

    def _rows(self) -> Iterator[PaletteRow]:
        for command in self.commands.all():
            if command.is_possible and command.action is not self._find:
                keys = command.action.shortcuts()
                yield PaletteRow(
                    label=command.words,
                    detail=group_words(command.group),
                    keys=key_words(keys[0]) if keys else "",
                    act=command.action.trigger,
                )
        if not self._setting_rows:
            self._setting_rows += self._places()
        yield from self._setting_rows
        yield from self._models()
        yield from self._clips()

    def _places(self) -> Iterator[PaletteRow]:
        for place in self._settings.places():
            yield PaletteRow(
                label=titled(self.tr("Settings"), place.row or place.title, translator),
                detail=place.title if place.row else "",
                kind=Kind.SETTING,
                act=partial(self._settings.open, place.section, place.row),
                hidden_words=place.words,
            )

    def _models(self) -> Iterator[PaletteRow]:
        for row in rows_of(self._catalogue, own_seconds(self._board.jobs)):
            pick = row.pick
            if pick is not None and not row.is_gone:
                yield PaletteRow(
                    label=row.label,
                    detail=" · ".join(part for part in (row.group, row.price) if part),
                    kind=Kind.MODEL,
                    act=partial(self._choose, pick),
                    hidden_words=row.key,
                )

    def _clips(self) -> Iterator[PaletteRow]:
        newest = sorted(self._board.jobs, key=lambda job: job.created, reverse=True)
        for job in newest[:_MOST_CLIPS]:
            yield PaletteRow(
                label=self._board.shelf.notes(job.id).name or title_of(job),
                detail=self._presenter.caption(job),
                kind=Kind.CLIP,
                act=partial(self._board.show_job, job.id),
                hidden_words=job.request.prompt,
            )

    def _choose(self, pick: Pick) -> None:
        composer = self._panels.composer
        if isinstance(pick, ModelSpec):
            composer.format.model_box.choose(pick.provider, pick.id)
        else:
            composer.form_asked.emit(pick)
        composer.format.model_box.setFocus()

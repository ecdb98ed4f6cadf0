"""Everything the user can ask for by name: palette, sheet and menu bar are made of this one list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.key_lines import KeyLine
from hailuo_desktop.wording import titled


class Group(Enum):
    """Where a command belongs."""

    PROGRAM = auto()
    VIDEO = auto()
    CLIP = auto()
    LIBRARY = auto()
    PLAYER = auto()
    FILM = auto()


def group_words(group: Group) -> str:
    """The head over the commands of a group."""
    return {
        Group.PROGRAM: QCoreApplication.translate("Commands", "Program"),
        Group.VIDEO: QCoreApplication.translate("Commands", "New video"),
        Group.CLIP: QCoreApplication.translate("Commands", "Clip on the stage"),
        Group.LIBRARY: QCoreApplication.translate("Commands", "Library"),
        Group.PLAYER: QCoreApplication.translate("Commands", "Player"),
        Group.FILM: QCoreApplication.translate("Commands", "Film"),
    }[group]


@dataclass(frozen=True)
class Command:
    """An action, and the menu it stands in, "" for none."""

    group: Group
    action: QAction
    menu: str = ""

    @property
    def words(self) -> str:
        """What it says, without the marks for menus, and before it the name of the menu below the first."""
        words = _plain(self.action.text())
        return titled(self.menu, words, translator) if self.menu else words

    @property
    def is_possible(self) -> bool:
        """Whether it can be asked for now."""
        return self.action.isEnabled() and self.action.isVisible() and bool(self.action.text())


@dataclass(frozen=True)
class Shortcut:
    """A line of the sheet."""

    words: str
    keys: tuple[QKeySequence, ...]


class Commands:
    """Knows the actions of the window's parts, and the keys that panels listen for by themselves."""

    def __init__(self) -> None:
        self._sources: list[tuple[Group, Callable[[], Iterable[QAction]]]] = []
        self._lines: list[tuple[Group, Sequence[KeyLine]]] = []

    def add(self, group: Group, actions: Callable[[], Iterable[QAction]]) -> None:
        """Take in actions. They are asked for anew each time, since some come and go."""
        self._sources.append((group, actions))

    def add_keys(self, group: Group, lines: Sequence[KeyLine]) -> None:
        """Take in what a panel's own keys do."""
        self._lines.append((group, lines))

    def all(self) -> list[Command]:
        """The commands, each once; those of submenus in the place of the submenu."""
        found: dict[int, Command] = {}
        for group, source in self._sources:
            for command in _spread(group, source()):
                found.setdefault(id(command.action), command)
        return list(found.values())

    def shortcuts(self) -> dict[Group, list[Shortcut]]:
        """All that keys do, whether it can be done now or not, by group."""
        found: dict[Group, list[Shortcut]] = {group: [] for group in Group}
        for command in self.all():
            keys = command.action.shortcuts()
            if keys and command.action.text():
                found[command.group].append(Shortcut(command.words.removesuffix("…"), tuple(keys[:1])))
        for group, lines in self._lines:
            found[group] += [Shortcut(line.words, tuple(line.sequences)) for line in lines]
        return {group: lines for group, lines in found.items() if lines}


def _spread(group: Group, actions: Iterable[QAction], menu: str = "") -> Iterator[Command]:
    for action in actions:
        below = action.menu()
        if isinstance(below, QMenu):
            if action.isVisible():
                yield from _spread(group, below.actions(), _plain(below.title()))
        elif not action.isSeparator():
            yield Command(group, action, menu)


def _plain(text: str) -> str:
    """Words without the marks for keys."""
    return text.partition("\t")[0].replace("&&", "\0").replace("&", "").replace("\0", "&").strip()

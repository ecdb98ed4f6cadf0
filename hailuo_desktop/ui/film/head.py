"""Which film is on the page, what can be done with it as a whole, and how long it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSignalBlocker, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QWidget

from hailuo_desktop.ui.controls import IconButton
from hailuo_desktop.ui.film.words import length_words
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_2, SPACE_3

_NAMES_WIDTH = 260
_SHOWN_NAME = 80


class FilmHead(QWidget):
    """A row of controls.

    Signals:
        film_chosen(str): this film is to be shown.
        new_asked(), rename_asked(), duplicate_asked(), delete_asked(): a new film, or this one.
        undo_asked(), redo_asked()
    """

    film_chosen = Signal(str)
    new_asked = Signal()
    rename_asked = Signal()
    duplicate_asked = Signal()
    delete_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._slots, self._seconds = 0, 0, 0.0
        self.names = QComboBox()
        self.names.setObjectName("filmNames")
        self.names.setFixedWidth(theme.px(_NAMES_WIDTH))
        self.names.activated.connect(lambda row: self.film_chosen.emit(self.names.itemData(row)))
        self.new = IconButton(icons.icon("plus"), "")
        self.new.setObjectName("newFilm")
        self.new.clicked.connect(self.new_asked)
        self.more = IconButton(icons.icon("ellipsis"), "")
        self.more.setObjectName("filmMore")
        self.more.clicked.connect(self._open_menu)
        self.undo = IconButton(icons.icon("undo-2"), "")
        self.undo.setObjectName("filmUndo")
        self.undo.clicked.connect(self.undo_asked)
        self.redo = IconButton(icons.icon("redo-2"), "")
        self.redo.setObjectName("filmRedo")
        self.redo.clicked.connect(self.redo_asked)
        self.length = QLabel()
        self.length.setObjectName("filmLength")
        set_role(self.length, "muted")
        self.menu = QMenu(self)
        self.menu.setObjectName("filmMenu")
        self._rename = self._action(self.rename_asked)
        self._rename.setIcon(icons.icon("pencil", "muted"))
        self._duplicate = self._action(self.duplicate_asked)
        self._duplicate.setIcon(icons.icon("copy", "muted"))
        self.menu.addSeparator()
        self._delete = self._action(self.delete_asked)
        self._delete.setIcon(icons.icon("trash-2", "muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.names)
        row.addWidget(self.new)
        row.addWidget(self.more)
        row.addSpacing(SPACE_3)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addStretch(1)
        row.addWidget(self.length)
        self.retranslate()

    def retranslate(self) -> None:
        self.names.setAccessibleName(self.tr("Film"))
        self.new.set_label(self.tr("New film"))
        self.more.set_label(self.tr("More for this film"))
        self.undo.set_label(self.tr("Undo"), _key(QKeySequence.StandardKey.Undo))
        self.redo.set_label(self.tr("Redo"), _key(QKeySequence.StandardKey.Redo))
        self._rename.setText(self.tr("Rename…"))
        self._duplicate.setText(self.tr("Duplicate"))
        self._delete.setText(self.tr("Delete this film"))
        self.length.setAccessibleDescription(self.tr("Length of the film"))
        self._show_length()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_films(self, films: Sequence[tuple[str, str]], current: str) -> None:
        """Offer these films, each an id and a name."""
        with QSignalBlocker(self.names):
            self.names.clear()
            for film_id, name in films:
                short = name if len(name) <= _SHOWN_NAME else f"{name[: _SHOWN_NAME - 1]}…"
                self.names.addItem(short, film_id)
            self.names.setCurrentIndex(self.names.findData(current))

    def show_steps(self, *, can_undo: bool, can_redo: bool) -> None:
        """Whether there is something to take back, or to make again."""
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(can_redo)

    def show_length(self, count: int, slots: int, seconds: float) -> None:
        """So many shots, of which so many are empty slots, and how long the clips are together."""
        self._count, self._slots, self._seconds = count, slots, seconds
        self._show_length()

    def _show_length(self) -> None:
        words = self.tr("1 shot") if self._count == 1 else self.tr("%n shots", "", self._count)
        if self._slots:
            words += " · " + self.tr("%n still empty", "", self._slots)
        self.length.setText(f"{words} · {length_words(self._seconds)}" if self._count else "")

    def _action(self, signal: object) -> QAction:
        action = self.menu.addAction("")
        action.triggered.connect(lambda: signal.emit())  # type: ignore[attr-defined]
        return action

    def _open_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))


def _key(standard: QKeySequence.StandardKey) -> str:
    return QKeySequence(standard).toString(QKeySequence.SequenceFormat.NativeText)

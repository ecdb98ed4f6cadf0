"""What a user does in the library: clicks, keys, menus and dialogs."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QPushButton, QWidget

from hailuo_desktop.domain.clip_notes import ClipNotes
from hailuo_desktop.domain.job import Job
from tests.support.window import OpenWindow, finish

_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """What a user does in the library."""

    def __init__(self, opened: OpenWindow) -> None:
        self.opened = opened
        self.window = opened.window
        self.library = opened.window.library
        self.board = opened.window.board

    def select(self, *jobs: Job) -> None:
        """Click the first card, then the others with Ctrl held."""
        for number, job in enumerate(jobs):
            cards = self.library.cards
            index = cards.model().index(self.library.ids().index(job.id), 0)
            cards.scrollTo(index)
            keys, place = _CTRL if number else _NONE, cards.visualRect(index).center()
            QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, keys, place)
        assert set(self.library.selection) == {job.id for job in jobs}

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        self.window.frame.activateWindow()  # without a window manager, nobody does after a dialog
        self.opened.until(self.window.isActiveWindow)
        self.library.cards.setFocus()
        QTest.keyClick(self.library.cards, key, modifiers)

    def menu(self, job: Job) -> QMenu:
        self.library.menu_asked.emit(job.id, self.window.mapToGlobal(QPoint(600, 300)))
        return next(each for each in self.window.findChildren(QMenu, "jobMenu") if each.isVisible())

    def lines(self, job: Job) -> list[str]:
        """What stands in the menu, without keys."""
        menu = self.menu(job)
        lines = [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()]
        menu.close()
        return lines

    def choose(self, job: Job, *words: str) -> None:
        """Choose a line of the menu, or of a menu in it."""
        root = menu = self.menu(job)
        for word in words:
            action = next(each for each in menu.actions() if each.text().split("\t")[0] == word)
            inner = action.menu()
            if isinstance(inner, QMenu):
                menu = inner
            else:
                action.trigger()
        root.close()

    def notes(self, job: Job) -> ClipNotes:
        return self.board.shelf.notes(job.id)

    def until_notes(self, job: Job, **notes: object) -> None:
        self.opened.until(lambda: self.notes(job) == ClipNotes(**notes))  # type: ignore[arg-type]

    def dialog(self, name: str) -> QWidget:
        def found() -> list[QDialog]:
            return [each for each in self.window.findChildren(QDialog, name) if each.isVisible()]

        self.opened.until(lambda: found() != [])
        return found()[0]

    def answer(self, name: str, button: str, text: str | None = None) -> None:
        """Fill in the line of a dialog, if there is one to fill in, and press a button."""
        dialog = self.dialog(name)
        if text is not None:
            line = dialog.findChild(QLineEdit, "lineEdit")
            assert line is not None
            line.setText(text)
        self.press(dialog, button)

    def press(self, widget: QWidget, name: str) -> None:
        button = widget.findChild(QPushButton, name)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def take_back(self) -> None:
        """Press the button of the notice."""
        assert self.window.notices._action.text() == "Undo"
        self.press(self.window.notices, "noticeAction")

    @property
    def said(self) -> str:
        return self.window.notices.text

    def on_disk(self) -> dict[str, ClipNotes]:
        return finish(self.opened.qtbot, self.opened.parts.library.notes())

    def come_back_to_window(self) -> None:
        """The app becomes the active one, as after the user was in another."""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)

"""The real window with its real parts, for tests that press and look."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTranslator, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.job import JobState
from hailuo_desktop.parts import Foundation, Parts, build_parts, lay_foundation
from hailuo_desktop.resources import resources_folder
from hailuo_desktop.services.keys import KeyDesk
from hailuo_desktop.services.updates import UpdateDesk
from hailuo_desktop.session import services_of
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.main_window import MainWindow
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.window_frame import WindowFrame

T = TypeVar("T")

BOTH = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
PATIENCE_MS = 60_000
SAMPLE = resources_folder() / "samples" / "lake-at-dawn.jpg"


def finish(qtbot: QtBot, work: Coroutine[Any, Any, T], patience: int = PATIENCE_MS) -> T:
    """Run a coroutine to its end while the window lives on; `patience` in milliseconds."""
    task = asyncio.get_running_loop().create_task(work)
    qtbot.waitUntil(task.done, timeout=patience)
    return task.result()


@dataclass
class OpenWindow:
    """A window on the screen and what stands behind it."""

    window: MainWindow
    parts: Parts
    foundation: Foundation
    qtbot: QtBot
    keys: KeyDesk
    updates: UpdateDesk | None = None

    def attach(self) -> None:
        """Bring the services."""
        finish(self.qtbot, self.parts.open())
        services = services_of(self.parts)
        updates = self.updates or services.updates
        self.window.attach(replace(services, keys=self.keys, updates=updates))

    def until(self, condition: Any) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    @property
    def state(self) -> JobState | None:
        """Of the job on the stage."""
        job = self.window.board.on_stage
        return None if job is None else job.state

    def press_generate(self) -> None:
        QTest.mouseClick(self.window.composer.foot.button, Qt.MouseButton.LeftButton)


@contextmanager
def open_window(
    theme: Theme,
    icons: Icons,
    qtbot: QtBot,
    environ: Mapping[str, str],
    *,
    keys: KeyDesk | None = None,
    updates: UpdateDesk | None = None,
    attach: bool = True,
) -> Iterator[OpenWindow]:
    """Show the window; at the end it leaves in order. `environ` names the folders and the API's address."""
    foundation = lay_foundation(environ)
    parts = build_parts(environ, foundation)
    if keys is not None:
        keys.attach(parts.providers)
    frame = WindowFrame(foundation.settings)
    with _undressed():  # as the application builds it: in half the time
        window = MainWindow(
            frame,
            theme,
            icons,
            foundation.catalogue,
            foundation.settings_store,
            foundation.settings,
            foundation.paths.videos,
            SAMPLE,
        )
    if not foundation.settings.window.geometry:
        frame.resize(1360, 860)
    frame.show()
    qtbot.waitExposed(frame)
    # Keys go only to the active window; without a window manager nobody else makes it so.
    frame.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    opened = OpenWindow(window, parts, foundation, qtbot, keys or parts.keys, updates)
    if attach:
        opened.attach()
    try:
        yield opened
    finally:
        finish(qtbot, window.leave())
        finish(qtbot, parts.close())
        frame.deleteLater()


@contextmanager
def _undressed() -> Iterator[None]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    sheet = app.styleSheet()
    app.setStyleSheet("")
    yield
    app.setStyleSheet(sheet)


def files(*paths: Path | str) -> QMimeData:
    """What a file manager drags: addresses of files. A text is taken as an address of any kind."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(p)) if isinstance(p, Path) else QUrl(p) for p in paths])
    return mime


def drag_over(widget: QWidget, mime: QMimeData, place: QPoint) -> bool:
    """Enter and move, as Qt sends it; whether the drop would be taken."""
    enter = QDragEnterEvent(
        place,
        BOTH,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        move = QDragMoveEvent(
            place,
            BOTH,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(widget, move)
    return enter.isAccepted()


def drag_away(widget: QWidget) -> None:
    QApplication.sendEvent(widget, QDragLeaveEvent())


def drop(widget: QWidget, mime: QMimeData, place: QPoint) -> Qt.DropAction:
    """Enter, move and let go; returns what the one who dragged is told to have happened."""
    assert drag_over(widget, mime, place)
    event = QDropEvent(
        QPointF(place),
        BOTH,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(widget, event)
    return event.dropAction()


class Quoting(QTranslator):
    """A language in which everything is said as in English, in quotation marks."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, source: str, _comment: str | None = None, _n: int = -1) -> str:
        return f"«{source}»"

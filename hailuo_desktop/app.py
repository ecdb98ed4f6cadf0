"""The window's program: shows the window first, brings the rest behind it, and ends in order."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QEvent, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from hailuo_desktop import __version__
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.logbook import begin_log
from hailuo_desktop.parts import Foundation, Parts, build_parts, lay_foundation, resources_folder
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.main_window import MainWindow, Services
from hailuo_desktop.ui.single_instance import SingleInstance
from hailuo_desktop.ui.theme import Theme

log = logging.getLogger(__name__)

SAMPLE = "lake-at-dawn.jpg"

Watch = Callable[[MainWindow], None]


def main(arguments: Sequence[str], environ: Mapping[str, str], watch: Watch | None = None) -> int:
    """Open the window, or hand the files to the window that is open; returns the exit code.

    Args:
        arguments: paths to take in, and --demo.
        environ: the environment variables.
        watch: called with the window before it is shown; for measuring and for screenshots.
    """
    options = _options(arguments)
    foundation = lay_foundation(environ)
    begin_log(foundation.paths.logs)
    _log_what_nobody_caught()
    app = _Application([sys.argv[0]])
    paths = [str(Path(path).absolute()) for path in options.paths]
    try:
        instance = SingleInstance(foundation.paths.data)
    except OSError as error:
        print(f"The folder {foundation.paths.data} cannot be written: {error.strerror}.", file=sys.stderr)  # noqa: T201
        return 2
    if not instance.begin():
        return 0 if instance.hand_over(paths) else 1
    theme = Theme(app, resources_folder())
    theme.set_mode(foundation.settings.look)
    window = MainWindow(
        theme,
        Icons(theme, resources_folder() / "icons" / "lucide"),
        foundation.catalogue,
        foundation.settings_store,
        foundation.settings,
        foundation.paths.videos,
        resources_folder() / "samples" / SAMPLE,
    )
    if watch is not None:
        watch(window)
    window.show()
    return _run(app, _Session(app, window, instance, environ, foundation, paths, demo=options.demo))


class _Session:
    """One life of the window, from first paint to the last."""

    def __init__(
        self,
        app: _Application,
        window: MainWindow,
        instance: SingleInstance,
        environ: Mapping[str, str],
        foundation: Foundation,
        paths: Sequence[str],
        *,
        demo: bool,
    ) -> None:
        self._app = app
        self._window = window
        self._instance = instance
        self._environ = environ
        self._foundation = foundation
        self._paths = paths
        self._demo = demo
        self._over = asyncio.Event()

    async def run(self) -> None:
        """Bring the services, work until the user leaves, and stop everything in order."""
        window = self._window
        window.close_asked.connect(self._over.set)
        self._app.quit_asked = self._over.set
        self._app.file_asked = lambda path: window.take_files([Path(path)])
        self._end_on_signals()
        self._instance.paths_arrived.connect(self._second_start)
        self._instance.listen()
        parts: Parts | None = None
        try:
            parts = await self._open_parts()
            if self._demo:
                window.show_demo()
            window.take_files([Path(path) for path in self._paths])
            await self._over.wait()
        finally:
            window.hide()
            await window.leave()
            if parts is not None:
                await parts.close()
            self._instance.end()

    async def _open_parts(self) -> Parts:
        await asyncio.sleep(0)  # the first paint goes before
        parts = build_parts(self._environ, self._foundation)
        try:
            await parts.open()
        except AppError as error:
            self._window.say_failure(error)
            return parts
        self._window.attach(Services(runner=parts.runner, pictures=parts.pictures, keys=parts.keys))
        if parts.store.is_newer:
            self._window.say_failure(
                AppError(ErrorKind.JOURNAL_NEWER, facts={"path": str(parts.paths.journal)})
            )
        await parts.runner.start()
        return parts

    def _second_start(self, paths: list[str]) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        window.take_files([Path(path) for path in paths])

    def _end_on_signals(self) -> None:
        if sys.platform == "win32":
            return
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self._over.set)


class _Application(QApplication):
    """Hears what the system asks of the program as a whole."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.quit_asked: Callable[[], None] = lambda: None
        self.file_asked: Callable[[str], None] = lambda _: None
        self.setApplicationName("hailuo-desktop")
        self.setApplicationDisplayName("Hailuo Desktop")
        self.setApplicationVersion(__version__)
        self.setDesktopFileName("hailuo-desktop")
        self.setWindowIcon(QIcon(str(resources_folder() / "icons" / "hailuo-desktop.svg")))
        # Leaving is an orderly shutdown of our own; Qt must not cut it short.
        self.setQuitOnLastWindowClosed(False)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            event.ignore()
            self.quit_asked()
            return True
        if isinstance(event, QFileOpenEvent):
            self.file_asked(event.file() or event.url().toLocalFile())
            return True
        return super().event(event)


def _run(app: _Application, session: _Session) -> int:
    import qasync

    loop = qasync.QEventLoop(app)
    loop.set_exception_handler(_log_task_failure)
    with loop:
        loop.run_until_complete(session.run())
    return 0


def _options(arguments: Sequence[str]) -> Namespace:
    parser = ArgumentParser(prog="hailuo-desktop")
    parser.add_argument("--demo", action="store_true", help="open with a sample picture and the free sketch")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="pictures to take in")
    return parser.parse_args(arguments)


def _log_what_nobody_caught() -> None:
    """A fault in a slot must not end the program, and must not go unseen."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        log.critical("not caught", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)

    sys.excepthook = caught
    levels = {
        QtMsgType.QtWarningMsg: logging.WARNING,
        QtMsgType.QtCriticalMsg: logging.ERROR,
        QtMsgType.QtFatalMsg: logging.CRITICAL,
    }

    def from_qt(kind: QtMsgType, _: Any, words: str) -> None:
        logging.getLogger("qt").log(levels.get(kind, logging.DEBUG), words)

    qInstallMessageHandler(from_qt)


def _log_task_failure(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    error = context.get("exception")
    log.error("%s", context.get("message", "a task failed"), exc_info=error)

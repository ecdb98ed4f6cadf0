"""The window's program: the window is on the screen first, the rest comes behind it, and all ends in order.

What the first paint does not need is imported after it: that is most of the program.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from hailuo_desktop import __version__
from hailuo_desktop.resources import resources_folder
from hailuo_desktop.storage.paths import app_paths
from hailuo_desktop.storage.settings import SettingsStore
from hailuo_desktop.ui.single_instance import SingleInstance
from hailuo_desktop.ui.window_frame import WindowFrame

if TYPE_CHECKING:
    import asyncio

    from hailuo_desktop.session import Session
    from hailuo_desktop.ui.main_window import MainWindow

log = logging.getLogger(__name__)

USAGE = """usage: hailuo-desktop [--demo] [PATH ...]
       hailuo-desktop generate|jobs|models|key ...

Opens the window, with the pictures at PATH taken in. --demo opens it with a sample
picture and the free camera sketch. The commands are explained by hailuo-desktop --help.
"""

Watch = Callable[["MainWindow"], None]
WatchFrame = Callable[[WindowFrame], None]


def main(
    arguments: Sequence[str],
    environ: Mapping[str, str],
    watch: Watch | None = None,
    watch_frame: WatchFrame | None = None,
) -> int:
    """Open the window, or hand the files to the window that is open; returns the exit code.

    Args:
        arguments: paths to take in, and --demo.
        environ: the environment variables.
        watch: called with the contents of the window before they are shown; for measuring and pictures.
        watch_frame: the same with the window itself.
    """
    unknown = [each for each in arguments if each.startswith("-") and each != "--demo"]
    if unknown:
        print(f"{USAGE}\nNot understood: {unknown[0]}", file=sys.stderr)  # noqa: T201
        return 2
    files = [str(Path(each).absolute()) for each in arguments if each != "--demo"]
    paths = app_paths(environ)
    _log_what_nobody_caught()
    app = _Application([sys.argv[0]])
    instance = SingleInstance(paths.data)
    if not instance.begin():
        return 0 if instance.hand_over(files) else 1
    settings = SettingsStore(paths.settings).load()
    frame = WindowFrame(settings)
    if watch_frame is not None:
        watch_frame(frame)
    frame.show_at_once()

    from hailuo_desktop.session import Session

    session = Session(app, frame, instance, environ, files, demo="--demo" in arguments)
    app.quit_asked = frame.close
    app.file_asked = session.take_file
    return _run(app, session, watch)


class _Application(QApplication):
    """Hears what the system asks of the program as a whole."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.quit_asked: Callable[[], object] = lambda: None
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


def _run(app: _Application, session: Session, watch: Watch | None) -> int:
    import qasync

    loop = qasync.QEventLoop(app)
    loop.set_exception_handler(_log_task_failure)
    with loop:
        loop.run_until_complete(session.run(watch))
    return 0


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

"""The window's program: the window is on the screen first, the rest comes behind it, and all ends in order.

What the first paint does not need is imported after it: that is most of the program.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from hailuo_desktop import APP_ID, __version__
from hailuo_desktop.last_resort import LastResort
from hailuo_desktop.resources import resources_folder
from hailuo_desktop.storage.paths import app_paths
from hailuo_desktop.storage.settings import SettingsStore
from hailuo_desktop.ui.single_instance import SingleInstance
from hailuo_desktop.ui.window_frame import WindowFrame

if TYPE_CHECKING:
    from hailuo_desktop.session import Session
    from hailuo_desktop.ui.main_window import MainWindow

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
    last_resort = LastResort()
    last_resort.install()
    _log_what_qt_says()
    _name_for_the_taskbar()
    app = _Application([sys.argv[0]])
    app.file_asked = files.append
    instance = SingleInstance(paths.data)
    if not instance.begin():
        return 0 if instance.hand_over(files) else 1
    settings = SettingsStore(paths.settings).peek()
    frame = WindowFrame(settings)
    if watch_frame is not None:
        watch_frame(frame)
    frame.show_at_once()

    # What is made until the window is complete stays as long as it: until then there is nothing to collect.
    gc.disable()
    from hailuo_desktop.session import Session

    session = Session(app, frame, instance, environ, files, last_resort, demo="--demo" in arguments)
    app.quit_asked = frame.close
    app.file_asked = session.take_file
    return _run(app, session, last_resort, watch)


class _Application(QApplication):
    """Hears what the system asks of the program as a whole."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.quit_asked: Callable[[], object] = lambda: None
        self.file_asked: Callable[[str], None] = lambda _: None
        self.setApplicationName("hailuo-desktop")
        self.setApplicationDisplayName("Hailuo Desktop")
        self.setApplicationVersion(__version__)
        self.setDesktopFileName(os.environ.get("FLATPAK_ID") or "hailuo-desktop")
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


def _name_for_the_taskbar() -> None:
    """Have Windows put the window under the entry that the installer has made, not under one of its own."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID)


def _run(app: _Application, session: Session, last_resort: LastResort, watch: Watch | None) -> int:
    import qasync

    loop = qasync.QEventLoop(app)
    loop.set_exception_handler(last_resort.take_task)
    with loop:
        loop.run_until_complete(session.run(watch))
    # Threads of Qt's own, such as that of sound, may have something to say yet. Python, which ends, would
    # stop them in the middle of it, and the process with them.
    qInstallMessageHandler(None)
    return 0


def _log_what_qt_says() -> None:
    levels = {
        QtMsgType.QtWarningMsg: logging.WARNING,
        QtMsgType.QtCriticalMsg: logging.ERROR,
        QtMsgType.QtFatalMsg: logging.CRITICAL,
    }

    def from_qt(kind: QtMsgType, _: Any, words: str) -> None:
        if kind is QtMsgType.QtFatalMsg and "platform plugin" in words:
            from hailuo_desktop import system_libraries

            system_libraries.end_without_window(os.environ)
        if "xcb-cursor0" in words:
            return  # what Qt supposes whenever it can open no window; `system_libraries` looks
        logging.getLogger("qt").log(levels.get(kind, logging.DEBUG), words)

    qInstallMessageHandler(from_qt)

"""The files of clips outside the app: on the clipboard, and in the system's file manager."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QDir, QMimeData, QObject, QProcess, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from hailuo_desktop.ui.notice_bar import Notice

_COPIED = "x-special/gnome-copied-files"
_MANAGER = "org.freedesktop.FileManager1"
_PATIENCE_MS = 4000
"""A file manager that is only just started has to answer within."""


def copied_files(paths: Sequence[Path]) -> QMimeData:
    """Files as every system's file manager takes them from the clipboard."""
    mime = QMimeData()
    urls = [QUrl.fromLocalFile(str(path)) for path in paths]
    mime.setUrls(urls)
    lines = ["copy", *(url.toString(QUrl.ComponentFormattingOption.FullyEncoded) for url in urls)]
    mime.setData(_COPIED, QByteArray("\n".join(lines).encode()))
    return mime


class ClipFiles(QObject):
    """Copies files, and shows them where they are."""

    def __init__(self, say: Callable[[Notice], None], parent: QObject) -> None:
        super().__init__(parent)
        self._say = say

    def copy(self, paths: Sequence[Path]) -> None:
        """Put files on the clipboard, to be pasted in other programs."""
        if paths:
            QGuiApplication.clipboard().setMimeData(copied_files(paths))
            words = self.tr("%n files copied. Paste them in a folder or another program.", "", len(paths))
            self._say(Notice(words, "success"))

    def show(self, paths: Sequence[Path]) -> None:
        """Show files in the file manager, selected where it can do that; else their folder."""
        if not paths:
            return
        if not paths[0].exists():
            self.open_folder(paths[0].parent)
        elif sys.platform == "win32":
            explorer = os.path.join(os.environ.get("SYSTEMROOT", "C:\\Windows"), "explorer.exe")  # noqa: PTH118
            started, _ = QProcess.startDetached(
                explorer, ["/select,", QDir.toNativeSeparators(str(paths[0]))]
            )
            self._fall_back(paths[0], done=started)
        elif sys.platform == "darwin":
            started, _ = QProcess.startDetached("/usr/bin/open", ["-R", *map(str, paths)])
            self._fall_back(paths[0], done=started)
        else:
            self._ask_manager(paths)

    def open_folder(self, folder: Path) -> None:
        """Show a folder, and say so where that cannot be done."""
        if not folder.is_dir() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            words = self.tr("The folder {path} cannot be opened.").format(path=folder)
            self._say(Notice(words, "warning"))

    def _ask_manager(self, paths: Sequence[Path]) -> None:
        """Ask the desktop's file manager, whichever it is; nobody waits for the answer."""
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCall, QDBusPendingCallWatcher

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            self.open_folder(paths[0].parent)
            return
        urls = [
            QUrl.fromLocalFile(str(path)).toString(QUrl.ComponentFormattingOption.FullyEncoded)
            for path in paths
        ]
        call = QDBusMessage.createMethodCall(_MANAGER, "/org/freedesktop/FileManager1", _MANAGER, "ShowItems")
        call.setArguments([urls, ""])
        pending = bus.asyncCall(call, _PATIENCE_MS)
        assert isinstance(pending, QDBusPendingCall)
        watcher = QDBusPendingCallWatcher(pending, self)

        def answered() -> None:
            self._fall_back(paths[0], done=not watcher.isError())
            watcher.deleteLater()

        watcher.finished.connect(answered, Qt.ConnectionType.QueuedConnection)

    def _fall_back(self, path: Path, *, done: bool) -> None:
        if not done:
            self.open_folder(path.parent)

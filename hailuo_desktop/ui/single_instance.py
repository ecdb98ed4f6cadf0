"""One window for each user: a second start hands its files to the first and ends."""

from __future__ import annotations

import contextlib
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QLockFile, QObject, QThread, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

HAND_OVER_TRIES = 25
HAND_OVER_PAUSE_MS = 200
LONGEST_MESSAGE = 1_000_000


class SingleInstance(QObject):
    """Decides by a lock file in `folder` who is the first; a local socket only carries the message.

    Signals:
        paths_arrived(list of str): a second start has handed over these paths (none: show the window).
    """

    paths_arrived = Signal(list)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        # Where the folder cannot be made, the window opens all the same and says what is wrong.
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)
        # The folder is the user's own; the name only has to be short enough for a socket.
        self._name = f"hailuo-desktop-{zlib.crc32(str(folder).encode()):08x}"
        self._server: QLocalServer | None = None

    def begin(self) -> bool:
        """Whether this is the first window."""
        return self._lock.tryLock(0) or not self._folder.is_dir()

    def hand_over(self, paths: Sequence[str]) -> bool:
        """Give the paths to the first window, which may just be starting. Says whether it took them.

        For a process that has no window of its own: it waits.
        """
        from PySide6.QtNetwork import QLocalSocket

        for _ in range(HAND_OVER_TRIES):
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(1000):
                socket.write(msgspec.json.encode(list(paths)) + b"\n")
                taken = socket.waitForBytesWritten(1000) and socket.waitForReadyRead(3000)
                socket.disconnectFromServer()
                if taken:
                    return True
            QThread.msleep(HAND_OVER_PAUSE_MS)
        return False

    def listen(self) -> None:
        """Begin to hear second starts. Only the first window may call this."""
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)  # left by a crash; the lock says that nobody uses it
        server.newConnection.connect(self._welcome)
        server.listen(self._name)
        self._server = server

    def end(self) -> None:
        """Let the next start be the first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    @Slot()
    def _welcome(self) -> None:
        if self._server is None:
            return
        socket = self._server.nextPendingConnection()

        def read() -> None:
            if socket.bytesAvailable() > LONGEST_MESSAGE:
                socket.abort()
            if not socket.canReadLine():
                return
            try:
                paths = msgspec.json.decode(bytes(socket.readLine().data()), type=list[str])
            except msgspec.DecodeError:
                socket.abort()
                return
            socket.write(b"taken\n")
            self.paths_arrived.emit(paths)

        socket.readyRead.connect(read)
        socket.disconnected.connect(socket.deleteLater)

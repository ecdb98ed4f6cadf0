"""The system's bin."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QDir, QFile, QStandardPaths


def to_bin(path: Path) -> str | None:
    """Move a file to the bin of the system, in whatever thread.

    Returns its place there, "" where the system does not tell it, and None where it could not be done: on
    disks and in folders that have no bin.
    """
    if sys.platform not in ("win32", "darwin"):
        # The bin is made where there is none yet, but not the folder it lies in.
        data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
        QDir().mkpath(data)
    file = QFile(str(path))
    if not file.moveToTrash():
        return None
    place = QDir.fromNativeSeparators(file.fileName())
    return "" if Path(place) == path else place

"""The program, but instead of its window something starts other programs in every way Qt and Python know.

`python -m tests.support.starting_program RECORD`: `xdg-open`, which must be a stub, writes what it was
started with into RECORD. Prints what it wrote as JSON, and what the program itself knows of the keys. Where
there is a display, that Qt shows a folder is one of the ways.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from hailuo_desktop import __main__, app

PATIENCE = 60.0


def start_all(arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """In place of the window."""
    record = Path(arguments[0])
    shown = QGuiApplication(["starting"])
    ways: dict[str, Callable[[], object]] = {
        "subprocess": lambda: subprocess.run(["xdg-open", "x"], check=True),
        "QProcess": lambda: QProcess.startDetached("xdg-open", ["x"]),
        "spawn": lambda: os.spawnlp(os.P_WAIT, "xdg-open", "xdg-open", "x"),
    }
    if shown.platformName() == "xcb":
        ways["QDesktopServices"] = lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(record.parent)))
    started = {}
    for name, start in ways.items():
        record.unlink(missing_ok=True)
        start()
        end = time.monotonic() + PATIENCE
        while not record.exists() and time.monotonic() < end:
            time.sleep(0.01)
        started[name] = record.read_text("utf-8")
    keys = [environ["ATLASCLOUD_API_KEY"], environ["MINIMAX_API_KEY"]]
    print(json.dumps({"environ": keys, "started": started}))
    return 0


if __name__ == "__main__":
    app.main = start_all  # type: ignore[assignment]
    sys.exit(__main__.main())

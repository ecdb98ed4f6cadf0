"""Loading the player while other threads load libraries: neither waits for the other for ever."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.support.program import PATIENCE, ROOT

LOAD = """
import ctypes, logging, threading, time
from PySide6.QtCore import QCoreApplication, QObject, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

heard = []

def hear(kind, context, words):
    heard.append(words)
    time.sleep(0.01)  # as writing to a file, it lets other threads run

app = QApplication([])
qInstallMessageHandler(hear)
over = threading.Event()

def load():
    while not over.is_set():
        ctypes.CDLL(None)

threads = [threading.Thread(target=load, daemon=True) for _ in range(2)]
for each in threads:
    each.start()
from hailuo_desktop.ui.stage.qt_media import make_parts
parts = make_parts(app)
over.set()
from PySide6.QtCore import qWarning
qWarning("heard again")
print(heard[-1])
"""


def test_what_the_libraries_say_while_they_load_cannot_freeze_the_window() -> None:
    """Their words, all switched on here, would enter Python with the loader's lock held."""
    environ = {**os.environ, "QT_LOGGING_RULES": "qt.multimedia.*=true", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", LOAD],
        cwd=ROOT, env=environ, capture_output=True, text=True, timeout=PATIENCE / 3, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout == "heard again\n"

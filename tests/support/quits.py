"""Windows that are told to leave at some moment, and what they must leave behind."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from hailuo_desktop.storage.paths import app_paths
from tests.support.program import PATIENCE, Program


@dataclass
class Quit:
    """How one went: the seconds from being told to its end, and what was wrong."""

    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)


class _Leaving(Program):
    module = "tests.support.leaving_window"


def quit_window(home: Path, way: str, after: float, display: Mapping[str, str] = os.environ) -> Quit:
    """Start the window with a sketch, and tell it to leave so many seconds after the job was taken in.

    `way` is SIGTERM, or closing; `display` has the variables that name a display.
    """
    home.mkdir(parents=True)
    shown = {name: display[name] for name in ("DISPLAY", "QT_QPA_PLATFORM") if name in display}
    program = _Leaving(home, **shown, QT_LOGGING_RULES="qt.multimedia.*=false")
    process = program.start(str(after) if way == "closing" else "never")
    assert process.stdout is not None
    result = Quit()
    if process.stdout.readline().strip() != "ready":
        process.kill()
        result.wrong.append(f"{home}: it did not begin: {program.finish(process).err}")
        return result
    if way == "SIGTERM":
        time.sleep(after)
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
    else:
        assert process.stdout.readline().strip() == "closing"
        began = time.monotonic()
    ended = program.finish(process, PATIENCE)
    result.seconds = time.monotonic() - began
    if ended.code or "Traceback" in ended.err:
        result.wrong.append(f"{home}: code {ended.code}: {ended.err}")
    paths = app_paths({"HAILUO_DESKTOP_HOME": str(home)})
    settings = json.loads(paths.settings.read_text("utf-8")) if paths.settings.exists() else {}
    if not settings.get("window", {}).get("geometry"):
        result.wrong.append(f"{home}: its place on the screen is not kept")
    with closing(sqlite3.connect(paths.journal)) as db:
        states = [row[0] for row in db.execute("SELECT state FROM jobs")]
        if db.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            result.wrong.append(f"{home}: a damaged journal")
    if len(states) != 1 or states[0] not in (
        "QUEUED",
        "UPLOADING",
        "SUBMITTING",
        "RENDERING",
        "DOWNLOADING",
        "DONE",
    ):
        result.wrong.append(f"{home}: jobs {states}")
    if states == ["SUBMITTING"]:
        result.wrong.append(f"{home}: left while its request was on its way")
    if list(paths.owners.glob("*.lock")):
        result.wrong.append(f"{home}: it still owns its jobs")
    if (paths.data / "window.lock").exists():
        result.wrong.append(f"{home}: it is still the first window")
    return result

"""The log file: what happened, for support. Prompts, addresses and keys are not written there."""

from __future__ import annotations

import contextlib
import logging
from pathlib import Path

LARGEST = 1_000_000
"""Bytes; a log file that is larger at the start is put aside, over the one before it."""


def begin_log(folder: Path) -> None:
    """Write warnings and the app's own notes to a small file; without one where it cannot be."""
    root = logging.getLogger()
    root.setLevel(logging.WARNING)
    logging.getLogger("hailuo_desktop").setLevel(logging.INFO)
    path = folder / "hailuo-desktop.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileNotFoundError):
            if path.stat().st_size > LARGEST:
                path.replace(path.with_suffix(".old.log"))
        handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)

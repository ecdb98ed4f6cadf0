"""The log file: what happened, for support. Prompts, addresses and keys are not written there."""

from __future__ import annotations

import logging
import logging.handlers
from pathlib import Path


def begin_log(folder: Path) -> None:
    """Write warnings and the app's own notes to a small rotating file; without one where it cannot be."""
    root = logging.getLogger()
    root.setLevel(logging.WARNING)
    logging.getLogger("hailuo_desktop").setLevel(logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / "hailuo-desktop.log", maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)

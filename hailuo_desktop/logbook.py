"""The log file: what happened, for support. Prompts, addresses and keys are not written there."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from hailuo_desktop.domain.redaction import Redactor

LARGEST = 1_000_000
"""Bytes; a log file that grows larger is put aside, over the one before it."""


class RedactingFormatter(logging.Formatter):
    """A formatter and not a filter: the text of exceptions is made only here."""

    def __init__(self, redact: Redactor) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        return self._redact(super().format(record))


def begin_log(folder: Path, redact: Redactor | None = None) -> None:
    """Write warnings and the app's own notes to a small file; without one where it cannot be.

    Args:
        folder: for the log files.
        redact: knows the keys of this run; without it, only what looks like a secret is hidden.
    """
    root = logging.getLogger()
    root.setLevel(logging.WARNING)
    logging.getLogger("hailuo_desktop").setLevel(logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "hailuo-desktop.log", maxBytes=LARGEST, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(RedactingFormatter(redact or Redactor()))
    root.addHandler(handler)

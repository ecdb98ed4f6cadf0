"""How pictures were framed, kept by their content, so that the same file has its frame again some day.

A convenience: what is broken is passed over, and what cannot be written is forgotten.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.framing import Framing
from hailuo_desktop.storage.atomic import write_atomic

MOST_PICTURES = 1000
"""Of these the ones framed last are kept."""

LARGEST_FILE = 4 * 1024 * 1024

Drawn = Mapping[str, Framing]
"""Framings of one picture, by the shape rule they were drawn for, the last one last."""

log = logging.getLogger(__name__)


class FramingFile:
    """One JSON file: the framings by the digest of the picture, the newest picture last."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> dict[str, dict[str, Framing]]:
        """All that is kept; entries that cannot be understood are left out."""
        try:
            if self._path.stat().st_size > LARGEST_FILE:
                return {}
            pictures = msgspec.json.decode(self._path.read_bytes(), type=dict[str, msgspec.Raw])
        except (OSError, msgspec.DecodeError, UnicodeError, RecursionError) as error:
            log.info("%s is passed over: %s", self._path.name, type(error).__name__)
            return {}
        found = {}
        for digest, entry in list(pictures.items())[-MOST_PICTURES:]:
            try:
                found[digest] = msgspec.json.decode(entry, type=dict[str, Framing])
            except (msgspec.DecodeError, UnicodeError, RecursionError):
                continue
        return found

    def save(self, pictures: Mapping[str, Drawn]) -> None:
        """Keep these instead; the oldest make room."""
        newest = dict(list(pictures.items())[-MOST_PICTURES:])
        try:
            write_atomic(self._path, msgspec.json.encode(newest))
        except (AppError, OSError) as error:
            log.info("%s is not kept: %s", self._path.name, error)

"""Settings as a file that is handed on: without what belongs to this computer alone, and never with a key.

What is taken in is read piece by piece, so that a file of another version, or one with a slip in it, is
understood as far as possible.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from hailuo_desktop import APP_ID
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.storage.atomic import write_atomic
from hailuo_desktop.storage.settings import Settings, merged

FORMAT = 1

LARGEST = 256 * 1024
"""Bytes; the whole of it is some kilobytes."""

STAYS_HERE = (
    "provider",
    "model",
    "resolution",
    "duration",
    "updates_looked_at",
    "update_told",
    "window",
    "recent_pictures",
    "is_introduced",
    "atlas_url",
    "minimax_url",
    "proxy",
)
"""What is of the moment, of this screen or network, and where keys are sent: no other's file says that."""

_STAYS_HERE_WITHIN = {
    "files": ("videos", "earlier"),
    "export": ("folder",),
    "labels": ("new_since",),
}
"""Folders, and until where this computer's clips are labelled."""


class SettingsFile(msgspec.Struct, frozen=True, kw_only=True):
    """What is in the file."""

    app: str
    format: int
    settings: dict[str, Any]


def write_settings(path: Path, settings: Settings) -> None:
    """Write the settings for another computer.

    Raises:
        AppError: DISK_FULL or FOLDER_UNWRITABLE.
    """
    content = SettingsFile(app=APP_ID, format=FORMAT, settings=handed_on(settings))
    write_atomic(path, msgspec.json.format(msgspec.json.encode(content)) + b"\n")


def handed_on(settings: Settings) -> dict[str, Any]:
    """What goes into the file."""
    plain: dict[str, Any] = msgspec.to_builtins(settings)
    for name in STAYS_HERE:
        del plain[name]
    for outer, names in _STAYS_HERE_WITHIN.items():
        for name in names:
            plain[outer].pop(name, None)
    return plain


def read_settings(path: Path, settings: Settings) -> tuple[Settings, list[str]]:
    """These settings with what the file says, and the names of what in it could not be understood.

    Raises:
        AppError: SETTINGS_UNREADABLE where this is no file of settings.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise _unreadable(path)
        content = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=SettingsFile)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise _unreadable(path) from None
    if content.app != APP_ID:
        raise _unreadable(path)
    allowed = handed_on(settings)
    plain = {name: value for name, value in content.settings.items() if name in allowed}
    for outer, names in _STAYS_HERE_WITHIN.items():
        if isinstance(plain.get(outer), dict):
            plain[outer] = {name: value for name, value in plain[outer].items() if name not in names}
    return merged(settings, plain)


def _unreadable(path: Path) -> AppError:
    return AppError(ErrorKind.SETTINGS_UNREADABLE, facts={"name": path.name})

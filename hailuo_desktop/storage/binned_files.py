"""Files that were put into the system's bin: taken out of it again, or deleted where there is none."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from hailuo_desktop.domain.errors import AppError, ErrorKind, Fact
from hailuo_desktop.storage.atomic import move_to_new, sync_folder


def take_out(place: Path, home: Path) -> Path:
    """Move a file from its place in the bin to where it was; returns the path that it has then.

    What lies there by now is left alone: the file then gets another name beside it.

    Raises:
        AppError: CLIP_NOT_RESTORED; it is where it was in the bin, if it is there at all.
    """
    try:
        home.parent.mkdir(parents=True, exist_ok=True)
        for path in _names(home):
            try:
                _move(place, path)
            except FileExistsError:
                continue
            sync_folder(path.parent)
            _forget_notes(place)
            return path
    except OSError as error:
        raise AppError(
            ErrorKind.CLIP_NOT_RESTORED, facts={"name": home.name}, message=error.strerror or ""
        ) from None
    raise AppError(ErrorKind.CLIP_NOT_RESTORED, facts={"name": home.name})


def delete(path: Path) -> None:
    """Delete a file for good; one that is not there is none to delete.

    Raises:
        AppError: CLIP_NOT_DELETED.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise _not_deleted(path, error.strerror or "") from None


def require_deletable(path: Path) -> None:
    """See whether deleting this file can be expected to work, as far as permissions tell.

    Raises:
        AppError: CLIP_NOT_DELETED.
    """
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise _not_deleted(path)


def forget(place: Path) -> None:
    """Delete a file in the bin that is of no use any more; not being able to is no failure."""
    with contextlib.suppress(OSError):
        place.unlink(missing_ok=True)
        _forget_notes(place)


def _move(place: Path, path: Path) -> None:
    """Give a file another path, also on another disk, but never over another file."""
    try:
        move_to_new(place, path)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        beside = path.with_name(f".{path.name}.{os.urandom(4).hex()}")
        try:
            shutil.copy2(place, beside)
            move_to_new(beside, path)
        finally:
            beside.unlink(missing_ok=True)
        place.unlink()


def _names(home: Path) -> Iterator[Path]:
    yield home
    for number in range(2, 1000):
        yield home.with_name(f"{home.stem} ({number}){home.suffix}")


def _forget_notes(place: Path) -> None:
    """Remove what the bin has written down about a file that is not in it any more."""
    notes = place.with_name(f"$I{place.name[2:]}") if place.name.startswith("$R") else None
    if place.parent.name == "files":
        notes = place.parent.with_name("info") / f"{place.name}.trashinfo"
    if notes is not None:
        with contextlib.suppress(OSError):
            notes.unlink(missing_ok=True)


def _not_deleted(path: Path, message: str = "") -> AppError:
    facts: dict[str, Fact] = {"name": path.name, "folder": str(path.parent)}
    return AppError(ErrorKind.CLIP_NOT_DELETED, facts=facts, message=message)

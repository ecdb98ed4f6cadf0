"""What a handful of files is: sorted by what they are, folders looked into, nothing decoded.

Everything here asks the disk: call it in a thread.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.file_kinds import ENOUGH, FileKind, kind_by_bytes, kind_by_name

MOST_FILES = 2000
"""So many are sorted; the rest is left out."""

_MOST_ENTRIES = 20_000
"""Of a folder that are looked at."""


class HandedFiles(msgspec.Struct, frozen=True, kw_only=True):
    """Files by what they seem to be, in the order they came in.

    Attributes:
        others: what is nothing the app can use, or cannot be opened.
        bare_folders: folders without a picture in them.
        is_cut: there were more than can be taken in.
    """

    pictures: tuple[Path, ...] = ()
    videos: tuple[Path, ...] = ()
    records: tuple[Path, ...] = ()
    lists: tuple[Path, ...] = ()
    others: tuple[Path, ...] = ()
    bare_folders: tuple[Path, ...] = ()
    is_cut: bool = False


def sort_files(paths: Sequence[Path], most: int = MOST_FILES) -> HandedFiles:
    """Sort files by name and first bytes. Of a folder, the pictures directly in it are taken."""
    found: dict[FileKind, list[Path]] = {kind: [] for kind in FileKind}
    bare = []
    count = 0
    is_cut = len(paths) > most
    for path in paths[:most]:
        if path.is_dir():
            inside = list(islice(_pictures_in(path), most - count + 1))
            is_cut = is_cut or len(inside) > most - count
            inside = inside[: most - count]
            found[FileKind.PICTURE] += inside
            count += len(inside)
            if not inside:
                bare.append(path)
        else:
            found[kind_of(path)].append(path)
            count += 1
    return HandedFiles(
        pictures=tuple(found[FileKind.PICTURE]),
        videos=tuple(found[FileKind.VIDEO]),
        records=tuple(found[FileKind.RECORD]),
        lists=tuple(found[FileKind.LIST]),
        others=(*found[FileKind.OTHER], *found[FileKind.PAGE]),
        bare_folders=tuple(bare),
        is_cut=is_cut,
    )


def kind_of(path: Path) -> FileKind:
    """What a file seems to be. Its first bytes go before its name where they say something."""
    head = _head(path)
    if head is None:
        # It cannot be read: what the name promises is what the user meant, and is told why.
        return kind_by_name(path.name)
    by_bytes = kind_by_bytes(head)
    if by_bytes in (FileKind.PICTURE, FileKind.VIDEO):
        return by_bytes
    return kind_by_name(path.name)


def read_whole(path: Path, largest: int) -> bytes | None:
    """All of a regular file of at most so many bytes, else None. Never waits for a writer."""
    return _read(path, largest)


def _pictures_in(folder: Path) -> Iterable[Path]:
    try:
        with os.scandir(folder) as entries:
            names = [each.name for each in islice(entries, _MOST_ENTRIES)]
    except OSError:
        return
    for name in sorted(names, key=_in_order):
        if name.startswith("."):
            continue
        kind = kind_by_name(name)
        path = folder / name
        if kind is FileKind.OTHER and "." not in name:
            kind = kind_of(path)
        if kind is FileKind.PICTURE and path.is_file():
            yield path


def _in_order(name: str) -> list[tuple[int, str]]:
    """2.png before 10.png, as file managers show them."""
    parts = re.split(r"([0-9]{1,18})", name.casefold())
    return [(int(part), "") if index % 2 else (0, part) for index, part in enumerate(parts)]


def _head(path: Path) -> bytes | None:
    return _read(path, ENOUGH, cut=True)


def _read(path: Path, most: int, *, cut: bool = False) -> bytes | None:
    from hailuo_desktop.media.picture_file import require_here

    try:
        require_here(path, {})  # nothing is fetched from a cloud by being looked at
        # Without O_NONBLOCK a named pipe would hold us for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (AppError, OSError, ValueError):
        return None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or (status.st_size > most and not cut):
            return None
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read(most)
    except OSError:
        return None
    finally:
        os.close(descriptor)

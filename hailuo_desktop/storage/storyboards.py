"""The films that are being planned, one file each."""

from __future__ import annotations

import contextlib
import logging
import re
from itertools import islice
from pathlib import Path

import msgspec

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.storyboard import Storyboard
from hailuo_desktop.storage.atomic import disk_error, write_atomic

log = logging.getLogger(__name__)

FORMAT = 1

_LARGEST = 20_000_000
_MOST = 5000
_GOOD_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")


class _File(msgspec.Struct, frozen=True, kw_only=True):
    format: int
    film: Storyboard


class _Head(msgspec.Struct, frozen=True, kw_only=True):
    format: int


_decoder = msgspec.json.Decoder(_File)


class Loaded(msgspec.Struct, frozen=True, kw_only=True):
    """What a folder holds.

    Attributes:
        films: those that can be read, oldest first.
        broken: names of files that cannot.
        newer: names of files of a later version of the program.
    """

    films: tuple[Storyboard, ...] = ()
    broken: tuple[str, ...] = ()
    newer: tuple[str, ...] = ()


class StoryboardStore:
    """The files of one folder. What cannot be read is left as it is, and never written over."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def save(self, film: Storyboard) -> None:
        """Write a film, surviving a power cut.

        Raises:
            AppError: DISK_FULL or FOLDER_UNWRITABLE; what was there before is still there.
        """
        data = msgspec.json.format(msgspec.json.encode(_File(format=FORMAT, film=film)))
        write_atomic(self._path(film.id), data + b"\n")

    def load(self) -> Loaded:
        """All films. A folder that is not there has none."""
        films, broken, newer = [], [], []
        for path in islice(sorted(self._folder.glob("*.json")), _MOST):
            try:
                with path.open("rb") as file:
                    data = file.read(_LARGEST)
                if msgspec.json.decode(data, type=_Head).format > FORMAT:
                    newer.append(path.name)
                    continue
                film = _decoder.decode(data).film
            except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
                log.warning("the film in %s cannot be read: %s", path.name, type(error).__name__)
                broken.append(path.name)
                continue
            if film.id == path.stem and _GOOD_ID.fullmatch(film.id):
                films.append(film)
            else:
                broken.append(path.name)
        films.sort(key=lambda film: (film.created, film.id))
        return Loaded(films=tuple(films), broken=tuple(broken), newer=tuple(newer))

    def forget(self, film_id: str) -> None:
        """Remove a film's file. Its clips are not touched.

        Raises:
            AppError: FOLDER_UNWRITABLE.
        """
        try:
            with contextlib.suppress(FileNotFoundError):
                self._path(film_id).unlink()
        except OSError as error:
            raise disk_error(error, self._folder) from None

    def _path(self, film_id: str) -> Path:
        if not _GOOD_ID.fullmatch(film_id):
            raise AppError(ErrorKind.INTERNAL, message="not the id of a film")
        return self._folder / f"{film_id}.json"

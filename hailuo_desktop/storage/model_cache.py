"""What providers said about their models, kept until they are asked again.

A cache: what is broken or cannot be written is passed over, and asked for anew some day.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, TypeVar

import msgspec

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.model_listing import ModelListing
from hailuo_desktop.storage.atomic import write_atomic

MOST_SCHEMAS = 200
"""Of these the ones written last are kept."""

LARGEST_FILE = 8 * 1024 * 1024

Moment = Annotated[datetime, msgspec.Meta(tz=True)]

_S = TypeVar("_S", bound=msgspec.Struct)

log = logging.getLogger(__name__)


class KeptList(msgspec.Struct, frozen=True, kw_only=True):
    """A provider's list of models, and when it was read."""

    provider: str
    read: Moment
    models: tuple[ModelListing, ...]


class KeptSchema(msgspec.Struct, frozen=True, kw_only=True):
    """The schema of a model, when it was read, and how the model was listed then."""

    listing: ModelListing
    read: Moment
    schema: Any


class ModelCache:
    """Lists and schemas in a folder: `<provider>.list.json`, and `<hash of the model>.schema.json`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def lists(self) -> list[KeptList]:
        """The lists that are kept, one for each provider."""
        found = {}
        for path in self._files("*.list.json"):
            kept = _read(path, KeptList)
            if kept is not None and path == self._list_path(kept.provider):
                found[kept.provider] = kept
        return list(found.values())

    def schemas(self) -> list[KeptSchema]:
        """The schemas that are kept."""
        found = (_read(path, KeptSchema) for path in self._files("*.schema.json")[-MOST_SCHEMAS:])
        return [kept for kept in found if kept is not None]

    def keep_list(self, kept: KeptList) -> None:
        """Replace the list of this provider."""
        self._write(self._list_path(kept.provider), kept)

    def keep_schema(self, kept: KeptSchema) -> None:
        """Replace the schema of this model; the oldest make room."""
        name = hashlib.sha256(f"{kept.listing.provider} {kept.listing.id}".encode()).hexdigest()[:32]
        self._write(self._folder / f"{name}.schema.json", kept)
        for path in self._files("*.schema.json")[:-MOST_SCHEMAS]:
            with contextlib.suppress(OSError):
                path.unlink()

    def _list_path(self, provider: str) -> Path:
        return self._folder / f"{provider}.list.json"

    def _files(self, pattern: str) -> list[Path]:
        """The oldest first."""
        aged = []
        with contextlib.suppress(OSError):
            for path in self._folder.glob(pattern):
                with contextlib.suppress(OSError):
                    aged.append((path.stat().st_mtime_ns, path))
        return [path for _, path in sorted(aged)]

    def _write(self, path: Path, kept: KeptList | KeptSchema) -> None:
        try:
            data = msgspec.json.encode(kept)
            if len(data) <= LARGEST_FILE:
                write_atomic(path, data)
        except (AppError, OSError, ValueError, TypeError, RecursionError) as error:
            log.info("%s is not kept: %s", path.name, error)


def _read(path: Path, kind: type[_S]) -> _S | None:
    try:
        if path.stat().st_size > LARGEST_FILE:
            return None
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError, UnicodeError, RecursionError) as error:
        log.info("%s is passed over: %s", path.name, type(error).__name__)
        return None

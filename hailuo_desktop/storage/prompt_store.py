"""The file of the user's prompts: those that were sent, and those that are saved."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from hailuo_desktop.domain.prompts import PromptShelf
from hailuo_desktop.storage.atomic import disk_error, write_atomic
from hailuo_desktop.storage.ownership import held

LARGEST_FILE = 64 * 1024 * 1024
"""Far more than the shelf can hold; what is larger is something else."""

_PATIENCE = 5.0

log = logging.getLogger(__name__)


class PromptStore:
    """Reads and writes the prompts. Several programs may do so at once: each change is made to what is there.

    A file that cannot be understood is set aside under another name, and an empty shelf begun.
    """

    def __init__(self, path: Path, patience: float = _PATIENCE) -> None:
        """Take the place of the file; `patience`: how many seconds to wait for another program's change."""
        self._path = path
        self._patience = patience

    def load(self) -> PromptShelf:
        """The prompts as they are on disk now; an empty shelf where there are none that can be read."""
        with contextlib.suppress(OSError):
            shelf = self._read()
            if shelf is not None:
                return shelf
            # It is looked at again with the file held: another program may just have mended it.
            with self._held():
                return self._read_or_begin()
        return PromptShelf()

    def change(self, by: Callable[[PromptShelf], PromptShelf]) -> PromptShelf:
        """Make a change to what is on disk now, and write that; returns it.

        Raises:
            AppError: DISK_FULL or FOLDER_UNWRITABLE; the file on disk is unchanged then.
        """
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._held():
                before = self._read_or_begin()
                after = by(before)
                if after != before:
                    write_atomic(self._path, msgspec.json.format(msgspec.json.encode(after)))
                return after
        except OSError as error:
            raise disk_error(error, self._path.parent) from None

    @contextlib.contextmanager
    def _held(self) -> Iterator[None]:
        with contextlib.ExitStack() as stack:
            try:
                stack.enter_context(held(self._path.with_suffix(".lock"), self._patience))
            except TimeoutError:
                # Some network folders know no locks. The write itself is whole in any case.
                log.info("%s is written without being held", self._path.name)
            yield

    def _read(self) -> PromptShelf | None:
        """The prompts; None if the file cannot be understood."""
        try:
            if self._path.stat().st_size > LARGEST_FILE:
                return None
            data = self._path.read_bytes()
        except FileNotFoundError:
            return PromptShelf()
        try:
            return msgspec.json.decode(data, type=PromptShelf)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            return None

    def _read_or_begin(self) -> PromptShelf:
        shelf = self._read()
        if shelf is not None:
            return shelf
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        aside = self._path.with_name(f"{self._path.stem}.unreadable-{stamp}.json")
        log.warning("the prompts cannot be understood; they are kept as %s", aside.name)
        self._path.replace(aside)
        return PromptShelf()

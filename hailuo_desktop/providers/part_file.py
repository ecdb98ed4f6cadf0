"""A download on its way, on disk: the bytes so far, and beside them a note of what they are.

Everything here blocks: call it in a thread.
"""

from __future__ import annotations

import os
from contextlib import suppress
from io import FileIO
from pathlib import Path

import msgspec


class PartNote(msgspec.Struct, frozen=True, kw_only=True):
    """What a part is the beginning of.

    Attributes:
        path: of the link, without its query, which is a secret and changes with every link.
        etag, modified: what the server named the file by, or "".
        total: size of the whole file, where the server said.
        kept: how many bytes are surely on disk. More may be there, but after a power cut who knows what.
    """

    path: str
    etag: str = ""
    modified: str = ""
    total: int | None = None
    kept: int = 0

    @property
    def validator(self) -> str:
        """What a server can check the file by, or "": a weak tag promises nothing about bytes."""
        return self.etag if self.etag.startswith('"') else self.modified


class PartFile:
    """The two files of one download."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._note_path = path.with_name(path.name + ".json")
        self._file: FileIO | None = None
        self._note: PartNote | None = None

    def kept(self) -> PartNote | None:
        """What an earlier try left, if it can be gone on with."""
        try:
            note = msgspec.json.decode(self._note_path.read_bytes(), type=PartNote)
            size = self.path.stat().st_size
        except (OSError, ValueError):
            return None
        return note if note.validator and 0 < note.kept <= size else None

    def begin(self, note: PartNote) -> None:
        """Open for appending after `note.kept` bytes; whatever lies behind them goes."""
        self._note_path.unlink(missing_ok=True)
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        self._file = FileIO(os.open(self.path, flags, 0o644), "r+")
        self._file.truncate(note.kept)
        self._file.seek(note.kept)
        self._write_note(note)

    def append(self, data: bytes | bytearray) -> None:
        """Write, and return when the bytes are on disk and noted."""
        assert self._file is not None
        assert self._note is not None
        rest = memoryview(data)
        while rest:
            rest = rest[self._file.write(rest) :]
        os.fsync(self._file.fileno())
        self._write_note(msgspec.structs.replace(self._note, kept=self._note.kept + len(data)))

    def close(self) -> None:
        """Stop here for now."""
        if self._file is not None:
            self._file.close()

    def finish(self) -> None:
        """The file is whole: the note goes."""
        self.close()
        self._note_path.unlink(missing_ok=True)

    def discard(self) -> None:
        """Forget the download."""
        self.finish()
        self.path.unlink(missing_ok=True)

    def _write_note(self, note: PartNote) -> None:
        # Bytes first, bookkeeping second: a note that could not be renewed tells less than there is.
        self._note = note
        with suppress(PermissionError):  # Windows, while a virus scanner looks at it
            self._note_path.write_bytes(msgspec.json.encode(note))

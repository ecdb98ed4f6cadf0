"""The files that a power cut would have left at any moment of a process that was traced.

What was written and not synced may be there, or not, or in part; so may new names in a folder that was not
synced. The folders themselves are taken for granted.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.system_calls import Call

Change = Callable[[bytearray], None]
Survives = Callable[[], bool]
"""Says of each change that was not synced whether it reached the disk."""


@dataclass
class _File:
    durable: bytearray = field(default_factory=bytearray)
    pending: list[Change] = field(default_factory=list)

    def sync(self) -> None:
        for change in self.pending:
            change(self.durable)
        self.pending.clear()

    def after_the_cut(self, survives: Survives) -> bytes:
        data = bytearray(self.durable)
        for change in self.pending:
            if survives():
                change(data)
        return bytes(data)


class Disk:
    """What is on the disk below `root`, and what is only on its way there."""

    def __init__(self, root: Path) -> None:
        self._root = f"{root}/"
        self._names: dict[str, _File] = {}
        self._durable_names: dict[str, _File] = {}
        self._pending_names: dict[str, list[tuple[str, _File | None]]] = {}

    def take(self, call: Call) -> bool:
        """Do what the call did. Says whether that changed what a power cut would leave."""
        if call.failed:
            return False
        paths = [text.decode(errors="replace") for text in call.texts[:2]]
        match call.name:
            case "openat" if "O_CREAT" in call.arguments and self._is_here(paths[0]):
                if paths[0] not in self._names:
                    self._name(paths[0], _File())
                elif "O_TRUNC" in call.arguments:
                    self._names[paths[0]].pending.append(_cut_to(0))
                return True
            case "write" if self._is_here(call.file):
                file = self._names[call.file]
                file.pending.append(_append(call.texts[0]))
                return True
            case "pwrite64" if self._is_here(call.file):
                self._names[call.file].pending.append(_put(call.texts[0], call.numbers[-1]))
                return True
            case "ftruncate" if self._is_here(call.file):
                self._names[call.file].pending.append(_cut_to(int(call.arguments.rpartition(", ")[2])))
                return True
            case "fsync" | "fdatasync" if self._is_here(call.file + "/"):
                if call.file in self._names:
                    self._names[call.file].sync()
                for name, there in self._pending_names.pop(call.file, []):
                    self._settle(self._durable_names, name, there)
                return True
            case "rename" | "renameat" | "renameat2" if self._is_here(paths[0]):
                self._name(paths[1], self._names[paths[0]])
                self._name(paths[0], None)
                return True
            case "link" | "linkat" if self._is_here(paths[0]):
                self._name(paths[1], self._names[paths[0]])
                return True
            case "unlink" | "unlinkat" if paths[0] in self._names:
                self._name(paths[0], None)
                return True
        return False

    def after_the_cut(self, survives: Survives) -> dict[str, bytes]:
        """Every file by its path below the root."""
        names = dict(self._durable_names)
        for changes in self._pending_names.values():
            for name, there in changes:  # in their order: a journaling file system has no other
                if not survives():
                    break
                self._settle(names, name, there)
        return {name.removeprefix(self._root): file.after_the_cut(survives) for name, file in names.items()}

    def _is_here(self, path: str) -> bool:
        return path.startswith(self._root)

    def _name(self, path: str, there: _File | None) -> None:
        self._settle(self._names, path, there)
        self._pending_names.setdefault(str(Path(path).parent), []).append((path, there))

    @staticmethod
    def _settle(names: dict[str, _File], path: str, there: _File | None) -> None:
        if there is None:
            names.pop(path, None)
        else:
            names[path] = there


def cuts(calls: Sequence[Call], root: Path, seed: int) -> Iterator[tuple[int, str, dict[str, bytes]]]:
    """After each call that changed something: its place, what survived, and the files.

    Three ways each: all that was not synced survives, nothing of it, or some by chance.
    """
    chance = random.Random(seed)
    disk = Disk(root)
    for place, call in enumerate(calls):
        if disk.take(call):
            yield place, "all", disk.after_the_cut(lambda: True)
            yield place, "none", disk.after_the_cut(lambda: False)
            yield place, "some", disk.after_the_cut(lambda: chance.random() < 0.5)


def _append(data: bytes) -> Change:
    return lambda file: file.extend(data)


def _put(data: bytes, offset: int) -> Change:
    def put(file: bytearray) -> None:
        file.extend(bytes(max(offset - len(file), 0)))
        file[offset : offset + len(data)] = data

    return put


def _cut_to(length: int) -> Change:
    def cut(file: bytearray) -> None:
        file.extend(bytes(max(length - len(file), 0)))
        del file[length:]

    return cut

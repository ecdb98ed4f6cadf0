"""What a real process asks of the system, seen and disturbed by strace."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.support.child_process import ServerStartError, end

PATIENCE = 60.0


def why_not() -> str:
    """Why nothing can be traced here; "" if it can."""
    if sys.platform != "linux":
        return "strace is Linux's"
    if shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], capture_output=True, text=True)
    return f"strace may not trace here: {tried.stderr.strip()}" if tried.returncode else ""


FILE_CALLS = (
    "openat", "rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat",
    "write", "pwrite64", "ftruncate", "fsync", "fdatasync", "sendto",
)  # fmt: skip
"""What is done to files, and what goes out to the network."""

_OPENED = re.compile(r"(\w+)<((?:\\x[0-9a-f]{2})*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True)
class Call:
    """One call that has returned: its name, its arguments as strace shows them, and what it gave.

    Attributes:
        file: the path behind the first argument, if that is an open file, else "".
        texts: the paths and data among the arguments.
    """

    name: str
    arguments: str
    result: str

    @property
    def failed(self) -> bool:
        return self.result.startswith("-1")

    @property
    def was_injected(self) -> bool:
        return "(INJECTED)" in self.result

    @cached_property
    def file(self) -> str:
        opened = _OPENED.match(self.arguments)
        return _bytes(opened[2]).decode() if opened else ""

    @cached_property
    def texts(self) -> list[bytes]:
        return [_bytes(text) for text in _TEXT.findall(self.arguments)]

    @cached_property
    def numbers(self) -> list[int]:
        """The numbers after the last text."""
        return [int(word) for word in self.arguments.rpartition('"')[2].split(", ") if word.isdigit()]


@contextmanager
def traced(
    pid: int, output: Path, *, inject: str = "", whole: bool = True, calls: Sequence[str] = FILE_CALLS
) -> Iterator[None]:
    """Trace these calls of a process and all its threads, until it ends.

    Args:
        pid: the process; it should wait for something until the with-block is entered.
        calls: their names; those the system does not have are passed over.
        output: where strace writes; see `read_calls`.
        inject: what is done to some of them, as `strace -e inject=` takes it.
        whole: whether data is written out whole, or only its beginning.
    """
    names = ",".join(f"?{name}" for name in calls)
    command = ["strace", "-f", "-y", "-s", "200000" if whole else "64", "-xx", "-o", str(output)]
    command += ["-e", f"trace={names}"]
    command += ["-e", "signal=none", *(["-e", f"inject={inject}"] if inject else []), "-p", str(pid)]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    try:
        said = process.stderr.readline()
        if b"attached" not in said:
            raise ServerStartError(said.decode())
        yield
        process.wait(PATIENCE)
    finally:
        end(process)
        process.stderr.close()


def read_calls(output: Path) -> list[Call]:
    """The calls in the order in which they returned."""
    begun: dict[str, str] = {}
    calls = []
    for line in output.read_text("ascii").splitlines():
        thread, words = line.split(maxsplit=1)
        if words.endswith("<unfinished ...>"):
            begun[thread] = words.removesuffix("<unfinished ...>")
            continue
        resumed = re.match(r"<\.\.\. \w+ resumed>", words)
        if resumed:
            words = begun.pop(thread, "") + words[resumed.end() :]
        whole = re.fullmatch(r"(\w+)\((.*)\)\s+= (.*)", words)
        if whole:
            calls.append(Call(whole[1], whole[2], whole[3]))
    return calls


def _bytes(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))

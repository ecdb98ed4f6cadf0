"""Servers that a test needs beside it, ended with it whatever happens."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress


class ServerStartError(RuntimeError):
    """A server ended, or kept silent, instead of becoming ready."""


@contextmanager
def server(
    command: Sequence[str],
    environment: Mapping[str, str],
    *,
    stdin: int = subprocess.DEVNULL,
    pass_fds: Sequence[int] = (),
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server for the time of the with-block.

    Its output is thrown away. It is asked to end and, after five seconds, made to; on Linux it also ends when
    this process is killed. (The kernel ties that to the thread that started it: use the main thread.)
    """
    process = subprocess.Popen(
        [*_ends_with_parent(), *command],
        env=dict(environment),
        stdin=stdin,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=pass_fds,
    )
    try:
        yield process
    finally:
        end(process)


def end(process: subprocess.Popen[bytes], patience: float = 5.0) -> None:
    """End a process by its id: politely, then, after `patience` seconds, for certain."""
    if process.stdin is not None:
        with suppress(BrokenPipeError):
            process.stdin.close()
    process.terminate()
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(patience)


def read_line(pipe: int, patience: float = 15.0) -> str:
    """The line a server writes to say that it is ready, without its end.

    Raises:
        ServerStartError: it closed the pipe, or wrote no whole line within `patience` seconds.
    """
    deadline = time.monotonic() + patience
    line = b""
    while not line.endswith(b"\n"):
        ready, _, _ = select.select([pipe], [], [], max(0.0, deadline - time.monotonic()))
        piece = os.read(pipe, 1024) if ready else b""
        if not piece:
            raise ServerStartError("closed its pipe" if ready else f"said nothing for {patience:g} s")
        line += piece
    return line.decode().strip()


def _ends_with_parent() -> list[str]:
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "TERM", "--"] if setpriv else []

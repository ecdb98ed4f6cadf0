"""The sketch worker as a process: what it says, and that it ends with its parent."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.media.sketch_render import SketchSpec
from hailuo_desktop.media.sketch_worker import WorkerLine
from hailuo_desktop.media.worker_process import DONE, FAILED, MISUSED, STOPPED

PATIENCE = 20.0
"""Seconds after which a worker that does not end is a failure; real ones take a fraction of one."""


@contextmanager
def worker(request: bytes) -> Iterator[subprocess.Popen[bytes]]:
    """A running worker that has been asked; its standard input stays open."""
    process = subprocess.Popen(
        [sys.executable, "-m", "hailuo_desktop.media.sketch_worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with process:
        try:
            assert process.stdin is not None
            process.stdin.write(request + b"\n")
            process.stdin.flush()
            yield process
        finally:
            process.kill()


def sketch(output: Path, *, seconds: float, picture: str | None = None) -> bytes:
    return msgspec.json.encode(
        SketchSpec(
            picture=picture, prompt="[Push in]", width=320, height=180, seconds=seconds, output=str(output)
        )
    )


def lines(process: subprocess.Popen[bytes]) -> Iterator[WorkerLine]:
    assert process.stdout is not None
    for line in process.stdout:
        yield msgspec.json.decode(line, type=WorkerLine)


def test_progress_rises_to_the_end_and_then_it_is_done(tmp_path: Path) -> None:
    output = tmp_path / "sketch.mp4"
    with worker(sketch(output, seconds=4)) as process:
        *said, last = lines(process)
        assert process.wait(PATIENCE) == DONE
        assert process.stderr is not None
        assert process.stderr.read() == b""
    progress = [line.progress for line in said if line.progress is not None]
    assert len(progress) == len(said) <= 96
    assert all(earlier < later for earlier, later in pairwise(progress))
    assert progress[-1] == 1.0
    assert last == WorkerLine(done=True)
    assert list(tmp_path.iterdir()) == [output]


def test_it_stops_and_cleans_up_when_its_input_closes(tmp_path: Path) -> None:
    with worker(sketch(tmp_path / "sketch.mp4", seconds=600)) as process:
        first = next(lines(process))
        assert first.progress is not None
        assert [path.name for path in tmp_path.iterdir()] == ["sketch.mp4.part"]
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(PATIENCE) == STOPPED
        assert not any(line.done or line.error for line in lines(process))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends processes without asking")
def test_it_stops_and_cleans_up_when_it_is_told_to_end(tmp_path: Path) -> None:
    with worker(sketch(tmp_path / "sketch.mp4", seconds=600)) as process:
        next(lines(process))
        process.terminate()
        assert process.wait(PATIENCE) == STOPPED
    assert list(tmp_path.iterdir()) == []


def test_it_stops_when_nobody_listens(tmp_path: Path) -> None:
    with worker(sketch(tmp_path / "sketch.mp4", seconds=600)) as process:
        next(lines(process))
        assert process.stdout is not None
        process.stdout.close()
        assert process.wait(PATIENCE) == STOPPED
    assert list(tmp_path.iterdir()) == []


def test_failures_are_told_as_such(tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"not a picture")
    with worker(sketch(tmp_path / "sketch.mp4", seconds=1, picture=str(picture))) as process:
        (line,) = lines(process)
        assert process.wait(PATIENCE) == FAILED
    assert line.error is not None
    assert line.error.kind == ErrorKind.PICTURE_UNREADABLE
    assert line.error.message
    assert list(tmp_path.iterdir()) == [picture]


@pytest.mark.parametrize("request_line", [b"", b"{}", b"[", b'{"picture": null, "prompt": "", "width": 321}'])
def test_what_is_no_sketch_is_refused(request_line: bytes) -> None:
    with worker(request_line) as process:
        (line,) = lines(process)
        assert process.wait(PATIENCE) == MISUSED
    assert line.error is not None
    assert line.error.kind == ErrorKind.SKETCH_FAILED


def test_it_loads_nothing_that_a_window_needs() -> None:
    script = (
        "import sys, hailuo_desktop.media.sketch_worker\n"
        "heavy = ('PySide6', 'qasync', 'httpx', 'sqlite3', 'keyring', 'numpy', 'asyncio')\n"
        "print(*[name for name in sys.modules if name.startswith(heavy)])"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert loaded.stdout.strip() == ""

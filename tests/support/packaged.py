"""The built program, tried from outside: in an empty environment, on a screen and with a keyring of its own.

As a program: `python -m tests.support.packaged smoke PATH` tries the one at PATH and says what it found.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from tests.support.child_process import end
from tests.support.picture_corpus.case import fixture
from tests.support.pictures import save_picture
from tests.support.virtual_display import available, virtual_display

PATIENCE = 300.0
"""Seconds for a whole trial: some seconds of work, and room for a machine that is busy elsewhere."""

_OF_WINDOWS = ("SYSTEMROOT", "WINDIR", "TEMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "USERNAME", "PATH")
"""Without these no program starts there."""


class Trial(NamedTuple):
    """What a trial of the program left behind."""

    code: int
    report: list[dict[str, Any]]
    err: str

    def found(self, name: str) -> dict[str, Any]:
        """The one finding of that name."""
        (line,) = [line for line in self.report if line["found"] == name]
        return line

    @property
    def notices(self) -> str:
        """What the notice bar said."""
        return " ".join(line["text"] for line in self.report if line["found"] == "notice")


def empty_environment(**more: str) -> dict[str, str]:
    """As `env -i` gives it, and `more`; where a system's programs cannot start so, what they need."""
    kept = (
        {}
        if sys.platform == "linux"
        else {name: os.environ[name] for name in _OF_WINDOWS if name in os.environ}
    )
    return kept | more


@contextmanager
def surroundings() -> Iterator[dict[str, str]]:
    """A screen and a keyring, and the environment that names them and nothing else.

    Outside Linux both are the system's own.
    """
    if sys.platform != "linux":
        yield empty_environment()
        return
    from tests.support.session_bus import Keyring, keyring_available, session_bus

    keyring = Keyring.UNLOCKED if keyring_available() else Keyring.NONE
    with ExitStack() as stack:
        shown = {"DISPLAY": os.environ.get("DISPLAY", "")}
        if available():
            shown = stack.enter_context(virtual_display())
        bus = stack.enter_context(session_bus(keyring))
        wanted = ("HOME", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS")
        yield empty_environment(DISPLAY=shown["DISPLAY"], **{name: bus[name] for name in wanted})


def smoke(program: Path, environ: Mapping[str, str], home: Path, *steps: str) -> Trial:
    """Let the program try itself, with its data in `home` and a picture of each kind to look at."""
    put_pictures(home / "smoke")
    report = home / "report.jsonl"
    done = subprocess.run(
        [str(program), "--smoke", str(report), *steps],
        env={**environ, "HAILUO_DESKTOP_HOME": str(home)},
        cwd=home,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return Trial(done.returncode, read_report(report), done.stderr)


def put_pictures(folder: Path) -> None:
    """A picture of each kind, named by its kind."""
    folder.mkdir(exist_ok=True)
    for kind in ("avif", "bmp", "gif", "jpeg", "png", "tiff", "webp"):
        save_picture(folder / f"{kind}.{kind}")
    (folder / "heic.heic").write_bytes(fixture("telephone.heic"))


class OpenWindow(NamedTuple):
    """A program with its window open."""

    process: subprocess.Popen[bytes]
    began: float
    """What time.monotonic() said when it was started."""
    report: Path

    def wait_for(self, name: str, **facts: object) -> dict[str, Any]:
        """The first finding of that name and these facts, as soon as the program has written it."""
        deadline = time.monotonic() + PATIENCE
        wanted = {"found": name, **facts}
        while time.monotonic() < deadline and self.process.poll() is None:
            for line in read_report(self.report):
                if wanted.items() <= line.items():
                    return line
            time.sleep(0.02)
        raise AssertionError(f"the program did not tell of {wanted}: {read_report(self.report)}")


@contextmanager
def open_window(
    program: Path, environ: Mapping[str, str], home: Path, *steps: str, files: Sequence[Path] = ()
) -> Iterator[OpenWindow]:
    """The program, its data in `home`, with its window open until the with-block ends.

    It is started with `files`, as a file manager does it; without one, with its own sample.
    """
    report = home / "report.jsonl"
    began = time.monotonic()
    process = subprocess.Popen(
        [str(program), "--smoke", str(report), *steps, "stay", "--", *map(str, files)],
        env={**environ, "HAILUO_DESKTOP_HOME": str(home)},
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield OpenWindow(process, began, report)
    finally:
        end(process, patience=20)


def read_report(report: Path) -> list[dict[str, Any]]:
    """What the program has told so far; a line it is just writing does not count."""
    if not report.is_file():
        return []
    return [
        json.loads(line)
        for line in report.read_text("utf-8").splitlines(keepends=True)
        if line.endswith("\n")
    ]


def main(program: Path) -> int:
    """Try a program and print what it found; 0 when all went well."""
    with surroundings() as environ, tempfile.TemporaryDirectory() as home:
        trial = smoke(program.resolve(), environ, Path(home))
    for line in trial.report:
        print(json.dumps(line, ensure_ascii=False))
    print(trial.err, end="", file=sys.stderr)
    print("passed" if trial.code == 0 else f"FAILED ({trial.code})")
    return trial.code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[2])))

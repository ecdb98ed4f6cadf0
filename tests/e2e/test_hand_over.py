"""Pictures handed over by other programs, each in a process of its own, under a window manager."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.test_window import WindowProgram
from tests.support.child_process import ServerStartError, end, read_line, server
from tests.support.pictures import save_picture
from tests.support.program import ROOT
from tests.support.virtual_display import available, virtual_display

PATIENCE = 120.0

pytestmark = pytest.mark.skipif(
    not (available() and all(map(shutil.which, ("openbox", "xdotool", "xclip")))),
    reason="needs Xvfb, openbox, xdotool and xclip",
)


class Desktop:
    """A screen with the program on it, a mouse and a keyboard."""

    def __init__(self, environ: dict[str, str], home: WindowProgram, program: subprocess.Popen[str]) -> None:
        self.environ = environ
        self._home = home
        self._program = program
        self._said: list[str] = []
        self.places = self.hear()

    def hear(self, meanwhile: Callable[[], None] | None = None) -> dict[str, Any]:
        """What the program says next; until it does, `meanwhile` is done again and again."""
        assert self._program.stdout is not None
        pipe = self._program.stdout.fileno()
        end = time.monotonic() + PATIENCE
        while meanwhile and not self._said and not select.select([pipe], [], [], 0.5)[0]:
            assert time.monotonic() < end, self._last_words()
            meanwhile()
        if not self._said:
            try:
                self._said += read_line(pipe, PATIENCE).splitlines()
            except ServerStartError as error:
                raise AssertionError(f"{error}: {self._last_words()}") from None
        said: dict[str, Any] = json.loads(self._said.pop(0))
        return said

    def taken(self) -> Path:
        """Where the picture lies that the program took next. It is the whole one."""
        said = self.hear()
        path = said.pop("path", "")
        assert said == {"size": [640, 360]}, self._last_words()
        return Path(path)

    def _last_words(self) -> str:
        self._program.kill()
        return "\n".join((*self._program.communicate(timeout=60), self._home.logs()))

    def leave(self) -> None:
        """The program has ended by itself, in order."""
        done = self._home.finish(self._program)
        assert done.code == 0, done.err
        assert "timeout" not in json.loads("".join(self._said) or done.out), self._home.logs()
        assert "Traceback" not in done.err

    def do(self, *words: object) -> None:
        """One act of the mouse or the keyboard."""
        subprocess.run(["xdotool", *map(str, words)], env=self.environ, check=True, timeout=30)

    @contextmanager
    def other(self, way: str, kind: str, path: Path) -> Iterator[int]:
        """Another program; gives what it says on."""
        command = [sys.executable, "-m", "tests.support.handing_program", way, kind, str(path)]
        process = subprocess.Popen(command, env=self.environ, cwd=ROOT, stdout=subprocess.PIPE)
        assert process.stdout is not None
        with process.stdout as said:
            try:
                yield said.fileno()
            finally:
                end(process)

    @contextmanager
    def drag(self, kind: str, path: Path, to: tuple[int, int]) -> Iterator[tuple[list[str], Any]]:
        """Drag from another program; gives what stood there meanwhile, and what the other is told.

        The other is told before it is asked for the data: it stays until the end of the with-block.
        """
        with self.other("drag", kind, path) as said:
            x, y = json.loads(read_line(said, PATIENCE))["at"]
            self.do("mousemove", x, y, "mousedown", 1)
            for _ in range(6):
                self.do("mousemove_relative", "--", -8, 3, "sleep", 0.05)
            for step in range(1, 21):
                along = (round(a + (b - a) * step / 20) for a, b in zip((x, y), to, strict=True))
                self.do("mousemove", *along, "sleep", 0.03)
            # A drag that began late hears of the mouse only when that moves again.
            over = self.hear(lambda: self.do("mousemove_relative", "--", -1, 0))["over"]
            self.do("mousemove_relative", "--", 2, 2, "sleep", 0.3, "mouseup", 1)
            yield over, json.loads(read_line(said, PATIENCE))

    def paste(self) -> None:
        """Click beside the fields, so that the window has the keyboard, and press the keys."""
        self.do("mousemove", *self.places["stage"], "click", 1, "sleep", 0.2, "key", "ctrl+v")

    @contextmanager
    def xclip(self, kind: str, content: Path) -> Iterator[None]:
        """A program that keeps something on the clipboard."""
        command = ["xclip", "-quiet", "-selection", "clipboard", "-t", kind, "-i", str(content)]
        with server(command, self.environ):
            until = time.monotonic() + 30
            look = ["xclip", "-selection", "clipboard", "-o", "-t", "TARGETS"]
            while (
                kind
                not in subprocess.run(
                    look, env=self.environ, capture_output=True, text=True, check=False, timeout=30
                ).stdout.split()
            ):
                assert time.monotonic() < until, "xclip does not keep it"
            yield


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    return save_picture(tmp_path / "湖 lake #1.png", 640, 360)


@contextmanager
def desktop(home: Path, pictures: int) -> Iterator[Desktop]:
    """The program in its window, waiting for so many pictures; it must have got them all."""
    home.mkdir()
    with ExitStack() as stack:
        environ = stack.enter_context(virtual_display())
        shown = {name: environ[name] for name in ("DISPLAY", "QT_QPA_PLATFORM")}
        program = WindowProgram(home, **shown)
        process = program.start("hold", str(pictures))
        try:
            screen = Desktop({**os.environ, **environ, "PYTHONPATH": str(ROOT)}, program, process)
            yield screen
            screen.leave()
        finally:
            process.kill()
            process.wait()


def test_a_drag_from_another_program(tmp_path: Path, picture: Path) -> None:
    """A file onto the box for pictures; a bitmap, and a picture of a web page, anywhere into the window."""
    with desktop(tmp_path / "home", 3) as screen:
        with screen.drag("files", picture, screen.places["box"]) as (over, told):
            assert over == ["Use as picture"]
            assert told == {"action": "CopyAction"}  # the other program would delete what was moved
            assert screen.taken() == picture
        for kind in ("png", "browser"):
            with screen.drag(kind, picture, screen.places["stage"]) as (_, told):
                assert told == {"action": "CopyAction"}
                assert screen.taken().is_relative_to(tmp_path / "home")
    assert picture.exists()


def test_a_paste_of_what_another_program_copied(tmp_path: Path, picture: Path) -> None:
    """By Ctrl+V: encoded bytes, a bitmap, and a file as file managers copy it."""
    copied = tmp_path / "copied"
    copied.write_text(f"copy\n{picture.as_uri()}")
    with desktop(tmp_path / "home", 4) as screen:
        with screen.xclip("image/png", picture):
            screen.paste()
            screen.taken()
        with screen.xclip("x-special/gnome-copied-files", copied):
            screen.paste()
            assert screen.taken() == picture
        for kind in ("bitmap", "files"):
            with screen.other("copy", kind, picture) as said:
                assert json.loads(read_line(said, PATIENCE)) == {"copied": kind}
                screen.paste()
                screen.taken()

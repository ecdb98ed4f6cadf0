"""What can stand in the place of a picture file, what can happen to one, and what it can be called."""

from __future__ import annotations

import os
import socket
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image

from hailuo_desktop.domain.errors import ErrorKind
from tests.support.picture_corpus.card import HEIGHT, WIDTH, card
from tests.support.picture_corpus.case import (
    LINUX,
    POSIX,
    Case,
    Prepared,
    Refused,
    encoded,
    jpeg,
    of_bytes,
    refused,
)
from tests.support.picture_corpus.formats import PLAIN

NOT_A_FILE = refused(ErrorKind.PICTURE_NOT_A_FILE)
MISSING = refused(ErrorKind.PICTURE_MISSING)
LIMIT = 50_000_000


def cases() -> Iterator[Case]:
    """All of them that this system can have."""
    yield from _no_files()
    if POSIX:
        yield from _devices()
        yield from _links()
    yield from _in_the_meantime()
    yield from _weights()
    yield from _names()


def _png_in(folder: Path, name: str = "a.png") -> Path:
    path = folder / name
    path.write_bytes(PLAIN["png"]())
    return path


def _no_files() -> Iterator[Case]:
    def a_folder(folder: Path) -> Path:
        (folder / "folder.png").mkdir()
        return folder / "folder.png"

    def within_a_file(folder: Path) -> Path:
        return _png_in(folder) / "b.png"

    yield Case("a-folder", a_folder, NOT_A_FILE)
    yield Case("not-there", lambda folder: folder / "none.png", MISSING)
    yield Case("in-a-folder-that-is-not-there", lambda folder: folder / "none" / "a.png", MISSING)
    yield Case("in-a-file", within_a_file, MISSING)
    yield Case(
        "a-name-with-zero",
        lambda folder: folder / "a\0b.png",
        refused(ErrorKind.PICTURE_NOT_A_FILE, ErrorKind.PICTURE_MISSING),
    )
    yield Case(
        "a-name-too-long",
        lambda folder: folder / ("n" * 300 + ".png"),
        refused(ErrorKind.PICTURE_NOT_A_FILE, ErrorKind.PICTURE_MISSING),
    )


def _devices() -> Iterator[Case]:
    def a_pipe(folder: Path) -> Path:
        os.mkfifo(folder / "pipe.png")
        return folder / "pipe.png"

    def a_socket(folder: Path) -> Path:
        # The name of a socket must be short, so it is bound from within its folder.
        with socket.socket(socket.AF_UNIX) as listening:
            before = Path.cwd()
            os.chdir(folder)
            try:
                listening.bind("socket.png")
            finally:
                os.chdir(before)
        return folder / "socket.png"

    def linked(target: str) -> Callable[[Path], Path]:
        def make(folder: Path) -> Path:
            (folder / "device.png").symlink_to(target)
            return folder / "device.png"

        return make

    yield Case("a-pipe", a_pipe, NOT_A_FILE)
    yield Case("a-socket", a_socket, NOT_A_FILE)
    for device in ("zero", "null", "tty", "random"):
        if Path("/dev", device).exists():
            yield Case(f"dev-{device}", lambda folder, device=device: Path("/dev", device), NOT_A_FILE)  # type: ignore[misc]
            yield Case(f"linked-to-dev-{device}", linked(f"/dev/{device}"), NOT_A_FILE)
    if LINUX:
        # They say that they are files, and that they are empty.
        yield Case("proc-file", lambda folder: Path("/proc/self/maps"), refused(ErrorKind.PICTURE_EMPTY))


def _links() -> Iterator[Case]:
    def to_a_picture(folder: Path) -> Path:
        (folder / "link.png").symlink_to(_png_in(folder))
        return folder / "link.png"

    def chain(folder: Path) -> Path:
        _png_in(folder, "0.png")
        for number in range(1, 9):
            (folder / f"{number}.png").symlink_to(f"{number - 1}.png")
        return folder / "8.png"

    def through_a_folder(folder: Path) -> Path:
        (folder / "real").mkdir()
        _png_in(folder / "real")
        (folder / "way").symlink_to("real")
        return folder / "way" / "a.png"

    def dangling(folder: Path) -> Path:
        (folder / "link.png").symlink_to("nowhere.png")
        return folder / "link.png"

    def loop(folder: Path) -> Path:
        (folder / "a.png").symlink_to("b.png")
        (folder / "b.png").symlink_to("a.png")
        return folder / "a.png"

    def to_a_folder(folder: Path) -> Path:
        (folder / "link.png").symlink_to(folder)
        return folder / "link.png"

    def locked(folder: Path) -> Path:
        path = _png_in(folder)
        path.chmod(0)
        return path

    for name, make in (
        ("a-link", to_a_picture),
        ("a-chain-of-links", chain),
        ("a-link-on-the-way", through_a_folder),
    ):
        yield Case(name, make, (Prepared(),))
    yield Case("a-dangling-link", dangling, MISSING)
    yield Case("a-loop-of-links", loop, NOT_A_FILE)
    yield Case("a-link-to-a-folder", to_a_folder, NOT_A_FILE)
    # Nobody forbids root anything.
    may_read = os.geteuid() == 0
    yield Case("a-locked-file", locked, (Prepared(),) if may_read else refused(ErrorKind.PICTURE_NOT_ALLOWED))


def _in_the_meantime() -> Iterator[Case]:
    """What happens to the file after it was looked at: nothing else is sent than what was shown."""

    def shorten(path: Path) -> None:
        path.write_bytes(path.read_bytes()[:200])

    def empty(path: Path) -> None:
        path.write_bytes(b"")

    def replace(path: Path) -> None:
        path.write_bytes(encoded(Image.new("RGB", (WIDTH, HEIGHT), (250, 0, 250)), "PNG"))

    def replace_by_rename(path: Path) -> None:
        other = path.with_name("other.png")
        other.write_bytes(encoded(Image.new("RGB", (WIDTH, HEIGHT), (250, 0, 250)), "PNG"))
        other.replace(path)

    def by_a_folder(path: Path) -> None:
        path.unlink()
        path.mkdir()

    def by_a_pipe(path: Path) -> None:
        path.unlink()
        os.mkfifo(path)

    def by_dev_zero(path: Path) -> None:
        path.unlink()
        path.symlink_to("/dev/zero")

    def by_a_page(path: Path) -> None:
        path.write_bytes(b"<!doctype html>")

    def touch(path: Path) -> None:
        os.utime(path, (1, 1))

    changed = refused(ErrorKind.PICTURE_CHANGED)
    happenings: dict[str, tuple[Callable[[Path], None], tuple[Refused, ...]]] = {
        "deleted": (Path.unlink, MISSING),
        "shortened": (shorten, refused(ErrorKind.PICTURE_CHANGED, ErrorKind.PICTURE_UNREADABLE)),
        "emptied": (empty, refused(ErrorKind.PICTURE_EMPTY)),
        "replaced": (replace, changed),
        "replaced-by-rename": (replace_by_rename, changed),
        "replaced-by-a-folder": (by_a_folder, NOT_A_FILE),
        "replaced-by-a-page": (
            by_a_page,
            refused(ErrorKind.PICTURE_CHANGED, ErrorKind.PICTURE_NOT_A_PICTURE),
        ),
    }
    if POSIX:
        happenings["replaced-by-a-pipe"] = (by_a_pipe, NOT_A_FILE)
        happenings["replaced-by-dev-zero"] = (by_dev_zero, NOT_A_FILE)
    for name, (happening, expected) in happenings.items():
        yield Case(f"{name}-in-the-meantime", _png_in, expected, happening)
    yield Case("touched-in-the-meantime", _png_in, (Prepared(),), touch)


def _weights() -> Iterator[Case]:
    def of_size(size: int, kind: str) -> Callable[[Path], Path]:
        def make(folder: Path) -> Path:
            path = folder / f"heavy.{kind}"
            path.write_bytes(PLAIN[kind]())
            os.truncate(path, size)  # the rest takes no room on the disk
            return path

        return make

    too_large = refused(ErrorKind.PICTURE_FILE_TOO_LARGE)
    for kind in ("png", "jpeg"):
        yield Case(f"as-heavy-as-may-be.{kind}", of_size(LIMIT - 100_000, kind), (Prepared(),))
        yield Case(f"a-little-too-heavy.{kind}", of_size(LIMIT + 100_000, kind), too_large)
    yield Case("far-too-heavy.png", of_size(4 * LIMIT, "png"), too_large)
    yield Case("at-the-limit.png", of_size(LIMIT, "png"), (Prepared(),))
    yield Case("one-byte-over.png", of_size(LIMIT + 1, "png"), too_large)


def _names() -> Iterator[Case]:
    names = {
        "chinese": "海螺视频.png",
        "korean": "그림 파일.png",
        "arabic": "صورة.png",
        "emoji": "🐚🎬.png",
        "combining": unicodedata.normalize("NFD", "Zoë ångström.png"),
        "dash": "-rf.png",
        "only-dots": "...png",
        "hidden": ".png",
        "percent": "%s%n%2e%2e.png",
        "braces": "{path} {0}.png",
        "ampersand": "a&b;c$(d)`e`.png",
        "apostrophe": "it's.png",
        "space-before": " a.png",
        "no-break-space": "a\u00a0b.png",
    }
    if POSIX:
        names |= {
            "many-marks": "Z" + "\u0315" * 40 + ".png",
            "long": "n" * 251 + ".png",
            "newline": "a\nb\r\n.png",
            "quotes": "a\"b'<b>c.png",
            "turned-around": "photo\u202egnp.exe.png",
            "backslash": "C:\\a\\b.png",
            "control": "a\x1b[31mb\x07\t.png",
            "device": "CON.png",
            "space-behind": "a.png ",
            "dot-behind": "a.png.",
            "colons": "http:a.png",
            "stars": "*?|.png",
            "long-chinese": "螺" * 83 + ".png",
        }
    for name, file in names.items():
        yield of_bytes(f"name-{name}", PLAIN["png"], Prepared(), file=file)
    if LINUX:  # other systems take Unicode alone
        for name, raw in (
            ("not-unicode", b"caf\xe9.png"),
            ("half-a-letter", b"\xe6\xb5.png"),
            ("surrogate-bytes", b"\xed\xa0\x80.png"),
        ):
            yield of_bytes(f"name-{name}", lambda: jpeg(card()), Prepared(), file=os.fsdecode(raw))

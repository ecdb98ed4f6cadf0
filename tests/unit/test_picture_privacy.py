"""Nothing that a picture file tells beside its picture is sent, and no file makes us open another one."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from hailuo_desktop.domain.errors import AppError, ErrorKind
from tests.support.picture_corpus import strangers
from tests.support.picture_corpus.bench import PictureBench, children, picture_bench
from tests.support.picture_corpus.formats import PLAIN
from tests.support.picture_corpus.metadata import files
from tests.support.picture_corpus.private_data import MARK
from tests.support.system_calls import read_calls, traced, why_not

FILES = files()

TELLING_NOTHING = {"SourceFile", "ExifTool:ExifToolVersion"}
TELLING_NOTHING_GROUPS = ("System:", "File:", "JFIF:", "PNG:", "Composite:ImageSize", "Composite:Megapixels")
"""What exiftool says of any picture: its size, its coding, the file."""

CALLS = ("open", "openat", "openat2", "creat", "connect", "socket", "sendto", "sendmsg", "execve", "execveat")


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[PictureBench]:
    with picture_bench(tmp_path / "home") as opened:
        yield opened


def read_back(paths: Sequence[Path]) -> list[dict[str, Any]]:
    """Everything exiftool finds in the files, also what it does not know."""
    command = ["exiftool", "-json", "-G1", "-a", "-u", "-ee", *map(str, paths)]
    finished = subprocess.run(command, capture_output=True, check=False, timeout=300)
    said: list[dict[str, Any]] = json.loads(finished.stdout)
    return said


def has_place(said: dict[str, Any]) -> bool:
    return any("GPS" in name or "City" in name for name in said)


IS_SET_UP = sys.platform == "linux" and bool(os.environ.get("CI"))
"""There exiftool has to be: this may not be passed over unseen."""


@pytest.mark.skipif(shutil.which("exiftool") is None and not IS_SET_UP, reason="exiftool is not installed")
def test_exiftool_finds_nothing_private_in_what_would_be_sent(bench: PictureBench, tmp_path: Path) -> None:
    originals, copies = tmp_path / "originals", tmp_path / "copies"
    originals.mkdir()
    copies.mkdir()
    for name, make in FILES.items():
        path = originals / name
        path.write_bytes(make())
        looked = bench.run(bench.desk.look_at(path))
        assert looked.source.metadata or name == "exif-behind.jpg", name
        sent = bench.sent(looked)
        assert MARK.encode() not in sent, name
        (copies / f"{name}.sent").write_bytes(sent)
    before = read_back(sorted(originals.iterdir()))
    after = read_back(sorted(copies.iterdir()))
    assert len(before) == len(after) == len(FILES) == 60
    assert sum(map(has_place, before)) >= 50, "exiftool finds places where there are some"
    assert sum(MARK in json.dumps(each) for each in before) >= 59
    assert [each["SourceFile"] for each in after if has_place(each) or MARK in json.dumps(each)] == []
    telling = {
        name
        for each in after
        for name in each
        if name not in TELLING_NOTHING and not name.startswith(TELLING_NOTHING_GROUPS)
    }
    assert telling == set()


@pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")
def test_a_stranger_makes_the_process_open_nothing_but_itself(bench: PictureBench, tmp_path: Path) -> None:
    """Not the file it names, no address, no program, no further part of a library that reads such things."""
    reason = why_not()
    if reason:
        pytest.skip(reason)
    bait = tmp_path / "bait.txt"
    bait.write_text(MARK)
    folder = tmp_path / "strangers"
    folder.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        paths = strangers.write_all(folder, bait, address)
        assert len(paths) >= 15
        known = tmp_path / "known.png"
        known.write_bytes(PLAIN["png"]())
        bench.run(bench.desk.look_at(known))  # what it needs for any picture is loaded now
        (process,) = children()
        with traced(process.pid, tmp_path / "calls", calls=CALLS):
            for path in paths:
                with pytest.raises(AppError) as caught:
                    bench.run(bench.desk.look_at(path))
                assert caught.value.kind is ErrorKind.PICTURE_NOT_A_PICTURE, path.name
            bench.run(bench.desk.close())
        with pytest.raises(BlockingIOError):
            listening.accept()
    calls = read_calls(tmp_path / "calls")
    assert {call.name for call in calls} <= {"openat", "open"}
    opened = [call.texts[0].decode() for call in calls]
    assert sorted(opened) == sorted(map(str, paths)), "each file once, and nothing else"

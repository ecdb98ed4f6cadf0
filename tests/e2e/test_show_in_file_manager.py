"""A file is shown in whatever file manager the desktop has, and its folder where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.session_bus import session_bus

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin") or not shutil.which("dbus-daemon"), reason="needs a session bus"
)

_MANAGER = "org.freedesktop.FileManager1"
_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from hailuo_desktop.ui.clip_files import ClipFiles

class Opener(QObject):
    @Slot(QUrl)
    def open(self, url):
        print("folder", url.toLocalFile(), flush=True)
        app.quit()

app = QGuiApplication([])
opener = Opener()
QDesktopServices.setUrlHandler("file", opener, "open")
files = ClipFiles(lambda notice: print("said", notice.text, flush=True), app)
QTimer.singleShot(0, lambda: files.show([Path(each) for each in sys.argv[1:]]))
QTimer.singleShot(60000, app.quit)
print("ready", flush=True)
app.exec()
"""


def program(environment: dict[str, str], *paths: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, *map(str, paths)],
        env=environment | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_the_file_manager_is_asked_for_the_files_themselves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from jeepney import HeaderFields, MessageType, message_bus, new_method_return
    from jeepney.io.blocking import open_dbus_connection

    clips = [tmp_path / "clip 1 湖.mp4", tmp_path / "100%.mp4"]
    for clip in clips:
        clip.touch()
    with session_bus() as environment:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", environment["DBUS_SESSION_BUS_ADDRESS"])
        with open_dbus_connection() as manager:
            manager.send_and_get_reply(message_bus.RequestName(_MANAGER))
            with program(os.environ | environment, *clips) as running:
                try:
                    while True:
                        call = manager.receive(timeout=60)
                        if call.header.message_type is MessageType.method_call:
                            break
                    fields = call.header.fields
                    assert fields[HeaderFields.member] == "ShowItems"
                    assert fields[HeaderFields.path] == "/org/freedesktop/FileManager1"
                    assert fields[HeaderFields.signature] == "ass"
                    assert call.body == ([clip.as_uri() for clip in clips], "")
                    manager.send(new_method_return(call))
                finally:
                    running.kill()


@pytest.mark.parametrize("bus", [True, False])
def test_without_one_the_folder_is_opened(tmp_path: Path, *, bus: bool) -> None:
    clip = tmp_path / "clip.mp4"
    clip.touch()
    with session_bus() as environment:
        if not bus:
            environment = environment | {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
        with program(os.environ | environment, clip) as running:
            said, _ = running.communicate(timeout=60)
    assert said.splitlines() == ["ready", f"folder {tmp_path}"]


def test_a_file_that_is_gone_shows_its_folder_and_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with session_bus() as environment, program(os.environ | environment, tmp_path / "gone.mp4") as running:
        assert running.communicate(timeout=60)[0].splitlines()[-1] == f"folder {tmp_path}"
    nowhere = tmp_path / "nowhere"
    with session_bus() as environment, program(os.environ | environment, nowhere / "gone.mp4") as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "ready\n"
        assert running.stdout.readline() == f"said The folder {nowhere} cannot be opened.\n"
        running.kill()

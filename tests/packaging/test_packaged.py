"""The packages of Linux: what is in them, and the built program where little or nothing is around it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.support import built_packages, virtual_display
from tests.support.built_packages import Built
from tests.support.desktop_services import desktop_services
from tests.support.packaged import PATIENCE, empty_environment, open_window, smoke, surroundings
from tests.support.pictures import save_picture
from tests.support.session_bus import keyring_available

pytestmark = [
    pytest.mark.skipif(not built_packages.can_build(), reason="the packages cannot be built here"),
    pytest.mark.skipif(not virtual_display.available(), reason="Xvfb is not installed"),
    pytest.mark.skipif(not keyring_available(), reason="gnome-keyring-daemon is not installed"),
]

ROOT = Path(__file__).resolve().parents[2]
READY = "Your video is ready"
CANCEL = {"en": "Cancel", "zh_CN": "取消", "zh_TW": "取消", "ko": "취소"}
"""A button of Qt's own in each language."""

HIDE = 'while [ "$1" != -- ]; do mount --bind /dev/null "$1"; shift; done; shift; exec "$@"'


def _can_hide() -> bool:
    """Whether this user may have mounts of their own."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return False
    return subprocess.run([*_apart(), "true"], capture_output=True, check=False).returncode == 0


def _apart() -> list[str]:
    return ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--map-root-user"]


@pytest.fixture(scope="module")
def built() -> Built:
    return built_packages.built_packages("tests", quick=True)


@pytest.fixture(scope="module")
def unpacked(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive, unpacked where a user may put it."""
    place = tmp_path_factory.mktemp("p") / "应用 my apps"
    place.mkdir()
    subprocess.run(["tar", "-xf", built.archive, "-C", place], check=True)
    (folder,) = place.iterdir()
    return folder


@pytest.fixture(scope="module")
def program(unpacked: Path) -> Path:
    return unpacked / "hailuo-desktop"


@pytest.fixture(scope="module")
def around() -> Iterator[dict[str, str]]:
    """A screen and nothing else: no keyring, no sound, no HOME."""
    with virtual_display.virtual_display() as shown:
        yield empty_environment(DISPLAY=shown["DISPLAY"], DBUS_SESSION_BUS_ADDRESS="disabled:")


def run(program: Path, *arguments: str | Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(program), *map(str, arguments)],
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def without(libraries: Sequence[str], folder: Path, program: Path) -> Path:
    """A starter of the program on a system that lacks these libraries."""
    listed = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    places = [
        os.path.realpath(line.partition(" => ")[2])
        for line in listed.splitlines()
        if line.split()[:1] and line.split()[0] in libraries
    ]
    assert len(places) >= len(libraries), "the test hides what is not there"
    hidden = " ".join(f"'{place}'" for place in places)
    starter = folder / "starter.sh"
    script = f"exec {' '.join(_apart())} /bin/sh -c '{HIDE}' hide {hidden} -- '{program}' \"$@\"\n"
    starter.write_text(f"#!/bin/sh\n{script}", encoding="utf-8")
    starter.chmod(0o755)
    return starter


def translated(context: str, source: str, language: str) -> str:
    """What a translator's file says; English is as it stands."""
    if language == "en":
        return source
    file = ROOT / "resources" / "translations" / f"hailuo_desktop_{language}.ts"
    (found,) = [
        message.findtext("translation", "")
        for each in ElementTree.parse(file).getroot().iter("context")
        for message in each.iter("message")
        if (each.findtext("name"), message.findtext("source")) == (context, source)
    ]
    return found


def listing(folder: Path) -> list[tuple[str, int]]:
    return sorted((str(file.relative_to(folder)), file.lstat().st_mtime_ns) for file in folder.rglob("*"))


def test_window_sketch_keyring_looks_and_languages_in_an_empty_environment(
    unpacked: Path, program: Path, tmp_path: Path
) -> None:
    """From a folder whose name has a space and Chinese letters, and which is left as it was."""
    before = listing(unpacked)
    home = tmp_path / "家 home"
    home.mkdir()
    with surroundings() as environ, desktop_services(environ["DBUS_SESSION_BUS_ADDRESS"]) as desktop:
        trial = smoke(program, environ, home)
    assert trial.code == 0, (trial.report, trial.err)
    assert trial.found("ready")["frozen"] is True
    sketch = trial.found("sketch")
    assert sketch["state"] == "DONE"
    assert sketch["frames"] >= 12
    assert Path(sketch["video"]).is_relative_to(home)
    assert trial.found("key")["source"] == "keyring"
    film = trial.found("film")
    assert (film["last"], film["producer"]) == (film["frames"] - 1, "Hailuo Desktop")
    kinds = trial.found("pictures")["kinds"]
    assert kinds.keys() == {each.name for each in (home / "smoke").iterdir()}
    assert {"AVIF", "HEIC", "TIFF"} <= set(kinds.values())
    looks = trial.found("looks")
    assert (looks["missing"], looks["blank"]) == ([], [])
    assert looks["icons"] == len(list((ROOT / "resources" / "icons" / "lucide").glob("*.svg")))
    sent = trial.found("notification")["words"]
    assert [words for *_, words, _, _, _ in desktop.of("Notify")].count(sent) == 1
    spoken = trial.found("languages")
    for language, cancel in CANCEL.items():
        assert spoken[language]["words"] == translated("DesktopFlow", READY, language)
        assert spoken[language]["cancel"].replace("&", "").partition("(")[0] == cancel
    assert trial.notices == ""
    assert listing(unpacked) == before


def test_the_command_line_needs_no_display(program: Path, tmp_path: Path) -> None:
    done = run(program, "models", "--json", env=empty_environment(HAILUO_DESKTOP_HOME=str(tmp_path)))
    assert done.returncode == 0, done.stderr
    assert "hailuo-02" in done.stdout


def test_a_picture_opened_with_the_program_is_in_the_form_and_a_second_start_hands_its_own_over(
    program: Path, around: dict[str, str], tmp_path: Path
) -> None:
    """And the first ends in order."""
    first, second = (save_picture(tmp_path / name, 640, 360) for name in ("湖 lake.png", "호수 %F.jpg"))
    with open_window(program, around, tmp_path, files=[first]) as window:
        assert window.wait_for("picture", path=str(first))["is_in_form"]
        done = run(program, second, env={**around, "HAILUO_DESKTOP_HOME": str(tmp_path)})
        assert done.returncode == 0, done.stderr
        assert window.wait_for("picture", path=str(second))["is_in_form"]
        window.process.terminate()
        assert window.process.wait(PATIENCE) == 0


@pytest.mark.parametrize(
    ("display", "words"), [({}, "There is no display here"), ({"DISPLAY": ":4711"}, "The display :4711")]
)
def test_no_display_is_one_sentence(
    program: Path, display: dict[str, str], words: str, tmp_path: Path
) -> None:
    done = run(program, env=empty_environment(HAILUO_DESKTOP_HOME=str(tmp_path), LC_ALL="C.UTF-8", **display))
    assert done.returncode == 1
    assert words in done.stderr
    assert "xcb-cursor" not in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not _can_hide(), reason="this user may not mount")
@pytest.mark.parametrize(
    ("library", "package"), [("libxcb-cursor.so.0", "libxcb-cursor0"), ("libEGL.so.1", "libegl1")]
)
def test_a_missing_library_is_named_on_stderr_and_in_a_box(
    library: str, package: str, program: Path, around: dict[str, str], tmp_path: Path
) -> None:
    """Qt names xcb-cursor0 whatever is missing. The box's program gets none of our libraries' path."""
    boxes = tmp_path / "bin"
    boxes.mkdir()
    box = boxes / "zenity"
    box.write_text(f'#!/bin/sh\ncd {tmp_path}\n(printf "%s\\n" "$@"; env) >part\nmv part said\n')
    box.chmod(0o755)
    env = {**around, "PATH": f"{boxes}:/usr/sbin:/usr/bin:/sbin:/bin", "HAILUO_DESKTOP_HOME": str(tmp_path)}
    done = run(without([library], tmp_path, program), env=env)
    assert done.returncode == 1
    assert f"sudo apt install {package} –" in done.stderr
    assert library in done.stderr
    assert "Traceback" not in done.stderr
    said = tmp_path / "said"
    for _ in range(int(PATIENCE * 10)):
        if said.exists():
            break
        time.sleep(0.1)
    text = said.read_text("utf-8")
    assert package in text
    assert "LD_LIBRARY_PATH" not in text


@pytest.mark.skipif(not _can_hide(), reason="this user may not mount")
def test_without_the_sound_library_the_window_opens_and_names_it(
    program: Path, around: dict[str, str], tmp_path: Path
) -> None:
    trial = smoke(
        without(["libpulse.so.0"], tmp_path, program),
        {**around, "PATH": os.environ["PATH"]},
        tmp_path,
        "looks",
    )
    assert trial.code == 0, (trial.report, trial.err)
    assert "libpulse0" in trial.notices


def test_without_a_keyring_the_key_is_for_this_session_only(
    program: Path, around: dict[str, str], tmp_path: Path
) -> None:
    trial = smoke(program, around, tmp_path, "key")
    found = trial.found("key")
    assert (found["source"], found["trouble"], found["kept"]) == ("session", "missing", False)
    assert "Traceback" not in trial.err


def test_a_newer_library_is_shown_and_left_as_it_is(
    program: Path, around: dict[str, str], tmp_path: Path
) -> None:
    """As a newer version installed before leaves it."""
    made = smoke(program, around, tmp_path, "looks")
    assert made.code == 0, made.err
    journal = tmp_path / "data" / "journal.sqlite3"
    connection = sqlite3.connect(journal)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = journal.read_bytes()
    trial = smoke(program, around, tmp_path, "looks")
    assert trial.found("end")
    assert "newer version" in trial.notices
    assert journal.read_bytes() == before


def test_an_unwritable_home_is_said_in_the_window(
    program: Path, around: dict[str, str], tmp_path: Path
) -> None:
    """A file stands where the folder should be: that stops root, too."""
    blocked = tmp_path / "blocked"
    blocked.write_text("")
    report = tmp_path / "report.jsonl"
    done = run(
        program, "--smoke", report, "looks", env={**around, "HAILUO_DESKTOP_HOME": str(blocked / "home")}
    )
    text = report.read_text("utf-8")
    assert done.returncode == 1
    assert "cannot write to" in text
    assert '"end"' in text
    assert "Traceback" not in done.stderr


def test_the_trial_is_not_reached_by_accident(program: Path, around: dict[str, str], tmp_path: Path) -> None:
    """It needs a home of its own: the user's is never used."""
    report = tmp_path / "report.jsonl"
    for arguments in (["--smoke"], ["--smoke", str(report)]):
        assert run(program, *arguments, env=around).returncode == 2
    assert not report.exists()


class TestDeb:
    def field(self, built: Built, name: str) -> str:
        asked = ["dpkg-deb", "--field", str(built.deb), name]
        return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()

    def test_its_files_belong_to_root_and_stand_where_the_desktop_looks(self, built: Built) -> None:
        listed = subprocess.run(
            ["dpkg-deb", "-c", str(built.deb)], capture_output=True, text=True, check=True
        )
        lines = listed.stdout.splitlines()
        assert all(line.split()[1] == "root/root" for line in lines)
        names = {line.split()[5] for line in lines}
        for name in (
            "bin/hailuo-desktop",
            "lib/hailuo-desktop/hailuo-desktop",
            "share/applications/hailuo-desktop.desktop",
            "share/icons/hicolor/16x16/apps/hailuo-desktop.png",
            "share/icons/hicolor/512x512/apps/hailuo-desktop.png",
            "share/icons/hicolor/scalable/apps/hailuo-desktop.svg",
            "share/doc/hailuo-desktop/copyright",
        ):
            assert f"./usr/{name}" in names
        assert not [name for name in names if "WebEngine" in name or "Pdf" in name]
        languages = ("en", "ko", "zh_CN", "zh_TW")
        words = {name.rpartition("/")[2] for name in names if name.endswith(".qm")}
        assert words == {
            f"{kind}_{language}.qm" for kind in ("hailuo_desktop", "qtbase") for language in languages
        }
        assert [name for name in names if "wayland" in name]

    def test_it_depends_on_what_the_program_would_name_as_missing(self, built: Built) -> None:
        """Each library that a user can be told of is one that the package brings along by name."""
        from hailuo_desktop.system_libraries import NEEDED

        depends = {each.split()[0] for each in self.field(built, "Depends").split(", ")}
        assert set(NEEDED.values()) <= depends
        assert "libc6" in depends
        assert not [name for name in depends if "python" in name or "qt" in name.lower()]

    def test_made_again_it_is_the_same_to_the_byte(
        self, built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        linux = built_packages.build_script("build_linux")
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
        made = []
        for name in ("one", "two"):
            out = tmp_path / name
            out.mkdir()
            deb = linux.debian_package(
                built.program.parent, built.icons, out, (2, 35), ["libgl1"], quick=True
            )
            made.append(deb.read_bytes())
            deb.unlink()
        assert made[0] == made[1]

    def test_the_menu_entry_and_the_description_are_valid(self, built: Built, tmp_path: Path) -> None:
        subprocess.run(["dpkg-deb", "-x", str(built.deb), str(tmp_path)], check=True)
        share = tmp_path / "usr" / "share"
        (metainfo,) = (share / "metainfo").iterdir()
        ElementTree.parse(metainfo)
        for command in (
            ["desktop-file-validate", str(share / "applications" / "hailuo-desktop.desktop")],
            ["appstreamcli", "validate", "--no-net", str(metainfo)],
        ):
            if shutil.which(command[0]) is not None:
                done = subprocess.run(command, capture_output=True, text=True, check=False)
                assert done.returncode == 0, done.stdout + done.stderr


def test_the_archive_puts_itself_into_the_menu_and_out_again(unpacked: Path, tmp_path: Path) -> None:
    env = {"HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    subprocess.run([str(unpacked / "integrate.sh")], env=env, check=True, capture_output=True)
    share = tmp_path / ".local" / "share"
    entry = share / "applications" / "hailuo-desktop.desktop"
    assert f'Exec="{unpacked}/hailuo-desktop" %F' in entry.read_text("utf-8")
    if shutil.which("desktop-file-validate") is not None:
        subprocess.run(["desktop-file-validate", str(entry)], check=True)
    said = subprocess.run(
        [str(unpacked / "integrate.sh"), "--remove"], env=env, check=True, capture_output=True, text=True
    )
    assert "videos" in said.stdout
    assert not entry.exists()
    assert not list(share.rglob("hailuo-desktop.*"))


def test_everything_brought_along_is_named_with_its_licence(unpacked: Path) -> None:
    notices = (unpacked / "THIRD-PARTY.txt").read_text("utf-8")
    for name in (
        "PySide6_Essentials 6.",
        "av ",
        "pillow ",
        "x264",
        "FFmpeg",
        "Lucide",
        "PYTHON SOFTWARE FOUNDATION",
    ):
        assert name in notices
    missing = [line for line in notices.splitlines()[:60] if line.endswith("see its text below")]
    assert missing == []

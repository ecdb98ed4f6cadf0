"""The parts of the packaging that need no build: what stays in the package, icons, recipes."""

from __future__ import annotations

import ast
import importlib
import mimetypes
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
import yaml  # type: ignore[import-untyped]
from PIL import IcnsImagePlugin, IcoImagePlugin, Image

from hailuo_desktop.domain.file_kinds import PICTURE_SUFFIXES
from hailuo_desktop.system_libraries import NEEDED

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
QT = "PySide6/Qt"

Scripts = dict[str, ModuleType]


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    """Modules of the build, found by their folders as when build.py and the spec run."""
    folders = [str(PACKAGING), str(PACKAGING / "pyinstaller")]
    sys.path[:0] = folders
    try:
        yield {name: importlib.import_module(name) for name in ("contents", "dev_system", "build_commands")}
    finally:
        for folder in folders:
            sys.path.remove(folder)


class TestWhatStays:
    @pytest.mark.parametrize(
        "destination",
        [
            # Without Quick and Qml the plugin that plays videos does not load.
            f"{QT}/lib/libQt6Quick.so.6",
            f"{QT}/lib/libQt6Qml.so.6",
            f"{QT}/lib/libQt6WaylandClient.so.6",
            f"{QT}/lib/libavcodec.so.61",
            f"{QT}/plugins/multimedia/libffmpegmediaplugin.so",
            f"{QT}/plugins/platforms/libqwayland.so",
            f"{QT}/plugins/platforms/libqxcb.so",
            f"{QT}/plugins/imageformats/libqwebp.so",
            "PySide6/QtMultimedia.abi3.so",
            "PySide6/Qt6Core.dll",
            "PySide6/QtCore.pyd",
            "PySide6/plugins/platforms/qwindows.dll",
            f"{QT}/lib/QtCore.framework/Versions/A/QtCore",
            f"{QT}/plugins/platforms/libqcocoa.dylib",
            "av.libs/libx264-d6533a8d.so.165",
        ],
    )
    def test_it_stays(self, scripts: Scripts, destination: str) -> None:
        assert scripts["contents"].belongs(destination, f"/v/lib/python3.11/site-packages/{destination}")

    @pytest.mark.parametrize(
        "destination",
        [
            f"{QT}/lib/libQt6WebEngineCore.so.6",
            f"{QT}/lib/libQt6Pdf.so.6",
            f"{QT}/lib/libQt6Quick3D.so.6",
            f"{QT}/lib/libQt63DCore.so.6",
            f"{QT}/lib/libQt6Designer.so.6",
            f"{QT}/plugins/imageformats/libqpdf.so",
            f"{QT}/plugins/platforms/libqeglfs.so",
            f"{QT}/plugins/platformthemes/libqgtk3.so",
            f"{QT}/translations/qtbase_de.qm",
            f"{QT}/qml/QtQuick/qmldir",
            "PySide6/QtQuick.abi3.so",
            "PySide6/Qt6WebEngineCore.dll",
            f"{QT}/lib/QtPdf.framework/Versions/A/QtPdf",
        ],
    )
    def test_it_goes(self, scripts: Scripts, destination: str) -> None:
        assert not scripts["contents"].belongs(destination, f"/v/lib/python3.11/site-packages/{destination}")

    def test_qts_own_words_stay_for_the_languages_of_the_program(self, scripts: Scripts) -> None:
        belongs = scripts["contents"].belongs
        german = f"{QT}/translations/qtbase_de.qm"
        assert belongs(german, german, languages=frozenset({"de"}))
        assert not belongs(german, german, languages=frozenset({"zh_CN"}))

    def test_of_the_systems_libraries_only_the_named_come_along(self, scripts: Scripts) -> None:
        """The others have to fit the graphics driver, which is the system's."""
        belongs = scripts["contents"].belongs
        folder = "/usr/lib/x86_64-linux-gnu"
        assert belongs("libssl.so.3", f"{folder}/libssl.so.3")
        assert belongs("libpython3.11.so.1.0", f"{folder}/libpython3.11.so.1.0")
        for name in ("libstdc++.so.6", "libX11-xcb.so.1", "libgbm.so.1", "libglib-2.0.so.0"):
            assert not belongs(name, f"{folder}/{name}")

    def test_a_link_goes_with_what_it_points_to(self, scripts: Scripts) -> None:
        belongs = scripts["contents"].belongs
        assert belongs("libQt6Core.so.6", f"{QT}/lib/libQt6Core.so.6", is_link=True)
        assert not belongs("libQt6Pdf.so.6", f"{QT}/lib/libQt6Pdf.so.6", is_link=True)


def test_what_the_program_names_as_missing_is_what_development_installs(scripts: Scripts) -> None:
    assert {(need.package, need.file) for need in scripts["dev_system"].RUN} == {
        (package, file) for file, package in NEEDED.items()
    }


@pytest.fixture(scope="module")
def icons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program's icon as the packages get it."""
    folder = tmp_path_factory.mktemp("icons")
    script = PACKAGING / "artwork" / "make_icons.py"
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, str(script), str(folder)], env=offscreen, check=True)
    return folder


class TestIcon:
    """In each size it is drawn anew: a light play mark and a light shell on a ground of its own colour."""

    def shows_the_mark(self, picture: Image.Image, size: int, margin: float = 0.0) -> None:
        assert picture.size == (size, size)
        drawn = picture.convert("RGBA")
        inner = round(size * margin)

        def at(x: float, y: float) -> tuple[int, int, int, int]:
            across = size - 2 * inner
            found = drawn.getpixel((inner + int(x * across), inner + int(y * across)))
            assert isinstance(found, tuple)
            return found  # type: ignore[return-value]

        assert drawn.getpixel((0, 0))[3] < 128  # type: ignore[index]
        if inner:
            assert drawn.getpixel((size // 2, 0))[3] == 0  # type: ignore[index]
        red, green, blue, shown = at(0.5, 0.04)
        assert shown == 255, "the edge lies between two pixels"
        assert red < 80 < green < 190 < blue + 60
        # The play mark, the gap beside it and the shell can be told apart, down to the smallest.
        mark, gap, shell = (sum(at(x, 0.47)[:3]) for x in (0.46, 0.66, 0.81))
        assert mark > 600
        assert shell > 500
        assert gap < 420

    def test_that_of_linux(self, icons: Path) -> None:
        there = {
            int(each.parent.parent.name.partition("x")[0]): each
            for each in (icons / "hicolor").glob("*x*/apps/hailuo-desktop.png")
        }
        assert set(there) == {16, 22, 24, 32, 48, 64, 96, 128, 256, 512}
        for size, file in there.items():
            with Image.open(file) as picture:
                self.shows_the_mark(picture, size)
        drawing = icons / "hicolor" / "scalable" / "apps" / "hailuo-desktop.svg"
        assert drawing.read_bytes() == (ROOT / "resources" / "icons" / "hailuo-desktop.svg").read_bytes()

    def test_that_of_windows(self, icons: Path) -> None:
        with (icons / "hailuo-desktop.ico").open("rb") as file:
            held = IcoImagePlugin.IcoFile(file)
            assert held.sizes() == {(size, size) for size in (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)}
            for size, _ in held.sizes():
                self.shows_the_mark(held.getimage((size, size)), size)

    def test_that_of_macos(self, icons: Path) -> None:
        """Each from 16 to 512 points, on screens of single and double density; and none as an odd kind."""
        with (icons / "hailuo-desktop.icns").open("rb") as file:
            held = IcnsImagePlugin.IcnsFile(file)
            points = {(size, scale) for size, _, scale in held.itersizes()}
            assert points == {(size, scale) for size in (16, 32, 128, 256, 512) for scale in (1, 2)}
            for size, scale in points:
                self.shows_the_mark(held.getimage((size, size, scale)), size * scale, margin=0.1)
            # As PNG these two are shown for files alone, not for programs.
            assert not {b"icp4", b"icp5"} & set(held.dct)


def test_each_icon_that_is_asked_for_is_there_and_no_other() -> None:
    """Names are plain texts of the code, wherever they stand: in a call, a table, or an enumeration."""
    there = {each.stem for each in (ROOT / "resources" / "icons" / "lucide").glob("*.svg")}
    said: set[str] = set()
    asked: set[str] = set()
    for file in (ROOT / "hailuo_desktop" / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Constant(value=str(text)):
                    said.add(text)
                case ast.Call(func=ast.Attribute(attr="icon"), args=[name, *_]):
                    asked |= {each.value for each in ast.walk(name) if isinstance(each, ast.Constant)}  # type: ignore[misc]
    assert asked
    assert asked - there == set()
    assert there - said == set()


@pytest.fixture(scope="module")
def entry() -> dict[str, str]:
    """What the desktop entry says."""
    text = (PACKAGING / "linux" / "hailuo-desktop.desktop").read_text("utf-8")
    return dict(line.split("=", 1) for line in text.splitlines() if "=" in line)


class TestDesktopEntry:
    @pytest.mark.parametrize("name", ["GenericName", "Comment", "Keywords"])
    @pytest.mark.parametrize("language", ["ko", "zh_CN", "zh_TW"])
    def test_it_speaks_the_languages_of_the_program(
        self, entry: dict[str, str], name: str, language: str
    ) -> None:
        assert entry[f"{name}[{language}]"] != entry[name]

    def test_it_opens_the_pictures_that_the_program_takes(self, entry: dict[str, str]) -> None:
        known = {mimetypes.types_map.get(each) or f"image/{each[1:]}" for each in PICTURE_SUFFIXES}
        known -= {"image/jfif"}  # a JPEG by another name
        taken = {each.replace("x-ms-bmp", "bmp") for each in known}
        assert set(entry["MimeType"].strip(";").split(";")) == taken
        assert entry["Exec"] == "hailuo-desktop %F"

    def test_the_description_speaks_them_too(self) -> None:
        """Each paragraph and each point, and the summary."""
        root = ElementTree.parse(PACKAGING / "linux" / "desktop.hailuo.HailuoDesktop.metainfo.xml").getroot()
        language = "{http://www.w3.org/XML/1998/namespace}lang"
        for kind in ("summary", "description/p", "description/ul/li"):
            found = Counter(each.get(language) for each in root.findall(kind))
            assert found.keys() == {None, "ko", "zh_CN", "zh_TW"}
            assert len(set(found.values())) == 1, kind


def test_the_recipes_for_appimage_and_flatpak_can_be_read() -> None:
    """Their tools come from outside, so here is checked what can be: that they speak of the same program."""
    linux = PACKAGING / "linux"
    manifest = yaml.safe_load((linux / "desktop.hailuo.HailuoDesktop.yml").read_text("utf-8"))
    metainfo = (linux / f"{manifest['id']}.metainfo.xml").read_text("utf-8")
    assert f"<id>{manifest['id']}</id>" in metainfo
    assert f'<launchable type="desktop-id">{manifest["rename-desktop-file"]}</launchable>' in metainfo
    # Of all that the window speaks to on the bus, a sandbox lets it reach what is named alone.
    asked = set(manifest["finish-args"])
    services = ("secrets", "Notifications", "PowerManagement", "ScreenSaver")
    assert {f"--talk-name=org.freedesktop.{name}" for name in services} <= asked
    for script in ("appimage.sh", "integrate.sh", "postrm"):
        subprocess.run(["sh", "-n", str(linux / script)], check=True)


def test_an_unknown_command_is_said(scripts: Scripts, capsys: pytest.CaptureFixture[str]) -> None:
    assert scripts["build_commands"].main(["nonsense"]) == 2
    assert "no command 'nonsense'" in capsys.readouterr().err

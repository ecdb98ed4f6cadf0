"""The parts of the packaging that need no build: what stays in the package, icons, recipes."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image

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


def test_the_icon_is_drawn_in_every_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    script = PACKAGING / "artwork" / "make_icons.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True)
    for size in (16, 22, 24, 32, 48, 64, 96, 128, 256, 512):
        with Image.open(tmp_path / "hicolor" / f"{size}x{size}" / "apps" / "hailuo-desktop.png") as picture:
            assert picture.size == (size, size)
            colours = picture.convert("RGBA").getcolors(size * size)
            assert colours is not None
            assert len(colours) > 20
    with Image.open(tmp_path / "hailuo-desktop.ico") as icon:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= icon.info["sizes"]
    with Image.open(tmp_path / "hailuo-desktop.icns") as icon:
        assert {(512, 512, 2), (128, 128, 1), (16, 16, 1)} <= set(icon.info["sizes"])


def test_the_recipes_for_appimage_and_flatpak_can_be_read() -> None:
    """Their tools come from outside, so here is checked what can be: that they speak of the same program."""
    linux = PACKAGING / "linux"
    manifest = json.loads((linux / "desktop.hailuo.HailuoDesktop.flatpak.json").read_text("utf-8"))
    metainfo = (linux / f"{manifest['id']}.metainfo.xml").read_text("utf-8")
    assert f"<id>{manifest['id']}</id>" in metainfo
    assert f'<launchable type="desktop-id">{manifest["rename-desktop-file"]}</launchable>' in metainfo
    assert (linux / manifest["rename-desktop-file"]).is_file()
    for script in ("appimage.sh", "integrate.sh", "postrm"):
        subprocess.run(["sh", "-n", str(linux / script)], check=True)


def test_an_unknown_command_is_said(scripts: Scripts, capsys: pytest.CaptureFixture[str]) -> None:
    assert scripts["build_commands"].main(["nonsense"]) == 2
    assert "no command 'nonsense'" in capsys.readouterr().err

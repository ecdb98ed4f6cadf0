"""What of all that PyInstaller finds stays in the package: what comes from a big bundle is named here.

Qt's wheels and the system this is built on hold far more than the program uses. What is not named stays out,
so that a new version of either cannot make the package grow unseen.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

QT_MODULES = frozenset(
    {
        "Concurrent", "Core", "DBus", "Gui", "Multimedia", "Network", "OpenGL", "Svg", "Widgets",
        # Multimedia's FFmpeg plugin is linked with Quick, and that with the others.
        "Qml", "QmlMeta", "QmlModels", "QmlWorkerScript", "Quick",
        # The platforms' own.
        "WaylandClient", "XcbQpa",
    }
)  # fmt: skip
"""Qt's libraries."""

PYSIDE_MODULES = frozenset({"Core", "DBus", "Gui", "Multimedia", "Network", "Svg", "Widgets"})
"""Those of them that Python code imports."""

QT_PLUGINS = frozenset(
    {
        "iconengines/svgicon",
        "imageformats/gif", "imageformats/ico", "imageformats/jpeg", "imageformats/svg", "imageformats/tiff",
        "imageformats/webp",
        "multimedia/ffmpegmediaplugin",
        "platforminputcontexts/composeplatforminputcontextplugin",
        "platforminputcontexts/ibusplatforminputcontextplugin",
        "platforms/cocoa", "platforms/offscreen", "platforms/wayland", "platforms/windows", "platforms/xcb",
        "platformthemes/xdgdesktopportal",
        "styles/macstyle", "styles/modernwindowsstyle",
        "wayland-decoration-client/adwaita", "wayland-decoration-client/bradient",
        "wayland-graphics-integration-client/qt-plugin-wayland-egl",
        "wayland-shell-integration/qt-shell", "wayland-shell-integration/xdg-shell",
        "xcbglintegrations/xcb-egl-integration", "xcbglintegrations/xcb-glx-integration",
    }
)  # fmt: skip
"""Qt's plugins, as kind/name without what a system puts around the name."""

SYSTEM_LIBRARIES = frozenset({"libbz2", "libcrypto", "libffi", "liblzma", "libsqlite3", "libssl"})
"""What Python's own modules load and systems name differently. All else is the system's and stays there:
libraries beside the graphics driver's must be the ones that it was built with."""

RESOURCES = ("icons", "models", "prompts", "samples", "styles")
"""The folders of resources/ that the program reads; `translations` comes where there is one."""

EXCLUDED_MODULES = (
    "IPython", "PySide6.QtTest", "_pytest", "curses", "doctest", "ensurepip", "hypothesis", "idlelib",
    "lib2to3", "mypy", "numpy", "pip", "pkg_resources", "psutil", "pydoc", "pytest", "readline",
    "setuptools", "tkinter", "turtle", "unittest", "PIL.ImageTk", "PIL._tkinter_finder", "rich",
    "trio", "h2", "socksio", "click", "pygments", "charset_normalizer", "chardet", "tomli_w", "tomli",
    "tomlkit", "yaml",
)  # fmt: skip
"""Python modules that libraries can use and the program does not need."""

_QT_LIBRARY = re.compile(r"^(?:lib)?Qt6?(?P<module>[A-Z3]\w*?)(?:\.abi3)?(?:\.so.*|\.dll|\.pyd|\.framework)$")
_SYSTEM_FOLDERS = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/", "/usr/local/lib/lib")


def belongs(
    destination: str, source: str, *, is_link: bool = False, languages: frozenset[str] = frozenset()
) -> bool:
    """Whether a file that PyInstaller has found stays in the package.

    Args:
        destination: its place in the package.
        source: where it was found; of a link, what it points to within the package.
        is_link: whether it is a link.
        languages: those the program is translated to.
    """
    place = PurePosixPath((source if is_link else destination).replace("\\", "/"))
    if place.parts[0] == "PySide6":
        return _of_qt_belongs(place.parts, languages)
    if is_link or not source.startswith(_SYSTEM_FOLDERS) or ".so" not in place.name or len(place.parts) > 1:
        return True
    name = place.name.partition(".so")[0]
    return name in SYSTEM_LIBRARIES or name.startswith("libpython")


def _of_qt_belongs(parts: tuple[str, ...], languages: frozenset[str]) -> bool:
    if "plugins" in parts:
        at = parts.index("plugins")
        kind, name = parts[at + 1], PurePosixPath(parts[-1]).name.split(".")[0].removeprefix("lib")
        return f"{kind}/{name}" in QT_PLUGINS or f"{kind}/{name.removeprefix('q')}" in QT_PLUGINS
    if "translations" in parts:
        stem, _, language = PurePosixPath(parts[-1]).stem.partition("_")
        return stem == "qtbase" and language in languages
    if "qml" in parts or "resources" in parts:
        return False
    for part in parts[1:]:
        library = _QT_LIBRARY.match(part)
        if library is not None:
            return library["module"] in (
                PYSIDE_MODULES if len(parts) == 2 and ".dll" not in part else QT_MODULES
            )
    return True

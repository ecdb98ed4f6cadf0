"""Whether the user has asked the system for less movement."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QStyle

_WINDOWS_ANIMATIONS = 0x1042
"""SPI_GETCLIENTAREAANIMATION: "Show animations in Windows"."""


def wants_less_motion(app: QApplication) -> bool:
    """Whether nothing should move by itself, as far as the system tells.

    Qt has no word for it, so each system is asked in its own way: Windows and macOS for their setting,
    elsewhere the files of KDE Plasma and GTK. GNOME keeps its own in a database that is not asked.
    """
    if app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0:
        return True
    if sys.platform == "win32":
        return _windows_is_still()
    if sys.platform == "darwin":
        return bool(QSettings("apple.com", "universalaccess").value("reduceMotion", False, bool))
    return desktop_is_still(
        Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation))
    )


_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


def menu_effects() -> frozenset[Qt.UIEffect]:
    """How menus, lists and tooltips come up with movement now."""
    return frozenset(each for each in _EFFECTS if QApplication.isEffectEnabled(each))


def set_menu_effects(effects: Iterable[Qt.UIEffect], *, on: bool) -> None:
    """Have menus, lists and tooltips come up so, or be there at once."""
    for each in effects:
        QApplication.setEffectEnabled(each, on)


def desktop_is_still(config: Path) -> bool:
    """Whether KDE Plasma or GTK has animations switched off; `config` is the user's folder of settings."""
    return (
        _value(config / "kdeglobals", "KDE", "AnimationDurationFactor") in ("0", "0.0")
        or _value(config / "gtk-4.0" / "settings.ini", "Settings", "gtk-enable-animations") in _OFF
        or _value(config / "gtk-3.0" / "settings.ini", "Settings", "gtk-enable-animations") in _OFF
    )


_OFF = ("0", "false")


def _value(path: Path, section: str, name: str) -> str:
    """A value of such a file, "" where there is none."""
    import configparser  # a window that never moves anything need not load it

    reader = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        reader.read(path, encoding="utf-8")
        return reader.get(section, name, fallback="").strip().lower()
    except (OSError, UnicodeDecodeError, configparser.Error):
        return ""


def _windows_is_still() -> bool:
    if sys.platform == "win32":
        import ctypes

        shows = ctypes.c_int(1)
        told = ctypes.windll.user32.SystemParametersInfoW(_WINDOWS_ANIMATIONS, 0, ctypes.byref(shows), 0)
        return bool(told) and not shows.value
    return False

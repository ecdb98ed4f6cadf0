"""Asked for less movement: the files in which desktops keep it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hailuo_desktop.ui.motion import desktop_is_still


@pytest.mark.parametrize(
    ("file", "text", "still"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("kdeglobals", "[General]\nName[de]=Über\nName[de]=zwei\n", False),
        ("kdeglobals", "no section at all", False),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n", False),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations = 0\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-font-name=100%\n", False),
    ],
)
def test_what_the_desktop_keeps(tmp_path: Path, file: str, text: str, still: bool) -> None:
    assert not desktop_is_still(tmp_path)
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text, encoding="utf-8")
    assert desktop_is_still(tmp_path) is still


def test_a_file_that_cannot_be_read_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "kdeglobals").write_bytes(b"\xff\xfe[KDE]\x00")
    (tmp_path / "gtk-3.0").write_text("a file where a folder is expected", encoding="utf-8")
    assert not desktop_is_still(tmp_path)

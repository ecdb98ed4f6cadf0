from __future__ import annotations

import gc
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import DARK, LIGHT

SIZE = QSize(20, 20)


def strongest(image: QImage) -> str:
    """The colour of the most opaque pixel."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    best = max(pixels, key=QColor.alpha)
    return QColor(best.red(), best.green(), best.blue()).name().upper()


def drawn(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off) -> str:
    return strongest(icon.pixmap(SIZE, 2.0, mode, state).toImage())


def test_every_icon_is_drawn_by_the_house_rules(resources: Path) -> None:
    files = sorted((resources / "icons" / "lucide").glob("*.svg"))
    assert files
    for file in files:
        root = ElementTree.fromstring(file.read_text(encoding="utf-8"))
        assert root.get("stroke") == "currentColor", file.name
        assert root.get("stroke-width") == "1.75", file.name
        assert root.get("viewBox") == "0 0 24 24", file.name
    assert (resources / "icons" / "lucide" / "LICENSE").read_text(encoding="utf-8").startswith("ISC")


def test_an_icon_follows_the_theme(icons: Icons, theme: Theme) -> None:
    icon = icons.icon("film")
    assert drawn(icon) == LIGHT.text
    theme.set_mode("dark")
    assert drawn(icon) == DARK.text


def test_states_have_their_own_tints(icons: Icons) -> None:
    icon = icons.icon("film")
    assert drawn(icon, state=QIcon.State.On) == LIGHT.accent
    assert drawn(icon, QIcon.Mode.Disabled) == LIGHT.disabled.upper()
    assert drawn(icon, QIcon.Mode.Disabled, QIcon.State.On) == LIGHT.disabled.upper()


@pytest.mark.parametrize(
    ("role", "colour"),
    [
        ("muted", LIGHT.text_muted),
        ("accent", LIGHT.accent),
        ("on_accent", LIGHT.on_accent),
        ("stage", DARK.text),
    ],
)
def test_roles_give_colours(icons: Icons, role: str, colour: str) -> None:
    assert drawn(icons.icon("film", role)) == colour  # type: ignore[arg-type]


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_an_icon_is_sharp_on_every_screen(icons: Icons, ratio: float) -> None:
    pixmap = icons.icon("play").pixmap(SIZE, ratio)
    assert pixmap.devicePixelRatio() == ratio
    assert pixmap.size() == SIZE * ratio


def test_an_unknown_name_is_told_at_once(icons: Icons) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")


def test_icons_live_through_copying_and_collecting(icons: Icons, qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    for _ in range(200):
        copy = QIcon(icons.icon("play"))
        copy.addPixmap(QPixmap(4, 4))
        button.setIcon(copy)
        del copy
        gc.collect(0)
    assert not button.icon().pixmap(SIZE).isNull()

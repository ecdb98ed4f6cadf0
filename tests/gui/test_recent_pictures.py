"""The pictures used last: kept from start to start, gone with their files, forgotten at a wish."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from hailuo_desktop.parts import lay_foundation
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.manners.recent_pictures import MOST
from hailuo_desktop.ui.theme import Theme
from tests.support.pictures import save_picture
from tests.support.window import OpenWindow, open_window

pytestmark = pytest.mark.usefixtures("qloop")


@pytest.fixture
def opened(theme: Theme, icons: Icons, qtbot: QtBot) -> Iterator[OpenWindow]:
    with open_window(theme, icons, qtbot, {**os.environ}) as opened:
        yield opened


def menu(opened: OpenWindow) -> QMenu:
    found = opened.window.findChild(QMenu, "recentPictures")
    assert isinstance(found, QMenu)
    return found


def names(shown: QMenu) -> list[str]:
    return [each.text() for each in shown.actions() if not each.isSeparator()][:-1]


def take(opened: OpenWindow, picture: Path) -> None:
    box = opened.window.composer.boxes["image"]
    opened.window.composer.remove_picture("image")
    opened.window.take_files([picture])
    opened.until(lambda: box.is_filled)
    opened.until(lambda: opened.window._keeper.settings.recent_pictures[:1] == (str(picture),))


def test_the_last_one_comes_first_and_all_are_kept(
    opened: OpenWindow, tmp_path: Path, theme: Theme, icons: Icons
) -> None:
    lake = save_picture(tmp_path / "lac & 湖.png", 640, 480)
    hill = save_picture(tmp_path / "hill.png", 640, 480)
    assert not menu(opened).menuAction().isVisible()
    for picture in (lake, hill, lake):
        take(opened, picture)
    assert names(menu(opened)) == ["lac && 湖.png", "hill.png"]
    opened.window._keeper.write()
    assert lay_foundation(os.environ).settings.recent_pictures == (str(lake), str(hill))


def test_one_is_taken_again_for_the_place_whose_menu_it_is(opened: OpenWindow, tmp_path: Path) -> None:
    take(opened, save_picture(tmp_path / "lake.png", 640, 480))
    box = opened.window.composer.boxes["end_image"]
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, box.rect().center(), box.mapToGlobal(box.rect().center())
    )
    QApplication.sendEvent(box, event)
    shown = next(each for each in box.findChildren(QMenu) if each.isVisible())
    recent = next(each.menu() for each in shown.actions() if each.text() == "Recent pictures")
    assert isinstance(recent, QMenu)
    assert names(recent) == ["lake.png"]
    recent.actions()[0].trigger()
    opened.until(lambda: box.is_filled)
    shown.close()


def test_those_whose_files_are_gone_are_dropped_when_the_menu_opens(
    opened: OpenWindow, tmp_path: Path
) -> None:
    lake, hill = (save_picture(tmp_path / f"{name}.png", 640, 480) for name in ("lake", "hill"))
    take(opened, lake)
    take(opened, hill)
    lake.unlink()
    menu(opened).aboutToShow.emit()
    opened.until(lambda: names(menu(opened)) == ["hill.png"])


def test_the_list_is_cleared(opened: OpenWindow, tmp_path: Path) -> None:
    take(opened, save_picture(tmp_path / "lake.png", 640, 480))
    menu(opened).actions()[-1].trigger()
    opened.until(lambda: opened.window._keeper.settings.recent_pictures == ())
    assert not menu(opened).menuAction().isVisible()


def test_there_are_never_too_many(opened: OpenWindow, tmp_path: Path) -> None:
    recent = opened.window.flows.recent
    for number in range(MOST + 5):
        recent.remember(tmp_path / f"{number}.png")
    kept = opened.window._keeper.settings.recent_pictures
    assert len(kept) == MOST
    assert kept[0].endswith(f"{MOST + 4}.png")


def test_they_stand_in_the_menu_below_the_choice_of_a_picture(opened: OpenWindow) -> None:
    actions: list[QAction] = opened.window.top_bar.menu.actions()
    at = [each.text() for each in actions].index("Choose a picture…")
    assert actions[at + 1].menu() is menu(opened)

"""What tests of the window share: one theme, icons and pictures, made as the application makes them."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
import qasync
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hailuo_desktop.ui.i18n import Languages
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.library import LibraryPanel
from hailuo_desktop.ui.pictures import Pictures
from hailuo_desktop.ui.theme import Theme
from tests.support.cards import NOW
from tests.support.compiled_words import translations_folder

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def resources() -> Path:
    return RESOURCES


@pytest.fixture(scope="session", autouse=True)
def _clipboard(qapp: QApplication) -> Iterator[None]:
    """Off screen, the clipboard outlives Python, and crashes with what is left in it that Python made."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def _nothing_left(qapp: QApplication) -> Iterator[None]:
    """What a test has closed is gone before the next one: else thousands of widgets are dressed with it."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(scope="session")
def translations() -> Path:
    """The folder of compiled translations."""
    return translations_folder()


@pytest.fixture(scope="session", autouse=True)
def _english(qapp: QApplication, translations: Path) -> Iterator[None]:
    """The window speaks English with its plurals, as it does for users."""
    languages = Languages(qapp, translations)
    languages.choose("en")
    yield
    languages.close()


@pytest.fixture(scope="session")
def _theme(qapp: QApplication) -> Theme:
    return Theme(qapp, RESOURCES)


@pytest.fixture
def theme(_theme: Theme) -> Iterator[Theme]:
    _theme.set_mode("light")
    yield _theme
    _theme.set_mode("light")


@pytest.fixture
def icons(theme: Theme) -> Icons:
    return Icons(theme, RESOURCES / "icons" / "lucide")


@pytest.fixture
def pictures(qapp: QApplication) -> Iterator[Pictures]:
    pictures = Pictures()
    yield pictures
    pictures.close()


@pytest.fixture
def qloop(qapp: QApplication) -> Iterator[asyncio.AbstractEventLoop]:
    """The window's loop, running as far as asyncio is concerned while qtbot turns Qt's.

    What is still under way at the end of a test is cancelled and waited for.
    """
    loop = qasync.QEventLoop(qapp)
    asyncio.set_event_loop(loop)
    asyncio.events._set_running_loop(loop)
    yield loop
    asyncio.events._set_running_loop(None)
    left = asyncio.all_tasks(loop)
    for task in left:
        task.cancel()
    if left:
        loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
    loop.close()
    asyncio.set_event_loop(None)
    del loop
    gc.collect()  # its timers must end in this thread, not wherever the collector runs next


@pytest.fixture
def library(icons: Icons, theme: Theme, pictures: Pictures, qtbot: QtBot) -> LibraryPanel:
    panel = LibraryPanel(icons, theme, pictures, now=lambda: NOW)
    qtbot.addWidget(panel)
    panel.resize(684, 176)
    panel.show()
    qtbot.waitExposed(panel)
    return panel

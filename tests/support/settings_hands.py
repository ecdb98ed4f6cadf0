"""The settings as a user has them before him: one window for many tests, usual settings for each of them."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

import pytest
import qasync
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.resources import resources_folder
from hailuo_desktop.services.keys import KeyDesk
from hailuo_desktop.storage.secret_store import SecretStore
from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.storage.system_keyring import SystemKeyring
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.settings.page import SettingsPage
from hailuo_desktop.ui.settings.section import SettingRow
from hailuo_desktop.ui.theme import Theme
from tests.support.atlas_simulator import AtlasSimulator
from tests.support.keyring_backends import GoodBackend
from tests.support.window import OpenWindow, open_window

W = TypeVar("W", bound=QWidget)


@contextmanager
def settings_window(
    request: pytest.FixtureRequest, app: QApplication, theme: Theme, environ: Mapping[str, str]
) -> Iterator[tuple[OpenWindow, GoodBackend, AtlasSimulator]]:
    """A window with a keyring in memory and a provider, on a loop of its own that runs until it is closed."""
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    asyncio.events._set_running_loop(loop)
    backend = GoodBackend()
    keys = KeyDesk(SecretStore({}, SystemKeyring(lambda: backend)))
    icons = Icons(theme, resources_folder() / "icons" / "lucide")
    try:
        with (
            AtlasSimulator() as simulator,
            open_window(
                theme,
                icons,
                QtBot(request),
                {**os.environ, **environ, "HAILUO_ATLAS_URL": simulator.origin},
                keys=keys,
            ) as opened,
        ):
            yield opened, backend, simulator
    finally:
        asyncio.events._set_running_loop(None)
        loop.close()
        asyncio.set_event_loop(None)


def as_at_first(opened: OpenWindow, backend: GoodBackend, simulator: AtlasSimulator) -> None:
    """Usual settings, no key, no page; whatever the test before left."""
    if (page := opened.window.flows.settings.page) is not None:
        page.close()
        opened.until(lambda: opened.window.flows.settings.page is None)
    backend.entries.clear()
    simulator.service.switches.faults.clear()
    usual = Settings()
    opened.window._keeper.change(**{name: getattr(usual, name) for name in usual.__struct_fields__})
    opened.window.composer.remove_picture("image")
    opened.window.notices.clear()
    opened.window.activateWindow()


def open_page(opened: OpenWindow, section: str = "") -> SettingsPage:
    """The settings, at this page."""
    opened.window.flows.settings.open(section)
    shown = opened.window.flows.settings.page
    assert shown is not None
    opened.qtbot.waitExposed(shown)
    return shown


def get(page: QWidget, kind: type[W], name: str) -> W:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def settings(opened: OpenWindow) -> Settings:
    return opened.window._keeper.settings


def choose(box: QComboBox, value: str) -> None:
    """As a user does: the signal is that of a choice made by hand."""
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def enter(field: QLineEdit, text: str) -> None:
    """Type it, to the end."""
    type_over(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def type_over(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    if text:
        QTest.keyClicks(field, text)
    else:
        QTest.keyClick(field, Qt.Key.Key_Delete)


def answer_of(page: SettingsPage, control: QWidget) -> str:
    """What stands under a control."""
    row = next(each for each in page.findChildren(SettingRow) if each.isAncestorOf(control))
    return row.answer.text()

"""Keys and the proxy's password, from the settings into a real keyring and out of it."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from hailuo_desktop.storage.proxy_password import ProxyPassword
from hailuo_desktop.storage.settings import Settings, SettingsStore
from hailuo_desktop.storage.system_keyring import SystemKeyring
from hailuo_desktop.ui.controls import SegmentedControl
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.settings.page import SettingsPage
from hailuo_desktop.ui.theme import Theme
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.session_bus import Keyring, keyring_available, session_bus
from tests.support.settings_hands import answer_of, enter, get, open_page
from tests.support.window import OpenWindow, finish, open_window

pytestmark = [
    pytest.mark.usefixtures("qloop"),
    pytest.mark.skipif(not keyring_available(), reason="gnome-keyring-daemon is not installed"),
]

PASSWORD = "open sesame, please"


@pytest.fixture
def environ(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """That of a session with a keyring that is open."""
    with session_bus(Keyring.UNLOCKED) as bus, AtlasSimulator() as simulator:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus["DBUS_SESSION_BUS_ADDRESS"])
        yield {**os.environ, "HAILUO_ATLAS_URL": simulator.origin}


def network_page(opened: OpenWindow) -> SettingsPage:
    page = open_page(opened, "network")
    get(page, SegmentedControl, "proxyMode").set_value("manual")
    return page


def test_they_are_kept_there_and_nowhere_else(
    environ: dict[str, str], theme: Theme, icons: Icons, qtbot: QtBot
) -> None:
    with open_window(theme, icons, qtbot, environ) as opened:
        page = network_page(opened)
        field = get(page, QLineEdit, "proxyPassword")
        assert field.placeholderText() == ""
        enter(field, PASSWORD)
        assert field.text() == "", "it is never shown"
        opened.until(lambda: field.placeholderText() != "")
        assert answer_of(page, field) == ""
        home = opened.foundation.paths.settings.parent.parent
        assert finish(qtbot, opened.keys.store("atlas", KEY)).trouble is None
        page.close()
    for path in home.rglob("*"):
        if path.is_file():
            for secret in (PASSWORD, KEY):
                assert secret.encode() not in path.read_bytes(), path
    with open_window(theme, icons, qtbot, environ) as opened:
        page = network_page(opened)
        field = get(page, QLineEdit, "proxyPassword")
        opened.until(lambda: field.placeholderText() != "")
        assert finish(qtbot, ProxyPassword(SystemKeyring()).get()) == PASSWORD
        field.setModified(True)  # as after typing a letter and taking it away
        enter(field, "")
        opened.until(lambda: field.placeholderText() == "")
        page.lead_to("providers")
        test, remove = get(page, QPushButton, "testKey_atlas"), get(page, QPushButton, "removeKey_atlas")
        opened.until(remove.isEnabled)
        test.click()
        opened.until(lambda: answer_of(page, test).startswith("Atlas Cloud accepts the key. Your balance is"))
        assert finish(qtbot, opened.keys.store("atlas", f"{KEY}-of-somebody-else")).trouble is None
        test.click()
        opened.until(lambda: "does not accept this API key" in answer_of(page, test))
        remove.click()
        opened.until(lambda: answer_of(page, remove) == "The key is removed from this computer.")
        opened.until(lambda: not remove.isEnabled() and not test.isEnabled())
        page.close()
    keyring = SystemKeyring()
    for entry in ("proxy", "atlas"):
        assert finish(qtbot, keyring.read(entry)) is None


def test_without_a_keyring_the_password_holds_until_the_end(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    with open_window(theme, icons, qtbot, os.environ) as opened:
        page = network_page(opened)
        field = get(page, QLineEdit, "proxyPassword")
        enter(field, PASSWORD)
        opened.until(lambda: "until the app is closed" in answer_of(page, field))
        assert field.placeholderText() != ""
        saved = SettingsStore(opened.foundation.paths.settings)
        page.close()
    assert PASSWORD not in str(saved.load())
    assert saved.load().proxy == Settings().proxy

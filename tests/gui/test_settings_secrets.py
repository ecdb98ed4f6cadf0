"""The settings of providers, of the network and as files: secrets stay where they belong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QSpinBox,
)

from hailuo_desktop.domain.proxy import ProxyChoice
from hailuo_desktop.providers.minimax import MINIMAX_URLS, Region
from hailuo_desktop.storage.settings import ExportSettings, FileSettings
from hailuo_desktop.ui.controls import SegmentedControl
from hailuo_desktop.ui.settings.page import SettingsPage
from hailuo_desktop.ui.theme import Theme
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.keyring_backends import GoodBackend
from tests.support.settings_hands import (
    answer_of,
    as_at_first,
    enter,
    get,
    open_page,
    settings,
    settings_window,
    type_over,
)
from tests.support.window import OpenWindow


@pytest.fixture(scope="module")
def shared(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    _theme: Theme,
    _english: None,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[OpenWindow, GoodBackend, AtlasSimulator]]:
    home = {"HAILUO_DESKTOP_HOME": str(tmp_path_factory.mktemp("home"))}
    with settings_window(request, qapp, _theme, home) as shared:
        yield shared


@pytest.fixture
def opened(shared: tuple[OpenWindow, GoodBackend, AtlasSimulator], theme: Theme) -> Iterator[OpenWindow]:
    yield shared[0]
    as_at_first(*shared)


@pytest.fixture
def backend(shared: tuple[OpenWindow, GoodBackend, AtlasSimulator]) -> GoodBackend:
    return shared[1]


@pytest.fixture
def simulator(shared: tuple[OpenWindow, GoodBackend, AtlasSimulator]) -> AtlasSimulator:
    return shared[2]


@pytest.fixture
def page(opened: OpenWindow) -> SettingsPage:
    return open_page(opened)


def is_still(theme: Theme) -> bool:
    """Whether nothing moves by itself."""
    return theme.less_motion


def shown_sections(page: SettingsPage) -> list[str]:
    return [section.id for section in page.sections if section.isVisible()]


class TestTheProxy:
    def mode(self, page: SettingsPage) -> SegmentedControl:
        page.lead_to("network")
        return get(page, SegmentedControl, "proxyMode")

    def test_it_counts_once_its_address_is_a_good_one(self, opened: OpenWindow, page: SettingsPage) -> None:
        mode, address = self.mode(page), get(page, QLineEdit, "proxyAddress")
        assert not address.isVisible()
        mode.set_value("manual")
        assert address.isVisible()
        assert settings(opened).proxy == ProxyChoice(), "a proxy without an address is none"
        type_over(address, "proxy.test:")
        assert address.property("wrong") is True
        assert settings(opened).proxy == ProxyChoice()
        QTest.keyClicks(address, "3128")
        assert address.property("wrong") is False
        assert settings(opened).proxy == ProxyChoice(), "half a port is a port, too"
        QTest.keyClick(address, Qt.Key.Key_Return)
        assert settings(opened).proxy == ProxyChoice(mode="manual", address="http://proxy.test:3128")
        enter(get(page, QLineEdit, "proxyUser"), "me")
        assert settings(opened).proxy.user == "me"
        mode.set_value("none")
        assert settings(opened).proxy.mode == "none"
        assert settings(opened).proxy.address == "http://proxy.test:3128", "to be found again"

    def test_the_try_says_what_was_reached_and_how(self, opened: OpenWindow, page: SettingsPage) -> None:
        self.mode(page).set_value("manual")
        enter(get(page, QLineEdit, "proxyAddress"), "127.0.0.1:9")
        button = get(page, QPushButton, "testNetwork")
        button.click()
        opened.until(lambda: "MiniMax" in answer_of(page, button))
        atlas, minimax = answer_of(page, button).split("\n")
        assert atlas.startswith("Atlas Cloud: 127.0.0.1 was reached directly")
        assert "The proxy 127.0.0.1 did not lead to api.minimax.io" in minimax
        assert button.isEnabled()


class TestProviders:
    def test_a_key_is_seen_tested_and_removed(
        self, opened: OpenWindow, backend: GoodBackend, simulator: AtlasSimulator
    ) -> None:
        backend.entries["hailuo-desktop", "atlas"] = KEY
        opened.window.flows.settings.open("providers")
        page = opened.window.flows.settings.page
        assert page is not None
        remove = get(page, QPushButton, "removeKey_atlas")
        opened.until(remove.isEnabled)
        assert get(page, QPushButton, "addKey_atlas").text() == "Change key…"
        assert not get(page, QPushButton, "removeKey_minimax").isEnabled()
        remove.click()
        opened.until(lambda: not remove.isEnabled())
        assert backend.entries == {}
        assert answer_of(page, remove) == "The key is removed from this computer."

    def test_an_address_counts_once_it_is_a_good_one(self, opened: OpenWindow, page: SettingsPage) -> None:
        field = get(page, QLineEdit, "address_minimax")
        minimax = opened.parts.providers["minimax"]
        assert field.placeholderText() == MINIMAX_URLS[Region.GLOBAL]
        enter(field, "http://gateway.example.test")
        assert "must begin with https://" in answer_of(page, field)
        assert settings(opened).minimax_url == ""
        type_over(field, "https://gateway.example.test")
        assert answer_of(page, field) == ""
        assert settings(opened).minimax_url == "", "half an address is that of somebody else"
        QTest.keyClick(field, Qt.Key.Key_Return)
        opened.until(lambda: minimax.address == "https://gateway.example.test")  # type: ignore[attr-defined]
        enter(field, "")
        opened.until(lambda: minimax.address == MINIMAX_URLS[Region.GLOBAL])  # type: ignore[attr-defined]

    def test_the_region_counts_at_once_and_prices_with_it(
        self, opened: OpenWindow, page: SettingsPage
    ) -> None:
        composer = opened.window.composer
        composer.format.choose("minimax", "hailuo-02", "768P", 6)
        assert composer.spec.currency == "USD"
        get(page, SegmentedControl, "minimaxRegion").set_value("mainland")
        opened.until(lambda: composer.spec.currency == "CNY")
        assert (composer.format.resolution, composer.format.duration) == ("768P", 6)
        assert get(page, QLineEdit, "address_minimax").placeholderText() == MINIMAX_URLS[Region.MAINLAND]

    def test_what_the_environment_decides_is_said(self, page: SettingsPage) -> None:
        field = get(page, QLineEdit, "address_atlas")
        assert not field.isEnabled()
        assert "HAILUO_ATLAS_URL" in field.accessibleDescription()


class TestFiles:
    def answer(self, opened: OpenWindow, page: SettingsPage, button: QPushButton, path: Path) -> None:
        button.click()
        opened.until(lambda: page.findChild(QFileDialog) is not None)
        dialog = page.findChild(QFileDialog)
        assert dialog is not None
        dialog.fileSelected.emit(str(path))
        dialog.done(QDialog.DialogCode.Accepted)
        opened.until(lambda: page.said.text() != "")

    def test_out_and_in_again(
        self, opened: OpenWindow, page: SettingsPage, tmp_path: Path, theme: Theme, backend: GoodBackend
    ) -> None:
        backend.entries["hailuo-desktop", "atlas"] = KEY
        get(page, QCheckBox, "lessMotion").click()
        get(page, QSpinBox, "jobsAtOnce").setValue(7)
        path = tmp_path / "mine.json"
        self.answer(opened, page, page.export_button, path)
        assert page.said.text() == "Exported, without keys and passwords."
        assert KEY not in path.read_text(encoding="utf-8")
        get(page, QCheckBox, "lessMotion").click()
        get(page, QSpinBox, "jobsAtOnce").setValue(1)
        page.say("")
        self.answer(opened, page, page.import_button, path)
        assert page.said.text() == "The settings are imported."
        assert is_still(theme)
        assert opened.parts.runner._at_once == 7
        assert get(page, QSpinBox, "jobsAtOnce").value() == 7
        page.undo_button.click()
        assert not is_still(theme)
        assert opened.parts.runner._at_once == 1

    def test_nothing_of_this_computer_is_written(
        self, opened: OpenWindow, page: SettingsPage, tmp_path: Path, backend: GoodBackend
    ) -> None:
        backend.entries["hailuo-desktop", "atlas"] = KEY
        private = {
            "recent_pictures": ("/pictures/湖.png",),
            "atlas_url": "https://atlas.example.test",
            "minimax_url": "https://minimax.example.test",
            "files": FileSettings(videos="/clips/here", earlier=("/clips/before",)),
            "export": ExportSettings(folder="/films/here"),
            "proxy": ProxyChoice(mode="manual", address="http://proxy.example.test:3128", user="somebody"),
        }
        opened.window._keeper.change(**private)
        path = tmp_path / "mine.json"
        self.answer(opened, page, page.export_button, path)
        data = path.read_bytes()
        assert b'"jobs_at_once"' in data
        for piece in (KEY, "/pictures", "湖", "example.test", "/clips", "/films", "somebody"):
            assert piece.encode() not in data
        opened.window._keeper.change(atlas_url="", minimax_url="", jobs_at_once=5)
        before = settings(opened)
        page.say("")
        self.answer(opened, page, page.import_button, path)
        assert settings(opened) == msgspec.structs.replace(before, jobs_at_once=3)

    def test_what_is_not_understood_is_counted(
        self, opened: OpenWindow, page: SettingsPage, tmp_path: Path
    ) -> None:
        path = tmp_path / "mine.json"
        self.answer(opened, page, page.export_button, path)
        content = json.loads(path.read_text(encoding="utf-8"))
        content["settings"] |= {"look": "pink", "jobs_at_once": 4}
        path.write_text(json.dumps(content), encoding="utf-8")
        page.say("")
        self.answer(opened, page, page.import_button, path)
        assert page.said.text().startswith("1 setting")
        assert settings(opened).jobs_at_once == 4

    def test_another_file_is_refused(self, opened: OpenWindow, page: SettingsPage, tmp_path: Path) -> None:
        path = tmp_path / "other.json"
        path.write_text("{}")
        before = settings(opened)
        self.answer(opened, page, page.import_button, path)
        assert "is no file of settings" in page.said.text()
        assert settings(opened) == before

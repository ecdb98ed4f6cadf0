"""The settings: found by words, in effect at once, kept, reset by page, and handed on without secrets."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.proxy import ProxyChoice
from hailuo_desktop.parts import lay_foundation
from hailuo_desktop.providers.minimax import MINIMAX_URLS, Region
from hailuo_desktop.services.keys import KeyDesk
from hailuo_desktop.storage.secret_store import SecretStore
from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.storage.system_keyring import SystemKeyring
from hailuo_desktop.ui.controls import SegmentedControl
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.labels_page import LabelFields
from hailuo_desktop.ui.settings.page import SettingsPage
from hailuo_desktop.ui.settings.section import SettingRow
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import DARK
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.keyring_backends import GoodBackend
from tests.support.window import OpenWindow, Quoting, open_window

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def simulator() -> Iterator[AtlasSimulator]:
    with AtlasSimulator() as running:
        yield running


@pytest.fixture
def environ(simulator: AtlasSimulator) -> dict[str, str]:
    return dict(os.environ) | {"HAILUO_ATLAS_URL": simulator.origin}


@pytest.fixture
def backend() -> GoodBackend:
    return GoodBackend()


@pytest.fixture
def opened(
    qloop: object,
    theme: Theme,
    icons: Icons,
    qtbot: QtBot,
    environ: dict[str, str],
    backend: GoodBackend,
) -> Iterator[OpenWindow]:
    keys = KeyDesk(SecretStore({}, SystemKeyring(lambda: backend)))
    with open_window(theme, icons, qtbot, environ, keys=keys) as window:
        yield window
    theme.set_less_motion(wanted=False)


@pytest.fixture
def page(opened: OpenWindow) -> SettingsPage:
    opened.window.flows.settings.open()
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


def is_still(theme: Theme) -> bool:
    """Whether nothing moves by itself."""
    return theme.less_motion


def shown_sections(page: SettingsPage) -> list[str]:
    return [section.id for section in page.sections if section.isVisible()]


class TestTheWindow:
    def test_keys_and_menu_open_it_once(self, opened: OpenWindow) -> None:
        QTest.keyClick(opened.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
        first = opened.window.flows.settings.page
        assert first is not None
        assert first.isVisible()
        entry = next(each for each in opened.window.top_bar.menu.actions() if each.text() == "Settings…")
        entry.trigger()
        assert opened.window.flows.settings.page is first
        assert not [each.text() for each in opened.window.top_bar.menu.actions() if each.isCheckable()]
        QTest.keyClick(first, Qt.Key.Key_Escape)
        opened.until(lambda: opened.window.flows.settings.page is None)

    def test_one_page_at_a_time_by_the_arrow_keys(self, page: SettingsPage) -> None:
        seen = []
        page.list.setFocus()
        for _ in page.sections:
            seen += shown_sections(page)
            QTest.keyClick(page.list, Qt.Key.Key_Down)
        assert seen == [section.id for section in page.sections]
        assert len(set(seen)) == 8

    def test_every_control_has_a_name(self, page: SettingsPage) -> None:
        for button in page.findChildren(QAbstractButton):
            if button.parent() is not None and not isinstance(button.parent(), QLineEdit):
                assert button.accessibleName() or button.text(), button.objectName()
        for kind in (QLineEdit, QComboBox, QSpinBox):
            for field in page.findChildren(kind):
                if not isinstance(field.parent(), QComboBox | QSpinBox):
                    assert field.accessibleName(), field.objectName()

    def test_another_language_while_it_is_open(
        self, opened: OpenWindow, page: SettingsPage, qapp: QApplication
    ) -> None:
        translator = Quoting()
        qapp.installTranslator(translator)
        try:
            opened.until(lambda: page.windowTitle() == "«Settings»")
            for row, section in enumerate(page.sections):
                assert page.list.item(row).text() == section.title()
                assert section.title().startswith("«")
            for row_widget in page.findChildren(SettingRow):
                words = row_widget.name.text()
                assert words.startswith("«") or words in ("Atlas Cloud", "MiniMax"), words
        finally:
            qapp.removeTranslator(translator)


class TestInEffectAtOnce:
    def test_look_and_motion(self, opened: OpenWindow, page: SettingsPage, theme: Theme) -> None:
        choose(get(page, QComboBox, "lookChoice"), "dark")
        assert theme.tokens is DARK
        opened.window.show_demo()
        sketch = opened.window.composer.sketch
        opened.until(lambda: sketch.is_playing)
        get(page, QCheckBox, "lessMotion").click()
        assert theme.less_motion
        assert not sketch.is_playing
        get(page, QCheckBox, "lessMotion").click()
        assert sketch.is_playing

    def test_language(self, opened: OpenWindow, page: SettingsPage) -> None:
        told: list[Settings] = []
        opened.window.settings_changed.connect(told.append)
        choose(get(page, QComboBox, "languageChoice"), "ko")
        assert [each.language for each in told] == ["ko"]

    def test_names_of_clips_with_an_example_at_each_letter(
        self, opened: OpenWindow, page: SettingsPage
    ) -> None:
        page.lead_to("files")
        pattern = get(page, QLineEdit, "namePattern")
        assert answer_of(page, pattern).endswith("Mist drifts over the lake.mp4")
        type_over(pattern, "{resolution} {prompt")
        assert "No file names can be made" in answer_of(page, pattern)
        assert settings(opened).files.pattern == "{resolution}", "the last one that was good"
        QTest.keyClicks(pattern, "}")
        assert answer_of(page, pattern) == "For example: 768P Mist drifts over the lake.mp4"
        assert settings(opened).files.pattern == "{resolution} {prompt}"

    def test_a_word_is_put_in_from_the_menu(self, opened: OpenWindow, page: SettingsPage) -> None:
        pattern = get(page, QLineEdit, "namePattern")
        section = next(each for each in page.sections if each.id == "files")
        menu = section._menu  # type: ignore[attr-defined]
        next(each for each in menu.actions() if each.data() == "{model}").trigger()
        assert pattern.text() == "{date} {time} {prompt} {model}"
        assert settings(opened).files.pattern == pattern.text()

    def test_the_folder_for_videos_and_back(
        self, opened: OpenWindow, page: SettingsPage, tmp_path: Path
    ) -> None:
        page.lead_to("files")
        folder = tmp_path / "新 clips"
        folder.mkdir()
        usual = opened.parts.settings.videos
        get(page, QPushButton, "chooseVideosFolder").click()
        opened.until(lambda: page.findChild(QFileDialog) is not None)
        dialog = get(page, QFileDialog, "videosFolderDialog")
        dialog.fileSelected.emit(str(folder))
        dialog.done(QDialog.DialogCode.Accepted)
        opened.until(lambda: opened.parts.settings.videos == folder)
        assert get(page, QWidget, "videosFolder").text() == str(folder)  # type: ignore[attr-defined]
        get(page, QPushButton, "usualVideosFolder").click()
        assert opened.parts.settings.videos == usual
        assert settings(opened).files.earlier == (str(folder),)

    def test_spending_by_the_fields_of_the_page_of_costs(
        self, opened: OpenWindow, page: SettingsPage
    ) -> None:
        page.lead_to("spending")
        QTest.keyClicks(get(page, QLineEdit, "limit_day"), "2.50")
        assert opened.parts.budget.limits.day == Decimal("2.50")
        opened.window._keeper.change(limits=Settings().limits)
        assert opened.parts.budget.limits == Settings().limits
        opened.until(lambda: get(page, QLineEdit, "limit_day").text() == "")

    def test_labels(self, opened: OpenWindow, page: SettingsPage) -> None:
        page.lead_to("labels")
        fields = page.findChild(LabelFields)
        assert fields is not None
        fields.is_visible.click()
        assert settings(opened).labels.is_visible
        assert page.findChild(LabelFields) is fields, "its own change does not make it anew"

    def test_notifications(self, opened: OpenWindow, page: SettingsPage) -> None:
        get(page, QCheckBox, "manners_keep_awake").click()
        assert settings(opened).manners.keep_awake
        get(page, QCheckBox, "manners_notify").click()
        assert not settings(opened).manners.notify
        assert not get(page, QCheckBox, "manners_only_away").isEnabled()

    def test_jobs_at_once(self, opened: OpenWindow, page: SettingsPage) -> None:
        get(page, QSpinBox, "jobsAtOnce").setValue(7)
        assert settings(opened).jobs_at_once == 7
        assert opened.parts.runner._at_once == 7

    def test_what_is_changed_is_there_at_the_next_start(
        self, opened: OpenWindow, page: SettingsPage, environ: dict[str, str]
    ) -> None:
        get(page, QCheckBox, "lessMotion").click()
        opened.until(lambda: lay_foundation(environ).settings.less_motion)


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


class TestSearch:
    def test_settings_are_found_by_their_words(self, page: SettingsPage) -> None:
        for words, sections in (
            ("password", {"network"}),
            ("high contrast", {"look"}),
            ("CAMERA sketch", {"look"}),
            ("watermark", {"labels"}),
            ("per day", {"spending"}),
            ("file name", {"files"}),
            ("region", {"providers"}),
            ("언어", {"look"}),
        ):
            page.search.setText(words)
            assert set(shown_sections(page)) == sections, words
            assert page.section.id in sections

    def test_other_rows_are_hidden_and_nothing_found_is_said(self, page: SettingsPage) -> None:
        page.search.setText("less motion")
        assert get(page, QCheckBox, "lessMotion").isVisible()
        assert not get(page, QCheckBox, "liveSketch").isVisible()
        page.search.clear()
        assert shown_sections(page) == ["look"]
        assert get(page, QCheckBox, "liveSketch").isVisible()
        page.search.setText("qwertz")
        assert shown_sections(page) == []
        assert page._nothing.isVisible()
        page.search.clear()
        assert shown_sections(page) == ["look"]
        QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert page.search.hasFocus()


class TestReset:
    def test_a_page_is_as_at_first_and_can_be_taken_back(
        self, opened: OpenWindow, page: SettingsPage, theme: Theme
    ) -> None:
        get(page, QCheckBox, "lessMotion").click()
        get(page, QSpinBox, "jobsAtOnce").setValue(7)
        page.lead_to("look")
        page.reset_button.click()
        assert not is_still(theme)
        assert not settings(opened).less_motion
        assert settings(opened).jobs_at_once == 7, "of another page"
        assert "as it was at first" in page.said.text()
        page.undo_button.click()
        assert is_still(theme)
        assert not page.undo_button.isVisible()

    def test_every_setting_of_a_page_is_reset(self, opened: OpenWindow, page: SettingsPage) -> None:
        usual = Settings()
        names = [name for section in page.sections for name in section.fields]
        assert len(names) == len(set(names)), "each belongs to one page"
        for section in page.sections:
            page.lead_to(section.id)
            page.reset_button.click()
            for name in section.fields:
                if name != "check_for_updates":
                    assert getattr(settings(opened), name) == getattr(usual, name)


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

"""The one button beside a failure: the window can do everything that a failure offers, and does it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.domain.release import Release
from hailuo_desktop.providers.minimax import MINIMAX_URLS, MinimaxProvider, Region
from hailuo_desktop.ui.controls import SegmentedControl
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.wording.actions import LABELS, Action
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.pictures import save_picture
from tests.support.window import OpenWindow, Quoting, open_window

pytestmark = pytest.mark.usefixtures("qloop")


@pytest.fixture
def simulator() -> Iterator[AtlasSimulator]:
    with AtlasSimulator() as running:
        yield running


@pytest.fixture
def opened(theme: Theme, icons: Icons, qtbot: QtBot, simulator: AtlasSimulator) -> Iterator[OpenWindow]:
    environ = {**os.environ, "HAILUO_ATLAS_URL": simulator.origin, "ATLASCLOUD_API_KEY": KEY}
    with open_window(theme, icons, qtbot, environ) as opened:
        yield opened


class Browser(QObject):
    """Takes the place of the system's browser and file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    made = Browser()
    for scheme in ("https", "file"):
        QDesktopServices.setUrlHandler(scheme, made, "open")  # type: ignore[arg-type]
    yield made
    for scheme in ("https", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


def press_notice(opened: OpenWindow, words: str) -> None:
    button = opened.window.notices.findChild(QPushButton, "noticeAction")
    assert button is not None
    assert button.isVisible()
    assert button.text() == words
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def fail(opened: OpenWindow, folder: Path) -> None:
    """Have a paid clip made that fails as the simulator was told."""
    window = opened.window
    window.take_files([save_picture(folder / "lake.png", 1280, 720)])
    opened.until(lambda: window.composer.boxes["image"].is_filled)
    window.composer.prompt.set_text("[Push in] Mist")
    opened.press_generate()
    opened.until(lambda: opened.state is JobState.FAILED)


def buttons(opened: OpenWindow) -> list[str]:
    return [each.text() for each in opened.window.stage.message.buttons if each.isVisible()]


def dialogs(opened: OpenWindow) -> list[QDialog]:
    return [each for each in opened.window.findChildren(QDialog) if each.isVisible()]


def test_the_window_can_do_what_a_button_says(opened: OpenWindow) -> None:
    """All but trying again, which only the one who tried can do."""
    can = {action for action in Action if opened.window.flows.mending.can(action)}
    assert can == set(LABELS) - {Action.TRY_AGAIN}


def test_a_notice_offers_what_helps(opened: OpenWindow) -> None:
    opened.window.say_failure(AppError(ErrorKind.PICTURE_EMPTY, facts={"name": "lake.png"}))
    press_notice(opened, "Choose a picture…")
    opened.until(lambda: opened.window.findChild(QFileDialog, "pictureDialog") is not None)
    dialog = opened.window.findChild(QFileDialog, "pictureDialog")
    assert dialog is not None
    dialog.reject()


def test_what_stands_there_goes_along_with_the_language(opened: OpenWindow, qapp: QApplication) -> None:
    bar = opened.window.notices
    opened.window.flows._updates._tell(Release(version="9.9.9", notes=""))
    opened.window.say_failure(AppError(ErrorKind.KEY_REFUSED, facts={"provider": "atlas"}))
    assert "does not accept" in bar.text
    asked = {button.objectName() for button in bar.findChildren(QPushButton) if button.isVisible()}
    translator = Quoting()
    qapp.installTranslator(translator)
    try:
        opened.until(lambda: bar.text.startswith("«"))
        button = bar.findChild(QPushButton, "noticeAction")
        assert isinstance(button, QPushButton)
        assert button.text().startswith("«")
        bar.next()
        assert bar.text.startswith("«Version 9.9.9"), "also what waited"
    finally:
        qapp.removeTranslator(translator)
    opened.until(lambda: bar.text == "Version 9.9.9 is available.")
    assert "noticeAction" in asked


def test_what_has_a_command_in_it_can_be_copied(opened: OpenWindow) -> None:
    facts = {"libraries": "libegl1", "packages": "libegl1"}
    opened.window.say_failure(AppError(ErrorKind.LIBRARY_MISSING, facts=dict(facts)))
    press_notice(opened, "Copy these words")
    assert "sudo apt install libegl1" in QGuiApplication.clipboard().text()


def test_trying_again_does_once_more_what_failed_and_is_offered_only_then(opened: OpenWindow) -> None:
    window, tried = opened.window, list[str]()
    error = AppError(ErrorKind.PROVIDER_TROUBLE)
    window.notices.say(window.flows.mending.notice(error, provider="atlas"))
    assert not window.notices.findChild(QPushButton, "noticeAction").isVisible()  # type: ignore[union-attr]
    window.notices.clear()
    again = window.flows.mending.notice(error, provider="atlas", again=lambda: tried.append("again"))
    window.notices.say(again)
    press_notice(opened, "Try again")
    assert tried == ["again"]


def test_the_folder_that_is_full_is_opened(opened: OpenWindow, tmp_path: Path, browser: Browser) -> None:
    opened.window.say_failure(AppError(ErrorKind.DISK_FULL, facts={"folder": str(tmp_path)}))
    press_notice(opened, "Open the folder")
    assert browser.opened == [QUrl.fromLocalFile(str(tmp_path)).toString()]


def test_without_balance_the_account_is_filled_up_first(
    opened: OpenWindow, simulator: AtlasSimulator, tmp_path: Path, browser: Browser
) -> None:
    simulator.fail_next("submit", status=402, body={"code": 402, "msg": "insufficient balance"})
    fail(opened, tmp_path)
    assert buttons(opened) == ["Top up your account", "Edit and run again"]
    QTest.mouseClick(opened.window.stage.message.button, Qt.MouseButton.LeftButton)
    assert browser.opened == ["https://www.atlascloud.ai/console"]


def test_a_refused_key_leads_to_the_key(
    opened: OpenWindow, simulator: AtlasSimulator, tmp_path: Path
) -> None:
    refusal = {"code": 401, "msg": "unauthorized"}
    for endpoint in ("upload", "balance", "history"):
        simulator.fail_next(endpoint, times=99, status=401, body=refusal)
    fail(opened, tmp_path)
    assert buttons(opened) == ["Enter the key", "Edit and run again"]
    QTest.mouseClick(opened.window.stage.message.button, Qt.MouseButton.LeftButton)
    opened.until(lambda: [each.objectName() for each in dialogs(opened)] == ["keyDialog"])


def test_a_refusal_that_is_not_the_keys_fault_leads_to_the_settings(
    opened: OpenWindow, simulator: AtlasSimulator, tmp_path: Path
) -> None:
    simulator.fail_next("upload", status=401, body={"code": 401, "msg": "unauthorized"})
    fail(opened, tmp_path)
    message = opened.window.stage.message
    assert "says nothing of your key" in message.text.text()
    assert buttons(opened) == ["Settings…", "Edit and run again"]


def test_the_region_of_an_account_is_chosen_where_its_key_is_entered(opened: OpenWindow) -> None:
    window, provider = opened.window, opened.parts.providers["minimax"]
    assert isinstance(provider, MinimaxProvider)
    assert provider.address == MINIMAX_URLS[Region.GLOBAL]
    window.flows.mending.carry_out(Action.CHOOSE_REGION, AppError(ErrorKind.KEY_REFUSED), "minimax")
    opened.until(lambda: dialogs(opened) != [])
    (dialog,) = dialogs(opened)
    choice = dialog.findChild(SegmentedControl, "keyRegion")
    assert choice is not None
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("https://platform.minimax.io" in words for words in said)
    choice.set_value("mainland")
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("https://platform.minimaxi.com" in words for words in said)
    opened.until(lambda: provider.address == MINIMAX_URLS[Region.MAINLAND])
    dialog.reject()


def test_one_provider_has_no_regions_to_choose_from(opened: OpenWindow) -> None:
    opened.window.flows.keys.ask("atlas")
    opened.until(lambda: dialogs(opened) != [])
    (dialog,) = dialogs(opened)
    assert dialog.findChild(SegmentedControl, "keyRegion") is None
    dialog.reject()


def test_a_paid_job_that_cannot_be_asked_for_offers_the_key_while_it_waits(
    opened: OpenWindow, simulator: AtlasSimulator, tmp_path: Path
) -> None:
    window, refusal = opened.window, {"code": 401, "msg": "unauthorized"}
    for endpoint in ("status", "balance", "history"):
        simulator.fail_next(endpoint, times=99, status=401, body=refusal)
    window.take_files([save_picture(tmp_path / "lake.png", 1280, 720)])
    opened.until(lambda: window.composer.boxes["image"].is_filled)
    window.composer.prompt.set_text("[Push in] Mist")
    opened.press_generate()
    live = window.stage.live
    opened.until(lambda: live.mend.isVisible())
    assert live.mend.text() == "Enter the key"
    QTest.mouseClick(live.mend, Qt.MouseButton.LeftButton)
    opened.until(lambda: [each.objectName() for each in dialogs(opened)] == ["keyDialog"])
    assert opened.state is JobState.RENDERING

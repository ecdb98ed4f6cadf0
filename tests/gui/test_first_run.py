"""The first minute: three steps on the stage, each of which says when it is done, and never a second time."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.job import JobState
from hailuo_desktop.services.keys import KeyDesk
from hailuo_desktop.storage.secret_store import SecretStore
from hailuo_desktop.storage.system_keyring import SystemKeyring
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.stage.first_run import FirstRun
from hailuo_desktop.ui.theme import Theme
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.keyring_backends import GoodBackend
from tests.support.pictures import save_picture
from tests.support.window import OpenWindow, drop, files, open_window

pytestmark = pytest.mark.usefixtures("qloop")


@pytest.fixture
def backend() -> GoodBackend:
    return GoodBackend()


@pytest.fixture
def simulator() -> Iterator[AtlasSimulator]:
    with AtlasSimulator() as running:
        yield running


@pytest.fixture
def environ(simulator: AtlasSimulator) -> dict[str, str]:
    return {**os.environ, "HAILUO_ATLAS_URL": simulator.origin}


class Starts:
    """Opens the window as often as wanted, over the same folders and the same keyring."""

    def __init__(
        self, theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str], backend: GoodBackend
    ) -> None:
        self._parts = (theme, icons, qtbot, environ)
        self._backend = backend

    def open(self) -> AbstractContextManager[OpenWindow]:
        keys = KeyDesk(SecretStore({}, SystemKeyring(lambda: self._backend)))
        return open_window(*self._parts, keys=keys)


@pytest.fixture
def starts(theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str], backend: GoodBackend) -> Starts:
    return Starts(theme, icons, qtbot, environ, backend)


@pytest.fixture
def opened(starts: Starts) -> Iterator[OpenWindow]:
    with starts.open() as opened:
        yield opened


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    return save_picture(tmp_path / "lake.png", 1280, 720)


def page_of(opened: OpenWindow) -> FirstRun:
    page = opened.window.flows.first_run.page
    assert page is not None
    return page


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def press(widget: QWidget, name: str) -> None:
    button = widget.findChild(QPushButton, name) or widget.findChild(QToolButton, name)
    assert button is not None
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def enter_key(opened: OpenWindow) -> None:
    page = page_of(opened)
    QTest.keyClicks(page.entry.field, KEY)
    press(page, "saveKey")
    opened.until(lambda: page.key.is_done)


def settings_of(opened: OpenWindow) -> Path:
    return opened.foundation.paths.settings


def test_it_says_what_to_do_what_a_key_is_where_to_get_it_and_what_it_costs(opened: OpenWindow) -> None:
    page = page_of(opened)
    assert page.isVisible()
    assert not opened.window.stage.empty.isVisible()
    said = words(page)
    for part in ("Try it without a key", "sample picture", "Atlas Cloud", "$25", "$0.23", "Drop a picture"):
        assert part in said
    assert "https://www.atlascloud.ai/console/api-keys" in said
    assert not any(step.is_done for step in (page.sketch, page.key, page.picture))


def test_an_empty_library_has_nothing_to_search(opened: OpenWindow) -> None:
    head = opened.window.library.head
    assert not any(each.isVisible() for each in (head.search, head.shown, head.more, head.sort))


def test_from_trying_it_to_the_first_clip(opened: OpenWindow) -> None:
    window, page = opened.window, page_of(opened)
    press(page, "trySketch")
    opened.until(lambda: page.sketch.is_done)
    assert page.picture.is_done
    assert not page.key.is_done
    assert "press Generate" in words(page.sketch)
    opened.press_generate()
    opened.until(lambda: opened.state is JobState.DONE)
    assert window.flows.first_run.page is None
    head = window.library.head
    assert all(each.isVisible() for each in (head.search, head.shown, head.more, head.sort))


def test_a_key_is_tested_and_kept_right_there(opened: OpenWindow, backend: GoodBackend) -> None:
    page = page_of(opened)
    QGuiApplication.clipboard().setText(f" {KEY}\n")
    press(page, "pasteKey")
    press(page, "testKey")
    opened.until(lambda: "Your balance is $" in page.entry.answer.text())
    assert not backend.entries
    press(page, "saveKey")
    opened.until(lambda: page.key.is_done)
    assert list(backend.entries.values()) == [KEY]
    assert "kept in this computer's keyring" in words(page.key)
    assert not page.entry.isVisible()
    assert page.entry.key == ""
    opened.until(lambda: opened.window.top_bar.key.text().strip() == "API key")


def test_a_bad_key_is_told_beside_it(opened: OpenWindow, backend: GoodBackend) -> None:
    page = page_of(opened)
    QTest.keyClicks(page.entry.field, "apikey-that-nobody-knows")
    press(page, "testKey")
    opened.until(lambda: "does not accept this API key" in page.entry.answer.text())
    assert not page.key.is_done
    assert not backend.entries


def test_a_key_from_the_dialog_counts_too(opened: OpenWindow) -> None:
    window, page = opened.window, page_of(opened)
    window.flows.keys.ask("atlas")
    opened.until(lambda: [each for each in window.findChildren(QDialog) if each.isVisible()] != [])
    dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
    field = dialog.findChild(type(page.entry.field), "keyEdit")
    assert field is not None
    QTest.keyClicks(field, KEY)
    press(dialog, "saveKey")
    opened.until(lambda: page.key.is_done)


def test_a_key_and_a_picture_are_enough(opened: OpenWindow, lake: Path) -> None:
    window = opened.window
    enter_key(opened)
    assert page_of(opened).isVisible()
    drop(window, files(lake), QPoint(700, 300))
    opened.until(lambda: window.flows.first_run.page is None)
    assert window.stage.empty.isVisible()


def test_a_picture_and_then_a_key_are_too(opened: OpenWindow, lake: Path) -> None:
    window, page = opened.window, page_of(opened)
    drop(window, files(lake), QPoint(700, 300))
    opened.until(lambda: page.picture.is_done)
    assert page.isVisible()
    QTest.keyClicks(page.entry.field, KEY)
    QTest.keyClick(page.entry.field, Qt.Key.Key_Return)
    opened.until(lambda: window.flows.first_run.page is None)


def test_a_picture_can_be_chosen(opened: OpenWindow) -> None:
    press(page_of(opened), "firstPicture")
    opened.until(lambda: opened.window.findChild(QFileDialog, "pictureDialog") is not None)
    dialog = opened.window.findChild(QFileDialog, "pictureDialog")
    assert dialog is not None
    dialog.reject()


def test_what_the_user_wants_to_see_no_more_is_gone_for_good(starts: Starts) -> None:
    with starts.open() as opened:
        press(page_of(opened), "leaveFirstRun")
        assert opened.window.stage.empty.isVisible()
    with starts.open() as again:
        assert again.window.flows.first_run.page is None
        assert again.window.stage.empty.isVisible()


def test_who_has_clips_already_is_not_led_through_it(starts: Starts) -> None:
    with starts.open() as opened:
        opened.window.show_demo()
        opened.until(lambda: opened.window.composer.boxes["image"].is_filled)
        opened.press_generate()
        opened.until(lambda: opened.state is JobState.DONE)
        path = settings_of(opened)
    kept = json.loads(path.read_text("utf-8"))
    assert kept.pop("is_introduced") is True
    path.write_text(json.dumps(kept), "utf-8")  # as an earlier version left it
    with starts.open() as again:
        again.until(lambda: again.window.flows.first_run.page is None)


@pytest.mark.parametrize(("width", "height"), [(1024, 700), (1920, 1080)])
def test_everything_is_in_view(opened: OpenWindow, width: int, height: int) -> None:
    frame, page = opened.window.frame, page_of(opened)
    frame.resize(width, height)
    opened.qtbot.wait(50)
    last = page.findChild(QPushButton, "leaveFirstRun")
    assert last is not None
    bottom = last.mapTo(page, QPoint(0, last.height())).y()
    assert bottom <= page.height()

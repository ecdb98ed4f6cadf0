"""New versions: asked about once, looked for only after a yes, told of once, forced never."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.job import JobState
from hailuo_desktop.parts import lay_foundation
from hailuo_desktop.providers.github_releases import RELEASES_VARIABLE, releases_of
from hailuo_desktop.providers.http import ClientFactory
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.services.updates import UpdateDesk
from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.update_dialog import UpdateDialog
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.builders import a_job
from tests.support.clock import JumpingClock
from tests.support.pictures import save_picture
from tests.support.release_server import ReleaseServer, an_answer, release_server
from tests.support.videos import make_clip
from tests.support.window import OpenWindow, open_window

pytestmark = pytest.mark.usefixtures("qloop")

QUESTION = "Look for new versions once a day?"
AVAILABLE = "Version 9.9.9 is available."


@pytest.fixture
def server() -> Iterator[ReleaseServer]:
    with release_server() as running:
        yield running


@pytest.fixture
def environ(server: ReleaseServer) -> dict[str, str]:
    return {**os.environ, RELEASES_VARIABLE: server.address}


@pytest.fixture
def desk(environ: dict[str, str]) -> UpdateDesk:
    """On a day that is over in an instant; the next one never ends."""
    return UpdateDesk(releases_of("", environ, ClientFactory()), "1.0", JumpingClock(longest=3600))


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was opened in the browser."""
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return opened


def keep(environ: dict[str, str], **settings: object) -> None:
    lay_foundation(environ).settings_store.save(msgspec.structs.replace(Settings(), **settings))


def kept(environ: dict[str, str]) -> Settings:
    return lay_foundation(environ).settings


def press(opened: OpenWindow, name: str) -> None:
    for kind in (QPushButton, QToolButton):
        for button in opened.window.findChildren(kind, name):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            return
    raise AssertionError(name)


def entry(opened: OpenWindow) -> object:
    """What the settings say: nothing, off or on."""
    opened.window.flows.settings.open("privacy")
    box = opened.window.findChild(QCheckBox, "checkForUpdates")
    assert box is not None
    return box.isChecked() if box.isVisible() else None


class TestTheQuestion:
    def test_it_comes_with_the_first_clip_and_yes_looks_at_once(
        self,
        theme: Theme,
        icons: Icons,
        qtbot: QtBot,
        environ: dict[str, str],
        desk: UpdateDesk,
        server: ReleaseServer,
        tmp_path: Path,
    ) -> None:
        clip = make_clip(tmp_path / "served.mp4", size=(320, 180))
        keep(environ, provider="atlas", model="hailuo-02")
        with AtlasSimulator(videos=[clip]) as simulator:
            simulator.set(states=("completed",), seconds_per_state=0.0)
            environ |= {"HAILUO_ATLAS_URL": simulator.origin, "ATLASCLOUD_API_KEY": KEY}
            with open_window(theme, icons, qtbot, environ, updates=desk) as opened:
                window = opened.window
                window.take_files([save_picture(tmp_path / "lake.png", 640, 360)])
                opened.until(lambda: window.composer.boxes["image"].is_filled)
                assert window.notices.text == ""
                window.composer.prompt.set_text("Mist")
                opened.press_generate()
                opened.until(lambda: opened.state is JobState.DONE)
                opened.until(lambda: window.notices.text.startswith(QUESTION))
                assert server.asked == []
                press(opened, "noticeAction")
                opened.until(lambda: window.notices.text == AVAILABLE)
                assert entry(opened) is True
                assert len(server.asked) == 1
        settings = kept(environ)
        assert settings.check_for_updates is True
        assert settings.update_told == "9.9.9"
        assert settings.updates_looked_at is not None

    def test_no_is_no_until_the_settings_say_otherwise(
        self,
        theme: Theme,
        icons: Icons,
        qtbot: QtBot,
        environ: dict[str, str],
        desk: UpdateDesk,
        server: ReleaseServer,
        tmp_path: Path,
    ) -> None:
        done = a_job(state=JobState.DONE, video=str(make_clip(tmp_path / "clip.mp4")))
        with open_window(theme, icons, qtbot, environ, updates=desk) as opened:
            notices = opened.window.notices
            for _ in range(2):  # late news of the same clip ask nothing again
                for listener in opened.parts.runner._listeners:
                    listener(JobUpdate(job=done))
            opened.until(lambda: notices.text.startswith(QUESTION))
            press(opened, "noticeOther")
            assert notices.text == ""
            assert entry(opened) is False
            opened.until(lambda: kept(environ).check_for_updates is False)
            assert server.asked == []
            box = opened.window.findChild(QCheckBox, "checkForUpdates")
            assert box is not None
            box.click()
            opened.until(lambda: notices.text == AVAILABLE)
            assert len(server.asked) == 1


class TestTheLook:
    @pytest.fixture
    def opened(
        self, theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str], desk: UpdateDesk
    ) -> Iterator[OpenWindow]:
        keep(environ, check_for_updates=True)
        with open_window(theme, icons, qtbot, environ, updates=desk) as opened:
            yield opened

    def test_the_notice_shows_the_notes_and_leads_to_the_page(
        self, opened: OpenWindow, server: ReleaseServer, pages: list[str]
    ) -> None:
        opened.until(lambda: opened.window.notices.text == AVAILABLE)
        press(opened, "noticeOther")
        opened.until(lambda: opened.window.findChildren(UpdateDialog) != [])
        (dialog,) = opened.window.findChildren(UpdateDialog)
        assert dialog.notes.toPlainText() == "## Better\n\n- 更快 clips"
        assert pages == []
        press(opened, "openDownloadPage")
        origin = server.address.removesuffix("/repos/x/y/releases/latest")
        assert pages == [f"{origin}/releases/latest"]
        opened.until(lambda: opened.window.findChildren(UpdateDialog) == [])

    def test_the_page_is_one_press_away(self, opened: OpenWindow, pages: list[str]) -> None:
        opened.until(lambda: opened.window.notices.text == AVAILABLE)
        press(opened, "noticeAction")
        assert len(pages) == 1
        assert opened.window.notices.text == ""

    def test_it_gives_way_to_failures_and_comes_back(self, opened: OpenWindow) -> None:
        bar = opened.window.notices
        opened.until(lambda: bar.text == AVAILABLE)
        bar.say(Notice("Disk full.", "danger"))
        bar.say(Notice("No network.", "danger"))
        shown = []
        while bar.text:
            shown.append(bar.text)
            press(opened, "noticeClose")
        assert shown == ["Disk full.", "No network.", AVAILABLE]


@pytest.mark.parametrize(
    ("settings", "asked"),
    [
        ({"check_for_updates": None}, 0),
        ({"check_for_updates": False}, 0),
        ({"check_for_updates": True, "update_told": "9.9.9"}, 1),
    ],
)
def test_without_a_yes_nobody_is_asked_and_no_version_is_told_twice(
    theme: Theme,
    icons: Icons,
    qtbot: QtBot,
    environ: dict[str, str],
    desk: UpdateDesk,
    server: ReleaseServer,
    settings: dict[str, object],
    asked: int,
) -> None:
    keep(environ, **settings)
    with open_window(theme, icons, qtbot, environ, updates=desk) as opened:
        opened.until(lambda: len(server.asked) >= asked)
        qtbot.wait(300)
        assert opened.window.notices.text == ""
        assert len(server.asked) == asked


@pytest.mark.parametrize("trouble", ["status", "rubbish", "older"])
def test_a_failure_is_not_told(
    theme: Theme,
    icons: Icons,
    qtbot: QtBot,
    environ: dict[str, str],
    desk: UpdateDesk,
    server: ReleaseServer,
    trouble: str,
) -> None:
    match trouble:
        case "status":
            server.status = 503
        case "rubbish":
            server.body = b"<html>"
        case "older":
            server.say(an_answer("v0.0.1"))
    keep(environ, check_for_updates=True)
    with open_window(theme, icons, qtbot, environ, updates=desk) as opened:
        opened.until(lambda: len(server.asked) == 1)
        qtbot.wait(200)
        assert opened.window.notices.text == ""


def test_where_nobody_can_be_asked_there_is_no_such_setting(
    theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str]
) -> None:
    environ[RELEASES_VARIABLE] = ""
    with open_window(theme, icons, qtbot, environ) as opened:
        assert entry(opened) is None

"""The whole window with its real parts: dropped on, pasted into, pressed and left."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.job import JobState
from hailuo_desktop.parts import lay_foundation
from hailuo_desktop.resources import resources_folder
from hailuo_desktop.services.keys import KeyDesk
from hailuo_desktop.storage.secret_store import SecretStore
from hailuo_desktop.storage.system_keyring import SystemKeyring
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.notice_bar import Notice
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import STRIP_HEIGHT
from hailuo_desktop.ui.window_frame import SMALLEST
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.keyring_backends import GoodBackend
from tests.support.pictures import save_picture
from tests.support.window import SAMPLE, OpenWindow, Quoting, drop, files, open_window

pytestmark = pytest.mark.usefixtures("qloop")

ON_STAGE = QPoint(700, 300)


@pytest.fixture
def simulator(tmp_path: Path) -> Iterator[AtlasSimulator]:
    with AtlasSimulator() as running:
        yield running


@pytest.fixture
def environ(simulator: AtlasSimulator) -> dict[str, str]:
    return {**os.environ, "HAILUO_ATLAS_URL": simulator.origin, "ATLASCLOUD_API_KEY": KEY}


@pytest.fixture
def opened(theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str]) -> Iterator[OpenWindow]:
    with open_window(theme, icons, qtbot, environ) as opened:
        yield opened


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    return save_picture(tmp_path / "Bilder am See" / "lac – 湖.png", 1280, 720)


def notice(opened: OpenWindow) -> str:
    return opened.window.notices.text


def dialog_of(opened: OpenWindow) -> QDialog:
    def found() -> list[QDialog]:
        return [each for each in opened.window.findChildren(QDialog) if each.isVisible()]

    opened.until(lambda: found() != [])
    return found()[0]


def press(dialog: QWidget, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def paste(opened: OpenWindow) -> None:
    opened.window.setFocus()
    QTest.keyClick(opened.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


class TestBeforeTheServices:
    @pytest.fixture
    def bare(self, theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str]) -> Iterator[OpenWindow]:
        with open_window(theme, icons, qtbot, environ, attach=False) as bare:
            yield bare

    def test_it_is_there_and_says_that_it_starts(self, bare: OpenWindow) -> None:
        assert bare.window.composer.foot.button.text() == "Starting…"
        assert not bare.window.composer.foot.button.isEnabled()
        bare.attach()
        assert bare.window.composer.foot.button.isEnabled()

    def test_what_is_dropped_early_is_taken_later(self, bare: OpenWindow, lake: Path) -> None:
        drop(bare.window, files(lake), ON_STAGE)
        assert not bare.window.composer.boxes["image"].is_filled
        bare.attach()
        bare.until(lambda: bare.window.composer.boxes["image"].is_filled)

    def test_slow_libraries_come_after_the_first_paint(self) -> None:
        program = (
            "import sys, pathlib\n"
            "from PySide6.QtWidgets import QApplication\n"
            "from hailuo_desktop.services.catalogue import Catalogue, ProviderInfo, load_families\n"
            "from hailuo_desktop.storage.settings import Settings, SettingsStore\n"
            "from hailuo_desktop.ui.icons import Icons\n"
            "from hailuo_desktop.ui.main_window import MainWindow\n"
            "from hailuo_desktop.ui.theme import Theme\n"
            "from hailuo_desktop.ui.window_frame import WindowFrame\n"
            "resources = pathlib.Path(sys.argv[1])\n"
            "app = QApplication([])\n"
            "theme = Theme(app, resources)\n"
            "known = [ProviderInfo(id=i, label=i, needs_key=i == 'atlas') for i in ('atlas', 'sketch')]\n"
            "frame = WindowFrame(Settings())\n"
            "window = MainWindow(frame, theme, Icons(theme, resources / 'icons' / 'lucide'),\n"
            "    Catalogue(load_families(resources / 'models'), known),\n"
            "    SettingsStore(pathlib.Path('nowhere')), Settings(), resources, resources)\n"
            "frame.show()\n"
            "frame.grab()\n"
            "slow = ('httpx', 'keyring', 'PySide6.QtMultimedia', 'PIL', 'av', 'qasync', 'sqlite3')\n"
            "print([name for name in slow if name in sys.modules])\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", program, str(resources_folder())],
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
            cwd=resources_folder().parent,
        )
        assert done.stdout.strip() == "[]"


class TestTheFreeSketch:
    def test_from_the_sample_to_a_playing_clip(self, opened: OpenWindow) -> None:
        window = opened.window
        window.show_demo()
        opened.until(lambda: window.composer.boxes["image"].is_filled)
        assert window.composer.request.provider == "sketch"
        assert window.composer.prompt.text.startswith("[Push in]")
        assert window.composer.foot.price.text() == "Free"
        assert window.focusWidget() is window.composer.foot.button
        QTest.keyClick(window.composer.foot.button, Qt.Key.Key_Space)
        opened.until(lambda: opened.state is JobState.DONE)
        opened.until(lambda: window.stage.player.playback.position > 0)
        job = window.board.on_stage
        assert job is not None
        assert window.stage.clip == Path(job.video)
        assert window.library.ids() == [job.id]
        assert window.library.selected == job.id
        assert not window.top_bar.queue.isVisible()
        assert window.composer.prompt.text.startswith("[Push in]")
        assert window.composer.foot.button.isEnabled()

    def test_its_menu(self, opened: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
        window = opened.window
        window.show_demo()
        opened.until(lambda: window.composer.boxes["image"].is_filled)
        opened.press_generate()
        opened.until(lambda: opened.state is JobState.DONE)
        (job_id,) = window.library.ids()

        def choose(words: str) -> None:
            window.library.menu_asked.emit(job_id, window.mapToGlobal(QPoint(600, 400)))
            menu = next(each for each in window.findChildren(QMenu, "jobMenu") if each.isVisible())
            next(each for each in menu.actions() if each.text().startswith(words)).trigger()
            menu.close()

        choose("Copy the prompt")
        assert QGuiApplication.clipboard().text() == window.composer.prompt.text
        choose("Move to the bin")
        opened.until(lambda: window.library.ids() == [])
        assert opened.state is None
        assert window.stage.empty.isVisible()

    def test_stopping_it_is_free_and_not_asked_about(self, opened: OpenWindow) -> None:
        window = opened.window
        window.show_demo()
        opened.until(lambda: window.composer.boxes["image"].is_filled)
        window.composer.format.choose("sketch", "sketch", "1080P", 10)
        opened.press_generate()
        opened.until(lambda: opened.state in (JobState.RENDERING, JobState.QUEUED))
        assert window.stage.live.button.text() == "Cancel"
        QTest.mouseClick(window.stage.live.button, Qt.MouseButton.LeftButton)
        opened.until(lambda: opened.state is JobState.CANCELLED)
        assert not [each for each in window.findChildren(QDialog) if each.isVisible()]


class TestPaidJobs:
    @pytest.fixture
    def filled(self, opened: OpenWindow, lake: Path) -> OpenWindow:
        opened.window.take_files([lake])
        opened.until(lambda: opened.window.composer.boxes["image"].is_filled)
        opened.window.composer.prompt.set_text("[Tilt up] towers 塔")
        return opened

    def test_the_queue_shows_what_is_under_way(self, filled: OpenWindow, simulator: AtlasSimulator) -> None:
        simulator.set(states=("processing",))
        window = filled.window
        filled.press_generate()
        filled.until(lambda: filled.state is JobState.RENDERING)
        assert window.top_bar.queue.text().strip() == "1 running"
        assert not window.queue.isVisible()
        QTest.mouseClick(window.top_bar.queue, Qt.MouseButton.LeftButton)
        assert window.queue.isVisible()
        QTest.keyClick(window.queue, Qt.Key.Key_Escape)
        assert not window.queue.isVisible()
        assert len(simulator.submissions) == 1

    def test_a_double_click_pays_once(self, filled: OpenWindow, simulator: AtlasSimulator) -> None:
        simulator.set(states=("processing",))
        filled.press_generate()
        filled.press_generate()
        filled.until(lambda: filled.state is JobState.RENDERING)
        assert len(simulator.submissions) == 1

    def test_stopping_is_asked_about_because_it_is_billed(
        self, filled: OpenWindow, simulator: AtlasSimulator
    ) -> None:
        simulator.set(states=("processing",))
        window = filled.window
        filled.press_generate()
        filled.until(lambda: filled.state is JobState.RENDERING)
        QTest.mouseClick(window.stage.live.button, Qt.MouseButton.LeftButton)
        dialog = dialog_of(filled)
        press(dialog, "no")
        filled.qtbot.wait(100)
        assert window.stage.live.isVisible()
        QTest.mouseClick(window.stage.live.button, Qt.MouseButton.LeftButton)
        press(dialog_of(filled), "yes")
        filled.until(lambda: filled.state is JobState.CANCELLED)
        assert "still bills" in window.stage.message.charge.text()
        simulator.set(states=("completed",))
        QTest.mouseClick(window.stage.message.button, Qt.MouseButton.LeftButton)
        filled.until(lambda: not window.stage.message.isVisible())

    def test_a_failure_has_its_sentence_and_a_way_on(
        self, filled: OpenWindow, simulator: AtlasSimulator
    ) -> None:
        simulator.set(states=("failed",))
        window = filled.window
        asked = window.composer.request
        filled.press_generate()
        filled.until(lambda: filled.state is JobState.FAILED)
        message = window.stage.message
        assert message.isVisible()
        assert "Atlas Cloud" in message.text.text()
        assert message.charge.text()
        assert message.next_step.text()
        window.composer.prompt.set_text("something else")
        window.composer.remove_picture("image")
        QTest.mouseClick(message.button, Qt.MouseButton.LeftButton)
        filled.until(lambda: window.composer.boxes["image"].is_filled)
        assert window.composer.prompt.text == asked.prompt
        assert window.composer.request.resolution == asked.resolution

    def test_news_of_a_job_in_the_background(self, filled: OpenWindow, simulator: AtlasSimulator) -> None:
        window = filled.window
        simulator.set(states=("failed",), seconds_per_state=0.0)
        filled.press_generate()
        filled.until(lambda: filled.state is not None)
        first = window.board.on_stage
        window.composer.format.choose("sketch", "sketch", "", 0)
        window.composer.prompt.set_text("[Pan left]")
        filled.press_generate()
        filled.until(lambda: window.board.on_stage is not first)
        filled.until(lambda: filled.state is JobState.DONE)
        filled.until(lambda: len(window.library.ids()) == 2)

    def test_a_bad_key_leads_to_the_key(
        self, theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str], lake: Path
    ) -> None:
        backend = GoodBackend()
        keys = KeyDesk(SecretStore({}, SystemKeyring(lambda: backend)))
        with open_window(theme, icons, qtbot, environ, keys=keys) as opened:
            window = opened.window
            opened.until(lambda: "Add API key" in window.top_bar.key.text())
            window.take_files([lake])
            opened.until(lambda: window.composer.boxes["image"].is_filled)
            window.composer.prompt.set_text("Mist")
            before = window.composer.request
            opened.press_generate()
            dialog = dialog_of(opened)
            assert dialog.objectName() == "keyDialog"
            assert window.composer.request == before
            edit = dialog.findChild(QLineEdit, "keyEdit")
            assert edit is not None
            QTest.keyClicks(edit, KEY)
            press(dialog, "saveKey")
            opened.until(lambda: "kept" in notice(opened))
            opened.until(lambda: window.top_bar.key.text().strip() == "API key")
            assert window.composer.request == before
            opened.until(window.composer.foot.button.isEnabled)
            assert opened.state is None
            opened.press_generate()
            opened.until(lambda: opened.state is not None)


class TestLeaving:
    def test_the_window_stays_until_it_is_let_go(self, opened: OpenWindow, qtbot: QtBot) -> None:
        with qtbot.waitSignal(opened.window.frame.close_asked):
            opened.window.frame.close()
        assert opened.window.isVisible()

    def test_quit_from_the_menu_is_the_same(self, opened: OpenWindow, qtbot: QtBot) -> None:
        with qtbot.waitSignal(opened.window.frame.close_asked):
            QTest.keyClick(opened.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)

    def test_what_was_chosen_is_there_at_the_next_start(
        self, theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str]
    ) -> None:
        size = QSize(1100, 720).boundedTo(QGuiApplication.primaryScreen().availableSize())
        with open_window(theme, icons, qtbot, environ) as opened:
            opened.window.frame.resize(size)
            opened.window.composer.format.choose("sketch", "sketch", "1080P", 10)
            opened.window._keeper.change(look="dark")
        settings = lay_foundation(environ).settings
        assert (settings.provider, settings.resolution, settings.duration) == ("sketch", "1080P", 10)
        assert settings.look == "dark"
        with open_window(theme, icons, qtbot, environ) as opened:
            assert opened.window.composer.request.resolution == "1080P"
            assert opened.window.frame.size() == size

    def test_jobs_are_there_at_the_next_start(
        self, theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str]
    ) -> None:
        with open_window(theme, icons, qtbot, environ) as opened:
            opened.window.show_demo()
            opened.until(lambda: opened.window.composer.boxes["image"].is_filled)
            opened.press_generate()
            opened.until(lambda: opened.state is JobState.DONE)
            ids = opened.window.library.ids()
        with open_window(theme, icons, qtbot, environ) as opened:
            opened.until(lambda: opened.window.library.ids() == ids)
            assert opened.state is None

    def test_a_job_under_way_is_on_the_stage_at_the_next_start(
        self,
        theme: Theme,
        icons: Icons,
        qtbot: QtBot,
        environ: dict[str, str],
        simulator: AtlasSimulator,
        lake: Path,
    ) -> None:
        simulator.set(states=("processing",))
        with open_window(theme, icons, qtbot, environ) as opened:
            opened.window.take_files([lake])
            opened.until(lambda: opened.window.composer.boxes["image"].is_filled)
            opened.window.composer.prompt.set_text("Mist")
            opened.press_generate()
            opened.until(lambda: opened.state is JobState.RENDERING)
        with open_window(theme, icons, qtbot, environ) as opened:
            opened.until(lambda: opened.state is JobState.RENDERING)
            assert opened.window.stage.live.isVisible()
        assert len(simulator.submissions) == 1


class TestSmallScreens:
    def test_nothing_is_cut_off(self, opened: OpenWindow) -> None:
        window = opened.window
        window.show_demo()
        opened.until(lambda: window.composer.boxes["image"].is_filled)
        if window.frame.minimumSize() != SMALLEST:
            pytest.skip("this screen is smaller than the smallest window")
        window.frame.resize(SMALLEST)
        opened.qtbot.wait(50)
        assert window.size() == SMALLEST
        inside = window.rect()
        for child in window.findChildren(QWidget):
            if child.isVisible() and child.accessibleName():
                corner = child.mapTo(window, QPoint(child.width(), child.height()))
                assert inside.contains(corner - QPoint(1, 1)), child
        assert window.composer._scroll.verticalScrollBar().maximum() == 0
        assert window.library.height() == STRIP_HEIGHT

    def test_the_bar_becomes_narrow(self, opened: OpenWindow) -> None:
        window = opened.window
        window.frame.resize(1040, 720)
        opened.qtbot.wait(20)
        assert window.top_bar.key.text().strip() == ""
        assert window.top_bar.key.accessibleName() == "API key"


def test_a_fault_of_our_own_is_told_and_logged(
    opened: OpenWindow, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, lake: Path
) -> None:
    async def broken(_: Path) -> None:
        raise ZeroDivisionError("a fault")

    monkeypatch.setattr(opened.parts.pictures, "look_at", broken)
    drop(opened.window, files(lake), ON_STAGE)
    opened.until(lambda: "Something went wrong inside the app" in notice(opened))
    assert "ZeroDivisionError" in caplog.text


def test_another_language_while_it_is_open(opened: OpenWindow, qapp: QApplication) -> None:
    translator = Quoting()
    qapp.installTranslator(translator)
    try:
        opened.until(lambda: opened.window.composer.foot.button.text() == "«Generate»")
        menu = {each.text() for each in opened.window.top_bar.menu.actions()}
        assert {"«Quit»", "«API key…»", "«Open the videos folder»"} <= menu
        opened.window.notices.say(Notice("News."))
        assert opened.window.top_bar.key.accessibleName() == "«API key»"
    finally:
        qapp.removeTranslator(translator)
    opened.until(lambda: opened.window.composer.foot.button.text() == "Generate")


def test_the_sample_is_there() -> None:
    assert SAMPLE.is_file()


def test_a_changed_request_is_not_what_was_asked_for(opened: OpenWindow, lake: Path) -> None:
    """What is handed over is a value: editing the form afterwards does not change it."""
    opened.window.take_files([lake])
    opened.until(lambda: opened.window.composer.boxes["image"].is_filled)
    opened.window.composer.prompt.set_text("first")
    asked = opened.window.composer.request
    opened.window.composer.prompt.set_text("second")
    assert asked == msgspec.structs.replace(opened.window.composer.request, prompt="first")

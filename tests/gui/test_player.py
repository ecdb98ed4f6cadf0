"""The player with real clips, on a real (or offscreen) window."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.stage.playback import Playback
from hailuo_desktop.ui.stage.player import Player
from hailuo_desktop.ui.stage.player_settings import PlayerSettings
from hailuo_desktop.ui.stage.trouble import Trouble
from hailuo_desktop.ui.stage.video_view import VideoView
from tests.support.videos import frame_shown, make_clip

FPS = 8
FRAMES = 24
FRAME = 1000 / FPS


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three seconds, and no plain ASCII in its name."""
    return make_clip(tmp_path_factory.mktemp("clips") / "Ein schöner Clip 短片.mp4", seconds=3, fps=FPS)


@pytest.fixture(scope="module")
def humming_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_clip(tmp_path_factory.mktemp("clips") / "hum.mp4", seconds=3, fps=FPS, sound=True)


@pytest.fixture
def player(icons: Icons, qtbot: QtBot) -> Iterator[Player]:
    player = Player(icons)
    qtbot.addWidget(player)
    player.resize(720, 480)
    player.show()
    qtbot.waitExposed(player)
    yield player
    player.close_clip()
    qtbot.waitUntil(lambda: player.playback.frame is None)


def shown(view: VideoView) -> int:
    """Number of the frame a view shows, or -1."""
    image = view.image()
    return -1 if image.isNull() else frame_shown(image.pixelColor(32, 24).red(), 32)


def open_still(player: Player, clip: Path, qtbot: QtBot) -> Playback:
    player.open(clip, "A clip", autoplay=False)
    qtbot.waitUntil(lambda: shown(player.view) == 0)
    return player.playback


def shows(player: Player, frame: int) -> Callable[[], bool]:
    return lambda: shown(player.view) == frame


class TestOpening:
    def test_the_first_frame_is_shown_at_once(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        playback = open_still(player, clip, qtbot)
        assert not playback.is_playing
        assert playback.position == 0
        assert playback.duration == 3000
        assert player.transport.time_label.text() == "00:00.00 / 00:03.00"

    def test_it_plays_by_itself(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        player.open(clip, "A clip")
        qtbot.waitUntil(lambda: player.playback.is_playing and player.playback.position > 300)
        assert player.transport.play_button.accessibleName() == "Pause"

    def test_the_same_file_opens_again(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        open_still(player, clip, qtbot)
        player.playback.seek(2000)
        qtbot.waitUntil(lambda: shown(player.view) > 10)
        open_still(player, clip, qtbot)

    def test_the_last_of_many_is_shown(
        self, player: Player, clip: Path, tmp_path: Path, qtbot: QtBot
    ) -> None:
        other = make_clip(tmp_path / "other.mp4", seconds=1, fps=FPS, size=(128, 96))
        for _ in range(5):
            player.open(clip, "A clip")
            player.open(other, "Another", autoplay=False)
        qtbot.waitUntil(lambda: player.view.image().width() == 128)
        assert player.playback.path == other
        assert player.playback.duration == 1000

    def test_a_place_asked_for_before_it_is_loaded_is_kept(
        self, player: Player, clip: Path, qtbot: QtBot
    ) -> None:
        player.open(clip, "A clip", autoplay=False)
        player.playback.seek(1501)
        qtbot.waitUntil(shows(player, 12))
        assert player.playback.position == 1501

    @pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
    def test_closing_lets_go_of_the_file(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        def is_open() -> bool:
            return any(each.exists() and each.readlink() == clip for each in Path("/proc/self/fd").iterdir())

        open_still(player, clip, qtbot)
        assert is_open()
        player.close_clip()
        qtbot.waitUntil(lambda: not is_open())
        assert player.view.image().isNull()

    def test_many_clips_with_sound_do_not_freeze_the_window(
        self, player: Player, humming_clip: Path, qtbot: QtBot
    ) -> None:
        for _ in range(15):
            player.open(humming_clip, "A clip")
            qtbot.waitUntil(lambda: player.playback.is_playing and player.playback.position > 0)

    def test_nothing_of_it_is_imported_before_it_is_needed(self, resources: Path) -> None:
        program = (
            "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication\n"
            "from hailuo_desktop.ui.icons import Icons; from hailuo_desktop.ui.pictures import Pictures\n"
            "from hailuo_desktop.ui.stage import Stage; from hailuo_desktop.ui.theme import Theme\n"
            "app = QApplication([]); theme = Theme(app, Path(sys.argv[1]))\n"
            "pictures = Pictures()\n"
            "stage = Stage(Icons(theme, Path(sys.argv[1]) / 'icons' / 'lucide'), pictures); stage.show()\n"
            "assert 'PySide6.QtMultimedia' not in sys.modules\n"
            "stage.prepare()\n"
            "assert 'PySide6.QtMultimedia' in sys.modules\n"
            "pictures.close()\n"
        )
        subprocess.run([sys.executable, "-c", program, str(resources)], check=True, timeout=60)


class TestTheEnd:
    def test_the_last_frame_stays(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        player.apply_settings(PlayerSettings(loop=False, speed=4.0))
        player.open(clip, "A clip")
        qtbot.waitUntil(lambda: shown(player.view) == FRAMES - 1 and not player.playback.is_playing)
        assert player.playback.position == 3000
        player.view.repaint()
        assert shown(player.view) == FRAMES - 1

    def test_from_there_it_plays_from_the_start(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        player.apply_settings(PlayerSettings(loop=False, speed=4.0))
        player.open(clip, "A clip")
        qtbot.waitUntil(lambda: player.playback.position == 3000 and not player.playback.is_playing)
        player.playback.play()
        qtbot.waitUntil(lambda: 0 < player.playback.position < 2000)

    def test_from_there_one_can_step_and_seek(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        player.apply_settings(PlayerSettings(loop=False, speed=4.0))
        player.open(clip, "A clip")
        qtbot.waitUntil(lambda: player.playback.position == 3000 and not player.playback.is_playing)
        player.playback.step(-1)
        qtbot.waitUntil(shows(player, FRAMES - 2))
        player.playback.seek(501)
        qtbot.waitUntil(shows(player, 4))

    def test_in_a_loop_it_begins_again(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        places: list[int] = []
        player.playback.position_changed.connect(places.append)
        player.apply_settings(PlayerSettings(loop=True, speed=4.0))
        player.open(clip, "A clip")
        qtbot.waitUntil(lambda: any(b < a for a, b in pairwise(places[1:])))
        assert player.playback.is_playing

    def test_steps_are_right_after_a_loop(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        places: list[int] = []
        player.playback.position_changed.connect(places.append)
        player.apply_settings(PlayerSettings(loop=True, speed=4.0))
        player.open(clip, "A clip")
        qtbot.waitUntil(lambda: any(b < a for a, b in pairwise(places[1:])))
        player.playback.pause()
        player.playback.seek(1001)
        qtbot.waitUntil(shows(player, 8))
        player.playback.step(1)
        qtbot.waitUntil(shows(player, 9))


class TestSteps:
    def test_each_shows_the_next_frame(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        playback = open_still(player, clip, qtbot)
        for wanted in range(1, FRAMES):
            playback.step(1)
            qtbot.waitUntil(shows(player, wanted))
        for wanted in reversed(range(FRAMES - 1)):
            playback.step(-1)
            qtbot.waitUntil(shows(player, wanted))

    def test_fast_ones_all_count(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        playback = open_still(player, clip, qtbot)
        for _ in range(7):
            playback.step(1)
        qtbot.waitUntil(shows(player, 7))
        for _ in range(3):
            playback.step(-1)
        qtbot.waitUntil(shows(player, 4))

    def test_they_end_at_both_ends(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        playback = open_still(player, clip, qtbot)
        playback.step(-1)
        playback.step(1)
        qtbot.waitUntil(lambda: shown(player.view) in (0, 1))
        playback.seek(3000)
        qtbot.waitUntil(shows(player, FRAMES - 1))
        with qtbot.waitSignal(playback.frame_changed):
            playback.step(1)
        assert shown(player.view) == FRAMES - 1

    def test_stepping_while_playing_stands_still(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        player.open(clip, "A clip")
        qtbot.waitUntil(lambda: player.playback.position > 300)
        player.playback.step(1)
        qtbot.waitUntil(lambda: not player.playback.is_playing)


class TestDragging:
    def test_it_shows_frames_on_the_way_and_ends_where_it_was_let_go(
        self, player: Player, clip: Path, qtbot: QtBot
    ) -> None:
        playback = open_still(player, clip, qtbot)
        seen: set[int] = set()
        playback.frame_changed.connect(lambda _frame: seen.add(shown(player.view)))
        for begin in range(0, 2500, 500):
            with qtbot.waitSignal(playback.frame_changed):
                for place in range(begin, begin + 500, 50):
                    playback.scrub(place)
        playback.scrub(2501)
        playback.end_scrub()
        qtbot.waitUntil(shows(player, 20))
        assert playback.position == 2501
        assert not playback.is_playing
        assert len(seen) > 3

    def test_what_played_stands_still_and_then_plays_on(
        self, player: Player, clip: Path, qtbot: QtBot
    ) -> None:
        player.open(clip, "A clip")
        playback = player.playback
        qtbot.waitUntil(lambda: playback.position > 100)
        playback.scrub(2001)
        qtbot.waitUntil(lambda: shown(player.view) == 16 and not playback.is_playing)
        playback.end_scrub()
        qtbot.waitUntil(lambda: playback.is_playing and playback.position > 2001)

    def test_with_the_mouse_on_the_slider(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        playback = open_still(player, clip, qtbot)
        slider = player.transport.seek_slider
        middle = slider.rect().center()
        QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
        assert abs(playback.position - 1500) < 60
        QTest.mouseMove(slider, QPoint(slider.width() + 50, middle.y()))
        QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() + 50, middle.y()))
        assert playback.position == 3000
        qtbot.waitUntil(shows(player, FRAMES - 1))

    def test_with_the_keys_on_the_slider(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        playback = open_still(player, clip, qtbot)
        QTest.keyClick(player.transport.seek_slider, Qt.Key.Key_Right)
        assert playback.position == 1000


class TestWhatCannotBeShown:
    @pytest.fixture
    def opened(self, monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
        urls: list[QUrl] = []
        monkeypatch.setattr(QDesktopServices, "openUrl", urls.append)
        return urls

    def test_a_format_without_decoder_leads_to_the_system_player(
        self, player: Player, tmp_path: Path, opened: list[QUrl], qtbot: QtBot
    ) -> None:
        clip = make_clip(tmp_path / "av1.mp4", size=(320, 180), fps=FPS, codec="libsvtav1")
        with qtbot.waitSignal(player.playback.failed) as told:
            player.open(clip, "A clip")
        assert told.args == [Trouble.NO_PICTURE]
        assert player.message.isVisible()
        assert player.message.title.text() == "This video can't be shown here"
        assert not player.transport.isEnabled()
        QTest.mouseClick(player.message.buttons[1], Qt.MouseButton.LeftButton)
        assert opened == [QUrl.fromLocalFile(str(clip))]

    @pytest.mark.parametrize("content", [b"", b"<html>not a video</html>" * 50, None])
    def test_what_is_no_video_is_said_to_be_none(
        self, player: Player, tmp_path: Path, content: bytes | None, qtbot: QtBot
    ) -> None:
        file = tmp_path / "broken.mp4"
        if content is not None:
            file.write_bytes(content)
        with qtbot.waitSignal(player.playback.failed) as told:
            player.open(file, "A clip")
        assert told.args == [Trouble.UNREADABLE]
        assert player.message.title.text() == "This video can't be read"

    def test_the_next_clip_plays(self, player: Player, tmp_path: Path, clip: Path, qtbot: QtBot) -> None:
        with qtbot.waitSignal(player.playback.failed):
            player.open(tmp_path / "missing.mp4", "A clip")
        open_still(player, clip, qtbot)
        assert player.view.isVisible()
        assert player.transport.isEnabled()


class TestSettings:
    def test_they_are_told_and_shown(self, player: Player, qtbot: QtBot) -> None:
        transport = player.transport
        with qtbot.waitSignal(player.settings_changed) as told:
            QTest.mouseClick(transport.mute_button, Qt.MouseButton.LeftButton)
        assert told.args == [PlayerSettings(muted=True)]
        assert transport.mute_button.accessibleName() == "Sound on"
        transport.volume_slider.setValue(40)
        assert player.settings == PlayerSettings(volume=40)
        QTest.mouseClick(transport.loop_button, Qt.MouseButton.LeftButton)
        assert not player.settings.loop

    def test_the_speed_is_chosen_from_a_menu(self, player: Player) -> None:
        actions = player.transport.speed_button.menu().actions()
        assert [action.text() for action in actions] == [
            "0.5×",
            "0.75×",
            "1×",
            "1.25×",
            "1.5×",
            "1.75×",
            "2×",
            "4×",
        ]
        actions[-1].trigger()
        assert player.settings.speed == 4.0
        assert player.transport.speed_button.text() == "4×"
        assert [action.isChecked() for action in actions] == [False] * 7 + [True]

    def test_kept_ones_are_mended(self, player: Player) -> None:
        player.apply_settings(PlayerSettings(volume=900, speed=-1.0, loop=False))
        assert player.settings == PlayerSettings(volume=100, speed=1.0, loop=False)

    def test_speed_holds(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        player.apply_settings(PlayerSettings(speed=4.0))
        player.open(clip, "A clip")
        with qtbot.waitSignal(player.playback.playing_changed):
            pass
        qtbot.waitUntil(lambda: player.playback.position > 2000)


class TestKeys:
    def test_they_work_from_the_picture(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        playback = open_still(player, clip, qtbot)
        view = player.view

        def press(key: Qt.Key) -> None:
            QTest.keyClick(view, key)

        press(Qt.Key.Key_Period)
        qtbot.waitUntil(shows(player, 1))
        press(Qt.Key.Key_Comma)
        qtbot.waitUntil(shows(player, 0))
        press(Qt.Key.Key_Right)
        assert 1000 <= playback.position <= 1010
        press(Qt.Key.Key_Left)
        press(Qt.Key.Key_End)
        qtbot.waitUntil(shows(player, FRAMES - 1))
        press(Qt.Key.Key_Home)
        qtbot.waitUntil(shows(player, 0))
        press(Qt.Key.Key_M)
        press(Qt.Key.Key_R)
        assert playback.settings == PlayerSettings(muted=True, loop=False)
        press(Qt.Key.Key_Down)
        assert playback.settings == PlayerSettings(volume=95, loop=False)
        press(Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: playback.is_playing)
        press(Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: not playback.is_playing)

    def test_with_control_or_alt_they_belong_to_others(
        self, player: Player, clip: Path, qtbot: QtBot
    ) -> None:
        playback = open_still(player, clip, qtbot)
        QTest.keyClick(player.view, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
        assert playback.settings.loop

    def test_space_on_a_button_presses_the_button(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        playback = open_still(player, clip, qtbot)
        QTest.keyClick(player.transport.mute_button, Qt.Key.Key_Space)
        assert playback.settings.muted
        assert not playback.is_playing

    def test_a_click_on_the_picture_plays_and_pauses(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        playback = open_still(player, clip, qtbot)
        QTest.mouseClick(player.view, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: playback.is_playing)


class TestOffTheStage:
    def test_full_screen_and_back(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        open_still(player, clip, qtbot)
        QTest.keyClick(player.view, Qt.Key.Key_F)
        window = player.full_screen
        assert window is not None
        qtbot.waitUntil(window.isVisible)
        assert window.isFullScreen()
        assert shown(window.view) == 0
        player.playback.step(1)
        qtbot.waitUntil(lambda: shown(window.view) == 1)
        QTest.keyClick(window.view, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not window.isVisible())
        assert shown(player.view) == 1

    def test_a_double_click_leads_there_without_stopping_the_clip(
        self, player: Player, clip: Path, qtbot: QtBot
    ) -> None:
        player.open(clip, "A clip")
        qtbot.waitUntil(lambda: player.playback.is_playing)
        QTest.mouseClick(player.view, Qt.MouseButton.LeftButton)
        QTest.mouseDClick(player.view, Qt.MouseButton.LeftButton)
        window = player.full_screen
        assert window is not None
        qtbot.waitUntil(lambda: window.isVisible() and player.playback.is_playing)
        QTest.mouseClick(window.transport.full_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not window.isVisible())
        assert player.playback.is_playing

    def test_the_controls_go_when_the_pointer_rests(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        open_still(player, clip, qtbot)
        player.toggle_full_screen()
        window = player.full_screen
        assert window is not None
        assert window.transport.isVisible()
        qtbot.waitUntil(lambda: not window.transport.isVisible(), timeout=6000)
        place = QPointF(90, 60)
        none = Qt.MouseButton.NoButton
        moved = QMouseEvent(QEvent.Type.MouseMove, place, place, none, none, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(window.view, moved)
        qtbot.waitUntil(window.transport.isVisible)

    def test_the_small_window_and_back(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        open_still(player, clip, qtbot)
        QTest.mouseClick(player.transport.small_button, Qt.MouseButton.LeftButton)
        window = player.small_window
        assert window is not None
        qtbot.waitUntil(lambda: window.isVisible() and shown(window.view) == 0)
        assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
        assert player.is_in_small_window
        assert player.message.title.text() == "Playing in the small window"
        player.playback.step(1)
        qtbot.waitUntil(lambda: shown(window.view) == 1)
        assert player.message.isVisible()
        QTest.mouseClick(player.message.button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not window.isVisible())
        assert player.view.isVisible()
        assert shown(player.view) == 1

    def test_escape_closes_the_small_window(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        open_still(player, clip, qtbot)
        player.toggle_small_window()
        window = player.small_window
        assert window is not None
        QTest.keyClick(window.view, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not window.isVisible())
        assert player.view.isVisible()

    def test_hiding_the_player_pauses_it(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        player.open(clip, "A clip")
        qtbot.waitUntil(lambda: player.playback.is_playing)
        player.hide()
        qtbot.waitUntil(lambda: not player.playback.is_playing)


class TestRoom:
    def test_nothing_is_clipped_in_the_smallest_window(
        self, player: Player, icons: Icons, clip: Path, qtbot: QtBot
    ) -> None:
        for words in (
            "One more",
            "Edit and run again",
            "Next shot",
            "Compare",
            "Save frame",
            "Show in folder",
        ):
            player.add_action(QAction(icons.icon("copy"), words, player))
        open_still(player, clip, qtbot)
        player.resize(664, 420)
        for row in (player.transport, player.actions_row):
            qtbot.waitUntil(lambda row=row: row.width() == 664)  # type: ignore[misc]
            for child in row.children():
                if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
                    assert row.rect().contains(child.geometry()), child
        assert player.actions_row.more_button.isVisible()
        hidden = [action.text() for action in player.actions_row.more_button.menu().actions()]
        assert hidden[-1] == "Show in folder"
        player.resize(1400, 600)
        qtbot.waitUntil(lambda: not player.actions_row.more_button.isVisible())

    def test_an_empty_row_of_actions_takes_no_room(self, player: Player) -> None:
        assert not player.actions_row.isVisible()

    def test_the_picture_keeps_its_shape(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        open_still(player, clip, qtbot)
        for size in (QSize(900, 300), QSize(560, 700)):
            player.resize(size)
            place = player.view.image_place()
            assert abs(place.width() / place.height() - 64 / 48) < 0.02
            assert QRectF(player.view.rect()).contains(place)

    def test_every_control_has_a_name(self, player: Player) -> None:
        for button in player.transport.findChildren(QAbstractButton):
            assert button.accessibleName(), button
            assert button.toolTip(), button
        assert player.view.accessibleName()
        assert player.transport.seek_slider.accessibleName()

"""Marks, winding to and fro, coming closer: what a hand at the player does, with real clips."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.stage.marks import Marks
from hailuo_desktop.ui.stage.playback import Playback
from hailuo_desktop.ui.stage.player import Player
from hailuo_desktop.ui.stage.player_settings import PlayerSettings
from hailuo_desktop.ui.stage.shuttle import Shuttle
from hailuo_desktop.ui.stage.zoom import Zoom
from tests.support.videos import frame_shown, make_clip

FPS = 8
FRAMES = 24


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_clip(tmp_path_factory.mktemp("clips") / "a.mp4", seconds=3, fps=FPS)


@pytest.fixture
def player(icons: Icons, qtbot: QtBot) -> Iterator[Player]:
    player = Player(icons)
    qtbot.addWidget(player)
    player.resize(900, 480)
    player.show()
    qtbot.waitExposed(player)
    yield player
    player.close_clip()
    qtbot.waitUntil(lambda: player.playback.frame is None)


def shown(player: Player) -> int:
    image = player.view.image()
    return -1 if image.isNull() else frame_shown(image.pixelColor(32, 24).red(), 32)


def open_at(player: Player, clip: Path, frame: int, qtbot: QtBot) -> Playback:
    player.open(clip, "A clip", autoplay=False)
    qtbot.waitUntil(lambda: shown(player) == 0)
    go(player, frame, qtbot)
    return player.playback


def go(player: Player, frame: int, qtbot: QtBot) -> None:
    player.playback.seek(round(frame * 1000 / FPS) + 1)
    qtbot.waitUntil(lambda: shown(player) == frame)


def watch(player: Player) -> list[int]:
    """The numbers of the frames that come from now on."""
    seen: list[int] = []
    player.playback.frame_changed.connect(lambda _: seen.append(shown(player)))
    return seen


def mark(player: Player, first: int, last: int, qtbot: QtBot) -> None:
    go(player, first, qtbot)
    QTest.keyClick(player.view, Qt.Key.Key_I)
    go(player, last, qtbot)
    QTest.keyClick(player.view, Qt.Key.Key_O)


class TestMarks:
    def test_they_hold_whole_frames(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        playback = open_at(player, clip, 0, qtbot)
        mark(player, 5, 9, qtbot)
        assert playback.part.marks == Marks(5 * 125_000, 10 * 125_000)
        assert "00:00.62" in player.transport.seek_slider.accessibleDescription()

    def test_only_the_part_between_them_plays_in_a_loop(
        self, player: Player, clip: Path, qtbot: QtBot
    ) -> None:
        playback = open_at(player, clip, 0, qtbot)
        mark(player, 5, 9, qtbot)
        seen = watch(player)
        playback.play()
        qtbot.waitUntil(lambda: seen.count(5) >= 2 and 9 in seen)
        assert set(seen) <= {5, 6, 7, 8, 9}

    def test_without_a_loop_it_rests_on_the_last_frame_of_the_part(
        self, player: Player, clip: Path, qtbot: QtBot
    ) -> None:
        playback = open_at(player, clip, 0, qtbot)
        playback.apply(PlayerSettings(loop=False))
        mark(player, 5, 9, qtbot)
        go(player, 6, qtbot)
        playback.play()
        qtbot.waitUntil(lambda: shown(player) == 9 and not playback.is_playing)
        playback.play()
        qtbot.waitUntil(lambda: shown(player) == 5)

    def test_x_forgets_them(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        playback = open_at(player, clip, 0, qtbot)
        mark(player, 5, 9, qtbot)
        QTest.keyClick(player.view, Qt.Key.Key_X)
        assert not playback.part.marks

    def test_another_clip_has_none(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        playback = open_at(player, clip, 0, qtbot)
        mark(player, 5, 9, qtbot)
        player.open(clip, "Again", autoplay=False)
        assert not playback.part.marks

    def test_a_mark_on_the_wrong_side_takes_the_other_away(self) -> None:
        assert Marks(None, 500).with_start(700) == Marks(700, None)
        assert Marks(700, None).with_end(500) == Marks(None, 500)
        assert Marks(100, 500).with_start(200) == Marks(200, 500)

    def test_they_are_drawn(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        open_at(player, clip, 0, qtbot)
        before = player.transport.seek_slider.grab().toImage()
        mark(player, 5, 9, qtbot)
        go(player, 0, qtbot)
        assert player.transport.seek_slider.grab().toImage() != before


class TestWinding:
    def test_l_plays_and_then_goes_faster(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        playback = open_at(player, clip, 0, qtbot)
        QTest.keyClick(player.view, Qt.Key.Key_L)
        qtbot.waitUntil(lambda: playback.is_playing)
        assert player.shuttle.pace == 1
        QTest.keyClick(player.view, Qt.Key.Key_L)
        QTest.keyClick(player.view, Qt.Key.Key_L)
        assert player.shuttle.pace == 4
        assert playback.settings.speed == 1.0
        QTest.keyClick(player.view, Qt.Key.Key_K)
        qtbot.waitUntil(lambda: not playback.is_playing)
        assert player.shuttle.pace == 0

    def test_j_goes_back_to_the_start_and_stops_there(
        self, player: Player, clip: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        playback = open_at(player, clip, 20, qtbot)
        time = [0.0]
        shuttle = Shuttle(playback, player, now=lambda: time[0])
        shuttle.backwards()
        assert shuttle.pace == -1
        time[0] = 1.0
        shuttle.go_on()
        qtbot.waitUntil(lambda: shown(player) == 12)
        shuttle.backwards()
        assert shuttle.pace == -2
        time[0] = 9.0
        shuttle.go_on()
        assert shuttle.pace == 0
        qtbot.waitUntil(lambda: shown(player) == 0)

    def test_space_ends_winding_back(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        playback = open_at(player, clip, 20, qtbot)
        QTest.keyClick(player.view, Qt.Key.Key_J)
        assert player.shuttle.pace == -1
        QTest.keyClick(player.view, Qt.Key.Key_Space)
        assert player.shuttle.pace == 0
        assert not playback.is_playing


class TestFrameNumbers:
    def test_the_number_of_the_frame_stands_beside_the_time(
        self, player: Player, clip: Path, qtbot: QtBot
    ) -> None:
        open_at(player, clip, 13, qtbot)
        qtbot.waitUntil(lambda: player.transport.frame_label.text() == "#13")


class TestComingCloser:
    def wheel(self, player: Player, at: QPointF, turns: int) -> None:
        event = QWheelEvent(
            at,
            player.view.mapToGlobal(at),
            QPoint(),
            QPoint(0, 120 * turns),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(player.view, event)

    def test_what_is_under_the_pointer_stays_there(self, player: Player, clip: Path, qtbot: QtBot) -> None:
        open_at(player, clip, 0, qtbot)
        place = player.view.image_place()
        at = QPointF(place.left() + place.width() / 4, place.top() + place.height() / 3)
        self.wheel(player, at, 8)
        closer = player.view.image_place()
        assert closer.width() > place.width() * 5
        assert abs((at.x() - closer.left()) / closer.width() - 1 / 4) < 0.01
        assert abs((at.y() - closer.top()) / closer.height() - 1 / 3) < 0.01

    def test_a_close_picture_is_dragged_without_starting_the_clip(
        self, player: Player, clip: Path, qtbot: QtBot
    ) -> None:
        playback = open_at(player, clip, 0, qtbot)
        view = player.view
        QTest.keyClick(view, Qt.Key.Key_Plus)
        QTest.keyClick(view, Qt.Key.Key_Plus)
        QTest.keyClick(view, Qt.Key.Key_Plus)
        before = view.image_place()
        centre = view.rect().center()
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=centre)
        QTest.mouseMove(view, centre + QPoint(30, 20))
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=centre + QPoint(30, 20))
        after = view.image_place()
        assert after.top() - before.top() == pytest.approx(20)
        assert not playback.is_playing
        QTest.keyClick(view, Qt.Key.Key_0)
        assert view.closeness == 1

    def test_no_gap_opens_at_any_side(self) -> None:
        zoom, picture, room = Zoom(), QSize(1920, 1080), QRect(0, 0, 800, 600)
        zoom.go(4, QPointF(0, 0), picture, room)
        for far in (QPointF(9999, 9999), QPointF(-99999, -99999)):
            zoom.move(far, picture, room)
            assert zoom.place(picture, room).contains(QPointF(1, 1))
            assert zoom.place(picture, room).contains(QPointF(799, 599))


class TestWhatCannotBeShown:
    def test_its_poster_is_shown_and_a_copy_offered(
        self, player: Player, tmp_path: Path, qtbot: QtBot, av1_clip: Callable[[], Path]
    ) -> None:
        poster = tmp_path / "poster.jpg"
        from PIL import Image

        Image.new("RGB", (640, 360), (200, 30, 30)).save(poster)
        video = av1_clip()
        player.open(video, "A clip", poster=str(poster))
        qtbot.waitUntil(player.message.isVisible, timeout=20_000)
        assert player.message.poster.isVisible()
        assert not player.message.poster.pixmap().isNull()
        with qtbot.waitSignal(player.playable_copy_asked) as asked:
            QTest.mouseClick(player.message.button, Qt.MouseButton.LeftButton)
        assert asked.args == [video]

    @pytest.fixture
    def av1_clip(self, tmp_path: Path) -> Callable[[], Path]:
        return lambda: make_clip(tmp_path / "av1.mp4", seconds=1, fps=FPS, codec="libsvtav1")

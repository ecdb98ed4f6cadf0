"""The live camera sketch: when it plays, what it shows, and that it costs nothing while it is still."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHideEvent, QImage, QPainter, QPixmap, QRegion, QShowEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.camera import CameraScript, parse_camera
from hailuo_desktop.domain.camera_path import WHOLE, camera_path
from hailuo_desktop.ui.composer.live_sketch import REST_MS, LiveSketch
from hailuo_desktop.ui.composer.sketch_play import CHANGE, END_PAUSE, FPS, SketchPlay
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from tests.support.clock import JumpingClock
from tests.support.window import Quoting

PUSH, PAN = parse_camera("[Push in] mist"), parse_camera("[Pan left]")


def ramp(width: int = 640, height: int = 360) -> QPixmap:
    """A picture whose red tells how far right a pixel is, and whose green how far down."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for y in range(height):
        for x in range(width):
            image.setPixelColor(x, y, QColor(255 * x // (width - 1), 255 * y // (height - 1), 60))
    return QPixmap.fromImage(image)


class Desk:
    """A sketch over a place for a picture, and a clock that only the test moves."""

    def __init__(self, theme: Theme, icons: Icons, qtbot: QtBot, *, less_motion: bool = False) -> None:
        self.clock = JumpingClock()
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(340, 200)
        self.box = QWidget(self.window)
        self.box.setGeometry(10, 10, 320, 180)
        self.sketch = LiveSketch(theme, icons, self.box, less_motion=less_motion, clock=self.clock.monotonic)
        self.sketch.setGeometry(self.box.rect())
        self.window.show()
        qtbot.waitExposed(self.window)

    def rest(self) -> None:
        """Nobody types for a while."""
        assert self.sketch.rest.isActive()
        self.sketch.rest.stop()
        self.sketch.rest.timeout.emit()

    def play(self, script: CameraScript = PUSH, picture: QPixmap | None = None, seconds: int = 6) -> None:
        self.sketch.set_picture(ramp() if picture is None else picture)
        self.sketch.set_script(script, seconds)
        self.rest()

    def shown(self, x: int, y: int) -> QColor:
        return QColor(self.sketch.grab().toImage().pixelColor(x, y))


@pytest.fixture
def desk(theme: Theme, icons: Icons, qtbot: QtBot) -> Desk:
    return Desk(theme, icons, qtbot)


class TestWhenItPlays:
    def test_with_a_picture_and_a_command_once_the_words_rest(self, desk: Desk) -> None:
        desk.sketch.set_picture(ramp())
        desk.sketch.set_script(PUSH, 6)
        assert not desk.sketch.isVisible()
        assert desk.sketch.rest.interval() == REST_MS == 400
        desk.rest()
        assert desk.sketch.isVisible()
        assert desk.sketch.is_playing

    def test_it_really_ticks(self, desk: Desk, qtbot: QtBot) -> None:
        desk.play()
        with qtbot.waitSignals([desk.sketch.frames.timeout] * 5, timeout=10_000):
            pass

    def test_each_key_starts_the_wait_again(self, desk: Desk) -> None:
        desk.sketch.set_picture(ramp())
        for prompt in ("[Push in]", "[Push in] m", "[Push in] mi"):
            desk.sketch.set_script(parse_camera(prompt), 6)
            assert desk.sketch.rest.isActive()
        assert not desk.sketch.isVisible()

    def test_no_commands_or_no_picture_no_sketch(self, desk: Desk) -> None:
        desk.sketch.set_script(PUSH, 6)
        desk.rest()
        assert not desk.sketch.isVisible()
        desk.sketch.set_picture(ramp())
        assert desk.sketch.is_playing
        desk.sketch.set_script(parse_camera("[mist]"), 6)
        assert not desk.sketch.isVisible()
        assert not desk.sketch.frames.isActive()
        desk.sketch.set_script(PUSH, 6)
        desk.rest()
        assert desk.sketch.is_playing
        desk.sketch.set_picture(QPixmap())
        assert not desk.sketch.isVisible()
        assert not desk.sketch.frames.isActive()

    def test_other_words_around_the_same_commands_do_not_disturb_it(self, desk: Desk) -> None:
        desk.play()
        desk.clock.ticks = 2.0
        desk.sketch.set_script(parse_camera("Mist over the lake [push-in] at dawn"), 6)
        assert not desk.sketch.rest.isActive()
        assert desk.sketch.place == pytest.approx(2.0)

    def test_a_command_that_is_taken_back_within_the_rest_changes_nothing(self, desk: Desk) -> None:
        desk.play()
        desk.clock.ticks = 2.0
        desk.sketch.set_script(PAN, 6)
        desk.sketch.set_script(PUSH, 6)
        assert not desk.sketch.rest.isActive()
        assert desk.sketch.place == pytest.approx(2.0)

    def test_other_commands_or_another_length_begin_anew(self, desk: Desk) -> None:
        desk.play()
        desk.clock.ticks = 2.0
        desk.sketch.set_script(PAN, 6)
        assert desk.sketch.is_playing  # the old one, until the words rest
        desk.rest()
        assert desk.sketch.place == 0
        desk.clock.ticks = 5.0
        desk.sketch.set_script(PAN, 10)
        desk.rest()
        assert desk.sketch.place == 0

    def test_paused_it_stays_so_for_whatever_comes(self, desk: Desk) -> None:
        desk.play()
        desk.clock.ticks = 2.0
        QTest.mouseClick(desk.sketch.play_button, Qt.MouseButton.LeftButton)
        assert not desk.sketch.frames.isActive()
        desk.clock.ticks = 4.0
        assert desk.sketch.place == pytest.approx(2.0)
        assert desk.sketch.play_button.accessibleName() == "Play the camera sketch"
        desk.sketch.set_script(PAN, 6)
        desk.rest()
        assert desk.sketch.isVisible()
        assert not desk.sketch.frames.isActive()
        QTest.keyClick(desk.sketch.play_button, Qt.Key.Key_Space)
        assert desk.sketch.is_playing
        assert desk.sketch.play_button.accessibleName() == "Pause the camera sketch"

    def test_with_less_motion_it_waits_for_the_button(self, theme: Theme, icons: Icons, qtbot: QtBot) -> None:
        desk = Desk(theme, icons, qtbot, less_motion=True)
        desk.play()
        assert desk.sketch.isVisible()
        assert not desk.sketch.frames.isActive()
        QTest.mouseClick(desk.sketch.play_button, Qt.MouseButton.LeftButton)
        assert desk.sketch.is_playing

    def test_out_of_sight_nothing_ticks(self, desk: Desk, qtbot: QtBot) -> None:
        desk.play()
        desk.clock.ticks = 2.0
        desk.window.hide()
        assert not desk.sketch.frames.isActive()
        desk.clock.ticks = 30.0
        desk.window.show()
        assert desk.sketch.is_playing
        assert desk.sketch.place == pytest.approx(2.0)

    def test_a_minimised_window_hides_it_from_qt_and_so_it_stops(self, desk: Desk) -> None:
        # What a platform sends to all in a window that is no longer exposed.
        desk.play()
        QApplication.sendEvent(desk.sketch, QHideEvent())
        assert not desk.sketch.frames.isActive()
        QApplication.sendEvent(desk.sketch, QShowEvent())
        assert desk.sketch.frames.isActive()

    def test_something_that_is_dragged_or_drawn_there_goes_before(self, desk: Desk) -> None:
        desk.play()
        desk.sketch.set_uncovered(False)
        assert not desk.sketch.isVisible()
        assert not desk.sketch.frames.isActive()
        desk.sketch.set_uncovered(True)
        assert desk.sketch.is_playing

    def test_switched_off_it_is_not_there(self, desk: Desk) -> None:
        desk.play()
        desk.sketch.set_on(False)
        assert not desk.sketch.isVisible()
        assert not desk.sketch.frames.isActive()
        desk.sketch.set_on(True)
        assert desk.sketch.is_playing


class TestWhatItShows:
    def test_the_view_of_the_clip_at_that_moment(self, desk: Desk) -> None:
        desk.play(parse_camera("[Truck left]"))
        views = camera_path(parse_camera("[Truck left]"), 6, FPS)
        for frame in (0, 50, 72, 143):
            desk.clock.ticks = frame * 6 / 143
            left, top, right, bottom = views[frame].box(255, 255)
            for x, y in ((40, 60), (160, 90), (280, 120)):
                seen = desk.shown(x, y)
                assert seen.red() == pytest.approx(left + (right - left) * (x + 0.5) / 320, abs=4)
                assert seen.green() == pytest.approx(top + (bottom - top) * (y + 0.5) / 180, abs=4)

    def test_slow_moves_go_by_less_than_a_pixel(self, desk: Desk) -> None:
        edge = QPixmap(640, 360)
        edge.fill(QColor("black"))
        painter = QPainter(edge)
        painter.fillRect(480, 0, 160, 360, QColor("white"))
        painter.end()
        desk.play(parse_camera("[Zoom in]"), picture=edge, seconds=60)
        seen = []
        for step in range(12):
            desk.clock.ticks = 20 + step / 60
            grabbed = desk.sketch.grab().toImage()
            seen.append(sum(grabbed.pixelColor(x, 110).red() for x in range(200, 310)))
        # Twelve steps are less than a fifth of a pixel, and yet each is seen, or nearly.
        assert len(set(seen)) >= 10
        assert all(later < earlier + 1 for earlier, later in itertools.pairwise(seen))
        assert seen[0] - seen[-1] < 255

    @pytest.mark.parametrize(
        ("picture", "frame"),
        [
            ((640, 360), QRect(0, 0, 320, 180)),
            ((360, 640), QRect(110, 0, 101, 180)),
            ((400, 400), QRect(70, 0, 180, 180)),
            ((2000, 100), QRect(0, 50, 320, 80)),
        ],
    )
    def test_the_frame_has_the_shape_of_the_clip(
        self, desk: Desk, picture: tuple[int, int], frame: QRect
    ) -> None:
        desk.play(picture=QPixmap(*picture))
        assert desk.sketch.frame.adjusted(-1, -1, 1, 1).contains(frame)
        assert frame.adjusted(-1, -1, 1, 1).contains(desk.sketch.frame)

    def test_a_slender_picture_loses_its_ends_as_in_the_clip(self, desk: Desk) -> None:
        desk.play(parse_camera("[Static shot]"), picture=ramp(1600, 200))
        # Four to one is the middle half of eight to one.
        assert desk.shown(60, 90).red() == pytest.approx(255 * (0.25 + 0.5 * 60 / 320), abs=5)

    def test_no_pixel_of_it_is_left_to_chance(self, desk: Desk, theme: Theme) -> None:
        # It is opaque for Qt: whatever it does not paint itself would be rubbish.
        for size in ((640, 360), (360, 640), (2000, 100)):
            desk.play(picture=QPixmap(ramp(64, 36)).scaled(QSize(*size)), script=parse_camera("[Shake]"))
            pictures = []
            for colour in ("#ff00ff", "#00ff00"):
                image = QImage(desk.sketch.size(), QImage.Format.Format_RGB32)
                image.fill(QColor(colour))
                desk.sketch.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
                pictures.append(image)
            assert pictures[0] == pictures[1]
            desk.sketch.set_script(CameraScript(), 6)

    def test_it_says_that_it_is_a_sketch(self, desk: Desk) -> None:
        desk.play()
        assert desk.sketch.accessibleDescription() == "Camera sketch, not the video"
        badge = desk.sketch.badge.size(304)
        assert badge.width() < 304
        dark = [desk.shown(8 + 3, 8 + badge.height() // 2), desk.shown(8 + badge.width() - 3, 14)]
        assert all(max(each.red(), each.green(), each.blue()) < 90 for each in dark)

    def test_a_press_asks_for_the_clip(self, desk: Desk, qtbot: QtBot) -> None:
        desk.play()
        with qtbot.waitSignal(desk.sketch.render_asked, timeout=1000):
            QTest.mouseClick(desk.sketch.render_button, Qt.MouseButton.LeftButton)
        assert desk.sketch.render_button.accessibleName() == "Render as a clip, free"

    def test_the_buttons_have_room_in_the_narrowest_composer(self, desk: Desk) -> None:
        desk.sketch.resize(268, 176)
        desk.play()
        render, play = desk.sketch.render_button, desk.sketch.play_button
        assert desk.sketch.rect().contains(render.geometry())
        assert not render.geometry().intersects(play.geometry())
        assert render.width() == render.sizeHint().width()

    def test_it_follows_language_and_colours(self, desk: Desk, theme: Theme, qapp: QApplication) -> None:
        desk.play(picture=ramp(360, 640))
        light = desk.shown(50, 90)
        language = Quoting()
        qapp.installTranslator(language)
        try:
            QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
            assert desk.sketch.render_button.text() == "«Render as a clip, free»"
            assert desk.sketch.accessibleDescription() == "«Camera sketch, not the video»"
        finally:
            qapp.removeTranslator(language)
        theme.set_mode("dark")
        assert desk.shown(50, 90).lightness() < light.lightness()


class TestTime:
    def play(self, seconds: int = 6) -> tuple[SketchPlay, JumpingClock]:
        clock = JumpingClock()
        clock.ticks = 1000.0
        play = SketchPlay(clock.monotonic)
        play.load(PUSH, seconds)
        play.start()
        return play, clock

    def test_it_lasts_as_long_as_the_clip_rests_and_begins_again(self) -> None:
        play, clock = self.play(10)
        views = camera_path(PUSH, 10, FPS)
        assert play.view == views[0] == WHOLE
        for passed in (10.0, 10.0 + END_PAUSE - 0.01):
            clock.ticks = 1000 + passed
            assert play.view == views[-1]
            assert play.place == pytest.approx(10)
        clock.ticks = 1000 + 10 + END_PAUSE + 1
        assert play.place == pytest.approx(1)

    def test_without_a_length_it_takes_the_usual_one(self) -> None:
        play, _ = self.play(0)
        assert play.seconds == 6

    def test_it_glides_over_to_another_path(self) -> None:
        play, clock = self.play()
        clock.ticks += 5
        seen = [play.view.zoom]
        play.load(PAN, 6)
        begin = camera_path(PAN, 6, FPS)[0].zoom
        for _ in range(20):
            seen.append(play.view.zoom)
            clock.ticks += CHANGE / 15
        assert all(later <= earlier + 1e-9 for earlier, later in itertools.pairwise(seen[:15]))
        assert max(abs(later - earlier) for earlier, later in itertools.pairwise(seen)) < 0.06
        assert seen[-1] == pytest.approx(begin, abs=0.01)

    def test_it_goes_on_where_it_stopped(self) -> None:
        play, clock = self.play()
        clock.ticks += 2
        play.stop()
        clock.ticks += 100
        assert play.place == pytest.approx(2)
        play.start()
        clock.ticks += 1
        assert play.place == pytest.approx(3)

"""What is on the stage, in words and to look at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.pictures import Pictures
from hailuo_desktop.ui.stage import PlayerSettings, Stage
from hailuo_desktop.ui.times import clock, span, timecode, waiting
from tests.support.videos import make_clip


@pytest.fixture
def stage(icons: Icons, pictures: Pictures, qtbot: QtBot) -> Iterator[Stage]:
    stage = Stage(icons, pictures)
    qtbot.addWidget(stage)
    stage.resize(680, 460)
    stage.show()
    qtbot.waitExposed(stage)
    yield stage
    stage.release_clip()
    qtbot.waitUntil(lambda: stage.player.playback.frame is None)


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def activate(widget: QWidget) -> None:
    """Lay out now what would be laid out a moment later."""
    layout = widget.layout()
    assert layout is not None
    layout.activate()


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    return make_clip(tmp_path / "clip.mp4", seconds=1)


def test_it_begins_with_how_to_begin(stage: Stage) -> None:
    said = words(stage)
    assert "Your video will play here" in said
    assert {"Drop a picture", "Say what should move", "Press Generate"} <= set(said)
    assert stage.clip is None


class TestLiveJob:
    def test_waiting_has_words(self, stage: Stage) -> None:
        stage.show_live(
            "Atlas Cloud is making your video",
            "Hailuo 02 · 768P · 6 s",
            elapsed=42,
            typical=90,
            cancel_label="Stop watching",
        )
        assert words(stage) == [
            "Atlas Cloud is making your video",
            "Hailuo 02 · 768P · 6 s",
            "0:42 · usually about 1 min 30 s",
        ]

    def test_the_seconds_count_themselves(self, stage: Stage, qtbot: QtBot) -> None:
        stage.show_live("Waiting", elapsed=59.5)
        assert stage.live.time.text() == "0:59"
        qtbot.waitUntil(lambda: stage.live.time.text() == "1:00", timeout=3000)

    def test_a_bar_only_where_something_is_known_and_nothing_jumps(self, stage: Stage) -> None:
        stage.show_live("Waiting", cancel_label="Cancel")
        assert not stage.live.bar.isVisible()
        activate(stage.live)
        place = stage.live.button.mapTo(stage, stage.live.button.rect().topLeft())
        stage.show_live("Downloading", fraction=0.4, cancel_label="Cancel")
        assert stage.live.bar.isVisible()
        assert stage.live.bar.value() == 400
        activate(stage.live)
        assert stage.live.button.mapTo(stage, stage.live.button.rect().topLeft()) == place

    def test_its_button_asks_to_cancel(self, stage: Stage, qtbot: QtBot) -> None:
        stage.show_live("Waiting", cancel_label="Cancel")
        with qtbot.waitSignal(stage.cancel_asked):
            QTest.mouseClick(stage.live.button, Qt.MouseButton.LeftButton)
        stage.show_live("Sending", cancel_label="")
        assert not stage.live.button.isVisible()

    def test_its_picture_is_dimmed_behind(self, stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
        picture = QImage(320, 180, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        assert picture.save(str(tmp_path / "white.png"))
        stage.show_live("Waiting", picture=str(tmp_path / "white.png"))

        def corner() -> QColor:
            return stage.grab().toImage().pixelColor(30, stage.height() // 2)

        qtbot.waitUntil(lambda: corner().lightness() > 60)
        assert corner().lightness() < 160


class TestMessage:
    def test_it_says_what_happened_what_it_cost_and_what_to_do(self, stage: Stage, qtbot: QtBot) -> None:
        stage.show_message(
            "Refused", "The content check said no.", "Nothing was charged.", "Change it.", ["Edit", "Forget"]
        )
        assert words(stage) == ["Refused", "The content check said no.", "Nothing was charged.", "Change it."]
        assert stage.message.accessibleName() == "Refused"
        buttons = [button for button in stage.message.buttons if button.isVisible()]
        assert [button.text() for button in buttons] == ["Edit", "Forget"]
        for number, button in enumerate(buttons):
            with qtbot.waitSignal(stage.action_asked) as asked:
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            assert asked.args == [number]

    def test_what_is_not_given_takes_no_room(self, stage: Stage) -> None:
        stage.show_message("Stopped")
        assert words(stage) == ["Stopped"]
        assert not stage.message.button.isVisible()

    def test_long_words_are_not_cut_off(self, stage: Stage) -> None:
        stage.show_message("Refused", "The provider's own words can be rather long. " * 6)
        activate(stage.message)
        label = stage.message.text
        assert label.height() >= label.heightForWidth(label.width())


class TestClip:
    def test_it_plays(self, stage: Stage, clip: Path, qtbot: QtBot) -> None:
        stage.show_clip(clip, "A cat turns its head")
        qtbot.waitUntil(lambda: stage.player.playback.is_playing)
        assert stage.clip == clip
        assert stage.player.view.accessibleName() == "Video: A cat turns its head"

    def test_something_else_on_the_stage_lets_go_of_it(self, stage: Stage, clip: Path, qtbot: QtBot) -> None:
        stage.show_clip(clip, "A clip")
        qtbot.waitUntil(lambda: stage.player.playback.is_playing)
        stage.show_live("Waiting")
        qtbot.waitUntil(lambda: stage.player.playback.frame is None)
        assert stage.clip is None

    def test_in_the_small_window_it_goes_on_meanwhile(self, stage: Stage, clip: Path, qtbot: QtBot) -> None:
        stage.show_clip(clip, "A clip")
        qtbot.waitUntil(lambda: stage.player.playback.is_playing)
        stage.player.toggle_small_window()
        stage.show_live("Waiting")
        assert stage.player.playback.is_playing
        window = stage.player.small_window
        assert window is not None
        window.close()
        qtbot.waitUntil(lambda: stage.player.playback.path is None)
        assert stage.live.isVisible()

    def test_released_it_can_be_deleted(self, stage: Stage, clip: Path, qtbot: QtBot) -> None:
        stage.show_clip(clip, "A clip")
        qtbot.waitUntil(lambda: stage.player.playback.is_playing)
        stage.release_clip()
        assert stage.empty.isVisible()

    def test_settings_are_told(self, stage: Stage, qtbot: QtBot) -> None:
        with qtbot.waitSignal(stage.player_settings_changed) as told:
            stage.apply_player_settings(PlayerSettings(volume=30))
        assert told.args == [PlayerSettings(volume=30)]

    def test_full_screen_needs_a_clip(self, stage: Stage) -> None:
        stage.toggle_full_screen()
        assert stage.player.full_screen is None


def test_names_that_scripts_rely_on(stage: Stage) -> None:
    assert stage.objectName() == "stage"
    assert stage.findChild(QWidget, "player") is stage.player


def test_the_ground_is_near_black_in_both_schemes(stage: Stage) -> None:
    assert stage.grab().toImage().pixelColor(5, 5) == QColor("#0E1013")


@pytest.mark.parametrize(
    ("milliseconds", "text"), [(0, "00:00.00"), (2167, "00:02.16"), (61_000, "01:01.00"), (-5, "00:00.00")]
)
def test_places_in_a_clip(milliseconds: int, text: str) -> None:
    assert timecode(milliseconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "1 s"),
        (45, "45 s"),
        (59.6, "1 min"),
        (60, "1 min"),
        (92, "1 min 30 s"),
        (119, "1 min 55 s"),
        (725, "12 min"),
    ],
)
def test_lengths_of_time(seconds: float, text: str) -> None:
    assert span(seconds) == text


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (42.9, "0:42"), (3723, "1:02:03")])
def test_times_that_run(seconds: float, text: str) -> None:
    assert clock(seconds) == text


def test_without_a_usual_time_only_the_elapsed_one_is_told() -> None:
    assert waiting(42, 0) == "0:42"

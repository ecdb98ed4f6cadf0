"""The live camera sketch in the window: played while one types, made a clip of, switched off."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.job import JobState
from hailuo_desktop.domain.request import GenerationRequest, Picture
from hailuo_desktop.parts import lay_foundation
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.sketch_flow import sketch_of
from hailuo_desktop.ui.theme import Theme
from tests.support.pictures import save_picture
from tests.support.window import SAMPLE, OpenWindow, open_window


class TestAsClip:
    def wish(self, resolution: str, duration: int) -> GenerationRequest:
        picture = Picture(path="/p.jpg", width=1600, height=900, size=1, media_type="image/jpeg")
        return GenerationRequest(
            provider="atlas",
            model="hailuo-02",
            prompt="[Push in] mist",
            image=picture,
            end_image=picture,
            resolution=resolution,
            duration=duration,
            fields={"prompt_optimizer": True},
        )

    def test_the_same_picture_words_and_length_for_the_free_provider(self) -> None:
        catalogue = lay_foundation(os.environ).catalogue
        spec = catalogue.usual_family("sketch")
        made = sketch_of(self.wish("1080P", 10), spec)
        assert (made.provider, made.model, made.resolution, made.duration) == (
            "sketch",
            "sketch",
            "1080P",
            10,
        )
        assert (made.prompt, made.image) == ("[Push in] mist", self.wish("", 0).image)
        assert not spec.problems(made)

    @pytest.mark.parametrize(("asked", "made"), [(0, 6), (5, 6), (6, 6), (8, 10), (12, 10)])
    def test_a_length_that_it_does_not_have_becomes_the_nearest(self, asked: int, made: int) -> None:
        spec = lay_foundation(os.environ).catalogue.usual_family("sketch")
        request = sketch_of(self.wish("720p", asked), spec)
        assert (request.duration, request.resolution) == (made, "768P")
        assert not spec.problems(request)


@pytest.mark.usefixtures("qloop")
class TestInTheWindow:
    @pytest.fixture
    def opened(self, theme: Theme, icons: Icons, qtbot: QtBot) -> Iterator[OpenWindow]:
        environ = {name: value for name, value in os.environ.items() if not name.endswith("_API_KEY")}
        with open_window(theme, icons, qtbot, environ) as opened:
            yield opened

    def test_typing_plays_it_and_a_press_makes_a_clip_without_a_key(
        self, opened: OpenWindow, tmp_path: Path
    ) -> None:
        window, composer = opened.window, opened.window.composer
        window.take_files([save_picture(tmp_path / "small.png", 400, 400)])
        opened.until(lambda: composer.boxes["image"].is_filled)
        composer.format.choose("atlas", "hailuo-02", "512P", 6)
        QTest.keyClicks(composer.prompt.edit, "Mist [push in] rises")
        sketch = composer.sketch
        opened.until(lambda: sketch.is_playing)
        assert sketch.geometry() == composer.boxes["image"].rect()
        opened.until(lambda: sketch.place > 0.2)
        QTest.mouseClick(sketch.render_button, Qt.MouseButton.LeftButton)
        opened.until(lambda: opened.state is JobState.DONE)
        job = window.board.on_stage
        assert job is not None
        assert (job.request.provider, job.request.duration) == ("sketch", 6)
        assert job.request.resolution == "512P"
        assert job.request.prompt == "Mist [push in] rises"
        # The form is still that of the paid model, and Generate still to be pressed.
        assert composer.request.provider == "atlas"
        assert composer.foot.button.isEnabled()

    def test_a_model_that_does_not_know_the_commands_has_no_sketch(self, opened: OpenWindow) -> None:
        composer = opened.window.composer
        composer.format.choose("atlas", "hailuo-02", "768P", 6)
        opened.window.take_files([SAMPLE])
        opened.until(lambda: composer.boxes["image"].is_filled)
        composer.prompt.set_text("[Push in] mist")
        opened.until(lambda: composer.sketch.is_playing)
        composer.format.choose("minimax", "hailuo-03", "", 0)
        assert not composer.spec.camera_commands
        assert not composer.sketch.isVisible()
        composer.format.choose("sketch", "sketch", "", 0)
        opened.until(lambda: composer.sketch.is_playing)

    def test_a_drag_over_the_window_sees_the_place_itself(self, opened: OpenWindow) -> None:
        composer = opened.window.composer
        opened.window.show_demo()
        opened.until(lambda: composer.sketch.is_playing)
        composer.boxes["image"].set_target(True)
        assert not composer.sketch.isVisible()
        composer.boxes["image"].set_target(False)
        assert composer.sketch.is_playing

    def test_the_settings_switch_it_off_for_good(self, opened: OpenWindow) -> None:
        composer = opened.window.composer
        opened.window.show_demo()
        opened.until(lambda: composer.sketch.is_playing)
        opened.window.top_bar.settings_asked.emit()
        box = opened.window.findChild(QCheckBox, "liveSketch")
        assert box is not None
        assert box.isChecked()
        box.click()
        assert not composer.sketch.isVisible()
        assert not opened.window._keeper.settings.live_sketch
        box.click()
        assert composer.sketch.is_playing

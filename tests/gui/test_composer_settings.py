"""A model's own settings: each kind has its control, and only what was changed is asked for."""

from __future__ import annotations

import os
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.camera import CameraCommand
from hailuo_desktop.domain.controls import Control, ControlKind
from hailuo_desktop.domain.model_spec import ModelSpec
from hailuo_desktop.domain.request import FieldValue
from hailuo_desktop.parts import lay_foundation
from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.composer.setting_fields import make_field
from hailuo_desktop.ui.composer.setting_words import duration_words, value_words
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from tests.fixtures.video_models import MODELS
from tests.support.listed_models import listed_form

K = ControlKind


@pytest.fixture
def composer(theme: Theme, icons: Icons, qtbot: QtBot) -> Composer:
    composer = Composer(theme, icons, lay_foundation(os.environ).catalogue, Settings())
    qtbot.addWidget(composer)
    composer.resize(340, 700)
    composer.show()
    qtbot.waitExposed(composer)
    composer.set_ready(True)
    return composer


def with_controls(composer: Composer, *controls: Control, model: str = "maker/model") -> ModelSpec:
    """Put a model on show that has just these settings."""
    spec = msgspec.structs.replace(
        listed_form("kwaivgi/kling-v2.1-t2v-master"), id=model, controls=controls, sound_field=""
    )
    composer.take_form(spec)
    composer.prompt.set_text("mist")
    composer.advanced.unfold()
    return spec


def part(composer: Composer, kind: type[QWidget], name: str) -> Any:
    """The widget that a setting is made with."""
    field = composer.advanced.field(name)
    assert field is not None
    found = field.findChild(kind)
    assert found is not None, f"{name} has no {kind.__name__}"
    return found


def texts(composer: Composer) -> list[str]:
    return [label.text() for label in composer.advanced.findChildren(QLabel) if label.isVisible()]


class TestKinds:
    def test_a_switch_says_only_what_is_not_usual(self, composer: Composer) -> None:
        with_controls(composer, Control(name="camera_fixed", kind=K.SWITCH, usual=True))
        box = part(composer, QCheckBox, "camera_fixed")
        assert (box.text(), box.isChecked()) == ("Keep the camera still", True)
        assert composer.request.fields == {}
        box.setChecked(False)
        assert composer.request.fields == {"camera_fixed": False}

    def test_a_switch_without_a_known_usual_can_say_both(self, composer: Composer) -> None:
        with_controls(composer, Control(name="loop", kind=K.SWITCH))
        buttons = {each.text(): each for each in composer.advanced.findChildren(QPushButton)}
        assert list(buttons) == ["As usual", "On", "Off"]
        assert composer.request.fields == {}
        QTest.mouseClick(buttons["Off"], Qt.MouseButton.LeftButton)
        assert composer.request.fields == {"loop": False}
        QTest.mouseClick(buttons["As usual"], Qt.MouseButton.LeftButton)
        assert composer.request.fields == {}

    def test_few_values_stand_side_by_side_and_many_in_a_list(self, composer: Composer) -> None:
        few = Control(name="ratio", kind=K.CHOICE, values=("16:9", "9:16"), usual="16:9")
        many = Control(name="style", kind=K.CHOICE, values=tuple(range(7)), usual=3)
        with_controls(composer, few, many)
        listed = part(composer, QComboBox, "style")
        assert listed.isVisible()
        assert listed.currentText() == "3"
        listed.setCurrentIndex(5)
        QTest.mouseClick(composer.advanced.findChildren(QPushButton)[1], Qt.MouseButton.LeftButton)
        assert composer.request.fields == {"ratio": "9:16", "style": 5}

    def test_values_keep_their_types(self, composer: Composer) -> None:
        with_controls(
            composer, Control(name="mode", kind=K.CHOICE, values=("1", 1, 2.5, True, "b"), usual=2.5)
        )
        listed = part(composer, QComboBox, "mode")
        found = []
        for row in range(listed.count()):
            listed.setCurrentIndex(row)
            found.append(composer.request.fields.get("mode"))
        assert [(type(each), each) for each in found] == [
            (str, "1"),
            (int, 1),
            (type(None), None),
            (bool, True),
            (str, "b"),
        ]

    def test_a_number_between_bounds_has_a_slider_with_its_steps(self, composer: Composer) -> None:
        scale = Control(name="cfg_scale", kind=K.NUMBER, smallest=0, largest=1, step=0.1, usual=0.5)
        with_controls(composer, scale)
        slider = part(composer, QSlider, "cfg_scale")
        assert (slider.minimum(), slider.maximum(), slider.value()) == (0, 10, 5)
        slider.setFocus()
        QTest.keyClick(slider, Qt.Key.Key_Right)
        (value,) = composer.request.fields.values()
        assert value == pytest.approx(0.6)
        assert not composer.spec.problems(composer.request)
        QTest.keyClick(slider, Qt.Key.Key_Left)
        assert composer.request.fields == {}

    def test_every_place_of_a_slider_can_be_sent(self, composer: Composer) -> None:
        controls = (
            Control(name="a", kind=K.NUMBER, smallest=0.1, largest=0.7, step=0.1, usual=0.1),
            Control(name="b", kind=K.NUMBER, smallest=1, largest=20, usual=3.5),
            Control(name="c", kind=K.WHOLE, smallest=2, largest=30, step=4, usual=2),
        )
        with_controls(composer, *controls)
        for control in controls:
            slider = part(composer, QSlider, control.name)
            for place in range(slider.maximum() + 1):
                slider.setValue(place)
                assert not composer.spec.problems(composer.request), (control.name, place)
            assert slider.maximum() > 5

    def test_a_number_typed_between_the_steps_is_refused_at_its_place(self, composer: Composer) -> None:
        with_controls(composer, Control(name="steps", kind=K.WHOLE, smallest=0, largest=50, step=5, usual=25))
        part(composer, QSpinBox, "steps").setValue(7)
        assert composer.request.fields == {"steps": 7}
        assert any("Steps cannot be 7" in words for words in texts(composer))

    def test_a_number_without_a_known_usual_is_not_said_at_first(self, composer: Composer) -> None:
        with_controls(composer, Control(name="strength", kind=K.WHOLE, smallest=0, largest=10))
        spin = part(composer, QSpinBox, "strength")
        assert spin.text() == "As usual"
        assert composer.request.fields == {}
        spin.setValue(0)
        assert composer.request.fields == {"strength": 0}

    def test_an_empty_seed_is_random(self, composer: Composer) -> None:
        with_controls(composer, Control(name="seed", kind=K.WHOLE, usual=-1, smallest=-1, is_seed=True))
        line = part(composer, QLineEdit, "seed")
        assert (line.text(), line.placeholderText()) == ("", "Random")
        QTest.keyClicks(line, "4294967295")
        assert composer.request.fields == {"seed": 4294967295}
        line.clear()
        assert composer.request.fields == {}
        QTest.keyClicks(line, "12a")
        assert any("Seed cannot be 12a" in words for words in texts(composer))

    def test_text_has_one_line_or_several_by_its_limit(self, composer: Composer) -> None:
        with_controls(
            composer,
            Control(name="style", kind=K.TEXT, longest=20),
            Control(name="negative_prompt", kind=K.TEXT, longest=2500, usual="blur"),
        )
        part(composer, QLineEdit, "style").setText("noir")
        lines = part(composer, QPlainTextEdit, "negative_prompt")
        assert lines.toPlainText() == "blur"
        assert composer.request.fields == {"style": "noir"}
        lines.setPlainText("")  # nothing is not the model's usual here
        assert composer.request.fields == {"style": "noir", "negative_prompt": ""}
        part(composer, QLineEdit, "style").setText("n" * 21)
        assert any("Possible: ≤ 20" in words for words in texts(composer))

    def test_json_is_checked_while_typing(self, composer: Composer) -> None:
        with_controls(composer, Control(name="reference_videos", kind=K.JSON, usual=[], largest=2))
        lines = part(composer, QPlainTextEdit, "reference_videos")
        lines.setPlainText('["https://a.invalid/1.mp4"')
        assert lines.property("wrong") is True
        assert any("Reference videos cannot be" in words for words in texts(composer))
        lines.setPlainText('["https://a.invalid/1.mp4"]')
        assert lines.property("wrong") is False
        assert composer.request.fields == {"reference_videos": ["https://a.invalid/1.mp4"]}
        assert not composer.spec.problems(composer.request)

    def test_a_link_must_be_one(self, composer: Composer) -> None:
        with_controls(composer, Control(name="audio", kind=K.LINK))
        line = part(composer, QLineEdit, "audio")
        line.setText("file.mp3")
        assert composer.spec.problems(composer.request)
        line.setText(" https://a.invalid/x.mp3 ")
        assert composer.request.fields == {"audio": "https://a.invalid/x.mp3"}
        assert not composer.spec.problems(composer.request)


def test_what_is_needed_is_marked_and_led_to(composer: Composer, qtbot: QtBot) -> None:
    with_controls(composer, Control(name="audio", kind=K.LINK, is_needed=True))
    assert "Audio (needed)" in texts(composer)
    assert not any("needs the setting" in words for words in texts(composer))
    composer.advanced._unfold(False)
    with qtbot.waitSignal(composer.problem_found):
        composer.generate()
    line = part(composer, QLineEdit, "audio")
    assert line.isVisible()
    assert composer.window().focusWidget() is line
    assert "The model needs the setting Audio." in texts(composer)


def test_the_providers_words_are_shown_as_words(composer: Composer) -> None:
    described = Control(name="x", kind=K.TEXT, longest=9, title="<b>Bold</b>", description="a < b & <i>c</i>")
    with_controls(composer, described)
    caption = next(each for each in composer.advanced.findChildren(QLabel) if "Bold" in each.text())
    assert caption.textFormat() is Qt.TextFormat.PlainText
    row = caption.parentWidget()
    assert row is not None
    assert "a &lt; b &amp; &lt;i&gt;c&lt;/i&gt;" in row.toolTip()
    assert part(composer, QLineEdit, "x").accessibleDescription() == "a < b & <i>c</i>"


@pytest.mark.parametrize("kind", [QSpinBox, QSlider, QComboBox])
def test_scrolling_past_changes_nothing(composer: Composer, kind: type[QWidget]) -> None:
    with_controls(
        composer,
        Control(name="steps", kind=K.WHOLE, smallest=0, largest=9, usual=5),
        Control(name="style", kind=K.CHOICE, values=tuple("abcdefgh"), usual="c"),
    )
    widget = part(composer, kind, "style" if kind is QComboBox else "steps")
    widget.setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(widget.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, wheel)
    assert composer.request.fields == {}


class TestSwitchingModels:
    def test_what_fits_goes_along_and_what_does_not_comes_back(self, composer: Composer) -> None:
        seed = Control(name="seed", kind=K.WHOLE, smallest=0, largest=99, is_seed=True)
        wide = Control(name="ratio", kind=K.CHOICE, values=("16:9", "1:1"), usual="16:9")
        first = with_controls(composer, seed, wide, model="maker/first")
        part(composer, QLineEdit, "seed").setText("77")
        composer.advanced.field("ratio").set_said("1:1")  # type: ignore[union-attr]
        other = with_controls(
            composer,
            msgspec.structs.replace(seed, largest=50),
            msgspec.structs.replace(wide, values=("16:9", "1:1", "9:16")),
            model="maker/other",
        )
        assert composer.request.fields == {"ratio": "1:1"}
        composer.take_form(first)
        assert composer.request.fields == {"seed": 77, "ratio": "1:1"}
        composer.advanced.field("ratio").set_said(None)  # type: ignore[union-attr]
        composer.take_form(other)
        assert composer.request.fields == {}

    def test_what_was_begun_is_not_lost(self, composer: Composer) -> None:
        shots = Control(name="shots", kind=K.JSON, usual=[])
        first = with_controls(composer, shots, model="maker/first")
        part(composer, QPlainTextEdit, "shots").setPlainText('["half')
        other = with_controls(composer, shots, model="maker/other")
        assert composer.request.fields == {}
        composer.take_form(first)
        assert part(composer, QPlainTextEdit, "shots").toPlainText() == '["half'
        assert other.id != first.id

    def test_duration_resolution_and_sound_come_back(self, composer: Composer) -> None:
        composer.take_form(listed_form("bytedance/seedance-2.0/text-to-video"))
        composer.prompt.set_text("mist over a lake")
        composer.format.resolution_box.set_value("1080p")
        composer.format.duration_box.set_value(12)
        composer.format.sound_box.setChecked(False)
        before = composer.request
        assert before.fields == {"generate_audio": False}
        composer.take_form(listed_form("kwaivgi/kling-v2.1-t2v-master"))
        assert (composer.request.resolution, composer.request.duration) == ("", 5)
        assert not composer.format.resolution_box.isVisible()
        assert not composer.format.sound_box.isVisible()
        assert composer.prompt.text == "mist over a lake"
        composer.take_form(listed_form("google/veo3"))
        assert composer.request.resolution == "1080p"
        composer.take_form(listed_form("bytedance/seedance-2.0/text-to-video"))
        assert composer.request == before


class TestPlaces:
    def test_the_models_choice_of_a_length_reads_auto(self, composer: Composer) -> None:
        composer.take_form(listed_form("bytedance/seedance-2.0/text-to-video"))
        listed = composer.format.duration_box.findChild(QComboBox)
        assert listed is not None
        assert listed.itemText(0) == "Auto"
        listed.setCurrentIndex(0)
        assert composer.request.duration == -1
        assert duration_words(6) == "6 s"

    def test_sizes_read_as_sizes(self, composer: Composer) -> None:
        composer.take_form(listed_form("alibaba/wan-2.2/t2v-720p"))
        shown = [each.text() for each in composer.format.resolution_box.findChildren(QPushButton)]
        assert "1280 × 720" in shown
        assert value_words("1280*720") == "1280 × 720"
        composer.prompt.set_text("mist")
        assert composer.spec.body(composer.request)["size"] in ("1280*720", "720*1280")

    def test_camera_words_only_for_models_that_know_them(self, composer: Composer) -> None:
        assert composer.prompt.camera.isVisible()
        composer.prompt.set_text("Mist")
        QTest.mouseClick(composer.prompt.camera, Qt.MouseButton.LeftButton)
        builder = composer.prompt.builder
        assert builder is not None
        assert set(builder.buttons) == set(CameraCommand)
        QTest.mouseClick(builder.buttons[CameraCommand.PUSH_IN], Qt.MouseButton.LeftButton)
        builder.close()
        assert composer.prompt.text == "Mist [Push in] "
        composer.take_form(listed_form("google/veo3"))
        assert not composer.prompt.camera.isVisible()

    def test_the_limit_is_the_models(self, composer: Composer) -> None:
        composer.take_form(listed_form("minimax/h3/text-to-video"))
        assert composer.prompt._count.text() == "0/7000"

    def test_each_duration_shows_its_price(self, composer: Composer) -> None:
        composer.format.choose("atlas", "hailuo-02", "768P", 6)
        notes = [each.text() for each in composer.format.duration_box.findChildren(QLabel)]
        assert notes == ["$0.28", "$0.56"]


@pytest.mark.parametrize("model", [each.id for each in MODELS])
def test_every_listed_model_can_be_shown(composer: Composer, model: str) -> None:
    """Its form stands there whole, with nothing set but what the format says, and names for all controls."""
    spec = listed_form(model)
    composer.take_form(spec)
    composer.advanced.unfold()
    shown = {each.name for each in spec.settings_for(composer.format.format)} - {spec.sound_field}
    assert all(composer.advanced.field(name) is not None for name in shown)
    assert set(composer.request.fields) <= {spec.sound_field}
    nameless = [
        each
        for each in composer.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (each.accessibleName() or getattr(each, "text", str)())
    ]
    assert not nameless
    form = composer._scroll.widget()
    assert form is not None
    assert form.minimumSizeHint().width() <= composer._scroll.viewport().width()


@pytest.mark.parametrize(
    ("control", "value"),
    [
        (Control(name="x", kind=K.TEXT, longest=9), "abc"),
        (Control(name="x", kind=K.TEXT), "a\nb"),
        (Control(name="x", kind=K.NUMBER), 2.5),
        (Control(name="x", kind=K.WHOLE, smallest=0, largest=2**40, usual=1), 2**33),
        (Control(name="x", kind=K.NUMBER, smallest=0, largest=1), 0.25),
        (Control(name="x", kind=K.JSON, usual={}), {"a": [1, None]}),
        (Control(name="x", kind=K.SWITCH), False),
    ],
)
def test_a_wish_is_shown_and_read_back(
    theme: Theme, qtbot: QtBot, control: Control, value: FieldValue
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    field = make_field(control, theme, parent)
    found = [field.said]
    for wish in (value, None):
        field.set_said(wish)
        found.append(field.said)
    assert found == [None, value, None]

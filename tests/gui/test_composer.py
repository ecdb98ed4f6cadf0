"""The form for a clip, pressed and typed into."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.controls import Control, ControlKind
from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.domain.model_spec import Mode
from hailuo_desktop.parts import lay_foundation
from hailuo_desktop.services.catalogue import Catalogue, ProviderInfo
from hailuo_desktop.services.picture_desk import LookedAt
from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.ui.composer.choice import Choice
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from tests.support.builders import a_request, a_spec
from tests.support.looking import looked_at
from tests.support.pictures import save_picture
from tests.support.window import Quoting, files


@pytest.fixture
def catalogue() -> Catalogue:
    return lay_foundation(os.environ).catalogue


@pytest.fixture
def composer(theme: Theme, icons: Icons, catalogue: Catalogue, qtbot: QtBot) -> Composer:
    return shown(Composer(theme, icons, catalogue, Settings()), qtbot)


@pytest.fixture
def ready(composer: Composer) -> Composer:
    composer.set_ready(True)
    return composer


@pytest.fixture
def fast(theme: Theme, icons: Icons, qtbot: QtBot) -> Composer:
    """A composer for a family of which one resolution has a field of its own."""
    formats = tuple(
        msgspec.structs.replace(each, fields={**each.fields, "go_fast": True})
        if each.resolution == "512P"
        else each
        for each in a_spec().formats
    )
    spec = msgspec.structs.replace(
        a_spec(),
        formats=formats,
        controls=tuple(Control(name=name, kind=ControlKind.SWITCH) for name in ("expand", "go_fast")),
    )
    catalogue = Catalogue([spec], [ProviderInfo(id="atlas", label="Atlas Cloud", needs_key=True)])
    composer = shown(Composer(theme, icons, catalogue, Settings()), qtbot)
    composer.set_ready(True)
    return composer


def shown(composer: Composer, qtbot: QtBot, width: int = 340, height: int = 652) -> Composer:
    qtbot.addWidget(composer)
    composer.resize(width, height)
    composer.show()
    qtbot.waitExposed(composer)
    # Shortcuts are for the active window, and a window manager takes its time to make it so.
    composer.activateWindow()
    qtbot.waitUntil(composer.isActiveWindow)
    return composer


@pytest.fixture
def lake(tmp_path: Path) -> LookedAt:
    return looked_at(save_picture(tmp_path / "lake.png", 640, 400))


def segments(box: Choice) -> dict[str, QPushButton]:
    return {button.text(): button for button in box.findChildren(QPushButton)}


def hints(composer: Composer) -> dict[str, str]:
    """What is said near the controls, with its tone."""
    labels = [composer.prompt.hint, composer.format.hint, composer.advanced.hint]
    labels += composer.pictures.hints.values()
    return {label.text(): str(label.property("role")) for label in labels if label.text()}


class TestFirstSight:
    def test_an_untouched_form_is_no_error(self, ready: Composer) -> None:
        assert set(hints(ready).values()) == {"muted"}
        assert "Without a picture, the words alone decide." in hints(ready)

    def test_generate_waits_for_what_makes_videos(self, composer: Composer) -> None:
        button = composer.foot.button
        assert (button.text(), button.isEnabled()) == ("Starting…", False)
        composer.set_ready(True)
        assert (button.text(), button.isEnabled()) == ("Generate", True)

    def test_names_that_scripts_rely_on(self, composer: Composer) -> None:
        for name in (
            "imageBox",
            "endImageBox",
            "promptEdit",
            "modelBox",
            "resolutionBox",
            "durationBox",
            "priceLabel",
            "generateButton",
        ):
            assert composer.findChild(QWidget, name) is not None, name
        assert composer.objectName() == "composer"

    def test_every_control_has_a_name_for_screen_readers(self, ready: Composer) -> None:
        nameless = [
            child
            for child in ready.findChildren(QWidget)
            if child.isVisible()
            and child.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not (child.accessibleName() or getattr(child, "text", str)())
        ]
        assert not nameless

    def test_the_smallest_window_needs_no_scroll_bar(
        self, theme: Theme, icons: Icons, catalogue: Catalogue, qtbot: QtBot
    ) -> None:
        composer = shown(Composer(theme, icons, catalogue, Settings()), qtbot, 300, 652)
        assert composer._scroll.verticalScrollBar().maximum() == 0
        assert composer.width() == 300


class TestGenerate:
    def test_too_early_leads_to_what_is_missing(self, ready: Composer, qtbot: QtBot) -> None:
        asked: list[object] = []
        ready.generate_asked.connect(asked.append)
        with qtbot.waitSignal(ready.problem_found) as found:
            QTest.mouseClick(ready.foot.button, Qt.MouseButton.LeftButton)
        assert found.args is not None
        assert found.args[0].kind is ErrorKind.PROMPT_NEEDED
        assert not asked
        assert ready.focusWidget() is ready.prompt.edit
        assert hints(ready)["Say in a sentence what should move."] == "danger"
        QTest.keyClicks(ready.prompt.edit, "Mist drifts")
        assert "danger" not in hints(ready).values()

    def test_a_double_click_asks_once_and_keeps_what_was_typed(
        self, ready: Composer, lake: LookedAt, qtbot: QtBot
    ) -> None:
        ready.set_picture("image", lake)
        QTest.keyClicks(ready.prompt.edit, "[Push in] mist")
        asked: list[object] = []
        ready.generate_asked.connect(asked.append)
        QTest.mouseClick(ready.foot.button, Qt.MouseButton.LeftButton)
        QTest.mouseClick(ready.foot.button, Qt.MouseButton.LeftButton)
        ready.generate()
        assert asked == [ready.request]
        assert not ready.foot.button.isEnabled()
        ready.handed_over()
        assert ready.foot.button.isEnabled()
        assert ready.prompt.text == "[Push in] mist"
        assert ready.boxes["image"].is_filled

    def test_control_and_enter_from_within_the_prompt(self, ready: Composer, qtbot: QtBot) -> None:
        QTest.keyClicks(ready.prompt.edit, "A calm sea")
        with qtbot.waitSignal(ready.generate_asked) as asked:
            QTest.keyClick(ready.prompt.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert asked.args is not None
        assert asked.args[0].prompt == "A calm sea"
        assert (asked.args[0].provider, asked.args[0].model) == ("atlas", "hailuo-02")
        assert (asked.args[0].resolution, asked.args[0].duration) == ("768P", 6)

    def test_the_keyboard_stays_on_generate(self, ready: Composer, qtbot: QtBot) -> None:
        QTest.keyClicks(ready.prompt.edit, "A calm sea")
        ready.foot.button.setFocus()
        QTest.keyClick(ready.foot.button, Qt.Key.Key_Space)
        assert ready.focusWidget() is ready
        ready.handed_over()
        assert ready.focusWidget() is ready.foot.button


class TestPrompt:
    def test_the_count_turns_red_past_the_limit(self, ready: Composer) -> None:
        ready.prompt.set_text("的" * 2000)
        count = ready.prompt._count
        assert (count.text(), count.property("role")) == ("0 left · 2000/2000", "warning")
        ready.prompt.set_text("的" * 2001)
        assert (count.text(), count.property("role")) == ("1 over · 2001/2000", "danger")
        assert ready.prompt.edit.property("wrong") is True
        assert any("2001 characters" in words for words in hints(ready))

    def test_a_new_text_can_be_undone(self, ready: Composer, qtbot: QtBot) -> None:
        QTest.keyClicks(ready.prompt.edit, "mine")
        ready.prompt.set_text("another")
        ready.prompt.edit.undo()
        assert ready.prompt.text == "mine"

    def test_text_is_pasted_as_text(self, ready: Composer, qtbot: QtBot) -> None:
        QGuiApplication.clipboard().setText("waves 波浪")
        QTest.keyClick(ready.prompt.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert ready.prompt.text == "waves 波浪"

    @pytest.mark.parametrize("kind", ["bitmap", "file"])
    def test_a_pasted_picture_goes_to_the_picture(
        self, ready: Composer, qtbot: QtBot, tmp_path: Path, kind: str
    ) -> None:
        mime = files(save_picture(tmp_path / "a.png"))
        if kind == "bitmap":
            mime = QMimeData()
            mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
        QGuiApplication.clipboard().setMimeData(mime)
        with qtbot.waitSignal(ready.picture_pasted) as pasted:
            QTest.keyClick(ready.prompt.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert pasted.args is not None
        assert pasted.args[0] == "image"
        assert ready.prompt.text == ""


class TestPicture:
    def test_a_click_or_enter_asks_for_a_file(self, ready: Composer, qtbot: QtBot) -> None:
        asked: list[str] = []
        ready.file_asked.connect(asked.append)
        box = ready.boxes["image"]
        QTest.mouseClick(box, Qt.MouseButton.LeftButton)
        QTest.keyClick(box, Qt.Key.Key_Return)
        QTest.keyClick(box, Qt.Key.Key_Space)
        assert asked == ["image"] * 3

    def test_shown_with_its_size_and_taken_away(self, ready: Composer, lake: LookedAt, qtbot: QtBot) -> None:
        ready.set_picture("image", lake)
        assert "640 × 400" in hints(ready)
        assert ready.request.image == lake.picture
        button = ready.findChild(QToolButton, "remove_image")
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert not ready.boxes["image"].is_filled
        assert not button.isVisible()
        ready.set_picture("image", lake)
        QTest.keyClick(ready.boxes["image"], Qt.Key.Key_Delete)
        assert not ready.boxes["image"].is_filled

    @pytest.mark.parametrize("size", [(800, 400), (400, 800)])
    def test_never_stretched(self, ready: Composer, tmp_path: Path, size: tuple[int, int]) -> None:
        path = tmp_path / "red.png"
        Image.new("RGB", size, (255, 0, 0)).save(path)
        ready.set_picture("image", looked_at(path))
        box = ready.boxes["image"]
        red = painted(box, QColor(255, 0, 0))
        assert red.width() / red.height() == pytest.approx(size[0] / size[1], rel=0.03)
        assert red.height() >= box.height() - 4 or red.width() >= box.width() - 4

    def test_a_problem_that_can_be_seen_is_told_quietly_and_found(
        self, ready: Composer, tmp_path: Path, qtbot: QtBot
    ) -> None:
        ready.set_picture("image", looked_at(save_picture(tmp_path / "small.png", 320, 200)))
        (words,) = [words for words, tone in hints(ready).items() if tone == "warning"]
        assert "320 × 200" in words
        assert "301" in words
        QTest.keyClicks(ready.prompt.edit, "Mist")
        QTest.mouseClick(ready.foot.button, Qt.MouseButton.LeftButton)
        assert ready.focusWidget() is ready.boxes["image"]
        assert hints(ready)[words] == "danger"

    def test_end_picture_only_where_the_model_takes_one(
        self, theme: Theme, icons: Icons, qtbot: QtBot, lake: LookedAt
    ) -> None:
        spec = a_spec()
        both = msgspec.structs.replace(spec.formats[0], mode=Mode.FIRST_LAST)
        spec = msgspec.structs.replace(spec, formats=(*spec.formats, both), end_image_field="end_image")
        catalogue = Catalogue([spec], [ProviderInfo(id="atlas", label="Atlas Cloud", needs_key=True)])
        composer = shown(Composer(theme, icons, catalogue, Settings()), qtbot)
        assert composer.boxes["end_image"].isVisible()
        composer.set_picture("image", lake)
        composer.set_picture("end_image", lake)
        assert composer.request.end_image == lake.picture

    def test_no_end_picture_otherwise(self, ready: Composer) -> None:
        assert not ready.boxes["end_image"].isVisible()


def painted(widget: QWidget, colour: QColor) -> QImage:
    """The part of the widget that is painted in about this colour, as an image of that size."""
    image = widget.grab().toImage()
    found = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if close(image.pixelColor(x, y), colour)
    ]
    width = max(x for x, _ in found) - min(x for x, _ in found) + 1
    height = max(y for _, y in found) - min(y for _, y in found) + 1
    return QImage(width, height, QImage.Format.Format_RGB32)


def close(one: QColor, other: QColor) -> bool:
    return all(
        abs(a - b) < 24
        for a, b in (
            (one.red(), other.red()),
            (one.green(), other.green()),
            (one.blue(), other.blue()),
        )
    )


class TestFormat:
    def test_what_needs_a_picture_is_off_and_says_so(self, ready: Composer, lake: LookedAt) -> None:
        low = segments(ready.format.resolution_box)["512P"]
        assert not low.isEnabled()
        assert low.toolTip() == low.accessibleDescription()
        assert "Add a picture" in low.toolTip()
        ready.set_picture("image", lake)
        assert segments(ready.format.resolution_box)["512P"].isEnabled()

    def test_what_goes_not_together_gives_way_with_the_reason(
        self, ready: Composer, lake: LookedAt, qtbot: QtBot
    ) -> None:
        ready.set_picture("image", lake)
        QTest.mouseClick(segments(ready.format.duration_box)["10 s"], Qt.MouseButton.LeftButton)
        QTest.mouseClick(segments(ready.format.resolution_box)["1080P"], Qt.MouseButton.LeftButton)
        long = segments(ready.format.duration_box)["10 s"]
        assert (ready.request.resolution, ready.request.duration) == ("1080P", 6)
        assert not long.isEnabled()
        assert "1080P × 10 s" in long.toolTip()
        assert not ready.spec.problems(msgspec.structs.replace(ready.request, prompt="x"))

    def test_the_price_follows_the_choice(self, ready: Composer, lake: LookedAt, qtbot: QtBot) -> None:
        price = ready.foot.price
        ready.set_picture("image", lake)
        assert price.text() == "$0.23 · list price"
        QTest.mouseClick(segments(ready.format.resolution_box)["512P"], Qt.MouseButton.LeftButton)
        assert price.text() == "$0.10 · list price"
        QTest.mouseClick(segments(ready.format.resolution_box)["1080P"], Qt.MouseButton.LeftButton)
        assert "$0.49" in price.text()
        assert "maker" in price.text()
        assert ready.format.model_box.choose("sketch", "sketch")
        assert price.text() == "Free"
        assert "Free" in price.accessibleName()

    def test_every_choice_that_can_be_made_exists(self, ready: Composer, lake: LookedAt) -> None:
        ready.prompt.set_text("x")
        for picture in (None, lake):
            if picture is not None:
                ready.set_picture("image", picture)
            for spec in ready.format.model_box._catalogue.families():
                assert ready.format.model_box.choose(spec.provider, spec.id)
                if not spec.offers(mode=spec.mode_of(ready.request)):
                    continue  # the missing picture is asked for elsewhere
                for resolution in spec.resolutions:
                    if segments(ready.format.resolution_box)[resolution].isEnabled():
                        ready.format.resolution_box.set_value(resolution)
                        assert not spec.problems(ready.request), ready.request

    def test_scrolling_past_changes_nothing(self, ready: Composer) -> None:
        box = ready.format.model_box
        before = box.currentIndex()
        event = QWheelEvent(
            QPointF(5, 5),
            QPointF(box.mapToGlobal(QPoint(5, 5))),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(box, event)
        assert box.currentIndex() == before

    def test_more_than_four_become_a_list(self, qtbot: QtBot) -> None:
        choice = Choice()
        qtbot.addWidget(choice)
        choice.name("Duration")
        choice.set_choices([(n, f"{n} s") for n in range(4, 13)])
        choice.set_value(7)
        choice.set_available(8, ok=False, why="not with 1080P")
        listed = choice.findChild(QComboBox)
        assert listed is not None
        assert choice.value == 7
        assert listed.accessibleName() == "Duration"
        assert not listed.model().index(4, 0).flags() & Qt.ItemFlag.ItemIsEnabled
        choice.set_choices([(6, "6 s"), (7, "7 s")])
        assert choice.value == 7

    def test_the_last_choice_is_there_again(
        self, theme: Theme, icons: Icons, catalogue: Catalogue, qtbot: QtBot
    ) -> None:
        settings = Settings(provider="sketch", model="sketch", resolution="1080P", duration=10)
        composer = shown(Composer(theme, icons, catalogue, settings), qtbot)
        request = composer.request
        assert (request.provider, request.resolution, request.duration) == ("sketch", "1080P", 10)

    def test_a_choice_that_is_gone_gives_the_usual(
        self, theme: Theme, icons: Icons, catalogue: Catalogue, qtbot: QtBot
    ) -> None:
        settings = Settings(provider="gone", model="gone", resolution="4K", duration=99)
        composer = shown(Composer(theme, icons, catalogue, settings), qtbot)
        assert composer.spec == catalogue.families()[0]
        assert composer.format.format is not None


class TestAdvanced:
    def test_closed_at_first(self, ready: Composer, qtbot: QtBot) -> None:
        field = ready.findChild(QCheckBox, "field_enable_prompt_expansion")
        assert field is not None
        assert not field.isVisible()
        fold = ready.findChild(QToolButton, "advancedFold")
        assert fold is not None
        QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
        assert field.isVisible()

    def test_only_what_differs_is_asked_for(self, ready: Composer) -> None:
        assert ready.request.fields == {}
        field = ready.findChild(QCheckBox, "field_enable_prompt_expansion")
        assert field is not None
        field.setChecked(True)
        assert ready.request.fields == {"enable_prompt_expansion": True}
        field.setChecked(False)
        assert ready.request.fields == {}

    def test_a_field_of_another_format_is_not_shown(self, fast: Composer, lake: LookedAt) -> None:
        fast.set_picture("image", lake)
        assert fast.advanced.field("go_fast") is None
        fast.format.resolution_box.set_value("512P")
        assert fast.advanced.field("go_fast") is not None

    def test_a_model_without_fields_has_no_fold(self, ready: Composer) -> None:
        assert ready.advanced.isVisible()
        ready.format.model_box.choose("sketch", "sketch")
        assert not ready.advanced.isVisible()


def test_a_request_is_put_back_whole(fast: Composer, lake: LookedAt) -> None:
    ready = fast
    request = a_request(
        prompt="[Tilt up] towers",
        image=lake.picture,
        resolution="512P",
        duration=6,
        fields={"go_fast": False},
    )
    ready.set_picture("image", lake)
    ready.remove_picture("image")
    ready.fill(request, {"image": lake})
    assert ready.request == request
    ready.fill(msgspec.structs.replace(request, image=None, resolution="768P", fields={}), {})
    assert ready.request.image is None
    assert ready.request.fields == {}
    assert not ready.boxes["image"].is_filled


def test_another_language_while_it_is_open(
    ready: Composer, qapp: QApplication, lake: LookedAt, qtbot: QtBot
) -> None:
    translator = Quoting()
    ready.set_picture("image", lake)
    before = ready.request
    qapp.installTranslator(translator)
    try:
        qtbot.waitUntil(lambda: ready.foot.button.text() == "«Generate»")
        assert ready.prompt.edit.placeholderText().startswith("«What should move?")
        assert ready.foot.price.text() == "«$0.23 · list price»"
        assert ready.request == before
    finally:
        qapp.removeTranslator(translator)
    qtbot.waitUntil(lambda: ready.foot.button.text() == "Generate")

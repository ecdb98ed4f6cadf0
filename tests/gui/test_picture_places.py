"""Pictures in their places: each model has its frame of them, they are swapped, frames of videos change."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QSlider, QToolButton
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.framing import Framing
from hailuo_desktop.domain.video_origin import VideoOrigin
from hailuo_desktop.services.picture_desk import LookedAt
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from tests.support.framing_hands import (
    LEFT_BUTTON,
    button,
    canvas,
    editor,
    hint,
    open_composer,
    picture,
    use,
)
from tests.support.listed_models import listed_form
from tests.support.looking import looked_at
from tests.support.pictures import draw_picture, save_picture
from tests.support.window import open_window

CONTROL = Qt.KeyboardModifier.ControlModifier
ANY_SHAPE = "bytedance/seedance-2.0/image-to-video"


@pytest.fixture
def composer(theme: Theme, icons: Icons, qtbot: QtBot) -> Composer:
    return open_composer(theme, icons, qtbot)


@pytest.fixture
def wide(tmp_path: Path) -> LookedAt:
    return looked_at(save_picture(tmp_path / "wide.png", 2000, 400))


@pytest.fixture
def fine(tmp_path: Path) -> LookedAt:
    return looked_at(save_picture(tmp_path / "fine.png", 1200, 800))


class TestMemory:
    def test_each_model_has_the_frame_that_was_drawn_for_it(self, composer: Composer, wide: LookedAt) -> None:
        composer.set_picture("image", wide)
        composer.pictures.open_framing("image")
        QTest.keyClick(canvas(composer), Qt.Key.Key_Left)
        use(composer)
        for_hailuo = picture(composer)
        # A model of any shape takes the frame as it is.
        composer.take_form(listed_form(ANY_SHAPE))
        assert picture(composer) == for_hailuo
        composer.pictures.open_framing("image")
        shapes = editor(composer)._shapes
        shapes.setCurrentIndex(shapes.findText("As the picture"))
        shapes.activated.emit(shapes.currentIndex())
        use(composer)
        assert picture(composer).framing is None
        composer.format.choose("atlas", "hailuo-02", "", 0)
        assert picture(composer) == for_hailuo
        composer.take_form(listed_form(ANY_SHAPE))
        assert picture(composer).framing is None

    def test_a_frame_that_another_model_does_not_take_is_where_its_own_begins(
        self, composer: Composer, wide: LookedAt
    ) -> None:
        composer.take_form(listed_form(ANY_SHAPE))
        composer.set_picture("image", wide)
        composer.pictures.open_framing("image")
        for _ in range(10):
            QTest.keyClick(canvas(composer), Qt.Key.Key_Right, CONTROL)
        drawn = canvas(composer).drawn
        assert drawn == (200, 0, 2000, 400)
        use(composer)
        composer.format.choose("atlas", "hailuo-02", "", 0)
        assert picture(composer).framing is None
        assert composer.spec.problems(composer.request)
        composer.pictures.open_framing("image")
        assert canvas(composer).drawn == (600, 0, 1599, 400)

    def test_the_overlay_follows_the_model_and_goes_with_the_picture(
        self, composer: Composer, wide: LookedAt
    ) -> None:
        composer.set_picture("image", wide)
        composer.pictures.open_framing("image")
        assert canvas(composer).drawn.width == 999
        composer.take_form(listed_form(ANY_SHAPE))
        assert canvas(composer).drawn.width == 2000
        composer.remove_picture("image")
        assert composer.pictures.framing.at is None
        assert not composer.pictures.framing.editor.isVisible()
        assert not composer.boxes["image"].is_filled

    def test_it_is_told_as_remembered_and_taken_back(self, composer: Composer, wide: LookedAt) -> None:
        memory: dict[str, Mapping[str, Framing]] = {}
        composer.pictures.framed.connect(memory.__setitem__)
        composer.pictures.recall = lambda digest: memory.get(digest, {})
        composer.set_picture("image", wide)
        composer.pictures.open_framing("image")
        use(composer)
        framed = composer.request
        undo = composer.pictures.places["image"].undo
        assert not undo.isVisible()
        composer.remove_picture("image")
        composer.set_picture("image", wide)
        assert composer.request == framed
        assert hint(composer) == "Cropped as last time · 999 × 400"
        assert undo.isVisible()
        assert undo.accessibleName() == "Use the whole picture again"
        QTest.mouseClick(undo, LEFT_BUTTON)
        assert picture(composer).framing is None
        assert memory[wide.picture.digest] == {}
        assert button(composer, "mendByCropping").isVisible()


def test_a_file_dropped_tomorrow_has_its_frame_again(
    theme: Theme, icons: Icons, qtbot: QtBot, qloop: object, tmp_path: Path
) -> None:
    environ = {"HAILUO_DESKTOP_HOME": str(tmp_path / "home")}
    first = save_picture(tmp_path / "lake.png", 2000, 400)
    with open_window(theme, icons, qtbot, environ) as opened:
        composer = opened.window.composer
        opened.window.take_files([first])
        opened.until(lambda: composer.request.image is not None)
        composer.pictures.open_framing("image")
        QTest.keyClick(canvas(composer), Qt.Key.Key_Left)
        use(composer)
        window = picture(composer).window
        opened.until(opened.parts.paths.framings.exists)
    # Another name does not matter, nor another folder: it is the same picture.
    second = tmp_path / "elsewhere" / "copy of lake.png"
    second.parent.mkdir()
    first.rename(second)
    with open_window(theme, icons, qtbot, environ) as opened:
        composer = opened.window.composer
        opened.window.take_files([second])
        opened.until(lambda: composer.request.image is not None)
        assert picture(composer).window == window
        assert hint(composer) == "Cropped as last time · 999 × 400"


class TestReferences:
    @pytest.fixture
    def filled(self, composer: Composer, fine: LookedAt, wide: LookedAt) -> Composer:
        composer.format.choose("minimax", "hailuo-03", "", 0)
        for each in (fine, wide):
            composer.set_picture("references", each)
        return composer

    def test_the_one_that_is_not_taken_is_named_and_mended(self, filled: Composer) -> None:
        assert hint(filled, "references").startswith("Picture 2: The picture has 2000 × 400")
        tiles = filled.pictures.row.tiles
        assert "does not take it" in tiles[1].accessibleDescription()
        assert "does not take it" not in tiles[0].accessibleDescription()
        QTest.mouseClick(button(filled, "mendByCropping"), LEFT_BUTTON)
        assert filled.pictures.framing.at == ("references", 1)
        use(filled)
        assert filled.request.references[1].window.width == 999
        assert not filled.spec.problems(filled.request)
        assert filled.focusWidget() is filled.pictures.row.tiles[1]
        assert "does not take it" not in filled.pictures.row.tiles[1].accessibleDescription()

    def test_a_click_and_enter_on_a_tile_open_it(self, filled: Composer) -> None:
        first = filled.pictures.row.tiles[0]
        QTest.mouseClick(first, LEFT_BUTTON, pos=QPoint(30, 50))
        assert filled.pictures.framing.at == ("references", 0)
        QTest.keyClick(canvas(filled), Qt.Key.Key_Escape)
        QTest.keyClick(filled.pictures.row.tiles[1], Qt.Key.Key_Return)
        assert filled.pictures.framing.at == ("references", 1)
        QTest.keyClick(filled.pictures.row.tiles[1], Qt.Key.Key_Delete)
        assert filled.pictures.framing.at is None

    def test_a_first_picture_beside_them_is_a_problem_where_they_go_alone(
        self, filled: Composer, fine: LookedAt
    ) -> None:
        filled.set_picture("image", fine)
        assert "not both at once" in hint(filled, "references")
        filled.remove_picture("image")
        assert "not both at once" not in hint(filled, "references")


class TestSwapping:
    @pytest.fixture
    def pair(self, composer: Composer, fine: LookedAt, wide: LookedAt) -> Composer:
        composer.format.choose("minimax", "hailuo-02", "", 0)
        composer.set_picture("image", fine)
        composer.set_picture("end_image", wide)
        composer.pictures.open_framing("end_image")
        use(composer)
        return composer

    def test_start_and_end_change_places_with_their_frames(self, pair: Composer) -> None:
        before = pair.request
        swap = pair.pictures.swap_button
        assert swap.accessibleName() == "Swap the picture and the end picture"
        swap.setFocus()
        QTest.keyClick(swap, Qt.Key.Key_Space)
        assert (pair.request.image, pair.request.end_image) == (before.end_image, before.image)
        assert hint(pair, "image") == "999 × 400 · Cropped"
        QTest.mouseClick(swap, LEFT_BUTTON)
        assert pair.request == before

    def test_one_picture_moves_over(self, pair: Composer) -> None:
        last = pair.request.end_image
        pair.remove_picture("image")
        pair.pictures.swap_button.click()
        assert (pair.request.image, pair.request.end_image) == (last, None)

    def test_the_button_is_there_only_where_it_does_something(self, pair: Composer, fine: LookedAt) -> None:
        swap = pair.pictures.swap_button
        assert swap.isVisible()
        pair.remove_picture("image")
        pair.remove_picture("end_image")
        assert not swap.isVisible()
        pair.set_picture("image", fine)
        pair.format.choose("atlas", "hailuo-2.3", "", 0)
        assert not swap.isVisible()

    def test_dragging_one_onto_the_other_swaps_them(self, pair: Composer) -> None:
        before = pair.request
        asked: list[str] = []
        pair.file_asked.connect(asked.append)
        start, end = pair.boxes["image"], pair.boxes["end_image"]
        # The sketch may lie over the picture; what it does not use goes to the box.
        there = start.mapFromGlobal(end.mapToGlobal(end.rect().center()))
        QTest.mousePress(start, LEFT_BUTTON, pos=QPoint(60, 60))
        QTest.mouseMove(start, QPoint(60, 90))
        QTest.mouseMove(start, there)
        QTest.mouseRelease(start, LEFT_BUTTON, pos=there)
        assert (pair.request.image, pair.request.end_image) == (before.end_image, before.image)
        QTest.mousePress(start, LEFT_BUTTON, pos=QPoint(60, 60))
        QTest.mouseMove(start, QPoint(60, 90))
        QTest.mouseRelease(start, LEFT_BUTTON, pos=QPoint(60, 90))
        assert not asked

    def test_the_menu_has_it_all(self, pair: Composer) -> None:
        box = pair.boxes["end_image"]
        QTest.keyClick(box, Qt.Key.Key_Menu)
        menu = box.findChild(QMenu)
        assert isinstance(menu, QMenu)
        actions = {each.text(): each for each in menu.actions()}
        assert list(actions) == [
            "Choose another picture…",
            "Crop or pad…",
            "Swap the picture and the end picture",
            "Remove",
        ]
        actions["Crop or pad…"].trigger()
        menu.close()
        assert pair.pictures.framing.at == ("end_image", 0)


class TestFrameOfAVideo:
    VIDEO = VideoOrigin(path="/clips/lake.mp4", moment=5.96, duration=6.0, count=150)

    @pytest.fixture
    def asked(self, composer: Composer, wide: LookedAt) -> list[tuple[str, str, float | None]]:
        found: list[tuple[str, str, float | None]] = []
        composer.frame_asked.connect(lambda *what: found.append(what))
        composer.set_picture("image", wide, self.VIDEO)
        return found

    def slider(self, composer: Composer) -> QSlider:
        return composer.pictures.places["image"].frames.findChildren(QSlider)[0]

    def button(self, composer: Composer, name: str) -> QToolButton:
        buttons = composer.pictures.places["image"].frames.findChildren(QToolButton)
        return next(each for each in buttons if each.accessibleName() == name)

    def test_another_frame_is_asked_for_when_the_slider_rests(
        self, composer: Composer, asked: list[tuple[str, str, float | None]], qtbot: QtBot
    ) -> None:
        slider = self.slider(composer)
        assert slider.isVisible()
        assert slider.accessibleDescription() == "Frame at 00:05.96"
        for _ in range(3):
            QTest.mouseClick(self.button(composer, "Frame before"), LEFT_BUTTON)
        assert slider.accessibleDescription() == "Frame at 00:05.84"
        qtbot.waitUntil(lambda: len(asked) == 1)
        place, path, moment = asked[0]
        assert (place, path) == ("image", "/clips/lake.mp4")
        assert moment == pytest.approx(5.84)
        QTest.mouseClick(self.button(composer, "Last frame"), LEFT_BUTTON)
        assert asked[1:] == [("image", "/clips/lake.mp4", None)]
        assert not self.button(composer, "Next frame").isEnabled()

    def test_the_next_frame_keeps_the_part_that_was_drawn(
        self, composer: Composer, asked: list[tuple[str, str, float | None]], tmp_path: Path
    ) -> None:
        composer.pictures.open_framing("image")
        use(composer)
        drawn = picture(composer).window
        draw_picture(2000, 400).rotate(180).save(tmp_path / "next.png")
        other = looked_at(tmp_path / "next.png")
        composer.set_picture("image", other, replace(self.VIDEO, moment=3.0))
        assert picture(composer).path == other.picture.path
        assert picture(composer).window == drawn
        composer.set_picture("image", other, replace(self.VIDEO, path="/clips/sea.mp4"))
        assert picture(composer).framing is None
        composer.set_picture("image", other)
        assert not self.slider(composer).isVisible()

    def test_a_model_without_pictures_shows_no_frames(
        self, composer: Composer, asked: list[tuple[str, str, float | None]]
    ) -> None:
        slider = self.slider(composer)
        composer.take_form(listed_form("bytedance/seedance-2.0/text-to-video"))
        assert not slider.isVisible()
        composer.format.choose("atlas", "hailuo-02", "", 0)
        assert slider.isVisible()

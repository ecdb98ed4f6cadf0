"""Cropping and padding in the picture's place: by mouse and keys, legal at every step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QColorDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.framing import Framing
from hailuo_desktop.services.picture_desk import LookedAt
from hailuo_desktop.ui.composer.framing_canvas import HIGHEST
from hailuo_desktop.ui.composer.ground_choice import GroundChoice
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from tests.support.framing_hands import (
    LEFT_BUTTON,
    button,
    canvas,
    drag,
    editor,
    hint,
    on_screen,
    open_composer,
    picture,
    use,
)
from tests.support.looking import looked_at
from tests.support.pictures import draw_picture, save_picture
from tests.support.window import Quoting

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def composer(theme: Theme, icons: Icons, qtbot: QtBot) -> Composer:
    return open_composer(theme, icons, qtbot)


@pytest.fixture
def wide(tmp_path: Path) -> LookedAt:
    return looked_at(save_picture(tmp_path / "wide.png", 2000, 400))


@pytest.fixture
def fine(tmp_path: Path) -> LookedAt:
    return looked_at(save_picture(tmp_path / "fine.png", 1200, 800))


@pytest.fixture
def small(tmp_path: Path) -> LookedAt:
    return looked_at(save_picture(tmp_path / "small.png", 200, 150))


@pytest.fixture
def glass(tmp_path: Path) -> LookedAt:
    image = draw_picture(640, 480, "RGBA")
    image.putalpha(0)
    image.save(tmp_path / "glass.png")
    return looked_at(tmp_path / "glass.png")


class TestPictureOfTheWrongShape:
    def test_nothing_is_cut_until_the_user_says_so(self, composer: Composer, wide: LookedAt) -> None:
        composer.set_picture("image", wide)
        assert "between 2:5 and 5:2" in hint(composer)
        assert picture(composer).framing is None
        composer.generate()
        assert composer.spec.problems(composer.request)

    def test_one_press_at_the_hint_and_one_in_the_overlay_mend_it(
        self, composer: Composer, wide: LookedAt
    ) -> None:
        composer.set_picture("image", wide)
        QTest.mouseClick(button(composer, "mendByCropping"), LEFT_BUTTON)
        assert canvas(composer).drawn == (500, 0, 1499, 400)
        assert canvas(composer).parentWidget() is composer.boxes["image"]
        use(composer)
        assert not composer.spec.problems(composer.request)
        assert composer.spec.picture.sent_size(picture(composer)) == (999, 400)
        assert hint(composer) == "999 × 400 · Cropped"
        assert composer.focusWidget() is composer.boxes["image"]
        # The box shows what is sent: a part of the picture, in its shape.
        shown = composer.boxes["image"].picture
        assert shown.width() / shown.height() == pytest.approx(999 / 400, rel=0.02)

    def test_a_border_mends_it_too(self, composer: Composer, wide: LookedAt) -> None:
        composer.set_picture("image", wide)
        QTest.mouseClick(button(composer, "mendByPadding"), LEFT_BUTTON)
        use(composer)
        assert not composer.spec.problems(composer.request)
        assert composer.spec.picture.sent_size(picture(composer)) == (2000, 801)
        assert hint(composer) == "2000 × 801 · Border added"
        image = composer.boxes["image"].picture.toImage()
        assert image.pixelColor(image.width() // 2, 1) == QColor("white")

    def test_back_leaves_all_as_it_was(self, composer: Composer, wide: LookedAt) -> None:
        composer.set_picture("image", wide)
        before = composer.request, hint(composer)
        composer.pictures.open_framing("image")
        QTest.keyClick(canvas(composer), Qt.Key.Key_Right)
        QTest.keyClick(canvas(composer), Qt.Key.Key_Escape)
        assert composer.pictures.framing.at is None
        assert (composer.request, hint(composer)) == before
        assert button(composer, "mendByCropping").isVisible()

    def test_generate_waits_for_what_is_being_drawn(self, composer: Composer, fine: LookedAt) -> None:
        composer.set_picture("image", fine)
        asked: list[object] = []
        composer.generate_asked.connect(asked.append)
        composer.pictures.open_framing("image")
        composer.generate()
        assert not asked
        assert composer.focusWidget() is editor(composer).use_button
        QTest.keyClick(editor(composer).use_button, Qt.Key.Key_Space)
        composer.generate()
        assert len(asked) == 1

    def test_too_small_a_picture_is_enlarged_under_its_honest_name(
        self, composer: Composer, small: LookedAt
    ) -> None:
        composer.set_picture("image", small)
        enlarge = button(composer, "mendByEnlarging")
        assert enlarge.text() == "Enlarge to 401 × 301 (adds no detail)"
        QTest.mouseClick(enlarge, LEFT_BUTTON)
        assert not composer.spec.problems(composer.request)
        assert hint(composer) == "Enlarged 200 × 150 → 401 × 301"
        composer.pictures.open_framing("image")
        assert editor(composer).use_button.text() == "Enlarge and use this part"


def test_what_is_changed_is_said_in_one_line(composer: Composer, tmp_path: Path) -> None:
    image = draw_picture(6000, 4000)
    exif = image.getexif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[2] = (48.0, 8.0, 0.0)
    image.save(tmp_path / "phone.jpg", exif=exif)
    composer.format.choose("minimax", "hailuo-03", "", 0)
    composer.set_picture("image", looked_at(tmp_path / "phone.jpg"))
    said = "Turned upright · 4000 × 6000 → 3840 × 5760 · location removed"
    label = composer.pictures.hints["image"]
    assert label.text() == label.accessibleDescription() == said
    assert "location removed" in label.toolTip()
    assert label.heightForWidth(60) == label.minimumHeight()


class TestCanvas:
    def test_the_mouse_moves_and_resizes_within_the_legal(self, composer: Composer, fine: LookedAt) -> None:
        composer.set_picture("image", fine)
        composer.pictures.open_framing("image")
        work = canvas(composer)
        assert work.drawn == (0, 0, 1200, 800)
        frame = on_screen(work)
        drag(work, frame.bottomRight(), QPointF(-frame.width() / 2, -frame.height() / 2))
        half = work.drawn
        assert (half.left, half.top) == (0, 0)
        assert half.width == pytest.approx(600, abs=6)
        assert half.height == pytest.approx(400, abs=6)
        drag(work, on_screen(work).center(), QPointF(9000, 9000))
        assert work.drawn == half.moved(1200 - half.width, 800 - half.height)
        drag(work, on_screen(work).topLeft(), QPointF(9000, 9000))
        assert (work.drawn.width, work.drawn.height) == (301, 301)
        drag(work, QPointF(on_screen(work).left(), on_screen(work).center().y()), QPointF(-9000, 0))
        assert work.drawn.width == 752
        assert composer.spec.picture.takes_shape(work.drawn.width, work.drawn.height)

    def test_thirds_are_drawn_while_dragging(self, composer: Composer, fine: LookedAt) -> None:
        composer.set_picture("image", fine)
        composer.pictures.open_framing("image")
        work = canvas(composer)
        centre = on_screen(work).center().toPoint()
        before = work.grab().toImage()
        QTest.mousePress(work, LEFT_BUTTON, pos=centre)
        assert work.grab().toImage() != before
        QTest.mouseRelease(work, LEFT_BUTTON, pos=centre)
        assert work.grab().toImage() == before

    def test_the_keyboard_does_all_of_it(self, composer: Composer, wide: LookedAt) -> None:
        composer.set_picture("image", wide)
        composer.pictures.open_framing("image")
        work = canvas(composer)
        assert work.hasFocus()
        start = work.drawn
        QTest.keyClick(work, Qt.Key.Key_Left)
        assert work.drawn == start.moved(-20, 0)
        QTest.keyClick(work, Qt.Key.Key_Left, SHIFT)
        assert (work.drawn.left, work.drawn.right) == (start.left - 20, start.right - 40)
        QTest.keyClick(work, Qt.Key.Key_Right, CONTROL)
        assert work.drawn.left == start.left
        QTest.keyClick(work, Qt.Key.Key_Up, SHIFT)
        assert work.drawn.height == 384  # a lower one would be too wide
        for _ in range(50):
            QTest.keyClick(work, Qt.Key.Key_Up, SHIFT)
        assert composer.spec.picture.takes_shape(work.drawn.width, work.drawn.height)
        assert work.drawn.height >= 301
        described = work.accessibleDescription()
        assert described.startswith(f"{work.drawn.width} × {work.drawn.height} pixels from {work.drawn.left}")
        drawn = work.drawn
        QTest.keyClick(work, Qt.Key.Key_Return)
        assert picture(composer).window == drawn

    def test_a_border_is_drawn_out_and_the_picture_stays_whole(
        self, composer: Composer, fine: LookedAt
    ) -> None:
        composer.set_picture("image", fine)
        composer.pictures.open_framing("image", way="pad")
        work = canvas(composer)
        assert work.drawn == (0, 0, 1200, 800)
        frame = on_screen(work)
        drag(work, QPointF(frame.right(), frame.center().y()), QPointF(20, 0))
        assert work.drawn.left == 0
        assert work.drawn.right > 1200
        QTest.keyClick(work, Qt.Key.Key_Left)
        assert work.drawn.left < 0 <= work.drawn.right - 1200
        for _ in range(80):
            QTest.keyClick(work, Qt.Key.Key_Left, SHIFT)
        assert work.drawn.right >= 1200

    def test_it_gets_the_room_it_needs_and_gives_it_back(self, composer: Composer, tmp_path: Path) -> None:
        tall = looked_at(save_picture(tmp_path / "tall.png", 400, 1600))
        composer.set_picture("image", tall)
        box = composer.boxes["image"]
        low = box.sizeHint().height()
        composer.pictures.open_framing("image")
        assert box.sizeHint().height() == canvas(composer).height_for(box.width()) >= HIGHEST
        assert composer.foot.button.isVisible()
        QTest.keyClick(canvas(composer), Qt.Key.Key_Return)
        assert box.sizeHint().height() == low


class TestShapesAndGrounds:
    def test_common_shapes_are_offered_where_the_model_takes_them(
        self, composer: Composer, fine: LookedAt
    ) -> None:
        composer.set_picture("image", fine)
        composer.pictures.open_framing("image")
        shapes = editor(composer)._shapes
        offered = [shapes.itemText(n) for n in range(shapes.count())]
        assert offered == ["Free shape", "As the picture", "16:9", "9:16", "1:1", "4:3", "3:4"]
        shapes.setCurrentIndex(offered.index("16:9"))
        shapes.activated.emit(shapes.currentIndex())
        assert canvas(composer).drawn == (0, 62, 1200, 737)
        frame = on_screen(canvas(composer))
        drag(canvas(composer), frame.bottomRight(), QPointF(-80, 0))
        drawn = canvas(composer).drawn
        assert drawn.width / drawn.height == pytest.approx(16 / 9, abs=0.01)
        use(composer)
        assert not composer.spec.problems(composer.request)

    def test_the_shape_of_a_picture_that_is_not_taken_is_not_offered(
        self, composer: Composer, wide: LookedAt
    ) -> None:
        composer.set_picture("image", wide)
        composer.pictures.open_framing("image")
        shapes = editor(composer)._shapes
        assert "As the picture" not in [shapes.itemText(n) for n in range(shapes.count())]

    def test_the_ground_is_chosen_for_borders_and_for_what_can_be_seen_through(
        self, composer: Composer, fine: LookedAt, glass: LookedAt
    ) -> None:
        composer.set_picture("image", fine)
        composer.pictures.open_framing("image")
        grounds = editor(composer).findChildren(GroundChoice)[0]
        assert not grounds.isVisible()
        composer.set_picture("image", glass)
        assert composer.pictures.framing.at is None
        assert "Transparent parts filled" in hint(composer)
        white = composer.boxes["image"].picture.toImage()
        assert white.pixelColor(5, 5) == QColor("white")
        composer.pictures.open_framing("image")
        assert grounds.isVisible()
        swatches = {each.accessibleName(): each for each in grounds.findChildren(QAbstractButton)}
        QTest.mouseClick(swatches["Black"], LEFT_BUTTON)
        use(composer)
        assert picture(composer).framing == Framing(ground="#000000")
        assert composer.boxes["image"].picture.toImage().pixelColor(5, 5) == QColor("black")

    def test_any_colour_can_be_taken_without_stopping_the_window(
        self, composer: Composer, wide: LookedAt, qtbot: QtBot
    ) -> None:
        composer.set_picture("image", wide)
        composer.pictures.open_framing("image", way="pad")
        grounds = editor(composer).findChildren(GroundChoice)[0]
        other = next(
            each
            for each in grounds.findChildren(QAbstractButton)
            if each.accessibleName() == "Another colour…"
        )
        QTest.mouseClick(other, LEFT_BUTTON)
        dialog = grounds.findChild(QColorDialog, "groundDialog")
        assert isinstance(dialog, QColorDialog)
        dialog.setCurrentColor(QColor("#12ab9f"))
        dialog.accept()
        assert grounds.colour == "#12ab9f"
        use(composer)
        framing = picture(composer).framing
        assert framing is not None
        assert framing.ground == "#12ab9f"


def test_everything_has_a_name_and_follows_the_language(
    composer: Composer, glass: LookedAt, qapp: QApplication, qtbot: QtBot
) -> None:
    composer.set_picture("image", glass)
    composer.pictures.open_framing("image", way="pad")
    for each in (canvas(composer), *editor(composer).findChildren(QWidget)):
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            named = each.accessibleName() or (isinstance(each, QPushButton) and each.text())
            assert named, each
    translator = Quoting()
    qapp.installTranslator(translator)
    try:
        qtbot.waitUntil(lambda: editor(composer).use_button.text() == "«Use with border»")
        assert canvas(composer).accessibleName().startswith("«")
        grounds = editor(composer).findChildren(GroundChoice)[0]
        assert all(each.accessibleName().startswith("«") for each in grounds.findChildren(QAbstractButton))
        assert composer.pictures.places["image"].mends.crop_button.text() == "«Crop…»"
    finally:
        qapp.removeTranslator(translator)
    qtbot.waitUntil(lambda: editor(composer).use_button.text() == "Use with border")

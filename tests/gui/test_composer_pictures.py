"""Pictures of what is to be seen: several, in an order, counted; and only those that the model uses."""

from __future__ import annotations

import html
import os
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QToolButton
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.errors import ErrorKind
from hailuo_desktop.domain.model_spec import Mode
from hailuo_desktop.parts import lay_foundation
from hailuo_desktop.services.picture_desk import LookedAt
from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.drop_veil import DropVeil
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from tests.support.listed_models import listed_form
from tests.support.looking import looked_at
from tests.support.pictures import draw_picture, save_picture

REFERENCES = "bytedance/seedance-2.0/reference-to-video"
WORDS_ONLY = "bytedance/seedance-2.0/text-to-video"


@pytest.fixture
def composer(theme: Theme, icons: Icons, qtbot: QtBot) -> Composer:
    composer = Composer(theme, icons, lay_foundation(os.environ).catalogue, Settings())
    qtbot.addWidget(composer)
    composer.resize(340, 700)
    composer.show()
    qtbot.waitExposed(composer)
    composer.set_ready(True)
    return composer


@pytest.fixture
def three(tmp_path: Path) -> list[LookedAt]:
    """Pictures of different shapes."""
    paths = [save_picture(tmp_path / f"{n}.png", 320 + n, 320) for n in range(3)]
    return [looked_at(path) for path in paths]


def shown(composer: Composer) -> list[int]:
    """The widths of the reference pictures that would be sent, in their order."""
    return [each.width for each in composer.request.references]


def tiles(composer: Composer) -> list[QAbstractButton]:
    return list(composer.pictures.row.tiles)


@pytest.fixture
def filled(composer: Composer, three: list[LookedAt]) -> Composer:
    composer.take_form(listed_form(REFERENCES))
    composer.prompt.set_text("they walk")
    for each in three:
        composer.set_picture("references", each)
    return composer


def test_they_are_added_counted_and_sent_in_their_order(filled: Composer, three: list[LookedAt]) -> None:
    assert shown(filled) == [320, 321, 322]
    assert filled.pictures.hints["references"].text() == "3 of up to 9 pictures of what is to be seen"
    assert filled.spec.mode_of(filled.request) is Mode.REFERENCE
    assert not filled.spec.problems(filled.request)
    assert [each.accessibleName() for each in tiles(filled)] == [f"Reference picture {n}" for n in (1, 2, 3)]
    filled.set_picture("image", three[0])
    assert filled.pictures.hints["references"].text().startswith("4 of up to 9")
    assert [each.accessibleName() for each in tiles(filled)] == [f"Reference picture {n}" for n in (2, 3, 4)]
    sent = [each.picture.width for each in filled.spec.sent_pictures(filled.request)]
    assert sent == [320, 320, 321, 322]


def test_the_keyboard_removes_and_moves(filled: Composer) -> None:
    first = tiles(filled)[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert shown(filled) == [321, 320, 322]
    assert filled.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(first, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert shown(filled) == [320, 321, 322]
    QTest.keyClick(first, Qt.Key.Key_Delete)
    assert shown(filled) == [321, 322]
    assert filled.focusWidget() is tiles(filled)[0]


def test_the_mouse_drags_and_removes(filled: Composer) -> None:
    first, _, last = tiles(filled)
    QTest.mousePress(first, Qt.MouseButton.LeftButton, pos=QPoint(30, 50))
    QTest.mouseMove(first, first.mapFrom(filled.pictures.row, last.geometry().center()))
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton)
    assert shown(filled) == [321, 322, 320]
    cross = tiles(filled)[0].findChild(QToolButton)
    assert cross is not None
    assert cross.accessibleName() == "Remove picture 1"
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert shown(filled) == [322, 320]


def test_the_empty_place_asks_for_a_file_until_there_are_enough(
    filled: Composer, three: list[LookedAt], qtbot: QtBot
) -> None:
    add = filled.pictures.row.findChild(QAbstractButton, "addReference")
    assert add is not None
    asked: list[str] = []
    filled.file_asked.connect(asked.append)
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    QTest.keyClick(add, Qt.Key.Key_Return)
    assert asked == ["references"] * 2
    for each in three * 2:
        filled.set_picture("references", each)
    assert len(shown(filled)) == 9
    filled.set_picture("references", three[0])
    assert not add.isVisible()
    assert filled.spec.problems(filled.request)[0].kind is ErrorKind.PICTURE_COUNT
    assert "9" in filled.pictures.hints["references"].text()
    assert filled.pictures.hints["references"].property("role") == "warning"


def test_what_a_model_does_not_use_is_kept_for_the_next(filled: Composer, three: list[LookedAt]) -> None:
    filled.set_picture("image", three[0])
    before = filled.request
    filled.take_form(listed_form(WORDS_ONLY))
    assert not filled.pictures.isVisible()
    assert (filled.request.image, filled.request.references) == (None, ())
    assert not filled.spec.problems(filled.request)
    filled.take_form(listed_form(REFERENCES))
    assert filled.request == before
    assert filled.pictures.row.isVisible()


def test_a_request_is_put_back_with_its_references(filled: Composer, three: list[LookedAt]) -> None:
    request = filled.request
    filled.format.choose("atlas", "hailuo-02", "", 0)
    filled.fill(request, {}, three)
    assert filled.request == request


def test_a_drop_lands_where_it_is_let_go(filled: Composer, theme: Theme, icons: Icons) -> None:
    veil = DropVeil(theme, icons, filled.pictures.targets, filled, filled, filled)
    row, box = filled.pictures.row, filled.boxes["image"]
    assert veil.target_at(row.mapTo(filled, row.rect().center())) == "references"
    assert veil.target_at(box.mapTo(filled, box.rect().center())) == "image"
    assert veil.target_at(QPoint(2, 2)) is None


def test_a_paste_goes_where_the_keyboard_is(filled: Composer) -> None:
    filled.activateWindow()
    tiles(filled)[1].setFocus()
    assert filled.pictures.place_of_focus() == "references"
    filled.boxes["image"].setFocus()
    assert filled.pictures.place_of_focus() == "image"
    filled.prompt.edit.setFocus()
    assert filled.pictures.place_of_focus() == "image"


def test_the_place_of_the_end_picture_is_low_until_there_is_one(
    composer: Composer, three: list[LookedAt]
) -> None:
    composer.take_form(listed_form("bytedance/seedance-2.0/image-to-video"))
    end, first = composer.boxes["end_image"], composer.boxes["image"]
    assert end.sizeHint().height() < first.sizeHint().height() / 2
    composer.set_picture("end_image", three[0])
    assert end.sizeHint().height() == first.sizeHint().height()


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
def test_where_a_link_leads_is_told_in_plain_signs(composer: Composer, tmp_path: Path) -> None:
    real, link = tmp_path / "a\nb\u202egnp.exe.png", tmp_path / "link.png"
    save_picture(real)
    link.symlink_to(real)
    composer.set_picture("image", looked_at(link))
    assert composer.pictures.hints["image"].text().endswith(f"link to {tmp_path.resolve()}/a?b?gnp.exe.png")
    composer.set_picture("image", looked_at(real))
    assert "link" not in composer.pictures.hints["image"].text()


def test_many_changes_are_told_in_one_line_that_needs_no_more_width(
    composer: Composer, tmp_path: Path
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "A camera"
    photo = tmp_path / "IMG 1.jpg"
    draw_picture(640, 400, "CMYK").save(photo, exif=exif)
    composer.set_picture("image", looked_at(photo))
    hint = composer.pictures.hints["image"]
    for words in ("400 × 640", "Turned upright", "colours converted to sRGB", "removed"):
        assert words in hint.text()
        assert words in html.unescape(hint.toolTip())
    assert hint.fontMetrics().horizontalAdvance(hint.text()) > composer.width()
    layout = composer.pictures.layout()
    assert layout is not None
    layout.activate()
    assert composer.pictures.minimumSizeHint().width() <= composer.boxes["image"].minimumSizeHint().width()
    assert hint.heightForWidth(200) < 2 * hint.fontMetrics().height()

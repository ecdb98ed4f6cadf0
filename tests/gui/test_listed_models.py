"""A model of the provider's list, from the picker to the paid request and back into the form."""

from __future__ import annotations

import os
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.domain.money import PriceBasis
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from tests.support.atlas_rules import MODELS, Model
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.listed_models import SchemaFolder
from tests.support.pictures import save_picture
from tests.support.videos import make_clip
from tests.support.window import OpenWindow, drop, files, finish, open_window

pytestmark = pytest.mark.usefixtures("qloop")

KLING = "kwaivgi/kling-v2.1-i2v-standard"


@pytest.fixture
def simulator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AtlasSimulator]:
    monkeypatch.setitem(MODELS, KLING, Model(durations=(5, 10), price=Decimal("0.37")))
    with AtlasSimulator(videos=[make_clip(tmp_path / "clip.mp4", seconds=0.2)]) as running:
        yield running


@pytest.fixture
def folder() -> SchemaFolder:
    return SchemaFolder()


@pytest.fixture
def opened(
    theme: Theme, icons: Icons, qtbot: QtBot, simulator: AtlasSimulator, folder: SchemaFolder
) -> Iterator[OpenWindow]:
    environ = {**os.environ, "HAILUO_ATLAS_URL": simulator.origin, "ATLASCLOUD_API_KEY": KEY}
    with open_window(theme, icons, qtbot, environ) as opened:
        opened.foundation.catalogue.attach({"atlas": folder}, None)
        finish(qtbot, opened.foundation.catalogue.refresh())
        yield opened


def pick(opened: OpenWindow, words: str) -> None:
    """Choose a model as a user does who knows its name."""
    box = opened.window.composer.format.model_box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.picker is not None
    QTest.keyClicks(box.picker.search, words)
    QTest.keyClick(box.picker.search, Qt.Key.Key_Return)


def test_from_the_picker_to_the_clip_and_back(
    opened: OpenWindow, simulator: AtlasSimulator, tmp_path: Path
) -> None:
    window, composer = opened.window, opened.window.composer
    pick(opened, "kling v2.1 i2v standard")
    opened.until(lambda: composer.spec.id == KLING)
    drop(window, files(save_picture(tmp_path / "a.png", 400, 320)), window.rect().center())
    opened.until(lambda: composer.request.image is not None)
    composer.prompt.set_text("a heron lifts off")
    field = composer.advanced.field("negative_prompt")
    assert field is not None
    composer.format.duration_box.set_value(10)
    opened.until(lambda: composer.foot.price.text() == "$0.37 · quoted just now")
    shown = composer.shown_price
    opened.press_generate()
    opened.until(lambda: opened.state is JobState.DONE)
    job = window.board.on_stage
    assert job is not None
    assert job.price == shown
    assert job.price is not None
    assert job.price.basis is PriceBasis.QUOTED
    (ordered,) = simulator.jobs.values()
    assert set(ordered.body) == {"model", "prompt", "image", "duration"}
    assert (ordered.body["model"], ordered.body["duration"]) == (KLING, 10)

    composer.format.choose("sketch", "sketch", "", 0)
    composer.prompt.set_text("other words")
    window.board.edit_asked.emit(job.request)
    opened.until(lambda: composer.spec.id == KLING)
    opened.until(lambda: composer.request == job.request)


def test_a_form_that_cannot_be_had_is_a_notice_and_nothing_else(
    opened: OpenWindow, folder: SchemaFolder
) -> None:
    composer = opened.window.composer
    before = composer.request
    folder.failure = AppError(ErrorKind.FORM_UNREADABLE, facts={"model": "Veo3", "provider": "atlas"})
    pick(opened, "veo3")
    opened.until(lambda: "describes the settings" in opened.window.notices.text)
    assert composer.request == before


def test_a_listed_model_is_there_again_at_the_next_start(
    opened: OpenWindow,
    theme: Theme,
    icons: Icons,
    qtbot: QtBot,
    simulator: AtlasSimulator,
    folder: SchemaFolder,
) -> None:
    composer = opened.window.composer
    pick(opened, "kling v2.1 i2v standard")
    opened.until(lambda: composer.spec.id == KLING)
    composer.format.duration_box.set_value(10)
    finish(qtbot, opened.window.leave())
    environ = {**os.environ, "HAILUO_ATLAS_URL": simulator.origin, "ATLASCLOUD_API_KEY": KEY}
    with open_window(theme, icons, qtbot, environ, attach=False) as again:
        assert again.window.composer.spec.id == "hailuo-02"
        again.foundation.catalogue.attach({"atlas": folder}, None)
        finish(qtbot, again.foundation.catalogue.refresh())
        again.attach()
        again.until(lambda: again.window.composer.spec.id == KLING)
        assert again.window.composer.request.duration == 10


def test_a_search_field_says_what_it_is(opened: OpenWindow) -> None:
    pick(opened, "")
    box = opened.window.composer.format.model_box
    assert box.picker is not None
    search = box.picker.findChild(QLineEdit, "modelSearch")
    assert search is not None
    assert search.accessibleName() == "Search models"

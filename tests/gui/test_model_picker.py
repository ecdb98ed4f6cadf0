"""The picker among hundreds of models, by keyboard and mouse."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import JobState, Submission
from hailuo_desktop.domain.model_listing import ModelListing
from hailuo_desktop.domain.model_spec import Mode, ModelSpec
from hailuo_desktop.parts import lay_foundation
from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.composer.picker import ModelPicker
from hailuo_desktop.ui.composer.picker_model import PickerModel, listed_price, rows_of
from hailuo_desktop.ui.composer_flow import ComposerFlow
from hailuo_desktop.ui.errands import Errands
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.own_times import own_seconds
from hailuo_desktop.ui.theme import Theme
from tests.support.builders import a_job
from tests.support.listed_models import SchemaFolder, listings
from tests.support.window import finish

SEEDANCE = "bytedance/seedance-2.0/image-to-video"


@pytest.fixture
def folder() -> SchemaFolder:
    return SchemaFolder(400)


@pytest.fixture
def catalogue(folder: SchemaFolder) -> Catalogue:
    catalogue = lay_foundation(os.environ).catalogue
    catalogue.attach({"atlas": folder}, None)
    asyncio.run(catalogue.refresh())
    return catalogue


@pytest.fixture
def composer(theme: Theme, icons: Icons, catalogue: Catalogue, qtbot: QtBot) -> Composer:
    composer = Composer(theme, icons, catalogue, Settings())
    qtbot.addWidget(composer)
    composer.resize(340, 700)
    composer.show()
    qtbot.waitExposed(composer)
    return composer


@pytest.fixture
def picker(composer: Composer) -> Iterator[ModelPicker]:
    box = composer.format.model_box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.picker is not None
    assert box.picker.isVisible()
    yield box.picker
    box.picker.close()


def shown(rows: PickerModel) -> list[str]:
    """What stands in the list; heads with a # before them."""
    found = [rows.row(index) for index in range(rows.rowCount())]
    return [each.label if each.pick is not None else f"# {each.label}" for each in found]


def current(picker: ModelPicker) -> str:
    return picker.rows.row(picker.view.currentIndex().row()).label


class TestList:
    def test_bundled_families_come_first_then_makers_and_families(self, picker: ModelPicker) -> None:
        rows = shown(picker.rows)
        heads = [each for each in rows if each.startswith("#")]
        assert heads[:3] == ["# Atlas Cloud", "# MiniMax", "# Free, on this computer"]
        assert rows[1] == "Hailuo 02"
        makers = [each for each in heads[3:] if " · " in each]
        assert makers == sorted(makers, key=str.casefold)
        assert "# ByteDance · Seedance 2.0" in makers
        assert picker.rows.count > 380
        assert not any(picker.rows.flags(picker.rows.index(i)) for i, r in enumerate(rows) if r[0] == "#")

    def test_opens_with_the_model_in_use_in_view(self, picker: ModelPicker) -> None:
        assert picker.search.hasFocus()
        assert current(picker) == "Hailuo 02"
        assert "Hailuo 02, Atlas Cloud, Text · Picture" in picker.search.accessibleDescription()

    def test_words_are_found_in_any_order_and_case(self, picker: ModelPicker) -> None:
        QTest.keyClicks(picker.search, "VIDEO bytedance 2.5")
        found = [each for each in shown(picker.rows) if not each.startswith("#")]
        assert found
        assert all(each.startswith("Seedance 2.5") for each in found)
        assert current(picker) == found[0]

    def test_a_mode_leaves_only_its_models(self, picker: ModelPicker) -> None:
        QTest.keyClicks(picker.search, "kling")
        everything = picker.rows.count
        picker.modes.set_value(Mode.REFERENCE)
        rows = [picker.rows.row(index) for index in range(picker.rows.rowCount())]
        kept = [row for row in rows if row.pick is not None]
        assert 0 < len(kept) < everything
        assert all(Mode.REFERENCE in row.kinds for row in kept)

    def test_nothing_found_says_what_to_do(self, picker: ModelPicker) -> None:
        QTest.keyClicks(picker.search, "no such thing")
        assert picker._none.isVisible()
        assert "Try fewer words" in picker._none.text()
        QTest.keyClick(picker.search, Qt.Key.Key_Return)
        assert picker.isVisible()
        picker.search.clear()
        assert picker.view.isVisible()

    def test_prices_are_told_as_they_are_listed(self, catalogue: Catalogue) -> None:
        prices = {spec.label: listed_price(spec) for spec in catalogue.families("atlas")}
        assert prices["Hailuo 02"] == "from $0.10"
        assert [listed_price(spec) for spec in catalogue.families("sketch")] == ["Free"]
        one = listings()[0]
        assert listed_price(one) == f"${one.price} / s"
        assert listed_price(msgspec.structs.replace(one, price_per_second=False)) == f"${one.price}"
        assert listed_price(msgspec.structs.replace(one, price=None)) == ""

    def test_what_is_gone_and_how_long_it_took_are_said(
        self, catalogue: Catalogue, folder: SchemaFolder
    ) -> None:
        took = {("atlas", SEEDANCE): 61, ("atlas", "hailuo-02"): 200}
        model = PickerModel()
        model.set_rows(rows_of(catalogue, took))
        assert model.row(model.find("atlas", SEEDANCE)).seconds == "took you 61 s"
        assert model.row(model.find("atlas", "hailuo-02")).seconds == "took you 3 min"
        assert not model.row(model.find("atlas", "hailuo-02")).is_gone
        folder.listings = [each for each in folder.listings if not each.id.startswith("minimax/hailuo-02")]
        other = lay_foundation(os.environ).catalogue
        other.attach({"atlas": folder}, None)
        asyncio.run(other.refresh())
        gone = PickerModel()
        gone.set_rows(rows_of(other, {}))
        index = gone.index(gone.find("atlas", "hailuo-02"))
        assert str(gone.data(index, Qt.ItemDataRole.AccessibleTextRole)).endswith("no longer listed")


class TestKeyboard:
    def test_arrows_pass_over_heads_and_enter_picks(self, picker: ModelPicker, composer: Composer) -> None:
        for _ in range(4):
            QTest.keyClick(picker.search, Qt.Key.Key_Down)
            assert picker.rows.row(picker.view.currentIndex().row()).pick is not None
        QTest.keyClick(picker.search, Qt.Key.Key_Up)
        wanted = current(picker)
        assert wanted != "Hailuo 02"
        QTest.keyClick(picker.search, Qt.Key.Key_Return)
        assert not picker.isVisible()
        assert composer.spec.label == wanted

    def test_pages_and_ends(self, picker: ModelPicker) -> None:
        for _ in range(80):
            QTest.keyClick(picker.search, Qt.Key.Key_PageDown)
        last = shown(picker.rows)[-1]
        assert current(picker) == last
        QTest.keyClick(picker.search, Qt.Key.Key_Down)
        assert current(picker) == last

    def test_escape_changes_nothing(self, picker: ModelPicker, composer: Composer) -> None:
        before = composer.request
        QTest.keyClicks(picker.search, "veo")
        QTest.keyClick(picker.search, Qt.Key.Key_Escape)
        assert not picker.isVisible()
        assert composer.request == before

    def test_typing_on_the_closed_box_searches(self, composer: Composer) -> None:
        box = composer.format.model_box
        QTest.keyClick(box, Qt.Key.Key_V)
        assert box.picker is not None
        assert box.picker.search.text() == "v"
        box.picker.close()
        QTest.keyClick(box, Qt.Key.Key_Tab)
        assert not box.picker.isVisible()

    def test_a_click_picks(self, picker: ModelPicker, composer: Composer) -> None:
        row = picker.rows.find("sketch", "sketch")
        picker.view.scrollTo(picker.rows.index(row))
        place = picker.view.visualRect(picker.rows.index(row)).center()
        QTest.mouseClick(picker.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
        assert composer.spec.id == "sketch"

    def test_everything_in_it_has_a_name(self, picker: ModelPicker) -> None:
        for widget in (picker, picker.search, picker.modes, picker.view):
            assert widget.accessibleName()


class Told(list[AppError]):
    """The failures that were told, and who told them."""

    def __init__(self) -> None:
        self.errands = Errands(self.append)


class TestForms:
    """A listed model's form comes from its provider, and that takes time."""

    @pytest.fixture
    def told(
        self, composer: Composer, catalogue: Catalogue, qloop: asyncio.AbstractEventLoop, qtbot: QtBot
    ) -> Iterator[Told]:
        told = Told()
        flow = ComposerFlow(catalogue, composer, told.errands.run, told.append, composer)
        yield told
        assert flow.parent() is composer
        finish(qtbot, told.errands.close())

    @staticmethod
    def pick(composer: Composer, model: str) -> ModelListing:
        (listing,) = [each for each in listings() if each.id == model]
        composer.form_asked.emit(listing)
        return listing

    def test_the_former_model_stays_until_the_form_is_there(
        self, composer: Composer, folder: SchemaFolder, told: Told, qtbot: QtBot
    ) -> None:
        composer.prompt.set_text("mist")
        folder.gate.clear()
        listing = self.pick(composer, SEEDANCE)
        box = composer.format.model_box
        qtbot.waitUntil(lambda: folder.asked == [SEEDANCE])
        assert box.currentText() == f"Fetching {listing.label}…"
        assert composer.request.model == "hailuo-02"
        folder.gate.set()
        qtbot.waitUntil(lambda: composer.request.model == SEEDANCE)
        assert box.currentText() == f"{listing.label} · Atlas Cloud"
        assert composer.prompt.text == "mist"
        assert composer.boxes["end_image"].isVisible()
        assert not told

    def test_a_form_that_cannot_be_had_is_told_and_nothing_changes(
        self, composer: Composer, folder: SchemaFolder, told: Told, qtbot: QtBot
    ) -> None:
        before = composer.request
        folder.failure = AppError(ErrorKind.UNREACHABLE, facts={"provider": "atlas"})
        self.pick(composer, SEEDANCE)
        qtbot.waitUntil(lambda: len(told) == 1)
        assert told[0].kind is ErrorKind.UNREACHABLE
        assert composer.request == before
        assert composer.format.model_box.currentText() == "Hailuo 02 · Atlas Cloud"

    def test_of_two_wishes_the_later_one_counts(
        self, composer: Composer, folder: SchemaFolder, told: Told, qtbot: QtBot
    ) -> None:
        folder.gate.clear()
        self.pick(composer, SEEDANCE)
        self.pick(composer, "google/veo3")
        qtbot.waitUntil(lambda: len(folder.asked) == 2)
        composer.format.choose("sketch", "sketch", "", 0)
        folder.gate.set()
        qtbot.waitUntil(lambda: not told.errands._tasks)
        assert composer.spec.id == "sketch"
        assert composer.format.model_box.currentText() == "Camera sketch · free"
        self.pick(composer, SEEDANCE)
        self.pick(composer, "google/veo3")
        qtbot.waitUntil(lambda: composer.spec.id == "google/veo3")
        assert not told


def test_own_times_are_the_median_from_sending_to_the_file() -> None:
    job = a_job()
    sent = Submission(fields={}, sent_at=job.created + timedelta(seconds=100))
    done = [
        msgspec.structs.replace(
            job, state=JobState.DONE, submission=sent, finished=sent.sent_at + timedelta(seconds=took)
        )
        for took in (50, 70, 400)
    ]
    failed = msgspec.structs.replace(job, state=JobState.FAILED, finished=job.created)
    assert own_seconds([*done, failed]) == {("atlas", "hailuo-02"): 70}


def test_a_long_list_is_described_once(catalogue: Catalogue) -> None:
    """No bundled model stands in the list a second time under its provider's id."""
    rows = rows_of(catalogue, {})
    bundled = {each.model for spec in catalogue.families("atlas") for each in spec.formats}
    assert not [row for row in rows if isinstance(row.pick, ModelListing) and row.pick.id in bundled]
    assert [row for row in rows if isinstance(row.pick, ModelSpec)]

"""Several takes at one press, and several clips at once: what is said, what is sent, and what it costs."""

from __future__ import annotations

import io
import os
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.batch import BatchNow, RowState
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.domain.money import FREE, Money, Price, PriceBasis
from hailuo_desktop.services.polling import PollPolicy
from hailuo_desktop.ui.batch.page import BatchPage
from hailuo_desktop.ui.batch.words import with_sum
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.pictures import save_picture
from tests.support.videos import make_clip
from tests.support.window import OpenWindow, Quoting, drop, files, finish, open_window

S = RowState


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_clip(tmp_path_factory.mktemp("clip") / "served.mp4")


@pytest.fixture
def world(
    qloop: object, theme: Theme, icons: Icons, qtbot: QtBot, clip: Path
) -> Iterator[tuple[OpenWindow, AtlasSimulator]]:
    with AtlasSimulator(videos=[clip]) as simulator:
        simulator.set(states=("processing", "completed"))
        environ = {**os.environ, "HAILUO_ATLAS_URL": simulator.origin, "ATLASCLOUD_API_KEY": KEY}
        with open_window(theme, icons, qtbot, environ) as opened:
            opened.window.composer.format.choose("atlas", "hailuo-02", "768P", 6)
            hurry(opened)
            yield opened, simulator


def hurry(opened: OpenWindow) -> None:
    """Have jobs looked at twenty times a second."""
    render = opened.parts.runner._steps._render
    often = PollPolicy(brisk=0.05, steady=0.05, slow=0.05, rare=0.1)
    render._policies = {**render._policies, "atlas": often}


def paid(simulator: AtlasSimulator) -> Counter[str]:
    return Counter(str(job.body["prompt"]) for job in simulator.jobs.values())


def complete(simulator: AtlasSimulator) -> None:
    """Have what is under way finished, and what comes after it as well."""
    simulator.set(states=("processing", "completed"))
    for job in list(simulator.jobs.values()):
        job.states[:] = ["completed"]


def plan(opened: OpenWindow, prompts: list[str], pictures: list[Path] = []) -> BatchPage:  # noqa: B006
    """The page with these rows, their prices known."""
    flow = opened.window.flows.batches
    flow.open(pictures)
    page = flow.planning.page
    assert page is not None
    page.prompts.set_prompts(prompts)
    rows = len(prompts) * max(len(pictures), 1)
    opened.until(lambda: len(page.candidates) == rows and not any(e.is_waiting for e in page.candidates))
    settled(opened, page)
    return page


def settled(opened: OpenWindow, page: BatchPage) -> None:
    opened.until(lambda: not (page._rest.isActive() or page._is_planning or page._is_asking))


def press(opened: OpenWindow, button: QPushButton) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def twice(button: QPushButton) -> None:
    """A double click, which is one press."""
    for _ in range(2):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def made(opened: OpenWindow, page: BatchPage) -> str:
    """Press, and return the id of the batch that comes of it."""
    desk = opened.parts.batches
    before = set(desk.ids)
    assert page.make.isVisible()
    twice(page.make)
    opened.until(lambda: bool(set(desk.ids) - before))
    (batch_id,) = set(desk.ids) - before
    return batch_id


def now(opened: OpenWindow, batch_id: str) -> BatchNow:
    return opened.parts.batches.now(batch_id)


def shown(opened: OpenWindow) -> Any:
    opened.until(lambda: not opened.window.flows.batches.watch._rest.isActive())
    return opened.window.flows.batches.watch.view


def question(opened: OpenWindow) -> QMessageBox | None:
    boxes = [*opened.window.findChildren(QMessageBox, "question")]
    page = opened.window.flows.batches.planning.page
    boxes += page.findChildren(QMessageBox, "question") if page is not None else []
    return next((box for box in boxes if box.isVisible()), None)


def answer(opened: OpenWindow, name: str) -> str:
    opened.until(lambda: question(opened) is not None)
    box = question(opened)
    assert box is not None
    words = f"{box.text()} {box.informativeText()}"
    button = box.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return words


# Takes


def test_takes_are_said_priced_together_and_each_is_made_once(
    world: tuple[OpenWindow, AtlasSimulator],
) -> None:
    opened, simulator = world
    foot, composer = opened.window.composer.foot, opened.window.composer
    composer.prompt.set_text("a lake")
    opened.until(lambda: foot.news.asked is not None)
    foot.takes.setFocus()
    for _ in range(3):
        QTest.keyClick(foot.takes, Qt.Key.Key_Up)
    assert foot.takes.accessibleName() == "4 takes"
    assert foot.button.text() == "Generate 4 takes"
    assert "$0.28 × 4 = $1.12" in foot.price.text()
    twice(foot.button)
    opened.until(lambda: paid(simulator) == {"a lake": 4})
    opened.until(foot.button.isEnabled)
    opened.until(lambda: all(job.state is JobState.DONE for job in opened.window.board.jobs))
    assert len(opened.window.board.jobs) == 4
    assert {str(job.max_cost) for job in opened.window.board.jobs} == {"$0.28"}


def test_takes_keep_between_one_and_ten_and_their_menu_says_so(
    world: tuple[OpenWindow, AtlasSimulator],
) -> None:
    takes = world[0].window.composer.foot.takes
    takes.set_count(99)
    assert takes.count == 10
    takes.set_count(0)
    assert takes.count == 1
    menu = takes.menu()
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["1 take", *(f"{n} takes" for n in range(2, 11))]
    menu.actions()[2].trigger()
    assert takes.count == 3


def test_the_limit_for_one_press_counts_all_takes_together(
    world: tuple[OpenWindow, AtlasSimulator],
) -> None:
    opened, simulator = world
    opened.parts.budget.limits = replace_limits(opened, batch=Decimal(1))
    composer = opened.window.composer
    composer.prompt.set_text("a lake")
    composer.foot.takes.set_count(4)
    opened.press_generate()
    opened.until(lambda: "$1.12" in opened.window.notices.text)
    assert "4 clips" in opened.window.notices.text
    opened.until(composer.foot.button.isEnabled)
    assert not simulator.jobs
    composer.foot.takes.set_count(3)
    opened.press_generate()
    opened.until(lambda: len(simulator.jobs) == 3)


def replace_limits(opened: OpenWindow, **sums: Any) -> Any:
    return msgspec.structs.replace(opened.parts.budget.limits, **sums)


def test_asked_about_a_sum_no_means_nothing_and_yes_means_all(
    world: tuple[OpenWindow, AtlasSimulator],
) -> None:
    opened, simulator = world
    opened.parts.budget.limits = replace_limits(opened, ask_above=Decimal("0.5"))
    composer = opened.window.composer
    composer.prompt.set_text("a lake")
    composer.foot.takes.set_count(2)
    opened.press_generate()
    assert "$0.56" in answer(opened, "no")
    opened.until(composer.foot.button.isEnabled)
    assert not simulator.jobs
    opened.press_generate()
    answer(opened, "yes")
    opened.until(lambda: len(simulator.jobs) == 2)


def test_a_seed_of_the_users_is_counted_on(world: tuple[OpenWindow, AtlasSimulator]) -> None:
    from hailuo_desktop.domain.batch import takes_of
    from hailuo_desktop.domain.controls import Control, ControlKind
    from tests.support.builders import a_request

    seed = Control(name="seed", kind=ControlKind.WHOLE, is_seed=True, smallest=0, largest=10)
    seeds = [each.fields["seed"] for each in takes_of(a_request(fields={"seed": 9}), seed, 4)]
    assert seeds == [9, 10, 0, 1]
    assert takes_of(a_request(), seed, 3) == [a_request()] * 3
    assert takes_of(a_request(fields={"seed": -1}), seed, 2)[1].fields == {"seed": -1}
    assert world[0].window.composer.foot.takes.count == 1


# The page


def test_every_picture_with_every_prompt_is_one_row_with_its_price_and_the_press_makes_them_all(
    world: tuple[OpenWindow, AtlasSimulator], tmp_path: Path
) -> None:
    opened, simulator = world
    pictures = [save_picture(tmp_path / f"{width}.png", width) for width in (640, 720)]
    page = plan(opened, ["mist", "wind", "rain"], pictures)
    assert page.make.text() == "Make 6 clips · $1.38"
    assert page.table.rows.rowCount() == 6
    quotes = [each for each in simulator.requests if "price" in each.target.lower()]
    batch_id = made(opened, page)
    for path in pictures:
        path.unlink()  # the batch has copies of its own
    opened.until(lambda: now(opened, batch_id).is_over)
    assert now(opened, batch_id).count(S.DONE) == 6
    assert paid(simulator) == {"mist": 2, "wind": 2, "rain": 2}
    assert len(quotes) <= 3  # rows that cost the same are asked about once
    view = shown(opened)
    assert not page.isVisible()
    assert view.isVisible()
    assert not opened.window.library.isVisible()
    opened.until(lambda: view.progress.text() == "6 of 6 done · $1.38 of $1.38 spent")
    QTest.mouseClick(view.close_button, Qt.MouseButton.LeftButton)
    assert opened.window.library.isVisible()
    assert not view.isVisible()
    opened.until(lambda: opened.window.flows.batches.watch.button.text() == " Batches")


def test_where_a_price_is_not_known_the_sum_is_the_least_it_can_be() -> None:
    known = Price(money=Money(Decimal("0.23")), basis=PriceBasis.LIST)
    assert with_sum("Make 3 clips", [known, None, known]) == "Make 3 clips · at least $0.46"
    assert with_sum("Make 2 clips", [None, None]) == "Make 2 clips · price not known"
    assert with_sum("Make 2 clips", [FREE, FREE]) == "Make 2 clips"


def test_the_page_begins_with_what_stands_in_the_form_and_takes_folders(
    world: tuple[OpenWindow, AtlasSimulator], tmp_path: Path
) -> None:
    opened, _ = world
    lake = save_picture(tmp_path / "lake.png")
    opened.window.take_files([lake])
    opened.until(lambda: opened.window.composer.request.image is not None)
    opened.window.composer.prompt.set_text("mist")
    flow = opened.window.flows.batches
    flow.open()
    page = flow.planning.page
    assert page is not None
    opened.until(lambda: [each.request.prompt for each in page.good] == ["mist"])
    image = opened.window.composer.request.image
    assert image is not None
    assert [str(path) for path in page.pictures.paths] == [image.path]
    folder = tmp_path / "more"
    inside = [save_picture(folder / f"{n}.jpg", 640 + n) for n in (2, 10)]
    (folder / "notes.md").write_text("none")
    prompts = tmp_path / "prompts.txt"
    prompts.write_bytes("鏡頭推近\r\n\r\n薄霧散開\r\n".encode("big5"))
    drop(page.prompts.edit.viewport(), files(folder, prompts), QPoint(20, 20))  # no words for the field
    opened.until(lambda: len(page.good) == 6)
    assert page.pictures.paths[1:] == inside
    assert page.prompts.prompts == ["鏡頭推近", "薄霧散開"]


@pytest.mark.skipif(os.name != "posix", reason="names are text there")
def test_names_that_nobody_can_write_down_are_taken(
    world: tuple[OpenWindow, AtlasSimulator], tmp_path: Path
) -> None:
    opened, simulator = world
    lake = save_picture(tmp_path / "lake.png")
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.png"))
    try:
        lake.rename(odd)
    except OSError:
        pytest.skip("this disk refuses such names")
    page = plan(opened, ["mist"], [odd])
    assert len(page.good) == 1
    batch_id = made(opened, page)
    opened.until(lambda: now(opened, batch_id).count(S.DONE) == 1)
    assert len(simulator.jobs) == 1
    table = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.csv"))
    table.write_bytes(b"prompt,duration\nwind,6\n")
    opened.window.flows.batches.open(prompts_file=table)
    opened.until(lambda: page.clips is not None and len(page.good) == 1)
    settled(opened, page)
    batch_id = made(opened, page)
    opened.until(lambda: now(opened, batch_id).count(S.DONE) == 1)


def test_rows_with_problems_are_marked_left_out_and_not_paid(
    world: tuple[OpenWindow, AtlasSimulator], tmp_path: Path
) -> None:
    opened, simulator = world
    good = save_picture(tmp_path / "good.png")
    narrow = save_picture(tmp_path / "narrow.png", 400, 1600)
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    flow = opened.window.flows.batches
    flow.open([good, narrow, broken])
    page = flow.planning.page
    assert page is not None
    page.prompts.set_prompts(["mist"])
    opened.until(lambda: len(page.candidates) == 2)
    settled(opened, page)
    assert [bool(each.problems) for each in page.candidates] == [False, True]
    assert "Left out because of problems: row 2." in page.foot.words.text()
    assert page.make.text() == "Make 1 clip · $0.23"
    assert "Not a picture" in page.pictures.list.item(2).text()
    page.crop.setChecked(True)
    opened.until(lambda: len(page.good) == 2)
    settled(opened, page)
    batch_id = made(opened, page)
    opened.until(lambda: now(opened, batch_id).is_over)
    assert len(simulator.jobs) == 2
    sent = [Image.open(io.BytesIO(each.content)).size for each in simulator.uploads.values()]
    assert len(sent) == 2
    assert all(width * 5 > height * 2 for width, height in sent)


def test_a_dropped_table_makes_its_rows_and_says_which_it_cannot(
    world: tuple[OpenWindow, AtlasSimulator], tmp_path: Path
) -> None:
    opened, simulator = world
    save_picture(tmp_path / "湖.png")
    table = tmp_path / "shots.csv"
    lines = (
        "提示词;图片;时长;takes;notes",
        "镜头推近;湖.png;6;2;x",
        "wind;;6;;",
        "rain;gone.png;6;;",
        "hail;;seven;;",
    )
    table.write_bytes("\r\n".join(lines).encode("gb18030"))
    drop(opened.window, files(table), QPoint(900, 300))
    opened.until(lambda: opened.window.flows.batches.planning.page is not None)
    page = opened.window.flows.batches.planning.page
    assert page is not None
    opened.until(lambda: len(page.candidates) == 5 and not any(e.is_waiting for e in page.candidates))
    settled(opened, page)
    assert [each.line for each in page.candidates] == [2, 2, 3, 4, 5]
    assert "rows 4, 5" in page.foot.words.text()
    assert "notes" in page.foot.words.text()
    assert page.make.text() == "Make 3 clips · $0.74"
    batch_id = made(opened, page)
    opened.until(lambda: now(opened, batch_id).is_over)
    assert paid(simulator) == {"镜头推近": 2, "wind": 1}
    assert now(opened, batch_id).batch.name == "shots.csv"
    assert sum(bool(job.body.get("image")) for job in simulator.jobs.values()) == 2


def test_a_text_of_prompts_goes_into_the_field_and_what_stood_there_comes_back_by_undo(
    world: tuple[OpenWindow, AtlasSimulator], tmp_path: Path
) -> None:
    opened, _ = world
    page = plan(opened, ["typed by hand"])
    prompts = tmp_path / "prompts.txt"
    prompts.write_text("one\ntwo\n", encoding="utf-16")
    QTest.mouseClick(page.prompts.from_file, Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog, "batchListDialog")
    assert isinstance(dialog, QFileDialog)
    dialog.filesSelected.emit([str(prompts)])
    dialog.close()
    opened.until(lambda: page.prompts.prompts == ["one", "two"])
    page.prompts.edit.undo()
    assert page.prompts.prompts == ["typed by hand"]


def test_a_list_that_cannot_be_read_is_refused_in_words(
    world: tuple[OpenWindow, AtlasSimulator], tmp_path: Path
) -> None:
    opened, _ = world
    page = plan(opened, ["mist"])
    sheet = tmp_path / "shots.csv"
    sheet.write_bytes(b"PK\x03\x04" + bytes(500))
    opened.window.flows.batches.open(prompts_file=sheet)
    opened.until(lambda: "shots.csv is not text" in page.foot.words.text())
    assert page.prompts.prompts == ["mist"]


def test_a_sum_over_the_limit_is_said_before_the_press_and_cannot_be_pressed(
    world: tuple[OpenWindow, AtlasSimulator],
) -> None:
    opened, simulator = world
    opened.parts.budget.limits = replace_limits(opened, batch=Decimal("0.5"))
    page = plan(opened, ["a", "b"])
    opened.until(lambda: "$0.56" in page.foot.words.text())
    assert not page.make.isEnabled()
    opened.parts.budget.limits = replace_limits(opened, batch=None, day=Decimal("0.3"))
    page.prompts.set_prompts(["a", "b", "c"])
    opened.until(lambda: "It stops there and waits." in page.foot.words.text())
    batch_id = made(opened, page)
    opened.until(lambda: now(opened, batch_id).pause is not None)
    opened.until(lambda: now(opened, batch_id).count(S.DONE) == 1)
    assert len(simulator.jobs) == 1
    view = shown(opened)
    opened.until(lambda: "limit of $0.30" in view.note.text())
    assert view.mend.isVisible()
    assert view.mend.text() == "Limits…"


def test_takes_models_and_a_row_limit_multiply(world: tuple[OpenWindow, AtlasSimulator]) -> None:
    opened, _ = world
    page = plan(opened, ["a", "b"])
    page.takes.setValue(3)
    page.models.add.click()
    page.models.lines[1].resolution.setCurrentText("1080P")
    opened.until(lambda: len(page.candidates) == 12)
    settled(opened, page)
    assert page.make.text() == "Make 12 clips · $4.62"
    page.prompts.set_prompts([f"prompt {n}" for n in range(200)])
    opened.until(lambda: "1200 rows are too many" in page.foot.words.text())
    settled(opened, page)
    assert len(page.candidates) == 1000
    assert not page.make.isEnabled()
    QTest.mouseClick(page.models.lines[1].remove, Qt.MouseButton.LeftButton)
    opened.until(lambda: len(page.candidates) == 600)


# A batch on its way


def test_stopped_nothing_more_is_sent_and_go_on_names_what_is_left(
    world: tuple[OpenWindow, AtlasSimulator],
) -> None:
    opened, simulator = world
    simulator.set(states=("processing",))
    page = plan(opened, [f"prompt {n}" for n in range(8)])
    batch_id = made(opened, page)
    opened.until(lambda: len(simulator.jobs) == 3)
    view = shown(opened)
    opened.until(view.stop.isVisible)
    press(opened, view.stop)
    opened.until(view.go_on.isVisible)
    assert view.go_on.text() == "Go on · $1.40"
    assert "5 rows wait" in view.note.text()
    assert "billed" in view.note.text()
    view.table.selectRow(7)
    opened.until(view.row_button.isVisible)
    press(opened, view.row_button)
    opened.until(lambda: now(opened, batch_id).count(S.STOPPED) == 1)
    complete(simulator)
    opened.until(lambda: now(opened, batch_id).count(S.DONE) == 3)
    assert len(simulator.jobs) == 3
    opened.until(lambda: view.go_on.text() == "Go on · $1.12")
    press(opened, view.go_on)
    opened.until(lambda: now(opened, batch_id).is_over)
    assert now(opened, batch_id).count(S.DONE) == 7
    assert set(paid(simulator).values()) == {1}


def test_failed_rows_are_made_again_at_the_price_on_the_button(
    world: tuple[OpenWindow, AtlasSimulator],
) -> None:
    opened, simulator = world
    page = plan(opened, ["a", "b"])
    simulator.set(states=("processing", "failed"), failure_words="against the content policy")
    batch_id = made(opened, page)
    opened.until(lambda: now(opened, batch_id).count(S.FAILED) == 2)
    view = shown(opened)
    opened.until(lambda: view.retry.isVisible() and view.retry.text() == "Make 2 again · $0.56")
    simulator.set(states=("processing", "completed"))
    view.table.selectRow(1)  # of those that failed, only the chosen one
    opened.until(lambda: view.retry.text() == "Make 1 again · $0.28")
    twice(view.retry)
    opened.until(lambda: now(opened, batch_id).count(S.DONE) == 1)
    assert paid(simulator) == {"a": 1, "b": 2}
    opened.until(lambda: view.retry.isVisible() and view.retry.text() == "Make 1 again · $0.28")
    twice(view.retry)
    opened.until(lambda: now(opened, batch_id).count(S.DONE) == 2)
    assert paid(simulator) == {"a": 2, "b": 2}


def test_drafts_are_ticked_and_made_well_for_the_sum_on_the_button(
    world: tuple[OpenWindow, AtlasSimulator],
) -> None:
    opened, simulator = world
    picture = save_picture(Path(os.environ["HAILUO_DESKTOP_HOME"]).parent / "lake.png")
    page = plan(opened, ["a", "b", "c"], [picture])
    page.models.lines[0].resolution.setCurrentText("512P")
    page.drafts.setChecked(True)
    page.final.resolution.setCurrentText("768P")
    opened.until(lambda: page.make.text() == "Make 3 drafts · $0.30")
    settled(opened, page)
    batch_id = made(opened, page)
    opened.until(lambda: now(opened, batch_id).is_over)
    view = shown(opened)
    view.which.set_value("drafts")
    opened.until(lambda: view.tiles.count() == 3)
    assert not view.finals.isEnabled()
    view.tiles.setCurrentRow(1)
    QTest.keyClick(view.tiles, Qt.Key.Key_Space)
    opened.until(lambda: opened.window.board.on_stage is not None)
    job = opened.window.board.on_stage
    assert job is not None
    assert job.request.prompt == "b"
    corner = view.tiles.visualItemRect(view.tiles.item(2)).topLeft() + QPoint(18, 18)
    QTest.mouseClick(view.tiles.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert view.tiles.ticks == [2, 3]
    opened.until(lambda: view.finals.text() == "Make 2 finals · $0.46")
    twice(view.finals)
    opened.until(lambda: now(opened, batch_id).count(S.DONE) == 5)
    assert paid(simulator) == {"a": 1, "b": 2, "c": 2}
    opened.until(lambda: now(opened, batch_id).with_final == {2, 3})
    opened.until(lambda: view.tiles.ticks == [])


def test_at_the_next_start_a_batch_with_rows_left_waits_and_says_so(
    qloop: object, theme: Theme, icons: Icons, qtbot: QtBot, clip: Path
) -> None:
    with AtlasSimulator(videos=[clip]) as simulator:
        simulator.set(states=("processing",))
        environ = {**os.environ, "HAILUO_ATLAS_URL": simulator.origin, "ATLASCLOUD_API_KEY": KEY}
        with open_window(theme, icons, qtbot, environ) as opened:
            opened.window.composer.format.choose("atlas", "hailuo-02", "768P", 6)
            made(opened, plan(opened, [f"prompt {n}" for n in range(7)]))
            opened.until(lambda: now(opened, opened.parts.batches.ids[0]).count(S.RUNNING) == 3)
        complete(simulator)
        with open_window(theme, icons, qtbot, environ) as opened:
            hurry(opened)
            opened.until(lambda: "batch has 4 rows left" in opened.window.notices.text)
            assert "Nothing of them is paid." in opened.window.notices.text
            action = opened.window.notices.findChild(QPushButton, "noticeAction")
            other = opened.window.notices.findChild(QPushButton, "noticeOther")
            assert isinstance(action, QPushButton)
            assert isinstance(other, QPushButton)
            assert action.text() == "Go on · $1.12"
            finish(qtbot, opened.parts.runner.start())  # goes on with what was sent, and with that alone
            batch_id = opened.parts.batches.ids[0]
            opened.until(lambda: now(opened, batch_id).count(S.DONE) == 3)
            assert len(simulator.jobs) == 3
            other.click()
            view = shown(opened)
            assert view.isVisible()
            press(opened, view.go_on)
            opened.until(lambda: len(simulator.jobs) == 7)
            assert set(paid(simulator).values()) == {1}


def test_put_away_a_batch_with_rows_left_asks_first(world: tuple[OpenWindow, AtlasSimulator]) -> None:
    opened, simulator = world
    simulator.set(states=("processing",))
    batch_id = made(opened, plan(opened, [f"prompt {n}" for n in range(5)]))
    opened.until(lambda: len(simulator.jobs) == 3)
    view = shown(opened)
    opened.until(view.stop.isVisible)
    press(opened, view.stop)
    opened.until(view.put_away.isVisible)
    press(opened, view.put_away)
    assert "2 rows are not made yet" in answer(opened, "yes")
    opened.until(lambda: now(opened, batch_id).batch.is_put_away)
    opened.until(opened.window.library.isVisible)
    assert opened.parts.batches.ids == []


def test_everything_is_said_anew_in_another_language_and_every_control_has_a_name(
    world: tuple[OpenWindow, AtlasSimulator], qapp: Any
) -> None:
    opened, _ = world
    page = plan(opened, ["a"])
    batch_id = made(opened, page)
    opened.until(lambda: now(opened, batch_id).is_over)
    page.show()
    view = shown(opened)
    language = Quoting(qapp)
    qapp.installTranslator(language)
    try:
        opened.until(lambda: page.windowTitle() == "«Several clips at once»")
        assert page.make.text().startswith("«")
        assert view.put_away.text() == "«Put away»"
        assert view.progress.text().startswith("«")
        assert opened.window.composer.foot.takes.accessibleName() == "«1 take»"
    finally:
        qapp.removeTranslator(language)
    for root in (page, view):
        for button in root.findChildren(QPushButton):
            named = button.accessibleName() or button.text()
            assert named or not button.isVisibleTo(root), button.objectName()
        for control in (
            page.takes,
            page.prompts.edit,
            page.pictures.list,
            page.table,
            view.table,
            view.tiles,
        ):
            assert control.accessibleName()

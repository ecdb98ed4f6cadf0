"""Photographs of batches: the takes, the page that plans, a batch on its way, drafts to choose from."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PIL import Image
from PySide6.QtWidgets import QMessageBox, QPushButton

from hailuo_desktop.domain.batch import RowState
from hailuo_desktop.services.batch_desk import BatchDesk
from hailuo_desktop.ui.batch.page import BatchPage
from hailuo_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from tests.shots import Photographer

Simulate = Callable[..., None]

_PROMPTS = (
    "[Push in] Mist drifts over the lake as the day begins.",
    "镜头缓缓推近，湖面上的薄雾随晨风散开，一只苍鹭从芦苇间飞起。",
    "Wind moves the reeds; a heron takes off to the left and glides low over the water, its wing tips "
    "drawing two fine lines into the mirror of the sky.",
    "두 친구가 웃고 이야기하며 해변을 따라 걸어온다. [Tracking shot]",
)
_SHAPES = {"lake": (1280, 720), "reeds": (720, 1280), "shore": (1024, 1024)}
_NARROW = (400, 1400)
_REFUSED = "The request was rejected by the content policy"


async def batch_scene(
    window: MainWindow, photographer: Photographer, sample: Path, name: str, simulate: Simulate
) -> None:
    """All of it, in a window of the size it has."""
    flow = window.flows.batches
    assert window._services is not None
    desk = window._services.batches
    await _takes(window, photographer, name)
    with tempfile.TemporaryDirectory() as folder:
        pictures = _pictures(sample, Path(folder))
        page = await _plans(window, photographer, pictures, name)
        batch_id = await _drafts(window, photographer, page, desk, simulate, name)
        await _half_done(window, photographer, page, desk, simulate, name)
        await _lists(window, photographer, page, pictures, name)
    page.close()
    for each in {batch_id, *desk.ids}:
        await desk.put_away(each)
    flow.watch.hide()


async def _takes(window: MainWindow, photographer: Photographer, name: str) -> None:
    composer = window.composer
    composer.format.choose("atlas", "hailuo-02", "768P", 6)
    takes = composer.foot.takes
    takes.set_count(4)
    await photographer.take(window, f"takes{name}")
    menu = takes.menu()
    assert menu is not None
    menu.popup(takes.mapToGlobal(takes.rect().bottomLeft()))
    await photographer.take(menu, f"takes-menu{name}")
    menu.hide()
    takes.set_count(1)


async def _plans(
    window: MainWindow, photographer: Photographer, pictures: list[Path], name: str
) -> BatchPage:
    """Nothing yet, then three pictures × four prompts × two models, then all of it as drafts."""
    flow, take = window.flows.batches, photographer.take
    window.composer.remove_picture("image")
    window.composer.prompt.set_text("")
    flow.open()
    page = flow.planning.page
    assert page is not None
    page.prompts.set_prompts([])
    page.pictures.list.clear()
    page.pictures.changed.emit()
    page.crop.setChecked(False)
    page.resize(1000, 660)
    await photographer.until(lambda: not page.candidates)
    await take(page, f"batch-empty{name}")
    flow.open(pictures)
    page.prompts.set_prompts(_PROMPTS)
    line = page.models.lines[0]
    line.choose(msgspec.structs.replace(line.choice, resolution="768P", duration=6))
    page.models.add.click()
    page.models.lines[1].choose(msgspec.structs.replace(line.choice, resolution="1080P"))
    await photographer.until(lambda: len(page.good) == 24 and not page._is_asking)
    await take(page, f"batch-plan{name}")
    page.models.lines[1].remove.click()
    line.choose(msgspec.structs.replace(line.choice, resolution="512P"))
    page.drafts.setChecked(True)
    page.final.choose(msgspec.structs.replace(page.final.choice, resolution="1080P"))
    await photographer.until(lambda: len(page.good) == 12 and not page._is_asking)
    await take(page, f"batch-drafts-plan{name}")
    return page


async def _drafts(
    window: MainWindow,
    photographer: Photographer,
    page: BatchPage,
    desk: BatchDesk,
    simulate: Simulate,
    name: str,
) -> str:
    """The gallery with some ticked, and the question about the sum of their finals."""
    until, take = photographer.until, photographer.take
    view = window.flows.batches.watch.view
    simulate(states=["completed"])
    batch_id = await _pressed(photographer, page, desk)
    await until(lambda: desk.now(batch_id).is_over)
    view.which.set_value("drafts")
    await until(lambda: view.tiles.count() == 12)
    for row in (0, 4, 7):
        view.tiles.toggle(view.tiles.item(row))
    view.tiles.setCurrentRow(4)
    await until(lambda: view.finals.isEnabled())
    await asyncio.sleep(1)  # the clip is shown
    await take(window, f"batch-drafts{name}")
    assert window._services is not None
    budget = window._services.budget
    before = budget.limits
    budget.limits = msgspec.structs.replace(before, ask_above=Decimal("0.50"))
    view.finals.click()
    await until(lambda: _question(window) is not None)
    question = _question(window)
    assert question is not None
    await take(question, f"batch-finals-asked{name}")
    simulate(states=["failed"], failure_words=_REFUSED)
    yes = question.findChild(QPushButton, "yes")
    assert isinstance(yes, QPushButton)
    yes.click()
    await until(lambda: desk.now(batch_id).count(RowState.FAILED) == 3 and desk.now(batch_id).is_over)
    budget.limits = before
    view.which.set_value("rows")
    view.table.scrollToBottom()
    await take(window, f"batch-failed{name}")
    return batch_id


async def _half_done(
    window: MainWindow,
    photographer: Photographer,
    page: BatchPage,
    desk: BatchDesk,
    simulate: Simulate,
    name: str,
) -> None:
    """Some done, some failed, one left out, some on their way; then as the next start tells of it."""
    until, take = photographer.until, photographer.take
    watch = window.flows.batches.watch
    page.drafts.setChecked(False)
    page.takes.setValue(2)
    window.flows.batches.open()
    await until(lambda: len(page.good) == 24 and not page._is_asking and not page._is_planning)
    simulate(states=["completed"])
    batch_id = await _pressed(photographer, page, desk)
    await until(lambda: desk.now(batch_id).count(RowState.DONE) >= 3)
    simulate(states=["failed"], failure_words=_REFUSED)
    await until(lambda: desk.now(batch_id).count(RowState.FAILED) >= 1)
    simulate(states=["processing"])
    await desk.stop_row(batch_id, 24)
    await until(lambda: desk.now(batch_id).count(RowState.RUNNING) >= 2)
    await take(window, f"batch-running{name}")
    await desk.stop(batch_id)
    watch.view.table.selectRow(22)
    await take(window, f"batch-stopped{name}")
    watch.view.table.clearSelection()
    watch.hide()
    await watch._open(desk)
    await take(window, f"batch-left{name}")
    window.notices.clear()
    assert window._services is not None
    page.takes.setValue(1)
    for each in desk.now(batch_id).of(RowState.RUNNING):
        if each.job is not None:
            await window._services.runner.cancel(each.job.id)


async def _lists(
    window: MainWindow, photographer: Photographer, page: BatchPage, pictures: list[Path], name: str
) -> None:
    """A list with good rows and such as cannot be made."""
    table = pictures[0].with_name("分镜表.csv")
    tower = pictures[0].with_name("tower.jpg")
    with Image.open(pictures[0]) as picture:
        picture.resize(_NARROW).save(tower)
    table.write_text(
        "prompt,picture,model,duration,notes\n"
        f"{_PROMPTS[1]},lake.jpg,hailuo-02,6,first\n"
        "Wind,gone.jpg,hailuo-02,6,\n"
        "Rain,,no-such-model,six,\n"
        "Snow,tower.jpg,,6,\n"
        f"{'A very long prompt. ' * 150},reeds.jpg,,6,\n"
        "The tide comes in.,shore.jpg,,10,last\n",
        encoding="gb18030",
    )
    window.flows.batches.open(prompts_file=table)
    await photographer.until(
        lambda: (
            len(page.candidates) == 6
            and not any(each.is_waiting for each in page.candidates)
            and not page._is_asking
        )
    )
    await photographer.take(page, f"batch-list{name}")
    page._remove_list()


async def _pressed(photographer: Photographer, page: BatchPage, desk: BatchDesk) -> str:
    before = set(desk.ids)
    await photographer.until(page.make.isEnabled)
    page.make.click()
    await photographer.until(lambda: bool(set(desk.ids) - before))
    (batch_id,) = set(desk.ids) - before
    return batch_id


def _question(window: MainWindow) -> QMessageBox | None:
    boxes = window.findChildren(QMessageBox, "question")
    return next((box for box in boxes if box.isVisible()), None)


def _pictures(sample: Path, folder: Path) -> list[Path]:
    paths = []
    with Image.open(sample) as picture:
        for name, size in _SHAPES.items():
            path = folder / f"{name}.jpg"
            picture.resize(size).save(path)
            paths.append(path)
    return paths

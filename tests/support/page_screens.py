"""The pages and dialogs that open over the window; see `tests.support.screens`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QMenu

from hailuo_desktop.domain.batch import RowState
from hailuo_desktop.domain.film import Film, Shot
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.domain.labels import Maker
from hailuo_desktop.domain.release import Release
from hailuo_desktop.ui.batch.page import BatchPage
from hailuo_desktop.ui.costs.page import CostsPage
from hailuo_desktop.ui.dialogs import finished
from hailuo_desktop.ui.film.export_dialog import ExportDialog
from hailuo_desktop.ui.film.page import FilmPage
from hailuo_desktop.ui.incoming import Incoming
from hailuo_desktop.ui.main_window import MainWindow
from hailuo_desktop.ui.manners.palette import Palette
from hailuo_desktop.ui.settings.page import SettingsPage
from hailuo_desktop.ui.update_dialog import UpdateDialog
from tests.support.costs_scene import entries
from tests.support.screens import Open, Screen, Stand, View

_PROMPTS = (
    "[Push in] Mist drifts over the lake as the day begins.",
    "镜头缓缓推近，湖面上的薄雾随晨风散开，一只苍鹭从芦苇间飞起。",
    "두 친구가 웃고 이야기하며 해변을 따라 걸어온다. [Tracking shot]",
)
_NOTES = "Faster start.\nThe film keeps its sound.\nFixes for high contrast."
SECTIONS = ("providers", "files", "spending", "network", "look", "labels", "notices", "privacy")


def dialog(press: Callable[[MainWindow], object]) -> Open:
    """What opens when this is pressed."""

    @asynccontextmanager
    async def opened(stand: Stand) -> AsyncIterator[View]:
        QTimer.singleShot(0, lambda: press(stand.window))
        found = await stand.opened(QDialog)
        await asyncio.sleep(0.2)
        yield View(found)
        found.reject()
        await stand.until(lambda: not _open_dialogs(stand))

    return opened


def settings(section: str) -> Open:
    """One page of the settings."""

    @asynccontextmanager
    async def opened(stand: Stand) -> AsyncIterator[View]:
        flow = stand.window.flows.settings
        flow.open(section)
        page = await stand.opened(SettingsPage)
        await asyncio.sleep(0.2)
        yield View(page)
        page.reject()

    return opened


@asynccontextmanager
async def palette(stand: Stand) -> AsyncIterator[View]:
    stand.window.flows.commands.open_palette()
    found = stand.window.findChild(Palette)
    assert found is not None
    await stand.until(found.isVisible)
    yield View(found)
    found.close()


@asynccontextmanager
async def costs(stand: Stand) -> AsyncIterator[View]:
    stand.window.top_bar.costs_asked.emit()
    page = await stand.opened(CostsPage)
    await asyncio.sleep(0.4)  # it reads the real ledger first
    now = datetime.now(UTC)

    def show() -> None:
        page.show_entries(entries(now), now)

    show()
    yield View(page, renew=show, grows=True)
    page.close()


@asynccontextmanager
async def export(stand: Stand) -> AsyncIterator[View]:
    job = stand.clips()[0]
    shot = Shot(path=job.video, maker=Maker(producer="Atlas Cloud", produce_id="1"), request=job.request)
    stand.window.flows.files.exports.open(Film(shots=(shot,)), "lake")
    found = await stand.opened(ExportDialog)
    await stand.until(found.export_button.isEnabled)
    yield View(found)
    found.reject()


@asynccontextmanager
async def compare(stand: Stand) -> AsyncIterator[View]:
    stand.window.flows.library.compare.open(stand.clips()[:2])
    page = await stand.opened(QDialog)
    await asyncio.sleep(0.5)
    yield View(page, grows=True)
    page.reject()
    await stand.until(lambda: not _open_dialogs(stand))


@asynccontextmanager
async def film(stand: Stand) -> AsyncIterator[View]:
    """Shots, an empty slot, and a clip that is looked at."""
    page = await _film(stand)
    page.choose(page.strip.cards[1].shot.id)
    await asyncio.sleep(0.5)
    yield View(page, grows=True)
    page.close()


@asynccontextmanager
async def film_slot(stand: Stand) -> AsyncIterator[View]:
    page = await _film(stand)
    slot = next(card.shot.id for card in page.strip.cards if card.shot.is_slot)
    page.choose(slot)
    await asyncio.sleep(0.3)
    yield View(page, grows=True)
    page.close()


@asynccontextmanager
async def film_empty(stand: Stand) -> AsyncIterator[View]:
    stand.window.flows.film.open()
    page = await stand.opened(FilmPage)
    yield View(page, grows=True)
    page.close()


@asynccontextmanager
async def batch_plan(stand: Stand) -> AsyncIterator[View]:
    """Pictures, prompts and two models."""
    page = await _planned(stand)
    page.models.add.click()
    page.drafts.setChecked(True)
    await stand.until(lambda: not page._is_asking and not page._is_planning)
    yield View(page, grows=True)
    page.drafts.setChecked(False)
    page.models.lines[1].remove.click()
    page.close()


@asynccontextmanager
async def batch_running(stand: Stand) -> AsyncIterator[View]:
    """Some done, some on their way, in the window."""
    window = stand.window
    assert window._services is not None
    desk, runner = window._services.batches, window._services.runner
    page = await _planned(stand)
    line = page.models.lines[0]
    line.choose(msgspec.structs.replace(line.choice, resolution="768P", duration=6))
    await stand.until(lambda: page.make.isEnabled() and not page._is_asking and not page._is_planning)
    stand.simulate(states=["processing"])
    page.make.click()
    await stand.until(lambda: desk.ids)
    (batch,) = desk.ids
    await stand.until(lambda: desk.now(batch).count(RowState.RUNNING) >= 1)
    await asyncio.sleep(0.5)
    yield View(window)
    await desk.stop(batch)
    for each in desk.now(batch).of(RowState.RUNNING):
        if each.job is not None:
            await runner.cancel(each.job.id)
    window.flows.batches.watch.hide()
    await desk.put_away(batch)
    window.notices.clear()


@asynccontextmanager
async def clip_menu(stand: Stand) -> AsyncIterator[View]:
    window = stand.window
    window.library.select(stand.clips()[0].id)
    window.library.menu_asked.emit(stand.clips()[0].id, window.mapToGlobal(window.rect().center()))
    await stand.until(lambda: any(each.isVisible() for each in window.findChildren(QMenu, "jobMenu")))
    found = next(each for each in window.findChildren(QMenu, "jobMenu") if each.isVisible())
    yield View(found)
    found.close()


@asynccontextmanager
async def update(stand: Stand) -> AsyncIterator[View]:
    """A newer version is told of."""
    window = stand.window
    release, flow = Release(version="9.9.0", notes=_NOTES), window.flows._updates

    def tell() -> None:
        window.notices.clear()
        flow._keeper.change(update_told="")
        flow._tell(release)

    tell()
    yield View(window, renew=tell)
    window.notices.clear()


def _release_notes(window: MainWindow) -> None:
    flow = window.flows._updates
    release = Release(version="9.9.0", notes=_NOTES)

    async def show() -> None:
        await finished(UpdateDialog(flow._theme, release, "1.0.0", window))

    flow._run(show())


def _rename(window: MainWindow) -> None:
    window.flows.library.deeds.ask_for_name(_first_clip(window))


def _tag(window: MainWindow) -> None:
    window.flows.library.deeds.ask_for_tags([_first_clip(window)])


def _first_clip(window: MainWindow) -> str:
    return next(job.id for job in window.board.jobs if job.state is JobState.DONE)


def _ask_again(window: MainWindow) -> None:
    """The question before a job of unknown outcome is sent once more."""
    board = window.board
    assert window._services is not None
    job = next(job for job in board.jobs if job.state is JobState.UNCERTAIN)
    board._run(board._ask_and_submit_again(window._services.runner, job))


async def _film(stand: Stand) -> FilmPage:
    stand.window.flows.film.open()
    page = await stand.opened(FilmPage)
    if not page.strip.cards:
        clips = [Path(job.video) for job in stand.clips()]
        page.given.emit(Incoming(paths=tuple(clips[:3])), -1)
        await stand.until(lambda: len(page.strip.cards) == 3)
        page.slot_asked.emit()
        await stand.until(lambda: len(page.strip.cards) == 4)
    return page


async def _planned(stand: Stand) -> BatchPage:
    stand.window.flows.batches.open([stand.sample])
    page = await stand.opened(BatchPage)
    page.prompts.set_prompts(_PROMPTS)
    await stand.until(lambda: len(page.good) >= 3 and not page._is_asking and not page._is_planning)
    return page


def _open_dialogs(stand: Stand) -> list[QDialog]:
    return [each for each in stand.window.findChildren(QDialog) if each.isVisible()]


PAGE_SCREENS: Mapping[str, Screen] = {
    "update": Screen("The window", update),
    "clip-menu": Screen("The library", clip_menu, once=True),
    "palette": Screen("Dialogs", palette, once=True),
    "shortcuts": Screen("Dialogs", dialog(lambda window: window.flows.commands.open_sheet()), once=True),
    "key-atlas": Screen("Dialogs", dialog(lambda window: window.flows.keys.ask("atlas")), once=True),
    "key-minimax": Screen("Dialogs", dialog(lambda window: window.flows.keys.ask("minimax")), once=True),
    "rename": Screen("Dialogs", dialog(_rename), once=True),
    "tags": Screen("Dialogs", dialog(_tag), once=True),
    "question": Screen("Dialogs", dialog(_ask_again), once=True),
    "report": Screen("Dialogs", dialog(lambda window: window.top_bar.report_asked.emit()), once=True),
    "about": Screen("Dialogs", dialog(lambda window: window.top_bar.about_asked.emit()), once=True),
    "release-notes": Screen("Dialogs", dialog(_release_notes), once=True),
    "export": Screen("Dialogs", export, once=True),
    "compare": Screen("Pages", compare, once=True),
    "costs": Screen("Pages", costs),
    "film-empty": Screen("Pages", film_empty),
    "film": Screen("Pages", film),
    "film-slot": Screen("Pages", film_slot),
    "batch-plan": Screen("Pages", batch_plan),
    "batch-running": Screen("The library", batch_running),
    **{f"settings-{each}": Screen("Settings", settings(each)) for each in SECTIONS},
}
"""In the order in which they are quickly gone through: a page that has been made hears every language from
then on."""

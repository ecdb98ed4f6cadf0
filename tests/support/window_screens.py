"""The window in every state it can be in; see `tests.support.screens`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea

from hailuo_desktop.domain.clip_filter import ClipFilter
from hailuo_desktop.domain.clip_notes import ClipNotes, Verdict
from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.ui.incoming import Promise
from tests.support.listed_models import listings
from tests.support.screens import WORDS, Open, Screen, Stand, View

_TAGS = ("夜景", "trailer")


@asynccontextmanager
async def empty(stand: Stand) -> AsyncIterator[View]:
    window = stand.window
    window.library.select("")
    window.stage.show_empty()
    yield View(window)


@asynccontextmanager
async def form(stand: Stand) -> AsyncIterator[View]:
    """A picture, words and a price."""
    await _filled(stand)
    yield View(stand.window)


@asynccontextmanager
async def advanced(stand: Stand) -> AsyncIterator[View]:
    await _filled(stand)
    composer = stand.window.composer
    composer.advanced.unfold()
    await asyncio.sleep(0.1)
    bar = composer.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(bar.maximum())
    yield View(stand.window, renew=lambda: bar.setValue(bar.maximum()))
    composer.advanced._unfold(False)


@asynccontextmanager
async def problems(stand: Stand) -> AsyncIterator[View]:
    """Generate was pressed too early."""
    window = stand.window
    window.composer.format.choose("atlas", "hailuo-02", "768P", 6)
    window.composer.remove_picture("image")
    window.composer.prompt.set_text("")
    window.composer.foot.button.click()
    await asyncio.sleep(0.2)
    yield View(window)
    window.notices.clear()


@asynccontextmanager
async def listed(stand: Stand) -> AsyncIterator[View]:
    """The form of a model that a provider lists, with settings of all kinds."""
    composer = stand.window.composer
    wanted = "bytedance/seedance-2.0/reference-to-video"
    composer.form_asked.emit(next(each for each in listings() if each.id == wanted))
    await stand.until(lambda: composer.spec.id == wanted)
    composer.advanced.unfold()
    await asyncio.sleep(0.1)
    yield View(stand.window)
    composer.advanced._unfold(False)
    composer.format.choose("atlas", "hailuo-02", "768P", 6)


@asynccontextmanager
async def crop(stand: Stand) -> AsyncIterator[View]:
    await _filled(stand)
    places = stand.window.composer.pictures
    places.open_framing("image", way="crop")
    await asyncio.sleep(0.1)
    yield View(stand.window)
    places.framing.end()


@asynccontextmanager
async def pad(stand: Stand) -> AsyncIterator[View]:
    await _filled(stand)
    places = stand.window.composer.pictures
    places.open_framing("image", way="pad")
    await asyncio.sleep(0.1)
    yield View(stand.window)
    places.framing.end()


@asynccontextmanager
async def models(stand: Stand) -> AsyncIterator[View]:
    box = stand.window.composer.format.model_box
    box.showPopup()
    yield View(await stand.popup(), anchor=box)
    box.hidePopup()


@asynccontextmanager
async def camera(stand: Stand) -> AsyncIterator[View]:
    prompt = stand.window.composer.prompt
    prompt.camera.click()
    yield View(await stand.popup(), anchor=prompt.camera)
    assert prompt.builder is not None
    prompt.builder.close()


@asynccontextmanager
async def prompts(stand: Stand) -> AsyncIterator[View]:
    prompt = stand.window.composer.prompt
    await asyncio.sleep(0.2)  # ideas in the language of now are read
    prompt.kept.click()
    yield View(await stand.popup(), anchor=prompt.kept)
    assert prompt.shelf is not None
    prompt.shelf.close()


def on_stage(state: JobState) -> Open:
    """A job on the stage."""

    @asynccontextmanager
    async def opened(stand: Stand) -> AsyncIterator[View]:
        stand.window.library.select("")
        stand.window.board.show_job(stand.job(state).id)
        await asyncio.sleep(0.2)
        yield View(stand.window)

    return opened


@asynccontextmanager
async def clip(stand: Stand) -> AsyncIterator[View]:
    await _played(stand)
    yield View(stand.window)


@asynccontextmanager
async def missing(stand: Stand) -> AsyncIterator[View]:
    """A clip whose file is gone."""
    window, first = stand.window, stand.clips()[0]
    await _played(stand)
    window.stage.release_clip()
    await asyncio.sleep(0.3)
    away = Path(first.video).rename(Path(first.video).with_suffix(".away"))
    window.board.show_job(first.id)
    await stand.until(window.stage.message.isVisible)
    yield View(window)
    away.rename(first.video)
    window.board.show_job(first.id)
    await stand.until(lambda: window.stage.clip == Path(first.video))


@asynccontextmanager
async def queue(stand: Stand) -> AsyncIterator[View]:
    stand.window.top_bar.queue.setChecked(True)
    await asyncio.sleep(0.3)
    yield View(stand.window)
    stand.window.top_bar.queue.setChecked(False)


@asynccontextmanager
async def library(stand: Stand) -> AsyncIterator[View]:
    """Grown over most of the window where there is room, and several chosen."""
    window = stand.window
    await _marked(stand)
    sizes = window.shelf.sizes()

    def grow() -> None:
        window.shelf.setSizes([200, 600])

    grow()
    window.library.select_all([job.id for job in stand.clips()[:3]])
    yield View(window, renew=grow)
    window.library.select("")
    window.shelf.setSizes(sizes)


@asynccontextmanager
async def filters(stand: Stand) -> AsyncIterator[View]:
    await _marked(stand)
    head = stand.window.library.head
    head.more.click()
    popup = await stand.popup()
    yield View(popup, anchor=head.more)
    popup.close()


@asynccontextmanager
async def nothing_found(stand: Stand) -> AsyncIterator[View]:
    head = stand.window.library.head
    head.set_wish(ClipFilter(words="nothing is called this", rating=2))
    await asyncio.sleep(0.3)
    yield View(stand.window)
    head.clear()


@asynccontextmanager
async def trouble(stand: Stand) -> AsyncIterator[View]:
    """News that stay until they are closed, with a button; more are waiting."""
    window = stand.window

    def say() -> None:
        window.notices.clear()
        window.say_failure(AppError(ErrorKind.DISK_FULL, facts={"folder": str(stand.sample.parent)}))
        window.say_failure(AppError(ErrorKind.UNREACHABLE))

    say()
    yield View(window, renew=say)
    window.notices.clear()


@asynccontextmanager
async def removed(stand: Stand) -> AsyncIterator[View]:
    """A job was taken out of the list, which can be taken back."""
    window, gone = stand.window, stand.job(JobState.FAILED).id
    window.flows.library.removal.remove([gone])
    await stand.until(lambda: gone not in window.library.ids() and window.notices.isVisible())
    notice = window.notices._current
    yield View(window)
    assert notice is not None
    assert notice.act is not None
    notice.act()
    await stand.until(lambda: gone in window.library.ids())
    window.notices.clear()


def drag(promise: Promise) -> Open:
    """Something is being dragged over the window."""

    @asynccontextmanager
    async def opened(stand: Stand) -> AsyncIterator[View]:
        veil = stand.window.drop_veil
        veil.promise(promise)

        def spread() -> None:
            veil.spread(QPoint(700, 300))

        spread()
        yield View(stand.window, renew=spread)
        veil.lift()

    return opened


@asynccontextmanager
async def menu(stand: Stand) -> AsyncIterator[View]:
    bar = stand.window.top_bar
    bar.menu_button.click()
    await stand.until(bar.menu.isVisible)
    yield View(bar.menu, anchor=bar.menu_button)
    bar.menu.hide()


async def _filled(stand: Stand) -> None:
    composer = stand.window.composer
    if not composer.boxes["image"].is_filled:
        stand.window.take_files([stand.sample])
        await stand.until(lambda: composer.boxes["image"].is_filled)
    composer.format.choose("atlas", "hailuo-02", "768P", 6)
    composer.prompt.set_text(WORDS)
    await asyncio.sleep(0.5)  # the price is asked for


async def _played(stand: Stand) -> None:
    window, first = stand.window, stand.clips()[0]
    playback = window.stage.player.playback
    window.board.show_job(first.id)
    await stand.until(lambda: window.stage.clip == Path(first.video))
    await stand.until(lambda: playback.duration > 0 and playback.position > 0)
    playback.pause()


async def _marked(stand: Stand) -> None:
    """Two clips have stars, tags and a folder."""
    notes = ClipNotes(rating=4, verdict=Verdict.KEPT, tags=_TAGS, folder="预告片 · Trailer", name="雾中的湖")
    desk = stand.window.flows.library.missing._desk
    assert desk is not None
    await desk.change([job.id for job in stand.clips()[:2]], lambda _, __: notes)


WINDOW_SCREENS: Mapping[str, Screen] = {
    "empty": Screen("The window", empty),
    "form": Screen("The form", form),
    "advanced": Screen("The form", advanced),
    "problems": Screen("The form", problems),
    "listed-model": Screen("The form", listed),
    "crop": Screen("The form", crop),
    "pad": Screen("The form", pad),
    "models": Screen("The form", models, once=True),
    "camera": Screen("The form", camera, once=True),
    "prompts": Screen("The form", prompts, once=True),
    "live": Screen("The stage", on_stage(JobState.RENDERING)),
    "failed": Screen("The stage", on_stage(JobState.FAILED)),
    "uncertain": Screen("The stage", on_stage(JobState.UNCERTAIN)),
    "clip": Screen("The stage", clip),
    "missing": Screen("The stage", missing),
    "queue": Screen("The library", queue),
    "library": Screen("The library", library),
    "filters": Screen("The library", filters, once=True),
    "nothing-found": Screen("The library", nothing_found),
    "trouble": Screen("The window", trouble),
    "removed": Screen("The window", removed, once=True),
    "drag-picture": Screen("The window", drag(Promise.PICTURE)),
    "drag-clip": Screen("The window", drag(Promise.CLIP)),
    "menu": Screen("The window", menu, once=True),
}


# In the first minute, in a home where nothing has been done yet


@asynccontextmanager
async def first_run(stand: Stand) -> AsyncIterator[View]:
    page = stand.window.flows.first_run.page
    assert page is not None
    await stand.until(page.isVisible)
    yield View(stand.window)


@asynccontextmanager
async def first_key_refused(stand: Stand) -> AsyncIterator[View]:
    """A step is done, and a key was tested that nobody knows."""
    page = stand.window.flows.first_run.page
    assert page is not None
    stand.window.show_demo()
    await stand.until(lambda: page.sketch.is_done)
    page.entry.field.setText("apikey-that-nobody-knows")
    page.entry.test.click()
    await stand.until(lambda: bool(page.entry.answer.text()) and page.entry.test.isEnabled())
    yield View(stand.window)


FIRST_SCREENS: Mapping[str, Screen] = {
    "first-run": Screen("The first minute", first_run),
    "first-run-key-refused": Screen("The first minute", first_key_refused),
}

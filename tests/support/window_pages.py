"""Every page, popup and dialog of the real window, each opened as the user comes to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.film import Film, Shot
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.domain.release import Release
from hailuo_desktop.ui.batch.page import BatchPage
from hailuo_desktop.ui.dialogs import question
from hailuo_desktop.ui.film.export_dialog import ExportDialog
from hailuo_desktop.ui.film.page import FilmPage
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.incoming import Incoming
from hailuo_desktop.ui.main_window import MainWindow
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.update_dialog import UpdateDialog
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.clip_home import a_failure, fill_home
from tests.support.window import SAMPLE, OpenWindow, open_window

NEWER = Release(version="9.9.9", notes="Clips are louder now.")


@contextmanager
def open_full_window(
    theme: Theme, icons: Icons, qtbot: QtBot, environ: Mapping[str, str]
) -> Iterator[OpenWindow]:
    """A window with a few clips and a failure in its library, and a key; jobs never end in it."""
    with AtlasSimulator() as simulator:
        simulator.set(states=("processing",))
        environ = {**environ, "HAILUO_ATLAS_URL": simulator.origin, "ATLASCLOUD_API_KEY": KEY}
        fill_home(environ, further=[a_failure()])
        with open_window(theme, icons, qtbot, environ) as opened:
            opened.until(lambda: len(opened.window.library.ids()) == 5)
            opened.window.composer.format.choose("atlas", "hailuo-02", "768P", 6)
            yield opened


def shown(opened: OpenWindow, kind: type[QWidget] = QDialog) -> QWidget:
    """The page, dialog or popup that has been opened."""

    def found() -> list[QWidget]:
        return [each for each in opened.window.findChildren(kind) if each.isVisible() and each.isWindow()]

    opened.until(lambda: bool(found()))
    return found()[-1]


def fill_form(opened: OpenWindow) -> QWidget:
    opened.window.composer.remove_picture("image")
    opened.window.show_demo()
    opened.until(lambda: opened.window.composer.boxes["image"].is_filled)
    opened.window.composer.advanced.unfold()
    return opened.window


def show_clip(opened: OpenWindow) -> QWidget:
    opened.window.board.show_job(_clips(opened.window)[0])
    opened.until(lambda: opened.window.stage.clip is not None)
    return opened.window


def show_queue(opened: OpenWindow) -> QWidget:
    opened.window.top_bar.queue.setChecked(True)
    return opened.window


def open_framing(opened: OpenWindow) -> QWidget:
    fill_form(opened)
    opened.window.composer.pictures.open_framing("image", way="pad")
    opened.until(opened.window.composer.pictures.framing.editor.canvas.isVisible)
    return opened.window


def open_popup(press: Callable[[MainWindow], object]) -> Callable[[OpenWindow], QWidget]:
    def open_it(opened: OpenWindow) -> QWidget:
        press(opened.window)
        opened.until(lambda: QApplication.activePopupWidget() is not None)
        return popup()

    return open_it


def popup() -> QWidget:
    """The one that is open."""
    found = QApplication.activePopupWidget()
    assert found is not None
    return found


def open_dialog(press: Callable[[MainWindow], object]) -> Callable[[OpenWindow], QWidget]:
    def open_it(opened: OpenWindow) -> QWidget:
        press(opened.window)
        return shown(opened)

    return open_it


def open_batch(opened: OpenWindow) -> QWidget:
    opened.window.composer.format.choose("atlas", "hailuo-02", "768P", 6)
    opened.window.top_bar.several_asked.emit()
    page = shown(opened, BatchPage)
    assert isinstance(page, BatchPage)
    page.prompts.set_prompts(["mist over the lake", "a heron lifts off"])
    page.models.add.click()
    page.drafts.setChecked(True)
    opened.until(lambda: not page._is_asking)
    return page


def open_film(opened: OpenWindow) -> QWidget:
    opened.window.top_bar.film_asked.emit()
    page = shown(opened, FilmPage)
    assert isinstance(page, FilmPage)
    clips = [Path(job.video) for job in opened.window.board.jobs if job.state is JobState.DONE]
    page.given.emit(Incoming(paths=tuple(clips[:3])), -1)
    opened.until(lambda: len(page.strip.cards) == 3)
    page.choose(page.strip.cards[1].shot.id)
    opened.until(page.inspector.clip.bar.isVisible)
    return page


def open_compare(opened: OpenWindow) -> QWidget:
    clips = [job for job in opened.window.board.jobs if job.state is JobState.DONE]
    opened.window.flows.library.compare.open(clips[:2])
    return shown(opened)


def open_export(opened: OpenWindow) -> QWidget:
    job = next(job for job in opened.window.board.jobs if job.state is JobState.DONE)
    opened.window.flows.files.exports.open(Film(shots=(Shot(path=job.video, request=job.request),)), "lake")
    dialog = shown(opened, ExportDialog)
    assert isinstance(dialog, ExportDialog)
    opened.until(dialog.export_button.isEnabled)
    return dialog


def open_tags(window: MainWindow) -> None:
    window.flows.library.deeds.ask_for_tags(_clips(window)[:2])


def rename(window: MainWindow) -> None:
    window.flows.library.deeds.ask_for_name(_clips(window)[0])


def _clips(window: MainWindow) -> list[str]:
    return [job.id for job in window.board.jobs if job.state is JobState.DONE]


def show_failure(opened: OpenWindow) -> QWidget:
    failed = next(job for job in opened.window.board.jobs if job.state is JobState.FAILED)
    opened.window.board.show_job(failed.id)
    opened.until(lambda: opened.state is JobState.FAILED)
    return opened.window


def show_notice(opened: OpenWindow) -> QWidget:
    opened.window.flows._updates._tell(NEWER)
    opened.until(opened.window.notices.isVisible)
    return opened.window


def run_batch(opened: OpenWindow) -> QWidget:
    """A batch on its way in the library's place, and one of its jobs on the stage."""
    page = open_batch(opened)
    assert isinstance(page, BatchPage)
    page.drafts.setChecked(False)
    opened.until(lambda: page.make.isEnabled() and not (page._is_asking or page._is_planning))
    page.make.click()
    view = opened.window.flows.batches.watch.view
    opened.until(lambda: view.isVisible() and bool(opened.window.board.live))
    page.close()
    opened.window.board.show_job(opened.window.board.live[0].job.id)
    return opened.window


def leave(opened: OpenWindow, page: QWidget) -> None:
    """Close what was opened, and have the library in its place again."""
    if page is not opened.window:
        page.close()
    opened.window.flows.batches.watch.hide()
    opened.window.notices.clear()


def open_menu_of_picture(opened: OpenWindow) -> QWidget:
    """With the picture among those used last."""
    box = opened.window.composer.boxes["image"]
    opened.window.take_files([SAMPLE])
    opened.until(lambda: opened.window._keeper.settings.recent_pictures != ())
    opened.until(lambda: box.is_filled)
    box._open_menu(box.mapToGlobal(box.rect().center()))
    return popup()


def open_recent(opened: OpenWindow) -> QWidget:
    menu = opened.window.flows.recent.menu
    menu.popup(opened.window.mapToGlobal(opened.window.rect().center()))
    return menu


def ask_something(opened: OpenWindow) -> QWidget:
    box = question(opened.window, "Remove the clip?", "Its file goes to the bin.", "Remove", "Keep")
    box.open()
    return box


def show_news(opened: OpenWindow) -> QWidget:
    dialog = UpdateDialog(opened.window.theme, NEWER, "1.0", opened.window)
    dialog.open()
    return dialog


PAGES: dict[str, Callable[[OpenWindow], QWidget]] = {
    "form": fill_form,
    "clip": show_clip,
    "failure": show_failure,
    "notice": show_notice,
    "queue": show_queue,
    "framing": open_framing,
    "camera": open_popup(lambda window: window.composer.prompt.camera.click()),
    "prompts": open_popup(lambda window: window.composer.prompt.kept.click()),
    "models": open_popup(lambda window: window.composer.format.model_box.showPopup()),
    "filters": open_popup(lambda window: window.library.head.more.click()),
    "palette": open_popup(lambda window: window.flows.commands.open_palette()),
    "menu": open_popup(lambda window: window.top_bar._open_menu()),
    "picture menu": open_menu_of_picture,
    "recent pictures": open_recent,
    "key": open_dialog(lambda window: window.flows.keys.ask("atlas")),
    "other key": open_dialog(lambda window: window.flows.keys.ask("minimax")),
    "costs": open_dialog(lambda window: window.top_bar.costs_asked.emit()),
    "labels": open_dialog(lambda window: window.flows.settings.open("labels")),
    "report": open_dialog(lambda window: window.top_bar.report_asked.emit()),
    "rename": open_dialog(rename),
    "tags": open_dialog(open_tags),
    "question": ask_something,
    "about": open_dialog(lambda window: window.top_bar.about_asked.emit()),
    "news": show_news,
    "shortcuts": open_dialog(lambda window: window.flows.commands.open_sheet()),
    "batch": open_batch,
    "running batch": run_batch,
    "film": open_film,
    "compare": open_compare,
    "export": open_export,
}
"""How each is opened; what comes up over the window is returned, else the window."""


def open_all(opened: OpenWindow) -> dict[str, QWidget]:
    """What comes up over the window, all of it, by its name; popups are hidden by those that follow them."""
    kept = {}
    for name, show in PAGES.items():
        page = show(opened)
        opened.qtbot.waitExposed(page.window())
        if isinstance(page, QMenu) and page.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose):
            page.close()
        elif page is not opened.window:
            kept[name] = page
    return kept

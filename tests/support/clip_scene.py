"""What can be done with clips, for screenshots: the menus, the small dialogs, a clip whose file is gone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QDialog, QMenu

from hailuo_desktop.domain.clip_notes import ClipNotes, Verdict
from hailuo_desktop.domain.job import JobState

if TYPE_CHECKING:
    from hailuo_desktop.ui.main_window import MainWindow
    from tests.shots import Photographer

NOTES = (
    ClipNotes(
        rating=4, verdict=Verdict.KEPT, tags=("夜景", "trailer"), folder="预告片 · Trailer", name="雾中的湖"
    ),
    ClipNotes(rating=2, tags=("夜景",), folder="B-roll & leftovers"),
)


async def clip_scene(window: MainWindow, photographer: Photographer, name: str) -> None:
    """Take all of it, of the clips that are in the library."""
    board, library, flow = window.board, window.library, window.flows.library
    clips = [job for job in board.jobs if job.state is JobState.DONE]
    for job, notes in zip(clips, NOTES, strict=False):
        await flow.missing._desk.change([job.id], lambda _, __, notes=notes: notes)  # type: ignore[union-attr, misc]
    first = clips[0]
    board.show_job(first.id)
    place = window.mapToGlobal(QPoint(window.width() // 2, 90))

    async def take_menu(words: str, inner: str = "") -> None:
        library.menu_asked.emit(first.id, place)
        await photographer.until(lambda: _menu(window) is not None)
        menu = _menu(window)
        assert menu is not None
        shown = [menu]
        found = menu.findChild(QMenu, inner) if inner else None
        if found is not None:
            menu.setActiveAction(found.menuAction())
            found.popup(
                menu.mapToGlobal(QPoint(menu.width() - 4, menu.actionGeometry(found.menuAction()).y()))
            )
            shown.append(found)
        await photographer.until(lambda: all(each.isVisible() for each in shown))
        _save(window, shown, photographer.out / f"{words}{name}{photographer.suffix}.png")
        for each in reversed(shown):
            each.close()

    library.select(first.id)
    await take_menu("menu-one")
    await take_menu("menu-stars", "starsMenu")
    await take_menu("menu-folders", "foldersMenu")
    library.select_all([job.id for job in clips[:4]])
    await take_menu("menu-several")
    library.select(first.id)
    for words, opens in (
        ("rename", lambda: flow.deeds.ask_for_name(first.id)),
        ("tags", lambda: flow.deeds.ask_for_tags([first.id])),
        ("new-folder", lambda: flow.deeds.ask_for_folder([first.id])),
    ):
        QTimer.singleShot(0, opens)
        await photographer.until(lambda: _dialog(window) is not None)
        dialog = _dialog(window)
        assert dialog is not None
        await photographer.take(dialog, f"dialog-{words}{name}")
        dialog.reject()
        await photographer.until(lambda: _dialog(window) is None)
    window.stage.release_clip()
    away = Path(first.video).rename(Path(first.video).with_suffix(".away"))
    board.show_job(first.id)
    await photographer.until(window.stage.message.isVisible)
    await photographer.take(window, f"missing{name}")
    away.rename(first.video)
    board.show_job(first.id)
    await photographer.until(lambda: window.stage.clip == Path(first.video))
    if len(clips) > 1:
        flow.removal.remove([clips[-1].id])
        await photographer.until(lambda: clips[-1].id not in library.ids())
        await photographer.take(window, f"deleted{name}")
        window.notices._action.click()
        await photographer.until(lambda: clips[-1].id in library.ids())


def _menu(window: MainWindow) -> QMenu | None:
    return next((each for each in window.findChildren(QMenu, "jobMenu") if each.isVisible()), None)


def _dialog(window: MainWindow) -> QDialog | None:
    return next((each for each in window.findChildren(QDialog) if each.isVisible()), None)


def _save(window: MainWindow, menus: list[QMenu], path: Path) -> None:
    """The window with menus over it, which are windows of their own."""
    picture = QPixmap(window.grab())
    painter = QPainter(picture)
    for menu in menus:
        painter.drawPixmap(window.mapFromGlobal(menu.pos()), menu.grab())
    painter.end()
    picture.save(str(path))

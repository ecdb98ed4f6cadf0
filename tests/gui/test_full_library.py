"""The window with a library in a real journal: searched, filtered, and kept in step with what happens."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.clip_filter import ClipFilter, ClipOrder, Shown
from hailuo_desktop.domain.clip_notes import ClipNotes, Verdict
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.library import LibraryPanel
from hailuo_desktop.ui.theme import Theme
from tests.support.full_library import fill_library
from tests.support.window import OpenWindow, finish, open_window

pytestmark = pytest.mark.usefixtures("qloop")

COUNT = 300
"""More than are shown at once, and more than are taken in at once."""


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "HAILUO_DESKTOP_HOME": str(tmp_path / "home")}


@pytest.fixture
def opened(
    theme: Theme, icons: Icons, qtbot: QtBot, environ: dict[str, str], tmp_path: Path
) -> Iterator[OpenWindow]:
    fill_library(tmp_path / "home", COUNT)
    with open_window(theme, icons, qtbot, environ) as opened:
        opened.until(lambda: opened.window.library.count == COUNT)
        yield opened


def titles(library: LibraryPanel) -> list[str]:
    rows = library.cards.model()
    return [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]


def test_it_is_searched_and_filtered_while_typing(opened: OpenWindow) -> None:
    library = opened.window.library
    head = library.head
    assert library.ids() == sorted(library.ids(), reverse=True)
    head.search.setText("苍鹭")
    assert 0 < library.count < COUNT
    assert all("苍鹭" in title or title.startswith("Shot") for title in titles(library))
    assert head.reset.text() == f"{library.count} of {COUNT}"
    head.search.setText("苍鹭 take 29")
    assert [title for title in titles(library) if "苍鹭" not in title] == []
    assert library.count < 5
    head.search.setText("not in any prompt")
    assert library.count == 0
    QTest.mouseClick(head.reset, Qt.MouseButton.LeftButton)
    assert library.count == COUNT
    head.set_wish(ClipFilter(shown=Shown.REJECTED))
    notes = [opened.window.board.shelf.notes(each) for each in library.ids()]
    assert {each.verdict for each in notes} == {Verdict.REJECTED}
    head.set_order(ClipOrder.RATING)
    stars = [opened.window.board.shelf.notes(each).rating for each in library.ids()]
    assert stars == sorted(stars, reverse=True)


def test_what_no_longer_fits_goes_and_what_does_comes(opened: OpenWindow, qtbot: QtBot) -> None:
    library, desk = opened.window.library, opened.parts.library
    library.head.set_wish(ClipFilter(rating=5))
    first, second, *others = library.ids()

    def worse(_: str, notes: ClipNotes) -> ClipNotes:
        return msgspec.structs.replace(notes, rating=1)

    finish(qtbot, desk.change([first], worse))
    opened.until(lambda: library.ids() == [second, *others])
    assert library.head.reset.text() == f"{len(others) + 1} of {COUNT}"
    named = ClipNotes(name="A new name", rating=5)
    finish(qtbot, desk.change([second], lambda *_: named))
    opened.until(lambda: titles(library)[0] == "A new name")
    library.head.clear()
    assert library.count == COUNT


def test_files_that_are_gone_are_found_by_their_filter(opened: OpenWindow) -> None:
    library = opened.window.library
    gone = [each for each in library.ids() if library.video_of(each)][200]
    Path(library.video_of(gone)).unlink()
    library.head.set_wish(ClipFilter(missing=True))
    opened.until(lambda: library.ids() == [gone])
    assert library.video_of(gone) == ""
    said = library.cards.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "not where it was" in said


def test_what_is_taken_out_is_shown_and_found_no_longer(opened: OpenWindow, qtbot: QtBot) -> None:
    library = opened.window.library
    first = library.ids()[0]
    library.head.search.setText("take")
    finish(qtbot, opened.parts.runner.resting.take_out(first))
    opened.until(lambda: first not in library.ids())
    assert library.head.reset.text() == f"{library.count} of {COUNT - 1}"

"""The card under the pointer plays its clip."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QHoverEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.services.compare_desk import CompareDesk
from hailuo_desktop.ui.errands import Errands
from hailuo_desktop.ui.hover_play import HoverPlay
from hailuo_desktop.ui.library import LibraryPanel
from hailuo_desktop.ui.theme import Theme
from tests.support.cards import fill, item, many, place_of
from tests.support.videos import make_clip
from tests.support.window import finish

pytestmark = pytest.mark.usefixtures("qloop")


@pytest.fixture
def told() -> list[AppError]:
    return []


@pytest.fixture
def hover(
    library: LibraryPanel,
    theme: Theme,
    qtbot: QtBot,
    told: list[AppError],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[HoverPlay]:
    monkeypatch.setattr(Theme, "less_motion", False)
    errands = Errands(told.append)
    hover = HoverPlay(library, theme, errands.run, library)
    hover.attach(CompareDesk())
    yield hover
    hover.close()
    finish(qtbot, errands.close())
    assert told == []


@pytest.fixture
def clips(library: LibraryPanel, tmp_path: Path) -> list[str]:
    """Two cards with clips, one whose file is gone, one that is no clip, one on its way."""
    files = [make_clip(tmp_path / f"{name}.mp4", seconds=2, size=(320, 180)) for name in "ab"]
    (tmp_path / "empty.mp4").write_bytes(b"")
    shown = [
        item("a", video=str(files[0])),
        item("b", video=str(files[1])),
        item("gone", video=str(tmp_path / "gone.mp4")),
        item("known to be gone", video=str(files[0]), is_missing=True),
        item("empty", video=str(tmp_path / "empty.mp4")),
        item("failed", "failed"),
    ]
    fill(library, shown)
    return [each.id for each in shown]


def point(library: LibraryPanel, place: QPoint) -> None:
    where = QPointF(place)
    viewport = library.cards.viewport()
    event = QHoverEvent(
        QHoverEvent.Type.HoverMove,
        where,
        QPointF(viewport.mapToGlobal(place)),
        QPointF(-1, -1),
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


def readers() -> list[threading.Thread]:
    return [each for each in threading.enumerate() if each.name.startswith("frames of")]


def test_it_moves_and_stops_when_the_pointer_leaves(
    hover: HoverPlay, library: LibraryPanel, clips: list[str], qtbot: QtBot
) -> None:
    point(library, place_of(library, "a"))
    qtbot.waitUntil(lambda: library.moving is not None)
    assert library.moving is not None
    assert library.moving[0] == "a"
    first = library.moving[1]
    assert first.width() <= library.picture_box()[0]
    assert first.height() <= library.picture_box()[1]
    qtbot.waitUntil(lambda: library.moving is not None and library.moving[1] != first)
    point(library, QPoint(-5, -5))
    assert hover.playing == ""
    qtbot.waitUntil(lambda: readers() == [])
    qtbot.waitUntil(lambda: library.moving is None)


def test_one_at_a_time(hover: HoverPlay, library: LibraryPanel, clips: list[str], qtbot: QtBot) -> None:
    point(library, place_of(library, "a"))
    qtbot.waitUntil(lambda: hover.playing == "a")
    point(library, place_of(library, "b"))
    assert hover.playing == ""
    qtbot.waitUntil(lambda: hover.playing == "b" and library.moving is not None)
    assert library.moving is not None
    assert library.moving[0] == "b"
    qtbot.waitUntil(lambda: len(readers()) == 1)


def test_who_only_passes_by_starts_nothing(
    hover: HoverPlay, library: LibraryPanel, clips: list[str], qtbot: QtBot
) -> None:
    for name in ("a", "b", "a"):
        point(library, place_of(library, name))
    point(library, QPoint(-5, -5))
    assert not hover.is_waiting
    assert readers() == []


def test_scrolling_stops_it(hover: HoverPlay, library: LibraryPanel, clips: list[str], qtbot: QtBot) -> None:
    fill(library, [item("a", video=str(library.video_of("a"))), *many(60)])
    point(library, place_of(library, "a"))
    qtbot.waitUntil(lambda: hover.playing == "a")
    bar = library.cards.horizontalScrollBar()
    bar.setValue(bar.value() + 40)
    assert hover.playing == ""
    assert not hover.is_waiting


@pytest.mark.parametrize("name", ["gone", "known to be gone", "empty", "failed"])
def test_what_cannot_be_played_keeps_its_picture_and_nothing_is_said(
    hover: HoverPlay, library: LibraryPanel, clips: list[str], qtbot: QtBot, name: str
) -> None:
    library.resize(1600, 176)
    point(library, place_of(library, name))
    assert hover.is_waiting
    qtbot.waitUntil(lambda: not hover.is_waiting)
    # Another one plays after it, so whatever there was to come of it has come.
    point(library, place_of(library, "a"))
    qtbot.waitUntil(lambda: library.moving is not None)
    assert library.moving is not None
    assert library.moving[0] == "a"


def test_nothing_moves_where_less_motion_is_wanted(
    hover: HoverPlay, library: LibraryPanel, clips: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Theme, "less_motion", True)
    point(library, place_of(library, "a"))
    assert not hover.is_waiting

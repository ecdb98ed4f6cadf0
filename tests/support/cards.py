"""Cards of the library, and hands that use them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hailuo_desktop.ui.library import LibraryItem, LibraryPanel
from hailuo_desktop.ui.library.item import ItemState

NOW = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)


def item(name: str, state: ItemState = "done", **more: object) -> LibraryItem:
    known = LibraryItem(
        id=name,
        title=f"The prompt of {name}",
        caption="Hailuo 02 · 768P · 6 s",
        state=state,
        status="Rendering" if state == "live" else "",
        created=NOW - timedelta(seconds=42),
        cancel_label="Stop watching" if state == "live" else "",
    )
    return replace(known, **more)  # type: ignore[arg-type]


def many(count: int) -> list[LibraryItem]:
    return [item(f"job-{number}") for number in range(count)]


def fill(panel: LibraryPanel, items: Sequence[LibraryItem]) -> list[str]:
    """Show these, in this order; returns the ids of those whose cards are made, as they are."""
    made: list[str] = []
    known = {each.id: each for each in items}

    def make(item_id: str) -> LibraryItem:
        made.append(item_id)
        return known[item_id]

    panel.set_rows(list(known), [each.id for each in items if each.is_live], make)
    return made


def place_of(panel: LibraryPanel, item_id: str) -> QPoint:
    cards = panel.cards
    return cards.visualRect(cards.model().index(panel.ids().index(item_id), 0)).center()


def click(panel: LibraryPanel, item_id: str) -> None:
    QTest.mouseClick(panel.cards.viewport(), Qt.MouseButton.LeftButton, pos=place_of(panel, item_id))

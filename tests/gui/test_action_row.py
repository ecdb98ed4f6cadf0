"""What can be done with a clip is readable at any width; what finds no room is in the menu."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.stage.action_row import ActionRow

WORDS = ("One more take", "Edit and run again", "Next shot", "Use this frame", "Show in folder")


@pytest.fixture
def row(icons: Icons, qtbot: QtBot) -> Iterator[ActionRow]:
    window = QWidget()
    row = ActionRow(icons)
    QVBoxLayout(window).addWidget(row)
    qtbot.addWidget(window)
    for words in WORDS:
        row.add(QAction(icons.icon("play"), words, row))
    row.add_to_menu(QAction("Export…", row))
    window.show()
    qtbot.waitExposed(window)
    fit(row, 684)
    qtbot.waitUntil(lambda: row.width() == 684 and is_readable(row))
    yield row
    window.close()


def fit(row: ActionRow, width: int) -> None:
    """Make its window so wide that the row has this width."""
    row.window().resize(row.window().width() - row.width() + width, 80)


def buttons(row: ActionRow) -> list[QToolButton]:
    found = [each for each in row.findChildren(QToolButton) if each.isVisible()]
    return sorted((each for each in found if each is not row.more_button), key=lambda each: each.x())


def in_menu(row: ActionRow) -> list[str]:
    menu = row.more_button.menu()
    return [each.text() for each in menu.actions() if each.text()]


def is_readable(row: ActionRow) -> bool:
    shown = buttons(row)
    edges = [(each.x(), each.x() + each.width()) for each in shown]
    apart = all(before[1] <= after[0] for before, after in pairwise(edges))
    return bool(shown) and apart and all(each.width() >= each.sizeHint().width() for each in shown)


@pytest.mark.parametrize("width", [240, 420, 520, 600, 684, 760, 860, 1200])
def test_every_width(row: ActionRow, qtbot: QtBot, width: int) -> None:
    fit(row, width)
    qtbot.waitUntil(lambda: row.width() == width and is_readable(row))
    shown = [each.text() for each in buttons(row)]
    assert [*shown, *in_menu(row)] == [*WORDS, "Export…"]


def test_words_that_grow_push_others_into_the_menu(row: ActionRow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: row.width() == 684 and is_readable(row))
    first = buttons(row)[0].defaultAction()
    before = len(buttons(row))
    first.setText("One more take · about $0.49 and some more words")
    qtbot.waitUntil(lambda: is_readable(row))
    assert len(buttons(row)) < before
    assert buttons(row)[0].toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon

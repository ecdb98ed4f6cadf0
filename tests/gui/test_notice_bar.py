"""The strip that tells the news."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from hailuo_desktop.ui import notice_bar
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.notice_bar import Notice, NoticeBar, NoticeKind
from hailuo_desktop.ui.theme import Theme


@pytest.fixture
def bar(theme: Theme, icons: Icons, qtbot: QtBot) -> NoticeBar:
    bar = NoticeBar(theme, icons)
    qtbot.addWidget(bar)
    bar.resize(680, 48)
    return bar


def close(bar: NoticeBar) -> None:
    button = bar.findChild(QToolButton, "noticeClose")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def action(bar: NoticeBar) -> QPushButton:
    button = bar.findChild(QPushButton, "noticeAction")
    assert button is not None
    return button


def test_hidden_while_there_is_nothing_to_say(bar: NoticeBar) -> None:
    assert not bar.isVisible()
    bar.say(Notice("Saved."))
    assert bar.isVisible()
    assert bar.accessibleName() == "Saved."
    close(bar)
    assert not bar.isVisible()
    assert bar.text == ""


@pytest.mark.parametrize("kind", ["info", "success", "warning", "danger"])
def test_each_kind_is_painted(bar: NoticeBar, kind: NoticeKind) -> None:
    bar.say(Notice("Something happened.", kind))
    assert not bar.grab().isNull()


def test_news_wait_for_one_another(bar: NoticeBar) -> None:
    bar.say(Notice("First.", "danger"))
    bar.say(Notice("Second.", "danger"))
    bar.say(Notice("Third.", "warning"))
    assert bar.text == "First."
    assert any("2 more" in label.text() for label in bar.findChildren(QLabel))
    close(bar)
    assert bar.text == "Second."
    close(bar)
    assert bar.text == "Third."
    bar.clear()
    assert not bar.isVisible()


def test_the_same_is_not_said_twice(bar: NoticeBar) -> None:
    for _ in range(3):
        bar.say(Notice("No network.", "danger"))
        bar.say(Notice("Disk full.", "danger"))
    close(bar)
    assert bar.text == "Disk full."
    close(bar)
    assert not bar.isVisible()


def test_a_passing_notice_gives_way(bar: NoticeBar) -> None:
    bar.say(Notice("Saved.", "success"))
    bar.say(Notice("Disk full.", "danger"))
    assert bar.text == "Disk full."


def test_a_passing_notice_goes_by_itself(
    bar: NoticeBar, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notice_bar, "_PASSING_MS", 30)
    bar.say(Notice("Saved.", "success"))
    qtbot.waitUntil(lambda: not bar.isVisible())
    bar.say(Notice("Disk full.", "danger"))
    qtbot.wait(80)
    assert bar.isVisible()


def test_its_one_button_acts_and_closes(bar: NoticeBar) -> None:
    done: list[str] = []
    bar.say(Notice("A video is finished.", "success", "Play", lambda: done.append("played")))
    assert action(bar).isVisible()
    assert action(bar).accessibleName() == "Play"
    QTest.mouseClick(action(bar), Qt.MouseButton.LeftButton)
    assert done == ["played"]
    assert not bar.isVisible()
    bar.say(Notice("Saved."))
    assert not action(bar).isVisible()


def test_what_happens_while_acting_is_said_too(bar: NoticeBar) -> None:
    bar.say(Notice("Failed.", "danger", "Try again", lambda: bar.say(Notice("Failed again.", "danger"))))
    QTest.mouseClick(action(bar), Qt.MouseButton.LeftButton)
    assert bar.text == "Failed again."


def test_what_is_over_is_withdrawn_wherever_it_stands(bar: NoticeBar) -> None:
    fetching = Notice("Fetching…", stays=True, action="Cancel")
    bar.say(fetching)
    bar.say(Notice("Disk full.", "danger"))
    bar.withdraw(fetching)
    assert bar.text == "Disk full."
    close(bar)
    assert not bar.isVisible()
    bar.say(fetching)
    bar.withdraw(Notice("Fetching…", stays=True, action="Cancel"))
    assert bar.text == "Fetching…"
    bar.withdraw(fetching)
    assert not bar.isVisible()

"""However Generate is pressed, in whatever hurry: one job, one paid request."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.job import JobState
from hailuo_desktop.domain.request import GenerationRequest
from hailuo_desktop.parts import lay_foundation
from hailuo_desktop.ui.composer.panel import Composer
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.videos import make_clip
from tests.support.window import OpenWindow, open_window

BURSTS = 200
BURSTS_THROUGH_ALL = 60

Press = Callable[[Composer], None]


def click(composer: Composer) -> None:
    QTest.mouseClick(composer.foot.button, Qt.MouseButton.LeftButton)


def double_click(composer: Composer) -> None:
    """As a mouse does it: press, release, double click, release."""
    click(composer)
    QTest.mouseDClick(composer.foot.button, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(composer.foot.button, Qt.MouseButton.LeftButton)


def shortcut(composer: Composer) -> None:
    QTest.keyClick(composer.prompt.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def keypad(composer: Composer) -> None:
    QTest.keyClick(composer.prompt.edit, Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier)


def space(composer: Composer) -> None:
    composer.foot.button.setFocus()
    QTest.keyClick(composer.foot.button, Qt.Key.Key_Space)


def held_down(composer: Composer) -> None:
    """A key that repeats itself."""
    for _ in range(5):
        QTest.keyPress(composer.prompt.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyRelease(composer.prompt.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def missed(composer: Composer) -> None:
    """A click that slips off the button before it ends."""
    QTest.mousePress(composer.foot.button, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(composer.foot.button, Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))


WAYS: tuple[Press, ...] = (click, double_click, shortcut, keypad, space, held_down)


def burst(chance: random.Random, composer: Composer) -> None:
    """Two to eight presses in random ways, at least one of which counts."""
    presses: list[Press] = chance.choices((*WAYS, missed), k=chance.randint(1, 7))
    presses.insert(chance.randint(0, len(presses)), chance.choice(WAYS))
    for press in presses:
        press(composer)
        if chance.random() < 0.3:
            QApplication.sendPostedEvents()


def test_each_burst_asks_for_one_clip(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    foundation = lay_foundation(os.environ)
    composer = Composer(theme, icons, foundation.catalogue, foundation.settings)
    qtbot.addWidget(composer)
    composer.show()
    qtbot.waitExposed(composer)
    composer.activateWindow()
    qtbot.waitUntil(composer.isActiveWindow)
    composer.format.choose("atlas", "hailuo-02", "768P", 6)
    composer.set_ready(True)
    asked: list[GenerationRequest] = []
    composer.generate_asked.connect(asked.append)
    chance = random.Random(20261120)
    for number in range(BURSTS):
        composer.prompt.set_text(f"burst {number}")
        burst(chance, composer)
        assert [request.prompt for request in asked] == [f"burst {number}"]
        asked.clear()
        composer.handed_over()


@pytest.fixture
def opened(
    qloop: object, theme: Theme, icons: Icons, qtbot: QtBot, tmp_path: Path
) -> Iterator[tuple[OpenWindow, AtlasSimulator]]:
    with AtlasSimulator(videos=[make_clip(tmp_path / "served.mp4")]) as simulator:
        simulator.set(states=("processing",))
        environ = {**os.environ, "HAILUO_ATLAS_URL": simulator.origin, "ATLASCLOUD_API_KEY": KEY}
        with open_window(theme, icons, qtbot, environ) as window:
            window.window.composer.format.choose("atlas", "hailuo-02", "768P", 6)
            yield window, simulator


def sure(window: OpenWindow) -> QPushButton | None:
    """The button that says yes to the question that is open."""
    return window.window.findChild(QPushButton, "yes")


def on_stage(window: OpenWindow) -> str:
    job = window.window.board.on_stage
    return job.request.prompt if job is not None else ""


def test_and_each_asking_is_paid_for_once(opened: tuple[OpenWindow, AtlasSimulator]) -> None:
    """Through the whole window to the socket, with the burst going on while the job is made."""
    window, simulator = opened
    composer = window.window.composer
    chance = random.Random(1)
    for number in range(BURSTS_THROUGH_ALL):
        prompt = f"burst {number}"
        window.window.frame.activateWindow()  # shortcuts go only to the active window
        window.until(window.window.isActiveWindow)
        composer.prompt.set_text(prompt)
        burst(chance, composer)
        composer.prompt.set_text("")  # a press that comes after the job is made finds nothing to make
        window.until(lambda prompt=prompt: on_stage(window) == prompt)
        window.until(composer.foot.button.isEnabled)
        job = window.window.board.on_stage
        assert job is not None
        window.until(lambda: window.state not in (JobState.QUEUED, JobState.SUBMITTING))
        window.window.board.cancel(job.id)
        window.until(lambda: sure(window) is not None)
        yes = sure(window)
        assert yes is not None
        QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
        window.until(lambda: window.state is JobState.CANCELLED)
        window.until(lambda: sure(window) is None)
    paid = Counter(job.body["prompt"] for job in simulator.jobs.values())
    assert paid == {f"burst {number}": 1 for number in range(BURSTS_THROUGH_ALL)}
    assert len(simulator.submissions) == BURSTS_THROUGH_ALL

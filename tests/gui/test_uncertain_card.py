"""A paid request whose answer was lost: an honest card with the sum at stake and three things to do."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.job import JobState
from hailuo_desktop.services import recovery
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.pictures import save_picture
from tests.support.videos import make_clip
from tests.support.window import OpenWindow, finish, open_window

pytestmark = pytest.mark.usefixtures("qloop")


@pytest.fixture
def simulator(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[AtlasSimulator]:
    monkeypatch.setattr(recovery, "FIRST_LOOK", 0.05)
    monkeypatch.setattr(recovery, "BETWEEN_LOOKS", 0.05)
    with AtlasSimulator(videos=[make_clip(tmp_path / "served.mp4")]) as running:
        running.set(states=("completed",))
        yield running


@pytest.fixture
def filled(
    theme: Theme, icons: Icons, qtbot: QtBot, simulator: AtlasSimulator, tmp_path: Path
) -> Iterator[OpenWindow]:
    environ = {**os.environ, "HAILUO_ATLAS_URL": simulator.origin, "ATLASCLOUD_API_KEY": KEY}
    with open_window(theme, icons, qtbot, environ) as opened:
        opened.window.take_files([save_picture(tmp_path / "lake.png", 1280, 720)])
        opened.until(lambda: opened.window.composer.boxes["image"].is_filled)
        opened.window.composer.prompt.set_text("[Tilt up] towers")
        yield opened


def buttons(opened: OpenWindow) -> list[str]:
    return [each.text() for each in opened.window.stage.message.buttons if each.isVisible()]


def title(opened: OpenWindow) -> str:
    message = opened.window.stage.message
    return message.title.text() if message.isVisible() else ""


def press(opened: OpenWindow, label: str) -> None:
    (button,) = [each for each in opened.window.stage.message.buttons if each.text() == label]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def answer(opened: OpenWindow, name: str) -> str:
    """Press a button of the question that comes; returns what was asked."""

    def asked() -> list[QMessageBox]:
        return [box for box in opened.window.findChildren(QMessageBox) if box.isVisible()]

    opened.until(lambda: asked() != [])
    (box,) = asked()
    words = f"{box.text()} {box.informativeText()}"
    button = box.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    opened.until(lambda: asked() == [])
    return words


def lose(opened: OpenWindow, simulator: AtlasSimulator, *, made: bool = False) -> None:
    """Generate, and lose the answer; wait until looking for it has ended."""
    simulator.fail_next("submit", cut="job-made" if made else "before-reading")
    opened.press_generate()
    opened.until(lambda: len(buttons(opened)) == 3)


THREE = ["Look again", "Submit again for $0.23", "Forget"]


def test_nothing_found(filled: OpenWindow, simulator: AtlasSimulator) -> None:
    lose(filled, simulator)
    message = filled.window.stage.message
    assert filled.state is JobState.UNCERTAIN
    assert message.title.text() == "Outcome unknown"
    assert "Atlas Cloud lists no job like it" in message.text.text()
    assert message.charge.text() == "$0.23 may have been charged."
    assert "Probably it never began" in message.next_step.text()
    assert buttons(filled) == THREE
    assert simulator.paid == []


def test_while_it_is_looked_for_the_card_says_so(filled: OpenWindow, simulator: AtlasSimulator) -> None:
    simulator.fail_next("submit", cut="job-made")
    simulator.fail_next("history", hold=True)
    filled.press_generate()
    filled.until(lambda: title(filled) == "Looking for the job")
    filled.until(lambda: "/model/history" in simulator.requests[-1].path)
    assert "nothing is sent again" in filled.window.stage.message.text.text()
    assert "$0.23" in filled.window.stage.message.charge.text()
    assert buttons(filled) == ["Forget"]
    simulator.release()
    filled.until(lambda: filled.state is JobState.DONE)
    assert len(simulator.paid) == 1


def test_looking_again_finds_what_was_listed_late(filled: OpenWindow, simulator: AtlasSimulator) -> None:
    simulator.set(history_lag=recovery.LOOKS)
    lose(filled, simulator, made=True)
    press(filled, "Look again")
    filled.until(lambda: filled.state is JobState.DONE)
    assert len(simulator.paid) == 1


def test_a_provider_that_cannot_be_asked(filled: OpenWindow, simulator: AtlasSimulator) -> None:
    simulator.fail_next("history", status=403, times=5)
    lose(filled, simulator)
    assert "could not be asked" in filled.window.stage.message.text.text()
    assert buttons(filled) == THREE


def test_several_that_may_be_it(filled: OpenWindow, simulator: AtlasSimulator) -> None:
    simulator.set(history_lag=recovery.LOOKS)
    lose(filled, simulator, made=True)
    (row,) = simulator.jobs.values()
    twin = {
        "ID": "twin",
        "model": row.body["model"],
        "status": "processing",
        "createdAt": int(row.created),
        "requestBody": json.dumps(row.body),
    }
    simulator.set(history_rows=[twin])
    press(filled, "Look again")
    filled.until(lambda: "several jobs" in filled.window.stage.message.text.text())
    assert buttons(filled) == THREE
    assert len(simulator.paid) == 1


def test_submitting_again_is_asked_with_the_sum(filled: OpenWindow, simulator: AtlasSimulator) -> None:
    lose(filled, simulator)
    lost = filled.window.board.on_stage
    assert lost is not None
    press(filled, "Submit again for $0.23")
    assert "$0.23" in answer(filled, "no")
    assert simulator.paid == []
    press(filled, "Submit again for $0.23")
    words = answer(filled, "yes")
    assert words == (
        "Submit it again for $0.23? "
        "A second paid request is sent. If the first one was charged too, you pay twice."
    )
    filled.until(lambda: filled.state is JobState.DONE)
    shown = filled.window.board.on_stage
    assert shown is not None
    assert shown.retry_of == lost.id
    assert finish(filled.qtbot, filled.parts.store.get(lost.id)).state is JobState.CANCELLED
    assert len(simulator.paid) == 1


def test_forgetting_is_asked(filled: OpenWindow, simulator: AtlasSimulator) -> None:
    lose(filled, simulator)
    press(filled, "Forget")
    assert "may have been charged" in answer(filled, "no")
    assert buttons(filled) == THREE
    press(filled, "Forget")
    answer(filled, "yes")
    filled.until(lambda: filled.state is JobState.CANCELLED)
    assert simulator.paid == []


def test_whoever_looks_at_something_else_hears_how_the_search_ended(
    filled: OpenWindow, simulator: AtlasSimulator
) -> None:
    simulator.fail_next("submit", cut="before-reading")
    simulator.fail_next("history", hold=True)
    filled.press_generate()
    filled.until(lambda: title(filled) == "Looking for the job")
    filled.until(lambda: "/model/history" in simulator.requests[-1].path)
    filled.window.board._on_stage = ""
    filled.window.stage.show_empty()
    simulator.release()
    filled.until(lambda: "lists no job like it" in filled.window.notices.text)
    assert "$0.23 may have been charged." in filled.window.notices.text


def test_a_result_that_waits_says_until_when(filled: OpenWindow, simulator: AtlasSimulator) -> None:
    simulator.set(storage={"hold_after": 1000})
    filled.press_generate()
    filled.until(lambda: filled.state is JobState.DOWNLOADING)
    live = filled.window.stage.live
    filled.until(lambda: "The provider keeps the finished video until " in live.detail.text())
    job = filled.window.board.on_stage
    assert job is not None
    assert job.kept_until is not None
    assert str(job.kept_until.astimezone().year) in live.detail.text()


def test_a_result_that_could_not_be_had_is_fetched_again(
    filled: OpenWindow, simulator: AtlasSimulator
) -> None:
    simulator.set(storage={"redirects": ["http://10.0.0.1/a.mp4"]})
    filled.press_generate()
    filled.until(lambda: filled.state is JobState.FAILED)
    message = filled.window.stage.message
    assert "until" in message.next_step.text()
    assert buttons(filled) == ["Try the download again", "Edit and run again", "Copy report…"]
    press(filled, "Try the download again")
    filled.until(lambda: filled.state is JobState.DONE)
    assert len(simulator.paid) == 1

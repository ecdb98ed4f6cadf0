"""Runs the real program and uses its window as a person would, in a process of its own.

`python -m tests.e2e.window_driver SCENARIO [ARGUMENT ...]`: prints what happened as JSON. Scenarios:
generate PICTURE PROMPT, leave PICTURE PROMPT (close the window as soon as the job renders), watch (wait
until a clip plays), demo (one press of Generate), receive (wait for a second start to bring a picture),
read (what the strip of notices says), open FIRST SECOND (the system hands over one picture before there is
a window, and another later), compose BEFORE WHOLE (somebody composes the rest of a prompt with an input
method, and presses Generate by its keys), hold COUNT (say where the window is, and of so many pictures how
they came to be in it, or why not, each on a line).
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget

from hailuo_desktop import app
from hailuo_desktop.domain.job import Job, JobState
from hailuo_desktop.services.job_events import JobUpdate
from hailuo_desktop.ui.composer.prompt_edit import PromptEdit
from hailuo_desktop.ui.main_window import MainWindow
from hailuo_desktop.ui.services import Services

DEADLINE = 240.0
"""Seconds for a whole scenario: several seconds' work, and room for a machine that is busy elsewhere."""

Condition = Callable[[], bool]
Script = Iterator[Condition]


class Driver:
    """Steps through a scenario: each yields what to wait for before it goes on."""

    def __init__(self, window: MainWindow, scenario: str, arguments: list[str]) -> None:
        self.window = window
        self.found: dict[str, Any] = {"scenario": scenario, "frames": 0, "states": []}
        self.jobs: dict[str, Job] = {}
        self.attached = False
        self._script: Script = getattr(self, f"_{scenario}")(*arguments)
        self._condition: Condition = lambda: True
        self._end = time.monotonic() + DEADLINE
        window.stage.player.playback.frame_changed.connect(self._count_frame)
        attach = window.attach

        def attached(services: Services) -> None:
            services.runner.subscribe(self._hear)
            attach(services)
            self.attached = True

        window.attach = attached  # type: ignore[method-assign]
        self._timer = QTimer(window)
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _hear(self, update: JobUpdate) -> None:
        self.jobs[update.job.id] = update.job
        state = update.job.state.value
        if self.found["states"][-1:] != [state]:
            self.found["states"].append(state)
        self.found["fraction"] = update.fraction

    def _count_frame(self, frame: object) -> None:
        self.found["frames"] += frame is not None

    def _step(self) -> None:
        if time.monotonic() > self._end:
            self.found["timeout"] = True
            faulthandler.dump_traceback()
            self._leave_now()
        elif self._condition():
            try:
                self._condition = next(self._script)
            except StopIteration:
                self._leave_now()

    def _leave_now(self) -> None:
        self._timer.stop()
        self.window.frame.close()

    def _is_in(self, state: JobState) -> bool:
        return any(job.state is state for job in self.jobs.values())

    def _fill_in_and_press(self, picture: str, prompt: str) -> Script:
        yield lambda: self.attached and self.window.isVisible()
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(picture)])
        place = self.window.rect().center()
        left = Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        copy = Qt.DropAction.CopyAction
        for event in (
            QDragEnterEvent(QPoint(place), copy, data, left, none),
            QDropEvent(QPointF(place), copy, data, left, none),
        ):
            QApplication.sendEvent(self.window, event)
        yield lambda: self.window.composer.request.image is not None
        edit = self._child(QPlainTextEdit, "promptEdit")
        edit.setFocus()
        QTest.keyClicks(edit, prompt)
        QTest.mouseClick(self._child(QPushButton, "generateButton"), Qt.MouseButton.LeftButton)
        # A second press in the same breath must not make a second job.
        QTest.mouseClick(self._child(QPushButton, "generateButton"), Qt.MouseButton.LeftButton)

    def _generate(self, picture: str, prompt: str) -> Script:
        yield from self._fill_in_and_press(picture, prompt)
        yield lambda: self._is_in(JobState.DONE)
        yield lambda: self.found["frames"] > 3

    def _leave(self, picture: str, prompt: str) -> Script:
        yield from self._fill_in_and_press(picture, prompt)
        yield lambda: self._is_in(JobState.RENDERING)

    def _watch(self) -> Script:
        yield lambda: self._is_in(JobState.DONE)
        yield lambda: self.found["frames"] > 3

    def _demo(self) -> Script:
        yield lambda: self.attached and self.window.composer.request.image is not None
        QTest.mouseClick(self._child(QPushButton, "generateButton"), Qt.MouseButton.LeftButton)
        yield from self._watch()

    def _receive(self) -> Script:
        yield lambda: self.attached
        print("ready", flush=True)
        yield lambda: self.window.composer.request.image is not None
        self.found["picture"] = self._picture()

    def _read(self) -> Script:
        yield lambda: self.attached and self.window.notices.text != ""
        self.found["notice"] = self.window.notices.text
        self.found["look"] = self.window.theme.mode

    def _open(self, first: str, second: str) -> Script:
        self.found["pictures"] = []
        self.found["entry"] = QGuiApplication.desktopFileName()
        for picture in (first, second):
            yield lambda picture=picture: self._picture() == picture  # type: ignore[misc]
            self.found["pictures"].append(self._picture())
            if picture == first:
                hand_over(second)

    def _compose(self, before: str, wanted: str) -> Script:
        yield lambda: self.attached and self.window.isActiveWindow()
        edit = self._child(PromptEdit, "promptEdit")
        edit.put_in(before)
        edit.setFocus()
        yield edit.hasFocus
        print("ready", flush=True)
        yield lambda: edit.is_composing
        print("composing", flush=True)
        yield lambda: edit.toPlainText() == wanted and not edit.is_composing
        self.found["text"] = edit.toPlainText()
        self.found["counted"] = self._child(QLabel, "promptCount").text()
        self.found["jobs_while_composing"] = len(self.jobs)
        print("composed", flush=True)
        yield lambda: self._is_in(JobState.RENDERING)

    def _hold(self, count: str) -> Script:
        yield lambda: self.attached and self.window.isVisible()
        self.window.frame.setGeometry(20, 40, 1300, 860)
        box = self.window.composer.boxes["image"]
        yield lambda: self.window.width() == 1300 and self.window.isActiveWindow()
        self._say(
            box=box.mapToGlobal(box.rect().center()).toTuple(),
            stage=self.window.stage.mapToGlobal(self.window.stage.rect().center()).toTuple(),
        )
        for _ in range(int(count)):
            yield lambda: self.window.drop_veil.isVisible() or self._is_answered()
            if self.window.drop_veil.isVisible():
                self._say(over=list(self.window.drop_veil.words.values()))
                yield self._is_answered
            if not self._picture():
                self._say(refused=self.window.notices.text)
                self.window.notices.clear()
                continue
            image = self.window.composer.request.image
            assert image is not None
            self._say(path=image.path, size=[image.width, image.height])
            self.window.composer.remove_picture("image")

    def _is_answered(self) -> bool:
        """What was handed over has become a picture, or a sentence says why not."""
        return self._picture() != "" or self.window.notices.text != ""

    def _say(self, **what: Any) -> None:
        print(json.dumps(what), flush=True)

    def _picture(self) -> str:
        image = self.window.composer.request.image
        return image.path if image is not None else ""

    def _child(self, kind: type[Any], name: str) -> Any:
        child: QWidget | None = self.window.findChild(kind, name)
        assert child is not None, name
        return child


def hand_over(picture: str) -> None:
    """As macOS does it for a double click, "Open with" and a drop on the icon."""
    app_now = QApplication.instance()
    assert app_now is not None
    QApplication.postEvent(app_now, QFileOpenEvent(picture))


def main(scenario: str, arguments: list[str]) -> int:
    """Run one scenario in the real program."""
    drivers: list[Driver] = []
    start = ["--demo"] if scenario == "demo" else []

    def drive(window: MainWindow) -> None:
        drivers.append(Driver(window, scenario, arguments))

    def handed_early(_: object) -> None:
        if scenario == "open":
            hand_over(arguments[0])
            QApplication.sendPostedEvents()

    code = app.main(start, os.environ, drive, handed_early)
    (driver,) = drivers
    driver.found["jobs"] = [[job.state.value, job.remote_id, job.video] for job in driver.jobs.values()]
    print(json.dumps(driver.found), flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))

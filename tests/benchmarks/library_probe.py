"""The window with a full library in a process of its own, timed from within as it is used.

`python -m tests.benchmarks.library_probe BEGAN COUNT [use]`: BEGAN is what time.monotonic() said when the
parent started this process, COUNT how many clips there are. Prints JSON: seconds to the first paint, until
Generate can be pressed, until the first cards are seen and until all clips are there; resident memory in MB
then. With `use` also, in milliseconds: each key of some searches, from the key to the painted cards; each
frame of scrolling from end to end, from the wheel to the painted cards; the time the window's thread
was at work for each of them, which others on the machine don't lengthen; and the time between two turns of
the event loop, in which nothing else could happen.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from tests.benchmarks.window_probe import resident

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from hailuo_desktop.ui.library.cards import CardList
    from hailuo_desktop.ui.main_window import MainWindow
    from hailuo_desktop.ui.services import Services
    from hailuo_desktop.ui.window_frame import WindowFrame

SEARCHES = ("heron", "苍鹭", "lake", "tram take 99", "ＬＩＧＨＴ", "nothing is called this")
REST = 3.0
NOTCHES = 10
"""The wheel is turned as fast as hands can: each frame shows other cards than the one before."""

FRAME = 1 / 60
_PATIENCE = 60.0


def main(began: float, count: int, *, use: bool) -> dict[str, object]:
    """Start the program as users do, and leave it once all is measured."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QListView

    from hailuo_desktop import app
    from hailuo_desktop.ui.library.cards import CardList

    found: dict[str, object] = {}
    painted: list[float] = []

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and "painted" not in found:
                found["painted"] = time.monotonic() - began
            return False

    def paint(cards: CardList, event: QPaintEvent) -> None:
        QListView.paintEvent(cards, event)
        painted.append(time.monotonic())
        if cards.model().rowCount() and "cards" not in found:
            found["cards"] = painted[-1] - began

    CardList.paintEvent = paint  # type: ignore[method-assign, assignment]

    def watch_frame(frame: WindowFrame) -> None:
        frame.installEventFilter(FirstPaint(frame))

    def watch(window: MainWindow) -> None:
        attach = window.attach

        def attached(services: Services) -> None:
            attach(services)
            found["ready"] = time.monotonic() - began
            window._errands.run(measured(window))

        window.attach = attached  # type: ignore[method-assign]

    async def measured(window: MainWindow) -> None:
        try:
            await measure(window)
        finally:
            window.frame.close()

    async def measure(window: MainWindow) -> None:
        library = window.library
        patience = time.monotonic() + _PATIENCE
        while len(library.ids()) < count and time.monotonic() < patience:
            await asyncio.sleep(0.002)
        found["all"] = time.monotonic() - began
        found["count"] = len(library.ids())
        await asyncio.sleep(REST)
        found["memory"] = resident()
        if use:
            found.update(await search(window, painted))
            for name, height in (("strip", 0), ("grid", 700)):
                window.shelf.setSizes([900 - height, height])
                await asyncio.sleep(1)
                found.update(await scroll(window, painted, name))
            found["memory after use"] = resident()

    app.main([], os.environ, watch, watch_frame)
    return found


async def search(window: MainWindow, painted: list[float]) -> dict[str, list[float]]:
    """Type what is searched, letter for letter, and take it away again."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    field = window.library.head.search
    field.setFocus()
    found: dict[str, list[float]] = {"keys": [], "keys at work": []}

    async def timed(press: Callable[[], object]) -> None:
        await asyncio.sleep(0.05)
        painted.clear()
        began, work = time.monotonic(), time.thread_time()
        press()
        while window.library.count and not painted and time.monotonic() - began < 1:
            await asyncio.sleep(0)
        found["keys"].append(1000 * ((painted[0] if painted else time.monotonic()) - began))
        found["keys at work"].append(1000 * (time.thread_time() - work))

    for words in SEARCHES:
        for letter in words:
            await timed(partial(field.insert, letter))  # as input methods do it, too
        for _ in words:
            await timed(lambda: QTest.keyClick(field, Qt.Key.Key_Backspace))
    return found


async def scroll(window: MainWindow, painted: list[float], name: str) -> dict[str, list[float]]:
    """Turn the wheel from the first card to the last."""
    from PySide6.QtWidgets import QApplication

    cards = window.library.cards
    bar = cards.verticalScrollBar() if cards.is_grid else cards.horizontalScrollBar()
    bar.setValue(0)
    found: dict[str, list[float]] = {f"{name} {what}": [] for what in ("frames", "at work", "turns")}
    frames, at_work, turns = found.values()
    await asyncio.sleep(0.5)
    while bar.value() < bar.maximum():
        painted.clear()
        began = last = time.monotonic()
        work = time.thread_time()
        QApplication.postEvent(cards.viewport(), _wheel(cards))
        while not painted and last - began < 1:
            await asyncio.sleep(0)
            turns.append(1000 * (time.monotonic() - last))
            last = time.monotonic()
        frames.append(1000 * ((painted[0] if painted else last) - began))
        at_work.append(1000 * (time.thread_time() - work))
        while (now := time.monotonic()) < began + FRAME:
            await asyncio.sleep(0)
            turns.append(1000 * (time.monotonic() - now))
    return found


def _wheel(cards: CardList) -> QWheelEvent:
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent

    place = cards.viewport().rect().center()
    return QWheelEvent(
        QPointF(place),
        QPointF(cards.viewport().mapToGlobal(place)),
        QPoint(),
        QPoint(0, -120 * NOTCHES),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


if __name__ == "__main__":
    result = main(float(sys.argv[1]), int(sys.argv[2]), use="use" in sys.argv[3:])
    print(json.dumps(result), flush=True)

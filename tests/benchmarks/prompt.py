"""How fast a key is answered in the prompt, and in the search among 500 prompts, with everything painted."""

from __future__ import annotations

import asyncio
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

_LENGTHS = (200, 2_000, 7_000, 20_000)
_USUAL = "Mist drifts over the lake while a heron takes off, and the first sun touches the mountains. "
_MARKED = "湖面上的薄雾【推进，晃动】🦢 "
_SENT = 500
_SAVED = 100
_TYPED = "the lake at dawn"
_SEARCHED = ("mist heron", "湖面", "prompt 42", "nothing like this")


def main() -> None:
    """Measure the composer's prompt, and print a line for each figure."""
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        _measure(home)


def _measure(home: str) -> None:
    from hailuo_desktop.parts import lay_foundation
    from hailuo_desktop.resources import resources_folder
    from hailuo_desktop.services.prompt_desk import PromptDesk
    from hailuo_desktop.storage.prompt_store import PromptStore
    from hailuo_desktop.storage.settings import Settings
    from hailuo_desktop.ui.composer.panel import Composer
    from hailuo_desktop.ui.icons import Icons
    from hailuo_desktop.ui.theme import Theme
    from tests.support.prompts import a_shelf

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    catalogue = lay_foundation({**os.environ, "HAILUO_DESKTOP_HOME": home}).catalogue
    theme = Theme(app, resources_folder())
    composer = Composer(theme, Icons(theme, resources_folder() / "icons" / "lucide"), catalogue, Settings())
    composer.resize(340, 860)
    composer.show()
    box = composer.prompt
    for name, unit in (("usual words", _USUAL), ("full of movements", _MARKED)):
        for length in _LENGTHS:
            box.set_text((unit * (length // len(unit) + 1))[: length - len(_TYPED)])
            app.sendPostedEvents()
            keys = [_timed(app, partial(box.edit.insertPlainText, letter), box) for letter in _TYPED]
            print(f"  {name}, {length:6} characters: a key {_said(keys)}")
    desk = PromptDesk(PromptStore(Path(home) / "prompts.json"), resources_folder() / "prompts")
    box.set_ideas(asyncio.run(desk.ideas("en")))
    sent = [f"Prompt {number}. {_USUAL * 3} {_MARKED}" for number in range(_SENT)]
    saved = {f"{number} {_USUAL}": f"Name {number}" for number in range(_SAVED)}
    box.set_shelf(a_shelf(sent=sent, saved=saved))
    opening = _timed(app, box.kept.click, composer)
    print(f"  {_SENT} sent and {_SAVED} saved prompts: first opening {opening:.0f} ms")
    popup = box.shelf
    assert popup is not None
    keys = []
    for words in _SEARCHED:
        popup.search.clear()
        keys += [_timed(app, partial(popup.search.insert, letter), popup) for letter in words]
    print(f"  a key of the search {_said(keys)}")
    popup.close()
    composer.close()


def _said(times: list[float]) -> str:
    return f"{statistics.median(times):.1f} ms, at most {max(times):.1f}"


def _timed(app: QApplication, act: Callable[[], None], shown: QWidget) -> float:
    """Milliseconds until what follows from the act is worked off and painted."""
    begun = time.perf_counter()
    act()
    app.sendPostedEvents()
    shown.grab()  # paints everything in it, now
    return (time.perf_counter() - begun) * 1000

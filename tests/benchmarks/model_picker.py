"""How fast the picker opens among 400 models, and how fast it answers a key, with everything painted."""

from __future__ import annotations

import asyncio
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication

_MODELS = 400
_ROUNDS = 15
_WORDS = ("seedance image", "2.5 video", "kling pro", "wan", "nothing")


def main() -> None:
    """Measure a window's composer with the list of a provider, and print a line for each figure."""
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        _measure(home)


def _measure(home: str) -> None:
    from hailuo_desktop.parts import lay_foundation
    from hailuo_desktop.resources import resources_folder
    from hailuo_desktop.storage.settings import Settings
    from hailuo_desktop.ui.composer.panel import Composer
    from hailuo_desktop.ui.icons import Icons
    from hailuo_desktop.ui.theme import Theme
    from tests.support.listed_models import SchemaFolder

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    catalogue = lay_foundation({**os.environ, "HAILUO_DESKTOP_HOME": home}).catalogue
    catalogue.attach({"atlas": SchemaFolder(_MODELS)}, None)
    asyncio.run(catalogue.refresh())
    theme = Theme(app, resources_folder())
    composer = Composer(theme, Icons(theme, resources_folder() / "icons" / "lucide"), catalogue, Settings())
    composer.resize(340, 860)
    composer.show()
    box = composer.format.model_box
    first = _timed(app, box.showPopup)
    picker = box.picker
    assert picker is not None
    opened: list[float] = []
    keys: list[float] = []
    for round_ in range(_ROUNDS):
        picker.close()
        app.sendPostedEvents()
        opened.append(_timed(app, box.showPopup))
        keys += [
            _timed(app, partial(picker.search.insert, letter)) for letter in _WORDS[round_ % len(_WORDS)]
        ]
    print(f"  {len(catalogue.listings('atlas'))} models of a provider, and the bundled ones")
    print(
        f"  first opening {first:.0f} ms; again {statistics.median(opened):.0f} ms, at most {max(opened):.0f}"
    )
    print(f"  a key {statistics.median(keys):.1f} ms, at most {max(keys):.1f} ({len(keys)} keys)")
    picker.close()
    composer.close()


def _timed(app: QApplication, act: Callable[[], None]) -> float:
    """Milliseconds until what follows from the act is worked off and painted."""
    begun = time.perf_counter()
    act()
    app.sendPostedEvents()
    for window in app.topLevelWidgets():
        if window.isVisible():
            window.grab()  # paints everything in it, now
    return (time.perf_counter() - begun) * 1000

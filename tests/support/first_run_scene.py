"""The first minute in pictures, in a window of its own: nothing made yet, and no key."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QDialog

from hailuo_desktop.domain.key_variables import without_keys
from hailuo_desktop.parts import build_parts, lay_foundation
from hailuo_desktop.session import services_of
from hailuo_desktop.ui.main_window import MainWindow
from hailuo_desktop.ui.window_frame import WindowFrame
from tests.support.atlas_simulator import KEY

if TYPE_CHECKING:
    from hailuo_desktop.ui.icons import Icons
    from hailuo_desktop.ui.theme import Theme
    from tests.shots import Photographer

_SIZES = {"": (1360, 860), "-1024": (1024, 700), "-1920": (1920, 1080)}


async def first_run_scene(
    theme: Theme, icons: Icons, photographer: Photographer, sample: Path, environ: Mapping[str, str]
) -> None:
    """Nothing done yet, in three sizes; a key refused; a key kept; the other provider's key."""
    with tempfile.TemporaryDirectory() as home:
        own = {**without_keys(environ), "HAILUO_DESKTOP_HOME": home}
        foundation = lay_foundation(own)
        settings = msgspec.structs.replace(foundation.settings, look=theme.mode)
        parts = build_parts(own, foundation)
        frame = WindowFrame(foundation.settings)
        window = MainWindow(
            frame,
            theme,
            icons,
            foundation.catalogue,
            foundation.settings_store,
            settings,
            foundation.paths.videos,
            sample,
        )
        frame.resize(*_SIZES[""])
        frame.show()
        await parts.open()
        window.attach(services_of(parts))
        try:
            await _take(window, photographer)
        finally:
            await window.leave()
            await parts.close()
            frame.deleteLater()


async def _take(window: MainWindow, photographer: Photographer) -> None:
    until, take = photographer.until, photographer.take
    page = window.flows.first_run.page
    assert page is not None
    for name, size in _SIZES.items():
        window.frame.resize(*size)
        await take(window, f"first-run{name}")
    window.frame.resize(*_SIZES["-1024"])
    page.entry.field.setText("apikey-that-nobody-knows")
    page.entry.test.click()
    await until(lambda: bool(page.entry.answer.text()) and page.entry.test.isEnabled())
    await take(window, "first-run-key-refused")
    window.show_demo()
    await until(lambda: page.sketch.is_done)
    await take(window, "first-run-filled-in")
    window.composer.remove_picture("image")
    page.entry.field.setText(KEY)
    page.entry.keep.click()
    await until(lambda: page.key.is_done)
    await take(window, "first-run-key-kept")
    window.flows.keys.ask("minimax")
    await until(lambda: any(each.isVisible() for each in window.findChildren(QDialog)))
    dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
    await take(dialog, "key-dialog-regions")
    dialog.reject()
    window.frame.resize(*_SIZES[""])

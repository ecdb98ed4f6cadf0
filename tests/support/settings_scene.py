"""Screenshots of the settings, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from hailuo_desktop.ui.controls import SegmentedControl
from hailuo_desktop.ui.main_window import MainWindow
from hailuo_desktop.ui.settings.section import defaults_of

if TYPE_CHECKING:
    from tests.shots import Photographer


async def settings_scene(window: MainWindow, photographer: Photographer, suffix: str, words: str) -> None:
    """Every page, a search, and what is said about things that cannot be; `words` are a name for clips."""
    flow = window.flows.settings
    flow.open()
    page = flow.page
    assert page is not None
    page.resize(page.size().boundedTo(window.size()))
    for section in page.sections:
        page.lead_to(section.id)
        await photographer.take(page, f"settings-{section.id}{suffix}")
    pattern, address = page.findChild(QLineEdit, "namePattern"), page.findChild(QLineEdit, "proxyAddress")
    mode = page.findChild(SegmentedControl, "proxyMode")
    assert pattern is not None
    assert address is not None
    assert mode is not None
    page.lead_to("files")
    pattern.insert(f"{words[:24]} {{model}} {{prom")
    await photographer.take(page, f"settings-pattern{suffix}")
    page.lead_to("network")
    mode.set_value("manual")
    address.insert("socks5://proxy.test:1080")
    await photographer.take(page, f"settings-proxy{suffix}")
    page.search.setText("proxy")
    await photographer.take(page, f"settings-search{suffix}")
    page.search.clear()
    for section in (each for each in page.sections if each.id in ("files", "network")):
        section.changed.emit(dict(defaults_of(section)))
    page.lead_to("look")
    page.reset_button.click()
    await photographer.take(page, f"settings-reset{suffix}")
    page.undo_button.click()
    page.reject()

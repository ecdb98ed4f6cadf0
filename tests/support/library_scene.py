"""The library in pictures: as a strip and as a grid, with few clips and with thousands."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from hailuo_desktop.domain.clip_filter import ClipFilter, Shown
from hailuo_desktop.ui.library.filter_popover import FilterPopover
from hailuo_desktop.ui.tokens import STRIP_HEIGHT

if TYPE_CHECKING:
    from hailuo_desktop.ui.main_window import MainWindow
    from tests.shots import Photographer


async def library_scene(window: MainWindow, photographer: Photographer, name: str) -> None:
    """Strip and grid, several selected, the filters open, and nothing found."""
    library, take = window.library, photographer.take
    height = window.shelf.height()
    library.select("")
    await take(window, f"library-strip{name}")
    library.head.set_wish(ClipFilter(words="湖", shown=Shown.KEPT))
    await take(window, f"library-found{name}")
    library.head.set_wish(ClipFilter(words="nothing is called this"))
    await take(window, f"library-nothing{name}")
    library.head.clear()
    if library.maximumHeight() <= STRIP_HEIGHT:
        return  # a narrow window has no room for a grid
    window.shelf.setSizes([height - 520, 520])
    await asyncio.sleep(0.5)
    await take(window, f"library-grid{name}")
    library.select_all(library.ids()[1:4])
    await take(window, f"library-several{name}")
    library.head.set_wish(ClipFilter(words="lake", rating=2))
    library.head.more.click()
    popover = library.findChild(FilterPopover)
    assert popover is not None
    await take(popover, f"library-filters{name}")
    popover.hide()
    await take(window, f"library-filtered{name}")
    library.head.clear()
    library.select("")
    window.shelf.setSizes([height - STRIP_HEIGHT, STRIP_HEIGHT])

"""The palette and the sheet of shortcuts, for the screenshots."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from hailuo_desktop.ui.main_window import MainWindow
from hailuo_desktop.ui.manners.palette import Palette
from hailuo_desktop.ui.manners.shortcut_sheet import ShortcutSheet

if TYPE_CHECKING:
    from tests.shots import Photographer

W = TypeVar("W", bound=QWidget)


async def manners_scene(window: MainWindow, photographer: Photographer, name: str, words: str) -> None:
    """Take the palette at rest, with finds and with none, and the sheet; `words` stand in a clip's prompt."""
    window.flows.commands.open_palette()
    shown = _the(window, Palette)
    await photographer.take(shown, f"palette{name}")
    shown.search.setText("m")
    await photographer.take(shown, f"palette-found{name}")
    shown.search.setText(words[-6:])
    await photographer.take(shown, f"palette-clip{name}")
    shown.search.setText("nothing like this")
    await photographer.take(shown, f"palette-none{name}")
    shown.close()
    window.flows.commands.open_sheet()
    await photographer.until(lambda: bool(window.findChildren(ShortcutSheet)))
    sheet = _the(window, ShortcutSheet)
    await photographer.take(sheet, f"shortcuts{name}")
    sheet.accept()


def _the(window: QWidget, kind: type[W]) -> W:
    found = window.findChild(kind)
    assert found is not None
    return found

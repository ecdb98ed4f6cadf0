"""Goes through the screens of the open window, each in several languages, looks and sizes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

from hailuo_desktop.ui.theme import Mode
from tests.support.clipping import settle
from tests.support.screens import Screen, Stand, View

SIZES = ((1024, 700), (1440, 900), (1920, 1080))


@dataclass(frozen=True)
class Variant:
    """How a screen is seen."""

    look: Mode
    language: str
    size: tuple[int, int]


Speak = Callable[[str], None]
See = Callable[[str, View, Variant], Awaitable[None]]


async def walk(
    stand: Stand,
    screens: Mapping[str, Screen],
    see: See,
    speak: Speak,
    *,
    languages: Sequence[str],
    looks: Sequence[Mode] = ("light",),
    sizes: Sequence[tuple[int, int]] = SIZES,
) -> None:
    """Open one screen after the other and call `see` for each way to see it.

    Args:
        speak: puts the window into a language.
        see: gets the name, the screen, and how it is seen.
    """
    for name, screen in screens.items():
        stand.window.frame.resize(*sizes[0])
        async with nullcontext() if screen.once else screen.open(stand) as view:
            for look in looks:
                _change(stand, look=look)
                for language in languages:
                    speak(language)
                    await asyncio.sleep(0.02)  # the widgets hear of it, and what goes with it leaves
                    if view is not None:
                        await _sizes(stand, name, view, see, look, language, sizes)
                        continue
                    async with screen.open(stand) as anew:
                        await _sizes(stand, name, anew, see, look, language, sizes)
            _change(stand, look=looks[0])
            speak(languages[0])
            await asyncio.sleep(0.02)
        stand.window.frame.resize(*sizes[0])


async def _sizes(
    stand: Stand,
    name: str,
    view: View,
    see: See,
    look: Mode,
    language: str,
    sizes: Sequence[tuple[int, int]],
) -> None:
    window, widget = stand.window, view.widget
    for size in sizes:
        window.frame.resize(*size)
        if view.grows:
            widget.resize(QSize(*size).boundedTo(widget.maximumSize()))
        elif isinstance(widget, QDialog):
            widget.resize(widget.size().boundedTo(QSize(*size)))
        if view.renew is not None:
            view.renew()
        settle()
        await asyncio.sleep(0)
        await see(name, view, Variant(look, language, size))


def _change(stand: Stand, **settings: object) -> None:
    stand.window.flows.settings._keeper.change(**settings)

"""Makes the contact sheet: one window, put into every language, look and size, screen after screen."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import qasync
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from hailuo_desktop.domain.key_variables import without_keys
from hailuo_desktop.parts import build_parts, lay_foundation
from hailuo_desktop.resources import resources_folder
from hailuo_desktop.session import services_of
from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.ui.i18n import Languages
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.main_window import MainWindow
from hailuo_desktop.ui.theme import Mode, Theme
from hailuo_desktop.ui.window_frame import WindowFrame
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.clipping import clipping_faults
from tests.support.contact_sheet import ContactSheet, picture_of
from tests.support.listed_models import SchemaFolder
from tests.support.page_screens import PAGE_SCREENS
from tests.support.screen_walk import SIZES, Variant, walk
from tests.support.screens import Screen, Stand, View, fill
from tests.support.window_screens import FIRST_SCREENS, WINDOW_SCREENS

LANGUAGES = ("en", "zh_CN", "zh_TW", "ko")
LOOKS: tuple[Mode, ...] = ("light", "dark")
HIGH_LOOKS: tuple[Mode, ...] = ("contrast_light", "contrast_dark")
MAIN = ("first-run", "form", "problems", "models", "clip", "library", "settings-look", "batch-plan", "film")
"""Screens that are taken in high contrast too."""

_AT_A_TIME = 12


@dataclass(frozen=True)
class Wish:
    """Which pictures are wanted; all where nothing is named."""

    scenes: Sequence[str] = ()
    languages: Sequence[str] = ()
    looks: Sequence[Mode] = ()

    def of(self, screens: Mapping[str, Screen]) -> dict[str, Screen]:
        return {name: each for name, each in screens.items() if not self.scenes or name in self.scenes}


def make_sheet(folder: Path, sample: Path, wish: Wish) -> int:
    """Take the pictures and write the sheet; 1 where words are cut off, or a screen could not be taken.

    A window in which many pages have been opened tells them all of every language. So each dozen of screens
    gets a process of its own.
    """
    known = {**FIRST_SCREENS, **WINDOW_SCREENS, **PAGE_SCREENS}
    unknown = [each for each in wish.scenes if each not in known]
    if unknown:
        print(f"There is no screen {unknown[0]!r}. There are: {', '.join(known)}", file=sys.stderr)
        return 1
    began, names = time.monotonic(), list(wish.of(known))
    folder.mkdir(parents=True, exist_ok=True)
    left: list[str] = []
    parts: list[Path] = []
    for first in range(0, len(names), _AT_A_TIME):
        parts.append(folder / f"part-{len(parts)}.json")
        scenes = names[first : first + _AT_A_TIME]
        if not any(_take_in_child(folder, sample, wish, scenes, parts[-1]) for _ in range(2)):
            left += scenes
    QGuiApplication([])  # for the letters in the overviews
    sheet = ContactSheet(folder)
    for part in parts:
        if part.exists():
            sheet.take_over(part)
            part.unlink()
    page = sheet.finish()
    print(f"{sheet.count} pictures in {time.monotonic() - began:.0f} s: {page}")
    for fault in (*sheet.faults, *(f"not taken: {each}" for each in left)):
        print(fault, file=sys.stderr)
    return 1 if sheet.faults or left else 0


def take_part(folder: Path, sample: Path, wish: Wish, part: Path) -> int:
    """Take the screens that are wished for, and write down which."""
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    sheet = ContactSheet(folder)
    with AtlasSimulator() as simulator, qasync.QEventLoop(app) as loop, TemporaryDirectory() as home:
        environ = {
            **without_keys(os.environ),
            "HAILUO_ATLAS_URL": simulator.origin,
            "HAILUO_RELEASES_URL": "",
        }
        loop.run_until_complete(_take_all(app, Path(home), environ, sample, simulator, wish, sheet))
    sheet.keep(part)
    return 0


def _take_in_child(folder: Path, sample: Path, wish: Wish, scenes: Sequence[str], part: Path) -> bool:
    command = [sys.executable, "-m", "tests.shots", "--sheet", str(folder), "--sample", str(sample)]
    command += ["--part", str(part)]
    for option, values in (("--scene", scenes), ("--language", wish.languages), ("--look", wish.looks)):
        for value in values:
            command += [option, value]
    if not os.environ.get("DISPLAY"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return subprocess.run(command, check=False).returncode == 0 and part.exists()


async def _take_all(
    app: QApplication,
    home: Path,
    environ: Mapping[str, str],
    sample: Path,
    simulator: AtlasSimulator,
    wish: Wish,
    sheet: ContactSheet,
) -> None:
    languages = Languages(app, resources_folder() / "translations")
    languages.choose("en")
    theme = Theme(app, resources_folder())
    theme.set_language(languages.current)
    languages.changed.connect(theme.set_language)
    first = wish.of(FIRST_SCREENS)
    if first:
        empty = {**environ, "HAILUO_DESKTOP_HOME": str(home / "empty")}
        async with _stand(theme, languages, empty, sample, simulator) as stand:
            await _take(stand, first, wish, sheet)
    others = wish.of({**WINDOW_SCREENS, **PAGE_SCREENS})
    if others:
        filled = {**environ, "HAILUO_DESKTOP_HOME": str(home / "filled"), "ATLASCLOUD_API_KEY": KEY}
        fill(filled, sample, filmed=True)
        async with _stand(theme, languages, filled, sample, simulator) as stand:
            await stand.until(lambda: len(stand.clips()) == 4)
            await _take(stand, others, wish, sheet)


async def _take(stand: Stand, screens: Mapping[str, Screen], wish: Wish, sheet: ContactSheet) -> None:
    def speak(language: str) -> None:
        stand.window.flows.settings._keeper.change(language=language)

    async def see(name: str, view: View, variant: Variant) -> None:
        faults = clipping_faults(view.widget)  # settles what there is to settle
        sheet.add(screens[name].group, name, variant, picture_of(view, stand.window), faults)

    spoken = wish.languages or LANGUAGES
    for name, screen in screens.items():
        began, one = time.monotonic(), {name: screen}
        await walk(stand, one, see, speak, languages=spoken, looks=wish.looks or LOOKS, sizes=SIZES)
        if name in MAIN and not wish.looks:
            await walk(stand, one, see, speak, languages=spoken[:1], looks=HIGH_LOOKS, sizes=SIZES)
        print(f"{name}: {time.monotonic() - began:.1f} s", file=sys.stderr, flush=True)


@asynccontextmanager
async def _stand(
    theme: Theme, languages: Languages, environ: Mapping[str, str], sample: Path, simulator: AtlasSimulator
) -> AsyncIterator[Stand]:
    """A window on the screen, with its real parts; a change of its settings puts it into another language."""
    foundation = lay_foundation(environ)
    parts = build_parts(environ, foundation)
    foundation.catalogue.attach({"atlas": SchemaFolder(40)}, None)
    await foundation.catalogue.refresh()
    settings: Settings = msgspec.structs.replace(foundation.settings, look="light", language="en")
    theme.set_mode("light")
    frame = WindowFrame(settings)
    window = MainWindow(
        frame,
        theme,
        Icons(theme, resources_folder() / "icons" / "lucide"),
        foundation.catalogue,
        foundation.settings_store,
        settings,
        foundation.paths.videos,
        sample,
    )
    window.settings_changed.connect(lambda changed: languages.choose(changed.language))
    frame.resize(*SIZES[0])
    frame.show()
    await parts.open()
    window.attach(services_of(parts))
    try:
        yield Stand(window, sample, simulator.set)
    finally:
        await window.leave()
        await parts.close()
        frame.deleteLater()

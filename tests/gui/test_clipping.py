"""No words are cut off: on any screen, in any language and window size, nor in a language of longer words."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hailuo_desktop.ui.controls import ElidedLabel
from hailuo_desktop.ui.i18n import Languages
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.theme import Theme
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.clipping import clipping_faults, settle
from tests.support.page_screens import PAGE_SCREENS
from tests.support.pseudo_language import PSEUDO, Spoken, stretched
from tests.support.screen_walk import SIZES, Variant, walk
from tests.support.screens import Screen, Stand, View, fill
from tests.support.window import SAMPLE, OpenWindow, finish, open_window
from tests.support.window_screens import FIRST_SCREENS, WINDOW_SCREENS

pytestmark = pytest.mark.usefixtures("qloop")

ROOT = Path(__file__).parents[2]
ALL = ("zh_CN", "zh_TW", "ko", PSEUDO)
"""Whatever has room in the longer language has it in English, too."""

IN_TURN = (("zh_CN", "ko", PSEUDO), ("zh_TW", "ko", PSEUDO))
"""The two ways to write Chinese need the same room but for a few words: most screens show one of them."""

SIZED = ("form", "problems", "clip", "library", "film", "batch-plan")
"""Screens that are laid out otherwise in a larger window."""

SCALES = ("1.25", "1.5", "2", "3")
SCALED = ("form", "problems", "failed", "settings-providers")
WIDE_SCREEN = {"screens": [{"name": "wide", "x": 0, "y": 0, "width": 6000, "height": 4000, "dpr": 1}]}
"""So large that a window at three times its size has room there."""

_PATIENCE_MS = 300_000
"""For one screen in all its languages and sizes, beside other programs."""

LONG = "A sentence that is much too long for the room it has"


@pytest.fixture
def spoken(qapp: QApplication, translations: Path, theme: Theme) -> Iterator[Spoken]:
    languages = Languages(qapp, translations)
    languages.choose("en")
    languages.changed.connect(theme.set_language)
    spoken = Spoken(qapp, languages, translations)
    yield spoken
    spoken.speak("en")
    qapp.sendPostedEvents()
    languages.close()


def faults_in(
    opened: OpenWindow,
    simulator: AtlasSimulator,
    screens: Mapping[str, Screen],
    spoken: Spoken,
    sized: Collection[str] = (),
    languages: tuple[str, ...] = (),
) -> list[str]:
    """What is cut off, with the screen, the language and the width of the window; in all sizes if `sized`."""
    found: list[str] = []

    async def see(name: str, view: View, variant: Variant) -> None:
        place = f"{name}, {variant.language}, {variant.size[0]}"
        faults = clipping_faults(view.widget)
        for _ in range(20):
            if not faults:
                break
            await asyncio.sleep(0.05)  # a busy machine may need more turns to lay it out
            settle()
            faults = clipping_faults(view.widget)
        found.extend(f"{place}: {fault}" for fault in faults)

    stand = Stand(opened.window, SAMPLE, simulator.set)
    for number, (name, screen) in enumerate(screens.items()):
        sizes = SIZES if name in sized else SIZES[:1]
        usual = ALL if name in sized else IN_TURN[number % 2]
        one = walk(stand, {name: screen}, see, spoken.speak, languages=languages or usual, sizes=sizes)
        finish(opened.qtbot, one, _PATIENCE_MS)
    return found


def test_no_words_are_cut_off_on_any_screen(theme: Theme, icons: Icons, qtbot: QtBot, spoken: Spoken) -> None:
    with AtlasSimulator() as simulator:
        environ = {**os.environ, "HAILUO_ATLAS_URL": simulator.origin, "ATLASCLOUD_API_KEY": KEY}
        fill(environ, SAMPLE)
        with open_window(theme, icons, qtbot, environ) as opened:
            opened.until(lambda: len(opened.window.library.ids()) == 9)
            faults = faults_in(opened, simulator, {**WINDOW_SCREENS, **PAGE_SCREENS}, spoken, SIZED)
    assert not faults, "\n".join(faults)


def test_no_words_are_cut_off_in_the_first_minute(
    theme: Theme, icons: Icons, qtbot: QtBot, spoken: Spoken
) -> None:
    with AtlasSimulator() as simulator:
        environ = {**os.environ, "HAILUO_ATLAS_URL": simulator.origin}
        with open_window(theme, icons, qtbot, environ) as opened:
            faults = faults_in(opened, simulator, FIRST_SCREENS, spoken, FIRST_SCREENS)
    assert not faults, "\n".join(faults)


@pytest.mark.skipif("QT_SCALE_FACTOR" in os.environ, reason="this is that process")
def test_no_words_are_cut_off_at_other_scales(tmp_path: Path) -> None:
    """Letters keep their proportions, but their widths are rounded otherwise; a scale is one of a process."""
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps(WIDE_SCREEN))
    test = f"{Path(__file__).relative_to(ROOT)}::{test_the_main_screens.__name__}"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", test]
    with ThreadPoolExecutor() as at_once:

        def run(scale: str) -> str:
            environ = {
                **os.environ,
                "QT_SCALE_FACTOR": scale,
                "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
                "DISPLAY": ":none",  # or the platform would be chosen anew
            }
            done = subprocess.run(
                command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=300, check=False
            )
            return done.stdout

        said = dict(zip(SCALES, at_once.map(run, SCALES), strict=True))
    for scale, words in said.items():
        assert "1 passed" in words, f"at scale {scale}:\n{words}"


@pytest.mark.skipif("QT_SCALE_FACTOR" not in os.environ, reason="run by the test above, at each scale")
def test_the_main_screens(theme: Theme, icons: Icons, qtbot: QtBot, spoken: Spoken) -> None:
    environ = {**os.environ, "HAILUO_ATLAS_URL": "http://127.0.0.1:9"}
    fill(environ, SAMPLE)
    with open_window(theme, icons, qtbot, environ) as opened, AtlasSimulator() as simulator:
        opened.until(lambda: len(opened.window.library.ids()) == 9)
        known = {**WINDOW_SCREENS, **PAGE_SCREENS}
        screens = {name: known[name] for name in SCALED}
        assert opened.window.devicePixelRatioF() == float(os.environ["QT_SCALE_FACTOR"])
        faults = faults_in(opened, simulator, screens, spoken, languages=("ko", PSEUDO))
    assert not faults, "\n".join(faults)


def test_the_longer_language_keeps_what_is_filled_in() -> None:
    words = stretched("Saved {name} in %n places &amp; <b>more</b>\n")
    for kept in ("{name}", "%n", "&amp;", "<b>", "</b>", "\n"):
        assert kept in words
    assert len(stretched("Generate the video")) >= 1.4 * len("Generate the video") - 1


class Cutter(QWidget):
    """Paints its words by hand, in as much room as there is."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(LONG, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, shown)


class TestTheMeasuringFinds:
    """What it is there for."""

    @pytest.fixture
    def page(self, theme: Theme, qtbot: QtBot) -> QWidget:
        page = QWidget()
        qtbot.addWidget(page)
        QVBoxLayout(page)
        page.resize(900, 400)
        return page

    def faults(self, page: QWidget, *widgets: QWidget) -> list[str]:
        for widget in widgets:
            layout = page.layout()
            assert layout is not None
            layout.addWidget(widget)
        page.show()
        settle()
        return clipping_faults(page)

    def test_nothing_where_there_is_room(self, page: QWidget) -> None:
        box = QComboBox()
        box.addItem(LONG)
        wrapped = QLabel(3 * LONG)
        wrapped.setWordWrap(True)
        edit = QLineEdit()
        edit.setPlaceholderText(LONG)
        assert self.faults(page, QLabel(LONG), QPushButton(LONG), QCheckBox(LONG), box, wrapped, edit) == []

    @pytest.mark.parametrize("kind", [QLabel, QPushButton, QCheckBox])
    def test_a_label_or_a_button_that_is_too_narrow(self, page: QWidget, kind: type[QWidget]) -> None:
        widget = kind(LONG)  # type: ignore[arg-type]
        widget.setFixedWidth(90)
        (fault,) = self.faults(page, widget)
        assert LONG in fault

    def test_a_sentence_with_too_few_lines(self, page: QWidget) -> None:
        label = QLabel(3 * LONG)
        label.setWordWrap(True)
        label.setFixedSize(200, 20)
        (fault,) = self.faults(page, label)
        assert "has 200×20" in fault

    def test_a_word_that_is_wider_than_its_column(self, page: QWidget) -> None:
        label = QLabel("Incomprehensibilities")
        label.setWordWrap(True)
        label.setFixedWidth(60)
        assert len(self.faults(page, label)) == 1

    def test_a_choice_and_an_example_that_are_cut_off(self, page: QWidget) -> None:
        box, edit = QComboBox(), QLineEdit()
        box.addItem(LONG)
        edit.setPlaceholderText(LONG)
        for each in (box, edit):
            each.setFixedWidth(120)
        assert len(self.faults(page, box, edit)) == 2

    def test_rows_that_end_in_dots_and_do_not_tell_the_rest(self, page: QWidget) -> None:
        rows = QListWidget()
        rows.setFixedWidth(120)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        silent, telling = QListWidgetItem(LONG, rows), QListWidgetItem(LONG, rows)
        telling.setToolTip(LONG)
        (fault,) = self.faults(page, rows)
        assert LONG in fault
        silent.setToolTip(LONG)
        assert clipping_faults(page) == []

    def test_words_painted_by_hand(self, page: QWidget) -> None:
        cutter = Cutter()
        cutter.setFixedSize(100, 20)
        (fault,) = self.faults(page, cutter)
        assert "Cutter" in fault
        cutter.setToolTip(LONG)
        assert clipping_faults(page) == []

    def test_a_name_that_may_be_cut_off(self, page: QWidget) -> None:
        label = ElidedLabel(LONG)
        label.setFixedWidth(60)
        assert self.faults(page, label) == []

    def test_what_sticks_out_and_what_lies_on_another(self, page: QWidget) -> None:
        frame = QWidget()
        frame.setFixedSize(200, 60)
        row = QHBoxLayout(frame)
        first, second = QLabel("One"), QLabel("Two")
        for each in (first, second):
            row.addWidget(each)
        assert self.faults(page, frame) == []
        first.setGeometry(QRect(0, 0, 150, 40))
        second.setGeometry(QRect(100, 0, 150, 40))
        row.setEnabled(False)
        faults = clipping_faults(page)
        assert any("sticks out" in fault for fault in faults)
        assert any("lies on" in fault for fault in faults)

"""Every page and dialog, gone through as by somebody who hears it and has only a keyboard.

Each control has a name of its own, shows when the keyboard is on it, and is reached by Tab in reading order.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.domain.film import Film, Shot
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.services.keys import KeyDesk
from hailuo_desktop.storage.secret_store import SecretStore
from hailuo_desktop.storage.system_keyring import SystemKeyring
from hailuo_desktop.ui.batch.page import BatchPage
from hailuo_desktop.ui.controls import SegmentedControl
from hailuo_desktop.ui.film.page import FilmPage
from hailuo_desktop.ui.film.trim_bar import TrimBar
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.incoming import Incoming
from hailuo_desktop.ui.main_window import MainWindow
from hailuo_desktop.ui.settings.page import SettingsPage
from hailuo_desktop.ui.theme import Theme
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.clip_home import fill_home
from tests.support.control_walk import action_faults, naming_faults, ring_faults, tab_faults
from tests.support.keyring_backends import GoodBackend
from tests.support.window import OpenWindow, open_window

pytestmark = pytest.mark.usefixtures("qloop")


@pytest.fixture
def opened(theme: Theme, icons: Icons, qtbot: QtBot) -> Iterator[OpenWindow]:
    """A window with a few clips in its library, a key, and a picture in its form."""
    with AtlasSimulator() as simulator:
        environ = {**os.environ, "HAILUO_ATLAS_URL": simulator.origin, "ATLASCLOUD_API_KEY": KEY}
        fill_home(environ)
        with open_window(theme, icons, qtbot, environ) as opened:
            opened.until(lambda: len(opened.window.library.ids()) == 4)
            opened.window.composer.format.choose("atlas", "hailuo-02", "768P", 6)
            yield opened


def faults_of(widget: QWidget) -> list[str]:
    return naming_faults(widget) + action_faults(widget) + ring_faults(widget) + tab_faults(widget)


def shown(opened: OpenWindow, kind: type[QWidget] = QDialog) -> QWidget:
    """The page, dialog or popup that has been opened."""

    def found() -> list[QWidget]:
        return [each for each in opened.window.findChildren(kind) if each.isVisible() and each.isWindow()]

    opened.until(lambda: bool(found()))
    return found()[-1]


def fill_form(opened: OpenWindow) -> QWidget:
    opened.window.show_demo()
    opened.until(lambda: opened.window.composer.boxes["image"].is_filled)
    opened.window.composer.advanced.unfold()
    return opened.window


def show_clip(opened: OpenWindow) -> QWidget:
    opened.window.board.show_job(opened.window.library.ids()[0])
    opened.until(lambda: opened.window.stage.clip is not None)
    return opened.window


def show_queue(opened: OpenWindow) -> QWidget:
    opened.window.top_bar.queue.setChecked(True)
    return opened.window


def open_framing(opened: OpenWindow) -> QWidget:
    fill_form(opened)
    opened.window.composer.pictures.open_framing("image", way="pad")
    return opened.window


def open_popup(press: Callable[[MainWindow], object]) -> Callable[[OpenWindow], QWidget]:
    def open_it(opened: OpenWindow) -> QWidget:
        press(opened.window)
        opened.until(lambda: QApplication.activePopupWidget() is not None)
        popup = QApplication.activePopupWidget()
        assert popup is not None
        return popup

    return open_it


def open_dialog(press: Callable[[MainWindow], object]) -> Callable[[OpenWindow], QWidget]:
    def open_it(opened: OpenWindow) -> QWidget:
        press(opened.window)
        return shown(opened)

    return open_it


def open_batch(opened: OpenWindow) -> QWidget:
    opened.window.top_bar.several_asked.emit()
    page = shown(opened, BatchPage)
    assert isinstance(page, BatchPage)
    page.prompts.set_prompts(["mist over the lake", "a heron lifts off"])
    page.models.add.click()
    page.drafts.setChecked(True)
    opened.until(lambda: not page._is_asking)
    return page


def open_film(opened: OpenWindow) -> QWidget:
    opened.window.top_bar.film_asked.emit()
    page = shown(opened, FilmPage)
    assert isinstance(page, FilmPage)
    clips = [Path(job.video) for job in opened.window.board.jobs if job.state is JobState.DONE]
    page.given.emit(Incoming(paths=tuple(clips[:3])), -1)
    opened.until(lambda: len(page.strip.cards) == 3)
    page.choose(page.strip.cards[1].shot.id)
    opened.until(page.inspector.clip.bar.isVisible)
    return page


def open_compare(opened: OpenWindow) -> QWidget:
    clips = [job for job in opened.window.board.jobs if job.state is JobState.DONE]
    opened.window.flows.library.compare.open(clips[:2])
    return shown(opened)


def open_export(opened: OpenWindow) -> QWidget:
    job = next(job for job in opened.window.board.jobs if job.state is JobState.DONE)
    opened.window.flows.files.exports.open(Film(shots=(Shot(path=job.video, request=job.request),)), "lake")
    return shown(opened)


def rename(window: MainWindow) -> None:
    window.flows.library.deeds.ask_for_name(window.library.ids()[0])


PAGES: dict[str, Callable[[OpenWindow], QWidget]] = {
    "form": fill_form,
    "clip": show_clip,
    "queue": show_queue,
    "framing": open_framing,
    "camera": open_popup(lambda window: window.composer.prompt.camera.click()),
    "prompts": open_popup(lambda window: window.composer.prompt.kept.click()),
    "models": open_popup(lambda window: window.composer.format.model_box.showPopup()),
    "filters": open_popup(lambda window: window.library.head.more.click()),
    "key": open_dialog(lambda window: window.flows.keys.ask("atlas")),
    "costs": open_dialog(lambda window: window.top_bar.costs_asked.emit()),
    "labels": open_dialog(lambda window: window.flows.settings.open("labels")),
    "report": open_dialog(lambda window: window.top_bar.report_asked.emit()),
    "rename": open_dialog(rename),
    "shortcuts": open_dialog(lambda window: window.flows.commands.open_sheet()),
    "batch": open_batch,
    "film": open_film,
    "compare": open_compare,
    "export": open_export,
}


def test_the_first_start_can_be_heard_and_used_by_keyboard(theme: Theme, icons: Icons, qtbot: QtBot) -> None:
    environ = {**os.environ, "HAILUO_ATLAS_URL": "http://127.0.0.1:9"}
    keys = KeyDesk(SecretStore({}, SystemKeyring(GoodBackend)))
    with open_window(theme, icons, qtbot, environ, keys=keys) as opened:
        page = opened.window.flows.first_run.page
        assert page is not None
        assert page.isVisible()
        faults = faults_of(opened.window)
    assert not faults, "\n".join(faults)


def test_every_page_of_the_settings_can_be_heard_and_used_by_keyboard(opened: OpenWindow) -> None:
    opened.window.top_bar.settings_asked.emit()
    page = shown(opened, SettingsPage)
    assert isinstance(page, SettingsPage)
    faults = []
    for section in page.sections:
        page.lead_to(section.id)
        faults += [f"{section.id}: {fault}" for fault in faults_of(page)]
    page.close()
    assert not faults, "\n".join(faults)


def test_every_page_can_be_heard_and_used_by_keyboard(opened: OpenWindow) -> None:
    faults = []
    for name, show in PAGES.items():
        widget = show(opened)
        opened.qtbot.waitExposed(widget.window())
        faults += [f"{name}: {fault}" for fault in faults_of(widget)]
        if widget is not opened.window:
            widget.close()
    assert not faults, "\n".join(faults)


def spoken(widget: QWidget) -> QAccessibleInterface:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface


class TestTheWalkFinds:
    """What it is there for."""

    @pytest.fixture
    def page(self, theme: Theme, qtbot: QtBot) -> QWidget:
        page = QWidget()
        qtbot.addWidget(page)
        QVBoxLayout(page)
        return page

    def show(self, page: QWidget, qtbot: QtBot, *widgets: QWidget) -> None:
        for widget in widgets:
            layout = page.layout()
            assert layout is not None
            layout.addWidget(widget)
        page.show()
        with qtbot.waitActive(page):
            page.activateWindow()

    def test_what_has_no_name_or_that_of_its_neighbour(self, page: QWidget, qtbot: QtBot) -> None:
        self.show(page, qtbot, QPushButton(), QPushButton("Remove"), QPushButton("Remove"))
        nameless, double = naming_faults(page)
        assert nameless.startswith("no name: QPushButton")
        assert double.startswith("2 of the same name")

    def test_words_behind_a_name(self, page: QWidget, qtbot: QtBot) -> None:
        label = QLabel("00:01 / 00:06")
        label.setAccessibleName("Time")
        self.show(page, qtbot, label)
        assert len(naming_faults(page)) == 1

    def test_a_mark_that_only_a_click_changes(self, page: QWidget, qtbot: QtBot) -> None:
        deaf, hearing = QPushButton("One"), QPushButton("Two")
        for each in (deaf, hearing):
            each.setCheckable(True)
        deaf.clicked.connect(lambda _: None)
        hearing.toggled.connect(lambda _: None)
        self.show(page, qtbot, deaf, hearing)
        (fault,) = action_faults(page)
        assert "One" in fault

    def test_a_stop_that_shows_nothing(self, page: QWidget, qtbot: QtBot) -> None:
        bare = QWidget()
        bare.setProperty("ownFocus", True)
        bare.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        bare.setMinimumSize(100, 40)
        self.show(page, qtbot, QPushButton("One"), bare)
        (fault,) = ring_faults(page)
        assert fault.startswith("no sign of the keyboard: QWidget")

    def test_an_order_that_goes_back(self, page: QWidget, qtbot: QtBot) -> None:
        self.show(page, qtbot, QPushButton("One"), QPushButton("Two"), QPushButton("Three"))
        assert not tab_faults(page)
        column = page.layout()
        assert isinstance(column, QVBoxLayout)
        column.setDirection(QVBoxLayout.Direction.BottomToTop)
        column.activate()
        assert len(tab_faults(page)) == 2


class TestRoles:
    def test_segments_are_radio_buttons_that_can_be_chosen(self, theme: Theme, qtbot: QtBot) -> None:
        choice = SegmentedControl("Duration")
        qtbot.addWidget(choice)
        choice.set_choices([(6, "6 s"), (10, "10 s")])
        choice.set_value(6)
        choice.show()
        six, ten = choice.findChildren(QPushButton)
        assert spoken(six).role() is QAccessible.Role.RadioButton
        assert spoken(six).state().checked
        spoken(ten).actionInterface().doAction("Toggle")
        assert choice.value == 10
        assert not six.isChecked()

    def test_the_ends_of_a_clip_are_a_slider(self, theme: Theme, qtbot: QtBot) -> None:
        bar = TrimBar(theme)
        qtbot.addWidget(bar)
        bar.show_part(100, 10, 60)
        told: list[tuple[int, int]] = []
        bar.trimmed.connect(lambda first, last: told.append((first, last)))
        assert spoken(bar).role() is QAccessible.Role.Slider
        value = spoken(bar).valueInterface()
        assert value.currentValue() == 10
        value.setCurrentValue(20)
        QTest.keyClick(bar, Qt.Key.Key_End)
        assert value.currentValue() == 60
        QTest.keyClick(bar, Qt.Key.Key_Left)
        assert told == [(20, 60), (20, 59)]

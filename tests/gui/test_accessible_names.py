"""Every page and dialog, gone through as by somebody who hears it and has only a keyboard.

Each control has a name of its own, shows when the keyboard is on it, and is reached by Tab in reading order.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hailuo_desktop.services.keys import KeyDesk
from hailuo_desktop.storage.secret_store import SecretStore
from hailuo_desktop.storage.system_keyring import SystemKeyring
from hailuo_desktop.ui.controls import SegmentedControl
from hailuo_desktop.ui.film.trim_bar import TrimBar
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.settings.page import SettingsPage
from hailuo_desktop.ui.theme import Theme
from tests.support.control_walk import action_faults, naming_faults, ring_faults, saying_faults, tab_faults
from tests.support.keyring_backends import GoodBackend
from tests.support.settings_hands import open_page
from tests.support.window import OpenWindow, open_window
from tests.support.window_pages import PAGES, leave, open_full_window, shown

pytestmark = pytest.mark.usefixtures("qloop")


@pytest.fixture
def opened(theme: Theme, icons: Icons, qtbot: QtBot) -> Iterator[OpenWindow]:
    with open_full_window(theme, icons, qtbot, os.environ) as opened:
        yield opened


def faults_of(widget: QWidget) -> list[str]:
    heard = naming_faults(widget) + action_faults(widget) + saying_faults(widget)
    return heard + ring_faults(widget) + tab_faults(widget)


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
        leave(opened, widget)
    assert not faults, "\n".join(faults)


def test_while_a_dialog_asks_nothing_else_is_set(opened: OpenWindow) -> None:
    """So it need not follow another language or look: its window and the settings wait until it is closed."""
    settings = open_page(opened)
    told: list[tuple[QObject, QEvent.Type]] = []

    class Ear(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() in (QEvent.Type.WindowBlocked, QEvent.Type.WindowUnblocked):
                told.append((watched, event.type()))
            return False

    ear = Ear()
    waiting = (settings, opened.window.window())
    for each in waiting:
        each.installEventFilter(ear)
    for name in ("key", "report", "rename", "tags", "question", "about", "news", "export"):
        told.clear()
        PAGES[name](opened)
        opened.until(lambda: QApplication.activeModalWidget() is not None)
        blocked = {watched for watched, kind in told if kind is QEvent.Type.WindowBlocked}
        assert blocked == set(waiting), name
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        dialog.reject()
        opened.until(lambda: len(told) == 2 * len(waiting))
    settings.close()


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

    def test_what_is_only_said_to_the_mouse(self, page: QWidget, qtbot: QtBot) -> None:
        button = QPushButton("One")
        button.setToolTip("Two")
        self.show(page, qtbot, button)
        assert not saying_faults(page)
        button.setAccessibleDescription("Three")
        (fault,) = saying_faults(page)
        assert "'Two'" in fault

    def test_entries_of_a_menu_that_say_the_same(self, page: QWidget) -> None:
        menu = QMenu(page)
        for words in ("&Remove", "Open", "Remove"):
            menu.addAction(words)
        (fault,) = naming_faults(menu)
        assert "'Remove'" in fault

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

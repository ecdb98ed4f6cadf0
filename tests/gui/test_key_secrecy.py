"""The window never gives a key away: not by copying, not in the prompt, and whatever the keyring does."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked, NoKeyringError
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.job import JobState
from hailuo_desktop.services.catalogue import ProviderInfo
from hailuo_desktop.services.keys import KeyDesk, KeySource
from hailuo_desktop.storage.secret_store import SecretStore
from hailuo_desktop.storage.system_keyring import Backend, SystemKeyring, system_backend
from hailuo_desktop.ui.dialogs import finished
from hailuo_desktop.ui.errands import Errands
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.key_dialog import KeyDialog
from hailuo_desktop.ui.key_words import place_words
from hailuo_desktop.ui.theme import Theme
from tests.support.atlas_simulator import AtlasSimulator
from tests.support.canary import CANARY, found_below, found_in
from tests.support.keyring_backends import (
    ForgetfulBackend,
    GoodBackend,
    HangingBackend,
    OddBackend,
    RaisingBackend,
)
from tests.support.videos import make_clip
from tests.support.window import finish, open_window

ATLAS = ProviderInfo(id="atlas", label="Atlas Cloud", needs_key=True)
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier

pytestmark = pytest.mark.usefixtures("qloop")


@contextmanager
def key_dialog(theme: Theme, icons: Icons, qtbot: QtBot, keyring: SystemKeyring) -> Iterator[KeyDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    told: list[AppError] = []
    errands = Errands(told.append)
    dialog = KeyDialog(theme, icons, ATLAS, KeyDesk(SecretStore({}, keyring)), errands.run, parent)

    async def show() -> None:
        await finished(dialog)

    errands.run(show())
    qtbot.waitUntil(dialog.isVisible)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: said(dialog, "keyPlace") != "", timeout=20_000)
    yield dialog
    finish(qtbot, errands.close())
    assert not told


def said(dialog: KeyDialog, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert label is not None
    return label.text()


def field_of(dialog: KeyDialog) -> QLineEdit:
    field = dialog.findChild(QLineEdit, "keyEdit")
    assert field is not None
    return field


def press(dialog: KeyDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name) or dialog.findChild(QToolButton, name)
    assert button is not None
    QTest.mouseClick(button, LEFT)


def clipboards() -> str:
    """What can be pasted anywhere, with the keys or the middle button of the mouse."""
    clipboard = QGuiApplication.clipboard()
    modes = [QClipboard.Mode.Clipboard]
    if clipboard.supportsSelection():
        modes.append(QClipboard.Mode.Selection)
    return "\n".join(clipboard.text(mode) for mode in modes)


@pytest.fixture
def empty_clipboards(qapp: QApplication) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("nothing of importance")
    if clipboard.supportsSelection():
        clipboard.setText("nothing selected", QClipboard.Mode.Selection)


@pytest.mark.usefixtures("empty_clipboards")
class TestTheField:
    @pytest.fixture
    def dialog(self, theme: Theme, icons: Icons, qtbot: QtBot) -> Iterator[KeyDialog]:
        backend = GoodBackend()
        with key_dialog(theme, icons, qtbot, SystemKeyring(lambda: backend)) as dialog:
            yield dialog

    @pytest.mark.parametrize("is_shown", [False, True])
    def test_nothing_of_it_can_be_copied(self, dialog: KeyDialog, is_shown: bool) -> None:
        field = field_of(dialog)
        field.setText(CANARY)
        if is_shown:
            press(dialog, "showKey")
        assert (CANARY in field.displayText()) is is_shown
        field.setFocus()
        ways: list[Callable[[], object]] = [
            lambda: QTest.keyClick(field, Qt.Key.Key_C, CTRL),
            lambda: QTest.keyClick(field, Qt.Key.Key_Insert, CTRL),
            lambda: QTest.keyClick(field, Qt.Key.Key_X, CTRL),
            lambda: QTest.keyClick(field, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier),
            field.copy,
            field.cut,
        ]
        selections: list[Callable[[], object]] = [
            field.selectAll,
            lambda: QTest.keyClick(field, Qt.Key.Key_A, CTRL),
            lambda: QTest.keyClick(field, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier),
            lambda: QTest.mouseDClick(field, LEFT),
            lambda: self.drag_over(field),
        ]
        for select in selections:
            for copy in ways:
                field.setText(CANARY)
                select()
                copy()
                assert found_in(clipboards()) == []
                assert "CANARY" not in clipboards()

    def test_nor_by_its_menu(self, dialog: KeyDialog) -> None:
        field = field_of(dialog)
        field.setText(CANARY)
        for _ in range(2):
            field.selectAll()
            menu: QMenu = field.createStandardContextMenu()
            for action in menu.actions():
                if action.objectName() in ("edit-copy", "edit-cut"):
                    assert not action.isEnabled()
            menu.deleteLater()
            press(dialog, "showKey")

    def test_what_was_selected_before_it_is_shown_is_not_selected_then(self, dialog: KeyDialog) -> None:
        field = field_of(dialog)
        field.setText(CANARY)
        field.selectAll()
        press(dialog, "showKey")
        assert field.selectedText() == ""
        press(dialog, "showKey")
        assert CANARY not in field.displayText()

    def test_pasting_is_said_and_leaves_the_clipboard_alone(self, dialog: KeyDialog) -> None:
        QGuiApplication.clipboard().setText(f" {CANARY}\n")
        press(dialog, "pasteKey")
        assert field_of(dialog).text() == CANARY
        assert said(dialog, "keyAnswer") == "Key pasted."
        assert CANARY not in field_of(dialog).displayText()
        QGuiApplication.clipboard().setText("")
        press(dialog, "pasteKey")
        assert said(dialog, "keyAnswer") == ""

    def test_it_is_told_to_nobody_who_reads_the_screen(self, dialog: KeyDialog) -> None:
        field_of(dialog).setText(CANARY)
        for widget in (dialog, *dialog.findChildren(QWidget)):
            told = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
            assert found_in("\n".join(told)) == []

    def drag_over(self, field: QLineEdit) -> None:
        QTest.mousePress(field, LEFT, pos=QPoint(5, field.height() // 2))
        for step in range(1, 6):
            QTest.mouseMove(field, QPoint(5 + step * 30, field.height() // 2))
        QTest.mouseRelease(field, LEFT, pos=QPoint(155, field.height() // 2))


def fail_backend() -> Backend | None:
    """What the library finds where there is no keyring, passed on as the app does it."""
    raise NoKeyringError("No recommended backend was available.")


def plain_backend() -> Backend | None:
    """A file in plain text, wished for by the environment."""
    return system_backend()


KEYRINGS: dict[str, tuple[Callable[[], Backend | None], str]] = {
    "fail": (fail_backend, "has no keyring"),
    "raises": (lambda: RaisingBackend(RuntimeError(CANARY)), "does not answer"),
    "locked": (lambda: RaisingBackend(KeyringLocked(CANARY)), "is locked"),
    "hangs": (HangingBackend, "does not answer"),
    "returns nothing": (ForgetfulBackend, "does not answer"),
    "returns garbage": (lambda: OddBackend(b"\xff\xfe"), "does not answer"),
    "plain text": (plain_backend, "has no keyring"),
}


@pytest.mark.parametrize("name", KEYRINGS)
def test_without_a_good_keyring_the_key_lives_as_long_as_the_window_and_that_is_said(
    theme: Theme,
    icons: Icons,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    name: str,
) -> None:
    caplog.set_level(logging.DEBUG)
    find, why = KEYRINGS[name]
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyrings.alt.file.PlaintextKeyring")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    backends: list[Backend | None] = []

    def found() -> Backend | None:
        backends.append(find())
        return backends[-1]

    keyring = SystemKeyring(found, limit=0.3)
    try:
        with key_dialog(theme, icons, qtbot, keyring) as dialog:
            places: list[str] = []
            dialog.saved.connect(lambda place: places.append(place.source))
            words: list[str] = []
            dialog.saved.connect(lambda place: words.append(place_words(place)))
            desk = dialog._keys
            QTest.keyClicks(field_of(dialog), CANARY)
            press(dialog, "saveKey")
            qtbot.waitUntil(lambda: not Shiboken.isValid(dialog) or not dialog.isVisible(), timeout=20_000)
        assert places == [KeySource.SESSION]
        assert why in words[0]
        assert "kept only until the app is closed" in words[0]
        assert finish(qtbot, desk.key_for("atlas")) == CANARY
        again = KeyDesk(SecretStore({}, keyring))
        assert finish(qtbot, again.status("atlas")).source is None
    finally:
        for backend in backends:
            if isinstance(backend, HangingBackend):
                backend.let.set()
    assert found_in(caplog.text) == []
    assert found_below(tmp_path) == []


def test_a_whole_evening_at_the_window_leaves_the_key_nowhere(
    theme: Theme,
    icons: Icons,
    qtbot: QtBot,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    empty_clipboards: None,
) -> None:
    """Entered, refused, saved, in the prompt by mistake, used, quoted by the server, and reported."""
    caplog.set_level(logging.DEBUG)
    backend = GoodBackend()
    keys = KeyDesk(SecretStore({}, SystemKeyring(lambda: backend)))
    with AtlasSimulator(videos=[make_clip(tmp_path / "served.mp4")], key=CANARY) as simulator:
        simulator.set(states=("completed",))
        environ = {**os.environ, "HAILUO_ATLAS_URL": simulator.origin, "ATLASCLOUD_API_KEY": CANARY}
        with open_window(theme, icons, qtbot, environ, keys=keys) as opened:
            window = opened.window
            composer = window.composer
            composer.format.choose("atlas", "hailuo-02", "768P", 6)
            window.flows.keys.ask("atlas")
            opened.until(lambda: window.findChild(KeyDialog) is not None)
            dialog = window.findChild(KeyDialog)
            assert dialog is not None
            QTest.keyClicks(field_of(dialog), CANARY)
            simulator.fail_next("balance", times=2, status=401, body={"code": 401, "msg": f"no key {CANARY}"})
            simulator.fail_next("history", status=401, body={"code": 401, "msg": f"no key {CANARY[:13]}…"})
            simulator.fail_next("models", status=401, body={"code": 401, "msg": f"no key {CANARY}"})
            press(dialog, "testKey")
            opened.until(lambda: "says nothing of your key" in said(dialog, "keyAnswer"))
            press(dialog, "saveKey")
            opened.until(lambda: "kept in this computer's keyring" in window.notices.text)
            assert list(backend.entries.values()) == [CANARY]

            composer.prompt.set_text(f"[Push in] a lake {CANARY} at dawn")
            opened.press_generate()
            opened.until(lambda: "API key in the prompt" in composer.prompt.hint.text())
            assert opened.state is None
            assert simulator.submissions == []

            composer.prompt.set_text("[Push in] a lake at dawn")
            quoting = {"code": 400, "msg": f"bad {CANARY}"}
            simulator.fail_next("submit", status=400, body=quoting, headers={"X-Request-ID": CANARY})
            for end in (JobState.FAILED, JobState.DONE):
                opened.press_generate()
                opened.until(lambda end=end: opened.state is end)
                seen = [label.text() for label in window.findChildren(QLabel)]
                assert found_in("\n".join(seen)) == []
                opened.until(composer.foot.button.isEnabled)
            report = finish(qtbot, asyncio.wait_for(opened.parts.reports.report(with_prompts=True), 20))
            assert "request_refused" in report
            assert found_in(report) == []
            assert len(simulator.submissions) == 2
    assert found_in(clipboards()) == []
    # httpcore tells the headers of answers, and this server quotes the key there; the app keeps it silent.
    logged = [record.getMessage() for record in caplog.records if not record.name.startswith("httpcore")]
    assert any("qasync" in record.name for record in caplog.records), "it was not loud"
    assert found_in("\n".join(logged)) == []
    assert found_below(tmp_path) == []

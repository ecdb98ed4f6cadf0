"""Dialogs: opened, awaited, never turning a loop of their own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from hailuo_desktop.domain.errors import AppError, ErrorKind
from hailuo_desktop.domain.money import Money
from hailuo_desktop.domain.redaction import Redactor
from hailuo_desktop.providers.atlas import AtlasProvider
from hailuo_desktop.providers.http import ClientFactory
from hailuo_desktop.services.catalogue import ProviderInfo
from hailuo_desktop.services.keys import KeyDesk
from hailuo_desktop.services.report import ReportDesk
from hailuo_desktop.storage.job_store import JobStore
from hailuo_desktop.storage.paths import app_paths
from hailuo_desktop.storage.secret_store import SecretStore
from hailuo_desktop.storage.system_keyring import SystemKeyring
from hailuo_desktop.ui.dialogs import ask, finished
from hailuo_desktop.ui.errands import Errands
from hailuo_desktop.ui.icons import Icons
from hailuo_desktop.ui.key_dialog import KeyDialog
from hailuo_desktop.ui.key_words import UsualClip, place_words
from hailuo_desktop.ui.report_dialog import ReportDialog, show_report
from hailuo_desktop.ui.theme import Theme
from tests.support.atlas_simulator import KEY, AtlasSimulator
from tests.support.keyring_backends import GoodBackend, RaisingBackend
from tests.support.window import finish

CLIP = UsualClip(resolution="768P", seconds=6, price=Money(Decimal("0.23")))
ATLAS = ProviderInfo(id="atlas", label="Atlas Cloud", needs_key=True)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def opened(parent: QWidget, qtbot: QtBot) -> QDialog:
    """The dialog that is open now."""

    def found() -> list[QDialog]:
        return [each for each in parent.findChildren(QDialog) if each.isVisible()]

    qtbot.waitUntil(lambda: len(found()) == 1)
    return found()[0]


def press(dialog: QDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def click(dialog: QDialog, name: str) -> None:
    """The same for a button that is only an icon."""
    button = dialog.findChild(QToolButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.usefixtures("qloop")
class TestAsk:
    def start(self, parent: QWidget) -> asyncio.Task[bool]:
        return asyncio.get_running_loop().create_task(
            ask(parent, "Stop watching?", "It is still billed.", yes="Stop watching", no="Keep it")
        )

    @pytest.mark.parametrize(("button", "answer"), [("yes", True), ("no", False)])
    def test_the_answer_is_the_button(self, parent: QWidget, qtbot: QtBot, button: str, answer: bool) -> None:
        task = self.start(parent)
        dialog = opened(parent, qtbot)
        assert {each.text() for each in dialog.findChildren(QPushButton)} == {"Stop watching", "Keep it"}
        press(dialog, button)
        qtbot.waitUntil(task.done)
        assert task.result() is answer

    @pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
    def test_keys_mean_no(self, parent: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
        task = self.start(parent)
        QTest.keyClick(opened(parent, qtbot), key)
        qtbot.waitUntil(task.done)
        assert task.result() is False

    def test_other_tasks_go_on_meanwhile(self, parent: QWidget, qtbot: QtBot) -> None:
        ticks = 0

        async def tick() -> None:
            nonlocal ticks
            while True:
                await asyncio.sleep(0.01)
                ticks += 1

        ticking = asyncio.get_running_loop().create_task(tick())
        task = self.start(parent)
        opened(parent, qtbot)
        qtbot.waitUntil(lambda: ticks > 5)
        task.cancel()
        ticking.cancel()
        qtbot.waitUntil(lambda: task.done() and ticking.done())

    def test_cancelling_closes_it(self, parent: QWidget, qtbot: QtBot) -> None:
        task = self.start(parent)
        opened(parent, qtbot)
        task.cancel()
        qtbot.waitUntil(task.done)
        assert not [each for each in parent.findChildren(QDialog) if each.isVisible()]

    def test_two_in_a_row(self, parent: QWidget, qtbot: QtBot) -> None:
        for _ in range(2):
            task = self.start(parent)
            press(opened(parent, qtbot), "yes")
            qtbot.waitUntil(task.done)
            assert task.result() is True


Make = Callable[..., KeyDialog]


@pytest.fixture
def simulator() -> Iterator[AtlasSimulator]:
    with AtlasSimulator() as running:
        yield running


@pytest.fixture
def make(
    qloop: object, parent: QWidget, theme: Theme, icons: Icons, qtbot: QtBot, simulator: AtlasSimulator
) -> Iterator[Make]:
    """Opens a key dialog over a keyring, with the environment's variables as named."""
    told: list[AppError] = []
    errands = Errands(told.append)
    clients = ClientFactory()
    providers: list[AtlasProvider] = []

    def open_dialog(backend: GoodBackend | None, **environment: str) -> KeyDialog:
        desk = KeyDesk(SecretStore(environment, SystemKeyring(lambda: backend)))

        async def key() -> str | None:
            return await desk.key_for("atlas")

        provider = AtlasProvider(clients, key, origin=simulator.origin)
        providers.append(provider)
        desk.attach({"atlas": provider})
        dialog = KeyDialog(theme, icons, ATLAS, desk, errands.run, parent, clip=CLIP)
        errands.run(show(dialog))
        opened(parent, qtbot)
        qtbot.waitUntil(lambda: said(dialog, "keyPlace") != "")
        return dialog

    async def show(dialog: KeyDialog) -> None:
        await finished(dialog)

    yield open_dialog
    finish(qtbot, errands.close())
    for provider in providers:
        finish(qtbot, provider.close())
    assert not told


def said(dialog: KeyDialog, name: str = "keyAnswer") -> str:
    label = dialog.findChild(QLabel, name)
    assert label is not None
    return label.text()


def gone(dialog: KeyDialog) -> bool:
    """Closed, or deleted already."""
    return not Shiboken.isValid(dialog) or not dialog.isVisible()


def field(dialog: KeyDialog) -> QLineEdit:
    found = dialog.findChild(QLineEdit, "keyEdit")
    assert found is not None
    return found


class TestKeyDialog:
    def test_says_what_it_is_where_to_get_it_and_what_it_costs(self, make: Make) -> None:
        dialog = make(GoodBackend())
        words = " ".join(label.text() for label in dialog.findChildren(QLabel))
        for part in ("Atlas Cloud", "https://www.atlascloud.ai", "$25", "$0.23"):
            assert part in words
        assert "never in a file" in said(dialog, "keyPlace")

    def test_the_key_is_hidden_until_it_is_asked_to_show(self, make: Make) -> None:
        dialog = make(GoodBackend())
        assert field(dialog).echoMode() == QLineEdit.EchoMode.Password
        click(dialog, "showKey")
        assert field(dialog).echoMode() == QLineEdit.EchoMode.Normal

    def test_a_good_key_tells_the_balance(self, make: Make, qtbot: QtBot) -> None:
        dialog = make(GoodBackend())
        QGuiApplication.clipboard().setText(f"  {KEY}\n")
        click(dialog, "pasteKey")
        press(dialog, "testKey")
        qtbot.waitUntil(lambda: "Your balance is $" in said(dialog))
        assert dialog.isVisible()

    def test_a_bad_key_is_told_where_it_was_entered(self, make: Make, qtbot: QtBot) -> None:
        dialog = make(GoodBackend())
        QTest.keyClicks(field(dialog), "apikey-that-nobody-knows")
        press(dialog, "testKey")
        qtbot.waitUntil(lambda: "does not accept this API key" in said(dialog))
        assert field(dialog).text() == "apikey-that-nobody-knows"

    def test_what_is_no_key_at_all(self, make: Make, qtbot: QtBot) -> None:
        backend = GoodBackend()
        dialog = make(backend)
        QTest.keyClicks(field(dialog), "short")
        press(dialog, "saveKey")
        qtbot.waitUntil(lambda: "too short" in said(dialog))
        assert dialog.isVisible()
        assert not backend.entries

    def test_saved_in_the_keyring(self, make: Make, qtbot: QtBot) -> None:
        backend = GoodBackend()
        dialog = make(backend)
        places: list[str] = []
        texts: list[str] = []
        dialog.saved.connect(lambda place: places.append(place_words(place)))
        dialog.finished.connect(lambda: texts.append(field(dialog).text()))
        QTest.keyClicks(field(dialog), KEY)
        QTest.keyClick(field(dialog), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: gone(dialog))
        assert list(backend.entries.values()) == [KEY]
        assert places == ["The key is kept in this computer's keyring."]
        assert texts == [""]

    @pytest.mark.parametrize(
        ("backend", "why"), [(None, "has no keyring"), (RaisingBackend(KeyringLocked()), "is locked")]
    )
    def test_without_a_keyring_it_says_so(
        self, make: Make, qtbot: QtBot, backend: GoodBackend | None, why: str
    ) -> None:
        dialog = make(backend)
        assert why in said(dialog, "keyPlace")
        places: list[str] = []
        dialog.saved.connect(lambda place: places.append(place_words(place)))
        QTest.keyClicks(field(dialog), KEY)
        press(dialog, "saveKey")
        qtbot.waitUntil(lambda: gone(dialog))
        assert len(places) == 1
        assert why in places[0]
        assert "until the app is closed" in places[0]

    def test_one_in_the_environment_goes_first(self, make: Make) -> None:
        dialog = make(GoodBackend(), ATLASCLOUD_API_KEY=KEY)
        assert "environment variable" in said(dialog, "keyPlace")

    def test_removed(self, make: Make, qtbot: QtBot) -> None:
        backend = GoodBackend()
        backend.set_password("hailuo-desktop", "atlas", KEY)
        dialog = make(backend)
        with qtbot.waitSignal(dialog.removed):
            press(dialog, "removeKey")
        assert not backend.entries
        qtbot.waitUntil(lambda: gone(dialog))

    def test_closed_while_it_asks(self, make: Make, qtbot: QtBot, simulator: AtlasSimulator) -> None:
        simulator.fail_next("balance", hold=True)
        dialog = make(GoodBackend())
        QTest.keyClicks(field(dialog), KEY)
        press(dialog, "testKey")
        qtbot.waitUntil(lambda: said(dialog) == "Asking…")
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: gone(dialog))
        simulator.release()
        qtbot.wait(200)


@pytest.mark.usefixtures("qloop")
class TestErrands:
    def test_failures_are_told(self, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
        told: list[AppError] = []
        errands = Errands(told.append)

        async def refuse() -> None:
            raise AppError(ErrorKind.DISK_FULL)

        async def stumble() -> None:
            raise KeyError("nobody thought of this")

        errands.run(refuse())
        errands.run(stumble())
        qtbot.waitUntil(lambda: len(told) == 2)
        assert {error.kind for error in told} == {ErrorKind.DISK_FULL, ErrorKind.INTERNAL}
        assert "nobody thought of this" in caplog.text
        finish(qtbot, errands.close())

    def test_closing_ends_them(self, qtbot: QtBot) -> None:
        ended: list[str] = []
        errands = Errands(lambda _: None)

        async def wait() -> None:
            try:
                await asyncio.Event().wait()
            finally:
                ended.append("ended")

        errands.run(wait())
        qtbot.wait(20)
        finish(qtbot, errands.close())
        assert ended == ["ended"]
        errands.run(wait())
        qtbot.wait(20)
        assert ended == ["ended"]

    def test_closing_at_once_leaves_no_loose_ends(self, qtbot: QtBot) -> None:
        """What never began is ended, too: Python would complain of it at some later time."""
        errands = Errands(lambda _: None)
        began: list[str] = []

        async def work() -> None:
            began.append("began")

        async def begin_and_leave() -> None:
            errands.run(work())
            await errands.close()

        finish(qtbot, begin_and_leave())
        assert began == []


class TestReport:
    @pytest.fixture
    def dialog(self, theme: Theme, parent: QWidget) -> ReportDialog:
        dialog = ReportDialog(theme, "versions", "versions and prompts", parent)
        dialog.open()
        return dialog

    def test_what_is_shown_is_copied_and_prompts_only_when_ticked(
        self, dialog: ReportDialog, qtbot: QtBot
    ) -> None:
        press(dialog, "copyReport")
        assert QGuiApplication.clipboard().text() == dialog.text.toPlainText() == "versions"
        assert dialog.copy_button.text() == "Copied"
        dialog.tick.click()
        assert dialog.copy_button.text() == "Copy"
        assert QGuiApplication.clipboard().text() == "versions"
        press(dialog, "copyReport")
        assert QGuiApplication.clipboard().text() == dialog.text.toPlainText() == "versions and prompts"

    def test_it_is_made_of_this_program(
        self, theme: Theme, parent: QWidget, qtbot: QtBot, qloop: asyncio.AbstractEventLoop, tmp_path: Path
    ) -> None:
        paths = app_paths({"HAILUO_DESKTOP_HOME": str(tmp_path)})
        store = JobStore(paths.journal)

        async def body() -> None:
            await store.open()
            await show_report(theme, ReportDesk(store, paths, Redactor()), parent)
            await store.close()

        task = qloop.create_task(body())
        dialog = opened(parent, qtbot)
        assert isinstance(dialog, ReportDialog)
        assert "Qt: 6." in dialog.text.toPlainText()
        press(dialog, "closeReport")
        qtbot.waitUntil(task.done)

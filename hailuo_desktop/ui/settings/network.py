"""The page of the network: the proxy, a test of the way, and how many jobs go at once."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QSpinBox

from hailuo_desktop import wording
from hailuo_desktop.domain.errors import AppError
from hailuo_desktop.domain.proxy import ProxyChoice, proxy_address
from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.ui.controls import SegmentedControl, inset
from hailuo_desktop.ui.i18n import translator
from hailuo_desktop.ui.settings.section import Section
from hailuo_desktop.ui.theme import Theme

MOST_JOBS = 20


class NetworkSection(Section):
    """A proxy of the user's own is used once its address is typed, and a good one.

    Signals:
        password_given(str): the proxy's password is this now, "" for none.
        test_asked(): the way to the providers is to be tried.
    """

    password_given = Signal(str)
    test_asked = Signal()

    id, icon = "network", "globe"
    fields = ("proxy", "jobs_at_once")

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._choice = ProxyChoice()
        self.mode = SegmentedControl("")
        self.mode.setObjectName("proxyMode")
        self.address, self.user, self.password = QLineEdit(), QLineEdit(), QLineEdit()
        self.address.setObjectName("proxyAddress")
        self.address.setPlaceholderText("http://proxy.example:3128")
        self.user.setObjectName("proxyUser")
        self.password.setObjectName("proxyPassword")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.test = QPushButton()
        self.test.setObjectName("testNetwork")
        self.test.setAutoDefault(False)
        self.jobs = QSpinBox()
        inset(self.jobs)
        self.jobs.setObjectName("jobsAtOnce")
        self.jobs.setRange(1, MOST_JOBS)
        self._mode = self.add(self.mode, is_below=True)
        self._address, self._user = self.add(self.address), self.add(self.user)
        self._password = self.add(self.password)
        self._test, self._jobs = self.add(self.test), self.add(self.jobs)
        self.mode.value_changed.connect(self._take_mode)
        # While somebody types, half an address may be that of somebody else.
        self.address.textEdited.connect(lambda _: self._check_address())
        self.address.editingFinished.connect(self._take_address)
        self.user.editingFinished.connect(lambda: self._change(user=self.user.text().strip()))
        self.password.editingFinished.connect(self._take_password)
        self.test.clicked.connect(self.test_asked)
        self.jobs.valueChanged.connect(lambda count: self.change(jobs_at_once=count))

    def title(self) -> str:
        return self.tr("Network")

    def say_rows(self) -> None:
        self.mode.setAccessibleName(self.tr("Proxy"))
        value = self.mode.value
        self.mode.blockSignals(True)
        self.mode.set_choices(
            [
                ("system", self.tr("As the system")),
                ("manual", self.tr("My own")),
                ("none", self.tr("None")),
            ]
        )
        self.mode.set_value(value)
        self.mode.blockSignals(False)
        self._mode.say(
            self.tr("Proxy"),
            self.tr(
                "Counts for everything the app asks for, also on the command line, from the next request."
            ),
            self.tr("Firewall, company network, internet"),
        )
        self._address.say(self.tr("Address of the proxy"), "", self.tr("Host, port"))
        self._user.say(self.tr("User name"), self.tr("Only where the proxy asks for one."))
        self._password.say(self.tr("Password"), self.tr("Kept in this computer's keyring, never in a file."))
        self.test.setText(self.tr("Test the connection"))
        self._test.say(
            self.tr("Connection"),
            self.tr("Tries to reach each provider, without your key. Nothing is billed."),
            self.tr("Test"),
        )
        self._jobs.say(
            self.tr("Jobs at once"),
            self.tr("So many clips each provider gets at the same time; the others wait."),
            self.tr("Parallel, limit, queue"),
        )

    def show_settings(self, settings: Settings) -> None:
        before, self._choice = self._choice, settings.proxy
        if self.mode.value is None or settings.proxy != before:  # changed elsewhere than on this page
            self.mode.blockSignals(True)
            self.mode.set_value(settings.proxy.mode)
            self.mode.blockSignals(False)
            self.address.setText(settings.proxy.address)
            self.user.setText(settings.proxy.user)
            self._mark("")
        self.jobs.blockSignals(True)
        self.jobs.setValue(settings.jobs_at_once)
        self.jobs.blockSignals(False)
        self._show_fields()

    def search(self, words: Sequence[str]) -> bool:
        found = super().search(words)
        if not words:
            self._show_fields()
        return found

    def show_password(self, *, is_there: bool) -> None:
        """Say whether there is one; it is never shown."""
        self.password.setPlaceholderText("••••••••" if is_there else "")

    def tell_password(self, words: str) -> None:
        """Say what became of the password; "" for nothing."""
        self._password.tell(words, "warning")

    def tell_test(self, words: str, tone: str = "caption") -> None:
        """Say what came of the test."""
        self._test.tell(words, tone)

    def _take_mode(self, mode: object) -> None:
        self._show_fields()
        if mode == "manual":
            self._take_address()
        elif mode in ("system", "none"):
            self._mark("")
            self._change(mode=mode)

    def _check_address(self) -> str:
        """The address that is typed, "" where it is none; what is wrong with it is said."""
        try:
            address = proxy_address(self.address.text())
        except AppError as error:
            self._mark(wording.describe(error, translator).advice)
            return ""
        self._mark("")
        if not address:
            self._address.tell(self.tr("Until there is an address, nothing changes."))
        return address

    def _take_address(self) -> None:
        address = self._check_address() if self.mode.value == "manual" else ""
        if address:
            self._change(mode="manual", address=address)

    def _take_password(self) -> None:
        if self.password.isModified():
            self.password.setModified(False)
            text = self.password.text()
            self.password.clear()
            self.password_given.emit(text)

    def _change(self, **changes: object) -> None:
        choice = msgspec.structs.replace(self._choice, **changes)
        if choice != self._choice:
            self._choice = choice
            self.change(proxy=choice)

    def _mark(self, trouble: str) -> None:
        if bool(self.address.property("wrong")) != bool(trouble):
            self.address.setProperty("wrong", bool(trouble))
            self.address.style().unpolish(self.address)
            self.address.style().polish(self.address)
        self._address.tell(trouble, "danger" if trouble else "caption")

    def _show_fields(self) -> None:
        for row in (self._address, self._user, self._password):
            row.setVisible(self.mode.value == "manual")

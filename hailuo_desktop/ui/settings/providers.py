"""The page of providers: their keys, where an account lives, and where their API is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.ui.controls import SegmentedControl
from hailuo_desktop.ui.settings.section import Section, SettingRow
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_2

_ADDRESS_FIELDS: Mapping[str, str] = {"atlas": "atlas_url", "minimax": "minimax_url"}
"""Of the settings."""


@dataclass(frozen=True, kw_only=True)
class Provider:
    """A provider on the page. `variable` is the environment variable that says its address, "" for none."""

    id: str
    label: str
    variable: str = ""


class KeyButtons(QWidget):
    """What can be done with a provider's key.

    Signals:
        add_asked(), test_asked(), remove_asked(): as the buttons say.
    """

    add_asked = Signal()
    test_asked = Signal()
    remove_asked = Signal()

    def __init__(self, provider: str) -> None:
        super().__init__()
        self._has_key = False
        self.add, self.test, self.remove = QPushButton(), QPushButton(), QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        for name, button in (("add", self.add), ("test", self.test), ("remove", self.remove)):
            button.setObjectName(f"{name}Key_{provider}")
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        set_role(self.remove, "quiet")
        self.add.clicked.connect(self.add_asked)
        self.test.clicked.connect(self.test_asked)
        self.remove.clicked.connect(self.remove_asked)

    def show_key(self, *, has_key: bool, can_remove: bool) -> None:
        """Offer what makes sense."""
        self._has_key = has_key
        self.test.setEnabled(has_key)
        self.remove.setEnabled(can_remove)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.add.setText(self.tr("Change key…") if self._has_key else self.tr("Add key…"))
        self.test.setText(self.tr("Test key"))
        self.remove.setText(self.tr("Remove key"))


class ProvidersSection(Section):
    """Keys are not on this page: it asks for what is to be done with them.

    Signals:
        add_asked(str), test_asked(str), remove_asked(str): of the key of this provider.
        address_typed(str, str): a provider, and the address that somebody is typing.
        address_given(str, str): the same, when it is typed; half an address may be that of somebody else.
    """

    add_asked = Signal(str)
    test_asked = Signal(str)
    remove_asked = Signal(str)
    address_typed = Signal(str, str)
    address_given = Signal(str, str)

    id, icon = "providers", "key-round"
    fields = ("atlas_url", "minimax_url", "minimax_region")

    def __init__(self, theme: Theme, providers: Sequence[Provider]) -> None:
        super().__init__(theme)
        self._providers = providers
        self.buttons: dict[str, KeyButtons] = {}
        self.addresses: dict[str, QLineEdit] = {}
        self._keys: dict[str, SettingRow] = {}
        self._address_rows: dict[str, SettingRow] = {}
        self._statuses: dict[str, str] = {}
        self._kept: dict[str, str] = {}
        self.region = SegmentedControl("")
        self.region.setObjectName("minimaxRegion")
        self._region: SettingRow | None = None
        for each in providers:
            self._add_provider(each)
        self.region.value_changed.connect(self._take_region)

    def title(self) -> str:
        return self.tr("Providers and keys")

    def introduction(self) -> str:
        return self.tr(
            "A provider makes the videos and bills them to your account there. The free sketch needs no key."
        )

    def say_rows(self) -> None:
        for each in self._providers:
            self._keys[each.id].say(
                each.label, self._statuses.get(each.id, ""), self.tr("API key, account, test, remove")
            )
            self.buttons[each.id].retranslate()
            self._address_rows[each.id].say(
                self.tr("API address of {provider}").format(provider=each.label),
                self.tr("The environment variable {name} decides it now.").format(name=each.variable)
                if each.variable
                else self.tr("For a gateway of your own. Empty for the usual one. Your key is sent there."),
                self.tr("URL, gateway, proxy"),
            )
        if self._region is not None:
            self.region.setAccessibleName(self.tr("Where your account at MiniMax is"))
            value = self.region.value
            self.region.blockSignals(True)
            self.region.set_choices(
                [("global", self.tr("International")), ("mainland", self.tr("Mainland China"))]
            )
            self.region.set_value(value)
            self.region.blockSignals(False)
            self._region.say(
                self.tr("Where your account at MiniMax is"),
                self.tr("The two have keys and prices of their own; a key works in one of them only."),
                "minimax.io minimaxi.com Region",
            )

    def show_settings(self, settings: Settings) -> None:
        self.region.blockSignals(True)
        self.region.set_value(settings.minimax_region)
        self.region.blockSignals(False)
        for provider, field in self.addresses.items():
            kept = str(getattr(settings, _ADDRESS_FIELDS[provider]))
            if kept != self._kept.get(provider, ""):  # changed elsewhere than in this field
                self._kept[provider] = kept
                field.setText(kept)
                self.mark_address(provider, "")

    def show_usual(self, provider: str, address: str) -> None:
        """Name the address that is taken where none is given."""
        self.addresses[provider].setPlaceholderText(address)

    def show_key(self, provider: str, status: str, *, has_key: bool, can_remove: bool) -> None:
        """Say whether there is a key, and where."""
        self._statuses[provider] = status
        self.buttons[provider].show_key(has_key=has_key, can_remove=can_remove)
        self.say_rows()

    def tell(self, provider: str, words: str, tone: str = "caption") -> None:
        """Say what came of a test, or of removing a key."""
        self._keys[provider].tell(words, tone)

    def mark_address(self, provider: str, trouble: str, hint: str = "") -> None:
        """Say what is wrong with an address, or a word about it; "" for nothing."""
        field = self.addresses[provider]
        if bool(field.property("wrong")) != bool(trouble):
            field.setProperty("wrong", bool(trouble))
            field.style().unpolish(field)
            field.style().polish(field)
        self._address_rows[provider].tell(trouble or hint, "danger" if trouble else "caption")

    def _add_provider(self, provider: Provider) -> None:
        name = provider.id
        buttons = self.buttons[name] = KeyButtons(name)
        buttons.add_asked.connect(lambda: self.add_asked.emit(name))
        buttons.test_asked.connect(lambda: self.test_asked.emit(name))
        buttons.remove_asked.connect(lambda: self.remove_asked.emit(name))
        buttons.show_key(has_key=False, can_remove=False)
        self._keys[name] = self.add(buttons, is_below=True)
        if name == "minimax":
            self._region = self.add(self.region)
        field = self.addresses[name] = QLineEdit()
        field.setObjectName(f"address_{name}")
        field.setEnabled(not provider.variable)
        field.textEdited.connect(lambda text: self.address_typed.emit(name, text))
        field.editingFinished.connect(lambda: self.address_given.emit(name, field.text()))
        self._address_rows[name] = self.add(field)

    def take_address(self, provider: str, address: str) -> None:
        """Tell of an address that was found good."""
        self._kept[provider] = address
        self.change(**{_ADDRESS_FIELDS[provider]: address})

    def _take_region(self, region: object) -> None:
        if region is not None:
            self.change(minimax_region=region)

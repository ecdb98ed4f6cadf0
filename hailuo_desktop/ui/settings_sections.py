"""The pages of the settings, made of their parts, and what is to be found on them. No start needs this."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hailuo_desktop.services.catalogue import Catalogue
from hailuo_desktop.ui.costs.limits import LimitFields
from hailuo_desktop.ui.labels_flow import LabelsFlow
from hailuo_desktop.ui.labels_page import LabelFields
from hailuo_desktop.ui.settings.files import FilesSection
from hailuo_desktop.ui.settings.hosted import Hosted, HostedSection
from hailuo_desktop.ui.settings.network import NetworkSection
from hailuo_desktop.ui.settings.plain_pages import LookSection, NoticesSection, PrivacySection
from hailuo_desktop.ui.settings.providers import Provider, ProvidersSection
from hailuo_desktop.ui.settings.section import Section
from hailuo_desktop.ui.settings_keeper import SettingsKeeper
from hailuo_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from hailuo_desktop.services.settings_desk import SettingsDesk


@dataclass(frozen=True)
class SettingPlace:
    """Where something is set.

    Attributes:
        section: the page, by its id.
        row: the setting on it by its name, "" for the page as a whole.
        title: what the page is called.
        words: by which it is found besides.
    """

    section: str
    row: str
    title: str
    words: str


class SettingsSections(QObject):
    """All pages, in their order. Whoever shows them asks them for their signals."""

    def __init__(
        self,
        theme: Theme,
        keeper: SettingsKeeper,
        catalogue: Catalogue,
        desk: SettingsDesk,
        labels: LabelsFlow,
        now: Callable[[], datetime],
        *,
        can_look_for_updates: bool,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._keeper = keeper
        self._labels = labels
        self.infos = [each for each in catalogue.providers if each.id in desk.places]
        self.providers = ProvidersSection(
            theme,
            [
                Provider(id=each.id, label=each.label, variable=desk.places[each.id].variable)
                for each in self.infos
            ],
        )
        self.files = FilesSection(theme, now())
        self.network = NetworkSection(theme)
        self.privacy = PrivacySection(theme, can_look_for_updates=can_look_for_updates)
        self.all: Sequence[Section] = (
            self.providers,
            self.files,
            HostedSection(theme, self._spending()),
            self.network,
            LookSection(theme),
            HostedSection(theme, self._labelling()),
            NoticesSection(theme),
            self.privacy,
        )

    def places(self) -> list[SettingPlace]:
        """The pages, and behind each what is set on it."""
        found = []
        for section in self.all:
            section.retranslate()
            title = section.title()
            found.append(SettingPlace(section.id, "", title, section.words()))
            found += [SettingPlace(section.id, row.name.text(), title, row.words()) for row in section.rows]
        return found

    def discard(self) -> None:
        """Let go of pages that were never shown."""
        for section in self.all:
            section.deleteLater()
        self.deleteLater()

    def _spending(self) -> Hosted:
        def make() -> QWidget:
            fields = LimitFields(self._theme, self._keeper.settings.limits)
            fields.changed.connect(lambda limits: self._keeper.change(limits=limits))
            return fields

        return Hosted(
            id="spending",
            icon="wallet",
            field="limits",
            title=lambda: self.tr("Spending"),
            introduction=lambda: self.tr("They hold in the window and on the command line alike."),
            words=lambda: self.tr("Limit, per day, per month, at one press, ask me above, currency, costs"),
            make=make,
            is_shown=lambda fields, settings: (
                isinstance(fields, LimitFields) and fields.limits == settings.limits
            ),
        )

    def _labelling(self) -> Hosted:
        def labelling() -> QWidget:
            fields = self._labels.fields(is_narrow=True)
            fields.head.hide()  # the page has one
            return fields

        return Hosted(
            id="labels",
            icon="tag",
            field="labels",
            title=lambda: self.tr("Labels for AI-made video"),
            introduction=lambda: "",
            words=lambda: self.tr("Label, export, watermark, words in the picture, corner, AIGC, IPTC"),
            make=labelling,
            is_shown=lambda fields, settings: (
                isinstance(fields, LabelFields)
                and msgspec.structs.replace(fields.labels, new_since=settings.labels.new_since)
                == settings.labels
            ),
        )

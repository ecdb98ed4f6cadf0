"""The pages that are only choices: language and look, notifications, privacy."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QWidget

from hailuo_desktop.storage.settings import MannerSettings, Settings
from hailuo_desktop.ui.i18n import LANGUAGE_NAMES
from hailuo_desktop.ui.settings.section import Section, SettingRow, wrapped
from hailuo_desktop.ui.theme import Theme
from hailuo_desktop.ui.tokens import SCHEMES, SPACE_2


def tick(name: str) -> QCheckBox:
    """A box to tick that keeps its name for tests and scripts."""
    box = QCheckBox()
    box.setObjectName(name)
    return box


def show_tick(box: QCheckBox, is_on: bool) -> None:
    """Show what is set; nobody has pressed it."""
    with QSignalBlocker(box):
        box.setChecked(is_on)


class LookSection(Section):
    """Language and look."""

    id, icon = "look", "languages"
    fields = ("language", "look", "less_motion", "live_sketch")

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.language, self.look = QComboBox(), QComboBox()
        self.language.setObjectName("languageChoice")
        self.look.setObjectName("lookChoice")
        for language, name in {"": "", **LANGUAGE_NAMES}.items():
            self.language.addItem(name, language)
        for look in ("system", *SCHEMES):
            self.look.addItem("", look)
        self.less_motion, self.sketch = tick("lessMotion"), tick("liveSketch")
        self._language, self._look = self.add(self.language), self.add(self.look)
        self._less_motion, self._sketch = self.add(self.less_motion), self.add(self.sketch)
        self.language.activated.connect(lambda _: self.change(language=self.language.currentData()))
        self.look.activated.connect(lambda _: self.change(look=self.look.currentData()))
        self.less_motion.toggled.connect(lambda on: self.change(less_motion=on))
        self.sketch.toggled.connect(lambda on: self.change(live_sketch=on))

    def title(self) -> str:
        return self.tr("Language and look")

    def say_rows(self) -> None:
        self.language.setItemText(0, self.tr("As the system"))
        names = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast_light": self.tr("Light, high contrast"),
            "contrast_dark": self.tr("Dark, high contrast"),
        }
        for index in range(self.look.count()):
            self.look.setItemText(index, names[self.look.itemData(index)])
        self._language.say(self.tr("Language"), "", "language 语言 語言 언어")
        self._look.say(self.tr("Appearance"), "", self.tr("Colors, light, dark, high contrast, theme"))
        self._less_motion.say(
            self.tr("Less motion"),
            self.tr("Nothing moves by itself. Where the system asks for that, it is so in any case."),
            self.tr("Animation"),
        )
        self._sketch.say(
            self.tr("Play camera sketches over the picture"),
            self.tr("Camera commands in the prompt are shown on your picture while you type. This is free."),
        )

    def show_settings(self, settings: Settings) -> None:
        self.language.setCurrentIndex(self.language.findData(settings.language))
        self.look.setCurrentIndex(self.look.findData(settings.look))
        show_tick(self.less_motion, settings.less_motion)
        show_tick(self.sketch, settings.live_sketch)


class NoticesSection(Section):
    """What the program tells while it is not looked at, and what it keeps from happening meanwhile."""

    id, icon = "notices", "bell"
    fields = ("manners",)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._manners = MannerSettings()
        self.notify = self._tick("notify")
        self.only_away = self._tick("only_away")
        self.keep_awake = self._tick("keep_awake")
        self._rows = [self.add(each) for each in (self.notify, self.only_away, self.keep_awake)]

    def title(self) -> str:
        return self.tr("Notifications")

    def say_rows(self) -> None:
        notify, away, awake = self._rows
        notify.say(
            self.tr("Tell me when a clip is finished or has failed"),
            self.tr("By a notification of your system. A click on it shows the clip."),
        )
        away.say(self.tr("Only while I am in another program"))
        awake.say(
            self.tr("Keep the computer awake while clips are made"),
            self.tr(
                "The screen may still go dark. Clips go on at the provider even while this computer sleeps."
            ),
            self.tr("Sleep, energy, standby"),
        )

    def show_settings(self, settings: Settings) -> None:
        self._manners = settings.manners
        show_tick(self.notify, self._manners.notify)
        show_tick(self.only_away, self._manners.only_away)
        self.only_away.setEnabled(self._manners.notify)
        show_tick(self.keep_awake, self._manners.keep_awake)

    def _tick(self, field: str) -> QCheckBox:
        box = tick(f"manners_{field}")
        box.toggled.connect(lambda on: self._take(**{field: on}))
        return box

    def _take(self, **changes: bool) -> None:
        self._manners = msgspec.structs.replace(self._manners, **changes)
        self.change(manners=self._manners)


class PrivacySection(Section):
    """What is sent where, in plain words.

    Signals:
        logs_asked(): the folder of the log files is wanted.
        report_asked(): what a report holds is to be seen.
    """

    logs_asked = Signal()
    report_asked = Signal()

    id, icon = "privacy", "lock"
    fields = ("check_for_updates",)

    def __init__(self, theme: Theme, *, can_look_for_updates: bool) -> None:
        super().__init__(theme)
        self._sent, self._kept, self._none = wrapped("muted"), wrapped("muted"), wrapped("muted")
        self._texts = [self._text(each) for each in (self._sent, self._kept, self._none)]
        self.updates = tick("checkForUpdates")
        self.updates.toggled.connect(lambda on: self.change(check_for_updates=on))
        self._updates = self.add(self.updates)
        self._can_look = can_look_for_updates
        self._updates.setVisible(can_look_for_updates)
        self.logs_button, self.report_button = QPushButton(), QPushButton()
        self.logs_button.setObjectName("openLogs")
        self.report_button.setObjectName("showReport")
        self.logs_button.clicked.connect(self.logs_asked)
        self.report_button.clicked.connect(self.report_asked)
        buttons = QWidget()
        beside = QHBoxLayout(buttons)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(SPACE_2)
        for button in (self.logs_button, self.report_button):
            button.setAutoDefault(False)
            beside.addWidget(button)
        beside.addStretch(1)
        self._logs = self.add(buttons, is_below=True)

    def title(self) -> str:
        return self.tr("Privacy")

    def say_rows(self) -> None:
        sent, kept, nothing = self._texts
        sent.say(self.tr("What is sent"))
        self._sent.setText(
            self.tr(
                "Your picture, your words and the settings of a clip go to the provider you chose, and only "
                "when you press Generate. Pictures are sent without the place, date and camera they were "
                "taken with. Your key goes to that provider and to nobody else. Its list of models is asked "
                "for, too, and prices, by model and settings alone: pictures and words stay here until then. "
                "A picture that you drag from a web page is fetched from there."
            )
        )
        kept.say(self.tr("What is kept on this computer"))
        self._kept.setText(
            self.tr(
                "Videos, copies of the pictures used, prompts and what they cost. Keys are in the keyring of "
                "this computer, never in a file."
            )
        )
        nothing.say(self.tr("What is not done"))
        self._none.setText(
            self.tr("The app counts nothing, reports nothing by itself and has no server of its own.")
        )
        self._updates.say(
            self.tr("Look for new versions"),
            self.tr("Once a day the list of versions is asked for. Nothing is installed by itself."),
            self.tr("Update"),
        )
        self._logs.say(
            self.tr("If something goes wrong"),
            self.tr("Log files and the report hold no keys. You see the report before you hand it on."),
            self.tr("Log folder, report, bug"),
        )
        self.logs_button.setText(self.tr("Open the log folder"))
        self.report_button.setText(self.tr("Show the report…"))

    def show_settings(self, settings: Settings) -> None:
        show_tick(self.updates, settings.check_for_updates is True)

    def search(self, words: Sequence[str]) -> bool:
        found = super().search(words)
        if not self._can_look:
            self._updates.hide()
        return found

    def _text(self, label: QWidget) -> SettingRow:
        return self.add(label, is_below=True)

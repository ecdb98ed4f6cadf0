"""What the pages of the settings are made of: rows with a name, a control and a word about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hailuo_desktop.storage.settings import Settings
from hailuo_desktop.ui.theme import Theme, set_role
from hailuo_desktop.ui.tokens import SPACE_1, SPACE_2, SPACE_4, SPACE_5, SPACE_6

CONTROL_WIDTH = 264
"""Of controls that stand beside their names."""


def wrapped(role: str = "caption") -> QLabel:
    """A label for whole sentences."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    set_role(label, role)
    return label


class SettingRow(QWidget):
    """One setting. A box to tick says its name itself; other controls stand beside it, or below."""

    def __init__(self, theme: Theme, control: QWidget, *, is_below: bool = False) -> None:
        super().__init__()
        self.control = control
        self._more = ""
        self.name, self.about = QLabel(self), wrapped()
        self.name.setBuddy(control)
        self.answer = wrapped()
        self.answer.hide()
        column = QVBoxLayout()
        column.setSpacing(SPACE_1)
        self._usual_width = 0
        self._is_tick = isinstance(control, QAbstractButton) and control.isCheckable()
        if self._is_tick:
            self.name.hide()
            column.addWidget(control)
            below = QVBoxLayout()
            below.setContentsMargins(SPACE_5, 0, 0, 0)
            below.setSpacing(SPACE_1)
            below.addWidget(self.about)
            below.addWidget(self.answer)
            column.addLayout(below)
        else:
            column.addWidget(self.name)
            column.addWidget(self.about)
            if is_below:
                column.addSpacing(SPACE_1)
                column.addWidget(control)
            column.addWidget(self.answer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, SPACE_4)  # its own, so that a hidden row leaves no gap
        row.setSpacing(SPACE_5)
        row.addLayout(column, 1)
        if not self._is_tick and not is_below:
            self._usual_width = theme.px(CONTROL_WIDTH)
            control.setFixedWidth(self._usual_width)
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)

    def say(self, name: str, about: str = "", more: str = "") -> None:
        """Name the setting; `about` says what it does, and by the words of `more` it is found, too."""
        self._more = more
        self.name.setText(name)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        if self._is_tick and isinstance(self.control, QAbstractButton):
            self.control.setText(name)
        elif not isinstance(self.control, QLabel):  # whose words would not be heard
            self.control.setAccessibleName(name)
        self.control.setAccessibleDescription(about)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self._usual_width:
            # As wide as the others, but for words that need more.
            needed = self.control.minimumSizeHint().width()
            self.control.setFixedWidth(max(self._usual_width, needed))
        return super().event(event)

    def tell(self, words: str, tone: str = "caption") -> None:
        """Say what came of it, under the control; "" for nothing."""
        self.answer.setText(words)
        self.answer.setVisible(bool(words))
        set_role(self.answer, tone)

    def has(self, words: Sequence[str]) -> bool:
        """Whether all these words, in small letters, are found in what the row says."""
        said = f"{self.name.text()} {self.words()}".casefold()
        return all(word in said for word in words)

    def words(self) -> str:
        """By which it is found, beside its name."""
        return f"{self.about.text()} {self._more}"


class Section(QFrame):
    """A page of the settings.

    Signals:
        changed(object): the fields of `Settings` that are to be changed, by name, as a dictionary.
    """

    changed = Signal(object)

    id = ""
    icon = "settings"
    fields: Sequence[str] = ()
    """Of `Settings`; what resetting the page sets back."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.rows: list[SettingRow] = []
        self.head, self.intro = QLabel(), wrapped("muted")
        set_role(self.head, "head")
        self.setObjectName(f"{self.id}Settings")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, SPACE_6)
        self.column.setSpacing(SPACE_2)
        self.column.addWidget(self.head)
        self.column.addWidget(self.intro)
        self.column.addSpacing(SPACE_2)

    def add(self, control: QWidget, *, is_below: bool = False) -> SettingRow:
        """Put another row below the others."""
        row = SettingRow(self.theme, control, is_below=is_below)
        self.rows.append(row)
        self.column.addWidget(row)
        return row

    def title(self) -> str:
        """What the page is called."""
        raise NotImplementedError

    def introduction(self) -> str:
        """What is to be said above the rows; "" for nothing."""
        return ""

    def words(self) -> str:
        """By which the page is found, beside its title and its rows."""
        return self.introduction()

    def say_rows(self) -> None:
        """Name the rows and their choices."""

    def show_settings(self, settings: Settings) -> None:
        """Show what is set; tells of no change."""

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.head.setText(self.title())
        self.setAccessibleName(self.title())
        self.intro.setText(self.introduction())
        self.intro.setVisible(bool(self.introduction()))
        self.say_rows()

    def search(self, words: Sequence[str]) -> bool:
        """Show only the rows with these words, or all if the title has them; whether there are any."""
        in_title = all(word in self.title().casefold() for word in words)
        found = False
        for row in self.rows:
            matches = in_title or row.has(words)
            row.setVisible(matches)
            found |= matches
        return found or in_title

    def change(self, **changes: object) -> None:
        """Tell of a change that the user has made."""
        self.changed.emit(changes)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def defaults_of(section: Section) -> Mapping[str, object]:
    """What resetting a page sets its fields to."""
    usual = Settings()
    return {name: getattr(usual, name) for name in section.fields}
